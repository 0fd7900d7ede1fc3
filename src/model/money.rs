//! Money: every post is a quantity × a price, in euro of the start year per month.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::sw_inrichting::sw_overhead_months;
use crate::model::buig::Spending;
use crate::model::class::{INTENSIVE, LATENT, PROVISION, TEAM, WAITING};
use crate::model::post::Post;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::sw_bedrijf::WSW;
use crate::model::wijkteam::Load;
use crate::model::{MonthFlows, Now, beschut_werk, buig, outcome, sw_bedrijf, wijkteam};

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
    wijkteams(now, load, &mut ledger);
    care(now, &mut ledger);
    work(now, &mut ledger);
    garantiebanen(now, &mut ledger);
    wsw(now, month, &mut ledger);
    beschut(now, month, &mut ledger);
    let benefit_spending = Spending {
        benefits: ledger.booked(Post::Bijstand),
        subsidies: ledger.booked(Post::Loonkostensubsidie) + ledger.booked(Post::BeschutLksCost),
    };
    let budget = buig::budget(now, &benefit_spending);
    ledger.book(Post::Buig, budget.local);
    ledger.book(Post::Vangnet, budget.safety_net);
    Books { posts: ledger.0, national_buig: budget.national, benefit_spending }
}

fn wijkteams<N: Number>(now: &Now<'_, N>, load: &Load<N>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.wijkteam;
    let staff = now.level(Level::StaffExperienced) + now.level(Level::StaffLearning);
    let (experienced, learning) = now.model.baseline.staff;
    let extra = (staff - experienced - learning).positive_part();
    let with_budget = extra * p.staff_with_budget;
    ledger.yearly(Post::WijkteamStaff, staff - with_budget, p.fte_price);
    ledger.yearly(Post::WijkteamFixed, now.model.formation.teams, p.team_price);
    if now.month < wijkteam::CHANGE_MONTHS {
        let new_fte = (now.model.formation.fte - now.model.current_formation.fte).positive_part();
        let reorganised = now.model.formation.fte * now.model.teams_change();
        ledger.yearly(Post::WijkteamSetup, new_fte * p.setup_share + reorganised * p.reorganisation_share, p.fte_price);
    }
    let at_counter = load.intake_hours * (1.0 - now.model.intake_in_team);
    ledger.book(Post::IntakeCounter, at_counter * now.model.parameters.toegang.counter_hour_price);
}

/// Care of households, wherever they are helped: cheaper while the team has the lead, not cheaper while they wait.
fn care<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.huishoudens;
    let saved = now.model.parameters.wijkteam.team_saving.complement();
    // The claim rests on households with several problems; a single problem has no helpers to spare.
    let in_team = [N::constant(1.0), saved, saved];
    let counts = now.model.parameters.omgeving.care_counts;
    let prices = [p.care_price_single, p.care_price_multi, p.care_price_intensive];
    for (class, post) in [Post::CareSingle, Post::CareMulti, Post::CareIntensive].into_iter().enumerate() {
        let households = now.stock(PROVISION[class])
            + now.stock(TEAM[class]) * in_team[class]
            + now.stock(WAITING[class]) * p.waiting_cost;
        ledger.yearly(post, households * counts, prices[class]);
    }
    let untreated = now.stock(LATENT[INTENSIVE]) + now.stock(WAITING[INTENSIVE]) + now.stock(PROVISION[INTENSIVE]);
    let insured = untreated + now.stock(TEAM[INTENSIVE]) * in_team[INTENSIVE];
    ledger.yearly(Post::InsurerCare, insured, p.insurer_price_intensive);
}

