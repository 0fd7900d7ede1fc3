//! Goal seek: the smallest or cheapest setting of one or two levers that meets a target with a chosen chance, and the
//! frontier around it; or that nothing does.
//!
//! The search is over what is not known: parameters are drawn and every flow is at its mean. Chance in single persons is
//! left out, because it hides how settings differ; of the answer its chance with it is told as well.

pub mod dial;
pub mod goal;
pub mod point;
pub mod scale;
pub mod search;
pub mod target;

use std::ops::Range;

use crate::analysis::batch::Block;
use crate::analysis::experiment::Experiment;
use crate::analysis::record::Record;
use crate::analysis::seek::dial::Dial;
use crate::analysis::seek::point::Drawn;
use crate::analysis::seek::search::{By, Effort, Search, Work};
use crate::analysis::seek::target::Target;
use crate::levers::Levers;

/// What is sought in the model.
pub struct Seek {
    /// The levers to turn, one or two.
    pub dials: Vec<Dial>,
    /// Every other lever of each municipality, in their order.
    pub base: Vec<Levers>,
    /// What must hold.
    pub target: Target,
}

/// Replications in which the answer is tried with chance.
pub const WITH_CHANCE: u32 = 1_024;

impl Seek {
    /// A search for the setting that meets the target with at least this chance.
    #[must_use]
    pub fn search(&self, probability: f64, by: By) -> Search {
        let scales = self.dials.iter().map(Dial::scale).collect();
        Search::new(scales, probability, by, Effort::of(self.dials.len()))
    }

    /// The levers of each municipality in a setting.
    #[must_use]
    pub fn levers(&self, values: &[f64]) -> Vec<Levers> {
        let mut levers = self.base.clone();
        for (dial, value) in self.dials.iter().zip(values) {
            dial.turn(&mut levers, *value);
        }
        levers
    }

    /// Does these draws of the work: for each setting, what each draw gives, in their order.
    #[must_use]
    pub fn evaluate(&self, experiment: &Experiment, seed: u64, work: &Work, draws: Range<u32>) -> Vec<Vec<Drawn>> {
        let scenarios: Vec<Vec<Levers>> = work.settings.iter().map(|values| self.levers(values)).collect();
        let records = Record::of_block(experiment, &scenarios, block(seed, &draws, false));
        records.iter().map(|records| records.iter().map(|record| self.drawn(record)).collect()).collect()
    }

    /// In which of these replications a setting meets the target when what happens by chance is drawn too, as the charts
    /// show it; in their order.
    #[must_use]
    pub fn with_chance(
        &self,
        experiment: &Experiment,
        seed: u64,
        values: &[f64],
        replications: Range<u32>,
    ) -> Vec<bool> {
        let records = Record::of_block(experiment, &[self.levers(values)], block(seed, &replications, true));
        records.iter().flatten().map(|record| self.target.is_met(record)).collect()
    }

    fn drawn(&self, record: &Record) -> Drawn {
        let comparison = &record.comparison;
        Drawn { met: self.target.is_met(record), npv: comparison.npv, peak_funding: comparison.peak_funding }
    }
}

fn block(seed: u64, draws: &Range<u32>, with_chance: bool) -> Block {
    Block { seed, first: draws.start, count: draws.end.saturating_sub(draws.start), with_chance }
}
