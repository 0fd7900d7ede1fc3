//! WHAT happens: the month of a municipality, written once, generic over the number it computes with.
//!
//! One institution per file. This file reads as the month in order. Feedback loops: *overload* (load → fatigue → absence
//! and turnover → capacity → load), *discovery* (presence → induced demand → load), *prevention* (presence → less new
//! need), *fixed-cost squeeze* (fewer Wsw workers carry an overhead that follows slowly) and *imitation* (engaged employers
//! win over others). Not here yet, with the file where each belongs: specialists, own networks and digital handling
//! (`toegang`), outreach and task boundary (`wijkteam`), Wsw waiting list and priority rule (`garantiebaan`), youth chain
//! (`jongeren`), tables, partners and merged back offices (`samenwerking`), the 2015 cuts and indexation (`money`).

pub mod baseline;
mod beschut_werk;
mod bijstand;
mod buig;
pub mod case;
mod class;
mod garantiebaan;
pub mod iv3;
mod money;
mod omgeving;
pub mod outcome;
pub mod post;
pub mod run;
pub mod stocks;
mod sw_bedrijf;
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
use crate::model::class::{LATENT, PROVISION, STABLE, TEAM, WAITING};
use crate::model::garantiebaan::Employers;
use crate::model::omgeving::CalendarMonth;
use crate::model::outcome::Outcome;
use crate::model::post::Post;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::toegang::Intake;
use crate::model::wijkteam::{Formation, Load};
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
    pub(crate) formation: Formation<N>,
    pub(crate) current_formation: Formation<N>,
    pub(crate) intake: Intake<N>,
    pub(crate) current_intake: Intake<N>,
    /// 1 when the team is the access, 0 for a counter.
    pub(crate) intake_in_team: f64,
    pub(crate) baseline: Baseline<N>,
    /// Benefits and loonkostensubsidie at the start.
    pub(crate) start_spending: Spending<N>,
    calendar: Vec<CalendarMonth>,
    start: State<N>,
}

impl<N: Number> Model<N> {
    /// Solves the start under `current` policy and gets ready to run `levers`.
    #[must_use]
    pub fn new(case: Case, current: Levers, levers: Levers, parameters: Parameters<N>, paths: &Paths) -> Self {
        let inhabitants = case.figures.inhabitants;
        let current_formation = Formation::new(&current, inhabitants, &parameters);
        let current_intake = Intake::new(&current, &parameters);
        let in_team = |levers: &Levers| if levers.access_channel == 0.0 { 1.0 } else { 0.0 };
        let baseline = Baseline::new(&BaselineInput {
            parameters: &parameters,
            formation: current_formation,
            intake: current_intake,
            intake_in_team: in_team(&current),
            figures: &case.figures,
        });
        let zero = N::constant(0.0);
        let mut model = Self {
            case,
            current,
            levers,
            parameters,
            formation: Formation::new(&levers, inhabitants, &parameters),
            current_formation,
            intake: Intake::new(&levers, &parameters),
            current_intake,
            intake_in_team: in_team(&levers),
            baseline,
            start_spending: Spending { benefits: zero, subsidies: zero },
            calendar: omgeving::calendar(&case, paths),
            start: State { stocks: [zero; Stock::COUNT], levels: [zero; Level::COUNT] },
        };
        model.start.stocks = model.stocks_at_start();
        model.start.levels = model.levels_at_start();
        model.start_spending = model.spending_at_start();
        model.start.levels[Level::RememberedBenefits as usize] = model.start_spending.benefits;
        model.start.levels[Level::RememberedSubsidies as usize] = model.start_spending.subsidies;
        model
    }

    /// The state at the first month.
    #[must_use]
    pub const fn start(&self) -> &State<N> {
        &self.start
    }

    /// One month: from the state at its start to the state at its end. All flows come from the state at the start.
    pub fn month<Z: Noise<N>>(&self, index: usize, state: &State<N>, noise: &mut Z) -> (State<N>, MonthResult<N>) {
        let now = Now { model: self, state, calendar: &self.calendar[index], month: index };
        let load = Load::new(&now);
        let mut month = MonthFlows::open(&state.stocks, noise);

        toegang::flows(&now, &load, &mut month);
        wijkteam::flows(&now, &load, &mut month);
        voorziening::flows(&now, &mut month);
        bijstand::flows(&now, &mut month);
        garantiebaan::flows(&now, &mut month);
        beschut_werk::flows(&now, &mut month);
        sw_bedrijf::flows(&now, &mut month);

        let books = money::books(&now, &load, &month);

        let mut levels = state.levels;
        wijkteam::levels(&now, &load, &mut levels);
        sw_bedrijf::levels(&now, &month, &mut levels);
        buig::levels(&now, &books.benefit_spending, &mut levels);
        omgeving::levels(&now, &mut month, &mut levels);

        let stocks = stock_flow::after(&state.stocks, &month.flows, Flow::SPECS);
        let next = State { stocks, levels };
        let end = Now { state: &next, ..now };
        let outcomes = outcome::outcomes(&now, &end, &load, &month, &books.posts);
        let result =
            MonthResult { flows: month.flows, posts: books.posts, national_buig: books.national_buig, outcomes };
        (next, result)
    }

