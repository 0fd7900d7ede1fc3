//! What differs for people: every outcome of many draws, in the scenario and with current policy.

use crate::model::outcome::Outcome;
use crate::model::run::Trajectory;

/// The outcomes of one run, per calendar year.
pub(crate) type Yearly = Vec<[f64; Outcome::COUNT]>;

/// The outcomes of a run per calendar year.
pub(crate) fn outcomes(run: &Trajectory) -> Yearly {
    run.years.iter().map(|year| year.outcomes).collect()
}

/// One outcome in one year.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Tally {
    with: f64,
    without: f64,
    more: u32,
    less: u32,
}

/// What a scenario does to an outcome in a year. In the unit of the outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// With current policy: the mean over the draws.
    pub without: f64,
    /// In the scenario: the mean over the same draws.
    pub with: f64,
    /// The share of the draws in which the scenario ends higher, 0 to 1.
    pub more: f64,
    /// The share of the draws in which it ends lower, 0 to 1.
    pub less: f64,
}

/// The outcomes of all draws of one scenario, summed up.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Effects {
    years: Vec<[Tally; Outcome::COUNT]>,
    draws: u32,
}

impl Effects {
    /// Adds a draw: the outcomes of the scenario and those of current policy in the same draw.
    pub(crate) fn add(&mut self, with: &Yearly, without: &Yearly) {
        self.years.resize(self.years.len().max(with.len()), [Tally::default(); Outcome::COUNT]);
        for (tallies, (with, without)) in self.years.iter_mut().zip(with.iter().zip(without)) {
            for (tally, (with, without)) in tallies.iter_mut().zip(with.iter().zip(without)) {
                tally.with += with;
                tally.without += without;
                tally.more += u32::from(with > without);
                tally.less += u32::from(with < without);
            }
        }
        self.draws += 1;
    }

    /// What becomes of an outcome in the year at this place of the run; `None` without draws or beyond the run.
    #[must_use]
    pub fn effect(&self, outcome: Outcome, year: usize) -> Option<Effect> {
        let tally = self.years.get(year)?.get(outcome as usize)?;
        let draws = f64::from(self.draws);
        Some(Effect {
            without: tally.without / draws,
            with: tally.with / draws,
            more: f64::from(tally.more) / draws,
            less: f64::from(tally.less) / draws,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_effect_is_the_mean_of_the_draws_and_how_many_go_up_or_down() {
        let of = |waiting: f64| {
            let mut outcomes = [0.0; Outcome::COUNT];
            outcomes[Outcome::WaitingWeeks as usize] = waiting;
            vec![outcomes]
        };
        let mut effects = Effects::default();
        assert_eq!(effects.effect(Outcome::WaitingWeeks, 0), None);
        for (with, without) in [(4.0, 6.0), (5.0, 6.0), (7.0, 6.0), (6.0, 6.0)] {
            effects.add(&of(with), &of(without));
        }
        let effect = effects.effect(Outcome::WaitingWeeks, 0).unwrap();
        assert_eq!(effect, Effect { without: 6.0, with: 5.5, more: 0.25, less: 0.5 });
        assert_eq!(effects.effect(Outcome::LoadRatio, 0).map(|same| (same.more, same.less)), Some((0.0, 0.0)));
        assert_eq!(effects.effect(Outcome::WaitingWeeks, 1), None);
    }
}
