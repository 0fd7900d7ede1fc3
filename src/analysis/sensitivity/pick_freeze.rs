//! Pick and freeze: how much of the variance of a function goes with some of its coordinates.
//!
//! Two independent points A and B, and for every asked set u of coordinates a third one: A with the coordinates of u
//! from B. What B and that point have in common is u, so their covariance is the closed variance of u; where A and that
//! point differ is u as well, so half their mean squared difference is the total variance of u. Estimators: A. Saltelli
//! and others, Variance based sensitivity analysis of model output (2010, doi:10.1016/j.cpc.2009.09.018), their total
//! being that of M. J. W. Jansen, Analysis of variance designs for model output (1999,
//! doi:10.1016/S0010-4655(98)00154-4).
//!
//! A and B are one scrambled Sobol sequence of twice as many coordinates. All is done several times, each scrambled
//! anew: what differs between those gives the standard error, which no single sequence can show.

use crate::analysis::inquiry::Inquiry;
use crate::analysis::precision::Estimate;
use crate::engine::random::mixed;
use crate::engine::sobol::Sobol;

/// How many times everything is done, each scrambled anew, where a standard error is wanted.
pub const RANDOMISATIONS: u32 = 8;

/// The points to evaluate, and what was found there. Its draws are points of the unit cube.
#[derive(Debug, Clone)]
pub struct PickFreeze {
    coordinates: usize,
    order: Vec<usize>,
    sets: Vec<Vec<usize>>,
    sequences: Vec<Sobol>,
    points: u32,
    found: Option<Vec<Moments>>,
}

/// What one randomisation tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Moments {
    /// The variance of the function.
    pub variance: f64,
    /// Half the mean squared difference of A and B: the variance again, as the total of every coordinate.
    pub total_of_all: f64,
    /// The closed variance of each set.
    pub closed: Vec<f64>,
    /// The total variance of each set.
    pub total: Vec<f64>,
}

impl PickFreeze {
    /// Gets ready. `order` names the coordinates that move, the most important first: the sequence is at its most even
    /// there; all others stay at one half. `points` are those of each randomisation, best a power of two.
    #[must_use]
    pub fn new(
        coordinates: usize,
        order: Vec<usize>,
        sets: Vec<Vec<usize>>,
        (randomisations, points): (u32, u32),
        seed: u64,
    ) -> Self {
        let sequence = |place: u32| Sobol::scrambled(2 * order.len(), mixed(mixed(seed) ^ u64::from(place)));
        let sequences = (0..randomisations).map(sequence).collect();
        Self { coordinates, order, sets, sequences, points, found: None }
    }

    /// What each randomisation tells; nothing before everything was evaluated.
    #[must_use]
    pub fn found(&self) -> &[Moments] {
        self.found.as_deref().unwrap_or_default()
    }

    fn runs_of_point(&self) -> usize {
        self.sets.len() + 2
    }
}

impl Inquiry for PickFreeze {
    fn blocks(&self) -> u32 {
        if self.found.is_some() { 0 } else { self.points * self.sequences.len() as u32 }
    }

    /// A, B, and then A with each set from B.
    fn block(&self, place: u32) -> Vec<Vec<f64>> {
        let points = self.points.max(1);
        let Some(sequence) = self.sequences.get((place / points) as usize) else { return Vec::new() };
        let point = sequence.point(place % points);
        let (mut a, mut b) = (vec![0.5; self.coordinates], vec![0.5; self.coordinates]);
        for (coordinate, pair) in self.order.iter().zip(point.chunks_exact(2)) {
            copy(pair, 0, &mut a, *coordinate);
            copy(pair, 1, &mut b, *coordinate);
        }
        let mixed = |set: &Vec<usize>| {
            let mut point = a.clone();
            for coordinate in set {
                copy(&b, *coordinate, &mut point, *coordinate);
            }
            point
        };
        let sets: Vec<Vec<f64>> = self.sets.iter().map(mixed).collect();
        [a, b].into_iter().chain(sets).collect()
    }

    fn take(&mut self, outputs: Vec<f64>) {
        let width = self.runs_of_point();
        // Counted from the first output, so that what is constant has a variance of exactly zero.
        let first = outputs.first().copied().unwrap_or_default();
        let rows: Vec<Vec<f64>> =
            outputs.chunks_exact(width).map(|row| row.iter().map(|output| output - first).collect()).collect();
        let mean = rows.iter().flat_map(|row| row.iter().take(2)).sum::<f64>() / (2 * rows.len().max(1)) as f64;
        let parts = rows.chunks(self.points.max(1) as usize);
        self.found = Some(parts.map(|rows| Moments::of(rows, self.sets.len(), mean)).collect());
    }
}

