//! The wire between the page and its workers: what is asked, what comes back, and who does it.

pub mod job;
#[cfg(target_arch = "wasm32")]
pub mod pool;
#[cfg(target_arch = "wasm32")]
pub mod remote;
pub mod schedule;
#[cfg(target_arch = "wasm32")]
pub mod wire;
