//! The history as a list to walk, beside the work: each step in words, the present one marked.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use crate::app::components::{Dispatch, SMALL_BUTTON, does};
use crate::app::history::Step;
use crate::app::hooks::Snapshot;
use crate::app::state::Action;
use crate::app::store::plan::words;
use crate::app::store::text::{CLOSE, HISTORY, HISTORY_HELP, LEFT, bound};
use crate::app::title::Keeping;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) snapshot: Snapshot,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn HistoryPanel(props: &Props) -> Html {
    let Props { snapshot, dispatch } = props;
    let language = snapshot.0.language;
    let open = use_state(|| false);
    let panel = use_node_ref();
    {
        let panel = panel.clone();
        use_effect_with(*open, move |open| {
            if let Some(panel) = panel.cast::<HtmlDialogElement>().filter(|_| *open) {
                show(&panel);
            }
        });
    }
    use_escape(&open, &panel);
    let turn = |to: bool| {
        let (open, panel) = (open.clone(), panel.clone());
        Callback::from(move |_: MouseEvent| if to { open.set(true) } else { shut(&open, &panel) })
    };
    html! {
        <>
            <button type="button" class="utrecht-button utrecht-button--secondary-action kp-button--square" aria-label={HISTORY.say(language)}
                title={HISTORY.say(language)} aria-expanded={open.to_string()} onclick={turn(!*open)}><span aria-hidden="true">{ "≡" }</span></button>
            <dialog class="kp-side" aria-labelledby="geschiedenis" ref={panel.clone()}>
                if *open {
                    <div class="kp-side__head">
                        <h2 class="kp-dialog__title" id="geschiedenis">{ HISTORY.say(language) }</h2>
                        <button type="button" class={SMALL_BUTTON} onclick={turn(false)}>{ CLOSE.say(language) }</button>
                    </div>
                    <p class="kp-muted">{ HISTORY_HELP.say(language) }{ " " }{ bound(language) }</p>
                    <div class="kp-steps" role="radiogroup" aria-labelledby="geschiedenis">
                        { for snapshot.0.history.steps().iter().map(|step| row(snapshot, dispatch, step)) }
                    </div>
                }
            </dialog>
        </>
    }
}

fn row(snapshot: &Snapshot, dispatch: &Dispatch, step: &Rc<Step>) -> Html {
    let state = &snapshot.0;
    let [nl, en] = words(step, &state.history, state);
    let left = !state.history.is_on_the_way(step.number);
    html! {
        <label key={step.number} class={classes!("kp-steps__step", left.then_some("kp-steps__step--left"))}>
            <input type="radio" name="stap" checked={step.number == state.history.at()}
                onchange={does::<Event>(dispatch, Action::Keep(Keeping::Walked(step.number)))} />
            <span>{ state.language.pick(&nl, &en).to_owned() }
                if left { <span class="kp-muted">{ format!(" ({})", LEFT.say(state.language)) }</span> }
            </span>
        </label>
    }
}

/// Opens beside the work, which stays at hand, with the focus on the present step.
fn show(panel: &HtmlDialogElement) {
    panel.show();
    let present = panel.query_selector("input:checked").ok().flatten();
    if let Some(present) = present.and_then(|present| present.dyn_into::<HtmlElement>().ok()) {
        let _ = present.focus();
    }
}

/// Closes it first and empties it then: so the focus goes back to where it came from.
fn shut(open: &UseStateHandle<bool>, panel: &NodeRef) {
    if let Some(panel) = panel.cast::<HtmlDialogElement>() {
        panel.close();
    }
    open.set(false);
}

/// Escape closes it, wherever the focus is: it may lie over what has the focus.
#[hook]
fn use_escape(open: &UseStateHandle<bool>, panel: &NodeRef) {
    let (open, panel) = (open.clone(), panel.clone());
    use_effect_with(*open, move |is_open| {
        let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                shut(&open, &panel);
            }
        });
        let window = web_sys::window().filter(|_| *is_open);
        if let Some(window) = &window {
            // Without it the button closes too.
            let _ = window.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(window) = window {
                let _ = window.remove_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
            }
        }
    });
}
