//! The head of a screen on paper, written at the moment of printing: a slider does not wait for it.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};
use yew::prelude::*;

use crate::app::components::begroting::today;
use crate::app::paper_head::{self, paper_head};
use crate::app::route::View;
use crate::app::work::Work;
use crate::text::Language;

#[derive(Clone, Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) view: View,
    pub(crate) work: Rc<Work>,
}

#[component]
pub(crate) fn PaperHead(props: &Props) -> Html {
    let place = use_node_ref();
    let latest = use_mut_ref(|| props.clone());
    latest.replace(props.clone());
    {
        let place = place.clone();
        use_effect_with((), move |()| {
            let head = place.clone();
            let write = Closure::<dyn Fn()>::new(move || {
                let Props { language, view, work } = &*latest.borrow();
                let told = paper_head(work, *view, &today(), *language);
                if let (Some(head), Some(told)) = (head.cast::<Element>(), told) {
                    // A paper without its head is still a paper.
                    let _ = put(&head, &told);
                }
            });
            // Off the page again: nobody should find it there.
            let clear = Closure::<dyn Fn()>::new(move || {
                if let Some(head) = place.cast::<Element>() {
                    head.set_text_content(None);
                }
            });
            let window = web_sys::window();
            for (event, does) in [("beforeprint", &write), ("afterprint", &clear)] {
                let does = does.as_ref().unchecked_ref();
                let _ = window.as_ref().map(|window| window.add_event_listener_with_callback(event, does));
            }
            move || {
                for (event, does) in [("beforeprint", &write), ("afterprint", &clear)] {
                    let does = does.as_ref().unchecked_ref();
                    let _ = window.as_ref().map(|window| window.remove_event_listener_with_callback(event, does));
                }
            }
        });
    }
    html! { <div class="kp-paper-head" ref={place}></div> }
}

/// Writes the head into the page.
fn put(head: &Element, told: &paper_head::PaperHead) -> Result<(), JsValue> {
    let Some(page) = head.owner_document() else { return Ok(()) };
    head.set_text_content(None);
    add(&page, head, "h1", &told.title)?;
    add(&page, head, "p", &told.about)?;
    for (name, items) in &told.lists {
        add(&page, head, "h2", name)?;
        if items.is_empty() {
            continue;
        }
        let list = add(&page, head, "ul", "")?;
        for item in items {
            add(&page, &list, "li", item)?;
        }
    }
    Ok(())
}

fn add(page: &Document, into: &Element, kind: &str, text: &str) -> Result<Element, JsValue> {
    let element = page.create_element(kind)?;
    element.set_text_content(Some(text));
    into.append_child(&element)?;
    Ok(element)
}
