//! The wijkteam: capacity, load, the overload loop, learning, treatment, induced demand and delayed prevention.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::class::{CLASSES, MULTI, PerClass, REFERRED, REFERRED_EARLY, TEAM, TEAM_DONE};
use crate::model::policy::between;
use crate::model::stocks::{Flow, Level};
use crate::model::terms::Given;
use crate::model::toegang::Demand;
pub(crate) use crate::model::toegang::invitation;
use crate::model::{Model, MonthFlows, Now, samenwerking, voorziening};
use crate::parameters::Parameters;

/// Months in which another scope or access takes hold, and over which its cost and that of new staff is spread: a
/// convention of the books, like the calendar year.
pub(crate) const CHANGE_MONTHS: f64 = 12.0;

impl<N> Model<N> {
    /// 1 when the chosen levers give the teams another scope or access, else 0.
    pub(crate) fn teams_change(&self) -> f64 {
        let scope = self.levers.wijkteam_scope != self.current.wijkteam_scope;
        let access = self.levers.access_channel != self.current.access_channel;
        f64::from(u8::from(scope || access))
    }
}

/// What the levers ask for: teams and staff of the whole municipality.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Formation<N> {
    /// Number of teams, at least one; a part of a team is a shared team.
    pub teams: N,
    /// Staff wanted, fte.
    pub fte: N,
}

impl<N: Number> Formation<N> {
    /// What these levers mean for a municipality of this size; a part of a team is one that is shared with neighbours.
    /// Below its smallest workable size a team is staffed at that size all the same (S29).
    pub(crate) fn new(levers: &Levers, inhabitants: f64, parameters: &Parameters<N>) -> Self {
        let teams = N::constant(inhabitants / levers.inhabitants_per_wijkteam);
        let fte = N::constant(levers.fte_per_wijkteam).max(parameters.wijkteam.minimum_team_fte);
        Self { teams, fte: teams * fte }
    }

    /// Between this and another formation.
    pub(crate) fn towards(&self, other: &Self, part: N) -> Self {
        Self { teams: between(self.teams, other.teams, part), fte: between(self.fte, other.fte, part) }
    }
}

/// What a household asks of the team against the norm: more with more tasks, less with a clear one (S31, S34).
pub(crate) fn work_per_household<N: Number>(parameters: &Parameters<N>, debt: N, activation: N, bounded: N) -> N {
    let p = &parameters.wijkteam;
    p.debt_work * debt + p.activation_work * activation - p.boundary_relief * bounded + 1.0
}

/// Too early to a specialist, as a monthly hazard: fewer specialists in the team, and more team members of care providers,
/// who refer more (S31).
pub(crate) fn early_referral<N: Number>(parameters: &Parameters<N>, specialists: N, providers: N) -> N {
    let p = &parameters.wijkteam;
    p.early_referral / 12.0 * p.specialist_half / (p.specialist_half + specialists)
        * (p.provider_demand * providers + 1.0)
}

/// Too late to a specialist, as a monthly hazard: under overload, and less with a clear task (S31).
pub(crate) fn late_referral<N: Number>(parameters: &Parameters<N>, load: N, bounded: N) -> N {
    let p = &parameters.wijkteam;
    p.late_referral / 12.0 * (p.boundary_effect * bounded).complement() * late_by_load(parameters, load)
}

/// By how much this load raises the hazard of being referred too late.
fn late_by_load<N: Number>(parameters: &Parameters<N>, load: N) -> N {
    parameters.wijkteam.late_per_overload * (load - 1.0).positive_part() + 1.0
}

/// How busy the teams are this month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Load<N> {
    /// Work against capacity: 1 is the norm.
    pub ratio: N,
    /// Share of staff that is absent.
    pub absence: N,
    /// Speed of treatment, at most 1.
    pub treatment_pace: N,
    /// Speed of intakes, at most 1; a counter has no queue.
    pub intake_pace: N,
    /// What is asked this month.
    pub demand: Demand<N>,
}

