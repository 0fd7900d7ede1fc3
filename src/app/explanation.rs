//! The long explanation of a lever or an assumption: six fixed parts, in a file per group that the page fetches when
//! somebody asks for it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::app::field::Field;
use crate::levers::REGISTRY;
use crate::parameters::registry;
use crate::text::Language;

/// The file with the explanation of a field; a figure has none.
#[must_use]
pub fn address(field: Field) -> Option<String> {
    match field {
        Field::Lever(place) => REGISTRY.get(place).map(|spec| format!("explain/levers_{}.json", spec.group.id())),
        Field::Assumption(place) => registry().nth(place).map(|spec| format!("explain/{}.json", spec.group)),
        Field::Figure(_) => None,
    }
}

/// The explanations of a group, by the name of what they explain.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Explanations(BTreeMap<String, BothLanguages>);

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct BothLanguages {
    nl: Parts,
    en: Parts,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Parts {
    what: String,
    example: String,
    drives: String,
    notices: String,
    r#for: String,
    against: String,
}

/// The heads of the parts, in their order.
const HEADS: [(&str, &str); 6] = [
    ("Wat is het?", "What is it?"),
    ("Voorbeeld", "Example"),
    ("Waardoor verandert het?", "What drives it?"),
    ("Wie merkt het?", "Who notices it?"),
    ("Wat pleit ervoor?", "What speaks for it?"),
    ("Wat pleit ertegen?", "What speaks against it?"),
];

impl Explanations {
    /// Reads a file.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// The parts of one explanation: head and text.
    #[must_use]
    pub fn of(&self, id: &str, language: Language) -> Option<[(&'static str, &str); 6]> {
        let both = self.0.get(id)?;
        let Parts { what, example, drives, notices, r#for, against } = match language {
            Language::Nl => &both.nl,
            Language::En => &both.en,
        };
        let mut texts = [what, example, drives, notices, r#for, against].into_iter();
        Some(HEADS.map(|(nl, en)| (language.pick(nl, en), texts.next().map_or("", String::as_str))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::work::circumstances;
    use crate::parameters;

    #[test]
    fn every_field_with_an_explanation_says_in_which_file() {
        assert_eq!(address(Field::Lever(0)).as_deref(), Some("explain/levers_sw_inrichting.json"));
        let (place, _) = parameters::find("sw_subsidy_level").expect("an assumption");
        assert_eq!(address(Field::Assumption(place)).as_deref(), Some("explain/sw.json"));
        assert_eq!(address(Field::Figure(0)), None);
        assert!(circumstances().all(|field| address(field).is_some()));
    }

    #[test]
    fn every_lever_and_assumption_is_explained_in_six_parts_in_both_languages() {
        let levers = (0..REGISTRY.len()).map(Field::Lever);
        for field in levers.chain((0..registry().count()).map(Field::Assumption)) {
            let address = address(field).expect("a file");
            let path = format!("{}/www/{address}", env!("CARGO_MANIFEST_DIR"));
            let file = std::fs::read_to_string(path).ok().and_then(|json| Explanations::read(&json));
            let file = file.unwrap_or_else(|| panic!("{address} cannot be read"));
            for language in Language::ALL {
                let parts = file.of(field.id(), language).unwrap_or_else(|| panic!("{} has none", field.id()));
                assert!(parts.iter().all(|(head, text)| !head.is_empty() && text.len() > 20), "{}", field.id());
            }
        }
        assert_eq!(Explanations::read("<html>"), None);
    }
}
