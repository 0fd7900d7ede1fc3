//! Money: every post is a quantity × a price, in euro of the start year per month.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::sw_inrichting::sw_overhead_months;
use crate::levers::wijkteams::specialist_share;
use crate::model::buig::Spending;
use crate::model::class::{INTENSIVE, LATENT, MULTI, PROVISION, TEAM, WAITING};
use crate::model::policy::between;
use crate::model::post::Post;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::sw_bedrijf::{ALL_REINTEGRATION, WSW};
use crate::model::wijkteam::Load;
use crate::model::{Model, MonthFlows, Now, beschut_werk, buig, garantiebaan, jongeren, outcome, samenwerking};
use crate::model::{sw_bedrijf, wijkteam};

/// The books of one month.
pub(crate) struct Books<N> {
    /// Amount of each post; always in the direction payer → receiver.
    pub posts: [N; Post::COUNT],
    /// What the benefit budget would be if every municipality did the same: the national line.
    pub national_buig: N,
    /// Spending that the benefit budget will remember.
    pub benefit_spending: Spending<N>,
}

struct Ledger<N>([N; Post::COUNT]);

impl<N: Number> Ledger<N> {
    fn book(&mut self, post: Post, amount: N) {
        self.0[post as usize] = amount;
    }

    fn booked(&self, post: Post) -> N {
        self.0[post as usize]
    }

    /// Books a quantity at a price per year.
    fn yearly(&mut self, post: Post, quantity: N, price: N) {
        self.book(post, quantity * price / 12.0);
    }
}

/// The books of this month.
pub(crate) fn books<N: Number, Z: Noise<N>>(
    now: &Now<'_, N>,
    load: &Load<N>,
    month: &MonthFlows<'_, N, Z>,
) -> Books<N> {
    let mut ledger = Ledger([N::constant(0.0); Post::COUNT]);
    wijkteams(now, &mut ledger);
    access(now, load, &mut ledger);
    care(now, &mut ledger);
    work(now, &mut ledger);
    reintegration(now, month, &mut ledger);
    garantiebanen(now, &mut ledger);
    wajong(now, &mut ledger);
    cooperation(now, month, &mut ledger);
    wsw(now, month, &mut ledger);
    beschut(now, month, &mut ledger);
    let benefit_spending = Spending {
        benefits: ledger.booked(Post::Bijstand),
        subsidies: ledger.booked(Post::Loonkostensubsidie) + ledger.booked(Post::BeschutLksCost),
    };
    let budget = buig::budget(now, &benefit_spending);
    ledger.book(Post::Buig, budget.local);
    ledger.book(Post::Vangnet, budget.safety_net);
    let index = now.model.parameters.omgeving.indexation * (now.calendar.price_level - 1.0) + 1.0;
    Books { posts: ledger.0.map(|amount| amount * index), national_buig: budget.national * index, benefit_spending }
}

fn wijkteams<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.wijkteam;
    let staff = now.level(Level::StaffExperienced) + now.level(Level::StaffLearning);
    let (experienced, learning) = now.model.baseline.staff;
    let extra = (staff - experienced - learning).positive_part();
    let with_budget = extra * p.staff_with_budget;
    let doses = &now.policy.doses;
    // The price of an fte is that of a team with the usual share of specialists.
    let specialists = p.specialist_premium * (doses.specialist_share - specialist_share.default) + 1.0;
    ledger.yearly(Post::WijkteamStaff, staff - with_budget, p.fte_price * specialists);
    ledger.yearly(Post::WijkteamFixed, now.policy.formation.teams, p.team_price);
    let wanted = now.model.after.formation.fte;
    let new_fte = (wanted - now.model.before.formation.fte).positive_part();
    let reorganised = wanted * now.model.teams_change();
    let changed = now.in_this_month(N::constant(wijkteam::CHANGE_MONTHS));
    ledger.book(
        Post::WijkteamSetup,
        (new_fte * p.setup_share + reorganised * p.reorganisation_share) * changed * p.fte_price,
    );
}

