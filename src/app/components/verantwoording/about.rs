//! What the tool is and is not.

use yew::prelude::*;

use crate::app::components::explain::Explain;
use crate::app::route::View;
use crate::app::verantwoording::text::{PARTS, Part, VERSION, version};
use crate::app::words;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
}

#[component]
pub(crate) fn About(props: &Props) -> Html {
    let language = props.language;
    let part = |part: &Part| {
        html! {
            <div class="kp-part">
                <h3 class="kp-part__title">{ part.heading.say(language) }</h3>
                { for part.paragraphs.iter().map(|paragraph| html! { <p class="kp-text">{ paragraph.say(language) }</p> }) }
            </div>
        }
    };
    html! {
        <div class="kp-card kp-parts">
            { for PARTS.iter().map(part) }
            <div class="kp-part">
                <h3 class="kp-part__title">{ VERSION.say(language) }</h3>
                <p class="kp-text">{ version(language) }</p>
                <Explain {language} words={Some(words::of(View::Verantwoording))} />
            </div>
        </div>
    }
}
