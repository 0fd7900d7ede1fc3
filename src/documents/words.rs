//! The few words that every file of a paper shares, in Dutch and in English.

use crate::paper::{Language, Paper, Sign};
use crate::view::{Measure, Side, View};

/// The heads of the columns of words: taakveld, name, unit, lasten or baten, incidenteel or structureel; those that this view
/// has.
#[must_use]
pub fn heads(paper: &Paper, view: &View) -> Vec<&'static str> {
    let language = paper.language;
    let heads = [
        (view.has_taakvelden(), "Taakveld"),
        (true, name_head(view, language)),
        (view.has_quantities(), language.pick("Eenheid", "Unit")),
        (view.has_sides(), language.pick("Lasten/baten", "Costs/income")),
        (paper.terms && view.has_terms(), "I/S"),
    ];
    heads.into_iter().filter(|(is_there, _)| *is_there).map(|(_, head)| head).collect()
}

fn name_head(view: &View, language: Language) -> &'static str {
    match (view.has_taakvelden(), view.has_quantities()) {
        (true, _) => language.pick("Omschrijving", "Description"),
        (false, true) => language.pick("Uitkomst", "Outcome"),
        (false, false) => language.pick("Jaren", "Years"),
    }
}

/// The words of one line, as many as there are [`heads`].
#[must_use]
pub fn words(paper: &Paper, view: &View, line: &crate::view::Line) -> Vec<String> {
    let taakveld = || line.taakveld.clone().unwrap_or_default();
    let side = || line.side.map_or("", |side| side_name(side, paper.language)).to_owned();
    let unit = || line.quantity.as_ref().map(|quantity| quantity.unit.clone()).unwrap_or_default();
    let term = || line.term.map_or("", |term| term.letter()).to_owned();
    let words = [
        view.has_taakvelden().then(taakveld),
        Some(line.label.clone()),
        view.has_quantities().then(unit),
        view.has_sides().then(side),
        (paper.terms && view.has_terms()).then(term),
    ];
    words.into_iter().flatten().collect()
}

/// `lasten` or `baten`.
#[must_use]
pub const fn side_name(side: Side, language: Language) -> &'static str {
    match side {
        Side::Cost => language.pick("lasten", "costs"),
        Side::Income => language.pick("baten", "income"),
    }
}

/// Unit, prices and what a plus, V, N, I and S mean: stands with every table of amounts.
#[must_use]
pub fn conventions(paper: &Paper, view: &View) -> String {
    let language = paper.language;
    if view.columns.iter().all(|column| column.measure != Measure::Thousands) {
        return String::new();
    }
    let mut parts = vec![match language {
        Language::Nl => format!("Bedragen × € 1.000, prijspeil {}.", paper.prices),
        Language::En => format!("Amounts × € 1,000, prices of {}.", paper.prices),
    }];
    if view.lines.iter().any(|line| !line.unsigned && !line.cells.is_empty()) {
        let sign = match paper.sign {
            Sign::Advantage => {
                language.pick("+ is een voordeel, − een nadeel.", "+ is an advantage, − a disadvantage.")
            }
            Sign::Cost => language.pick(
                "+ is een nadeel (meer lasten of minder baten), − een voordeel.",
                "+ is a disadvantage (more costs or less income), − an advantage.",
            ),
        };
        parts.push(sign.to_owned());
        if paper.letters {
            parts.push(
                language
                    .pick("V = voordeel, N = nadeel.", "V = advantage (voordeel), N = disadvantage (nadeel).")
                    .to_owned(),
            );
        }
    }
    if paper.terms && view.has_terms() {
        let terms = "I = incidental (at most three years), S = structural.";
        parts.push(language.pick("I = incidenteel (hooguit drie jaar), S = structureel.", terms).to_owned());
    }
    parts.join(" ")
}

/// The choices of the scenario, and what is otherwise than in the ready case, each with what it is.
#[must_use]
pub fn listed(paper: &Paper) -> Vec<(&'static str, &str)> {
    let lists = [
        (paper.language.pick("Keuze", "Choice"), &paper.choices),
        (paper.language.pick("Eigen cijfer", "Own figure"), &paper.own.figures),
        (paper.language.pick("Eigen huidig beleid", "Own current policy"), &paper.own.policy),
        (paper.language.pick("Eigen aanname", "Own assumption"), &paper.own.assumptions),
    ];
    lists.into_iter().flat_map(|(name, texts)| texts.iter().map(move |text| (name, text.as_str()))).collect()
}

/// The months as they stand in a date.
const MONTHS: [[&str; 12]; 2] = [
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// A day as people write it: `2027-05-31` is `31 mei 2027`. What is no day stays as it is.
#[must_use]
pub fn day(date: &str, language: Language) -> String {
    let parts: Vec<Option<usize>> = date.split('-').map(|part| part.parse().ok()).collect();
    let [dutch, english] = MONTHS;
    let months = match language {
        Language::Nl => dutch,
        Language::En => english,
    };
    match parts[..] {
        [Some(year), Some(month @ 1..=12), Some(day)] => {
            format!("{day} {} {year}", months.get(month - 1).copied().unwrap_or_default())
        }
        _ => date.to_owned(),
    }
}

/// Case, scenario, date, version and link: stands with every figure that leaves the page.
#[must_use]
pub fn origin(paper: &Paper) -> Vec<(&'static str, String)> {
    let pick = |dutch, english| paper.language.pick(dutch, english);
    let mut origin = vec![
        (pick("Gemeente of regio", "Municipality or region"), paper.case.clone()),
        (pick("Scenario", "Scenario"), paper.scenario.clone()),
        (pick("Vergeleken met", "Compared with"), paper.reference.clone()),
        (pick("Gemaakt op", "Made on"), day(&paper.date, paper.language)),
        (pick("Versie van het model", "Version of the model"), paper.version.clone()),
    ];
    if !paper.link.is_empty() {
        origin.push((pick("Link", "Link"), paper.link.clone()));
    }
    origin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_the_language_of_its_reader() {
        assert_eq!(day("2027-05-31", Language::Nl), "31 mei 2027");
        assert_eq!(day("2026-11-02", Language::En), "2 November 2026");
        for none in ["gisteren", "2027-13-01", "2027-05", ""] {
            assert_eq!(day(none, Language::Nl), none);
        }
    }
}
