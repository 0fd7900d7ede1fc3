//! What Rust needs besides itself: the wasm target, rustfmt, clippy. What is missing is added.

use crate::project::Project;
use crate::step::{Outcome, ask, run, step};
use std::path::Path;
use std::process::Command;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target with rustup when its library is missing.
pub(crate) fn ensure_target() -> Outcome {
    if has_target()? {
        return Ok(());
    }
    step("Adding Rust's wasm target (rustup target add)", || {
        run(
            Command::new("rustup").args(["target", "add", TARGET]),
            &format!(
                "Rust has no {TARGET} target and rustup is missing: install Rust with rustup, or add the target with your package manager."
            ),
            &format!("rustup could not add the target: run `rustup target add {TARGET}` and read what it says."),
        )
    })
}

/// Adds rustfmt and clippy with rustup when cargo does not know them.
pub(crate) fn ensure_checkers(project: &Project) -> Outcome {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if ask(project.cargo().args([command, "--version"]), "", "").is_err() {
            add_component(component)?;
        }
    }
    Ok(())
}

fn add_component(name: &str) -> Outcome {
    step(&format!("Adding {name} (rustup component add)"), || {
        run(
            Command::new("rustup").args(["component", "add", name]),
            &format!(
                "{name} is missing and so is rustup: install Rust with rustup, or add {name} with your package manager."
            ),
            &format!("rustup could not add {name}: run `rustup component add {name}` and read what it says."),
        )
    })
}

fn has_target() -> Outcome<bool> {
    let folder = ask(
        Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]),
        "rustc is missing: install Rust with rustup.",
        "rustc does not know where its libraries are: install Rust again with rustup.",
    )?;
    let files = Path::new(&folder).read_dir();
    Ok(files.is_ok_and(|mut all| {
        all.any(|file| file.is_ok_and(|f| f.file_name().to_string_lossy().starts_with("libcore")))
    }))
}
