//! WHAT we ask: what a scenario does against its reference, and how sure that is.

pub mod binomial;
pub mod calibration;
pub mod choice;
pub mod choice_words;
pub mod comparison;
pub mod discovery;
pub mod discovery_words;
pub mod ensemble;
pub mod experiment;
pub mod frequency_words;
pub mod kantelpunt_distribution;
pub mod kantelpunt_words;
pub mod precision;
pub mod prim;
pub mod quantile_dots;
pub mod regret;
pub mod report;
pub mod validation;
pub mod versus;
