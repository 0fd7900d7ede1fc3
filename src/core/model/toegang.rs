//! Access and intake: need becomes a request, a request becomes a plan, and triage may miss what matters.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::class::{
    ASKS, CLASSES, FOUND, INTENSIVE, LATENT, MULTI, NEED_ARISES, OWN_NETWORK, PerClass, RECOVERS, TO_PROVISION,
    TO_TEAM, WAITING,
};
use crate::model::policy::between;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::terms::Given;
use crate::model::wijkteam::Load;
use crate::model::{Model, MonthFlows, Now};
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
            escalates: [p.escalation_single / 12.0 * need, p.escalation_multi / 12.0 * need, N::constant(0.0)],
        }
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

/// What stands in access and intake while policy stands.
pub(crate) struct Terms<N> {
    /// New need as at the start.
    need: PerClass<N>,
    /// Hazards out of latent need where need is as at the start.
    hazards: LatentHazards<N>,
    /// Part of the hazards of intensive need that comes true: it cannot grow heavier.
    intensive_fraction: N,
    /// Share of requests that goes to the team at the load of the start, at most what is helped at all.
    team_share: PerClass<N>,
    helped: PerClass<N>,
    /// How much the load of the start diverts from the team.
    diverted_at_start: N,
    /// Part of the simple requests that goes digital in the long run.
    digital_target: N,
}

impl<N: Number> Terms<N> {
    /// When so much of another way of working of the teams is done.
    pub(crate) fn new(given: Given<'_, N>, done: N) -> Self {
        let Given { model, policy } = given;
        let p = &model.parameters;
        // Collective provisions that a tegenprestatie supports lower individual demand a little (S23).
        let individual = |share: N| (p.toegang.tegenprestatie_demand * share).complement();
        let collective =
            individual(policy.doses.tegenprestatie_share) / individual(N::constant(model.current.tegenprestatie_share));
        let [single, multi, intensive] = model.baseline.need_arises;
        let mut hazards = LatentHazards::new(p, policy.doses.outreach_fte, N::constant(1.0));
        hazards.escalates[0] = hazards.escalates[0] * unheard(model, done);
        hazards.recovers = model.baseline.recovers;
        Self {
            need: [single * collective, multi, intensive],
            intensive_fraction: hazards.total(INTENSIVE).exit_fraction(),
            hazards,
            team_share: std::array::from_fn(|class| team_share(given, class, done)),
            helped: std::array::from_fn(|class| policy.intake.helped(class)),
            diverted_at_start: diverted(p, p.wijkteam.initial_load),
            digital_target: digital_target(p, policy.doses.digital_share),
        }
    }
}

/// How much more small problems grow where a narrow team does not hear them, against current policy (S29).
fn unheard<N: Number>(model: &Model<N>, done: N) -> N {
    let effect = model.parameters.wijkteam.narrow_escalation;
    let [before, after] =
        [&model.before, &model.after].map(|setting| effect * setting.intake.team_openness[0].complement() + 1.0);
    (after / before - 1.0) * done + 1.0
}

/// Share of requests of this class that goes to the team at the load of the start: the share at the start, scaled by how
/// open the team is, how well intake recognises and how large the team is.
fn team_share<N: Number>(Given { model, policy }: Given<'_, N>, class: usize, done: N) -> N {
    let (before, after) = (&model.before, &model.after);
    let chosen = after.intake.team_openness[class] / before.intake.team_openness[class];
    let openness = (chosen - 1.0) * done + 1.0;
    let growth = (policy.formation.fte / before.formation.fte).within(0.0, 3.0) - 1.0;
    let size = model.parameters.wijkteam.intake_follows_size * growth + 1.0;
    model.baseline.team_share[class] * openness * size
}

/// By how much a load above the norm keeps requests from the team.
fn diverted<N: Number>(parameters: &Parameters<N>, load: N) -> N {
    parameters.wijkteam.overload_diverts * (load - 1.0).positive_part() + 1.0
}

/// What is asked this month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Demand<N> {
    /// Hazards of growing heavier.
    escalates: PerClass<N>,
    /// Part of the hazards out of latent need that comes true.
    fraction: PerClass<N>,
    /// Requests per need class, asked or found.
    pub requests: PerClass<N>,
    /// Hours of intake that they ask for.
    pub intake_hours: N,
}

