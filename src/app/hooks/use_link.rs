//! The link in the address of the page: opens what comes in, and takes out what no longer holds. It is never rewritten
//! while the user works: at the first change it goes, so that what people copy from there is what they see or nothing.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Event, History};
use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::hooks::here;
use crate::app::opening::Shared;
use crate::app::state::Action;
use crate::app::work::Work;
use crate::scenario::link;
use crate::scenario::story::Story;

/// Marks the entry of the history whose link was opened: on the way back it does not open again over newer work.
const OPENED: &str = "opened";

/// The fragment of the address of the page.
pub(crate) fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of the page with another fragment.
pub(crate) fn address_of(fragment: &str) -> String {
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    format!("{}{fragment}", page.split('#').next().unwrap_or_default())
}

/// Gives the page another fragment: no new entry in the history, and nothing moves.
pub(crate) fn tell_address(fragment: &str) {
    if let Some(history) = history() {
        // Browsers refuse too many of these in a row: then the address stays behind until the next change.
        let _ = history.replace_state_with_url(&OPENED.into(), "", Some(fragment));
    }
}

fn history() -> Option<History> {
    web_sys::window().and_then(|window| window.history().ok())
}

fn is_opened() -> bool {
    history().and_then(|history| history.state().ok()).is_some_and(|state| state == OPENED)
}

/// Takes a link out of the address when it does not say this work.
fn tidy(work: &Work, stories: &[Story]) {
    let hash = hash();
    if link::in_address(&hash).is_some_and(|said| !work.is_said_by(said, stories)) {
        tell_address(&here().hash());
    }
}

/// Follows the address and the work.
#[hook]
pub(crate) fn use_link(dispatch: &Dispatch, work: &Rc<Work>, stories: &Rc<Vec<Story>>) {
    let latest = use_mut_ref(|| Rc::clone(work));
    *latest.borrow_mut() = Rc::clone(work);
    {
        let (dispatch, latest, stories) = (dispatch.clone(), latest, Rc::clone(stories));
        use_effect_with((), move |()| {
            // The page has opened with the link that it found.
            let opened = hash();
            if link::in_address(&opened).is_some() {
                tell_address(&opened);
            }
            let listener = Closure::<dyn Fn(Event)>::new(move |_| {
                let hash = hash();
                let Some(said) = link::in_address(&hash) else { return };
                if is_opened() {
                    tidy(&latest.borrow(), &stories);
                } else {
                    tell_address(&hash);
                    dispatch.dispatch(Action::Receive(Shared::Link(said.to_owned())));
                }
            });
            let window = web_sys::window();
            if let Some(window) = &window {
                // Without it a link opens when the page is loaded again.
                let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
            }
            move || {
                if let Some(window) = window {
                    let _ = window.remove_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
                }
            }
        });
    }
    let is_first = use_mut_ref(|| true);
    let stories = Rc::clone(stories);
    use_effect_with(Rc::clone(work), move |work| {
        // A link that does not open stays in the address until the user goes on, so that it can be looked at.
        if !is_first.replace(false) {
            tidy(work, &stories);
        }
    });
}