/// Where people ask: the counter, digital handling, outreach.
fn access<N: Number>(now: &Now<'_, N>, load: &Load<N>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.toegang;
    let doses = &now.policy.doses;
    let inhabitants = now.model.case.figures.inhabitants;
    let at_counter = load.demand.intake_hours * now.policy.intake_in_team.complement();
    ledger.book(Post::IntakeCounter, at_counter * p.counter_hour_price);
    ledger.yearly(Post::Digital, doses.digital_share * inhabitants, p.digital_price);
    let offered_more = now.model.levers.digital_share - now.model.current.digital_share;
    let invested = now.in_this_month(N::constant(wijkteam::CHANGE_MONTHS));
    let investment = N::constant(if offered_more > 0.0 { offered_more * inhabitants } else { 0.0 });
    ledger.book(Post::DigitalInvestment, investment * invested * p.digital_investment);
    let outreach = doses.outreach_fte * (inhabitants / 10_000.0);
    ledger.yearly(Post::Outreach, outreach, now.model.parameters.wijkteam.fte_price);
    let participants = outcome::bijstand_persons(now) * doses.tegenprestatie_share;
    ledger.yearly(Post::Tegenprestatie, participants, p.tegenprestatie_price);
}

/// Care of households, wherever they are helped: cheaper while the team has the lead, not cheaper while they wait.
fn care<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.huishoudens;
    let in_team = care_in_team(now.model);
    let counts = now.model.parameters.omgeving.care_counts;
    let prices = [p.care_price_single, p.care_price_multi, p.care_price_intensive];
    let with_care = [p.single_with_care, N::constant(1.0), N::constant(1.0)];
    for (class, post) in [Post::CareSingle, Post::CareMulti, Post::CareIntensive].into_iter().enumerate() {
        let households = now.stock(PROVISION[class])
            + now.stock(TEAM[class]) * in_team[class]
            + now.stock(WAITING[class]) * p.waiting_cost;
        ledger.yearly(post, households * counts * with_care[class], prices[class]);
    }
    let untreated = now.stock(LATENT[INTENSIVE]) + now.stock(WAITING[INTENSIVE]) + now.stock(PROVISION[INTENSIVE]);
    let insured = untreated + now.stock(TEAM[INTENSIVE]) * in_team[INTENSIVE];
    ledger.yearly(Post::InsurerCare, insured, p.insurer_price_intensive);
    // The state hands over the money of the start, less its cut (S3).
    let cut = now.model.parameters.omgeving.care_cut * now.calendar.care_cut;
    ledger.book(Post::CareBudget, now.model.start_care * cut.complement());
}

/// What care costs the municipality at the start, per month.
pub(crate) fn care_at_start<N: Number>(model: &Model<N>) -> N {
    let p = &model.parameters.huishoudens;
    let in_team = care_in_team(model);
    let prices = [p.care_price_single * p.single_with_care, p.care_price_multi, p.care_price_intensive];
    let start = &model.baseline;
    let mut sum = N::constant(0.0);
    for class in 0..prices.len() {
        let households =
            start.provision[class] + start.team[class] * in_team[class] + start.waiting[class] * p.waiting_cost;
        sum = sum + households * prices[class];
    }
    sum * model.parameters.omgeving.care_counts / 12.0
}

/// Care that remains while the team has the lead, by class.
fn care_in_team<N: Number>(model: &Model<N>) -> [N; 3] {
    let saved = model.parameters.wijkteam.team_saving.complement();
    // The claim rests on households with several problems; a single problem has no helpers to spare.
    [N::constant(1.0), saved, saved]
}

/// Persons who receive a benefit, counted in whole benefits: who keeps a part beside a job counts for that part.
pub(crate) fn benefits<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.garantiebaan;
    // Of dagbesteding only who came from waiting for a place: the others never had bijstand.
    let from_waiting = (now.stock(Stock::Dagbesteding) - now.model.case.figures.dagbesteding_persons).positive_part();
    let waiting = from_waiting * p.had_benefit;
    // A job that would have existed anyway ends no benefit; an extra one leaves a part of it.
    let additional = garantiebaan::additional(now);
    let kept = additional.complement() + additional * p.rest_uitkering;
    let beside_job = now.stock(Stock::Garantiebaan) * kept;
    outcome::bijstand_persons(now) + waiting + beside_job * p.had_benefit
}

fn work<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.bijstand;
    let price = now.model.benefit_price();
    let benefits = benefits(now);
    ledger.yearly(Post::Bijstand, benefits, price);
    let start = N::constant(now.model.case.figures.bijstand_persons);
    let executed = start + (benefits - start) * p.execution_variable_share;
    // A joint service saves nothing on average (S34).
    let [member, _] = now.policy.membership;
    let joint = (now.model.parameters.samenwerking.joint_saving * member).complement();
    let merged = now.governance_effect().execution + 1.0;
    ledger.yearly(Post::BijstandExecution, executed * p.benefits_per_person * joint * merged, p.execution_price);
    ledger.yearly(Post::Reintegration, benefits, now.policy.doses.reintegration_spend);
    let wage = price * p.work_wage_ratio;
    let working = now.stock(Stock::RegularWork) + now.stock(Stock::SettledWork);
    ledger.yearly(Post::WorkWages, working, wage);
    ledger.yearly(Post::WorkValue, working, wage);
}

