//! The stories of the policy documents as ready scenarios.

use serde::Deserialize;
use serde_json::Value;

use crate::parameters::path::DataError;
use crate::scenario::preset::PresetId;

const FILE: &str = include_str!("../../data/stories.json");

/// A ready scenario of a preset.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Story {
    /// Stable name of its preset.
    pub preset: String,
    /// Stable name.
    pub id: String,
    /// Title in Dutch.
    pub nl: String,
    /// Title in English.
    pub en: String,
    /// What the document says, and what is our reading of it, in Dutch.
    pub text_nl: String,
    /// The same in English.
    pub text_en: String,
    /// Row(s) of the mechanism table.
    pub mechanism: String,
    /// The scenario as a file.
    pub scenario: Value,
}

/// Every story.
///
/// # Errors
/// A file that cannot be read; a test keeps the shipped one whole.
pub fn all() -> Result<Vec<Story>, DataError> {
    serde_json::from_str(FILE).map_err(|error| DataError {
        file: "data/stories.json",
        line: error.line(),
        expected: "stories with preset, id, nl, en, text_nl, text_en, mechanism and scenario",
    })
}

/// The stories of a preset.
///
/// # Errors
/// As of [`all`].
pub fn of(preset: PresetId) -> Result<Vec<Story>, DataError> {
    Ok(all()?.into_iter().filter(|story| story.preset == preset.name()).collect())
}
