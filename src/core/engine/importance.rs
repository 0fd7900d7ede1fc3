//! Learning a distribution from weights: adaptive importance sampling in normal scores, tempered in stages.
//!
//! What is learned has independent standard normal scores beforehand. Points come from a proposal; a weight makes up for
//! the difference between the proposal and what is sought (O. Cappé and others, Population Monte Carlo, 2004,
//! doi:10.1198/106186004X12803). As long as weights would collapse, the evidence counts for a part only (tempering).

use crate::engine::matrix::{Matrix, forward, root};
use crate::engine::real::{exp, ln};
use crate::engine::sampler::normal_quantile;

/// Where points come from: partly beforehand (the defence, which bounds every weight), for the rest a normal distribution
/// that was fitted to earlier points.
#[derive(Debug, Clone)]
pub struct Proposal {
    mean: Vec<f64>,
    lower: Matrix,
    log_determinant: f64,
    defence: f64,
}

impl Proposal {
    /// What is known beforehand, nothing else.
    #[must_use]
    pub fn beforehand(dimensions: usize) -> Self {
        let unit = |row: usize| (0..dimensions).map(|column| f64::from(u8::from(row == column))).collect();
        let lower: Matrix = (0..dimensions).map(unit).collect();
        Self { mean: vec![0.0; dimensions], lower, log_determinant: 0.0, defence: 1.0 }
    }

    /// Fitted to weighted points, its covariance `inflation` times theirs.
    #[must_use]
    pub fn fitted(points: &[Vec<f64>], weights: &[f64], inflation: f64, defence: f64) -> Self {
        let dimensions = points.first().map_or(0, Vec::len);
        let mut mean = vec![0.0; dimensions];
        for (point, weight) in points.iter().zip(weights) {
            for (sum, value) in mean.iter_mut().zip(point) {
                *sum += weight * value;
            }
        }
        let mut covariance = vec![vec![0.0; dimensions]; dimensions];
        for (point, weight) in points.iter().zip(weights) {
            for row in 0..dimensions {
                let left = weight * inflation * (point[row] - mean[row]);
                for column in 0..=row {
                    covariance[row][column] += left * (point[column] - mean[column]);
                }
            }
        }
        let lower = root(&covariance);
        let log_determinant = lower.iter().enumerate().map(|(place, row)| ln(row[place])).sum();
        Self { mean, lower, log_determinant, defence }
    }

    /// How many uniforms make a point.
    #[must_use]
    pub fn uniforms(&self) -> usize {
        self.mean.len() + 1
    }

    /// The scores that belong to these uniforms; the last one chooses between defence and fit.
    #[must_use]
    pub fn point(&self, uniforms: &[f64]) -> Vec<f64> {
        let dimensions = self.mean.len();
        let plain: Vec<f64> = uniforms.iter().take(dimensions).map(|uniform| normal_quantile(*uniform)).collect();
        if uniforms.get(dimensions).is_none_or(|uniform| *uniform < self.defence) {
            return plain;
        }
        let shifted = |(mean, row): (&f64, &Vec<f64>)| mean + row.iter().zip(&plain).map(|(a, b)| a * b).sum::<f64>();
        self.mean.iter().zip(&self.lower).map(shifted).collect()
    }

    /// The logarithm of the density beforehand over that of this proposal.
    #[must_use]
    pub fn log_ratio(&self, point: &[f64]) -> f64 {
        let centred: Vec<f64> = point.iter().zip(&self.mean).map(|(value, mean)| value - mean).collect();
        let square = |values: &[f64]| values.iter().map(|value| value * value).sum::<f64>();
        let log_fit = -0.5 * square(&forward(&self.lower, &centred)) - self.log_determinant;
        let log_before = -0.5 * square(point);
        -ln(self.defence + (1.0 - self.defence) * exp((log_fit - log_before).min(700.0)))
    }
}

