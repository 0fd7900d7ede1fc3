//! What others published about wijkteams and cooperation, held against the model with the margin that goes with it.
//! The sources are those of the design's collection of facts; each test names them.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, ruled, with, with_all};
use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::levers::Levers;
use kantelpunt::model::post::Post;
use kantelpunt::model::run::Trajectory;
use kantelpunt::model::stocks::Stock;
use kantelpunt::scenario::assumptions::AssumptionSet;
use kantelpunt::scenario::preset::Preset;

/// The reference and the run of these levers, expected.
fn runs(world: &World, preset: &Preset, levers: Levers) -> (Trajectory, Trajectory) {
    let member = &preset.members[0];
    let experiment = Experiment::new(member.case, member.current, &AssumptionSet::default(), world.paths.clone());
    let mut outcome = experiment.run(&[levers], Mode::Expected);
    (outcome.reference, outcome.scenarios.remove(0))
}

fn post(trajectory: &Trajectory, year: usize, post: Post) -> f64 {
    trajectory.years[year].posts[post as usize]
}

fn persons(trajectory: &Trajectory, year: usize, stocks: &[Stock]) -> f64 {
    stocks.iter().map(|stock| trajectory.years[year].stocks[*stock as usize]).sum()
}

/// SCP (2018): 23 % of households use a provision, and 11.5 % of those provisions of several laws: 2.6 % of all, ± 0.3 points.
#[test]
fn as_many_households_use_provisions_of_several_laws_as_published() {
    let world = World::load();
    // 7.8 million households on 17.08 million inhabitants (2017).
    let households_per_inhabitant = 7.8 / 17.08;
    for preset in world.presets.iter().filter(|preset| preset.id.year() == 2015) {
        let member = &preset.members[0];
        let (reference, _) = runs(&world, preset, member.current);
        let several = persons(
            &reference,
            0,
            &[Stock::TeamMulti, Stock::TeamIntensive, Stock::ProvisionMulti, Stock::ProvisionIntensive],
        );
        let share = several / (member.case.figures.inhabitants * households_per_inhabitant);
        assert!((share - 0.026).abs() < 0.003, "{}: {share}", preset.id.name());
    }
}

/// Kann-Weedage and others (2017): strict multi-problem families are 0.34–0.35 % of households; locally 0.37–0.55 %.
#[test]
fn as_many_intensive_households_as_published() {
    let world = World::load();
    let preset = world.preset(150, 2015);
    let (reference, _) = runs(&world, preset, preset.members[0].current);
    let intensive = persons(&reference, 0, &[Stock::TeamIntensive, Stock::ProvisionIntensive]);
    let share = intensive / (150_000.0 * 7.8 / 17.08);
    assert!((0.0030..0.0055).contains(&share), "{share}");
}

/// Almelo (2017): 174 families cost more than 19 million a year; Woerden (2012), without the heaviest, 40,000 each.
#[test]
fn an_intensive_household_costs_what_municipalities_published() {
    let world = World::load();
    let preset = world.preset(100, 2015);
    let (reference, _) = runs(&world, preset, preset.members[0].current);
    let intensive = persons(&reference, 4, &[Stock::TeamIntensive, Stock::ProvisionIntensive, Stock::WaitingIntensive]);
    let each = post(&reference, 4, Post::CareIntensive) / intensive;
    assert!((40_000.0..=114_000.0).contains(&each), "{each}");
}

/// Niaounakis and Blank (2017, taxes): at 10,000 inhabitants up to 30 % dearer, exhausted at about 60,000.
#[test]
fn the_scale_curve_of_a_back_office_is_steep_below_sixty_thousand_and_flat_above() {
    let world = World::load();
    let price = |inhabitants: f64| {
        let mut preset = world.preset(60, 2015).clone();
        preset.members[0].case.figures.inhabitants = inhabitants;
        let (reference, _) = runs(&world, &preset, preset.members[0].current);
        post(&reference, 1, Post::BackOffice) / inhabitants
    };
    let full = price(60_000.0);
    assert!((0.1..=0.3).contains(&(price(10_000.0) / full - 1.0)), "{}", price(10_000.0) / full);
    let curve: Vec<f64> = [10_000.0, 20_000.0, 35_000.0, 50_000.0].map(price).to_vec();
    assert!(curve.windows(2).all(|pair| pair[1] < pair[0]), "{curve:?}");
    assert!((price(150_000.0) / full - 1.0).abs() < 1e-9);
}

/// Allers and De Greef (2018): on average cooperation changes spending by nothing; a mid-size municipality that joins a joint
/// social service spends as much as before, apart from joining itself.
#[test]
fn joining_a_joint_service_saves_nothing_on_average() {
    let world = World::load();
    for thousands in [60, 100] {
        let preset = world.preset(thousands, 2015);
        let (alone, joint) = runs(&world, preset, with(&preset.members[0].current, "joint_service", 1.0));
        let spending = |run: &Trajectory| -> f64 {
            [Post::BijstandExecution, Post::BackOffice, Post::Tables, Post::StrandedCost, Post::Redundancy]
                .into_iter()
                .map(|which| post(run, 9, which))
                .sum()
        };
        let change = spending(&joint) / spending(&alone) - 1.0;
        assert!(change.abs() < 0.01, "{thousands}: {change}");
        let joining: f64 = (0..10).map(|year| post(&joint, year, Post::PartnerChange)).sum();
        assert!(joining > 0.0, "joining itself costs money");
    }
}

/// Klip (2014): no saving in the first years. CPB (2019): teams for every question raise use by 0–14 %.
#[test]
fn a_wider_team_saves_nothing_in_its_first_years_and_raises_use() {
    let world = World::load();
    let preset = world.preset(100, 2015);
    let narrow = ruled(preset, with(&preset.members[0].current, "wijkteam_scope", 2.0));
    let wide = with_all(&narrow.members[0].current, &[("wijkteam_scope", 0.0), ("provider_staffed_share", 1.0)]);
    let (before, after) = runs(&world, &narrow, wide);
    let saldo = |run: &Trajectory| run.saldo[..24].iter().sum::<f64>();
    assert!(saldo(&after) < saldo(&before));
    let used = |run: &Trajectory| {
        let stocks = [Stock::TeamSingle, Stock::TeamMulti, Stock::ProvisionSingle, Stock::ProvisionMulti];
        persons(run, 9, &stocks)
    };
    let more = used(&after) / used(&before) - 1.0;
    assert!((0.0..=0.2).contains(&more), "{more}");
}
