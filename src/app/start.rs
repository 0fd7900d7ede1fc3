//! The program starts: as the page, or, without a window, as one of its workers.

use std::panic;

use js_sys::futures::spawn_local;

use crate::app::components::broken::Broken;
use crate::app::components::page::{Page, PageProps};
use crate::app::hooks::tell_address;
use crate::app::keeper;
use crate::app::route::{Route, View};
use crate::app::state::State;
use crate::worker::boot;

/// Starts whatever this is.
pub fn start() {
    let Some(window) = web_sys::window() else {
        panic::set_hook(Box::new(console_error_panic_hook::hook));
        boot::serve();
        return;
    };
    panic::set_hook(Box::new(|report| {
        console_error_panic_hook::hook(report);
        show_broken();
    }));
    let Some(root) = window.document().and_then(|document| document.get_element_by_id("app")) else { return };
    match State::new() {
        Ok(state) => spawn_local(async move {
            let (state, keeper) = keeper::open(state).await;
            let address = window.location().hash().unwrap_or_default();
            if address.is_empty() && !keeper.has_restored() {
                // A first visit begins at the beginning; whoever comes back goes on where they were.
                tell_address(&Route::to(View::Start).hash());
            }
            // A link shows what it says from the first moment, as a step after what was on screen.
            let state = state.at_address(&address);
            // Yew adds to what is there: the word "laden" goes.
            root.set_inner_html("");
            yew::Renderer::<Page>::with_root_and_props(root, PageProps { state, keeper }).render();
        }),
        Err(error) => {
            web_sys::console::error_1(&error.to_string().into());
            root.set_inner_html("");
            yew::Renderer::<Broken>::with_root(root).render();
        }
    }
}

/// The message stands in index.html, so that it shows whatever state the program is in.
fn show_broken() {
    let message =
        web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("broken"));
    if let Some(message) = message {
        // When even this fails, the console still has the report.
        let _ = message.remove_attribute("hidden");
    }
}
