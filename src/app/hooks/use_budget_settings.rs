//! How the budget is told: kept as long as the page is open, also while another screen is shown.

use std::cell::RefCell;

use yew::prelude::*;

use crate::app::begroting::settings::{Set, Settings};

thread_local! {
    static KEPT: RefCell<Settings> = RefCell::new(Settings::default());
}

/// The settings, and what changes them.
#[hook]
pub(crate) fn use_budget_settings() -> (Settings, Callback<Set>) {
    let update = use_force_update();
    let set = Callback::from(move |set: Set| {
        KEPT.with_borrow_mut(|kept| *kept = kept.after(set));
        update.force_update();
    });
    (KEPT.with_borrow(Clone::clone), set)
}