impl<N: Number> Load<N> {
    /// The load of this month.
    pub(crate) fn new(now: &Now<'_, N>) -> Self {
        let terms = &now.terms.wijkteam;
        let absence = absence(&now.model.parameters, now.level(Level::Fatigue)).named("absence");
        let p = &now.model.parameters.wijkteam;
        let staff = now.level(Level::StaffExperienced) + now.level(Level::StaffLearning) * p.learning_productivity;
        let capacity = (staff * absence.complement() * terms.time_for_households).named("team_capacity");
        let demand = Demand::new(now);
        let [single, multi, intensive] = TEAM.map(|stock| now.stock(stock));
        let caseload =
            (single * terms.norms[0] + multi * terms.norms[1] + intensive * terms.norms[2]).named("caseload_fte");
        let work = caseload * terms.work_per_household + demand.intake_hours * terms.fte_per_intake_hour;
        let ratio = (work / capacity.max(N::constant(0.1))).named("load_ratio");
        let pace = pace_at(&now.model.parameters, ratio).named("pace_of_work");
        Self {
            ratio,
            absence,
            treatment_pace: pace,
            intake_pace: (pace - 1.0) * now.policy.intake_in_team + 1.0,
            demand,
        }
    }
}

/// What stands in the teams while policy stands.
pub(crate) struct Terms<N> {
    /// Part of the time of staff that goes to households, against what the norms allow for; tables taken off.
    time_for_households: N,
    /// Fte per household by the norms, and work against them.
    norms: PerClass<N>,
    work_per_household: N,
    /// Fte of the team that an hour of intake asks for: none at a counter.
    fte_per_intake_hour: N,
    /// Monthly hazard of finishing a treatment at full pace, of being referred in time and too early.
    done: PerClass<N>,
    referral: N,
    early_referral: N,
    /// Monthly hazard of being referred too late at a load of the norm.
    late_referral: N,
    /// Staff that leaves per month when nobody is tired, as a share.
    turnover: N,
    /// Staff at which prevention is half of what it can be, fte.
    prevention_half: N,
    /// Requests against those at the start, once demand has followed supply.
    induced_target: N,
}

impl<N: Number> Terms<N> {
    /// With so many partner municipalities.
    pub(crate) fn new(given: Given<'_, N>, partners: N) -> Self {
        let Given { model, policy } = given;
        let (p, doses) = (&model.parameters, &policy.doses);
        let at_tables = samenwerking::team_table_share(given, partners);
        Self {
            time_for_households: direct_time(p) * at_tables.complement(),
            norms: norms(p),
            work_per_household: work_per_household(p, doses.team_debt_help, doses.team_activation, doses.task_boundary),
            fte_per_intake_hour: policy.intake_in_team / (p.wijkteam.productive_hours / 12.0),
            done: done_hazards(p),
            referral: p.wijkteam.referral / 12.0,
            early_referral: early_referral(p, doses.specialist_share, doses.provider_staffed_share),
            late_referral: late_referral(p, N::constant(1.0), doses.task_boundary),
            turnover: p.wijkteam.turnover / 12.0,
            prevention_half: p.wijkteam.prevention_half_fte * (model.case.figures.inhabitants / 10_000.0),
            induced_target: induced_target(given),
        }
    }
}

/// Speed of work at this load, at most 1: under overload staff take short cuts, so it falls more slowly than the load rises.
pub(crate) fn pace_at<N: Number>(parameters: &Parameters<N>, load: N) -> N {
    let overload = (load - 1.0).positive_part();
    (parameters.wijkteam.overload_slowdown * overload + 1.0).inverse()
}

/// Fte per household by the norms. The published norms belong to a pyramid of 5/15/80 percent; the class `multi` is a
/// stated mix of its two upper layers (S31).
pub(crate) fn norms<N: Number>(parameters: &Parameters<N>) -> PerClass<N> {
    let p = &parameters.wijkteam;
    let multi = p.multi_heavy_share / p.norm_intensive + p.multi_heavy_share.complement() / p.norm_vulnerable;
    [p.norm_single.inverse(), multi, p.norm_intensive.inverse()]
}

/// Time for households against the time that the norms allow for.
pub(crate) fn direct_time<N: Number>(parameters: &Parameters<N>) -> N {
    let p = &parameters.wijkteam;
    p.administration_share.complement() / p.administration_norm.complement()
}

/// Share of staff that is absent, at this felt load.
pub(crate) fn absence<N: Number>(parameters: &Parameters<N>, fatigue: N) -> N {
    let p = &parameters.wijkteam;
    let overload = (fatigue - 1.0).positive_part();
    (p.absence * (p.absence_per_overload * overload + 1.0)).within(0.0, 0.5)
}

/// Staff that leave per month, as a share, at this felt load.
pub(crate) fn turnover<N: Number>(parameters: &Parameters<N>, fatigue: N) -> N {
    turnover_at(parameters, parameters.wijkteam.turnover / 12.0, fatigue)
}

