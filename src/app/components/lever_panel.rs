//! The levers, in their groups.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::segments::Segments;
use crate::app::components::slider::{Setting, Slider};
use crate::app::components::source::publication;
use crate::app::components::{Dispatch, does};
use crate::app::field::{Field, Refused};
use crate::app::hooks::use_narrow;
use crate::app::state::{Action, Part};
use crate::app::text::Texts;
use crate::app::work::{Work, group_fields};
use crate::levers::REGISTRY;
use crate::levers::spec::{Domain, Group, LeverSpec};
use crate::text::Language;

/// What every panel on the left needs.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) work: Rc<Work>,
    pub(crate) refused: BTreeMap<Field, Refused>,
    pub(crate) dispatch: Dispatch,
}

/// Every group of levers, unfolded.
#[component]
pub(crate) fn LeverPanel(props: &Props) -> Html {
    let Props { language, work, dispatch, .. } = props;
    let texts = Texts::of(*language);
    let changed = work.changed();
    let narrow = use_narrow();
    html! {
        <>
            <p class="kp-levers__intro">{ texts.levers_help }</p>
            { for Group::ALL.into_iter().enumerate().map(|(place, group)| self::group(props, group, narrow.then_some(place == 0))) }
            if changed > 0 {
                <div class="kp-lever-group kp-lever-group--foot">
                    <button type="button" class="utrecht-button utrecht-button--secondary-action kp-button--small"
                        onclick={does(dispatch, Action::Reset(Part::Levers))}>{ texts.reset_all }</button>
                    <button type="button" class="utrecht-button utrecht-button--secondary-action kp-button--small"
                        aria-describedby="adopt-help" onclick={does(dispatch, Action::Adopt)}>{ texts.adopt }</button>
                    <p class="kp-lever__help" id="adopt-help">{ texts.adopt_help }</p>
                </div>
            }
        </>
    }
}

/// Unfolded, or on a narrow screen a group that folds: open or not when the page opens.
fn group(props: &Props, group: Group, folds: Option<bool>) -> Html {
    let Props { language, work, dispatch, .. } = props;
    let texts = Texts::of(*language);
    let (name, changed) = (texts.group(group), work.changed_in(group));
    let reset = || {
        html! {
            <button type="button" class="kp-link" aria-label={texts.reset_part(name)}
                onclick={does(dispatch, Action::Reset(Part::Group(group)))}>{ texts.reset }</button>
        }
    };
    if let Some(open) = folds {
        return html! {
            <details class="kp-lever-group" {open} key={format!("{}-folds", group.id())}>
                <summary>
                    <h2 class="kp-lever-group__title">{ name }</h2>
                    if changed > 0 { <span class="kp-muted">{ texts.changed(changed) }</span> }
                </summary>
                if changed > 0 { <p class="kp-muted">{ reset() }</p> }
                { for group_fields(group).map(|field| lever(props, field)) }
            </details>
        };
    }
    html! {
        <div class="kp-lever-group" role="group" aria-labelledby={group.id()} key={group.id()}>
            <div class="kp-lever-group__head">
                <h2 class="kp-lever-group__title" id={group.id()}>{ name }</h2>
                if changed > 0 {
                    <span class="kp-muted">{ texts.changed(changed) }{ reset() }</span>
                }
            </div>
            { for group_fields(group).map(|field| lever(props, field)) }
        </div>
    }
}

fn lever(props: &Props, field: Field) -> Html {
    let Props { language, work, refused, dispatch } = props;
    let language = *language;
    let Field::Lever(place) = field else { return Html::default() };
    let Some(spec) = REGISTRY.get(place) else { return Html::default() };
    let texts = Texts::of(language);
    let unmet = work.unmet_need(spec);
    let note = match unmet {
        Some(other) => texts.needs(other.label(language)),
        None => texts.now(&field.spoken(work.reference(field), language)),
    };
    match spec.domain {
        Domain::Range { .. } => html! {
            <Slider key={spec.id} {language} setting={Setting::of(field, work)} refused={refused.get(&field).cloned()} {note}
                disabled={unmet.is_some()} dispatch={dispatch.clone()}>{ behind(spec, language) }</Slider>
        },
        Domain::Choices(choices) => {
            let options = choices.iter().enumerate();
            let options: Vec<(&'static str, f64)> =
                options.map(|(index, choice)| (language.pick(choice.nl, choice.en), index as f64)).collect();
            html! {
                <Segments key={spec.id} {language} {field} value={work.value(field)} reference={work.reference(field)} {options}
                    {note} dispatch={dispatch.clone()}>{ behind(spec, language) }</Segments>
            }
        }
    }
}

/// What a lever does, how well that is founded, and where it comes from.
fn behind(spec: &LeverSpec, language: Language) -> Html {
    let (nl, en) = spec.help;
    html! {
        <>
            <p>{ language.pick(nl, en) }</p>
            <p>{ Texts::of(language).grade(spec.grade) }{ ". " }{ publication(spec.source, language) }</p>
        </>
    }
}
