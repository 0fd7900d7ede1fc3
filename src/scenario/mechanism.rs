//! The rows S1–S39 of the policy documents, each with a scenario whose output shows it at work.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::parameters::path::DataError;

const FILE: &str = include_str!("../../data/mechanisms.json");

/// What the output of a row is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Against {
    /// Current policy, under the same assumptions.
    Reference,
    /// Current policy under the default assumptions.
    Defaults,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mechanism {
    /// Its code, such as `S31`.
    pub code: String,
    /// What the documents say, in short, in Dutch.
    pub nl: String,
    /// The same in English.
    pub en: String,
    /// The preset in which it shows.
    pub preset: String,
    /// The scenario as a file.
    pub scenario: Value,
    /// The name in the output of `simulate` that moves.
    pub output: String,
    /// What it is held against.
    pub against: Against,
    /// The parameters that drive it.
    pub parameters: Vec<String>,
}

/// Every row, in order.
///
/// # Errors
/// A file that cannot be read; a test keeps the shipped one whole.
pub fn all() -> Result<Vec<Mechanism>, DataError> {
    serde_json::from_str(FILE).map_err(|error| DataError {
        file: "data/mechanisms.json",
        line: error.line(),
        expected: "rows with code, nl, en, preset, scenario, output, against and parameters",
    })
}
