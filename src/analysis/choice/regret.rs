//! Regret: what an option falls short of the best one, draw by draw (Savage 1951, doi:10.1080/01621459.1951.10500768).
//!
//! The least mean regret belongs to the option with the highest mean: the mean of the best is the same for all. What
//! regret adds is its tail. The maximum is that of the draws made and grows with their number; the ninetieth percentile
//! stands still, so it decides what is robust here, together with the mean.

use crate::analysis::comparison::HALF_A_CENT;
use crate::analysis::precision::{Estimate, of_mean};
use crate::engine::quantile::quantile;

/// The regret of one option, in the unit of the values, ≥ 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Regret {
    /// The mean over the replications.
    pub mean: Estimate,
    /// In one of ten replications it is more.
    pub p90: f64,
    /// The most in any replication.
    pub max: f64,
    /// The chance that this option is the best one; options that are equally good (to half a cent) share it.
    pub probability_best: f64,
}

/// The regret of each option; each has a value per replication, from the same draws in the same order, more is better.
#[must_use]
pub fn regrets(options: &[Vec<f64>]) -> Vec<Regret> {
    let replications = options.iter().map(Vec::len).min().unwrap_or_default();
    let mut losses: Vec<Vec<f64>> = options.iter().map(|_| Vec::with_capacity(replications)).collect();
    let mut best_of = vec![0.0; options.len()];
    for replication in 0..replications {
        let values = || options.iter().filter_map(|option| option.get(replication)).copied();
        let best = values().fold(f64::NEG_INFINITY, |best, value| if value > best { value } else { best });
        let losing = |value: f64| if best - value < HALF_A_CENT { 0.0 } else { best - value };
        let equals = values().filter(|value| losing(*value) == 0.0).count() as f64;
        for ((value, losses), best_of) in values().zip(&mut losses).zip(&mut best_of) {
            let loss = losing(value);
            losses.push(loss);
            *best_of += if loss == 0.0 { 1.0 / equals } else { 0.0 };
        }
    }
    let of = |(losses, best_of): (Vec<f64>, f64)| Regret {
        mean: of_mean(&losses),
        max: losses.iter().fold(0.0, |most, loss| if *loss > most { *loss } else { most }),
        p90: quantile(&losses, 0.9),
        probability_best: if replications == 0 { 0.0 } else { best_of / replications as f64 },
    };
    losses.into_iter().zip(best_of).map(of).collect()
}

/// Which options have the least regret, by their places. Of equals the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Robust {
    /// On average.
    pub by_mean: usize,
    /// In the worst of ten replications.
    pub by_p90: usize,
}

impl Robust {
    /// The options with the least regret; `None` when there are none.
    #[must_use]
    pub fn of(regrets: &[Regret]) -> Option<Self> {
        let least = |figure: fn(&Regret) -> f64| {
            let better = |best: Option<usize>, (place, regret): (usize, &Regret)| {
                let is_more = best.and_then(|best| regrets.get(best)).is_some_and(|best| figure(regret) > figure(best));
                if is_more { best } else { Some(place) }
            };
            regrets.iter().enumerate().fold(None, better)
        };
        Some(Self { by_mean: least(|regret| regret.mean.value)?, by_p90: least(|regret| regret.p90)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_made_by_hand() {
        // Best of each replication: 4, 5, 6, 0.
        let options = [vec![4.0, 0.0, 6.0, -8.0], vec![3.0, 5.0, 2.0, -2.0], vec![0.0; 4]];
        let found = regrets(&options);
        let figures: Vec<(f64, f64)> = found.iter().map(|regret| (regret.mean.value, regret.max)).collect();
        assert_eq!(figures, [(13.0 / 4.0, 8.0), (7.0 / 4.0, 4.0), (15.0 / 4.0, 6.0)]);
        // Losses 0 0 5 8 and 0 1 2 4 and 0 4 5 6, at 2.7 of 0…3.
        let p90: Vec<f64> = found.iter().map(|regret| regret.p90).collect();
        for (found, expected) in p90.iter().zip([7.1, 3.4, 5.7]) {
            assert!((found - expected).abs() < 1e-12, "{p90:?}");
        }
        assert_eq!(found.iter().map(|regret| regret.probability_best).collect::<Vec<_>>(), [0.5, 0.25, 0.25]);
        assert_eq!(Robust::of(&found), Some(Robust { by_mean: 1, by_p90: 1 }));
    }

    #[test]
    fn equals_share_being_best_and_half_a_cent_is_no_regret() {
        let found = regrets(&[vec![1.0, 1.0], vec![1.0, 1.0], vec![0.999, 0.0]]);
        let best: Vec<f64> = found.iter().map(|regret| regret.probability_best).collect();
        assert!((best.iter().sum::<f64>() - 1.0).abs() < 1e-15);
        assert_eq!(best[0], best[1]);
        assert_eq!((found[0].max, found[2].mean.value, found[2].max), (0.0, 0.5, 1.0));
    }

    #[test]
    fn the_order_of_the_options_does_not_matter() {
        let options = [vec![4.0, 0.0, 6.0, -8.0], vec![3.0, 5.0, 2.0, -2.0], vec![0.0; 4]];
        let turned: Vec<Vec<f64>> = options.iter().rev().cloned().collect();
        let mut found = regrets(&turned);
        found.reverse();
        assert_eq!(found, regrets(&options));
    }

    #[test]
    fn without_options_or_replications_nobody_is_best() {
        assert!(regrets(&[]).is_empty());
        assert_eq!(Robust::of(&[]), None);
        assert_eq!(regrets(&[Vec::new()])[0].probability_best, 0.0);
    }
}
