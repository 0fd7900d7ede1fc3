//! What stands in the place of a part of the page that is still on its way, or did not come.

use yew::prelude::*;

use crate::app::components::later::Parts;
use crate::app::hooks::{Later, arrive};
use crate::app::later_text::{AGAIN, NOT_COME, ON_ITS_WAY};
use crate::app::route::{Route, View};
use crate::app::verantwoording::text::view_name;
use crate::text::Language;

/// A screen: its heading, which has the focus until the screen itself is there, and how far it is.
pub(crate) fn coming(view: View, later: &Later, language: Language) -> Html {
    let waits = !matches!(later, Later::Failed(_));
    html! {
        <main class="kp-screen" aria-busy={waits.to_string()}>
            <div class="kp-screen__head">
                <h1 class="kp-account__title" id={Route::to(view).target()} tabindex="-1">{ view_name(view).say(language) }</h1>
            </div>
            <div class="kp-card stack">{ how_far(later, language, move || arrive(Route::to(view))) }</div>
        </main>
    }
}

/// A part within the page, as soon as it is there.
pub(crate) fn once_here(later: &Later, language: Language, show: impl FnOnce(&Parts) -> Html) -> Html {
    match later {
        Later::Here(parts) => show(parts),
        Later::Coming(_) | Later::Failed(_) => how_far(later, language, || ()),
    }
}

/// How far it is; and when it did not come a button, after which `then` takes the focus to where it can stay.
fn how_far(later: &Later, language: Language, then: impl Fn() + 'static) -> Html {
    let again = match later {
        Later::Failed(again) => Some(again.reform(move |_: MouseEvent| then())),
        Later::Coming(_) | Later::Here(_) => None,
    };
    let said = if again.is_some() { NOT_COME } else { ON_ITS_WAY };
    html! {
        <>
            <p class="kp-text kp-coming" role="status">{ said.say(language) }</p>
            if let Some(onclick) = again {
                <div><button type="button" class="utrecht-button utrecht-button--primary-action" {onclick}>{ AGAIN.say(language) }</button></div>
            }
        </>
    }
}
