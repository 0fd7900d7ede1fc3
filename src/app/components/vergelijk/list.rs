//! The list of scenarios: copy, show, rename and remove.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::alternatives::{LONGEST_NAME, Listed};
use crate::app::components::{Dispatch, SMALL_BUTTON, does};
use crate::app::state::Action;
use crate::app::vergelijk_text::{
    ACTIONS, CHANGED, COPY, LIST, LIST_HELP, NAME, NAME_REFUSED, ONE_ONLY, REMOVE, SHOW, SHOWN, about,
};
use crate::app::work::Work;
use crate::scenario::Scenario;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) work: Rc<Work>,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn List(props: &Props) -> Html {
    let Props { language, work, dispatch } = props;
    let language = *language;
    let refused = use_state(|| false);
    let row = |(place, scenario): (usize, &Scenario)| {
        let shown = place == work.chosen;
        let list = |step| does::<MouseEvent>(dispatch, Action::List(step));
        html! {
            <tr key={scenario.name.clone()} class={classes!(shown.then_some("kp-table__row--shown"))}>
                <th scope="row">{ name_field(props, place, scenario, &refused) }</th>
                <td class="num">{ Work { chosen: place, ..(**work).clone() }.changed_of(None) }</td>
                <td>
                    <div class="kp-row">
                        if shown {
                            <span class="kp-muted">{ SHOWN.say(language) }</span>
                        } else {
                            <button type="button" class={SMALL_BUTTON} aria-label={about(SHOW.say(language), &scenario.name)}
                                onclick={list(Listed::Chosen(place))}>{ SHOW.say(language) }</button>
                        }
                        if work.scenarios.len() > 1 {
                            <button type="button" class={SMALL_BUTTON} aria-label={about(REMOVE.say(language), &scenario.name)}
                                onclick={list(Listed::Removed(place))}>{ REMOVE.say(language) }</button>
                        }
                    </div>
                </td>
            </tr>
        }
    };
    html! {
        <section class="kp-section stack" aria-labelledby="scenario-lijst">
            <h2 class="kp-section__title" id="scenario-lijst">{ LIST.say(language) }</h2>
            <div class="kp-card stack">
                <p class="kp-text">{ if work.scenarios.len() > 1 { LIST_HELP } else { ONE_ONLY }.say(language) }</p>
                <div class="kp-table-scroll kp-table-scroll--whole" role="group" aria-labelledby="scenario-lijst" tabindex="0">
                    <table class="utrecht-table kp-table kp-table--text" aria-labelledby="scenario-lijst">
                        <thead><tr>
                            <th scope="col">{ NAME.say(language) }</th>
                            <th scope="col" class="num">{ CHANGED.say(language) }</th>
                            <th scope="col">{ ACTIONS.say(language) }</th>
                        </tr></thead>
                        <tbody>{ for work.scenarios.iter().enumerate().map(row) }</tbody>
                    </table>
                </div>
                <div role="alert">if *refused { <p class="kp-error">{ NAME_REFUSED.say(language) }</p> }</div>
                <div>
                    <button type="button" class={SMALL_BUTTON} onclick={does::<MouseEvent>(dispatch, Action::List(Listed::Copied))}>{ COPY.say(language) }</button>
                </div>
            </div>
        </section>
    }
}

/// The name, to change in its place. A name that is not accepted gives way to the old one.
fn name_field(props: &Props, place: usize, scenario: &Scenario, refused: &UseStateHandle<bool>) -> Html {
    let Props { language, work, dispatch } = props;
    let onchange = {
        let (dispatch, work, refused, old) =
            (dispatch.clone(), Rc::clone(work), refused.clone(), scenario.name.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let typed = input.value();
            let step = Listed::Renamed(place, typed.clone());
            let renamed = work.with_list(&step) != *work;
            refused.set(!renamed && typed.trim() != old);
            if renamed {
                dispatch.dispatch(Action::List(step));
            } else {
                input.set_value(&old);
            }
        })
    };
    html! {
        <input type="text" class="utrecht-textbox utrecht-textbox--html-input" autocomplete="off" maxlength={LONGEST_NAME.to_string()}
            aria-label={about(NAME.say(*language), &scenario.name)} value={scenario.name.clone()} {onchange} />
    }
}
