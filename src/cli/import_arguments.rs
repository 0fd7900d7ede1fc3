//! The words of the commands that bring figures and estimates in.

use clap::Args;

/// What `import-csv` is asked.
#[derive(Debug, Args)]
pub(crate) struct ImportCsvArguments {
    /// A filled in template: figure;value;source. Rows without value are skipped.
    #[arg(required_unless_present = "template")]
    pub file: Option<String>,
    /// Which ready municipality counts are held against when the file has no inhabitants.
    #[arg(long, value_name = "ID", default_value = "doorsnee-100k-2027")]
    pub preset: String,
    /// Print an empty template to fill in.
    #[arg(long)]
    pub template: bool,
}

/// What `import-cbs` is asked.
#[derive(Debug, Args)]
pub(crate) struct ImportCbsArguments {
    /// Code of the municipality, such as GM0363, or its name.
    pub code: String,
    /// Where the tables are, for tests and copies.
    #[arg(long, value_name = "URL", default_value = crate::scenario::import::cbs::CBS)]
    pub base_url: String,
    /// How long to wait for each answer, in seconds, 1 to 300.
    #[arg(long, value_name = "SECONDS", default_value = "30", allow_hyphen_values = true)]
    pub timeout: String,
}

/// What `pool` is asked.
#[derive(Debug, Args)]
pub(crate) struct PoolArguments {
    /// Estimates: participant;parameter;low;likely;high. Participants keep the name they get here: give a role or a number
    /// to whoever should stay unknown.
    #[arg(required_unless_present = "template")]
    pub file: Option<String>,
    /// Print an empty template with every assumption that can be estimated.
    #[arg(long)]
    pub template: bool,
}
