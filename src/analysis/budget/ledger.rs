//! The books of many draws: what differs from current policy per post and year, and how each year ends.

use crate::analysis::budget::effects::{Effects, Yearly, outcomes};
use crate::analysis::comparison::by_year;
use crate::analysis::experiment::Replication;
use crate::model::post::{Post, Side};
use crate::model::run::Trajectory;

/// One draw of one scenario, per calendar year. Money in euro of the start year.
#[derive(Debug, Clone, PartialEq)]
pub struct Books {
    /// The year's result less that of current policy in the same draw; + is an advantage.
    pub difference: Vec<f64>,
    /// The year's result itself: income − costs of these posts.
    pub result: Vec<f64>,
    /// What each post adds to the difference; + is an advantage.
    posts: Vec<[f64; Post::COUNT]>,
    /// What each post comes to in the scenario itself.
    gross: Vec<[f64; Post::COUNT]>,
    /// The outcomes in the scenario, and with current policy.
    outcomes: (Yearly, Yearly),
}

impl Books {
    /// The books of the first scenario of a replication; `None` when there is none.
    #[must_use]
    pub fn of(replication: &Replication) -> Option<Self> {
        Self::at(replication, 0)
    }

    /// The books of the scenario at this place; `None` when there is none.
    #[must_use]
    pub fn at(replication: &Replication, place: usize) -> Option<Self> {
        let (scenario, comparison) = replication.scenarios.get(place).zip(replication.comparisons.get(place))?;
        let pairs = scenario.years.iter().zip(&replication.reference.years);
        let difference = |post: &Post, with: f64, without: f64| match post.spec().side {
            Side::Cost => without - with,
            Side::Income => with - without,
            Side::Elsewhere => 0.0,
        };
        let posts = pairs.map(|(with, without)| {
            std::array::from_fn(|place| difference(&Post::ALL[place], with.posts[place], without.posts[place]))
        });
        Some(Self {
            difference: comparison.yearly_saldo.clone(),
            result: results(scenario),
            posts: posts.collect(),
            gross: scenario.years.iter().map(|year| year.posts).collect(),
            outcomes: (outcomes(scenario), outcomes(&replication.reference)),
        })
    }
}

/// The result of a run per calendar year, euro.
#[must_use]
pub fn results(run: &Trajectory) -> Vec<f64> {
    by_year(&run.months_by_year(), &run.saldo)
}

/// The books of all draws of one scenario.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    /// Per draw, per year: the difference with current policy.
    pub differences: Vec<Vec<f64>>,
    /// Per draw, per year: the result.
    pub results: Vec<Vec<f64>>,
    /// What differs for people.
    pub effects: Effects,
    posts: Vec<[f64; Post::COUNT]>,
    gross: Vec<[f64; Post::COUNT]>,
}

impl Ledger {
    /// Adds a draw; draws come in their order.
    pub fn add(&mut self, books: Books) {
        add(&mut self.posts, &books.posts);
        add(&mut self.gross, &books.gross);
        self.effects.add(&books.outcomes.0, &books.outcomes.1);
        self.differences.push(books.difference);
        self.results.push(books.result);
    }

    /// Whether no draw differs from current policy in any post or year.
    #[must_use]
    pub fn is_no_difference(&self) -> bool {
        // Each post as a sum over the draws, and the saldo of each draw: what differs shows in one of them.
        let posts = self.posts.iter().flatten().all(|sum| *sum == 0.0);
        posts && self.differences.iter().flatten().all(|saldo| *saldo == 0.0)
    }

    /// What a post adds to the difference in the year at this place of the run: the mean over the draws, euro.
    #[must_use]
    pub fn mean(&self, post: Post, year: usize) -> f64 {
        self.mean_of(&self.posts, post, year)
    }

    /// What a post comes to in the scenario in the year at this place of the run: the mean over the draws, euro ≥ 0.
    #[must_use]
    pub fn gross(&self, post: Post, year: usize) -> f64 {
        self.mean_of(&self.gross, post, year)
    }

    fn mean_of(&self, sums: &[[f64; Post::COUNT]], post: Post, year: usize) -> f64 {
        let sum = sums.get(year).and_then(|posts| posts.get(post as usize)).copied().unwrap_or_default();
        sum / self.differences.len().max(1) as f64
    }
}

fn add(sums: &mut Vec<[f64; Post::COUNT]>, posts: &[[f64; Post::COUNT]]) {
    sums.resize(sums.len().max(posts.len()), [0.0; Post::COUNT]);
    for (sums, posts) in sums.iter_mut().zip(posts) {
        sums.iter_mut().zip(posts).for_each(|(sum, amount)| *sum += amount);
    }
}
