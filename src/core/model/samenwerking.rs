//! Cooperation: partners in a joint service, tables, the back office with its scale and outages (S4, S18, S27, S32, S34, S35).

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::case::Case;
use crate::model::policy::{Progress, between};
use crate::model::region::Ties;
use crate::model::stocks::{Flow, Level};
use crate::model::terms::Given;
use crate::model::{Model, MonthFlows, Now};
use crate::parameters::Parameters;

/// Part of the team's time beyond which tables cannot take more.
const MOST_TABLE_TIME: f64 = 0.3;

impl<N: Number> Model<N> {
    /// Partner municipalities by now, where no region says how many: at the start and at the end of the month.
    pub(crate) fn partners(&self, progress: &Progress<N>) -> [N; 2] {
        let [before, after] = [&self.current, &self.levers].map(|levers| N::constant(levers.partners));
        progress.partners.map(|done| between(before, after, done))
    }

    /// How far the back office is merged with neighbours and with the sw-company, at the start and end of the month.
    pub(crate) fn merged(&self, progress: &Progress<N>) -> [[N; 2]; 2] {
        let chosen = |levers: &Levers, option: f64| N::constant(f64::from(u8::from(levers.backoffice == option)));
        let part = |option: f64, done: N| between(chosen(&self.current, option), chosen(&self.levers, option), done);
        progress.merger.map(|done| [part(1.0, done), part(2.0, done)])
    }
}

/// Staff that sits at tables, fte per municipality: more with partners and sw-companies, above all in a joint service, and
/// less where regions coincide.
fn table_fte<N: Number>(p: &Parameters<N>, congruent: N, [partners, member]: [N; 2], companies: N) -> N {
    let p = &p.samenwerking;
    let usual = p.tables * p.social_tables * (congruent.complement() + 0.5);
    let involved = between(p.tables_outside, N::constant(1.0), member);
    let between_partners = p.tables_per_partner * partners * involved * companies * congruent.complement();
    ((usual + between_partners) * p.table_fte).named("table_fte")
}

/// Staff at tables by now, fte.
fn tables<N: Number>(Given { model, policy }: Given<'_, N>, partners: N) -> N {
    let companies = companies(&model.parameters, &model.case);
    table_fte(&model.parameters, policy.doses.congruent_regions, [partners, policy.member], companies)
        * model.case.municipalities
}

/// Sw-companies that serve the municipality: those of its region, else the usual number.
fn companies<N: Number>(parameters: &Parameters<N>, case: &Case) -> N {
    let known = case.region.companies;
    if known > 0.0 { N::constant(known) } else { parameters.samenwerking.companies }
}

/// Part of the teams' time that goes to tables.
pub(crate) fn team_table_share<N: Number>(given: Given<'_, N>, partners: N) -> N {
    share_of_team(&given.model.parameters, tables(given, partners), given.policy.formation.fte)
}

/// The same at the start.
pub(crate) fn team_table_share_at_start<N: Number>(
    parameters: &Parameters<N>,
    case: &Case,
    current: &Levers,
    team: N,
    partners: N,
) -> N {
    let congruent = N::constant(current.congruent_regions);
    let fte =
        table_fte(parameters, congruent, [partners, N::constant(current.joint_service)], companies(parameters, case))
            * case.municipalities;
    share_of_team(parameters, fte, team)
}

fn share_of_team<N: Number>(p: &Parameters<N>, tables: N, team: N) -> N {
    (tables * p.samenwerking.tables_by_team / team.max(N::constant(0.1))).min(N::constant(MOST_TABLE_TIME))
}

/// Cost of a back office against one of full scale: a disadvantage up to the size where scale is exhausted.
fn scale_factor<N: Number>(p: &Parameters<N>, inhabitants: N) -> N {
    let p = &p.samenwerking;
    // The published disadvantage is that of 10,000 inhabitants.
    let span = (p.scale_exhausted - 10_000.0).max(N::constant(1.0));
    let missing = ((p.scale_exhausted - inhabitants) / span).within(0.0, 1.0);
    p.scale_inefficiency * missing + 1.0
}

/// Yearly cost of the back office per inhabitant, given how far it is merged.
fn backoffice_price<N: Number>(model: &Model<N>, [with_neighbours, with_company]: [N; 2], scale: N) -> N {
    let p = &model.parameters.samenwerking;
    let own = N::constant(model.case.size());
    let alone = scale_factor(&model.parameters, own);
    let joint = scale_factor(&model.parameters, scale.max(own));
    let saving = p.merger_saving * (with_neighbours + with_company);
    p.backoffice_price * between(alone, joint, with_neighbours) * saving.complement()
}

