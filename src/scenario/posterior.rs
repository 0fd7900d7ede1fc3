//! What calibration learned: rates that belong together, one row a draw. The rows reach every analysis as one block.

use std::sync::OnceLock;

use crate::parameters;
use crate::parameters::path::DataError;
use crate::scenario::packed;

/// Draws of the parameters that calibration learned, with equal weight.
#[derive(Debug, Clone, PartialEq)]
pub struct Posterior {
    /// Place in the registry of each column.
    pub places: Vec<usize>,
    values: Vec<f64>,
}

impl Posterior {
    /// How many draws there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len().checked_div(self.places.len()).unwrap_or_default()
    }

    /// Whether nothing was learned.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The draw at this place, a value for each column.
    #[must_use]
    pub fn row(&self, place: usize) -> &[f64] {
        let width = self.places.len();
        self.values.get(place * width..(place + 1) * width).unwrap_or_default()
    }

    /// The draw that belongs to a uniform: the block is one factor.
    #[must_use]
    pub fn at(&self, uniform: f64) -> &[f64] {
        let count = self.len();
        self.row(((uniform * count as f64) as usize).min(count.saturating_sub(1)))
    }
}

/// What is shipped; a test keeps it whole.
///
/// # Errors
/// A heading with a name that is no parameter.
pub fn shipped() -> Result<&'static Posterior, DataError> {
    static SHIPPED: OnceLock<Result<Posterior, DataError>> = OnceLock::new();
    let read = || {
        let places = packed::heading().split(';').map(|id| parameters::find(id).map(|(place, _)| place));
        let places: Option<Vec<usize>> = places.collect();
        let error = DataError { file: "data/calibration.csv", line: 0, expected: "a heading of known parameters" };
        Ok(Posterior { places: places.ok_or(error)?, values: packed::values() })
    };
    SHIPPED.get_or_init(read).as_ref().map_err(Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parameters::registry;

    #[test]
    fn the_shipped_draws_lie_within_the_ranges_of_the_registry() {
        let posterior = shipped().unwrap();
        assert!(posterior.len() >= 256, "{}", posterior.len());
        for row in (0..posterior.len()).map(|place| posterior.row(place)) {
            for (value, place) in row.iter().zip(&posterior.places) {
                let spec = registry().nth(*place).unwrap();
                assert!(*value >= spec.spread.low && *value <= spec.spread.high, "{}: {value}", spec.id);
            }
        }
    }

    #[test]
    fn every_default_that_was_learned_is_the_median_of_its_draws() {
        let posterior = shipped().unwrap();
        for (column, place) in posterior.places.iter().enumerate() {
            let spec = registry().nth(*place).unwrap();
            let values: Vec<f64> = (0..posterior.len()).map(|row| posterior.row(row)[column]).collect();
            let median = crate::engine::quantile::quantile(&values, 0.5);
            let miss = (spec.default_value() / median - 1.0).abs();
            assert!(miss < 0.01, "{}: default {}, median {median}", spec.id, spec.default_value());
            assert!(spec.note.1.contains("alibrated on series until 2019"), "{}", spec.id);
            assert!(spec.note.0.contains("eijkt op de cijfers tot en met 2019"), "{}", spec.id);
        }
    }

    #[test]
    fn a_uniform_chooses_a_row_and_the_ends_stay_inside() {
        let posterior = Posterior { places: vec![0, 1], values: vec![1.0, 2.0, 3.0, 4.0] };
        assert_eq!((posterior.at(0.0), posterior.at(0.49)), (&[1.0, 2.0][..], &[1.0, 2.0][..]));
        assert_eq!((posterior.at(0.51), posterior.at(1.0)), (&[3.0, 4.0][..], &[3.0, 4.0][..]));
    }

    #[test]
    fn the_shipped_draws_are_those_of_the_file_to_the_same_bits() {
        let file = include_str!("../../data/calibration.csv");
        let mut lines = file.lines().filter(|line| !line.starts_with('#'));
        let names: Vec<&str> = lines.next().unwrap().split(';').collect();
        let posterior = shipped().unwrap();
        assert!(posterior.places.iter().map(|place| registry().nth(*place).unwrap().id).eq(names));
        for (place, line) in lines.enumerate() {
            let row: Vec<u64> = line.split(';').map(|value| value.parse::<f64>().unwrap().to_bits()).collect();
            assert!(posterior.row(place).iter().map(|value| value.to_bits()).eq(row), "{line}");
        }
        assert_eq!(posterior.len(), file.lines().filter(|line| !line.starts_with('#')).count() - 1);
    }
}
