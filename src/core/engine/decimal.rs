//! Reads a decimal number as computers write it: `12`, `-0.5`, `4.1e6`.
//!
//! In the place of `str::parse::<f64>`, which brings a table of 10 KB to the page that no compression makes smaller. The
//! tests hold both to the same bits.

/// Every number of so many digits fits in 64 bits; what follows them is less than an `f64` can hold.
const DIGITS: u32 = 19;
/// The powers of ten, negative and positive, for which 128 bits hold a quotient or product with bits enough to round on.
const EXACT: (i32, i32) = (-21, 19);
/// Beyond these powers of ten every number is zero or endless.
const FAR: i32 = 700;

/// The number nearest to a text: digits with at most one point, a sign before them, a power of ten behind them. The nearest
/// for sure as long as it has no more than 19 digits and no more than 21 places behind the point; beyond these its last bits
/// may differ. None when the text is something else; `inf` and `nan` are no numbers.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let rest = text.strip_prefix('-');
    let size = size_of(rest.or_else(|| text.strip_prefix('+')).unwrap_or(text))?;
    Some(if rest.is_some() { -size } else { size })
}

fn size_of(text: &str) -> Option<f64> {
    let (digits, power) = match text.split_once(['e', 'E']) {
        Some((digits, power)) => (digits, power.parse::<i32>().ok()?.clamp(-FAR, FAR)),
        None => (text, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let (mut size, mut taken, mut power) = (0_u64, 0, power - i32::try_from(fraction.len()).ok()?);
    for byte in whole.bytes().chain(fraction.bytes()) {
        if !byte.is_ascii_digit() {
            return None;
        }
        if taken < DIGITS {
            size = size * 10 + u64::from(byte - b'0');
            // Zeros in front count for nothing.
            taken += u32::from(size > 0);
        } else {
            power += 1;
        }
    }
    Some(scaled(size, power))
}

/// `size` × 10 to this power.
fn scaled(size: u64, power: i32) -> f64 {
    if size == 0 {
        return 0.0;
    }
    let near = power.clamp(EXACT.0, EXACT.1);
    let ten = 10_u128.pow(near.unsigned_abs());
    let mut value = if near < 0 { quotient(size, ten) } else { (u128::from(size) * ten) as f64 };
    for _ in 0..(power - near).unsigned_abs().min(FAR.unsigned_abs()) {
        value = if power < 0 { value / 10.0 } else { value * 10.0 };
    }
    value
}

/// `size / by`, rounded once: at least 57 bits of the quotient, and the last of them also says whether there is a remainder.
fn quotient(size: u64, by: u128) -> f64 {
    let shift = 64 + size.leading_zeros();
    let shifted = u128::from(size) << shift;
    let bits = (shifted / by) | u128::from(!shifted.is_multiple_of(by));
    bits as f64 / (1_u128 << shift) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::mixed;

    fn assert_same(text: &str) {
        let std: f64 = text.parse().unwrap();
        assert_eq!(parse(text).map(f64::to_bits), Some(std.to_bits()), "{text}: {:?} and {std:?}", parse(text));
    }

    #[test]
    fn it_reads_the_same_bits_as_std() {
        for text in ["0", "-0", "+7", "5.", ".5", "1e3", "1E-3", "-2.50e+2", "0.1", "0.30000000000000004", "000.0010"] {
            assert_same(text);
        }
        // Halfway between two numbers, and a digit to either side of it.
        for text in ["9007199254740993", "9007199254740992.999", "9007199254740993.001", "18014398509481990"] {
            assert_same(text);
        }
        for place in 0..20_000 {
            let bits = mixed(place);
            let value = bits as f64 / u64::MAX as f64;
            assert_same(&format!("{}", bits >> 1));
            for (value, places) in [(value, 18), (value * 1e-3, 20), (value * 1e6, 12), (value * 1e15, 3)] {
                assert_same(&format!("{value:.places$}"));
            }
            assert_same(&format!("{:.4e}", value * 1e-9));
            // All bits of a number, as it is written shortest.
            assert_same(&format!("{}", value + 0.01));
            assert_same(&format!("{}", value * 1e9));
        }
    }

    #[test]
    fn what_is_far_away_is_read_nearly() {
        for text in ["123456789012345678901234567890", "1e60", "-3.25e-40", "1e300", "0.00000000000000000000000000123"]
        {
            let std: f64 = text.parse().unwrap();
            let read = parse(text).unwrap();
            assert!(((read - std) / std).abs() < 1e-13, "{text}: {read:e}");
        }
        assert_eq!(["1e400", "1e-400", "-0e9"].map(parse), [Some(f64::INFINITY), Some(0.0), Some(-0.0)]);
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in
            ["", ".", "-", "+-1", "--1", "1.2.3", "1,5", " 1", "1 ", "e5", "1e", "1e1.5", "nan", "inf", "0x10", "١"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
