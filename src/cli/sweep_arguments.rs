//! The words of the commands for large experiments.

use clap::Args;

pub(crate) const SWEEP_HELP: &str = "\
An experiment is a JSON file (`kantelpunt schema --experiment`):
{\"name\": \"…\", \"seed\": 1, \"draws\": 1024, \"mode\": \"knowledge\" or \"stochastic\", \"years\": 10,
 \"presets\": [\"…\"] or \"municipalities\": {\"table\": \"figures.csv\", \"preset\": \"doorsnee-100k-2027\"},
 \"scenarios\": [\"file.json\" or {a scenario}, …], \"outputs\": [\"npv\", \"saldo\", \"outcomes/waiting_weeks\", …]}

knowledge draws the assumptions and has every flow at its mean; stochastic draws whole persons as well. Files are sought
from the folder of the experiment. The table has the columns id, inhabitants and any of the other figures of
`import-csv --template`, a row for each municipality; what it leaves open is the preset's, in proportion to inhabitants.

A shard takes every Nth municipality and writes a file for each into DIR/units. Start it again and it goes on where it
was. Shards need nothing of each other: run them side by side, on one machine or on many, and bring their files together
in one DIR. See docs/experiments/README.md.";

pub(crate) const MERGE_HELP: &str = "\
results.parquet has a row for each municipality, scenario, output, year and draw; year is null for a figure of the whole
run, and value is null for a kantelpunt that does not come within the horizon (else it is months from the start).
summary.parquet has mean, p10, p50 and p90 over the draws, and for the kantelpunt the probability that it comes. Both
are the same bytes whatever the number of shards.";

/// What `sweep` is asked.
#[derive(Debug, Args)]
pub(crate) struct SweepArguments {
    /// The file of the experiment.
    pub experiment: String,
    /// Which part of the municipalities, I of N.
    #[arg(long, value_name = "I/N", default_value = "1/1", allow_hyphen_values = true)]
    pub shard: String,
    /// Folder for the results: empty, or of the same experiment.
    #[arg(long, value_name = "DIR")]
    pub out: String,
    /// Threads, 1 to 1024 [default: what the machine has].
    #[arg(long, value_name = "COUNT", allow_hyphen_values = true)]
    pub threads: Option<String>,
}

/// What `merge` is asked.
#[derive(Debug, Args)]
pub(crate) struct MergeArguments {
    /// The folder that every shard got as --out.
    pub dir: String,
}
