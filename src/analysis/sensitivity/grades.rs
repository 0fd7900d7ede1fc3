//! How much of the variance rests on each kind of evidence: Shapley effects of groups of factors.
//!
//! Sobol indices of groups do not add up where groups interact; Shapley effects share each interaction out equally and
//! so sum to one. The game: a group brings what of the variance would be left if all but it and those before it were
//! known (E. Song, B. L. Nelson and J. Staum, Shapley effects for global sensitivity analysis: theory and computation,
//! 2016, doi:10.1137/15M1048070).

use crate::analysis::precision::Estimate;
use crate::analysis::sensitivity::pick_freeze::{Moments, ratio};
use crate::analysis::shapley::shapley;

/// The sets of coordinates that [`shares`] needs, one for each subset of the groups but none and all, in order of the
/// subset's bits.
#[must_use]
pub fn sets(groups: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let members = |subset: u32| {
        let chosen = groups.iter().enumerate().filter(|(place, _)| (subset >> place) & 1 == 1);
        chosen.flat_map(|(_, group)| group.iter().copied()).collect()
    };
    (1..all(groups.len())).map(members).collect()
}

/// The share of the variance of each of so many groups, from the moments of [`sets`], which begin at the set `first`.
/// They sum to 1; a small one may come out a little below zero. `None` where nothing varies.
#[must_use]
pub fn shares(found: &[Moments], groups: usize, first: usize) -> Option<Vec<Estimate>> {
    let all = all(groups);
    let worth = |moments: &Moments, subset: u32| match subset {
        0 => 0.0,
        subset if subset == all => moments.total_of_all,
        subset => moments.total.get(first + subset as usize - 1).copied().unwrap_or_default(),
    };
    let parts = |moments: &Moments| shapley(groups, |subset| worth(moments, subset));
    let share = |group: usize| {
        ratio(found, |moments| parts(moments).get(group).copied().unwrap_or_default(), |moments| moments.total_of_all)
    };
    (0..groups).map(share).collect()
}

/// The subset of all groups.
fn all(groups: usize) -> u32 {
    u32::try_from(groups).ok().and_then(|groups| 1_u32.checked_shl(groups)).map_or(0, |subsets| subsets - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::inquiry::exhaust;
    use crate::analysis::sensitivity::pick_freeze::{PickFreeze, RANDOMISATIONS};

    fn shares_of(groups: &[Vec<usize>], function: impl Fn(&[f64]) -> f64) -> Option<Vec<Estimate>> {
        let order: Vec<usize> = groups.iter().flatten().copied().collect();
        // A set of somebody else before them.
        let sets: Vec<Vec<usize>> = std::iter::once(vec![0]).chain(sets(groups)).collect();
        let mut asked = PickFreeze::new(order.len(), order, sets, (RANDOMISATIONS, 512), 9);
        exhaust(&mut asked, |points| points.iter().map(|point| function(point)).collect());
        shares(asked.found(), groups.len(), 1)
    }

    fn assert_known(found: &[Estimate], known: &[f64]) {
        for (Estimate { value, standard_error: error }, known) in found.iter().zip(known) {
            assert!((value - known).abs() < 5.0 * error + 1e-9 && error < &0.01, "{value} ± {error}, known {known}");
        }
        let sum: f64 = found.iter().map(|share| share.value).sum();
        assert!((sum - 1.0).abs() < 1e-12, "{sum}");
    }

    #[test]
    fn what_adds_up_is_shared_as_its_variances() {
        let groups = [vec![0, 3], vec![1], vec![2]];
        let found = shares_of(&groups, |x| 4.0 * x[0] + 2.0 * x[1] + x[3]).unwrap();
        assert_known(&found, &[17.0 / 21.0, 4.0 / 21.0, 0.0]);
        assert_eq!(found[2].value, 0.0, "an idle group has exactly nothing");
    }

    #[test]
    fn an_interaction_is_shared_out_equally() {
        // Deviations u, v and w of uniforms: u v has variance 1/144, and 36 u v + w/12… is 9 to 1 of it.
        let groups = [vec![0], vec![1], vec![2]];
        let centred = |x: &[f64], place: usize| x[place] - 0.5;
        let found = shares_of(&groups, |x| 36.0 * centred(x, 0) * centred(x, 1) + 12.0 * centred(x, 2) / 12_f64.sqrt());
        // 36²/144 = 9 and 12²/12/12 = 1.
        assert_known(&found.unwrap(), &[0.45, 0.45, 0.1]);
    }

    #[test]
    fn a_single_group_has_everything_and_a_constant_nothing_to_share() {
        assert_known(&shares_of(&[vec![0, 1]], |x| x[0] * x[1]).unwrap(), &[1.0]);
        assert_eq!(shares_of(&[vec![0], vec![1]], |_| 2.0), None);
    }
}
