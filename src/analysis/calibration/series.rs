//! The published series of the country, and which outcome of the model each one measures.

use crate::engine::decimal;
use crate::model::outcome::Outcome;
use crate::parameters::path::{DataError, rows};

const FILE: &str = include_str!("../../../data/series.csv");
const FILE_NAME: &str = "data/series.csv";

/// The first year of the run.
pub const START_YEAR: i32 = 2015;

/// The last year that calibration may know.
pub const LAST_YEAR: i32 = 2019;

/// A published series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SeriesId {
    /// Wsw workers at year end.
    WswPersons,
    /// Extra jobs of the banenafspraak with companies.
    Market,
    /// The same with government.
    Government,
    /// Both together.
    Total,
    /// Persons in beschut werk at year end.
    BeschutYearEnd,
    /// The same at a moment within the year.
    BeschutWithinYear,
    /// Persons with bijstand at year end.
    Bijstand,
    /// Persons with loonkostensubsidie at year end.
    Loonkostensubsidie,
}

impl SeriesId {
    /// All series, in the order of output.
    pub const ALL: [Self; 8] = [
        Self::WswPersons,
        Self::Market,
        Self::Government,
        Self::Total,
        Self::BeschutYearEnd,
        Self::BeschutWithinYear,
        Self::Bijstand,
        Self::Loonkostensubsidie,
    ];

    /// The name as published.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WswPersons => "wsw_persons",
            Self::Market => "ba_realised_market",
            Self::Government => "ba_realised_gov",
            Self::Total => "ba_realised_total",
            Self::BeschutYearEnd => "beschut_realised_yearend",
            Self::BeschutWithinYear => "beschut_realised_intrayear",
            Self::Bijstand => "bijstand_persons",
            Self::Loonkostensubsidie => "lks_users",
        }
    }

    /// The outcome that the series measures.
    #[must_use]
    pub const fn outcome(self) -> Outcome {
        match self {
            Self::WswPersons => Outcome::WswPersons,
            Self::Market => Outcome::GarantiebaanMarket,
            Self::Government => Outcome::GarantiebaanGovernment,
            Self::Total => Outcome::GarantiebaanCounted,
            Self::BeschutYearEnd | Self::BeschutWithinYear => Outcome::BeschutWerk,
            Self::Bijstand => Outcome::BijstandPersons,
            Self::Loonkostensubsidie => Outcome::LoonkostensubsidiePersons,
        }
    }

    /// The month at whose end the series was measured. Within a year: the moment that happened to be published, and the end
    /// of June from 2020 and where none is.
    #[must_use]
    pub const fn month(self, year: i32) -> u32 {
        match (self, year) {
            (Self::BeschutWithinYear, 2016 | 2018) => 3,
            (Self::BeschutWithinYear, 2017) => 9,
            (Self::BeschutWithinYear, _) => 6,
            _ => 12,
        }
    }

    /// Years since the start of the run at which the figure of this year was measured.
    #[must_use]
    pub fn moment(self, year: i32) -> f64 {
        f64::from(year - START_YEAR) + f64::from(self.month(year)) / 12.0
    }
}

/// One published figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Of which series.
    pub series: SeriesId,
    /// Calendar year.
    pub year: i32,
    /// Persons or jobs.
    pub value: f64,
    /// Where it was published.
    pub source: &'static str,
    /// Whether it was worked out from other figures instead of read.
    pub derived: bool,
}

impl Point {
    /// Whether calibration aims at it: within the run, measured on the basis of the series, and no sum of two others.
    #[must_use]
    pub fn is_target(&self) -> bool {
        let other_basis = matches!(self.series, SeriesId::Market | SeriesId::Government) && self.year == START_YEAR;
        self.year >= START_YEAR && self.series != SeriesId::Total && !other_basis
    }
}

/// Every published figure, in the order of the file.
///
/// # Errors
/// A line that cannot be read; a test keeps the shipped file free of these.
pub fn load() -> Result<Vec<Point>, DataError> {
    rows(FILE)
        .map(|(line, fields)| {
            let error = |expected| DataError { file: FILE_NAME, line, expected };
            let [name, year, value, _, source, status] = fields[..] else {
                return Err(error("six fields: series;year;value;unit;source;status"));
            };
            let known = SeriesId::ALL.into_iter().find(|series| series.name() == name);
            let year = year.parse().ok().filter(|year| *year <= LAST_YEAR);
            Ok(Point {
                series: known.ok_or(error("a known series"))?,
                year: year.ok_or(error("a year up to 2019"))?,
                value: decimal::parse(value).ok_or_else(|| error("a number"))?,
                source,
                derived: match status {
                    "verified" => false,
                    "derived" => true,
                    _ => return Err(error("verified or derived")),
                },
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_series_are_whole_and_end_in_2019() {
        let points = load().unwrap();
        assert!(SeriesId::ALL.iter().all(|series| points.iter().any(|point| point.series == *series)));
        assert!(points.iter().all(|point| point.year <= LAST_YEAR && point.value > 0.0));
        for pair in points.windows(2) {
            assert!(pair[0].series != pair[1].series || pair[0].year < pair[1].year, "{pair:?}");
        }
    }

    #[test]
    fn market_and_government_make_the_total() {
        let points = load().unwrap();
        let value = |series, year| points.iter().find(|p| p.series == series && p.year == year).unwrap().value;
        for year in 2015..=2019 {
            assert_eq!(
                value(SeriesId::Market, year) + value(SeriesId::Government, year),
                value(SeriesId::Total, year),
                "{year}"
            );
        }
    }

    #[test]
    fn the_point_of_2015_on_another_basis_and_sums_are_no_targets() {
        let targets: Vec<Point> = load().unwrap().into_iter().filter(Point::is_target).collect();
        assert_eq!(targets.len(), 23);
        assert!(targets.iter().all(|point| point.series != SeriesId::Market || point.year > 2015));
    }
}
