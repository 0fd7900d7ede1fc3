//! A run: month after month, gathered into calendar years.

use crate::engine::noise::Noise;
use crate::model::case::YearMonth;
use crate::model::outcome::Outcome;
use crate::model::post::{Party, Post, Side};
use crate::model::region::Region;
use crate::model::stocks::Stock;
use crate::model::{Model, MonthResult, State};

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
    /// In a region: the result of each municipality per month, in their order.
    pub members: Vec<Vec<f64>>,
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

/// What can run: one municipality or a region.
pub trait Runs {
    /// Its municipalities.
    fn members(&self) -> &[Model<f64>];

    /// One month of each.
    fn month<Z: Noise<f64>>(
        &self,
        index: usize,
        states: &[State<f64>],
        noise: &mut Z,
    ) -> Vec<(State<f64>, MonthResult<f64>)>;
}

impl Runs for Model<f64> {
    fn members(&self) -> &[Self] {
        std::slice::from_ref(self)
    }

    fn month<Z: Noise<f64>>(
        &self,
        index: usize,
        states: &[State<f64>],
        noise: &mut Z,
    ) -> Vec<(State<f64>, MonthResult<f64>)> {
        states.iter().map(|state| Self::month(self, index, state, noise)).collect()
    }
}

impl Runs for Region<f64> {
    fn members(&self) -> &[Model<f64>] {
        &self.members
    }

    fn month<Z: Noise<f64>>(
        &self,
        index: usize,
        states: &[State<f64>],
        noise: &mut Z,
    ) -> Vec<(State<f64>, MonthResult<f64>)> {
        self.calendar(index).map(|calendar| self.month_at(&calendar, states, noise)).unwrap_or_default()
    }
}

/// Runs a municipality or a region from its start to its last month.
pub fn run<Z: Noise<f64>>(model: &impl Runs, noise: &mut Z) -> Trajectory {
    let members = model.members();
    let (start, months) =
        members.first().map_or((YearMonth { year: 0, month: 1 }, 0), |first| (first.case.start, first.case.months));
    let weights = Weights::new(members);
    let mut trajectory = Trajectory {
        start,
        years: Vec::with_capacity(months / 12 + 2),
        saldo: Vec::with_capacity(months),
        national_saldo: Vec::with_capacity(months),
        members: vec![Vec::with_capacity(months); if members.len() > 1 { members.len() } else { 0 }],
    };
    let mut states: Vec<State<f64>> = members.iter().map(|member| *member.start()).collect();
    for index in 0..months {
        let results = model.month(index, &states, noise);
        let mut month = MonthOfAll::default();
        for (place, (state, result)) in results.iter().enumerate() {
            states[place] = *state;
            let saldo = saldo(&result.posts);
            if let Some(member) = trajectory.members.get_mut(place) {
                member.push(saldo);
            }
            month.add(saldo, state, result, weights.of(place));
        }
        trajectory.saldo.push(month.saldo);
        trajectory.national_saldo.push(month.national_saldo);
        let year = trajectory.year_mut(start.plus(index).year);
        year.months += 1;
        year.stocks = month.stocks;
        for (sum, amount) in year.posts.iter_mut().zip(month.posts) {
            *sum += amount;
        }
        for ((value, outcome), month) in year.outcomes.iter_mut().zip(Outcome::ALL).zip(month.outcomes) {
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

/// The states of every municipality at the end of each month.
pub fn states<Z: Noise<f64>>(model: &impl Runs, noise: &mut Z) -> Vec<Vec<State<f64>>> {
    let members = model.members();
    let months = members.first().map_or(0, |first| first.case.months);
    let mut states: Vec<State<f64>> = members.iter().map(|member| *member.start()).collect();
    let mut all = Vec::with_capacity(months);
    for index in 0..months {
        states = model.month(index, &states, noise).into_iter().map(|(state, _)| state).collect();
        all.push(states.clone());
    }
    all
}

/// Share of each municipality in the inhabitants.
struct Weights(Vec<f64>);

impl Weights {
    fn new(members: &[Model<f64>]) -> Self {
        let all: f64 = members.iter().map(|member| member.case.figures.inhabitants).sum();
        Self(members.iter().map(|member| member.case.figures.inhabitants / all).collect())
    }

    fn of(&self, place: usize) -> f64 {
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// One month of all municipalities together.
struct MonthOfAll {
    saldo: f64,
    national_saldo: f64,
    stocks: [f64; Stock::COUNT],
    outcomes: [f64; Outcome::COUNT],
    posts: [f64; Post::COUNT],
}

impl Default for MonthOfAll {
    fn default() -> Self {
        Self {
            saldo: 0.0,
            national_saldo: 0.0,
            stocks: [0.0; Stock::COUNT],
            outcomes: [0.0; Outcome::COUNT],
            posts: [0.0; Post::COUNT],
        }
    }
}

impl MonthOfAll {
    fn add(&mut self, saldo: f64, state: &State<f64>, result: &MonthResult<f64>, weight: f64) {
        let local_budget = result.posts[Post::Buig as usize] + result.posts[Post::Vangnet as usize];
        self.saldo += saldo;
        self.national_saldo += saldo - local_budget + result.national_buig;
        for (sum, value) in self.stocks.iter_mut().zip(state.stocks) {
            *sum += value;
        }
        for (sum, value) in self.posts.iter_mut().zip(result.posts) {
            *sum += value;
        }
        for ((sum, value), outcome) in self.outcomes.iter_mut().zip(result.outcomes).zip(Outcome::ALL) {
            *sum += if outcome.is_mean_over_municipalities() { value * weight } else { value };
        }
    }
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
