//! The state before the first month: the solved start, the figures of the case and what the parts of the model add.

use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::buig::{self, Spending};
use crate::model::class::{LATENT, PROVISION, STABLE, TEAM, WAITING};
use crate::model::garantiebaan::{self, Employers};
use crate::model::region::Shared;
use crate::model::stocks::{Level, Stock};
use crate::model::terms::{Kept, Way};
use crate::model::{Model, Now, beschut_werk, money, sw_bedrijf, toegang, wijkteam};
use crate::parameters::Parameters;

impl<N: Number> Model<N> {
    /// Spending at the start per month, and what of it the national tasks ask.
    pub(super) fn spending_at_start(&self) -> (Spending<N>, N) {
        let calendar = self.calendar(0);
        let shared = Shared { overhead: self.start.level(Level::SwOverhead), shock: N::constant(0.0) };
        let kept = Kept::new(self, Way::alone(self, &calendar), &calendar);
        let now = Now::new(self, &self.start, &calendar, &shared, &kept);
        let spending = Spending::new(&now, money::benefits(self, &self.start, &now.found));
        (spending, buig::task_subsidy(&now))
    }

    /// Whole persons, households and employers at the start.
    pub(super) fn stocks_at_start(&self) -> [N; Stock::COUNT] {
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
        let thousands = figures.inhabitants / 1_000.0;
        set(Stock::Wajong, self.parameters.garantiebaan.wajong_candidates * thousands);
        set(Stock::WswWaiting, garantiebaan::waiting_at_start(&self.parameters, thousands, self.case.start.year));
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

    /// Staff, delays and budgets at the start.
    pub(super) fn levels_at_start(&self) -> [N; Level::COUNT] {
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
        set(Level::NationalBijstand, N::constant(1.0));
        set(Level::RememberedNational, N::constant(1.0));
        let units = p.sw.se_per_person * self.case.figures.wsw_persons;
        set(Level::SwOverhead, p.sw.overhead_price * units);
        set(Level::DigitalAdoption, digital_adoption(p, &self.current));
        levels
    }
}

/// Part of the simple requests that is handled digitally under current policy, when people are used to it.
pub(super) fn digital_adoption<N: Number>(parameters: &Parameters<N>, current: &Levers) -> N {
    toegang::digital_target(parameters, N::constant(current.digital_share))
}
