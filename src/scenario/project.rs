//! The project document: everything that a user works on, as only what differs from a preset and from the registry.
//!
//! It opens whole or not at all. What this version does not know is refused, also in a document of a newer version, which
//! then says so: half of somebody's work would give other figures under the same name.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::changes::Changes;
use crate::scenario::file::{accepted, known_fields, object, one_by_one, parsed, read_assumptions, written};
use crate::scenario::input_error::InputError;
use crate::scenario::made_with::{self, MODEL, is_newer, of_newer};
use crate::scenario::opinions::Opinions;
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::preset::PresetId;
use crate::scenario::story;

/// The version of the format. A document of an older one keeps opening.
pub const VERSION: u64 = 1;
/// The longest name of a scenario, in characters: it must fit a legend.
pub const LONGEST_NAME: usize = 40;

const KNOWN: [&str; 12] = [
    "version",
    "model",
    "preset",
    "shown",
    "story",
    "figures",
    "current_policy",
    "scenarios",
    "chosen",
    "assumptions",
    "opinions",
    "budget",
];

/// Everything that a user works on.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// The version of the model that it was made with, such as `0.1.0`.
    pub model: String,
    /// The ready case that it began with.
    pub preset: PresetId,
    /// Own figures, by id of the municipality.
    pub figures: BTreeMap<String, OwnFigures>,
    /// Current policy, as far as it is not that of the preset.
    pub current: Changes,
    /// What is tried, at least one; each name stands once.
    pub scenarios: Vec<Tried>,
    /// Which scenario is on screen, by its place.
    pub chosen: usize,
    /// Which municipality is on screen, by id; `None`: all of them together.
    pub shown: Option<String>,
    /// The story that it began with, by id.
    pub story: Option<String>,
    /// What is assumed otherwise than the registry, and what a group thinks.
    pub assumptions: AssumptionSet,
    /// How the budget is told and what was realised, as it stands in the document: `app::begroting` reads it.
    pub budget: Map<String, Value>,
}

/// A scenario of a project.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tried {
    /// As the user calls it.
    pub name: String,
    /// The levers that are set otherwise than in current policy.
    pub levers: Changes,
}

impl Project {
    /// A project in which nothing differs.
    #[must_use]
    pub fn new(preset: PresetId) -> Self {
        Self {
            model: MODEL.to_owned(),
            preset,
            figures: BTreeMap::new(),
            current: Changes::default(),
            scenarios: vec![Tried { name: String::from("A"), levers: Changes::default() }],
            chosen: 0,
            shown: None,
            story: None,
            assumptions: AssumptionSet::default(),
            budget: Map::new(),
        }
    }

    /// What a link says of it: without opinions, sources of own figures and the budget.
    #[must_use]
    pub fn as_linked(mut self) -> Self {
        self.assumptions.opinions = Opinions::default();
        self.budget = Map::new();
        for own in self.figures.values_mut() {
            own.sources.clear();
        }
        self
    }

    /// Whether it was made with a newer version of the model than this one: its figures may then differ here.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        is_newer(&self.model)
    }

    /// Whether it was made with another version of the model than this one.
    #[must_use]
    pub fn is_of_other_model(&self) -> bool {
        self.model != MODEL
    }
}

/// Reads a project document. Whether an own figure fits its municipality, and whether a municipality is there, is only
/// known with the preset at hand: `app::project` tells.
///
/// # Errors
/// The first thing that is not accepted: text that is no JSON, an unknown field, a value out of range; with the remark
/// that a newer version made it, when one did.
pub fn read(text: &str) -> Result<Project, InputError> {
    of_fields(&parsed(text)?)
}

/// The same from an object that was read.
pub(crate) fn of_fields(fields: &Map<String, Value>) -> Result<Project, InputError> {
    let Some(version) = fields.get("version") else {
        return Err(InputError::of_whole("Dit is geen bestand van Kantelpunt", "This is not a Kantelpunt file"));
    };
    let model = fields.get("model").and_then(Value::as_str);
    match version.as_u64() {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(made_with::newer(model)),
        _ => return Err(accepted("version", version, &VERSION.to_string())),
    }
    let Some(model) = model else {
        return Err(asked("model", fields.get("model"), "een versie, zoals \"0.1.0\"", "a version, such as \"0.1.0\""));
    };
    content(fields, model).map_err(|error| if is_newer(model) { of_newer(&error, model) } else { error })
}

fn content(fields: &Map<String, Value>, model: &str) -> Result<Project, InputError> {
    known_fields(fields, &KNOWN)?;
    let preset = preset(text(fields, "preset")?.as_deref().unwrap_or_default())?;
    let scenarios = scenarios(fields)?;
    let mut project = Project {
        model: model.to_owned(),
        figures: figures(&object(fields, "figures")?)?,
        current: Changes::read(&object(fields, "current_policy")?)?,
        chosen: chosen(text(fields, "chosen")?, &scenarios)?,
        scenarios,
        shown: text(fields, "shown")?,
        story: text(fields, "story")?,
        assumptions: read_assumptions(&object(fields, "assumptions")?)?,
        budget: object(fields, "budget")?,
        preset,
    };
    project.assumptions.opinions = Opinions::read(&object(fields, "opinions")?)?;
    if let Some(id) = &project.story {
        known_story(preset, id)?;
    }
    Ok(project)
}

