//! The command `calibrate`: learns from the published series and writes what was learned.

use std::fs;
use std::path::Path;

use crate::analysis::calibration::country::Observed;
use crate::analysis::calibration::learn::{Calibration, Options, Posterior};
use crate::analysis::calibration::table;
use crate::cli::arguments::CalibrateArguments;
use crate::cli::failure::Failure;
use crate::cli::plan::number;
use crate::cli::workers;
use crate::scenario::input_error::InputError;

/// With fewer points a proposal cannot be fitted to thirty dimensions; more take long and tell no more.
pub(crate) const POINTS: std::ops::RangeInclusive<u32> = 256..=1_048_576;

pub(crate) fn answer(asked: &CalibrateArguments) -> Result<String, Failure> {
    let options = Options {
        points: number("points", &asked.points, &POINTS)?,
        seed: number("seed", &asked.seed, &(0..=u64::MAX))?,
        ..Options::SHIPPED
    };
    let calibration = Calibration::load(options)?;
    let posterior = learn(&calibration);
    let runs: Vec<Observed> = posterior.draws.iter().map(|draw| calibration.observe(draw)).collect();
    let files = table::files(&calibration, &posterior, &runs);
    let folder = Path::new(&asked.out);
    let failed = |error: std::io::Error| {
        Failure::from(InputError::new(
            "out",
            &asked.out,
            format!("geef een map waarin te schrijven is ({error})"),
            format!("give a folder that can be written to ({error})"),
        ))
    };
    fs::create_dir_all(folder).map_err(failed)?;
    for (name, text) in &files {
        fs::write(folder.join(name), text).map_err(failed)?;
    }
    Ok(files.into_iter().find(|(name, _)| *name == "calibration_summary.csv").map(|(_, text)| text).unwrap_or_default())
}

/// Learns on all threads of this machine; the result does not depend on how many there are.
pub(crate) fn learn(calibration: &Calibration) -> Posterior {
    let spread = |count: u32, compute: &(dyn Fn(u32) -> f64 + Sync)| {
        let mut values = Vec::with_capacity(count as usize);
        workers::in_order(count, workers::available(), compute, |_, value| values.push(value));
        values
    };
    calibration.learn(&spread)
}
