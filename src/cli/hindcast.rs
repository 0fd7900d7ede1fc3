//! The command `hindcast`: what the model would have said of the published series, and how well.

use std::fmt::Write;

use crate::analysis::calibration::country::Observed;
use crate::analysis::calibration::hindcast::{Band, Hindcast};
use crate::analysis::calibration::learn::{Calibration, Options};
use crate::analysis::calibration::series::{self, Point, SeriesId};
use crate::analysis::calibration::shipped;
use crate::analysis::calibration::trend::{interval_score, known, line};
use crate::cli::arguments::HindcastArguments;
use crate::cli::calibrate::{POINTS, learn};
use crate::cli::failure::Failure;
use crate::cli::plan::number;
use crate::cli::workers;

const UNTIL: std::ops::RangeInclusive<i32> = 2015..=2030;
const REPLICATIONS: std::ops::RangeInclusive<u32> = 1..=50_000;

/// Who scores may know the figures up to this year, and is held against those after it.
const HELD_OUT_AFTER: i32 = 2017;

pub(crate) fn answer(asked: &HindcastArguments) -> Result<String, Failure> {
    let until = number("until", &asked.until, &UNTIL)?;
    let replications = number("replications", &asked.replications, &REPLICATIONS)?;
    let seed = number("seed", &asked.seed, &(0..=u64::MAX))?;
    if asked.score {
        return score(number("points", &asked.points, &POINTS)?, seed, replications);
    }
    let calibration = Calibration::load(Options::SHIPPED)?;
    let known = calibration.options.known;
    let hindcast =
        Hindcast::new(shipped::draws()?, calibration.unknowns.clone(), calibration.evidence(), until, known)?;
    let mut text = String::from("series,year,p10,p50,p90\n");
    for Band { series, year, summary } in bands(&hindcast, seed, replications) {
        let _ = writeln!(text, "{},{year},{:.0},{:.0},{:.0}", series.name(), summary.p10, summary.p50, summary.p90);
    }
    Ok(text)
}

fn bands(hindcast: &Hindcast, seed: u64, replications: u32) -> Vec<Band> {
    let mut published: Vec<Observed> = Vec::with_capacity(replications as usize);
    let compute = |replication| hindcast.replication(seed, replication);
    workers::in_order(replications, workers::available(), compute, |_, observed| published.push(observed));
    hindcast.bands(&published)
}

/// Learns from the figures up to 2017 only, and holds model and trend line against those after it.
fn score(points: u32, seed: u64, replications: u32) -> Result<String, Failure> {
    let options = Options { points, known: HELD_OUT_AFTER, ..Options::SHIPPED };
    let calibration = Calibration::load(options)?;
    let posterior = learn(&calibration);
    let until = series::LAST_YEAR;
    let hindcast =
        Hindcast::new(posterior.draws, calibration.unknowns.clone(), calibration.evidence(), until, HELD_OUT_AFTER)?;
    let bands = bands(&hindcast, seed, replications);
    let mut text = String::from(
        "series,year,published,model_p10,model_p50,model_p90,model_score,trend_low,trend_high,trend_score\n",
    );
    let (mut scored, mut sums) = (0_u32, [0.0; 2]);
    for point in series::load()?.iter().filter(|point| point.year > HELD_OUT_AFTER) {
        let Some(row) = Row::new(point, &bands, &known(&calibration.points, point.series)) else { continue };
        scored += 1;
        for (sum, score) in sums.iter_mut().zip(row.scores) {
            *sum += score / point.value;
        }
        text.push_str(&row.text);
    }
    let count = f64::from(scored);
    let _ = writeln!(text, "mean_relative_score,,,,,,{:.3},,,{:.3}", sums[0] / count, sums[1] / count);
    Ok(text)
}

/// One held-out figure.
struct Row {
    text: String,
    /// Of the model and of the trend line.
    scores: [f64; 2],
}

impl Row {
    fn new(point: &Point, bands: &[Band], known: &[(f64, f64)]) -> Option<Self> {
        let Point { series, year, value, .. } = *point;
        let band = bands.iter().find(|band| (band.series, band.year) == (series, year))?.summary;
        let (low, high) = line(known, SeriesId::moment(series, year))?;
        let scores = [interval_score(band.p10, band.p90, value), interval_score(low, high, value)];
        let text = format!(
            "{},{year},{value:.0},{:.0},{:.0},{:.0},{:.0},{low:.0},{high:.0},{:.0}\n",
            series.name(),
            band.p10,
            band.p50,
            band.p90,
            scores[0],
            scores[1]
        );
        Some(Self { text, scores })
    }
}
