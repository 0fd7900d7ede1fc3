//! A goal seek, some settings in some draws at a time; of the answer at last its chance with what happens by chance.

use crate::analysis::experiment::Experiment;
use crate::analysis::seek::point::Drawn;
use crate::analysis::seek::search::{Answer, Search, Work};
use crate::analysis::seek::{Seek, WITH_CHANCE};
use crate::worker::study::Progress;

/// Draws at a time: what the engine does side by side, so that a step of few settings stays short.
const DRAWS: u32 = 2;

pub(super) struct Seeking {
    seek: Seek,
    search: Search,
    seed: u64,
    round: u32,
    /// Draws of this round.
    all: usize,
    /// What is done of the present draws, for the first settings.
    drawn: Vec<Vec<Drawn>>,
    /// The answer, of which the chance is being counted.
    found: Option<Answer>,
}

/// How many times as long as another a run with chance takes, about.
const COST_OF_CHANCE: usize = 12;

impl Seeking {
    pub(super) fn new(seek: Seek, search: Search, seed: u64) -> Self {
        let all = search.work().map_or(0, |work| work.draws.len());
        Self { seek, search, seed, round: 1, all, drawn: Vec::new(), found: None }
    }

    pub(super) fn progress(&self) -> Progress {
        if let Some(found) = &self.found {
            let share = f64::from(found.with_chance.draws) / f64::from(WITH_CHANCE);
            return Progress { step: self.round, steps: None, share };
        }
        let left = self.search.work().map_or(0, |work| work.draws.len());
        let share = self.all.saturating_sub(left) as f64 / self.all.max(1) as f64;
        Progress { step: self.round, steps: None, share }
    }

    pub(super) fn step(&mut self, experiment: &Experiment, runs: usize) -> Option<Answer> {
        let Some(Work { mut settings, draws }) = self.search.work() else { return self.count(experiment, runs) };
        let (asked, left) = (settings.len(), draws.len());
        let draws = draws.start..draws.end.min(draws.start + DRAWS);
        let settings: Vec<Vec<f64>> = settings.drain(self.drawn.len()..).take((runs / DRAWS as usize).max(1)).collect();
        let done = draws.len();
        let piece = Work { settings, draws: draws.clone() };
        self.drawn.extend(self.seek.evaluate(experiment, self.seed, &piece, draws));
        if self.drawn.len() >= asked {
            self.search.take(&std::mem::take(&mut self.drawn));
            if done >= left {
                self.round += 1;
                self.all = self.search.work().map_or(0, |work| work.draws.len());
            }
        }
        None
    }

    /// Some more replications of the answer with chance; the answer when they are all there.
    fn count(&mut self, experiment: &Experiment, runs: usize) -> Option<Answer> {
        let found = self.found.get_or_insert_with(|| self.search.answer());
        let Some(values) = found.shown().map(|point| point.values.clone()) else { return self.found.take() };
        let first = found.with_chance.draws;
        let piece = (runs / COST_OF_CHANCE) as u32;
        let replications = first..WITH_CHANCE.min(first + piece.max(DRAWS));
        for met in self.seek.with_chance(experiment, self.seed, &values, replications) {
            found.with_chance.add(met);
        }
        if found.with_chance.draws >= WITH_CHANCE { self.found.take() } else { None }
    }
}
