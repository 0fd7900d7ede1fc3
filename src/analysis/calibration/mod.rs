//! Calibration: what the published series until 2019 tell of the assumptions, and what follows for other years.

pub mod country;
pub mod error_model;
pub mod hindcast;
pub mod learn;
pub mod prior;
pub mod series;
pub mod shipped;
pub mod table;
pub mod trend;
