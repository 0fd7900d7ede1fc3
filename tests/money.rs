//! Every euro has a payer, a receiver and a price, and what is shown follows from the monthly amounts.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, assumptions, dice, months, random_levers};
use kantelpunt::analysis::comparison::{Comparison, Kantelpunt};
use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::engine::noise::{Draws, Expected};
use kantelpunt::model::case::{Case, YearMonth};
use kantelpunt::model::post::{Party, Post, Side};
use kantelpunt::model::run::{party_result, run, saldo, societal_result};
use kantelpunt::model::stocks::Flow;
use kantelpunt::parameters::registry;

#[test]
fn the_saldo_is_income_less_costs_and_the_parties_add_up_to_society() {
    let world = World::load();
    let mut dice = dice(4);
    for preset in &world.presets {
        let parameters = world.sampler(&preset.members[0].case).draw(6, 0);
        let model = world.model(preset, random_levers(&mut dice), parameters);
        let trajectory = run(&model, &mut Draws::new(6, 0, Flow::COUNT));
        for (index, month) in
            months(&model, preset.members[0].case.months, &mut Draws::new(6, 0, Flow::COUNT)).iter().enumerate()
        {
            let posts = &month.result.posts;
            let side = |side: Side| {
                Post::ALL
                    .iter()
                    .zip(posts)
                    .filter(|(post, _)| post.spec().side == side)
                    .map(|(_, amount)| amount)
                    .sum::<f64>()
            };
            let turnover: f64 = posts.iter().map(|amount| amount.abs()).sum();
            let close = |one: f64, other: f64| (one - other).abs() <= 1e-12 * turnover;
            assert!(close(trajectory.saldo[index], side(Side::Income) - side(Side::Cost)));
            assert!(close(trajectory.saldo[index], party_result(posts, Party::Municipality)));
            let within: f64 = Party::WITHIN.iter().map(|party| party_result(posts, *party)).sum();
            assert!(close(within, societal_result(posts)), "{within} is not {}", societal_result(posts));
            let budget = posts[Post::Buig as usize] + posts[Post::Vangnet as usize];
            let national = trajectory.saldo[index] - budget + month.result.national_buig;
            assert!(close(trajectory.national_saldo[index], national));
        }
        let mut rest = &trajectory.saldo[..];
        for year in &trajectory.years {
            let (this, later) = rest.split_at(year.months);
            rest = later;
            assert!((this.iter().sum::<f64>() - saldo(&year.posts)).abs() < 1e-3, "{}", year.year);
        }
        assert!(rest.is_empty());
    }
}

#[test]
fn who_pays_and_who_receives_agree_with_the_side_of_the_books() {
    for post in Post::ALL {
        let spec = post.spec();
        let (pays, receives) = (spec.payer == Party::Municipality, spec.receiver == Party::Municipality);
        match spec.side {
            Side::Cost => assert!(pays, "{}", spec.id),
            Side::Income => assert!(receives, "{}", spec.id),
            Side::Elsewhere => assert!(!pays && !receives, "{}", spec.id),
        }
    }
}

#[test]
fn the_kantelpunt_and_the_peak_follow_from_the_monthly_saldo_that_is_shown() {
    let world = World::load();
    let mut dice = dice(5);
    for preset in &world.presets {
        let case = Case {
            start: YearMonth { month: 7, ..preset.members[0].case.start },
            months: 131,
            ..preset.members[0].case
        };
        let experiment = Experiment::new(case, preset.members[0].current, &assumptions(&[]), world.paths.clone());
        for replication in 0..4 {
            let levers = [random_levers(&mut dice), random_levers(&mut dice)];
            let mode = Mode::Stochastic { seed: 8, replication };
            let outcome = experiment.run(&levers, mode);
            let rate = experiment.discount_rate();
            for (scenario, comparison) in outcome.scenarios.iter().zip(&outcome.comparisons) {
                recompute(&scenario.saldo, &outcome.reference.saldo, rate, comparison);
            }
        }
    }
}

