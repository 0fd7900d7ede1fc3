//! What holds this month: on the way from current policy to what was chosen. Nothing starts before the decision, and
//! every reorganisation takes its own time.

use crate::engine::number::Number;
use crate::levers::spec::Group;
use crate::levers::{Doses, Levers};
use crate::model::case::Case;
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

/// A change that takes time from the decision on. One that nobody chose makes no progress: then nothing moves.
#[derive(Debug, Clone, Copy)]
struct Change<N> {
    /// Part that is done in a month.
    pace: N,
}

impl<N: Number> Change<N> {
    fn new(is_chosen: bool, months: N) -> Self {
        let pace = months.max(N::constant(1.0)).inverse();
        Self { pace: if is_chosen { pace } else { N::constant(0.0) } }
    }

    /// Part that is done so many months after it began.
    fn done(&self, since: N) -> N {
        (since * self.pace).min(N::constant(1.0))
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
    joint: Change<N>,
    partners: Change<N>,
    merger: Change<N>,
    governance: Change<N>,
    teams: Change<N>,
    placement: Change<N>,
    regional: Change<N>,
}

impl<N: Number> Timing<N> {
    /// For these partners: their number, and the own share in the inhabitants of a joint service.
    pub(crate) fn new(current: &Levers, levers: &Levers, partners: f64, own_share: f64, p: &Parameters<N>) -> Self {
        let differs = |lever: fn(&Levers) -> f64| lever(current) != lever(levers);
        let regional = |levers: &Levers| [levers.work_company, levers.harmonisation, levers.one_face];
        let s = &p.samenwerking;
        Self {
            delay: s.delay_per_partner * (partners * current.joint_service) + levers.decision_months,
            room_lost: s.room_lost * (1.0 - own_share),
            membership: [current.joint_service, levers.joint_service],
            joint_change_months: levers.joint_change_months,
            joint: Change::new(differs(|levers| levers.joint_service), s.exit_months),
            partners: Change::new(differs(|levers| levers.partners), s.exit_months),
            merger: Change::new(differs(|levers| levers.backoffice), s.merger_months),
            governance: Change::new(differs(|levers| levers.sw_bestuur), N::constant(levers.sw_transition_months)),
            teams: Change::new(current != levers, N::constant(wijkteam::CHANGE_MONTHS)),
            placement: Change::new(differs(|levers| levers.work_income_placement), p.bijstand.placement_months),
            regional: Change::new(regional(current) != regional(levers), s.regional_months),
        }
    }
}

/// How far everything is on its way from current policy to what was chosen. Of a pair: at the start and at the end of the
/// month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Progress<N> {
    /// 0 before the decision, 1 after it.
    pub decided: N,
    /// Membership of the joint service, 0 to 1.
    pub membership: [N; 2],
    /// Part that is done of a change of partners.
    pub partners: [N; 2],
    /// Of merging the back office.
    pub merger: [N; 2],
    /// Of another governance of the sw-company.
    pub governance: [N; 2],
    /// Of another way of working of the teams and their access.
    pub teams: [N; 2],
    /// Of another place of work and income, at the end of the month.
    pub placement: N,
    /// Of another approach to employers in the region, at the end of the month.
    pub regional: N,
}

impl<N: Number> Progress<N> {
    /// So many months after the start.
    pub(crate) fn new(timing: &Timing<N>, elapsed: N) -> Self {
        let since = elapsed - timing.delay;
        let month = [since.positive_part(), (since + 1.0).positive_part()];
        let [was, becomes] = timing.membership.map(N::constant);
        let membership = month.map(|since| {
            let done = timing.joint.done((since - timing.joint_change_months).positive_part());
            between(was, becomes, done)
        });
        let done = |change: &Change<N>| month.map(|since| change.done(since));
        Self {
            decided: (since + 1.0).within(0.0, 1.0).named("decided"),
            membership,
            partners: done(&timing.partners),
            merger: done(&timing.merger),
            governance: done(&timing.governance),
            teams: done(&timing.teams),
            placement: timing.placement.done(month[1]),
            regional: timing.regional.done(month[1]),
        }
    }

    /// When everything is done that ever will be.
    pub(crate) fn at_last(timing: &Timing<N>) -> Self {
        Self::new(timing, N::constant(1e9))
    }

    /// Whether nothing has moved since another month.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        all_same(&self.parts(), &other.parts())
    }

    /// Whether this holds of what policy rests on: the decision, and membership at the start of the month.
    pub(crate) fn is_same_policy(&self, other: &Self) -> bool {
        self.decided.is_same(other.decided) && self.membership[0].is_same(other.membership[0])
    }

    fn parts(&self) -> [N; 13] {
        let Self { decided, membership, partners, merger, governance, teams, placement, regional } = *self;
        let ([a, b], [c, d], [e, f]) = (membership, partners, merger);
        let ([g, h], [i, j]) = (governance, teams);
        [decided, placement, regional, a, b, c, d, e, f, g, h, i, j]
    }
}

/// Whether each is known to be the same as its counterpart.
pub(crate) fn all_same<N: Number, const COUNT: usize>(one: &[N; COUNT], other: &[N; COUNT]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.is_same(*other))
}

/// What holds in one month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Policy<N> {
    /// Every lever as it is by now.
    pub doses: Doses<N>,
    /// Teams and staff that are wanted.
    pub formation: Formation<N>,
    /// What an intake is.
    pub intake: Intake<N>,
    /// 1 when the team is the access, 0 for a counter.
    pub intake_in_team: N,
    /// The mix of forms of beschut werk that is aimed at.
    pub beschut_mix: [N; 3],
    /// Part of a change in work and income that there is room for (S4).
    pub room: N,
    /// 0 before the decision, 1 after it.
    pub decided: N,
    /// Membership of the joint service at the start of the month, 0 to 1.
    pub member: N,
}

impl<N: Number> Policy<N> {
    /// Between current policy and what was chosen, at this point of the way.
    pub(crate) fn new(
        (current, before): (&Levers, &Setting<N>),
        (levers, after): (&Levers, &Setting<N>),
        timing: &Timing<N>,
        progress: &Progress<N>,
    ) -> Self {
        let Progress { decided, membership: [member, _], .. } = *progress;
        let room = (timing.room_lost * member).complement().named("room_to_decide");
        let within_room = decided * room;
        let doses =
            current.towards(levers, |spec| if spec.group == Group::Garantiebanen { within_room } else { decided });
        let mix = std::array::from_fn(|form| {
            decided * (after.beschut_mix[form] - before.beschut_mix[form]) + before.beschut_mix[form]
        });
        Self {
            doses,
            formation: before.formation.towards(&after.formation, decided),
            intake: before.intake.towards(&after.intake, decided),
            intake_in_team: decided * (after.intake_in_team - before.intake_in_team) + before.intake_in_team,
            beschut_mix: mix,
            room,
            decided,
            member,
        }
    }
}

/// Between two values.
pub(crate) fn between<N: Number>(before: N, after: N, part: N) -> N {
    before + (after - before) * part
}

/// An effect that grows with a dose, against what it is at the current dose: published rates were measured with that.
pub(crate) fn relative<N: Number>(effect: N, dose: N, current: f64) -> N {
    (effect * dose + 1.0) / (effect * current + 1.0)
}
