//! Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y (with Cmd on a Mac), anywhere on the screen where choices are made.

use wasm_bindgen::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::app::state::{Action, State};

/// Listens as long as that screen is shown: nothing changes out of sight.
#[hook]
pub(crate) fn use_undo_keys(dispatch: UseReducerDispatcher<State>, shown: bool) {
    use_effect_with(shown, move |shown| {
        let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            let asked = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
            let forward = match event.key().as_str() {
                "z" | "Z" => event.shift_key(),
                "y" | "Y" => true,
                _ => return,
            };
            if !asked || is_typing(&event) {
                return;
            }
            event.prevent_default();
            dispatch.dispatch(if forward { Action::Redo } else { Action::Undo });
        });
        let window = web_sys::window().filter(|_| *shown);
        if let Some(window) = &window {
            // Without these keys the buttons do the same.
            let _ = window.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(window) = window {
                let _ = window.remove_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
            }
        }
    });
}

/// A text field undoes what is typed in it by itself.
fn is_typing(event: &KeyboardEvent) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.type_() == "text")
}
