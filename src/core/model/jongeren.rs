//! Young people: a closed chain from special and practical schools, startersbeurzen and leerwerkbanen (S12, S22).

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::model::stocks::Flow;
use crate::model::{Model, MonthFlows, Now};
use crate::parameters::Parameters;

/// Young people per month whom a chain of this reach brings to work or learning instead of the target group.
fn chained<N: Number>(parameters: &Parameters<N>, inhabitants: f64, reach: N) -> N {
    let p = &parameters.jongeren;
    p.school_leavers * p.to_municipality * p.chain_effect * reach * (inhabitants / 1_000.0 / 12.0)
}

/// Young people per month who need no bijstand thanks to so many startersbeurzen per 100,000 inhabitants and year.
fn started<N: Number>(parameters: &Parameters<N>, inhabitants: f64, places: N) -> N {
    parameters.jongeren.startersbeurs_effect * places * (inhabitants / 100_000.0 / 12.0)
}

/// School leavers per month for whom the chain works by now.
pub(crate) fn school_leavers<N: Number>(now: &Now<'_, N>) -> N {
    let thousands = now.model.case.figures.inhabitants / 1_000.0;
    now.model.parameters.jongeren.school_leavers * now.policy.doses.youth_chain_share * (thousands / 12.0)
}

/// Inflow into bijstand per month that startersbeurzen prevent.
pub(crate) fn spared_bijstand<N: Number>(now: &Now<'_, N>) -> N {
    started(&now.model.parameters, now.model.case.figures.inhabitants, now.policy.doses.startersbeurzen)
}

/// The same under current policy: the inflow at the start already knows it.
pub(crate) fn spared_bijstand_at_start<N: Number>(model: &Model<N>) -> N {
    started(&model.parameters, model.case.figures.inhabitants, N::constant(model.current.startersbeurzen))
}

/// Inflow into the target group per month that the chain prevents, against current policy.
pub(crate) fn spared_target_group<N: Number>(now: &Now<'_, N>) -> N {
    let inhabitants = now.model.case.figures.inhabitants;
    let before = N::constant(now.model.current.youth_chain_share);
    chained(&now.model.parameters, inhabitants, now.policy.doses.youth_chain_share)
        - chained(&now.model.parameters, inhabitants, before)
}

/// Young people per month who go to work or learning under current policy.
pub(crate) fn to_work_at_start<N: Number>(
    parameters: &Parameters<N>,
    inhabitants: f64,
    [reach, places]: [f64; 2],
) -> N {
    chained(parameters, inhabitants, N::constant(reach)) + started(parameters, inhabitants, N::constant(places))
}

/// The flows of this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let inhabitants = now.model.case.figures.inhabitants;
    let chained = chained(&now.model.parameters, inhabitants, now.policy.doses.youth_chain_share);
    month.arrivals(Flow::SchoolToWork, chained + spared_bijstand(now));
}
