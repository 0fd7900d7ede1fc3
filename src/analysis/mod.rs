//! WHAT we ask: what a scenario does against its reference, and how sure that is.

pub mod calibration;
pub mod comparison;
pub mod ensemble;
pub mod experiment;
pub mod factors;
pub mod grades;
pub mod inquiry;
pub mod output;
pub mod pick_freeze;
pub mod report;
pub mod sensitivity;
pub mod shapley;
pub mod sobol_indices;
pub mod tipping;
pub mod tornado;
pub mod validation;
pub mod variance;
