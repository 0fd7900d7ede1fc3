//! Access and intake: need becomes a request, a request becomes a plan, and triage may miss what matters.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::class::{
    ASKS, CLASSES, FOUND, LATENT, MULTI, NEED_ARISES, OWN_NETWORK, PerClass, RECOVERS, TO_PROVISION, TO_TEAM, WAITING,
};
use crate::model::policy::between;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::wijkteam::{CHANGE_MONTHS, Load};
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
        // More time at the front errs less in both directions (S21).
        let false_alarm = p.triage_false_alarm * p.triage_half_hours / (triage + p.triage_half_hours);
        let flagged = [false_alarm, missed_by_triage.complement(), missed_by_triage.complement()];
        let brede = flagged.map(|share| share + share.complement() * everyone);
        let recognised = [N::constant(1.0), brede[1] * p.brede_sensitivity, brede[2] * p.brede_sensitivity];
        let scope = scope(levers, parameters);
        let missed = recognised.map(Number::complement);
        let talk = p.kitchen_table_hours * levers.kitchen_table_share;
        let solved_more = p.kitchen_table_effect * levers.kitchen_table_share
            + parameters.wijkteam.activation_effect * levers.team_activation;
        let mut intake = Self {
            hours: brede.map(|share| {
                triage + talk + p.intake_hours_narrow + (p.intake_hours_brede - p.intake_hours_narrow) * share
            }),
            own_network: [p.own_network_single, p.own_network_multi, p.own_network_multi].map(|own| own + solved_more),
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

    /// Between this and another setting.
    pub(crate) fn towards(&self, other: &Self, part: N) -> Self {
        let mix = |one: PerClass<N>, other: PerClass<N>| -> PerClass<N> {
            std::array::from_fn(|class| between(one[class], other[class], part))
        };
        Self {
            hours: mix(self.hours, other.hours),
            own_network: mix(self.own_network, other.own_network),
            missed_returns: mix(self.missed_returns, other.missed_returns),
            missed_heavier: mix(self.missed_heavier, other.missed_heavier),
            team_openness: mix(self.team_openness, other.team_openness),
        }
    }

    /// The same when this part of the simple requests is handled digitally (S26).
    pub(crate) fn with_digital(mut self, adoption: N, parameters: &Parameters<N>) -> Self {
        self.hours[0] = self.hours[0] * (adoption * parameters.toegang.digital_saving).complement();
        self
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

/// Part of the simple requests that goes digital in the long run: some people cannot, whatever is offered (S26).
pub(crate) fn digital_target<N: Number>(parameters: &Parameters<N>, offered: N) -> N {
    offered.min(parameters.toegang.digital_cannot.complement().positive_part())
}

/// Monthly hazards out of latent need: asking, being found, recovering, growing heavier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LatentHazards<N> {
    /// Asking.
    pub asks: N,
    /// Being found by outreach (S28).
    pub found: N,
    /// Recovering without help, per class.
    pub recovers: PerClass<N>,
    /// Growing heavier, per class; intensive need cannot.
    pub escalates: PerClass<N>,
}

impl<N: Number> LatentHazards<N> {
    /// With this much outreach (fte per 10,000 inhabitants), and when need is this much against the start.
    pub(crate) fn new(parameters: &Parameters<N>, outreach: N, need: N) -> Self {
        let p = &parameters.toegang;
        let asks = p.months_before_asking.inverse();
        Self {
            asks,
            found: asks * p.outreach_effect * outreach,
            recovers: [p.latent_recovery / 12.0; CLASSES],
            escalates: [p.escalation_single * need / 12.0, p.escalation_multi * need / 12.0, N::constant(0.0)],
        }
    }

    /// Of this month: prevention lowers need, and small problems grow where a narrow team does not hear them (S28, S29).
    fn now(now: &Now<'_, N>) -> Self {
        let p = &now.model.parameters.wijkteam;
        let done = now.policy.done_by_end(N::constant(CHANGE_MONTHS));
        let [before, after] = [&now.model.before, &now.model.after]
            .map(|setting| p.narrow_escalation * setting.intake.team_openness[0].complement() + 1.0);
        let unheard = (after / before - 1.0) * done + 1.0;
        let mut hazards = Self::new(&now.model.parameters, now.policy.doses.outreach_fte, now.need_factor());
        hazards.escalates[0] = hazards.escalates[0] * unheard;
        hazards.recovers = now.model.baseline.recovers;
        hazards
    }

    /// All of them.
    pub(crate) fn total(&self, class: usize) -> N {
        self.asks + self.found + self.recovers[class] + self.escalates[class]
    }

    /// Probability per month of a request, asked or found, for this class.
    pub(crate) fn asking_probability(&self, class: usize) -> N {
        (self.asks + self.found) * self.total(class).exit_fraction()
    }
}

/// What is asked this month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Demand<N> {
    hazards: LatentHazards<N>,
    /// Requests per need class, asked or found.
    pub requests: PerClass<N>,
    /// Hours of intake that they ask for.
    pub intake_hours: N,
}

