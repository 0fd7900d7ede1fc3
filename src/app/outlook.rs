//! What the model says about the work on screen: at once as one expected run, a moment later as bands.

use std::rc::Rc;

use crate::analysis::batch::Block;
use crate::analysis::comparison::{Comparison, Kantelpunt, Share};
use crate::analysis::ensemble::{Ensemble, KantelpuntSummary};
use crate::analysis::experiment::Experiment;
use crate::engine::quantile::Summary;
use crate::levers::Levers;
use crate::model::outcome::Outcome;
use crate::model::run::Trajectory;
use crate::parameters::path::Paths;
use crate::worker::job::{Job, Row, Setup};

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

    /// The work of a block of replications.
    #[must_use]
    pub fn job(&self, first: u32, count: u32) -> Job {
        Job {
            setup: self.setup.clone(),
            scenarios: vec![self.levers.clone()],
            block: Block { seed: SEED, first, count, with_chance: true },
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

/// What many replications say: small enough to keep for every step of the history.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands {
    /// What was asked.
    pub question: Question,
    /// How many replications.
    pub replications: usize,
    /// Whether chance was drawn as well; else this is lack of knowledge alone.
    pub with_chance: bool,
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
    /// The few figures that are kept of every replication.
    pub each: Each,
    outcomes: Vec<Vec<Summary>>,
}

/// What is kept of every replication, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Each {
    /// When it turns.
    pub kantelpunt: Vec<Kantelpunt>,
    /// The running sum at the end.
    pub npv: Vec<f64>,
    /// The deepest point.
    pub peak: Vec<f64>,
    /// The difference in the last twelve months.
    pub structural: Vec<f64>,
    /// The difference per calendar year.
    pub yearly_saldo: Vec<Vec<f64>>,
}

/// Replications that are being summed up, in steps that a hand does not feel.
pub struct Summing {
    bands: Bands,
    ensemble: Ensemble,
}

/// Outcomes that are summed up in one step.
const OUTCOMES_A_STEP: usize = 4;

impl Summing {
    /// Begins with what the charts of money show.
    #[must_use]
    pub fn new(question: Question, rows: Vec<Rc<Row>>, with_chance: bool) -> Self {
        let ensemble = Ensemble::new(rows, 0);
        let bands = Bands {
            question,
            replications: ensemble.len(),
            with_chance,
            is_no_difference: ensemble.is_no_difference(),
            cumulative: ensemble.series(|comparison| &comparison.cumulative),
            yearly: ensemble.series(|comparison| &comparison.yearly_saldo),
            peak: ensemble.summary(|comparison| comparison.peak_funding),
            structural: ensemble.summary(|comparison| comparison.structural),
            npv: ensemble.summary(|comparison| comparison.npv),
            kantelpunt: ensemble.kantelpunt(),
            each: Each {
                kantelpunt: ensemble.each(|comparison| comparison.kantelpunt),
                npv: ensemble.each(|comparison| comparison.npv),
                peak: ensemble.each(|comparison| comparison.peak_funding),
                structural: ensemble.each(|comparison| comparison.structural),
                yearly_saldo: ensemble.each(|comparison| comparison.yearly_saldo.clone()),
            },
            outcomes: Vec::with_capacity(Outcome::COUNT),
        };
        Self { bands, ensemble }
    }

    /// A step further: the bands when that was the last one.
    ///
    /// # Errors
    /// Itself, when there is more to do.
    pub fn step(mut self: Box<Self>) -> Result<Bands, Box<Self>> {
        let next = Outcome::ALL.iter().skip(self.bands.outcomes.len()).take(OUTCOMES_A_STEP);
        self.bands.outcomes.extend(next.map(|outcome| self.ensemble.outcome(*outcome)));
        if self.bands.outcomes.len() < Outcome::COUNT { Err(self) } else { Ok(self.bands) }
    }
}

impl Bands {
    /// Sums up the replications of a question at once.
    #[must_use]
    pub fn of(question: Question, rows: Vec<Rc<Row>>, with_chance: bool) -> Self {
        let mut summing = Box::new(Summing::new(question, rows, with_chance));
        loop {
            match summing.step() {
                Ok(bands) => return bands,
                Err(more) => summing = more,
            }
        }
    }

    /// An outcome of the scenario, per calendar year.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> &[Summary] {
        self.outcomes.get(outcome as usize).map_or(&[], Vec::as_slice)
    }
}
