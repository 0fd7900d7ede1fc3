//! When it turns: the kantelpunt as a distribution, in chances, dots and words.

pub mod distribution;
pub mod quantile_dots;
pub mod summary;
pub mod words;
