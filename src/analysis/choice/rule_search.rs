//! The search for the rule of a [discovery](super::discovery), in steps: first the assumptions that matter most by
//! themselves, some at a time, then one box after the other.

use std::ops::ControlFlow;

use crate::analysis::binomial::at_least;
use crate::analysis::choice::discovery::{Limit, Rule, failures};
use crate::analysis::choice::prim::{Bounds, End, Options, Side, chosen, paste, peel};
use crate::analysis::precision::of_share;
use crate::parameters::registry;

/// A box should hold at least half of all failures, or it explains the least of them: a judgement.
const LEAST_COVERAGE: f64 = 0.5;
/// A limit that accident would equal more often than this is left out: the usual convention.
const ACCIDENT: f64 = 0.05;
/// A box must at least halve the doubt that one has without it (from the base rate to certainty), or it is not clearly
/// better than the base rate: a judgement.
const DOUBT_TAKEN: f64 = 0.5;
/// In so many assumptions PRIM searches. More let accident in, fewer may miss one that matters only with another.
const CANDIDATES: usize = 10;
/// Failures and successes that each half must at least have: a judgement.
const LEAST_OF_EACH: usize = 10;
/// Assumptions that are looked at in one step.
const DIMENSIONS_A_STEP: usize = 16;

/// How far a search is.
#[derive(Debug, Default)]
pub(super) struct RuleSearch {
    /// Of the assumptions that were looked at, how far their values at failure and at success lie apart.
    distances: Vec<(f64, usize)>,
    /// The assumptions that a box may have limits in, once they are known.
    candidates: Option<Vec<usize>>,
}

impl RuleSearch {
    /// A step further in these runs, the same at each step: the rule, or that there is none, when that was the last.
    pub(super) fn step(&mut self, halves: &Halves<'_>) -> ControlFlow<Option<Rule>> {
        let Some(candidates) = &mut self.candidates else {
            self.look(&halves.learn);
            return ControlFlow::Continue(());
        };
        let Some(found) = halves.learn.found(candidates) else { return ControlFlow::Break(None) };
        let trimmed = halves.judge.trimmed(found.clone());
        let is_accident = |place: &usize| found.restricts(*place) && !trimmed.restricts(*place);
        if !candidates.iter().any(is_accident) {
            return ControlFlow::Break(halves.judged(&trimmed));
        }
        candidates.retain(|place| !is_accident(place));
        ControlFlow::Continue(())
    }

    /// Looks at some more assumptions; after the last one those that matter most by themselves are known.
    fn look(&mut self, runs: &Runs<'_>) {
        let dimensions = runs.declared.first().map_or(0, Vec::len);
        let next = (0..dimensions).skip(self.distances.len()).take(DIMENSIONS_A_STEP);
        self.distances.extend(next.map(|place| (runs.distance(place), place)));
        if self.distances.len() == dimensions {
            self.distances.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
            let varied = self.distances.iter().filter(|(distance, _)| *distance > 0.0);
            self.candidates = Some(varied.map(|(_, place)| *place).take(CANDIDATES).collect());
        }
    }
}

/// Some of the runs.
#[derive(Clone, Copy)]
struct Runs<'a> {
    declared: &'a [Vec<f64>],
    fails: &'a [bool],
}

pub(super) struct Halves<'a> {
    learn: Runs<'a>,
    judge: Runs<'a>,
}

