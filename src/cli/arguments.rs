//! The words of the command line. Values are text here; what they may be is said where they are read.

use clap::{Args, Parser, Subcommand};

use crate::cli::compare_arguments::{COMPARE_HELP, CompareArguments};
use crate::cli::goal_arguments::{BUDGET_HELP, BudgetArguments, SEEK_HELP, SeekArguments};
use crate::cli::import_arguments::{ImportCbsArguments, ImportCsvArguments, PoolArguments};
use crate::cli::sweep_arguments::{MERGE_HELP, MergeArguments, SWEEP_HELP, SweepArguments};

/// Simulate what a choice in the social domain costs a Dutch municipality first, and yields later.
#[derive(Debug, Parser)]
#[command(
    name = "kantelpunt",
    version,
    about,
    after_help = "JSON on stdout; exit status 0 done, 2 wrong input, 1 our fault."
)]
pub(crate) struct Arguments {
    /// Language of sentences: nl or en.
    #[arg(long, global = true, value_name = "LANGUAGE", default_value = "nl")]
    pub lang: String,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be asked.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the ready municipalities, with their figures and sources.
    Presets,
    /// List what a municipality can choose: every lever with range, default, evidence and help.
    Levers,
    /// List the rows S1–S39 of the policy documents, each with a scenario that shows it at work.
    Mechanisms,
    /// List what is assumed: every parameter and path with range, evidence and source.
    Parameters,
    /// Give the JSON Schema of a scenario file, of a project, or of an experiment.
    Schema(SchemaArguments),
    /// Run scenarios against current policy.
    #[command(after_help = SIMULATE_HELP)]
    Simulate(SimulateArguments),
    /// Tell why a scenario differs from current policy: the part of each group of levers, and of each feedback loop.
    #[command(after_help = EXPLAIN_HELP)]
    Explain(ExplainArguments),
    /// Hold scenarios against each other: which is better how often, regret, and when each fails.
    #[command(after_help = COMPARE_HELP)]
    Compare(CompareArguments),
    /// Seek the smallest or cheapest setting of one or two levers that meets a target, or hear that none does.
    #[command(after_help = SEEK_HELP)]
    Seek(SeekArguments),
    /// Budget a scenario: taakveld by year, one-off or structural, the chance that a year closes and the reserve for it.
    #[command(after_help = BUDGET_HELP)]
    Budget(BudgetArguments),
    /// Find which assumptions carry an outcome: tornado, Sobol indices, share of each grade, tipping values.
    #[command(after_help = SENSITIVITY_HELP)]
    Sensitivity(SensitivityArguments),
    /// Learn from the published series until 2019, and write what was learned.
    Calibrate(CalibrateArguments),
    /// Give what the model says of the published series: CSV series,year,p10,p50,p90.
    #[command(after_help = HINDCAST_HELP)]
    Hindcast(HindcastArguments),
    /// Read the figures of a municipality from CSV, for `simulate --figures`.
    ImportCsv(ImportCsvArguments),
    /// Fetch the figures of a municipality that CBS publishes, for `simulate --figures`.
    ImportCbs(ImportCbsArguments),
    /// Pool the estimates of a group into the assumptions of a scenario file, with every opinion kept beside them.
    Pool(PoolArguments),
    /// Compute one shard of a large experiment: municipalities × scenarios × draws.
    #[command(after_help = SWEEP_HELP)]
    Sweep(SweepArguments),
    /// Put the shards of a large experiment together: results.parquet and summary.parquet.
    #[command(after_help = MERGE_HELP)]
    Merge(MergeArguments),
    /// Turn a link into a project, a scenario file or own figures, and a project into a link.
    Link(LinkArguments),
    /// Write the equations of a month as text, or the feedback loops that they make.
    Equations(EquationsArguments),
    /// Write the expected run as XMILE 1.0, for other engines of system dynamics.
    Xmile(XmileArguments),
}

/// What `schema` is asked.
#[derive(Debug, Args)]
pub(crate) struct SchemaArguments {
    /// The schema of the file that `sweep` takes.
    #[arg(long)]
    pub experiment: bool,
    /// The schema of a project: everything that somebody works on, as the page keeps it.
    #[arg(long, conflicts_with = "experiment")]
    pub project: bool,
}

/// What `link` is asked.
#[derive(Debug, Args)]
pub(crate) struct LinkArguments {
    /// An address with a link, or the file of a project.
    #[arg(value_name = "ADDRESS|FILE")]
    pub from: String,
    /// What to make of it [default: a project of a link, a link of a file]. A scenario is the one on screen.
    #[arg(long, value_name = "project|link|scenario|figures")]
    pub to: Option<String>,
}

/// What `equations` is asked.
#[derive(Debug, Args)]
pub(crate) struct EquationsArguments {
    /// Which ready municipality; see `kantelpunt presets`.
    #[arg(long, value_name = "ID", default_value = "doorsnee-100k-2027")]
    pub preset: String,
    /// A scenario file; without it the equations are those of current policy.
    #[arg(long, value_name = "FILE")]
    pub scenario: Option<String>,
    /// Give the feedback loops instead, each with its arrows and their signs.
    #[arg(long)]
    pub loops: bool,
}

