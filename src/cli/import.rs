//! The commands that read CSV: figures of a municipality, and estimates of a group.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::import_arguments::{ImportCsvArguments, PoolArguments};
use crate::cli::{json, plan};
use crate::parameters::path::Paths;
use crate::scenario::Scenario;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::file;
use crate::scenario::import::{bytes, estimates, figures};
use crate::scenario::preset::Preset;

/// The figures of a table, or an empty one.
pub(crate) fn figures(asked: &ImportCsvArguments) -> Result<String, Failure> {
    let Some(path) = asked.file.as_deref().filter(|_| !asked.template) else { return Ok(figures::template()) };
    let preset = Preset::load(plan::preset(&asked.preset)?, &Paths::load()?)?;
    let [member] = &preset.members[..] else { return Err(plan::one_municipality(path)) };
    let text = bytes::text(&plan::contents("FILE", path)?);
    let own = figures::read(&text, &member.case.figures).map_err(|errors| Failure::in_rows(&errors, path))?;
    json::pretty(&own.write())
}

/// The estimates of a group as a scenario file that chooses nothing and assumes what the group thinks.
pub(crate) fn pool(asked: &PoolArguments) -> Result<String, Failure> {
    let Some(path) = asked.file.as_deref().filter(|_| !asked.template) else { return Ok(estimates::template()) };
    let text = bytes::text(&plan::contents("FILE", path)?);
    let opinions = estimates::read(&text).map_err(|errors| Failure::in_rows(&errors, path))?;
    let name = Path::new(path).file_stem().map_or_else(|| path.into(), |stem| stem.to_string_lossy().into_owned());
    // No lever differs, so no municipality has anything to say.
    let scenario = Scenario { name, levers: Vec::new() };
    json::pretty(&file::write(&scenario, &[], &AssumptionSet::default().with_opinions(&opinions)))
}
