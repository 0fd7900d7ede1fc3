//! What every paper says of itself: how it was counted, what is not in it, and where rules come from.

use crate::paper::{Fact, Paper, Source};

/// How the figures were counted.
#[must_use]
pub fn facts(paper: &Paper) -> Vec<Fact> {
    let pick = |dutch, english| paper.language.pick(dutch, english);
    let fact = |name: &str, value: &str| Fact { name: name.to_owned(), value: value.to_owned() };
    let counted = pick(
        "Het verschil tussen het scenario en huidig beleid, onder dezelfde aannames en met hetzelfde toeval; bedragen zijn het \
         gemiddelde van alle berekeningen.",
        "The difference between the scenario and current policy, under the same assumptions and with the same chance; amounts \
         are the mean of all computations.",
    );
    let term = pick(
        "Incidenteel is wat hooguit drie jaar duurt en dan over is, tenzij een regel anders is ingedeeld. Wat in het laatste jaar van \
         de berekening nog loopt, is alleen incidenteel als het naar zijn aard eenmalig is.",
        "Incidental is what lasts three years at most and is over then, unless a row was sorted otherwise. What still runs in the last \
         year of the computation is incidental only when it is paid once by its nature.",
    );
    vec![
        fact(pick("Wat er staat", "What it shows"), counted),
        fact(pick("Incidenteel of structureel", "Incidental or structural"), term),
        fact(pick("Tekst weerstandsvermogen", "Text on resilience"), &paper.paragraph),
    ]
}

/// What is not in it.
#[must_use]
pub fn limits(paper: &Paper) -> Vec<String> {
    let limits = [
        (
            "Andere risico’s van de gemeente, bijsturen onderweg, nieuw rijksbeleid en alles wat het model niet kent.",
            "Other risks of the municipality, adjusting on the way, new national policy and everything the model does not know.",
        ),
        ("Rente, en latere stijging van lonen en prijzen.", "Interest, and later rises of wages and prices."),
    ];
    limits.map(|(dutch, english)| paper.language.pick(dutch, english).to_owned()).into()
}

/// Where assumptions and rules come from.
#[must_use]
pub fn sources(paper: &Paper) -> Vec<Source> {
    let source = |dutch, english, address: &str| Source {
        name: paper.language.pick(dutch, english).to_owned(),
        address: address.to_owned(),
    };
    vec![
        source(
            "Aannames, vergelijkingen en hun bronnen: het scherm Verantwoording van Kantelpunt",
            "Assumptions, equations and their sources: the screen Verantwoording of Kantelpunt",
            "",
        ),
        source(
            "Taakvelden: Iv3-codelijsten van het ministerie van BZK en het CBS",
            "Taakvelden: Iv3 code lists of the Ministry of the Interior and CBS",
            "",
        ),
        source(
            "Incidenteel en structureel: Commissie BBV, notitie structurele en incidentele baten en lasten",
            "Incidental and structural: Commissie BBV, note on structural and incidental income and costs",
            "https://www.commissiebbv.nl",
        ),
    ]
}
