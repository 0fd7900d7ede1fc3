//! What people notice of the proposal, and what they would notice of an alternative instead.

use super::{CLEAR, Own};
use crate::number::{chance, decimals};
use crate::paper::{Alternative, Language};
use crate::view::{Line, Quantity, Role};

/// The table of what people notice, by its id.
pub const NOTICED: &str = "merken";

/// How many outcomes are named of an alternative, better ones and worse ones each.
const NAMED: usize = 3;
/// At least so many of the computations must differ at all: a judgement.
const DIFFERENT: f64 = 0.5;
/// A change of a smaller part than this is none to tell a council: a judgement, which the draft says.
pub(super) const SMALLEST: f64 = 0.02;

/// Places of the figures of a line.
const WITHOUT: usize = 0;
const WITH: usize = 1;
const BETTER: usize = 3;
const WORSE: usize = 4;

fn lines<'a>(own: &Own<'a>) -> Vec<&'a Line> {
    let view = own.paper.views.iter().find(|view| view.id == NOTICED);
    view.into_iter().flat_map(|view| &view.lines).filter(|line| line.role == Role::Row).collect()
}

fn value(line: &Line, column: usize) -> Option<f64> {
    line.cells.get(column)?.value
}

/// Whether most of the computations that differ at all go this way.
fn is_clear(line: &Line, chance: usize) -> bool {
    let different = value(line, BETTER).unwrap_or_default() + value(line, WORSE).unwrap_or_default();
    different >= DIFFERENT && value(line, chance).is_some_and(|chance| chance >= CLEAR * different)
}

/// Which part of the one the other differs by; what was nothing changes wholly.
fn part(from: f64, to: f64) -> f64 {
    if from == 0.0 { f64::from(u8::from(to != 0.0)) } else { ((to - from) / from).abs() }
}

/// An outcome in a year of which something is to be said.
struct Told<'a> {
    line: &'a Line,
    /// How large the change is, as a part.
    part: f64,
    sentence: String,
}

/// Of each outcome the year with the largest change, and the largest change first.
fn largest(mut told: Vec<Told<'_>>) -> Vec<String> {
    told.sort_by(|one, other| other.part.total_cmp(&one.part));
    let mut posts: Vec<&Option<String>> = Vec::new();
    let mut sentences = Vec::new();
    for Told { line, sentence, .. } in told {
        if !posts.contains(&&line.post) {
            posts.push(&line.post);
            sentences.push(sentence);
        }
    }
    sentences
}

/// What clearly becomes better, or worse, each in a sentence.
pub(super) fn sentences(own: &Own<'_>, better: bool) -> Vec<String> {
    let chance = if better { BETTER } else { WORSE };
    let told = lines(own).into_iter().filter(|line| is_clear(line, chance)).filter_map(|line| {
        let part = part(value(line, WITHOUT)?, value(line, WITH)?);
        Some(Told { line, part, sentence: sentence(own, line)? })
    });
    largest(told.filter(|told| told.part >= SMALLEST).collect())
}

/// `5,2 weken`
fn amount(quantity: &Quantity, value: f64, language: Language) -> String {
    format!("{}\u{a0}{}", decimals(value, quantity.digits, language), quantity.unit)
}

fn sentence(own: &Own<'_>, line: &Line) -> Option<String> {
    let (language, label, year, quantity) =
        (own.paper.language, &line.label, line.part.as_ref()?, line.quantity.as_ref()?);
    let with = amount(quantity, value(line, WITH)?, language);
    let without = decimals(value(line, WITHOUT)?, quantity.digits, language);
    let [better, worse] = [chance(value(line, BETTER)?, language), chance(value(line, WORSE)?, language)];
    Some(match language {
        Language::Nl => {
            format!(
                "{label}: {with} in {year}, met huidig beleid {without}. De kans op beter is {better}, op slechter {worse}."
            )
        }
        Language::En => {
            format!(
                "{label}: {with} in {year}, with current policy {without}. The chance of better is {better}, of worse {worse}."
            )
        }
    })
}

/// Where an alternative ends better, or worse, than the proposal: what either does not change is as current policy has it.
pub(super) fn against(own: &Own<'_>, other: &Alternative, better: bool) -> Vec<String> {
    let proposal = lines(own);
    let both =
        proposal.iter().copied().chain(&other.noticed).filter(|line| is_clear(line, BETTER) || is_clear(line, WORSE));
    let told = both.filter_map(|line| {
        let is_same = |other: &&Line| (&other.post, &other.part) == (&line.post, &line.part);
        let of = |found: Option<&Line>| found.map_or_else(|| value(line, WITHOUT), |found| value(found, WITH));
        let here = of(proposal.iter().copied().find(is_same))?;
        let there = of(other.noticed.iter().find(|line| is_same(line)))?;
        let (language, label, year, quantity) =
            (own.paper.language, &line.label, line.part.as_ref()?, line.quantity.as_ref()?);
        let is_asked = there != here && ((there > here) == quantity.more_is_better) == better;
        let (there_told, here_told) = (amount(quantity, there, language), decimals(here, quantity.digits, language));
        let sentence = match language {
            Language::Nl => format!("{label}: {there_told} in {year}, met het voorstel {here_told}."),
            Language::En => format!("{label}: {there_told} in {year}, with the proposal {here_told}."),
        };
        is_asked.then(|| Told { line, part: part(here, there), sentence })
    });
    let mut sentences = largest(told.filter(|told| told.part >= SMALLEST).collect());
    sentences.truncate(NAMED);
    sentences
}
