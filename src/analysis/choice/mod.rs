//! Which of several scenarios is robust: each against each, regret, and the chance to be good enough.
//!
//! Current policy is always one of the options: it is the reference, so its difference with itself is zero. All options
//! meet the same draws; a replication is the same world in each of them.

pub mod discovery;
pub mod discovery_words;
pub mod prim;
pub mod regret;
mod rule_search;
pub mod versus;
pub mod words;

use crate::analysis::choice::regret::{Regret, Robust, regrets};
use crate::analysis::choice::versus::{Pair, pairs};
use crate::analysis::comparison::{Comparison, HALF_A_CENT, Kantelpunt};
use crate::analysis::precision::{Estimate, of_share};
use crate::analysis::record::Record;
use crate::engine::quantile::{Summary, summarise};

/// What a choice looks at of one scenario in one replication. Euro of the start year, against current policy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Headline {
    /// The running discounted sum at the end of the horizon; + is an advantage.
    pub npv: f64,
    /// The difference in the last twelve months; + is an advantage.
    pub structural: f64,
    /// Deepest point of the running sum, ≥ 0.
    pub peak_funding: f64,
    /// When it turns.
    pub kantelpunt: Kantelpunt,
}

impl Headline {
    /// Current policy, against itself.
    pub const CURRENT_POLICY: Self =
        Self { npv: 0.0, structural: 0.0, peak_funding: 0.0, kantelpunt: Kantelpunt::NoDifference };

    /// Whether it costs no more than current policy over the whole horizon: npv ≥ 0, to half a cent.
    #[must_use]
    pub const fn pays_back(&self) -> bool {
        self.npv > -HALF_A_CENT
    }

    /// Of the records of one scenario.
    #[must_use]
    pub fn of_records(records: &[Record]) -> Vec<Self> {
        records.iter().map(|record| Self::from(&record.comparison)).collect()
    }
}

impl From<&Comparison> for Headline {
    fn from(comparison: &Comparison) -> Self {
        let Comparison { npv, structural, peak_funding, kantelpunt, .. } = *comparison;
        Self { npv, structural, peak_funding, kantelpunt }
    }
}

/// By which figure options are held against each other. All are in euro.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Criterion {
    /// The discounted sum at the end of the horizon.
    Npv,
    /// The difference in the last twelve months.
    Structural,
    /// The deepest point: less is better.
    PeakFunding,
}

impl Criterion {
    /// Every criterion.
    pub const ALL: [Self; 3] = [Self::Npv, Self::Structural, Self::PeakFunding];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Npv => "npv",
            Self::Structural => "structural",
            Self::PeakFunding => "peak_funding",
        }
    }

    /// The figure in euro, turned so that more is better: the peak funding counts below zero.
    #[must_use]
    pub const fn merit(self, headline: &Headline) -> f64 {
        match self {
            Self::Npv => headline.npv,
            Self::Structural => headline.structural,
            // From zero, for a minus sign would make −0 of no funding at all.
            Self::PeakFunding => 0.0 - headline.peak_funding,
        }
    }
}

/// Everything about a choice between scenarios and current policy. Options are the scenarios in the given order, then
/// current policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The output of each option, more is better.
    pub merits: Vec<Summary>,
    /// Each option against each after it.
    pub pairs: Vec<Pair>,
    /// The regret of each option.
    pub regrets: Vec<Regret>,
    /// The options with the least regret. Of equals the last, so that current policy goes before a scenario that adds
    /// nothing.
    pub robust: Option<Robust>,
}

impl Choice {
    /// From the headlines of each scenario, a list as long and in the same order of replication each.
    #[must_use]
    pub fn of(scenarios: &[Vec<Headline>], output: Criterion) -> Self {
        let replications = scenarios.iter().map(Vec::len).min().unwrap_or_default();
        let merits = |headlines: &Vec<Headline>| headlines.iter().map(|headline| output.merit(headline)).collect();
        let mut options: Vec<Vec<f64>> = scenarios.iter().map(merits).collect();
        options.push(vec![output.merit(&Headline::CURRENT_POLICY); replications]);
        let regrets = regrets(&options);
        Self {
            pairs: pairs(&options),
            robust: Robust::of(&regrets),
            regrets,
            merits: options.iter().map(|values| summarise(values)).collect(),
        }
    }

    /// The place of current policy among the options.
    #[must_use]
    pub const fn current_policy(&self) -> usize {
        self.regrets.len().saturating_sub(1)
    }

    /// The options that cannot be told apart from this one, in their order.
    pub fn alike(&self, option: usize) -> impl Iterator<Item = usize> {
        let alike = self.pairs.iter().filter(|pair| !pair.versus.verdict.is_distinguishable());
        alike.filter_map(move |pair| pair.other(option))
    }
}

