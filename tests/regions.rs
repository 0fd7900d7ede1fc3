//! Several municipalities together: nobody gets lost, sums are sums, and each has from the others what the region says.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, dice, random_levers, with};
use kantelpunt::analysis::experiment::{Experiment, Mode, Replication};
use kantelpunt::engine::noise::{Draws, Expected, Noise};
use kantelpunt::engine::stock_flow::after;
use kantelpunt::levers::Levers;
use kantelpunt::model::outcome::Outcome;
use kantelpunt::model::post::Party;
use kantelpunt::model::post::Post;
use kantelpunt::model::region::Region;
use kantelpunt::model::run::{party_result, societal_result};
use kantelpunt::model::stocks::{Flow, Level, Stock};
use kantelpunt::scenario::assumptions::AssumptionSet;
use kantelpunt::scenario::preset::Preset;
use kantelpunt::scenario::{file, story};

fn experiment(world: &World, preset: &Preset) -> Experiment {
    Experiment::of_region(
        preset.municipalities(),
        preset.service.clone(),
        &AssumptionSet::default(),
        world.paths.clone(),
    )
}

fn current(preset: &Preset) -> Vec<Levers> {
    preset.members.iter().map(|member| member.current).collect()
}

/// The place of a municipality.
fn place(preset: &Preset, id: &str) -> usize {
    preset.members.iter().position(|member| member.id == id).unwrap()
}

/// Current policy with a lever of one municipality moved.
fn moved(preset: &Preset, id: &str, lever: &str, value: f64) -> Vec<Levers> {
    let mut levers = current(preset);
    let place = place(preset, id);
    levers[place] = with(&levers[place], lever, value);
    levers
}

fn run(world: &World, preset: &Preset, levers: &[Levers]) -> Replication {
    experiment(world, preset).run(&[levers], Mode::Expected)
}

fn watch<Z: Noise<f64>>(region: &Region<f64>, months: usize, noise: &mut Z, is_whole: bool) {
    let mut states = region.start();
    for index in 0..months {
        let results = region.month_at(&region.calendar(index).unwrap(), &states, noise);
        for (before, (next, result)) in states.iter_mut().zip(results) {
            assert_eq!(after(&before.stocks, &result.flows, Flow::SPECS), next.stocks);
            for (stock, value) in Stock::ALL.iter().zip(next.stocks) {
                let floor = if is_whole { 0.0 } else { -1e-9 };
                assert!(
                    value >= floor && value.is_finite() && (!is_whole || value.fract() == 0.0),
                    "{stock:?} {value}"
                );
            }
            for (level, value) in Level::ALL.iter().zip(next.levels) {
                let may_be_negative = matches!(level, Level::Cycle | Level::WswMoved);
                assert!(value.is_finite() && (value >= 0.0 || may_be_negative), "{level:?} {value}");
            }
            for (post, amount) in Post::ALL.iter().zip(result.posts) {
                assert!(amount.is_finite() && (amount >= 0.0 || *post == Post::BeschutFormGain), "{post:?} {amount}");
            }
            assert!(result.outcomes.iter().all(|outcome| outcome.is_finite()));
            *before = next;
        }
    }
}

#[test]
fn people_are_conserved_and_nothing_is_negative_in_every_region_for_any_levers_and_any_draw() {
    let world = World::load();
    let mut dice = dice(40);
    for preset in &world.regions {
        let months = if preset.members.len() > 1 { 60 } else { 120 };
        for replication in 0..6 {
            let levers: Vec<Levers> = preset.members.iter().map(|_| random_levers(&mut dice)).collect();
            let parameters = world.sampler(&preset.members[0].case).draw(41, replication);
            let region = experiment(&world, preset).region(Some(&levers), parameters);
            watch(&region, months, &mut Expected, false);
            watch(&region, months, &mut Draws::new(41, replication, region.flow_count()), true);
        }
    }
}

#[test]
fn a_region_under_current_policy_differs_by_nothing_and_its_sums_are_those_of_its_municipalities() {
    let world = World::load();
    for preset in &world.regions {
        for mode in [Mode::Expected, Mode::Stochastic { seed: 3, replication: 1 }] {
            let outcome = experiment(&world, preset).run(&[current(preset)], mode);
            assert_eq!(outcome.scenarios[0], outcome.reference, "{}", preset.id.name());
            assert_eq!(outcome.comparisons[0].npv, 0.0);
            let run = &outcome.reference;
            for (month, saldo) in run.saldo.iter().enumerate() {
                let sum: f64 = run.members.iter().map(|member| member[month]).sum();
                assert!(run.members.is_empty() || (sum - saldo).abs() < 1e-6 * saldo.abs().max(1.0));
            }
            for year in &run.years {
                let parties: f64 = Party::WITHIN.iter().map(|party| party_result(&year.posts, *party)).sum();
                let society = societal_result(&year.posts);
                assert!((parties - society).abs() < 1e-6 * society.abs().max(1.0));
            }
        }
    }
}

