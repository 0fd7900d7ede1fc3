//! One shard: every municipality whose turn it is, computed and put in its file; what is there already is left alone.

use serde_json::{Value, json};

use crate::analysis::experiment::Experiment;
use crate::analysis::sweep::{Drawn, figures, headings, records};
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::sweep::folder::{Folder, Found, Manifest, whole};
use crate::cli::sweep::plan::{Plan, Unit};
use crate::cli::sweep::results;
use crate::cli::workers;
use crate::levers::Levers;
use crate::scenario::output::Output;

/// Which part of the municipalities: those whose place leaves this remainder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shard {
    pub remainder: usize,
    pub count: usize,
}

/// Computes what this shard still has to do.
pub(crate) fn run(
    plan: &Plan,
    fingerprint: String,
    shard: Shard,
    folder: &Folder,
    threads: usize,
) -> Result<Value, Failure> {
    let manifest = Manifest::of(plan, fingerprint);
    folder.claim(&manifest)?;
    let mine: Vec<usize> = (0..plan.units.len()).filter(|place| place % shard.count == shard.remainder).collect();
    let mut todo = Vec::new();
    for place in &mine {
        match folder.look(&manifest, *place, rows(&manifest, plan.units[*place].first_year()))? {
            Found::Whole(..) => {}
            Found::Nothing | Found::Broken => todo.push(*place),
            Found::Foreign => return Err(foreign(&folder.unit(*place).display().to_string())),
        }
    }
    let blocks = plan.file.draws.div_ceil(workers::BLOCK).saturating_mul(plan.groups().len() as u32);
    let mut progress = Progress::new(blocks.saturating_mul(todo.len() as u32));
    let mut done = 0;
    for place in &todo {
        let unit = &plan.units[*place];
        let mut tell = || {
            done += 1;
            progress.show(done);
        };
        let scenarios = compute(plan, unit, threads, &mut tell)?;
        let headings = headings(&plan.file.outputs, unit.first_year(), plan.file.years);
        whole(&folder.unit(*place), |file| {
            results::write_unit(file, &manifest, &unit.id, &headings, &scenarios).map_err(|error| error.to_string())
        })?;
    }
    Ok(json!({
        "experiment": manifest.name,
        "fingerprint": manifest.fingerprint,
        "municipalities": plan.units.len(),
        "in_shard": mine.len(),
        "computed": todo.len(),
        "already_there": mine.len() - todo.len(),
    }))
}

/// How many rows the file of a municipality has.
pub(crate) fn rows(manifest: &Manifest, first_year: i32) -> usize {
    let figures = headings(&manifest.outputs(), first_year, manifest.years).len();
    figures * manifest.scenarios.len() * manifest.draws as usize
}

/// A file that stands in the place of one of ours.
pub(crate) fn foreign(path: &str) -> Failure {
    Failure::Input(
        format!(
            "{path} hoort bij een ander experiment of een andere versie van het model; verwijder het of geef een lege map."
        ),
        format!(
            "{path} belongs to another experiment or another version of the model; remove it or give an empty folder."
        ),
    )
}

/// The kept figures of a municipality: for each scenario and figure the value in every draw.
fn compute(plan: &Plan, unit: &Unit, threads: usize, tell: &mut impl FnMut()) -> Result<Vec<Vec<Vec<f64>>>, Failure> {
    let file = &plan.file;
    let drawn = Drawn { drawing: file.drawing, seed: file.seed, own_chance: unit.own_chance };
    let months = 12 * file.years as usize;
    let headings = headings(&file.outputs, unit.first_year(), file.years);
    let mut all = vec![vec![Vec::with_capacity(file.draws as usize); headings.len()]; plan.scenarios.len()];
    for (assumptions, members) in plan.groups() {
        let levers: Vec<Vec<Levers>> = members.iter().map(|place| unit.levers[*place].clone()).collect();
        let experiment =
            Experiment::of_region(unit.municipalities.clone(), unit.service.clone(), assumptions, plan.paths.clone());
        // Of a record only what is kept outlives its block.
        let compute = |draws| -> Vec<Vec<Vec<f64>>> {
            let records = records(&experiment, &levers, months, &drawn, draws);
            records.iter().map(|all| all.iter().map(|record| figures(record, &file.outputs)).collect()).collect()
        };
        workers::blocks_in_order(workers::BLOCK, file.draws, threads, compute, |_, block| {
            for (place, draws) in members.iter().zip(block) {
                for figures in draws {
                    for (column, figure) in all[*place].iter_mut().zip(figures) {
                        column.push(figure);
                    }
                }
            }
            tell();
        });
    }
    for (heading, column) in all.iter().flat_map(|scenario| headings.iter().zip(scenario)) {
        let may_be_infinite = heading.output == Output::Kantelpunt;
        if column.len() != file.draws as usize || column.iter().any(|value| !value.is_finite() && !may_be_infinite) {
            return Err(Failure::Ours(format!("‘{}’ of {} is not a finite number", heading.output.name(), unit.id)));
        }
    }
    Ok(all)
}