impl<N: Number> Demand<N> {
    /// From the households that have not asked yet: prevention lowers need (S28).
    pub(crate) fn new(now: &Now<'_, N>) -> Self {
        let Terms { hazards, intensive_fraction, .. } = &now.terms.toegang;
        let escalates = hazards.escalates.map(|hazard| hazard * now.found.need);
        let leaving = |class: usize| hazards.asks + hazards.found + hazards.recovers[class] + escalates[class];
        let [single, multi] = [leaving(0), leaving(MULTI)];
        let fraction = [single.exit_fraction(), multi.exit_fraction(), *intensive_fraction];
        let asking = hazards.asks + hazards.found;
        let requests = std::array::from_fn(|class| now.stock(LATENT[class]) * (asking * fraction[class]));
        let intake = now.policy.intake.with_digital(now.level(Level::DigitalAdoption), &now.model.parameters);
        let [one, two, three]: PerClass<N> = std::array::from_fn(|class| requests[class] * intake.hours[class]);
        Self { escalates, fraction, requests, intake_hours: (one + two + three).named("intake_hours") }
    }
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, load: &Load<N>, month: &mut MonthFlows<'_, N, Z>) {
    need(now, month);
    requests(now, &load.demand, month);
    intakes(now, load, month);
}

/// New need. What a team invites is ordinary questions; intensive problems do not come about by being asked.
fn need<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let induced = now.found.need * now.level(Level::InducedDemand);
    let arises = now.terms.toegang.need;
    month.arrivals(NEED_ARISES[0], arises[0] * induced);
    month.arrivals(NEED_ARISES[MULTI], arises[MULTI] * induced);
    month.arrivals(NEED_ARISES[INTENSIVE], arises[INTENSIVE] * now.found.need);
}

fn requests<N: Number, Z: Noise<N>>(now: &Now<'_, N>, demand: &Demand<N>, month: &mut MonthFlows<'_, N, Z>) {
    let LatentHazards { asks, found, recovers, .. } = now.terms.toegang.hazards;
    let leaving = |class: usize| {
        let fraction = demand.fraction[class];
        [
            (ASKS[class], asks * fraction),
            (RECOVERS[class], recovers[class] * fraction),
            (FOUND[class], found * fraction),
        ]
    };
    let heavier = |class: usize| demand.escalates[class] * demand.fraction[class];
    let [asked, recovered, was_found] = leaving(0);
    month.exits_by_probability(LATENT[0], [asked, recovered, was_found, (Flow::SingleEscalates, heavier(0))]);
    let [asked, recovered, was_found] = leaving(1);
    month.exits_by_probability(LATENT[1], [asked, recovered, was_found, (Flow::MultiEscalates, heavier(1))]);
    month.exits_by_probability(LATENT[2], leaving(2));
}

/// Who asked gets a plan at one pace, whatever it is: own network, team, provision, or a problem that nobody saw.
fn intakes<N: Number, Z: Noise<N>>(now: &Now<'_, N>, load: &Load<N>, month: &mut MonthFlows<'_, N, Z>) {
    let terms = &now.terms.toegang;
    let pace = load.intake_pace / now.model.parameters.toegang.intake_months;
    let planned = pace * pace.exit_fraction();
    let room = terms.diverted_at_start / diverted(&now.model.parameters, load.ratio);
    let intake = &now.policy.intake;
    for class in 0..CLASSES {
        let to_team = (terms.team_share[class] * room).min(terms.helped[class]);
        let plans = [
            (OWN_NETWORK[class], intake.own_network[class] * planned),
            (TO_TEAM[class], to_team * planned),
            (TO_PROVISION[class], (terms.helped[class] - to_team) * planned),
        ];
        let [own, team, provision] = plans;
        let returns = intake.missed_returns[class] * planned;
        let heavier = intake.missed_heavier[class] * planned;
        match WAITING[class] {
            Stock::WaitingSingle => month.exits_by_probability(WAITING[class], plans),
            Stock::WaitingMulti => month.exits_by_probability(
                WAITING[MULTI],
                [own, team, provision, (Flow::MissedMultiReturns, returns), (Flow::MissedMultiHeavier, heavier)],
            ),
            _ => month
                .exits_by_probability(WAITING[class], [own, team, provision, (Flow::MissedIntensiveReturns, returns)]),
        }
    }
}

/// Digital handling next month: people move to it slowly.
pub(crate) fn levels<N: Number>(now: &Now<'_, N>, next: &mut [N; Level::COUNT]) {
    let adoption = now.level(Level::DigitalAdoption);
    let follows = (now.terms.toegang.digital_target - adoption) / now.model.parameters.toegang.digital_months;
    next[Level::DigitalAdoption as usize] = adoption + follows;
}
