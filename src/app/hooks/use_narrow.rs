//! Whether the page is one column wide, as in the styles.

use wasm_bindgen::prelude::*;
use web_sys::{Event, MediaQueryList};
use yew::prelude::*;

/// The same width as in `www/style/narrow.css`.
const NARROW: &str = "(max-width: 900px)";

/// Follows the width of the window.
#[hook]
pub(crate) fn use_narrow() -> bool {
    let query = use_memo((), |()| web_sys::window()?.match_media(NARROW).ok()?);
    let narrow = use_state_eq(|| query.as_ref().as_ref().is_some_and(MediaQueryList::matches));
    {
        let narrow = narrow.clone();
        use_effect_with((), move |()| {
            let listener = {
                let query = query.clone();
                Closure::<dyn Fn(Event)>::new(move |_| {
                    narrow.set(query.as_ref().as_ref().is_some_and(MediaQueryList::matches));
                })
            };
            if let Some(query) = query.as_ref() {
                // Without it the page keeps the shape that it opened with.
                let _ = query.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref());
            }
            move || {
                if let Some(query) = query.as_ref() {
                    let _ = query.remove_event_listener_with_callback("change", listener.as_ref().unchecked_ref());
                }
            }
        });
    }
    *narrow
}
