//! The search itself, step by step: it hands out settings to evaluate and takes the draws in order. It knows no model.
//!
//! First a grid with few draws; where the grid is coarse, finer grids around what is best so far; then many draws for
//! what could be the answer, best first. Nothing is taken to be monotone: of a fine grid every setting is looked at, of a
//! coarse one what lies between its points only around the best.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::analysis::chance::Chance;
use crate::analysis::seek::point::{Drawn, Point};
use crate::analysis::seek::scale::Scale;
use crate::text::order::{each_once, sort_by};

/// Which of the settings that meet the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// The one nearest to current policy; of two levers the sum of their moves, each as a share of its range.
    Smallest,
    /// The one with the highest mean npv.
    Cheapest,
}

/// How much is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Most settings of each lever in one grid, at least 3.
    pub most: usize,
    /// Draws for the first grid.
    pub coarse: u32,
    /// Draws for the finer grids.
    pub fine: u32,
    /// Draws before a setting counts.
    pub sure: u32,
}

impl Effort {
    /// What is usual for so many levers: of one every step, of two a grid of 9 by 9.
    #[must_use]
    pub const fn of(levers: usize) -> Self {
        if levers < 2 {
            Self { most: 81, coarse: 256, fine: 256, sure: 1_024 }
        } else {
            Self { most: 9, coarse: 128, fine: 256, sure: 1_024 }
        }
    }
}

/// What to compute next: every one of these settings in every one of these draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// The value of each lever in each setting.
    pub settings: Vec<Vec<f64>>,
    /// The numbers of the draws.
    pub draws: Range<u32>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The setting that was sought; `None` when nothing meets the target.
    pub best: Option<Point>,
    /// The setting with the highest chance.
    pub likeliest: Option<Point>,
    /// Settings that meet the target where no other does so with smaller moves of every lever: the Pareto set.
    pub smallest: Vec<Point>,
    /// Everything that was looked at, in order.
    pub points: Vec<Point>,
    /// How often the shown setting meets the target when what happens by chance is drawn too; no draws until who runs the
    /// model has counted it.
    pub with_chance: Chance,
}

impl Answer {
    /// The setting to tell of: the one that was sought, or else the likeliest.
    #[must_use]
    pub fn shown(&self) -> Option<&Point> {
        self.best.as_ref().or(self.likeliest.as_ref())
    }
}

/// Finer grids around the best, at most.
const ZOOMS: usize = 8;
/// Settings of one lever that get many draws at a time.
const AT_A_TIME: usize = 4;

/// A search that is under way.
#[derive(Debug, Clone)]
pub struct Search {
    scales: Vec<Scale>,
    probability: f64,
    by: By,
    effort: Effort,
    points: BTreeMap<Vec<usize>, Point>,
    /// Places of each lever that stood in a grid.
    seen: Vec<BTreeSet<usize>>,
    zooms: usize,
    open: Vec<Vec<usize>>,
    draws: Range<u32>,
}

impl Search {
    /// Seeks along these scales the setting that meets a target with at least this chance (0 to 1).
    #[must_use]
    pub fn new(scales: Vec<Scale>, probability: f64, by: By, effort: Effort) -> Self {
        let seen = vec![BTreeSet::new(); scales.len()];
        let (open, draws) = (Vec::new(), 0..0);
        let mut search = Self { scales, probability, by, effort, points: BTreeMap::new(), seen, zooms: 0, open, draws };
        let whole: Vec<(usize, usize)> = search.scales.iter().map(|scale| (0, scale.len().saturating_sub(1))).collect();
        if search.scales.iter().all(|scale| !scale.is_empty()) {
            search.open_grid(&whole, effort.coarse);
            if search.scales.len() > 1 {
                search.open_single_moves();
            }
        }
        search
    }

    /// What to compute next; `None` when the answer is known.
    #[must_use]
    pub fn work(&self) -> Option<Work> {
        let settings: Vec<Vec<f64>> =
            self.open.iter().filter_map(|places| self.points.get(places)).map(|point| point.values.clone()).collect();
        (!settings.is_empty() && !self.draws.is_empty()).then(|| Work { settings, draws: self.draws.clone() })
    }

    /// Takes the first draws of the work, for each setting the same ones: all of them or any piece.
    pub fn take(&mut self, drawn: &[Vec<Drawn>]) {
        let left = self.draws.len();
        let count = drawn.iter().map(Vec::len).min().unwrap_or(0).min(left);
        for (places, draws) in self.open.iter().zip(drawn) {
            if let Some(point) = self.points.get_mut(places) {
                point.add(draws.get(..count).unwrap_or_default());
            }
        }
        self.draws.start += count as u32;
        if self.draws.is_empty() {
            self.advance();
        }
    }

    /// What was found so far; it is the answer when there is no more work.
    #[must_use]
    pub fn answer(&self) -> Answer {
        let meeting: Vec<&Point> = self.points.values().filter(|point| point.meets(self.probability)).collect();
        Answer {
            best: self.sorted(&meeting).first().map(|point| (*point).clone()),
            likeliest: self.likeliest().cloned(),
            smallest: smallest(&meeting).into_iter().cloned().collect(),
            points: self.points.values().cloned().collect(),
            with_chance: Chance::default(),
        }
    }

    fn advance(&mut self) {
        self.open.clear();
        if self.zooms < ZOOMS {
            self.zooms += 1;
            if let Some(around) = self.neighbourhood() {
                self.open_grid(&around, self.effort.fine);
            }
        }
        if self.open.is_empty() {
            self.zooms = ZOOMS;
            self.open_unsure();
        }
    }

