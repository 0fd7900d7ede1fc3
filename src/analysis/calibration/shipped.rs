//! The posterior that is shipped, with the business cycle that belongs to each of its draws.

use crate::analysis::calibration::prior::{CYCLE, Draw};
use crate::engine::decimal;
use crate::parameters::path::{DataError, rows};
use crate::scenario::posterior;

const CYCLES: &str = include_str!("../../../data/calibration_cycle.csv");
const FILE_NAME: &str = "data/calibration_cycle.csv";

/// The draws, in the order of the file.
///
/// # Errors
/// A line that cannot be read.
pub fn draws() -> Result<Vec<Draw>, DataError> {
    let learned = posterior::shipped()?;
    let cycles = rows(CYCLES)
        .map(|(line, fields)| {
            let error = |expected| DataError { file: FILE_NAME, line, expected };
            let values: Option<Vec<f64>> = fields.iter().map(|field| decimal::parse(field)).collect();
            let values = values.ok_or(error("numbers"))?;
            values
                .split_first_chunk::<{ CYCLE.len() }>()
                .map(|(cycle, rest)| (*cycle, rest.to_vec()))
                .ok_or(error("level, months, shock and innovations"))
        })
        .collect::<Result<Vec<_>, DataError>>()?;
    if cycles.len() != learned.len() {
        return Err(DataError { file: FILE_NAME, line: 0, expected: "as many rows as data/calibration.csv" });
    }
    let draw = |(row, (cycle, innovations)): (usize, ([f64; CYCLE.len()], Vec<f64>))| Draw {
        parameters: learned.row(row).to_vec(),
        cycle,
        innovations,
    };
    Ok(cycles.into_iter().enumerate().map(draw).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::calibration::prior::Unknowns;

    #[test]
    fn the_shipped_draws_are_those_of_what_may_be_learned() {
        let unknowns = Unknowns::load(5).unwrap();
        let places: Vec<usize> = unknowns.learned().iter().map(|prior| prior.place).collect();
        assert_eq!(posterior::shipped().unwrap().places, places);
        assert!(draws().unwrap().iter().all(|draw| draw.innovations.len() == unknowns.years));
    }
}
