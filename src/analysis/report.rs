//! All figures of a run under their names: each replication becomes one row of numbers, summarised column by column.

use std::fmt;

use crate::analysis::comparison::{Comparison, Kantelpunt, by_year, deepest};
use crate::analysis::turning::summary::KantelpuntSummary;
use crate::engine::quantile::{Summary, summarise};
use crate::model::iv3::{Amounts, Iv3};
use crate::model::outcome::Outcome;
use crate::model::post::{Party, Post, Side};
use crate::model::run::{Trajectory, Year, party_result, societal_result};
use crate::model::stocks::Stock;

/// What one value of a series stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A calendar year.
    Year,
    /// A month of the run.
    Month,
    /// The whole run.
    Run,
    /// The whole run: the month of the kantelpunt, infinite when there is none.
    Turn,
}

/// Receives named series, one after the other and always in the same order.
pub trait Sink {
    /// Takes a series. Parts of the name are separated by `/`.
    fn series(&mut self, name: fmt::Arguments<'_>, period: Period, values: impl Iterator<Item = f64>);
}

/// The numbers alone: one row.
impl Sink for Vec<f64> {
    fn series(&mut self, _name: fmt::Arguments<'_>, _period: Period, values: impl Iterator<Item = f64>) {
        self.extend(values);
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Heading {
    name: String,
    period: Period,
    columns: usize,
}

/// The names alone: what the columns of a row are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout(Vec<Heading>);

impl Sink for Layout {
    fn series(&mut self, name: fmt::Arguments<'_>, period: Period, values: impl Iterator<Item = f64>) {
        self.0.push(Heading { name: name.to_string(), period, columns: values.count() });
    }
}

/// Names what current policy leads to.
pub fn reference(run: &Trajectory, iv3: &Iv3, sink: &mut impl Sink) {
    state(run, iv3, sink);
}

/// Names what a scenario leads to, and what differs from its reference. In a region `municipalities` are its names.
pub fn scenario(
    run: &Trajectory,
    reference: &Trajectory,
    comparison: &Comparison,
    iv3: &Iv3,
    municipalities: &[String],
    sink: &mut impl Sink,
) {
    use Period::{Month, Run, Turn};
    let Comparison { yearly_saldo, yearly_national_saldo, cumulative, .. } = comparison;
    sink.series(format_args!("saldo"), Period::Year, yearly_saldo.iter().copied());
    let mut months = 0;
    let year_ends = run.years.iter().map(|year| {
        months += year.months;
        cumulative.get(months.saturating_sub(1)).copied().unwrap_or_default()
    });
    sink.series(format_args!("cumulative"), Period::Year, year_ends);
    sink.series(format_args!("national_saldo"), Period::Year, yearly_national_saldo.iter().copied());
    for (name, value) in
        [("peak_funding", comparison.peak_funding), ("npv", comparison.npv), ("structural", comparison.structural)]
    {
        sink.series(format_args!("{name}"), Run, [value].into_iter());
    }
    let turn = comparison.kantelpunt.month().map_or(f64::INFINITY, |month| month as f64);
    sink.series(format_args!("kantelpunt"), Turn, [turn].into_iter());
    let difference = |result: fn(&Year, Party) -> f64, party: Party| {
        run.years.iter().zip(&reference.years).map(move |(with, without)| result(with, party) - result(without, party))
    };
    for party in Party::WITHIN {
        let result = |year: &Year, party| party_result(&year.posts, party);
        sink.series(format_args!("payers/{}", party.id()), Period::Year, difference(result, party));
    }
    let result = |year: &Year, _| societal_result(&year.posts);
    sink.series(format_args!("societal"), Period::Year, difference(result, Party::Outside));
    let monthly = |with: &Trajectory, line: fn(&Trajectory) -> &[f64]| {
        line(with).iter().zip(line(reference)).map(|(with, without)| with - without).collect::<Vec<f64>>()
    };
    for ((with, without), name) in run.members.iter().zip(&reference.members).zip(municipalities) {
        let difference: Vec<f64> = with.iter().zip(without).map(|(with, without)| with - without).collect();
        sink.series(
            format_args!("municipalities/{name}"),
            Period::Year,
            by_year(&run.months_by_year(), &difference).into_iter(),
        );
    }
    sink.series(format_args!("monthly/saldo"), Month, monthly(run, |run| &run.saldo).into_iter());
    sink.series(format_args!("monthly/cumulative"), Month, cumulative.iter().copied());
    sink.series(format_args!("monthly/national_saldo"), Month, monthly(run, |run| &run.national_saldo).into_iter());
    state(run, iv3, sink);
}

/// The forms of beschut werk, which users also want as one figure.
const BESCHUT_WERK: [Stock; 3] = [Stock::BeschutBinnen, Stock::BeschutDetachering, Stock::BeschutDagbesteding];

/// Persons, outcomes and money, the same for scenario and reference.
fn state(run: &Trajectory, iv3: &Iv3, sink: &mut impl Sink) {
    let years = || run.years.iter();
    for stock in Stock::ALL {
        let values = years().map(|year| year.stocks[*stock as usize]);
        sink.series(format_args!("stocks/{}", stock.name()), Period::Year, values);
    }
    let beschut = years().map(|year| BESCHUT_WERK.iter().map(|form| year.stocks[*form as usize]).sum());
    sink.series(format_args!("stocks/beschut_werk"), Period::Year, beschut);
    for outcome in Outcome::ALL {
        let values = years().map(|year| year.outcomes[*outcome as usize]);
        sink.series(format_args!("outcomes/{}", outcome.name()), Period::Year, values);
    }
    let totals: Vec<Vec<Amounts>> = years().map(|year| iv3.totals(year.year, &year.posts)).collect();
    for (place, code) in iv3.codes().iter().enumerate() {
        for (name, side, amount) in [
            ("costs", Side::Cost, (|total| total.costs) as fn(&Amounts) -> f64),
            ("income", Side::Income, |total| total.income),
        ] {
            let has_posts = |post: &Post, year: i32| post.spec().side == side && iv3.code(*post, year) == Some(code);
            if years().any(|year| Post::ALL.iter().any(|post| has_posts(post, year.year))) {
                let values = totals.iter().map(|totals| amount(&totals[place]));
                sink.series(format_args!("money/{code}/{name}"), Period::Year, values);
            }
        }
    }
    for post in Post::ALL {
        let spec = post.spec();
        let values = years().map(|year| year.posts[*post as usize]);
        match spec.side {
            Side::Cost => sink.series(format_args!("posts/{}/costs", spec.id), Period::Year, values),
            Side::Income => sink.series(format_args!("posts/{}/income", spec.id), Period::Year, values),
            Side::Elsewhere => sink.series(format_args!("elsewhere/{}", spec.id), Period::Year, values),
        }
    }
}

/// The rows of all replications of one run, in order of replication.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    layout: Layout,
    width: usize,
    numbers: Vec<f64>,
}

/// One series over all replications.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name; parts are separated by `/`.
    pub name: String,
    /// What a value stands for.
    pub period: Period,
    /// Mean and quantiles of each value.
    pub values: Vec<Summary>,
}

/// The turning point and the deepest point of a scenario over all replications.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turning {
    /// The kantelpunt of the mean line: a month of the run.
    pub month_of_mean: Option<usize>,
    /// The kantelpunt as a distribution.
    pub kantelpunt: KantelpuntSummary,
    /// How deep the mean line gets, euro ≥ 0.
    pub peak_of_mean: f64,
    /// In which month of the run.
    pub peak_month_of_mean: Option<usize>,
}

