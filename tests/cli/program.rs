//! The program under test, and how tests read what it prints.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kantelpunt"));
    command.args(arguments);
    command
}

pub(crate) fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// What a run that must go well prints.
pub(crate) fn text(arguments: &[&str]) -> String {
    let output = run(arguments);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {complaint}");
    assert!(complaint.is_empty(), "{arguments:?}: {complaint}");
    String::from_utf8(output.stdout).unwrap()
}

pub(crate) fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&text(arguments)).unwrap()
}

/// Writes a file for the program to read. It appears at once: tests that run side by side may write the same one.
pub(crate) fn file(name: &str, content: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let draft = path.with_extension(format!("{:?}", std::thread::current().id()));
    std::fs::write(&draft, content).unwrap();
    std::fs::rename(&draft, &path).unwrap();
    path.to_str().unwrap().to_owned()
}

pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}")).iter().map(|item| item.as_f64().unwrap()).collect()
}

pub(crate) fn mean(value: &Value) -> Vec<f64> {
    numbers(&value["mean"])
}
