//! The start: unknown stocks and rates, solved so that the reference stands still where nothing is known to move.
//!
//! Known are the users of provisions, staff and its load, and how long everything lasts. From these follow, in closed
//! form and against the stream: who is in the team, who asks, who waits, who has not asked, and how much need arises.

use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::case::Figures;
use crate::model::class::{CLASSES, INTENSIVE, MULTI, PerClass};
use crate::model::toegang::{Intake, LatentHazards};
use crate::model::wijkteam::{
    Formation, absence, direct_time, done_hazards, early_referral, late_referral, norms, pace_at, turnover,
    work_per_household,
};
use crate::model::{bijstand, garantiebaan, voorziening};
use crate::parameters::Parameters;

/// The solved start of a municipality.
#[derive(Debug, Clone, Copy)]
pub struct Baseline<N> {
    /// Households per class: not asked, waiting, in the team, with a provision, helped.
    pub latent: PerClass<N>,
    /// Asked, no plan yet.
    pub waiting: PerClass<N>,
    /// With the team.
    pub team: PerClass<N>,
    /// With a provision.
    pub provision: PerClass<N>,
    /// Helped, may return.
    pub stable: PerClass<N>,
    /// Recovering without help before asking, as a monthly hazard.
    pub recovers: PerClass<N>,
    /// New need per month, households.
    pub need_arises: PerClass<N>,
    /// Share of requests that goes to the team.
    pub team_share: PerClass<N>,
    /// Staff at the start, fte: experienced and learning.
    pub staff: (N, N),
    /// Bijstand: ready, several problems, and who left for work.
    pub bijstand: bijstand::Start<N>,
}

/// Exits per month from each household stock, as probabilities.
struct Exits<N> {
    team_done: PerClass<N>,
    /// In time or too early: both go to a provision.
    team_referred: PerClass<N>,
    /// From several problems to intensive, in the team.
    team_worsens: PerClass<N>,
    provision_ends: PerClass<N>,
}

impl<N: Number> Exits<N> {
    fn new(parameters: &Parameters<N>, current: &Levers) -> Self {
        let load = parameters.wijkteam.initial_load;
        let pace = pace_at(parameters, load);
        let [specialists, providers, bounded] =
            [current.specialist_share, current.provider_staffed_share, current.task_boundary].map(N::constant);
        let referral = parameters.wijkteam.referral / 12.0 + early_referral(parameters, specialists, providers);
        let late = [N::constant(0.0), late_referral(parameters, load, bounded), N::constant(0.0)];
        let done = done_hazards(parameters).map(|hazard| hazard * pace);
        let fraction: PerClass<N> = std::array::from_fn(|class| (done[class] + referral + late[class]).exit_fraction());
        Self {
            team_done: std::array::from_fn(|class| done[class] * fraction[class]),
            team_referred: fraction.map(|fraction| referral * fraction),
            team_worsens: std::array::from_fn(|class| late[class] * fraction[class]),
            provision_ends: voorziening::end_hazards(parameters).map(|hazard| hazard * hazard.exit_fraction()),
        }
    }

    /// Households that have to come in per month to make up for who leaves the help of this class for good.
    fn made_up_for(&self, class: usize, team: PerClass<N>, provision: PerClass<N>) -> N {
        let ended = team[class] * self.team_done[class] + provision[class] * self.provision_ends[class];
        let from_below = if class == INTENSIVE { team[MULTI] * self.team_worsens[MULTI] } else { N::constant(0.0) };
        (ended + team[class] * self.team_worsens[class] - from_below).positive_part()
    }
}

impl<N: Number> Baseline<N> {
    /// Solves the start under current policy.
    pub(crate) fn new(model: &BaselineInput<'_, N>) -> Self {
        let p = model.parameters;
        let staff = staff(p, &model.formation);
        let exits = Exits::new(p, model.current);
        let users = users(p, model.figures.using_households);
        let team = team(model, staff, &exits, users);
        let provision: PerClass<N> = std::array::from_fn(|class| users[class] - team[class]);
        let requests: PerClass<N> =
            std::array::from_fn(|class| exits.made_up_for(class, team, provision) / model.intake.helped(class));
        let team_share = std::array::from_fn(|class| {
            let from_below =
                if class == INTENSIVE { team[MULTI] * exits.team_worsens[MULTI] } else { N::constant(0.0) };
            let leaving = exits.team_done[class] + exits.team_referred[class] + exits.team_worsens[class];
            let entering = (team[class] * leaving - from_below).positive_part();
            (entering / requests[class].max(N::constant(1e-9))).min(model.intake.helped(class))
        });
        let waiting = waiting(model, requests);
        let stable = stable(model, requests, team, provision, &exits);
        let mut hazards = LatentHazards::new(p, N::constant(model.current.outreach_fte), N::constant(1.0));
        let returning = returning(model, requests, stable);
        hazards.recovers = recovers(model, requests, returning, &hazards);
        let latent: PerClass<N> = std::array::from_fn(|class| requests[class] / hazards.asking_probability(class));
        let job_end = garantiebaan::job_end(p, N::constant(model.current.jobcoach_hours));
        let need_arises = need_arises(model, requests, latent, returning, &hazards);
        let bijstand = bijstand::Start::new(p, model.figures, [model.outside_work, model.waiting_list, job_end]);
        let recovers = hazards.recovers;
        Self { latent, waiting, team, provision, stable, recovers, need_arises, team_share, staff, bijstand }
    }
}

