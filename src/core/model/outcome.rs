//! What is reported and judged beside stocks and money.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::model::class::{FOUND, NEED_ARISES, OWN_NETWORK, REFERRED_EARLY, TEAM};
use crate::model::post::Post;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::wijkteam::Load;
use crate::model::{MonthFlows, Now, State, beschut_werk};
use crate::parameters::Parameters;
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
        /// Garantiebanen with companies, at year end.
        GarantiebaanMarket = "garantiebaan_market",
        /// Garantiebanen with government, at year end.
        GarantiebaanGovernment = "garantiebaan_government",
        /// Municipal clients placed in a garantiebaan, per month; the year's average.
        PlacedMunicipal = "placed_municipal",
        /// Persons of the Wsw waiting list placed in a garantiebaan, per month; the year's average.
        PlacedWaiting = "placed_waiting",
        /// Wajong clients placed in a garantiebaan, per month; the year's average.
        PlacedWajong = "placed_wajong",
        /// Persons on the Wsw waiting list, at year end.
        WswWaiting = "wsw_waiting",
        /// Clients who were ready and found work, per month; the year's average.
        ReadyToWork = "ready_to_work",
        /// Clients with several problems who found work, per month; the year's average.
        MultiToWork = "multi_to_work",
        /// Young people who went to work or learning instead of a benefit, per month; the year's average.
        YouthPlaced = "youth_placed",
        /// Households that outreach found, per month; the year's average.
        FoundNeed = "found_need",
        /// New need, households per month; the year's average.
        NewNeed = "new_need",
        /// Simple requests handled digitally, per month; the year's average.
        DigitalRequests = "digital_requests",
        /// Hours of intake per request; the year's average.
        IntakeHoursPerRequest = "intake_hours_per_request",
        /// Requests whose several problems nobody saw, per month; the year's average.
        MissedRequests = "missed_requests",
        /// Households referred too early, per month; the year's average.
        ReferredEarly = "referred_early",
        /// Households referred too late, per month; the year's average.
        ReferredLate = "referred_late",
        /// Staff at tables, fte; the year's average.
        TableFte = "table_fte",
        /// Months until what was chosen begins.
        DecisionMonths = "decision_months",
        /// Room to set its own course in work and income, 1 is all.
        LocalRoom = "local_room",
        /// Beschut werk with employers, at year end.
        BeschutAtEmployers = "beschut_at_employers",
        /// Beschut werk with dagbesteding, at year end.
        BeschutWithDagbesteding = "beschut_with_dagbesteding",
        /// Wsw workers placed with employers, at year end.
        WswAtEmployers = "wsw_at_employers",
        /// Care and support beyond what the state pays for it, euro per year; the year's average.
        CareGap = "care_gap",
        /// Outages of the back office, per month; the year's average.
        Outages = "outages",
    }
}

impl Outcome {
    /// Whether the yearly figure is the average of the months (else the value at year end).
    #[must_use]
    pub const fn is_average(self) -> bool {
        matches!(
            self,
            Self::WaitingWeeks
                | Self::LoadRatio
                | Self::Absence
                | Self::SolvedOwnNetwork
                | Self::CostPerSwPlace
                | Self::PlacedMunicipal
                | Self::PlacedWaiting
                | Self::PlacedWajong
                | Self::ReadyToWork
                | Self::MultiToWork
                | Self::YouthPlaced
                | Self::FoundNeed
                | Self::NewNeed
                | Self::DigitalRequests
                | Self::IntakeHoursPerRequest
                | Self::MissedRequests
                | Self::ReferredEarly
                | Self::ReferredLate
                | Self::TableFte
                | Self::Outages
                | Self::CareGap
        )
    }

