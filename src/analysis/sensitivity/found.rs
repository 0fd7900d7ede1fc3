//! What a sensitivity analysis found, small enough to keep and to send.

use serde::{Deserialize, Serialize};

use crate::analysis::precision::Estimate;
use crate::analysis::sensitivity::factors::{Evidence, Factor};
use crate::analysis::sensitivity::sobol_indices::Index;
use crate::analysis::sensitivity::tipping::Tipping;
use crate::analysis::sensitivity::tornado::Bar;

/// The findings; each as the method of the same name of [`Sensitivity`](crate::analysis::sensitivity::Sensitivity) gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The output with everything at default; zero before anything was run.
    pub expected: f64,
    /// The bar of every factor, the widest first.
    pub tornado: Vec<Bar>,
    /// The value of every parameter, as declared, at the low and at the high end of its bar.
    pub ends: [Vec<f64>; 2],
    /// The indices, the largest total first, and at the end (`None`) of all other factors together.
    pub indices: Vec<(Option<Factor>, Index)>,
    /// The share of each kind of evidence; nothing where the output does not vary.
    pub grades: Option<Vec<(Evidence, Estimate)>>,
    /// Where the choice tips.
    pub tipping: Vec<Tipping>,
}
