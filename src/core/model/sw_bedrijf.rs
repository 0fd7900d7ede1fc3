//! The sw-company: a Wsw that nobody enters any more, work forms, overhead that follows slowly, governance.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::engine::stock_flow::competing;
use crate::levers::Levers;
use crate::model::policy::between;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::terms::Given;
use crate::model::{Model, MonthFlows, Now, State};
use crate::parameters::Parameters;

/// The work forms of the Wsw.
pub(crate) const WSW: [Stock; 5] =
    [Stock::WswBinnen, Stock::WswLocatie, Stock::WswGroep, Stock::WswIndividueel, Stock::WswBegeleid];

/// What a form of governance does, as a relative change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GovernanceEffect<N> {
    /// Of overhead.
    pub overhead: N,
    /// Of outflow to work.
    pub outflow: N,
    /// Of the cost of executing benefits.
    pub execution: N,
    /// Of guidance per Wsw place.
    pub guidance: N,
}

/// The option of `sw_bestuur` in which the sw-company runs all re-integration (S14).
pub(crate) const ALL_REINTEGRATION: f64 = 2.0;

fn settled_effect<N: Number>(levers: &Levers, p: &Parameters<N>) -> GovernanceEffect<N> {
    let zero = N::constant(0.0);
    let p = &p.sw;
    // A merger with the social service shares execution (S13); a company that runs re-integration shares guidance (S14).
    let [overhead, outflow, execution, guidance] = match levers.sw_bestuur as usize {
        0 => [zero; 4],
        1 => [p.merged_overhead, p.merged_outflow, p.merged_execution, zero],
        _ => [p.reintegration_overhead, p.reintegration_outflow, zero, p.reintegration_guidance],
    };
    GovernanceEffect { overhead, outflow, execution, guidance }
}

impl<N: Number> Model<N> {
    /// Wsw workers per form at the start: the current share with employers, split by national shares.
    pub(crate) fn wsw_at_start(&self) -> [N; 5] {
        let p = &self.parameters.sw;
        let persons = self.case.figures.wsw_persons;
        let seconded = N::constant(persons * self.current.wsw_detachering_share);
        let inside = N::constant(persons * (1.0 - self.current.wsw_detachering_share));
        let begeleid = p.begeleid_share.min(p.groep_share.complement());
        [
            inside * p.locatie_share.complement(),
            inside * p.locatie_share,
            seconded * p.groep_share,
            seconded * (p.groep_share + begeleid).complement().positive_part(),
            seconded * begeleid,
        ]
    }

    /// 1 when the chosen levers change the governance of the sw-company, else 0.
    pub(crate) fn governance_changes(&self) -> f64 {
        f64::from(u8::from(self.levers.sw_bestuur != self.current.sw_bestuur))
    }
}

/// What governance does when so much of a change is done: it moves from the effect of the current form to that of the chosen
/// one.
pub(crate) fn governance_effect<N: Number>(model: &Model<N>, done: N) -> GovernanceEffect<N> {
    let before = settled_effect(&model.current, &model.parameters);
    let after = settled_effect(&model.levers, &model.parameters);
    GovernanceEffect {
        overhead: between(before.overhead, after.overhead, done),
        outflow: between(before.outflow, after.outflow, done),
        execution: between(before.execution, after.execution, done),
        guidance: between(before.guidance, after.guidance, done),
    }
}

/// Outflow to work by governance, against current policy.
pub(crate) fn governance_change<N: Number>(model: &Model<N>, done: N) -> N {
    let before = settled_effect(&model.current, &model.parameters);
    (governance_effect(model, done).outflow + 1.0) / (before.outflow + 1.0)
}

/// Added value against normal: lower halfway a reorganisation.
pub(crate) fn transition_output<N: Number>(model: &Model<N>, done: N) -> N {
    let hump = done * done.complement() * (4.0 * model.governance_changes());
    (model.parameters.sw.transition_dip * hump).complement()
}

