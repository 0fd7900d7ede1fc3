//! WHAT we ask: what a scenario does against its reference, and how sure that is.

pub mod attribution;
pub mod batch;
pub mod calibration;
pub mod cents;
pub mod comparison;
pub mod ensemble;
pub mod experiment;
pub mod loop_words;
pub mod loops;
pub mod measure;
pub mod rebased;
pub mod report;
pub mod shapley;
pub mod validation;
pub mod why;
