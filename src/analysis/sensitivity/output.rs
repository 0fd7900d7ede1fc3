//! Which single figure of a scenario an analysis is about.

use crate::analysis::record::Record;
use crate::model::outcome::Outcome;

/// A figure of a scenario in one replication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Output {
    /// The discounted running sum at the end of the horizon, in euro of the start year; + is an advantage.
    #[default]
    Npv,
    /// The deepest point of the running sum, in euro, ≥ 0.
    PeakFunding,
    /// The difference in the last twelve months, in euro, not discounted.
    Structural,
    /// An outcome of the scenario itself (no difference), in its own unit, in a calendar year of the run.
    Outcome {
        /// Which outcome.
        outcome: Outcome,
        /// The place of the calendar year in the run, from 0; `None` is the last one. Beyond the run there is nothing: 0.
        year: Option<usize>,
    },
}

impl Output {
    /// The figure of this record.
    #[must_use]
    pub fn of(self, record: &Record) -> f64 {
        match self {
            Self::Npv => record.comparison.npv,
            Self::PeakFunding => record.comparison.peak_funding,
            Self::Structural => record.comparison.structural,
            Self::Outcome { outcome, year } => {
                let mut years = record.outcome(outcome);
                year.map_or_else(|| years.by_ref().last(), |year| record.outcome(outcome).nth(year)).unwrap_or_default()
            }
        }
    }
}
