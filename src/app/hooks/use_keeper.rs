//! Keeps what is on screen, and hears what there is to tell of it.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Event;
use yew::prelude::*;

use crate::app::keeper::Keeper;
use crate::app::state::State;
use crate::app::store::notice::Notice;

/// A state as far as it is kept: compared without a look inside.
#[derive(Clone)]
pub(crate) struct Snapshot(pub(crate) State);

impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.0, &other.0);
        Rc::ptr_eq(&one.title, &other.title) && one.history.is(&other.history) && one.language == other.language
    }
}

/// Takes note of every change, and gives what there is to tell; it is not told again when it is set to nothing.
#[hook]
pub(crate) fn use_keeper(state: &UseReducerHandle<State>, keeper: &Rc<Keeper>) -> UseStateHandle<Option<Notice>> {
    let notice = use_state(|| None::<Notice>);
    {
        let (keeper, dispatch, notice) = (Rc::clone(keeper), state.dispatcher(), notice.clone());
        use_effect_with((), move |()| {
            keeper.meet(dispatch, Callback::from(move |told| notice.set(told)));
            keep_when_leaving(&keeper);
        });
    }
    let keeper = Rc::clone(keeper);
    use_effect_with(Snapshot((**state).clone()), move |Snapshot(state)| keeper.note(state));
    notice
}

/// The last moment at which a page may do something, however it ends. The page is one as long as it lives.
fn keep_when_leaving(keeper: &Rc<Keeper>) {
    let keeper = Rc::clone(keeper);
    let listener = Closure::<dyn Fn(Event)>::new(move |_| keeper.keep_at_once()).into_js_value();
    let Some(window) = web_sys::window() else { return };
    // Without them a change is kept a moment after it was made.
    let _ = window.add_event_listener_with_callback("pagehide", listener.unchecked_ref());
    if let Some(document) = window.document() {
        let _ = document.add_event_listener_with_callback("visibilitychange", listener.unchecked_ref());
    }
}
