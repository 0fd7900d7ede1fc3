//! Which assumptions carry the discounted sum, asked a few runs at a time, so that a page stays awake meanwhile.

use crate::analysis::ensemble::Record;
use crate::analysis::experiment::Experiment;
use crate::analysis::inquiry::Inquiry;
use crate::analysis::sensitivity::{Effort, Sensitivity};
use crate::app::outlook::{Question, SEED};
use crate::parameters::path::Paths;

/// What the page finds out: fewer points than the command line, which takes 1,024. A choice between patience and error.
pub const EFFORT: Effort = Effort { points: 128, alone: 10, seed: SEED, level: 0.0 };

/// Runs in one bite: what the engine does side by side.
pub const BITE: usize = 2;

/// The rounds that are told apart: tornado, screening, indices, and all those of the tipping values together.
pub const STEPS: u32 = 4;

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Which of [`STEPS`], from 1.
    pub step: u32,
    /// The share of that step that is done, 0 to 1; of the last step that of its present round.
    pub share: f64,
}

/// What is being asked.
pub struct Inquiring {
    experiment: Experiment,
    question: Question,
    asking: Sensitivity,
    step: u32,
    place: u32,
    waiting: Vec<Vec<f64>>,
    outputs: Vec<f64>,
}

impl Inquiring {
    /// Gets ready.
    #[must_use]
    pub fn new(question: &Question, paths: Paths, effort: Effort) -> Self {
        let experiment = question.experiment(paths);
        let asking = Sensitivity::new(experiment.sampler(), effort);
        let (waiting, outputs) = (Vec::new(), Vec::new());
        Self { experiment, question: question.clone(), asking, step: 1, place: 0, waiting, outputs }
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let blocks = f64::from(self.asking.blocks().max(1));
        Progress { step: self.step.min(STEPS), share: f64::from(self.place) / blocks }
    }

    /// A bite further: the answer when there is nothing left to ask.
    ///
    /// # Errors
    /// Itself, when there is more to do.
    pub fn bite(mut self) -> Result<Sensitivity, Box<Self>> {
        if self.waiting.is_empty() {
            if self.place < self.asking.blocks() {
                self.waiting = self.asking.block(self.place);
                self.waiting.reverse();
                self.place += 1;
            } else if self.place == 0 {
                return Ok(self.asking);
            } else {
                self.asking.take(std::mem::take(&mut self.outputs));
                self.place = 0;
                self.step += 1;
            }
            return Err(Box::new(self));
        }
        let rest = self.waiting.len().saturating_sub(BITE);
        let mut draws = self.waiting.split_off(rest);
        draws.reverse();
        let records = Record::of_draws(&self.experiment, &[&self.question.levers[..]], &draws);
        self.outputs.extend(records.iter().flatten().map(|record| record.comparison.npv));
        Err(Box::new(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::inquiry::exhaust;
    use crate::analysis::sensitivity::factors::Factors;
    use crate::app::field::Field;
    use crate::app::sensitivity_view;
    use crate::app::state::{Action, State};
    use crate::levers;
    use crate::text::Language;

    #[test]
    fn in_bites_the_same_is_found_as_at_once() {
        let (place, _) = levers::find("fte_per_wijkteam").unwrap();
        let state = State::new().unwrap().after(Action::Set(Field::Lever(place), 12.0));
        let question = state.work.question();
        let effort = Effort { points: 1, alone: 2, ..EFFORT };
        let mut bitten = Box::new(Inquiring::new(&question, (*state.paths()).clone(), effort));
        let mut steps = vec![];
        let found = loop {
            let progress = bitten.progress();
            assert!((0.0..=1.0).contains(&progress.share));
            steps.push(progress.step);
            match bitten.bite() {
                Ok(found) => break found,
                Err(more) => bitten = more,
            }
        };
        steps.dedup();
        assert_eq!(steps, [1, 2, 3, 4]);
        shows(&found, &question, &state);
        let experiment = question.experiment((*state.paths()).clone());
        let mut at_once = Sensitivity::new(experiment.sampler(), effort);
        exhaust(&mut at_once, |draws| {
            let records = Record::of_draws(&experiment, &[&question.levers[..]], draws);
            records.iter().flatten().map(|record| record.comparison.npv).collect()
        });
        assert_eq!((found.tornado(), found.expected()), (at_once.tornado(), at_once.expected()));
        assert_eq!((found.indices(), found.grades()), (at_once.indices(), at_once.grades()));
        assert_eq!(found.tipping(), at_once.tipping());
        assert!(found.expected().is_some_and(|npv| npv != 0.0));
    }

    /// The figures of the screen accept what was found.
    fn shows(found: &Sensitivity, question: &Question, state: &State) {
        let factors = Factors::new(question.experiment((*state.paths()).clone()).sampler());
        for language in Language::ALL {
            let tornado = sensitivity_view::tornado(found, &[0.1, 0.9].map(|uniform| factors.at(uniform)), language);
            assert!(tornado.check().is_ok() && tornado.bars.iter().all(|bar| !bar.name.is_empty()));
            let shares = found.grades().map(|grades| sensitivity_view::shares(&grades, language));
            assert!(shares.is_some_and(|shares| shares.check().is_ok()));
            let rows = found.indices();
            assert_eq!(rows.len(), 3, "two by themselves and the rest");
            assert!(rows.iter().all(|(factor, _)| !sensitivity_view::name(*factor, language).is_empty()));
        }
    }
}
