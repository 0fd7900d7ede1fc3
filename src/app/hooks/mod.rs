//! What components share: results that follow the work, and the time that an answer takes.

mod clock;
pub(crate) mod response;
mod shelf;
mod use_bands;
mod use_certainty;
mod use_discovery;
mod use_goal;
mod use_keeper;
mod use_later;
mod use_ledgers;
mod use_link;
mod use_lost;
mod use_narrow;
mod use_outlook;
mod use_route;
mod use_scenarios;
mod use_study;
mod use_undo_keys;

pub(crate) use use_bands::use_bands;
pub(crate) use use_certainty::use_certainty;
pub(crate) use use_discovery::use_discovery;
pub(crate) use use_goal::{GoalMemory, goal_memory, remember};
pub(crate) use use_keeper::{Snapshot, use_keeper};
pub(crate) use use_later::{Later, use_later, with_parts};
pub(crate) use use_ledgers::{Counted, use_ledgers};
pub(crate) use use_link::{address_of, tell_address, use_link};
pub(crate) use use_lost::use_lost;
pub(crate) use use_narrow::use_narrow;
pub(crate) use use_outlook::{use_outlook, use_outlook_before};
pub(crate) use use_route::{arrive, here, use_arrival, use_route};
pub(crate) use use_scenarios::use_scenarios;
pub(crate) use use_study::{Study, ask_study, stop_study, use_study};
pub(crate) use use_undo_keys::use_undo_keys;