/// What cooperation costs per month, euro.
pub(crate) struct Costs<N> {
    /// Policy staff at tables.
    pub tables: N,
    /// The back office.
    pub backoffice: N,
    /// Merging it.
    pub merger: N,
    /// Persons per function beyond the first.
    pub redundancy: N,
    /// One outage.
    pub outage: N,
    /// Leaving or joining the joint service.
    pub exit: N,
    /// Harmonising, one contact, the work-company.
    pub regional: N,
}

/// Vulnerable functions: a merged back office has them once for all partners.
fn functions<N: Number>(model: &Model<N>, progress: &Progress<N>, ties: &Ties<N>) -> N {
    let [start, _] = model.merged(progress);
    let own = N::constant(model.case.size());
    let share = own / ties.backoffice_scale.max(own);
    let p = &model.parameters.samenwerking;
    // A sw-company has some of the same functions.
    let shared = (p.company_functions * start[1]).complement();
    p.critical_functions * between(N::constant(1.0), share, start[0]) * shared * model.case.municipalities
}

/// What a function or an outage costs here, against a municipality of full scale: a part is the same at any size.
fn weight_of_size<N: Number>(model: &Model<N>) -> N {
    let p = &model.parameters.samenwerking;
    between(p.scale_exhausted.inverse() * model.case.size(), N::constant(1.0), p.function_fixed)
}

/// The costs by now.
pub(crate) fn costs<N: Number>(given: Given<'_, N>, progress: &Progress<N>, ties: &Ties<N>) -> Costs<N> {
    let Given { model, policy } = given;
    let p = &model.parameters.samenwerking;
    let inhabitants = model.case.figures.inhabitants;
    let [merged, merged_by_end] = model.merged(progress);
    let price = backoffice_price(model, merged, ties.backoffice_scale);
    let moved = |place: usize| {
        let change = merged_by_end[place] - merged[place];
        change.max(-change)
    };
    let [member, member_by_end] = progress.membership;
    let switched = (member_by_end - member).max(member - member_by_end);
    let doses = &policy.doses;
    let weight = weight_of_size(model);
    let work_company = |levers: &Levers| match levers.work_company as usize {
        0 => N::constant(0.0),
        1 => p.virtual_price,
        _ => p.executing_price,
    };
    let regional = p.congruence_price * doses.congruent_regions
        + p.harmonisation_price * doses.harmonisation
        + p.one_face_price * doses.one_face
        + between(work_company(&model.current), work_company(&model.levers), progress.regional);
    Costs {
        tables: tables(given, ties.partners) * p.tables_by_team.complement() * p.policy_fte_price / 12.0,
        backoffice: price * (inhabitants / 12.0),
        merger: (moved(0) + moved(1)) * p.merger_cost * p.backoffice_price * inhabitants,
        redundancy: functions(model, progress, ties)
            * (doses.backoffice_redundancy - 1.0)
            * p.redundancy_price
            * weight
            / 12.0,
        outage: p.outage_price * weight,
        exit: switched * p.exit_price * inhabitants,
        regional: regional * (inhabitants / 12.0),
    }
}

/// What stands in cooperation while policy and partners stand.
pub(crate) struct Terms<N> {
    /// Staff at tables, fte.
    pub tables: N,
    /// Outages per month: a function that too few people can do (S35).
    outages: N,
    /// Cost that leavers of this month leave behind, euro per year.
    stranded: N,
}

impl<N: Number> Terms<N> {
    pub(crate) fn new(given: Given<'_, N>, progress: &Progress<N>, ties: &Ties<N>) -> Self {
        let Given { model, policy } = given;
        let p = &model.parameters.samenwerking;
        let missing = (p.redundancy_floor - policy.doses.backoffice_redundancy).positive_part();
        let exposed = missing / (p.redundancy_floor - 1.0).max(N::constant(0.5));
        let [_, member] = progress.membership;
        let own = member * model.case.figures.inhabitants;
        let [before, after] = ties.joint;
        let left = (before - after).positive_part() * p.joint_price * p.stranded_share;
        // Who is alone at the end has nobody to share with.
        let share = (own / after.max(N::constant(1.0))).min(N::constant(1.0));
        Self {
            tables: tables(given, ties.partners),
            outages: functions(model, progress, ties) * exposed * p.outages / 12.0,
            stranded: left * share,
        }
    }
}

/// Outages this month.
pub(crate) fn flows<N: Number, Z: Noise<N>>(now: &Now<'_, N>, month: &mut MonthFlows<'_, N, Z>) {
    month.arrivals(Flow::Outage, now.terms.samenwerking.outages);
}

/// Stranded cost next month: what leavers paid for stays with who remains, and fades.
pub(crate) fn levels<N: Number>(now: &Now<'_, N>, next: &mut [N; Level::COUNT]) {
    let stranded = now.level(Level::Stranded);
    let fades = stranded / now.model.parameters.samenwerking.stranded_months;
    next[Level::Stranded as usize] = stranded - fades + now.terms.samenwerking.stranded;
}
