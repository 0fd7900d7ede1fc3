//! Garantiebanen: employers join as in an innovation (Bass, 1969), openings are matched, jobs end or last.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::engine::stock_flow::competing;
use crate::levers::Levers;
use crate::levers::garantiebanen::{employer_service_fte, jobcoach_hours};
use crate::model::policy::{between, relative};
use crate::model::stocks::{Flow, Stock};
use crate::model::terms::Given;
use crate::model::{Model, MonthFlows, Now, State, swing};
use crate::parameters::Parameters;

/// Employers at the start: potential and engaged, market and government.
pub(crate) struct Employers<N> {
    pub market: (N, N),
    pub government: (N, N),
}

impl<N: Number> Employers<N> {
    /// As many engaged employers as the jobs at the start ask for.
    pub(crate) fn at_start(model: &Model<N>) -> Self {
        let p = &model.parameters.garantiebaan;
        let figures = &model.case.figures;
        let jobs = N::constant(figures.garantiebaan_persons + figures.garantiebaan_uwv_persons);
        let thousands = figures.inhabitants / 1_000.0;
        let split = |all: N, engaged: N| {
            let engaged = engaged.min(all);
            (all - engaged, engaged)
        };
        Self {
            market: split(p.market_employers * thousands, jobs * p.government_job_share.complement() / p.market_jobs),
            government: split(p.government_employers * thousands, jobs * p.government_job_share / p.government_jobs),
        }
    }
}

/// What stands in garantiebanen while policy stands.
pub(crate) struct Terms<N> {
    /// Jobs that an engaged employer offers: a company in a normal labour market, a government.
    jobs_each: [N; 2],
    /// The same without instruments.
    jobs_by_themselves: [N; 2],
    /// Jobs that pools make, all and beyond current policy (S12).
    pools: N,
    extra_pools: N,
    /// Part of the openings that is filled in a month.
    filled: N,
    /// Part of the jobs that would not have existed otherwise: of those that employers offer, and how much more of those
    /// that instruments make (S10).
    additional: [N; 2],
    /// How readily employers take somebody of the Wsw waiting list and a Wajong client, priority included.
    readiness: [N; 2],
    /// Of both: who cannot be placed.
    not_placeable: [N; 2],
    /// Jobs that the municipality wants to pay for, per job of the target.
    wanted: N,
    /// Part of what is missing of these that it pays for in a month.
    funded: N,
    /// Monthly hazard that a job of a municipal client ends, and of a Wajong client.
    job_end: N,
    uwv_job_end: N,
    /// Probabilities per month of a job: to end, to grow into work, to be left for good; of that of a Wajong client.
    job: [N; 3],
    uwv_job: [N; 2],
    /// Of a Wajong client who is not placed, to leave.
    wajong_leaves: N,
    /// Monthly hazards of the Wsw waiting list: work in a normal labour market, an indication, leaving.
    waiting: [N; 3],
    /// Employers that stop for each job that ends and each engaged employer.
    disappointment: N,
    /// Probability per month that who stopped may take part again.
    recovers: N,
    /// Monthly hazard of joining, initiative and imitation: of companies, of governments.
    joining: [[N; 2]; 2],
}

