//! The samplers against exact distributions, against an independent sampler, and as the noise of a model uses them.

use kantelpunt::engine::noise::{Draws, Noise};
use kantelpunt::engine::random::{Purpose, RandomStream};
use kantelpunt::engine::sampler::{binomial_quantile, normal_quantile, poisson_quantile};
use rand_distr::Distribution;
use rand_xoshiro::rand_core::SeedableRng;

const STRATA: u32 = 20_000;

/// (count, probability): small and large expectations, both sides of one half, and around the change of method at 8.
const CASES: [(f64, f64); 20] = [
    (1.0, 0.3),
    (3.0, 0.9),
    (15.0, 0.5),
    (16.0, 0.5),
    (17.0, 0.5),
    (40.0, 0.01),
    (40.0, 0.199),
    (40.0, 0.2),
    (40.0, 0.795),
    (60.0, 0.99),
    (150.0, 0.018),
    (360.0, 0.02),
    (400.0, 0.0199),
    (400.0, 0.0201),
    (800.0, 0.027),
    (1_500.0, 0.036),
    (2_500.0, 0.4),
    (9_000.0, 0.0003),
    (9_000.0, 0.97),
    (2_000_000.0, 0.000_002),
];

const MEANS: [f64; 10] = [0.01, 0.4, 1.0, 2.7, 7.2, 7.999, 8.0, 12.0, 54.0, 900.0];

/// P(X ≤ k) for k = 0, 1, 2 … of a distribution given by the logarithms of its probabilities.
fn cumulative(logarithm_of_probability: impl Fn(f64) -> f64, last: u32) -> Vec<f64> {
    let mut sum = 0.0;
    let probabilities = (0..=last).map(|k| libm::exp(logarithm_of_probability(f64::from(k))));
    probabilities
        .map(|probability| {
            sum += probability;
            sum
        })
        .collect()
}

