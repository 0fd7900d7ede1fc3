//! Provisions: how long households have them, who comes back, who is lastingly helped.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::model::class::{CLASSES, PROVISION, PROVISION_ENDS, PerClass, RELAPSE, SETTLED, STABLE};
use crate::model::{MonthFlows, Now};
use crate::parameters::Parameters;

/// Monthly hazard of the end of a provision.
pub(crate) fn end_hazards<N: Number>(parameters: &Parameters<N>) -> PerClass<N> {
    let p = &parameters.huishoudens;
    [p.provision_months_single, p.provision_months_multi, p.provision_months_intensive].map(Number::inverse)
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let p = &now.model.parameters.huishoudens;
    let ends = end_hazards(&now.model.parameters);
    for class in 0..CLASSES {
        month.exits(PROVISION[class], [(PROVISION_ENDS[class], ends[class])]);
        month.exits(STABLE[class], [(RELAPSE[class], p.relapse / 12.0), (SETTLED[class], p.stable_leaves / 12.0)]);
    }
}
