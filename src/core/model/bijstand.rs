//! Bijstand: who comes in, who goes to work, who comes back.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::garantiebanen::reintegration_spend;
use crate::model::case::Figures;
use crate::model::class::{INTENSIVE, MULTI, PROVISION, TEAM};
use crate::model::policy::{between, relative};
use crate::model::stocks::{Flow, Stock};
use crate::model::{MonthFlows, Now, jongeren, swing};
use crate::parameters::Parameters;

/// Bijstand at the start, in balance: as many come as go.
#[derive(Debug, Clone, Copy)]
pub struct Start<N> {
    /// Persons who are ready for work.
    pub ready: N,
    /// Persons with several problems.
    pub multi: N,
    /// Persons who left for work and may return.
    pub working: N,
    /// Persons who left for work for good, as long as they would otherwise still have had bijstand.
    pub settled: N,
    /// New persons per month who are ready.
    pub ready_inflow: N,
    /// New persons per month with several problems.
    pub multi_inflow: N,
}

impl<N: Number> Start<N> {
    /// Solves the balance for the persons with bijstand, of whom some belong to the target group, when so many young
    /// people go to work per month, so many persons are on the Wsw waiting list and jobs end at this monthly hazard.
    pub(crate) fn new(
        parameters: &Parameters<N>,
        figures: &Figures,
        [outside_work, waiting_list, job_end]: [N; 3],
    ) -> Self {
        let p = &parameters.bijstand;
        let limited = figures.limited_persons;
        let waiting = parameters.beschut_werk.waiting_at_start(limited);
        let with_benefit = parameters.garantiebaan.had_benefit * (waiting + limited + waiting_list);
        let from_target_group = outside_work
            + p.limited_to_work / 12.0 * limited
            + job_end * parameters.garantiebaan.job_grows * figures.garantiebaan_persons;
        let others = (N::constant(figures.bijstand_persons) - with_benefit).positive_part();
        let (ready, multi) = (others * p.multi_share.complement(), others * p.multi_share);
        let (leaves, returns) = (p.other_outflow / 12.0, p.work_returns / 12.0);
        let (worsens, improves) = (p.ready_worsens / 12.0, p.multi_improves / 12.0);
        let (ready_works, multi_works) = (p.ready_to_work / 12.0, p.multi_to_work / 12.0);
        let from_ready = ready * (ready_works + leaves + worsens).exit_fraction();
        let from_multi = multi * (improves + multi_works + leaves).exit_fraction();
        let out_of_work = returns + p.work_settles / 12.0;
        let working = (from_ready * ready_works + from_multi * multi_works + from_target_group)
            / (out_of_work * out_of_work.exit_fraction());
        let returning = working * returns * out_of_work.exit_fraction();
        Self {
            ready,
            multi,
            working,
            settled: working * p.work_settles / 12.0 * out_of_work.exit_fraction() / (leaves * leaves.exit_fraction()),
            ready_inflow: (from_ready * (ready_works + leaves + worsens) - from_multi * improves - returning)
                .positive_part(),
            multi_inflow: (from_multi * (improves + multi_works + leaves) - from_ready * worsens).positive_part(),
        }
    }
}

/// Outflow to work against current policy: by money, by who governs the sw-company, by the labour market.
fn outflow_factor<N: Number>(now: &Now<'_, N>) -> N {
    let effect = now.model.parameters.bijstand.reintegration_effect;
    let current = N::constant(now.model.current.reintegration_spend);
    let money = swing(effect, now.policy.doses.reintegration_spend, reintegration_spend.default)
        / swing(effect, current, reintegration_spend.default).max(N::constant(0.1));
    money * now.governance_change() * now.labour_market()
}

/// Change this month of the persons with bijstand in the country, who stand at `national` against the start: they feel the
/// same cycle, and nothing of what this municipality does.
pub(crate) fn national_change<N: Number>(now: &Now<'_, N>, national: N) -> N {
    let p = &now.model.parameters.bijstand;
    let works = (p.ready_to_work * p.multi_share.complement() + p.multi_to_work * p.multi_share) / 12.0;
    let leaves = p.other_outflow / 12.0;
    let market = now.labour_market();
    (works + leaves) / market - (works * market + leaves) * national
}

/// What the place of work and income does, as a relative change (S7, S30, S34, S36).
#[derive(Debug, Clone, Copy)]
struct Placement<N> {
    /// Of outflow of clients with several problems.
    multi: N,
    /// Of outflow of clients who are ready.
    ready: N,
}

