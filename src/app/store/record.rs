//! The texts that are kept: the head of a project, one text for each step, and the settings.

use serde_json::{Map, Value, json};

use crate::app::history::{Kept, Made, Step};
use crate::text::Language;

/// The version of these texts. What a newer version kept is left alone.
pub const VERSION: u64 = 1;

/// What is kept of a project beside its steps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Head {
    /// As the user calls it.
    pub name: String,
    /// When it was last kept, in milliseconds since 1970.
    pub changed: f64,
    /// How many times it was kept: who finds another number than it left, was not alone.
    pub revision: u64,
    /// The number of the step on screen.
    pub at: u32,
    /// The number of the step that the way forward leads to.
    pub tip: u32,
}

/// What holds for all projects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language of the page.
    pub language: Language,
    /// The id of the project that was the last on screen.
    pub last: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: Language::Nl, last: None }
    }
}

impl Head {
    /// As it is kept.
    #[must_use]
    pub fn write(&self) -> String {
        let Self { name, changed, revision, at, tip } = self;
        json!({"version": VERSION, "name": name, "changed": changed, "revision": revision, "at": at, "tip": tip})
            .to_string()
    }

    /// As it was kept; `None` for what this version does not know.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let fields = fields(text).filter(|fields| fields.get("version").and_then(Value::as_u64) == Some(VERSION))?;
        Some(Self {
            name: fields.get("name")?.as_str()?.to_owned(),
            changed: fields.get("changed")?.as_f64()?,
            revision: fields.get("revision")?.as_u64()?,
            at: number(&fields, "at")?,
            tip: number(&fields, "tip")?,
        })
    }
}

impl Settings {
    /// As they are kept.
    #[must_use]
    pub fn write(&self) -> String {
        json!({"language": self.language.code(), "last": self.last}).to_string()
    }

    /// As they were kept; what is not there or not known is as the page opens.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let fields = fields(text).unwrap_or_default();
        let text = |name| fields.get(name).and_then(Value::as_str);
        let language = Language::ALL.into_iter().find(|language| Some(language.code()) == text("language"));
        Self { language: language.unwrap_or(Language::Nl), last: text("last").map(str::to_owned) }
    }
}

/// A step as it is kept: a line about it, then its document.
#[must_use]
pub fn write_step(parent: Option<u32>, words: &[String; 2], document: &str) -> String {
    let [nl, en] = words;
    format!("{}\n{document}", json!({"parent": parent, "nl": nl, "en": en}))
}

/// A step as it was kept; its document is not read yet.
#[must_use]
pub fn read_step(step_number: u32, text: &str) -> Option<Step> {
    let (line, document) = text.split_once('\n')?;
    let fields = fields(line)?;
    let word = |name| Some(fields.get(name)?.as_str()?.to_owned());
    let parent = match fields.get("parent")? {
        Value::Null => None,
        _ => Some(number(&fields, "parent")?),
    };
    let made = Made::Told([word("nl")?, word("en")?]);
    Some(Step { number: step_number, parent, kept: Kept::Text(document.into()), made })
}

fn fields(text: &str) -> Option<Map<String, Value>> {
    match serde_json::from_str(text) {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    }
}

fn number(fields: &Map<String, Value>, name: &str) -> Option<u32> {
    fields.get(name)?.as_u64().and_then(|number| u32::try_from(number).ok())
}
