//! REF-12: a reference workload that any engine can run, to compare engines on the same work. It is not the model of the
//! product: it stands in for one, small enough to write in a language of any rival (`rivals/`).
//!
//! 15 stocks, 36 flows, 180 months by explicit Euler; 1,000 replications with 8 uncertain parameters, the same table for
//! every engine; four outputs at 181 months. `docs/performance.md` says what is measured and how.

pub mod bands;
pub mod model;
pub mod pack;
pub mod pcg64;
pub mod peak;
pub mod run;
pub mod selection;
pub mod table;
pub mod time;
pub mod whole;
pub mod work;
