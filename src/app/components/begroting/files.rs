//! The buttons to take the budget along: files, text for the clipboard, and paper.

use std::rc::Rc;

use js_sys::futures::spawn_local;
use kantelpunt_documents::text::finances;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::begroting::papers::Told;
use crate::app::begroting_text::{
    COPIED, COPY, COPY_TEXT, COPY_YOURSELF, CSV, CSV_MACHINE, DRAFT, FAILED, FILES, MAKING, PRINT, XLSX, made,
};
use crate::app::components::SMALL_BUTTON;
use crate::app::components::begroting::write::{self, FORMATS, Format};
use crate::app::said::Said;
use crate::text::Language;

const NAMES: [Said; 4] = [XLSX, CSV, CSV_MACHINE, DRAFT];

/// What happened last.
#[derive(Clone, PartialEq, Default)]
enum Last {
    #[default]
    Nothing,
    Making,
    Made(String),
    Failed,
    Copied,
    /// The browser forbids it: the text to copy by hand.
    CopyYourself(String),
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) told: Rc<Told>,
}

#[component]
pub(crate) fn Files(props: &Props) -> Html {
    let Props { language, told } = props;
    let language = *language;
    let said = use_state(Last::default);
    let by_hand = use_node_ref();
    {
        let by_hand = by_hand.clone();
        use_effect_with(matches!(*said, Last::CopyYourself(_)), move |shown| {
            if let Some(area) = by_hand.cast::<HtmlTextAreaElement>().filter(|_| *shown) {
                area.select();
                // Without the focus the text is still selected.
                let _ = area.focus();
            }
        });
    }
    let file = |(format, name): (&'static Format, Said)| {
        let (told, said) = (Rc::clone(told), said.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            if *said == Last::Making {
                return;
            }
            said.set(Last::Making);
            let (told, said) = (Rc::clone(&told), said.clone());
            spawn_local(async move {
                let made = write::file(&told.paper, format).await;
                said.set(made.map_or(Last::Failed, Last::Made));
            });
        });
        html! { <button type="button" class={SMALL_BUTTON} {onclick}>{ name.say(language) }</button> }
    };
    let copy = {
        let (told, said) = (Rc::clone(told), said.clone());
        Callback::from(move |_: MouseEvent| {
            let text = told.paper.view().map(|view| finances(&told.paper, view)).unwrap_or_default();
            let said = said.clone();
            spawn_local(async move {
                let copied = write::copy(&text).await;
                said.set(if copied { Last::Copied } else { Last::CopyYourself(text) });
            });
        })
    };
    let sentence = match &*said {
        Last::Nothing => String::new(),
        Last::Making => MAKING.say(language).to_owned(),
        Last::Made(file) => made(file, language),
        Last::Failed => FAILED.say(language).to_owned(),
        Last::Copied => COPIED.say(language).to_owned(),
        Last::CopyYourself(_) => COPY_YOURSELF.say(language).to_owned(),
    };
    html! {
        <section class="kp-card kp-files kp-no-print" aria-label={FILES.say(language)}>
            <div class="kp-row">
                { for FORMATS.iter().zip(NAMES).map(file) }
                <button type="button" class={SMALL_BUTTON} onclick={copy}>{ COPY.say(language) }</button>
                <button type="button" class={SMALL_BUTTON} onclick={Callback::from(|_: MouseEvent| write::print())}>{ PRINT.say(language) }</button>
            </div>
            <p role="status" class={classes!("kp-files__said", (*said == Last::Failed).then_some("kp-error"))}>{ sentence }</p>
            if let Last::CopyYourself(text) = &*said {
                <textarea ref={by_hand} class="utrecht-textarea utrecht-textarea--html-textarea" rows="8" readonly=true
                    aria-label={COPY_TEXT.say(language)} value={text.clone()} />
            }
        </section>
    }
}
