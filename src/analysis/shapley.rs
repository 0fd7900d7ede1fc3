//! Shapley values: what each player brings to a game, averaged over every order in which they can join.
//!
//! Shapley, *A value for n-person games* (1953). The only way to share out that leaves nothing over (efficiency), gives
//! equal players an equal part (symmetry) and an idle player nothing, and adds up over games.

/// Shapley value of each player. `value` gives the worth of a subset: bit `i` of it stands for player `i`, `0` for
/// nobody. It is asked once for each of the 2^`players` subsets, in counting order, so at most some twenty players are
/// workable; with 32 or more, which no machine would finish, the answer is empty.
///
/// The values add up to the worth of all less that of nobody, but for the rounding of floats. A player that never
/// changes the worth by a bit gets exactly 0.
pub fn shapley(players: usize, mut value: impl FnMut(u32) -> f64) -> Vec<f64> {
    let Some(subsets) = u32::try_from(players).ok().and_then(|players| 1_u32.checked_shl(players)) else {
        return Vec::new();
    };
    let worth: Vec<f64> = (0..subsets).map(&mut value).collect();
    let weights = weights(players);
    (0..players).map(|player| share(1 << player, &worth, &weights)).collect()
}

/// What the player with this bit adds to each subset without it, by weight.
fn share(player: u32, worth: &[f64], weights: &[f64]) -> f64 {
    let mut sum = 0.0;
    for (subset, without) in (0_u32..).zip(worth) {
        if subset & player == 0 {
            let with = worth.get((subset | player) as usize).unwrap_or(without);
            sum += weights.get(subset.count_ones() as usize).unwrap_or(&0.0) * (with - without);
        }
    }
    sum
}

/// How likely it is that, in a random order, exactly one given subset of this size comes before a player: for size s it
/// is 1 / (n · C(n−1, s)).
fn weights(players: usize) -> Vec<f64> {
    let mut choices = 1.0;
    (0..players)
        .map(|size| {
            let weight = 1.0 / (players as f64 * choices);
            choices = choices * (players - 1 - size) as f64 / (size + 1) as f64;
            weight
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: &[f64], known: &[f64]) {
        assert_eq!(found.len(), known.len());
        for (found, known) in found.iter().zip(known) {
            assert!((found - known).abs() < 1e-12, "{found} is not {known}");
        }
    }

    fn has(subset: u32, player: u32) -> f64 {
        f64::from(subset >> player & 1)
    }

    #[test]
    fn in_an_additive_game_each_gets_what_it_brings() {
        let brings = [3.0, -2.0, 0.5, 7.0];
        let game = |subset: u32| (0..4).map(|player| has(subset, player) * brings[player as usize]).sum::<f64>() + 10.0;
        near(&shapley(4, game), &brings);
    }

    #[test]
    fn what_two_make_together_is_shared_by_the_two() {
        let game = |subset: u32| 2.0 * has(subset, 0) + 5.0 * has(subset, 1) + 6.0 * has(subset, 0) * has(subset, 2);
        near(&shapley(3, game), &[5.0, 5.0, 3.0]);
    }

    #[test]
    fn the_game_of_gloves_is_shared_as_shapley_worked_it_out() {
        // One left glove, two right ones: a pair is worth 1.
        let game = |subset: u32| has(subset, 0) * if subset & 0b110 == 0 { 0.0 } else { 1.0 };
        near(&shapley(3, game), &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]);
    }

    #[test]
    fn every_order_of_joining_counts_the_same() {
        // A rugged game against its definition: the mean over all 120 orders.
        let game = |subset: u32| f64::from((subset * 7_919 + subset * subset * 101) % 1_009);
        let mut sums = [0.0; 5];
        let mut orders = 0.0;
        for code in 0..5_u32.pow(5) {
            let order: Vec<u32> = (0..5).map(|place| code / 5_u32.pow(place) % 5).collect();
            if order.iter().fold(0, |seen, player| seen | 1 << player) != 0b11111 {
                continue;
            }
            orders += 1.0;
            let mut before = 0_u32;
            for player in order {
                sums[player as usize] += game(before | 1 << player) - game(before);
                before |= 1 << player;
            }
        }
        assert_eq!(orders, 120.0);
        let means = sums.map(|sum| sum / orders);
        let found = shapley(5, game);
        for (found, mean) in found.iter().zip(means) {
            assert!((found - mean).abs() < 1e-9, "{found} is not {mean}");
        }
        assert!((found.iter().sum::<f64>() - game(31)).abs() < 1e-9);
    }

    #[test]
    fn an_idle_player_gets_exactly_nothing_and_each_subset_is_asked_once() {
        let mut asked = Vec::new();
        let found = shapley(3, |subset| {
            asked.push(subset);
            0.1 * has(subset, 0) + 0.7 * has(subset, 2) * has(subset, 0)
        });
        assert_eq!(found[1], 0.0);
        assert_eq!(asked, (0..8).collect::<Vec<_>>());
    }

    #[test]
    fn without_players_there_is_nothing_to_share_and_too_many_get_no_answer() {
        assert!(shapley(0, |_| 5.0).is_empty());
        assert!(shapley(32, |_| 5.0).is_empty());
        assert_eq!(shapley(1, |subset| f64::from(subset) * 4.0), [4.0]);
    }
}
