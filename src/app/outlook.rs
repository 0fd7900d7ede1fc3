//! What the model says about the work on screen: at once as one expected run, a moment later as bands.

use crate::analysis::bands::Bands;
use crate::analysis::comparison::{Comparison, Kantelpunt, Share};
use crate::analysis::experiment::Experiment;
use crate::levers::Levers;
use crate::model::run::Trajectory;
use crate::parameters::path::Paths;
use crate::worker::job::{Job, Setup};

/// The seed of all draws: everybody sees the same bands.
pub const SEED: u64 = 2027;

/// What is asked of the model. Two equal questions have equal answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The reference and what holds for all scenarios.
    pub setup: Setup,
    /// The scenario: the levers of each municipality.
    pub levers: Vec<Levers>,
}

impl Question {
    /// What the scenarios of this question share; worth keeping while only levers move.
    #[must_use]
    pub fn experiment(&self, paths: Paths) -> Experiment {
        let Setup { municipalities, service, assumptions } = self.setup.clone();
        Experiment::of_region(municipalities, service, &assumptions, paths)
    }

    /// The work of so many replications, from the first on, with chance or of lack of knowledge alone.
    #[must_use]
    pub fn job(&self, with_chance: bool, milestones: &[u32]) -> Job {
        let (setup, levers) = (self.setup.clone(), self.levers.clone());
        Job { setup, levers, seed: SEED, with_chance, milestones: milestones.to_vec() }
    }
}

/// The expected run: every parameter at its default, every flow at its mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Current policy.
    pub reference: Trajectory,
    /// The scenario.
    pub scenario: Trajectory,
    /// The scenario against current policy.
    pub comparison: Comparison,
    /// In a region: the same for each municipality.
    pub shares: Vec<Share>,
}

impl Outlook {
    /// Runs current policy and the scenario once; a question gives no answer only when it has no scenario.
    #[must_use]
    pub fn of(experiment: &Experiment, levers: &[Levers]) -> Option<Self> {
        let mut replication = experiment.expected(&[levers]);
        let (scenario, comparison) = (replication.scenarios.pop()?, replication.comparisons.pop()?);
        let shares = Share::of_members(&scenario, &replication.reference, experiment.discount_rate());
        Some(Self { reference: replication.reference, scenario, comparison, shares })
    }

    /// Whether nothing differs from current policy: in no replication, or as long as these are not known, as expected.
    #[must_use]
    pub fn is_no_difference(&self, bands: Option<&Bands>) -> bool {
        bands.map_or(self.comparison.kantelpunt == Kantelpunt::NoDifference, |bands| bands.is_no_difference)
    }

    /// The last calendar year.
    #[must_use]
    pub fn last_year(&self) -> i32 {
        self.scenario.years.last().map_or(self.scenario.start.year, |year| year.year)
    }

    /// The calendar year in which a month of the run lies.
    #[must_use]
    pub const fn year_of(&self, month: usize) -> i32 {
        self.scenario.start.plus(month).year
    }
}
