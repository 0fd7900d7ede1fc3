//! Every assumption, to search and to filter.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::components::source::{grade_badge, publication};
use crate::app::components::{SELECT, SMALL_BUTTON};
use crate::app::text::Texts;
use crate::app::verantwoording::assumptions::{
    Filter, GRADES, GROUPS, codes, count_of, default_text, grade, group, range_text,
};
use crate::app::verantwoording::text::{
    ALL_GRADES, ALL_GROUPS, ASSUMPTION, ASSUMPTIONS_INTRO, ASSUMPTIONS_TABLE, CLEAR, DEFAULT, GRADE, GRADES as FOUNDED,
    GROUP, JUDGEMENT, MECHANISM_CODES, NOTHING_FOUND, ORIGIN, RANGE, SEARCH, graded, shown,
};
use crate::parameters::count;
use crate::parameters::source;
use crate::parameters::spec::{Grade, ParameterSpec};
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
}

#[component]
pub(crate) fn Assumptions(props: &Props) -> Html {
    let language = props.language;
    let filter = use_state(Filter::default);
    let rows = filter.rows(language);
    html! {
        <>
            <div class="kp-card stack">
                <p class="kp-text">{ ASSUMPTIONS_INTRO.say(language) }</p>
                <div>
                    <h3 class="kp-part__title">{ FOUNDED.say(language) }</h3>
                    <ul class="kp-grades">{ for GRADES.map(|grade| summary(grade, language)) }</ul>
                </div>
            </div>
            <div class="kp-card stack">
                <div class="kp-filter">{ search(&filter, language) }{ subject(&filter, language) }{ grades(&filter, language) }</div>
                <div class="kp-row">
                    <p role="status">{ shown(rows.len(), count(), language) }</p>
                    if !filter.is_empty() { { clear(&filter, language) } }
                </div>
                if rows.is_empty() {
                    <p class="kp-warning">{ NOTHING_FOUND.say(language) }</p>
                } else {
                    { table(&rows, language) }
                }
            </div>
        </>
    }
}

fn summary(grade: Grade, language: Language) -> Html {
    html! {
        <li>
            { grade_badge(grade, language) }{ " " }{ Texts::of(language).grade(grade) }{ ": " }
            <strong>{ graded(count_of(grade), count(), language) }</strong>
        </li>
    }
}

fn search(filter: &UseStateHandle<Filter>, language: Language) -> Html {
    let oninput = {
        let filter = filter.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            filter.set(Filter { text: field.value(), ..(*filter).clone() });
        })
    };
    html! {
        <label class="kp-filter__field kp-filter__field--wide">{ SEARCH.say(language) }
            <input type="search" class="utrecht-textbox utrecht-textbox--html-input" autocomplete="off" value={filter.text.clone()} {oninput} />
        </label>
    }
}

fn subject(filter: &UseStateHandle<Filter>, language: Language) -> Html {
    let onchange = {
        let filter = filter.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            filter.set(Filter { group: group(&select.value()), ..(*filter).clone() });
        })
    };
    html! {
        <label class="kp-filter__field">{ GROUP.say(language) }
            <select class={SELECT} {onchange}>
                <option value="" selected={filter.group.is_none()}>{ ALL_GROUPS.say(language) }</option>
                { for GROUPS.map(|(id, name)| html! { <option value={id} selected={filter.group == Some(id)}>{ name.say(language) }</option> }) }
            </select>
        </label>
    }
}

fn grades(filter: &UseStateHandle<Filter>, language: Language) -> Html {
    let onchange = {
        let filter = filter.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            filter.set(Filter { grade: grade(&select.value()), ..(*filter).clone() });
        })
    };
    let option = |grade: Grade| {
        html! { <option value={grade.letter()} selected={filter.grade == Some(grade)}>{ Texts::of(language).grade(grade) }</option> }
    };
    html! {
        <label class="kp-filter__field">{ GRADE.say(language) }
            <select class={SELECT} {onchange}>
                <option value="" selected={filter.grade.is_none()}>{ ALL_GRADES.say(language) }</option>
                { for GRADES.map(option) }
            </select>
        </label>
    }
}

fn clear(filter: &UseStateHandle<Filter>, language: Language) -> Html {
    let onclick = {
        let filter = filter.clone();
        Callback::from(move |_: MouseEvent| filter.set(Filter::default()))
    };
    html! {
        <button type="button" class={SMALL_BUTTON} {onclick}>{ CLEAR.say(language) }</button>
    }
}

fn table(rows: &[(usize, &'static ParameterSpec)], language: Language) -> Html {
    let row = |&(place, spec): &(usize, &'static ParameterSpec)| {
        let (note_nl, note_en) = spec.note;
        let note = language.pick(note_nl, note_en);
        html! {
            <tr key={spec.id}>
                <th scope="row">{ language.pick(spec.nl, spec.en) }
                    if !note.is_empty() { <span class="kp-table__note">{ note }</span> }
                </th>
                <td>{ default_text(place, spec, language) }</td>
                <td>{ range_text(place, spec, language) }</td>
                <td>{ grade_badge(spec.grade, language) }</td>
                <td>if *spec.source == source::JUDGEMENT { { JUDGEMENT.say(language) } } else { { publication(spec.source, language) } }</td>
                <td>{ codes(spec).collect::<Vec<_>>().join(", ") }</td>
            </tr>
        }
    };
    let heads = [ASSUMPTION, DEFAULT, RANGE, GRADE, ORIGIN, MECHANISM_CODES];
    html! {
        <div class="kp-table-scroll kp-table-scroll--tall" role="region" aria-label={ASSUMPTIONS_TABLE.say(language)} tabindex="0">
            <table class="utrecht-table kp-table kp-table--text kp-table--assumptions">
                <caption class="visually-hidden">{ ASSUMPTIONS_TABLE.say(language) }</caption>
                <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head.say(language) }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