impl<N: Number> Terms<N> {
    /// When so much of another approach to employers in the region is done.
    pub(crate) fn new(given: Given<'_, N>, regional: N) -> Self {
        let Given { model, policy } = given;
        let (p, doses, current) = (&model.parameters.garantiebaan, &policy.doses, &model.current);
        // More with jobcarving, and in the market with social return (S12).
        let carved = relative(p.jobcarving_effect, doses.jobcarving_share, current.jobcarving_share);
        let social_return = relative(p.social_return_effect, doses.social_return_share, current.social_return_share);
        let jobs_each = [p.market_jobs * carved * social_return, p.government_jobs * carved];
        let all_carved = p.jobcarving_effect * doses.jobcarving_share + 1.0;
        let all_social_return = p.social_return_effect * doses.social_return_share + 1.0;
        let hundred_thousands = model.case.figures.inhabitants / 100_000.0;
        let service = service(given);
        let priority = (p.priority_strength - 1.0) * doses.priority_rule + 1.0;
        let job_end = job_end(&model.parameters, doses.jobcoach_hours).named("job_end");
        let (uwv_job_end, leaves) = (p.job_end / 12.0, p.job_leaves / 12.0);
        // A quotum raises effort and lowers willingness (S11).
        let quotum = model.parameters.omgeving.quotum;
        let forced = p.quotum_effort * quotum + 1.0;
        let effort =
            service * (p.ambassador_effect * doses.ambassadors + 1.0) * regional_approach(model, regional) * forced;
        let recovers = p.recovery / 12.0;
        let at_start = |stock: Stock| model.start.stock(stock);
        Self {
            jobs_by_themselves: [jobs_each[0] / (all_carved * all_social_return), jobs_each[1] / all_carved],
            jobs_each,
            pools: doses.pool_places * p.pool_effect * hundred_thousands,
            extra_pools: (doses.pool_places - current.pool_places) * p.pool_effect * hundred_thousands,
            filled: service / p.fill_months,
            additional: [p.additional_share, (p.instrument_additional - p.additional_share).positive_part()],
            readiness: [p.waiting_readiness * priority, p.wajong_readiness * priority],
            not_placeable: [
                at_start(Stock::WswWaiting) * p.waiting_not_placeable,
                at_start(Stock::Wajong) * p.wajong_not_placeable,
            ],
            wanted: p.municipal_share * doses.garantiebaan_ambition,
            funded: p.fill_months.inverse(),
            job_end,
            uwv_job_end,
            job: competing([job_end * p.job_grows.complement(), job_end * p.job_grows, leaves]),
            uwv_job: competing([uwv_job_end, leaves]),
            wajong_leaves: leaves * leaves.exit_fraction(),
            waiting: [p.waiting_works / 12.0, p.waiting_advice / 12.0, p.waiting_leaves / 12.0],
            disappointment: p.disappointment * (p.quotum_unwilling * quotum + 1.0),
            recovers: recovers * recovers.exit_fraction(),
            joining: [
                [p.market_initiative / 12.0 * effort, p.market_imitation / 12.0 * effort],
                [p.government_initiative / 12.0 * forced, p.government_imitation / 12.0 * forced],
            ],
        }
    }
}

/// Who may take an opening: municipal clients, the Wsw waiting list, Wajong clients.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Competition<N> {
    /// Probability this month for a municipal client.
    pub municipal: N,
    /// For somebody of the Wsw waiting list.
    pub waiting: N,
    /// For a Wajong client.
    pub wajong: N,
}

/// Openings go to who is there and employers take readily, priority groups more so the stricter the rule: competition is a
/// result (S9, S38). The municipality pays for its own clients as far as it wants jobs.
pub(crate) fn competition<N: Number>(now: &Now<'_, N>) -> Competition<N> {
    let terms = &now.terms.garantiebaan;
    let one = N::constant(1.0);
    let municipal = now.stock(Stock::BenefitLimited);
    let [readily_waiting, readily_wajong] = terms.readiness;
    let able = |stock: Stock, cannot: N| (now.stock(stock) - cannot).positive_part();
    let can_wait = able(Stock::WswWaiting, terms.not_placeable[0]);
    let can_work = able(Stock::Wajong, terms.not_placeable[1]);
    let (waiting, wajong) = (can_wait * readily_waiting, can_work * readily_wajong);
    let per_weight = openings(now) / (municipal + waiting + wajong).max(one);
    let wanted = now.found.garantiebaan_target * terms.wanted;
    let funded = (wanted - now.stock(Stock::Garantiebaan)).positive_part() * terms.funded;
    let own = (municipal + waiting).max(one) * per_weight;
    let of_all = |able: N, stock: Stock| able / now.stock(stock).max(one);
    let paid = (funded / own.max(N::constant(1e-9))).min(one).named("paid_share");
    // Nobody can be placed faster than within two months.
    let soonest = N::constant(0.5);
    Competition {
        municipal: (per_weight * paid).min(soonest),
        waiting: (per_weight * readily_waiting * paid).min(soonest) * of_all(can_wait, Stock::WswWaiting),
        wajong: (per_weight * readily_wajong).min(soonest) * of_all(can_work, Stock::Wajong),
    }
}

