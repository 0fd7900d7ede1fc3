//! How a project comes back from what was kept, and what is said when it cannot.

use std::rc::Rc;

use crate::app::history::{History, Kept, Step};
use crate::app::state::State;
use crate::app::store::plan::{Saved, Write};
use crate::app::store::record::{Head, read_step};
use crate::app::store::{document, key, text};
use crate::app::title::{Opened, Title};
use crate::text::Language;
use crate::text::order::largest_first;

/// A key and the text under it.
pub type Record = (String, String);

/// A project in the list of projects.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Which one.
    pub title: Title,
    /// When it was last kept, in milliseconds since 1970; `None` when its head cannot be read.
    pub changed: Option<f64>,
}

/// Why a project does not come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Its name, or its id when even the name is lost.
    pub name: String,
    /// What is wrong, in Dutch and in English.
    pub why: [String; 2],
    /// Everything that was kept of it, for a file.
    pub text: String,
}

/// The project with this id, from its head and its steps; `None` when nothing is kept of it. Of the settings it knows
/// nothing.
///
/// # Errors
/// What cannot be read, with all that there is of it.
pub fn project(id: &str, records: &[Record], state: &State) -> Option<Result<(Opened, Saved), Damage>> {
    if records.is_empty() {
        return None;
    }
    let head = records.iter().find(|(at, _)| *at == key::head(id)).and_then(|(_, text)| Head::read(text));
    let damage = |why: [String; 2]| Damage {
        name: head.as_ref().map_or_else(|| id.to_owned(), |head| head.name.clone()),
        why,
        text: records.iter().map(|(key, text)| format!("{key}\n{text}\n\n")).collect(),
    };
    Some(read(id, head.as_ref(), records, state).map_err(damage))
}

fn read(id: &str, head: Option<&Head>, records: &[Record], state: &State) -> Result<(Opened, Saved), [String; 2]> {
    let unknown = || Language::ALL.map(|language| text::UNKNOWN_FORM.say(language).to_owned());
    let head = head.ok_or_else(unknown)?;
    let prefix = key::steps(id);
    let steps = records.iter().filter(|(at, _)| at.starts_with(&prefix));
    let steps = steps.map(|(at, text)| read_step(key::number(at)?, text)).collect::<Option<Vec<Step>>>();
    let history = steps.and_then(|steps| History::of(steps, head.at, head.tip)).ok_or_else(unknown)?;
    let Some(Kept::Text(document)) = history.step(head.at).map(|step| &step.kept) else { return Err(unknown()) };
    let work =
        document::read(document, state).map_err(|error| Language::ALL.map(|language| error.sentence(language)))?;
    let (title, work) = (Title { id: id.to_owned(), name: head.name.clone() }, Rc::new(work));
    let history = history.replaced(Rc::clone(&work));
    let saved =
        Saved { title: title.clone(), head: Some(head.clone()), steps: history.steps().to_vec(), settings: None };
    Ok((Opened { title, work, history }, saved))
}

/// The projects that are kept, the latest first.
#[must_use]
pub fn summaries(heads: &[Record]) -> Vec<Summary> {
    let mut all: Vec<Summary> = heads
        .iter()
        .filter_map(|(at, text)| {
            let (id, head) = (at.strip_prefix(key::HEADS)?.to_owned(), Head::read(text));
            let changed = head.as_ref().map(|head| head.changed);
            let name = head.map_or_else(|| id.clone(), |head| head.name);
            Some(Summary { title: Title { id, name }, changed })
        })
        .collect();
    largest_first(&mut all, |summary| summary.changed.unwrap_or(0.0));
    all
}

/// What to write for a copy of a project: everything under another id, the head with another name.
#[must_use]
pub fn copied(records: &[Record], from: &str, copy: &Title, now: f64) -> Vec<Write> {
    let of = |(at, text): &Record| {
        if *at == key::head(from) {
            let head = Head { name: copy.name.clone(), changed: now, revision: 1, ..Head::read(text)? };
            return Some(Write::Put(key::head(&copy.id), head.write()));
        }
        Some(Write::Put(key::step(&copy.id, key::number(at)?), text.clone()))
    };
    // Half a copy is none.
    records.iter().map(of).collect::<Option<Vec<Write>>>().unwrap_or_default()
}
