//! What the tool does, and what it does not.

use yew::prelude::*;

use crate::app::about_text::paragraphs;
use crate::app::components::explain::Explain;
use crate::app::route::View;
use crate::app::text::Texts;
use crate::app::words;
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
            <Explain language={props.language} words={Some(words::of(View::Verantwoording))} />
        </section>
    }
}
