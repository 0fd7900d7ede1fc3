//! Many replications at once: lanes are replications, and what scenarios share is kept.
//!
//! The bytes are those of [`Experiment::run`], one replication after the other.

use std::collections::BTreeMap;

use crate::analysis::bands::Bands;
use crate::analysis::columns::Columns;
use crate::analysis::comparison::{Comparison, monthly_discount};
use crate::analysis::experiment::Experiment;
use crate::analysis::record::Record;
use crate::engine::lanes::Lanes;
use crate::engine::sobol::Sobol;
use crate::engine::table::Table;
use crate::levers::Levers;
use crate::model::fast::Chance;
use crate::model::outcome::Outcome;
use crate::model::run::Lines;
use crate::parameters::Parameters;

/// Some replications in a row. Their parameters are drawn; whether chance is drawn as well is asked apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Seed of all draws.
    pub seed: u64,
    /// First replication.
    pub first: u32,
    /// How many.
    pub count: u32,
    /// Whole persons and shocks, or every flow at its mean: lack of knowledge alone.
    pub with_chance: bool,
}

impl Block {
    /// What is drawn by chance in the lanes of these replications.
    const fn chance(self, replications: [u32; Lanes::WIDTH]) -> Chance {
        if self.with_chance { Chance::Drawn { seed: self.seed, replications } } else { Chance::None }
    }
}

/// Current policy in each lane.
type Reference = [PolicyRun; Lanes::WIDTH];

/// What is remembered of a run of current policy.
struct PolicyRun {
    /// Its monthly results.
    saldo: Vec<f64>,
    /// Every outcome, year after year.
    outcomes: Vec<f64>,
}

impl PolicyRun {
    fn of(run: &Lines<Lanes>, lane: usize) -> Self {
        Self { saldo: Lanes::of_lane(&run.saldo, lane), outcomes: outcomes(run, lane) }
    }
}

/// What the replications of one row of lanes have in common, whatever the scenario.
#[derive(Default)]
struct Kept {
    parameters: Option<Box<Parameters<Lanes>>>,
    /// Without and with chance.
    references: [Option<Reference>; 2],
}

/// An experiment that remembers: of each replication its parameters and the run of current policy, so that another scenario
/// costs one run and no more.
pub struct Batch {
    experiment: Experiment,
    points: Sobol,
    seed: u64,
    kept: BTreeMap<u32, Kept>,
    /// The medians of current policy in the first so many replications, without and with chance.
    medians: BTreeMap<(usize, bool), Medians>,
}

/// Of every outcome the median, per calendar year.
type Medians = Vec<Vec<f64>>;

/// Rows of lanes whose references are remembered: those of 8,192 replications, some 33 MB.
const ROWS_WITH_REFERENCE: u32 = 8_192 / Lanes::WIDTH as u32;

/// Rows of lanes whose parameters are remembered: drawing them weighs little beside a run with chance.
const ROWS_WITH_PARAMETERS: u32 = 1_024 / Lanes::WIDTH as u32;

impl Batch {
    /// Remembers nothing yet.
    #[must_use]
    pub fn new(experiment: Experiment, seed: u64) -> Self {
        Self {
            points: experiment.sampler().points(seed),
            experiment,
            seed,
            kept: BTreeMap::new(),
            medians: BTreeMap::new(),
        }
    }

    /// The experiment.
    #[must_use]
    pub const fn experiment(&self) -> &Experiment {
        &self.experiment
    }

    /// The replications of the block of one scenario, after those that are there.
    pub fn fill(&mut self, scenario: &[Levers], block: Block, columns: &mut Columns) {
        if block.seed != self.seed {
            self.points = self.experiment.sampler().points(block.seed);
            self.seed = block.seed;
            self.kept.clear();
            self.medians.clear();
        }
        let (first, end) = (block.first, block.first.saturating_add(block.count));
        let width = Lanes::WIDTH as u32;
        let discount = monthly_discount(self.experiment.discount_rate());
        for row in first / width..end.div_ceil(width) {
            let replications: [u32; Lanes::WIDTH] = std::array::from_fn(|lane| row * width + lane as u32);
            let chance = block.chance(replications);
            let experiment = &self.experiment;
            let mut kept = self.kept.remove(&row).unwrap_or_default();
            let parameters = **kept.parameters.get_or_insert_with(|| {
                let declared = replications.map(|replication| experiment.sampler().at(&self.points.point(replication)));
                Box::new(experiment.sampler().in_lanes(declared.each_ref().map(Vec::as_slice)))
            });
            let reference = kept.references[usize::from(block.with_chance)].get_or_insert_with(|| {
                let run = experiment.run_lanes(None, parameters, chance);
                std::array::from_fn(|lane| PolicyRun::of(&run, lane))
            });
            let run = experiment.run_lanes(Some(scenario), parameters, chance);
            for (lane, (replication, reference)) in replications.into_iter().zip(reference).enumerate() {
                if (first..end).contains(&replication) {
                    columns.push(&run, &reference.saldo, lane, discount);
                }
            }
            if row >= ROWS_WITH_PARAMETERS {
                kept.parameters = None;
            }
            if row < ROWS_WITH_REFERENCE {
                self.kept.insert(row, kept);
            }
        }
    }

