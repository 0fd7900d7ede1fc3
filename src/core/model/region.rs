//! Several municipalities and several sw-companies: who is served by whom, and what they have from each other.

use serde::{Deserialize, Serialize};

use crate::engine::noise::Noise;
use crate::engine::number::Number;
use crate::levers::Levers;
use crate::model::case::Case;
use crate::model::omgeving::{Calendar, CalendarMonth};
use crate::model::policy::{Progress, all_same};
use crate::model::stocks::{Flow, Level};
use crate::model::sw_bedrijf::WSW;
use crate::model::terms::Way;
use crate::model::{Model, MonthResult, Page, State};
use crate::parameters::Parameters;
use crate::parameters::path::Paths;

/// With whom a municipality works together by now.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ties<N> {
    /// Inhabitants of the joint service at the start and at the end of the month.
    pub joint: [N; 2],
    /// Partner municipalities.
    pub partners: N,
    /// Inhabitants that share the back office, this municipality included.
    pub backoffice_scale: N,
}

impl<N: Number> Ties<N> {
    /// Without a region: partners are as many municipalities of the same size.
    pub(crate) fn alone(model: &Model<N>, progress: &Progress<N>) -> Self {
        let partners = model.partners(progress);
        Self {
            joint: partners.map(|partners| (partners + 1.0) * model.case.figures.inhabitants),
            partners: partners[0],
            backoffice_scale: (partners[0] + 1.0) * model.case.size(),
        }
    }

    /// Whether nothing has moved since another month.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let all = |ties: &Self| [ties.joint[0], ties.joint[1], ties.partners, ties.backoffice_scale];
        all_same(&all(self), &all(other))
    }
}

/// What a municipality has from its region this month.
pub(crate) struct Shared<N> {
    /// Overhead that sw-companies charge, euro per year.
    pub overhead: N,
    /// Standard normal shock of the month.
    pub shock: N,
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
        let members =
            choices.iter().map(|(case, current, chosen)| Model::new(*case, *current, *chosen, parameters, paths));
        Self { members: members.collect(), service: service.clone() }
    }

    /// The same with a calendar at hand that holds for all of them.
    #[must_use]
    pub fn at(choices: &[Choice], service: &Service, parameters: Parameters<N>, calendar: &Calendar) -> Self {
        let members = choices.iter().map(|choice| Model::at(*choice, parameters, calendar.clone()));
        Self { members: members.collect(), service: service.clone() }
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
        let mut pages: Vec<Page<N>> = states.iter().map(|state| Page::new(*state)).collect();
        self.write(calendar, &mut pages, noise, true);
        pages.into_iter().map(|page| (page.state, page.result)).collect()
    }

    /// Writes the month of every municipality on its page. `is_closing`: also what is only reported of the last month of a
    /// year.
    pub(crate) fn write<Z: Noise<N>>(
        &self,
        calendar: &CalendarMonth<N>,
        pages: &mut [Page<N>],
        noise: &mut Z,
        is_closing: bool,
    ) {
        if let ([member], [page]) = (&self.members[..], &mut *pages) {
            return member.write(calendar, page, noise, is_closing);
        }
        noise.begin_month();
        let shock = noise.shock();
        let mut ways = if pages.iter().all(Page::has_arrived) { Vec::new() } else { self.ways(calendar) }.into_iter();
        let bills = self.bills(pages);
        for (place, ((member, page), overhead)) in self.members.iter().zip(pages).zip(bills).enumerate() {
            let slots = (place * Flow::COUNT, &mut *noise);
            member.month_within(calendar, ways.next(), &Shared { overhead, shock }, page, slots, is_closing);
        }
    }

    /// How far each municipality is, and what it has from the others on its way.
    fn ways(&self, calendar: &CalendarMonth<N>) -> Vec<Way<N>> {
        let progress: Vec<Progress<N>> = self.members.iter().map(|member| member.progress(calendar)).collect();
        let (mut joint, mut merged) = ([N::constant(0.0); 2], N::constant(0.0));
        for (model, progress) in self.members.iter().zip(&progress) {
            let inhabitants = model.case.figures.inhabitants;
            for (sum, member) in joint.iter_mut().zip(progress.membership) {
                *sum = *sum + member * inhabitants;
            }
            let [[with_neighbours, _], _] = model.merged(progress);
            merged = merged + with_neighbours * inhabitants;
        }
        let ways = self.members.iter().zip(progress).map(|(model, progress)| {
            let [[with_neighbours, _], _] = model.merged(&progress);
            // What is not merged yet is still its own.
            let backoffice_scale = merged + with_neighbours.complement() * model.case.figures.inhabitants;
            let partners = N::constant(model.case.region.partners);
            Way { progress, ties: Ties { joint, partners, backoffice_scale } }
        });
        ways.collect()
    }

    /// Overhead per municipality: each company adds up the overhead that belongs to its people, and charges it by key. Whose
    /// workforce shrinks faster than the overhead leaves a part of it to the others.
    fn bills(&self, pages: &[Page<N>]) -> Vec<N> {
        let mut bills = vec![N::constant(0.0); pages.len()];
        for (company, key) in self.service.keys.iter().enumerate() {
            let share = |member: usize| {
                self.service.shares.get(member).and_then(|shares| shares.get(company)).copied().unwrap_or(0.0)
            };
            let weight = |member: usize| match key {
                AllocationKey::WswWorkers => {
                    let workers = WSW.iter().fold(N::constant(0.0), |sum, form| sum + pages[member].state.stock(*form));
                    workers * share(member)
                }
                AllocationKey::Inhabitants => {
                    N::constant(self.members[member].case.figures.inhabitants * share(member))
                }
            };
            let (mut overhead, mut weights) = (N::constant(0.0), N::constant(0.0));
            for (member, page) in pages.iter().enumerate() {
                overhead = overhead + page.state.level(Level::SwOverhead) * share(member);
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
