//! The sampling error of a shown figure: how far it may lie from what infinitely many replications would give.
//!
//! The error of a mean is the plain one of independent draws, s/√n, and that of a share √(p(1 − p)/n). The parameters
//! are scrambled Sobol points, whose mean is nearer the truth for a figure that follows them smoothly (Owen 1997,
//! doi:10.1214/aos/1031594731), while the chance of persons and months is drawn independently in each replication: in
//! practice the plain error is therefore an upper bound. Why not measure it from parts? The parts of one scrambled
//! sequence fill each other's gaps and are not independent, so their spread says too much of a part and nothing of the
//! whole; and parts of several seeds would be other runs than those whose figure is on the screen.

use serde::{Deserialize, Serialize};

use crate::analysis::binomial::{at_least, at_most};
use crate::engine::quantile::quantile;

/// A figure from replications with its standard error, in the same unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its standard error, ≥ 0; infinite when there are too few replications to tell.
    pub standard_error: f64,
}

impl Estimate {
    /// Whether zero lies within two standard errors: then even the sign is not sure.
    #[must_use]
    pub fn may_be_zero(&self) -> bool {
        self.value.abs() <= 2.0 * self.standard_error
    }
}

/// The mean of these values, with its standard error; zero when there are none.
#[must_use]
pub fn of_mean(values: &[f64]) -> Estimate {
    let count = values.len() as f64;
    let value = if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / count };
    if values.len() < 2 {
        return Estimate { value, standard_error: f64::INFINITY };
    }
    let squares: f64 = values.iter().map(|one| (one - value) * (one - value)).sum();
    Estimate { value, standard_error: (squares / (count - 1.0) / count).sqrt() }
}

/// The share of so many replications, with its standard error. That of 0 and 1 is zero, which claims too much for few
/// replications: [`chance_interval`] does not.
#[must_use]
pub fn of_share(hits: usize, replications: usize) -> Estimate {
    if replications == 0 {
        return Estimate { value: 0.0, standard_error: f64::INFINITY };
    }
    let (share, count) = (hits as f64 / replications as f64, replications as f64);
    Estimate { value: share, standard_error: (share * (1.0 - share) / count).sqrt() }
}

/// Between which two chances the truth lies, to two standard errors, when so large a share (0 to 1) of the replications
/// came out: the score interval of Wilson (1927, doi:10.1080/01621459.1927.10502953), which stays within 0 and 1 and is
/// wide when there are few.
#[must_use]
pub fn chance_interval(share: f64, replications: usize) -> (f64, f64) {
    if replications == 0 {
        return (0.0, 1.0);
    }
    let count = replications as f64;
    let squared = 4.0 / count;
    let middle = share + squared / 2.0;
    let half = (4.0 * share * (1.0 - share) / count + squared * squared / 4.0).sqrt();
    ((middle - half) / (1.0 + squared), (middle + half) / (1.0 + squared))
}

/// A quantile from replications, with the interval in which the truth lies with a chance of at least 95 %.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuantileEstimate {
    /// The quantile, as in [`quantile`].
    pub value: f64,
    /// Lower end; `None` when there are too few replications to give one.
    pub low: Option<f64>,
    /// Upper end; `None` when there are too few replications to give one.
    pub high: Option<f64>,
}

/// 95 % of a normal distribution lies within so many standard deviations of its mean.
const SCORE_95: f64 = 1.959_963_984_540_054;

impl QuantileEstimate {
    /// The standard error of which that interval would be the normal one; `None` when it has no end on one side.
    #[must_use]
    pub fn standard_error(&self) -> Option<f64> {
        Some((self.high? - self.low?) / (2.0 * SCORE_95))
    }
}

/// The value below which the share `probability` of all outcomes lies. Of independent draws the number below the true
/// quantile is binomial, whatever the distribution: two order statistics enclose it (David and Nagaraja, Order
/// Statistics, 2003, §7.1).
#[must_use]
pub fn of_quantile(values: &[f64], probability: f64) -> QuantileEstimate {
    const TAIL: f64 = 0.025;
    let count = values.len();
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    // Both chances fall or rise with the rank, so the border is found by halving.
    let below = first(count + 1, |rank| at_most(rank, count, probability) > TAIL);
    let above = first(count + 1, |rank| at_least(rank, count, probability) <= TAIL);
    QuantileEstimate {
        low: below.checked_sub(1).and_then(|place| sorted.get(place).copied()),
        high: above.checked_sub(1).and_then(|place| sorted.get(place).copied()),
        value: quantile(&sorted, probability),
    }
}

