//! The same bits everywhere: one text, run natively by `cargo test` and in Chromium by `cargo xtask test`.
//!
//! Two municipalities and a region, current policy and a scenario, the expected run and a dozen replications: every flow, stock,
//! level, post and outcome of every month, as one number. When the model, a parameter or a preset changes on purpose,
//! the number changes: the failing test prints the new one, put it in [`GOLDEN`], and see with `cargo xtask test` that
//! the browser agrees. When it changes and nobody meant to, something is wrong.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, months, with_all};
use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::engine::noise::{Draws, Expected, Noise};
use kantelpunt::levers::Levers;
use kantelpunt::model::Model;
use kantelpunt::model::run::run;
use kantelpunt::model::stocks::Flow;
use kantelpunt::scenario::assumptions::AssumptionSet;
use kantelpunt::scenario::preset::Preset;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// See above how to change it.
const GOLDEN: &str = "7769af1f4bc5202b";

const SEED: u64 = 2026;
const REPLICATIONS: u32 = 12;

/// FNV-1a (Fowler, Noll and Vo) over the bits of numbers.
struct Fingerprint(u64);

impl Fingerprint {
    fn add(&mut self, values: &[f64]) {
        for byte in values.iter().flat_map(|value| value.to_bits().to_le_bytes()) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn add_run<Z: Noise<f64>>(&mut self, model: &Model<f64>, count: usize, mut noise: impl FnMut() -> Z) {
        for month in months(model, count, &mut noise()) {
            self.add(&month.result.flows);
            self.add(&month.result.posts);
            self.add(&month.result.outcomes);
            self.add(&[month.result.national_buig]);
            self.add(&month.after.stocks);
            self.add(&month.after.levels);
        }
        let trajectory = run(model, &mut noise());
        self.add(&trajectory.saldo);
        self.add(&trajectory.national_saldo);
    }
}

/// Many levers moved at once.
fn scenario(current: &Levers) -> Levers {
    let moves = [
        ("sw_bestuur", 1.0),
        ("beschut_detachering_share", 0.45),
        ("wsw_detachering_share", 0.55),
        ("fte_per_wijkteam", 12.0),
        ("access_channel", 1.0),
        ("brede_intake_share", 0.8),
        ("ambassadors", 6.0),
        ("jobcoach_hours", 6.5),
        ("kitchen_table_share", 0.4),
        ("digital_share", 0.3),
        ("outreach_fte", 0.5),
        ("work_income_placement", 3.0),
        ("youth_chain_share", 0.7),
        ("priority_rule", 0.2),
        ("decision_months", 5.0),
        ("joint_service", 1.0),
        ("backoffice", 1.0),
        ("congruent_regions", 0.8),
    ];
    with_all(current, &moves)
}

fn fingerprint_of(world: &World, preset: &Preset, fingerprint: &mut Fingerprint) {
    let sampler = world.sampler(&preset.members[0].case);
    for levers in [preset.members[0].current, scenario(&preset.members[0].current)] {
        let count = preset.members[0].case.months;
        fingerprint.add_run(&world.model(preset, levers, sampler.defaults()), count, || Expected);
        for replication in 0..REPLICATIONS {
            let model = world.model(preset, levers, sampler.draw(SEED, replication));
            fingerprint.add_run(&model, count, || Draws::new(SEED, replication, Flow::COUNT));
        }
    }
}

fn fingerprint_of_region(world: &World, preset: &Preset, fingerprint: &mut Fingerprint) {
    let experiment = Experiment::of_region(
        preset.municipalities(),
        preset.service.clone(),
        &AssumptionSet::default(),
        world.paths.clone(),
    );
    let levers: Vec<Levers> = preset.members.iter().map(|member| scenario(&member.current)).collect();
    for mode in [Mode::Expected, Mode::Stochastic { seed: SEED, replication: 0 }] {
        for trajectory in experiment.run(&[&levers], mode).scenarios {
            fingerprint.add(&trajectory.saldo);
            trajectory.years.iter().for_each(|year| fingerprint.add(&year.outcomes));
        }
    }
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn native_and_browser_compute_the_same_bits() {
    let world = World::load();
    let mut fingerprint = Fingerprint(0xcbf2_9ce4_8422_2325);
    fingerprint_of(&world, world.preset(20, 2015), &mut fingerprint);
    fingerprint_of(&world, world.preset(100, 2027), &mut fingerprint);
    fingerprint_of_region(&world, &world.regions[1], &mut fingerprint);
    assert_eq!(format!("{:016x}", fingerprint.0), GOLDEN, "see the top of tests/same_bits.rs");
}
