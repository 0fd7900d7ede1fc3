//! The rows S1–S39 in words: what moves, what drives it, and where it shows.

use serde_json::Value;

use crate::app::verantwoording::output_names::output_name;
use crate::levers;
use crate::parameters::path::DataError;
use crate::parameters::{self};
use crate::scenario::mechanism::{self, Mechanism};
use crate::text::Language;

/// A row as users read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its code, such as `S31`.
    pub code: String,
    /// What the documents say, in short.
    pub what: String,
    /// The choices and assumptions that set it in motion.
    pub settings: Vec<String>,
    /// The assumptions that drive it.
    pub driven_by: Vec<String>,
    /// The outcome in which it shows.
    pub output: String,
}

/// Every row, in order.
///
/// # Errors
/// A data file that cannot be read; tests keep the shipped one whole.
pub fn rows(language: Language) -> Result<Vec<Row>, DataError> {
    Ok(mechanism::all()?.into_iter().map(|row| named(row, language)).collect())
}

fn named(row: Mechanism, language: Language) -> Row {
    let set = ["levers", "assumptions"].map(|part| row.scenario.get(part).and_then(Value::as_object));
    let mut settings: Vec<String> = Vec::new();
    for id in set.into_iter().flatten().flat_map(|part| part.keys()) {
        // A lever of one municipality of a region has that municipality behind its name.
        let label = label(id.split('@').next().unwrap_or(id), language);
        if !settings.contains(&label) {
            settings.push(label);
        }
    }
    Row {
        settings,
        driven_by: row.parameters.iter().map(|id| label(id, language)).collect(),
        output: output_name(&row.output, language).map_or(row.output, str::to_owned),
        what: if language == Language::Nl { row.nl } else { row.en },
        code: row.code,
    }
}

/// What users call a lever or an assumption.
fn label(id: &str, language: Language) -> String {
    let lever = levers::find(id).map(|(_, spec)| language.pick(spec.nl, spec.en));
    let assumption = || parameters::find(id).map(|(_, spec)| language.pick(spec.nl, spec.en));
    lever.or_else(assumption).unwrap_or(id).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_says_in_words_what_moves_and_where_it_shows() {
        for language in Language::ALL {
            let rows = rows(language).unwrap();
            assert_eq!(rows.len(), 39);
            for (place, row) in rows.iter().enumerate() {
                assert_eq!(row.code, format!("S{}", place + 1));
                assert!(!row.settings.is_empty() && !row.what.is_empty(), "{}", row.code);
                for name in row.settings.iter().chain(&row.driven_by).chain([&row.output]) {
                    assert!(!name.contains('_') && !name.contains('@'), "{}: {name} is no name for users", row.code);
                }
            }
        }
        assert_ne!(rows(Language::Nl).unwrap()[30].what, rows(Language::En).unwrap()[30].what);
    }

    #[test]
    fn a_choice_of_several_municipalities_is_named_once() {
        let rows = rows(Language::Nl).unwrap();
        let settings = &rows[33].settings;
        assert!(settings.iter().enumerate().all(|(place, name)| !settings[..place].contains(name)), "{settings:?}");
    }
}