/// What the start is solved from.
pub(crate) struct BaselineInput<'a, N> {
    pub parameters: &'a Parameters<N>,
    pub formation: Formation<N>,
    pub intake: Intake<N>,
    pub intake_in_team: f64,
    pub current: &'a Levers,
    /// Part of the team's time that goes to tables.
    pub at_tables: N,
    /// Young people who go to work or learning per month instead of asking for bijstand.
    pub outside_work: N,
    /// Persons on the Wsw waiting list.
    pub waiting_list: N,
    pub figures: &'a Figures,
}

/// Experienced and learning staff at which hiring and learning keep up with leaving.
fn staff<N: Number>(p: &Parameters<N>, formation: &Formation<N>) -> (N, N) {
    let leaving = turnover(p, p.wijkteam.initial_load);
    let total = formation.fte / (leaving * p.wijkteam.vacancy_months + 1.0);
    let learning = total * leaving / (p.wijkteam.learning_months.inverse() + leaving);
    (total - learning, learning)
}

fn users<N: Number>(p: &Parameters<N>, using_households: f64) -> PerClass<N> {
    let intensive = p.huishoudens.intensive_share;
    let multi = p.huishoudens.multi_share.min(intensive.complement());
    [(multi + intensive).complement().positive_part(), multi, intensive].map(|share| share * using_households)
}

/// Households in the team: as many as make the load what it is said to be, in the stated mix of classes.
fn team<N: Number>(
    model: &BaselineInput<'_, N>,
    (experienced, learning): (N, N),
    exits: &Exits<N>,
    users: PerClass<N>,
) -> PerClass<N> {
    let p = model.parameters;
    let h = &p.huishoudens;
    let mix = [h.team_share_single, h.team_share_multi, h.team_share_intensive];
    let per_unit: PerClass<N> = std::array::from_fn(|class| users[class] * mix[class]);
    let present = absence(p, p.wijkteam.initial_load).complement();
    let capacity = (experienced + learning * p.wijkteam.learning_productivity)
        * present
        * direct_time(p)
        * model.at_tables.complement();
    let [debt, activation, bounded] =
        [model.current.team_debt_help, model.current.team_activation, model.current.task_boundary].map(N::constant);
    let per_household = work_per_household(p, debt, activation, bounded);
    let work = capacity * p.wijkteam.initial_load;
    let hours_per_month = p.wijkteam.productive_hours / 12.0;
    // Work = intakes as if everybody had a provision + for who is in the team: caseload, and more or fewer intakes.
    let fte_per_request: PerClass<N> =
        std::array::from_fn(|class| model.intake.hours[class] / hours_per_month / model.intake.helped(class));
    let per_fte = norms(p);
    let mut fixed = N::constant(0.0);
    for class in 0..CLASSES {
        fixed = fixed + users[class] * exits.provision_ends[class] * fte_per_request[class];
    }
    let weights: PerClass<N> = std::array::from_fn(|class| {
        let ended = exits.team_done[class] + exits.team_worsens[class] - exits.provision_ends[class];
        let spared_above =
            if class == MULTI { exits.team_worsens[MULTI] * fte_per_request[INTENSIVE] } else { N::constant(0.0) };
        per_fte[class] * per_household + (ended * fte_per_request[class] - spared_above) * model.intake_in_team
    });
    let mut per_scale = N::constant(0.0);
    for class in 0..CLASSES {
        per_scale = per_scale + per_unit[class] * weights[class];
    }
    let scale = (work - fixed * model.intake_in_team) / per_scale;
    // A team that is far too small still serves some. No class can have more in the team than requests bring in while the
    // team refers some of them on; what this leaves undone goes to the largest class.
    let wanted = per_unit.map(|households| households * scale.max(N::constant(0.02)));
    let most: PerClass<N> = std::array::from_fn(|class| {
        let (ends, referred) = (exits.provision_ends[class], exits.team_referred[class]);
        users[class] * (ends / (ends + referred)).min(N::constant(0.8))
    });
    let mut team: PerClass<N> = std::array::from_fn(|class| wanted[class].min(most[class]));
    let mut undone = N::constant(0.0);
    for class in [MULTI, INTENSIVE] {
        undone = undone + (wanted[class] - team[class]) * weights[class];
    }
    team[0] = (team[0] + undone / weights[0].max(N::constant(1e-9))).min(most[0]);
    team
}