/// What the employer service does, against normal: employers join and places are filled sooner.
fn service<N: Number>(Given { model, policy }: Given<'_, N>) -> N {
    let effect = model.parameters.garantiebaan.service_effect;
    swing(effect, policy.doses.employer_service_fte, employer_service_fte.default).named("employer_service")
}

/// Jobs of municipal clients that end per month with this much coaching, as a hazard.
pub(crate) fn job_end<N: Number>(parameters: &Parameters<N>, coaching: N) -> N {
    let p = &parameters.garantiebaan;
    p.job_end / 12.0 * swing(-p.coaching_effect, coaching, jobcoach_hours.default)
}

/// Jobs that open this month: what engaged employers offer, less what is taken, at the pace of filling.
fn openings<N: Number>(now: &Now<'_, N>) -> N {
    let terms = &now.terms.garantiebaan;
    let [market, government] = now.found.offered;
    let offered = market + government + terms.extra_pools;
    let taken = now.stock(Stock::Garantiebaan) + now.stock(Stock::GarantiebaanUwv);
    ((offered - taken).positive_part() * terms.filled).named("openings")
}

/// Jobs that engaged employers offer in this labour market: companies and governments.
pub(crate) fn offered<N: Number>(terms: &Terms<N>, state: &State<N>, labour_market: N) -> [N; 2] {
    each(terms.jobs_each, state, labour_market)
}

/// Engaged companies and governments with so many jobs each; of companies in a normal labour market.
fn each<N: Number>([market, government]: [N; 2], state: &State<N>, labour_market: N) -> [N; 2] {
    [state.stock(Stock::MarketEngaged) * market * labour_market, state.stock(Stock::GovernmentEngaged) * government]
}

/// Part of the jobs that would not have existed otherwise: more of those that instruments make than of those that employers
/// offer by themselves (S10).
pub(crate) fn additional<N: Number>(
    terms: &Terms<N>,
    state: &State<N>,
    labour_market: N,
    [market, government]: [N; 2],
) -> N {
    let offered = market + government;
    let [market, government] = each(terms.jobs_by_themselves, state, labour_market);
    let made = offered - (market + government) + terms.pools;
    let made = (made / (offered + terms.pools).max(N::constant(1.0))).within(0.0, 1.0);
    let [usual, more] = terms.additional;
    usual + more * made
}

/// What the regional work-company adds to the joining of employers (S6).
fn work_company<N: Number>(choice: f64, parameters: &Parameters<N>) -> N {
    let p = &parameters.samenwerking;
    [N::constant(0.0), p.virtual_effect, p.executing_effect].get(choice as usize).copied().unwrap_or(p.executing_effect)
}

