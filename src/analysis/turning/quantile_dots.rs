//! The dots of a quantile dot plot: a distribution as a handful of equally likely outcomes that one can count.
//!
//! People read chances from counted dots better than from a band or a density (Kay, Kola, Hullman and Munson 2016,
//! doi:10.1145/2858036.2858558).

/// So many equally likely outcomes: the values at the quantiles (i − ½)/`count`, ascending; none when there are no
/// values. Each is a value that occurred, so that an infinite one ("never") stays itself.
#[must_use]
pub fn dots(values: &[f64], count: usize) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    places(sorted.len(), count).filter_map(|place| sorted.get(place).copied()).collect()
}

/// The places (from 0) of those outcomes among so many in ascending order: ⌈n(i − ½)/count⌉ in whole numbers.
pub(crate) fn places(among: usize, count: usize) -> impl Iterator<Item = usize> {
    let count = if among == 0 { 0 } else { count };
    (1..=count).map(move |dot| (among * (2 * dot - 1)).div_ceil(2 * count) - 1)
}

/// Dots above each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stack {
    /// Where they stand: the middle of their bin, in the unit of the values; infinite for what is infinite.
    pub at: f64,
    /// How many there are, at least 1.
    pub dots: usize,
}

/// The dots in bins of this width (> 0, in the unit of the values), which start at its multiples; empty bins are left
/// out. Dots as [`dots`] gives them: ascending.
#[must_use]
pub fn stacked(dots: &[f64], width: f64) -> Vec<Stack> {
    let mut stacks: Vec<Stack> = Vec::new();
    for dot in dots {
        let at = if dot.is_finite() { ((dot / width).floor() + 0.5) * width } else { *dot };
        match stacks.last_mut() {
            Some(last) if last.at == at => last.dots += 1,
            _ => stacks.push(Stack { at, dots: 1 }),
        }
    }
    stacks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_dot_stands_for_an_equal_share() {
        let values: Vec<f64> = (0..1_000).rev().map(f64::from).collect();
        let found = dots(&values, 20);
        assert_eq!(found.len(), 20);
        for (place, dot) in found.iter().enumerate() {
            assert_eq!(*dot, (place as f64 + 0.5) * 50.0 - 1.0);
        }
        assert_eq!(dots(&[3.0, 1.0, 2.0], 3), [1.0, 2.0, 3.0]);
        assert_eq!(dots(&[4.0], 5), [4.0; 5]);
        assert!(dots(&[], 20).is_empty());
    }

    #[test]
    fn what_never_comes_keeps_its_dots() {
        let values: Vec<f64> = (0..100).map(|place| if place < 70 { 12.0 } else { f64::INFINITY }).collect();
        let stacks = stacked(&dots(&values, 20), 10.0);
        assert_eq!(stacks, [Stack { at: 15.0, dots: 14 }, Stack { at: f64::INFINITY, dots: 6 }]);
    }

    #[test]
    fn bins_start_at_multiples_of_their_width_below_zero_too() {
        let stacks = stacked(&[-0.1, 0.0, 0.9, 1.0, 3.5], 1.0);
        let seen: Vec<(f64, usize)> = stacks.iter().map(|stack| (stack.at, stack.dots)).collect();
        assert_eq!(seen, [(-0.5, 1), (0.5, 2), (1.5, 1), (3.5, 1)]);
    }
}
