//! One municipality of the work: the figures that hold for it, and its current policy.

use std::collections::BTreeMap;

use crate::levers::Levers;
use crate::model::case::Figures;
use crate::scenario::figure::{self, FIGURES};
use crate::scenario::input_error::InputError;
use crate::scenario::preset::Member;

/// A municipality as the user has it: that of the preset with what the user knows better.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// The user's own figures, by place in [`FIGURES`].
    pub own_figures: BTreeMap<usize, f64>,
    /// The figures that hold: those of the preset, in proportion to the own number of inhabitants, then the own ones.
    pub figures: Figures,
    /// Current policy: the reference.
    pub current: Levers,
}

impl Municipality {
    /// As the preset has it.
    #[must_use]
    pub const fn new(member: &Member) -> Self {
        Self { own_figures: BTreeMap::new(), figures: member.case.figures, current: member.current }
    }

    /// The figures of the preset, in proportion to the own number of inhabitants.
    #[must_use]
    pub fn scaled(&self, member: &Member) -> Figures {
        let preset = member.case.figures;
        self.own_figures.get(&0).map_or(preset, |inhabitants| figure::scaled(&preset, *inhabitants))
    }

    /// The same with these own figures.
    ///
    /// # Errors
    /// A figure that is not accepted, or that no longer fits another own figure.
    pub fn with_own(&self, own_figures: BTreeMap<usize, f64>, member: &Member) -> Result<Self, InputError> {
        let mut changed = Self { own_figures, ..self.clone() };
        changed.figures = changed.scaled(member);
        for (place, value) in &changed.own_figures {
            if let Some(spec) = FIGURES.get(*place) {
                figure::set(&mut changed.figures, spec.id, *value)?;
            }
        }
        Ok(changed)
    }
}
