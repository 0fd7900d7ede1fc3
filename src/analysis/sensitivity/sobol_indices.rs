//! Sobol indices: the share of the variance that a factor explains alone, and with all it interacts with.
//!
//! I. M. Sobol, Sensitivity estimates for nonlinear mathematical models (1993); the estimators and their standard errors
//! are those of [`pick_freeze`](crate::analysis::sensitivity::pick_freeze). A factor may be a group of coordinates, drawn together.

use serde::{Deserialize, Serialize};

use crate::analysis::inquiry::exhaust;
use crate::analysis::precision::Estimate;
use crate::analysis::sensitivity::pick_freeze::{Moments, PickFreeze, RANDOMISATIONS, ratio};

/// The indices of one factor, as shares of the variance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// What would go, on average, if the factor were known.
    pub first: Estimate,
    /// What would be left, on average, if all else were known.
    pub total: Estimate,
}

/// The index of the factor whose set stands at this place; `None` where nothing varies.
#[must_use]
pub fn index(found: &[Moments], set: usize) -> Option<Index> {
    let at = |values: &[f64]| values.get(set).copied().unwrap_or_default();
    Some(Index {
        first: ratio(found, |moments| at(&moments.closed), |moments| moments.variance)?,
        total: ratio(found, |moments| at(&moments.total), |moments| moments.variance)?,
    })
}

/// The indices of a function of so many independent uniforms, each a factor by itself, the most important first.
/// `points` times [`RANDOMISATIONS`] times (`factors` + 2) evaluations. `None` where nothing varies.
#[must_use]
pub fn indices(
    factors: usize,
    evaluate: impl FnMut(&[Vec<f64>]) -> Vec<f64>,
    points: u32,
    seed: u64,
) -> Option<Vec<Index>> {
    let groups: Vec<Vec<usize>> = (0..factors).map(|factor| vec![factor]).collect();
    indices_of_groups(&groups, evaluate, points, seed)
}

