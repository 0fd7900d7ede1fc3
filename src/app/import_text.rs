//! What the page says about figures that come from elsewhere.

use crate::app::field::Field;
use crate::scenario::figure;
use crate::scenario::import::cbs::{CbsFigures, Found};
use crate::scenario::input_error::InputError;
use crate::scenario::own_figures::OwnFigures;
use crate::text::Language;
use crate::text::number::whole;

/// A text in Dutch and in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair(&'static str, &'static str);

impl Pair {
    /// The text in a language.
    #[must_use]
    pub const fn say(self, language: Language) -> &'static str {
        language.pick(self.0, self.1)
    }
}

macro_rules! pairs {
    ($($(#[$doc:meta])* $name:ident = $nl:literal / $en:literal;)+) => {
        $($(#[$doc])* pub const $name: Pair = Pair($nl, $en);)+
        /// Every text, for the tests.
        #[cfg(test)]
        const ALL: &[Pair] = &[$($name),+];
    };
}

pairs! {
    /// Heading.
    BRING = "Cijfers overnemen" / "Bring figures in";
    /// Field for a municipality.
    CODE = "Gemeentecode, zoals GM0363" / "Municipality code, such as GM0363";
    /// Button.
    ASK_CBS = "Haal cijfers op bij CBS" / "Get figures from CBS";
    /// What the button sends.
    ASK_CBS_HELP = "Inwoners en mensen met bijstand. Alleen bij deze klik vraagt uw browser iets aan CBS: de gemeentecode gaat mee, uw cijfers niet." / "Inhabitants and persons with bijstand. Only at this click your browser asks CBS something: the municipality code goes along, your figures do not.";
    /// While CBS is asked.
    ASKING = "CBS wordt gevraagd…" / "Asking CBS…";
    /// File input.
    FIGURES_FILE = "CSV met cijfers" / "CSV with figures";
    /// Button.
    FIGURES_TEMPLATE = "Sjabloon voor cijfers (CSV)" / "Template for figures (CSV)";
    /// Heading of a refused file.
    REFUSED = "Niets overgenomen. Dit klopt niet:" / "Nothing was taken over. This is not right:";
    /// A file that the browser cannot give.
    UNREADABLE = "Het bestand is niet te lezen: kies het opnieuw." / "The file cannot be read: choose it again.";
    /// What the last change was.
    IMPORTED = "Cijfers overgenomen" / "Figures taken over";
}

/// Which figures came from CBS, of when, and under which licence.
#[must_use]
pub fn from_cbs(figures: &CbsFigures, language: Language) -> String {
    let of = |found: &Found| {
        let label = figure::find(found.figure).map_or("", |(place, _)| Field::Figure(place).label(language));
        format!("{label} {} ({}, CBS {})", whole(found.value, language), found.moment(language), found.table)
    };
    let found = figures.found.iter().map(of).collect::<Vec<_>>().join("; ");
    let CbsFigures { name, code, .. } = figures;
    match language {
        Language::Nl => format!("Overgenomen voor {name} ({code}): {found}. Bron: CBS StatLine, CC BY 4.0."),
        Language::En => format!("Taken over for {name} ({code}): {found}. Source: CBS StatLine, CC BY 4.0."),
    }
}

/// Why figures do not fit the municipality, whether they are new or were there.
#[must_use]
pub fn does_not_fit(error: &InputError, language: Language) -> String {
    let label = figure::find(&error.field).map(|(place, _)| Field::Figure(place).label(language).to_owned());
    InputError { field: label.unwrap_or_else(|| error.field.clone()), ..error.clone() }.sentence(language)
}

/// Which figures came from a file.
#[must_use]
pub fn from_file(own: &OwnFigures, file: &str, language: Language) -> String {
    let labels: Vec<&str> = own.values.keys().map(|place| Field::Figure(*place).label(language)).collect();
    taken(file, labels.len(), &labels.join(", "), language)
}

fn taken(file: &str, count: usize, labels: &str, language: Language) -> String {
    match (language, count) {
        (Language::Nl, _) => format!("Overgenomen uit {file} ({count}): {labels}."),
        (Language::En, _) => format!("Taken over from {file} ({count}): {labels}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::State;

    #[test]
    fn every_text_is_there_in_both_languages() {
        for Pair(nl, en) in ALL {
            assert!(!nl.is_empty() && !en.is_empty() && nl != en);
        }
    }

    #[test]
    fn a_figure_that_does_not_fit_is_called_as_on_the_page() {
        let own = OwnFigures { values: [(0, 400.0)].into(), ..OwnFigures::default() };
        let work = State::new().expect("the shipped data").work;
        let error = work.with_figures(&own).expect_err("too few inhabitants");
        assert!(does_not_fit(&error, Language::Nl).starts_with("‘Inwoners’ kan niet 400 zijn: geef een getal van "));
    }
}
