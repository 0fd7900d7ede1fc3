//! What many replications of one scenario say: small enough to send and to keep.

use serde::{Deserialize, Serialize};

use crate::analysis::comparison::Kantelpunt;
use crate::analysis::turning::summary::KantelpuntSummary;
use crate::engine::quantile::Summary;
use crate::model::outcome::Outcome;

/// What many replications say of one scenario. Money in euro of the start year; + is an advantage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// How many replications.
    pub replications: usize,
    /// Whether chance was drawn as well; else this is lack of knowledge alone.
    pub with_chance: bool,
    /// Whether none of them differs from current policy.
    pub is_no_difference: bool,
    /// The discounted running sum, monthly.
    pub cumulative: Vec<Summary>,
    /// The difference per calendar year.
    pub yearly: Vec<Summary>,
    /// The deepest point, ≥ 0.
    pub peak: Summary,
    /// The difference in the last twelve months.
    pub structural: Summary,
    /// The running sum at the end.
    pub npv: Summary,
    /// The kantelpunt.
    pub kantelpunt: KantelpuntSummary,
    /// The few figures that are kept of every replication.
    pub each: Each,
    /// Every outcome of the scenario itself: of each, a summary per calendar year.
    pub(crate) outcomes: Vec<Vec<Summary>>,
    /// The median of every outcome of current policy in the same replications, per calendar year; none where only the
    /// scenario is summed up.
    pub(crate) policy: Vec<Vec<f64>>,
}

impl Bands {
    /// An outcome of the scenario, per calendar year.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> &[Summary] {
        self.outcomes.get(outcome as usize).map_or(&[], Vec::as_slice)
    }

    /// The median of an outcome of current policy in the same replications, per calendar year.
    #[must_use]
    pub fn policy(&self, outcome: Outcome) -> &[f64] {
        self.policy.get(outcome as usize).map_or(&[], Vec::as_slice)
    }
}

/// What is kept of every replication, in their order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Each {
    /// When it turns.
    pub kantelpunt: Vec<Kantelpunt>,
    /// The running sum at the end.
    pub npv: Vec<f64>,
    /// The difference in the last twelve months.
    pub structural: Vec<f64>,
    /// The deepest point, ≥ 0.
    pub peak: Vec<f64>,
    /// The difference per calendar year.
    pub yearly_saldo: Vec<Vec<f64>>,
}

impl Each {
    /// How many replications.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.npv.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.npv.is_empty()
    }

    /// The first so many of them.
    pub(crate) fn first(&self, count: usize) -> Self {
        Self {
            kantelpunt: first(&self.kantelpunt, count),
            npv: first(&self.npv, count),
            structural: first(&self.structural, count),
            peak: first(&self.peak, count),
            yearly_saldo: first(&self.yearly_saldo, count),
        }
    }
}

fn first<T: Clone>(all: &[T], count: usize) -> Vec<T> {
    all.iter().take(count).cloned().collect()
}
