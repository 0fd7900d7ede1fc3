//! Everything that must hold before a change is good: style, lints, tests, the same bits in the browser, the page itself.

use crate::browser::{self, Browser};
use crate::project::Project;
use crate::step::{Failure, OrSay, Outcome, run, step};
use crate::{build, documents, experiments, node, pysd, rust, serve, site};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The word with which cargo calls us to run a test in wasm.
pub(crate) const RUNNER: &str = "run-in-browser";

const NO_CARGO: &str = "cargo is missing: install Rust with rustup.";
pub(crate) const NO_NODE: &str = "Node.js is missing: install version 20 or newer.";
const SUB_PATH: &str = "/project/";

/// What needs the machine to itself: a hand that moves a slider without a pause.
const ALONE: [&str; 1] = ["spoken.test.mjs"];

pub(crate) fn command() -> Outcome {
    let project = Project::find()?;
    let browser = prepare(&project)?;
    let python = pysd::ensure(&project)?;
    let python_of_experiments = experiments::ensure(&project)?;
    let python_of_documents = documents::ensure(&project)?;
    step("Checking the layout (cargo fmt)", || {
        cargo(&project, &["fmt", "--all", "--check"], "The layout differs: run `cargo fmt --all`.")
    })?;
    step("Reading the native code (cargo clippy)", || {
        cargo(
            &project,
            &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
            "Clippy has remarks: mend what it says above.",
        )
    })?;
    step("Reading the browser code (cargo clippy)", || {
        let packages = ["--package", "kantelpunt", "--package", "kantelpunt-documents"];
        let arguments =
            ["--features", "kantelpunt/parts", "--target", rust::TARGET, "--lib", "--bins", "--", "-D", "warnings"];
        cargo(
            &project,
            &[&["clippy"], &packages[..], &arguments[..]].concat(),
            "Clippy has remarks about the browser code: mend what it says above.",
        )
    })?;
    step("Testing (cargo test)", || {
        cargo(&project, &["test", "--workspace"], "A test fails: its name and reason stand above.")
    })?;
    step("Recomputing the model with an independent engine (PySD)", || pysd::compare(&project, &python))?;
    step("Running a large experiment in shards (Dask), and reading it (DuckDB, pandas)", || {
        experiments::check(&project, &python_of_experiments)
    })?;
    step("Opening the files of a budget (openpyxl, python-docx)", || documents::check(&project, &python_of_documents))?;
    step("Computing the same bits in the browser (cargo test in wasm)", || same_bits(&project, &browser))?;
    build::page(&project, build::Build::Release)?;
    step("Using the page in the browser (node --test)", || end_to_end(&project, &browser))?;
    println!("\nEverything holds.");
    Ok(())
}

fn prepare(project: &Project) -> Outcome<Browser> {
    rust::ensure_target()?;
    rust::ensure_checkers(project)?;
    node::ensure_modules(project)?;
    browser::ensure()
}

fn cargo(project: &Project, arguments: &[&str], when_failing: &str) -> Outcome {
    run(project.cargo().args(arguments), NO_CARGO, when_failing)
}

/// The test of the same bits, compiled to wasm; cargo calls us back to run it.
fn same_bits(project: &Project, browser: &Browser) -> Outcome {
    let place = scratch(project)?;
    let capabilities = place.join("webdriver.json");
    browser::write_capabilities(browser, &capabilities, &place.join("profile"))?;
    let xtask = env::current_exe().or_say("This program cannot find itself: start it with `cargo xtask`.")?;
    // As a list, so that a path with a space stays whole.
    let runner = serde_json::json!([xtask, RUNNER]);
    let mut command = project.cargo();
    command
        .args(["test", "--target", rust::TARGET, "--test", "same_bits", "--config"])
        .arg(format!("target.{}.runner={runner}", rust::TARGET))
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
        .env("CHROMEDRIVER", &browser.driver);
    run(
        &mut command,
        NO_CARGO,
        "The browser computes something else than the native program, or did not start: it says so above.",
    )
}

/// A folder that nobody used before: a browser profile left by an earlier run could change an outcome.
fn scratch(project: &Project) -> Outcome<PathBuf> {
    let place = project.target.join("browser-test");
    if place.exists() {
        fs::remove_dir_all(&place)
            .or_say(format!("{} cannot be emptied: close the browser that uses it.", place.display()))?;
    }
    fs::create_dir_all(&place).or_say(format!("{} cannot be made.", place.display()))?;
    Ok(place)
}

/// What cargo starts instead of the test itself.
pub(crate) fn run_in_browser(arguments: &[String]) -> Outcome {
    let all = [OsString::from(RUNNER)].into_iter().chain(arguments.iter().map(OsString::from));
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(all)
        .map_err(|cause| Failure(format!("The test in the browser does not pass ({cause:#}).")))
}

/// The page as a visitor uses it, at the root and under a sub-path.
fn end_to_end(project: &Project, browser: &Browser) -> Outcome {
    let files = site::files_below(&project.root.join("tests/browser"))?;
    let tests = files.into_iter().filter(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let is_alone = |file: &PathBuf| ALONE.iter().any(|name| file.ends_with(name));
    let (alone, others): (Vec<PathBuf>, Vec<PathBuf>) = tests.partition(is_alone);
    let when_failing = "The page does not do what its tests ask: they say what above.";
    run(&mut node_tests_at_once(project, browser, &project.dist(), &others, 2)?, NO_NODE, when_failing)?;
    run_in_page(project, browser, &alone, when_failing)
}

/// Serves the page and runs these scripts of node's test runner against it.
pub(crate) fn run_in_page(project: &Project, browser: &Browser, scripts: &[PathBuf], when_failing: &str) -> Outcome {
    run(&mut node_tests(project, browser, &project.dist(), scripts)?, NO_NODE, when_failing)
}

/// Serves a folder, and prepares to run these scripts of node's test runner against it, one after another: the page's workers already
/// use both cores of a small machine.
pub(crate) fn node_tests(project: &Project, browser: &Browser, folder: &Path, scripts: &[PathBuf]) -> Outcome<Command> {
    node_tests_at_once(project, browser, folder, scripts, 1)
}

/// The same, so many files at once: what looks at a page mostly waits for it.
fn node_tests_at_once(
    project: &Project,
    browser: &Browser,
    folder: &Path,
    scripts: &[PathBuf],
    at_once: usize,
) -> Outcome<Command> {
    let mut command = Command::new("node");
    command
        .current_dir(&project.root)
        .args(["--test", &format!("--test-concurrency={at_once}"), "--test-reporter=spec"])
        .args(scripts)
        .env("KANTELPUNT_URL", serve::in_background(folder, "/")?)
        .env("KANTELPUNT_SUB_PATH_URL", serve::in_background(folder, SUB_PATH)?)
        .env("CHROMIUM", &browser.chromium)
        .env("CHROMIUM_FLAGS", browser::flags());
    Ok(command)
}
