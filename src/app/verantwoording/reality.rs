//! The model against the published series, as figures for charts.

use crate::analysis::validation::{Hindcast, LAST_CALIBRATED_YEAR, Point, Series, hindcast, published};
use crate::app::verantwoording::series_names::naming;
use crate::app::verantwoording::text::{AFTER, BEFORE, MODEL, PUBLISHED, Said};
use crate::charts::figure::{Band, Divide, Line, LineFigure, Measured, Role};
use crate::parameters::path::DataError;
use crate::text::Language;

/// One series: what the model says and what was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Stable name.
    pub id: &'static str,
    /// What users call it.
    pub name: &'static str,
    /// What was counted, and when.
    pub note: &'static str,
    /// The picture.
    pub figure: LineFigure,
    /// What was published of its years.
    pub points: Vec<Point>,
}

/// A chart for each series that the model was held against.
///
/// # Errors
/// A data file that cannot be read; tests keep the shipped ones whole.
pub fn charts(language: Language) -> Result<Vec<Chart>, DataError> {
    let published = published()?;
    let chart = |hindcast: &Hindcast| chart(hindcast, &published, language);
    Ok(hindcast()?.iter().map(chart).collect())
}

fn chart(hindcast: &Hindcast, published: &[Series], language: Language) -> Chart {
    let holds = |point: &&Point| hindcast.years.iter().any(|year| year.year == point.year);
    let series = published.iter().find(|series| series.name == hindcast.name);
    let points: Vec<Point> = series.iter().flat_map(|series| &series.points).filter(holds).copied().collect();
    let naming = naming(hindcast.name);
    let say = |said: Option<Said>| said.map_or("", |said| said.say(language));
    Chart {
        id: hindcast.name,
        name: naming.map_or(hindcast.name, |naming| naming.name.say(language)),
        note: say(naming.map(|naming| naming.note)),
        figure: figure(hindcast, &points, say(naming.map(|naming| naming.unit)), language),
        points,
    }
}

/// All series count people or jobs: what is shown, compared and said are the same whole numbers.
fn figure(hindcast: &Hindcast, points: &[Point], unit: &str, language: Language) -> LineFigure {
    let years = &hindcast.years;
    let value = |year: i32| points.iter().find(|point| point.year == year).map(|point| point.value.round());
    LineFigure {
        start_year: years.first().map_or(0, |year| year.year),
        start_month: 1,
        unit: unit.to_owned(),
        lines: vec![Line {
            label: MODEL.say(language).to_owned(),
            values: years.iter().map(|year| year.p50.round()).collect(),
            role: Role::Scenario,
        }],
        band: Some(Band {
            low: years.iter().map(|year| year.p10.round()).collect(),
            high: years.iter().map(|year| year.p90.round()).collect(),
        }),
        measured: Some(Measured {
            label: PUBLISHED.say(language).to_owned(),
            values: years.iter().map(|year| value(year.year)).collect(),
        }),
        divide: Some(Divide {
            last_year: LAST_CALIBRATED_YEAR,
            before: BEFORE.say(language).to_owned(),
            after: AFTER.say(language).to_owned(),
        }),
        ..LineFigure::default()
    }
}

/// How the charts do together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Published figures within the band.
    pub hits: usize,
    /// Published figures.
    pub count: usize,
    /// The last year of which anything was published.
    pub last_published: i32,
    /// The last year of the model.
    pub last_year: i32,
}

/// Counts over all charts.
#[must_use]
pub fn tally(charts: &[Chart]) -> Tally {
    let held: Vec<_> = charts.iter().flat_map(|chart| chart.figure.held()).collect();
    let last = |chart: &Chart| chart.figure.start_year + i32::try_from(chart.figure.years()).unwrap_or(0) - 1;
    let known = LAST_CALIBRATED_YEAR;
    Tally {
        hits: held.iter().filter(|held| held.is_hit()).count(),
        count: held.len(),
        last_published: held.iter().map(|held| held.year).max().map_or(known, |year| year.max(known)),
        last_year: charts.iter().map(last).max().unwrap_or(known),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::validation::Year;
    use crate::app::verantwoording::series_names::NAMINGS;
    use crate::charts::message::measured_message;
    use crate::charts::table::line_table;

    fn hindcast_of(name: &'static str, years: impl IntoIterator<Item = i32>) -> Hindcast {
        let year = |year| Year { year, p10: 99.6, p50: 110.2, p90: 120.4 };
        Hindcast { name, years: years.into_iter().map(year).collect() }
    }

    fn series(points: &[(i32, f64)]) -> Vec<Series> {
        let point = |&(year, value): &(i32, f64)| Point { year, value, source: "CBS", verified: true };
        vec![Series { name: "bijstand_persons", points: points.iter().map(point).collect() }]
    }

    #[test]
    fn the_shipped_series_give_charts_in_both_languages() {
        for language in Language::ALL {
            let charts = charts(language).unwrap();
            for chart in &charts {
                chart.figure.check().unwrap();
                assert!(naming(chart.id).is_some(), "{} has no name", chart.id);
                assert_eq!(chart.figure.held().count(), chart.points.len(), "{}", chart.id);
                assert!(line_table(&chart.figure, language).is_ok());
            }
            let tally = tally(&charts);
            assert!(tally.hits <= tally.count && tally.count > 0 && tally.last_year >= tally.last_published);
        }
        assert!(NAMINGS.iter().all(|naming| naming.name.0 != naming.name.1 && naming.note.0.ends_with('.')));
    }

    #[test]
    fn only_years_of_the_model_count_and_an_edge_is_within() {
        let all = series(&[(2014, 1.0), (2015, 99.6), (2016, 120.0), (2017, 121.0), (2018, 99.0), (2019, 110.0)]);
        let chart = chart(&hindcast_of("bijstand_persons", 2015..=2024), &all, Language::Nl);
        let hits: Vec<bool> = chart.figure.held().map(|held| held.is_hit()).collect();
        assert_eq!(hits, [true, true, false, false, true]);
        assert_eq!(tally(&[chart]), Tally { hits: 3, count: 5, last_published: 2019, last_year: 2024 });
    }

    #[test]
    fn a_series_of_which_nothing_was_published_says_so() {
        let chart = chart(&hindcast_of("lks_users", 2015..=2016), &series(&[(2015, 100.0)]), Language::Nl);
        assert_eq!(measured_message(&chart.figure, Language::Nl).title, "Geen gepubliceerde cijfers in deze jaren");
        assert_eq!(tally(&[chart]).count, 0);
    }
}
