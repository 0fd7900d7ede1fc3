//! What stands in the place of a screen whose part of the program is still on its way, or did not come.

use yew::prelude::*;

use crate::app::hooks::{Later, arrive};
use crate::app::later_text::{AGAIN, NOT_COME, ON_ITS_WAY};
use crate::app::route::{Route, View};
use crate::app::verantwoording::text::view_name;
use crate::text::Language;

/// The heading of the screen, which has the focus until the screen itself is there, and how far it is.
pub(crate) fn coming(view: View, later: &Later, language: Language) -> Html {
    let again = match later {
        Later::Failed(again) => Some(again.reform(move |_: MouseEvent| arrive(Route::to(view)))),
        Later::Coming | Later::Here(_) => None,
    };
    let waits = again.is_none();
    html! {
        <main class="kp-screen" aria-busy={waits.to_string()}>
            <div class="kp-screen__head">
                <h1 class="kp-account__title" id={Route::to(view).target()} tabindex="-1">{ view_name(view).say(language) }</h1>
            </div>
            <div class="kp-card stack">
                <p class="kp-text" role="status">{ if waits { ON_ITS_WAY.say(language) } else { NOT_COME.say(language) } }</p>
                if let Some(onclick) = again {
                    <div><button type="button" class="utrecht-button utrecht-button--primary-action" {onclick}>{ AGAIN.say(language) }</button></div>
                }
            </div>
        </main>
    }
}
