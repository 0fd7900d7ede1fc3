//! What the page asks of the model: the jobs of its workers, an expected run, and an attribution.
#![allow(clippy::unwrap_used, reason = "the shipped data files are read by a test of their own")]

use kantelpunt::analysis::bands::Bands;
use kantelpunt::analysis::experiment::Experiment;
use kantelpunt::analysis::why::Why;
use kantelpunt::analysis::why::attribution::Parts;
use kantelpunt::levers::Levers;
use kantelpunt::parameters::path::Paths;
use kantelpunt::scenario::assumptions::{AssumptionSet, fixed};
use kantelpunt::scenario::preset::{Preset, PresetId};
use kantelpunt::worker::job::{Job, Setup, Workbench};

/// Scenarios that are asked together.
pub const SCENARIOS: usize = 4;

/// A page with a workbench of its own, as each worker has one.
pub struct Desk {
    setup: Setup,
    paths: Paths,
    workbench: Workbench,
    calls: u32,
}

impl Desk {
    /// An average municipality of so many thousand inhabitants, over so many months.
    #[must_use]
    pub fn new(thousands: u32, months: usize) -> Self {
        let paths = Paths::load().unwrap();
        let preset = Preset::load(PresetId::average(thousands, 2027), &paths).unwrap();
        let mut municipalities = preset.municipalities();
        municipalities.iter_mut().for_each(|(case, _)| case.months = months);
        let setup = Setup { municipalities, service: preset.service, assumptions: AssumptionSet::default() };
        Self { setup, paths, workbench: Workbench::default(), calls: 0 }
    }

    /// One of four scenarios that change each another group of levers, a little different at every call: what was computed
    /// before is of no use but for the reference and the draws, as while a slider moves.
    pub fn levers(&mut self, scenario: usize) -> Vec<Levers> {
        self.calls += 1;
        let little = f64::from(self.calls % 500) * 1e-3;
        let changed = |current: Levers| match scenario % SCENARIOS {
            0 => Levers { fte_per_wijkteam: 9.0 + little, ..current },
            1 => Levers { outreach_fte: 1.0 + little, ..current },
            2 => Levers { jobcoach_hours: 6.0 + little, ..current },
            _ => Levers { fte_per_wijkteam: 12.0 + little, jobcoach_hours: 5.0, ..current },
        };
        self.setup.municipalities.iter().map(|(_, current)| changed(*current)).collect()
    }

    /// A job of a worker, from the asking to the bytes of its answer: all bands of a scenario. Gives the bands and how many
    /// bytes they are.
    pub fn job(&mut self, scenario: usize, replications: u32, with_chance: bool) -> (Bands, usize) {
        let (levers, setup) = (self.levers(scenario), self.setup.clone());
        self.workbench.take(Job { setup, levers, seed: 2027, with_chance, milestones: vec![replications] }).unwrap();
        let progress = self.workbench.bite(u32::MAX).unwrap();
        let bytes = postcard::to_stdvec(&progress).unwrap().len();
        (progress.reached.unwrap(), bytes)
    }

    /// The expected run of current policy and of a scenario; gives its discounted sum.
    pub fn expected(&mut self, scenario: usize) -> f64 {
        let levers = self.levers(scenario);
        self.experiment().expected(&[levers]).comparisons[0].npv
    }

    /// The attribution of a difference to four groups of levers and the assumptions; gives what it adds up to.
    pub fn shapley(&mut self) -> f64 {
        let levers =
            self.levers(3).into_iter().map(|levers| Levers { outreach_fte: 1.0, joint_service: 1.0, ..levers });
        let levers: Vec<Levers> = levers.collect();
        let (place, _) = kantelpunt::parameters::find("wijkteam_team_saving").unwrap();
        let assumptions = AssumptionSet::default().with(place, Some(fixed(1_000.0)));
        let Setup { municipalities, service, .. } = self.setup.clone();
        Parts::of(&Why::new(municipalities, service, assumptions, self.paths.clone(), &levers)).expected
    }

    /// Where the runs of this desk come from.
    #[must_use]
    pub fn experiment(&self) -> Experiment {
        let Setup { municipalities, service, assumptions } = self.setup.clone();
        Experiment::of_region(municipalities, service, &assumptions, self.paths.clone())
    }
}