    /// Opens, beside the first grid, each lever by itself in small steps, the others as in current policy: what one lever
    /// does alone lies between the points of a coarse grid.
    fn open_single_moves(&mut self) {
        let current: Vec<usize> = self.scales.iter().map(Scale::current).collect();
        for (lever, scale) in self.scales.clone().iter().enumerate() {
            for place in scale.spread(0, scale.len().saturating_sub(1), Effort::of(1).most) {
                let mut places = current.clone();
                places.iter_mut().skip(lever).take(1).for_each(|own| *own = place);
                if !self.points.contains_key(&places) {
                    self.open(places);
                }
            }
        }
    }

    /// Opens every setting of a grid over these places that was not looked at yet.
    fn open_grid(&mut self, around: &[(usize, usize)], draws: u32) {
        let mut grid: Vec<Vec<usize>> = vec![Vec::new()];
        for ((scale, seen), (low, high)) in self.scales.iter().zip(&mut self.seen).zip(around) {
            let places = scale.spread(*low, *high, self.effort.most);
            grid = grid.iter().flat_map(|start| places.iter().map(|place| [&start[..], &[*place]].concat())).collect();
            seen.extend(places);
        }
        self.draws = 0..draws;
        let fresh: Vec<Vec<usize>> = grid.into_iter().filter(|places| !self.points.contains_key(places)).collect();
        fresh.into_iter().for_each(|places| self.open(places));
    }

    /// Opens a setting that was not looked at yet.
    fn open(&mut self, places: Vec<usize>) {
        let on_scales = || self.scales.iter().zip(&places);
        let values = on_scales().filter_map(|(scale, place)| scale.values.get(*place).copied()).collect();
        let moves = on_scales().filter_map(|(scale, place)| scale.moves.get(*place).copied()).collect();
        self.points.insert(places.clone(), Point::new(places.clone(), values, moves));
        self.open.push(places);
    }

    /// From the neighbour below to the neighbour above of the best setting so far, along each lever.
    fn neighbourhood(&self) -> Option<Vec<(usize, usize)>> {
        let centre = self.sorted(&self.hopeful()).first().copied().or_else(|| self.likeliest())?;
        let along = |(place, seen): (&usize, &BTreeSet<usize>)| {
            let below = seen.range(..*place).next_back().unwrap_or(place);
            (*below, *seen.range(*place + 1..).next().unwrap_or(place))
        };
        Some(centre.places.iter().zip(&self.seen).map(along).collect())
    }

    /// Opens what decides the answer and has few draws yet.
    fn open_unsure(&mut self) {
        let unsure: Vec<&Point> =
            self.deciding().into_iter().filter(|point| point.chance.draws < self.effort.sure).collect();
        // Only points with the same draws go together, and each once: the best is one of the smallest moves too.
        let from = unsure.first().map_or(0, |point| point.chance.draws);
        let open = unsure.iter().filter(|point| point.chance.draws == from).map(|point| point.places.clone());
        self.open = open.collect();
        each_once(&mut self.open);
        self.draws = from..self.effort.sure;
    }

    /// The settings on which the answer hangs: the best ones, of one lever their neighbours, of two levers the smallest
    /// moves; when there is no hope, the likeliest.
    fn deciding(&self) -> Vec<&Point> {
        let hopeful = self.hopeful();
        let sorted = self.sorted(&hopeful);
        let Some(best) = sorted.first() else { return self.likeliest().into_iter().collect() };
        let is_sure = |point: &Point| point.chance.draws >= self.effort.sure;
        if self.scales.len() > 1 {
            return std::iter::once(*best).chain(smallest(&hopeful)).collect();
        }
        if !is_sure(best) {
            return sorted.into_iter().take_while(|point| !is_sure(point)).take(AT_A_TIME).collect();
        }
        let place = best.places.first().copied().unwrap_or_default();
        let beside = [place.checked_sub(1), place.checked_add(1)].into_iter().flatten();
        beside.filter_map(|place| self.points.get(&vec![place])).collect()
    }

    /// Settings that meet the target or could still prove to.
    fn hopeful(&self) -> Vec<&Point> {
        self.points.values().filter(|point| point.may_meet(self.probability, self.effort.sure)).collect()
    }

    fn likeliest(&self) -> Option<&Point> {
        // Of equal chances the one nearest to current policy, and then the first in order.
        self.points.values().rev().max_by(|one, other| {
            let likelier = one.chance.probability().total_cmp(&other.chance.probability());
            likelier.then(other.distance().total_cmp(&one.distance()))
        })
    }

    /// Best first. What is equal goes by the other criterion, and then by its place.
    fn sorted<'a>(&self, points: &[&'a Point]) -> Vec<&'a Point> {
        let mut sorted = points.to_vec();
        sort_by(&mut sorted, |one, other| {
            let nearer = one.distance().total_cmp(&other.distance());
            let cheaper = other.npv().total_cmp(&one.npv());
            match self.by {
                By::Smallest => nearer.then(cheaper),
                By::Cheapest => cheaper.then(nearer),
            }
        });
        sorted
    }
}

/// The points that no other of them beats with smaller moves of every lever.
fn smallest<'a>(points: &[&'a Point]) -> Vec<&'a Point> {
    let beaten = |point: &Point| points.iter().any(|other| other.is_smaller_than(point));
    points.iter().filter(|point| !beaten(point)).copied().collect()
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
