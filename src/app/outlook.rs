//! What the model says about the work on screen: at once as one expected run, a moment later as bands.

use crate::analysis::comparison::{Comparison, Kantelpunt, Share};
use crate::analysis::ensemble::{Ensemble, KantelpuntSummary, Record};
use crate::analysis::experiment::{Experiment, Mode};
use crate::engine::quantile::Summary;
use crate::levers::Levers;
use crate::model::case::Case;
use crate::model::outcome::Outcome;
use crate::model::region::Service;
use crate::model::run::Trajectory;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::AssumptionSet;
use crate::worker::job::Job;

/// The seed of all draws: everybody sees the same bands.
const SEED: u64 = 2027;

/// What is asked of the model. Two equal questions have equal answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The municipalities, each with its current policy: the reference.
    pub municipalities: Vec<(Case, Levers)>,
    /// Which sw-company serves whom.
    pub service: Service,
    /// The scenario: the levers of each municipality.
    pub levers: Vec<Levers>,
    /// What holds for both.
    pub assumptions: AssumptionSet,
}

impl Question {
    /// What the scenarios of this question share; worth keeping while only levers move.
    #[must_use]
    pub fn experiment(&self, paths: Paths) -> Experiment {
        Experiment::of_region(self.municipalities.clone(), self.service.clone(), &self.assumptions, paths)
    }

    /// The work of a block of replications.
    #[must_use]
    pub fn job(&self, first: u32, count: u32) -> Job {
        Job {
            municipalities: self.municipalities.clone(),
            service: self.service.clone(),
            levers: self.levers.clone(),
            assumptions: self.assumptions.clone(),
            seed: SEED,
            first,
            count,
        }
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
        let mut replication = experiment.run(&[levers], Mode::Expected);
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

/// What many replications say: small enough to keep for every step of the history.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands {
    /// What was asked.
    pub question: Question,
    /// How many replications.
    pub replications: usize,
    /// Whether none of them differs from current policy.
    pub is_no_difference: bool,
    /// The running sum, monthly.
    pub cumulative: Vec<Summary>,
    /// The difference per calendar year.
    pub yearly: Vec<Summary>,
    /// The deepest point.
    pub peak: Summary,
    /// The difference in the last twelve months.
    pub structural: Summary,
    /// The running sum at the end.
    pub npv: Summary,
    /// The kantelpunt.
    pub kantelpunt: KantelpuntSummary,
    outcomes: Vec<Vec<Summary>>,
}

impl Bands {
    /// Sums up the replications of a question.
    #[must_use]
    pub fn of(question: Question, records: Vec<Record>) -> Self {
        let ensemble = Ensemble::new(records);
        Self {
            question,
            replications: ensemble.len(),
            is_no_difference: ensemble.is_no_difference(),
            cumulative: ensemble.series(|comparison| &comparison.cumulative),
            yearly: ensemble.series(|comparison| &comparison.yearly_saldo),
            peak: ensemble.summary(|comparison| comparison.peak_funding),
            structural: ensemble.summary(|comparison| comparison.structural),
            npv: ensemble.summary(|comparison| comparison.npv),
            kantelpunt: ensemble.kantelpunt(),
            outcomes: Outcome::ALL.iter().map(|outcome| ensemble.outcome(*outcome)).collect(),
        }
    }

    /// An outcome of the scenario, per calendar year.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> &[Summary] {
        self.outcomes.get(outcome as usize).map_or(&[], Vec::as_slice)
    }
}
