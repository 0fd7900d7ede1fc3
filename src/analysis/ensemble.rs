//! Many replications of one scenario: bands, chances, and the kantelpunt as a distribution.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::analysis::comparison::{Comparison, Kantelpunt};
use crate::analysis::experiment::Replication;
use crate::engine::quantile::{Summary, quantile, summarise};
use crate::model::outcome::Outcome;

/// What is kept of one scenario in one replication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The scenario against its reference.
    pub comparison: Comparison,
    /// Every outcome of the scenario itself, calendar year after calendar year.
    pub(crate) outcomes: Vec<f64>,
}

impl Record {
    /// The records of a replication, one for each scenario.
    #[must_use]
    pub fn of(replication: Replication) -> Vec<Self> {
        let outcomes = replication
            .scenarios
            .into_iter()
            .map(|scenario| scenario.years.iter().flat_map(|year| year.outcomes).collect::<Vec<f64>>());
        replication
            .comparisons
            .into_iter()
            .zip(outcomes)
            .map(|(comparison, outcomes)| Self { comparison, outcomes })
            .collect()
    }

    /// An outcome per calendar year.
    pub fn outcome(&self, outcome: Outcome) -> impl Iterator<Item = f64> {
        self.outcomes.iter().copied().skip(outcome as usize).step_by(Outcome::COUNT)
    }
}

/// The replications of one scenario, in order of replication. Rows may be shared: each has a record of every scenario.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ensemble {
    rows: Vec<Rc<Vec<Record>>>,
    scenario: usize,
}

/// The kantelpunt over all replications. A quantile that lies beyond the horizon is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct KantelpuntSummary {
    /// One in ten replications has turned by this month.
    pub p10: Option<usize>,
    /// Half of them have.
    pub p50: Option<usize>,
    /// Nine in ten have.
    pub p90: Option<usize>,
    /// Share of replications that turn within the horizon.
    pub probability: f64,
}

impl KantelpuntSummary {
    /// From the months of those that turned, in any order, out of so many replications.
    #[must_use]
    pub fn of(turned: Vec<usize>, replications: usize) -> Self {
        let probability = if replications == 0 { 0.0 } else { turned.len() as f64 / replications as f64 };
        let mut months: Vec<f64> = turned.into_iter().map(|month| month as f64).collect();
        let mut turned_by = |share: f64| {
            // Among those that turned, this share of all is a larger share.
            (probability > 0.0 && probability >= share)
                .then(|| quantile(&mut months, share / probability).ceil() as usize)
        };
        Self { p10: turned_by(0.1), p50: turned_by(0.5), p90: turned_by(0.9), probability }
    }
}

impl Ensemble {
    /// One scenario of these replications, which are in their order.
    #[must_use]
    pub const fn new(rows: Vec<Rc<Vec<Record>>>, scenario: usize) -> Self {
        Self { rows, scenario }
    }

    /// How many replications.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The records, in order of replication.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.rows.iter().filter_map(|row| row.get(self.scenario))
    }

    /// One figure of every replication, in their order.
    pub fn each<T>(&self, figure: impl Fn(&Comparison) -> T) -> Vec<T> {
        self.records().map(|record| figure(&record.comparison)).collect()
    }

    /// Mean and quantiles of one figure.
    pub fn summary(&self, figure: impl Fn(&Comparison) -> f64) -> Summary {
        summarise(&mut self.each(figure))
    }

    /// Mean and quantiles of each element of a series.
    pub fn series(&self, series: impl Fn(&Comparison) -> &[f64]) -> Vec<Summary> {
        let length = self.records().next().map_or(0, |first| series(&first.comparison).len());
        (0..length)
            .map(|place| self.summary(|comparison| series(comparison).get(place).copied().unwrap_or_default()))
            .collect()
    }

    /// Mean and quantiles of an outcome of the scenario, per calendar year.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> Vec<Summary> {
        let years = self.records().next().map_or(0, |first| first.outcome(outcome).count());
        (0..years)
            .map(|year| {
                summarise(
                    &mut self.records().filter_map(|record| record.outcome(outcome).nth(year)).collect::<Vec<_>>(),
                )
            })
            .collect()
    }

    /// The kantelpunt as a distribution. A quantile is the month by which that share of all replications has turned.
    #[must_use]
    pub fn kantelpunt(&self) -> KantelpuntSummary {
        let months = self.records().filter_map(|record| record.comparison.kantelpunt.month()).collect();
        KantelpuntSummary::of(months, self.len())
    }

    /// Whether no replication shows a difference at all.
    #[must_use]
    pub fn is_no_difference(&self) -> bool {
        self.records().all(|record| record.comparison.kantelpunt == Kantelpunt::NoDifference)
    }
}
