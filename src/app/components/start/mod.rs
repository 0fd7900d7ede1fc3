//! The screen Start: what Kantelpunt answers, and where to begin.

mod begin;
mod choose;
mod go_on;
mod open;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::components::route_link::RouteLink;
use crate::app::components::tour::tour_button;
use crate::app::hooks::Snapshot;
use crate::app::keeper::Keeper;
use crate::app::route::{Route, Section, View};
use crate::app::start_text::{
    INTRO, SAFE, SAFE_HERE, SAFE_MORE, SAFE_PERSONS, SAFE_RANGE, SKETCH, SKETCH_NOTE, TITLE, TOUR_OFFER, sketch,
};
use crate::text::Language;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct Props {
    pub(crate) snapshot: Snapshot,
    pub(crate) keeper: Rc<Keeper>,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn Start(props: &Props) -> Html {
    let language = props.snapshot.0.language;
    let year = use_state_eq(|| choose::first_year(&props.snapshot.0.work));
    let kept = go_on::use_kept(&props.keeper);
    let (shown, others) = go_on::found(props, &kept);
    let goes_on = shown || !others.is_empty();
    html! {
        <main class="kp-screen kp-start">
            <div class="kp-start__head">
                <div class="kp-start__say">
                <h1 class="kp-start__title" id={Route::to(View::Start).target()} tabindex="-1">{ TITLE.say(language) }</h1>
                <p class="kp-start__intro">{ INTRO.say(language) }</p>
                { tour_button(&props.dispatch, TOUR_OFFER.say(language), classes!("utrecht-button", "utrecht-button--secondary-action"), None) }
                </div>
                <figure class="kp-sketch">
                    <div role="img" aria-label={SKETCH.say(language)}>{ Html::from_html_unchecked(sketch(language).into()) }</div>
                    <figcaption class="kp-muted">{ SKETCH_NOTE.say(language) }</figcaption>
                </figure>
            </div>
            if goes_on { { go_on::list(props, shown, &others) } }
            <div class="kp-start__ways">
                { choose::presets(props, &year) }
                <div class="kp-start__aside">
                    { choose::own_figures(props) }
                    <open::Open ..props.clone() />
                    if !goes_on { { go_on::nothing(language) } }
                </div>
            </div>
            { safe(language) }
        </main>
    }
}

/// Honesty and privacy, in three sentences.
fn safe(language: Language) -> Html {
    html! {
        <section class="kp-start__safe" aria-labelledby="start-vooraf">
            <h2 class="kp-start__name" id="start-vooraf">{ SAFE.say(language) }</h2>
            <ul class="kp-list">{ for [SAFE_HERE, SAFE_RANGE, SAFE_PERSONS].map(|text| html! { <li>{ text.say(language) }</li> }) }</ul>
            <p><RouteLink route={Route::to_section(Section::About)} class="kp-link kp-link--first">{ SAFE_MORE.say(language) }</RouteLink></p>
        </section>
    }
}
