//! What calibration may learn, and what is supposed before it sees a figure.
//!
//! Beside the parameters of `data/priors.csv` stands the business cycle of the years that are known: its level, its memory,
//! the size of its shocks and one innovation a year. It is an unknown input and nothing that holds elsewhere, so it is kept
//! apart from what is learned.

use crate::engine::decimal;
use crate::engine::distribution::{QuantileTable, Shape, Spread};
use crate::engine::real::normal_share;
use crate::parameters::path::{DataError, rows};
use crate::parameters::{self, registry};

const FILE: &str = include_str!("../../../data/priors.csv");
const FILE_NAME: &str = "data/priors.csv";

/// The parameters of the business cycle, in the order of their scores.
pub const CYCLE: [&str; 3] = ["omgeving_cycle_level", "omgeving_cycle_months", "omgeving_cycle_shock"];

/// Months of a year.
const MONTHS: usize = 12;

/// One parameter that calibration may learn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prior {
    /// Stable name.
    pub id: &'static str,
    /// Place in the registry.
    pub place: usize,
    /// What is supposed beforehand.
    pub spread: Spread,
    /// Whether the figures say enough of it to keep what was learned; else it varies along and keeps its own distribution.
    pub learned: bool,
    /// What it moves in the series.
    pub moves: &'static str,
}

/// Everything that is unknown beforehand, as independent standard normal scores.
#[derive(Debug, Clone)]
pub struct Unknowns {
    /// The parameters, in the order of the file: first those that are learned.
    pub priors: Vec<Prior>,
    tables: Vec<QuantileTable>,
    /// Years of the cycle that are known.
    pub years: usize,
}

/// One state of the unknown: a point of the sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Draw {
    /// Values of the parameters, in the order of the priors; a draw that was stored has the learned ones only.
    pub parameters: Vec<f64>,
    /// Values of the parameters of the business cycle.
    pub cycle: [f64; CYCLE.len()],
    /// Innovation of the cycle in each year that is known: standard normal beforehand.
    pub innovations: Vec<f64>,
}

impl Draw {
    /// The shocks of the months that are known: those of a year are equal, with the variance of independent ones.
    #[must_use]
    pub fn shocks(&self) -> Vec<f64> {
        let scale = 1.0 / (MONTHS as f64).sqrt();
        self.innovations.iter().flat_map(|innovation| [innovation * scale; MONTHS]).collect()
    }
}

impl Unknowns {
    /// Reads what is supposed beforehand; the cycle is unknown in so many years.
    ///
    /// # Errors
    /// A line that cannot be read; a test keeps the shipped file free of these.
    pub fn load(years: usize) -> Result<Self, DataError> {
        let priors = rows(FILE)
            .map(|(line, fields)| {
                let error = |expected| DataError { file: FILE_NAME, line, expected };
                let [name, low, mode, high, learned, moves] = fields[..] else {
                    return Err(error("six fields: parameter;low;mode;high;learned;moves"));
                };
                let number = |text: &str| decimal::parse(text).ok_or_else(|| error("a number"));
                let (low, mode, high) = (number(low)?, number(mode)?, number(high)?);
                let (place, spec) = parameters::find(name).ok_or(error("a known parameter"))?;
                let spread = Spread { low, mode, high, shape: Shape::Pert };
                let learned = match learned {
                    "yes" => true,
                    "no" => false,
                    _ => return Err(error("yes or no")),
                };
                Ok(Prior { id: spec.id, place, spread, learned, moves })
            })
            .collect::<Result<Vec<_>, DataError>>()?;
        let cycle = CYCLE.iter().filter_map(|id| parameters::find(id)).map(|(_, spec)| spec.spread);
        let tables = priors.iter().map(|prior| prior.spread).chain(cycle).map(|spread| QuantileTable::new(&spread));
        Ok(Self { tables: tables.collect(), priors, years })
    }

    /// The parameters of which what was learned is kept: the first ones.
    #[must_use]
    pub fn learned(&self) -> &[Prior] {
        self.priors.get(..self.priors.partition_point(|prior| prior.learned)).unwrap_or_default()
    }

    /// How many scores there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.tables.len() + self.years
    }

    /// What these scores stand for.
    #[must_use]
    pub fn draw(&self, scores: &[f64]) -> Draw {
        let values = self.tables.iter().zip(scores).map(|(table, score)| table.value(normal_share(*score)));
        let mut values: Vec<f64> = values.collect();
        let mut cycle = [0.0; CYCLE.len()];
        for (place, value) in values.split_off(self.priors.len().min(values.len())).into_iter().enumerate() {
            cycle[place] = value;
        }
        let innovations = scores.iter().skip(self.tables.len()).copied().collect();
        Draw { parameters: values, cycle, innovations }
    }

    /// The registry at its defaults, in the units of the declarations, with this draw in its place.
    #[must_use]
    pub fn declared(&self, draw: &Draw) -> Vec<f64> {
        let mut values: Vec<f64> = registry().map(|spec| spec.default_value()).collect();
        self.put(draw, &mut values);
        values
    }

    /// Puts this draw in its place among the values of the registry.
    pub fn put(&self, draw: &Draw, values: &mut [f64]) {
        let cycle = CYCLE.iter().filter_map(|id| parameters::find(id)).map(|(place, _)| place).zip(draw.cycle);
        let learned = self.priors.iter().map(|prior| prior.place).zip(draw.parameters.iter().copied());
        for (place, value) in learned.chain(cycle) {
            if let Some(known) = values.get_mut(place) {
                *known = value;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ranges_beforehand_are_those_of_the_registry_and_no_price_is_among_them() {
        for prior in Unknowns::load(5).unwrap().priors {
            let spec = registry().nth(prior.place).unwrap();
            assert_eq!((spec.spread.low, spec.spread.high), (prior.spread.low, prior.spread.high), "{}", prior.id);
            assert!(spec.price_year.is_none() && !prior.moves.is_empty(), "{}", prior.id);
        }
    }

    #[test]
    fn what_is_learned_stands_first() {
        let unknowns = Unknowns::load(5).unwrap();
        let count = unknowns.priors.iter().filter(|prior| prior.learned).count();
        assert_eq!(unknowns.learned().len(), count);
        assert!(count > 10 && count < unknowns.priors.len());
    }

    #[test]
    fn scores_of_zero_are_the_medians_and_no_shock() {
        let unknowns = Unknowns::load(5).unwrap();
        let draw = unknowns.draw(&vec![0.0; unknowns.count()]);
        assert_eq!(draw.parameters.len(), unknowns.priors.len());
        assert!(draw.cycle[0].abs() < 1e-9 && draw.shocks() == vec![0.0; 60]);
    }
}
