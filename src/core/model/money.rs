//! Money: every post is a quantity × a price, in euro of the start year per month.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::model::buig::{self, Spending};
use crate::model::class::{INTENSIVE, LATENT, MULTI, PROVISION, TEAM, WAITING};
use crate::model::found::Found;
use crate::model::post::Post;
use crate::model::prices::Prices;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::sw_bedrijf::WSW;
use crate::model::wijkteam::Load;
use crate::model::{Model, MonthFlows, Now, State, beschut_werk, sw_bedrijf};

/// What the books of a month say beside the posts.
pub(crate) struct Books<N> {
    /// What the benefit budget would be if every municipality did the same: the national line.
    pub national_buig: N,
    /// Spending that the benefit budget will remember.
    pub benefit_spending: Spending<N>,
}

/// The amount of each post; always in the direction payer → receiver.
struct Ledger<'a, N> {
    posts: &'a mut [N; Post::COUNT],
    prices: &'a Prices<N>,
}

impl<N: Number> Ledger<'_, N> {
    /// Books so many units at the price of the post.
    fn book(&mut self, post: Post, quantity: N) {
        self.posts[post as usize] = quantity * self.prices.of[post as usize];
    }
}

/// The books of this month. A post that rests on no state stands there already, as one unit at its price.
pub(crate) fn books<N: Number, Z: Noise<N>>(
    now: &Now<'_, N>,
    load: &Load<N>,
    month: &MonthFlows<'_, N, Z>,
    posts: &mut [N; Post::COUNT],
) -> Books<N> {
    let mut ledger = Ledger { posts, prices: now.prices };
    let benefits = benefits(now.model, now.state, &now.found);
    wijkteams(now, load, &mut ledger);
    care(now, &mut ledger);
    work(now, benefits, &mut ledger);
    reintegration(now, month, &mut ledger);
    garantiebanen(now, &mut ledger);
    wajong(now, &mut ledger);
    ledger.book(Post::Outages, month.flow(Flow::Outage));
    ledger.book(Post::StrandedCost, now.level(Level::Stranded));
    wsw(now, month, &mut ledger);
    beschut(now, month, &mut ledger);
    let benefit_spending = Spending::new(now, benefits);
    let budget = buig::budget(now, &benefit_spending);
    posts[Post::Buig as usize] = budget.local * now.prices.index;
    posts[Post::Vangnet as usize] = budget.safety_net * now.prices.index;
    Books { national_buig: budget.national * now.prices.index, benefit_spending }
}

/// Staff, and where people ask.
fn wijkteams<N: Number>(now: &Now<'_, N>, load: &Load<N>, ledger: &mut Ledger<'_, N>) {
    let staff = now.level(Level::StaffExperienced) + now.level(Level::StaffLearning);
    let (experienced, learning) = now.model.baseline.staff;
    let extra = (staff - (experienced + learning)).positive_part();
    ledger.book(Post::WijkteamStaff, staff - extra * now.model.parameters.wijkteam.staff_with_budget);
    ledger.book(Post::IntakeCounter, load.demand.intake_hours);
    ledger.book(Post::Tegenprestatie, now.found.bijstand_persons);
}

/// Care of households, wherever they are helped: cheaper while the team has the lead, not cheaper while they wait.
fn care<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<'_, N>) {
    let waiting_cost = now.model.parameters.huishoudens.waiting_cost;
    let in_team = care_in_team(now.model);
    for (class, post) in [Post::CareSingle, Post::CareMulti, Post::CareIntensive].into_iter().enumerate() {
        let in_team = now.stock(TEAM[class]) * in_team[class];
        ledger.book(post, now.stock(PROVISION[class]) + in_team + now.stock(WAITING[class]) * waiting_cost);
    }
    let untreated = now.stock(LATENT[INTENSIVE]) + now.stock(WAITING[INTENSIVE]) + now.stock(PROVISION[INTENSIVE]);
    ledger.book(Post::InsurerCare, untreated + now.stock(TEAM[INTENSIVE]) * in_team[INTENSIVE]);
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
pub(crate) fn benefits<N: Number>(model: &Model<N>, state: &State<N>, found: &Found<N>) -> N {
    let p = &model.parameters.garantiebaan;
    // Of dagbesteding only who came from waiting for a place: the others never had bijstand.
    let from_waiting = (state.stock(Stock::Dagbesteding) - model.case.figures.dagbesteding_persons).positive_part();
    // A job that would have existed anyway ends no benefit; an extra one leaves a part of it.
    let kept = found.additional.complement() + found.additional * p.rest_uitkering;
    found.bijstand_persons + (from_waiting + state.stock(Stock::Garantiebaan) * kept) * p.had_benefit
}