/// By the book: every figure of a comparison from two series of monthly amounts.
fn recompute(scenario: &[f64], reference: &[f64], rate: f64, comparison: &Comparison) {
    let difference: Vec<f64> = scenario.iter().zip(reference).map(|(one, other)| one - other).collect();
    let mut sum = 0.0;
    let cumulative: Vec<f64> = difference
        .iter()
        .enumerate()
        .map(|(month, amount)| {
            sum += amount * libm::pow(1.0 + rate, -(month as f64) / 12.0);
            sum
        })
        .collect();
    let close = |one: f64, other: f64| (one - other).abs() < 1e-3;
    assert!(cumulative.iter().zip(&comparison.cumulative).all(|(one, other)| close(*one, *other)));
    assert!(close(comparison.npv, cumulative[cumulative.len() - 1]));
    let deepest = cumulative.iter().copied().fold(0.0, f64::min);
    assert!(close(comparison.peak_funding, -deepest));
    match comparison.peak_month {
        Some(month) => assert!(close(cumulative[month], deepest)),
        None => assert!(deepest > -0.01),
    }
    assert!(close(comparison.structural, difference[difference.len() - 12..].iter().sum()));
    assert!(close(comparison.yearly_saldo.iter().sum(), difference.iter().sum()));
    assert_eq!(comparison.yearly_saldo.len(), 12);
    assert!(close(comparison.yearly_saldo[0], difference[..6].iter().sum()));
    let stays = |month: usize| cumulative[month..].iter().all(|sum| *sum >= -0.005);
    let turned = (0..cumulative.len()).find(|month| stays(*month));
    match comparison.kantelpunt {
        Kantelpunt::NoDifference => assert!(cumulative.iter().all(|sum| sum.abs() < 0.01)),
        Kantelpunt::FromTheStart => assert_eq!(turned, Some(0)),
        Kantelpunt::Month(month) => assert_eq!(turned, Some(month)),
        Kantelpunt::Never => assert_eq!(turned, None),
    }
}

/// Not a quantity times a price, but what the state makes of the spending of others.
const BUDGETS: [Post; 2] = [Post::Buig, Post::Vangnet];

#[test]
fn every_post_is_a_quantity_times_a_price_so_it_follows_a_price_in_a_straight_line() {
    let world = World::load();
    for preset in &world.presets {
        let levers = random_levers(&mut dice(20));
        let books = |id: &str, value: f64| {
            let model = world.model(preset, levers, world.assuming(&preset.members[0].case, &[(id, value)]));
            months(&model, 1, &mut Expected).remove(0).result.posts
        };
        for spec in registry().filter(|spec| spec.unit.is_money()) {
            let (low, high) = (spec.spread.low, spec.spread.high);
            let (cheap, middle, dear) = (books(spec.id, low), books(spec.id, 0.5 * (low + high)), books(spec.id, high));
            for post in Post::ALL.iter().filter(|post| !BUDGETS.contains(post)) {
                let [cheap, middle, dear] = [cheap, middle, dear].map(|posts| posts[*post as usize]);
                let margin = 1e-9 * (cheap.abs() + dear.abs() + 1.0);
                assert!((0.5 * (cheap + dear) - middle).abs() < margin, "{} in {}", post.spec().id, spec.id);
            }
        }
    }
}

#[test]
fn what_one_party_within_pays_another_receives() {
    let world = World::load();
    let preset = world.preset(60, 2015);
    let model = world.model(preset, random_levers(&mut dice(21)), world.assuming(&preset.members[0].case, &[]));
    for month in months(&model, 24, &mut Expected) {
        for post in Post::ALL {
            let mut only = [0.0; Post::COUNT];
            only[*post as usize] = month.result.posts[*post as usize];
            let spec = post.spec();
            let crosses = spec.payer == Party::Outside || spec.receiver == Party::Outside;
            assert!(crosses || societal_result(&only) == 0.0, "{} moves money within, and makes none", spec.id);
        }
    }
}

#[test]
fn the_kantelpunt_is_the_first_month_after_which_the_sum_stays_positive_in_every_possible_run_of_six_months() {
    let sums = [-3.0, 0.0, 2.0];
    for run in 0..729_usize {
        let mut digits = run;
        let cumulative: [f64; 6] = std::array::from_fn(|_| {
            let sum = sums[digits % 3];
            digits /= 3;
            sum
        });
        let expected = match (0..6).find(|month| cumulative[*month..].iter().all(|sum| *sum >= 0.0)) {
            _ if cumulative == [0.0; 6] => Kantelpunt::NoDifference,
            None => Kantelpunt::Never,
            Some(0) => Kantelpunt::FromTheStart,
            Some(month) => Kantelpunt::Month(month),
        };
        assert_eq!(Kantelpunt::of(&cumulative), expected, "{cumulative:?}");
    }
}

#[test]
fn indexed_amounts_are_those_of_the_start_year_times_the_price_level() {
    let world = World::load();
    let preset = world.preset(60, 2015);
    let member = &preset.members[0];
    let books = |indexed: f64| {
        let parameters = world.assuming(&member.case, &[("omgeving_indexation", indexed)]);
        months(&world.model(preset, member.current, parameters), 120, &mut Expected)
    };
    for (index, (real, nominal)) in books(0.0).iter().zip(books(1.0)).enumerate() {
        let level = world.paths.price_step(2015, 2015 + (index / 12) as i32);
        for (one, other) in real.result.posts.iter().zip(nominal.result.posts) {
            assert!((one * level - other).abs() < 1e-9 * one.abs().max(1.0), "month {index}");
        }
        assert_eq!(real.after, nominal.after);
    }
}
