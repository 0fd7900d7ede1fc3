//! The figures that a user brings, with where they come from, and the JSON that carries them.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::model::case::Figures;
use crate::scenario::figure::{self, FIGURES};
use crate::scenario::file::{known_fields, object, one_by_one, parsed};
use crate::scenario::input_error::InputError;

/// Own figures by place in [`FIGURES`]. They hold over those of a preset, in proportion to the own inhabitants.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnFigures {
    /// The figures, in the unit of their declaration.
    pub values: BTreeMap<usize, f64>,
    /// Where a figure comes from, in the words of whoever gave it; not every figure has one.
    pub sources: BTreeMap<usize, String>,
}

impl OwnFigures {
    /// The figures of a municipality with these over those of a preset.
    ///
    /// # Errors
    /// A figure that is not accepted for a municipality of this size.
    pub fn over(&self, preset: &Figures) -> Result<Figures, InputError> {
        figure::own_over(preset, &self.values)
    }

    /// Reads `{"figures": {…}, "sources": {…}}`, the sources optional.
    ///
    /// # Errors
    /// The first thing that is not accepted: text that is no JSON, an unknown name, a figure that is no number, a source
    /// without figure. What range a figure has depends on the preset: [`Self::over`] tells.
    pub fn read(text: &str) -> Result<Self, InputError> {
        Self::of_fields(&parsed(text)?)
    }

    /// The same from an object that was read.
    pub(crate) fn of_fields(fields: &Map<String, Value>) -> Result<Self, InputError> {
        known_fields(fields, &["figures", "sources"])?;
        let mut own = Self::default();
        for (id, value) in &object(fields, "figures")? {
            let place = place(id)?;
            let number = value
                .as_f64()
                .ok_or_else(|| InputError::new(id, value.to_string(), "geef een getal", "give a number"))?;
            own.values.insert(place, number);
        }
        for (id, value) in &object(fields, "sources")? {
            let place = place(id)?;
            let source = value.as_str().filter(|_| own.values.contains_key(&place)).ok_or_else(|| {
                InputError::new(
                    format!("sources.{id}"),
                    value.to_string(),
                    "geef een tekst, bij een cijfer dat onder figures staat",
                    "give a text, for a figure that stands under figures",
                )
            })?;
            own.sources.insert(place, source.to_owned());
        }
        Ok(own)
    }

    /// Writes what [`Self::read`] reads.
    #[must_use]
    pub fn write(&self) -> Value {
        let named = FIGURES.iter().enumerate();
        let value =
            |(place, spec): (usize, &figure::FigureSpec)| Some((spec.id.to_owned(), json!(self.values.get(&place)?)));
        let source =
            |(place, spec): (usize, &figure::FigureSpec)| Some((spec.id.to_owned(), json!(self.sources.get(&place)?)));
        let (figures, sources) = (one_by_one(named.clone().filter_map(value)), one_by_one(named.filter_map(source)));
        json!({"figures": figures, "sources": sources})
    }
}

fn place(id: &str) -> Result<usize, InputError> {
    figure::find(id).map(|(place, _)| place).ok_or_else(|| figure::unknown(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn what_is_written_is_read_back() {
        let own = OwnFigures {
            values: [(0, 52_000.0), (2, 1_480.0)].into(),
            sources: [(2, "Suite, 1 januari 2026".to_owned())].into(),
        };
        assert_eq!(OwnFigures::read(&own.write().to_string()), Ok(own));
        assert_eq!(OwnFigures::read("{}"), Ok(OwnFigures::default()));
    }

    #[test]
    fn a_refusal_names_the_figure_and_what_is_accepted() {
        for (text, parts) in [
            (r#"{"figures": {"people": 3}}"#, ["‘people’", "bijstand_persons"]),
            (r#"{"figures": {"inhabitants": "veel"}}"#, ["inhabitants", "number"]),
            (r#"{"figures": {}, "sources": {"inhabitants": "x"}}"#, ["sources.inhabitants", "under figures"]),
            (r#"{"cijfers": {}}"#, ["cijfers", "figures"]),
            ("[]", ["JSON", "object"]),
            (r#"{"figures": {"inhabitants": 2000, "inhabitants": 3000}}"#, ["line 1", "second time"]),
        ] {
            let sentence = OwnFigures::read(text).unwrap_err().sentence(Language::En);
            assert!(parts.iter().all(|part| sentence.contains(part)), "{text}: {sentence}");
        }
    }
}
