//! Several municipalities and several sw-companies: who is served by whom, and what they have from each other.

use serde::{Deserialize, Serialize};

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::case::Case;
use crate::model::omgeving::CalendarMonth;
use crate::model::policy::Policy;
use crate::model::stocks::{Flow, Level};
use crate::model::sw_bedrijf::WSW;
use crate::model::{Model, MonthResult, Now, State};
use crate::parameters::Parameters;
use crate::parameters::path::Paths;

/// What a municipality has from its region this month.
#[derive(Debug, Clone, Copy)]
pub struct Shared<N> {
    /// Inhabitants of the joint service at the start of the month.
    pub(crate) joint_before: N,
    /// The same at its end.
    pub(crate) joint_after: N,
    /// Partner municipalities.
    pub(crate) partners: N,
    /// Inhabitants that share the back office, this municipality included.
    pub(crate) backoffice_scale: N,
    /// Overhead that sw-companies charge, euro per year.
    pub(crate) overhead: N,
    /// Standard normal shock of the month.
    pub(crate) shock: N,
}

impl<N: Number> Shared<N> {
    /// Without a region: partners are as many municipalities of the same size, and the sw-company is its own.
    pub(crate) fn alone(model: &Model<N>, policy: &Policy<N>, state: &State<N>, shock: N) -> Self {
        let [partners, partners_by_end] = model.partners(policy);
        let inhabitants = model.case.figures.inhabitants;
        Self {
            joint_before: (partners + 1.0) * inhabitants,
            joint_after: (partners_by_end + 1.0) * inhabitants,
            partners,
            backoffice_scale: (partners + 1.0) * model.case.size(),
            overhead: state.levels[Level::SwOverhead as usize],
            shock,
        }
    }
}

/// By what a sw-company charges its overhead to the municipalities that it serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AllocationKey {
    /// By their Wsw workers.
    WswWorkers,
    /// By their inhabitants.
    Inhabitants,
}

/// Which sw-company serves which part of a municipality's people, and by what it charges.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Share of each municipality's people per company; a row per municipality, each adding up to 1.
    pub shares: Vec<Vec<f64>>,
    /// The key of each company.
    pub keys: Vec<AllocationKey>,
}

impl Service {
    /// One municipality with a company of its own.
    #[must_use]
    pub fn own() -> Self {
        Self { shares: vec![vec![1.0]], keys: vec![AllocationKey::WswWorkers] }
    }
}

/// A region that is ready to run.
pub struct Region<N> {
    /// Its municipalities.
    pub members: Vec<Model<N>>,
    /// Who serves whom.
    pub service: Service,
}

/// A municipality of a region: its figures, its current policy and what it chooses.
pub type Choice = (Case, Levers, Levers);

impl<N: Number> Region<N> {
    /// Solves the start of every municipality under its current policy.
    #[must_use]
    pub fn new(choices: &[Choice], service: &Service, parameters: Parameters<N>, paths: &Paths) -> Self {
        let members = choices
            .iter()
            .map(|(case, current, chosen)| Model::new(*case, *current, *chosen, parameters, paths))
            .collect();
        Self { members, service: service.clone() }
    }

    /// The states at the first month.
    #[must_use]
    pub fn start(&self) -> Vec<State<N>> {
        self.members.iter().map(|member| *member.start()).collect()
    }

    /// How many flows it has.
    #[must_use]
    pub const fn flow_count(&self) -> usize {
        self.members.len() * Flow::COUNT
    }

    /// What the calendar says of a month of the run.
    #[must_use]
    pub fn calendar(&self, index: usize) -> Option<CalendarMonth<N>> {
        self.members.first().map(|member| member.calendar(index))
    }

    /// One month of every municipality, at a moment of the calendar.
    pub fn month_at<Z: Noise<N>>(
        &self,
        calendar: &CalendarMonth<N>,
        states: &[State<N>],
        noise: &mut Z,
    ) -> Vec<(State<N>, MonthResult<N>)> {
        if let ([member], [state]) = (&self.members[..], states) {
            return vec![member.month_at(calendar, state, noise)];
        }
        noise.begin_month();
        let policies: Vec<Policy<N>> = self.members.iter().map(|member| member.policy(calendar)).collect();
        let shared = self.shared(&policies, states, noise.shock());
        let mut results = Vec::with_capacity(states.len());
        for (place, (model, state)) in self.members.iter().zip(states).enumerate() {
            let now = Now { model, state, calendar, policy: &policies[place], shared: &shared[place] };
            results.push(model.month_within(&now, place * Flow::COUNT, noise));
        }
        results
    }

    /// What each municipality has from the others.
    fn shared(&self, policies: &[Policy<N>], states: &[State<N>], shock: N) -> Vec<Shared<N>> {
        let zero = N::constant(0.0);
        let (mut joint_before, mut joint_after, mut merged) = (zero, zero, zero);
        for (model, policy) in self.members.iter().zip(policies) {
            let inhabitants = model.case.figures.inhabitants;
            let [before, after] = policy.membership;
            joint_before = joint_before + before * inhabitants;
            joint_after = joint_after + after * inhabitants;
            let [[with_neighbours, _], _] = model.merged(policy);
            merged = merged + with_neighbours * inhabitants;
        }
        let bills = self.bills(states);
        self.members
            .iter()
            .zip(policies)
            .zip(bills)
            .map(|((model, policy), overhead)| {
                let [[with_neighbours, _], _] = model.merged(policy);
                Shared {
                    joint_before,
                    joint_after,
                    partners: N::constant(model.case.region.partners),
                    // What is not merged yet is still its own.
                    backoffice_scale: merged + with_neighbours.complement() * model.case.figures.inhabitants,
                    overhead,
                    shock,
                }
            })
            .collect()
    }

    /// Overhead per municipality: each company adds up the overhead that belongs to its people, and charges it by key. Whose
    /// workforce shrinks faster than the overhead leaves a part of it to the others.
    fn bills(&self, states: &[State<N>]) -> Vec<N> {
        let mut bills = vec![N::constant(0.0); states.len()];
        for (company, key) in self.service.keys.iter().enumerate() {
            let share = |member: usize| {
                self.service.shares.get(member).and_then(|shares| shares.get(company)).copied().unwrap_or(0.0)
            };
            let weight = |member: usize| match key {
                AllocationKey::WswWorkers => {
                    let workers =
                        WSW.iter().fold(N::constant(0.0), |sum, form| sum + states[member].stocks[*form as usize]);
                    workers * share(member)
                }
                AllocationKey::Inhabitants => {
                    N::constant(self.members[member].case.figures.inhabitants * share(member))
                }
            };
            let (mut overhead, mut weights) = (N::constant(0.0), N::constant(0.0));
            for (member, state) in states.iter().enumerate() {
                overhead = overhead + state.levels[Level::SwOverhead as usize] * share(member);
                weights = weights + weight(member);
            }
            let per_weight = overhead / weights.max(N::constant(1e-9));
            for (member, bill) in bills.iter_mut().enumerate() {
                *bill = *bill + weight(member) * per_weight;
            }
        }
        bills
    }
}
