//! Scenario discovery: under which assumptions does a scenario fail? (Bryant and Lempert 2010,
//! doi:10.1016/j.techfore.2009.08.002)
//!
//! A dimension is an assumption at its declared value, those that calibration learned too; only the order of values
//! counts, so a uniform would give the same box. There are hundreds of assumptions and the best of hundreds always
//! looks like something, so what is found is never judged by the runs that it was found in:
//! 1. in the first half of the runs, the assumptions whose values differ most between failure and success are picked
//!    (the distance of Kolmogorov and Smirnov, as in Hornberger and Spear 1981) and PRIM searches a box in those;
//! 2. its limits are rounded to what a reader sees, so that the sentence is the rule;
//! 3. the second half of the runs says how often it fails there, and whether each limit could be accident (the
//!    quasi-p-value of Bryant and Lempert). An accidental limit is opened; an assumption that has none left is left out
//!    and the search repeated.
//!
//! Halves by order: scrambled Sobol points are spread evenly over each half, which odd and even places are not.

use crate::analysis::binomial::at_least;
use crate::analysis::choice::prim::{Bounds, End, Options, Side, chosen, paste, peel};
use crate::analysis::precision::{Estimate, of_share};
use crate::parameters::registry;

/// Failing more or less often than this needs no box: a judgement.
const RARE: f64 = 0.05;
/// A box should hold at least half of all failures, or it explains the least of them: a judgement.
const LEAST_COVERAGE: f64 = 0.5;
/// A limit that accident would equal more often than this is left out: the usual convention.
const ACCIDENT: f64 = 0.05;
/// A box must at least halve the doubt that one has without it (from the base rate to certainty), or it is not clearly
/// better than the base rate: a judgement.
const DOUBT_TAKEN: f64 = 0.5;
/// In so many assumptions PRIM searches. More let accident in, fewer may miss one that matters only with another.
const CANDIDATES: usize = 10;
/// With fewer runs even "almost never" is not sure, for five in a hundred are then hardly counted: a judgement.
const LEAST_RUNS: usize = 100;
/// Failures and successes that each half must at least have: a judgement.
const LEAST_OF_EACH: usize = 10;

/// What is known of when a scenario fails.
#[derive(Debug, Clone, PartialEq)]
pub struct Discovery {
    /// How many runs.
    pub runs: usize,
    /// In how many of them it fails.
    pub failures: usize,
    /// What else there is to say.
    pub finding: Finding,
}

/// When a scenario fails.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// In fewer than 5 % of the runs.
    AlmostNever,
    /// In more than 95 % of them.
    AlmostAlways,
    /// There are too few runs to say when.
    TooFewRuns,
    /// No box in a few assumptions tells much more than the base rate.
    NoSimpleRule,
    /// Mostly within these limits.
    Rule(Rule),
}

/// A box in assumption space, judged by the half of the runs that it was not found in.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// The limits, which hold together, in order of the registry; at most three assumptions.
    pub limits: Vec<Limit>,
    /// Which share of all failures lies inside.
    pub coverage: Estimate,
    /// Which share fails, of what lies inside.
    pub density: Estimate,
    /// How many of the judging runs lie inside.
    pub inside: usize,
    /// Which share of them that is.
    pub mass: f64,
}

/// The limits of one assumption.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// Place in the registry.
    pub place: usize,
    /// Fails from this value on, in the unit of the declaration; `None` without a limit.
    pub low: Option<f64>,
    /// Fails up to this value; `None` without a limit.
    pub high: Option<f64>,
    /// The chance that the box would be as dense by accident, if the assumption did not matter.
    pub p_value: f64,
}

impl Discovery {
    /// The share of all runs that fail; zero without runs.
    #[must_use]
    pub fn base_rate(&self) -> f64 {
        of_share(self.failures, self.runs).value
    }

    /// Looks for the assumptions under which a scenario fails. Each run has its declared values, as in
    /// [`ParameterSampler::at`](crate::scenario::assumptions::ParameterSampler::at), and an outcome, in order of
    /// replication.
    #[must_use]
    pub fn of<T>(declared: &[Vec<f64>], outcomes: &[T], fails: impl Fn(&T) -> bool) -> Self {
        let fails: Vec<bool> = outcomes.iter().take(declared.len()).map(fails).collect();
        let declared = declared.get(..fails.len()).unwrap_or_default();
        let (runs, failures) = (fails.len(), failures(&fails));
        let halves = Halves::of(declared, &fails);
        let finding = match of_share(failures, runs).value {
            _ if runs < LEAST_RUNS => Finding::TooFewRuns,
            rate if rate < RARE => Finding::AlmostNever,
            rate if rate > 1.0 - RARE => Finding::AlmostAlways,
            _ if halves.learn.is_short() || halves.judge.is_short() => Finding::TooFewRuns,
            _ => halves.rule().map_or(Finding::NoSimpleRule, Finding::Rule),
        };
        Self { runs, failures, finding }
    }
}

fn failures(fails: &[bool]) -> usize {
    fails.iter().filter(|fails| **fails).count()
}

/// Some of the runs.
#[derive(Clone, Copy)]
struct Runs<'a> {
    declared: &'a [Vec<f64>],
    fails: &'a [bool],
}

struct Halves<'a> {
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

    /// The assumptions that matter most by themselves.
    fn candidates(&self) -> Vec<usize> {
        let dimensions = self.declared.first().map_or(0, Vec::len);
        let mut distances: Vec<(f64, usize)> = (0..dimensions).map(|place| (self.distance(place), place)).collect();
        distances.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let varied = distances.into_iter().filter(|(distance, _)| *distance > 0.0);
        varied.map(|(_, place)| place).take(CANDIDATES).collect()
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
    fn of(declared: &'a [Vec<f64>], fails: &'a [bool]) -> Self {
        let middle = declared.len() / 2;
        let (first, second) = (declared.split_at(middle), fails.split_at(middle));
        Self { learn: Runs { declared: first.0, fails: second.0 }, judge: Runs { declared: first.1, fails: second.1 } }
    }

    fn rule(&self) -> Option<Rule> {
        let mut candidates = self.learn.candidates();
        let Runs { declared, fails } = self.learn;
        loop {
            let steps = peel(declared, fails, &candidates, &Options::PATIENT);
            let bounds = &chosen(&steps, LEAST_COVERAGE)?.bounds;
            let found = self.learn.rounded(&paste(declared, fails, bounds, &Options::PATIENT));
            let trimmed = self.judge.trimmed(found.clone());
            let is_accident = |place: &usize| found.restricts(*place) && !trimmed.restricts(*place);
            if !candidates.iter().any(is_accident) {
                return self.judged(&trimmed);
            }
            candidates.retain(|place| !is_accident(place));
        }
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
fn rounded(place: usize, limit: f64, range: f64) -> f64 {
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

#[cfg(test)]
#[path = "discovery_tests.rs"]
mod tests;
