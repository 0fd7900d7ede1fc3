//! A goal seek as it is asked, in words and numbers: what the command line and the page both ask.

use serde::{Deserialize, Serialize};

use crate::analysis::seek::Seek;
use crate::analysis::seek::dial::Dial;
use crate::analysis::seek::search::{By, Search};
use crate::analysis::seek::target::{Calendar, Target};
use crate::levers::Levers;
use crate::scenario::input_error::InputError;

/// What is sought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// The levers to turn, one or two, as [`Dial::parse`] reads them.
    pub levers: Vec<String>,
    /// What must hold, as [`Target::parse`] reads it.
    pub target: String,
    /// With which chance, above 0 and at most 1.
    pub probability: f64,
    /// Which of the settings that meet it.
    pub by: By,
}

impl Goal {
    /// Reads it for municipalities with these ids and this current policy; `base` are the other levers of each.
    ///
    /// # Errors
    /// A lever or a target that cannot be read: which, and what is accepted.
    pub fn read(
        &self,
        policies: &[(String, Levers)],
        base: Vec<Levers>,
        calendar: Calendar,
    ) -> Result<(Seek, Search), InputError> {
        let target = Target::parse(&self.target, calendar)?;
        let seek = Seek { dials: Dial::parse_all(&self.levers, policies)?, base, target };
        let search = seek.search(self.probability, self.by);
        Ok((seek, search))
    }

    /// A chance that is no number of the right size.
    #[must_use]
    pub fn refused_probability(value: &str) -> InputError {
        InputError::new(
            "probability",
            value,
            "geef een kans boven 0 en hoogstens 1, zoals 0.8",
            "give a chance above 0 and at most 1, such as 0.8",
        )
    }
}