/// Every figure of one run, summarised.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The series, in a fixed order.
    pub series: Vec<Series>,
    /// For a scenario: when it turns.
    pub turning: Option<Turning>,
}

/// Columns that are read together: the numbers of one cache line.
const TILE: usize = 8;

impl Table {
    /// An empty table.
    #[must_use]
    pub fn new(layout: Layout) -> Self {
        let width = layout.0.iter().map(|heading| heading.columns).sum();
        Self { layout, width, numbers: Vec::new() }
    }

    /// Adds rows, one behind the other.
    pub fn extend(&mut self, rows: &[f64]) {
        self.numbers.extend_from_slice(rows);
    }

    /// Mean and quantiles of every series.
    #[must_use]
    pub fn report(&self) -> Report {
        let mut summaries = self.summaries().into_iter();
        let mut series = Vec::with_capacity(self.layout.0.len());
        for Heading { name, period, columns } in &self.layout.0 {
            let values = summaries.by_ref().take(*columns).collect();
            if *period != Period::Turn {
                series.push(Series { name: name.clone(), period: *period, values });
            }
        }
        let turning = self.turning(&series);
        Report { series, turning }
    }

    fn summaries(&self) -> Vec<Summary> {
        let mut summaries = Vec::with_capacity(self.width);
        let mut columns = vec![Vec::new(); TILE];
        for first in (0..self.width).step_by(TILE) {
            let last = (first + TILE).min(self.width);
            columns.iter_mut().for_each(Vec::clear);
            for row in self.numbers.chunks_exact(self.width) {
                for (column, number) in columns.iter_mut().zip(&row[first..last]) {
                    column.push(*number);
                }
            }
            summaries.extend(columns.iter().take(last - first).map(|column| summarise(column)));
        }
        summaries
    }

