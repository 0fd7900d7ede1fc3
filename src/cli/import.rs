//! The command that reads figures of a municipality in CSV.

use crate::cli::failure::Failure;
use crate::cli::import_arguments::ImportCsvArguments;
use crate::cli::{json, plan};
use crate::parameters::path::Paths;
use crate::scenario::import::{figures, table};
use crate::scenario::preset::Preset;

/// The figures of a table, or an empty one.
pub(crate) fn figures(asked: &ImportCsvArguments) -> Result<String, Failure> {
    let Some(path) = asked.file.as_deref().filter(|_| !asked.template) else { return Ok(figures::template()) };
    let preset = Preset::load(plan::preset(&asked.preset)?, &Paths::load()?)?;
    let text = table::text(&plan::contents("FILE", path)?);
    let own = figures::read(&text, &preset.case.figures).map_err(|errors| Failure::in_rows(&errors, path))?;
    json::pretty(&own.write())
}
