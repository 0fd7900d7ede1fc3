//! The few functions of real numbers that other rooms need; the same bits natively and in a browser.

use std::f64::consts::FRAC_1_SQRT_2;

/// The natural logarithm.
#[must_use]
pub fn ln(value: f64) -> f64 {
    libm::log(value)
}

/// The exponential function.
#[must_use]
pub fn exp(value: f64) -> f64 {
    libm::exp(value)
}

/// The share of a standard normal distribution below `score`.
#[must_use]
pub fn normal_share(score: f64) -> f64 {
    0.5 * libm::erfc(-score * FRAC_1_SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::sampler::normal_quantile;

    #[test]
    fn the_share_below_a_quantile_is_its_uniform() {
        for step in 1..1_000 {
            let uniform = f64::from(step) / 1_000.0;
            assert!((normal_share(normal_quantile(uniform)) - uniform).abs() < 1e-14);
        }
    }

    #[test]
    fn exp_undoes_ln() {
        assert!((exp(ln(3.7)) - 3.7).abs() < 1e-14);
    }
}
