//! Garantiebanen: employers join as in an innovation (Bass, 1969), openings are matched, jobs end or last.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::garantiebanen::{employer_service_fte, jobcoach_hours};
use crate::model::policy::{between, relative};
use crate::model::stocks::{Flow, Stock};
use crate::model::{Model, MonthFlows, Now, swing};
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

/// Target of the municipality for all counted jobs, this month: its part of the national agreement.
pub(crate) fn target<N: Number>(now: &Now<'_, N>) -> N {
    let inhabitants = now.model.case.figures.inhabitants;
    (now.model.parameters.omgeving.national_inhabitants.inverse() * inhabitants * now.calendar.garantiebaan_target)
        .named("garantiebaan_target")
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
    let p = &now.model.parameters.garantiebaan;
    let openings = openings(now);
    let priority = (p.priority_strength - 1.0) * now.policy.doses.priority_rule + 1.0;
    let municipal = now.stock(Stock::BenefitLimited);
    let placeable = |stock: Stock, cannot: N| {
        let at_start = now.model.start.stocks[stock as usize];
        (now.stock(stock) - at_start * cannot).positive_part()
    };
    let can_wait = placeable(Stock::WswWaiting, p.waiting_not_placeable);
    let can_work = placeable(Stock::Wajong, p.wajong_not_placeable);
    let waiting = can_wait * p.waiting_readiness * priority;
    let wajong = can_work * p.wajong_readiness * priority;
    let per_weight = openings / (municipal + waiting + wajong).max(N::constant(1.0));
    let wanted = target(now) * p.municipal_share * now.policy.doses.garantiebaan_ambition;
    let funded = (wanted - now.stock(Stock::Garantiebaan)).positive_part() / p.fill_months;
    let own = (municipal + waiting).max(N::constant(1.0)) * per_weight;
    let one = N::constant(1.0);
    let of_all = |able: N, stock: Stock| able / now.stock(stock).max(one);
    let paid = (funded / own.max(N::constant(1e-9))).min(one).named("paid_share");
    // Nobody can be placed faster than within two months.
    let soonest = N::constant(0.5);
    Competition {
        municipal: (per_weight * paid).min(soonest),
        waiting: (per_weight * p.waiting_readiness * priority * paid).min(soonest)
            * of_all(can_wait, Stock::WswWaiting),
        wajong: (per_weight * p.wajong_readiness * priority).min(soonest) * of_all(can_work, Stock::Wajong),
    }
}

/// What the employer service does, against normal: employers join and places are filled sooner.
fn service<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.garantiebaan;
    swing(p.service_effect, now.policy.doses.employer_service_fte, employer_service_fte.default)
        .named("employer_service")
}

/// Jobs of municipal clients that end per month with this much coaching, as a hazard.
pub(crate) fn job_end<N: Number>(parameters: &Parameters<N>, coaching: N) -> N {
    let p = &parameters.garantiebaan;
    p.job_end / 12.0 * swing(-p.coaching_effect, coaching, jobcoach_hours.default)
}

impl<N: Number> Now<'_, N> {
    /// Jobs of municipal clients that end this month, as a hazard.
    fn job_end(&self) -> N {
        job_end(&self.model.parameters, self.policy.doses.jobcoach_hours).named("job_end")
    }
}

/// Jobs that open this month: what engaged employers offer, less what is taken, at the pace of filling.
fn openings<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.garantiebaan;
    let [market, government] = offered(now);
    let offered = market + government + pool_jobs(now);
    let taken = now.stock(Stock::Garantiebaan) + now.stock(Stock::GarantiebaanUwv);
    ((offered - taken).positive_part() * service(now) / p.fill_months).named("openings")
}

/// Jobs that engaged employers offer, market and government: more with jobcarving, and in the market with social return
/// (S12).
pub(crate) fn offered<N: Number>(now: &Now<'_, N>) -> [N; 2] {
    let p = &now.model.parameters.garantiebaan;
    let doses = &now.policy.doses;
    let carved = relative(p.jobcarving_effect, doses.jobcarving_share, now.model.current.jobcarving_share);
    let social_return =
        relative(p.social_return_effect, doses.social_return_share, now.model.current.social_return_share);
    [
        now.stock(Stock::MarketEngaged) * p.market_jobs * now.labour_market() * carved * social_return,
        now.stock(Stock::GovernmentEngaged) * p.government_jobs * carved,
    ]
}

/// Part of the jobs that would not have existed otherwise: more of those that instruments make than of those that employers
/// offer by themselves (S10).
pub(crate) fn additional<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.garantiebaan;
    let doses = &now.policy.doses;
    let carved = p.jobcarving_effect * doses.jobcarving_share + 1.0;
    let social_return = p.social_return_effect * doses.social_return_share + 1.0;
    let pools = doses.pool_places * p.pool_effect * (now.model.case.figures.inhabitants / 100_000.0);
    let [market, government] = offered(now);
    let offered = market + government;
    let by_themselves = market / (carved * social_return) + government / carved;
    let made = ((offered - by_themselves + pools) / (offered + pools).max(N::constant(1.0))).within(0.0, 1.0);
    between(p.additional_share, p.instrument_additional.max(p.additional_share), made)
}

