//! A field for a file of the user, read in the browser and sent nowhere.

use js_sys::Uint8Array;
use js_sys::futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::components::SMALL_BUTTON;
use crate::app::components::report::Report;
use crate::app::import_text::{NO_TEXT, UNREADABLE, WORKBOOK};
use crate::scenario::import::bytes::{self, Other};
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// A name that is unique on the page.
    pub(crate) id: &'static str,
    pub(crate) label: &'static str,
    /// Which files to offer first.
    #[prop_or(".csv,.txt,.tsv,text/csv,text/plain")]
    pub(crate) accept: &'static str,
    /// Takes the name of the file and its text.
    pub(crate) onread: Callback<(String, String)>,
    /// Says that it cannot be read.
    pub(crate) onfailure: Callback<Report>,
}

#[component]
pub(crate) fn FileField(props: &Props) -> Html {
    let Props { id, label, accept, onread, onfailure } = props;
    let onchange = {
        let (onread, onfailure) = (onread.clone(), onfailure.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            let (onread, onfailure) = (onread.clone(), onfailure.clone());
            spawn_local(async move {
                let read = match JsFuture::from(file.array_buffer()).await {
                    Ok(buffer) => {
                        let bytes = Uint8Array::new(&buffer).to_vec();
                        match bytes::other(&bytes) {
                            None => Ok(bytes::text(&bytes)),
                            Some(Other::Workbook) => Err(WORKBOOK),
                            Some(Other::Unknown) => Err(NO_TEXT),
                        }
                    }
                    Err(_) => Err(UNREADABLE),
                };
                match read {
                    Ok(text) => onread.emit((file.name(), text)),
                    Err(why) => {
                        let said = Language::ALL.map(|language| why.say(language).to_owned());
                        onfailure.emit(Report::Refused(vec![said]));
                    }
                }
                // The same file can be chosen again when it was mended.
                input.set_value("");
            });
        })
    };
    // The browser's own button speaks the language of the browser; the label is a button in that of the page.
    html! {
        <div class="kp-import__field">
            <input class="visually-hidden kp-import__file" id={*id} type="file" accept={*accept} {onchange} />
            <label class={SMALL_BUTTON} for={*id}>{ *label }</label>
        </div>
    }
}
