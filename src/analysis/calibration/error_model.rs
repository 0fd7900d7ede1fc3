//! How far a published figure may lie from the model: an error of measurement and a discrepancy of the model that grows.
//!
//! On the logarithmic scale, for a series at t years since the start: ln(published) = ln(model) + δ(t) + ε(t). ε is
//! normal and independent: rounding, definition, a figure worked out from others. δ is what the model leaves out, a local
//! linear trend (A. C. Harvey, Forecasting, structural time series models and the Kalman filter, 1989): its level takes
//! independent steps, and so does its slope; at the start both are zero. Two moments s ≤ t therefore share the variance
//! level²·s + slope²·∫(s − u)(t − u)du, u from 0 to s: the further from the figures, the faster it widens. In years of which
//! no figure is known the steps are [`UNSEEN`] times as large: there nobody held the model against anything.

use crate::analysis::calibration::country::{Observed, figure};
use crate::analysis::calibration::series::{Point, START_YEAR, SeriesId};
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
    ErrorModel { series: &[SeriesId::WswPersons], relative: 0.002, absolute: 100.0, level: 0.004, slope: 0.004 },
    ErrorModel { series: &[SeriesId::Market], relative: 0.02, absolute: 500.0, level: 0.03, slope: 0.008 },
    ErrorModel { series: &[SeriesId::Government], relative: 0.03, absolute: 200.0, level: 0.04, slope: 0.012 },
    ErrorModel {
        series: &[SeriesId::BeschutYearEnd, SeriesId::BeschutWithinYear],
        relative: 0.03,
        absolute: 40.0,
        level: 0.08,
        slope: 0.01,
    },
    ErrorModel { series: &[SeriesId::Bijstand], relative: 0.003, absolute: 1_000.0, level: 0.012, slope: 0.01 },
    ErrorModel { series: &[SeriesId::Loonkostensubsidie], relative: 0.05, absolute: 500.0, level: 0.05, slope: 0.015 },
];

/// How many times larger the steps of a discrepancy are in years of which no figure is known.
pub const UNSEEN: f64 = 2.0;

/// The least that a logarithm is taken of: one person.
const LEAST: f64 = 1.0;

impl ErrorModel {
    /// Covariance of the discrepancy at two moments, when figures are known up to the moment `seen`.
    fn shared(&self, one: f64, other: f64, seen: f64) -> f64 {
        let first = one.min(other);
        let extra = (UNSEEN * UNSEEN - 1.0) * f64::from(u8::from(first > seen));
        let slopes = |from: f64| {
            (first - from) * one * other - (one + other) * (first * first - from * from) / 2.0
                + (first * first * first - from * from * from) / 3.0
        };
        self.level * self.level * (first + extra * (first - seen))
            + self.slope * self.slope * (slopes(0.0) + extra * slopes(seen))
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
    /// The moment up to which figures are known.
    seen: f64,
}

impl Known {
    fn new(model: ErrorModel, points: &[Point], seen: f64) -> Self {
        let points: Vec<Point> =
            points.iter().filter(|point| point.is_target() && model.series.contains(&point.series)).copied().collect();
        let moment = |point: &Point| point.series.moment(point.year);
        let row = |one: &Point| {
            points
                .iter()
                .map(|other| {
                    let same = one.series == other.series && one.year == other.year;
                    let error = if same { model.error(one.value, one.derived) } else { 0.0 };
                    model.shared(moment(one), moment(other), seen) + error
                })
                .collect::<Vec<f64>>()
        };
        let lower = root(&points.iter().map(row).collect());
        Self { model, points, lower, seen }
    }

