//! Says so when the address names a place that is not there.

use std::cell::Cell;

use wasm_bindgen::prelude::*;
use web_sys::Event;
use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::hooks::use_link::hash;
use crate::app::opening::Notice;
use crate::app::route::Route;
use crate::app::start_text::lost;
use crate::app::state::Action;
use crate::app::verantwoording::text::view_name;
use crate::text::Language;

/// What to say of the address, when it leads nowhere.
fn said() -> Option<Notice> {
    let (hash, document) = (hash(), web_sys::window()?.document()?);
    let is_jump = |id: &str| id.is_empty() || id.starts_with('/') || document.get_element_by_id(id).is_some();
    if !Route::is_lost(&hash) && (Route::is_named(&hash) || is_jump(hash.trim_start_matches('#'))) {
        return None;
    }
    let screen = view_name(Route::from_hash(&hash).view);
    let asked = js_sys::decode_uri_component(&hash).map_or(hash, String::from);
    Some(Notice(Language::ALL.map(|language| lost(&asked, screen.say(language), language))))
}

/// Looks at the address when the page opens and when it changes.
#[hook]
pub(crate) fn use_lost(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let was_lost = Cell::new(false);
        let look = move || {
            let said = said();
            let lost = said.is_some();
            match said {
                Some(notice) => dispatch.dispatch(Action::Say(notice)),
                // Whoever found the way again need not hear of it any more.
                None if was_lost.get() => dispatch.dispatch(Action::Dismiss),
                None => {}
            }
            was_lost.set(lost);
        };
        look();
        let listener = Closure::<dyn Fn(Event)>::new(move |_| look());
        let window = web_sys::window();
        if let Some(window) = &window {
            // Without it a wrong address shows Verken without a word.
            let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(window) = window {
                let _ = window.remove_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
            }
        }
    });
}
