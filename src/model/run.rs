//! A run: month after month, gathered into calendar years.

use crate::engine::noise::Noise;
use crate::model::Model;
use crate::model::case::YearMonth;
use crate::model::outcome::Outcome;
use crate::model::post::{Party, Post, Side};
use crate::model::stocks::Stock;

/// One calendar year of a run; the first and last may be partial.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    /// Calendar year.
    pub year: i32,
    /// Months of it in the run, 1–12.
    pub months: usize,
    /// Every stock at the end of the year.
    pub stocks: [f64; Stock::COUNT],
    /// Every outcome, at the end of the year or its average.
    pub outcomes: [f64; Outcome::COUNT],
    /// Every post, euro of the start year.
    pub posts: [f64; Post::COUNT],
}

/// What a run left behind.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectory {
    /// First month.
    pub start: YearMonth,
    /// Calendar years.
    pub years: Vec<Year>,
    /// Result of the municipality per month: income − costs, euro.
    pub saldo: Vec<f64>,
    /// The same if every municipality did this: the benefit budget follows what all spend.
    pub national_saldo: Vec<f64>,
}

/// Income − costs of the municipality in these posts.
#[must_use]
pub fn saldo(posts: &[f64; Post::COUNT]) -> f64 {
    let mut sum = 0.0;
    for (post, amount) in Post::ALL.iter().zip(posts) {
        match post.spec().side {
            Side::Cost => sum -= amount,
            Side::Income => sum += amount,
            Side::Elsewhere => {}
        }
    }
    sum
}

/// What one party receives less what it pays, in these posts.
#[must_use]
pub fn party_result(posts: &[f64; Post::COUNT], party: Party) -> f64 {
    let mut sum = 0.0;
    for (post, amount) in Post::ALL.iter().zip(posts) {
        let spec = post.spec();
        if spec.receiver == party {
            sum += amount;
        }
        if spec.payer == party {
            sum -= amount;
        }
    }
    sum
}

/// What comes in across the system's border less what goes out: the result of society as a whole.
#[must_use]
pub fn societal_result(posts: &[f64; Post::COUNT]) -> f64 {
    -party_result(posts, Party::Outside)
}

/// Runs a model from its start to its last month.
pub fn run<Z: Noise<f64>>(model: &Model<f64>, noise: &mut Z) -> Trajectory {
    let (start, months) = (model.case.start, model.case.months);
    let mut trajectory = Trajectory {
        start,
        years: Vec::with_capacity(months / 12 + 2),
        saldo: Vec::with_capacity(months),
        national_saldo: Vec::with_capacity(months),
    };
    let mut state = *model.start();
    for index in 0..months {
        let (next, result) = model.month(index, &state, noise);
        state = next;
        let saldo = saldo(&result.posts);
        let local_budget = result.posts[Post::Buig as usize] + result.posts[Post::Vangnet as usize];
        trajectory.saldo.push(saldo);
        trajectory.national_saldo.push(saldo - local_budget + result.national_buig);
        let year = trajectory.year_mut(start.plus(index).year);
        year.months += 1;
        year.stocks = state.stocks;
        for (sum, amount) in year.posts.iter_mut().zip(result.posts) {
            *sum += amount;
        }
        for ((value, outcome), month) in year.outcomes.iter_mut().zip(Outcome::ALL).zip(result.outcomes) {
            *value = if outcome.is_average() { *value + month } else { month };
        }
    }
    for year in &mut trajectory.years {
        for (value, outcome) in year.outcomes.iter_mut().zip(Outcome::ALL) {
            if outcome.is_average() {
                *value /= year.months as f64;
            }
        }
    }
    trajectory
}

impl Trajectory {
    fn year_mut(&mut self, year: i32) -> &mut Year {
        if self.years.last().is_none_or(|last| last.year != year) {
            self.years.push(Year {
                year,
                months: 0,
                stocks: [0.0; Stock::COUNT],
                outcomes: [0.0; Outcome::COUNT],
                posts: [0.0; Post::COUNT],
            });
        }
        let last = self.years.len() - 1;
        &mut self.years[last]
    }
}
