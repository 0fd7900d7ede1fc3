//! The later part of the program: fetched when a screen asks for it, or quietly once the page is at rest.

use std::cell::Cell;

use js_sys::futures::spawn_local;
use yew::prelude::*;

use crate::app::components::later::{Shows, screens};

/// How far the later part is.
#[derive(Clone)]
pub(crate) enum Later {
    /// On its way, or not asked for.
    Coming,
    /// There.
    Here(Shows),
    /// It did not come; this asks for it again.
    Failed(Callback<()>),
}

thread_local! {
    static HERE: Cell<Option<Shows>> = const { Cell::new(None) };
}

impl Later {
    /// Whether there is something to show.
    pub(crate) fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }
}

/// The later part; asks for it when it is `wanted`, and without a word when the page is `at_rest`.
#[hook]
pub(crate) fn use_later(wanted: bool, at_rest: bool) -> Later {
    // The number of the attempt, and whether it failed.
    let attempt = use_state(|| (0, false));
    let (number, failed) = *attempt;
    {
        let attempt = attempt.clone();
        use_effect_with((wanted || at_rest, wanted, number), move |(asked, _, number)| {
            if !asked || HERE.get().is_some() {
                return;
            }
            let number = *number;
            if failed {
                attempt.set((number, false));
            }
            spawn_local(async move {
                match screens().await {
                    Ok(shows) => {
                        HERE.set(Some(shows));
                        attempt.set((number, false));
                    }
                    Err(_) => attempt.set((number, true)),
                }
            });
        });
    }
    match (HERE.get(), failed) {
        (Some(shows), _) => Later::Here(shows),
        (None, false) => Later::Coming,
        (None, true) => Later::Failed(Callback::from(move |()| attempt.set((number + 1, false)))),
    }
}
