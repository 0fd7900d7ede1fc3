//! One piece of work: the replications of one scenario against current policy, summed up where they are computed.

use serde::{Deserialize, Serialize};

use crate::analysis::bands::Bands;
use crate::analysis::batch::{Batch, Block};
use crate::analysis::columns::Columns;
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

/// Replications of one scenario, from the first on. The same job gives the same bytes, whoever does it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// What scenarios share.
    pub setup: Setup,
    /// The scenario: the levers of every municipality.
    pub levers: Vec<Levers>,
    /// Seed of all draws.
    pub seed: u64,
    /// Whole persons and shocks, or every flow at its mean: lack of knowledge alone.
    pub with_chance: bool,
    /// After how many replications the bands are told, ascending; the last is where it ends.
    pub milestones: Vec<u32>,
}

/// How far a job is after a bite.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Replications that are done.
    pub done: u32,
    /// The bands of a milestone that was just reached.
    pub reached: Option<Bands>,
    /// Whether nothing is left to do.
    pub is_last: bool,
}

impl Job {
    /// Does the whole job at once: the bands of its last milestone.
    ///
    /// # Errors
    /// A data file of the product that cannot be read.
    pub fn run(&self) -> Result<Bands, DataError> {
        let mut workbench = Workbench::default();
        workbench.take(self.clone())?;
        loop {
            if let Some(Progress { reached: Some(bands), is_last: true, .. }) = workbench.bite(u32::MAX) {
                return Ok(bands);
            }
        }
    }
}

/// Does jobs in bites, and keeps what the next job can use: most differ in their levers only, or ask more of the same.
#[derive(Default)]
pub struct Workbench {
    kept: Option<(Setup, Batch)>,
    /// The job at hand with what is known of it; still there when it is done.
    at_hand: Option<(Job, Columns)>,
    /// How many of its milestones were told.
    told: usize,
}

impl Workbench {
    /// Takes a job in place of the one at hand.
    ///
    /// # Errors
    /// A data file of the product that cannot be read.
    pub fn take(&mut self, job: Job) -> Result<(), DataError> {
        if self.kept.as_ref().is_none_or(|(setup, _)| *setup != job.setup) {
            let batch = Batch::new(job.setup.experiment()?, job.seed);
            self.kept = Some((job.setup.clone(), batch));
        }
        let columns = match self.at_hand.take() {
            Some((known, columns)) if is_more_of_the_same(&job, &known) => columns,
            _ => Columns::default(),
        };
        self.at_hand = Some((job, columns));
        self.told = 0;
        Ok(())
    }

    /// Puts the job at hand away.
    pub fn stop(&mut self) {
        if let Some((job, _)) = &mut self.at_hand {
            job.milestones.clear();
        }
    }

    /// Does at most so many replications more of the job at hand; nothing when it is done or there is none. Sums up when a
    /// milestone is reached.
    pub fn bite(&mut self, at_most: u32) -> Option<Progress> {
        let Self { kept: Some((_, batch)), at_hand: Some((job, columns)), told } = self else { return None };
        let milestone = *job.milestones.get(*told)?;
        let first = u32::try_from(columns.len()).unwrap_or(u32::MAX);
        let count = milestone.saturating_sub(first).min(at_most);
        let block = Block { seed: job.seed, first, count, with_chance: job.with_chance };
        batch.fill(&job.levers, block, columns);
        let done = first.saturating_add(count).min(milestone);
        let reached = (done >= milestone).then(|| {
            *told += 1;
            batch.bands(columns, milestone as usize, job.with_chance)
        });
        Some(Progress { done, reached, is_last: *told >= job.milestones.len() })
    }
}

fn is_more_of_the_same(job: &Job, known: &Job) -> bool {
    (&job.setup, &job.levers, job.seed, job.with_chance) == (&known.setup, &known.levers, known.seed, known.with_chance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset::{Member, Preset, PresetId};

    fn job(id: PresetId, fte: f64, milestones: &[u32]) -> Job {
        let paths = Paths::load().expect("the shipped data");
        let preset = Preset::load(id, &paths).expect("the shipped data");
        let levers = |member: &Member| Levers { fte_per_wijkteam: fte, ..member.current };
        Job {
            levers: preset.members.iter().map(levers).collect(),
            setup: Setup {
                municipalities: preset.municipalities(),
                service: preset.service,
                assumptions: AssumptionSet::default(),
            },
            seed: 1,
            with_chance: fte < 10.0,
            milestones: milestones.to_vec(),
        }
    }

    /// All bands that a job tells, in bites of so many replications.
    fn told(workbench: &mut Workbench, job: &Job, at_most: u32) -> Vec<Bands> {
        workbench.take(job.clone()).expect("the shipped data");
        let mut told = Vec::new();
        while let Some(progress) = workbench.bite(at_most) {
            told.extend(progress.reached);
            assert_eq!(progress.is_last, told.len() == job.milestones.len());
        }
        told
    }

    #[test]
    fn a_workbench_gives_what_each_job_gives_by_itself() {
        let mut workbench = Workbench::default();
        let [town, city] = [20, 60].map(|thousands| PresetId::average(thousands, 2027));
        for (id, fte) in [(town, 9.0), (town, 12.0), (city, 12.0), (PresetId::Region(0), 12.0), (town, 9.0)] {
            let job = job(id, fte, &[3]);
            assert_eq!(told(&mut workbench, &job, 1), vec![job.run().expect("the shipped data")]);
        }
    }

    #[test]
    fn each_milestone_tells_the_bands_of_its_replications_whatever_the_bites() {
        let town = PresetId::average(20, 2027);
        let alone = [3, 8].map(|count| job(town, 9.0, &[count]).run().expect("the shipped data"));
        assert_eq!(alone.each_ref().map(|bands| bands.replications), [3, 8]);
        for at_most in [1, 2, 5, 100] {
            assert_eq!(told(&mut Workbench::default(), &job(town, 9.0, &[3, 8]), at_most), alone);
        }
    }

    #[test]
    fn more_of_the_same_goes_on_where_it_was_and_less_is_known_already() {
        let town = PresetId::average(20, 2027);
        let mut workbench = Workbench::default();
        told(&mut workbench, &job(town, 9.0, &[4]), 100);
        workbench.take(job(town, 9.0, &[6])).expect("the shipped data");
        assert_eq!(workbench.bite(1).map(|progress| progress.done), Some(5));
        assert_eq!(told(&mut workbench, &job(town, 9.0, &[3]), 1), vec![job(town, 9.0, &[3]).run().unwrap()]);
    }

    #[test]
    fn a_job_that_is_put_away_is_worked_on_no_more() {
        let mut workbench = Workbench::default();
        assert_eq!(workbench.bite(1), None);
        workbench.take(job(PresetId::average(20, 2027), 9.0, &[4])).expect("the shipped data");
        assert!(workbench.bite(1).is_some());
        workbench.stop();
        assert_eq!(workbench.bite(1), None);
    }
}
