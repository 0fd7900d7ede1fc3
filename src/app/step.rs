//! The steps that a user takes: each gives other work, and leaves the one that was.

use std::rc::Rc;

use crate::app::field::Field;
use crate::app::municipality::Municipality;
use crate::app::work::{Work, at};
use crate::levers::Levers;
use crate::scenario::assumptions::fixed;
use crate::scenario::input_error::InputError;
use crate::scenario::mechanism::Mechanism;
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::preset::Preset;
use crate::scenario::story::Story;
use crate::scenario::{Scenario, file};

impl Work {
    /// The same choices elsewhere: what differs from current policy moves along from one municipality to another. To and
    /// from a region nothing of it fits; there they start anew.
    #[must_use]
    pub fn moved_to(&self, preset: Rc<Preset>) -> Self {
        let budget = Rc::new(self.budget.elsewhere());
        let mut work = Self { assumptions: self.assumptions.clone(), budget, ..Self::new(preset) };
        if let ([here], [there]) = (&self.municipalities[..], &mut work.municipalities[..]) {
            there.current = carried(&there.current, &self.preset.members[0].current, &here.current);
            let moved = |levers: &Levers| carried(&there.current, &here.current, levers);
            let scenarios = self.scenarios.iter();
            work.scenarios = scenarios
                .map(|scenario| Scenario {
                    name: scenario.name.clone(),
                    levers: scenario.levers.iter().map(moved).collect(),
                })
                .collect();
            work.chosen = self.chosen;
        }
        work
    }

    /// The same with another value in a field, in every municipality on screen. Figures are set one municipality at a time.
    ///
    /// # Errors
    /// A figure that is not accepted, or that no longer fits an own figure.
    pub fn with(&self, field: Field, value: f64) -> Result<Self, InputError> {
        let mut work = self.clone();
        match field {
            Field::Lever(lever) => work.set_levers(lever, |_| value),
            Field::Figure(figure) => {
                if let Some(place) = self.only() {
                    let (own, member) = (&self.municipalities[place], &self.preset.members[place]);
                    work.municipalities[place] = own.with_figure(figure, Some(value), member)?;
                }
            }
            Field::Assumption(place) => {
                let own = (value != self.reference(field)).then(|| fixed(value));
                work.assumptions = work.assumptions.with(place, own);
            }
        }
        Ok(work)
    }

    /// The same with a field put back, in every municipality on screen.
    ///
    /// # Errors
    /// When an own figure does not fit a municipality of the preset's size.
    pub fn without(&self, field: Field) -> Result<Self, InputError> {
        let mut work = self.clone();
        match field {
            Field::Lever(lever) => work.set_levers(lever, |own| at(&own.current, lever)),
            Field::Figure(figure) => {
                for place in self.places(self.shown) {
                    let (own, member) = (&self.municipalities[place], &self.preset.members[place]);
                    work.municipalities[place] = own.with_figure(figure, None, member)?;
                }
            }
            Field::Assumption(place) => {
                work.assumptions = work.assumptions.with(place, None);
            }
        }
        Ok(work)
    }

    /// The same with these own figures beside those that were there, in the municipality on screen.
    ///
    /// # Errors
    /// A figure that does not fit the municipality, whether it is new or was there.
    pub fn with_figures(&self, own: &OwnFigures) -> Result<Self, InputError> {
        let mut work = self.clone();
        if let Some(place) = self.only() {
            work.municipalities[place] = self.municipalities[place].with_figures(own, &self.preset.members[place])?;
        }
        Ok(work)
    }

    /// The same with the figures of the preset, in every municipality on screen.
    #[must_use]
    pub fn without_own_figures(&self) -> Self {
        let mut work = self.clone();
        for place in self.places(self.shown) {
            let current = self.municipalities[place].current;
            work.municipalities[place] = Municipality { current, ..Municipality::new(&self.preset.members[place]) };
        }
        work
    }

    /// The same with what is tried as current policy, in every municipality on screen.
    #[must_use]
    pub fn adopted(&self) -> Self {
        let mut work = self.clone();
        for place in self.places(self.shown) {
            if let (Some(own), Some(levers)) = (work.municipalities.get_mut(place), self.levers().get(place)) {
                own.current = *levers;
            }
        }
        work
    }

    /// The levers of a story, against current policy as it is here.
    ///
    /// # Errors
    /// What is not accepted in the story; a test keeps the shipped ones whole.
    pub fn levers_of(&self, story: &Story) -> Result<Vec<Levers>, InputError> {
        let members = self.preset.members.iter().zip(&self.municipalities);
        let policies: Vec<(String, Levers)> = members.map(|(member, own)| (member.id.clone(), own.current)).collect();
        file::read(&story.scenario.to_string(), &policies).map(|(scenario, _)| scenario.levers)
    }

    /// The same with the choices and assumptions of a row of the policy documents, and no others.
    ///
    /// # Errors
    /// What is not accepted in the row; a test keeps the shipped ones whole.
    pub fn demonstrating(&self, row: &Mechanism) -> Result<Self, InputError> {
        let (scenario, assumptions) = file::read(&row.scenario.to_string(), &self.preset.policies())?;
        let mut work = Self { assumptions, ..self.clone() };
        for own in work.scenarios.iter_mut().skip(self.chosen).take(1) {
            own.levers.clone_from(&scenario.levers);
        }
        Ok(work)
    }

    /// The same with the choices of a story, and no others.
    ///
    /// # Errors
    /// As of [`Self::levers_of`].
    pub fn with_story(&self, place: usize, story: &Story) -> Result<Self, InputError> {
        let levers = self.levers_of(story)?;
        let mut work = Self { story: Some(place), shown: None, ..self.clone() };
        if let Some(scenario) = work.scenarios.get_mut(self.chosen) {
            scenario.levers = levers;
        }
        Ok(work)
    }

    fn set_levers(&mut self, lever: usize, value: impl Fn(&Municipality) -> f64) {
        let places = self.places(self.shown);
        let Some(scenario) = self.scenarios.get_mut(self.chosen) else { return };
        let pairs = scenario.levers.iter_mut().zip(&self.municipalities);
        for (levers, own) in pairs.skip(places.start).take(places.len()) {
            if let Some(setting) = levers.value_mut(lever) {
                *setting = value(own);
            }
        }
    }
}

/// A setting with, over it, what differs between two others.
fn carried(onto: &Levers, from: &Levers, to: &Levers) -> Levers {
    let mut levers = *onto;
    for (place, (before, after)) in from.values().into_iter().zip(to.values()).enumerate() {
        if before != after
            && let Some(setting) = levers.value_mut(place)
        {
            *setting = after;
        }
    }
    levers
}
