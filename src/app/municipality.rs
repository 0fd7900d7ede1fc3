//! One municipality of the work: the figures that hold for it, and its current policy.

use std::collections::BTreeMap;

use crate::levers::Levers;
use crate::model::case::Figures;
use crate::scenario::figure;
use crate::scenario::input_error::InputError;
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::preset::Member;

/// A municipality as the user has it: that of the preset with what the user knows better.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// The user's own figures, by place in [`FIGURES`].
    pub own_figures: BTreeMap<usize, f64>,
    /// Where an own figure comes from, when it was not typed here.
    pub own_sources: BTreeMap<usize, String>,
    /// The figures that hold: those of the preset, in proportion to the own number of inhabitants, then the own ones.
    pub figures: Figures,
    /// Current policy: the reference.
    pub current: Levers,
}

impl Municipality {
    /// As the preset has it.
    #[must_use]
    pub const fn new(member: &Member) -> Self {
        Self {
            own_figures: BTreeMap::new(),
            own_sources: BTreeMap::new(),
            figures: member.case.figures,
            current: member.current,
        }
    }

    /// The figures of the preset, in proportion to the own number of inhabitants.
    #[must_use]
    pub fn scaled(&self, member: &Member) -> Figures {
        let preset = member.case.figures;
        self.own_figures.get(&0).map_or(preset, |inhabitants| figure::scaled(&preset, *inhabitants))
    }

    /// The same with an own figure, or without it.
    ///
    /// # Errors
    /// A figure that is not accepted, or that no longer fits another own figure.
    pub fn with_figure(&self, place: usize, value: Option<f64>, member: &Member) -> Result<Self, InputError> {
        let mut changed = self.clone();
        changed.own_sources.remove(&place);
        match value {
            Some(value) => changed.own_figures.insert(place, value),
            None => changed.own_figures.remove(&place),
        };
        changed.figures = figure::own_over(&member.case.figures, &changed.own_figures)?;
        Ok(changed)
    }

    /// The same with these own figures beside those that were there.
    ///
    /// # Errors
    /// A figure that does not fit the municipality, whether it is new or was there.
    pub fn with_figures(&self, own: &OwnFigures, member: &Member) -> Result<Self, InputError> {
        let mut changed = self.clone();
        for (place, value) in &own.values {
            changed.own_figures.insert(*place, *value);
            changed.own_sources.remove(place);
        }
        changed.own_sources.extend(own.sources.clone());
        changed.figures = figure::own_over(&member.case.figures, &changed.own_figures)?;
        Ok(changed)
    }
}
