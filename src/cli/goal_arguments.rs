//! The words of the commands that ask what to do about a case: `seek` and `budget`.

use clap::Args;

/// Which municipality, and what is chosen there.
#[derive(Debug, Args)]
pub(crate) struct CaseArguments {
    /// Which ready municipality; see `kantelpunt presets`.
    #[arg(long, value_name = "ID")]
    pub preset: String,
    /// Own figures over those of the preset: what `import-csv` and `import-cbs` print.
    #[arg(long, value_name = "FILE")]
    pub figures: Option<String>,
    /// First month, such as 2027-01 [default: that of the preset].
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub start: Option<String>,
    /// Seed of all draws: the same seed gives the same bytes.
    #[arg(long, default_value = "1", allow_hyphen_values = true)]
    pub seed: String,
}

pub(crate) const SEEK_HELP: &str = "\
A target is a figure of `simulate`, a sign (>=, <=, >, <) and a number; several are joined by `and` and must hold in the
same draw: npv >= 0, structural >= 0, peak_funding <= 500000, kantelpunt <= 2031 (or 2031-04), and with a year
saldo@2030, cumulative@2030, national_saldo@2030 and every outcome: waiting_weeks@2030 <= 6.

The chance is over what is not known: parameters are drawn, flows are at their mean. `npv >= 0` is met by doing nothing
at all; ask `npv > 0` to leave that out. Of one lever every step gets 256 draws, of two a grid of at most 9 by 9 gets 128
and finer grids around the best 256; what could be the answer gets 1024. A setting counts only when its chance is at
least the asked one; `se` is the standard error of a chance. Nothing is taken to be monotone: `meets` lists every run of
steps that meets the target (those with fewer draws may be wrong near the edge).

`cost` is minus the mean npv: euro over the whole horizon, discounted, against current policy. Smallest: nearest to
current policy; of two levers the least sum of their moves, each as a share of its range (a judgement). Cheapest: the
highest mean npv. For two levers the frontier is the settings that meet the target where no other does so with smaller
moves of both; `grid` is everything that was looked at, between whose points the target may be met unseen.
`value` is null when nothing meets the target: then `best_chance` says where the chance is highest.";

/// What `seek` is asked.
#[derive(Debug, Args)]
pub(crate) struct SeekArguments {
    #[command(flatten)]
    pub case: CaseArguments,
    /// A scenario file with the other levers and the assumptions; without it current policy.
    #[arg(long, value_name = "FILE")]
    pub scenario: Option<String>,
    /// The lever to turn, of all municipalities or of one (lever@schagen); may be given twice.
    #[arg(long, value_name = "ID", required = true, action = clap::ArgAction::Append)]
    pub lever: Vec<String>,
    /// What must hold, such as "npv >= 0 and waiting_weeks@2030 <= 6".
    #[arg(long, value_name = "EXPR", allow_hyphen_values = true)]
    pub target: String,
    /// With which chance it must hold: above 0, at most 1.
    #[arg(long, default_value = "0.8", value_name = "CHANCE", allow_hyphen_values = true)]
    pub probability: String,
    /// smallest: nearest to current policy; cheapest: with the highest mean npv.
    #[arg(long, default_value = "smallest", value_name = "smallest|cheapest")]
    pub by: String,
    /// Horizon in years, 1 to 30.
    #[arg(long, default_value = "10", allow_hyphen_values = true)]
    pub years: String,
}

pub(crate) const BUDGET_HELP: &str = "\
Everything is the scenario less current policy, under the same assumptions and the same draws; + is an advantage. Amounts
are thousands of euro of the start year, means over the draws, rounded so that the rows add up to `total` (all down, then
the largest remainders up). `incidental` is what differs in at most three years and is over then, or is paid once by its nature
(setting up, moving, cutting down, leaving); every other post is structural. `structural` in a row is the last whole year of the run.

`closes` is the chance that a year closes: that it costs no more than current policy does, so that no extra cover is
needed. `books` holds the whole of these posts against what was budgeted: current policy in the expected run (assumptions
at their defaults, no chance). `reserve` is the least amount that covers the running shortfall of the plan years, not
discounted, with 80, 90 or 95 % chance, thousands of euro rounded up; `reserve_by_year` through each year, `horizon` over
the whole run. `reserve_after_change` is what is still needed beside a budget that already holds `total`. `_se` are standard errors. `paragraph` is for the paragraaf weerstandsvermogen, in the language of --lang.

The run starts at --start and lasts ten years, or until the last plan year when that is later.";

/// What `budget` is asked.
#[derive(Debug, Args)]
pub(crate) struct BudgetArguments {
    #[command(flatten)]
    pub case: CaseArguments,
    /// The scenario file to budget.
    #[arg(long, value_name = "FILE")]
    pub scenario: String,
    /// First budget year [default: that of the start].
    #[arg(long, value_name = "YEAR", allow_hyphen_values = true)]
    pub from: Option<String>,
    /// How many budget years, 1 to 30.
    #[arg(long, default_value = "4", allow_hyphen_values = true)]
    pub years: String,
    /// How many draws, 1 to 50000.
    #[arg(long, default_value = "1024", value_name = "COUNT", allow_hyphen_values = true)]
    pub replications: String,
    /// json; xlsx (a sheet per table); csv (for Dutch Excel) or csv-machine (long form); docx (draft council proposal).
    #[arg(long, default_value = "json", value_name = "json|xlsx|csv|csv-machine|docx")]
    pub format: String,
    /// The file to write; without it the answer is printed, which a workbook and a document do not allow.
    #[arg(long, value_name = "FILE")]
    pub output: Option<String>,
    /// What a plus means in a file: advantage or cost. JSON and csv-machine are always + = advantage.
    #[arg(long, default_value = "advantage", value_name = "advantage|cost")]
    pub sign: String,
    /// A second scenario file: an amendment, shown beside the proposal in a file with what it changes and costs.
    #[arg(long, value_name = "FILE")]
    pub amendment: Option<String>,
    /// The day that stands in a file [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    pub date: Option<String>,
}
