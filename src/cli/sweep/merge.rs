//! Puts the files of the municipalities together, in the order of the experiment, and summarises them.

use std::fs::File;

use parquet::file::reader::FileReader;
use parquet::file::serialized_reader::SerializedFileReader;
use serde_json::{Value, json};

use crate::analysis::sweep::{headings, summary};
use crate::cli::failure::Failure;
use crate::cli::sweep::folder::{Folder, Found, Manifest, Municipality, whole};
use crate::cli::sweep::parquet_table;
use crate::cli::sweep::results::{Results, Row, VALUE, write_summary};
use crate::cli::sweep::shard::{foreign, rows};

/// How many names one sentence takes.
const MOST_NAMES: usize = 10;

/// Writes `results.parquet` and `summary.parquet`.
pub(crate) fn run(folder: &Folder, name: &str) -> Result<Value, Failure> {
    let manifest = folder.manifest()?.ok_or_else(|| {
        Failure::Input(
            format!("In {name} staat geen experiment: geef de map die `kantelpunt sweep` kreeg als --out."),
            format!("There is no experiment in {name}: give the folder that `kantelpunt sweep` got as --out."),
        )
    })?;
    if let Some(stray) = folder.strays(&manifest)?.first() {
        return Err(foreign(&folder.units().join(stray).display().to_string()));
    }
    check_complete(folder, &manifest, name)?;
    let (results, summary) = (folder.path("results.parquet"), folder.path("summary.parquet"));
    let mut summaries = Vec::new();
    let mut total = 0;
    whole(&results, |out| {
        let mut table = Results::new(out, &manifest).map_err(|error| error.to_string())?;
        for (place, municipality) in manifest.municipalities.iter().enumerate() {
            let unit = open(folder, &manifest, place, municipality)?;
            total += rows(&manifest, municipality.first_year);
            table.append(&unit.1, unit.0.metadata()).map_err(|error| error.to_string())?;
            summarise(&manifest, municipality, &unit.0, &mut summaries).map_err(|error| error.to_string())?;
        }
        table.finish().map_err(|error| error.to_string())
    })?;
    whole(&summary, |out| write_summary(out, &manifest, &summaries).map_err(|error| error.to_string()))?;
    Ok(json!({
        "experiment": manifest.name,
        "fingerprint": manifest.fingerprint,
        "municipalities": manifest.municipalities.len(),
        "results": results.to_string_lossy(),
        "rows": total,
        "summary": summary.to_string_lossy(),
        "summary_rows": summaries.len(),
    }))
}

/// Refuses unless every municipality has its file, and each is of this experiment.
fn check_complete(folder: &Folder, manifest: &Manifest, name: &str) -> Result<(), Failure> {
    let mut missing = Vec::new();
    for (place, municipality) in manifest.municipalities.iter().enumerate() {
        match folder.look(manifest, place, rows(manifest, municipality.first_year))? {
            Found::Whole(..) => {}
            Found::Nothing | Found::Broken => missing.push(municipality.id.as_str()),
            Found::Foreign => return Err(foreign(&folder.unit(place).display().to_string())),
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let (count, all) = (missing.len(), manifest.municipalities.len());
    let more = if count > MOST_NAMES { ", …" } else { "" };
    missing.truncate(MOST_NAMES);
    let names = missing.join(", ") + more;
    Err(Failure::Input(
        format!("In {name} ontbreken {count} van de {all} gemeenten ({names}): start hun shards nog eens."),
        format!("In {name} {count} of the {all} municipalities are missing ({names}): start their shards again."),
    ))
}

fn open(
    folder: &Folder,
    manifest: &Manifest,
    place: usize,
    municipality: &Municipality,
) -> Result<(SerializedFileReader<File>, File), String> {
    match folder.look(manifest, place, rows(manifest, municipality.first_year)) {
        Ok(Found::Whole(reader, file)) => Ok((reader, file)),
        _ => Err(format!("{} changed", folder.unit(place).display())),
    }
}

fn summarise<'a>(
    manifest: &'a Manifest,
    municipality: &'a Municipality,
    unit: &SerializedFileReader<File>,
    rows: &mut Vec<Row<'a>>,
) -> parquet::errors::Result<()> {
    let mut values = parquet_table::numbers(unit, VALUE)?;
    let headings = headings(&manifest.outputs(), municipality.first_year, manifest.years);
    let places = manifest.scenarios.iter().flat_map(|scenario| headings.iter().map(move |heading| (scenario, heading)));
    for ((scenario, heading), draws) in places.zip(values.chunks_exact_mut(manifest.draws as usize)) {
        rows.push(Row::new(manifest, &municipality.id, scenario, heading, summary(heading.output, draws)));
    }
    Ok(())
}
