//! What shows a feedback loop at work: levels and outcomes of scenario and reference in the same year.

use crate::analysis::why::Why;
use crate::model::State;
use crate::model::outcome::Outcome;
use crate::model::run::{Trajectory, Year};
use crate::model::stocks::{Level, Stock};
use crate::parameters;

/// A figure of the model at the end of a calendar year, or over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// An outcome, as it is reported.
    Outcome(Outcome),
    /// Demand that followed supply, as a share of the demand at the start; in a region weighed by inhabitants.
    InducedDemand,
    /// Part of new need that present teams prevent by now, a share; in a region weighed by inhabitants.
    PreventedShare,
    /// Overhead of the sw-company per Wsw worker, euro of the start year per year.
    OverheadPerWswWorker,
    /// Employers that take part.
    EngagedEmployers,
    /// Employers that stopped and do not take part for now.
    DisappointedEmployers,
    /// Experienced staff of the wijkteams, fte.
    ExperiencedStaff,
    /// Multi-problem households in the team that are referred too late, share per year.
    LateShare,
}

/// A measure in the year in which a loop shows best.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// Which figure.
    pub measure: Measure,
    /// Calendar year.
    pub year: i32,
    /// Under current policy.
    pub reference: f64,
    /// In the scenario.
    pub scenario: f64,
}

impl Measure {
    /// Stable name; of an outcome that of the outcome.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Outcome(outcome) => outcome.name(),
            Self::InducedDemand => "induced_demand",
            Self::PreventedShare => "prevented_share",
            Self::OverheadPerWswWorker => "overhead_per_wsw_worker",
            Self::EngagedEmployers => "engaged_employers",
            Self::DisappointedEmployers => "disappointed_employers",
            Self::ExperiencedStaff => "staff_experienced",
            Self::LateShare => "late_share",
        }
    }

    fn at(self, year: &Year, end: &[State<f64>], world: &World) -> f64 {
        let stock = |stock: Stock| year.stocks[stock as usize];
        let mean = |level: Level| -> f64 {
            end.iter().zip(&world.weights).map(|(state, weight)| state.levels[level as usize] * weight).sum()
        };
        let sum = |level: Level| -> f64 { end.iter().map(|state| state.levels[level as usize]).sum() };
        let part = |some: f64, all: f64| if all > 0.0 { some / all } else { 0.0 };
        match self {
            Self::Outcome(outcome) => year.outcomes[outcome as usize],
            Self::InducedDemand => mean(Level::InducedDemand) - 1.0,
            Self::PreventedShare => mean(Level::Prevention) * world.prevention,
            Self::OverheadPerWswWorker => part(sum(Level::SwOverhead), year.outcomes[Outcome::WswPersons as usize]),
            Self::EngagedEmployers => stock(Stock::MarketEngaged) + stock(Stock::GovernmentEngaged),
            Self::DisappointedEmployers => stock(Stock::MarketDisappointed) + stock(Stock::GovernmentDisappointed),
            Self::ExperiencedStaff => sum(Level::StaffExperienced),
            Self::LateShare => part(year.outcomes[Outcome::ReferredLate as usize] * 12.0, stock(Stock::TeamMulti)),
        }
    }
}

/// What a measure needs beside a run.
struct World {
    /// Share of each municipality in the inhabitants.
    weights: Vec<f64>,
    /// Largest part of new need that teams can prevent.
    prevention: f64,
}

/// The expected runs of reference and scenario, to read measures from.
pub(crate) struct Reading {
    world: World,
    reference: Seen,
    scenario: Seen,
}

/// A run with the states at the end of each calendar year.
struct Seen {
    run: Trajectory,
    ends: Vec<Vec<State<f64>>>,
}

impl Seen {
    fn new(run: Trajectory, monthly: Vec<Vec<State<f64>>>) -> Self {
        let mut months = 0;
        let mut ends = Vec::with_capacity(run.years.len());
        for year in &run.years {
            months += year.months;
            ends.extend(monthly.get(months - 1).cloned());
        }
        Self { run, ends }
    }

    fn line(&self, measure: Measure, world: &World) -> Vec<f64> {
        self.run.years.iter().zip(&self.ends).map(|(year, end)| measure.at(year, end, world)).collect()
    }
}

impl Reading {
    /// Runs both.
    pub(crate) fn of(why: &Why) -> Self {
        let runs = why.own().expected(&[why.scenario()]);
        let declared = why.own().sampler().declared_defaults();
        let prevention = parameters::find("wijkteam_prevention").and_then(|(place, _)| declared.get(place));
        let scenario = runs.scenarios.into_iter().next().unwrap_or_else(|| runs.reference.clone());
        Self {
            world: World { weights: why.weights(), prevention: prevention.copied().unwrap_or_default() },
            reference: Seen::new(runs.reference, why.own().states(None)),
            scenario: Seen::new(scenario, why.own().states(Some(why.scenario()))),
        }
    }

    /// These measures in the year in which the first of them differs most.
    pub(crate) fn evidence(&self, measures: &[Measure]) -> Vec<Evidence> {
        let lines: Vec<(Measure, Vec<f64>, Vec<f64>)> = measures
            .iter()
            .map(|measure| {
                let line = |seen: &Seen| seen.line(*measure, &self.world);
                (*measure, line(&self.reference), line(&self.scenario))
            })
            .collect();
        let Some((_, reference, scenario)) = lines.first() else { return Vec::new() };
        let apart = reference.iter().zip(scenario).map(|(one, other)| (one - other).abs());
        // Of equal years the first.
        let (place, _) = apart.enumerate().fold((0, 0.0), |most, now| if now.1 > most.1 { now } else { most });
        let Some(year) = self.reference.run.years.get(place).map(|year| year.year) else { return Vec::new() };
        let at = |line: &[f64]| line.get(place).copied().unwrap_or_default();
        lines
            .iter()
            .map(|(measure, reference, scenario)| Evidence {
                measure: *measure,
                year,
                reference: at(reference),
                scenario: at(scenario),
            })
            .collect()
    }
}
