//! Bijstand: who comes in, who goes to work, who comes back.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::engine::stock_flow::competing;
use crate::levers::garantiebanen::reintegration_spend;
use crate::model::case::Figures;
use crate::model::class::{INTENSIVE, MULTI, PROVISION, TEAM};
use crate::model::policy::{between, relative};
use crate::model::stocks::{Flow, Stock};
use crate::model::terms::Given;
use crate::model::{Model, MonthFlows, Now, jongeren, sw_bedrijf, swing};
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

/// What stands in bijstand while policy stands.
pub(crate) struct Terms<N> {
    /// Outflow to work against current policy in a normal labour market.
    outflow: N,
    /// Monthly hazards to work of who is ready and of who has several problems, at the outflow of current policy.
    ready_to_work: N,
    multi_to_work: N,
    /// Of several problems that get less at the treatment of the start.
    improves: N,
    worsens: N,
    /// Leaving bijstand for another reason.
    leaves: N,
    /// Probabilities per month of who works: to return, to settle; of who settled: to leave.
    out_of_work: [N; 2],
    settled_leaves: N,
    /// New persons per month in a normal labour market, and those who are spared.
    ready_inflow: N,
    multi_inflow: N,
    spared: N,
    /// Young people who go to work or learning.
    school_to_work: N,
    /// Share of households with several problems in treatment at the start.
    treated_at_start: N,
    /// Monthly hazards in the country: to work, and to leave for another reason.
    national: [N; 2],
}

impl<N: Number> Terms<N> {
    /// When so much is done of another place of work and income, and of another governance of the sw-company.
    pub(crate) fn new(given: Given<'_, N>, placement: N, governance: N) -> Self {
        let Given { model, policy } = given;
        let (p, start, current, doses) = (&model.parameters.bijstand, &model.baseline, &model.current, &policy.doses);
        let placed = placement_factors(model, placement);
        // Participation and legality (S37), and help with debts in the team (S34), get people moving.
        let businesslike = relative(p.businesslike_effect, doses.businesslike_approach, current.businesslike_approach);
        let debt = relative(model.parameters.wijkteam.debt_effect, doses.team_debt_help, current.team_debt_help);
        let forwarded = relative(p.forwarding_effect, doses.direct_forwarding, current.direct_forwarding);
        let checked = relative(p.businesslike_outflow, doses.businesslike_approach, current.businesslike_approach);
        let treated = start.team[MULTI] + start.team[INTENSIVE];
        let untreated = start.provision[MULTI] + start.provision[INTENSIVE];
        let settled_leaves = p.other_outflow / 12.0;
        let works = p.ready_to_work * p.multi_share.complement() + p.multi_to_work * p.multi_share;
        Self {
            outflow: outflow(given, governance),
            ready_to_work: p.ready_to_work / 12.0 * placed.ready * forwarded,
            multi_to_work: p.multi_to_work / 12.0 * placed.multi * businesslike,
            improves: p.multi_improves / 12.0 * businesslike * debt,
            worsens: p.ready_worsens / 12.0,
            leaves: p.other_outflow / 12.0 * checked,
            out_of_work: competing([p.work_returns / 12.0, p.work_settles / 12.0]),
            settled_leaves: settled_leaves * settled_leaves.exit_fraction(),
            ready_inflow: start.bijstand.ready_inflow,
            multi_inflow: start.bijstand.multi_inflow,
            spared: jongeren::spared_bijstand(given) - jongeren::spared_bijstand_at_start(model),
            school_to_work: jongeren::to_work(given),
            treated_at_start: (treated / (treated + untreated).max(N::constant(1.0))).max(N::constant(0.01)),
            national: [works / 12.0, settled_leaves],
        }
    }
}

/// Outflow to work against current policy: by money, by who governs the sw-company.
fn outflow<N: Number>(Given { model, policy }: Given<'_, N>, governance: N) -> N {
    let effect = model.parameters.bijstand.reintegration_effect;
    let current = N::constant(model.current.reintegration_spend);
    let money = swing(effect, policy.doses.reintegration_spend, reintegration_spend.default)
        / swing(effect, current, reintegration_spend.default).max(N::constant(0.1));
    money * sw_bedrijf::governance_change(model, governance)
}

/// Change this month of the persons with bijstand in the country, who stand at `national` against the start: they feel the
/// same cycle, and nothing of what this municipality does.
pub(crate) fn national_change<N: Number>(now: &Now<'_, N>, national: N) -> N {
    let [works, leaves] = now.terms.bijstand.national;
    (works + leaves) * now.found.scarcity - (works * now.found.labour_market + leaves) * national
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
fn placement_factors<N: Number>(model: &Model<N>, done: N) -> Placement<N> {
    let before = placement(model.current.work_income_placement, &model.parameters);
    let after = placement(model.levers.work_income_placement, &model.parameters);
    let factor = |before: N, after: N| (between(before, after, done) + 1.0) / (before + 1.0).max(N::constant(0.1));
    Placement { multi: factor(before.multi, after.multi), ready: factor(before.ready, after.ready) }
}

/// What treatment does: the share of multi-problem households that has it, against the start.
fn treatment_factor<N: Number>(now: &Now<'_, N>) -> N {
    let treated = now.stock(TEAM[MULTI]) + now.stock(TEAM[INTENSIVE]);
    let untreated = now.stock(PROVISION[MULTI]) + now.stock(PROVISION[INTENSIVE]);
    let coverage = treated / ((treated + untreated).max(N::constant(1.0)) * now.terms.bijstand.treated_at_start);
    (now.model.parameters.bijstand.treatment_effect * (coverage - 1.0) + 1.0).within(0.0, 3.0)
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let terms = &now.terms.bijstand;
    let outflow = (terms.outflow * now.found.labour_market).named("outflow_factor");
    let scarcity = now.found.scarcity;
    month.arrivals(Flow::ReadyInflow, (terms.ready_inflow * scarcity - terms.spared).positive_part());
    month.arrivals(Flow::MultiInflow, terms.multi_inflow * scarcity);
    month.exits(
        Stock::BenefitReady,
        [
            (Flow::ReadyToWork, terms.ready_to_work * outflow),
            (Flow::ReadyLeaves, terms.leaves),
            (Flow::ReadyWorsens, terms.worsens),
        ],
    );
    month.exits(
        Stock::BenefitMulti,
        [
            (Flow::MultiImproves, terms.improves * treatment_factor(now)),
            (Flow::MultiToWork, terms.multi_to_work * outflow),
            (Flow::MultiLeaves, terms.leaves),
        ],
    );
    let [returns, settles] = terms.out_of_work;
    month.exits_by_probability(Stock::RegularWork, [(Flow::WorkReturns, returns), (Flow::WorkSettles, settles)]);
    month.exits_by_probability(Stock::SettledWork, [(Flow::SettledLeaves, terms.settled_leaves)]);
    month.arrivals(Flow::SchoolToWork, terms.school_to_work);
}
