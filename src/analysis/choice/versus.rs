//! One option against another in the same draws: how often it is better, by how much, and whether that tells them
//! apart.
//!
//! Two options are told apart only when both of these hold, for they are two kinds of noise:
//! - **the world**: the chance that A is better lies outside one third to two thirds. In between, what we do not know
//!   about the world decides who wins, and more replications would not help. The thirds are a judgement.
//! - **the calculation**: two standard errors of the mean difference leave out zero, and those of the chance leave out
//!   one half. Else other draws could turn the answer round.
//!
//! Both options meet the same draws (common random numbers), so the error is that of the paired difference and mostly
//! far below that of either option.

use crate::analysis::comparison::HALF_A_CENT;
use crate::analysis::precision::{Estimate, chance_interval, of_mean};
use crate::engine::quantile::summarise;

/// A chance to win between these says too little to choose by: a judgement.
const TOSS_UP: (f64, f64) = (1.0 / 3.0, 2.0 / 3.0);

/// Whether two options can be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The same in every replication.
    NoDifference,
    /// Not told apart: either may well be better, whatever the number of replications.
    TossUp,
    /// Not told apart: one is more often better, but the mean difference or the chance itself is within its own error.
    WithinError,
    /// A is better, more often and on average.
    ABetter,
    /// B is better, more often and on average.
    BBetter,
    /// A is more often better, and yet B is better on average: what is lost when A disappoints is more.
    AMoreOften,
    /// B is more often better, and yet A is better on average.
    BMoreOften,
}

impl Verdict {
    /// Whether the two can be told apart. If not they are "niet te onderscheiden".
    #[must_use]
    pub const fn is_distinguishable(self) -> bool {
        !matches!(self, Self::NoDifference | Self::TossUp | Self::WithinError)
    }
}

/// Option A against option B.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Versus {
    /// The chance that A is better; equal replications (to half a cent) count for half.
    pub probability_a_better: f64,
    /// The share of replications in which both are equal.
    pub equal: f64,
    /// Mean of A − B over the replications, with the error of the pairs; + is in favour of A.
    pub difference: Estimate,
    /// One in ten differences A − B lies below.
    pub p10: f64,
    /// The middle difference.
    pub p50: f64,
    /// One in ten lies above.
    pub p90: f64,
    /// Whether that tells them apart.
    pub verdict: Verdict,
}

/// Holds A against B: a value per replication each, from the same draws in the same order, more is better.
#[must_use]
pub fn versus(a: &[f64], b: &[f64]) -> Versus {
    let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
    let difference = of_mean(&differences);
    let count = differences.len();
    let wins = differences.iter().filter(|one| **one >= HALF_A_CENT).count();
    let losses = differences.iter().filter(|one| **one <= -HALF_A_CENT).count();
    let equal = count - wins - losses;
    let share = |part: f64| if count == 0 { 0.0 } else { part / count as f64 };
    let probability_a_better = if count == 0 { 0.5 } else { share(wins as f64 + equal as f64 / 2.0) };
    let summary = summarise(&differences);
    let verdict = if equal == count { Verdict::NoDifference } else { verdict(probability_a_better, difference, count) };
    let (p10, p50, p90) = (summary.p10, summary.p50, summary.p90);
    Versus { probability_a_better, equal: share(equal as f64), difference, p10, p50, p90, verdict }
}

fn verdict(probability: f64, difference: Estimate, count: usize) -> Verdict {
    if (TOSS_UP.0..=TOSS_UP.1).contains(&probability) {
        return Verdict::TossUp;
    }
    let (low, high) = chance_interval(probability, count);
    if difference.may_be_zero() || (low <= 0.5 && high >= 0.5) {
        return Verdict::WithinError;
    }
    match (probability > 0.5, difference.value > 0.0) {
        (true, true) => Verdict::ABetter,
        (true, false) => Verdict::AMoreOften,
        (false, true) => Verdict::BMoreOften,
        (false, false) => Verdict::BBetter,
    }
}

/// Two of several options, by their places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Place of A.
    pub a: usize,
    /// Place of B, after that of A.
    pub b: usize,
    /// A against B.
    pub versus: Versus,
}

impl Pair {
    /// The other one, when this option is one of the two.
    #[must_use]
    pub fn other(&self, option: usize) -> Option<usize> {
        match option {
            option if option == self.a => Some(self.b),
            option if option == self.b => Some(self.a),
            _ => None,
        }
    }
}

