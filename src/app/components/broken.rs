//! What stands in the place of the page when its own data cannot be read.

use yew::prelude::*;

use crate::app::text::Texts;
use crate::text::Language;

/// A sentence in both languages: nobody has chosen one yet.
#[component]
pub(crate) fn Broken() -> Html {
    html! {
        <main class="kp-card" role="alert">
            { for Language::ALL.map(|language| html! { <p lang={language.code()}>{ Texts::of(language).data_broken }</p> }) }
        </main>
    }
}
