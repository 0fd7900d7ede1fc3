//! What components share: results that follow the work, and the time that an answer takes.

pub(crate) mod response;
mod use_bands;
mod use_outlook;

pub(crate) use use_bands::use_bands;
pub(crate) use use_outlook::{use_outlook, use_outlook_before};
