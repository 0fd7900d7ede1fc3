//! The rows S1–S39: what moves, what drives it, and where it shows.

use yew::prelude::*;

use crate::app::components::{Dispatch, does};
use crate::app::route::{Route, View};
use crate::app::state::Action;
use crate::app::text::Texts;
use crate::app::verantwoording::mechanisms::{Row, rows};
use crate::app::verantwoording::text::{
    CODE, DRIVEN_BY, MECHANISMS_INTRO, MECHANISMS_TABLE, OUTPUT, SETTINGS, SHOW_IN_VERKEN, WHAT,
};
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn Mechanisms(props: &Props) -> Html {
    let language = props.language;
    let rows = use_memo(language, |language| rows(*language));
    let Ok(rows) = &*rows else {
        return html! { <p class="kp-warning">{ Texts::of(language).data_broken }</p> };
    };
    let row = |(place, row): (usize, &Row)| {
        html! {
            <tr key={row.code.clone()}>
                <th scope="row">{ &row.code }</th>
                <td>{ &row.what }</td>
                <td>{ list(&row.settings) }</td>
                <td>{ list(&row.driven_by) }</td>
                <td>{ &row.output }
                    <a class="kp-link" href={Route::to(View::Verken).hash()} aria-label={format!("{} {}", SHOW_IN_VERKEN.say(language), row.code)}
                        onclick={does(&props.dispatch, Action::Demonstrate(place))}>{ SHOW_IN_VERKEN.say(language) }</a>
                </td>
            </tr>
        }
    };
    let heads = [CODE, WHAT, SETTINGS, DRIVEN_BY, OUTPUT];
    html! {
        <div class="kp-card stack">
            <p class="kp-text">{ MECHANISMS_INTRO.say(language) }</p>
            <div class="kp-table-scroll kp-table-scroll--tall" role="region" aria-label={MECHANISMS_TABLE.say(language)} tabindex="0">
                <table class="utrecht-table kp-table kp-table--text kp-table--mechanisms">
                    <caption class="visually-hidden">{ MECHANISMS_TABLE.say(language) }</caption>
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head.say(language) }</th> }) }</tr></thead>
                    <tbody>{ for rows.iter().enumerate().map(row) }</tbody>
                </table>
            </div>
        </div>
    }
}

fn list(names: &[String]) -> Html {
    html! { <ul class="kp-table__list">{ for names.iter().map(|name| html! { <li>{ name }</li> }) }</ul> }
}