/// The same where a factor is a group of coordinates, numbered from 0 over all groups.
#[must_use]
pub fn indices_of_groups(
    groups: &[Vec<usize>],
    evaluate: impl FnMut(&[Vec<f64>]) -> Vec<f64>,
    points: u32,
    seed: u64,
) -> Option<Vec<Index>> {
    let order: Vec<usize> = groups.iter().flatten().copied().collect();
    let mut asked = PickFreeze::new(order.len(), order, groups.to_vec(), (RANDOMISATIONS, points), seed);
    exhaust(&mut asked, evaluate);
    (0..groups.len()).map(|set| index(asked.found(), set)).collect()
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use super::*;

    fn over(function: impl Fn(&[f64]) -> f64) -> impl FnMut(&[Vec<f64>]) -> Vec<f64> {
        move |points| points.iter().map(|point| function(point)).collect()
    }

    const SLOPES: [f64; 4] = [4.0, 2.0, 1.0, 0.0];

    fn linear(point: &[f64]) -> f64 {
        1e6 + point.iter().zip(SLOPES).map(|(x, slope)| slope * x).sum::<f64>()
    }

    fn known_of_linear() -> Vec<(f64, f64)> {
        SLOPES.iter().map(|slope| (slope * slope / 21.0, slope * slope / 21.0)).collect()
    }

    /// Ishigami and Homma (1990) with a = 7 and b = 0.1.
    fn ishigami(point: &[f64]) -> f64 {
        let [x, y, z] = [0, 1, 2].map(|place| PI * (2.0 * point[place] - 1.0));
        let sine = libm::sin(y);
        libm::sin(x) + 7.0 * sine * sine + 0.1 * z * z * z * z * libm::sin(x)
    }

    fn known_of_ishigami() -> Vec<(f64, f64)> {
        let fourth = PI * PI * PI * PI;
        let bend = 1.0 + 0.1 * fourth / 5.0;
        let (one, two) = (0.5 * bend * bend, 49.0 / 8.0);
        let joint = 0.01 * fourth * fourth * (1.0 / 18.0 - 1.0 / 50.0);
        let all = one + two + joint;
        vec![(one / all, (one + joint) / all), (two / all, two / all), (0.0, joint / all)]
    }

    const WEIGHTS: [f64; 6] = [0.0, 0.5, 3.0, 9.0, 99.0, 99.0];

    /// Sobol's g-function: Π (|4x − 2| + a) / (1 + a).
    fn g(point: &[f64]) -> f64 {
        point.iter().zip(WEIGHTS).map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a)).product()
    }

    fn known_of_g() -> Vec<(f64, f64)> {
        let alone = WEIGHTS.map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
        let product: f64 = alone.iter().map(|part| 1.0 + part).product();
        alone.iter().map(|part| (part / (product - 1.0), part * product / (1.0 + part) / (product - 1.0))).collect()
    }

    fn assert_known(name: &str, found: &[Index], known: &[(f64, f64)], most: f64) {
        assert_eq!(found.len(), known.len());
        for (place, (index, known)) in found.iter().zip(known).enumerate() {
            for (kind, Estimate { value, standard_error: error }, known) in
                [("first", index.first, known.0), ("total", index.total, known.1)]
            {
                let miss = (value - known).abs();
                assert!(miss < 5.0 * error + 1e-9, "{name} {place} {kind}: {value} ± {error}, known {known}");
                assert!(miss < most, "{name} {place} {kind}: {value}, known {known}");
            }
        }
    }

    #[test]
    fn a_linear_model_has_its_analytic_indices() {
        assert_known("linear", &indices(4, over(linear), 256, 1).unwrap(), &known_of_linear(), 0.005);
    }

    #[test]
    fn ishigami_has_its_known_indices_and_so_has_the_g_function() {
        assert_known("ishigami", &indices(3, over(ishigami), 1_024, 2).unwrap(), &known_of_ishigami(), 0.02);
        assert_known("g", &indices(6, over(g), 1_024, 3).unwrap(), &known_of_g(), 0.02);
    }

    #[test]
    fn a_group_that_is_drawn_together_keeps_the_rest_as_it_was_and_loses_nothing() {
        // What is linear adds up: the group of the last three has the sum of their indices.
        let known = [(16.0 / 21.0, 16.0 / 21.0), (5.0 / 21.0, 5.0 / 21.0)];
        let grouped = indices_of_groups(&[vec![0], vec![3, 1, 2]], over(linear), 256, 4).unwrap();
        assert_known("grouped", &grouped, &known, 0.01);
        // Ishigami's first and third interact only with each other: as a group they have no interaction left.
        let known = known_of_ishigami();
        let (one, two, joint) = (known[0].0, known[1].0, known[2].1);
        let grouped = indices_of_groups(&[vec![1], vec![0, 2]], over(ishigami), 1_024, 5).unwrap();
        assert_known("pair", &grouped, &[(two, two), (one + joint, one + joint)], 0.02);
    }

    /// Root of the mean squared error of all indices, over some seeds.
    fn error(function: fn(&[f64]) -> f64, known: &[(f64, f64)], points: u32) -> f64 {
        const SEEDS: u64 = 6;
        let mut squares = 0.0;
        for seed in 0..SEEDS {
            for (index, known) in indices(known.len(), over(function), points, 100 + seed).unwrap().iter().zip(known) {
                let misses = [index.first.value - known.0, index.total.value - known.1];
                squares += misses.iter().map(|miss| miss * miss).sum::<f64>();
            }
        }
        (squares / (SEEDS as f64 * 2.0 * known.len() as f64)).sqrt()
    }

    #[test]
    fn the_error_falls_at_least_as_the_root_of_the_points_and_faster_for_what_is_smooth() {
        // Sixteen times the points: by chance alone a quarter of the error would be left.
        for (name, function, known, most) in [
            ("linear", linear as fn(&[f64]) -> f64, known_of_linear(), 0.12),
            ("ishigami", ishigami, known_of_ishigami(), 0.25),
            ("g", g, known_of_g(), 0.25),
        ] {
            let (few, many) = (error(function, &known, 32), error(function, &known, 512));
            assert!(many < most * few, "{name}: {few} with 32 points, {many} with 512");
        }
    }

    #[test]
    fn the_standard_error_says_how_far_off_it_is() {
        let known = known_of_ishigami();
        let mut ratios = Vec::new();
        for seed in 0..30 {
            for (index, known) in indices(3, over(ishigami), 64, 200 + seed).unwrap().iter().zip(&known) {
                for (Estimate { value, standard_error: error }, known) in
                    [(index.first, known.0), (index.total, known.1)]
                {
                    ratios.push((value - known) * (value - known) / (error * error));
                }
            }
        }
        // With eight randomisations the square of Student's t has mean 7/5.
        let mean = ratios.iter().sum::<f64>() / ratios.len() as f64;
        assert!(mean > 0.7 && mean < 2.5, "{mean}");
    }

    #[test]
    fn what_never_varies_has_no_indices() {
        assert_eq!(indices(2, over(|_| 0.3), 16, 1), None);
    }
}
