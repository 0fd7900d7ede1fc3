//! The command line as users meet it: the binary itself, its output and its sentences.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops, in its helpers too")]

#[path = "cli/compare.rs"]
mod compare;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/goals.rs"]
mod goals;
#[path = "cli/identities.rs"]
mod identities;
#[path = "cli/imports.rs"]
mod imports;
#[path = "cli/links.rs"]
mod links;
#[path = "cli/lists.rs"]
mod lists;
#[path = "cli/mechanisms.rs"]
mod mechanisms;
#[path = "cli/program.rs"]
mod program;
#[path = "cli/refusals.rs"]
mod refusals;
#[path = "cli/sensitivity.rs"]
mod sensitivity;
#[path = "cli/shapes.rs"]
mod shapes;
#[path = "cli/sweep.rs"]
mod sweep;