    /// Benefit per person and year, euro of the start year.
    pub(crate) fn benefit_price(&self) -> N {
        let own = self.case.figures.benefit_price;
        let national = self.parameters.bijstand.benefit_price * self.parameters.bijstand.benefits_per_person;
        if own > 0.0 { N::constant(own) } else { national }
    }

    /// The first month, to compare with.
    pub(crate) fn start_of_run(&self) -> Now<'_, N> {
        Now { model: self, state: &self.start, calendar: &self.calendar[0], month: 0 }
    }

    fn spending_at_start(&self) -> Spending<N> {
        let now = self.start_of_run();
        let g = &self.parameters.garantiebaan;
        let jobs = now.stock(Stock::Garantiebaan) * g.loonkostensubsidie_share * g.loonkostensubsidie_price;
        let beschut = beschut_werk::persons(&now) * self.parameters.beschut_werk.loonkostensubsidie;
        Spending { benefits: money::benefits(&now) * self.benefit_price() / 12.0, subsidies: (jobs + beschut) / 12.0 }
    }

    /// Whole persons, households and employers at the start.
    fn stocks_at_start(&self) -> [N; Stock::COUNT] {
        let figures = &self.case.figures;
        let mut stocks = [N::constant(0.0); Stock::COUNT];
        let mut set = |stock: Stock, value: N| stocks[stock as usize] = value.rounded();
        let start = &self.baseline;
        for (places, values) in [
            (LATENT, start.latent),
            (WAITING, start.waiting),
            (TEAM, start.team),
            (PROVISION, start.provision),
            (STABLE, start.stable),
        ] {
            for (stock, value) in places.into_iter().zip(values) {
                set(stock, value);
            }
        }
        set(Stock::BenefitReady, start.bijstand.ready);
        set(Stock::BenefitMulti, start.bijstand.multi);
        set(Stock::RegularWork, start.bijstand.working);
        set(Stock::SettledWork, start.bijstand.settled);
        set(Stock::BenefitLimited, N::constant(figures.limited_persons));
        set(Stock::Garantiebaan, N::constant(figures.garantiebaan_persons));
        set(Stock::GarantiebaanUwv, N::constant(figures.garantiebaan_uwv_persons));
        set(Stock::Dagbesteding, N::constant(figures.dagbesteding_persons));
        set(Stock::ShelteredWait, self.parameters.beschut_werk.waiting_at_start(figures.limited_persons));
        for (form, share) in beschut_werk::FORMS.into_iter().zip(beschut_werk::target_mix(&self.current)) {
            set(form, N::constant(figures.beschut_persons * share));
        }
        for (form, persons) in sw_bedrijf::WSW.into_iter().zip(self.wsw_at_start()) {
            set(form, persons);
        }
        let employers = Employers::at_start(self);
        set(Stock::MarketPotential, employers.market.0);
        set(Stock::MarketEngaged, employers.market.1);
        set(Stock::GovernmentPotential, employers.government.0);
        set(Stock::GovernmentEngaged, employers.government.1);
        stocks
    }

    fn levels_at_start(&self) -> [N; Level::COUNT] {
        let p = &self.parameters;
        let (experienced, learning) = self.baseline.staff;
        let inhabitants = self.case.figures.inhabitants;
        let mut levels = [N::constant(0.0); Level::COUNT];
        let mut set = |level: Level, value: N| levels[level as usize] = value;
        set(Level::StaffExperienced, experienced);
        set(Level::StaffLearning, learning);
        set(Level::Fatigue, p.wijkteam.initial_load);
        set(Level::Prevention, wijkteam::prevention_reach(p, experienced, inhabitants));
        set(Level::InducedDemand, N::constant(1.0));
        let units = p.sw.se_per_person * self.case.figures.wsw_persons;
        set(Level::SwOverhead, p.sw.overhead_price * units);
        levels
    }
}

/// The month as it is seen from its start.
pub(crate) struct Now<'a, N> {
    pub model: &'a Model<N>,
    pub state: &'a State<N>,
    pub calendar: &'a CalendarMonth,
    /// Months since the start.
    pub month: usize,
}

impl<N: Number> Now<'_, N> {
    pub(crate) fn stock(&self, stock: Stock) -> N {
        self.state.stocks[stock as usize]
    }

    pub(crate) fn level(&self, level: Level) -> N {
        self.state.levels[level as usize]
    }

    /// New need against the start: less when prevention works.
    pub(crate) fn need_factor(&self) -> N {
        let strength = self.model.parameters.wijkteam.prevention;
        let at_start = self.model.start.levels[Level::Prevention as usize];
        (strength * self.level(Level::Prevention)).complement() / (strength * at_start).complement()
    }
}

/// A response with diminishing returns: 1 at the normal dose, 1 − effect at none, towards 1 + effect at very much.
pub(crate) fn swing<N: Number>(effect: N, dose: f64, normal: f64) -> N {
    effect * ((dose - normal) / (dose + normal)) + 1.0
}