/// Apart, sharing a building, on call, in the team.
fn placement<N: Number>(choice: f64, parameters: &Parameters<N>) -> Placement<N> {
    let p = &parameters.bijstand;
    let zero = N::constant(0.0);
    match choice as usize {
        0 => Placement { multi: zero, ready: zero },
        1 => Placement { multi: p.in_team_multi * p.colocation_part, ready: zero },
        // Who asks the kennispool may have to wait: then the moment has passed.
        2 => Placement { multi: p.in_team_multi * p.kennispool_part * p.kennispool_queue, ready: zero },
        _ => Placement { multi: p.in_team_multi, ready: -p.care_focus },
    }
}

/// Outflow of clients with several problems and of clients who are ready against current policy, by where work and
/// income sits.
fn placement_factors<N: Number>(now: &Now<'_, N>) -> Placement<N> {
    let before = placement(now.model.current.work_income_placement, &now.model.parameters);
    let after = placement(now.model.levers.work_income_placement, &now.model.parameters);
    let done = now.policy.done_by_end(now.model.parameters.bijstand.placement_months);
    let factor = |before: N, after: N| (between(before, after, done) + 1.0) / (before + 1.0).max(N::constant(0.1));
    Placement { multi: factor(before.multi, after.multi), ready: factor(before.ready, after.ready) }
}

/// Share of multi-problem households in treatment against the start.
fn treatment_factor<N: Number>(now: &Now<'_, N>) -> N {
    let treated = now.stock(TEAM[MULTI]) + now.stock(TEAM[INTENSIVE]);
    let untreated = now.stock(PROVISION[MULTI]) + now.stock(PROVISION[INTENSIVE]);
    let coverage = treated / (treated + untreated).max(N::constant(1.0));
    let start = &now.model.baseline;
    let treated = start.team[MULTI] + start.team[INTENSIVE];
    let before = treated / (treated + start.provision[MULTI] + start.provision[INTENSIVE]).max(N::constant(1.0));
    let change = coverage / before.max(N::constant(0.01)) - 1.0;
    (now.model.parameters.bijstand.treatment_effect * change + 1.0).within(0.0, 3.0)
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let p = &now.model.parameters.bijstand;
    let start = &now.model.baseline.bijstand;
    let outflow = outflow_factor(now).named("outflow_factor");
    let scarcity = now.labour_market().inverse();
    let doses = &now.policy.doses;
    let current = &now.model.current;
    let placed = placement_factors(now);
    // Participation and legality (S37), and help with debts in the team (S34), get people moving.
    let businesslike = relative(p.businesslike_effect, doses.businesslike_approach, current.businesslike_approach);
    let debt = relative(now.model.parameters.wijkteam.debt_effect, doses.team_debt_help, current.team_debt_help);
    let forwarded = relative(p.forwarding_effect, doses.direct_forwarding, current.direct_forwarding);
    let checked = relative(p.businesslike_outflow, doses.businesslike_approach, current.businesslike_approach);
    let leaves = p.other_outflow / 12.0 * checked;
    let settled_leaves = p.other_outflow / 12.0;
    let spared = jongeren::spared_bijstand(now) - jongeren::spared_bijstand_at_start(now.model);
    month.arrivals(Flow::ReadyInflow, (start.ready_inflow * scarcity - spared).positive_part());
    month.arrivals(Flow::MultiInflow, start.multi_inflow * scarcity);
    month.exits(
        Stock::BenefitReady,
        [
            (Flow::ReadyToWork, p.ready_to_work / 12.0 * outflow * placed.ready * forwarded),
            (Flow::ReadyLeaves, leaves),
            (Flow::ReadyWorsens, p.ready_worsens / 12.0),
        ],
    );
    month.exits(
        Stock::BenefitMulti,
        [
            (Flow::MultiImproves, p.multi_improves / 12.0 * treatment_factor(now) * businesslike * debt),
            (Flow::MultiToWork, p.multi_to_work / 12.0 * outflow * placed.multi * businesslike),
            (Flow::MultiLeaves, leaves),
        ],
    );
    month.exits(
        Stock::RegularWork,
        [(Flow::WorkReturns, p.work_returns / 12.0), (Flow::WorkSettles, p.work_settles / 12.0)],
    );
    month.exits(Stock::SettledWork, [(Flow::SettledLeaves, settled_leaves)]);
    jongeren::flows(now, month);
}