impl Runs<'_> {
    fn is_short(&self) -> bool {
        let failures = failures(self.fails);
        failures < LEAST_OF_EACH || self.fails.len() - failures < LEAST_OF_EACH
    }

    /// The values of one assumption in ascending order, each with whether it failed.
    fn ascending(&self, place: usize) -> Vec<(f64, bool)> {
        let values = self.declared.iter().filter_map(|point| point.get(place).copied());
        let mut values: Vec<(f64, bool)> = values.zip(self.fails.iter().copied()).collect();
        values.sort_by(|one, other| one.0.total_cmp(&other.0));
        values
    }

    /// How far the values at failure and at success lie apart: the greatest distance between their distributions.
    fn distance(&self, place: usize) -> f64 {
        let values = self.ascending(place);
        let failures = failures(self.fails);
        let (per_failure, per_success) = (1.0 / failures as f64, 1.0 / (self.fails.len() - failures) as f64);
        let (mut apart, mut greatest) = (0.0_f64, 0.0);
        for (rank, (value, fails)) in values.iter().enumerate() {
            apart += if *fails { per_failure } else { -per_success };
            let is_last_of_equals = values.get(rank + 1).is_none_or(|(next, _)| next > value);
            if is_last_of_equals && apart.abs() > greatest {
                greatest = apart.abs();
            }
        }
        greatest
    }

    /// The box that PRIM finds in these assumptions.
    fn found(&self, candidates: &[usize]) -> Option<Bounds> {
        let steps = peel(self.declared, self.fails, candidates, &Options::PATIENT);
        let bounds = &chosen(&steps, LEAST_COVERAGE)?.bounds;
        Some(self.rounded(&paste(self.declared, self.fails, bounds, &Options::PATIENT)))
    }

    /// The limits as a reader sees them.
    fn rounded(&self, bounds: &Bounds) -> Bounds {
        let round = |side: &Side| {
            let values = self.ascending(side.dimension);
            let range = values.first().zip(values.last()).map_or(0.0, |(least, most)| most.0 - least.0);
            let round = |limit| rounded(side.dimension, limit, range);
            Side { dimension: side.dimension, low: round(side.low), high: round(side.high) }
        };
        Bounds { sides: bounds.sides.iter().map(round).collect() }
    }

    /// The chance that a box would be as dense by accident if it came from this larger one at random: what lies in the
    /// box is then a draw from what lies in the larger one.
    fn accident(&self, bounds: &Bounds, larger: &Bounds) -> f64 {
        let [inside, around] = [bounds, larger].map(|bounds| bounds.count(self.declared, self.fails));
        at_least(inside.hits, inside.points, around.density())
    }

    /// The box without the limits that may be accident, the least sure one first.
    fn trimmed(&self, mut bounds: Bounds) -> Bounds {
        loop {
            let larger = bounds.sides.iter().flat_map(|side| End::BOTH.map(|end| bounds.open(side.dimension, end)));
            // An end without a limit opens to the same box.
            let judged =
                larger.filter(|larger| *larger != bounds).map(|larger| (self.accident(&bounds, &larger), larger));
            match judged.max_by(|one, other| one.0.total_cmp(&other.0)) {
                Some((p_value, larger)) if p_value > ACCIDENT => bounds = larger,
                _ => return bounds,
            }
        }
    }

    fn limit(&self, bounds: &Bounds, side: &Side) -> Limit {
        Limit {
            place: side.dimension,
            low: Some(side.low).filter(|low| low.is_finite()),
            high: Some(side.high).filter(|high| high.is_finite()),
            p_value: self.accident(bounds, &bounds.without(side.dimension)),
        }
    }
}

impl<'a> Halves<'a> {
    pub(super) fn of(declared: &'a [Vec<f64>], fails: &'a [bool]) -> Self {
        let middle = declared.len() / 2;
        let (first, second) = (declared.split_at(middle), fails.split_at(middle));
        Self { learn: Runs { declared: first.0, fails: second.0 }, judge: Runs { declared: first.1, fails: second.1 } }
    }

    /// Whether either half has too few failures or successes to look at.
    pub(super) fn are_short(&self) -> bool {
        self.learn.is_short() || self.judge.is_short()
    }

    /// The box as the second half sees it, if it tells enough. A box without limits tells nothing.
    fn judged(&self, bounds: &Bounds) -> Option<Rule> {
        let Runs { declared, fails } = self.judge;
        let inside = bounds.count(declared, fails);
        let (density, base_rate) = (of_share(inside.hits, inside.points), of_share(failures(fails), fails.len()));
        let tells_enough = density.value - base_rate.value >= DOUBT_TAKEN * (1.0 - base_rate.value);
        tells_enough.then(|| Rule {
            limits: bounds.sides.iter().map(|side| self.judge.limit(bounds, side)).collect(),
            coverage: of_share(inside.hits, failures(fails)),
            density,
            inside: inside.points,
            mass: of_share(inside.points, fails.len()).value,
        })
    }
}

/// A limit in the coarsest power of ten that still divides the range of the values in a hundred, in the unit that users
/// see (shares as percentages).
pub(super) fn rounded(place: usize, limit: f64, range: f64) -> f64 {
    const STEPS: f64 = 100.0;
    let factor = registry().nth(place).map_or(1.0, |spec| spec.unit.shown_factor());
    let range = range * factor;
    if !limit.is_finite() || range <= 0.0 {
        return limit;
    }
    let mut scale = 1.0;
    while range * scale < STEPS {
        scale *= 10.0;
    }
    let mut step = 1.0;
    while range / (step * 10.0) >= STEPS {
        step *= 10.0;
    }
    // One division of whole numbers gives the shortest decimals.
    (limit * factor * scale / step).round() * step / (scale * factor)
}
