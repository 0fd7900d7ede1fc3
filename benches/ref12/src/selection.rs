//! Exact quantiles of a row that changes little from month to month.

use kantelpunt_core::engine::quantile::{Summary, summarise};

const SHARES: [f64; 3] = [0.1, 0.5, 0.9];
/// Half the width of the range where a quantile is looked for, as a part of the distance between P10 and P90.
const MARGIN: f64 = 0.02;

/// Expects each quantile to move on as it did in the month before, keeps only the values around it, and selects among
/// those. When the quantile is not there, it is looked for among all values: the answer is always exact.
pub struct Selection {
    /// The quantiles of the last row and of the row before.
    last: [[f64; 3]; 2],
    near: [Vec<f64>; 3],
    all: Vec<f64>,
    rows: usize,
    misses: usize,
}

impl Selection {
    /// For rows of so many values.
    #[must_use]
    pub fn new(count: usize) -> Self {
        Self {
            last: [[0.0; 3]; 2],
            near: [(); 3].map(|()| vec![0.0; count + 1]),
            all: vec![0.0; count],
            rows: 0,
            misses: 0,
        }
    }

    /// In how many rows, after the first two, a quantile was not where it was expected.
    #[must_use]
    pub const fn misses(&self) -> usize {
        self.misses
    }

    /// The same as `engine::quantile::summarise`.
    pub fn summarise(&mut self, row: &[f64]) -> Summary {
        let expected = if self.rows < 2 { None } else { self.among_near(row) };
        let summary = expected.unwrap_or_else(|| self.among_all(row));
        self.last = [[summary.p10, summary.p50, summary.p90], self.last[0]];
        self.rows += 1;
        summary
    }

    fn among_all(&mut self, row: &[f64]) -> Summary {
        self.misses += usize::from(self.rows >= 2);
        self.all.clear();
        self.all.extend_from_slice(row);
        summarise(&self.all)
    }

    fn among_near(&mut self, row: &[f64]) -> Option<Summary> {
        let [last, before] = self.last;
        let margin = (last[2] - last[0]) * MARGIN;
        let middle: [f64; 3] = std::array::from_fn(|place| last[place] + (last[place] - before[place]));
        let (low, high) = (middle.map(|value| value - margin), middle.map(|value| value + margin));
        let (mut below, mut count) = ([0; 3], [0; 3]);
        let mut sum = 0.0;
        let near = self.near.each_mut().map(Vec::as_mut_slice);
        for &value in row {
            sum += value;
            for place in 0..3 {
                // Written always, kept only when near: a branch that nobody can foresee would cost more.
                near[place][count[place]] = value;
                below[place] += usize::from(value < low[place]);
                count[place] += usize::from((value >= low[place]) & (value <= high[place]));
            }
        }
        let mut quantiles = [0.0; 3];
        for place in 0..3 {
            let position = (row.len() - 1) as f64 * SHARES[place] - below[place] as f64;
            quantiles[place] = at_position(&mut near[place][..count[place]], position)?;
        }
        let [p10, p50, p90] = quantiles;
        Some(Summary { mean: sum / row.len() as f64, p10, p50, p90 })
    }
}

/// The value at a real-valued position in the ascending order; `None` when it is not among these.
fn at_position(values: &mut [f64], position: f64) -> Option<f64> {
    if position < 0.0 || position + 1.0 >= values.len() as f64 {
        return None;
    }
    let below = position as usize;
    let (_, &mut lower, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let upper = above.iter().copied().reduce(|one, other| if other < one { other } else { one })?;
    Some(lower + (position - below as f64) * (upper - lower))
}
