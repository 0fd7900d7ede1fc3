//! HOW time passes: numbers, noise, stocks and flows, replications. Knows no policy word, does no I/O, reads no clock.

pub mod decimal;
pub mod distribution;
pub mod importance;
pub mod lanes;
pub mod matrix;
pub mod noise;
pub mod number;
pub mod quantile;
pub mod random;
pub mod real;
pub mod sampler;
pub mod sobol;
pub mod stock_flow;
pub mod symbol;
pub mod table;
