//! The work as a project document, and a document as work.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::json;

use crate::app::begroting::settings::Settings;
use crate::app::municipality::Municipality;
use crate::app::work::Work;
use crate::levers::Levers;
use crate::parameters::path::Paths;
use crate::scenario::Scenario;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::changes::Changes;
use crate::scenario::file::{self, accepted};
use crate::scenario::input_error::InputError;
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::preset::Preset;
use crate::scenario::project::{LONGEST_NAME, Project, Tried};
use crate::scenario::story::Story;

impl Work {
    /// The document of this work; `stories` are those of every preset.
    #[must_use]
    pub fn project(&self, stories: &[Story]) -> Project {
        let members = self.preset.members.iter().zip(&self.municipalities);
        let policies = self.policies();
        let current: Vec<Levers> = self.municipalities.iter().map(|own| own.current).collect();
        let tried = |scenario: &Scenario| Tried {
            name: scenario.name.clone(),
            levers: Changes::between(&policies, &scenario.levers),
        };
        let mut figures = BTreeMap::new();
        figures.extend(members.filter_map(|(member, own)| Some((member.id.clone(), brought(own)?))));
        Project {
            figures,
            current: Changes::between(&self.preset.policies(), &current),
            scenarios: self.scenarios.iter().map(tried).collect(),
            chosen: self.chosen,
            shown: self.shown.and_then(|place| self.preset.members.get(place)).map(|member| member.id.clone()),
            story: self.story.and_then(|place| stories.get(place)).map(|story| story.id.clone()),
            assumptions: self.assumptions.clone(),
            budget: self.budget.write(self.preset.id.year()),
            ..Project::new(self.preset.id)
        }
    }

    /// The work of this document; `stories` are those of every preset.
    ///
    /// # Errors
    /// A municipality that the preset does not have, a figure that does not fit its municipality, or an unknown story.
    pub fn of_project(project: &Project, stories: &[Story], paths: &Paths) -> Result<Self, InputError> {
        // The shipped presets load: a test loads them all.
        let preset = Preset::load(project.preset, paths)
            .map_err(|error| InputError::new("preset", project.preset.name(), error.to_string(), error.to_string()))?;
        let mut work = Self::new(Rc::new(preset));
        for (id, own) in &project.figures {
            let place = work.place_of("figures", id)?;
            let (old, member) = (work.municipalities.get(place), work.preset.members.get(place));
            let new = old.zip(member).map(|(old, member)| old.with_figures(own, member)).transpose()?;
            for (municipality, new) in work.municipalities.iter_mut().skip(place).zip(new) {
                *municipality = new;
            }
        }
        let current = project.current.over(&work.preset.policies())?;
        for (own, current) in work.municipalities.iter_mut().zip(current) {
            own.current = current;
        }
        let policies = work.policies();
        let scenario = |tried: &Tried| -> Result<Scenario, InputError> {
            Ok(Scenario { name: tried.name.clone(), levers: tried.levers.over(&policies)? })
        };
        let scenarios = project.scenarios.iter().map(scenario).collect::<Result<Vec<_>, _>>()?;
        work.chosen = project.chosen.min(scenarios.len().saturating_sub(1));
        if !scenarios.is_empty() {
            work.scenarios = scenarios;
        }
        let shown = project.shown.as_ref().map(|id| work.place_of("shown", id)).transpose()?;
        work.shown = shown.filter(|_| work.is_region());
        work.story = project.story.as_ref().map(|id| story_place(stories, work.preset.id.name(), id)).transpose()?;
        work.assumptions = project.assumptions.clone();
        work.budget = Rc::new(Settings::read(&project.budget, work.preset.id.year())?);
        Ok(work)
    }

    /// The work with the scenario of a file added and on screen, and its name. In the place of a scenario in which nothing
    /// differs yet; when the file assumes something, that is assumed.
    ///
    /// # Errors
    /// What the file says that is not accepted, or a municipality that is not there.
    pub fn with_scenario_file(&self, text: &str) -> Result<(String, Self), InputError> {
        let policies = self.policies();
        let (read, assumptions) = file::read(text, &policies)?;
        let mut work = self.clone();
        let blank = |scenario: &Scenario| scenario.levers.iter().eq(policies.iter().map(|(_, current)| current));
        work.scenarios.retain(|scenario| !blank(scenario));
        let name: String = read.name.trim().chars().take(LONGEST_NAME).collect();
        let taken = name.is_empty() || work.scenarios.iter().any(|scenario| scenario.name == name);
        let name = if taken { work.new_name() } else { name };
        work.chosen = work.scenarios.len();
        work.scenarios.push(Scenario { name: name.clone(), ..read });
        // A file without assumptions says nothing of those on screen.
        if assumptions != AssumptionSet::default() {
            work.assumptions = assumptions;
        }
        Ok((name, work))
    }

    /// The id and current policy of each municipality.
    fn policies(&self) -> Vec<(String, Levers)> {
        let members = self.preset.members.iter().zip(&self.municipalities);
        members.map(|(member, own)| (member.id.clone(), own.current)).collect()
    }

    fn place_of(&self, field: &str, id: &str) -> Result<usize, InputError> {
        let members = &self.preset.members;
        let known = || members.iter().map(|member| member.id.as_str()).collect::<Vec<_>>().join(", ");
        members.iter().position(|member| member.id == id).ok_or_else(|| accepted(field, &json!(id), &known()))
    }
}

fn brought(own: &Municipality) -> Option<OwnFigures> {
    let brought = OwnFigures { values: own.own_figures.clone(), sources: own.own_sources.clone() };
    (!brought.values.is_empty()).then_some(brought)
}

fn story_place(stories: &[Story], preset: String, id: &str) -> Result<usize, InputError> {
    let place = stories.iter().position(|story| story.preset == preset && story.id == id);
    let known = || {
        let own = stories.iter().filter(|story| story.preset == preset);
        own.map(|story| story.id.as_str()).collect::<Vec<_>>().join(", ")
    };
    place.ok_or_else(|| accepted("story", &json!(id), &known()))
}

#[cfg(test)]
#[path = "project_tests.rs"]
mod tests;