    /// Whether the figure of a region is the mean of its municipalities, by inhabitants (else their sum).
    #[must_use]
    pub const fn is_mean_over_municipalities(self) -> bool {
        matches!(
            self,
            Self::WaitingWeeks
                | Self::LoadRatio
                | Self::Absence
                | Self::CostPerSwPlace
                | Self::IntakeHoursPerRequest
                | Self::DecisionMonths
                | Self::LocalRoom
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
pub(crate) fn bijstand_persons<N: Number>(parameters: &Parameters<N>, state: &State<N>) -> N {
    let target_group = state.all([Stock::BenefitLimited, Stock::ShelteredWait, Stock::WswWaiting]);
    state.stock(Stock::BenefitReady)
        + state.stock(Stock::BenefitMulti)
        + target_group * parameters.garantiebaan.had_benefit
}

/// What is reported of how the month was: of these the yearly figure is the average.
pub(crate) fn during<N: Number, Z: Noise<N>>(
    now: &Now<'_, N>,
    load: &Load<N>,
    month: &MonthFlows<'_, N, Z>,
    posts: &[N; Post::COUNT],
    outcomes: &mut [N; Outcome::COUNT],
) {
    let p = &now.model.parameters;
    let mut report = |outcome: Outcome, value: N| outcomes[outcome as usize] = value;
    let post = |post: Post| posts[post as usize];
    let total = |[a, b, c]: [Flow; 3]| month.flow(a) + month.flow(b) + month.flow(c);
    report(Outcome::WaitingWeeks, p.toegang.intake_months * WEEKS_PER_MONTH / load.intake_pace);
    report(Outcome::LoadRatio, load.ratio);
    report(Outcome::Absence, load.absence);
    report(Outcome::SolvedOwnNetwork, total(OWN_NETWORK));
    let sw_cost = post(Post::WswWages)
        + post(Post::SwGuidance)
        + post(Post::SwOverhead)
        + post(Post::BeschutWages)
        + post(Post::BeschutGuidance)
        + post(Post::BeschutOther)
        - post(Post::WswValue)
        - post(Post::BeschutValue)
        - post(Post::BeschutFormGain);
    let places = now.found.wsw_persons * p.sw.se_per_person + now.found.beschut_persons;
    report(Outcome::CostPerSwPlace, sw_cost * 12.0 / places.max(N::constant(1.0)));
    report(Outcome::PlacedMunicipal, month.flow(Flow::LimitedToGarantiebaan));
    report(Outcome::PlacedWaiting, month.flow(Flow::WaitingToGarantiebaan));
    report(Outcome::PlacedWajong, month.flow(Flow::UwvPlaced));
    report(Outcome::ReadyToWork, month.flow(Flow::ReadyToWork));
    report(Outcome::MultiToWork, month.flow(Flow::MultiToWork));
    report(Outcome::YouthPlaced, month.flow(Flow::SchoolToWork));
    report(Outcome::FoundNeed, total(FOUND));
    report(Outcome::NewNeed, total(NEED_ARISES));
    let asked = load.demand.requests;
    let requests = asked[0] + asked[1] + asked[2];
    report(Outcome::DigitalRequests, asked[0] * now.level(Level::DigitalAdoption));
    report(Outcome::IntakeHoursPerRequest, load.demand.intake_hours / requests.max(N::constant(1e-9)));
    let missed = [Flow::MissedMultiReturns, Flow::MissedIntensiveReturns, Flow::MissedMultiHeavier];
    report(Outcome::MissedRequests, total(missed));
    report(Outcome::ReferredEarly, total(REFERRED_EARLY));
    report(Outcome::ReferredLate, month.flow(Flow::ReferredLate));
    report(Outcome::TableFte, now.terms.samenwerking.tables);
    let care = post(Post::CareSingle) + post(Post::CareMulti) + post(Post::CareIntensive);
    report(Outcome::CareGap, (care - post(Post::CareBudget)) * 12.0);
    report(Outcome::Outages, month.flow(Flow::Outage));
}

/// What is reported of the end of the month, seen from there: of these the yearly figure is that of year end.
pub(crate) fn at_end<N: Number>(end: &Now<'_, N>, outcomes: &mut [N; Outcome::COUNT]) {
    let mut report = |outcome: Outcome, value: N| outcomes[outcome as usize] = value;
    let share = end.model.parameters.garantiebaan.loonkostensubsidie_share;
    let own = end.stock(Stock::Garantiebaan);
    let counted = own + end.stock(Stock::GarantiebaanUwv);
    report(Outcome::TeamHouseholds, end.state.all(TEAM));
    report(Outcome::GarantiebaanCounted, counted);
    report(Outcome::GarantiebaanExtra, counted * end.found.additional);
    report(Outcome::GarantiebaanTarget, end.found.garantiebaan_target);
    report(Outcome::LoonkostensubsidiePersons, own * share + end.found.beschut_persons);
    report(Outcome::BeschutWerk, end.found.beschut_persons);
    report(Outcome::BeschutAtEmployers, end.stock(beschut_werk::FORMS[1]));
    report(Outcome::BeschutWithDagbesteding, end.stock(beschut_werk::FORMS[2]));
    report(Outcome::WswAtEmployers, end.state.all([Stock::WswGroep, Stock::WswIndividueel, Stock::WswBegeleid]));
    report(Outcome::BeschutTask, end.found.beschut_task);
    report(Outcome::BijstandPersons, end.found.bijstand_persons);
    report(Outcome::WswPersons, end.found.wsw_persons);
    let [market, government] = end.found.offered;
    let at_government = government / (market + government).max(N::constant(1e-9));
    report(Outcome::GarantiebaanMarket, counted * at_government.complement());
    report(Outcome::GarantiebaanGovernment, counted * at_government);
    report(Outcome::WswWaiting, end.stock(Stock::WswWaiting));
    report(Outcome::DecisionMonths, end.model.timing.delay);
    report(Outcome::LocalRoom, end.policy.room);
}
