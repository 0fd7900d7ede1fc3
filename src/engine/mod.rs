//! HOW time passes: numbers, noise, stocks and flows, replications. Knows no policy word, does no I/O, reads no clock.

pub mod distribution;
pub mod noise;
pub mod number;
pub mod quantile;
pub mod random;
pub mod sampler;
pub mod stock_flow;
pub mod symbol;