/// The first number below `end` for which this holds, when it holds for all after it; `end` when it holds for none.
fn first(end: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, end);
    while low < high {
        let middle = usize::midpoint(low, high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::{Purpose, RandomStream};
    use crate::engine::sampler::normal_quantile;
    use crate::engine::sobol::Sobol;

    fn normals(count: usize, replication: u32) -> Vec<f64> {
        let mut stream = RandomStream::new(71, replication, Purpose::Parameters);
        (0..count).map(|_| normal_quantile(stream.uniform())).collect()
    }

    #[test]
    fn a_mean_of_known_values_has_its_known_error() {
        let found = of_mean(&[1.0, 2.0, 3.0, 6.0]);
        // Squares 4 + 1 + 0 + 9 = 14; 14 / 3 / 4.
        assert_eq!(found.value, 3.0);
        assert!((found.standard_error - (14.0_f64 / 12.0).sqrt()).abs() < 1e-15);
        assert!(of_mean(&[1.0]).standard_error.is_infinite() && of_mean(&[]).may_be_zero());
    }

    #[test]
    fn two_standard_errors_hold_the_true_mean_about_95_times_in_100() {
        let held = (0..1_000).filter(|sample| of_mean(&normals(200, *sample)).may_be_zero()).count();
        assert!((930..=975).contains(&held), "{held}");
    }

    #[test]
    fn the_interval_of_a_quantile_holds_the_true_one_at_least_95_times_in_100() {
        for (probability, truth) in [(0.1, normal_quantile(0.1)), (0.5, 0.0), (0.9, normal_quantile(0.9))] {
            let holds = |sample: &u32| {
                let found = of_quantile(&normals(300, *sample), probability);
                found.low.unwrap() <= truth && truth <= found.high.unwrap()
            };
            let held = (0..1_000).filter(holds).count();
            assert!((940..=990).contains(&held), "{probability}: {held}");
        }
    }

    #[test]
    fn the_error_of_a_quantile_is_that_of_theory() {
        // √(p(1 − p)/n) over the density there: of the median of a standard normal √(π / 2n).
        let errors = (0..100).map(|sample| of_quantile(&normals(2_000, sample), 0.5).standard_error().unwrap());
        let (found, theory) = (errors.sum::<f64>() / 100.0, (std::f64::consts::PI / 4_000.0).sqrt());
        assert!((found / theory - 1.0).abs() < 0.05, "{found} against {theory}");
    }

    #[test]
    fn few_replications_give_no_end_rather_than_a_wrong_one() {
        let found = of_quantile(&normals(20, 1), 0.1);
        assert_eq!((found.low, found.standard_error()), (None, None));
        assert!(found.high.is_some_and(|high| high > found.value));
        assert_eq!(of_quantile(&[], 0.5), QuantileEstimate { value: 0.0, low: None, high: None });
    }

    #[test]
    fn of_scrambled_points_the_plain_error_is_an_upper_bound() {
        let means: Vec<Estimate> = (0..60)
            .map(|seed| {
                let points = Sobol::scrambled(4, seed);
                let values = |index| points.point(index).iter().map(|uniform| uniform * uniform).sum::<f64>();
                of_mean(&(0..256).map(values).collect::<Vec<_>>())
            })
            .collect();
        let truth = 4.0 / 3.0;
        let real = (means.iter().map(|mean| (mean.value - truth) * (mean.value - truth)).sum::<f64>() / 60.0).sqrt();
        assert!(means.iter().all(|mean| real < mean.standard_error), "{real}");
    }

    #[test]
    fn a_chance_from_few_replications_may_be_almost_anything() {
        assert_eq!(chance_interval(0.5, 0), (0.0, 1.0));
        let (low, high) = chance_interval(1.0, 4);
        assert!((low - 0.5).abs() < 1e-15 && (high - 1.0).abs() < 1e-15);
        let (low, high) = chance_interval(0.3, 100_000);
        assert!((low - 0.3 + 2.0 * of_share(30_000, 100_000).standard_error).abs() < 1e-4 && high > 0.3);
    }
}
