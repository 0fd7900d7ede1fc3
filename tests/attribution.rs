//! Why a scenario differs from current policy: the parts add up, are fair, and each loop is found when it is there.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, assumptions, dice, random_levers, with_all};
use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::analysis::why::Why;
use kantelpunt::analysis::why::attribution::{Parts, Player};
use kantelpunt::analysis::why::loop_words;
use kantelpunt::analysis::why::loops::{ACTIVE_SHARE, FeedbackLoop, Finding, findings};
use kantelpunt::analysis::why::rebased::Lines;
use kantelpunt::export::causal;
use kantelpunt::export::recording::Recording;
use kantelpunt::levers::spec::Group;
use kantelpunt::levers::{Levers, REGISTRY};
use kantelpunt::parameters::find;
use kantelpunt::scenario::preset::Preset;
use kantelpunt::text::Language;

/// Levers of three groups, and a fourth that stays as it is.
const MOVES: [(&str, f64); 4] =
    [("fte_per_wijkteam", 14.0), ("sw_overhead_months", 12.0), ("employer_service_fte", 6.0), ("triage_hours", 3.0)];

fn why(world: &World, preset: &Preset, moves: &[(&str, f64)], own: &[(&str, f64)]) -> Why {
    let scenario: Vec<Levers> = preset.members.iter().map(|member| with_all(&member.current, moves)).collect();
    asked(world, preset, own, &scenario)
}

fn asked(world: &World, preset: &Preset, own: &[(&str, f64)], scenario: &[Levers]) -> Why {
    let municipalities = preset.municipalities();
    Why::new(municipalities, preset.service.clone(), assumptions(own), world.paths.clone(), scenario)
}

fn of(group: Group) -> usize {
    Player::ALL.iter().position(|player| *player == Player::Levers(group)).unwrap()
}

const ASSUMPTIONS: usize = 4;

#[test]
fn the_parts_add_up_to_the_cent_in_every_preset() {
    let world = World::load();
    let mut dice = dice(9_101);
    for preset in world.presets.iter().chain(&world.regions) {
        let scenario: Vec<Levers> = preset.members.iter().map(|_| random_levers(&mut dice)).collect();
        let why = asked(&world, preset, &[("wijkteam_prevention", 0.1)], &scenario);
        let parts = Parts::of(&why);
        let name = preset.id.name();
        assert!((parts.npv.iter().sum::<f64>() - parts.expected).abs() < 1e-3, "{name}: {parts:?}");
        assert!(parts.npv.iter().filter(|part| **part != 0.0).count() >= 4, "{name}: {parts:?}");
        let run = why.own().run(&[why.scenario()], Mode::Expected);
        assert_eq!(parts.expected, run.comparisons[0].npv, "{name}");
        for (year, saldo) in parts.yearly.iter().zip(&run.comparisons[0].yearly_saldo) {
            assert!((year.iter().sum::<f64>() - saldo).abs() < 1e-3, "{name}: {year:?} {saldo}");
        }
        let waterfall = parts.waterfall(parts.expected + 1_234.567);
        let bars: i64 = waterfall.parts.iter().sum();
        assert_eq!((bars, bars + waterfall.uncertainty), (waterfall.expected, waterfall.total), "{name}");
        assert!((waterfall.uncertainty - 123_457).abs() <= 1, "{name}");
    }
}

#[test]
fn a_group_without_change_gets_exactly_nothing_and_a_single_one_all() {
    let world = World::load();
    let preset = world.preset(100, 2027);
    let parts = Parts::of(&why(&world, preset, &MOVES, &[]));
    assert_eq!([parts.npv[of(Group::Samenwerking)], parts.npv[ASSUMPTIONS]], [0.0, 0.0]);
    assert!(parts.npv.iter().filter(|part| **part != 0.0).count() == 3, "{parts:?}");
    let alone = Parts::of(&why(&world, preset, &MOVES[..1], &[]));
    assert_eq!(alone.npv[of(Group::Wijkteams)], alone.expected);
    assert!(alone.expected < 0.0);
    let nothing = Parts::of(&why(&world, preset, &[], &[("wijkteam_prevention", 0.1)]));
    assert_eq!((nothing.expected, nothing.npv), (0.0, [0.0; 5]));
    assert_eq!(nothing.waterfall(0.0).parts, [0; 5]);
}

/// The difference with only these moves, in the expected run.
fn alone(world: &World, preset: &Preset, moves: &[(&str, f64)], own: &[(&str, f64)]) -> f64 {
    let member = &preset.members[0];
    let experiment = Experiment::new(member.case, member.current, &assumptions(own), world.paths.clone());
    experiment.run(&[with_all(&member.current, moves)], Mode::Expected).comparisons[0].npv
}

