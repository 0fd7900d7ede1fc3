//! Amounts in whole cents that add up as printed.

use crate::text::order::largest_first;

/// A cent, in euro.
const PER_EURO: f64 = 100.0;

/// An amount in euro, to the nearest cent.
#[must_use]
pub fn cents(euro: f64) -> i64 {
    (euro * PER_EURO).round() as i64
}

/// An amount of cents in euro.
#[must_use]
pub fn euro(cents: i64) -> f64 {
    cents as f64 / PER_EURO
}

/// These parts (euro) in cents that add up to `total` exactly, by largest remainder: each part is rounded down, and the
/// cents that are left go to the parts that lost most; with equal losses to the first. A part of exactly 0 stays 0, unless
/// all are: then what is left stays out.
///
/// The parts add up to about the total; a difference of more than a cent per part is shared out in the same way, as far as
/// it goes.
#[must_use]
pub fn shared_out(total: i64, parts: &[f64]) -> Vec<i64> {
    let mut shares: Vec<i64> = parts.iter().map(|part| (part * PER_EURO).floor() as i64).collect();
    let lost = |place: usize| parts.get(place).map_or(0.0, |part| part * PER_EURO - (part * PER_EURO).floor());
    let mut order: Vec<usize> = (0..parts.len()).filter(|place| parts.get(*place) != Some(&0.0)).collect();
    largest_first(&mut order, |place| lost(*place));
    let left = total - shares.iter().sum::<i64>();
    let Ok(count) = i64::try_from(order.len()) else { return shares };
    if count == 0 {
        return shares;
    }
    let (each, more) = (left.div_euclid(count), left.rem_euclid(count));
    for (rank, place) in (0_i64..).zip(order) {
        if let Some(share) = shares.get_mut(place) {
            *share += each + i64::from(rank < more);
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_parts_add_up_and_none_is_a_cent_off() {
        let thirds = [1.0 / 3.0; 3];
        assert_eq!(shared_out(100, &thirds), [34, 33, 33]);
        assert_eq!(shared_out(-100, &thirds.map(|part| -part)), [-33, -33, -34]);
        let mixed = [12.345, -7.891, 0.0, 0.006, -4.46];
        let total = cents(mixed.iter().sum());
        let shares = shared_out(total, &mixed);
        assert_eq!(shares.iter().sum::<i64>(), total);
        assert_eq!(shares[2], 0);
        for (share, part) in shares.iter().zip(mixed) {
            assert!((euro(*share) - part).abs() < 0.01, "{share} for {part}");
        }
    }

    #[test]
    fn nothing_is_shared_out_over_nothing() {
        assert_eq!(shared_out(0, &[0.0, 0.0]), [0, 0]);
        assert_eq!(shared_out(1, &[0.0]), [0]);
        assert!(shared_out(5, &[]).is_empty());
    }

    #[test]
    fn an_amount_goes_to_cents_and_back() {
        assert_eq!((cents(-1_234.565), cents(0.004), euro(-123_457)), (-123_457, 0, -1_234.57));
    }
}
