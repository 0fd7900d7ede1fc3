//! Two replications at once: a [`Number`] whose lanes are replications.
//!
//! Explicit vector instructions, since a compiler finds them by itself only sometimes. Each lane gives the bits that `f64`
//! gives: the same operations in the same order, and no operation that looks at another lane.

use std::ops::{Add, Div, Mul, Neg, Sub};

use crate::engine::number::{LARGE_HAZARD, Number, SMALL_HAZARD, fraction_and_survival, small_exit_fraction};

/// One number per replication.
#[derive(Debug, Clone, Copy)]
pub struct Lanes(arch::Vector);

impl Lanes {
    /// Replications that go together.
    pub const WIDTH: usize = 2;

    /// From the number of each replication.
    #[must_use]
    pub fn from_array(lanes: [f64; Self::WIDTH]) -> Self {
        Self(arch::from_array(lanes))
    }

    /// The number of each replication.
    #[must_use]
    pub fn to_array(self) -> [f64; Self::WIDTH] {
        arch::to_array(self.0)
    }

    /// What one lane holds of a row.
    #[must_use]
    pub fn of_lane(row: &[Self], lane: usize) -> Vec<f64> {
        let mut values = Vec::with_capacity(row.len());
        Self::append_lane(row, lane, &mut values);
        values
    }

    /// Adds what one lane holds of a row to `values`.
    pub(super) fn append_lane(row: &[Self], lane: usize, values: &mut Vec<f64>) {
        let both = row.iter().map(|numbers| numbers.to_array());
        // Told apart once and not for each number.
        if lane == 0 { values.extend(both.map(|[first, _]| first)) } else { values.extend(both.map(|[_, last]| last)) }
    }

    /// The exit fraction where some lane has more than a small hazard. Apart, so that the month itself stays short.
    #[inline(never)]
    fn larger_exit_fraction(self, small: Self) -> Self {
        let middle = fraction_and_survival(self).0;
        let above = Self::constant(LARGE_HAZARD).if_less(self, self.inverse(), middle);
        Self::constant(SMALL_HAZARD).if_less(self, above, small)
    }

    fn map(self, change: impl FnMut(f64) -> f64) -> Self {
        Self::from_array(self.to_array().map(change))
    }
}

impl Number for Lanes {
    #[inline(always)]
    fn constant(value: f64) -> Self {
        Self(arch::splat(value))
    }

    #[inline(always)]
    fn min(self, other: Self) -> Self {
        Self(arch::min(self.0, other.0))
    }

    #[inline(always)]
    fn max(self, other: Self) -> Self {
        Self(arch::max(self.0, other.0))
    }

    #[inline(always)]
    fn if_less(self, bound: Self, then: Self, otherwise: Self) -> Self {
        Self(arch::if_less(self.0, bound.0, then.0, otherwise.0))
    }

    /// A test of the whole block only skips a method that no lane needs.
    #[inline(always)]
    fn exit_fraction(self) -> Self {
        let small = small_exit_fraction(self);
        if arch::any_above(self.0, arch::splat(SMALL_HAZARD)) { self.larger_exit_fraction(small) } else { small }
    }

    #[inline(always)]
    fn is_same(self, other: Self) -> bool {
        arch::same_bits(self.0, other.0)
    }

    fn rounded(self) -> Self {
        self.map(Number::rounded)
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident) => {
        impl $trait for Lanes {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                Self(arch::$method(self.0, other.0))
            }
        }

        impl $trait<f64> for Lanes {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                Self(arch::$method(self.0, arch::splat(other)))
            }
        }
    };
}

operator!(Add, add);
operator!(Sub, sub);
operator!(Mul, mul);
operator!(Div, div);

impl Neg for Lanes {
    type Output = Self;

    #[inline(always)]
    fn neg(self) -> Self {
        Self(arch::neg(self.0))
    }
}

#[cfg(target_arch = "wasm32")]
mod arch {
    use core::arch::wasm32 as w;

    pub(super) type Vector = w::v128;

    pub(super) use w::{
        f64x2_add as add, f64x2_div as div, f64x2_mul as mul, f64x2_neg as neg, f64x2_splat as splat, f64x2_sub as sub,
    };