#[test]
fn one_municipality_as_a_region_runs_to_the_same_bits_as_by_itself() {
    let world = World::load();
    let preset = world.preset(60, 2015);
    let member = &preset.members[0];
    let alone = Experiment::new(member.case, member.current, &AssumptionSet::default(), world.paths.clone());
    let levers = with(&member.current, "fte_per_wijkteam", 12.0);
    let mode = Mode::Stochastic { seed: 5, replication: 2 };
    let as_region = experiment(&world, preset).run(&[vec![levers]], mode);
    assert_eq!(alone.run(&[levers], mode).scenarios, as_region.scenarios);
}

#[test]
fn what_one_municipality_does_for_its_teams_moves_no_draw_and_no_money_of_another() {
    let world = World::load();
    let preset = &world.regions[0];
    let schagen = place(preset, "schagen");
    let levers = moved(preset, "schagen", "fte_per_wijkteam", 14.0);
    let outcome = experiment(&world, preset).run(&[levers], Mode::Stochastic { seed: 7, replication: 3 });
    let (before, after) = (&outcome.reference.members, &outcome.scenarios[0].members);
    for (place, (one, other)) in before.iter().zip(after).enumerate() {
        assert_eq!(one == other, place != schagen, "{}", preset.members[place].name);
    }
}

#[test]
fn the_companies_charge_exactly_what_their_people_cost_and_leave_nothing() {
    let world = World::load();
    for preset in &world.regions[..3] {
        let parameters = world.sampler(&preset.members[0].case).defaults();
        let region = experiment(&world, preset).region(None, parameters);
        let states = region.start();
        let overhead: f64 = states.iter().map(|state| state.levels[Level::SwOverhead as usize]).sum();
        let results = region.month_at(&region.calendar(0).unwrap(), &states, &mut Expected);
        let charged: f64 = results.iter().map(|(_, result)| result.posts[Post::SwOverhead as usize] * 12.0).sum();
        assert!((charged / overhead - 1.0).abs() < 1e-9, "{}: {charged} of {overhead}", preset.id.name());
        for (shares, member) in preset.service.shares.iter().zip(&preset.members) {
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{}", member.name);
        }
    }
}

#[test]
fn who_empties_the_shared_company_faster_leaves_overhead_to_the_others() {
    let world = World::load();
    let preset = &world.regions[0];
    // A municipality without Wsw workers at the end still has overhead that follows slowly: by key it pays none of it.
    let mut region_preset = preset.clone();
    let helder = place(preset, "den-helder");
    region_preset.members[helder].case.figures.wsw_persons = 20.0;
    let reference = run(&world, preset, &current(preset)).reference;
    let emptier = run(&world, &region_preset, &current(preset)).reference;
    assert!(reference.years[0].posts[Post::SwOverhead as usize] > emptier.years[0].posts[Post::SwOverhead as usize]);
    // Cutting overhead faster in one place lowers the bill of all who share the company, and of nobody else.
    let outcome = run(&world, preset, &moved(preset, "den-helder", "sw_overhead_months", 12.0));
    let last = outcome.reference.saldo.len() - 1;
    let gain = |id: &str| {
        let place = place(preset, id);
        outcome.scenarios[0].members[place][last] - outcome.reference.members[place][last]
    };
    assert!(gain("schagen") > 0.0 && gain("hollands-kroon") > 0.0);
    assert_eq!(gain("texel"), 0.0, "Texel has a company of its own");
}

