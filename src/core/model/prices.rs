//! Prices: what a unit of each post costs or brings in a month, euro of the start year. A post that rests on no state has
//! one unit: its price is its amount.

use crate::engine::number::Number;
use crate::levers::sw_inrichting::sw_overhead_months;
use crate::levers::wijkteams::specialist_share;
use crate::model::omgeving::CalendarMonth;
use crate::model::policy::{Progress, between};
use crate::model::post::Post;
use crate::model::region::Ties;
use crate::model::samenwerking::{self, Costs};
use crate::model::sw_bedrijf::{self, ALL_REINTEGRATION};
use crate::model::terms::Given;
use crate::model::{Model, jongeren};
use crate::parameters::Parameters;

/// The prices of this month.
pub(crate) struct Prices<N> {
    /// Of each post, in the books.
    pub of: [N; Post::COUNT],
    /// Of the place of work and income beside what it costs anyway: per family in the team and per client, in the books.
    pub placement: [N; 2],
    /// Prices in the books against those of the start year.
    pub index: N,
    /// Of each post and of the place of work and income, before the index.
    list: List<N>,
    placement_before: [N; 2],
}

impl<N: Number> Prices<N> {
    pub(crate) fn new(
        given: Given<'_, N>,
        progress: &Progress<N>,
        ties: &Ties<N>,
        calendar: &CalendarMonth<N>,
    ) -> Self {
        let zero = N::constant(0.0);
        let of = [zero; Post::COUNT];
        let mut prices = Self { of, placement: [zero; 2], index: zero, list: List(of), placement_before: [zero; 2] };
        prices.move_on(given, progress, ties);
        prices.follow(given.model, calendar);
        prices
    }

    /// At this point of the way; [`Self::follow`] comes after it.
    pub(crate) fn move_on(&mut self, given: Given<'_, N>, progress: &Progress<N>, ties: &Ties<N>) {
        let Given { model, policy } = given;
        let list = &mut self.list;
        wijkteams(given, progress.teams, list);
        access(given, progress.teams, list);
        care(model, list);
        work(given, progress.governance[0], list);
        self.placement_before = reintegration(given, progress.placement, list).map(|price| price / 12.0);
        garantiebanen(given, list);
        wajong(model, list);
        cooperation(samenwerking::costs(given, progress, ties), list);
        wsw(model, policy.doses.sw_overhead_months, progress.governance, list);
        beschut(model, progress.governance[0], list);
    }

    /// In the year of this month of the calendar.
    pub(crate) fn follow(&mut self, model: &Model<N>, calendar: &CalendarMonth<N>) {
        of_the_state(model, calendar, &mut self.list);
        self.index = model.parameters.omgeving.indexation * (calendar.price_level - 1.0) + 1.0;
        self.of = self.list.0.map(|price| price * self.index);
        self.placement = self.placement_before.map(|price| price * self.index);
    }
}

/// What a unit brings in from the state and what its wages cost, by the calendar.
fn of_the_state<N: Number>(model: &Model<N>, calendar: &CalendarMonth<N>, list: &mut List<N>) {
    let Parameters { omgeving, garantiebaan, sw, beschut_werk, .. } = &model.parameters;
    // The state hands over the money of the start, less its cut (S3).
    list.set(Post::CareBudget, model.start_care * (omgeving.care_cut * calendar.care_cut).complement());
    list.yearly(Post::GarantiebaanGuidance, garantiebaan.loonkostensubsidie_share * calendar.garantiebaan_guidance);
    list.yearly(Post::WswWages, sw.se_per_person * sw.wage_level * calendar.wsw_wage);
    list.yearly(Post::WswSubsidy, sw.se_per_person * sw.subsidy_level * calendar.wsw_subsidy);
    list.yearly(Post::BeschutStateGuidance, beschut_werk.guidance_level * calendar.beschut_guidance);
}

struct List<N>([N; Post::COUNT]);

impl<N: Number> List<N> {
    fn set(&mut self, post: Post, price: N) {
        self.0[post as usize] = price;
    }

    /// A price per year.
    fn yearly(&mut self, post: Post, price: N) {
        self.set(post, price / 12.0);
    }
}

