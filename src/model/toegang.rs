//! Access and intake: need becomes a request, a request becomes a plan, and triage may miss what matters.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::class::{
    ASKS, CLASSES, LATENT, MULTI, NEED_ARISES, OWN_NETWORK, PerClass, RECOVERS, TO_PROVISION, TO_TEAM, WAITING,
};
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::wijkteam::Load;
use crate::model::{MonthFlows, Now};
use crate::parameters::Parameters;

/// What a setting of the access levers means per request and need class.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Intake<N> {
    /// Hours of intake and triage per request.
    pub hours: PerClass<N>,
    /// Share of requests solved with the own network.
    pub own_network: PerClass<N>,
    /// Share of requests whose several problems nobody saw and that come back the same.
    pub missed_returns: PerClass<N>,
    /// Share of requests whose several problems nobody saw and that come back heavier.
    pub missed_heavier: PerClass<N>,
    /// How readily the team takes a household of this class: scope × recognition, only to compare two settings.
    pub team_openness: PerClass<N>,
}

impl<N: Number> Intake<N> {
    /// What these levers mean.
    pub(crate) fn new(levers: &Levers, parameters: &Parameters<N>) -> Self {
        let p = &parameters.toegang;
        let everyone = N::constant(levers.brede_intake_share);
        let triage = N::constant(levers.triage_hours);
        let missed_by_triage = p.triage_sensitivity.complement() * p.triage_half_hours / (triage + p.triage_half_hours);
        let flagged = [p.triage_false_alarm, missed_by_triage.complement(), missed_by_triage.complement()];
        let brede = flagged.map(|share| share + share.complement() * everyone);
        let recognised = [N::constant(1.0), brede[1] * p.brede_sensitivity, brede[2] * p.brede_sensitivity];
        let scope = scope(levers, parameters);
        let missed = recognised.map(Number::complement);
        let mut intake = Self {
            hours: brede
                .map(|share| triage + p.intake_hours_narrow + (p.intake_hours_brede - p.intake_hours_narrow) * share),
            own_network: [p.own_network_single, p.own_network_multi, p.own_network_multi],
            missed_returns: missed.map(|share| share * p.missed_returns),
            missed_heavier: [N::constant(0.0), missed[1] * p.missed_heavier, N::constant(0.0)],
            team_openness: std::array::from_fn(|class| recognised[class] * scope[class]),
        };
        for class in 0..CLASSES {
            intake.leave_some_to_help(class);
        }
        intake
    }

    /// Whatever a user assumes, one request in twenty gets a plan: the start is solved from who is helped.
    fn leave_some_to_help(&mut self, class: usize) {
        let most = N::constant(0.95);
        let fit = most / self.helped(class).complement().max(most);
        for share in [&mut self.own_network, &mut self.missed_returns, &mut self.missed_heavier] {
            share[class] = share[class] * fit;
        }
    }

    /// Share of requests that get a plan from the municipality: by the team or as a provision.
    pub(crate) fn helped(&self, class: usize) -> N {
        (self.own_network[class] + self.missed_returns[class] + self.missed_heavier[class]).complement()
    }
}

/// How far a team of this scope is open to each need class, against a team for every question (S29).
fn scope<N: Number>(levers: &Levers, parameters: &Parameters<N>) -> PerClass<N> {
    let p = &parameters.wijkteam;
    let open = N::constant(1.0);
    match levers.wijkteam_scope as usize {
        0 => [open, open, open],
        1 => [p.target_groups_single, p.target_groups_multi, open],
        _ => [p.complex_only_single, p.complex_only_multi, open],
    }
}

/// How much a team of this scope invites new requests, from 0 (not) to 1 (open to every question; S29).
pub(crate) fn invitation<N: Number>(levers: &Levers, parameters: &Parameters<N>) -> N {
    match levers.wijkteam_scope as usize {
        0 => N::constant(1.0),
        1 => parameters.wijkteam.target_groups_invitation,
        _ => N::constant(0.0),
    }
}

