//! How far a published figure may lie from the model: an error of measurement and a discrepancy of the model that grows.
//!
//! On the logarithmic scale, for a series at t years since the start: ln(published) = ln(model) + δ(t) + ε(t). ε is
//! normal and independent: rounding, definition, a figure worked out from others. δ is what the model leaves out, a local
//! linear trend (A. C. Harvey, Forecasting, structural time series models and the Kalman filter, 1989): its level takes
//! independent steps, and so does its slope; at the start both are zero. Two moments s ≤ t therefore share the variance
//! level²·s + slope²·(s²t/2 − s³/6): the further from the figures, the faster it widens.

use crate::analysis::calibration::country::{Observed, figure};
use crate::analysis::calibration::series::{Point, SeriesId};
use crate::engine::matrix::{Matrix, backward, forward, root, times};
use crate::engine::real::{exp, ln};

/// What one discrepancy is about: the two series of beschut werk share one, and the total is a sum.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ErrorModel {
    /// The series that share the discrepancy.
    pub series: &'static [SeriesId],
    /// Error of a published figure, relative; twice as much for a derived one.
    pub relative: f64,
    /// Error of a published figure, persons or jobs.
    pub absolute: f64,
    /// Step of the level of the discrepancy, relative, per root of a year.
    pub level: f64,
    /// Step of its slope: per year, per root of a year.
    pub slope: f64,
}

/// The error model of every series, chosen before any figure after 2019 was looked at; `docs/calibration.md` gives reasons.
pub const ERROR_MODELS: [ErrorModel; 6] = [
    ErrorModel {
        series: &[SeriesId::WswPersons],
        relative: 0.002,
        absolute: 100.0,
        level: 0.004,
        slope: 0.005,
    },
    ErrorModel { series: &[SeriesId::Market], relative: 0.02, absolute: 500.0, level: 0.03, slope: 0.02 },
    ErrorModel { series: &[SeriesId::Government], relative: 0.03, absolute: 200.0, level: 0.04, slope: 0.025 },
    ErrorModel {
        series: &[SeriesId::BeschutYearEnd, SeriesId::BeschutWithinYear],
        relative: 0.03,
        absolute: 40.0,
        level: 0.06,
        slope: 0.03,
    },
    ErrorModel { series: &[SeriesId::Bijstand], relative: 0.003, absolute: 1_000.0, level: 0.01, slope: 0.012 },
    ErrorModel { series: &[SeriesId::Loonkostensubsidie], relative: 0.05, absolute: 500.0, level: 0.06, slope: 0.03 },
];

/// The least that a logarithm is taken of: one person.
const LEAST: f64 = 1.0;

impl ErrorModel {
    /// Covariance of the discrepancy at two moments.
    fn shared(&self, one: f64, other: f64) -> f64 {
        let (first, last) = if one < other { (one, other) } else { (other, one) };
        let slope = first * first * last / 2.0 - first * first * first / 6.0;
        self.level * self.level * first + self.slope * self.slope * slope
    }

    /// Variance of the error of a figure of this size, on the logarithmic scale.
    fn error(&self, value: f64, derived: bool) -> f64 {
        let relative = if derived { 2.0 * self.relative } else { self.relative };
        let absolute = self.absolute / value.max(LEAST);
        relative * relative + absolute * absolute
    }
}

/// How far the figure of this series and year lies above the model, on the logarithmic scale.
fn miss(point: &Point, observed: &Observed) -> f64 {
    let model = figure(observed, point.series, point.year).unwrap_or_default();
    ln(point.value.max(LEAST)) - ln(model.max(LEAST))
}

/// One error model with the figures that it may know.
#[derive(Debug, Clone)]
struct Known {
    model: ErrorModel,
    points: Vec<Point>,
    lower: Matrix,
}

impl Known {
    fn new(model: ErrorModel, points: &[Point]) -> Self {
        let points: Vec<Point> =
            points.iter().filter(|point| point.is_target() && model.series.contains(&point.series)).copied().collect();
        let moment = |point: &Point| point.series.moment(point.year);
        let row = |one: &Point| {
            points
                .iter()
                .map(|other| {
                    let same = one.series == other.series && one.year == other.year;
                    let error = if same { model.error(one.value, one.derived) } else { 0.0 };
                    model.shared(moment(one), moment(other)) + error
                })
                .collect::<Vec<f64>>()
        };
        let lower = root(&points.iter().map(row).collect());
        Self { model, points, lower }
    }