/// Persons who receive a benefit, counted in whole benefits: who keeps a part beside a job counts for that part.
pub(crate) fn benefits<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.garantiebaan;
    // Of dagbesteding only who came from waiting for a place: the others never had bijstand.
    let from_waiting = (now.stock(Stock::Dagbesteding) - now.model.case.figures.dagbesteding_persons).positive_part();
    let waiting = from_waiting * p.had_benefit;
    // A job that would have existed anyway ends no benefit; an extra one leaves a part of it.
    let kept = p.additional_share.complement() + p.additional_share * p.rest_uitkering;
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
    ledger.yearly(Post::BijstandExecution, executed * p.benefits_per_person, p.execution_price);
    ledger.yearly(Post::Reintegration, benefits, N::constant(now.model.levers.reintegration_spend));
    let wage = price * p.work_wage_ratio;
    let working = now.stock(Stock::RegularWork) + now.stock(Stock::SettledWork);
    ledger.yearly(Post::WorkWages, working, wage);
    ledger.yearly(Post::WorkValue, working, wage);
}

fn garantiebanen<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.garantiebaan;
    let levers = &now.model.levers;
    let hundred_thousands = now.model.case.figures.inhabitants / 100_000.0;
    let jobs = now.stock(Stock::Garantiebaan);
    let fte = N::constant(levers.employer_service_fte * hundred_thousands);
    ledger.yearly(Post::EmployerService, fte, p.service_fte_price);
    ledger.yearly(Post::Ambassadors, N::constant(levers.ambassadors * hundred_thousands), p.ambassador_price);
    ledger.book(Post::JobCoaching, jobs * levers.jobcoach_hours * p.coach_hour_price);
    let subsidised = jobs * p.loonkostensubsidie_share;
    ledger.yearly(Post::Loonkostensubsidie, subsidised, p.loonkostensubsidie_price);
    ledger.yearly(Post::GarantiebaanGuidance, subsidised, N::constant(now.calendar.garantiebaan_guidance));
    let extra = jobs * p.additional_share;
    ledger.yearly(Post::JobWages, extra, p.job_wage);
    // Loonkostensubsidie pays the employer for what a worker cannot yet produce.
    let produced = (p.job_wage - p.loonkostensubsidie_share * p.loonkostensubsidie_price).positive_part();
    ledger.yearly(Post::JobValue, extra, produced);
}

fn wsw<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &MonthFlows<'_, N, Z>, ledger: &mut Ledger<N>) {
    let p = &now.model.parameters.sw;
    let units = now.wsw_persons() * p.se_per_person;
    ledger.yearly(Post::WswWages, units, p.wage_level * now.calendar.wsw_wage);
    ledger.yearly(Post::WswSubsidy, units, p.subsidy_level * now.calendar.wsw_subsidy);
    ledger.yearly(Post::SwGuidance, units, p.guidance_price);
    let prices = [p.value_binnen, p.value_locatie, p.value_groep, p.value_individueel, p.value_individueel];
    let mut value = N::constant(0.0);
    for (form, price) in WSW.into_iter().zip(prices) {
        value = value + now.stock(form) * price;
    }
    // Who moved to secondment is not the average secondee and gains only a part of the difference.
    let not_gained = now.level(Level::WswMoved) * p.moved_gain_share.complement();
    ledger.yearly(Post::WswValue, (value - not_gained) * p.se_per_person, now.transition_output());
    let governance = now.governance_effect().overhead + 1.0;
    ledger.yearly(Post::SwOverhead, now.level(Level::SwOverhead), governance);
    let cut = (-sw_bedrijf::overhead_change(now)).positive_part();
    let months = now.model.levers.sw_overhead_months;
    let haste = 2.0 * sw_overhead_months.default / (sw_overhead_months.default + months);
    ledger.book(Post::SwOverheadCut, cut * p.overhead_cut_price * haste);
    let moved = month.flow(Flow::WswBinnenToGroep) + month.flow(Flow::WswLocatieToGroep);
    ledger.book(Post::SwMoves, (moved + month.flow(Flow::WswGroepToBinnen)) * p.move_price);
    let progress = now.model.transition_done(now.month + 1) - now.model.transition_done(now.month);
    let units_at_start = p.se_per_person * now.model.case.figures.wsw_persons;
    ledger.book(Post::SwTransition, units_at_start * p.transition_price * (progress * now.model.governance_changes()));
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
