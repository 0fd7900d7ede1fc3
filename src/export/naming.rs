//! Which quantities have a name: what the model named itself, and what its set-up leaves to every month.

use std::collections::BTreeMap;

use crate::engine::number::Number;
use crate::engine::symbol::{Equations, Symbol};
use crate::export::formula::{Formulas, Id};
use crate::export::recording::Member;
use crate::model::Model;
use crate::model::stocks::Level;

/// A quantity that the model gave a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub id: Id,
    pub name: String,
}

macro_rules! per_class {
    ($values:expr, $name:literal, $when:literal) => {
        for (value, name) in $values.iter().zip([
            concat!($name, "_single", $when),
            concat!($name, "_multi", $when),
            concat!($name, "_intensive", $when),
        ]) {
            let _ = value.named(name);
        }
    };
}

macro_rules! setting {
    ($setting:expr, $when:literal) => {
        let _ = $setting.formation.teams.named(concat!("teams", $when));
        let _ = $setting.formation.fte.named(concat!("staff_wanted", $when));
        let _ = $setting.invitation.named(concat!("invitation", $when));
        per_class!($setting.intake.hours, "intake_hours", $when);
        per_class!($setting.intake.own_network, "own_network_share", $when);
        per_class!($setting.intake.missed_returns, "missed_returns_share", $when);
        per_class!($setting.intake.missed_heavier, "missed_heavier_share", $when);
        per_class!($setting.intake.team_openness, "team_openness", $when);
    };
}

/// Names what the set-up of a run leaves to every month.
pub(crate) fn name_set_up(model: &Model<Symbol>) {
    setting!(model.before, "_current");
    setting!(model.after, "_chosen");
    let start = &model.baseline;
    per_class!(start.need_arises, "need_at_start", "");
    per_class!(start.team_share, "team_share_at_start", "");
    let spending = &model.start_spending;
    for (value, name) in [
        (model.timing.delay, "decision_delay"),
        (model.timing.room, "room_to_decide"),
        (start.bijstand.ready_inflow, "ready_inflow_at_start"),
        (start.bijstand.multi_inflow, "multi_inflow_at_start"),
        (spending.benefits, "benefit_spending_at_start"),
        (spending.subsidies, "subsidy_spending_at_start"),
        (model.start_task_subsidy, "task_subsidy_at_start"),
        (model.start_care, "care_at_start"),
        (model.start().levels[Level::Prevention as usize], "prevention_at_start"),
    ] {
        let _ = value.named(name);
    }
}

/// One quantity that was named, before municipalities are told apart.
struct Found {
    id: Id,
    name: String,
    member: Option<usize>,
}

/// The names that the model gave, each of one quantity: a municipality or a number tells equal names apart.
pub(crate) fn named(
    equations: &Equations,
    ids: &[Id],
    formulas: &Formulas,
    members: &[Member],
    ends: &[Vec<usize>; 2],
) -> Vec<Named> {
    let reaching = reaching(formulas, members);
    let set_up = ends[0].last().copied().unwrap_or_default();
    let mut found: BTreeMap<Id, Found> = BTreeMap::new();
    for (symbol, name) in equations.named() {
        let place = symbol.place();
        let id = ids[place];
        if formulas.is_leaf(id) || crate::levers::find(name).is_some() && place < set_up {
            continue;
        }
        let range = ends.iter().find(|ends| ends.last().is_some_and(|last| place < *last));
        let in_range = range.and_then(|ends| ends.iter().position(|end| place < *end));
        let member = in_range.or_else(|| only(&reaching[id.place()]));
        let at_start = place < set_up && !name.contains("_at_start") && !name.ends_with("_current");
        let is_of_month = range.is_none();
        let name = if at_start && !is_of_month && is_named_later(equations, name, set_up) {
            format!("{name}_at_start")
        } else {
            name.to_owned()
        };
        found.entry(id).or_insert(Found { id, name, member });
    }
    told_apart(found.into_values().collect(), members)
}

fn is_named_later(equations: &Equations, name: &str, set_up: usize) -> bool {
    equations.named().any(|(symbol, other)| other == name && symbol.place() >= set_up)
}

/// Which municipalities use each quantity.
fn reaching(formulas: &Formulas, members: &[Member]) -> Vec<Vec<usize>> {
    let mut users = vec![Vec::new(); formulas.len()];
    for (place, member) in members.iter().enumerate() {
        let ends = member.next_levels.iter().chain(&member.flows).chain(&member.posts).chain(&member.outcomes);
        for (users, is_reached) in users.iter_mut().zip(formulas.reached(ends.copied(), |_| false)) {
            if is_reached {
                users.push(place);
            }
        }
    }
    users
}

fn only(users: &[usize]) -> Option<usize> {
    if let [one] = users { Some(*one) } else { None }
}

fn told_apart(found: Vec<Found>, members: &[Member]) -> Vec<Named> {
    let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &found {
        *groups.entry(&one.name).or_default() += 1;
    }
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut named = Vec::with_capacity(found.len());
    for one in &found {
        let alone = groups.get(one.name.as_str()) == Some(&1) || members.len() == 1;
        let member = one.member.and_then(|member| members.get(member)).filter(|_| !alone);
        let name = member.map_or_else(|| one.name.clone(), |member| format!("{}_{}", one.name, member.name));
        let times = taken.entry(name.clone()).or_default();
        *times += 1;
        let name = if *times > 1 { format!("{name}_{times}") } else { name };
        named.push(Named { id: one.id, name });
    }
    named
}