/// Monthly hazards out of latent need: asking, recovering, growing heavier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LatentHazards<N> {
    /// Asking.
    pub asks: N,
    /// Recovering without help.
    pub recovers: N,
    /// Growing heavier, per class; intensive need cannot.
    pub escalates: PerClass<N>,
}

impl<N: Number> LatentHazards<N> {
    /// When need is this much against the start: prevention lowers it.
    pub(crate) fn new(parameters: &Parameters<N>, need: N) -> Self {
        let p = &parameters.toegang;
        Self {
            asks: p.months_before_asking.inverse(),
            recovers: p.latent_recovery / 12.0,
            escalates: [p.escalation_single * need / 12.0, p.escalation_multi * need / 12.0, N::constant(0.0)],
        }
    }

    /// Probability per month of asking, for this class.
    pub(crate) fn asking_probability(&self, class: usize) -> N {
        self.asks * (self.asks + self.recovers + self.escalates[class]).exit_fraction()
    }
}

/// Hours of intake that this month's requests ask for.
pub(crate) fn intake_hours<N: Number>(now: &Now<'_, N>) -> N {
    let hazards = LatentHazards::new(&now.model.parameters, now.need_factor());
    let mut hours = N::constant(0.0);
    for (class, latent) in LATENT.into_iter().enumerate() {
        let requests = now.stock(latent) * hazards.asking_probability(class);
        hours = hours + requests * now.model.intake.hours[class];
    }
    hours.named("intake_hours")
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, load: &Load<N>, month: &mut MonthFlows<'_, N, Z>) {
    need(now, month);
    requests(now, month);
    intakes(now, load, month);
}

/// New need. What a team invites is ordinary questions; intensive problems do not come about by being asked.
fn need<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let induced = now.level(Level::InducedDemand);
    let invited = [induced, induced, N::constant(1.0)];
    for (class, need_arises) in NEED_ARISES.into_iter().enumerate() {
        month.arrivals(need_arises, now.model.baseline.need_arises[class] * now.need_factor() * invited[class]);
    }
}

fn requests<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let hazards = LatentHazards::new(&now.model.parameters, now.need_factor());
    let (asks, recovers, escalates) = (hazards.asks, hazards.recovers, hazards.escalates);
    month.exits(LATENT[0], [(ASKS[0], asks), (RECOVERS[0], recovers), (Flow::SingleEscalates, escalates[0])]);
    month.exits(LATENT[1], [(ASKS[1], asks), (RECOVERS[1], recovers), (Flow::MultiEscalates, escalates[1])]);
    month.exits(LATENT[2], [(ASKS[2], asks), (RECOVERS[2], recovers)]);
}

fn intakes<N: Number, Z: Noise<N>>(now: &Now<'_, N>, load: &Load<N>, month: &mut MonthFlows<'_, N, Z>) {
    let pace = load.intake_pace / now.model.parameters.toegang.intake_months;
    let intake = &now.model.intake;
    for class in 0..CLASSES {
        let helped = intake.helped(class);
        let to_team = now.model.team_share(class, load.ratio, now.month);
        let shares = [
            (OWN_NETWORK[class], intake.own_network[class] * pace),
            (TO_TEAM[class], to_team * pace),
            (TO_PROVISION[class], (helped - to_team) * pace),
        ];
        let [own, team, provision] = shares;
        let returns = intake.missed_returns[class] * pace;
        let heavier = intake.missed_heavier[class] * pace;
        match WAITING[class] {
            Stock::WaitingSingle => month.exits(WAITING[class], shares),
            Stock::WaitingMulti => month.exits(
                WAITING[MULTI],
                [own, team, provision, (Flow::MissedMultiReturns, returns), (Flow::MissedMultiHeavier, heavier)],
            ),
            _ => month.exits(WAITING[class], [own, team, provision, (Flow::MissedIntensiveReturns, returns)]),
        }
    }
}