/// The preset with this name.
///
/// # Errors
/// A name that no preset has.
pub(crate) fn preset(name: &str) -> Result<PresetId, InputError> {
    PresetId::from_name(name)
        .ok_or_else(|| accepted("preset", &json!(name), &PresetId::ALL.map(PresetId::name).join(", ")))
}

/// Refuses a story that the preset does not have.
pub(crate) fn known_story(preset: PresetId, id: &str) -> Result<(), InputError> {
    // The shipped stories can be read: a test does.
    let stories = story::of(preset).unwrap_or_default();
    if stories.iter().any(|story| story.id == id) {
        return Ok(());
    }
    let known: Vec<&str> = stories.iter().map(|story| story.id.as_str()).collect();
    Err(accepted("story", &json!(id), &known.join(", ")))
}

fn figures(fields: &Map<String, Value>) -> Result<BTreeMap<String, OwnFigures>, InputError> {
    let mut figures = BTreeMap::new();
    for id in fields.keys() {
        figures.insert(id.clone(), OwnFigures::of_fields(&object(fields, id)?)?);
    }
    Ok(figures)
}

fn scenarios(fields: &Map<String, Value>) -> Result<Vec<Tried>, InputError> {
    let list = match fields.get("scenarios") {
        Some(Value::Array(list)) if !list.is_empty() => list,
        other => {
            let (nl, en) = ("een lijst met ten minste één scenario", "a list of at least one scenario");
            return Err(asked("scenarios", other, nl, en));
        }
    };
    let mut scenarios: Vec<Tried> = Vec::new();
    for value in list {
        let Value::Object(fields) = value else {
            let shape = "{\"name\": \"…\", \"levers\": {…}}";
            return Err(asked("scenarios", Some(value), shape, shape));
        };
        known_fields(fields, &["name", "levers"])?;
        let name = text(fields, "name")?.unwrap_or_default();
        add(&mut scenarios, Tried { name, levers: Changes::read(&object(fields, "levers")?)? })?;
    }
    Ok(scenarios)
}

/// Adds a scenario to a list.
///
/// # Errors
/// A name that is empty, too long, or another's.
pub(crate) fn add(scenarios: &mut Vec<Tried>, tried: Tried) -> Result<(), InputError> {
    let is_taken = scenarios.iter().any(|other| other.name == tried.name);
    if is_taken || tried.name.trim().is_empty() || tried.name.chars().count() > LONGEST_NAME {
        let nl = format!("een naam van 1 tot {LONGEST_NAME} tekens die geen ander scenario heeft");
        let en = format!("a name of 1 to {LONGEST_NAME} characters that no other scenario has");
        return Err(asked("name", Some(&json!(tried.name)), &nl, &en));
    }
    scenarios.push(tried);
    Ok(())
}

/// The place of the chosen scenario; the first one when nothing is said.
fn chosen(name: Option<String>, scenarios: &[Tried]) -> Result<usize, InputError> {
    let Some(name) = name else { return Ok(0) };
    let known = || scenarios.iter().map(|tried| tried.name.as_str()).collect::<Vec<_>>().join(", ");
    let place = scenarios.iter().position(|tried| tried.name == name);
    place.ok_or_else(|| accepted("chosen", &json!(name), &known()))
}

fn text(fields: &Map<String, Value>, name: &str) -> Result<Option<String>, InputError> {
    match fields.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        other => Err(asked(name, other, "een tekst", "a text")),
    }
}

fn asked(field: &str, value: Option<&Value>, nl: &str, en: &str) -> InputError {
    let value = value.map_or_else(String::new, Value::to_string);
    InputError::new(field, value, format!("geef {nl}"), format!("give {en}"))
}

/// Writes what [`read`] reads; what says nothing is left out.
#[must_use]
pub fn write(project: &Project) -> String {
    // A map of texts and numbers can always be written.
    serde_json::to_string_pretty(&fields(project)).unwrap_or_default()
}

/// The fields of the document.
pub(crate) fn fields(project: &Project) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("version".into(), json!(VERSION));
    fields.insert("model".into(), json!(project.model));
    fields.insert("preset".into(), json!(project.preset.name()));
    for (name, id) in [("shown", &project.shown), ("story", &project.story)] {
        fields.extend(id.as_ref().map(|id| (name.to_owned(), json!(id))));
    }
    let figures = one_by_one(project.figures.iter().map(|(municipality, own)| (municipality.clone(), own.write())));
    let scenarios: Vec<Value> =
        project.scenarios.iter().map(|tried| json!({"name": tried.name, "levers": tried.levers.write()})).collect();
    fields.insert("scenarios".into(), json!(scenarios));
    if let Some(tried) = project.scenarios.get(project.chosen).filter(|_| project.chosen > 0) {
        fields.insert("chosen".into(), json!(tried.name));
    }
    let opinions =
        if project.assumptions.opinions.is_empty() { Value::Null } else { project.assumptions.opinions.write() };
    for (name, value) in [
        ("figures", figures.into()),
        ("current_policy", project.current.write().into()),
        ("assumptions", written(&project.assumptions).into()),
        ("opinions", opinions),
        ("budget", project.budget.clone().into()),
    ] {
        if value.as_object().is_some_and(|object| !object.is_empty()) {
            fields.insert(name.into(), value);
        }
    }
    fields
}

#[cfg(test)]
#[path = "project_tests.rs"]
mod tests;
