//! The menu under a chart: as a picture, as figures, to a file or to the clipboard. What it does loads later (`save_choice.rs`).

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use crate::app::components::chart_body::ChartShown;
use crate::app::hooks::with_parts;
use crate::app::said::Said;
use crate::app::save_text::{COPY_FIGURES, COPY_PICTURE, CSV, FAILED, PNG, PNG_TWICE, SAVE_AS, SVG};

/// What the menu offers, in its order.
const CHOICES: [Said; 6] = [PNG, PNG_TWICE, SVG, CSV, COPY_PICTURE, COPY_FIGURES];

/// The menu: it opens and closes by itself, and says in one place what became of a choice.
pub(crate) fn save_menu(shown: &ChartShown) -> Html {
    let language = shown.language;
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |event: MouseEvent| {
            let button = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let choice = button.as_ref().and_then(|button| button.get_attribute("value")?.parse().ok());
            if let (Some(button), Some(choice)) = (button, choice) {
                let shown = shown.clone();
                with_parts(move |came| match came {
                    Ok(parts) => (parts.save)(choice, &shown, button),
                    Err(_) => say(&button, FAILED, &shown),
                });
            }
        })
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            close(&event, true);
        }
    });
    let onfocusout = Callback::from(|event: FocusEvent| {
        let next = event.related_target().and_then(|next| next.dyn_into::<web_sys::Node>().ok());
        if next.is_some() && menu_of(&event).is_some_and(|menu| !menu.contains(next.as_ref())) {
            close(&event, false);
        }
    });
    let about = if shown.name.is_empty() { &shown.message.title } else { &*shown.name };
    let button = |(place, said): (usize, &Said)| {
        html! { <button type="button" class="kp-save__choice" value={place.to_string()}>{ said.say(language) }</button> }
    };
    html! {
        <details class="kp-save" {onkeydown} {onfocusout}>
            <summary class="utrecht-button utrecht-button--secondary-action kp-button--small">
                { SAVE_AS.say(language) }<span class="visually-hidden">{ format!(": {about}") }</span>
            </summary>
            <div class="kp-save__choices" {onclick}>
                { for CHOICES.iter().enumerate().map(button) }
                <p class="kp-save__told" role="status" />
            </div>
        </details>
    }
}

/// The menu in which something happened.
fn menu_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(".kp-save").ok()?
}

fn close(event: &Event, with_focus: bool) {
    let Some(menu) = menu_of(event).filter(|menu| menu.has_attribute("open")) else { return };
    let _ = menu.remove_attribute("open");
    if let (true, Ok(Some(summary))) = (with_focus, menu.query_selector("summary")) {
        // A browser that cannot move the focus leaves it on the page.
        let _ = summary.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

/// Says what became of it, in the menu of this button.
pub(crate) fn say(button: &Element, said: Said, shown: &ChartShown) {
    let told = button.parent_element().and_then(|menu| menu.query_selector("[role=status]").ok()?);
    if let Some(told) = told {
        told.set_text_content(Some(said.say(shown.language)));
    }
}
