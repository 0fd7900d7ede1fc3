//! The world around the municipality: the business cycle, shared by all scenarios, and the paths of each month.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::model::case::{Case, YearMonth};
use crate::model::stocks::Level;
use crate::model::{MonthFlows, Now};
use crate::parameters::path::{PathId, Paths};

/// What the calendar says of one month; money in euro of the start year.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CalendarMonth {
    /// State budget per standard unit of the Wsw, per year.
    pub wsw_subsidy: f64,
    /// Wage per standard unit of the Wsw, per year.
    pub wsw_wage: f64,
    /// Part of the loonkostensubsidie that the state pays by realisation.
    pub subsidy_funded: f64,
    /// National target of the banenafspraak, jobs.
    pub garantiebaan_target: f64,
    /// National task of beschut werk, places.
    pub beschut_task: f64,
}

/// The calendar of a case, one entry for each month.
pub(crate) fn calendar(case: &Case, paths: &Paths) -> Vec<CalendarMonth> {
    (0..case.months).map(|month| calendar_month(case.start.plus(month), case.start.year, paths)).collect()
}

fn calendar_month(now: YearMonth, price_year: i32, paths: &Paths) -> CalendarMonth {
    // Targets are known at year ends; in between they grow in a straight line.
    let part = f64::from(now.month) / 12.0;
    let within_year = |path| {
        let before = paths.value(path, now.year - 1);
        before + (paths.value(path, now.year) - before) * part
    };
    CalendarMonth {
        wsw_subsidy: paths.real_value(PathId::WswSubsidyPerSe, now.year, price_year),
        wsw_wage: paths.real_value(PathId::WswWagePerSe, now.year, price_year),
        subsidy_funded: paths.value(PathId::LoonkostensubsidieFunded, now.year),
        garantiebaan_target: within_year(PathId::GarantiebaanTarget),
        beschut_task: within_year(PathId::BeschutTask),
    }
}

impl<N: Number> Now<'_, N> {
    /// The labour market against normal: above 1 more people find work and fewer need bijstand.
    pub(crate) fn labour_market(&self) -> N {
        let cycle = self.level(Level::Cycle) + self.model.parameters.omgeving.cycle_level;
        (cycle + 1.0).within(0.5, 1.5).named("labour_market")
    }
}

/// The cycle of next month: it fades back to normal and gets a new shock.
pub(crate) fn levels<N: Number, Z: Noise<N>>(
    now: &Now<'_, N>,
    month: &mut MonthFlows<'_, N, Z>,
    next: &mut [N; Level::COUNT],
) {
    let p = &now.model.parameters.omgeving;
    let cycle = now.level(Level::Cycle);
    next[Level::Cycle as usize] = cycle - cycle / p.cycle_months + p.cycle_shock * month.shock();
}