    fn turning(&self, series: &[Series]) -> Option<Turning> {
        let headings = &self.layout.0;
        let place = headings.iter().position(|heading| heading.period == Period::Turn)?;
        let column: usize = headings[..place].iter().map(|heading| heading.columns).sum();
        let rows = self.numbers.chunks_exact(self.width);
        let replications = rows.len();
        let turned = rows.map(|row| row[column]).filter(|month| month.is_finite()).map(|month| month as usize);
        let line = series.iter().find(|series| series.name == "monthly/cumulative")?;
        let line: Vec<f64> = line.values.iter().map(|value| value.mean).collect();
        let (peak_of_mean, peak_month_of_mean) = deepest(&line);
        Some(Turning {
            month_of_mean: Kantelpunt::of(&line).month(),
            kantelpunt: KantelpuntSummary::of(turned.collect(), replications),
            peak_of_mean,
            peak_month_of_mean,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[[f64; 4]]) -> Table {
        let mut layout = Layout::default();
        layout.series(format_args!("npv"), Period::Run, [0.0].into_iter());
        layout.series(format_args!("kantelpunt"), Period::Turn, [0.0].into_iter());
        layout.series(format_args!("monthly/cumulative"), Period::Month, [0.0; 2].into_iter());
        let mut table = Table::new(layout);
        rows.iter().for_each(|row| table.extend(row));
        table
    }

    #[test]
    fn each_column_is_summarised_by_itself() {
        let report = table(&[[1.0, 0.0, -4.0, 8.0], [3.0, f64::INFINITY, -2.0, -6.0]]).report();
        assert_eq!(report.series.len(), 2);
        assert_eq!(report.series[0].values[0].mean, 2.0);
        assert_eq!(report.series[1].values.iter().map(|value| value.mean).collect::<Vec<_>>(), [-3.0, 1.0]);
        assert_eq!(report.series[1].values[1].p50, 1.0);
    }

    #[test]
    fn the_turning_point_is_told_of_the_mean_line_and_of_the_replications() {
        let turning = table(&[[1.0, 1.0, -4.0, 8.0], [3.0, f64::INFINITY, -2.0, -6.0]]).report().turning.unwrap();
        assert_eq!((turning.month_of_mean, turning.peak_of_mean, turning.peak_month_of_mean), (Some(1), 3.0, Some(0)));
        assert_eq!(turning.kantelpunt.probability, 0.5);
        assert_eq!((turning.kantelpunt.p50, turning.kantelpunt.p90), (Some(1), None));
    }

    #[test]
    fn an_empty_table_reports_zeros() {
        let report = table(&[]).report();
        assert!(report.series.iter().flat_map(|series| &series.values).all(|value| *value == Summary::default()));
        assert_eq!(report.turning.unwrap().kantelpunt.probability, 0.0);
    }
}