    #[inline(always)]
    pub(super) fn from_array([a, b]: [f64; 2]) -> Vector {
        w::f64x2(a, b)
    }

    #[inline(always)]
    pub(super) fn to_array(v: Vector) -> [f64; 2] {
        [w::f64x2_extract_lane::<0>(v), w::f64x2_extract_lane::<1>(v)]
    }

    /// `a < b ? a : b`: the instruction takes its second operand when it is the lesser one.
    #[inline(always)]
    pub(super) fn min(a: Vector, b: Vector) -> Vector {
        w::f64x2_pmin(b, a)
    }

    /// `a > b ? a : b`.
    #[inline(always)]
    pub(super) fn max(a: Vector, b: Vector) -> Vector {
        w::f64x2_pmax(b, a)
    }

    #[inline(always)]
    pub(super) fn if_less(a: Vector, b: Vector, then: Vector, otherwise: Vector) -> Vector {
        w::v128_bitselect(then, otherwise, w::f64x2_lt(a, b))
    }

    #[inline(always)]
    pub(super) fn any_above(a: Vector, bound: Vector) -> bool {
        w::v128_any_true(w::f64x2_gt(a, bound))
    }

    #[inline(always)]
    pub(super) fn same_bits(a: Vector, b: Vector) -> bool {
        w::i64x2_all_true(w::i64x2_eq(a, b))
    }
}

#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code, reason = "every processor of this family has SSE2")]
mod arch {
    use core::arch::x86_64 as x;

    pub(super) type Vector = x::__m128d;

    macro_rules! binary {
        ($($name:ident = $instruction:ident,)+) => {
            $(#[inline(always)]
            pub(super) fn $name(a: Vector, b: Vector) -> Vector {
                unsafe { x::$instruction(a, b) }
            })+
        };
    }

    // `_mm_min_pd(a, b)` is `a < b ? a : b`, as ours; so for max.
    binary!(add = _mm_add_pd, sub = _mm_sub_pd, mul = _mm_mul_pd, div = _mm_div_pd, min = _mm_min_pd, max = _mm_max_pd,);

    #[inline(always)]
    pub(super) fn splat(value: f64) -> Vector {
        unsafe { x::_mm_set1_pd(value) }
    }

    #[inline(always)]
    pub(super) fn neg(v: Vector) -> Vector {
        unsafe { x::_mm_xor_pd(v, x::_mm_set1_pd(-0.0)) }
    }

    #[inline(always)]
    pub(super) fn from_array([a, b]: [f64; 2]) -> Vector {
        unsafe { x::_mm_set_pd(b, a) }
    }

    #[inline(always)]
    pub(super) fn to_array(v: Vector) -> [f64; 2] {
        unsafe { [x::_mm_cvtsd_f64(v), x::_mm_cvtsd_f64(x::_mm_unpackhi_pd(v, v))] }
    }

    #[inline(always)]
    pub(super) fn if_less(a: Vector, b: Vector, then: Vector, otherwise: Vector) -> Vector {
        unsafe {
            let mask = x::_mm_cmplt_pd(a, b);
            x::_mm_or_pd(x::_mm_and_pd(mask, then), x::_mm_andnot_pd(mask, otherwise))
        }
    }

    #[inline(always)]
    pub(super) fn any_above(a: Vector, bound: Vector) -> bool {
        unsafe { x::_mm_movemask_pd(x::_mm_cmpgt_pd(a, bound)) != 0 }
    }

    #[inline(always)]
    pub(super) fn same_bits(a: Vector, b: Vector) -> bool {
        unsafe { x::_mm_movemask_epi8(x::_mm_cmpeq_epi32(x::_mm_castpd_si128(a), x::_mm_castpd_si128(b))) == 0xFFFF }
    }
}

#[cfg(not(any(target_arch = "wasm32", target_arch = "x86_64")))]
mod arch {
    pub(super) type Vector = [f64; 2];

    macro_rules! binary {
        ($($name:ident: |$a:ident, $b:ident| $value:expr,)+) => {
            $(#[inline(always)]
            pub(super) fn $name(a: Vector, b: Vector) -> Vector {
                std::array::from_fn(|lane| {
                    let ($a, $b) = (a[lane], b[lane]);
                    $value
                })
            })+
        };
    }

