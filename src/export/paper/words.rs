//! What every paper says of itself: title, limits, sources, and the names of the taakvelden.

use kantelpunt_documents::paper::{Fact, Source};

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

pub(crate) fn facts(telling: &Telling<'_>, paragraph: &str) -> Vec<Fact> {
    let fact = |name: &str, value: &str| Fact { name: name.to_owned(), value: value.to_owned() };
    let counted = telling.pick(
        "Het verschil tussen het scenario en huidig beleid, onder dezelfde aannames en met hetzelfde toeval; bedragen zijn het \
         gemiddelde van alle berekeningen.",
        "The difference between the scenario and current policy, under the same assumptions and with the same chance; amounts \
         are the mean of all computations.",
    );
    let term = telling.pick(
        "Incidenteel is wat eenmalig wordt betaald, en wat hooguit drie jaar duurt.",
        "Incidental is what is paid once, and what lasts three years at most.",
    );
    vec![
        fact(telling.pick("Wat er staat", "What it shows"), counted),
        fact(telling.pick("Incidenteel of structureel", "Incidental or structural"), term),
        fact(telling.pick("Tekst weerstandsvermogen", "Text on resilience"), paragraph),
    ]
}

pub(crate) fn limits(telling: &Telling<'_>) -> Vec<String> {
    let limits = [
        (
            "Andere risico’s van de gemeente, bijsturen onderweg, nieuw rijksbeleid en alles wat het model niet kent.",
            "Other risks of the municipality, adjusting on the way, new national policy and everything the model does not know.",
        ),
        ("Rente, en latere stijging van lonen en prijzen.", "Interest, and later rises of wages and prices."),
    ];
    limits.map(|(dutch, english)| telling.pick(dutch, english).to_owned()).into()
}

pub(crate) fn sources(telling: &Telling<'_>) -> Vec<Source> {
    let source = |name: &str, address: &str| Source { name: name.to_owned(), address: address.to_owned() };
    vec![
        source(
            telling.pick(
                "Aannames, vergelijkingen en hun bronnen: het scherm Verantwoording van Kantelpunt",
                "Assumptions, equations and their sources: the screen Verantwoording of Kantelpunt",
            ),
            "",
        ),
        source(
            telling.pick(
                "Taakvelden: Iv3-codelijsten van het ministerie van BZK en het CBS",
                "Taakvelden: Iv3 code lists of the Ministry of the Interior and CBS",
            ),
            "",
        ),
        source(
            telling.pick(
                "Incidenteel en structureel: Commissie BBV, notitie structurele en incidentele baten en lasten",
                "Incidental and structural: Commissie BBV, note on structural and incidental income and costs",
            ),
            "https://www.commissiebbv.nl",
        ),
    ]
}
