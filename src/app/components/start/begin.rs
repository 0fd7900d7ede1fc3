//! What a choice on Start does: it comes on screen, in Verken, and work that was begun stays as it is.

use std::rc::Rc;

use js_sys::futures::spawn_local;

use crate::app::components::start::Props;
use crate::app::state::Action;

/// Where Verken begins.
pub(super) const VERKEN: &str = "#/verken";
/// The figures of the municipality, within Verken.
pub(super) const FIGURES: &str = "#cijfers";

/// Does something and goes there. When the work on screen was changed and is kept, a new project begins first; otherwise
/// it is a step that can be taken back.
pub(super) fn begin(props: &Props, action: Action, to: &'static str) {
    let (keeper, dispatch) = (Rc::clone(&props.keeper), props.dispatch.clone());
    let anew = props.snapshot.0.work.is_begun() && keeper.is_keeping();
    spawn_local(async move {
        if anew {
            keeper.begin().await;
        }
        dispatch.dispatch(action);
        go(to);
    });
}

/// Leads to a place: what the address says, the page follows.
pub(super) fn go(to: &str) {
    if let Some(window) = web_sys::window() {
        // Without it the user stays on Start, and finds the choice in Verken.
        let _ = window.location().set_hash(to);
    }
}
