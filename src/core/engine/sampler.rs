//! Draws by inversion: one uniform in, one whole number out, never less for a larger uniform. That makes common random
//! numbers work: what a lever changes in a draw is its effect, not another throw of the dice.
//!
//! Exact inversion where the expected number is small; above that the normal quantile with the Cornish–Fisher
//! correction, whose mean differs by less than 0.001 % from the exact one. Only `+ − × ÷`, `sqrt` and `libm`, so the
//! same bytes everywhere.

use crate::engine::number::{polynomial, survival};

/// From this expected number on, the corrected normal quantile is used instead of exact inversion.
const NORMAL_FROM: f64 = 8.0;

/// The smallest and (as its complement) the largest uniform that is told apart; it lies 8.2 standard deviations out.
const LEAST_UNIFORM: f64 = f64::EPSILON / 2.0;

/// How far exact inversion searches. Below [`NORMAL_FROM`] no uniform up to 1 − 2^−53 has its quantile beyond 41.
const SEARCH_LENGTH: usize = 48;

/// How many probabilities are added up before looking whether that is enough: a few too many cost less time than a
/// branch that the processor cannot foresee.
const BLOCK: usize = 4;

/// 1, 1/2, 1/3 …: multiplying is much faster than dividing.
const RECIPROCALS: [[f64; BLOCK]; SEARCH_LENGTH / BLOCK] = reciprocals();

const fn reciprocals() -> [[f64; BLOCK]; SEARCH_LENGTH / BLOCK] {
    let mut table = [[1.0; BLOCK]; SEARCH_LENGTH / BLOCK];
    let mut index = 0;
    while index < SEARCH_LENGTH {
        table[index / BLOCK][index % BLOCK] = 1.0 / (index + 1) as f64;
        index += 1;
    }
    table
}

/// How many of `count` units take an exit with this `probability`, at the quantile `uniform` of the binomial
/// distribution: the smallest k with P(X ≤ k) ≥ uniform.
///
/// `count` is a whole number ≥ 0, `uniform` lies inside (0, 1); the result is a whole number in `0..=count` that never
/// falls when `uniform` rises. Method: sequential inversion (BINV; Kachitvichyanukul and Schmeiser 1988,
/// doi:10.1145/42372.42381) where count · min(p, 1 − p) < 8, else the Cornish–Fisher expansion.
#[must_use]
pub fn binomial_quantile(count: f64, probability: f64, uniform: f64) -> f64 {
    if probability <= 0.0 || count <= 0.0 {
        0.0
    } else if probability >= 1.0 {
        count
    } else if probability > 0.5 {
        count - binomial_lower_half(count, 1.0 - probability, 1.0 - uniform)
    } else {
        binomial_lower_half(count, probability, uniform)
    }
}

/// The binomial quantile for a probability up to one half.
fn binomial_lower_half(count: f64, probability: f64, uniform: f64) -> f64 {
    let mean = count * probability;
    if mean < NORMAL_FROM {
        return binomial_search(count, probability, uniform);
    }
    let variance = mean * (1.0 - probability);
    let third = variance * (1.0 - 2.0 * probability);
    let fourth = variance * (1.0 - 6.0 * probability * (1.0 - probability));
    let draw = corrected_normal(mean, variance, third, fourth, uniform);
    if draw > count { count } else { draw }
}

/// The binomial quantile by exact inversion, from the probability that nobody goes.
fn binomial_search(count: f64, probability: f64, uniform: f64) -> f64 {
    let nobody = survival(-count * libm::log1p(-probability));
    let odds = probability / (1.0 - probability);
    let drawn = search(nobody, (count + 1.0) * odds, odds, uniform);
    if drawn > count { count } else { drawn }
}

/// How many of the probabilities of 0, 1, 2 … must be added up to reach `uniform`, less one. The probability of 0 is
/// `first`, and that of k is `rise / k − fall` times that of k − 1.
fn search(first: f64, rise: f64, fall: f64, uniform: f64) -> f64 {
    let mut term = first;
    let mut below = first;
    let mut drawn = 0;
    for block in &RECIPROCALS {
        for reciprocal in block {
            // Counted in a whole number, for which neither a processor nor a browser needs a branch.
            drawn += u32::from(uniform > below);
            term *= rise * reciprocal - fall;
            below += term;
        }
        if uniform <= below {
            break;
        }
    }
    f64::from(drawn)
}

