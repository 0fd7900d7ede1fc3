//! Where things are: the project, cargo's target folder, the site.

use crate::step::{Failure, OrSay, Outcome, ask};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// The folders that every command works with.
pub(crate) struct Project {
    pub(crate) root: PathBuf,
    pub(crate) target: PathBuf,
}

impl Project {
    /// cargo knows: it has read the settings and the environment.
    pub(crate) fn find() -> Outcome<Self> {
        let answer = ask(
            cargo().args(["metadata", "--no-deps", "--format-version", "1"]),
            "cargo is missing: install Rust with rustup.",
            "cargo cannot read this project: run the command inside the project's folder.",
        )?;
        let facts: serde_json::Value = serde_json::from_str(&answer).or_say("cargo's answer cannot be read.")?;
        Ok(Self { root: folder(&facts, "workspace_root")?, target: folder(&facts, "target_directory")? })
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    pub(crate) fn modules(&self) -> PathBuf {
        self.root.join("node_modules")
    }

    /// A command of cargo that works on this project.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = cargo();
        command.current_dir(&self.root);
        command
    }
}

fn folder(facts: &serde_json::Value, name: &str) -> Outcome<PathBuf> {
    facts[name].as_str().map(PathBuf::from).ok_or_else(|| Failure(format!("cargo does not tell its {name}.")))
}

fn cargo() -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    // What `cargo run` told us about xtask would otherwise count as a change for what we build.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_BIN_NAME" {
            command.env_remove(&*name);
        }
    }
    command
}
