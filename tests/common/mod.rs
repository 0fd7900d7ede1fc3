//! What the tests share: municipalities, random levers and assumptions, and a run that keeps every month.
#![allow(dead_code, reason = "every test uses its own part of this file")]
#![allow(clippy::unwrap_used, reason = "the shipped data files are read by a test of their own")]

use kantelpunt::analysis::experiment::{Experiment, Mode, Replication};
use kantelpunt::engine::noise::Noise;
use kantelpunt::engine::random::{Purpose, RandomStream};
use kantelpunt::levers::spec::{Domain, LeverSpec};
use kantelpunt::levers::{Levers, REGISTRY};
use kantelpunt::model::case::Case;
use kantelpunt::model::{Model, MonthResult, State};
use kantelpunt::parameters::Parameters;
use kantelpunt::parameters::path::Paths;
use kantelpunt::scenario::assumptions::{AssumptionSet, ParameterSampler, fixed};
use kantelpunt::scenario::preset::{Preset, PresetId};

/// Everything that is shipped.
pub(crate) struct World {
    pub(crate) paths: Paths,
    /// The average municipalities.
    pub(crate) presets: Vec<Preset>,
    /// The regions and the country.
    pub(crate) regions: Vec<Preset>,
}

impl World {
    pub(crate) fn load() -> Self {
        let paths = Paths::load().unwrap();
        let (presets, regions) = PresetId::ALL
            .into_iter()
            .map(|id| Preset::load(id, &paths).unwrap())
            .partition(|preset| preset.id.is_average());
        Self { paths, presets, regions }
    }

    pub(crate) fn preset(&self, thousands: u32, year: i32) -> &Preset {
        self.presets.iter().find(|preset| preset.id == PresetId::average(thousands, year)).unwrap()
    }

    pub(crate) fn sampler(&self, case: &Case) -> ParameterSampler {
        AssumptionSet::default().sampler(&self.paths, case.start.year)
    }

    /// The parameters of this case, some of them fixed at a value.
    pub(crate) fn assuming(&self, case: &Case, own: &[(&str, f64)]) -> Parameters<f64> {
        assumptions(own).sampler(&self.paths, case.start.year).defaults()
    }

    pub(crate) fn model(&self, preset: &Preset, levers: Levers, parameters: Parameters<f64>) -> Model<f64> {
        Model::new(preset.members[0].case, preset.members[0].current, levers, parameters, &self.paths)
    }
}

/// The registry with these parameters fixed.
pub(crate) fn assumptions(own: &[(&str, f64)]) -> AssumptionSet {
    let place = |id: &str| kantelpunt::parameters::find(id).unwrap().0;
    AssumptionSet {
        own: own.iter().map(|(id, value)| (place(id), fixed(*value))).collect(),
        ..AssumptionSet::default()
    }
}

/// The preset with another current policy.
pub(crate) fn ruled(preset: &Preset, current: Levers) -> Preset {
    let mut ruled = preset.clone();
    ruled.members[0].current = current;
    ruled
}

/// The levers with one of them moved.
pub(crate) fn with(levers: &Levers, id: &str, value: f64) -> Levers {
    let mut moved = *levers;
    *moved.value_mut(kantelpunt::levers::find(id).unwrap().0).unwrap() = value;
    moved
}

/// The levers with several of them moved.
pub(crate) fn with_all(levers: &Levers, moves: &[(&str, f64)]) -> Levers {
    moves.iter().fold(*levers, |levers, (id, value)| with(&levers, id, *value))
}

/// A stream of random numbers for a test; no two tests share one.
pub(crate) fn dice(test: u64) -> RandomStream {
    RandomStream::new(test, 0, Purpose::Parameters)
}

/// Every lever somewhere in its range, ends included.
pub(crate) fn random_levers(dice: &mut RandomStream) -> Levers {
    let mut levers = Levers::defaults();
    for (index, spec) in REGISTRY.iter().enumerate() {
        let place = (dice.uniform() * 1.2 - 0.1).clamp(0.0, 1.0);
        let value = match spec.domain {
            Domain::Range { low, high, .. } => low + (high - low) * place,
            Domain::Choices(choices) => (dice.uniform() * choices.len() as f64).floor(),
        };
        *levers.value_mut(index).unwrap() = value;
    }
    levers
}

/// One month of a run, with the states at its start and end.
pub(crate) struct Month {
    pub(crate) before: State<f64>,
    pub(crate) result: MonthResult<f64>,
    pub(crate) after: State<f64>,
}

/// Runs a model and keeps every month.
pub(crate) fn months<Z: Noise<f64>>(model: &Model<f64>, count: usize, noise: &mut Z) -> Vec<Month> {
    let mut before = *model.start();
    let mut months = Vec::with_capacity(count);
    for index in 0..count {
        let (after, result) = model.month(index, &before, noise);
        months.push(Month { before, result, after });
        before = after;
    }
    months
}

/// Mean and variance of a sample.
pub(crate) fn moments(sample: &[f64]) -> (f64, f64) {
    let count = sample.len() as f64;
    let mean = sample.iter().sum::<f64>() / count;
    (mean, sample.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (count - 1.0))
}

/// The expected run of these levers against current policy.
pub(crate) fn compare(world: &World, preset: &Preset, own: &[(&str, f64)], levers: Levers) -> Replication {
    let experiment =
        Experiment::new(preset.members[0].case, preset.members[0].current, &assumptions(own), world.paths.clone());
    experiment.run(&[levers], Mode::Expected)
}

/// Current policy with what this lever needs: a lever of the transition only matters when there is one.
pub(crate) fn prepared(current: &Levers, spec: &LeverSpec) -> Levers {
    spec.needs.example().map_or(*current, |(id, option)| with(current, id, option as f64))
}