fn wijkteams<N: Number>(Given { model, policy }: Given<'_, N>, done: [N; 2], list: &mut List<N>) {
    let p = &model.parameters.wijkteam;
    // The price of an fte is that of a team with the usual share of specialists.
    let specialists = p.specialist_premium * (policy.doses.specialist_share - specialist_share.default) + 1.0;
    list.yearly(Post::WijkteamStaff, p.fte_price * specialists);
    list.yearly(Post::WijkteamFixed, policy.formation.teams * p.team_price);
    let wanted = model.after.formation.fte;
    let new_fte = (wanted - model.before.formation.fte).positive_part();
    let reorganised = wanted * model.teams_change();
    let [done, done_by_end] = done;
    list.set(
        Post::WijkteamSetup,
        (new_fte * p.setup_share + reorganised * p.reorganisation_share) * (done_by_end - done) * p.fte_price,
    );
}

/// Where people ask: the counter, digital handling, outreach.
fn access<N: Number>(Given { model, policy }: Given<'_, N>, done: [N; 2], list: &mut List<N>) {
    let p = &model.parameters.toegang;
    let doses = &policy.doses;
    let inhabitants = model.case.figures.inhabitants;
    list.set(Post::IntakeCounter, policy.intake_in_team.complement() * p.counter_hour_price);
    list.yearly(Post::Digital, doses.digital_share * inhabitants * p.digital_price);
    let offered_more = model.levers.digital_share - model.current.digital_share;
    let [done, done_by_end] = done;
    let investment = N::constant(if offered_more > 0.0 { offered_more * inhabitants } else { 0.0 });
    list.set(Post::DigitalInvestment, investment * (done_by_end - done) * p.digital_investment);
    let outreach = doses.outreach_fte * (inhabitants / 10_000.0);
    list.yearly(Post::Outreach, outreach * model.parameters.wijkteam.fte_price);
    list.yearly(Post::Tegenprestatie, doses.tegenprestatie_share * p.tegenprestatie_price);
}

/// Care of households, wherever they are helped.
fn care<N: Number>(model: &Model<N>, list: &mut List<N>) {
    let p = &model.parameters.huishoudens;
    let counts = model.parameters.omgeving.care_counts;
    list.yearly(Post::CareSingle, counts * p.single_with_care * p.care_price_single);
    list.yearly(Post::CareMulti, counts * p.care_price_multi);
    list.yearly(Post::CareIntensive, counts * p.care_price_intensive);
    list.yearly(Post::InsurerCare, p.insurer_price_intensive);
}

fn work<N: Number>(Given { model, policy }: Given<'_, N>, governance: N, list: &mut List<N>) {
    let p = &model.parameters.bijstand;
    let price = model.benefit_price();
    list.yearly(Post::Bijstand, price);
    // A joint service saves nothing on average (S34).
    let joint = (model.parameters.samenwerking.joint_saving * policy.member).complement();
    let merged = sw_bedrijf::governance_effect(model, governance).execution + 1.0;
    list.yearly(Post::BijstandExecution, p.benefits_per_person * joint * merged * p.execution_price);
    list.yearly(Post::Reintegration, policy.doses.reintegration_spend);
    list.yearly(Post::WorkWages, price * p.work_wage_ratio);
    list.yearly(Post::WorkValue, price * p.work_wage_ratio);
}

/// Forwarding, the businesslike approach, the place of work and income, young people. Gives what a family in the team and a
/// client cost more by that place, per year.
fn reintegration<N: Number>(given: Given<'_, N>, done: N, list: &mut List<N>) -> [N; 2] {
    let Given { model, policy } = given;
    let p = &model.parameters.bijstand;
    let doses = &policy.doses;
    list.set(Post::DirectForwarding, doses.direct_forwarding * p.forwarding_price);
    list.yearly(Post::Businesslike, doses.businesslike_approach * p.businesslike_price);
    let zero = N::constant(0.0);
    let prices = |choice: f64| match choice as usize {
        0 => [zero; 3],
        1 => [policy.formation.teams * p.colocation_price, zero, zero],
        2 => [zero, p.kennispool_hours * p.consultant_hour_price, zero],
        _ => [zero, zero, p.benefits_per_person * p.in_team_hours * p.consultant_hour_price],
    };
    let before = prices(model.current.work_income_placement);
    let after = prices(model.levers.work_income_placement);
    let [teams, family, client] = std::array::from_fn(|place| between(before[place], after[place], done));
    list.yearly(Post::WorkIncomePlacement, teams);
    let y = &model.parameters.jongeren;
    list.set(Post::YouthChain, jongeren::school_leavers(given) * y.chain_price);
    let places = doses.startersbeurzen * (model.case.figures.inhabitants / 100_000.0);
    list.yearly(Post::Startersbeurzen, places * y.startersbeurs_price);
    [family, client]
}

