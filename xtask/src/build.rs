//! From source to a folder that any web server can serve: `dist/`.

use crate::project::Project;
use crate::step::{OrSay, Outcome, run, step};
use crate::{node, parts, rust, site, styles};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The page and its workers.
const APP: &str = "app";
/// What writes files: the page fetches it when the first file is asked for.
const DOCUMENTS: &str = "documents";

/// The page comes in parts: the linker leaves word of what refers to what, so that it can be taken apart.
const IN_PARTS: [&str; 5] = ["--features", "parts", "--", "-C", "link-arg=--emit-relocs"];

/// How the page is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// As visitors get it: small and fast.
    Release,
    /// To try a change soon: larger and slower, and never weighed.
    Quick,
}

impl Build {
    /// The profile of cargo.
    fn profile(self) -> &'static str {
        match self {
            Self::Release => "page",
            Self::Quick => "quick",
        }
    }
}

pub(crate) fn command() -> Outcome {
    page(&Project::find()?, Build::Release)
}

/// Builds the page.
pub(crate) fn page(project: &Project, build: Build) -> Outcome {
    rust::ensure_target()?;
    node::ensure_modules(project)?;
    let profile = build.profile();
    let wasm = step(&format!("Building the program (cargo rustc --profile {profile})"), || {
        compile(project, profile, "kantelpunt", APP, &IN_PARTS)
    })?;
    let files = step(&format!("Building what writes files (cargo rustc --profile {profile})"), || {
        compile(project, profile, "kantelpunt-documents", DOCUMENTS, &[])
    })?;
    let dist = project.dist();
    step("Writing the site to dist/", || {
        site::clear(&dist)?;
        bind(&parts::take_apart(&wasm, &dist, APP)?, &dist, APP)?;
        bind(&files, &dist, DOCUMENTS)?;
        site::copy_own(project)?;
        styles::copy(project)
    })?;
    if build == Build::Quick {
        return Ok(());
    }
    let size = site::first_load(&dist)?;
    println!("  first load: {} of at most {} KB, compressed", size.kilobytes(), site::BUDGET_KB);
    size.check()
}

fn compile(project: &Project, profile: &str, package: &str, program: &str, more: &[&str]) -> Outcome<PathBuf> {
    let what = ["--package", package, "--bin", program];
    run(
        project.cargo().args(["rustc", "--profile", profile, "--target", rust::TARGET]).args(what).args(more),
        "cargo is missing: install Rust with rustup.",
        "The program does not build: mend what the compiler says above.",
    )?;
    Ok(project.target.join(rust::TARGET).join(profile).join(format!("{program}.wasm")))
}

/// Writes the wasm and the JavaScript that loads it.
fn bind(wasm: &Path, dist: &Path, name: &str) -> Outcome {
    let flags = [
        "wasm-bindgen",
        // A later part takes the table of functions from the first.
        "--keep-lld-exports",
        "--target",
        "web",
        "--no-typescript",
        "--remove-name-section",
        "--remove-producers-section",
    ];
    let mut arguments: Vec<OsString> = flags.iter().map(OsString::from).collect();
    arguments.extend(["--out-dir".into(), dist.into(), "--out-name".into(), name.into(), wasm.into()]);
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments)
        .or_say("The program cannot be bound to the page: wasm-bindgen in Cargo.toml and wasm-bindgen-cli in xtask/Cargo.toml must have the same version.")
}
