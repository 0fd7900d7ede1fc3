//! The settings of one lever in order, and how far each is from current policy.

use crate::text::order::each_once;

/// What can be chosen along one lever.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The settings, ascending, in the unit of the lever; an option as its index. At least one.
    pub values: Vec<f64>,
    /// How far each setting is from current policy, ≥ 0, as a share of the range.
    pub moves: Vec<f64>,
}

/// Differences below this are rounding of the computer: twice 0.05 is 0.1.
const GRAIN: f64 = 1e9;

/// Takes the rounding of the computer off.
pub(crate) fn plain(value: f64) -> f64 {
    (value * GRAIN).round() / GRAIN
}

impl Scale {
    /// From `low` to `high` by `step`, with the settings of `current` policy in between, however they fall.
    #[must_use]
    pub fn steps(low: f64, high: f64, step: f64, current: &[f64]) -> Self {
        let count = if step > 0.0 { ((high - low) / step).round() as u32 } else { 0 };
        let on_grid = (0..=count).map(|place| plain(low + step * f64::from(place))).filter(|value| *value <= high);
        let mut values: Vec<f64> = on_grid.chain([high]).chain(current.iter().map(|value| plain(*value))).collect();
        values.sort_by(f64::total_cmp);
        values.dedup();
        let range = if high > low { high - low } else { 1.0 };
        let moves = values.iter().map(|value| mean_over(current, |now| (value - now).abs() / range)).collect();
        Self { values, moves }
    }

    /// So many options, none nearer to another than the rest.
    #[must_use]
    pub fn options(count: usize, current: &[f64]) -> Self {
        let values: Vec<f64> = (0..count).map(|option| option as f64).collect();
        let differs = |value: f64| move |now: f64| if now == value { 0.0 } else { 1.0 };
        let moves = values.iter().map(|value| mean_over(current, differs(*value))).collect();
        Self { values, moves }
    }

    /// How many settings there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The place nearest to current policy.
    pub(crate) fn current(&self) -> usize {
        self.nearest(0, self.len().saturating_sub(1)).unwrap_or_default()
    }

    fn nearest(&self, low: usize, high: usize) -> Option<usize> {
        (low..=high)
            .min_by(|one, other| self.moves.get(*one).unwrap_or(&0.0).total_cmp(self.moves.get(*other).unwrap_or(&0.0)))
    }

    /// At most `most` places from `low` to `high`, evenly spread, both ends and the one nearest to current policy
    /// included.
    pub(crate) fn spread(&self, low: usize, high: usize, most: usize) -> Vec<usize> {
        let most = most.max(2);
        let nearest = self.nearest(low, high);
        if high - low < most {
            return (low..=high).collect();
        }
        // One is kept for current policy.
        let parts = (most - 2).max(1);
        let mut places: Vec<usize> = (0..=parts).map(|part| low + (high - low) * part / parts).chain(nearest).collect();
        each_once(&mut places);
        places
    }
}

fn mean_over(current: &[f64], of: impl Fn(f64) -> f64) -> f64 {
    let sum: f64 = current.iter().map(|now| of(*now)).sum();
    plain(sum / current.len().max(1) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_clean_numbers_and_current_policy_is_one_of_them() {
        let scale = Scale::steps(0.0, 0.3, 0.05, &[0.12]);
        assert_eq!(scale.values, [0.0, 0.05, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3]);
        assert_eq!(scale.moves[3], 0.0);
        assert_eq!(scale.moves[0], 0.4);
        // Both sides of current policy are as far, to the bit.
        let even = Scale::steps(0.0, 1.0, 0.05, &[0.2]);
        assert_eq!(even.moves[3], even.moves[5]);
    }

    #[test]
    fn in_a_region_the_move_is_the_mean_of_the_municipalities() {
        let scale = Scale::steps(0.0, 10.0, 1.0, &[2.0, 6.0]);
        assert_eq!((scale.moves[2], scale.moves[4], scale.moves[10]), (0.2, 0.2, 0.6));
        assert_eq!(Scale::options(3, &[1.0, 1.0]).moves, [1.0, 0.0, 1.0]);
    }

    #[test]
    fn a_spread_has_both_ends_and_current_policy_and_no_more_than_asked() {
        let scale = Scale::steps(0.0, 100.0, 1.0, &[37.0]);
        for most in 3..30 {
            let places = scale.spread(10, 90, most);
            assert!(places.len() <= most && places.contains(&37), "{places:?}");
            assert_eq!((places.first(), places.last()), (Some(&10), Some(&90)));
        }
        assert_eq!(scale.spread(4, 8, 9), [4, 5, 6, 7, 8]);
    }
}
