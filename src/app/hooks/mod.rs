//! What components share: results that follow the work, and the time that an answer takes.

pub(crate) mod response;
mod use_bands;
mod use_keeper;
mod use_link;
mod use_narrow;
mod use_outlook;
mod use_route;
mod use_scenarios;
mod use_sensitivity;
mod use_undo_keys;

pub(crate) use use_bands::use_bands;
pub(crate) use use_keeper::{Snapshot, use_keeper};
pub(crate) use use_link::{address_of, tell_address, use_link};
pub(crate) use use_narrow::use_narrow;
pub(crate) use use_outlook::{use_outlook, use_outlook_before};
pub(crate) use use_route::{arrive, here, use_route};
pub(crate) use use_scenarios::use_scenarios;
pub(crate) use use_sensitivity::{Asked, Found, use_sensitivity};
pub(crate) use use_undo_keys::use_undo_keys;