/// Every option against every one after it; each has a value per replication, more is better.
#[must_use]
pub fn pairs(options: &[Vec<f64>]) -> Vec<Pair> {
    let of = |(a, one): (usize, &Vec<f64>)| {
        let after = options.iter().enumerate().skip(a + 1);
        after.map(|(b, other)| Pair { a, b, versus: versus(one, other) }).collect::<Vec<_>>()
    };
    options.iter().enumerate().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::{Purpose, RandomStream};
    use crate::engine::sampler::normal_quantile;

    /// Pairs of which A − B is normal with this mean and standard deviation 1, while both swing a hundred times wider.
    fn paired(mean: f64, count: usize) -> (Vec<f64>, Vec<f64>) {
        let mut stream = RandomStream::new(12, 0, Purpose::Parameters);
        let mut normal = || normal_quantile(stream.uniform());
        (0..count)
            .map(|_| {
                let shared = 100.0 * normal();
                (shared + mean + normal(), shared)
            })
            .unzip()
    }

    #[test]
    fn the_chance_and_the_error_of_a_known_difference_are_found() {
        let (a, b) = paired(1.0, 10_000);
        let found = versus(&a, &b);
        // Φ(1) of a normal difference lies above zero.
        assert!((found.probability_a_better - 0.8413).abs() < 0.01, "{found:?}");
        assert!((found.difference.value - 1.0).abs() < 0.03 && (found.difference.standard_error - 0.01).abs() < 5e-4);
        assert!((found.p10 - (1.0 - 1.2816)).abs() < 0.05 && (found.p90 - (1.0 + 1.2816)).abs() < 0.05);
        assert_eq!(found.verdict, Verdict::ABetter);
        assert_eq!(versus(&b, &a).verdict, Verdict::BBetter);
    }

    #[test]
    fn what_wins_half_of_the_time_is_a_toss_up_however_sure_the_mean() {
        let (a, b) = paired(0.2, 10_000);
        let found = versus(&a, &b);
        assert!(!found.difference.may_be_zero());
        assert_eq!(found.verdict, Verdict::TossUp);
    }

    #[test]
    fn a_few_replications_tell_nothing_apart() {
        for count in 1..=4 {
            assert_eq!(versus(&vec![1.0; count], &vec![0.0; count]).verdict, Verdict::WithinError, "{count}");
        }
        assert_eq!(versus(&[1.0; 5], &[0.0; 5]).verdict, Verdict::ABetter);
        assert_eq!(versus(&[], &[]).verdict, Verdict::NoDifference);
    }

    #[test]
    fn a_mean_that_leans_on_rare_losses_is_told_apart_or_not_by_its_error() {
        let mut a = vec![1.0; 90];
        a.extend([-100.0; 10]);
        assert_eq!(versus(&a, &[0.0; 100]).verdict, Verdict::AMoreOften);
        assert_eq!(versus(&[0.0; 100], &a).verdict, Verdict::BMoreOften);
        let mut even = vec![1.0; 90];
        even.extend([-9.0; 10]);
        assert_eq!(versus(&even, &[0.0; 100]).verdict, Verdict::WithinError);
    }

    #[test]
    fn equal_options_are_no_difference_and_equal_replications_count_for_half() {
        let (a, _) = paired(0.0, 50);
        let same = versus(&a, &a);
        assert_eq!((same.verdict, same.equal, same.probability_a_better), (Verdict::NoDifference, 1.0, 0.5));
        assert!(!same.verdict.is_distinguishable());
        let found = versus(&[1.0, 0.0, 0.0, -1.0, 2.0, 0.001], &[0.0; 6]);
        assert_eq!((found.equal, found.probability_a_better), (0.5, 3.5 / 6.0));
    }

    #[test]
    fn a_pair_turned_round_says_the_same() {
        let (a, b) = paired(0.7, 500);
        let (one, other) = (versus(&a, &b), versus(&b, &a));
        assert!((one.probability_a_better + other.probability_a_better - 1.0).abs() < 1e-15);
        assert_eq!(one.difference.value, -other.difference.value);
        assert_eq!(one.difference.standard_error, other.difference.standard_error);
        assert!((one.p10 + other.p90).abs() < 1e-9);
    }

    #[test]
    fn every_pair_comes_once() {
        let places: Vec<(usize, usize)> =
            pairs(&[vec![1.0], vec![2.0], vec![3.0]]).iter().map(|pair| (pair.a, pair.b)).collect();
        assert_eq!(places, [(0, 1), (0, 2), (1, 2)]);
        assert!(pairs(&[vec![1.0]]).is_empty());
    }
}
