//! One piece of work: a block of replications of some scenarios against current policy.

use serde::{Deserialize, Serialize};

use crate::analysis::batch::{Batch, Block};
use crate::analysis::ensemble::Record;
use crate::analysis::experiment::Experiment;
use crate::levers::Levers;
use crate::model::case::Case;
use crate::model::region::Service;
use crate::parameters::path::{DataError, Paths};
use crate::scenario::assumptions::AssumptionSet;

/// What scenarios share: the reference and what holds for all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// The municipalities, each with its current policy: the reference.
    pub municipalities: Vec<(Case, Levers)>,
    /// Which sw-company serves whom.
    pub service: Service,
    /// What holds for reference and scenarios.
    pub assumptions: AssumptionSet,
}

impl Setup {
    /// Gets ready to run.
    ///
    /// # Errors
    /// A data file of the product that cannot be read.
    pub fn experiment(&self) -> Result<Experiment, DataError> {
        let (municipalities, service) = (self.municipalities.clone(), self.service.clone());
        Ok(Experiment::of_region(municipalities, service, &self.assumptions, Paths::load()?))
    }
}

/// A block of replications. The same block gives the same bytes, whoever runs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// What the scenarios share.
    pub setup: Setup,
    /// The scenarios: each the levers of every municipality.
    pub scenarios: Vec<Vec<Levers>>,
    /// Which replications.
    pub block: Block,
}

/// One replication: a record of each scenario.
pub type Row = Vec<Record>;

impl Job {
    /// Does the work: a row for each replication.
    ///
    /// # Errors
    /// A data file of the product that cannot be read.
    pub fn run(&self) -> Result<Vec<Row>, DataError> {
        Ok(self.run_in(&mut Batch::new(self.setup.experiment()?, self.block.seed)))
    }

    fn run_in(&self, batch: &mut Batch) -> Vec<Row> {
        let mut rows: Vec<Row> = (0..self.block.count).map(|_| Vec::with_capacity(self.scenarios.len())).collect();
        for records in batch.records(&self.scenarios, self.block) {
            for (row, record) in rows.iter_mut().zip(records) {
                row.push(record);
            }
        }
        rows
    }
}

/// Does jobs one after the other, and keeps what the next job can use: most differ in their levers only.
#[derive(Default)]
pub struct Workbench {
    kept: Option<(Setup, Batch)>,
}

impl Workbench {
    /// Does a job; the same answer as [`Job::run`].
    ///
    /// # Errors
    /// A data file of the product that cannot be read.
    pub fn run(&mut self, job: &Job) -> Result<Vec<Row>, DataError> {
        let (_, batch) = match self.kept.take() {
            Some((setup, batch)) if setup == job.setup => self.kept.insert((setup, batch)),
            _ => self.kept.insert((job.setup.clone(), Batch::new(job.setup.experiment()?, job.block.seed))),
        };
        Ok(job.run_in(batch))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset::{Member, Preset, PresetId};

    fn job(id: PresetId, fte: f64, paths: &Paths) -> Job {
        let preset = Preset::load(id, paths).expect("the shipped data");
        let levers = |member: &Member| Levers { fte_per_wijkteam: fte, ..member.current };
        let levers: Vec<Levers> = preset.members.iter().map(levers).collect();
        Job {
            setup: Setup {
                municipalities: preset.municipalities(),
                service: preset.service,
                assumptions: AssumptionSet::default(),
            },
            scenarios: vec![levers.clone(), levers],
            block: Block { seed: 1, first: 3, count: 2, with_chance: fte < 10.0 },
        }
    }

    #[test]
    fn a_workbench_gives_what_each_job_gives_by_itself() {
        let paths = Paths::load().expect("the shipped data");
        let mut workbench = Workbench::default();
        let [town, city] = [20, 60].map(|thousands| PresetId::average(thousands, 2027));
        for (id, fte) in [(town, 9.0), (town, 12.0), (city, 12.0), (PresetId::Region(0), 12.0), (town, 9.0)] {
            let job = job(id, fte, &paths);
            let rows = workbench.run(&job);
            assert_eq!(rows, job.run());
            assert!(rows.is_ok_and(|rows| rows.len() == 2 && rows.iter().all(|row| row.len() == 2)));
        }
    }
}