/// How often a scenario is good enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Satisficing {
    /// The chance that it [pays back](Headline::pays_back).
    pub pays_back: Estimate,
    /// The chance that the peak funding stays within the bound; 1 without a bound.
    pub within_funding: Estimate,
    /// The chance of both together.
    pub both: Estimate,
}

impl Satisficing {
    /// From the headlines of one scenario and the most that may be funded, euro.
    #[must_use]
    pub fn of(headlines: &[Headline], most_funding: Option<f64>) -> Self {
        let within = |headline: &Headline| most_funding.is_none_or(|most| headline.peak_funding < most + HALF_A_CENT);
        let chance = |holds: &dyn Fn(&Headline) -> bool| {
            of_share(headlines.iter().filter(|headline| holds(headline)).count(), headlines.len())
        };
        Self {
            pays_back: chance(&Headline::pays_back),
            within_funding: chance(&within),
            both: chance(&|headline| headline.pays_back() && within(headline)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::choice::versus::Verdict;

    fn headlines(npv: &[f64]) -> Vec<Headline> {
        let of = |npv: &f64| Headline {
            npv: *npv,
            structural: npv / 10.0,
            peak_funding: 5.0 - npv / 2.0,
            kantelpunt: Kantelpunt::Never,
        };
        npv.iter().map(of).collect()
    }

    #[test]
    fn current_policy_is_an_option_with_nothing_gained_and_nothing_lost() {
        let choice = Choice::of(&[headlines(&[2.0, -6.0, 4.0, -6.0])], Criterion::Npv);
        assert_eq!(choice.current_policy(), 1);
        assert_eq!(choice.merits[1], Summary::default());
        let means: Vec<f64> = choice.regrets.iter().map(|regret| regret.mean.value).collect();
        assert_eq!(means, [3.0, 1.5]);
        assert_eq!(choice.robust, Some(Robust { by_mean: 1, by_p90: 1 }));
    }

    #[test]
    fn of_peak_funding_less_is_better() {
        let choice = Choice::of(&[headlines(&[2.0; 9]), headlines(&[4.0; 9])], Criterion::PeakFunding);
        assert_eq!(choice.pairs.iter().map(|pair| pair.versus.verdict).collect::<Vec<_>>(), [Verdict::BBetter; 3]);
        assert_eq!(choice.regrets.iter().map(|regret| regret.max).collect::<Vec<_>>(), [4.0, 3.0, 0.0]);
    }

    #[test]
    fn equal_scenarios_make_no_difference_and_current_policy_goes_before_nothing() {
        let choice = Choice::of(&[headlines(&[0.0; 8]), headlines(&[0.0; 8])], Criterion::Npv);
        assert!(choice.pairs.iter().all(|pair| pair.versus.verdict == Verdict::NoDifference));
        assert_eq!(choice.alike(1).collect::<Vec<_>>(), [0, 2]);
        let apart = Choice::of(&[headlines(&[5.0; 8]), headlines(&[5.0; 8])], Criterion::Npv);
        assert_eq!([0, 1, 2].map(|option| apart.alike(option).collect::<Vec<_>>()), [vec![1], vec![0], vec![]]);
        assert_eq!(choice.robust, Some(Robust { by_mean: 2, by_p90: 2 }));
    }

    #[test]
    fn the_order_of_the_scenarios_does_not_matter() {
        let (one, other) = (headlines(&[3.0, 1.0, -2.0, 8.0]), headlines(&[1.0, 2.0, 0.0, 1.0]));
        let (forth, back) =
            (Choice::of(&[one.clone(), other.clone()], Criterion::Npv), Choice::of(&[other, one], Criterion::Npv));
        assert_eq!([1, 0, 2].map(|place: usize| back.regrets[place]), forth.regrets[..]);
        assert_eq!(back.pairs[1].versus, forth.pairs[2].versus);
        assert!(
            (back.pairs[0].versus.probability_a_better + forth.pairs[0].versus.probability_a_better - 1.0).abs()
                < 1e-15
        );
    }

    #[test]
    fn good_enough_is_counted_apart_and_together() {
        // Peak funding 4, 5, 6 and 1.
        let found = Satisficing::of(&headlines(&[2.0, 0.0, -2.0, 8.0]), Some(4.5));
        assert_eq!([found.pays_back, found.within_funding, found.both].map(|chance| chance.value), [0.75, 0.5, 0.5]);
        assert_eq!(Satisficing::of(&headlines(&[2.0, -2.0]), None).within_funding.value, 1.0);
    }
}
