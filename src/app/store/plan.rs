//! What is written when: only what differs from what was kept last. A step costs one text and the head of the project,
//! however long the history is.

use std::rc::Rc;

use crate::app::history::{Kept, Made, Step};
use crate::app::state::State;
use crate::app::store::record::{Head, Settings, write_step};
use crate::app::store::{document, key};
use crate::app::title::Title;
use crate::app::{change, history::History};
use crate::text::Language;

/// What stands in the storage of the project on screen, as far as this page knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Saved {
    /// The project; with no id nothing is known.
    pub title: Title,
    /// Its head; `None` as long as nothing of it is kept.
    pub head: Option<Head>,
    /// Its steps.
    pub steps: Vec<Rc<Step>>,
    /// The settings.
    pub settings: Option<Settings>,
}

/// Something to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Write {
    /// This text under this key.
    Put(String, String),
    /// Nothing any more under this key.
    Remove(String),
}

/// Keys, with the text of each or nothing.
type Pairs = Vec<(String, Option<String>)>;

/// The key of a head, and its revision; `None` when there is none yet.
pub type Expected = (String, Option<u64>);

/// What to write, and what then stands there.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// All of it or nothing of it.
    pub writes: Vec<Write>,
    /// What stands there afterwards.
    pub saved: Saved,
    /// The head that has to be there before, when another page may have written.
    pub expected: Option<Expected>,
}

impl Plan {
    /// The writes of a project as one text, for a page that has no time to wait for its storage.
    #[must_use]
    pub fn in_one(&self) -> Option<String> {
        let (head, revision) = self.expected.as_ref()?;
        let pairs: Vec<(&str, Option<&str>)> = self
            .writes
            .iter()
            .map(|write| match write {
                Write::Put(key, text) => (key.as_str(), Some(text.as_str())),
                Write::Remove(key) => (key.as_str(), None),
            })
            .collect();
        serde_json::to_string(&(head, revision, pairs)).ok()
    }

    /// The writes of such a text, and the revision that they go before.
    #[must_use]
    pub fn from_one(text: &str) -> Option<(Vec<Write>, Expected)> {
        let (head, revision, pairs): (String, Option<u64>, Pairs) = serde_json::from_str(text).ok()?;
        let write = |(key, text)| match text {
            Some(text) => Write::Put(key, text),
            None => Write::Remove(key),
        };
        Some((pairs.into_iter().map(write).collect(), (head, revision)))
    }
}

impl Saved {
    /// A project of which nothing needs to be kept yet: it is as it began.
    #[must_use]
    pub fn fresh(title: Title, settings: Option<Settings>) -> Self {
        Self { title, settings, ..Self::default() }
    }

    /// What to write so that all of this state is kept; `None` when it already is.
    #[must_use]
    pub fn plan(&self, state: &State, now: f64) -> Option<Plan> {
        let (title, history) = (&state.title, &state.history);
        // Of another project nothing of this stands there.
        let empty = Self { settings: self.settings.clone(), ..Self::default() };
        let known = if self.title.id == title.id { self } else { &empty };
        let mut writes = known.steps(state);
        let is_begun = known.head.is_some() || history.steps().len() > 1 || known.title.name != title.name;
        let mut saved = known.clone();
        let is_same = known.head.as_ref().is_some_and(|head| {
            head.name == title.name && (head.at, head.tip) == (history.at(), history.tip()) && writes.is_empty()
        });
        if title.id.is_empty() || !is_begun || is_same {
            writes.clear();
        } else {
            let revision = known.head.as_ref().map_or(0, |head| head.revision) + 1;
            let head = Head { name: title.name.clone(), changed: now, revision, at: history.at(), tip: history.tip() };
            writes.push(Write::Put(key::head(&title.id), head.write()));
            let (title, steps) = ((**title).clone(), history.steps().to_vec());
            saved = Self { title, head: Some(head), steps, settings: known.settings.clone() };
        }
        let expected =
            (!writes.is_empty()).then(|| (key::head(&title.id), known.head.as_ref().map(|head| head.revision)));
        let last = saved.head.as_ref().map(|_| saved.title.id.clone());
        let settings = Settings { language: state.language, last: last.or_else(|| self.last()) };
        if self.settings.as_ref() != Some(&settings) && (self.settings.is_some() || settings != Settings::default()) {
            writes.push(Write::Put(key::SETTINGS.to_owned(), settings.write()));
            saved.settings = Some(settings);
        }
        (!writes.is_empty()).then_some(Plan { writes, saved, expected })
    }

    fn last(&self) -> Option<String> {
        self.settings.as_ref().and_then(|settings| settings.last.clone())
    }

    /// The steps that are new or different, and those that are gone.
    fn steps(&self, state: &State) -> Vec<Write> {
        let id = &state.title.id;
        let steps = state.history.steps();
        let stands = |step: &Rc<Step>| self.find(step.number).is_some_and(|kept| Rc::ptr_eq(kept, step));
        let put = steps.iter().filter(|step| !stands(step)).map(|step| {
            let document: Rc<str> = match &step.kept {
                Kept::Work(work) => document::write(work, state).into(),
                Kept::Text(text) => Rc::clone(text),
            };
            let text = write_step(step.parent, &words(step, &state.history, state), &document);
            Write::Put(key::step(id, step.number), text)
        });
        let gone = self.steps.iter().filter(|step| state.history.step(step.number).is_none());
        put.chain(gone.map(|step| Write::Remove(key::step(id, step.number)))).collect()
    }

    fn find(&self, number: u32) -> Option<&Rc<Step>> {
        let place = self.steps.binary_search_by_key(&number, |step| step.number).ok()?;
        self.steps.get(place)
    }
}

/// What a step was, in Dutch and in English.
#[must_use]
pub fn words(step: &Step, history: &History, state: &State) -> [String; 2] {
    let work = |step: &Step| match &step.kept {
        Kept::Work(work) => Some(Rc::clone(work)),
        Kept::Text(_) => None,
    };
    match &step.made {
        Made::Told(words) => words.clone(),
        Made::Opened => Language::ALL.map(|language| {
            let preset = work(step).map_or(state.work.preset.id, |work| work.preset.id);
            change::started(preset, language)
        }),
        Made::Changed(made) => Language::ALL.map(|language| {
            let before = step.parent.and_then(|parent| history.step(parent)).and_then(|step| work(step));
            let work = work(step).unwrap_or_else(|| Rc::clone(&state.work));
            change::words(*made, before.as_deref(), &work, &state.stories, language).unwrap_or_default()
        }),
    }
}