fn binomial_cumulative(count: f64, probability: f64) -> Vec<f64> {
    let log_choices = |k: f64| libm::lgamma(count + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(count - k + 1.0);
    let logarithm = |k: f64| log_choices(k) + k * libm::log(probability) + (count - k) * libm::log1p(-probability);
    cumulative(logarithm, count.min(20_000.0) as u32)
}

fn poisson_cumulative(mean: f64) -> Vec<f64> {
    cumulative(|k| k * libm::log(mean) - mean - libm::lgamma(k + 1.0), (mean + 12.0 * mean.sqrt()) as u32 + 30)
}

/// The smallest k whose cumulative probability reaches `uniform`.
fn exact(cumulative: &[f64], uniform: f64) -> f64 {
    cumulative.partition_point(|share| *share < uniform) as f64
}

fn strata() -> impl Iterator<Item = f64> {
    (0..STRATA).map(|step| (f64::from(step) + 0.5) / f64::from(STRATA))
}

fn mean_and_deviation(draw: impl Fn(f64) -> f64) -> (f64, f64) {
    let draws: Vec<f64> = strata().map(draw).collect();
    let mean = draws.iter().sum::<f64>() / f64::from(STRATA);
    let variance = draws.iter().map(|drawn| (drawn - mean) * (drawn - mean)).sum::<f64>() / f64::from(STRATA);
    (mean, variance.sqrt())
}

/// Exact where the expectation is below 8; else the same in all but few cases, and then one apart.
fn assert_agrees(label: &str, is_exact: bool, draw: impl Fn(f64) -> f64, cumulative: &[f64]) {
    let mut different = 0;
    for uniform in strata() {
        let distance = (draw(uniform) - exact(cumulative, uniform)).abs();
        assert!(distance <= 1.0, "{label} at {uniform}: {distance} apart");
        different += u32::from(distance > 0.0);
    }
    let allowed = if is_exact { 0 } else { STRATA / 500 };
    assert!(different <= allowed, "{label}: {different} of {STRATA} draws differ from the exact quantile");
}

#[test]
fn binomial_draws_are_the_exact_quantiles() {
    for (count, probability) in CASES {
        let is_exact = count * probability.min(1.0 - probability) < 8.0;
        let label = format!("binomial({count}, {probability})");
        let draw = |uniform| binomial_quantile(count, probability, uniform);
        assert_agrees(&label, is_exact, draw, &binomial_cumulative(count, probability));
    }
}

#[test]
fn poisson_draws_are_the_exact_quantiles() {
    for mean in MEANS {
        let draw = |uniform| poisson_quantile(mean, uniform);
        assert_agrees(&format!("poisson({mean})"), mean < 8.0, draw, &poisson_cumulative(mean));
    }
}

/// Many uniforms in order, close together at both ends.
fn ascending_uniforms() -> Vec<f64> {
    let tail = (12..=530).map(|tenths| libm::exp2(-f64::from(tenths) / 10.0));
    let mut uniforms: Vec<f64> = strata().chain(tail.clone()).chain(tail.map(|share| 1.0 - share)).collect();
    uniforms.sort_by(f64::total_cmp);
    uniforms
}

#[test]
fn a_larger_uniform_never_draws_less() {
    let uniforms = ascending_uniforms();
    let rises = |draw: &dyn Fn(f64) -> f64| uniforms.windows(2).all(|pair| draw(pair[0]) <= draw(pair[1]));
    for (count, probability) in CASES {
        assert!(rises(&|uniform| binomial_quantile(count, probability, uniform)), "binomial({count}, {probability})");
    }
    for count in 1_u8..=120 {
        for percent in 1_u8..=99 {
            let (count, probability) = (f64::from(count), f64::from(percent) / 100.0);
            let ends = uniforms.iter().step_by(97).chain(&uniforms[..600]).chain(&uniforms[uniforms.len() - 600..]);
            let mut draws: Vec<(f64, f64)> =
                ends.map(|&uniform| (uniform, binomial_quantile(count, probability, uniform))).collect();
            draws.sort_by(|one, other| one.0.total_cmp(&other.0));
            assert!(draws.windows(2).all(|pair| pair[0].1 <= pair[1].1), "binomial({count}, {probability})");
        }
    }
    for mean in MEANS {
        assert!(rises(&|uniform| poisson_quantile(mean, uniform)), "poisson({mean})");
    }
    assert!(rises(&normal_quantile));
}

#[test]
fn mean_and_standard_deviation_agree_with_theory() {
    let agrees = |label: String, draw: &dyn Fn(f64) -> f64, mean: f64, deviation: f64| {
        let (drawn_mean, drawn_deviation) = mean_and_deviation(draw);
        // Stratified over 20,000 uniforms the mean is known to about half a person in 20,000 draws.
        assert!((drawn_mean - mean).abs() < 5e-5 + 1e-4 * mean.min(deviation), "{label}: mean {drawn_mean} for {mean}");
        assert!((drawn_deviation / deviation - 1.0).abs() < 2e-3, "{label}: {drawn_deviation} for {deviation}");
    };
    for (count, probability) in CASES {
        let deviation = (count * probability * (1.0 - probability)).sqrt();
        let draw = |uniform| binomial_quantile(count, probability, uniform);
        agrees(format!("binomial({count}, {probability})"), &draw, count * probability, deviation);
    }
    for mean in MEANS {
        agrees(format!("poisson({mean})"), &|uniform| poisson_quantile(mean, uniform), mean, mean.sqrt());
    }
}

#[test]
fn the_normal_branch_is_not_biased() {
    for count in [16.0, 20.0, 40.0, 90.0, 400.0, 8_000.0, 500_000.0] {
        for mean in [8.0, 8.5, 10.0, 15.0, 40.0] {
            let probability: f64 = mean / count;
            if probability <= 0.5 {
                let (drawn, _) = mean_and_deviation(|uniform| binomial_quantile(count, probability, uniform));
                assert!((drawn / mean - 1.0).abs() < 2e-5, "binomial({count}, {probability}): {drawn} for {mean}");
            }
        }
    }
}

#[test]
fn an_independent_sampler_has_the_same_means() {
    let draws = 200_000;
    let mut generator = rand_xoshiro::Xoshiro256PlusPlus::seed_from_u64(4);
    for (count, probability) in CASES {
        let oracle = rand_distr::Binomial::new(count as u64, probability).unwrap();
        let sum: u64 = (0..draws).map(|_| oracle.sample(&mut generator)).sum();
        let (mean, deviation) = mean_and_deviation(|uniform| binomial_quantile(count, probability, uniform));
        let margin = 4.0 * deviation / f64::from(draws).sqrt();
        assert!((sum as f64 / f64::from(draws) - mean).abs() < margin, "binomial({count}, {probability})");
    }
    for mean in MEANS {
        let oracle = rand_distr::Poisson::new(mean).unwrap();
        let sum: f64 = (0..draws).map(|_| oracle.sample(&mut generator)).sum();
        let (drawn, deviation) = mean_and_deviation(|uniform| poisson_quantile(mean, uniform));
        assert!((sum / f64::from(draws) - drawn).abs() < 4.0 * deviation / f64::from(draws).sqrt(), "poisson({mean})");
    }
}

#[test]
fn a_chain_of_conditional_binomials_has_the_means_of_a_multinomial() {
    let (stock, probabilities) = (250.0, [0.02, 0.3, 0.004, 0.1]);
    let months = 40_000;
    let mut draws = Draws::new(9, 0, 4);
    let mut sums = [0.0; 4];
    for _ in 0..months {
        draws.begin_month();
        let flows = draws.exits(stock, [0, 1, 2, 3], probabilities);
        assert!(flows.iter().sum::<f64>() <= stock);
        for (sum, flow) in sums.iter_mut().zip(flows) {
            *sum += flow;
        }
    }
    for (sum, probability) in sums.into_iter().zip(probabilities) {
        let margin = 4.0 * (stock * probability * (1.0 - probability) / f64::from(months)).sqrt();
        let mean = sum / f64::from(months);
        assert!((mean - stock * probability).abs() < margin, "{mean} for {}", stock * probability);
    }
}

#[test]
fn opening_a_flow_leaves_the_draws_of_the_others_alone() {
    let (mut closed, mut open) = (Draws::new(2, 5, 3), Draws::new(2, 5, 3));
    for _month in 0..60 {
        closed.begin_month();
        open.begin_month();
        let [opened] = open.exits(80.0, [2], [0.1]);
        assert!(opened >= 0.0);
        assert_eq!(closed.exits(300.0, [0], [0.04]), open.exits(300.0, [0], [0.04]));
        assert_eq!(closed.arrivals(1, 6.5), open.arrivals(1, 6.5));
        assert_eq!(Noise::<f64>::shock(&mut closed), Noise::<f64>::shock(&mut open));
    }
}

#[test]
fn a_slot_added_at_the_end_leaves_the_other_slots_alone() {
    let mut fewer = RandomStream::new(2, 5, Purpose::Flows);
    let mut more = fewer.clone();
    let (mut three, mut four) = ([0.0; 3], [0.0; 4]);
    for _month in 0..60 {
        fewer.fill(&mut three);
        more.fill(&mut four);
        assert_eq!(three, four[..3]);
    }
}

#[test]
fn a_few_draws_keep_their_bits() {
    let mut flows = RandomStream::new(2026, 17, Purpose::Flows);
    let mut bits = Vec::new();
    for (count, probability) in [(50.0, 0.01), (300.0, 0.009), (2_000.0, 0.0036), (1_500.0, 0.0144), (90.0, 0.8)] {
        let uniform = flows.uniform();
        bits.push(uniform.to_bits());
        bits.push(normal_quantile(uniform).to_bits());
        bits.push(binomial_quantile(count, probability, uniform) as u64);
        bits.push(poisson_quantile(count * probability, uniform) as u64);
    }
    assert_eq!(bits, GOLDEN);
}

/// Per case: the bits of a uniform and of its normal quantile, a binomial draw and a Poisson draw. These change only
/// when every stochastic figure of the model may change; say so in the change log.
#[rustfmt::skip]
const GOLDEN: [u64; 20] = [
    0x3fc9_6ca5_fc93_0064, 0xbfeb_16c8_fe8e_d4ee, 0, 0,
    0x3fdb_2960_6407_e64e, 0xbfc8_672d_1304_113f, 2, 2,
    0x3fd6_76d5_a8ea_7d6e, 0xbfd8_7cbe_5bcc_7aed, 6, 6,
    0x3fe4_c449_2705_53a3, 0x3fd8_7b24_5438_c592, 23, 23,
    0x3fd4_abf7_db80_aa36, 0xbfdd_65c6_d816_ca63, 70, 68,
];

#[test]
fn a_long_run_keeps_its_checksum() {
    let mut draws = Draws::new(1, 3, 4);
    let mut checksum = 0_u64;
    for month in 0..20_000_u32 {
        draws.begin_month();
        let stock = f64::from(month % 700);
        let probability = f64::from(month % 90 + 1) * 0.001;
        let flows = draws.exits(stock, [0, 1, 2], [probability, 0.3 * probability, 0.8 - probability]);
        let arrivals = draws.arrivals(3, 0.002 * f64::from(month));
        let shock: f64 = Noise::<f64>::shock(&mut draws);
        for value in [flows[0], flows[1], flows[2], arrivals, shock] {
            checksum = checksum.rotate_left(7) ^ value.to_bits().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }
    assert_eq!(checksum, LONG_RUN_CHECKSUM, "{checksum:#x}");
}

/// Over the bits of 20,000 months of draws, the same natively and in wasm.
const LONG_RUN_CHECKSUM: u64 = 0xed36_5d5a_9e18_fda9;