/// Joining of companies against current policy: harmonised rules, one face, a work-company (S5, S6, S36).
fn regional_approach<N: Number>(model: &Model<N>, done: N) -> N {
    let p = &model.parameters.samenwerking;
    let all = |levers: &Levers| {
        (p.harmonisation_effect * levers.harmonisation + 1.0)
            * (p.one_face_effect * levers.one_face + 1.0)
            * (work_company(levers.work_company, &model.parameters) + 1.0)
    };
    let change = all(&model.levers) / all(&model.current).max(N::constant(0.1));
    between(N::constant(1.0), change, done)
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(
    now: &Now<'_, N>,
    placed: &Competition<N>,
    month: &mut MonthFlows<'_, N, Z>,
) {
    jobs(now, placed, month);
    employers(now, month);
}

fn jobs<N: Number, Z: Noise<N>>(now: &Now<'_, N>, placed: &Competition<N>, month: &mut MonthFlows<'_, N, Z>) {
    let terms = &now.terms.garantiebaan;
    let [ends, grows, leaves] = terms.job;
    month.exits_by_probability(
        Stock::Garantiebaan,
        [(Flow::GarantiebaanEnds, ends), (Flow::GarantiebaanToWork, grows), (Flow::GarantiebaanLeaves, leaves)],
    );
    let [ends, leaves] = terms.uwv_job;
    month.exits_by_probability(Stock::GarantiebaanUwv, [(Flow::UwvEnds, ends), (Flow::UwvLeaves, leaves)]);
    let leaves = terms.wajong_leaves * placed.wajong.complement();
    month.exits_by_probability(Stock::Wajong, [(Flow::UwvPlaced, placed.wajong), (Flow::WajongLeaves, leaves)]);
    let [works, indicated, gone] = terms.waiting;
    let works = works * now.found.labour_market;
    let rest = (works + indicated + gone).exit_fraction() * placed.waiting.complement();
    month.exits_by_probability(
        Stock::WswWaiting,
        [
            (Flow::WaitingToGarantiebaan, placed.waiting),
            (Flow::WaitingToWork, works * rest),
            (Flow::WaitingToShelteredWait, indicated * rest),
            (Flow::WaitingLeaves, gone * rest),
        ],
    );
}

fn employers<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let terms = &now.terms.garantiebaan;
    let ended = now.stock(Stock::Garantiebaan) * terms.job_end + now.stock(Stock::GarantiebaanUwv) * terms.uwv_job_end;
    let engaged = now.stock(Stock::MarketEngaged) + now.stock(Stock::GovernmentEngaged);
    let stops = (ended / engaged.max(N::constant(1.0)) * terms.disappointment).named("employers_stop");
    let stops = stops * stops.exit_fraction();
    let market = adoption(now, MARKET, terms.joining[0]).named("market_joins");
    month.exits(Stock::MarketPotential, [(Flow::MarketEngages, market)]);
    month.exits_by_probability(Stock::MarketEngaged, [(Flow::MarketStops, stops)]);
    month.exits_by_probability(Stock::MarketDisappointed, [(Flow::MarketRecovers, terms.recovers)]);
    let government = adoption(now, GOVERNMENT, terms.joining[1]).named("government_joins");
    month.exits(Stock::GovernmentPotential, [(Flow::GovernmentEngages, government)]);
    month.exits_by_probability(Stock::GovernmentEngaged, [(Flow::GovernmentStops, stops)]);
    month.exits_by_probability(Stock::GovernmentDisappointed, [(Flow::GovernmentRecovers, terms.recovers)]);
}

/// Potential, engaged and disappointed employers of one kind.
type Kind = [Stock; 3];
const MARKET: Kind = [Stock::MarketPotential, Stock::MarketEngaged, Stock::MarketDisappointed];
const GOVERNMENT: Kind = [Stock::GovernmentPotential, Stock::GovernmentEngaged, Stock::GovernmentDisappointed];

/// Bass: monthly hazard of joining = own initiative + imitation × share that has joined.
fn adoption<N: Number>(
    now: &Now<'_, N>,
    [potential, engaged, disappointed]: Kind,
    [initiative, imitation]: [N; 2],
) -> N {
    let all = now.stock(potential) + now.stock(engaged) + now.stock(disappointed);
    initiative + imitation * (now.stock(engaged) / all.max(N::constant(1.0)))
}

/// Persons on the Wsw waiting list at the start of a year: 11,000 in 2015, and since then only leaving.
pub(crate) fn waiting_at_start<N: Number>(parameters: &Parameters<N>, thousands: f64, year: i32) -> N {
    let p = &parameters.garantiebaan;
    let stays = (p.waiting_works + p.waiting_leaves + p.waiting_advice).complement().positive_part();
    let mut waiting = p.wsw_waiting * thousands;
    for _ in 2015..year {
        waiting = waiting * stays;
    }
    waiting
}
