//! What is reported and judged beside stocks and money.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::model::class::{OWN_NETWORK, TEAM};
use crate::model::post::Post;
use crate::model::stocks::Stock;
use crate::model::wijkteam::Load;
use crate::model::{MonthFlows, Now, beschut_werk, garantiebaan};
use crate::stocks;

stocks! {
    /// The outcomes of a run.
    pub enum Outcome {
        /// Weeks between request and plan; the year's average.
        WaitingWeeks = "waiting_weeks",
        /// Load of the wijkteams, 1 is the norm; the year's average.
        LoadRatio = "load_ratio",
        /// Absence in the wijkteams, share; the year's average.
        Absence = "absence",
        /// Households with a wijkteam at year end.
        TeamHouseholds = "team_households",
        /// Requests solved with the own network, per month; the year's average.
        SolvedOwnNetwork = "solved_own_network",
        /// Garantiebanen as the agreement counts them, at year end.
        GarantiebaanCounted = "garantiebaan_counted",
        /// Of those, jobs that would not have existed otherwise.
        GarantiebaanExtra = "garantiebaan_extra",
        /// Target for all counted jobs, at year end.
        GarantiebaanTarget = "garantiebaan_target",
        /// Persons with loonkostensubsidie, at year end.
        LoonkostensubsidiePersons = "loonkostensubsidie_persons",
        /// Persons in beschut werk, at year end.
        BeschutWerk = "beschut_werk",
        /// Task for beschut werk, at year end.
        BeschutTask = "beschut_task",
        /// Persons with bijstand, at year end.
        BijstandPersons = "bijstand_persons",
        /// Wsw workers, at year end.
        WswPersons = "wsw_persons",
        /// Cost per sheltered place and year, income from work deducted; the year's average.
        CostPerSwPlace = "cost_per_sw_place",
    }
}

impl Outcome {
    /// Whether the yearly figure is the average of the months (else the value at year end).
    #[must_use]
    pub const fn is_average(self) -> bool {
        matches!(
            self,
            Self::WaitingWeeks | Self::LoadRatio | Self::Absence | Self::SolvedOwnNetwork | Self::CostPerSwPlace
        )
    }
}

/// The load of a wijkteam that the norm allows.
pub const LOAD_NORM: f64 = 1.0;

/// Above this many times the norm no team was ever measured: an outcome with such a load is a warning, not an estimate.
pub const OVERLOAD: f64 = 2.5;

/// Weeks in an average month.
const WEEKS_PER_MONTH: f64 = 52.0 / 12.0;

/// Persons with bijstand who have no job: ready, with several problems, or of the target group and with a benefit.
pub(crate) fn bijstand_persons<N: Number>(now: &Now<'_, N>) -> N {
    let target_group = now.stock(Stock::BenefitLimited) + now.stock(Stock::ShelteredWait);
    now.stock(Stock::BenefitReady)
        + now.stock(Stock::BenefitMulti)
        + target_group * now.model.parameters.garantiebaan.had_benefit
}

/// The outcomes of this month: counts as they are at its end, everything else as it was during it.
pub(crate) fn outcomes<N: Number, Z: Noise<N>>(
    now: &Now<'_, N>,
    end: &Now<'_, N>,
    load: &Load<N>,
    month: &MonthFlows<'_, N, Z>,
    posts: &[N; Post::COUNT],
) -> [N; Outcome::COUNT] {
    let sum = |stocks: [Stock; 3]| end.stock(stocks[0]) + end.stock(stocks[1]) + end.stock(stocks[2]);
    let g = &now.model.parameters.garantiebaan;
    let p = &now.model.parameters;
    let own = end.stock(Stock::Garantiebaan);
    let counted = own + end.stock(Stock::GarantiebaanUwv);
    let beschut = beschut_werk::persons(end);
    let places = now.wsw_persons() * p.sw.se_per_person + beschut_werk::persons(now);
    let post = |post: Post| posts[post as usize];
    let sw_cost = post(Post::WswWages)
        + post(Post::SwGuidance)
        + post(Post::SwOverhead)
        + post(Post::BeschutWages)
        + post(Post::BeschutGuidance)
        + post(Post::BeschutOther)
        - post(Post::WswValue)
        - post(Post::BeschutValue)
        - post(Post::BeschutFormGain);
    let solved = OWN_NETWORK.into_iter().fold(N::constant(0.0), |sum, flow| sum + month.flow(flow));
    let pace = load.intake_pace / p.toegang.intake_months;
    let mut outcomes = [N::constant(0.0); Outcome::COUNT];
    let mut report = |outcome: Outcome, value: N| outcomes[outcome as usize] = value;
    report(Outcome::WaitingWeeks, pace.inverse() * WEEKS_PER_MONTH);
    report(Outcome::LoadRatio, load.ratio);
    report(Outcome::Absence, load.absence);
    report(Outcome::TeamHouseholds, sum(TEAM));
    report(Outcome::SolvedOwnNetwork, solved);
    report(Outcome::GarantiebaanCounted, counted);
    report(Outcome::GarantiebaanExtra, counted * g.additional_share);
    report(Outcome::GarantiebaanTarget, garantiebaan::target(now));
    report(Outcome::LoonkostensubsidiePersons, own * g.loonkostensubsidie_share + beschut);
    report(Outcome::BeschutWerk, beschut);
    report(Outcome::BeschutTask, beschut_werk::task(now));
    report(Outcome::BijstandPersons, bijstand_persons(end));
    report(Outcome::WswPersons, end.wsw_persons());
    report(Outcome::CostPerSwPlace, sw_cost * 12.0 / places.max(N::constant(1.0)));
    outcomes
}
