//! A long question, answered step by step: by a worker of its own, or by the page in bites. Knows no browser.
//!
//! The size of the steps decides nothing: the answer is that of the analysis done at once, to the bit.

mod seek;
mod sensitivity;
#[cfg(test)]
mod tests;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::analysis::experiment::Experiment;
use crate::analysis::seek::goal::Goal;
use crate::analysis::seek::search;
use crate::analysis::seek::target::Calendar;
use crate::analysis::sensitivity::Effort;
use crate::analysis::sensitivity::found::Found;
use crate::levers::Levers;
use crate::model::case::YearMonth;
use crate::parameters::path::DataError;
use crate::scenario::input_error::InputError;
use crate::worker::job::Setup;
use crate::worker::study::seek::Seeking;
use crate::worker::study::sensitivity::Weighing;

/// A long question. Two equal questions have equal answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The reference and what holds for all scenarios.
    pub setup: Setup,
    /// The scenario that it is about: the levers of each municipality.
    pub levers: Vec<Levers>,
    /// What is asked about it.
    pub about: About,
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum About {
    /// Which assumptions carry the discounted running sum.
    Sensitivity(Effort),
    /// Which setting of one or two levers, the others as in the scenario, meets a target.
    Seek {
        /// The ids of the municipalities, in their order.
        names: Vec<String>,
        /// What is sought.
        goal: Goal,
        /// The seed of all draws.
        seed: u64,
    },
}

/// Questions of one kind take each other's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Which assumptions carry the outcome.
    Sensitivity,
    /// Which setting meets a target.
    Seek,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// Which assumptions carry the outcome.
    Sensitivity(Box<Found>),
    /// The settings that were tried, and the one that was sought.
    Seek(Box<search::Answer>),
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Which step, from 1.
    pub step: u32,
    /// How many steps there are, when that is known beforehand.
    pub steps: Option<u32>,
    /// The share of that step that is done, 0 to 1.
    pub share: f64,
}

/// A question that cannot be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StudyError {
    /// A data file of the product that cannot be read.
    Data(DataError),
    /// Something in the question that is not accepted.
    Input(InputError),
}

impl fmt::Display for StudyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Data(error) => error.fmt(formatter),
            Self::Input(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for StudyError {}

/// A question that is being answered.
pub struct Study {
    experiment: Experiment,
    levers: Vec<Levers>,
    asking: Asking,
}

enum Asking {
    Sensitivity(Box<Weighing>),
    Seek(Box<Seeking>),
}

impl Question {
    /// The months of its runs; none without municipalities.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        let nothing = Calendar { start: YearMonth { year: 0, month: 1 }, months: 0 };
        let first = self.setup.municipalities.first();
        first.map_or(nothing, |(case, _)| Calendar { start: case.start, months: case.months })
    }

    /// What kind of question it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self.about {
            About::Sensitivity(_) => Kind::Sensitivity,
            About::Seek { .. } => Kind::Seek,
        }
    }
}

impl Study {
    /// Gets ready.
    ///
    /// # Errors
    /// A data file of the product, or a part of the question, that cannot be read.
    pub fn new(question: &Question) -> Result<Self, StudyError> {
        let experiment = question.setup.experiment().map_err(StudyError::Data)?;
        let levers = question.levers.clone();
        let asking = match &question.about {
            About::Sensitivity(effort) => Asking::Sensitivity(Box::new(Weighing::new(&experiment, *effort))),
            About::Seek { names, goal, seed } => {
                let current = question.setup.municipalities.iter().map(|(_, current)| *current);
                let policies: Vec<(String, Levers)> = names.iter().cloned().zip(current).collect();
                let read = goal.read(&policies, levers.clone(), question.calendar());
                let (seek, search) = read.map_err(StudyError::Input)?;
                Asking::Seek(Box::new(Seeking::new(seek, search, *seed)))
            }
        };
        Ok(Self { experiment, levers, asking })
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.asking {
            Asking::Sensitivity(weighing) => weighing.progress(),
            Asking::Seek(seeking) => seeking.progress(),
        }
    }

    /// A step further, of about so many runs: the answer when that was the last one.
    ///
    /// # Errors
    /// Itself, when there is more to do.
    pub fn step(mut self: Box<Self>, runs: usize) -> Result<Answer, Box<Self>> {
        let found = match &mut self.asking {
            Asking::Sensitivity(weighing) => {
                weighing.step(&self.experiment, &self.levers, runs).map(|found| Answer::Sensitivity(Box::new(found)))
            }
            Asking::Seek(seeking) => seeking.step(&self.experiment, runs).map(|found| Answer::Seek(Box::new(found))),
        };
        found.ok_or(self)
    }
}
