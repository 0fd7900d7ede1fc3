//! Beschut werk: from indication to place, within a task; its forms; and dagbesteding for who waits.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::garantiebaan::Competition;
use crate::model::stocks::{Flow, Stock};
use crate::model::terms::Given;
use crate::model::{MonthFlows, Now, State, jongeren};
use crate::parameters::sw::BeschutWerk;

/// The forms of beschut werk: inside, with employers, with dagbesteding.
pub(crate) const FORMS: [Stock; 3] = [Stock::BeschutBinnen, Stock::BeschutDetachering, Stock::BeschutDagbesteding];

/// Shares of the forms that these levers aim at.
pub(crate) fn target_mix(levers: &Levers) -> [f64; 3] {
    let with_dagbesteding = levers.beschut_dagbesteding_share;
    let seconded = (1.0 - with_dagbesteding) * levers.beschut_detachering_share;
    [1.0 - with_dagbesteding - seconded, seconded, with_dagbesteding]
}

impl<N: Number> BeschutWerk<N> {
    /// Who waits for a place at the start: who was indicated during the time that placing takes.
    pub(crate) fn waiting_at_start(&self, limited_persons: f64) -> N {
        self.advice / 12.0 * self.placing_months * limited_persons
    }
}

/// Persons in beschut werk, all forms.
pub(crate) fn persons<N: Number>(state: &State<N>) -> N {
    state.all(FORMS).named("beschut_persons")
}

/// What stands in beschut werk and dagbesteding while policy stands.
pub(crate) struct Terms<N> {
    /// New persons of the target group per month.
    inflow: N,
    /// Monthly hazards of the target group: work in a normal labour market, an indication, leaving.
    target_group: [N; 3],
    /// Highest probability of a place for who waits, and the probability of dagbesteding for who has none.
    soonest: N,
    away: N,
    /// Monthly hazard of leaving, and of moving to where the mix asks for.
    leaves: N,
    moves: N,
    /// Who comes to dagbesteding per month, and the probability of leaving it.
    dagbesteding_inflow: N,
    dagbesteding_leaves: N,
}

impl<N: Number> Terms<N> {
    pub(crate) fn new(given: Given<'_, N>) -> Self {
        let model = given.model;
        let (p, b) = (&model.parameters.beschut_werk, &model.parameters.bijstand);
        let thousands = model.case.figures.inhabitants / 1_000.0;
        let inflow = b.limited_inflow * thousands / 12.0 - jongeren::spared_target_group(given);
        let probability = |hazard: N| hazard * hazard.exit_fraction();
        let dagbesteding_leaves = probability(p.dagbesteding_outflow / 12.0);
        Self {
            inflow: inflow.positive_part(),
            target_group: [b.limited_to_work / 12.0, p.advice / 12.0, b.limited_leaves / 12.0],
            soonest: probability(p.placing_months.inverse()),
            away: probability(p.wait_to_dagbesteding / 12.0),
            leaves: p.outflow / 12.0,
            moves: p.move_pace / 12.0,
            dagbesteding_inflow: dagbesteding_leaves * model.case.figures.dagbesteding_persons,
            dagbesteding_leaves,
        }
    }
}

/// The flows of this month, and those out of the target group, which this module and garantiebanen share.
pub(crate) fn flows<N: Number, Z: Noise<N>>(
    now: &Now<'_, N>,
    competition: &Competition<N>,
    month: &mut MonthFlows<'_, N, Z>,
) {
    target_group(now, competition.municipal, month);
    waiting(now, month);
    places(now, month);
    let terms = &now.terms.beschut_werk;
    month.arrivals(Flow::DagbestedingInflow, terms.dagbesteding_inflow);
    month.exits_by_probability(Stock::Dagbesteding, [(Flow::DagbestedingLeaves, terms.dagbesteding_leaves)]);
}

/// A garantiebaan comes first: its room is a probability. Who is not placed may go elsewhere.
fn target_group<N: Number, Z: Noise<N>>(now: &Now<'_, N>, placed: N, month: &mut MonthFlows<'_, N, Z>) {
    let terms = &now.terms.beschut_werk;
    month.arrivals(Flow::LimitedInflow, terms.inflow);
    let [works, indicated, leaves] = terms.target_group;
    let works = works * now.found.labour_market;
    let rest = (works + indicated + leaves).exit_fraction() * placed.complement();
    month.exits_by_probability(
        Stock::BenefitLimited,
        [
            (Flow::LimitedToGarantiebaan, placed),
            (Flow::LimitedToWork, works * rest),
            (Flow::LimitedToShelteredWait, indicated * rest),
            (Flow::LimitedLeaves, leaves * rest),
        ],
    );
}

fn waiting<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let terms = &now.terms.beschut_werk;
    let wanted = now.found.beschut_task * now.policy.doses.beschut_ambition * now.calendar.beschut_uptake;
    let room = (wanted - now.found.beschut_persons).positive_part();
    let placed = (room / now.stock(Stock::ShelteredWait).max(N::constant(1.0))).min(terms.soonest);
    let [inside, seconded, with_dagbesteding] = now.policy.beschut_mix;
    month.exits_by_probability(
        Stock::ShelteredWait,
        [
            (Flow::WaitToBinnen, placed * inside),
            (Flow::WaitToDetachering, placed * seconded),
            (Flow::WaitToBeschutDagbesteding, placed * with_dagbesteding),
            (Flow::WaitToDagbesteding, terms.away * placed.complement()),
        ],
    );
}

/// Leaving, and moving towards the chosen mix of forms: from and to the inside of the company.
fn places<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let Terms { leaves, moves, .. } = now.terms.beschut_werk;
    let of_all = now.found.beschut_persons.max(N::constant(1.0)).inverse();
    let shares = FORMS.map(|form| now.stock(form) * of_all);
    let target = now.policy.beschut_mix;
    let per_share = shares.map(|share| moves / share.max(N::constant(0.05)));
    let towards = |form: usize| (target[form] - shares[form]).positive_part() * per_share[0];
    let back = |form: usize| (shares[form] - target[form]).positive_part() * per_share[form];
    month.exits(
        FORMS[0],
        [
            (Flow::BinnenToDetachering, towards(1)),
            (Flow::BinnenToDagbesteding, towards(2)),
            (Flow::BinnenLeaves, leaves),
        ],
    );
    month.exits(FORMS[1], [(Flow::DetacheringToBinnen, back(1)), (Flow::DetacheringLeaves, leaves)]);
    month.exits(FORMS[2], [(Flow::DagbestedingToBinnen, back(2)), (Flow::BeschutDagbestedingLeaves, leaves)]);
}
