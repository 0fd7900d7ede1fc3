//! What the model computes with: one trait, so that one text of the model has several readings.

use std::ops::{Add, Div, Mul, Neg, Sub};

/// A value the model can compute with: a plain `f64`, later SIMD lanes (one per replication), or a
/// [`Symbol`](crate::engine::symbol::Symbol) that writes down its own equation.
///
/// Nothing here branches on a value: a lane or an equation has no single truth to branch on.
pub trait Number:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + Add<f64, Output = Self>
    + Sub<f64, Output = Self>
    + Mul<f64, Output = Self>
    + Div<f64, Output = Self>
{
    /// The same value in every reading.
    fn constant(value: f64) -> Self;

    /// The smaller of the two. By comparison, not by `f64::min`, which is many times slower in wasm.
    fn min(self, other: Self) -> Self;

    /// The larger of the two.
    fn max(self, other: Self) -> Self;

    /// `then` where `self < bound`, else `otherwise`.
    fn if_less(self, bound: Self, then: Self, otherwise: Self) -> Self;

    /// φ(Λ) = (1 − e^−Λ)/Λ: the part of a total monthly hazard Λ ≥ 0 that becomes a probability.
    fn exit_fraction(self) -> Self;

    /// Whether both are known to be the same, bit by bit, so that what was worked out from one holds for the other. An
    /// equation knows no values and says no: it is written down anew.
    fn is_same(self, other: Self) -> bool;

    /// Names this value for the readings that care (equations, causal picture); a no-op for numbers.
    #[must_use]
    fn named(self, _name: &'static str) -> Self {
        self
    }

    /// The nearest whole number, halves upwards.
    fn rounded(self) -> Self;

    /// 1 / self.
    #[must_use]
    fn inverse(self) -> Self {
        Self::constant(1.0) / self
    }

    /// Self where positive, else 0.
    #[must_use]
    fn positive_part(self) -> Self {
        self.max(Self::constant(0.0))
    }

    /// 1 − self.
    #[must_use]
    fn complement(self) -> Self {
        Self::constant(1.0) - self
    }

    /// Bounded to `low..=high`.
    #[must_use]
    fn within(self, low: f64, high: f64) -> Self {
        self.max(Self::constant(low)).min(Self::constant(high))
    }
}

impl Number for f64 {
    fn constant(value: f64) -> Self {
        value
    }

    fn min(self, other: Self) -> Self {
        if self < other { self } else { other }
    }

    fn max(self, other: Self) -> Self {
        if self > other { self } else { other }
    }

    fn if_less(self, bound: Self, then: Self, otherwise: Self) -> Self {
        if self < bound { then } else { otherwise }
    }

    fn exit_fraction(self) -> Self {
        exit_fraction(self)
    }

    fn is_same(self, other: Self) -> bool {
        self.to_bits() == other.to_bits()
    }

    fn rounded(self) -> Self {
        (self + 0.5).floor()
    }
}

