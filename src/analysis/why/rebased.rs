//! Policy held apart from assumptions: current policy under the assumptions of the registry, current policy re-based under
//! the user's, and the scenario under the user's.

use crate::analysis::comparison::by_year;
use crate::analysis::experiment::{Experiment, Replication};
use crate::analysis::why::Why;
use crate::model::run::Trajectory;

/// Result of the municipality per calendar year in the expected run (income − costs, euro of the start year, + is an
/// advantage); of a region: of all its municipalities together. The first and last year may be partial.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// The calendar years.
    pub years: Vec<i32>,
    /// Current policy under the assumptions of the registry.
    pub reference_default: Vec<f64>,
    /// Current policy under the user's assumptions.
    pub reference: Vec<f64>,
    /// The scenario under the user's assumptions.
    pub scenario: Vec<f64>,
}

impl Lines {
    /// Runs the three.
    #[must_use]
    pub fn of(why: &Why) -> Self {
        let run = |experiment: &Experiment| experiment.expected(&[why.scenario()]);
        let Replication { reference, scenarios, .. } = run(why.own());
        let usual = why.usual().expected::<&[crate::levers::Levers]>(&[]).reference;
        Self {
            years: reference.years.iter().map(|year| year.year).collect(),
            reference_default: saldo(&usual),
            reference: saldo(&reference),
            scenario: scenarios.first().map(saldo).unwrap_or_default(),
        }
    }

    /// What the assumptions change, at the same policy: all zero without own assumptions.
    #[must_use]
    pub fn due_to_assumptions(&self) -> Vec<f64> {
        difference(&self.reference, &self.reference_default)
    }

    /// What the policy changes, under the same assumptions: the saldo of the scenario.
    #[must_use]
    pub fn due_to_policy(&self) -> Vec<f64> {
        difference(&self.scenario, &self.reference)
    }
}

fn saldo(run: &Trajectory) -> Vec<f64> {
    by_year(&run.months_by_year(), &run.saldo)
}

fn difference(with: &[f64], without: &[f64]) -> Vec<f64> {
    with.iter().zip(without).map(|(with, without)| with - without).collect()
}