    binary!(add: |a, b| a + b, sub: |a, b| a - b, mul: |a, b| a * b, div: |a, b| a / b,
        min: |a, b| if a < b { a } else { b }, max: |a, b| if a > b { a } else { b },);

    pub(super) const fn splat(value: f64) -> Vector {
        [value; 2]
    }

    pub(super) fn neg(v: Vector) -> Vector {
        v.map(|value| -value)
    }

    pub(super) const fn from_array(lanes: [f64; 2]) -> Vector {
        lanes
    }

    pub(super) const fn to_array(v: Vector) -> [f64; 2] {
        v
    }

    pub(super) fn if_less(a: Vector, b: Vector, then: Vector, otherwise: Vector) -> Vector {
        std::array::from_fn(|lane| if a[lane] < b[lane] { then[lane] } else { otherwise[lane] })
    }

    pub(super) fn any_above(a: Vector, bound: Vector) -> bool {
        a.iter().zip(bound).any(|(value, bound)| *value > bound)
    }

    pub(super) fn same_bits(a: Vector, b: Vector) -> bool {
        a.map(f64::to_bits) == b.map(f64::to_bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::{Purpose, RandomStream};

    /// Numbers of every size and sign, with zeros of both signs and equal pairs.
    fn numbers() -> Vec<f64> {
        let mut stream = RandomStream::new(8, 0, Purpose::Parameters);
        let mut list = vec![0.0, -0.0, 1.0, -1.0, 0.5, SMALL_HAZARD, LARGE_HAZARD, f64::MAX, f64::MIN_POSITIVE];
        list.extend((0..60).map(|step| (stream.uniform() - 0.3) * libm::exp2(f64::from(step % 12) - 6.0)));
        list
    }

    fn same(lanes: Lanes, one: f64, other: f64) {
        assert_eq!(lanes.to_array().map(f64::to_bits), [one, other].map(f64::to_bits));
    }

    #[test]
    fn lanes_are_the_same_when_every_bit_of_every_lane_is() {
        let lanes = |a: f64, b: f64| Lanes::from_array([a, b]);
        assert!(lanes(0.1, -2.0).is_same(lanes(0.1, -2.0)));
        for other in [lanes(0.1, -2.000_000_000_000_000_4), lanes(0.2, -2.0), lanes(-2.0, 0.1)] {
            assert!(!lanes(0.1, -2.0).is_same(other), "{other:?}");
        }
        assert!(!lanes(0.0, 0.0).is_same(lanes(-0.0, 0.0)));
        assert!(!lanes(0.0, 0.0).is_same(lanes(0.0, -0.0)));
    }

    #[test]
    fn every_lane_gives_the_bits_of_a_plain_number() {
        let list = numbers();
        for (place, a) in list.iter().copied().enumerate() {
            for b in list.iter().copied() {
                let (c, d) = (list[(place + 7) % list.len()], list[(place + 3) % list.len()]);
                let (x, y) = (Lanes::from_array([a, c]), Lanes::from_array([b, d]));
                same(x + y, a + b, c + d);
                same(x - y, a - b, c - d);
                same(x * y, a * b, c * d);
                same(x / y, a / b, c / d);
                same(x + b, a + b, c + b);
                same(x / b, a / b, c / b);
                same(-x, -a, -c);
                same(x.min(y), Number::min(a, b), Number::min(c, d));
                same(x.max(y), Number::max(a, b), Number::max(c, d));
                same(x.if_less(y, y, x), a.if_less(b, b, a), c.if_less(d, d, c));
            }
            same(Lanes::from_array([a, 2.5]).rounded(), a.rounded(), 3.0);
        }
    }

    #[test]
    fn a_neighbour_with_a_large_hazard_changes_nothing() {
        for hazard in numbers().into_iter().map(f64::abs).filter(|hazard| *hazard < 1e300) {
            for neighbour in [0.0, 0.01, 0.5, 0.51, 3.0, 16.0, 40.0] {
                let lanes = Lanes::from_array([hazard, neighbour]).exit_fraction();
                same(lanes, hazard.exit_fraction(), neighbour.exit_fraction());
            }
        }
    }
}