/// Forwarding, the businesslike approach, the place of work and income, young people.
fn reintegration<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &MonthFlows<'_, N, Z>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.bijstand;
    let doses = &now.policy.doses;
    let new_clients = month.flow(Flow::ReadyInflow) + month.flow(Flow::MultiInflow);
    ledger.book(Post::DirectForwarding, new_clients * doses.direct_forwarding * p.forwarding_price);
    let clients = outcome::bijstand_persons(now);
    ledger.yearly(Post::Businesslike, clients * doses.businesslike_approach, p.businesslike_price);
    let families = now.stock(TEAM[MULTI]) + now.stock(TEAM[INTENSIVE]);
    let price = |choice: f64| match choice as usize {
        0 => N::constant(0.0),
        1 => now.policy.formation.teams * p.colocation_price,
        2 => families * p.kennispool_hours * p.consultant_hour_price,
        _ => clients * p.benefits_per_person * p.in_team_hours * p.consultant_hour_price,
    };
    let done = now.policy.done_by_end(p.placement_months);
    let placement =
        between(price(now.model.current.work_income_placement), price(now.model.levers.work_income_placement), done);
    ledger.book(Post::WorkIncomePlacement, placement / 12.0);
    let y = &now.model.parameters.jongeren;
    ledger.book(Post::YouthChain, jongeren::school_leavers(now) * y.chain_price);
    let places = doses.startersbeurzen * (now.model.case.figures.inhabitants / 100_000.0);
    ledger.yearly(Post::Startersbeurzen, places, y.startersbeurs_price);
}

fn garantiebanen<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.garantiebaan;
    let doses = &now.policy.doses;
    let hundred_thousands = now.model.case.figures.inhabitants / 100_000.0;
    let jobs = now.stock(Stock::Garantiebaan);
    let fte = doses.employer_service_fte * hundred_thousands;
    ledger.yearly(Post::EmployerService, fte, p.service_fte_price);
    ledger.yearly(Post::Ambassadors, doses.ambassadors * hundred_thousands, p.ambassador_price);
    ledger.book(Post::JobCoaching, jobs * doses.jobcoach_hours * p.coach_hour_price);
    let engaged = now.stock(Stock::MarketEngaged) + now.stock(Stock::GovernmentEngaged);
    ledger.yearly(Post::Jobcarving, engaged * doses.jobcarving_share, p.jobcarving_price);
    let inhabitants = now.model.case.figures.inhabitants;
    ledger.yearly(Post::SocialReturn, doses.social_return_share * inhabitants, p.social_return_price);
    ledger.yearly(Post::LabourPools, doses.pool_places * hundred_thousands, p.pool_price);
    let subsidised = jobs * p.loonkostensubsidie_share;
    ledger.yearly(Post::Loonkostensubsidie, subsidised, p.loonkostensubsidie_price);
    ledger.yearly(Post::GarantiebaanGuidance, subsidised, now.calendar.garantiebaan_guidance);
    let extra = jobs * garantiebaan::additional(now);
    ledger.yearly(Post::JobWages, extra, p.job_wage);
    // Loonkostensubsidie pays the employer for what a worker cannot yet produce.
    let produced = (p.job_wage - p.loonkostensubsidie_share * p.loonkostensubsidie_price).positive_part();
    ledger.yearly(Post::JobValue, extra, produced);
    let counted = jobs + now.stock(Stock::GarantiebaanUwv);
    let missing = (garantiebaan::target(now) - counted).positive_part();
    ledger.yearly(Post::QuotumLevy, missing * now.model.parameters.omgeving.quotum, p.quotum_levy);
}

/// Wajong clients: the state's benefit, and their work in garantiebanen. Loondispensatie: the employer pays what is produced.
fn wajong<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.garantiebaan;
    let jobs = now.stock(Stock::GarantiebaanUwv);
    let additional = garantiebaan::additional(now);
    let kept = additional.complement() + additional * p.wajong_remains;
    ledger.yearly(Post::WajongBenefits, now.stock(Stock::Wajong) + jobs * kept, p.wajong_benefit);
    let produced = (p.job_wage - p.loonkostensubsidie_price).positive_part();
    ledger.yearly(Post::UwvWages, jobs * additional, produced);
    ledger.yearly(Post::UwvValue, jobs * additional, produced);
}

