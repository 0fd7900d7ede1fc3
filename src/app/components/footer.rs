//! The foot of the page.

use yew::prelude::*;

use crate::app::text::Texts;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
}

#[component]
pub(crate) fn Footer(props: &Props) -> Html {
    let texts = Texts::of(props.language);
    html! {
        <footer class="kp-footer">
            <p>{ texts.footer }{ " " }<a href="./toegankelijkheid.html">{ texts.accessibility }</a>{ " · " }<a href="./third-party.txt">{ texts.licences }</a></p>
        </footer>
    }
}
