//! The model held against reality: the published series of the country, and what the model says of the same years.

use crate::analysis::calibration::series;
use crate::engine::decimal;
use crate::parameters::path::{DataError, rows};

const HINDCAST: &str = include_str!("../../data/hindcast.csv");
const HINDCAST_NAME: &str = "data/hindcast.csv";

/// The last year that calibration knew; what the model says of later years is its own.
pub const LAST_CALIBRATED_YEAR: i32 = series::LAST_YEAR;

/// A published series.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Stable name, such as `bijstand_persons`.
    pub name: &'static str,
    /// What was published, in order of year.
    pub points: Vec<Point>,
}

/// One published figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Calendar year.
    pub year: i32,
    /// The figure.
    pub value: f64,
    /// Where it was published.
    pub source: &'static str,
    /// Whether it was read in the source; else it was worked out from figures that were read.
    pub verified: bool,
}

/// What the model says of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Hindcast {
    /// Stable name, as in [`Series`].
    pub name: &'static str,
    /// One year after the other.
    pub years: Vec<Year>,
}

/// What the model says of one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Year {
    /// Calendar year.
    pub year: i32,
    /// 1 of 10 outcomes lies below.
    pub p10: f64,
    /// The middle outcome.
    pub p50: f64,
    /// 1 of 10 outcomes lies above.
    pub p90: f64,
}

/// The published series.
///
/// # Errors
/// A line that cannot be read; a test keeps the shipped file free of these.
pub fn published() -> Result<Vec<Series>, DataError> {
    let mut all: Vec<Series> = Vec::new();
    for figure in series::load()? {
        let name = figure.series.name();
        let point = Point { year: figure.year, value: figure.value, source: figure.source, verified: !figure.derived };
        match all.iter_mut().find(|series| series.name == name) {
            Some(series) => {
                let place = series.points.partition_point(|before| before.year <= point.year);
                series.points.insert(place, point);
            }
            None => all.push(Series { name, points: vec![point] }),
        }
    }
    Ok(all)
}

/// What the model says of them, in the order in which users see them.
///
/// # Errors
/// A line that cannot be read; a test keeps the shipped file free of these.
pub fn hindcast() -> Result<Vec<Hindcast>, DataError> {
    hindcast_in(HINDCAST)
}

fn hindcast_in(text: &'static str) -> Result<Vec<Hindcast>, DataError> {
    let mut all: Vec<Hindcast> = Vec::new();
    for (line, fields) in rows(text) {
        let error = |expected| DataError { file: HINDCAST_NAME, line, expected };
        let [name, year, quantiles @ ..] = &columns(&fields)[..] else {
            return Err(error("five fields: series;year;p10;p50;p90"));
        };
        let quantiles: Option<Vec<f64>> = quantiles.iter().map(|field| number(field)).collect();
        let Some([p10, p50, p90]) = quantiles.as_deref() else { return Err(error("three numbers: p10, p50 and p90")) };
        if p10 > p50 || p50 > p90 {
            return Err(error("p10, p50 and p90 from low to high"));
        }
        let year: i32 = year.parse().map_err(|_| error("a year"))?;
        let year = Year { year, p10: *p10, p50: *p50, p90: *p90 };
        match all.iter_mut().find(|hindcast| hindcast.name == *name) {
            None => all.push(Hindcast { name, years: vec![year] }),
            Some(hindcast) if hindcast.years.last().is_some_and(|last| last.year + 1 == year.year) => {
                hindcast.years.push(year);
            }
            Some(_) => return Err(error("the year after the one before")),
        }
    }
    Ok(all)
}

/// The fields of a line: split at semicolons as in all our files, or at commas.
fn columns(fields: &[&'static str]) -> Vec<&'static str> {
    match fields {
        [line] => line.split(',').map(str::trim).collect(),
        fields => fields.to_vec(),
    }
}

fn number(text: &str) -> Option<f64> {
    decimal::parse(text).filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_files_are_whole_and_speak_of_the_same_series() {
        let (published, hindcast) = (published().unwrap(), hindcast().unwrap());
        assert!(!hindcast.is_empty());
        for hindcast in &hindcast {
            assert!(published.iter().any(|series| series.name == hindcast.name), "{}", hindcast.name);
        }
        for series in &published {
            assert!(series.points.windows(2).all(|pair| pair[0].year < pair[1].year), "{}", series.name);
            let known = |point: &Point| point.year <= LAST_CALIBRATED_YEAR && !point.source.is_empty();
            assert!(series.points.iter().all(known), "{}", series.name);
        }
    }

    #[test]
    fn fields_part_at_semicolons_or_commas_and_comments_do_not_count() {
        let years = [Year { year: 2015, p10: 1.0, p50: 2.0, p90: 3.5 }];
        for text in
            ["# why\nseries;year;p10;p50;p90\na;2015;1;2;3.5\n", "series,year,p10,p50,p90\n# why\na,2015,1,2,3.5"]
        {
            assert_eq!(hindcast_in(text).unwrap(), [Hindcast { name: "a", years: years.to_vec() }]);
        }
    }

    #[test]
    fn a_bad_line_is_named() {
        for (row, expected) in [
            ("a;2015;1;2", "three numbers"),
            ("a;2015;1;2;x", "three numbers"),
            ("a;2015;1;2;inf", "three numbers"),
            ("a;2015;3;2;4", "from low to high"),
            ("a;year;1;2;4", "a year"),
            ("a;2015;1;2;4\na;2017;1;2;4", "the year after"),
            ("a", "five fields"),
        ] {
            let text = format!("series;year;p10;p50;p90\n{row}").leak();
            let error = hindcast_in(text).unwrap_err();
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
}