/// How many arrive when `mean` ≥ 0 are expected, at the quantile `uniform` of the Poisson distribution: the smallest k
/// with P(X ≤ k) ≥ uniform.
///
/// `uniform` lies inside (0, 1); the result is a whole number ≥ 0 that never falls when `uniform` rises. Sequential
/// inversion where the mean is below 8, else the Cornish–Fisher expansion.
#[must_use]
pub fn poisson_quantile(mean: f64, uniform: f64) -> f64 {
    if mean >= NORMAL_FROM {
        return corrected_normal(mean, mean, mean, mean, uniform);
    }
    if mean <= 0.0 {
        return 0.0;
    }
    search(survival(mean), mean, 0.0, uniform)
}

/// The quantile of a whole number ≥ 0 from its mean and its second, third and fourth cumulant: Cornish and Fisher's
/// expansion (1938, doi:10.2307/1400905) to second order, rounded. Rounding adds 1/12 to the variance and takes 1/120
/// from the fourth cumulant (Sheppard's corrections; Kolassa and McCullagh 1990, doi:10.1214/aos/1176347637), so that
/// much is left out before.
fn corrected_normal(mean: f64, variance: f64, third: f64, fourth: f64, uniform: f64) -> f64 {
    let z = normal_quantile(uniform);
    let variance = variance - 1.0 / 12.0;
    let deviation = variance.sqrt();
    let precision = 1.0 / variance;
    let skew = third * precision * (1.0 / 6.0);
    let kurtosis = (fourth + 1.0 / 120.0) * precision * (1.0 / 24.0);
    let square = z * z;
    let stretch = precision * (kurtosis * (square - 3.0) - skew * skew * (2.0 * square - 5.0));
    let quantile = mean + skew * (square - 1.0) + deviation * z * (1.0 + stretch);
    let rounded = (quantile + 0.5).floor();
    if rounded > 0.0 { rounded } else { 0.0 }
}

/// The standard normal quantile: how many standard deviations from the mean the share `uniform` of a normal
/// distribution lies below. Outside [2^−53, 1 − 2^−53] it stays at ±8.2.
///
/// Method: Wichura 1988, algorithm AS 241 (PPND16, doi:10.2307/2347330); relative error about 1e-15.
#[must_use]
pub fn normal_quantile(uniform: f64) -> f64 {
    let centred = uniform - 0.5;
    if centred > -CENTRE_HALF_WIDTH && centred < CENTRE_HALF_WIDTH {
        let x = CENTRE_HALF_WIDTH * CENTRE_HALF_WIDTH - centred * centred;
        return centred * ratio(&CENTRE_TOP, &CENTRE_BOTTOM, x);
    }
    let beyond = if centred < 0.0 { uniform } else { 1.0 - uniform };
    let beyond = if beyond > LEAST_UNIFORM { beyond } else { LEAST_UNIFORM };
    let distance = normal_tail((-libm::log(beyond)).sqrt());
    if centred < 0.0 { -distance } else { distance }
}

/// The distance from the mean where the share e^(−r²) lies beyond, for `root` r between 1.6 and 6.1.
fn normal_tail(root: f64) -> f64 {
    if root <= FAR_TAIL_FROM {
        ratio(&TAIL_TOP, &TAIL_BOTTOM, root - TAIL_FROM)
    } else {
        ratio(&FAR_TAIL_TOP, &FAR_TAIL_BOTTOM, root - FAR_TAIL_FROM)
    }
}

/// One polynomial divided by another.
fn ratio(top: &[f64; 8], bottom: &[f64; 8], x: f64) -> f64 {
    polynomial(top, x) / polynomial(bottom, x)
}

