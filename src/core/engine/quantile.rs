//! Mean and quantiles over replications.

use serde::{Deserialize, Serialize};

/// What a band shows of one quantity over all replications, in the unit of that quantity.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// The arithmetic mean.
    pub mean: f64,
    /// The tenth percentile: one in ten replications lies below.
    pub p10: f64,
    /// The median.
    pub p50: f64,
    /// The ninetieth percentile: one in ten replications lies above.
    pub p90: f64,
}

/// Mean, P10, median and P90 of `values`; all zero when there are none.
///
/// The mean is summed in the given order, so the same values in another order may differ in the last bit. Quantiles
/// as in [`quantile`].
#[must_use]
pub fn summarise(values: &[f64]) -> Summary {
    summarise_ordered(values.iter().sum(), &mut ordered(values))
}

/// The value below which the share `probability` (0 to 1) of `values` lies; zero when there are none. The values may come
/// in any order.
///
/// Linear interpolation between order statistics: type 7 of Hyndman and Fan (1996, doi:10.1080/00031305.1996.10473566),
/// as in R and NumPy.
#[must_use]
pub fn quantile(values: &[f64], probability: f64) -> f64 {
    let last = values.len().saturating_sub(1);
    at_position(&mut ordered(values), last as f64 * probability)
}

/// A value as a whole number of the same order, that of `f64::total_cmp`: to compare two of those takes one instruction.
#[inline(always)]
pub(super) fn order(value: f64) -> i64 {
    turned(value.to_bits().cast_signed())
}

/// The value of that order.
fn value(order: i64) -> f64 {
    f64::from_bits(turned(order).cast_unsigned())
}

/// Of a negative number all bits but the sign, the other way round. Twice is as before.
#[inline(always)]
const fn turned(bits: i64) -> i64 {
    bits ^ (bits >> 63).cast_unsigned().unbounded_shr(1).cast_signed()
}

fn ordered(values: &[f64]) -> Vec<i64> {
    values.iter().map(|value| order(*value)).collect()
}

/// [`summarise`] of values of which the sum is known. Reorders them.
pub(super) fn summarise_ordered(sum: f64, ordered: &mut [i64]) -> Summary {
    if ordered.is_empty() {
        return Summary::default();
    }
    let count = ordered.len();
    let last = (count - 1) as f64;
    // Finding the median splits the values, so P90 and P10 each need only look at their own half.
    let middle = (count - 1) / 2;
    let p50 = at_position(ordered, last * 0.5);
    let p90 = at_position(&mut ordered[middle..], last * 0.9 - middle as f64);
    let lower_half = if count > 2 { middle + 1 } else { count };
    let p10 = at_position(&mut ordered[..lower_half], last * 0.1);
    Summary { mean: sum / count as f64, p10, p50, p90 }
}

/// The value at a real-valued `position` in the ascending order, 0 being the least; zero when there are no values.
fn at_position(ordered: &mut [i64], position: f64) -> f64 {
    if ordered.is_empty() {
        return 0.0;
    }
    // A negative position converts to 0.
    let below = (position as usize).min(ordered.len() - 1);
    let (_, &mut lower, above) = ordered.select_nth_unstable(below);
    let (lower, share) = (value(lower), position - below as f64);
    match above.iter().min() {
        Some(upper) if share > 0.0 => lower + share * (value(*upper) - lower),
        _ => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::{Purpose, RandomStream};

    /// Type 7 by the book: sort, then interpolate.
    fn by_sorting(values: &[f64], probability: f64) -> f64 {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let position = (sorted.len() - 1) as f64 * probability;
        let below = position.floor() as usize;
        let above = (below + 1).min(sorted.len() - 1);
        sorted[below] + (position - below as f64) * (sorted[above] - sorted[below])
    }

    #[test]
    fn no_values_summarise_to_zeros() {
        assert_eq!(summarise(&[]), Summary::default());
        assert_eq!(quantile(&[], 0.5), 0.0);
    }

    #[test]
    fn quantiles_agree_with_r_type_7() {
        let values = [3.0, 1.0, 10.0, 2.0, 7.0];
        assert_eq!(quantile(&values, 0.0), 1.0);
        assert!((quantile(&values, 0.1) - 1.4).abs() < 1e-12);
        assert_eq!(quantile(&values, 0.5), 3.0);
        assert!((quantile(&values, 0.9) - 8.8).abs() < 1e-12);
        assert_eq!(quantile(&values, 1.0), 10.0);
    }

    #[test]
    fn a_summary_of_any_length_agrees_with_sorting() {
        let mut stream = RandomStream::new(5, 0, Purpose::Parameters);
        for count in (1..60).chain([1_000, 1_001, 1_024]) {
            // Coarse values, so that ties occur, and negative ones.
            let values: Vec<f64> = (0..count).map(|_| (stream.uniform() * 40.0).floor() - 20.0).collect();
            let summary = summarise(&values);
            for (found, probability) in [(summary.p10, 0.1), (summary.p50, 0.5), (summary.p90, 0.9)] {
                let expected = by_sorting(&values, probability);
                assert!((found - expected).abs() < 1e-9, "{count} values, {probability}: {found} for {expected}");
            }
            assert!((summary.mean - values.iter().sum::<f64>() / f64::from(count)).abs() < 1e-12);
        }
    }

    #[test]
    fn an_infinite_value_makes_no_nan_of_a_quantile_that_is_an_observed_value() {
        let values = [f64::INFINITY, 1.0, 2.0];
        assert_eq!(quantile(&values, 0.5), 2.0);
    }
}
