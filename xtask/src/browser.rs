//! The browser that the tests run in: find it, install it where we may, start it the same way everywhere.

use crate::debian;
use crate::step::{Failure, OrSay, Outcome};
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// How Chromium starts: also as root in a container, quiet, asking nothing of the network. The end-to-end tests get the same.
pub(crate) const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

const INSTALL: &str = "Chromium and ChromeDriver are needed for the tests: install them (on Debian: `apt-get install chromium chromium-driver`), \
    or set CHROMIUM and CHROMEDRIVER to where they are.";

/// Chromium and the driver that fits it.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds the browser; as root on Debian, installs what is missing.
pub(crate) fn ensure() -> Outcome<Browser> {
    if let Some(found) = find() {
        return Ok(found);
    }
    debian::install("Installing Chromium for the tests (apt-get)", &["chromium", "chromium-driver"], INSTALL)?;
    find().ok_or_else(|| Failure(INSTALL.to_owned()))
}

fn find() -> Option<Browser> {
    let chromium = program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?;
    Some(Browser { chromium, driver: program("CHROMEDRIVER", &["chromedriver"])? })
}

/// A program by the variable that names it, else by its usual names on the path.
fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(named) = env::var_os(variable) {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    names.iter().find_map(|name| debian::on_path(name))
}

/// Writes what ChromeDriver has to know: the browser, its flags and a profile that nobody used before.
pub(crate) fn write_capabilities(browser: &Browser, file: &Path, profile: &Path) -> Outcome {
    let flags = FLAGS.map(str::to_owned).into_iter().chain([format!("--user-data-dir={}", profile.display())]);
    let options =
        serde_json::json!({ "goog:chromeOptions": { "binary": browser.chromium, "args": flags.collect::<Vec<_>>() } });
    std::fs::write(file, options.to_string()).or_say(format!("{} cannot be written.", file.display()))
}

/// The flags for a program that starts Chromium by itself.
pub(crate) fn flags() -> impl AsRef<OsStr> {
    FLAGS.join(" ")
}