/// The same, when so much of staff leaves while nobody is tired.
fn turnover_at<N: Number>(parameters: &Parameters<N>, usual: N, fatigue: N) -> N {
    let overload = (fatigue - 1.0).positive_part();
    (usual * (parameters.wijkteam.turnover_per_overload * overload + 1.0)).within(0.0, 0.2)
}

/// Part of the possible prevention that present staff brings in the long run.
pub(crate) fn prevention_reach<N: Number>(parameters: &Parameters<N>, fte: N, inhabitants: f64) -> N {
    let density = fte * (10_000.0 / inhabitants);
    density / (density + parameters.wijkteam.prevention_half_fte)
}

/// Requests against those at the start, once demand has followed supply: a team that is open to every question brings
/// up new ones, more so when there is more of it (S29).
fn induced_target<N: Number>(Given { model, policy }: Given<'_, N>) -> N {
    let p = &model.parameters.wijkteam;
    let extra = p.induced_demand - 1.0;
    let presence = (policy.formation.fte / model.before.formation.fte).within(0.0, 2.0);
    let invitation = between(model.before.invitation, model.after.invitation, policy.decided);
    let providers = p.provider_demand * policy.doses.provider_staffed_share;
    let providers_before = p.provider_demand * model.current.provider_staffed_share;
    let by_now = (extra + providers) * presence * invitation + 1.0;
    let before = (extra + providers_before) * model.before.invitation + 1.0;
    let change = by_now / before - 1.0;
    // Who was once found keeps asking: a narrower team takes back only a part of what an open one brought up.
    let taken_back = (-change).positive_part() * p.induced_reversible;
    (change.positive_part() - taken_back + 1.0).named("induced_target")
}

/// Monthly hazard of finishing a treatment at full pace: help by the team is as long as a provision, less what it shortens.
pub(crate) fn done_hazards<N: Number>(parameters: &Parameters<N>) -> PerClass<N> {
    let p = &parameters.wijkteam;
    let shortening = [p.shortening_single, p.shortening_multi, p.shortening_multi];
    let ends = voorziening::end_hazards(parameters);
    std::array::from_fn(|class| ends[class] / shortening[class].complement().max(N::constant(0.1)))
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, load: &Load<N>, month: &mut MonthFlows<'_, N, Z>) {
    let Terms { done, referral, early_referral, late_referral, .. } = &now.terms.wijkteam;
    let late = (*late_referral * late_by_load(&now.model.parameters, load.ratio)).named("late_referral");
    for class in 0..CLASSES {
        let exits = [
            (TEAM_DONE[class], done[class] * load.treatment_pace),
            (REFERRED[class], *referral),
            (REFERRED_EARLY[class], *early_referral),
        ];
        if class == MULTI {
            let [done, referred, too_early] = exits;
            month.exits(TEAM[class], [done, referred, too_early, (Flow::ReferredLate, late)]);
        } else {
            month.exits(TEAM[class], exits);
        }
    }
}

/// What staff, fatigue, prevention and induced demand are next month.
pub(crate) fn levels<N: Number>(now: &Now<'_, N>, load: &Load<N>, next: &mut [N; Level::COUNT]) {
    let terms = &now.terms.wijkteam;
    let p = &now.model.parameters.wijkteam;
    let (experienced, learning) = (now.level(Level::StaffExperienced), now.level(Level::StaffLearning));
    let fatigue = now.level(Level::Fatigue);
    let leaving = turnover_at(&now.model.parameters, terms.turnover, fatigue).named("turnover");
    let missing = (now.policy.formation.fte - experienced - learning) / p.vacancy_months;
    let (hired, surplus) = (missing.positive_part(), (-missing).positive_part());
    let learned = learning / p.learning_months;
    next[Level::StaffExperienced as usize] = (experienced + learned - experienced * leaving - surplus).positive_part();
    next[Level::StaffLearning as usize] = (learning + hired - learned - learning * leaving).positive_part();
    next[Level::Fatigue as usize] = fatigue + (load.ratio - fatigue) / p.fatigue_months;
    let prevention = now.level(Level::Prevention);
    let reach = experienced / (experienced + terms.prevention_half);
    next[Level::Prevention as usize] = prevention + (reach - prevention) / p.prevention_months;
    let induced = now.level(Level::InducedDemand);
    let follows = ((terms.induced_target - induced) / p.induced_months).named("induced_demand_follows");
    next[Level::InducedDemand as usize] = induced + follows;
}
