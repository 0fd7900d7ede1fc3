//! The wire between the page and its workers: what is asked, what comes back, and who does it.

#[cfg(target_arch = "wasm32")]
pub mod analyst;
#[cfg(target_arch = "wasm32")]
mod analyst_remote;
#[cfg(target_arch = "wasm32")]
pub mod boot;
#[cfg(any(test, target_arch = "wasm32"))]
mod care;
pub mod job;
#[cfg(target_arch = "wasm32")]
pub mod pool;
#[cfg(target_arch = "wasm32")]
pub mod remote;
pub mod schedule;
pub mod study;
#[cfg(target_arch = "wasm32")]
pub mod wire;
