//! A run: month after month, gathered into calendar years.

use crate::engine::lanes::Lanes;
use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::model::case::YearMonth;
use crate::model::outcome::Outcome;
use crate::model::post::{Party, Post, Side};
use crate::model::region::Region;
use crate::model::stocks::Stock;
use crate::model::{Model, Page, State};

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
    const COSTS: [Post; Post::count(Side::Cost)] = Post::on(Side::Cost);
    const INCOME: [Post; Post::count(Side::Income)] = Post::on(Side::Income);
    sum(posts, &INCOME) - sum(posts, &COSTS)
}

/// The sum of these posts in four rows, which a processor can add up at the same time.
fn sum<N: Number>(posts: &[N; Post::COUNT], list: &[Post]) -> N {
    let mut rows = [N::constant(0.0); 4];
    for (place, post) in list.iter().enumerate() {
        rows[place % 4] = rows[place % 4] + posts[*post as usize];
    }
    let [a, b, c, d] = rows;
    (a + b) + (c + d)
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

    /// Writes one month of each on its page. `is_closing`: also what is only reported of the last month of a year.
    fn write<Z: Noise<N>>(&self, index: usize, pages: &mut [Page<N>], noise: &mut Z, is_closing: bool);
}

impl<N: Number> Runs<N> for Model<N> {
    fn members(&self) -> &[Self] {
        std::slice::from_ref(self)
    }

    fn write<Z: Noise<N>>(&self, index: usize, pages: &mut [Page<N>], noise: &mut Z, is_closing: bool) {
        for page in pages {
            Self::write(self, &self.calendar(index), page, noise, is_closing);
        }
    }
}

impl<N: Number> Runs<N> for Region<N> {
    fn members(&self) -> &[Model<N>] {
        &self.members
    }

    fn write<Z: Noise<N>>(&self, index: usize, pages: &mut [Page<N>], noise: &mut Z, is_closing: bool) {
        if let Some(calendar) = self.calendar(index) {
            Self::write(self, &calendar, pages, noise, is_closing);
        }
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
    let mut pages: Vec<Page<N>> = members.iter().map(|member| Page::new(*member.start())).collect();
    for index in 0..months {
        let YearMonth { year, month } = start.plus(index);
        let is_closing = month == 12 || index + 1 == months;
        model.write(index, &mut pages, noise, is_closing);
        trajectory.add_month(year, &pages, &weights, is_closing);
    }
    for year in &mut trajectory.years {
        let months = year.months as f64;
        for outcome in AVERAGES {
            let value = &mut year.outcomes[outcome as usize];
            *value = *value / months;
        }
    }
    trajectory
}

/// The states of every municipality at the end of each month.
pub fn states<N: Number, Z: Noise<N>>(model: &impl Runs<N>, noise: &mut Z) -> Vec<Vec<State<N>>> {
    let members = model.members();
    let months = members.first().map_or(0, |first| first.case.months);
    let mut pages: Vec<Page<N>> = members.iter().map(|member| Page::new(*member.start())).collect();
    let mut all = Vec::with_capacity(months);
    for index in 0..months {
        model.write(index, &mut pages, noise, false);
        all.push(pages.iter().map(|page| page.state).collect());
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

/// Outcomes of which the yearly figure is the average of the months, and those of which it is that of year end.
const AVERAGES: [Outcome; Outcome::count(true)] = Outcome::on(true);
const AT_YEAR_END: [Outcome; Outcome::count(false)] = Outcome::on(false);

impl<N: Number> Year<N> {
    /// Adds what a municipality with this share in the inhabitants has on its page.
    fn add(&mut self, page: &Page<N>, weight: f64, is_closing: bool) {
        for (sum, amount) in self.posts.iter_mut().zip(&page.result.posts) {
            *sum = *sum + *amount;
        }
        let mut add = |outcome: Outcome| {
            let value = page.result.outcomes[outcome as usize];
            let value = if outcome.is_mean_over_municipalities() { value * weight } else { value };
            self.outcomes[outcome as usize] = self.outcomes[outcome as usize] + value;
        };
        AVERAGES.into_iter().for_each(&mut add);
        if is_closing {
            AT_YEAR_END.into_iter().for_each(add);
            for (sum, value) in self.stocks.iter_mut().zip(&page.state.stocks) {
                *sum = *sum + *value;
            }
        }
    }
}

impl<N: Number> Trajectory<N> {
    /// Adds the month that is on these pages.
    fn add_month(&mut self, year: i32, pages: &[Page<N>], weights: &Weights, is_closing: bool) {
        let (mut all, mut all_national) = (N::constant(0.0), N::constant(0.0));
        self.year_mut(year).months += 1;
        for (place, page) in pages.iter().enumerate() {
            let posts = &page.result.posts;
            let saldo = saldo(posts);
            if let Some(member) = self.members.get_mut(place) {
                member.push(saldo);
            }
            let local_budget = posts[Post::Buig as usize] + posts[Post::Vangnet as usize];
            all = all + saldo;
            all_national = all_national + (saldo - local_budget + page.result.national_buig);
            self.year_mut(year).add(page, weights.of(place), is_closing);
        }
        self.saldo.push(all);
        self.national_saldo.push(all_national);
    }

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