impl<N: Number> Demand<N> {
    /// From the households that have not asked yet.
    pub(crate) fn new(now: &Now<'_, N>) -> Self {
        let hazards = LatentHazards::now(now);
        let requests = std::array::from_fn(|class| now.stock(LATENT[class]) * hazards.asking_probability(class));
        let intake = now.policy.intake.with_digital(now.level(Level::DigitalAdoption), &now.model.parameters);
        let mut hours = N::constant(0.0);
        for (requests, per_request) in requests.into_iter().zip(intake.hours) {
            hours = hours + requests * per_request;
        }
        Self { hazards, requests, intake_hours: hours.named("intake_hours") }
    }
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, load: &Load<N>, month: &mut MonthFlows<'_, N, Z>) {
    need(now, month);
    requests(&load.demand, month);
    intakes(now, load, month);
}

/// New need. What a team invites is ordinary questions; intensive problems do not come about by being asked.
fn need<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let induced = now.level(Level::InducedDemand);
    // Collective provisions that a tegenprestatie supports lower individual demand a little (S23).
    let p = &now.model.parameters.toegang;
    let collective = (p.tegenprestatie_demand * now.policy.doses.tegenprestatie_share).complement()
        / (p.tegenprestatie_demand * now.model.current.tegenprestatie_share).complement();
    let invited = [induced * collective, induced, N::constant(1.0)];
    for (class, need_arises) in NEED_ARISES.into_iter().enumerate() {
        month.arrivals(need_arises, now.model.baseline.need_arises[class] * now.need_factor() * invited[class]);
    }
}

fn requests<N: Number, Z: Noise<N>>(demand: &Demand<N>, month: &mut MonthFlows<'_, N, Z>) {
    let LatentHazards { asks, found, recovers, escalates } = demand.hazards;
    let leaving = |class: usize| [(ASKS[class], asks), (RECOVERS[class], recovers[class]), (FOUND[class], found)];
    let [asked, recovered, was_found] = leaving(0);
    month.exits(LATENT[0], [asked, recovered, was_found, (Flow::SingleEscalates, escalates[0])]);
    let [asked, recovered, was_found] = leaving(1);
    month.exits(LATENT[1], [asked, recovered, was_found, (Flow::MultiEscalates, escalates[1])]);
    month.exits(LATENT[2], leaving(2));
}

fn intakes<N: Number, Z: Noise<N>>(now: &Now<'_, N>, load: &Load<N>, month: &mut MonthFlows<'_, N, Z>) {
    let pace = load.intake_pace / now.model.parameters.toegang.intake_months;
    let intake = &now.policy.intake;
    for class in 0..CLASSES {
        let helped = intake.helped(class);
        let to_team = now.team_share(class, load.ratio);
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

/// Digital handling next month: people move to it slowly.
pub(crate) fn levels<N: Number>(now: &Now<'_, N>, next: &mut [N; Level::COUNT]) {
    let p = &now.model.parameters;
    let adoption = now.level(Level::DigitalAdoption);
    let target = digital_target(p, now.policy.doses.digital_share);
    next[Level::DigitalAdoption as usize] = adoption + (target - adoption) / p.toegang.digital_months;
}
