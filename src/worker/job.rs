//! One piece of work: a block of replications of one scenario against current policy.

use serde::{Deserialize, Serialize};

use crate::analysis::ensemble::Record;
use crate::analysis::experiment::{Experiment, Mode};
use crate::levers::Levers;
use crate::model::case::Case;
use crate::parameters::path::{DataError, Paths};
use crate::scenario::assumptions::AssumptionSet;

/// A block of replications. The same block gives the same bytes, whoever runs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The municipality.
    pub case: Case,
    /// Current policy: the reference.
    pub current: Levers,
    /// The scenario.
    pub levers: Levers,
    /// What holds for both.
    pub assumptions: AssumptionSet,
    /// Seed of all draws.
    pub seed: u64,
    /// First replication of the block.
    pub first: u32,
    /// Replications in the block.
    pub count: u32,
}

impl Job {
    /// Does the work.
    ///
    /// # Errors
    /// A data file of the product that cannot be read.
    pub fn run(&self) -> Result<Vec<Record>, DataError> {
        Ok(self.run_in(&self.experiment()?))
    }

    fn experiment(&self) -> Result<Experiment, DataError> {
        Ok(Experiment::new(self.case, self.current, &self.assumptions, Paths::load()?))
    }

    fn run_in(&self, experiment: &Experiment) -> Vec<Record> {
        (self.first..self.first + self.count)
            .flat_map(|replication| {
                Record::of(experiment.run(&[self.levers], Mode::Stochastic { seed: self.seed, replication }))
            })
            .collect()
    }
}

/// Does jobs one after the other, and keeps what the next job can use: most differ in their levers only.
#[derive(Default)]
pub struct Workbench {
    kept: Option<(Job, Experiment)>,
}

impl Workbench {
    /// Does a job; the same answer as [`Job::run`].
    ///
    /// # Errors
    /// A data file of the product that cannot be read.
    pub fn run(&mut self, job: &Job) -> Result<Vec<Record>, DataError> {
        let serves =
            |kept: &Job| (&kept.case, &kept.current, &kept.assumptions) == (&job.case, &job.current, &job.assumptions);
        let (_, experiment) = match self.kept.take() {
            Some((kept, experiment)) if serves(&kept) => self.kept.insert((kept, experiment)),
            _ => self.kept.insert((job.clone(), job.experiment()?)),
        };
        Ok(job.run_in(experiment))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset::{Preset, PresetId};

    #[test]
    fn a_workbench_gives_what_each_job_gives_by_itself() {
        let paths = Paths::load().expect("the shipped data");
        let mut workbench = Workbench::default();
        for (thousands, fte) in [(20, 9.0), (20, 12.0), (60, 12.0), (20, 9.0)] {
            let preset = Preset::load(PresetId::average(thousands, 2027), &paths).expect("the shipped data");
            let levers = Levers { fte_per_wijkteam: fte, ..preset.members[0].current };
            let job = Job {
                case: preset.members[0].case,
                current: preset.members[0].current,
                levers,
                assumptions: AssumptionSet::default(),
                seed: 1,
                first: 3,
                count: 2,
            };
            assert_eq!(workbench.run(&job), job.run());
        }
    }
}
