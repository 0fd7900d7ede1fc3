//! Kantelpunt: what a choice in the social domain costs a Dutch municipality first, and yields later.
//!
//! Four nouns carry everything: a **parameter** is what we assume, a **lever** is what a municipality can choose, a
//! **stock** is how many people are somewhere, and an **outcome** is what a choice leads to, always as a difference
//! with a reference. The rooms of the house, from the inside out (see `ARCHITECTURE.md`):

pub mod analysis;
pub mod app;
pub mod charts;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod export;
pub mod scenario;
pub mod text;
pub mod worker;

pub use kantelpunt_core::{engine, flows, levers, model, parameters, stocks};