/// Nothing happens to a coordinate that is not there.
fn copy(from: &[f64], source: usize, to: &mut [f64], target: usize) {
    if let (Some(value), Some(slot)) = (from.get(source), to.get_mut(target)) {
        *slot = *value;
    }
}

impl Moments {
    fn of(rows: &[Vec<f64>], sets: usize, mean: f64) -> Self {
        let mut moments = Self { variance: 0.0, total_of_all: 0.0, closed: vec![0.0; sets], total: vec![0.0; sets] };
        let share = 1.0 / rows.len().max(1) as f64;
        for row in rows {
            let [a, b, mixed @ ..] = &row[..] else { continue };
            moments.variance += 0.5 * share * ((a - mean) * (a - mean) + (b - mean) * (b - mean));
            moments.total_of_all += 0.5 * share * (a - b) * (a - b);
            for ((closed, total), mixed) in moments.closed.iter_mut().zip(&mut moments.total).zip(mixed) {
                *closed += share * (b - mean) * (mixed - a);
                *total += 0.5 * share * (a - mixed) * (a - mixed);
            }
        }
        moments
    }
}

/// The mean of one figure over the mean of another, over all randomisations, with the standard error of that ratio (by
/// linearisation: W. G. Cochran, Sampling Techniques, 1977, chapter 6). `None` when the second is nowhere above zero.
#[must_use]
pub fn ratio(found: &[Moments], over: impl Fn(&Moments) -> f64, under: impl Fn(&Moments) -> f64) -> Option<Estimate> {
    let count = found.len() as f64;
    let mean = |of: &dyn Fn(&Moments) -> f64| found.iter().map(of).sum::<f64>() / count;
    let base = mean(&under);
    if base.is_nan() || base <= 0.0 {
        return None;
    }
    let value = mean(&over) / base;
    let squares = found.iter().map(|moments| {
        let miss = (over(moments) - value * under(moments)) / base;
        miss * miss
    });
    let error = (squares.sum::<f64>() / (count * (count - 1.0).max(1.0))).sqrt();
    Some(Estimate { value, standard_error: error })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::inquiry::exhaust;

    fn of(sets: &[&[usize]], function: impl Fn(&[f64]) -> f64) -> PickFreeze {
        let sets = sets.iter().map(|set| set.to_vec()).collect();
        let mut asked = PickFreeze::new(3, vec![2, 0], sets, (RANDOMISATIONS, 64), 5);
        exhaust(&mut asked, |points| points.iter().map(|point| function(point)).collect());
        asked
    }

    #[test]
    fn a_coordinate_that_is_not_named_stays_in_the_middle() {
        let asked = PickFreeze::new(3, vec![2, 0], vec![vec![0, 1]], (1, 16), 5);
        for place in 0..16 {
            let block = asked.block(place);
            assert!(block.iter().all(|point| point[1] == 0.5));
            assert_eq!((block[2][0], block[2][2]), (block[1][0], block[0][2]));
            assert!(block[0][0] != block[1][0] && block[0][2] != block[1][2]);
        }
    }

    #[test]
    fn closed_and_total_variance_of_a_sum_and_a_product_are_the_known_ones() {
        // With u and v the deviations of two uniforms: u + 12 u v has variances 1/12, 0 and 1.
        let asked = of(&[&[0], &[2], &[0, 2]], |x| (x[0] - 0.5) + 12.0 * (x[0] - 0.5) * (x[2] - 0.5));
        let known_closed = [1.0 / 12.0, 0.0, 13.0 / 12.0];
        let known_total = [13.0 / 12.0, 1.0, 13.0 / 12.0];
        for set in 0..3 {
            for (figure, known) in [
                (ratio(asked.found(), |m| m.closed[set], |_| 1.0), known_closed[set]),
                (ratio(asked.found(), |m| m.total[set], |_| 1.0), known_total[set]),
            ] {
                let Estimate { value, standard_error: error } = figure.unwrap();
                assert!((value - known).abs() < 4.0 * error + 1e-9 && error < 0.2, "{set}: {value} ± {error}, {known}");
            }
        }
    }

    #[test]
    fn a_constant_has_no_variance_to_share() {
        let asked = of(&[&[0]], |_| 0.1);
        assert_eq!(ratio(asked.found(), |m| m.closed[0], |m| m.variance), None);
        assert_eq!(asked.found().len(), RANDOMISATIONS as usize);
    }
}
