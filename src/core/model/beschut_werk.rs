//! Beschut werk: from indication to place, within a task; its forms; and dagbesteding for who waits.

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::garantiebaan::Competition;
use crate::model::stocks::{Flow, Stock};
use crate::model::{MonthFlows, Now, jongeren};
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
pub(crate) fn persons<N: Number>(now: &Now<'_, N>) -> N {
    (now.stock(FORMS[0]) + now.stock(FORMS[1]) + now.stock(FORMS[2])).named("beschut_persons")
}

/// The municipality's part of the national task, this month.
pub(crate) fn task<N: Number>(now: &Now<'_, N>) -> N {
    let inhabitants = now.model.case.figures.inhabitants;
    (now.model.parameters.omgeving.national_inhabitants.inverse() * inhabitants * now.calendar.beschut_task)
        .named("beschut_task")
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
    let p = &now.model.parameters.beschut_werk;
    let leaving = p.dagbesteding_outflow / 12.0;
    let standing = leaving * leaving.exit_fraction() * now.model.case.figures.dagbesteding_persons;
    month.arrivals(Flow::DagbestedingInflow, standing);
    month.exits(Stock::Dagbesteding, [(Flow::DagbestedingLeaves, leaving)]);
}

/// A garantiebaan comes first: its room is a probability. Who is not placed may go elsewhere.
fn target_group<N: Number, Z: Noise<N>>(now: &Now<'_, N>, placed: N, month: &mut MonthFlows<'_, N, Z>) {
    let p = &now.model.parameters;
    let thousands = now.model.case.figures.inhabitants / 1_000.0;
    let inflow = p.bijstand.limited_inflow * thousands / 12.0 - jongeren::spared_target_group(now);
    month.arrivals(Flow::LimitedInflow, inflow.positive_part());
    let works = p.bijstand.limited_to_work / 12.0 * now.labour_market();
    let indicated = p.beschut_werk.advice / 12.0;
    let leaves = p.bijstand.limited_leaves / 12.0;
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
    let p = &now.model.parameters.beschut_werk;
    let wanted = task(now) * now.policy.doses.beschut_ambition * now.calendar.beschut_uptake;
    let room = (wanted - persons(now)).positive_part();
    let pace = p.placing_months.inverse();
    let soonest = pace * pace.exit_fraction();
    let placed = (room / now.stock(Stock::ShelteredWait).max(N::constant(1.0))).min(soonest);
    let away = p.wait_to_dagbesteding / 12.0;
    let [inside, seconded, with_dagbesteding] = now.policy.beschut_mix;
    month.exits_by_probability(
        Stock::ShelteredWait,
        [
            (Flow::WaitToBinnen, placed * inside),
            (Flow::WaitToDetachering, placed * seconded),
            (Flow::WaitToBeschutDagbesteding, placed * with_dagbesteding),
            (Flow::WaitToDagbesteding, away * away.exit_fraction() * placed.complement()),
        ],
    );
}

/// Leaving, and moving towards the chosen mix of forms: from and to the inside of the company.
fn places<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    let p = &now.model.parameters.beschut_werk;
    let leaves = p.outflow / 12.0;
    let total = persons(now).max(N::constant(1.0));
    let shares = FORMS.map(|form| now.stock(form) / total);
    let target = now.policy.beschut_mix;
    let pace = p.move_pace / 12.0;
    let towards = |form: usize| {
        let missing = (target[form] - shares[form]).positive_part();
        pace * missing / shares[0].max(N::constant(0.05))
    };
    let back = |form: usize| {
        let surplus = (shares[form] - target[form]).positive_part();
        pace * surplus / shares[form].max(N::constant(0.05))
    };
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
