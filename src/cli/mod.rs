//! The command line: the same model without a screen. JSON or CSV on stdout; on stderr one sentence when something is
//! wrong.

mod arguments;
mod budget;
mod calibrate;
mod catalogue;
mod cbs;
mod compare;
mod compare_arguments;
mod compare_json;
mod csv;
mod explain;
mod export;
mod failure;
mod goal_arguments;
mod hindcast;
mod import;
mod import_arguments;
mod json;
mod link;
mod plan;
mod progress;
mod seek;
mod sensitivity;
mod setting;
mod simulate;
mod sweep;
mod sweep_arguments;
mod workers;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::cli::arguments::{Arguments, Command};
use crate::cli::failure::Failure;
use crate::scenario::{experiment_schema, project_schema, schema};
use crate::text::Language;

/// Does what the arguments of this process ask. The status is 0 when done, 2 for wrong input, 1 when it is our fault.
#[must_use]
pub fn main() -> ExitCode {
    let language = failure::language(std::env::args().skip(1));
    let done = match Arguments::try_parse() {
        Ok(arguments) => answer(arguments),
        Err(error) if !error.use_stderr() => Ok(error.render().to_string()),
        Err(error) => Err(failure::of_clap(&error)),
    };
    match done.and_then(|text| print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // When even this cannot be written, the status still tells.
            let _ = writeln!(io::stderr(), "{}", failure.sentence(language));
            ExitCode::from(failure.status())
        }
    }
}

fn answer(arguments: Arguments) -> Result<String, Failure> {
    if Language::from_code(&arguments.lang).is_none() {
        return Err(failure::choice("lang", &arguments.lang, &["nl", "en"]));
    }
    let language = Language::from_code(&arguments.lang).unwrap_or_default();
    match arguments.command {
        Command::Presets => json::pretty(&catalogue::presets()?),
        Command::Levers => json::pretty(&catalogue::levers()),
        Command::Mechanisms => json::pretty(&catalogue::mechanisms()?),
        Command::Parameters => json::pretty(&catalogue::parameters()?),
        Command::Schema(asked) if asked.experiment => json::pretty(&experiment_schema::schema()),
        Command::Schema(asked) if asked.project => json::pretty(&project_schema::schema()),
        Command::Schema(_) => json::pretty(&schema::schema()),
        Command::Simulate(asked) => simulate::answer(&asked),
        Command::Explain(asked) => explain::answer(&asked, language),
        Command::Compare(asked) => compare::answer(&asked, language),
        Command::Seek(asked) => seek::answer(&asked),
        Command::Budget(asked) => budget::answer(&asked, language),
        Command::Sensitivity(asked) => sensitivity::answer(&asked),
        Command::Calibrate(asked) => calibrate::answer(&asked),
        Command::Hindcast(asked) => hindcast::answer(&asked),
        Command::ImportCsv(asked) => import::figures(&asked),
        Command::ImportCbs(asked) => cbs::answer(&asked),
        Command::Pool(asked) => import::pool(&asked),
        Command::Sweep(asked) => sweep::sweep(&asked),
        Command::Merge(asked) => sweep::merge(&asked),
        Command::Link(asked) => link::answer(&asked, language),
        Command::Equations(asked) => export::equations(&asked, language),
        Command::Xmile(asked) => export::xmile(&asked),
    }
}

/// A reader that has seen enough (`| head`) is no failure.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Ours(format!("stdout: {error}"))),
        _ => Ok(()),
    }
}