    fn misses(&self, observed: &Observed) -> Vec<f64> {
        self.points.iter().map(|point| miss(point, observed)).collect()
    }
}

/// The figures that calibration may know, with the error model of each.
#[derive(Debug, Clone)]
pub struct Evidence(Vec<Known>);

impl Evidence {
    /// The evidence of the targets among these points, by someone who knows the figures up to this year.
    #[must_use]
    pub fn new(points: &[Point], known: i32) -> Self {
        let seen = f64::from(known - START_YEAR + 1);
        Self(ERROR_MODELS.iter().map(|model| Known::new(*model, points, seen)).collect())
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
                let of = |point: &Point| model.shared(at(*moment), point.series.moment(point.year), known.seen);
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
                    model.shared(at(*one), at(*other), known.seen) - told
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
                let row = usize::try_from(year - START_YEAR).unwrap_or_default();
                published[row][*series as usize] = centre * exp(deviation * error);
            }
        }
        for year in &mut published {
            year[SeriesId::Total as usize] = year[SeriesId::Market as usize] + year[SeriesId::Government as usize];
        }
        published
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::calibration::series::load;

    /// A run that hits every figure, and goes on level after the last one.
    fn hit(points: &[Point], until: i32) -> Observed {
        let mut observed: Observed = vec![[1_000.0; SeriesId::ALL.len()]; (until - START_YEAR + 1) as usize];
        for series in SeriesId::ALL {
            let mut last = 1_000.0;
            for year in START_YEAR..=until {
                let found = points.iter().find(|point| point.series == series && point.year == year);
                last = found.map_or(last, |point| point.value);
                observed[(year - START_YEAR) as usize][series as usize] = last;
            }
        }
        observed
    }

    fn scaled(observed: &Observed, factor: f64) -> Observed {
        observed.iter().map(|year| year.map(|value| value * factor)).collect()
    }

    #[test]
    fn a_run_that_hits_is_likelier_than_one_that_misses() {
        let points = load().unwrap();
        let evidence = Evidence::new(&points, 2019);
        let best = hit(&points, 2019);
        assert_eq!(evidence.log_likelihood(&best), 0.0);
        let (near, far) = (evidence.log_likelihood(&scaled(&best, 1.02)), evidence.log_likelihood(&scaled(&best, 1.2)));
        assert!(0.0 > near && near > far, "{near} {far}");
    }

    #[test]
    fn a_prediction_goes_on_from_the_last_figure_whatever_the_run_says() {
        let points = load().unwrap();
        let forecast = Evidence::new(&points, 2019).forecast(START_YEAR..=2024);
        // Every run is a tenth too high; without chance the published figures are told all the same.
        let published = forecast.publish(&scaled(&hit(&points, 2024), 1.1), || 0.0);
        let of = |series, year| figure(&published, series, year).unwrap();
        assert!((of(SeriesId::Bijstand, 2019) / 414_610.0 - 1.0).abs() < 0.005);
        assert!((of(SeriesId::Total, 2019) / 61_615.0 - 1.0).abs() < 0.03);
        let sum = of(SeriesId::Market, 2022) + of(SeriesId::Government, 2022);
        assert!((of(SeriesId::Total, 2022) - sum).abs() < 1e-9);
    }

    #[test]
    fn bands_widen_with_every_year_without_figures() {
        let points = load().unwrap();
        for known in Evidence::new(&points, 2019).0 {
            let ahead = Ahead::new(known, 2015..=2024);
            let width = |place: usize| ahead.lower[place].iter().map(|value| value * value).sum::<f64>().sqrt();
            // The first series of each error model stands first, ten years of it.
            let widths: Vec<f64> = (4..10).map(width).collect();
            assert!(widths.windows(2).all(|pair| pair[0] < pair[1]), "{:?}: {widths:?}", ahead.known.model.series);
            assert!(widths[5] > 0.05, "{:?}: {widths:?}", ahead.known.model.series);
        }
    }

    #[test]
    fn steps_are_larger_where_no_figure_is_known_and_the_covariance_joins_up() {
        let model = ERROR_MODELS[0];
        let variance = |at: f64, seen: f64| model.shared(at, at, seen);
        assert!((variance(5.0, 5.0) - variance(5.0, 9.0)).abs() < 1e-15);
        assert!((variance(5.0 + 1e-9, 5.0) - variance(5.0, 5.0)).abs() < 1e-10);
        assert!(variance(8.0, 5.0) > variance(8.0, 8.0));
        // By hand: level² · 3 + slope² · 3³/3.
        let by_hand = model.level * model.level * 3.0 + model.slope * model.slope * 9.0;
        assert!((variance(3.0, 9.0) - by_hand).abs() < 1e-15);
    }
}
