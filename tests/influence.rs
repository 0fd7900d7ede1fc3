//! Nothing in the registries is idle: every lever and every assumption moves a result somewhere.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, assumptions, compare, prepared, ruled, with, with_all};
use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::levers::{Levers, REGISTRY};
use kantelpunt::parameters::registry;
use kantelpunt::scenario::preset::Preset;

#[test]
fn every_lever_alone_moves_the_saldo_of_some_municipality_at_both_ends_of_its_range() {
    let world = World::load();
    for spec in REGISTRY {
        for value in [spec.low(), spec.high()].into_iter().filter(|value| *value != spec.default) {
            let moves = world.presets.iter().any(|preset| {
                let start = prepared(&preset.members[0].current, spec);
                let npv = |levers| compare(&world, preset, &[], levers).comparisons[0].npv;
                (npv(start) - npv(with(&start, spec.id, value))).abs() > 1.0
            });
            assert!(moves, "{} = {value}", spec.id);
        }
    }
}

/// A municipality, own assumptions and a scenario.
type Situation = (Preset, Vec<(&'static str, f64)>, Levers);

/// Situations that together use every assumption: small and large, other governance, a counter, a slump.
fn situations(world: &World) -> Vec<Situation> {
    let (small, large) = (world.preset(20, 2015), world.preset(150, 2027));
    let slump = [("omgeving_cycle_level", -0.3), ("omgeving_buig_lag_months", 60.0)];
    let situation = |preset: &Preset, own: &[(&'static str, f64)], moves: &[(&str, f64)]| {
        (preset.clone(), own.to_vec(), with_all(&preset.members[0].current, moves))
    };
    let partnered = |preset: &Preset, moves: &[(&str, f64)]| {
        let joint = ruled(preset, with(&preset.members[0].current, "joint_service", 1.0));
        situation(&joint, &[], moves)
    };
    vec![
        situation(small, &[], &[("sw_bestuur", 1.0), ("fte_per_wijkteam", 12.0)]),
        situation(small, &slump, &[("sw_bestuur", 2.0), ("access_channel", 1.0), ("ambassadors", 5.0)]),
        situation(small, &[], &[("fte_per_wijkteam", 3.0), ("employer_service_fte", 8.0)]),
        situation(large, &[], &[("beschut_dagbesteding_share", 0.4), ("wijkteam_scope", 2.0)]),
        situation(large, &[], &[("wsw_detachering_share", 0.7), ("jobcoach_hours", 8.0), ("wijkteam_scope", 1.0)]),
        situation(large, &[], &[("triage_hours", 2.0), ("reintegration_spend", 2_000.0)]),
        situation(
            large,
            &[("omgeving_quotum", 1.0)],
            &[("digital_share", 0.8), ("outreach_fte", 1.0), ("tegenprestatie_share", 0.4), ("task_boundary", 1.0)],
        ),
        situation(
            large,
            &[],
            &[
                ("specialist_share", 0.4),
                ("team_debt_help", 1.0),
                ("team_activation", 1.0),
                ("work_income_placement", 3.0),
            ],
        ),
        situation(small, &[], &[("work_income_placement", 1.0), ("businesslike_approach", 0.0), ("work_company", 2.0)]),
        situation(small, &[], &[("work_income_placement", 2.0), ("direct_forwarding", 1.0), ("one_face", 1.0)]),
        situation(
            large,
            &[],
            &[
                ("jobcarving_share", 0.6),
                ("social_return_share", 0.8),
                ("pool_places", 50.0),
                ("startersbeurzen", 40.0),
            ],
        ),
        situation(large, &[], &[("backoffice", 2.0), ("work_company", 0.0), ("harmonisation", 0.9)]),
        partnered(small, &[("partners", 1.0), ("reintegration_spend", 2_000.0), ("backoffice", 1.0)]),
        partnered(small, &[("joint_service", 0.0)]),
    ]
}

#[test]
fn every_assumption_moves_some_figure_of_some_municipality() {
    let world = World::load();
    let situations = situations(&world);
    let mut silent = Vec::new();
    for spec in registry() {
        let spread = spec.spread;
        // What is set by law has no range; a user may still fix it at another value.
        let values = if spec.is_fixed() { [0.8 * spread.mode, 1.1 * spread.mode] } else { [spread.low, spread.high] };
        let moves = values.into_iter().filter(|value| *value != spread.mode).all(|value| {
            situations.iter().any(|(preset, always, levers)| {
                // Only chance brings shocks.
                let mode = if spec.id.starts_with("omgeving_cycle") {
                    Mode::ChanceOnly { seed: 1, replication: 0 }
                } else {
                    Mode::Expected
                };
                let run = |own: &[(&str, f64)]| {
                    let all: Vec<(&str, f64)> = always.iter().chain(own).copied().collect();
                    let experiment = Experiment::new(
                        preset.members[0].case,
                        preset.members[0].current,
                        &assumptions(&all),
                        world.paths.clone(),
                    );
                    experiment.run(&[*levers], mode)
                };
                let (one, other) = (run(&[]), run(&[(spec.id, value)]));
                one.reference != other.reference || one.comparisons != other.comparisons
            })
        });
        if !moves {
            silent.push(spec.id);
        }
    }
    assert!(silent.is_empty(), "these assumptions move nothing: {silent:?}");
}