fn work<N: Number>(now: &Now<'_, N>, benefits: N, ledger: &mut Ledger<'_, N>) {
    ledger.book(Post::Bijstand, benefits);
    let start = now.model.case.figures.bijstand_persons;
    let variable = now.model.parameters.bijstand.execution_variable_share;
    ledger.book(Post::BijstandExecution, (benefits - start) * variable + start);
    ledger.book(Post::Reintegration, benefits);
    let working = now.stock(Stock::RegularWork) + now.stock(Stock::SettledWork);
    ledger.book(Post::WorkWages, working);
    ledger.book(Post::WorkValue, working);
}

/// Forwarding, the businesslike approach, the place of work and income.
fn reintegration<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &MonthFlows<'_, N, Z>, ledger: &mut Ledger<'_, N>) {
    ledger.book(Post::DirectForwarding, month.flow(Flow::ReadyInflow) + month.flow(Flow::MultiInflow));
    let clients = now.found.bijstand_persons;
    ledger.book(Post::Businesslike, clients);
    let families = now.stock(TEAM[MULTI]) + now.stock(TEAM[INTENSIVE]);
    let [per_family, per_client] = now.prices.placement;
    let standing = now.prices.of[Post::WorkIncomePlacement as usize];
    ledger.posts[Post::WorkIncomePlacement as usize] = standing + families * per_family + clients * per_client;
}

fn garantiebanen<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<'_, N>) {
    let jobs = now.stock(Stock::Garantiebaan);
    ledger.book(Post::JobCoaching, jobs);
    ledger.book(Post::Jobcarving, now.stock(Stock::MarketEngaged) + now.stock(Stock::GovernmentEngaged));
    ledger.book(Post::Loonkostensubsidie, jobs);
    ledger.book(Post::GarantiebaanGuidance, jobs);
    let extra = jobs * now.found.additional;
    ledger.book(Post::JobWages, extra);
    ledger.book(Post::JobValue, extra);
    let counted = jobs + now.stock(Stock::GarantiebaanUwv);
    ledger.book(Post::QuotumLevy, (now.found.garantiebaan_target - counted).positive_part());
}

/// Wajong clients: the state's benefit, and their work in garantiebanen.
fn wajong<N: Number>(now: &Now<'_, N>, ledger: &mut Ledger<'_, N>) {
    let jobs = now.stock(Stock::GarantiebaanUwv);
    let additional = now.found.additional;
    let kept = additional.complement() + additional * now.model.parameters.garantiebaan.wajong_remains;
    ledger.book(Post::WajongBenefits, now.stock(Stock::Wajong) + jobs * kept);
    ledger.book(Post::UwvWages, jobs * additional);
    ledger.book(Post::UwvValue, jobs * additional);
}

fn wsw<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &MonthFlows<'_, N, Z>, ledger: &mut Ledger<'_, N>) {
    let p = &now.model.parameters.sw;
    for post in [Post::WswWages, Post::WswSubsidy, Post::SwGuidance] {
        ledger.book(post, now.found.wsw_persons);
    }
    let prices = [p.value_binnen, p.value_locatie, p.value_groep, p.value_individueel, p.value_individueel];
    let mut value = N::constant(0.0);
    for (form, price) in WSW.into_iter().zip(prices) {
        value = value + now.stock(form) * price;
    }
    // Who moved to secondment is not the average secondee and gains only a part of the difference.
    let not_gained = now.level(Level::WswMoved) * p.moved_gain_share.complement();
    ledger.book(Post::WswValue, value - not_gained);
    // In a region the companies charge their overhead by key; alone a municipality bears its own.
    ledger.book(Post::SwOverhead, now.shared.overhead);
    ledger.book(Post::SwOverheadCut, (-sw_bedrijf::overhead_change(now)).positive_part());
    let moved = month.flow(Flow::WswBinnenToGroep) + month.flow(Flow::WswLocatieToGroep);
    ledger.book(Post::SwMoves, moved + month.flow(Flow::WswGroepToBinnen));
}

fn beschut<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &MonthFlows<'_, N, Z>, ledger: &mut Ledger<'_, N>) {
    let p = &now.model.parameters.beschut_werk;
    for post in [
        Post::BeschutWages,
        Post::BeschutGuidance,
        Post::BeschutOther,
        Post::BeschutValue,
        Post::BeschutStateGuidance,
        Post::BeschutLksCost,
        Post::BeschutLksIncome,
    ] {
        ledger.book(post, now.found.beschut_persons);
    }
    let [_, seconded, with_dagbesteding] = beschut_werk::FORMS;
    let gain = now.stock(seconded) * p.seconded_gain + now.stock(with_dagbesteding) * p.dagbesteding_gain;
    ledger.book(Post::BeschutFormGain, gain);
    let moves =
        [Flow::BinnenToDetachering, Flow::BinnenToDagbesteding, Flow::DetacheringToBinnen, Flow::DagbestedingToBinnen];
    let [a, b, c, d] = moves.map(|flow| month.flow(flow));
    ledger.book(Post::BeschutMoves, a + b + (c + d));
    ledger.book(Post::Dagbesteding, now.stock(Stock::Dagbesteding));
}
