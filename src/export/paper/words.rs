//! The title of a paper, and the names of the taakvelden.

use crate::export::paper::Telling;
use crate::text::Language;

/// The name of a taakveld as Iv3 calls it; a code that is not ours is its own name.
#[must_use]
pub fn taakveld(code: &str, language: Language) -> &str {
    match code {
        "0.4" => language.pick("Overhead", "Overhead"),
        "0.7" => language.pick("Rijksbijdragen (gemeentefonds)", "State contributions (gemeentefonds)"),
        "6.1" => language.pick("Samenkracht en burgerparticipatie", "Community and participation"),
        "6.2" | "6.21" => language.pick("Toegang en wijkteams", "Access and wijkteams"),
        "6.3" => language.pick("Inkomensregelingen", "Income support"),
        "6.4" => language.pick("Wsw en beschut werk", "Wsw and beschut werk"),
        "6.5" => language.pick("Arbeidsparticipatie", "Participation in work"),
        "6.7" => language.pick("Maatwerk Wmo en jeugd", "Individual care, Wmo and youth"),
        other => other,
    }
}

pub(crate) fn title(telling: &Telling<'_>) -> String {
    let Telling { scenario, .. } = telling;
    match telling.language {
        Language::Nl => format!("Raadsvoorstel (concept): {scenario}"),
        Language::En => format!("Council proposal (draft): {scenario}"),
    }
}
