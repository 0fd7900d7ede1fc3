//! The kantelpunt over many replications.

use serde::{Deserialize, Serialize};

use crate::engine::quantile::quantile;

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
        let months: Vec<f64> = turned.into_iter().map(|month| month as f64).collect();
        let turned_by = |share: f64| {
            // Among those that turned, this share of all is a larger share.
            (probability > 0.0 && probability >= share).then(|| quantile(&months, share / probability).ceil() as usize)
        };
        Self { p10: turned_by(0.1), p50: turned_by(0.5), p90: turned_by(0.9), probability }
    }
}