fn waiting<N: Number>(model: &BaselineInput<'_, N>, requests: PerClass<N>) -> PerClass<N> {
    let p = model.parameters;
    let pace = N::constant(1.0) + (pace_at(p, p.wijkteam.initial_load) - 1.0) * model.intake_in_team;
    std::array::from_fn(|class| {
        let hazard = pace / p.toegang.intake_months;
        requests[class] / (hazard * hazard.exit_fraction())
    })
}

fn stable<N: Number>(
    model: &BaselineInput<'_, N>,
    requests: PerClass<N>,
    team: PerClass<N>,
    provision: PerClass<N>,
    exits: &Exits<N>,
) -> PerClass<N> {
    let h = &model.parameters.huishoudens;
    let hazard = (h.relapse + h.stable_leaves) / 12.0;
    let leaving = hazard * hazard.exit_fraction();
    std::array::from_fn(|class| {
        let entering = requests[class] * model.intake.own_network[class]
            + team[class] * exits.team_done[class]
            + provision[class] * exits.provision_ends[class];
        entering / leaving
    })
}

/// Households per month that come back into latent need: missed at intake, or after help.
fn returning<N: Number>(model: &BaselineInput<'_, N>, requests: PerClass<N>, stable: PerClass<N>) -> PerClass<N> {
    let h = &model.parameters.huishoudens;
    let relapse = h.relapse / 12.0 * ((h.relapse + h.stable_leaves) / 12.0).exit_fraction();
    std::array::from_fn(|class| requests[class] * model.intake.missed_returns[class] + stable[class] * relapse)
}

/// Recovering before asking: what is assumed, or more where lighter need would grow into more heavy need than can ask.
///
/// Users are known and growing heavier is a judgement, so who comes too many must have left without a request. Else the
/// heavy classes would rise by themselves, which would look like policy.
fn recovers<N: Number>(
    model: &BaselineInput<'_, N>,
    requests: PerClass<N>,
    returning: PerClass<N>,
    hazards: &LatentHazards<N>,
) -> PerClass<N> {
    let asking = hazards.asks + hazards.found;
    // For every household that asks, so many grow heavier.
    let heavier = hazards.escalates.map(|escalates| escalates / asking);
    std::array::from_fn(|class| {
        let from_below = match class {
            MULTI => requests[0] * heavier[0],
            INTENSIVE => requests[MULTI] * (heavier[MULTI] + model.intake.missed_heavier[MULTI]),
            // Nothing grows into the lightest need, and fewer come back than asked.
            _ => return hazards.recovers[class],
        };
        let per_request = (returning[class] + from_below) / requests[class].max(N::constant(1e-9));
        let least = asking * (per_request - 1.0) - hazards.escalates[class];
        // Where nobody of a class asks, nothing can balance; nobody recovers sooner than within a month.
        hazards.recovers[class].max(least.min(N::constant(1.0)))
    })
}

/// New need per month: what leaves latent need, less what comes back into it.
fn need_arises<N: Number>(
    model: &BaselineInput<'_, N>,
    requests: PerClass<N>,
    latent: PerClass<N>,
    returning: PerClass<N>,
    hazards: &LatentHazards<N>,
) -> PerClass<N> {
    let escalating: PerClass<N> =
        std::array::from_fn(|class| latent[class] * hazards.escalates[class] * hazards.total(class).exit_fraction());
    std::array::from_fn(|class| {
        let total = hazards.total(class);
        let leaving = latent[class] * total * total.exit_fraction();
        let from_below = match class {
            MULTI => escalating[0],
            INTENSIVE => escalating[MULTI] + requests[MULTI] * model.intake.missed_heavier[MULTI],
            _ => N::constant(0.0),
        };
        (leaving - returning[class] - from_below).positive_part()
    })
}
