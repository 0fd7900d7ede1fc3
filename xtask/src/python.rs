//! Python for the tests: an environment of its own for each, below cargo's folder, with the versions of its list.

use crate::debian;
use crate::project::Project;
use crate::step::{Failure, OrSay, Outcome, ask, run, step};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const NO_PYTHON: &str = "Python 3.11 or newer with its module venv is needed for the tests: install it (on Debian: `apt-get install \
    python3 python3-venv`).";

/// Python with what `tests/<test>/requirements.txt` lists; `what` is what the reader is told of it.
pub(crate) fn ensure(project: &Project, test: &str, what: &str) -> Outcome<PathBuf> {
    let wanted = project.root.join(format!("tests/{test}/requirements.txt"));
    let list = fs::read(&wanted).or_say(format!("tests/{test}/requirements.txt cannot be read."))?;
    let place = project.target.join(format!("{test}-test"));
    let (python, stamp) = (place.join("bin/python"), place.join("installed.txt"));
    if fs::read(&stamp).is_ok_and(|installed| installed == list) && python.is_file() {
        return Ok(python);
    }
    if !has_venv() {
        debian::install("Installing Python for the tests (apt-get)", &["python3", "python3-venv"], NO_PYTHON)?;
    }
    step(&format!("Installing {what} for the tests (pip)"), || install(&place, &python, &wanted, what))?;
    fs::write(&stamp, &list).or_say(format!("{} cannot be written.", stamp.display()))?;
    Ok(python)
}

fn has_venv() -> bool {
    let modules = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))";
    ask(Command::new("python3").args(["-c", modules]), "", "").is_ok()
}

fn install(place: &Path, python: &Path, wanted: &Path, what: &str) -> Outcome {
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(place), NO_PYTHON, NO_PYTHON)?;
    run(
        Command::new(python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"])
            .args(["--only-binary", ":all:", "--requirement"])
            .arg(wanted),
        NO_PYTHON,
        &format!("pip could not install {what}: check the connection to your package index."),
    )
}

/// Builds the command line and hands it to a script of the tests, which says itself what does not hold.
pub(crate) fn check(project: &Project, python: &Path, script: &str, when_failing: &str) -> Outcome {
    run(
        project.cargo().args(["build", "--package", "kantelpunt", "--bin", "kantelpunt"]),
        "cargo is missing: install Rust with rustup.",
        "The command line cannot be built: cargo says why above.",
    )?;
    let program = project.target.join("debug/kantelpunt");
    if !program.is_file() {
        return Err(Failure(format!("{} is not there.", program.display())));
    }
    let script = project.root.join(script);
    run(Command::new(python).arg(script).arg(program).env("PYTHONDONTWRITEBYTECODE", "1"), NO_PYTHON, when_failing)
}
