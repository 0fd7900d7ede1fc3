//! WHAT happens: the month of a municipality, written once, generic over the number it computes with.
//!
//! One institution per file. This file reads as the month in order. Feedback loops: *overload* (load → fatigue → absence
//! and turnover → capacity → load), *discovery* (presence → induced demand → load), *prevention* (presence → less new
//! need), *fixed-cost squeeze* (fewer Wsw workers carry an overhead that follows slowly), *imitation* (engaged employers
//! win over others), *disappointment* (jobs that end cost employers) and *late referral* (load → heavier households → load).

pub mod baseline;
mod beschut_werk;
mod bijstand;
mod buig;
pub mod case;
mod class;
pub mod fast;
mod found;
mod garantiebaan;
pub mod iv3;
mod jongeren;
mod lines;
mod money;
mod naming;
pub mod omgeving;
pub mod outcome;
mod page;
mod policy;
pub mod post;
mod prices;
pub mod region;
pub mod run;
mod samenwerking;
mod start;
pub mod stocks;
mod sw_bedrijf;
mod terms;
mod toegang;
mod voorziening;
mod wijkteam;

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::engine::stock_flow;
use crate::levers::Levers;
use crate::model::baseline::{Baseline, BaselineInput};
use crate::model::buig::Spending;
use crate::model::case::Case;
use crate::model::omgeving::{Calendar, CalendarMonth};
use crate::model::outcome::Outcome;
pub(crate) use crate::model::page::Now;
pub use crate::model::page::Page;
use crate::model::policy::{Policy, Progress, Setting, Timing};
use crate::model::post::Post;
use crate::model::region::{Choice, Shared};
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::terms::{Kept, Way};
use crate::model::wijkteam::Load;
use crate::parameters::Parameters;
use crate::parameters::path::Paths;

/// The flows of one month, while they are being found.
pub(crate) type MonthFlows<'a, N, Z> = stock_flow::Month<'a, N, Z, { Stock::COUNT }, { Flow::COUNT }>;

/// The state of a municipality at the start of a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State<N> {
    /// Persons, households and employers.
    pub stocks: [N; Stock::COUNT],
    /// Capacity, delays, budgets.
    pub levels: [N; Level::COUNT],
}

/// What one month gives beside the next state.
pub struct MonthResult<N> {
    /// Every flow of the month.
    pub flows: [N; Flow::COUNT],
    /// Every post of the month, euro of the start year.
    pub posts: [N; Post::COUNT],
    /// What the benefit budget would be if every municipality did the same, euro.
    pub national_buig: N,
    /// What is reported.
    pub outcomes: [N; Outcome::COUNT],
}

/// A municipality, its current policy, the levers to try and the assumptions: everything that stays the same over a run.
pub struct Model<N> {
    pub(crate) case: Case,
    pub(crate) current: Levers,
    pub(crate) levers: Levers,
    pub(crate) parameters: Parameters<N>,
    /// What current policy means.
    pub(crate) before: Setting<N>,
    /// What the levers mean.
    pub(crate) after: Setting<N>,
    pub(crate) timing: Timing<N>,
    pub(crate) baseline: Baseline<N>,
    /// Benefits and loonkostensubsidie at the start.
    pub(crate) start_spending: Spending<N>,
    /// Loonkostensubsidie that the national tasks ask at the start, per month.
    pub(crate) start_task_subsidy: N,
    /// Care at the start, per month.
    pub(crate) start_care: N,
    /// Part of the country's inhabitants.
    pub(crate) country_share: N,
    calendar: Calendar,
    start: State<N>,
}

impl<N: Number> Model<N> {
    /// Solves the start under `current` policy and gets ready to run `levers`.
    #[must_use]
    pub fn new(case: Case, current: Levers, levers: Levers, parameters: Parameters<N>, paths: &Paths) -> Self {
        Self::at((case, current, levers), parameters, Calendar::new(case.start, case.months, paths))
    }

    /// The same with the calendar of the case at hand.
    pub(crate) fn at((case, current, levers): Choice, parameters: Parameters<N>, calendar: Calendar) -> Self {
        let (before, after) = (Setting::new(&current, &case, &parameters), Setting::new(&levers, &case, &parameters));
        let zero = N::constant(0.0);
        let region = &case.region;
        let partners = if region.partners > 0.0 { region.partners } else { current.partners };
        let own_share = if region.partners > 0.0 { region.own_share } else { 1.0 / (1.0 + partners) };
        let mut model = Self {
            timing: Timing::new(&current, &levers, partners, own_share, &parameters),
            baseline: Baseline::new(&BaselineInput {
                parameters: &parameters,
                formation: before.formation,
                intake: before.intake.with_digital(start::digital_adoption(&parameters, &current), &parameters),
                intake_in_team: before.intake_in_team,
                current: &current,
                at_tables: samenwerking::team_table_share_at_start(
                    &parameters,
                    &case,
                    &current,
                    before.formation.fte,
                    N::constant(partners),
                ),
                outside_work: jongeren::to_work_at_start(
                    &parameters,
                    case.figures.inhabitants,
                    [current.youth_chain_share, current.startersbeurzen],
                ),
                waiting_list: garantiebaan::waiting_at_start(
                    &parameters,
                    case.figures.inhabitants / 1_000.0,
                    case.start.year,
                ),
                figures: &case.figures,
            }),
            country_share: parameters.omgeving.national_inhabitants.inverse() * case.figures.inhabitants,
            case,
            current,
            levers,
            parameters,
            before,
            after,
            start_spending: Spending { benefits: zero, subsidies: zero },
            start_task_subsidy: zero,
            start_care: zero,
            calendar,
            start: State { stocks: [zero; Stock::COUNT], levels: [zero; Level::COUNT] },
        };
        model.start.stocks = model.stocks_at_start();
        model.start.levels = model.levels_at_start();
        model.start_care = money::care_at_start(&model);
        (model.start_spending, model.start_task_subsidy) = model.spending_at_start();
        model.start.levels[Level::RememberedBenefits as usize] = model.start_spending.benefits;
        model.start.levels[Level::RememberedSubsidies as usize] = model.start_spending.subsidies;
        model
    }

