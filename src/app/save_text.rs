//! The words around saving and reading a chart, in plain Dutch and in English.

use kantelpunt_documents::words::day;

use crate::app::said::said;
use crate::app::verantwoording::assumptions::{GRADES, count_of};
use crate::export::paper::told_in;
use crate::text::Language;

said! {
    SAVE_AS = "Bewaar als" / "Save as";
    PNG = "PNG 1920 × 1080" / "PNG 1920 × 1080";
    PNG_TWICE = "PNG 3840 × 2160" / "PNG 3840 × 2160";
    SVG = "SVG" / "SVG";
    CSV = "CSV" / "CSV";
    COPY_PICTURE = "Kopieer afbeelding" / "Copy picture";
    COPY_FIGURES = "Kopieer cijfers" / "Copy figures";
    SAVED = "Het bestand is klaar." / "The file is ready.";
    COPIED = "Gekopieerd." / "Copied.";
    REFUSED = "De browser laat kopiëren niet toe. Bewaar een bestand." / "The browser does not allow copying. Save a file.";
    FAILED = "Dit lukt niet in deze browser." / "This does not work in this browser.";
    POINTS = "Lees de grafiek punt voor punt met de pijltoetsen" / "Read the chart point by point with the arrow keys";
    CASE = "Gemeente of regio" / "Municipality or region";
    SCENARIO = "Scenario" / "Scenario";
    DATE = "Gemaakt op" / "Made on";
    VERSION = "Versie van het model" / "Version of the model";
    LINK = "Link" / "Link";
    UNIT = "Eenheid" / "Unit";
    COUNTRY = "Nederland" / "The Netherlands";
}

/// What the figures of the model rest on, by evidence grade.
#[must_use]
pub fn rests_on(language: Language) -> String {
    let [official, study, judgement] = GRADES.map(count_of);
    match language {
        Language::Nl => format!(
            "Uitkomst van een model. De aannames: {official} uit statistiek of wet (A), {study} uit onderzoek (B), {judgement} als oordeel (C)."
        ),
        Language::En => format!(
            "Outcome of a model. Its assumptions: {official} from statistics or law (A), {study} from studies (B), {judgement} by judgement (C)."
        ),
    }
}

/// Who made it, on which day (`2027-05-31`).
#[must_use]
pub fn made(date: &str, language: Language) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!("{} Kantelpunt {version}, {}", language.pick("Bron:", "Source:"), day(date, told_in(language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(ALL);
    }

    #[test]
    fn every_assumption_is_counted_once() {
        let counted: usize = GRADES.map(count_of).iter().sum();
        assert_eq!(counted, crate::parameters::registry().count());
        assert!(rests_on(Language::Nl).contains(&format!("{} als oordeel", count_of(GRADES[2]))));
    }
}