fn cooperation<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &MonthFlows<'_, N, Z>, ledger: &mut Ledger<N>) {
    let costs = samenwerking::costs(now, month);
    ledger.book(Post::Tables, costs.tables);
    ledger.book(Post::BackOffice, costs.backoffice);
    ledger.book(Post::BackOfficeMerger, costs.merger);
    ledger.book(Post::Redundancy, costs.redundancy);
    ledger.book(Post::Outages, costs.outages);
    ledger.book(Post::PartnerChange, costs.exit);
    ledger.book(Post::StrandedCost, costs.stranded);
    ledger.book(Post::RegionalApproach, costs.regional);
}

fn wsw<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &MonthFlows<'_, N, Z>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.sw;
    let units = now.wsw_persons() * p.se_per_person;
    ledger.yearly(Post::WswWages, units, p.wage_level * now.calendar.wsw_wage);
    ledger.yearly(Post::WswSubsidy, units, p.subsidy_level * now.calendar.wsw_subsidy);
    ledger.yearly(Post::SwGuidance, units * (now.governance_effect().guidance + 1.0), p.guidance_price);
    let prices = [p.value_binnen, p.value_locatie, p.value_groep, p.value_individueel, p.value_individueel];
    let mut value = N::constant(0.0);
    for (form, price) in WSW.into_iter().zip(prices) {
        value = value + now.stock(form) * price;
    }
    // Who moved to secondment is not the average secondee and gains only a part of the difference.
    let not_gained = now.level(Level::WswMoved) * p.moved_gain_share.complement();
    ledger.yearly(Post::WswValue, (value - not_gained) * p.se_per_person, now.transition_output());
    let governance = now.governance_effect().overhead + 1.0;
    // In a region the companies charge their overhead by key; alone a municipality bears its own.
    ledger.yearly(Post::SwOverhead, now.shared.overhead, governance);
    let cut = (-sw_bedrijf::overhead_change(now)).positive_part();
    let usual = N::constant(sw_overhead_months.default);
    let haste = usual * 2.0 / (usual + now.policy.doses.sw_overhead_months);
    ledger.book(Post::SwOverheadCut, cut * p.overhead_cut_price * haste);
    let moved = month.flow(Flow::WswBinnenToGroep) + month.flow(Flow::WswLocatieToGroep);
    ledger.book(Post::SwMoves, (moved + month.flow(Flow::WswGroepToBinnen)) * p.move_price);
    let [done, done_by_end] = now.transition_done();
    let progress = (done_by_end - done) * now.model.governance_changes();
    let units_at_start = p.se_per_person * now.model.case.figures.wsw_persons;
    let size =
        if now.model.levers.sw_bestuur == ALL_REINTEGRATION { p.reintegration_transition } else { N::constant(1.0) };
    ledger.book(Post::SwTransition, units_at_start * p.transition_price * size * progress);
}

fn beschut<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &MonthFlows<'_, N, Z>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.beschut_werk;
    let persons = beschut_werk::persons(now);
    ledger.yearly(Post::BeschutWages, persons, p.wage);
    ledger.yearly(Post::BeschutGuidance, persons, p.guidance);
    ledger.yearly(Post::BeschutOther, persons, p.other_cost);
    ledger.yearly(Post::BeschutValue, persons * now.transition_output(), p.value);
    let [_, seconded, with_dagbesteding] = beschut_werk::FORMS;
    let gain = now.stock(seconded) * p.seconded_gain + now.stock(with_dagbesteding) * p.dagbesteding_gain;
    ledger.book(Post::BeschutFormGain, gain / 12.0);
    ledger.yearly(Post::BeschutStateGuidance, persons, p.guidance_level * now.calendar.beschut_guidance);
    ledger.yearly(Post::BeschutLksCost, persons, p.loonkostensubsidie);
    ledger.yearly(Post::BeschutLksIncome, persons, p.loonkostensubsidie);
    let moves =
        [Flow::BinnenToDetachering, Flow::BinnenToDagbesteding, Flow::DetacheringToBinnen, Flow::DagbestedingToBinnen];
    let moved = moves.into_iter().fold(N::constant(0.0), |sum, flow| sum + month.flow(flow));
    ledger.book(Post::BeschutMoves, moved * p.move_price);
    ledger.yearly(Post::Dagbesteding, now.stock(Stock::Dagbesteding), p.dagbesteding_price);
}