/// Weights that sum to one, from their logarithms.
#[must_use]
pub fn weights(logarithms: &[f64]) -> Vec<f64> {
    let highest = logarithms.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if !highest.is_finite() {
        return vec![1.0 / logarithms.len() as f64; logarithms.len()];
    }
    let raw: Vec<f64> = logarithms.iter().map(|logarithm| exp(logarithm - highest)).collect();
    let total: f64 = raw.iter().sum();
    raw.into_iter().map(|weight| weight / total).collect()
}

/// How many equal weights know as much as these: Kish's effective sample size.
#[must_use]
pub fn effective_size(weights: &[f64]) -> f64 {
    1.0 / weights.iter().map(|weight| weight * weight).sum::<f64>()
}

/// The largest part, up to 1, for which the evidence may count so that the effective size stays at `least`.
#[must_use]
pub fn temperature(log_ratios: &[f64], log_evidence: &[f64], least: f64) -> f64 {
    let size = |part: f64| effective_size(&weights(&tempered(log_ratios, log_evidence, part)));
    if size(1.0) >= least {
        return 1.0;
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..40 {
        let middle = 0.5 * (low + high);
        if size(middle) >= least { low = middle } else { high = middle }
    }
    low
}

/// The logarithms of the weights when the evidence counts for a part.
#[must_use]
pub fn tempered(log_ratios: &[f64], log_evidence: &[f64], part: f64) -> Vec<f64> {
    log_ratios.iter().zip(log_evidence).map(|(ratio, evidence)| ratio + part * evidence).collect()
}

/// `count` places, each as often as its weight asks, by one uniform (systematic resampling).
#[must_use]
pub fn resampled(weights: &[f64], count: usize, uniform: f64) -> Vec<usize> {
    let mut places = Vec::with_capacity(count);
    let mut below = 0.0;
    for (place, weight) in weights.iter().enumerate() {
        below += weight;
        while places.len() < count && (places.len() as f64 + uniform) / (count as f64) < below {
            places.push(place);
        }
    }
    places.resize(count, weights.len().saturating_sub(1));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::sobol::Sobol;

    /// Evidence of a measurement of z₀ + z₁ with error `deviation`.
    fn evidence(point: &[f64], deviation: f64) -> f64 {
        let miss = (point[0] + point[1] - 3.0) / deviation;
        -0.5 * miss * miss
    }

    #[test]
    fn stages_find_a_posterior_that_is_known_in_closed_form() {
        let deviation = 0.05;
        let mut proposal = Proposal::beforehand(4);
        let mut found = (0.0, 0.0, 0.0);
        for stage in 0..8 {
            let sequence = Sobol::scrambled(proposal.uniforms(), stage);
            let points: Vec<Vec<f64>> = (0..4_096).map(|index| proposal.point(&sequence.point(index))).collect();
            let ratios: Vec<f64> = points.iter().map(|point| proposal.log_ratio(point)).collect();
            let told: Vec<f64> = points.iter().map(|point| evidence(point, deviation)).collect();
            let part = temperature(&ratios, &told, 800.0);
            let weights = weights(&tempered(&ratios, &told, part));
            let sum = |of: fn(&[f64]) -> f64| {
                points.iter().zip(&weights).map(|(point, weight)| of(point) * weight).sum::<f64>()
            };
            found = (part, sum(|z| z[0] + z[1]), sum(|z| (z[0] - z[1]) * (z[0] - z[1])));
            proposal = Proposal::fitted(&points, &weights, 1.2, 0.1);
        }
        let exact = 3.0 * 2.0 / (2.0 + deviation * deviation);
        assert_eq!(found.0, 1.0);
        assert!((found.1 - exact).abs() < 0.002, "{found:?}");
        assert!((found.2 - 2.0).abs() < 0.05, "{found:?}");
    }

    #[test]
    fn equal_weights_count_in_full_and_a_single_one_for_one() {
        assert!((effective_size(&weights(&[0.3; 20])) - 20.0).abs() < 1e-9);
        assert!((effective_size(&weights(&[0.0, -900.0, -900.0])) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn resampling_gives_each_place_as_often_as_its_weight_asks() {
        let places = resampled(&[0.5, 0.25, 0.0, 0.25], 8, 0.5);
        assert_eq!(places, [0, 0, 0, 0, 1, 1, 3, 3]);
    }
}