/// Wsw workers, all forms.
pub(crate) fn persons<N: Number>(state: &State<N>) -> N {
    state.all(WSW).named("wsw_persons")
}

/// What stands in the sw-company while policy stands.
pub(crate) struct Terms<N> {
    /// Monthly hazard of leaving the Wsw; its probability where nothing else happens.
    leaves: N,
    left: N,
    /// Share of the workers inside that is aimed at.
    inside: N,
    /// Monthly hazard of moving out, and back, for each part of the workers that stands where it should not.
    moves: [N; 2],
    /// Overhead that a Wsw worker asks for in the long run, euro per year.
    overhead: N,
}

impl<N: Number> Terms<N> {
    pub(crate) fn new(Given { model, policy }: Given<'_, N>) -> Self {
        let p = &model.parameters.sw;
        let (leaves, moves) = (p.wsw_outflow / 12.0, p.move_pace / 12.0);
        Self {
            leaves,
            left: leaves * leaves.exit_fraction(),
            inside: policy.doses.wsw_detachering_share.complement(),
            moves: [moves * p.inertia.complement(), moves],
            overhead: p.overhead_price * p.se_per_person,
        }
    }
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let Terms { leaves, left, inside, moves, .. } = now.terms.sw;
    let of_all = now.found.wsw_persons.max(N::constant(1.0)).inverse();
    let [at_work_inside, in_groups] =
        [now.stock(Stock::WswBinnen) + now.stock(Stock::WswLocatie), now.stock(Stock::WswGroep)]
            .map(|persons| persons * of_all);
    let gap = at_work_inside - inside;
    let floor = N::constant(0.05);
    let out = moves[0] * gap.positive_part() / at_work_inside.max(floor);
    let back = moves[1] * (-gap).positive_part() / in_groups.max(floor);
    let [out, leaves_inside] = competing([out, leaves]);
    let [back, leaves_group] = competing([back, leaves]);
    month.exits_by_probability(
        Stock::WswBinnen,
        [(Flow::WswBinnenToGroep, out), (Flow::WswBinnenLeaves, leaves_inside)],
    );
    month.exits_by_probability(
        Stock::WswLocatie,
        [(Flow::WswLocatieToGroep, out), (Flow::WswLocatieLeaves, leaves_inside)],
    );
    month.exits_by_probability(Stock::WswGroep, [(Flow::WswGroepToBinnen, back), (Flow::WswGroepLeaves, leaves_group)]);
    month.exits_by_probability(Stock::WswIndividueel, [(Flow::WswIndividueelLeaves, left)]);
    month.exits_by_probability(Stock::WswBegeleid, [(Flow::WswBegeleidLeaves, left)]);
}

/// Change of the yearly overhead this month: it follows the workforce slowly (fixed-cost squeeze).
pub(crate) fn overhead_change<N: Number>(now: &Now<'_, N>) -> N {
    let missing = now.terms.sw.overhead * now.found.wsw_persons - now.level(Level::SwOverhead);
    (missing / now.policy.doses.sw_overhead_months).named("sw_overhead_follows")
}

/// Overhead and the count of moved workers next month.
pub(crate) fn levels<N: Number, Z: Noise<N>>(
    now: &Now<'_, N>,
    month: &MonthFlows<'_, N, Z>,
    next: &mut [N; Level::COUNT],
) {
    let p = &now.model.parameters.sw;
    let moved = now.level(Level::WswMoved);
    let from_binnen = month.flow(Flow::WswBinnenToGroep) - month.flow(Flow::WswGroepToBinnen);
    let arriving = from_binnen * (p.value_groep - p.value_binnen)
        + month.flow(Flow::WswLocatieToGroep) * (p.value_groep - p.value_locatie);
    next[Level::WswMoved as usize] = moved * now.terms.sw.left.complement() + arriving;
    next[Level::SwOverhead as usize] = now.level(Level::SwOverhead) + overhead_change(now);
}
