//! What holds this month: on the way from current policy to what was chosen. Nothing starts before the decision, and
//! every reorganisation takes its own time.

use crate::engine::number::Number;
use crate::levers::spec::Group;
use crate::levers::{Doses, Levers};
use crate::model::case::Case;
use crate::model::omgeving::CalendarMonth;
use crate::model::toegang::Intake;
use crate::model::wijkteam::Formation;
use crate::model::{beschut_werk, wijkteam};
use crate::parameters::Parameters;

/// What a setting of the levers means, worked out once per run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<N> {
    /// Teams and staff that are wanted.
    pub formation: Formation<N>,
    /// What an intake is.
    pub intake: Intake<N>,
    /// 1 when the team is the access, 0 for a counter.
    pub intake_in_team: f64,
    /// How much the team invites new requests.
    pub invitation: N,
    /// The mix of forms of beschut werk that is aimed at.
    pub beschut_mix: [f64; 3],
}

impl<N: Number> Setting<N> {
    /// What these levers mean for a municipality of this size.
    pub(crate) fn new(levers: &Levers, case: &Case, parameters: &Parameters<N>) -> Self {
        Self {
            formation: Formation::new(levers, case.figures.inhabitants, parameters),
            intake: Intake::new(levers, parameters),
            intake_in_team: if levers.access_channel == 0.0 { 1.0 } else { 0.0 },
            invitation: wijkteam::invitation(levers, parameters),
            beschut_mix: beschut_werk::target_mix(levers),
        }
    }
}

/// When what was chosen takes hold; the same all through a run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Timing<N> {
    /// Months until the decision: the council's, and that of partners in a joint service (S2, S4).
    pub delay: N,
    /// Room in work and income that a member of a joint service loses (S4).
    room_lost: N,
    /// Membership of the joint service under current policy and as chosen, and when a change begins.
    membership: [f64; 2],
    joint_change_months: f64,
    exit_months: N,
}

impl<N: Number> Timing<N> {
    /// For these partners: their number, and the own share in the inhabitants of a joint service.
    pub(crate) fn new(current: &Levers, levers: &Levers, partners: f64, own_share: f64, p: &Parameters<N>) -> Self {
        let p = &p.samenwerking;
        Self {
            delay: p.delay_per_partner * (partners * current.joint_service) + levers.decision_months,
            room_lost: p.room_lost * (1.0 - own_share),
            membership: [current.joint_service, levers.joint_service],
            joint_change_months: levers.joint_change_months,
            exit_months: p.exit_months,
        }
    }
}

/// What holds in one month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Policy<N> {
    /// Every lever as it is by now.
    pub doses: Doses<N>,
    /// 0 before the decision, 1 after it.
    pub decided: N,
    /// Teams and staff that are wanted.
    pub formation: Formation<N>,
    /// What an intake is.
    pub intake: Intake<N>,
    /// 1 when the team is the access, 0 for a counter.
    pub intake_in_team: N,
    /// The mix of forms of beschut werk that is aimed at.
    pub beschut_mix: [N; 3],
    /// Membership of the joint service, 0 to 1, at the start and at the end of the month.
    pub membership: [N; 2],
    /// Part of a change in work and income that there is room for (S4).
    pub room: N,
    /// Months since the decision, at the start and at the end of the month.
    since: [N; 2],
}

impl<N: Number> Policy<N> {
    /// Between current policy and what was chosen, in this month.
    pub(crate) fn new(
        (current, before): (&Levers, &Setting<N>),
        (levers, after): (&Levers, &Setting<N>),
        timing: &Timing<N>,
        calendar: &CalendarMonth<N>,
    ) -> Self {
        let since = calendar.elapsed - timing.delay;
        let decided = (since + 1.0).within(0.0, 1.0).named("decided");
        let since_decision = [since.positive_part(), (since + 1.0).positive_part()];
        let begins = N::constant(timing.joint_change_months);
        let membership = since_decision.map(|since| {
            let [before, after] = timing.membership.map(N::constant);
            between(before, after, part((since - begins).positive_part(), timing.exit_months))
        });
        let room = (timing.room_lost * membership[0]).complement().named("room_to_decide");
        let within_room = decided * room;
        let doses =
            current.towards(levers, |spec| if spec.group == Group::Garantiebanen { within_room } else { decided });
        let mix = std::array::from_fn(|form| {
            decided * (after.beschut_mix[form] - before.beschut_mix[form]) + before.beschut_mix[form]
        });
        Self {
            doses,
            decided,
            formation: before.formation.towards(&after.formation, decided),
            intake: before.intake.towards(&after.intake, decided),
            intake_in_team: decided * (after.intake_in_team - before.intake_in_team) + before.intake_in_team,
            beschut_mix: mix,
            membership,
            room,
            since: since_decision,
        }
    }

    /// Part of a change of this length that is done at the start of the month.
    pub(crate) fn done(&self, months: N) -> N {
        part(self.since[0], months)
    }

    /// The same at the end of the month.
    pub(crate) fn done_by_end(&self, months: N) -> N {
        part(self.since[1], months)
    }
}

fn part<N: Number>(since: N, months: N) -> N {
    (since / months.max(N::constant(1.0))).min(N::constant(1.0))
}

/// Between two values.
pub(crate) fn between<N: Number>(before: N, after: N, part: N) -> N {
    before + (after - before) * part
}

/// An effect that grows with a dose, against what it is at the current dose: published rates were measured with that.
pub(crate) fn relative<N: Number>(effect: N, dose: N, current: f64) -> N {
    (effect * dose + 1.0) / (effect * current + 1.0)
}
