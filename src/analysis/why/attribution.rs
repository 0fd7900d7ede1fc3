//! What each group of levers brings to the difference with current policy: exact Shapley attribution of the running sum at
//! the horizon.
//!
//! The players are the groups of levers that differ from current policy, and the user's own assumptions. A subset of them
//! is worth the difference of the expected run: the levers of the groups in it as in the scenario, all others as now, in a
//! region in all municipalities together; under the user's assumptions when these are in it, else under those of the
//! registry. Assumptions alone make no difference, because they hold for reference and scenario alike: their part is how
//! much larger or smaller they make what the levers do. A group without change gets exactly 0.
//!
//! The parts add up to the expected run. What is then left to the mean over the replications is the part `uncertainty`:
//! chance, and assumptions that are not at their defaults, do not cancel out in a model that is not a straight line.

use crate::analysis::experiment::Experiment;
use crate::analysis::record::Record;
use crate::analysis::shapley::shapley;
use crate::analysis::why::Why;
use crate::analysis::why::cents::{cents, shared_out};
use crate::levers::spec::Group;
use crate::levers::{Levers, REGISTRY};

/// What may have a part in the difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Player {
    /// The levers of a group.
    Levers(Group),
    /// The user's own assumptions.
    Assumptions,
}

impl Player {
    /// All of them, in the order in which users see them.
    pub const ALL: [Self; 5] = [
        Self::Levers(Group::SwInrichting),
        Self::Levers(Group::Wijkteams),
        Self::Levers(Group::Garantiebanen),
        Self::Levers(Group::Samenwerking),
        Self::Assumptions,
    ];

    /// Stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Levers(group) => group.id(),
            Self::Assumptions => "assumptions",
        }
    }
}

/// The parts of the expected run, euro of the start year, each in the order of [`Player::ALL`].
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// The difference of the expected run: the running sum at the horizon.
    pub expected: f64,
    /// What each brings to it.
    pub npv: [f64; Player::ALL.len()],
    /// What each brings to the saldo of each calendar year, not discounted.
    pub yearly: Vec<[f64; Player::ALL.len()]>,
}

/// The bars of a waterfall, in cents: `parts` and `uncertainty` add up to `total` exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waterfall {
    /// The mean over the replications.
    pub total: i64,
    /// The expected run: what the parts add up to.
    pub expected: i64,
    /// In the order of [`Player::ALL`].
    pub parts: [i64; Player::ALL.len()],
    /// The last bar.
    pub uncertainty: i64,
}

impl Parts {
    /// Runs every subset of what differs.
    #[must_use]
    pub fn of(why: &Why) -> Self {
        let current = why.current();
        let groups: Vec<Group> =
            Group::ALL.into_iter().filter(|group| !is_same(*group, &current, why.scenario())).collect();
        let subsets = 1_u32 << groups.len();
        let scenarios: Vec<Vec<Levers>> =
            (0..subsets).map(|subset| mixed(&current, why.scenario(), &chosen(&groups, subset))).collect();
        // Without own defaults both worlds are the same one.
        let assumes = why.own().sampler().declared_defaults() != why.usual().sampler().declared_defaults();
        let mut worlds = vec![expected(why.own(), &scenarios)];
        if assumes {
            worlds.insert(0, expected(why.usual(), &scenarios));
        }
        let records: Vec<Record> = worlds.into_iter().flatten().collect();
        let players: Vec<Player> =
            groups.into_iter().map(Player::Levers).chain(assumes.then_some(Player::Assumptions)).collect();
        let share = |worth: &dyn Fn(&Record) -> f64| {
            let value = |subset: u32| records.get(subset as usize).map_or(0.0, worth);
            placed(&players, shapley(players.len(), value))
        };
        let years = records.first().map_or(0, |record| record.comparison.yearly_saldo.len());
        let of_year = |year: usize| {
            share(&|record: &Record| record.comparison.yearly_saldo.get(year).copied().unwrap_or_default())
        };
        Self {
            expected: records.last().map_or(0.0, |record| record.comparison.npv),
            npv: share(&|record: &Record| record.comparison.npv),
            yearly: (0..years).map(of_year).collect(),
        }
    }

    /// The bars that lead from nothing to this mean over the replications (euro).
    #[must_use]
    pub fn waterfall(&self, total: f64) -> Waterfall {
        let (total, expected) = (cents(total), cents(self.expected));
        let mut parts = [0; Player::ALL.len()];
        for (part, share) in parts.iter_mut().zip(shared_out(expected, &self.npv)) {
            *part = share;
        }
        Waterfall { total, expected, parts, uncertainty: total - expected }
    }
}

fn is_same(group: Group, current: &[Levers], scenario: &[Levers]) -> bool {
    let values = |all: &[Levers]| -> Vec<f64> {
        let of_group = |levers: &Levers| {
            let values = REGISTRY.iter().zip(levers.values());
            values.filter(|(spec, _)| spec.group == group).map(|(_, value)| value).collect::<Vec<_>>()
        };
        all.iter().flat_map(of_group).collect()
    };
    values(current) == values(scenario)
}

/// The groups of which this subset has the bit.
fn chosen(groups: &[Group], subset: u32) -> Vec<Group> {
    groups.iter().enumerate().filter(|(place, _)| subset >> place & 1 == 1).map(|(_, group)| *group).collect()
}

/// Current policy with the levers of these groups as in the scenario, in each municipality.
fn mixed(current: &[Levers], scenario: &[Levers], groups: &[Group]) -> Vec<Levers> {
    let mix = |(now, then): (&Levers, &Levers)| {
        let mut levers = *now;
        for (place, (spec, value)) in REGISTRY.iter().zip(then.values()).enumerate() {
            if let (true, Some(lever)) = (groups.contains(&spec.group), levers.value_mut(place)) {
                *lever = value;
            }
        }
        levers
    };
    current.iter().zip(scenario).map(mix).collect()
}

/// The expected run of each scenario.
fn expected(experiment: &Experiment, scenarios: &[Vec<Levers>]) -> Vec<Record> {
    let defaults = experiment.sampler().declared_defaults().to_vec();
    Record::of_draws(experiment, scenarios, &[defaults]).into_iter().flatten().collect()
}

/// The shares of these players at their places among all.
fn placed(players: &[Player], shares: Vec<f64>) -> [f64; Player::ALL.len()] {
    let mut all = [0.0; Player::ALL.len()];
    for (player, share) in players.iter().zip(shares) {
        if let Some(part) = Player::ALL.iter().position(|one| one == player).and_then(|place| all.get_mut(place)) {
            *part = share;
        }
    }
    all
}
