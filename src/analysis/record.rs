//! One replication of one scenario, as it is kept.

use crate::analysis::comparison::Comparison;
use crate::analysis::experiment::Replication;
use crate::model::outcome::Outcome;

/// What is kept of one scenario in one replication.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The scenario against its reference.
    pub comparison: Comparison,
    /// Every outcome of the scenario itself, calendar year after calendar year.
    pub(crate) outcomes: Vec<f64>,
}

impl Record {
    /// The records of a replication, one for each scenario.
    #[must_use]
    pub fn of(replication: Replication) -> Vec<Self> {
        let outcomes = replication
            .scenarios
            .into_iter()
            .map(|scenario| scenario.years.iter().flat_map(|year| year.outcomes).collect::<Vec<f64>>());
        replication
            .comparisons
            .into_iter()
            .zip(outcomes)
            .map(|(comparison, outcomes)| Self { comparison, outcomes })
            .collect()
    }

    /// An outcome per calendar year.
    pub fn outcome(&self, outcome: Outcome) -> impl Iterator<Item = f64> {
        self.outcomes.iter().copied().skip(outcome as usize).step_by(Outcome::COUNT)
    }
}
