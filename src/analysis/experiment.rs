//! An experiment: one case, current policy and an assumption set, in which scenarios are run.

use std::ops::Range;

use crate::analysis::comparison::Comparison;
use crate::engine::lanes::Lanes;
use crate::levers::Levers;
use crate::model::State;
use crate::model::case::{Case, YearMonth};
use crate::model::fast::{self, Chance};
use crate::model::omgeving::Calendar;
use crate::model::post::Post;
use crate::model::region::{Choice, Region, Service};
use crate::model::run::{Lines, Trajectory};
use crate::parameters::Parameters;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::{AssumptionSet, ParameterSampler};

/// Everything that scenarios share.
pub struct Experiment {
    municipalities: Vec<(Case, Levers)>,
    service: Service,
    sampler: ParameterSampler,
    paths: Paths,
    /// That of the first municipality holds for all.
    calendar: Calendar,
}

/// Where the numbers of a run come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Parameters at their defaults, every flow at its mean.
    Expected,
    /// Parameters drawn, every flow at its mean: lack of knowledge alone, without chance.
    KnowledgeOnly {
        /// The seed of all draws.
        seed: u64,
        /// Which replication.
        replication: u32,
    },
    /// Parameters drawn, flows drawn in whole persons: one replication.
    Stochastic {
        /// The seed of all draws.
        seed: u64,
        /// Which replication.
        replication: u32,
    },
    /// Parameters at their defaults, flows drawn: chance alone, without lack of knowledge.
    ChanceOnly {
        /// The seed of all draws.
        seed: u64,
        /// Which replication.
        replication: u32,
    },
}

/// Runs of a replication: the reference and each scenario, with the same draws.
pub struct Replication {
    /// Current policy.
    pub reference: Trajectory,
    /// The scenarios, in the given order.
    pub scenarios: Vec<Trajectory>,
    /// Each scenario against the reference.
    pub comparisons: Vec<Comparison>,
}

impl Experiment {
    /// Gets ready to run one municipality.
    #[must_use]
    pub fn new(case: Case, current: Levers, assumptions: &AssumptionSet, paths: Paths) -> Self {
        Self::of_region(vec![(case, current)], Service::own(), assumptions, paths)
    }

    /// Gets ready to run a region: its municipalities, each with its current policy, and who serves whom.
    #[must_use]
    pub fn of_region(
        municipalities: Vec<(Case, Levers)>,
        service: Service,
        assumptions: &AssumptionSet,
        paths: Paths,
    ) -> Self {
        let first = municipalities.first();
        let (start, months) = first.map_or((YearMonth { year: 0, month: 1 }, 0), |(case, _)| (case.start, case.months));
        let calendar = Calendar::new(start, months, &paths);
        Self { sampler: assumptions.sampler(&paths, start.year), municipalities, service, paths, calendar }
    }

    /// The yearly rate by which later money counts less. A yardstick and no uncertainty: it is never drawn, so that the
    /// mean of the running sum is the running sum of the means.
    #[must_use]
    pub fn discount_rate(&self) -> f64 {
        self.sampler.defaults().omgeving.discount_rate
    }

    /// Runs the reference and the scenarios once. A scenario has the levers of each municipality; of a single one they
    /// hold for all.
    #[must_use]
    pub fn run<S: AsRef<[Levers]>>(&self, scenarios: &[S], mode: Mode) -> Replication {
        let (parameters, chance) = match mode {
            Mode::Expected => return self.expected(scenarios),
            Mode::KnowledgeOnly { seed, replication } => {
                return self.run_at(scenarios, &self.sampler.declared(seed, replication));
            }
            Mode::Stochastic { seed, replication } => (self.sampler.draw(seed, replication), (seed, replication)),
            Mode::ChanceOnly { seed, replication } => (self.sampler.defaults(), (seed, replication)),
        };
        self.compared(scenarios, |levers| {
            fast::drawn(&self.choices(levers), &self.service, parameters, &self.calendar, chance)
        })
    }

    /// Runs the reference and the scenarios once, with every parameter at its default and every flow at its mean.
    #[must_use]
    pub fn expected<S: AsRef<[Levers]>>(&self, scenarios: &[S]) -> Replication {
        self.run_at(scenarios, self.sampler.declared_defaults())
    }

    /// Runs the reference and the scenarios once with these parameters, declared as in [`ParameterSampler::at`], and every
    /// flow at its mean.
    #[must_use]
    pub fn run_at<S: AsRef<[Levers]>>(&self, scenarios: &[S], declared: &[f64]) -> Replication {
        let parameters = self.sampler.with_declared(declared);
        self.compared(scenarios, |levers| {
            fast::expected(&self.choices(levers), &self.service, parameters, &self.calendar)
        })
    }

    /// Draws the parameters.
    #[must_use]
    pub const fn sampler(&self) -> &ParameterSampler {
        &self.sampler
    }

    fn compared<S: AsRef<[Levers]>>(
        &self,
        scenarios: &[S],
        run: impl Fn(Option<&[Levers]>) -> Trajectory,
    ) -> Replication {
        let discount_rate = self.discount_rate();
        let reference = run(None);
        let scenarios: Vec<Trajectory> = scenarios.iter().map(|levers| run(Some(levers.as_ref()))).collect();
        let comparisons =
            scenarios.iter().map(|scenario| Comparison::new(scenario, &reference, discount_rate)).collect();
        Replication { reference, scenarios, comparisons }
    }

    /// What each municipality has and chooses under these levers, or under current policy.
    fn choices(&self, levers: Option<&[Levers]>) -> Vec<Choice> {
        let chosen = |place: usize, current: &Levers| {
            *levers.and_then(|levers| levers.get(place).or(levers.first())).unwrap_or(current)
        };
        let places = self.municipalities.iter().enumerate();
        places.map(|(place, (case, current))| (*case, *current, chosen(place, current))).collect()
    }

    /// The region under these levers, or under current policy.
    #[must_use]
    pub fn region(&self, levers: Option<&[Levers]>, parameters: Parameters<f64>) -> Region<f64> {
        Region::new(&self.choices(levers), &self.service, parameters, &self.paths)
    }

    /// The states of every municipality at the end of each month of the expected run, under these levers or under
    /// current policy.
    #[must_use]
    pub fn states(&self, levers: Option<&[Levers]>) -> Vec<Vec<State<f64>>> {
        fast::expected_states(&self.choices(levers), &self.service, self.sampler.defaults(), &self.calendar)
    }

    /// The months of the expected run from these states on, or from the start: the states of every municipality at their
    /// end, and what each post comes to over these months, euro.
    #[must_use]
    pub fn months(
        &self,
        levers: &[Levers],
        months: Range<usize>,
        states: Option<&[State<f64>]>,
    ) -> (Vec<State<f64>>, [f64; Post::COUNT]) {
        let parameters = self.sampler.with_declared(self.sampler.declared_defaults());
        fast::expected_months(&self.choices(Some(levers)), &self.service, parameters, &self.calendar, months, states)
    }

    /// One run in each lane, under these levers or under current policy.
    #[must_use]
    pub fn run_lanes(&self, levers: Option<&[Levers]>, parameters: Parameters<Lanes>, chance: Chance) -> Lines<Lanes> {
        fast::lanes(&self.choices(levers), &self.service, parameters, &self.calendar, chance)
    }
}
