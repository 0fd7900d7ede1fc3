//! WHAT the user chooses: presets, scenarios, assumption sets, and the files that carry them.

pub mod assumptions;
pub mod changes;
pub mod doubts;
pub mod experiment_file;
pub mod experiment_schema;
pub mod figure;
pub mod file;
pub mod import;
pub mod input_error;
pub mod link;
pub mod made_with;
pub mod mechanism;
mod nearest;
pub mod opinions;
pub mod output;
pub mod own_figures;
mod packed;
pub mod pool;
pub mod posterior;
pub mod preset;
pub mod project;
pub mod project_schema;
pub mod region;
pub mod schema;
pub mod story;
mod strict_json;

use crate::levers::Levers;

/// A named setting of the levers, to hold against current policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// As the user calls it.
    pub name: String,
    /// Every lever of each municipality, in their order.
    pub levers: Vec<Levers>,
}
