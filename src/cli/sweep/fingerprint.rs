//! The fingerprint of an experiment: two that differ in anything that reaches a result have different ones.

use serde_json::json;

use crate::analysis::experiment::{Experiment, Mode};
use crate::analysis::record::Record;
use crate::cli::sweep::plan::{Plan, Unit};
use crate::engine::random::mixed;
use crate::levers;
use crate::model::region::AllocationKey;
use crate::scenario::Scenario;
use crate::scenario::figure::{self, FIGURES};
use crate::scenario::file;

/// FNV-1a of 128 bits (Fowler, Noll and Vo): against mistakes, not against intent.
pub(crate) struct Fingerprint(u128);

impl Fingerprint {
    const fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    fn add(&mut self, text: &str) {
        // A byte that no text has ends it, so that “ab”, “c” is not “a”, “bc”.
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }

    fn add_numbers(&mut self, values: impl IntoIterator<Item = f64>) {
        for value in values {
            self.add(&format!("{:016x}", value.to_bits()));
        }
    }
}

/// Another number when files of municipalities are written otherwise: those of before then do not go with those of after.
const FORMAT: u32 = 1;

/// The seed of the chance of a municipality by itself: by its name, so that the others do not matter.
pub(crate) fn own_chance(seed: u64, id: &str) -> u64 {
    let mut fingerprint = Fingerprint::new();
    fingerprint.add(id);
    mixed(seed ^ mixed(fingerprint.0 as u64))
}

/// The fingerprint of a plan, and of the model that would run it.
pub(crate) fn of(plan: &Plan) -> String {
    let mut fingerprint = Fingerprint::new();
    let file = &plan.file;
    let whole = json!([
        env!("CARGO_PKG_VERSION"),
        FORMAT,
        file.name,
        file.seed,
        file.draws,
        file.drawing.name(),
        file.years,
        file.outputs.iter().map(|output| output.name()).collect::<Vec<_>>(),
        plan.scenarios,
    ]);
    fingerprint.add(&whole.to_string());
    for assumptions in &plan.assumptions {
        let nothing = Scenario { name: String::new(), levers: Vec::new() };
        fingerprint.add(&file::write(&nothing, &[], assumptions).to_string());
    }
    for unit in &plan.units {
        add_unit(&mut fingerprint, unit);
    }
    add_model(&mut fingerprint, plan);
    format!("{:032x}", fingerprint.0)
}

fn add_unit(fingerprint: &mut Fingerprint, unit: &Unit) {
    fingerprint.add(&unit.id);
    fingerprint.add(&format!("{:?}", unit.own_chance));
    for (case, current) in &unit.municipalities {
        fingerprint.add(&format!("{} {}", case.start, case.months));
        fingerprint.add_numbers(FIGURES.iter().filter_map(|spec| figure::value(&case.figures, spec.id)));
        let facts = case.region;
        fingerprint.add_numbers([case.municipalities, facts.partners, facts.own_share, facts.companies]);
        fingerprint.add_numbers(current.values());
    }
    fingerprint.add_numbers(unit.service.shares.iter().flatten().copied());
    fingerprint.add_numbers(unit.service.keys.iter().map(|key| f64::from(u8::from(*key == AllocationKey::WswWorkers))));
    for levers in unit.levers.iter().flatten() {
        fingerprint.add_numbers(levers.values());
    }
}

/// A version says little of a model under construction, so two runs of it say more: in the first municipality, expected
/// and drawn, with every scenario and with each lever at its default.
fn add_model(fingerprint: &mut Fingerprint, plan: &Plan) {
    let Some(unit) = plan.units.first() else { return };
    let mut scenarios = unit.levers.clone();
    scenarios.push(vec![levers::Levers::defaults()]);
    for assumptions in &plan.assumptions {
        let experiment =
            Experiment::of_region(unit.municipalities.clone(), unit.service.clone(), assumptions, plan.paths.clone());
        for mode in [Mode::Expected, Mode::Stochastic { seed: plan.file.seed, replication: 0 }] {
            for record in Record::of(experiment.run(&scenarios, mode)) {
                fingerprint.add_numbers(record.comparison.cumulative);
            }
        }
    }
}