// The constants of AS 241: three ranges, each with the coefficients of a numerator and a denominator.
const CENTRE_HALF_WIDTH: f64 = 0.425;
const TAIL_FROM: f64 = 1.6;
const FAR_TAIL_FROM: f64 = 5.0;
const CENTRE_TOP: [f64; 8] = [
    3.387_132_872_796_366_5,
    133.141_667_891_784_38,
    1_971.590_950_306_551_3,
    13_731.693_765_509_46,
    45_921.953_931_549_87,
    67_265.770_927_008_7,
    33_430.575_583_588_13,
    2_509.080_928_730_122_7,
];
const CENTRE_BOTTOM: [f64; 8] = [
    1.0,
    42.313_330_701_600_91,
    687.187_007_492_057_9,
    5_394.196_021_424_751,
    21_213.794_301_586_597,
    39_307.895_800_092_71,
    28_729.085_735_721_943,
    5_226.495_278_852_854,
];
const TAIL_TOP: [f64; 8] = [
    1.423_437_110_749_683_5,
    4.630_337_846_156_546,
    5.769_497_221_460_691,
    3.647_848_324_763_204_5,
    1.270_458_252_452_368_4,
    0.241_780_725_177_450_6,
    0.022_723_844_989_269_184,
    0.000_774_545_014_278_341_4,
];
const TAIL_BOTTOM: [f64; 8] = [
    1.0,
    2.053_191_626_637_759,
    1.676_384_830_183_803_8,
    0.689_767_334_985_1,
    0.148_103_976_427_480_08,
    0.015_198_666_563_616_457,
    0.000_547_593_808_499_534_5,
    1.0507500716444169e-09,
];
const FAR_TAIL_TOP: [f64; 8] = [
    6.657_904_643_501_103,
    5.463_784_911_164_114,
    1.784_826_539_917_291_3,
    0.296_560_571_828_504_87,
    0.026_532_189_526_576_124,
    0.001_242_660_947_388_078_4,
    2.7115555687434876e-05,
    2.0103343992922881e-07,
];
const FAR_TAIL_BOTTOM: [f64; 8] = [
    1.0,
    0.599_832_206_555_888,
    0.136_929_880_922_735_8,
    0.014_875_361_290_850_615,
    0.000_786_869_131_145_613_3,
    1.8463183175100548e-05,
    1.421511758316446e-07,
    2.0442631033899397e-15,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_quantile_undoes_the_normal_distribution() {
        for step in 1..8_000 {
            let z = f64::from(step) * 0.001;
            let beyond = 0.5 * libm::erfc(z / std::f64::consts::SQRT_2);
            // Near 1 a uniform holds few digits of what lies beyond it, so only the lower tail is compared there.
            assert!((normal_quantile(beyond) + z).abs() < 2e-14 * (1.0 + z), "-{z}");
            assert!(z > 3.0 || (normal_quantile(1.0 - beyond) - z).abs() < 1e-13, "{z}");
        }
        assert_eq!(normal_quantile(0.5), 0.0);
    }

    #[test]
    fn the_normal_quantile_is_odd_and_stays_finite_at_the_ends() {
        for halvings in 1..=53 {
            let uniform = libm::exp2(-f64::from(halvings));
            assert_eq!(normal_quantile(uniform), -normal_quantile(1.0 - uniform), "{uniform}");
        }
        assert_eq!(normal_quantile(0.0), normal_quantile(LEAST_UNIFORM));
        assert_eq!(normal_quantile(1.0), -normal_quantile(LEAST_UNIFORM));
        assert!((normal_quantile(0.0) + 8.2).abs() < 0.05);
    }

    #[test]
    fn certain_and_impossible_exits_need_no_chance() {
        for uniform in [LEAST_UNIFORM, 0.3, 1.0 - LEAST_UNIFORM] {
            assert_eq!(binomial_quantile(40.0, 0.0, uniform), 0.0);
            assert_eq!(binomial_quantile(40.0, -0.1, uniform), 0.0);
            assert_eq!(binomial_quantile(40.0, 1.0, uniform), 40.0);
            assert_eq!(binomial_quantile(40.0, 1.5, uniform), 40.0);
            assert_eq!(binomial_quantile(0.0, 0.5, uniform), 0.0);
            assert_eq!(poisson_quantile(0.0, uniform), 0.0);
            assert_eq!(poisson_quantile(-1.0, uniform), 0.0);
        }
    }

    #[test]
    fn any_finite_input_gives_a_whole_number_within_bounds() {
        let sizes = [0.0, 1.0, 2.0, 15.0, 16.0, 17.0, 1e3, 1e6, 1e9, 1e15, 1e300, f64::MAX];
        let chances = [f64::MIN_POSITIVE, 1e-300, 1e-9, 0.01, 0.5, 0.500_000_1, 0.99, 1.0 - LEAST_UNIFORM];
        let uniforms = [-1.0, 0.0, LEAST_UNIFORM, 0.25, 0.5, 0.999, 1.0 - LEAST_UNIFORM, 1.0, 2.0];
        for count in sizes {
            for uniform in uniforms {
                for chance in chances {
                    let drawn = binomial_quantile(count, chance, uniform);
                    assert!(drawn >= 0.0 && drawn <= count && drawn.fract() == 0.0, "{count} {chance} {uniform}");
                }
                let drawn = poisson_quantile(count, uniform);
                assert!(drawn >= 0.0 && drawn.is_finite() && drawn.fract() == 0.0, "{count} {uniform}");
            }
        }
    }

    #[test]
    fn the_search_ends_on_its_own_before_its_bound() {
        let just_below = NORMAL_FROM * (1.0 - f64::EPSILON);
        assert!(poisson_quantile(just_below, 1.0 - 4.0 * f64::EPSILON) < 42.0);
        assert!(poisson_quantile(just_below, 2.0) <= SEARCH_LENGTH as f64);
    }
}