fn garantiebanen<N: Number>(Given { model, policy }: Given<'_, N>, list: &mut List<N>) {
    let p = &model.parameters.garantiebaan;
    let doses = &policy.doses;
    let inhabitants = model.case.figures.inhabitants;
    let hundred_thousands = inhabitants / 100_000.0;
    list.yearly(Post::EmployerService, doses.employer_service_fte * hundred_thousands * p.service_fte_price);
    list.yearly(Post::Ambassadors, doses.ambassadors * hundred_thousands * p.ambassador_price);
    list.set(Post::JobCoaching, doses.jobcoach_hours * p.coach_hour_price);
    list.yearly(Post::Jobcarving, doses.jobcarving_share * p.jobcarving_price);
    list.yearly(Post::SocialReturn, doses.social_return_share * inhabitants * p.social_return_price);
    list.yearly(Post::LabourPools, doses.pool_places * hundred_thousands * p.pool_price);
    let subsidy = p.loonkostensubsidie_share * p.loonkostensubsidie_price;
    list.yearly(Post::Loonkostensubsidie, subsidy);
    list.yearly(Post::JobWages, p.job_wage);
    // Loonkostensubsidie pays the employer for what a worker cannot yet produce.
    list.yearly(Post::JobValue, (p.job_wage - subsidy).positive_part());
    list.yearly(Post::QuotumLevy, model.parameters.omgeving.quotum * p.quotum_levy);
}

/// Wajong clients. Loondispensatie: the employer pays what is produced.
fn wajong<N: Number>(model: &Model<N>, list: &mut List<N>) {
    let p = &model.parameters.garantiebaan;
    let produced = (p.job_wage - p.loonkostensubsidie_price).positive_part();
    list.yearly(Post::WajongBenefits, p.wajong_benefit);
    list.yearly(Post::UwvWages, produced);
    list.yearly(Post::UwvValue, produced);
}

fn cooperation<N: Number>(costs: Costs<N>, list: &mut List<N>) {
    list.set(Post::Tables, costs.tables);
    list.set(Post::BackOffice, costs.backoffice);
    list.set(Post::BackOfficeMerger, costs.merger);
    list.set(Post::Redundancy, costs.redundancy);
    list.set(Post::Outages, costs.outage);
    list.set(Post::PartnerChange, costs.exit);
    list.yearly(Post::StrandedCost, N::constant(1.0));
    list.set(Post::RegionalApproach, costs.regional);
}

fn wsw<N: Number>(model: &Model<N>, overhead_months: N, [done, done_by_end]: [N; 2], list: &mut List<N>) {
    let p = &model.parameters.sw;
    let effect = sw_bedrijf::governance_effect(model, done);
    list.yearly(Post::SwGuidance, p.se_per_person * (effect.guidance + 1.0) * p.guidance_price);
    list.yearly(Post::WswValue, p.se_per_person * sw_bedrijf::transition_output(model, done));
    list.yearly(Post::SwOverhead, effect.overhead + 1.0);
    let usual = N::constant(sw_overhead_months.default);
    let haste = usual * 2.0 / (usual + overhead_months);
    list.set(Post::SwOverheadCut, p.overhead_cut_price * haste);
    list.set(Post::SwMoves, p.move_price);
    let progress = (done_by_end - done) * model.governance_changes();
    let units_at_start = p.se_per_person * model.case.figures.wsw_persons;
    let size = if model.levers.sw_bestuur == ALL_REINTEGRATION { p.reintegration_transition } else { N::constant(1.0) };
    list.set(Post::SwTransition, units_at_start * p.transition_price * size * progress);
}

fn beschut<N: Number>(model: &Model<N>, done: N, list: &mut List<N>) {
    let p = &model.parameters.beschut_werk;
    list.yearly(Post::BeschutWages, p.wage);
    list.yearly(Post::BeschutGuidance, p.guidance);
    list.yearly(Post::BeschutOther, p.other_cost);
    list.yearly(Post::BeschutValue, p.value * sw_bedrijf::transition_output(model, done));
    list.yearly(Post::BeschutFormGain, N::constant(1.0));
    list.yearly(Post::BeschutLksCost, p.loonkostensubsidie);
    list.yearly(Post::BeschutLksIncome, p.loonkostensubsidie);
    list.set(Post::BeschutMoves, p.move_price);
    list.yearly(Post::Dagbesteding, p.dagbesteding_price);
}
