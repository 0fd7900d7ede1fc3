//! Which quantities have a name: what the model named itself, and what its set-up leaves to every month.

use std::collections::BTreeMap;

use crate::engine::symbol::Equations;
use crate::export::formula::{Formulas, Id};
use crate::export::recording::Member;
use crate::levers;
use crate::text::order::sort_by;

/// A quantity that the model gave a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub id: Id,
    pub name: String,
}

/// One quantity that was named, before municipalities are told apart.
struct Found {
    id: Id,
    name: String,
    member: Option<usize>,
}

/// Until where each part of what was written down goes.
pub(crate) struct Ends {
    /// The set-up of each municipality.
    pub set_up: Vec<usize>,
    /// The policy of each municipality.
    pub policy: Vec<usize>,
}

impl Ends {
    /// Where the set-up of all ends.
    pub(crate) fn of_set_up(&self) -> usize {
        self.set_up.last().copied().unwrap_or_default()
    }

    /// Of which municipality a place is, as far as places tell.
    fn member(&self, place: usize) -> Option<usize> {
        let ends =
            [&self.set_up, &self.policy].into_iter().find(|ends| ends.last().is_some_and(|last| place < *last))?;
        ends.iter().position(|end| place < *end)
    }
}

/// The names that the model gave, each of one quantity. Equal names are told apart by when they hold (at the start, at the
/// end of the month), by municipality, or by a number.
pub(crate) fn named(
    equations: &Equations,
    ids: &[Id],
    formulas: &Formulas,
    members: &[Member],
    ends: &Ends,
) -> Vec<Named> {
    let (rests_on, users) = (rests_on(formulas, members), users(formulas, members));
    let during = formulas.reached(members.iter().flat_map(during), |_| false);
    let set_up = ends.of_set_up();
    let mut found: BTreeMap<Id, Found> = BTreeMap::new();
    for (symbol, name) in equations.named() {
        let (place, id) = (symbol.place(), ids[symbol.place()]);
        let is_at_start = place < set_up;
        if formulas.is_leaf(id) || is_at_start && levers::find(name).is_some() {
            continue;
        }
        let name = if is_at_start && is_named_later(equations, name, set_up) {
            format!("{name}_at_start")
        } else if !is_at_start && !during[id.place()] {
            format!("{name}_at_end")
        } else {
            name.to_owned()
        };
        let member = ends.member(place).or_else(|| only(&rests_on[id.place()])).or_else(|| only(&users[id.place()]));
        found.entry(id).or_insert(Found { id, name, member });
    }
    told_apart(found.into_values().collect(), members)
}

/// What happens during a month; outcomes also look at its end.
fn during(member: &Member) -> impl Iterator<Item = Id> {
    member.next_levels.into_iter().chain(member.flows).chain(member.posts)
}

fn is_named_later(equations: &Equations, name: &str, set_up: usize) -> bool {
    equations.named().any(|(symbol, other)| other == name && symbol.place() >= set_up)
}

/// On the state of which municipalities each quantity rests.
pub(crate) fn rests_on(formulas: &Formulas, members: &[Member]) -> Vec<Vec<usize>> {
    let mut rests_on: Vec<Vec<usize>> = vec![Vec::new(); formulas.len()];
    for (place, member) in members.iter().enumerate() {
        for id in member.stocks.iter().chain(&member.levels) {
            rests_on[id.place()].push(place);
        }
    }
    for id in formulas.ids() {
        let mut all: Vec<usize> = rests_on[id.place()].clone();
        for argument in formulas.of(id).arguments() {
            all.extend(&rests_on[argument.place()]);
        }
        sort_by(&mut all, usize::cmp);
        all.dedup();
        rests_on[id.place()] = all;
    }
    rests_on
}

/// Which municipalities use each quantity.
fn users(formulas: &Formulas, members: &[Member]) -> Vec<Vec<usize>> {
    let mut users = vec![Vec::new(); formulas.len()];
    for (place, member) in members.iter().enumerate() {
        let reached = formulas.reached(during(member).chain(member.outcomes), |_| false);
        for (users, _) in users.iter_mut().zip(reached).filter(|(_, is_reached)| *is_reached) {
            users.push(place);
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
