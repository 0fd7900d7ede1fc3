//! The sw-company: a Wsw that nobody enters any more, work forms, overhead that follows slowly, governance.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::policy::between;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::{Model, MonthFlows, Now};
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

impl<N: Number> Now<'_, N> {
    /// What governance does by now: it moves from the effect of the current form to that of the chosen one.
    pub(crate) fn governance_effect(&self) -> GovernanceEffect<N> {
        let before = settled_effect(&self.model.current, &self.model.parameters);
        let after = settled_effect(&self.model.levers, &self.model.parameters);
        let [done, _] = self.transition_done();
        GovernanceEffect {
            overhead: between(before.overhead, after.overhead, done),
            outflow: between(before.outflow, after.outflow, done),
            execution: between(before.execution, after.execution, done),
            guidance: between(before.guidance, after.guidance, done),
        }
    }

    /// Outflow to work by governance, against current policy.
    pub(crate) fn governance_change(&self) -> N {
        let before = settled_effect(&self.model.current, &self.model.parameters);
        (self.governance_effect().outflow + 1.0) / (before.outflow + 1.0)
    }

    /// Part of a change of governance that is done, at the start and at the end of the month.
    pub(crate) fn transition_done(&self) -> [N; 2] {
        let months = N::constant(self.model.levers.sw_transition_months);
        [self.policy.done(months), self.policy.done_by_end(months)]
    }

    /// Added value against normal: lower halfway a reorganisation.
    pub(crate) fn transition_output(&self) -> N {
        let [done, _] = self.transition_done();
        let hump = done * done.complement() * (4.0 * self.model.governance_changes());
        (self.model.parameters.sw.transition_dip * hump).complement()
    }

    /// Wsw workers, all forms.
    pub(crate) fn wsw_persons(&self) -> N {
        WSW.iter().fold(N::constant(0.0), |sum, form| sum + self.stock(*form)).named("wsw_persons")
    }
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let p = &now.model.parameters.sw;
    let leaves = p.wsw_outflow / 12.0;
    let total = now.wsw_persons().max(N::constant(1.0));
    let inside = now.stock(Stock::WswBinnen) + now.stock(Stock::WswLocatie);
    let gap = inside / total - now.policy.doses.wsw_detachering_share.complement();
    let pace = p.move_pace / 12.0;
    let floor = N::constant(0.05);
    let out = pace * p.inertia.complement() * gap.positive_part() / (inside / total).max(floor);
    let back = pace * (-gap).positive_part() / (now.stock(Stock::WswGroep) / total).max(floor);
    month.exits(Stock::WswBinnen, [(Flow::WswBinnenToGroep, out), (Flow::WswBinnenLeaves, leaves)]);
    month.exits(Stock::WswLocatie, [(Flow::WswLocatieToGroep, out), (Flow::WswLocatieLeaves, leaves)]);
    month.exits(Stock::WswGroep, [(Flow::WswGroepToBinnen, back), (Flow::WswGroepLeaves, leaves)]);
    month.exits(Stock::WswIndividueel, [(Flow::WswIndividueelLeaves, leaves)]);
    month.exits(Stock::WswBegeleid, [(Flow::WswBegeleidLeaves, leaves)]);
}

/// Change of the yearly overhead this month: it follows the workforce slowly (fixed-cost squeeze).
pub(crate) fn overhead_change<N: Number>(now: &Now<'_, N>) -> N {
    let p = &now.model.parameters.sw;
    let units = now.wsw_persons() * p.se_per_person;
    let change = (p.overhead_price * units - now.level(Level::SwOverhead)) / now.policy.doses.sw_overhead_months;
    change.named("sw_overhead_follows")
}

/// Overhead and the count of moved workers next month.
pub(crate) fn levels<N: Number, Z: Noise<N>>(
    now: &Now<'_, N>,
    month: &MonthFlows<'_, N, Z>,
    next: &mut [N; Level::COUNT],
) {
    let p = &now.model.parameters.sw;
    let leaves = p.wsw_outflow / 12.0;
    let moved = now.level(Level::WswMoved);
    let from_binnen = month.flow(Flow::WswBinnenToGroep) - month.flow(Flow::WswGroepToBinnen);
    let arriving = from_binnen * (p.value_groep - p.value_binnen)
        + month.flow(Flow::WswLocatieToGroep) * (p.value_groep - p.value_locatie);
    next[Level::WswMoved as usize] = moved * (leaves * leaves.exit_fraction()).complement() + arriving;
    next[Level::SwOverhead as usize] = now.level(Level::SwOverhead) + overhead_change(now);
}