    /// The state at the first month.
    #[must_use]
    pub const fn start(&self) -> &State<N> {
        &self.start
    }

    /// What the calendar says of a month of the run.
    #[must_use]
    pub fn calendar(&self, index: usize) -> CalendarMonth<N> {
        self.calendar.month(index)
    }

    /// One month of a municipality without a region: from the state at its start to the state at its end.
    pub fn month<Z: Noise<N>>(&self, index: usize, state: &State<N>, noise: &mut Z) -> (State<N>, MonthResult<N>) {
        self.month_at(&self.calendar(index), state, noise)
    }

    /// The same at a given moment of the calendar.
    pub fn month_at<Z: Noise<N>>(
        &self,
        calendar: &CalendarMonth<N>,
        state: &State<N>,
        noise: &mut Z,
    ) -> (State<N>, MonthResult<N>) {
        let mut page = Page::new(*state);
        self.write(calendar, &mut page, noise, true);
        (page.state, page.result)
    }

    /// Writes the month of a municipality without a region on its page. `is_closing`: also what is only reported of the last
    /// month of a year.
    pub(crate) fn write<Z: Noise<N>>(
        &self,
        calendar: &CalendarMonth<N>,
        page: &mut Page<N>,
        noise: &mut Z,
        is_closing: bool,
    ) {
        noise.begin_month();
        let shared = Shared { overhead: page.state.level(Level::SwOverhead), shock: noise.shock() };
        let way = if page.has_arrived() { None } else { Some(Way::alone(self, calendar)) };
        self.month_within(calendar, way, &shared, page, (0, noise), is_closing);
    }

    /// How far everything is at this moment.
    pub(crate) fn progress(&self, calendar: &CalendarMonth<N>) -> Progress<N> {
        Progress::new(&self.timing, calendar.elapsed)
    }

    /// What holds at this point of the way.
    pub(crate) fn policy_at(&self, progress: &Progress<N>) -> Policy<N> {
        Policy::new((&self.current, &self.before), (&self.levers, &self.after), &self.timing, progress)
    }

    /// One month, from the state on the page to that at its end; its flows own the slots from the first one. All flows come
    /// from the state at the start.
    pub(crate) fn month_within<Z: Noise<N>>(
        &self,
        calendar: &CalendarMonth<N>,
        way: Option<Way<N>>,
        shared: &Shared<N>,
        page: &mut Page<N>,
        (first_slot, noise): (usize, &mut Z),
        is_closing: bool,
    ) {
        let Page { state, result, kept } = page;
        let (kept, has_new_prices) = Kept::until_now(kept, self, way, calendar);
        if has_new_prices {
            result.posts = kept.prices.of;
        }
        let now = Now::new(self, state, calendar, shared, kept);
        let load = Load::new(&now);
        let mut month = MonthFlows::open(&state.stocks, &mut result.flows, noise, first_slot);

        toegang::flows(&now, &load, &mut month);
        wijkteam::flows(&now, &load, &mut month);
        voorziening::flows(&now, &mut month);
        bijstand::flows(&now, &mut month);
        let competition = garantiebaan::competition(&now);
        garantiebaan::flows(&now, &competition, &mut month);
        beschut_werk::flows(&now, &competition, &mut month);
        sw_bedrijf::flows(&now, &mut month);
        samenwerking::flows(&now, &mut month);

        let books = money::books(&now, &load, &month, &mut result.posts);
        result.national_buig = books.national_buig;

        let mut levels = state.levels;
        toegang::levels(&now, &mut levels);
        wijkteam::levels(&now, &load, &mut levels);
        sw_bedrijf::levels(&now, &month, &mut levels);
        samenwerking::levels(&now, &mut levels);
        buig::levels(&now, &books.benefit_spending, &mut levels);
        omgeving::levels(&now, &mut levels);

        outcome::during(&now, &load, &month, &result.posts, &mut result.outcomes);
        Flow::change(&mut state.stocks, &result.flows);
        state.levels = levels;
        if is_closing {
            outcome::at_end(&Now::new(self, state, calendar, shared, kept), &mut result.outcomes);
        }
    }

    /// Benefit per person and year, euro of the start year.
    pub(crate) fn benefit_price(&self) -> N {
        let own = self.case.figures.benefit_price;
        let national = self.parameters.bijstand.benefit_price * self.parameters.bijstand.benefits_per_person;
        if own > 0.0 { N::constant(own) } else { national }
    }
}

/// A response with diminishing returns: 1 at the normal dose, 1 − effect at none, towards 1 + effect at very much.
pub(crate) fn swing<N: Number>(effect: N, dose: N, normal: f64) -> N {
    effect * ((dose - normal) / (dose + normal)) + 1.0
}
