//! The two tables of an experiment, in long form: a row for each figure of each draw, and a row for each summary.

use std::fs::File;
use std::io::Write;

use parquet::errors::Result;
use parquet::file::metadata::ParquetMetaData;

use crate::analysis::sweep::{FigureSummary, Heading};
use crate::cli::sweep::folder::{FINGERPRINT, MUNICIPALITY, Manifest};
use crate::cli::sweep::parquet_table::{Cells, Column, Table};

const RESULTS: &str = "message results {
    required binary experiment (STRING);
    required binary municipality (STRING);
    required binary scenario (STRING);
    required binary output (STRING);
    optional int32 year;
    required int32 draw;
    optional double value;
}";
/// The place of `value` among the columns.
pub(crate) const VALUE: usize = 6;

const SUMMARY: &str = "message summary {
    required binary experiment (STRING);
    required binary municipality (STRING);
    required binary scenario (STRING);
    required binary output (STRING);
    optional int32 year;
    optional int32 draws;
    optional double mean;
    optional double p10;
    optional double p50;
    optional double p90;
    optional double probability;
}";

/// The values of one figure in all draws.
struct Block<'a> {
    key: Key<'a>,
    values: &'a [f64],
}

/// What both tables begin with.
#[derive(Clone)]
struct Key<'a> {
    experiment: &'a str,
    municipality: &'a str,
    scenario: &'a str,
    output: String,
    year: Option<i32>,
}

/// Writes the file of one municipality: for each scenario the values of each figure.
pub(crate) fn write_unit(
    out: File,
    manifest: &Manifest,
    municipality: &str,
    headings: &[Heading],
    scenarios: &[Vec<Vec<f64>>],
) -> Result<File> {
    let about = [(FINGERPRINT, manifest.fingerprint.clone()), (MUNICIPALITY, municipality.to_owned())];
    let mut table = Table::new(out, RESULTS, &about)?;
    let mut blocks = Vec::new();
    for (scenario, figures) in manifest.scenarios.iter().zip(scenarios) {
        for (heading, values) in headings.iter().zip(figures) {
            blocks.push(Block { key: key(manifest, municipality, scenario, heading), values });
        }
    }
    let columns: [Column<Block<'_>>; 7] = [
        |block| Cells::Text(block.key.experiment),
        |block| Cells::Text(block.key.municipality),
        |block| Cells::Text(block.key.scenario),
        |block| Cells::Text(&block.key.output),
        |block| Cells::Whole(block.key.year),
        |_| Cells::Counting,
        |block| Cells::Numbers(block.values),
    ];
    table.group(&blocks, manifest.draws as usize, &columns)?;
    table.finish()
}

fn key<'a>(manifest: &'a Manifest, municipality: &'a str, scenario: &'a str, heading: &Heading) -> Key<'a> {
    let Heading { output, year } = *heading;
    Key { experiment: &manifest.name, municipality, scenario, output: output.name(), year }
}

/// What both tables say about themselves: enough to compute them again.
fn about(manifest: &Manifest) -> [(&'static str, String); 5] {
    [
        (FINGERPRINT, manifest.fingerprint.clone()),
        ("kantelpunt.model_version", manifest.model_version.clone()),
        ("kantelpunt.mode", manifest.mode.clone()),
        ("kantelpunt.seed", manifest.seed.to_string()),
        ("kantelpunt.draws", manifest.draws.to_string()),
    ]
}

/// All results, as the files of the municipalities follow each other.
pub(crate) struct Results<W: Write + Send>(Table<W>);

impl<W: Write + Send> Results<W> {
    pub(crate) fn new(out: W, manifest: &Manifest) -> Result<Self> {
        Ok(Self(Table::new(out, RESULTS, &about(manifest))?))
    }

    pub(crate) fn append(&mut self, unit: &File, metadata: &ParquetMetaData) -> Result<()> {
        self.0.append(unit, metadata)
    }

    pub(crate) fn finish(self) -> Result<W> {
        self.0.finish()
    }
}

/// A row of the summary.
pub(crate) struct Row<'a> {
    key: Key<'a>,
    draws: i32,
    summary: FigureSummary,
}

impl<'a> Row<'a> {
    pub(crate) fn new(
        manifest: &'a Manifest,
        municipality: &'a str,
        scenario: &'a str,
        heading: &Heading,
        summary: FigureSummary,
    ) -> Self {
        // At most 50,000.
        let draws = i32::try_from(manifest.draws).unwrap_or(i32::MAX);
        Self { key: key(manifest, municipality, scenario, heading), draws, summary }
    }
}

/// Writes the summary as a whole: its size does not depend on the number of draws.
pub(crate) fn write_summary<W: Write + Send>(out: W, manifest: &Manifest, rows: &[Row<'_>]) -> Result<W> {
    let mut table = Table::new(out, SUMMARY, &about(manifest))?;
    let columns: [Column<Row<'_>>; 11] = [
        |row| Cells::Text(row.key.experiment),
        |row| Cells::Text(row.key.municipality),
        |row| Cells::Text(row.key.scenario),
        |row| Cells::Text(&row.key.output),
        |row| Cells::Whole(row.key.year),
        |row| Cells::Whole(Some(row.draws)),
        |row| Cells::Number(row.summary.mean),
        |row| Cells::Number(row.summary.p10),
        |row| Cells::Number(row.summary.p50),
        |row| Cells::Number(row.summary.p90),
        |row| Cells::Number(row.summary.probability),
    ];
    for rows in rows.chunks(ROWS_IN_GROUP) {
        table.group(rows, 1, &columns)?;
    }
    table.finish()
}

/// A row group that readers like.
const ROWS_IN_GROUP: usize = 100_000;
