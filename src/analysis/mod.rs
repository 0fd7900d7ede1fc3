//! WHAT we ask: what a scenario does against its reference, and how sure that is.

pub mod budget;
pub mod calibration;
pub mod chance;
pub mod closing;
pub mod closing_words;
pub mod comparison;
pub mod ensemble;
pub mod experiment;
pub mod ledger;
pub mod report;
pub mod seek;
pub mod target;
pub mod validation;
