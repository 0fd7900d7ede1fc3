//! A run: month after month, gathered into calendar years.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::model::case::{Case, YearMonth};
use crate::model::lines::{Gathered, add};
pub use crate::model::lines::{Lines, YearLine, saldo};
use crate::model::outcome::Outcome;
use crate::model::post::{Party, Post};
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

impl<N> Trajectory<N> {
    /// Months of each calendar year in the run.
    #[must_use]
    pub fn months_by_year(&self) -> Vec<usize> {
        self.years.iter().map(|year| year.months).collect()
    }
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

/// Writes month after month, and after each shows its moment, the pages and whether it is the last of its year.
fn each_month<N: Number, Z: Noise<N>>(
    model: &impl Runs<N>,
    noise: &mut Z,
    mut show: impl FnMut(YearMonth, &[Page<N>], bool),
) {
    let members = model.members();
    let Some(Case { start, months, .. }) = members.first().map(|first| first.case) else { return };
    let mut pages: Vec<Page<N>> = members.iter().map(|member| Page::new(*member.start())).collect();
    for index in 0..months {
        let moment = start.plus(index);
        let is_closing = moment.month == 12 || index + 1 == months;
        model.write(index, &mut pages, noise, is_closing);
        show(moment, &pages, is_closing);
    }
}

/// How many months it runs.
fn months<N: Number>(model: &impl Runs<N>) -> usize {
    model.members().first().map_or(0, |first| first.case.months)
}

/// Runs a municipality or a region from its start to its last month.
pub fn run<N: Number, Z: Noise<N>>(model: &impl Runs<N>, noise: &mut Z) -> Trajectory<N> {
    let members = model.members();
    let months = months(model);
    let zero = N::constant(0.0);
    let mut lines = Gathered::new(members, months);
    let mut of_members = vec![Vec::with_capacity(months); if members.len() > 1 { members.len() } else { 0 }];
    let mut accounts = Vec::with_capacity(months / 12 + 2);
    let mut posts = [zero; Post::COUNT];
    each_month(model, noise, |moment, pages, is_closing| {
        lines.add(moment.year, pages, is_closing);
        for (line, page) in of_members.iter_mut().zip(pages) {
            line.push(saldo(&page.result.posts));
        }
        for page in pages {
            add(&mut posts, &page.result.posts);
        }
        if is_closing {
            let mut stocks = [zero; Stock::COUNT];
            pages.iter().for_each(|page| add(&mut stocks, &page.state.stocks));
            accounts.push((stocks, std::mem::replace(&mut posts, [zero; Post::COUNT])));
        }
    });
    let lines = lines.finish();
    let years = lines.years.into_iter().zip(accounts).map(|(line, (stocks, posts))| {
        let YearLine { year, months, outcomes } = line;
        Year { year, months, stocks, outcomes, posts }
    });
    Trajectory {
        start: members.first().map_or(YearMonth { year: 0, month: 1 }, |first| first.case.start),
        years: years.collect(),
        saldo: lines.saldo,
        national_saldo: lines.national_saldo,
        members: of_members,
    }
}

/// Runs it for its lines alone: the same figures with less work.
pub fn lines<N: Number, Z: Noise<N>>(model: &impl Runs<N>, noise: &mut Z) -> Lines<N> {
    let mut lines = Gathered::new(model.members(), months(model));
    each_month(model, noise, |moment, pages, is_closing| lines.add(moment.year, pages, is_closing));
    lines.finish()
}

/// The states of every municipality at the end of each month.
pub fn states<N: Number, Z: Noise<N>>(model: &impl Runs<N>, noise: &mut Z) -> Vec<Vec<State<N>>> {
    let mut all = Vec::with_capacity(months(model));
    each_month(model, noise, |_, pages, _| all.push(pages.iter().map(|page| page.state).collect()));
    all
}
