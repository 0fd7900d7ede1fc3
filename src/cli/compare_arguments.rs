//! The words of `compare`.

use clap::Args;

pub(crate) const COMPARE_HELP: &str = "\
Every scenario and current policy (`reference`) meet the same draws: a replication is the same world in each of them,
with drawn assumptions and whole persons. All scenario files must therefore have the same assumptions; else policy
would be compared with assumption. More is better, and peak_funding counts below zero.

pairs: the chance that a beats b (equal replications count for half) and the difference a − b. Not distinguishable
(\"niet te onderscheiden\") when that chance lies between one third and two thirds (a judgement), or when two standard
errors of the mean difference hold zero or those of the chance one half. regret: what an option falls short of the
best one in the same replication. satisficing: the chance that the npv is not below zero, and that the peak funding
stays within --bound. kantelpunt: in how many replications it falls in each calendar year, from the start, or never.

discovery: when the npv is below zero, as limits on at most three assumptions in the unit of `kantelpunt parameters`.
The box is found by PRIM in the first half of the replications; coverage, density, mass and p_value are those of the
second half. `finding` is rule, no_simple_rule, almost_never, almost_always or too_few_runs.

Standard errors are those of independent draws: an upper bound in practice, for the draws of the assumptions are
evenly spread. null: not to be told.";

/// What `compare` is asked.
#[derive(Debug, Args)]
pub(crate) struct CompareArguments {
    /// Which ready municipality; see `kantelpunt presets`.
    #[arg(long, value_name = "ID")]
    pub preset: String,
    /// A scenario file (give it once for each scenario).
    #[arg(long, value_name = "FILE", action = clap::ArgAction::Append, required = true)]
    pub scenario: Vec<String>,
    /// Own figures over those of the preset: what `import-csv` and `import-cbs` print.
    #[arg(long, value_name = "FILE")]
    pub figures: Option<String>,
    /// First month, such as 2015-01 [default: that of the preset].
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub start: Option<String>,
    /// Horizon in years, 1 to 30.
    #[arg(long, default_value = "10", allow_hyphen_values = true)]
    pub years: String,
    /// How many draws, 2 to 50000.
    #[arg(long, default_value = "1024", value_name = "COUNT", allow_hyphen_values = true)]
    pub replications: String,
    /// Seed of all draws: the same seed gives the same bytes.
    #[arg(long, default_value = "1", allow_hyphen_values = true)]
    pub seed: String,
    /// By which figure scenarios are held against each other.
    #[arg(long, default_value = "npv", value_name = "npv|structural|peak_funding")]
    pub output: String,
    /// The most that may be funded ahead, in euro, for satisficing.
    #[arg(long, value_name = "EURO", allow_hyphen_values = true)]
    pub bound: Option<String>,
}
