//! The page: what it remembers ([`state`]), what it says ([`text`]), what it shows (the views), and the parts that a
//! browser draws (`components`, wasm only). Everything but the components is free of browser types and tested natively.

pub mod about_text;
pub mod alternatives;
pub mod begroting;
pub mod begroting_text;
pub mod certainty;
pub mod certainty_text;
pub mod change;
pub mod change_text;
pub mod chart_view;
pub mod compared;
pub mod compared_view;
pub mod discovering;
pub mod explanation;
pub mod field;
pub mod goal;
pub mod history;
pub mod import_text;
pub mod keeping;
pub mod key_figures;
pub mod later_text;
pub mod lever_view;
pub mod look_text;
pub mod municipality;
pub mod onzekerheid_text;
pub mod opening;
pub mod origin;
pub mod outlook;
pub mod own_case;
pub mod paper_head;
mod place_text;
pub mod project;
pub mod route;
pub mod said;
pub mod same_work;
pub mod save_text;
pub mod sensitivity_view;
pub mod share;
pub mod share_text;
pub mod start_text;
pub mod state;
pub mod step;
pub mod store;
pub mod studies;
pub mod study_text;
pub mod text;
pub mod title;
pub mod topic;
pub mod verantwoording;
pub mod vergelijk_text;
pub mod waarom;
pub mod waarom_text;
pub mod words;
pub mod work;

#[cfg(test)]
mod reachable;
#[cfg(test)]
mod view_tests;

#[cfg(target_arch = "wasm32")]
mod components;
#[cfg(target_arch = "wasm32")]
mod hooks;
#[cfg(target_arch = "wasm32")]
mod keeper;
#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
pub use start::start;
