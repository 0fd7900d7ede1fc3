//! Programs of the system: find them, and as root on Debian install what is missing.

use crate::step::{Failure, Outcome, ask, run, step};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// A program on the path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Installs packages where we may; else says what the reader can do.
pub(crate) fn install(what: &str, packages: &[&str], otherwise: &str) -> Outcome {
    if !may_install() {
        return Err(Failure(otherwise.to_owned()));
    }
    let apt = |arguments: &[&str]| {
        run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"), otherwise, otherwise)
    };
    step(what, || {
        apt(&["update", "--quiet"])?;
        apt(&[&["install", "--yes", "--quiet", "--no-install-recommends"], packages].concat())
    })
}

fn may_install() -> bool {
    let user = ask(Command::new("id").arg("-u"), "", "");
    user.is_ok_and(|id| id == "0") && on_path("apt-get").is_some()
}
