//! What the look of the page (`www/look.js`) tells the program: the name of the site, light or dark, and the colours and
//! letters of pictures. A page without it looks as we made it.

use wasm_bindgen::prelude::*;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::look_text::{AS_DEVICE, DARK, LIGHT, SCHEME};
use crate::app::said::Said;
use crate::charts::style::{ChartStyle, Colours};
use crate::text::Language;

/// Told when the pictures have other colours or letters.
pub(crate) const CHANGED: &str = "kantelpunt:look";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = kantelpuntPictures, catch)]
    fn pictures() -> Result<String, JsValue>;
    #[wasm_bindgen(js_name = kantelpuntSite, catch)]
    fn site(what: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(js_name = kantelpuntScheme, catch)]
    fn scheme(wanted: &str) -> Result<String, JsValue>;
}

/// The name of the site.
pub(crate) fn name() -> String {
    site("name").unwrap_or_else(|_| String::from("Kantelpunt"))
}

/// Where the picture beside the name is.
pub(crate) fn logo() -> String {
    site("logo").unwrap_or_else(|_| String::from("favicon.svg"))
}

/// Gives a picture on the page the colours and letters of the theme.
pub(crate) fn dress(style: &mut ChartStyle) {
    let Ok(pictures) = pictures() else { return };
    let (codes, font) = pictures.split_once('|').unwrap_or_default();
    style.colours = Colours::of_codes(codes).unwrap_or_default();
    if !font.is_empty() {
        style.font_family = font.to_owned();
    }
}

/// The choice between light and dark: a list with the look of a button.
pub(crate) fn scheme_field(language: Language) -> Html {
    let chosen = scheme("").unwrap_or_default();
    let onchange = |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
            // Without a look there is nothing to change.
            let _ = scheme(&field.value());
        }
    };
    let option = |(id, name): (&'static str, Said)| html! { <option value={id} selected={id == chosen}>{ name.say(language) }</option> };
    html! {
        <span class="kp-scheme" title={SCHEME.say(language)}>
            <select class="kp-scheme__list" aria-label={SCHEME.say(language)} {onchange}>{ for [("auto", AS_DEVICE), ("light", LIGHT), ("dark", DARK)].map(option) }</select>
        </span>
    }
}
