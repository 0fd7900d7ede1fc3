//! The levers, in their groups.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::explain::Explain;
use crate::app::components::fold::Fold;
use crate::app::components::segments::Segments;
use crate::app::components::slider::{Setting, Slider};
use crate::app::components::source::publication;
use crate::app::components::{Dispatch, SMALL_BUTTON, does};
use crate::app::field::{Field, Refused};
use crate::app::hooks::use_narrow;
use crate::app::lever_view::{in_sight_and_folded, is_fixed, note};
use crate::app::state::{Action, Part};
use crate::app::text::Texts;
use crate::app::work::Work;
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

/// Every group of levers; in each the ones that people move most are in sight.
#[component]
pub(crate) fn LeverPanel(props: &Props) -> Html {
    let Props { language, work, dispatch, .. } = props;
    let texts = Texts::of(*language);
    let (changed, place) = (work.changed(), work.name_of(work.shown));
    let narrow = use_narrow();
    html! {
        <>
            <p class="kp-levers__intro">{ texts.levers_help }</p>
            { for Group::ALL.into_iter().enumerate().map(|(place, group)| self::group(props, group, narrow.then_some(place == 0))) }
            if changed > 0 {
                <div class="kp-lever-group kp-lever-group--foot">
                    <button type="button" class={SMALL_BUTTON}
                        onclick={does(dispatch, Action::Reset(Part::Levers))}>{ texts.for_place(texts.reset_all, place) }</button>
                    <button type="button" class={SMALL_BUTTON}
                        aria-describedby="adopt-help" onclick={does(dispatch, Action::Adopt)}>{ texts.for_place(texts.adopt, place) }</button>
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
    let (in_sight, folded) = in_sight_and_folded(group);
    let levers = html! {
        <>
            { for in_sight.into_iter().map(|field| lever(props, field)) }
            <Fold head={texts.more_levers(folded.len())} opens={folded.iter().any(|field| work.is_own(*field))}>
                { for folded.into_iter().map(|field| lever(props, field)) }
            </Fold>
        </>
    };
    if let Some(open) = folds {
        return html! {
            <details class="kp-lever-group" {open} key={format!("{}-folds", group.id())}>
                <summary>
                    <h2 class="kp-lever-group__title">{ name }</h2>
                    if changed > 0 { <span class="kp-muted">{ texts.changed(changed) }</span> }
                </summary>
                if changed > 0 { <p class="kp-muted">{ reset() }</p> }
                { levers }
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
            { levers }
        </div>
    }
}

fn lever(props: &Props, field: Field) -> Html {
    let Props { language, work, refused, dispatch } = props;
    let language = *language;
    let Field::Lever(place) = field else { return Html::default() };
    let Some(spec) = REGISTRY.get(place) else { return Html::default() };
    let note = note(work, field, language);
    match spec.domain {
        Domain::Range { .. } => html! {
            <Slider key={spec.id} {language} setting={Setting::of(field, work)} refused={refused.get(&field).cloned()} {note}
                disabled={is_fixed(work, field)} dispatch={dispatch.clone()}>{ behind(field, spec, language) }</Slider>
        },
        Domain::Choices(choices) => {
            let options = choices.iter().enumerate();
            let options: Vec<(&'static str, f64)> =
                options.map(|(index, choice)| (language.pick(choice.nl, choice.en), index as f64)).collect();
            html! {
                <Segments key={spec.id} {language} {field} value={work.shared(field)} reference={work.shared_reference(field)}
                    own={work.is_own(field)} {options} {note} dispatch={dispatch.clone()}>{ behind(field, spec, language) }</Segments>
            }
        }
    }
}

/// What a lever does, how well that is founded, and where it comes from.
fn behind(field: Field, spec: &LeverSpec, language: Language) -> Html {
    let (nl, en) = spec.help;
    html! {
        <>
            <p>{ language.pick(nl, en) }</p>
            <p>{ Texts::of(language).grade(spec.grade) }{ ". " }{ publication(spec.source, language) }</p>
            <Explain {language} {field} />
        </>
    }
}
