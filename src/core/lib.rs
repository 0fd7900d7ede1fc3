//! What computes: the rooms that every run passes through, in a crate of their own so that they alone are built for speed.
//!
//! The other rooms reach these through `kantelpunt`, which gives them on under the same names.

pub mod engine;
pub mod levers;
pub mod model;
pub mod parameters;