    /// What the first so many replications of a scenario say, beside current policy in the same ones.
    pub fn bands(&mut self, columns: &Columns, count: usize, with_chance: bool) -> Bands {
        let kept = &self.kept;
        let policy = self.medians.entry((count, with_chance)).or_insert_with(|| medians(kept, count, with_chance));
        Bands { policy: policy.clone(), ..columns.bands(count, with_chance) }
    }
}

/// The medians of current policy in the first so many replications, as far as they are remembered.
fn medians(kept: &BTreeMap<u32, Kept>, count: usize, with_chance: bool) -> Medians {
    let references = || kept.values().filter_map(|row| row.references[usize::from(with_chance)].as_ref()).flatten();
    let years = references().next().map_or(0, |run| run.outcomes.len() / Outcome::COUNT);
    let mut medians = vec![Vec::new(); Outcome::COUNT];
    for year in 0..years {
        let mut table = Table::default();
        for run in references().take(count) {
            table.push(run.outcomes.chunks(Outcome::COUNT).nth(year).unwrap_or_default());
        }
        medians.iter_mut().zip(table.summaries(count)).for_each(|(years, summary)| years.push(summary.p50));
    }
    medians
}

fn outcomes(run: &Lines<Lanes>, lane: usize) -> Vec<f64> {
    run.years.iter().flat_map(|year| Lanes::of_lane(&year.outcomes, lane)).collect()
}

impl Record {
    /// The records of each scenario in all these draws of the parameters (each as in
    /// [`ParameterSampler::at`](crate::scenario::assumptions::ParameterSampler::at)), every flow at its mean: per scenario
    /// one record for each draw, in their order.
    #[must_use]
    pub fn of_draws<S: AsRef<[Levers]>>(
        experiment: &Experiment,
        scenarios: &[S],
        draws: &[Vec<f64>],
    ) -> Vec<Vec<Self>> {
        Self::by_rows(experiment, scenarios, draws, |_| Chance::None)
    }

    /// The records of each scenario in the replications of a block, in their order: those of [`Batch`], of which nothing is
    /// remembered.
    #[must_use]
    pub fn of_block<S: AsRef<[Levers]>>(experiment: &Experiment, scenarios: &[S], block: Block) -> Vec<Vec<Self>> {
        let points = experiment.sampler().points(block.seed);
        let numbers: Vec<u32> = (block.first..block.first.saturating_add(block.count)).collect();
        let draws: Vec<Vec<f64>> =
            numbers.iter().map(|number| experiment.sampler().at(&points.point(*number))).collect();
        Self::by_rows(experiment, scenarios, &draws, |row| {
            let number = |lane| numbers.get(row + lane).or(numbers.last()).copied().unwrap_or_default();
            block.chance(std::array::from_fn(number))
        })
    }

    /// Row of lanes after row of lanes; `chance` tells that of a row by the place of its first draw.
    fn by_rows<S: AsRef<[Levers]>>(
        experiment: &Experiment,
        scenarios: &[S],
        draws: &[Vec<f64>],
        chance: impl Fn(usize) -> Chance,
    ) -> Vec<Vec<Self>> {
        let mut records: Vec<Vec<Self>> = scenarios.iter().map(|_| Vec::with_capacity(draws.len())).collect();
        for (place, row) in draws.chunks(Lanes::WIDTH).enumerate() {
            // An odd last draw goes twice and counts once.
            let declared = std::array::from_fn(|lane| row[lane.min(row.len() - 1)].as_slice());
            let parameters = experiment.sampler().in_lanes(declared);
            let chance = chance(place * Lanes::WIDTH);
            let reference = experiment.run_lanes(None, parameters, chance);
            for (scenario, records) in scenarios.iter().zip(&mut records) {
                let run = experiment.run_lanes(Some(scenario.as_ref()), parameters, chance);
                records.extend((0..row.len()).map(|lane| record(experiment, &run, &reference, lane)));
            }
        }
        records
    }
}

