//! Chances of the binomial distribution, summed term by term: no approximation, and no function that differs per
//! device.

/// Terms this much smaller than the largest are nothing beside it.
const NOTHING: f64 = 1e-30;

/// The chance of `count` or more successes in `trials` that each succeed with this probability.
#[must_use]
pub fn at_least(count: usize, trials: usize, probability: f64) -> f64 {
    share(trials, probability, |successes| successes >= count)
}

/// The chance of `count` or fewer successes.
#[must_use]
pub fn at_most(count: usize, trials: usize, probability: f64) -> f64 {
    share(trials, probability, |successes| successes <= count)
}

/// The chance of a number of successes that is wanted.
fn share(trials: usize, probability: f64, is_wanted: impl Fn(usize) -> bool) -> f64 {
    if probability <= 0.0 || probability >= 1.0 {
        let certain = if probability >= 1.0 { trials } else { 0 };
        return f64::from(u8::from(is_wanted(certain)));
    }
    let odds = probability / (1.0 - probability);
    let mode = (((trials + 1) as f64 * probability) as usize).min(trials);
    // Each term from its neighbour, outwards from the largest: none is ever too large or too small to write down.
    let (mut all, mut wanted) = (0.0, 0.0);
    let mut add = |successes: usize, term: f64| {
        all += term;
        wanted += if is_wanted(successes) { term } else { 0.0 };
    };
    let mut term = 1.0;
    for successes in mode..=trials {
        add(successes, term);
        term *= (trials - successes) as f64 / (successes + 1) as f64 * odds;
        if term < NOTHING {
            break;
        }
    }
    term = 1.0;
    for successes in (0..mode).rev() {
        term *= (successes + 1) as f64 / (trials - successes) as f64 / odds;
        add(successes, term);
        if term < NOTHING {
            break;
        }
    }
    wanted / all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_agree_with_counting_by_hand() {
        assert!((at_least(2, 3, 0.5) - 0.5).abs() < 1e-15);
        assert!((at_least(3, 3, 0.5) - 0.125).abs() < 1e-15);
        assert!((at_most(0, 4, 0.25) - 0.316_406_25).abs() < 1e-15);
        assert!((at_least(1, 10, 0.1) - 0.651_321_559_9).abs() < 1e-10);
    }

    #[test]
    fn both_tails_together_are_everything() {
        for (trials, probability) in [(1, 0.3), (17, 0.9), (512, 0.43), (50_000, 0.001), (50_000, 0.7)] {
            for count in [1, trials / 3 + 1, trials] {
                let sum = at_most(count - 1, trials, probability) + at_least(count, trials, probability);
                assert!((sum - 1.0).abs() < 1e-12, "{trials} {probability} {count}: {sum}");
            }
        }
    }

    #[test]
    fn large_numbers_agree_with_the_normal_distribution() {
        // 20,000 at 0.4: mean 8,000 and standard deviation 69.28; the half corrects for whole numbers.
        let (found, score) = (at_least(8_100, 20_000, 0.4), (8_099.5 - 8_000.0) / 4_800_f64.sqrt());
        assert!((found - (1.0 - crate::engine::real::normal_share(score))).abs() < 1e-3, "{found}");
    }

    #[test]
    fn certainty_is_certain() {
        assert_eq!(
            [at_least(0, 5, 0.0), at_least(1, 5, 0.0), at_least(5, 5, 1.0), at_most(4, 5, 1.0)],
            [1., 0., 1., 0.]
        );
        assert_eq!((at_least(0, 0, 0.5), at_least(1, 0, 0.5)), (1.0, 0.0));
    }
}
