//! The foot of the page, and of the page on paper.

use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::components::tour::tour_button;
use crate::app::components::{look, when};
use crate::app::hooks::address_of;
use crate::app::look_text::paper;
use crate::app::route::Route;
use crate::app::share::fragment;
use crate::app::start_text::TOUR;
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::scenario::story::Story;
use crate::text::Language;

#[derive(Clone, Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) dispatch: Dispatch,
    pub(crate) route: Route,
    pub(crate) work: Rc<Work>,
    pub(crate) stories: Rc<Vec<Story>>,
}

#[component]
pub(crate) fn Footer(props: &Props) -> Html {
    let texts = Texts::of(props.language);
    let line = use_node_ref();
    let latest = use_mut_ref(|| props.clone());
    latest.replace(props.clone());
    {
        let line = line.clone();
        use_effect_with((), move |()| {
            // Written at the moment of printing, and not at every step of a slider.
            let write = Closure::<dyn Fn()>::new(move || {
                if let Some(line) = line.cast::<HtmlElement>() {
                    let Props { language, route, work, stories, .. } = &*latest.borrow();
                    let said = paper(work, &look::name(), &when(Date::now(), *language), *language);
                    let address = address_of(&fragment(work, stories, *route, *language));
                    let said = format!("{said} · {address}");
                    // For the foot of each sheet, and for the end of the last one.
                    if let Some(root) = line.owner_document().and_then(|page| page.document_element()) {
                        let root = root.unchecked_into::<HtmlElement>();
                        let _ = root.style().set_property("--kp-paper", &format!("{said:?}"));
                    }
                    line.set_text_content(Some(&said));
                }
            });
            let window = web_sys::window();
            if let Some(window) = &window {
                // Without it a paper has no such line.
                let _ = window.add_event_listener_with_callback("beforeprint", write.as_ref().unchecked_ref());
            }
            move || {
                if let Some(window) = window {
                    let _ = window.remove_event_listener_with_callback("beforeprint", write.as_ref().unchecked_ref());
                }
            }
        });
    }
    html! {
        <footer class="kp-footer">
            <p>{ texts.footer }{ " " }<a href={props.language.pick("./toegankelijkheid.html", "./accessibility.html")}>{ texts.accessibility }</a>{ " · " }<a href="./third-party.txt">{ texts.licences }</a>
                { tour_button(&props.dispatch, TOUR.say(props.language), classes!("kp-link"), None) }</p>
            <p class="kp-paper" ref={line}></p>
        </footer>
    }
}
