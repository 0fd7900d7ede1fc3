//! What calibration writes down: the draws, the business cycle of each, correlations, and a summary.

use std::fmt::Write;

use crate::analysis::calibration::country::{Observed, figure};
use crate::analysis::calibration::error_model::ERROR_MODELS;
use crate::analysis::calibration::learn::{Calibration, Options, Posterior};
use crate::analysis::calibration::prior::{CYCLE, Draw, Unknowns};
use crate::analysis::calibration::series::{Point, START_YEAR};
use crate::engine::quantile::quantile;
use crate::engine::sampler::normal_quantile;

/// Digits that a learned value keeps: far finer than what is known of it.
const DIGITS: i32 = 3;

/// A file by its name.
pub type File = (&'static str, String);

/// A number with so many significant digits, without an exponent.
#[must_use]
pub fn significant(value: f64, digits: i32) -> String {
    if value.abs() < 1e-12 {
        return "0".into();
    }
    let mut decimals = digits - 1;
    let mut size = value.abs();
    while size >= 10.0 {
        size *= 0.1;
        decimals -= 1;
    }
    while size < 1.0 {
        size *= 10.0;
        decimals += 1;
    }
    let text = format!("{value:.*}", usize::try_from(decimals).unwrap_or_default());
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// The lines that say how a posterior is made: they follow from the options and the error model alone.
#[must_use]
pub fn header(options: &Options) -> String {
    let Options { points, seed, draws, known } = options;
    let mut text = String::from(
        "# What the published series tell of the assumptions: draws of the posterior with equal weight. Semicolon separated.\n\
         # Made by `kantelpunt calibrate` from data/series.csv and data/priors.csv; licence EUPL-1.2. Method: adaptive\n\
         # importance sampling over scrambled Sobol points, tempered in stages; expected runs of nederland-2015 with the\n\
         # business cycle as an unknown input. See docs/calibration.md.\n",
    );
    let _ = writeln!(text, "# points a stage {points}, seed {seed}, draws {draws}, figures up to {known}");
    for model in ERROR_MODELS {
        let names: Vec<&str> = model.series.iter().map(|series| series.name()).collect();
        let _ = writeln!(
            text,
            "# error of {}: relative {}, absolute {}; discrepancy: level {}, slope {}",
            names.join(" and "),
            model.relative,
            model.absolute,
            model.level,
            model.slope
        );
    }
    text
}

/// Every file of a calibration.
#[must_use]
pub fn files(calibration: &Calibration, posterior: &Posterior, runs: &[Observed]) -> Vec<File> {
    vec![
        ("calibration.csv", draws(calibration, posterior, runs)),
        ("calibration_cycle.csv", cycles(&calibration.unknowns, posterior)),
        ("calibration_correlations.csv", correlations(&calibration.unknowns, posterior)),
        ("calibration_summary.csv", summary(&calibration.unknowns, posterior)),
    ]
}

fn draws(calibration: &Calibration, posterior: &Posterior, runs: &[Observed]) -> String {
    let mut text = header(&calibration.options);
    let stages: Vec<String> = posterior.stages.iter().map(|part| significant(*part, 3)).collect();
    let _ = writeln!(
        text,
        "# effective sample size {:.0} of {}; part of the evidence that counted in each stage: {}",
        posterior.effective_size,
        posterior.sample.len(),
        stages.join(" ")
    );
    for point in calibration.points.iter().filter(|point| point.is_target()) {
        let [p10, p50, p90] = quantiles(runs, point);
        let _ = writeln!(
            text,
            "# fit of {} {}: published {}, expected runs {p10:.0} {p50:.0} {p90:.0}",
            point.series.name(),
            point.year,
            point.value
        );
    }
    let learned = calibration.unknowns.learned();
    let names: Vec<&str> = learned.iter().map(|prior| prior.id).collect();
    text.push_str(&names.join(";"));
    text.push('\n');
    for draw in &posterior.draws {
        line(&mut text, draw.parameters.get(..names.len()).unwrap_or_default());
    }
    text
}

fn quantiles(runs: &[Observed], point: &Point) -> [f64; 3] {
    let values: Vec<f64> = runs.iter().filter_map(|run| figure(run, point.series, point.year)).collect();
    [0.1, 0.5, 0.9].map(|probability| quantile(&values, probability))
}

fn line(text: &mut String, values: &[f64]) {
    let fields: Vec<String> = values.iter().map(|value| significant(*value, DIGITS)).collect();
    text.push_str(&fields.join(";"));
    text.push('\n');
}

fn cycles(unknowns: &Unknowns, posterior: &Posterior) -> String {
    let mut text = String::from(
        "# The business cycle of each draw in calibration.csv, row by row: its parameters and its innovation per year.\n\
         # What was, not what holds elsewhere: only the hindcast uses it. Made by `kantelpunt calibrate`; licence EUPL-1.2.\n",
    );
    text.push_str(&CYCLE.join(";"));
    for year in (START_YEAR..).take(unknowns.years) {
        let _ = write!(text, ";innovation_{year}");
    }
    text.push('\n');
    for draw in &posterior.draws {
        line(&mut text, &[&draw.cycle[..], &draw.innovations].concat());
    }
    text
}

/// Everything that is unknown, by name.
fn names(unknowns: &Unknowns) -> Vec<String> {
    let learned = unknowns.priors.iter().map(|prior| prior.id.to_owned());
    let years = (START_YEAR..).take(unknowns.years).map(|year| format!("innovation_{year}"));
    learned.chain(CYCLE.iter().map(|id| (*id).to_owned())).chain(years).collect()
}

fn values(draw: &Draw) -> Vec<f64> {
    [&draw.parameters[..], &draw.cycle, &draw.innovations].concat()
}

/// Mean and deviation of each unknown over the weighted sample.
fn moments(posterior: &Posterior, count: usize) -> Vec<(f64, f64)> {
    let mut sums = vec![(0.0, 0.0); count];
    for (draw, weight) in posterior.sample.iter().zip(&posterior.weights) {
        for ((mean, square), value) in sums.iter_mut().zip(values(draw)) {
            *mean += weight * value;
            *square += weight * value * value;
        }
    }
    sums.into_iter().map(|(mean, square)| (mean, (square - mean * mean).max(0.0).sqrt())).collect()
}

fn correlations(unknowns: &Unknowns, posterior: &Posterior) -> String {
    let names = names(unknowns);
    let moments = moments(posterior, names.len());
    let mut products = vec![vec![0.0; names.len()]; names.len()];
    for (draw, weight) in posterior.sample.iter().zip(&posterior.weights) {
        let scores: Vec<f64> = values(draw)
            .iter()
            .zip(&moments)
            .map(|(value, (mean, deviation))| (value - mean) / deviation.max(1e-300))
            .collect();
        for (row, one) in scores.iter().enumerate() {
            for (column, other) in scores.iter().enumerate().take(row) {
                products[row][column] += weight * one * other;
            }
        }
    }
    let mut text = String::from(
        "# What calibration learned to belong together: correlations of at least 0.1 over the weighted sample, the strongest\n\
         # first. Made by `kantelpunt calibrate`; licence EUPL-1.2.\none;other;correlation\n",
    );
    let mut pairs: Vec<(usize, usize, f64)> = (0..names.len())
        .flat_map(|row| (0..row).map(move |column| (row, column)))
        .map(|(row, column)| (row, column, products[row][column]))
        .filter(|(_, _, value)| value.abs() >= 0.1)
        .collect();
    pairs.sort_by(|one, other| other.2.abs().total_cmp(&one.2.abs()));
    for (row, column, value) in pairs {
        let _ = writeln!(text, "{};{};{value:.2}", names[column], names[row]);
    }
    text
}

/// Quantiles beforehand and afterwards of everything that is unknown, and the part of the variance that went away.
fn summary(unknowns: &Unknowns, posterior: &Posterior) -> String {
    let names = names(unknowns);
    let mut text = String::from(
        "# Before and after the figures: quantiles, and which part of the variance is gone. Made by `kantelpunt calibrate`;\n\
         # licence EUPL-1.2.\nparameter;prior_p10;prior_p50;prior_p90;p10;p50;p90;learned\n",
    );
    let scores = |score: f64| values(&unknowns.draw(&vec![score; names.len()]));
    let before = [-1.281_551_565_545, 0.0, 1.281_551_565_545].map(scores);
    let (count, grid) = (names.len(), 200);
    for (place, name) in names.iter().enumerate() {
        let mut sorted: Vec<(f64, f64)> = posterior
            .sample
            .iter()
            .zip(&posterior.weights)
            .map(|(draw, weight)| (values(draw)[place], *weight))
            .collect();
        sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
        let after = [0.1, 0.5, 0.9].map(|share| weighted_quantile(&sorted, share));
        let mean: f64 = sorted.iter().map(|(value, weight)| value * weight).sum();
        let variance: f64 = sorted.iter().map(|(value, weight)| weight * (value - mean) * (value - mean)).sum();
        let prior: Vec<f64> = (0..grid)
            .map(|step| {
                let uniform = (f64::from(step) + 0.5) / f64::from(grid);
                let mut point = vec![0.0; count];
                point[place] = normal_quantile(uniform);
                values(&unknowns.draw(&point))[place]
            })
            .collect();
        let prior_mean = prior.iter().sum::<f64>() / f64::from(grid);
        let prior_variance =
            prior.iter().map(|value| (value - prior_mean) * (value - prior_mean)).sum::<f64>() / f64::from(grid);
        let fields: Vec<String> =
            before.iter().map(|values| values[place]).chain(after).map(|value| significant(value, DIGITS)).collect();
        let _ = writeln!(text, "{name};{};{:.2}", fields.join(";"), 1.0 - variance / prior_variance);
    }
    text
}

fn weighted_quantile(sorted: &[(f64, f64)], share: f64) -> f64 {
    let mut below = 0.0;
    for (value, weight) in sorted {
        below += weight;
        if below >= share {
            return *value;
        }
    }
    sorted.last().map_or(0.0, |(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_three_digits_and_no_exponent() {
        let write = |value| significant(value, 3);
        assert_eq!(
            [0.053_26, 4.5, 123.4, 7_000.0, -5e-17, -0.001_234].map(write),
            ["0.0533", "4.5", "123", "7000", "0", "-0.00123"]
        );
    }
}
