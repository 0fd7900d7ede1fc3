//! Garantiebanen: employers join as in an innovation (Bass, 1969), openings are matched, jobs end or last.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::garantiebanen::{employer_service_fte, jobcoach_hours};
use crate::model::stocks::{Flow, Stock};
use crate::model::{Model, MonthFlows, Now, swing};

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

/// Municipal clients that may start in a job this month: openings for them, bounded by what the municipality funds.
fn municipal_room<N: Number>(now: &Now<'_, N>, openings: N) -> N {
    let p = &now.model.parameters.garantiebaan;
    let wanted = target(now) * p.municipal_share * now.model.levers.garantiebaan_ambition;
    let funded = (wanted - now.stock(Stock::Garantiebaan)).positive_part() / p.fill_months;
    (openings * p.municipal_share).min(funded)
}

/// What the employer service does, against normal: employers join and places are filled sooner.
fn service<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.garantiebaan;
    swing(p.service_effect, now.model.levers.employer_service_fte, employer_service_fte.default)
}

/// Jobs of municipal clients that end per month at the chosen coaching, as a hazard.
fn job_end<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.garantiebaan;
    p.job_end / 12.0 * swing(-p.coaching_effect, now.model.levers.jobcoach_hours, jobcoach_hours.default)
}

/// Jobs that open this month: what engaged employers offer, less what is taken, at the pace of filling.
fn openings<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.garantiebaan;
    let offered = now.stock(Stock::MarketEngaged) * p.market_jobs * now.labour_market()
        + now.stock(Stock::GovernmentEngaged) * p.government_jobs;
    let taken = now.stock(Stock::Garantiebaan) + now.stock(Stock::GarantiebaanUwv);
    ((offered - taken).positive_part() * service(now) / p.fill_months).named("openings")
}

/// Probability that a person of the target group starts in a job this month.
pub(crate) fn placing_probability<N: Number>(now: &Now<'_, N>) -> N {
    let room = municipal_room(now, openings(now));
    // Nobody can be placed faster than within two months.
    (room / now.stock(Stock::BenefitLimited).max(N::constant(1.0))).min(N::constant(0.5))
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    jobs(now, month);
    employers(now, month);
}

fn jobs<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let p = &now.model.parameters.garantiebaan;
    let ends = job_end(now);
    let leaves = p.job_leaves / 12.0;
    month.exits(
        Stock::Garantiebaan,
        [
            (Flow::GarantiebaanEnds, ends * p.job_grows.complement()),
            (Flow::GarantiebaanToWork, ends * p.job_grows),
            (Flow::GarantiebaanLeaves, leaves),
        ],
    );
    month.arrivals(Flow::UwvPlaced, openings(now) * p.municipal_share.complement());
    month.exits(Stock::GarantiebaanUwv, [(Flow::UwvEnds, p.job_end / 12.0 + leaves)]);
}

fn employers<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let p = &now.model.parameters.garantiebaan;
    let effort = service(now) * (p.ambassador_effect * now.model.levers.ambassadors + 1.0);
    let ended = now.stock(Stock::Garantiebaan) * job_end(now) + now.stock(Stock::GarantiebaanUwv) * p.job_end / 12.0;
    let engaged = now.stock(Stock::MarketEngaged) + now.stock(Stock::GovernmentEngaged);
    let stops = ended / engaged.max(N::constant(1.0)) * p.disappointment;
    let recovers = p.recovery / 12.0;
    let market = adoption(now, MARKET, p.market_initiative * effort, p.market_imitation * effort);
    month.exits(Stock::MarketPotential, [(Flow::MarketEngages, market)]);
    month.exits(Stock::MarketEngaged, [(Flow::MarketStops, stops)]);
    month.exits(Stock::MarketDisappointed, [(Flow::MarketRecovers, recovers)]);
    let government = adoption(now, GOVERNMENT, p.government_initiative, p.government_imitation);
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
