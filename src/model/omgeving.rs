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
    /// State guidance budget per place beschut werk, per year.
    pub beschut_guidance: f64,
    /// State guidance budget per job with loonkostensubsidie, per year.
    pub garantiebaan_guidance: f64,
    /// Part of the task for beschut werk that is filled at a usual pace.
    pub beschut_uptake: f64,
    /// National target of the banenafspraak, jobs.
    pub garantiebaan_target: f64,
    /// National task of beschut werk, places.
    pub beschut_task: f64,
}

/// The calendar of a case, one entry for each month.
pub(crate) fn calendar(case: &Case, paths: &Paths) -> Vec<CalendarMonth> {
    let mut calendar = Vec::with_capacity(case.months);
    while calendar.len() < case.months {
        let YearMonth { year, month } = case.start.plus(calendar.len());
        let rest = case.months - calendar.len();
        calendar.extend((month..=12).take(rest).map(calendar_year(year, case.start.year, paths)));
    }
    calendar
}

/// The months of one year. What holds for the whole year is looked up once.
fn calendar_year(year: i32, price_year: i32, paths: &Paths) -> impl Fn(u32) -> CalendarMonth {
    let wsw_subsidy = paths.real_value(PathId::WswSubsidyPerSe, year, price_year);
    let wsw_wage = paths.real_value(PathId::WswWagePerSe, year, price_year);
    let beschut_guidance = paths.real_value(PathId::BeschutGuidance, year, price_year);
    let garantiebaan_guidance = paths.real_value(PathId::GarantiebaanGuidance, year, price_year);
    let beschut_uptake = paths.value(PathId::BeschutUptake, year);
    let subsidy_funded = paths.value(PathId::LoonkostensubsidieFunded, year);
    let year_ends = [PathId::GarantiebaanTarget, PathId::BeschutTask]
        .map(|path| (paths.value(path, year - 1), paths.value(path, year)));
    move |month| {
        // Targets are known at year ends; in between they grow in a straight line.
        let part = f64::from(month) / 12.0;
        let [garantiebaan_target, beschut_task] = year_ends.map(|(before, after)| before + (after - before) * part);
        CalendarMonth {
            wsw_subsidy,
            wsw_wage,
            subsidy_funded,
            beschut_guidance,
            garantiebaan_guidance,
            beschut_uptake,
            garantiebaan_target,
            beschut_task,
        }
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
