//! Paths by calendar year that no municipality chooses: prices, state budgets, national targets.

use crate::engine::decimal;
use std::collections::BTreeMap;

/// The published and assumed paths, compiled into the product.
const FILE: &str = include_str!("../../../data/paths.csv");

/// A line of a data file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataError {
    /// Which file.
    pub file: &'static str,
    /// Which line of the file, from 1.
    pub line: usize,
    /// What was expected there.
    pub expected: &'static str,
}

impl std::fmt::Display for DataError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} line {}: expected {}", self.file, self.line, self.expected)
    }
}

impl std::error::Error for DataError {}

/// Which path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathId {
    /// Consumer prices, 2015 ≈ 1.
    PriceIndex,
    /// State budget per standard unit of the Wsw, nominal euro per year.
    WswSubsidyPerSe,
    /// Wage cost per standard unit of the Wsw, nominal euro per year.
    WswWagePerSe,
    /// National target of the banenafspraak at year end: extra jobs of 25.5 hours since 1-1-2013.
    GarantiebaanTarget,
    /// Part of the loonkostensubsidie that the state pays by realisation.
    LoonkostensubsidieFunded,
    /// State guidance budget per place beschut werk, nominal euro per year.
    BeschutGuidance,
    /// State guidance budget per job with loonkostensubsidie, nominal euro per year.
    GarantiebaanGuidance,
    /// Part of the task for beschut werk that municipalities fill at a usual pace: the law had to get going.
    BeschutUptake,
    /// National task of beschut werk at year end: places of 31 hours.
    BeschutTask,
    /// Part of the cut of 2015 on care and support that has been made.
    CareCut,
}

impl PathId {
    /// All paths with the names that they have in the data file.
    pub const NAMES: [(Self, &'static str); 10] = [
        (Self::PriceIndex, "price_index"),
        (Self::WswSubsidyPerSe, "wsw_subsidy_per_se"),
        (Self::WswWagePerSe, "wsw_wage_per_se"),
        (Self::GarantiebaanTarget, "garantiebaan_target"),
        (Self::LoonkostensubsidieFunded, "loonkostensubsidie_funded"),
        (Self::BeschutGuidance, "beschut_guidance"),
        (Self::GarantiebaanGuidance, "garantiebaan_guidance"),
        (Self::BeschutUptake, "beschut_uptake"),
        (Self::BeschutTask, "beschut_task"),
        (Self::CareCut, "care_cut"),
    ];
}

/// One known point of a path.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Calendar year; for a stock its end.
    pub year: i32,
    /// Value in the unit of the path.
    pub value: f64,
    /// Evidence grade, `A`, `B` or `C`.
    pub grade: &'static str,
    /// Where the value comes from.
    pub source: &'static str,
}

/// All paths.
#[derive(Debug, Clone, PartialEq)]
pub struct Paths(BTreeMap<PathId, Vec<Point>>);

impl Paths {
    /// Reads the paths that are compiled into the product.
    ///
    /// # Errors
    /// A line that cannot be read; a test keeps the shipped file free of these.
    pub fn load() -> Result<Self, DataError> {
        let mut paths = BTreeMap::<PathId, Vec<Point>>::new();
        for (line, fields) in rows(FILE) {
            let error = |expected| DataError { file: "data/paths.csv", line, expected };
            let [name, year, value, grade, source] = fields[..] else {
                return Err(error("five fields: path;year;value;grade;source"));
            };
            let path = PathId::NAMES.iter().find(|(_, known)| *known == name).ok_or(error("a known path"))?.0;
            let year = year.parse().map_err(|_| error("a year"))?;
            let value = decimal::parse(value).ok_or(error("a number"))?;
            paths.entry(path).or_default().push(Point { year, value, grade, source });
        }
        match PathId::NAMES.iter().find(|(path, _)| !paths.contains_key(path)) {
            Some(_) => Err(DataError { file: "data/paths.csv", line: 0, expected: "every path at least once" }),
            None => Ok(Self(paths)),
        }
    }

    /// The known points of a path, in order of year.
    #[must_use]
    pub fn points(&self, path: PathId) -> &[Point] {
        self.0.get(&path).map_or(&[], Vec::as_slice)
    }

    /// The value in a year: known, on the straight line between two known points, or level outside them.
    #[must_use]
    pub fn value(&self, path: PathId, year: i32) -> f64 {
        let points = self.points(path);
        let after = points.partition_point(|point| point.year < year);
        match (after.checked_sub(1).and_then(|before| points.get(before)), points.get(after)) {
            (Some(before), Some(next)) => {
                let part = f64::from(year - before.year) / f64::from(next.year - before.year);
                before.value + (next.value - before.value) * part
            }
            (Some(only), None) | (None, Some(only)) => only.value,
            (None, None) => 0.0,
        }
    }

    /// The paths without the points of one path in these years: for who may not know them.
    #[must_use]
    pub fn without(mut self, path: PathId, years: std::ops::RangeInclusive<i32>) -> Self {
        if let Some(points) = self.0.get_mut(&path) {
            points.retain(|point| !years.contains(&point.year));
        }
        self
    }

    /// How prices moved from one year to another: 1.1 is ten percent dearer.
    #[must_use]
    pub fn price_step(&self, from_year: i32, to_year: i32) -> f64 {
        self.value(PathId::PriceIndex, to_year) / self.value(PathId::PriceIndex, from_year)
    }

    /// The value in a year of a path in nominal euro, in euro of `price_year`. Beyond its last known year the path keeps
    /// its real value.
    #[must_use]
    pub fn real_value(&self, path: PathId, year: i32, price_year: i32) -> f64 {
        let last = self.points(path).last().map_or(year, |point| point.year);
        let known_year = if year > last { last } else { year };
        self.value(path, known_year) * self.price_step(known_year, price_year)
    }
}

/// The lines of one of our data files: comments and the heading left out, fields split at `;`, numbered from 1.
pub fn rows(text: &'static str) -> impl Iterator<Item = (usize, Vec<&'static str>)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty())
        .skip(1)
        .map(|(index, line)| (index + 1, line.split(';').map(str::trim).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_straight_between_points_and_level_outside() {
        let paths = Paths::load().unwrap();
        assert_eq!(paths.value(PathId::GarantiebaanTarget, 2024), 115_000.0);
        assert_eq!(paths.value(PathId::GarantiebaanTarget, 2030), 125_000.0);
        assert_eq!(paths.value(PathId::BeschutTask, 2000), 0.0);
    }

    #[test]
    fn every_point_has_a_grade_and_a_source_and_stands_in_order() {
        let paths = Paths::load().unwrap();
        for (path, name) in PathId::NAMES {
            for point in paths.points(path) {
                assert!(matches!(point.grade, "A" | "B" | "C"), "{name} {}", point.year);
                assert!(!point.source.is_empty(), "{name} {}", point.year);
            }
            assert!(paths.points(path).windows(2).all(|pair| pair[0].year < pair[1].year), "{name}");
        }
    }
}
