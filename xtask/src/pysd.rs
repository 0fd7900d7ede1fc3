//! An engine of others, PySD, recomputes the model from its XMILE: installed in a folder of its own below cargo's.

use crate::debian;
use crate::project::Project;
use crate::step::{Failure, OrSay, Outcome, ask, run, step};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const NO_PYTHON: &str = "Python 3.11 or newer with its module venv is needed for the tests: install it (on Debian: `apt-get install \
    python3 python3-venv`).";

/// Python with PySD, in the versions of `tests/pysd/requirements.txt`.
pub(crate) fn ensure(project: &Project) -> Outcome<PathBuf> {
    let wanted = project.root.join("tests/pysd/requirements.txt");
    let list = fs::read(&wanted).or_say("tests/pysd/requirements.txt cannot be read.")?;
    let place = project.target.join("pysd-test");
    let (python, stamp) = (place.join("bin/python"), place.join("installed.txt"));
    if fs::read(&stamp).is_ok_and(|installed| installed == list) && python.is_file() {
        return Ok(python);
    }
    if !has_venv() {
        debian::install("Installing Python for the tests (apt-get)", &["python3", "python3-venv"], NO_PYTHON)?;
    }
    step("Installing PySD for the tests (pip)", || install(&place, &python, &wanted))?;
    fs::write(&stamp, &list).or_say(format!("{} cannot be written.", stamp.display()))?;
    Ok(python)
}

fn has_venv() -> bool {
    let modules = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))";
    ask(Command::new("python3").args(["-c", modules]), "", "").is_ok()
}

fn install(place: &Path, python: &Path, wanted: &Path) -> Outcome {
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(place), NO_PYTHON, NO_PYTHON)?;
    run(
        Command::new(python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"])
            .args(["--only-binary", ":all:", "--requirement"])
            .arg(wanted),
        NO_PYTHON,
        "pip could not install PySD: check the connection to your package index.",
    )
}

/// Holds every stock of every month against what PySD computes from our XMILE.
pub(crate) fn compare(project: &Project, python: &Path) -> Outcome {
    run(
        project.cargo().args(["build", "--package", "kantelpunt", "--bin", "kantelpunt"]),
        "cargo is missing: install Rust with rustup.",
        "The command line cannot be built: cargo says why above.",
    )?;
    let program = project.target.join("debug/kantelpunt");
    if !program.is_file() {
        return Err(Failure(format!("{} is not there.", program.display())));
    }
    run(
        Command::new(python)
            .arg(project.root.join("tests/pysd/compare.py"))
            .arg(program)
            .env("PYTHONDONTWRITEBYTECODE", "1"),
        NO_PYTHON,
        "PySD computes something else than Kantelpunt, or did not start: it says so above.",
    )
}