    fn misses(&self, observed: &Observed) -> Vec<f64> {
        self.points.iter().map(|point| miss(point, observed)).collect()
    }
}

/// The figures that calibration may know, with the error model of each.
#[derive(Debug, Clone)]
pub struct Evidence(Vec<Known>);

impl Evidence {
    /// The evidence of the targets among these points.
    #[must_use]
    pub fn new(points: &[Point]) -> Self {
        Self(ERROR_MODELS.iter().map(|model| Known::new(*model, points)).collect())
    }

    /// The logarithm of how likely the figures are under a run, but for a constant.
    #[must_use]
    pub fn log_likelihood(&self, observed: &Observed) -> f64 {
        self.0
            .iter()
            .map(|known| {
                let scaled = forward(&known.lower, &known.misses(observed));
                -0.5 * scaled.iter().map(|value| value * value).sum::<f64>()
            })
            .sum()
    }

    /// Gets ready to predict published figures of these years.
    #[must_use]
    pub fn forecast(&self, years: std::ops::RangeInclusive<i32>) -> Forecast {
        Forecast(self.0.iter().map(|known| Ahead::new(known.clone(), years.clone())).collect())
    }
}

/// What follows for other moments from the figures that are known: the discrepancy goes on from what was seen.
#[derive(Debug, Clone)]
struct Ahead {
    known: Known,
    moments: Vec<(SeriesId, i32)>,
    /// Covariance with the known figures.
    cross: Matrix,
    /// Root of the covariance that remains.
    lower: Matrix,
}

impl Ahead {
    fn new(known: Known, years: std::ops::RangeInclusive<i32>) -> Self {
        let model = known.model;
        let moments: Vec<(SeriesId, i32)> =
            model.series.iter().flat_map(|series| years.clone().map(move |year| (*series, year))).collect();
        let at = |(series, year): (SeriesId, i32)| series.moment(year);
        let cross: Matrix = moments
            .iter()
            .map(|moment| {
                let of = |point: &Point| model.shared(at(*moment), point.series.moment(point.year));
                known.points.iter().map(of).collect()
            })
            .collect();
        let seen: Matrix = cross.iter().map(|row| forward(&known.lower, row)).collect();
        let rest = |(row, one): (usize, &(SeriesId, i32))| {
            moments
                .iter()
                .enumerate()
                .map(|(column, other)| {
                    let told: f64 = seen[row].iter().zip(&seen[column]).map(|(a, b)| a * b).sum();
                    model.shared(at(*one), at(*other)) - told
                })
                .collect()
        };
        let lower = root(&moments.iter().enumerate().map(rest).collect());
        Self { known, moments, cross, lower }
    }
}

/// Predictions of published figures.
#[derive(Debug, Clone)]
pub struct Forecast(Vec<Ahead>);

impl Forecast {
    /// One published future of a run: for each series and year the run reached, a figure. `normal` gives independent
    /// standard normal numbers, always the same number of them.
    pub fn publish(&self, observed: &Observed, mut normal: impl FnMut() -> f64) -> Observed {
        let mut published = observed.clone();
        for ahead in &self.0 {
            let known = &ahead.known;
            let solved = backward(&known.lower, &forward(&known.lower, &known.misses(observed)));
            let expected = times(&ahead.cross, &solved);
            let steps: Vec<f64> = ahead.moments.iter().map(|_| normal()).collect();
            let drawn = times(&ahead.lower, &steps);
            for (place, (series, year)) in ahead.moments.iter().enumerate() {
                let error = normal();
                let Some(value) = figure(observed, *series, *year) else { continue };
                let centre = value.max(LEAST) * exp(expected[place] + drawn[place]);
                let deviation = known.model.error(centre, false).sqrt();
                let row = usize::try_from(year - crate::analysis::calibration::series::START_YEAR).unwrap_or_default();
                published[row][*series as usize] = centre * exp(deviation * error);
            }
        }
        for year in &mut published {
            year[SeriesId::Total as usize] = year[SeriesId::Market as usize] + year[SeriesId::Government as usize];
        }
        published
    }
}
