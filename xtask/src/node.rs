//! What comes from npm: styles and fonts for the page, tools for the browser tests.

use crate::project::Project;
use crate::step::{OrSay, Outcome, run, step};
use std::fs;
use std::process::Command;

const NO_NODE: &str = "npm is missing: install Node.js 20 or newer (with npm) and try again.";

/// Runs `npm ci` when what is installed differs from the lock file.
pub(crate) fn ensure_modules(project: &Project) -> Outcome {
    let lock = fs::read(project.root.join("package-lock.json")).or_say("package-lock.json cannot be read.")?;
    let stamp = project.modules().join(".installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step("Installing styles, fonts and test tools (npm ci)", || {
        run(
            // A package may ask for a newer Node.js than ours with a warning: what we use of it works on 20.
            Command::new("npm").current_dir(&project.root).args(["ci", "--ignore-scripts", "--loglevel=error"]),
            NO_NODE,
            "npm could not install the packages: check the connection to your npm registry and run `npm ci --ignore-scripts`.",
        )?;
        fs::write(&stamp, &lock).or_say("node_modules cannot be written.")
    })
}
