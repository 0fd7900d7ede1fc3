//! What the tool does, and what it does not.

use yew::prelude::*;

use crate::app::about_text::{paragraphs, words};
use crate::app::text::Texts;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
}

#[component]
pub(crate) fn About(props: &Props) -> Html {
    let texts = Texts::of(props.language);
    html! {
        <section class="kp-card kp-about stack" aria-labelledby="over">
            <h2 class="kp-chart__title" id="over">{ texts.about }</h2>
            { for paragraphs(props.language).map(|paragraph| html! { <p>{ paragraph }</p> }) }
            <details class="kp-words">
                <summary>{ texts.words }</summary>
                <dl>
                    { for words(props.language).map(|(word, meaning)| html! { <><dt lang="nl">{ word }</dt><dd>{ meaning }</dd></> }) }
                </dl>
            </details>
        </section>
    }
}
