//! The button that begins the tour. The tour itself is a module of its own, fetched when somebody asks for it.

use js_sys::Promise;
use js_sys::futures::{JsFuture, spawn_local};
use wasm_bindgen::prelude::*;
use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::opening::Notice;
use crate::app::start_text::TOUR_FAILED;
use crate::app::state::Action;
use crate::text::Language;

#[wasm_bindgen]
extern "C" {
    /// Begins the tour: in `start.js`, which knows where the site stands.
    #[wasm_bindgen(js_name = kantelpuntTour, catch)]
    fn begin() -> Result<Promise, JsValue>;
}

/// A button with this text, or with this sign and the text for whoever does not see it.
pub(crate) fn tour_button(dispatch: &Dispatch, text: &'static str, class: Classes, sign: Option<&'static str>) -> Html {
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let begun = match begin() {
                Ok(begun) => JsFuture::from(begun).await.map(drop),
                Err(reason) => Err(reason),
            };
            if let Err(reason) = begun {
                web_sys::console::info_2(&"The tour was not loaded:".into(), &reason);
                let said = Language::ALL.map(|language| TOUR_FAILED.say(language).to_owned());
                dispatch.dispatch(Action::Say(Notice(said)));
            }
        });
    });
    let (name, shown) = (sign.map(|_| text), sign.unwrap_or(text));
    html! { <button type="button" {class} aria-label={name} title={name} {onclick}>{ shown }</button> }
}