fn record(experiment: &Experiment, run: &Lines<Lanes>, reference: &Lines<Lanes>, lane: usize) -> Record {
    let of_lane = |lines: &Lines<Lanes>| [&lines.saldo, &lines.national_saldo].map(|line| Lanes::of_lane(line, lane));
    let months: Vec<usize> = run.years.iter().map(|year| year.months).collect();
    let comparison = Comparison::of_lines(&months, of_lane(run), of_lane(reference), experiment.discount_rate());
    Record { comparison, outcomes: outcomes(run, lane) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::experiment::Mode;
    use crate::parameters::path::Paths;
    use crate::scenario::assumptions::AssumptionSet;
    use crate::scenario::preset::{Preset, PresetId};

    fn experiment(id: PresetId) -> (Experiment, Vec<Vec<Levers>>) {
        let paths = Paths::load().unwrap();
        let preset = Preset::load(id, &paths).unwrap();
        let mut municipalities = preset.municipalities();
        municipalities.iter_mut().for_each(|(case, _)| case.months = 30);
        let of = |fte: f64, outreach: f64| {
            let levers = municipalities.iter().map(|(_, current)| Levers {
                fte_per_wijkteam: fte,
                outreach_fte: outreach,
                ..*current
            });
            levers.collect::<Vec<Levers>>()
        };
        let scenarios = vec![of(12.0, 0.0), of(7.0, 1.0)];
        (Experiment::of_region(municipalities, preset.service, &AssumptionSet::default(), paths), scenarios)
    }

    fn one_by_one(experiment: &Experiment, scenarios: &[Vec<Levers>], block: Block) -> Vec<Vec<Record>> {
        let mut records = vec![Vec::new(); scenarios.len()];
        for replication in block.first..block.first + block.count {
            let mode = if block.with_chance {
                Mode::Stochastic { seed: block.seed, replication }
            } else {
                Mode::KnowledgeOnly { seed: block.seed, replication }
            };
            for (all, record) in records.iter_mut().zip(Record::of(experiment.run(scenarios, mode))) {
                all.push(record);
            }
        }
        records
    }

    #[test]
    fn lanes_give_the_bytes_of_one_replication_after_the_other() {
        for id in [PresetId::average(20, 2027), PresetId::Region(0)] {
            let (experiment, scenarios) = experiment(id);
            let wanted: Vec<_> = [false, true]
                .into_iter()
                .flat_map(|with_chance| {
                    [(0, 5, 1), (3, 4, 1), (4, 1, 2)].map(|(first, count, seed)| Block {
                        seed,
                        first,
                        count,
                        with_chance,
                    })
                })
                .map(|block| (block, one_by_one(&experiment, &scenarios, block)))
                .collect();
            let mut batch = Batch::new(experiment, 1);
            for (block, records) in wanted {
                for (scenario, records) in scenarios.iter().zip(records) {
                    let mut columns = Columns::default();
                    batch.fill(scenario, block, &mut columns);
                    let wanted: Columns = records.iter().collect();
                    let bands = |columns: &Columns| columns.bands(block.count as usize, block.with_chance);
                    assert_eq!(bands(&columns), bands(&wanted), "{block:?}");
                }
            }
        }
    }

    #[test]
    fn a_scenario_that_is_current_policy_has_its_medians() {
        let id = PresetId::average(20, 2027);
        let preset = Preset::load(id, &Paths::load().unwrap()).unwrap();
        let policy: Vec<Levers> = preset.members.iter().map(|member| member.current).collect();
        let (experiment, _) = experiment(id);
        let mut batch = Batch::new(experiment, 1);
        for with_chance in [false, true] {
            let mut columns = Columns::default();
            batch.fill(&policy, Block { seed: 1, first: 0, count: 9, with_chance }, &mut columns);
            for count in [9, 4] {
                let bands = batch.bands(&columns, count, with_chance);
                for outcome in Outcome::ALL.iter().copied() {
                    let own: Vec<f64> = bands.outcome(outcome).iter().map(|summary| summary.p50).collect();
                    assert_eq!(bands.policy(outcome), own, "{outcome:?} of {count}");
                }
                assert_eq!(bands.policy(Outcome::ALL[0]).len(), 3, "30 months touch three years");
            }
        }
    }

    #[test]
    fn given_draws_come_out_in_their_order_also_an_odd_number() {
        let (experiment, scenarios) = experiment(PresetId::average(20, 2027));
        let draws: Vec<Vec<f64>> = (0..3).map(|replication| experiment.sampler().declared(9, replication)).collect();
        let block = Block { seed: 9, first: 0, count: 3, with_chance: false };
        assert_eq!(Record::of_draws(&experiment, &scenarios, &draws), one_by_one(&experiment, &scenarios, block));
        assert_eq!(Record::of_draws(&experiment, &scenarios, &[]), vec![Vec::new(), Vec::new()]);
    }

    #[test]
    fn a_block_is_its_replications_one_by_one_also_an_odd_number_from_an_odd_one_on() {
        let (experiment, scenarios) = experiment(PresetId::average(20, 2027));
        for with_chance in [false, true] {
            let block = Block { seed: 9, first: 3, count: 3, with_chance };
            assert_eq!(Record::of_block(&experiment, &scenarios, block), one_by_one(&experiment, &scenarios, block));
        }
    }
}
