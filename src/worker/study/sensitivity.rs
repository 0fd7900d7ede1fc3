//! Which assumptions carry the discounted running sum, a few runs at a time.

use crate::analysis::experiment::Experiment;
use crate::analysis::inquiry::Inquiry;
use crate::analysis::record::Record;
use crate::analysis::sensitivity::found::Found;
use crate::analysis::sensitivity::{Effort, Sensitivity};
use crate::levers::Levers;
use crate::worker::study::Progress;

/// The rounds that are told apart: tornado, screening, indices, and all those of the tipping values together.
const STEPS: u32 = 4;

pub(super) struct Weighing {
    asking: Sensitivity,
    step: u32,
    place: u32,
    /// Draws that wait to be run, the next one last.
    waiting: Vec<Vec<f64>>,
    outputs: Vec<f64>,
}

impl Weighing {
    pub(super) fn new(experiment: &Experiment, effort: Effort) -> Self {
        let asking = Sensitivity::new(experiment.sampler(), effort);
        Self { asking, step: 1, place: 0, waiting: Vec::new(), outputs: Vec::new() }
    }

    pub(super) fn progress(&self) -> Progress {
        let blocks = f64::from(self.asking.blocks().max(1));
        // Of the last step it is the share of its present round.
        Progress { step: self.step.min(STEPS), steps: Some(STEPS), share: f64::from(self.place) / blocks }
    }

    pub(super) fn step(&mut self, experiment: &Experiment, levers: &[Levers], runs: usize) -> Option<Found> {
        if self.waiting.is_empty() {
            if self.place < self.asking.blocks() {
                self.waiting = self.asking.block(self.place);
                self.waiting.reverse();
                self.place += 1;
            } else if self.place == 0 {
                return Some(self.asking.found());
            } else {
                self.asking.take(std::mem::take(&mut self.outputs));
                self.place = 0;
                self.step += 1;
            }
            return None;
        }
        let rest = self.waiting.len().saturating_sub(runs.max(1));
        let mut draws = self.waiting.split_off(rest);
        draws.reverse();
        let records = Record::of_draws(experiment, &[levers], &draws);
        self.outputs.extend(records.iter().flatten().map(|record| record.comparison.npv));
        None
    }
}
