//! A run: month after month, gathered into calendar years.

use crate::engine::lanes::Lanes;
use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::model::case::YearMonth;
use crate::model::outcome::Outcome;
use crate::model::post::{Party, Post, Side};
use crate::model::region::Region;
use crate::model::stocks::Stock;
use crate::model::{Model, MonthResult, State};

/// One calendar year of a run; the first and last may be partial.
#[derive(Debug, Clone, PartialEq)]
pub struct Year<N = f64> {
    /// Calendar year.
    pub year: i32,
    /// Months of it in the run, 1–12.
    pub months: usize,
    /// Every stock at the end of the year.
    pub stocks: [N; Stock::COUNT],
    /// Every outcome, at the end of the year or its average.
    pub outcomes: [N; Outcome::COUNT],
    /// Every post, euro of the start year.
    pub posts: [N; Post::COUNT],
}

/// What a run left behind.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectory<N = f64> {
    /// First month.
    pub start: YearMonth,
    /// Calendar years.
    pub years: Vec<Year<N>>,
    /// Result of the municipality per month: income − costs, euro.
    pub saldo: Vec<N>,
    /// The same if every municipality did this: the benefit budget follows what all spend.
    pub national_saldo: Vec<N>,
    /// In a region: the result of each municipality per month, in their order.
    pub members: Vec<Vec<N>>,
}

/// Income − costs of the municipality in these posts.
#[must_use]
pub fn saldo<N: Number>(posts: &[N; Post::COUNT]) -> N {
    let mut sum = N::constant(0.0);
    for (post, amount) in Post::ALL.iter().zip(posts) {
        match post.spec().side {
            Side::Cost => sum = sum - *amount,
            Side::Income => sum = sum + *amount,
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
pub trait Runs<N: Number> {
    /// Its municipalities.
    fn members(&self) -> &[Model<N>];

    /// One month of each.
    fn month<Z: Noise<N>>(&self, index: usize, states: &[State<N>], noise: &mut Z) -> Vec<(State<N>, MonthResult<N>)>;
}

impl<N: Number> Runs<N> for Model<N> {
    fn members(&self) -> &[Self] {
        std::slice::from_ref(self)
    }

    fn month<Z: Noise<N>>(&self, index: usize, states: &[State<N>], noise: &mut Z) -> Vec<(State<N>, MonthResult<N>)> {
        states.iter().map(|state| Self::month(self, index, state, noise)).collect()
    }
}

impl<N: Number> Runs<N> for Region<N> {
    fn members(&self) -> &[Model<N>] {
        &self.members
    }

    fn month<Z: Noise<N>>(&self, index: usize, states: &[State<N>], noise: &mut Z) -> Vec<(State<N>, MonthResult<N>)> {
        self.calendar(index).map(|calendar| self.month_at(&calendar, states, noise)).unwrap_or_default()
    }
}

/// Runs a municipality or a region from its start to its last month.
pub fn run<N: Number, Z: Noise<N>>(model: &impl Runs<N>, noise: &mut Z) -> Trajectory<N> {
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
    let mut states: Vec<State<N>> = members.iter().map(|member| *member.start()).collect();
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
            *sum = *sum + amount;
        }
        for ((value, outcome), month) in year.outcomes.iter_mut().zip(Outcome::ALL).zip(month.outcomes) {
            *value = if outcome.is_average() { *value + month } else { month };
        }
    }
    for year in &mut trajectory.years {
        for (value, outcome) in year.outcomes.iter_mut().zip(Outcome::ALL) {
            if outcome.is_average() {
                *value = *value / year.months as f64;
            }
        }
    }
    trajectory
}

/// The states of every municipality at the end of each month.
pub fn states<N: Number, Z: Noise<N>>(model: &impl Runs<N>, noise: &mut Z) -> Vec<Vec<State<N>>> {
    let members = model.members();
    let months = members.first().map_or(0, |first| first.case.months);
    let mut states: Vec<State<N>> = members.iter().map(|member| *member.start()).collect();
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
    fn new<N: Number>(members: &[Model<N>]) -> Self {
        let all: f64 = members.iter().map(|member| member.case.figures.inhabitants).sum();
        Self(members.iter().map(|member| member.case.figures.inhabitants / all).collect())
    }

    fn of(&self, place: usize) -> f64 {
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// One month of all municipalities together.
struct MonthOfAll<N> {
    saldo: N,
    national_saldo: N,
    stocks: [N; Stock::COUNT],
    outcomes: [N; Outcome::COUNT],
    posts: [N; Post::COUNT],
}

impl<N: Number> Default for MonthOfAll<N> {
    fn default() -> Self {
        let zero = N::constant(0.0);
        Self {
            saldo: zero,
            national_saldo: zero,
            stocks: [zero; Stock::COUNT],
            outcomes: [zero; Outcome::COUNT],
            posts: [zero; Post::COUNT],
        }
    }
}

impl<N: Number> MonthOfAll<N> {
    fn add(&mut self, saldo: N, state: &State<N>, result: &MonthResult<N>, weight: f64) {
        let local_budget = result.posts[Post::Buig as usize] + result.posts[Post::Vangnet as usize];
        self.saldo = self.saldo + saldo;
        self.national_saldo = self.national_saldo + (saldo - local_budget + result.national_buig);
        for (sum, value) in self.stocks.iter_mut().zip(state.stocks) {
            *sum = *sum + value;
        }
        for (sum, value) in self.posts.iter_mut().zip(result.posts) {
            *sum = *sum + value;
        }
        for ((sum, value), outcome) in self.outcomes.iter_mut().zip(result.outcomes).zip(Outcome::ALL) {
            *sum = *sum + if outcome.is_mean_over_municipalities() { value * weight } else { value };
        }
    }
}

impl<N: Number> Trajectory<N> {
    fn year_mut(&mut self, year: i32) -> &mut Year<N> {
        if self.years.last().is_none_or(|last| last.year != year) {
            let zero = N::constant(0.0);
            self.years.push(Year {
                year,
                months: 0,
                stocks: [zero; Stock::COUNT],
                outcomes: [zero; Outcome::COUNT],
                posts: [zero; Post::COUNT],
            });
        }
        let last = self.years.len() - 1;
        &mut self.years[last]
    }
}

impl Trajectory<Lanes> {
    /// What one of the replications left behind.
    #[must_use]
    pub fn lane(&self, lane: usize) -> Trajectory {
        let at = |value: Lanes| value.to_array()[lane];
        let all = |values: &[Lanes]| values.iter().copied().map(at).collect::<Vec<f64>>();
        Trajectory {
            start: self.start,
            years: self
                .years
                .iter()
                .map(|year| Year {
                    year: year.year,
                    months: year.months,
                    stocks: year.stocks.map(at),
                    outcomes: year.outcomes.map(at),
                    posts: year.posts.map(at),
                })
                .collect(),
            saldo: all(&self.saldo),
            national_saldo: all(&self.national_saldo),
            members: self.members.iter().map(|member| all(member)).collect(),
        }
    }
}
