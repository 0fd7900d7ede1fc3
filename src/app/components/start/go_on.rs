//! The projects that are kept, to go on with.

use std::rc::Rc;

use js_sys::futures::spawn_local;
use yew::prelude::*;

use crate::app::components::start::Props;
use crate::app::components::start::begin::{VERKEN, go};
use crate::app::components::when;
use crate::app::keeper::Keeper;
use crate::app::start_text::{GO_ON, GO_ON_MORE, GO_ON_NOW, NO_PROJECTS, NO_PROJECTS_HELP};
use crate::app::store::restore::Summary;
use crate::app::store::text::UNREADABLE_PROJECT;
use crate::app::text::Texts;
use crate::app::title::Title;
use crate::text::Language;

/// How many projects are shown; the dialog of projects has them all.
const MOST: usize = 6;

/// The projects that are kept, once they are read.
#[hook]
pub(super) fn use_kept(keeper: &Rc<Keeper>) -> UseStateHandle<Vec<Summary>> {
    let kept = use_state(Vec::new);
    {
        let (keeper, kept) = (Rc::clone(keeper), kept.clone());
        use_effect_with((), move |()| spawn_local(async move { kept.set(keeper.list().await) }));
    }
    kept
}

/// Whether there is something on screen to go on with, and the other projects.
pub(super) fn found<'a>(props: &Props, kept: &'a [Summary]) -> (bool, Vec<&'a Summary>) {
    let state = &props.snapshot.0;
    let others = kept.iter().filter(|summary| summary.title.id != state.title.id).collect();
    (state.history.steps().len() > 1, others)
}

pub(super) fn list(props: &Props, shown: bool, others: &[&Summary]) -> Html {
    let state = &props.snapshot.0;
    let language = state.language;
    let row = |title: &Title, told: String, onclick: Callback<MouseEvent>| {
        html! {
            <li key={title.id.clone()}><button type="button" class="kp-choice-card" {onclick}>
                <span class="kp-choice-card__name">{ &title.name }</span>{ " " }
                <span class="kp-choice-card__text">{ told }</span>
            </button></li>
        }
    };
    let other = |summary: &&Summary| {
        let (keeper, id) = (Rc::clone(&props.keeper), summary.title.id.clone());
        let open = Callback::from(move |_: MouseEvent| {
            let (keeper, id) = (Rc::clone(&keeper), id.clone());
            spawn_local(async move {
                keeper.show(&id).await;
                go(VERKEN);
            });
        });
        let told = summary.changed.map_or_else(|| UNREADABLE_PROJECT.say(language).to_owned(), |at| when(at, language));
        row(&summary.title, told, open)
    };
    let now = format!("{}: {}", GO_ON_NOW.say(language), Texts::of(language).name(state.work.preset.id));
    html! {
        <section class="kp-start__go-on" aria-labelledby="start-verder">
            <h2 class="kp-start__name" id="start-verder">{ GO_ON.say(language) }</h2>
            <ul class="kp-choices">
                if shown { { row(&state.title, now, Callback::from(|_| go(VERKEN))) } }
                { for others.iter().take(MOST).map(other) }
            </ul>
            if others.len() > MOST { <p class="kp-muted">{ GO_ON_MORE.say(language) }</p> }
        </section>
    }
}

/// Nothing is kept yet.
pub(super) fn nothing(language: Language) -> Html {
    html! {
        <section class="kp-start__nothing" aria-labelledby="start-verder">
            <h2 class="kp-start__name" id="start-verder">{ NO_PROJECTS.say(language) }</h2>
            <p>{ NO_PROJECTS_HELP.say(language) }</p>
        </section>
    }
}
