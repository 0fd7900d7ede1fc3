//! The scenario as a budget on the page: what is counted, how it is told, and the paper that screen and files show.

pub mod counting;
mod document;
#[cfg(test)]
mod kept_tests;
pub mod noticed;
pub mod papers;
pub mod settings;
mod step;
