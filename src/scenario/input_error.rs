//! What is wrong with an input: the field, the value, and what would be accepted.

use crate::text::Language;

/// An input that is not accepted. The current work stays as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    /// Which field, as in the file or on the screen; empty when it is about the whole.
    pub field: String,
    /// What was given; empty when nothing was.
    pub value: String,
    /// What is accepted, in Dutch.
    pub accepted_nl: String,
    /// What is accepted, in English.
    pub accepted_en: String,
}

impl InputError {
    /// An error about this field and value.
    pub fn new(
        field: impl Into<String>,
        value: impl Into<String>,
        accepted_nl: impl Into<String>,
        accepted_en: impl Into<String>,
    ) -> Self {
        Self {
            field: field.into(),
            value: value.into(),
            accepted_nl: accepted_nl.into(),
            accepted_en: accepted_en.into(),
        }
    }

    /// An error about the whole of an input: a sentence in Dutch and in English, without a stop.
    pub fn of_whole(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self::new("", "", nl, en)
    }

    /// One sentence for the user.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let Self { field, value, accepted_nl, accepted_en } = self;
        let accepted = language.pick(accepted_nl, accepted_en);
        match (field.as_str(), value.as_str(), language) {
            ("", ..) => format!("{accepted}."),
            (_, "" | "‘’", Language::Nl) => format!("‘{field}’ ontbreekt: {accepted}."),
            (_, "" | "‘’", Language::En) => format!("‘{field}’ is missing: {accepted}."),
            (.., Language::Nl) => format!("‘{field}’ kan niet {value} zijn: {accepted}."),
            (.., Language::En) => format!("‘{field}’ cannot be {value}: {accepted}."),
        }
    }
}

impl std::fmt::Display for InputError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.sentence(Language::Nl))
    }
}

impl std::error::Error for InputError {}
