//! The world around the municipality: the business cycle, shared by all scenarios, and the paths of each month.

use std::sync::Arc;

use crate::engine::number::Number;
use crate::model::case::YearMonth;
use crate::model::stocks::Level;
use crate::model::{Now, State};
use crate::parameters::Parameters;
use crate::parameters::path::{PathId, Paths};

macro_rules! calendar {
    ($($(#[$doc:meta])* $field:ident,)+) => {
        /// What the calendar says of one month; money in euro of the start year.
        #[derive(Debug, Clone, Copy)]
        pub struct CalendarMonth<N> { $($(#[$doc])* pub $field: N,)+ }

        impl<N: Copy> CalendarMonth<N> {
            /// The names of the entries, in the order of their declaration.
            pub const NAMES: &[&str] = &[$(stringify!($field)),+];

            /// The entries, each changed by its place.
            pub fn map<M>(&self, mut change: impl FnMut(N) -> M) -> CalendarMonth<M> {
                CalendarMonth { $($field: change(self.$field),)+ }
            }
        }
    };
}

calendar! {
    /// Months since the start of the run.
    elapsed,
    /// State budget per standard unit of the Wsw, per year.
    wsw_subsidy,
    /// Wage per standard unit of the Wsw, per year.
    wsw_wage,
    /// Part of the loonkostensubsidie that the state pays by realisation.
    subsidy_funded,
    /// State guidance budget per place beschut werk, per year.
    beschut_guidance,
    /// State guidance budget per job with loonkostensubsidie, per year.
    garantiebaan_guidance,
    /// Part of the task for beschut werk that is filled at a usual pace.
    beschut_uptake,
    /// National target of the banenafspraak, jobs.
    garantiebaan_target,
    /// National task of beschut werk, places.
    beschut_task,
    /// Part of the cut of 2015 on care and support that has been made since the start of the run.
    care_cut,
    /// Prices against those of the start year.
    price_level,
}

/// The calendar of a run, one entry for each month; a copy shares it.
#[derive(Debug, Clone)]
pub struct Calendar(Arc<[CalendarMonth<f64>]>);

impl Calendar {
    /// Of so many months from this one.
    #[must_use]
    pub fn new(start: YearMonth, count: usize, paths: &Paths) -> Self {
        let mut calendar = Vec::with_capacity(count);
        while calendar.len() < count {
            let first = calendar.len();
            let YearMonth { year, month } = start.plus(first);
            let rest = count - first;
            let months = calendar_year(year, start, paths);
            calendar.extend((month..=12).take(rest).enumerate().map(|(place, month)| months(first + place, month)));
        }
        Self(calendar.into())
    }

    /// A month of it.
    pub(crate) fn month<N: Number>(&self, index: usize) -> CalendarMonth<N> {
        self.0[index].map(N::constant)
    }
}

/// The months of one year. What holds for the whole year is looked up once.
fn calendar_year(year: i32, start: YearMonth, paths: &Paths) -> impl Fn(usize, u32) -> CalendarMonth<f64> {
    let real = |path| paths.real_value(path, year, start.year);
    let wsw_subsidy = real(PathId::WswSubsidyPerSe);
    let wsw_wage = real(PathId::WswWagePerSe);
    let beschut_guidance = real(PathId::BeschutGuidance);
    let garantiebaan_guidance = real(PathId::GarantiebaanGuidance);
    let beschut_uptake = paths.value(PathId::BeschutUptake, year);
    let subsidy_funded = paths.value(PathId::LoonkostensubsidieFunded, year);
    // The books of the start know the budget of the year before.
    let care_cut = paths.value(PathId::CareCut, year) - paths.value(PathId::CareCut, start.year - 1);
    let price_level = paths.price_step(start.year, year);
    let year_ends = [PathId::GarantiebaanTarget, PathId::BeschutTask]
        .map(|path| (paths.value(path, year - 1), paths.value(path, year)));
    move |elapsed, month| {
        // Targets are known at year ends; in between they grow in a straight line.
        let part = f64::from(month) / 12.0;
        let [garantiebaan_target, beschut_task] = year_ends.map(|(before, after)| before + (after - before) * part);
        CalendarMonth {
            elapsed: elapsed as f64,
            wsw_subsidy,
            wsw_wage,
            subsidy_funded,
            beschut_guidance,
            garantiebaan_guidance,
            beschut_uptake,
            garantiebaan_target,
            beschut_task,
            care_cut,
            price_level,
        }
    }
}

impl<N: Copy> CalendarMonth<N> {
    /// The entries that are the same all through a calendar year.
    pub(crate) const fn of_year(&self) -> [N; 8] {
        [
            self.wsw_subsidy,
            self.wsw_wage,
            self.subsidy_funded,
            self.beschut_guidance,
            self.garantiebaan_guidance,
            self.beschut_uptake,
            self.care_cut,
            self.price_level,
        ]
    }
}

/// The labour market against normal: above 1 more people find work and fewer need bijstand.
pub(crate) fn labour_market<N: Number>(parameters: &Parameters<N>, state: &State<N>) -> N {
    let cycle = state.level(Level::Cycle) + parameters.omgeving.cycle_level;
    (cycle + 1.0).within(0.5, 1.5).named("labour_market")
}

/// The cycle of next month: it fades back to normal and gets a new shock.
pub(crate) fn levels<N: Number>(now: &Now<'_, N>, next: &mut [N; Level::COUNT]) {
    let p = &now.model.parameters.omgeving;
    let cycle = now.level(Level::Cycle);
    next[Level::Cycle as usize] = cycle - cycle / p.cycle_months + p.cycle_shock * now.shared.shock;
}
