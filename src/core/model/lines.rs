//! The lines of a run: its result per month and its outcomes per year, by which it is judged.

use crate::engine::number::Number;
use crate::model::case::YearMonth;
use crate::model::outcome::Outcome;
use crate::model::post::{Post, Side};
use crate::model::{Model, Page};

/// The outcomes of one calendar year of a run; the first and last may be partial.
#[derive(Debug, Clone, PartialEq)]
pub struct YearLine<N> {
    /// Calendar year.
    pub year: i32,
    /// Months of it in the run, 1–12.
    pub months: usize,
    /// Every outcome, at the end of the year or its average.
    pub outcomes: [N; Outcome::COUNT],
}

/// The lines of a run, of all municipalities together.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines<N> {
    /// Calendar years.
    pub years: Vec<YearLine<N>>,
    /// Result per month: income − costs, euro.
    pub saldo: Vec<N>,
    /// The same if every municipality did this: the benefit budget follows what all spend.
    pub national_saldo: Vec<N>,
}

/// Outcomes of which the yearly figure is the average of the months, and those of which it is that of year end.
const AVERAGES: [Outcome; Outcome::count(true)] = Outcome::on(true);
const AT_YEAR_END: [Outcome; Outcome::count(false)] = Outcome::on(false);

/// Income − costs of the municipality in these posts.
#[must_use]
pub fn saldo<N: Number>(posts: &[N; Post::COUNT]) -> N {
    Post::total(posts, Side::Income) - Post::total(posts, Side::Cost)
}

/// Share of each municipality in the inhabitants.
pub(super) struct Weights(Vec<f64>);

impl Weights {
    pub(super) fn new<N>(members: &[Model<N>]) -> Self {
        let all: f64 = members.iter().map(|member| member.case.figures.inhabitants).sum();
        Self(members.iter().map(|member| member.case.figures.inhabitants / all).collect())
    }

    fn of(&self, place: usize) -> f64 {
        self.0.get(place).copied().unwrap_or_default()
    }
}

impl<N: Number> YearLine<N> {
    #[inline(always)]
    fn add<const COUNT: usize>(&mut self, outcomes: &[N; Outcome::COUNT], list: [Outcome; COUNT], weight: f64) {
        for outcome in list {
            let place = outcome as usize;
            let value = outcomes[place];
            let value = if outcome.is_mean_over_municipalities() { value * weight } else { value };
            self.outcomes[place] = self.outcomes[place] + value;
        }
    }
}

impl<N: Number> Lines<N> {
    /// Of a run of so many months, before its first.
    pub(super) fn new(months: usize) -> Self {
        Self {
            years: Vec::with_capacity(months / 12 + 2),
            saldo: Vec::with_capacity(months),
            national_saldo: Vec::with_capacity(months),
        }
    }

    /// Adds the month that is on the pages of the municipalities.
    pub(super) fn add(&mut self, moment: YearMonth, pages: &[Page<N>], weights: &Weights, is_closing: bool) {
        let zero = N::constant(0.0);
        if self.years.last().is_none_or(|last| last.year != moment.year) {
            self.years.push(YearLine { year: moment.year, months: 0, outcomes: [zero; Outcome::COUNT] });
        }
        let Some(year) = self.years.last_mut() else { return };
        year.months += 1;
        let (mut all, mut all_national) = (zero, zero);
        for (place, page) in pages.iter().enumerate() {
            let posts = &page.result.posts;
            let saldo = saldo(posts);
            let local_budget = posts[Post::Buig as usize] + posts[Post::Vangnet as usize];
            all = all + saldo;
            all_national = all_national + (saldo - local_budget + page.result.national_buig);
            year.add(&page.result.outcomes, AVERAGES, weights.of(place));
            if is_closing {
                year.add(&page.result.outcomes, AT_YEAR_END, weights.of(place));
            }
        }
        self.saldo.push(all);
        self.national_saldo.push(all_national);
        if is_closing {
            let months = year.months as f64;
            for outcome in AVERAGES {
                year.outcomes[outcome as usize] = year.outcomes[outcome as usize] / months;
            }
        }
    }
}
