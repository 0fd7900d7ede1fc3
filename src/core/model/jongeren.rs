//! Young people: a closed chain from special and practical schools, startersbeurzen and leerwerkbanen (S12, S22).

use crate::engine::number::Number;
use crate::model::Model;
use crate::model::terms::Given;
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
pub(crate) fn school_leavers<N: Number>(Given { model, policy }: Given<'_, N>) -> N {
    let thousands = model.case.figures.inhabitants / 1_000.0;
    model.parameters.jongeren.school_leavers * policy.doses.youth_chain_share * (thousands / 12.0)
}

/// Inflow into bijstand per month that startersbeurzen prevent.
pub(crate) fn spared_bijstand<N: Number>(Given { model, policy }: Given<'_, N>) -> N {
    started(&model.parameters, model.case.figures.inhabitants, policy.doses.startersbeurzen)
}

/// The same under current policy: the inflow at the start already knows it.
pub(crate) fn spared_bijstand_at_start<N: Number>(model: &Model<N>) -> N {
    started(&model.parameters, model.case.figures.inhabitants, N::constant(model.current.startersbeurzen))
}

/// Inflow into the target group per month that the chain prevents, against current policy.
pub(crate) fn spared_target_group<N: Number>(Given { model, policy }: Given<'_, N>) -> N {
    let inhabitants = model.case.figures.inhabitants;
    let before = N::constant(model.current.youth_chain_share);
    chained(&model.parameters, inhabitants, policy.doses.youth_chain_share)
        - chained(&model.parameters, inhabitants, before)
}

/// Young people per month who go to work or learning under current policy.
pub(crate) fn to_work_at_start<N: Number>(
    parameters: &Parameters<N>,
    inhabitants: f64,
    [reach, places]: [f64; 2],
) -> N {
    chained(parameters, inhabitants, N::constant(reach)) + started(parameters, inhabitants, N::constant(places))
}

/// The same by now.
pub(crate) fn to_work<N: Number>(given: Given<'_, N>) -> N {
    let Given { model, policy } = given;
    chained(&model.parameters, model.case.figures.inhabitants, policy.doses.youth_chain_share) + spared_bijstand(given)
}
