//! One piece of work: a block of replications of one scenario against current policy.

use serde::{Deserialize, Serialize};

use crate::analysis::ensemble::Record;
use crate::analysis::experiment::{Experiment, Mode};
use crate::levers::Levers;
use crate::model::case::Case;
use crate::model::region::Service;
use crate::parameters::path::{DataError, Paths};
use crate::scenario::assumptions::AssumptionSet;

/// A block of replications. The same block gives the same bytes, whoever runs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The municipalities, each with its current policy: the reference.
    pub municipalities: Vec<(Case, Levers)>,
    /// Which sw-company serves whom.
    pub service: Service,
    /// The scenario: the levers of each municipality.
    pub levers: Vec<Levers>,
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
        let (municipalities, service) = (self.municipalities.clone(), self.service.clone());
        Ok(Experiment::of_region(municipalities, service, &self.assumptions, Paths::load()?))
    }

    fn run_in(&self, experiment: &Experiment) -> Vec<Record> {
        (self.first..self.first + self.count)
            .flat_map(|replication| {
                Record::of(experiment.run(&[&self.levers], Mode::Stochastic { seed: self.seed, replication }))
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
        let serves = |kept: &Job| {
            (&kept.municipalities, &kept.service, &kept.assumptions)
                == (&job.municipalities, &job.service, &job.assumptions)
        };
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
    use crate::scenario::preset::{Member, Preset, PresetId};

    fn job(id: PresetId, fte: f64, paths: &Paths) -> Job {
        let preset = Preset::load(id, paths).expect("the shipped data");
        let levers = |member: &Member| Levers { fte_per_wijkteam: fte, ..member.current };
        Job {
            municipalities: preset.municipalities(),
            levers: preset.members.iter().map(levers).collect(),
            service: preset.service,
            assumptions: AssumptionSet::default(),
            seed: 1,
            first: 3,
            count: 2,
        }
    }

    #[test]
    fn a_workbench_gives_what_each_job_gives_by_itself() {
        let paths = Paths::load().expect("the shipped data");
        let mut workbench = Workbench::default();
        let [town, city] = [20, 60].map(|thousands| PresetId::average(thousands, 2027));
        for (id, fte) in [(town, 9.0), (town, 12.0), (city, 12.0), (PresetId::Region(0), 12.0), (town, 9.0)] {
            let job = job(id, fte, &paths);
            assert_eq!(workbench.run(&job), job.run());
        }
    }
}