#[test]
fn partners_that_leave_pay_once_and_leave_cost_with_who_stays() {
    let world = World::load();
    let preset = &world.regions[0];
    let outcome = run(&world, preset, &moved(preset, "den-helder", "joint_service", 0.0));
    let posts =
        |which: Post| outcome.scenarios[0].years.iter().map(|year| year.posts[which as usize]).collect::<Vec<_>>();
    let paid = posts(Post::PartnerChange);
    assert!(paid[0] == 0.0 && paid[1] > 0.0 && paid[9] == 0.0, "after a year, once: {paid:?}");
    let stranded = posts(Post::StrandedCost);
    assert!(stranded[0] == 0.0 && stranded[2] > stranded[9] && stranded[9] > 0.0, "it fades: {stranded:?}");
    let schagen = place(preset, "schagen");
    let month = 30;
    assert!(outcome.scenarios[0].members[schagen][month] < outcome.reference.members[schagen][month]);
    // Who joins pays once and leaves nobody anything.
    let friesland = &world.regions[1];
    let outcome = run(&world, friesland, &moved(friesland, "ferwerderadiel", "joint_service", 1.0));
    let stranded: f64 = outcome.scenarios[0].years.iter().map(|year| year.posts[Post::StrandedCost as usize]).sum();
    assert_eq!(stranded, 0.0);
    assert!(outcome.scenarios[0].years[1].posts[Post::PartnerChange as usize] > 0.0);
}

#[test]
fn a_small_partner_has_less_room_than_a_large_one_and_partners_cost_time() {
    let world = World::load();
    let preset = &world.regions[0];
    let region = &preset.members.iter().map(|member| member.case.region).collect::<Vec<_>>();
    assert!(region[place(preset, "texel")].own_share < region[place(preset, "den-helder")].own_share);
    let reference = run(&world, preset, &current(preset)).reference;
    let outcome = |outcome: Outcome| reference.years[0].outcomes[outcome as usize];
    assert!(outcome(Outcome::LocalRoom) < 1.0 && outcome(Outcome::DecisionMonths) > 0.0);
    // Without a joint service there is all the room and no delay.
    let zaan = run(&world, &world.regions[2], &current(&world.regions[2])).reference;
    assert_eq!(zaan.years[0].outcomes[Outcome::LocalRoom as usize], 1.0);
    assert_eq!(zaan.years[0].outcomes[Outcome::DecisionMonths as usize], 0.0);
}

#[test]
fn the_country_is_393_average_municipalities() {
    let world = World::load();
    let country = &world.regions[3];
    let scaled = |thousands: u32| {
        let preset = world.preset(thousands, 2015);
        run(&world, preset, &current(preset)).reference
    };
    let (large, country_run) = (scaled(60), run(&world, country, &current(country)).reference);
    // What does not depend on scale grows with inhabitants: 16.9 million against 60,000, but for rounding of small stocks.
    for outcome in [Outcome::BijstandPersons, Outcome::WswPersons, Outcome::GarantiebaanCounted] {
        let ratio = country_run.years[9].outcomes[outcome as usize] / large.years[9].outcomes[outcome as usize];
        assert!((ratio / (16_900.0 / 60.0) - 1.0).abs() < 0.02, "{outcome:?}: {ratio}");
    }
    assert!((country.members[0].case.size() - 43_003.0).abs() < 1.0);
}

#[test]
fn every_story_reads_runs_and_makes_a_difference() {
    let world = World::load();
    let stories = story::all().unwrap();
    for preset in world.regions.iter().filter(|preset| preset.members.len() > 1) {
        let own: Vec<_> = stories.iter().filter(|story| story.preset == preset.id.name()).collect();
        assert!(own.len() >= 3, "{}", preset.id.name());
        for story in own {
            let (scenario, _) = file::read(&story.scenario.to_string(), &preset.policies()).unwrap();
            let comparison = &run(&world, preset, &scenario.levers).comparisons[0];
            assert!(comparison.peak_funding + comparison.npv.abs() > 1_000.0, "{}: {}", story.id, comparison.npv);
            for text in [&story.nl, &story.en, &story.text_nl, &story.text_en] {
                assert!(text.len() > 8, "{}", story.id);
            }
        }
    }
}

#[test]
fn nothing_happens_before_the_decision() {
    let world = World::load();
    for preset in [world.preset(60, 2027), &world.regions[2]] {
        let mut levers = current(preset);
        for levers in &mut levers {
            for (lever, value) in
                [("fte_per_wijkteam", 13.0), ("sw_bestuur", 1.0), ("digital_share", 0.5), ("decision_months", 18.0)]
            {
                *levers = with(levers, lever, value);
            }
        }
        let outcome = run(&world, preset, &levers);
        let differences: Vec<f64> =
            outcome.scenarios[0].saldo.iter().zip(&outcome.reference.saldo).map(|(one, other)| one - other).collect();
        assert!(differences[..17].iter().all(|difference| *difference == 0.0), "{:?}", &differences[..19]);
        assert!(differences[19].abs() > 1.0);
    }
}