#[test]
fn two_groups_share_what_they_make_together_equally() {
    let world = World::load();
    let preset = world.preset(60, 2027);
    // A later decision does nothing by itself and saves a year of staff: what they make together is all it makes.
    let moves = [("fte_per_wijkteam", 14.0), ("decision_months", 12.0)];
    let [one, other] = moves.map(|only| alone(&world, preset, &[only], &[]));
    let parts = Parts::of(&why(&world, preset, &moves, &[]));
    let together = parts.expected - one - other;
    assert!(other == 0.0 && together > 100_000.0, "{one} {other} {together}");
    assert!((parts.npv[of(Group::Wijkteams)] - one - together / 2.0).abs() < 1e-3, "{parts:?}");
    assert!((parts.npv[of(Group::Samenwerking)] - together / 2.0).abs() < 1e-3, "{parts:?}");
}

#[test]
fn own_assumptions_get_half_of_what_they_add_to_one_group() {
    let world = World::load();
    let preset = world.preset(60, 2027);
    let own = [("wijkteam_fte_price", 100_000.0)];
    let moves = &MOVES[..1];
    let (usual, dear) = (alone(&world, preset, moves, &[]), alone(&world, preset, moves, &own));
    let parts = Parts::of(&why(&world, preset, moves, &own));
    assert_eq!(parts.expected, dear);
    assert!((parts.npv[ASSUMPTIONS] - (dear - usual) / 2.0).abs() < 1e-3 && dear < usual, "{parts:?}");
    assert!((parts.npv[of(Group::Wijkteams)] - (dear + usual) / 2.0).abs() < 1e-3, "{parts:?}");
}

#[test]
fn in_a_region_the_levers_of_one_municipality_are_attributed_too() {
    let world = World::load();
    let preset = &world.regions[0];
    let mut scenario: Vec<Levers> = preset.members.iter().map(|member| member.current).collect();
    scenario[1] = with_all(&scenario[1], &MOVES[..1]);
    let parts = Parts::of(&asked(&world, preset, &[], &scenario));
    assert!(parts.expected < -1_000.0);
    assert_eq!(parts.npv[of(Group::Wijkteams)], parts.expected);
}

#[test]
fn every_group_of_the_registry_has_a_part() {
    for spec in REGISTRY {
        assert!(Player::ALL.contains(&Player::Levers(spec.group)), "{}", spec.id);
    }
}

#[test]
fn without_own_assumptions_the_two_references_are_the_same_line() {
    let world = World::load();
    for preset in [world.preset(100, 2027), &world.regions[0]] {
        let lines = Lines::of(&why(&world, preset, &MOVES, &[]));
        assert_eq!(lines.reference_default, lines.reference);
        assert!(lines.due_to_policy().iter().all(|saldo| *saldo != 0.0));
        let own = Lines::of(&why(&world, preset, &MOVES, &[("wijkteam_fte_price", 100_000.0)]));
        assert_eq!(own.reference_default, lines.reference_default);
        assert!(own.due_to_assumptions().iter().all(|saldo| *saldo < -1_000.0), "{own:?}");
        assert_eq!(own.years.len(), own.scenario.len());
        // The second step is what `simulate` calls saldo.
        let run = why(&world, preset, &MOVES, &[("wijkteam_fte_price", 100_000.0)]);
        let run = run.own().run(&[run.scenario()], Mode::Expected);
        for (step, saldo) in own.due_to_policy().iter().zip(&run.comparisons[0].yearly_saldo) {
            assert!((step - saldo).abs() < 1e-3, "{step} {saldo}");
        }
    }
}

/// Levers or assumptions, each with a value.
type Values = &'static [(&'static str, f64)];

/// Assumptions under which a loop is not there, and levers that would open it.
const NEUTRAL: [(FeedbackLoop, Values, Values); 7] = [
    (
        FeedbackLoop::Overload,
        &[("wijkteam_absence_per_overload", 0.0), ("wijkteam_turnover_per_overload", 0.0)],
        &[("fte_per_wijkteam", 5.0)],
    ),
    (
        FeedbackLoop::Discovery,
        &[("wijkteam_induced_demand", 1.0), ("wijkteam_provider_demand", 0.0)],
        &[("fte_per_wijkteam", 14.0)],
    ),
    (FeedbackLoop::Prevention, &[("wijkteam_prevention", 0.0)], &[("fte_per_wijkteam", 14.0)]),
    (FeedbackLoop::FixedCostSqueeze, &[("sw_overhead_price", 0.0)], &[("sw_overhead_months", 12.0)]),
    (
        FeedbackLoop::Imitation,
        &[("garantiebaan_market_imitation", 0.0), ("garantiebaan_government_imitation", 0.0)],
        &[("employer_service_fte", 6.0), ("ambassadors", 10.0)],
    ),
    (FeedbackLoop::Disappointment, &[("garantiebaan_disappointment", 0.0)], &[("jobcarving_share", 1.0)]),
    (FeedbackLoop::LateReferral, &[("wijkteam_late_per_overload", 0.0)], &[("fte_per_wijkteam", 5.0)]),
];

fn found(all: &[Finding], of: FeedbackLoop) -> &Finding {
    all.iter().find(|finding| finding.of == of).unwrap()
}

