//! How an uncertain number is spread, and the value that belongs to a uniform.

use serde::{Deserialize, Serialize};
/// The form of a [`Spread`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// No spread: always the mode.
    Fixed,
    /// Every value between low and high equally likely; the mode does not matter.
    Uniform,
    /// PERT: a beta distribution from low to high with its peak at the mode (Malcolm and others 1959,
    /// doi:10.1287/opre.7.5.646; weight λ = 4).
    Pert,
}

/// An uncertain number: its bounds, its most likely value and the form in between, all in the number's own unit.
/// A high below low is read as low, and a mode outside the bounds as the nearest bound.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// The least possible value.
    pub low: f64,
    /// The most likely value.
    pub mode: f64,
    /// The largest possible value.
    pub high: f64,
    /// The form of the distribution.
    pub shape: Shape,
}

impl Spread {
    /// A number that is known: it always has this value.
    #[must_use]
    pub const fn fixed(value: f64) -> Self {
        Self { low: value, mode: value, high: value, shape: Shape::Fixed }
    }

    /// The mean of the distribution.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match self.shape {
            Shape::Fixed => self.mode,
            Shape::Uniform => 0.5 * (self.low + self.high),
            Shape::Pert => (self.low + 4.0 * self.mode + self.high) / 6.0,
        }
    }
}

/// The quantile function of a [`Spread`]: made once, then asked for each replication.
///
/// For PERT, accurate to 1e-5 of (high − low) for a uniform between 0.01 and 0.99, to 1e-4 of it out to 0.0001 and
/// 0.9999, and to 2e-3 of it at the very ends.
#[derive(Debug, Clone, PartialEq)]
pub struct QuantileTable {
    low: f64,
    high: f64,
    curve: Curve,
}

/// The quantile function on [0, 1].
#[derive(Debug, Clone, PartialEq)]
enum Curve {
    Constant,
    Straight,
    Beta(Box<BetaTable>),
}

impl QuantileTable {
    /// Makes the table. That of a PERT costs some ten microseconds, the others next to nothing.
    #[must_use]
    pub fn new(spread: &Spread) -> Self {
        let Spread { low, mode, high, shape } = *spread;
        let width = high - low;
        match shape {
            Shape::Uniform if width > 0.0 => Self { low, high, curve: Curve::Straight },
            Shape::Pert if width > 0.0 => {
                let peak = within((mode - low) / width, 0.0, 1.0);
                Self { low, high, curve: Curve::Beta(Box::new(BetaTable::new(peak))) }
            }
            Shape::Fixed => Self { low: mode, high: mode, curve: Curve::Constant },
            Shape::Uniform | Shape::Pert => Self { low, high: low, curve: Curve::Constant },
        }
    }

    /// The value of which the share `uniform` (0 to 1) of the distribution lies below: low at 0, high at 1, and never
    /// less for a larger uniform.
    #[must_use]
    pub fn value(&self, uniform: f64) -> f64 {
        let uniform = within(uniform, 0.0, 1.0);
        let share = match &self.curve {
            Curve::Constant => return self.low,
            Curve::Straight => uniform,
            Curve::Beta(table) => table.quantile(uniform),
        };
        within(self.low + (self.high - self.low) * share, self.low, self.high)
    }
}