/// What `xmile` is asked.
#[derive(Debug, Args)]
pub(crate) struct XmileArguments {
    /// Which ready municipality; see `kantelpunt presets`.
    #[arg(long, value_name = "ID")]
    pub preset: String,
    /// A scenario file; without it current policy is written.
    #[arg(long, value_name = "FILE")]
    pub scenario: Option<String>,
    /// First month, such as 2015-01 [default: that of the preset].
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub start: Option<String>,
    /// Horizon in years, 1 to 30.
    #[arg(long, default_value = "10", allow_hyphen_values = true)]
    pub years: String,
}

const SIMULATE_HELP: &str = "\
Every result of a scenario is a difference with current policy (the reference) under the same assumptions and the same
draws; + is an advantage. The assumptions in a scenario file hold for that scenario and its own reference, which stands
inside the scenario as `reference`. The `reference` at the top is that of the scenario when there is exactly one, and
otherwise current policy under the default assumptions.

Without --scenario only current policy is run. Money is in euro of the start year. Another --start than the preset's
keeps the figures of the preset and moves the calendar: prices, budgets and national targets are those of that year.

Means add up, quantiles do not: saldo is the sum over `money` of income − costs, less that of the reference;
cumulative is the running sum of the monthly saldo (--monthly), where month m (from 0) counts
(1 + discount_rate)^(−m/12) and the rate is never drawn; payers sum to societal. peak_funding is the deepest point of
cumulative and kantelpunt the first month after which it stays ≥ 0 (less than half a cent is nothing); no difference
at all has no kantelpunt, and what is never negative has the start. With draws, the peak of each draw is summarised;
`of_mean` under peak_funding and `mean` under kantelpunt speak of the mean line.

