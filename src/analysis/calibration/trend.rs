//! What the model must beat: a straight line through the figures, with its own prediction interval, and a score for both.

use crate::analysis::calibration::series::{Point, START_YEAR, SeriesId};

/// The 90th percentile of Student's t, by degrees of freedom from 1; beyond the table the last one.
const STUDENT: [f64; 10] = [3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372];

/// What an 80% interval leaves out.
const ALPHA: f64 = 0.2;

/// The score of an 80% interval against what happened (T. Gneiting and A. E. Raftery, Strictly proper scoring rules, 2007,
/// doi:10.1198/016214506000001437): its width, and ten times how far it missed. Less is better.
#[must_use]
pub fn interval_score(low: f64, high: f64, value: f64) -> f64 {
    (high - low) + 2.0 / ALPHA * ((low - value).max(0.0) + (value - high).max(0.0))
}

/// The 80% prediction interval at a moment of the least-squares line through `points` (moment, value); nothing when there
/// are fewer than three points.
#[must_use]
pub fn line(points: &[(f64, f64)], at: f64) -> Option<(f64, f64)> {
    let freedom = points.len().checked_sub(2).filter(|freedom| *freedom > 0)?;
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (middle, level) = (mean(|point| point.0), mean(|point| point.1));
    let spread: f64 = points.iter().map(|(x, _)| (x - middle) * (x - middle)).sum();
    let slope = points.iter().map(|(x, y)| (x - middle) * (y - level)).sum::<f64>() / spread;
    let rest = |(x, y): &(f64, f64)| y - level - slope * (x - middle);
    let variance = points.iter().map(|point| rest(point) * rest(point)).sum::<f64>() / freedom as f64;
    let distance = at - middle;
    let deviation = (variance * (1.0 + 1.0 / count + distance * distance / spread)).sqrt();
    let half = STUDENT[(freedom - 1).min(STUDENT.len() - 1)] * deviation;
    let centre = level + slope * distance;
    Some((centre - half, centre + half))
}

/// What the line of a series may know: its own figures on its own basis; for the banenafspraak also that there were no
/// extra jobs at 1-1-2013, and for beschut werk all its moments and that it began in 2015.
#[must_use]
pub fn known(points: &[Point], series: SeriesId) -> Vec<(f64, f64)> {
    let is_job = matches!(series, SeriesId::Market | SeriesId::Government | SeriesId::Total);
    let is_beschut = |series| matches!(series, SeriesId::BeschutYearEnd | SeriesId::BeschutWithinYear);
    let belongs = |point: &&Point| {
        let same = point.series == series || (is_beschut(series) && is_beschut(point.series));
        same && !(is_job && point.year == START_YEAR)
    };
    let own = points.iter().filter(belongs).map(|point| (point.series.moment(point.year), point.value));
    let start = match series {
        _ if is_job => Some((-2.0, 0.0)),
        _ if is_beschut(series) => Some((0.0, 0.0)),
        _ => None,
    };
    start.into_iter().chain(own).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_perfect_line_has_no_width_and_goes_on() {
        let (low, high) = line(&[(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)], 4.0).unwrap();
        assert!((low - 9.0).abs() < 1e-9 && (high - 9.0).abs() < 1e-9);
        assert_eq!(line(&[(0.0, 1.0), (1.0, 3.0)], 4.0), None);
    }

    #[test]
    fn the_interval_is_that_of_the_textbook() {
        // Residuals ±1/3, ∓2/3: variance 2/3; at the middle of three points.
        let (low, high) = line(&[(-1.0, 0.0), (0.0, 1.0), (1.0, 0.0)], 0.0).unwrap();
        let half = 3.078 * (2.0_f64 / 3.0 * (1.0 + 1.0 / 3.0)).sqrt();
        assert!((low - (1.0 / 3.0 - half)).abs() < 1e-9 && (high - (1.0 / 3.0 + half)).abs() < 1e-9);
    }

    #[test]
    fn a_miss_costs_ten_times_its_size() {
        assert_eq!(interval_score(2.0, 5.0, 4.0), 3.0);
        assert_eq!(interval_score(2.0, 5.0, 6.0), 13.0);
        assert_eq!(interval_score(2.0, 5.0, 1.0), 13.0);
    }
}
