//! The wire between the page and its workers: what is asked, what comes back, and who does it.

pub mod job;
