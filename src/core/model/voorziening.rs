//! Provisions: how long households have them, who comes back, who is lastingly helped.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::engine::stock_flow::competing;
use crate::model::class::{CLASSES, PROVISION, PROVISION_ENDS, PerClass, RELAPSE, SETTLED, STABLE};
use crate::model::{Model, MonthFlows, Now};
use crate::parameters::Parameters;

/// Monthly hazard of the end of a provision.
pub(crate) fn end_hazards<N: Number>(parameters: &Parameters<N>) -> PerClass<N> {
    let p = &parameters.huishoudens;
    [p.provision_months_single, p.provision_months_multi, p.provision_months_intensive].map(Number::inverse)
}

/// Probabilities per month, the same in every state.
pub(crate) struct Terms<N> {
    /// That a provision ends.
    ends: PerClass<N>,
    /// That the need of who was helped comes back, and that it is gone for good.
    after: [N; 2],
}

impl<N: Number> Terms<N> {
    pub(crate) fn new(model: &Model<N>) -> Self {
        let p = &model.parameters.huishoudens;
        Self {
            ends: end_hazards(&model.parameters).map(|hazard| hazard * hazard.exit_fraction()),
            after: competing([p.relapse / 12.0, p.stable_leaves / 12.0]),
        }
    }
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let Terms { ends, after: [relapse, settled] } = now.terms.voorziening;
    for class in 0..CLASSES {
        month.exits_by_probability(PROVISION[class], [(PROVISION_ENDS[class], ends[class])]);
        month.exits_by_probability(STABLE[class], [(RELAPSE[class], relapse), (SETTLED[class], settled)]);
    }
}
