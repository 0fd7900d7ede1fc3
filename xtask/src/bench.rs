//! How fast is it? The model, the reference workload REF-12 beside its rivals, the jobs of the page, and the page: numbers and ratios, never a
//! pass or fail.

use crate::project::Project;
use crate::step::{Failure, OrSay, Outcome, ask, run, step};
use crate::{browser, build, node, pysd, rust, site, test};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const NO_CARGO: &str = "cargo is missing: install Rust with rustup.";
const PARTS: [&str; 4] = ["model", "ref12", "desk", "page"];

/// Measures the parts that are named, or all.
pub(crate) fn command(arguments: &[String]) -> Outcome {
    if let Some(unknown) = arguments.iter().find(|name| !PARTS.contains(&name.as_str())) {
        return Err(Failure(format!("bench does not know \"{unknown}\": choose from {}.", PARTS.join(", "))));
    }
    let wanted = |part: &str| arguments.is_empty() || arguments.iter().any(|name| name == part);
    let project = Project::find()?;
    if wanted("model") {
        step("Measuring the model (cargo bench)", || native(&project, "kantelpunt", &[]))?;
    }
    if wanted("ref12") {
        ref12(&project)?;
    }
    if wanted("desk") {
        desk(&project)?;
    }
    if wanted("page") { page(&project) } else { Ok(()) }
}

fn native(project: &Project, package: &str, results: &[(&str, &Path)]) -> Outcome {
    let mut command = project.cargo();
    command.args(["bench", "--package", package]).envs(results.iter().copied());
    run(&mut command, NO_CARGO, "The measurement stops: cargo says why above.")
}

fn page(project: &Project) -> Outcome {
    let browser = browser::ensure()?;
    build::page(project, build::Build::Release)?;
    step("Measuring the page in the browser (node --test)", || {
        let scripts = ["benches/page.mjs", "benches/felt.mjs"].map(|script| project.root.join(script));
        test::run_in_page(project, &browser, &scripts, "The page cannot be measured: see above.")
    })
}

/// The reference workload: everything is built first, then each is measured alone.
fn ref12(project: &Project) -> Outcome {
    rust::ensure_target()?;
    node::ensure_modules(project)?;
    let (browser, python) = (browser::ensure()?, pysd::ensure(project)?);
    let place = project.target.join("ref12");
    step("Building REF-12 for the browser (cargo build --release)", || site(project, &place))?;
    let (native_results, numpy_results) = (place.join("native.json"), place.join("numpy.json"));
    step("Measuring REF-12 natively (cargo bench)", || {
        native(project, "ref12", &[("REF12_RESULTS", &native_results)])
    })?;
    step("Measuring REF-12 in NumPy", || numpy(project, &python, &numpy_results))?;
    step("Measuring REF-12 in the browser (node --test)", || {
        let script = project.root.join("benches/ref12/browser/report.mjs");
        let mut command = test::node_tests(project, &browser, &place, &[script])?;
        command.env("REF12_NATIVE", &native_results).env("REF12_NUMPY", &numpy_results);
        run(&mut command, test::NO_NODE, "REF-12 cannot be measured in the browser: see above.")
    })
}

/// What the page asks of the model: natively, and in workers as the product has them.
fn desk(project: &Project) -> Outcome {
    rust::ensure_target()?;
    node::ensure_modules(project)?;
    let browser = browser::ensure()?;
    let place = project.target.join("desk");
    step("Building the desk for the browser (cargo build --profile page)", || {
        let arguments =
            ["build", "--profile", "page", "--package", "desk", "--example", "desk_wasm", "--target", rust::TARGET];
        run(project.cargo().args(arguments), NO_CARGO, "The desk does not build: mend what the compiler says above.")?;
        site::clear(&place)?;
        let folder = project.root.join("benches/desk/browser");
        let built = project.target.join(rust::TARGET).join("page/examples/desk_wasm.wasm");
        let files = [
            (built, "desk.wasm"),
            (folder.join("measure.mjs"), "measure.mjs"),
            (folder.join("index.html"), "index.html"),
        ];
        files.iter().try_for_each(|(from, name)| site::copy(from, &place.join(name)))
    })?;
    let results = place.join("native.json");
    step("Measuring the desk natively (cargo bench)", || native(project, "desk", &[("DESK_RESULTS", &results)]))?;
    step("Measuring the desk in the browser (node --test)", || {
        let script = project.root.join("benches/desk/browser/report.mjs");
        let mut command = test::node_tests(project, &browser, &place, &[script])?;
        run(
            command.env("DESK_NATIVE", &results),
            test::NO_NODE,
            "The desk cannot be measured in the browser: see above.",
        )
    })
}

/// A page that holds nothing but the workload: ours as wasm, and the JavaScript.
fn site(project: &Project, place: &Path) -> Outcome {
    let arguments = ["build", "--release", "--package", "ref12", "--example", "ref12_wasm", "--target", rust::TARGET];
    run(project.cargo().args(arguments), NO_CARGO, "REF-12 does not build: mend what the compiler says above.")?;
    site::clear(place)?;
    let folder = project.root.join("benches/ref12");
    let built = project.target.join(rust::TARGET).join("release/examples/ref12_wasm.wasm");
    let files: [(PathBuf, &str); 4] = [
        (built, "ref12.wasm"),
        (folder.join("rivals/ref12.mjs"), "ref12.mjs"),
        (folder.join("browser/measure.mjs"), "measure.mjs"),
        (folder.join("browser/index.html"), "index.html"),
    ];
    files.iter().try_for_each(|(from, name)| site::copy(from, &place.join(name)))
}

fn numpy(project: &Project, python: &Path, results: &Path) -> Outcome {
    let mut command = Command::new(python);
    // One core, as all others.
    command.arg(project.root.join("benches/ref12/rivals/ref12.py")).env("OMP_NUM_THREADS", "1");
    let answer = ask(&mut command, "Python is missing: install version 3.11 or newer.", "NumPy stops:")?;
    fs::write(results, answer).or_say(format!("{} cannot be written.", results.display()))
}
