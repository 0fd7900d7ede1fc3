//! Mean and quantiles over replications.

use serde::{Deserialize, Serialize};

/// What a band shows of one quantity over all replications, in the unit of that quantity.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// The arithmetic mean.
    pub mean: f64,
    /// The tenth percentile: one in ten replications lies below.
    pub p10: f64,
    /// The median.
    pub p50: f64,
    /// The ninetieth percentile: one in ten replications lies above.
    pub p90: f64,
}

/// Adds a row to a table of columns: one value to each. The first row decides how many columns there are.
pub fn push_row(columns: &mut Vec<Vec<f64>>, row: &[f64]) {
    if columns.is_empty() {
        columns.resize_with(row.len(), Vec::new);
    }
    columns.iter_mut().zip(row).for_each(|(column, value)| column.push(*value));
}

/// What [`summarise`] gives of the first `count` values of each column.
#[must_use]
pub fn summaries(columns: &[Vec<f64>], count: usize) -> Vec<Summary> {
    let mut scratch = Vec::with_capacity(count);
    let summary = |column: &Vec<f64>| {
        scratch.clear();
        scratch.extend_from_slice(column.get(..count).unwrap_or(column));
        summarise(&mut scratch)
    };
    columns.iter().map(summary).collect()
}

/// Mean, P10, median and P90 of `values`; all zero when there are none. Reorders the values.
///
/// The mean is summed in the given order, so the same values in another order may differ in the last bit. Quantiles
/// as in [`quantile`].
#[must_use]
pub fn summarise(values: &mut [f64]) -> Summary {
    if values.is_empty() {
        return Summary::default();
    }
    let count = values.len();
    let last = (count - 1) as f64;
    let mean = values.iter().sum::<f64>() / count as f64;
    // Finding the median splits the values, so P90 and P10 each need only look at their own half.
    let middle = (count - 1) / 2;
    let p50 = at_position(values, last * 0.5);
    let p90 = at_position(&mut values[middle..], last * 0.9 - middle as f64);
    let lower_half = if count > 2 { middle + 1 } else { count };
    let p10 = at_position(&mut values[..lower_half], last * 0.1);
    Summary { mean, p10, p50, p90 }
}

/// The value below which the share `probability` (0 to 1) of `values` lies; zero when there are none. Reorders the
/// values, which may come in any order.
///
/// Linear interpolation between order statistics: type 7 of Hyndman and Fan (1996, doi:10.1080/00031305.1996.10473566),
/// as in R and NumPy.
#[must_use]
pub fn quantile(sorted_or_not: &mut [f64], probability: f64) -> f64 {
    let last = sorted_or_not.len().saturating_sub(1);
    at_position(sorted_or_not, last as f64 * probability)
}

/// The value at a real-valued `position` in the ascending order, 0 being the least; zero when there are no values.
fn at_position(values: &mut [f64], position: f64) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    // A negative position converts to 0.
    let below = (position as usize).min(values.len() - 1);
    let (_, &mut lower, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let share = position - below as f64;
    match above.iter().copied().min_by(f64::total_cmp) {
        Some(upper) if share > 0.0 => lower + share * (upper - lower),
        _ => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::{Purpose, RandomStream};

    /// Type 7 by the book: sort, then interpolate.
    fn by_sorting(values: &[f64], probability: f64) -> f64 {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let position = (sorted.len() - 1) as f64 * probability;
        let below = position.floor() as usize;
        let above = (below + 1).min(sorted.len() - 1);
        sorted[below] + (position - below as f64) * (sorted[above] - sorted[below])
    }

    #[test]
    fn no_values_summarise_to_zeros() {
        assert_eq!(summarise(&mut []), Summary::default());
        assert_eq!(quantile(&mut [], 0.5), 0.0);
    }

    #[test]
    fn quantiles_agree_with_r_type_7() {
        let values = [3.0, 1.0, 10.0, 2.0, 7.0];
        assert_eq!(quantile(&mut values.clone(), 0.0), 1.0);
        assert!((quantile(&mut values.clone(), 0.1) - 1.4).abs() < 1e-12);
        assert_eq!(quantile(&mut values.clone(), 0.5), 3.0);
        assert!((quantile(&mut values.clone(), 0.9) - 8.8).abs() < 1e-12);
        assert_eq!(quantile(&mut values.clone(), 1.0), 10.0);
    }

    #[test]
    fn a_summary_of_any_length_agrees_with_sorting() {
        let mut stream = RandomStream::new(5, 0, Purpose::Parameters);
        for count in (1..60).chain([1_000, 1_001, 1_024]) {
            // Coarse values, so that ties occur, and negative ones.
            let values: Vec<f64> = (0..count).map(|_| (stream.uniform() * 40.0).floor() - 20.0).collect();
            let summary = summarise(&mut values.clone());
            for (found, probability) in [(summary.p10, 0.1), (summary.p50, 0.5), (summary.p90, 0.9)] {
                let expected = by_sorting(&values, probability);
                assert!((found - expected).abs() < 1e-9, "{count} values, {probability}: {found} for {expected}");
            }
            assert!((summary.mean - values.iter().sum::<f64>() / f64::from(count)).abs() < 1e-12);
        }
    }

    #[test]
    fn an_infinite_value_makes_no_nan_of_a_quantile_that_is_an_observed_value() {
        let mut values = [f64::INFINITY, 1.0, 2.0];
        assert_eq!(quantile(&mut values, 0.5), 2.0);
    }
}
