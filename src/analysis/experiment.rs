//! An experiment: one case, current policy and an assumption set, in which scenarios are run.

use crate::analysis::comparison::Comparison;
use crate::engine::noise::{Draws, Expected};
use crate::levers::Levers;
use crate::model::Model;
use crate::model::case::Case;
use crate::model::run::{Trajectory, run};
use crate::model::stocks::Flow;
use crate::parameters::Parameters;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::{AssumptionSet, ParameterSampler};

/// Everything that scenarios share.
pub struct Experiment {
    case: Case,
    current: Levers,
    sampler: ParameterSampler,
    paths: Paths,
}

/// Where the numbers of a run come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Parameters at their defaults, every flow at its mean.
    Expected,
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
    /// Gets ready to run.
    #[must_use]
    pub fn new(case: Case, current: Levers, assumptions: &AssumptionSet, paths: Paths) -> Self {
        let sampler = assumptions.sampler(&paths, case.start.year);
        Self { case, current, sampler, paths }
    }

    /// The case.
    #[must_use]
    pub const fn case(&self) -> &Case {
        &self.case
    }

    /// The yearly rate by which later money counts less. A yardstick and no uncertainty: it is never drawn, so that the
    /// mean of the running sum is the running sum of the means.
    #[must_use]
    pub fn discount_rate(&self) -> f64 {
        self.sampler.defaults().omgeving.discount_rate
    }

    /// Runs the reference and the scenarios once.
    #[must_use]
    pub fn run(&self, scenarios: &[Levers], mode: Mode) -> Replication {
        let parameters = match mode {
            Mode::Expected | Mode::ChanceOnly { .. } => self.sampler.defaults(),
            Mode::Stochastic { seed, replication } => self.sampler.draw(seed, replication),
        };
        let discount_rate = self.discount_rate();
        let reference = self.run_levers(self.current, parameters, mode);
        let scenarios: Vec<Trajectory> =
            scenarios.iter().map(|levers| self.run_levers(*levers, parameters, mode)).collect();
        let comparisons =
            scenarios.iter().map(|scenario| Comparison::new(scenario, &reference, discount_rate)).collect();
        Replication { reference, scenarios, comparisons }
    }

    fn run_levers(&self, levers: Levers, parameters: Parameters<f64>, mode: Mode) -> Trajectory {
        let model = Model::new(self.case, self.current, levers, parameters, &self.paths);
        match mode {
            Mode::Expected => run(&model, &mut Expected),
            Mode::Stochastic { seed, replication } | Mode::ChanceOnly { seed, replication } => {
                run(&model, &mut Draws::new(seed, replication, Flow::COUNT))
            }
        }
    }
}
