//! The keys that texts are kept under. Keys are in the order of text, so that a project's steps stand in a row.

/// What holds for all projects: the language, and which project was the last.
pub const SETTINGS: &str = "settings";
/// What comes before the id in the key of a project's head.
pub const HEADS: &str = "project/";

/// The key of a project's head.
#[must_use]
pub fn head(id: &str) -> String {
    format!("{HEADS}{id}")
}

/// What comes before the number in the key of a project's steps.
#[must_use]
pub fn steps(id: &str) -> String {
    format!("step/{id}/")
}

/// The key of a step.
#[must_use]
pub fn step(id: &str, number: u32) -> String {
    format!("{}{number:010}", steps(id))
}

/// The number of a step, from its key.
#[must_use]
pub fn number(key: &str) -> Option<u32> {
    key.rsplit_once('/').and_then(|(_, number)| number.parse().ok())
}
