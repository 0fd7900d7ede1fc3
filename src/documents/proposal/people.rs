//! What people notice of the proposal, and what they would notice of an alternative instead.

use super::Own;
use crate::number::{chance, decimals};
use crate::paper::{Alternative, Language};
use crate::view::{Line, Role};

/// The table of what people notice, by its id.
pub const NOTICED: &str = "merken";

/// How many outcomes are named as objections to an alternative.
const NAMED: usize = 3;

/// From this chance on it is said that something becomes better, or worse: below it the two cannot be told apart. A judgement, the
/// same as on the screens.
const CLEAR: f64 = 2.0 / 3.0;

/// Places of the figures of a line.
const WITHOUT: usize = 0;
const WITH: usize = 1;
const BETTER: usize = 3;
const WORSE: usize = 4;

/// The lines of the proposal in the last budget year.
fn lines<'a>(own: &Own<'a>) -> Vec<&'a Line> {
    let year = own.end.to_string();
    let view = own.paper.views.iter().find(|view| view.id == NOTICED);
    let rows = view.into_iter().flat_map(|view| &view.lines).filter(|line| line.role == Role::Row);
    rows.filter(|line| line.part.as_ref() == Some(&year)).collect()
}

/// What clearly becomes better, or worse, each in a sentence.
pub(super) fn sentences(own: &Own<'_>, better: bool) -> Vec<String> {
    let chance = if better { BETTER } else { WORSE };
    lines(own)
        .into_iter()
        .filter(|line| is_clear(line, chance))
        .filter_map(|line| sentence(own, line, chance))
        .collect()
}

fn value(line: &Line, column: usize) -> Option<f64> {
    line.cells.get(column)?.value
}

fn is_clear(line: &Line, chance: usize) -> bool {
    value(line, chance).is_some_and(|chance| chance >= CLEAR)
}

/// `5,2 weken`
fn told(line: &Line, value: f64, language: Language) -> Option<String> {
    let quantity = line.quantity.as_ref()?;
    Some(format!("{}\u{a0}{}", decimals(value, quantity.digits, language), quantity.unit))
}

fn sentence(own: &Own<'_>, line: &Line, chance_of: usize) -> Option<String> {
    let (language, year, label) = (own.paper.language, own.end, &line.label);
    let with = told(line, value(line, WITH)?, language)?;
    let without = decimals(value(line, WITHOUT)?, line.quantity.as_ref()?.digits, language);
    let likely = chance(value(line, chance_of)?, language);
    let [beter, better] = if chance_of == BETTER { ["beter", "better"] } else { ["slechter", "worse"] };
    Some(match language {
        Language::Nl => format!(
            "{label}: {with} in {year}, met huidig beleid {without}. De kans dat dit {beter} uitkomt dan huidig beleid is {likely}."
        ),
        Language::En => format!(
            "{label}: {with} in {year}, with current policy {without}. The chance that this ends {better} than current policy is {likely}."
        ),
    })
}

/// Where an alternative ends worse than the proposal: what an alternative does not change is as current policy has it.
pub(super) fn objections(own: &Own<'_>, other: &Alternative) -> Vec<String> {
    let (proposal, alternative) = (lines(own), other.noticed.iter().collect::<Vec<_>>());
    let is_clear = |line: &&&Line| is_clear(line, BETTER) || is_clear(line, WORSE);
    let mut clear: Vec<&Line> = proposal.iter().filter(is_clear).copied().collect();
    let more = alternative.iter().filter(is_clear).filter(|line| !clear.iter().any(|own| own.post == line.post));
    clear.extend(more.copied().collect::<Vec<_>>());
    let worse = clear.into_iter().filter_map(|line| {
        let (language, year, label) = (own.paper.language, own.end, &line.label);
        let of = |lines: &[&Line]| {
            let own = lines.iter().find(|other| other.post == line.post);
            own.map_or_else(|| value(line, WITHOUT), |own| value(own, WITH))
        };
        let (there, here) = (of(&alternative)?, of(&proposal)?);
        let is_worse = there != here && (there > here) != line.quantity.as_ref()?.more_is_better;
        let there = told(line, there, language)?;
        let here = decimals(here, line.quantity.as_ref()?.digits, language);
        is_worse.then(|| match language {
            Language::Nl => format!("{label}: {there} in {year}, met het voorstel {here}."),
            Language::En => format!("{label}: {there} in {year}, with the proposal {here}."),
        })
    });
    worse.take(NAMED).collect()
}
