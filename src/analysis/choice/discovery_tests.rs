//! Discovery tells the truth about what was planted, and nothing about noise.

use super::*;
use crate::analysis::choice::rule_search::rounded;
use crate::engine::sobol::Sobol;
use crate::parameters::registry;
use crate::parameters::unit::Unit;

/// Runs whose failing depends on chance and on where their point lies. One more coordinate is the chance.
fn runs(count: u32, dimensions: usize, seed: u64, chance: impl Fn(&[f64]) -> f64) -> (Vec<Vec<f64>>, Vec<bool>) {
    let sobol = Sobol::scrambled(dimensions + 1, seed);
    (0..count)
        .map(|index| {
            let mut point = sobol.point(index);
            let uniform = point.pop().unwrap();
            let fails = uniform < chance(&point);
            (point, fails)
        })
        .unzip()
}

fn discovered((declared, fails): &(Vec<Vec<f64>>, Vec<bool>)) -> Discovery {
    Discovery::of(declared, fails, |fails| *fails)
}

fn planted(point: &[f64]) -> f64 {
    if point[0] > 0.7 && point[1] < 0.4 { 0.9 } else { 0.05 }
}

fn rule(discovery: Discovery) -> Rule {
    match discovery.finding {
        Finding::Rule(rule) => rule,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_planted_box_is_told_with_its_true_coverage_and_density() {
    for seed in 0..5 {
        let found = discovered(&runs(4_096, 6, seed, planted));
        // 0.3 × 0.4 of all fail 9 in 10 times: 0.108 of 0.108 + 0.044.
        assert!((found.base_rate() - 0.152).abs() < 0.02);
        let rule = rule(found);
        assert_eq!(rule.limits.iter().map(|limit| limit.place).collect::<Vec<_>>(), [0, 1], "{rule:?}");
        let (first, second) = (rule.limits[0], rule.limits[1]);
        assert!((first.low.unwrap() - 0.7).abs() < 0.04 && first.high.is_none(), "{rule:?}");
        assert!((second.high.unwrap() - 0.4).abs() < 0.05 && second.low.is_none(), "{rule:?}");
        assert!(rule.limits.iter().all(|limit| limit.p_value < 1e-6));
        assert!((rule.density.value - 0.9).abs() < 3.0 * rule.density.standard_error + 0.08, "{rule:?}");
        assert!((rule.coverage.value - 0.71).abs() < 0.12 && (rule.mass - 0.12).abs() < 0.03, "{rule:?}");
    }
}

#[test]
fn two_assumptions_are_found_among_hundreds_by_an_ordinary_number_of_runs() {
    let chance = |point: &[f64]| if point[140] > 0.6 && point[7] > 0.3 { 0.9 } else { 0.2 };
    for seed in 0..3 {
        let rule = rule(discovered(&runs(1_024, 270, seed, chance)));
        assert_eq!(rule.limits.iter().map(|limit| limit.place).collect::<Vec<_>>(), [7, 140], "{rule:?}");
        assert!((rule.density.value - 0.9).abs() < 0.12, "{rule:?}");
    }
}

#[test]
fn in_steps_the_same_is_found_as_at_once() {
    let chance = |point: &[f64]| if point[140] > 0.6 && point[7] > 0.3 { 0.9 } else { 0.2 };
    for runs in [runs(1_024, 270, 1, chance), runs(1_024, 270, 1, |_| 0.3), runs(99, 3, 1, |_| 0.3)] {
        let mut search = Discovering::new(Rc::new(runs.0.clone()), runs.1.clone());
        let mut steps = 0;
        let found = loop {
            steps += 1;
            if let ControlFlow::Break(found) = search.step() {
                break found;
            }
        };
        assert_eq!(steps > 17, runs.0.len() > 100, "{steps} steps");
        assert_eq!(found, discovered(&runs));
    }
}

#[test]
fn pure_noise_has_no_rule() {
    for seed in 0..20 {
        for (dimensions, rate) in [(6, 0.3), (100, 0.5)] {
            let found = discovered(&runs(1_024, dimensions, seed, |_| rate));
            assert_eq!(found.finding, Finding::NoSimpleRule, "{seed}");
        }
    }
}

#[test]
fn a_box_that_hardly_tells_more_than_the_base_rate_is_no_rule() {
    // Real, but of little use: 9 in 10 within and 8 in 10 outside.
    let found = discovered(&runs(8_192, 6, 1, |point| if point[2] > 0.5 { 0.9 } else { 0.8 }));
    assert_eq!(found.finding, Finding::NoSimpleRule);
}

#[test]
fn what_is_found_in_one_half_is_judged_in_the_other() {
    // The box holds in the first half only: there is nothing to tell.
    let (declared, mut fails) = runs(2_048, 6, 3, planted);
    let (_, noise) = runs(2_048, 6, 4, |_| 0.15);
    fails[1_024..].copy_from_slice(&noise[1_024..]);
    assert_eq!(discovered(&(declared, fails)).finding, Finding::NoSimpleRule);
}

#[test]
fn what_almost_never_or_almost_always_happens_needs_no_box() {
    assert_eq!(discovered(&runs(1_024, 3, 1, |point| f64::from(point[0] > 0.97))).finding, Finding::AlmostNever);
    assert_eq!(discovered(&runs(1_024, 3, 1, |point| f64::from(point[0] > 0.03))).finding, Finding::AlmostAlways);
    let never = discovered(&runs(1_024, 3, 1, |_| 0.0));
    assert_eq!((never.failures, never.finding), (0, Finding::AlmostNever));
}

#[test]
fn few_runs_tell_nothing() {
    for count in [0, 1, 20, 99] {
        assert_eq!(discovered(&runs(count, 3, 1, |point| f64::from(point[0] > 0.5))).finding, Finding::TooFewRuns);
        assert_eq!(discovered(&runs(count, 3, 1, |_| 0.0)).finding, Finding::TooFewRuns);
    }
}

#[test]
fn limits_are_rounded_to_what_a_reader_sees() {
    let place = |unit| registry().position(|spec| spec.unit == unit).unwrap();
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-12, "{found} for {expected}");
    // Percentages to a whole, a tenth or a hundredth of a percent.
    near(rounded(place(Unit::Share), 0.123_456, 1.0), 0.12);
    near(rounded(place(Unit::Share), 0.123_456, 0.2), 0.123);
    near(rounded(place(Unit::Share), 0.123_456, 0.02), 0.1235);
    near(rounded(place(Unit::EuroPerFtePerYear), 81_234.0, 25_000.0), 81_200.0);
    near(rounded(place(Unit::Ratio), 1.234, 0.9), 1.234);
    assert_eq!(rounded(place(Unit::Ratio), f64::NEG_INFINITY, 0.9), f64::NEG_INFINITY);
}

#[test]
fn the_rule_counts_with_the_limits_that_it_tells() {
    let (declared, fails) = runs(1_024, 6, 2, planted);
    let rule = rule(discovered(&(declared.clone(), fails.clone())));
    let holds = |point: &[f64]| {
        rule.limits.iter().all(|limit| {
            let value = point[limit.place];
            limit.low.is_none_or(|low| low <= value) && limit.high.is_none_or(|high| value <= high)
        })
    };
    let judged = declared.iter().zip(&fails).skip(512);
    let inside: Vec<bool> = judged.filter(|(point, _)| holds(point)).map(|(_, fails)| *fails).collect();
    assert_eq!(rule.inside, inside.len());
    assert!((rule.mass - inside.len() as f64 / 512.0).abs() < 1e-15);
    assert!((rule.density.value - failures(&inside) as f64 / inside.len() as f64).abs() < 1e-15);
}
