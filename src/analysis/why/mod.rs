//! The question "why does this scenario differ from current policy?": what every answer to it starts from.

pub mod attribution;
pub mod cents;
pub mod loop_words;
pub mod loops;
pub mod measure;
pub mod rebased;

use crate::analysis::experiment::Experiment;
use crate::levers::Levers;
use crate::model::case::Case;
use crate::model::region::Service;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::AssumptionSet;

/// A scenario and its reference under the user's assumptions, and the same under the assumptions of the registry.
pub struct Why {
    municipalities: Vec<(Case, Levers)>,
    service: Service,
    assumptions: AssumptionSet,
    paths: Paths,
    scenario: Vec<Levers>,
    own: Experiment,
    usual: Experiment,
}

impl Why {
    /// Asks it of the municipalities with their current policy, who serves whom, what the user assumes, and the levers of
    /// each municipality in the scenario (those of a single one hold for all).
    #[must_use]
    pub fn new(
        municipalities: Vec<(Case, Levers)>,
        service: Service,
        assumptions: AssumptionSet,
        paths: Paths,
        scenario: &[Levers],
    ) -> Self {
        let ready =
            |set: &AssumptionSet| Experiment::of_region(municipalities.clone(), service.clone(), set, paths.clone());
        let (own, usual) = (ready(&assumptions), ready(&AssumptionSet::default()));
        let chosen = |(place, (_, current)): (usize, &(Case, Levers))| {
            scenario.get(place).or(scenario.first()).copied().unwrap_or(*current)
        };
        let scenario = municipalities.iter().enumerate().map(chosen).collect();
        Self { municipalities, service, assumptions, paths, scenario, own, usual }
    }

    /// Under the user's assumptions.
    #[must_use]
    pub const fn own(&self) -> &Experiment {
        &self.own
    }

    /// Under the assumptions of the registry.
    #[must_use]
    pub const fn usual(&self) -> &Experiment {
        &self.usual
    }

    /// The levers of each municipality in the scenario.
    #[must_use]
    pub fn scenario(&self) -> &[Levers] {
        &self.scenario
    }

    /// The current policy of each municipality.
    #[must_use]
    pub fn current(&self) -> Vec<Levers> {
        self.municipalities.iter().map(|(_, current)| *current).collect()
    }

    /// Inhabitants of each municipality as a share of all.
    pub(crate) fn weights(&self) -> Vec<f64> {
        let all: f64 = self.municipalities.iter().map(|(case, _)| case.figures.inhabitants).sum();
        self.municipalities.iter().map(|(case, _)| case.figures.inhabitants / all).collect()
    }

    /// Under the user's assumptions and with another current policy: the experiment, and the scenario changed in the same
    /// way.
    pub(crate) fn changed(&self, change: impl Fn(Levers) -> Levers) -> (Experiment, Vec<Levers>) {
        let municipalities = self.municipalities.iter().map(|(case, current)| (*case, change(*current))).collect();
        let experiment =
            Experiment::of_region(municipalities, self.service.clone(), &self.assumptions, self.paths.clone());
        (experiment, self.scenario.iter().map(|levers| change(*levers)).collect())
    }
}
