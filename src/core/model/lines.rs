//! The lines of a run: its result per month and its outcomes per year, by which it is judged.

use crate::engine::number::Number;
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

/// Income − costs of the municipality in these posts.
#[must_use]
pub fn saldo<N: Number>(posts: &[N; Post::COUNT]) -> N {
    Post::total(posts, Side::Income) - Post::total(posts, Side::Cost)
}

/// The lines of a run on its way.
pub(super) struct Gathered<N> {
    lines: Lines<N>,
    weights: Vec<f64>,
    /// Of each municipality the sum of every outcome since the year began.
    sums: Vec<[N; Outcome::COUNT]>,
    /// Months since then.
    months: usize,
}

impl<N: Number> Gathered<N> {
    /// Before the first of so many months.
    pub(super) fn new(members: &[Model<N>], months: usize) -> Self {
        let all: f64 = members.iter().map(|member| member.case.figures.inhabitants).sum();
        Self {
            lines: Lines {
                years: Vec::with_capacity(months / 12 + 2),
                saldo: Vec::with_capacity(months),
                national_saldo: Vec::with_capacity(months),
            },
            weights: members.iter().map(|member| member.case.figures.inhabitants / all).collect(),
            sums: vec![[N::constant(0.0); Outcome::COUNT]; members.len()],
            months: 0,
        }
    }

    /// Adds the month that is on the pages of the municipalities.
    pub(super) fn add(&mut self, year: i32, pages: &[Page<N>], is_closing: bool) {
        let (mut all, mut all_national) = (N::constant(0.0), N::constant(0.0));
        for page in pages {
            let posts = &page.result.posts;
            let saldo = saldo(posts);
            let local_budget = posts[Post::Buig as usize] + posts[Post::Vangnet as usize];
            all = all + saldo;
            all_national = all_national + (saldo - local_budget + page.result.national_buig);
        }
        self.lines.saldo.push(all);
        self.lines.national_saldo.push(all_national);
        for (sums, page) in self.sums.iter_mut().zip(pages) {
            add(sums, &page.result.outcomes);
        }
        self.months += 1;
        if is_closing {
            self.close(year, pages);
        }
    }

    /// After the last month of a year: averages, and what is reported of its end.
    #[inline(never)]
    fn close(&mut self, year: i32, pages: &[Page<N>]) {
        let months = self.months as f64;
        let mut outcomes = [N::constant(0.0); Outcome::COUNT];
        for ((page, sums), weight) in pages.iter().zip(&mut self.sums).zip(&self.weights) {
            for (place, outcome) in Outcome::ALL.iter().enumerate() {
                let value = if outcome.is_average() { sums[place] / months } else { page.result.outcomes[place] };
                let share = if outcome.is_mean_over_municipalities() { value * *weight } else { value };
                outcomes[place] = outcomes[place] + share;
            }
            *sums = [N::constant(0.0); Outcome::COUNT];
        }
        self.lines.years.push(YearLine { year, months: self.months, outcomes });
        self.months = 0;
    }

    /// After the last month.
    pub(super) fn finish(self) -> Lines<N> {
        self.lines
    }
}

pub(super) fn add<N: Number, const COUNT: usize>(sums: &mut [N; COUNT], values: &[N; COUNT]) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum = *sum + *value;
    }
}
