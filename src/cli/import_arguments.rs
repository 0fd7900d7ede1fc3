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