#[test]
fn a_loop_is_active_where_its_levers_open_it_and_not_where_it_was_cut_before() {
    let world = World::load();
    let preset = world.preset(100, 2015);
    for (of_loop, neutral, moves) in NEUTRAL {
        let open = findings(&why(&world, preset, moves, &[]));
        let finding = found(&open, of_loop);
        assert!(finding.is_active, "{of_loop:?} {finding:?}");
        let evidence = &finding.evidence;
        assert!((2..=3).contains(&evidence.len()), "{evidence:?}");
        assert!((evidence[0].reference - evidence[0].scenario).abs() > 1e-3, "{evidence:?}");
        let shut = findings(&why(&world, preset, moves, neutral));
        let finding = found(&shut, of_loop);
        assert!(!finding.is_active && finding.amount.abs() < 0.005, "{of_loop:?} {finding:?}");
        let sentence = loop_words::sentence(finding, Language::En);
        assert!(sentence.contains("hardly"), "{sentence}");
    }
}

#[test]
fn without_a_choice_no_loop_is_active() {
    let world = World::load();
    for finding in findings(&why(&world, world.preset(20, 2027), &[], &[])) {
        assert_eq!((finding.amount, finding.is_active), (0.0, false), "{finding:?}");
    }
}

#[test]
fn the_amount_of_a_loop_is_what_a_user_finds_who_cuts_it() {
    let world = World::load();
    let preset = world.preset(100, 2027);
    let moves = &MOVES[..1];
    let all = findings(&why(&world, preset, moves, &[]));
    let whole = alone(&world, preset, moves, &[]);
    let cut = alone(&world, preset, moves, &[("wijkteam_prevention", 0.0)]);
    let prevention = found(&all, FeedbackLoop::Prevention);
    assert!((prevention.amount - (whole - cut)).abs() < 1e-3, "{prevention:?}");
    assert!(prevention.amount > 0.0, "more staff prevents more");
    assert!(found(&all, FeedbackLoop::Discovery).amount < 0.0, "more staff brings up more");
    // One percent of what is left at the horizon is never more than one percent of what moves.
    for finding in all.iter().filter(|finding| finding.is_active) {
        assert!(finding.amount.abs() >= ACTIVE_SHARE * whole.abs(), "{finding:?}");
    }
}

#[test]
fn no_cut_moves_the_start() {
    let world = World::load();
    for preset in [world.preset(20, 2015), world.preset(100, 2027), &world.regions[1]] {
        let experiment = Experiment::of_region(
            preset.municipalities(),
            preset.service.clone(),
            &assumptions(&[("wijkteam_initial_load", 1.35)]),
            world.paths.clone(),
        );
        let sampler = experiment.sampler();
        let before = experiment.region(None, sampler.defaults()).start();
        for of_loop in FeedbackLoop::ALL {
            let cut = of_loop.cut(sampler.declared_defaults(), [0.3, 0.2]);
            let after = experiment.region(None, sampler.with_declared(&cut)).start();
            for (before, after) in before.iter().zip(&after) {
                assert_eq!(before.stocks, after.stocks, "{of_loop:?}");
                for (one, other) in before.levels.iter().zip(after.levels) {
                    assert!((one - other).abs() <= 1e-9 * one.abs(), "{of_loop:?}: {one} {other}");
                }
            }
        }
    }
}

#[test]
fn every_cut_but_that_of_the_squeeze_changes_the_assumptions_that_it_names() {
    let declared: Vec<f64> = kantelpunt::parameters::registry().map(|spec| spec.default_value()).collect();
    for (of_loop, changed) in [
        (FeedbackLoop::Overload, 4),
        (FeedbackLoop::Discovery, 1),
        (FeedbackLoop::Prevention, 1),
        (FeedbackLoop::FixedCostSqueeze, 0),
        (FeedbackLoop::Imitation, 4),
        (FeedbackLoop::Disappointment, 1),
        (FeedbackLoop::LateReferral, 2),
    ] {
        let cut = of_loop.cut(&declared, [0.3, 0.2]);
        assert_eq!(cut.iter().zip(&declared).filter(|(one, other)| one != other).count(), changed, "{of_loop:?}");
    }
    let (rate, _) = find("wijkteam_absence").unwrap();
    let held = FeedbackLoop::Overload.cut(&declared, [0.0; 2])[rate];
    assert!((held - 0.053 * (1.0 + 0.8 * 0.1)).abs() < 1e-12, "{held}");
}

#[test]
fn the_loops_have_the_names_of_the_pictures() {
    let world = World::load();
    let preset = world.preset(100, 2027);
    let recording = Recording::new(preset, &[preset.members[0].current], &assumptions(&[]), &world.paths);
    let pictures = causal::loops(&recording);
    assert_eq!(pictures.len(), FeedbackLoop::ALL.len());
    for (of_loop, picture) in FeedbackLoop::ALL.into_iter().zip(&pictures) {
        assert_eq!(of_loop.id(), picture.id);
        for language in Language::ALL {
            let title = causal::title(picture, language);
            assert!(title.starts_with(loop_words::name(of_loop, language)), "{title}");
        }
    }
}