/// Jobs that labour pools and part-time combinations make possible beyond current policy (S12).
fn pool_jobs<N: Number>(now: &Now<'_, N>) -> N {
    let extra = now.policy.doses.pool_places - now.model.current.pool_places;
    extra * now.model.parameters.garantiebaan.pool_effect * (now.model.case.figures.inhabitants / 100_000.0)
}

/// What the regional work-company adds to the joining of employers (S6).
fn work_company<N: Number>(choice: f64, parameters: &Parameters<N>) -> N {
    let p = &parameters.samenwerking;
    [N::constant(0.0), p.virtual_effect, p.executing_effect].get(choice as usize).copied().unwrap_or(p.executing_effect)
}

/// Joining of companies against current policy: harmonised rules, one face, a work-company (S5, S6, S36).
fn regional_approach<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.samenwerking;
    let (current, levers) = (&now.model.current, &now.model.levers);
    let all = |levers: &crate::levers::Levers| {
        (p.harmonisation_effect * levers.harmonisation + 1.0)
            * (p.one_face_effect * levers.one_face + 1.0)
            * (work_company(levers.work_company, &now.model.parameters) + 1.0)
    };
    let change = all(levers) / all(current).max(N::constant(0.1));
    between(N::constant(1.0), change, now.policy.done_by_end(p.regional_months))
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
    let p = &now.model.parameters.garantiebaan;
    let ends = now.job_end();
    let leaves = p.job_leaves / 12.0;
    month.exits(
        Stock::Garantiebaan,
        [
            (Flow::GarantiebaanEnds, ends * p.job_grows.complement()),
            (Flow::GarantiebaanToWork, ends * p.job_grows),
            (Flow::GarantiebaanLeaves, leaves),
        ],
    );
    month.exits(Stock::GarantiebaanUwv, [(Flow::UwvEnds, p.job_end / 12.0), (Flow::UwvLeaves, leaves)]);
    let stays = placed.wajong.complement() * leaves.exit_fraction();
    month.exits_by_probability(Stock::Wajong, [(Flow::UwvPlaced, placed.wajong), (Flow::WajongLeaves, leaves * stays)]);
    let works = p.waiting_works / 12.0 * now.labour_market();
    let (indicated, gone) = (p.waiting_advice / 12.0, p.waiting_leaves / 12.0);
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
    let p = &now.model.parameters.garantiebaan;
    // A quotum raises effort and lowers willingness (S11).
    let quotum = now.model.parameters.omgeving.quotum;
    let forced = p.quotum_effort * quotum + 1.0;
    let effort =
        service(now) * (p.ambassador_effect * now.policy.doses.ambassadors + 1.0) * regional_approach(now) * forced;
    let ended = now.stock(Stock::Garantiebaan) * now.job_end() + now.stock(Stock::GarantiebaanUwv) * p.job_end / 12.0;
    let engaged = now.stock(Stock::MarketEngaged) + now.stock(Stock::GovernmentEngaged);
    let unwilling = p.quotum_unwilling * quotum + 1.0;
    let stops = ended / engaged.max(N::constant(1.0)) * p.disappointment * unwilling;
    let stops = stops.named("employers_stop");
    let recovers = p.recovery / 12.0;
    let market = adoption(now, MARKET, p.market_initiative * effort, p.market_imitation * effort).named("market_joins");
    month.exits(Stock::MarketPotential, [(Flow::MarketEngages, market)]);
    month.exits(Stock::MarketEngaged, [(Flow::MarketStops, stops)]);
    month.exits(Stock::MarketDisappointed, [(Flow::MarketRecovers, recovers)]);
    let government = adoption(now, GOVERNMENT, p.government_initiative * forced, p.government_imitation * forced)
        .named("government_joins");
    month.exits(Stock::GovernmentPotential, [(Flow::GovernmentEngages, government)]);
    month.exits(Stock::GovernmentEngaged, [(Flow::GovernmentStops, stops)]);
    month.exits(Stock::GovernmentDisappointed, [(Flow::GovernmentRecovers, recovers)]);
}

/// Potential, engaged and disappointed employers of one kind.
type Kind = [Stock; 3];
const MARKET: Kind = [Stock::MarketPotential, Stock::MarketEngaged, Stock::MarketDisappointed];
const GOVERNMENT: Kind = [Stock::GovernmentPotential, Stock::GovernmentEngaged, Stock::GovernmentDisappointed];

/// Bass: monthly hazard of joining = own initiative + imitation × share that has joined.
fn adoption<N: Number>(now: &Now<'_, N>, [potential, engaged, disappointed]: Kind, initiative: N, imitation: N) -> N {
    let all = now.stock(potential) + now.stock(engaged) + now.stock(disappointed);
    let joined = now.stock(engaged) / all.max(N::constant(1.0));
    (initiative + imitation * joined) / 12.0
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