fn within(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

/// How many cells a table has: as many as the accuracy stated at [`QuantileTable`] asks for.
const CELLS: usize = 64;

/// The beta distribution with exponents 4·peak and 4·(1 − peak), on a grid of t in [0, 1] with x = t²(3 − 2t).
///
/// That grid is fine at both ends, and there the density of t falls to zero smoothly, whatever the peak.
#[derive(Debug, Clone, PartialEq)]
struct BetaTable {
    /// The share of the distribution below each grid point, from 0 to 1.
    below: [f64; CELLS + 1],
    /// The density of t at each grid point, per cell.
    density: [f64; CELLS + 1],
}

impl BetaTable {
    fn new(peak: f64) -> Self {
        let (mut below, mut density) = ([0.0; CELLS + 1], [0.0; CELLS + 1]);
        let mut total = 0.0;
        for cell in 0..CELLS {
            let left = density[cell];
            let middle = density_at(peak, (cell as f64 + 0.5) / CELLS as f64);
            let right = density_at(peak, (cell + 1) as f64 / CELLS as f64);
            // Simpson's rule.
            total += (left + 4.0 * middle + right) / 6.0;
            below[cell + 1] = total;
            density[cell + 1] = right;
        }
        Self { below: below.map(|share| share / total), density: density.map(|height| height / total) }
    }

    /// Finds the cell, and the place in it with the density taken as a straight line.
    fn quantile(&self, uniform: f64) -> f64 {
        let cell = self.below[1..CELLS].partition_point(|share| *share <= uniform);
        let mass = self.below[cell + 1] - self.below[cell];
        let (left, right) = (self.density[cell], self.density[cell + 1]);
        let place = if mass > 0.0 { place_in_cell(left, right, (uniform - self.below[cell]) / mass) } else { 0.0 };
        let t = (cell as f64 + place) / CELLS as f64;
        t * t * (3.0 - 2.0 * t)
    }
}

/// Where in a cell, from 0 to 1, the `share` of its mass lies to the left, when the density runs straight from `left`
/// to `right`: the root of (right − left)/2 · place² + left · place = share · (left + right)/2.
fn place_in_cell(left: f64, right: f64, share: f64) -> f64 {
    let root = (left * left + (right * right - left * left) * share).sqrt();
    let bottom = left + root;
    if bottom > 0.0 { within((left + right) * share / bottom, 0.0, 1.0) } else { share }
}

/// The density of t, but for a constant: x^(4·peak) (1 − x)^(4·(1 − peak)) dx/dt.
fn density_at(peak: f64, t: f64) -> f64 {
    let slope = t * (1.0 - t);
    let rest = 1.0 - t;
    let x = t * t * (3.0 - 2.0 * t);
    let complement = rest * rest * (3.0 - 2.0 * rest);
    libm::pow(x, 4.0 * peak) * libm::pow(complement, 4.0 * (1.0 - peak)) * slope
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pert(low: f64, mode: f64, high: f64) -> QuantileTable {
        QuantileTable::new(&Spread { low, mode, high, shape: Shape::Pert })
    }

    /// The chance of at least `least` successes in five tries: the distribution function of Beta(least, 6 − least).
    fn at_least(least: u32, chance: f64) -> f64 {
        let terms = [1.0, 5.0, 10.0, 10.0, 5.0, 1.0];
        let power = |base: f64, exponent: u32| (0..exponent).fold(1.0, |product, _| product * base);
        (least..=5).map(|k| terms[k as usize] * power(chance, k) * power(1.0 - chance, 5 - k)).sum()
    }

    /// The accuracy stated at [`QuantileTable`].
    fn margin(uniform: f64) -> f64 {
        match uniform.min(1.0 - uniform) {
            0.01.. => 1e-5,
            0.0001.. => 1e-4,
            _ => 2e-3,
        }
    }

    /// Bisection on an increasing function of [0, 1].
    fn undo(rising: impl Fn(f64) -> f64, target: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            if rising(middle) < target { low = middle } else { high = middle }
        }
        low
    }

    #[test]
    fn pert_agrees_with_the_beta_distributions_that_have_whole_exponents() {
        for least in 1..=5 {
            let table = pert(0.0, f64::from(least - 1) / 4.0, 1.0);
            let tail = (1..=50).map(|halvings| libm::exp2(-f64::from(halvings)));
            let middle = (0..=2_000).map(|step| f64::from(step) / 2_000.0);
            for uniform in middle.chain(tail.clone()).chain(tail.map(|share| 1.0 - share)) {
                let exact = undo(|x| at_least(least, x), uniform);
                let error = (table.value(uniform) - exact).abs();
                assert!(error < margin(uniform), "Beta({least}, {}) at {uniform}: {error:e}", 6 - least);
            }
        }
    }

    #[test]
    fn pert_agrees_with_a_fine_integral_for_any_peak() {
        const STEPS: usize = 40_000;
        for peak in [0.01, 0.05, 0.13, 0.37, 0.6, 0.92, 0.99] {
            let mut shares = vec![0.0];
            for step in 0..STEPS {
                let height = density_at(peak, (step as f64 + 0.5) / STEPS as f64);
                shares.push(shares[step] + height);
            }
            let table = pert(0.0, peak, 1.0);
            for step in 1..200 {
                let t = f64::from(step) / 200.0;
                let uniform = shares[step as usize * STEPS / 200] / shares[STEPS];
                let error = (table.value(uniform) - t * t * (3.0 - 2.0 * t)).abs();
                assert!(error < margin(uniform), "peak {peak} at {uniform}: {error:e}");
            }
        }
    }

    #[test]
    fn the_mean_of_every_shape_is_the_mean_of_its_quantiles() {
        for shape in [Shape::Fixed, Shape::Uniform, Shape::Pert] {
            for mode in [-3.0, -2.0, 0.7, 4.9, 5.0] {
                let spread = Spread { low: -3.0, mode, high: 5.0, shape };
                let table = QuantileTable::new(&spread);
                let mean = (0..20_000).map(|step| table.value((f64::from(step) + 0.5) / 20_000.0)).sum::<f64>() / 2e4;
                assert!((mean - spread.mean()).abs() < 1e-4, "{spread:?}: {mean}");
            }
        }
    }

    #[test]
    fn the_tails_reach_low_and_high_and_values_never_fall() {
        for mode in [0.1, 0.100_001, 0.2, 0.45, 0.699_999, 0.7] {
            let table = pert(0.1, mode, 0.7);
            assert_eq!((table.value(0.0), table.value(1.0)), (0.1, 0.7));
            assert_eq!((table.value(-1.0), table.value(2.0)), (0.1, 0.7));
            let mut before = 0.1;
            for step in 1..=100_000 {
                let value = table.value(f64::from(step) / 100_000.0);
                assert!(value >= before && value.is_finite(), "mode {mode}, step {step}");
                before = value;
            }
        }
    }

    #[test]
    fn a_spread_without_width_has_one_value() {
        for uniform in [0.0, 0.4, 1.0] {
            assert_eq!(pert(3.0, 3.0, 3.0).value(uniform), 3.0);
            assert_eq!(pert(3.0, 3.0, 2.0).value(uniform), 3.0);
            assert_eq!(QuantileTable::new(&Spread::fixed(7.5)).value(uniform), 7.5);
            let known = Spread { low: 1.0, mode: 2.0, high: 4.0, shape: Shape::Fixed };
            assert_eq!(QuantileTable::new(&known).value(uniform), 2.0);
        }
    }

    #[test]
    fn a_mode_outside_the_bounds_is_taken_as_the_nearest_bound() {
        assert_eq!(pert(1.0, 0.0, 2.0), pert(1.0, 1.0, 2.0));
        assert_eq!(pert(1.0, 9.0, 2.0), pert(1.0, 2.0, 2.0));
    }
}
