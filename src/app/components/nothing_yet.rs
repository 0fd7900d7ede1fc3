//! What a screen shows while nothing differs from current policy: what it is for, and the way to a first choice.

use yew::prelude::*;

use crate::app::components::route_link::RouteLink;
use crate::app::route::{Route, View};
use crate::app::text::Texts;
use crate::app::waarom_text::TO_VERKEN;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// What there will be to see.
    pub(crate) help: &'static str,
}

#[component]
pub(crate) fn NothingYet(props: &Props) -> Html {
    let Props { language, help } = props;
    html! {
        <div class="kp-card kp-empty stack">
            <h2 class="kp-chart__title">{ Texts::of(*language).nothing_yet }</h2>
            <p>{ *help }</p>
            <RouteLink route={Route::to(View::Verken)} class="utrecht-button utrecht-button--primary-action">{ TO_VERKEN.say(*language) }</RouteLink>
        </div>
    }
}
