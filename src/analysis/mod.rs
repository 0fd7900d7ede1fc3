//! WHAT we ask: what a scenario does against its reference, and how sure that is.

pub mod bands;
pub mod batch;
pub mod binomial;
pub mod budget;
pub mod calibration;
pub mod chance;
pub mod choice;
pub mod columns;
pub mod comparison;
pub mod experiment;
pub mod frequency_words;
pub mod inquiry;
pub mod precision;
pub mod record;
pub mod report;
pub mod seek;
pub mod sensitivity;
pub mod shapley;
pub mod sweep;
pub mod turning;
pub mod validation;
pub mod why;
