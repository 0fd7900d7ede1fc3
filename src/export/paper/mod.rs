//! A scenario as a budget paper: the tables of the moments of the cycle, the chances, and a draft council proposal.
//!
//! The paper itself, and the files that can be made of it, are those of the crate `kantelpunt-documents`.

mod amendment;
mod cheaper;
mod closing;
mod effects;
mod plan;
mod report;
mod words;

use std::ops::Range;

use kantelpunt_documents::paper::{self, Alternative, Cheaper, OwnCase, Paper, Sign};
use kantelpunt_documents::view::{Cell, Column, Formula, Line, Role, View};

pub use crate::export::paper::amendment::amendment;
pub use crate::export::paper::cheaper::cheaper;
pub use crate::export::paper::effects::{Noticed, lines};
pub use crate::export::paper::report::{Again, Item, Period, Realised, report};
pub use crate::export::paper::words::taakveld;

use crate::analysis::budget::Budget;
use crate::analysis::budget::closing::Closing;
use crate::text::Language;

/// Of what a paper is, and how it is told.
#[derive(Debug, Clone)]
pub struct Telling<'a> {
    /// Language of all words.
    pub language: Language,
    /// The case, as users call it.
    pub case: &'a str,
    /// The name of the scenario.
    pub scenario: &'a str,
    /// What it changes in current policy, choice by choice.
    pub choices: &'a [String],
    /// What is otherwise than in the ready case.
    pub own: &'a OwnCase,
    /// The day: `2027-05-31`.
    pub date: &'a str,
    /// An address that shows the same; empty where there is none.
    pub link: &'a str,
    /// Calendar years of the run and the months in each.
    pub years: &'a [(i32, usize)],
    /// The places of the budget years among them.
    pub plan: Range<usize>,
    /// What a plus means.
    pub sign: Sign,
    /// Whether amounts carry V or N.
    pub letters: bool,
    /// Whether rows say I or S.
    pub terms: bool,
    /// The view to show first, by its id.
    pub shown: &'a str,
}

/// What was found of a scenario.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// Its rows.
    pub budget: &'a Budget,
    /// How the budget years end.
    pub plan: &'a Closing,
    /// How they end against a budget that already holds the rows.
    pub changed: &'a Closing,
    /// How all years end.
    pub run: &'a Closing,
    /// How likely it is that it costs less than current policy.
    pub better: Cheaper,
    /// What people notice, by year.
    pub noticed: &'a [(i32, Vec<Noticed>)],
    /// The text for the paragraaf weerstandsvermogen.
    pub paragraph: &'a str,
    /// Whether nothing differs from current policy.
    pub is_no_difference: bool,
}

impl Telling<'_> {
    /// The calendar years of the budget.
    fn plan_years(&self) -> impl Iterator<Item = i32> {
        self.years.get(self.plan.clone()).unwrap_or_default().iter().map(|(year, _)| *year)
    }

    /// `2027–2030`
    fn span(&self) -> String {
        let mut years = self.plan_years();
        match (years.next(), years.last()) {
            (Some(first), Some(last)) => format!("{first}–{last}"),
            (Some(only), None) => only.to_string(),
            _ => String::new(),
        }
    }

    /// The first year of the run: amounts are in euro of it.
    fn prices(&self) -> i32 {
        self.years.first().map_or(0, |(year, _)| *year)
    }

    /// The last whole year, of which the structural amounts are.
    fn last_whole_year(&self) -> Option<i32> {
        self.years.iter().rfind(|(_, months)| *months == 12).map(|(year, _)| *year)
    }

    fn pick<'t>(&self, dutch: &'t str, english: &'t str) -> &'t str {
        self.language.pick(dutch, english)
    }

    /// The budget years and the structural effect.
    fn columns(&self) -> Vec<Column> {
        let year =
            |year: i32| Column { id: year.to_string(), title: year.to_string(), year: Some(year), ..Column::default() };
        let last = self.last_whole_year();
        let name = self.pick("Structureel", "Structural");
        let structural = Column {
            id: "structural".into(),
            title: last.map_or_else(|| name.to_owned(), |last| format!("{name} ({last})")),
            year: last,
            ..Column::default()
        };
        self.plan_years().map(year).chain([structural]).collect()
    }
}

/// The paper of a scenario: with the tables of the kadernota and the begroting, of chances and reserves, of what people notice, and those
/// that are given, in the order in which the year asks for them.
#[must_use]
pub fn paper(telling: &Telling<'_>, found: &Found<'_>, more: Vec<View>, alternatives: Vec<Alternative>) -> Paper {
    let mut views = vec![plan::begroting(telling, found.budget), plan::kadernota(telling, found.budget)];
    views.extend(more);
    views.extend([closing::view(telling, found), effects::view(telling, found.noticed)]);
    Paper {
        language: told_in(telling.language),
        title: words::title(telling),
        case: telling.case.to_owned(),
        scenario: telling.scenario.to_owned(),
        choices: telling.choices.to_vec(),
        own: telling.own.clone(),
        is_no_difference: found.is_no_difference,
        reference: telling.pick("huidig beleid", "current policy").to_owned(),
        date: telling.date.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        link: telling.link.to_owned(),
        prices: telling.prices(),
        sign: telling.sign,
        letters: telling.letters,
        terms: telling.terms,
        shown: telling.shown.to_owned(),
        views,
        better: found.better,
        draws: found.plan.every.draws,
        paragraph: found.paragraph.to_owned(),
        alternatives,
    }
    .computed()
}

/// The language of a paper that is told in this language.
#[must_use]
pub const fn told_in(language: Language) -> paper::Language {
    match language {
        Language::Nl => paper::Language::Nl,
        Language::En => paper::Language::En,
    }
}

/// A line of sums of the same lines in every column.
fn sums(label: &str, lines: &[usize], columns: usize) -> Line {
    // A sum of nothing is no formula.
    let sum = || if lines.is_empty() { Cell::from(0.0) } else { Formula::Sum(lines.to_vec()).into() };
    let cells = (0..columns).map(|_| sum()).collect();
    Line { role: Role::Total, label: label.to_owned(), cells, ..Line::default() }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