--figures takes {\"figures\": {…}, \"sources\": {…}}; a figure that is not in it is the preset's, in proportion to the
inhabitants. What a group thinks may stand in a scenario file as `opinions` (see `pool`); it changes nothing.

A scenario file: {\"version\": 1, \"name\": \"…\", \"levers\": {…}, \"assumptions\": {…}}; see `kantelpunt schema`.";

/// What `simulate` is asked.
#[derive(Debug, Args)]
pub(crate) struct SimulateArguments {
    /// Which ready municipality; see `kantelpunt presets`.
    #[arg(long, value_name = "ID")]
    pub preset: String,
    /// A scenario file (may be given more than once).
    #[arg(long, value_name = "FILE", action = clap::ArgAction::Append)]
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
    /// expected: defaults and means, one run; stochastic: drawn assumptions and whole persons.
    #[arg(long, default_value = "stochastic", value_name = "expected|stochastic")]
    pub mode: String,
    /// How many draws, 1 to 50000.
    #[arg(long, default_value = "1024", value_name = "COUNT", allow_hyphen_values = true)]
    pub replications: String,
    /// Seed of all draws: the same seed gives the same bytes.
    #[arg(long, default_value = "1", allow_hyphen_values = true)]
    pub seed: String,
    /// json, or csv in long form: scenario,series,year,mean,p10,p50,p90.
    #[arg(long, default_value = "json", value_name = "json|csv")]
    pub format: String,
    /// Give saldo and cumulative per month as well, and in expected mode every stock and level at the end of each month.
    #[arg(long)]
    pub monthly: bool,
}

const EXPLAIN_HELP: &str = "\
`total` is the mean npv of `simulate` with the same options: the running sum at the horizon, + is an advantage.
`parts` share out the expected run over the groups of levers and the user's own assumptions by exact Shapley values: the
mean over every order in which they can be added. `assumptions` is what the own assumptions add to the effect of the
levers. parts + uncertainty = total to the cent; `saldo` is the same per calendar year, of the expected run.

A feedback loop is cut in scenario and reference alike; its `amount` is what the difference of the expected run loses by
that. It is active from 1% of the money that moves. Amounts of loops do not add up: loops work on each other.

`lines` are the yearly result (income − costs) of the municipality in the expected run: current policy under the default
assumptions, current policy and scenario under the assumptions of the file, and the two steps between these.";

/// What `explain` is asked.
#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// Which ready municipality; see `kantelpunt presets`.
    #[arg(long, value_name = "ID")]
    pub preset: String,
    /// A scenario file.
    #[arg(long, value_name = "FILE")]
    pub scenario: String,
    /// Own figures over those of the preset: what `import-csv` and `import-cbs` print.
    #[arg(long, value_name = "FILE")]
    pub figures: Option<String>,
    /// First month, such as 2015-01 [default: that of the preset].
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub start: Option<String>,
    /// Horizon in years, 1 to 30.
    #[arg(long, default_value = "10", allow_hyphen_values = true)]
    pub years: String,
    /// expected: the total is that of the expected run; stochastic: the mean over drawn assumptions and whole persons.
    #[arg(long, default_value = "stochastic", value_name = "expected|stochastic")]
    pub mode: String,
    /// How many draws, 1 to 50000.
    #[arg(long, default_value = "1024", value_name = "COUNT", allow_hyphen_values = true)]
    pub replications: String,
    /// Seed of all draws: the same seed gives the same bytes.
    #[arg(long, default_value = "1", allow_hyphen_values = true)]
    pub seed: String,
}

const SENSITIVITY_HELP: &str = "\
tornado: the output with one parameter at its tenth (low) and ninetieth (high) percentile and all else at default, the
widest first. What calibration learned is one factor, `calibrated`: its low and high are percentiles of the output.
sobol: the sixteen most important factors, each with its first-order index and its total index with standard errors
(first_se, se) over 8 independent scramblings of the points; `rest` is all others together. Small indices may come out
below zero. grades: the share of the variance that rests on each evidence grade and on the calibrated block, as Shapley
effects; they sum to 1. tipping: where the output crosses --level when that parameter alone moves from its default within
its range, the nearest on either side, with the chance that the parameter lies beyond it; null when it does not cross. jump: how far the output jumps there.
chance and knowledge: the parts of the variance that are whole persons and shocks, and uncertain parameters.

outcomes/NAME is an outcome of the scenario itself in the last calendar year, outcomes/NAME/YEAR in another. Where the
output never varies, sobol is empty and grades, chance and knowledge are null. The discount rate is a yardstick and moves
nothing here. --points is rounded up to a multiple of 8; about 33 runs a point are made, and some 2000 before.";

/// What `sensitivity` is asked.
#[derive(Debug, Args)]
pub(crate) struct SensitivityArguments {
    /// Which ready municipality; see `kantelpunt presets`.
    #[arg(long, value_name = "ID")]
    pub preset: String,
    /// A scenario file.
    #[arg(long, value_name = "FILE")]
    pub scenario: String,
    /// Of which figure: npv, peak_funding, structural, outcomes/NAME or outcomes/NAME/YEAR.
    #[arg(long, default_value = "npv")]
    pub output: String,
    /// Where the choice tips, in the unit of the output.
    #[arg(long, default_value = "0", value_name = "NUMBER", allow_hyphen_values = true)]
    pub level: String,
    /// First month, such as 2015-01 [default: that of the preset].
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub start: Option<String>,
    /// Horizon in years, 1 to 30.
    #[arg(long, default_value = "10", allow_hyphen_values = true)]
    pub years: String,
    /// Sobol points in all, 16 to 65536; 8 times a power of two is best.
    #[arg(long, default_value = "512", value_name = "COUNT", allow_hyphen_values = true)]
    pub points: String,
    /// Seed of all points: the same seed gives the same bytes.
    #[arg(long, default_value = "1", allow_hyphen_values = true)]
    pub seed: String,
}

const HINDCAST_HELP: &str = "\
Calibrated on figures up to 2019 only. Each draw takes a row of the posterior, every other assumption from its own
range, whole persons, business-cycle shocks, and the error model of the series: what is printed are quantiles of the
figures that could have been published. After 2019 the model knows what the law had fixed (targets and tasks) and no
figure. --score instead learns from figures up to 2017 and holds model and trend line against those of 2018 and 2019.";

/// What `calibrate` is asked.
#[derive(Debug, Args)]
pub(crate) struct CalibrateArguments {
    /// Sobol points a stage, 256 to 1048576; a power of two is best.
    #[arg(long, default_value = "32768", value_name = "COUNT", allow_hyphen_values = true)]
    pub points: String,
    /// Seed of the scrambling: the same seed gives the same bytes.
    #[arg(long, default_value = "1", allow_hyphen_values = true)]
    pub seed: String,
    /// Folder for calibration.csv, calibration_cycle.csv, calibration_correlations.csv and calibration_summary.csv.
    #[arg(long, default_value = "data", value_name = "DIR")]
    pub out: String,
}

/// What `hindcast` is asked.
#[derive(Debug, Args)]
pub(crate) struct HindcastArguments {
    /// Last year, 2015 to 2030.
    #[arg(long, default_value = "2024", value_name = "YEAR", allow_hyphen_values = true)]
    pub until: String,
    /// How many draws, 1 to 50000.
    #[arg(long, default_value = "2048", value_name = "COUNT", allow_hyphen_values = true)]
    pub replications: String,
    /// Seed of all draws: the same seed gives the same bytes.
    #[arg(long, default_value = "1", allow_hyphen_values = true)]
    pub seed: String,
    /// Score model and trend line on 2018 and 2019, learned from figures up to 2017.
    #[arg(long)]
    pub score: bool,
    /// For --score: Sobol points a stage, 256 to 1048576.
    #[arg(long, default_value = "8192", value_name = "COUNT", allow_hyphen_values = true)]
    pub points: String,
}