/// base^exponent for a base ≥ 0, the same bits everywhere; for what is worked out once, such as a monthly rate.
#[must_use]
pub fn power(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// Above this total monthly hazard, e^−Λ is below 2e-7 and φ(Λ) is taken as 1/Λ.
pub(crate) const LARGE_HAZARD: f64 = 16.0;

/// Up to this total monthly hazard, more than half a stock in two months, one short polynomial will do.
pub(crate) const SMALL_HAZARD: f64 = 0.5;

/// φ on `[0, 0.5]`: the Chebyshev fit of degree 9, error below 4e-17.
const SMALL: ([f64; 8], [f64; 2]) = (
    [
        1.0,
        -0.499_999_999_999_984_85,
        0.166_666_666_665_663_82,
        -0.041_666_666_640_941_714,
        0.008_333_332_997_835_102,
        -0.001_388_886_371_702_152_8,
        0.000_198_401_172_767_617_2,
        -2.476_878_809_626_457e-5,
    ],
    [2.698_859_292_121_797e-6, -2.198_570_384_008_369e-7],
);

/// How often φ is doubled; the series then only has to cover Λ / 2^4, at most 1.
const DOUBLINGS: u32 = 4;

/// φ's Taylor series, (−x)^k / (k + 1)!: sixteen terms leave an error below 1e-14 on `[0, 1]`.
const SERIES: [[f64; 8]; 2] = series();

const fn series() -> [[f64; 8]; 2] {
    let mut terms = [[1.0; 8]; 2];
    let mut term = 1.0;
    let mut k = 1;
    while k < 16 {
        term /= -((k + 1) as f64);
        terms[k / 8][k % 8] = term;
        k += 1;
    }
    terms
}

/// φ(Λ), the part of a hazard Λ ≥ 0 that becomes a probability.
pub(crate) fn exit_fraction(hazard: f64) -> f64 {
    if hazard > LARGE_HAZARD {
        1.0 / hazard
    } else if hazard > SMALL_HAZARD {
        fraction_and_survival(hazard).0
    } else {
        small_exit_fraction(hazard)
    }
}

/// φ(Λ) for Λ up to [`SMALL_HAZARD`], the same operations in every reading.
#[inline(always)]
pub(crate) fn small_exit_fraction<N: Number>(hazard: N) -> N {
    let (low, [c8, c9]) = SMALL;
    let x2 = hazard * hazard;
    let x4 = x2 * x2;
    polynomial(&low, hazard) + (hazard * c9 + c8) * (x4 * x4)
}

/// e^−Λ for a total hazard Λ from 0 to 16: the chance to meet none of it. Relative error below 2e-13, and below 2e-14 up to 12.
pub(crate) fn survival(hazard: f64) -> f64 {
    fraction_and_survival(hazard).1
}

/// φ(Λ) and e^−Λ by the Taylor polynomial of φ and four doublings, φ(2x) = φ(x)(1 + e^−x)/2: only + and ×, so that every
/// reading of the model gives the same bits.
#[inline(always)]
pub(crate) fn fraction_and_survival<N: Number>(hazard: N) -> (N, N) {
    let x = hazard * (1.0 / LARGE_HAZARD);
    let x8 = (x * x) * (x * x) * ((x * x) * (x * x));
    let mut fraction = polynomial(&SERIES[0], x) + polynomial(&SERIES[1], x) * x8;
    let mut survival = (x * fraction).complement();
    for _ in 0..DOUBLINGS {
        fraction = fraction * (survival + 1.0) * 0.5;
        survival = survival * survival;
    }
    (fraction, survival)
}

/// c0 + c1 x + … + c7 x⁷ in Estrin's order: pairs first, which a processor can work out at the same time.
#[inline(always)]
pub(crate) fn polynomial<N: Number>(c: &[f64; 8], x: N) -> N {
    let x2 = x * x;
    let low = (x * c[1] + c[0]) + (x * c[3] + c[2]) * x2;
    let high = (x * c[5] + c[4]) + (x * c[7] + c[6]) * x2;
    low + high * (x2 * x2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survival_agrees_with_the_exponential_over_the_whole_range() {
        for step in 0..=16_000 {
            let hazard = f64::from(step) * 0.001;
            let relative_error = (survival(hazard) / libm::exp(-hazard) - 1.0).abs();
            let margin = if hazard > 12.0 { 2e-13 } else { 2e-14 };
            assert!(relative_error < margin, "{hazard}: {relative_error:e}");
        }
    }

    #[test]
    fn exit_fraction_agrees_with_its_definition_over_the_whole_range() {
        assert_eq!(0.0_f64.exit_fraction(), 1.0);
        for step in 1..4_000 {
            let hazard = f64::from(step) * 0.005;
            let exact = -libm::expm1(-hazard) / hazard;
            let relative_error = (hazard.exit_fraction() / exact - 1.0).abs();
            let margin = if hazard > LARGE_HAZARD { 2e-7 } else { 1e-13 };
            assert!(relative_error < margin, "Λ = {hazard}: {relative_error:e}");
        }
    }
}
