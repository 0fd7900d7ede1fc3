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

use std::ops::ControlFlow;
use std::rc::Rc;

use crate::analysis::choice::rule_search::{Halves, RuleSearch};
use crate::analysis::precision::{Estimate, of_share};

/// Failing more or less often than this needs no box: a judgement.
const RARE: f64 = 0.05;
/// With fewer runs even "almost never" is not sure, for five in a hundred are then hardly counted: a judgement.
const LEAST_RUNS: usize = 100;

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
        let mut search = RuleSearch::default();
        loop {
            if let ControlFlow::Break(found) = Self::step(&mut search, declared, &fails) {
                return found;
            }
        }
    }

    fn step(search: &mut RuleSearch, declared: &[Vec<f64>], fails: &[bool]) -> ControlFlow<Self> {
        let declared = declared.get(..fails.len()).unwrap_or_default();
        let (runs, failures) = (fails.len(), failures(fails));
        let halves = Halves::of(declared, fails);
        let finding = match of_share(failures, runs).value {
            _ if runs < LEAST_RUNS => Finding::TooFewRuns,
            rate if rate < RARE => Finding::AlmostNever,
            rate if rate > 1.0 - RARE => Finding::AlmostAlways,
            _ if halves.are_short() => Finding::TooFewRuns,
            _ => match search.step(&halves) {
                ControlFlow::Continue(()) => return ControlFlow::Continue(()),
                ControlFlow::Break(rule) => rule.map_or(Finding::NoSimpleRule, Finding::Rule),
            },
        };
        ControlFlow::Break(Self { runs, failures, finding })
    }
}

/// A discovery under way, in steps of a few milliseconds: a page stays awake between them.
pub struct Discovering {
    declared: Rc<Vec<Vec<f64>>>,
    fails: Vec<bool>,
    search: RuleSearch,
}

impl Discovering {
    /// Gets ready. Each run has its declared values and whether it fails, in order of replication.
    #[must_use]
    pub fn new(declared: Rc<Vec<Vec<f64>>>, mut fails: Vec<bool>) -> Self {
        fails.truncate(declared.len());
        Self { declared, fails, search: RuleSearch::default() }
    }

    /// A step further: what [`Discovery::of`] finds, when that was the last one.
    pub fn step(&mut self) -> ControlFlow<Discovery> {
        Discovery::step(&mut self.search, &self.declared, &self.fails)
    }
}

pub(super) fn failures(fails: &[bool]) -> usize {
    fails.iter().filter(|fails| **fails).count()
}

#[cfg(test)]
#[path = "discovery_tests.rs"]
mod tests;
