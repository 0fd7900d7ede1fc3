//! The assumptions that people change most: not policy, and with their own reset.

use yew::prelude::*;

use crate::app::components::coming::once_here;
use crate::app::components::explain::Explain;
use crate::app::components::figures_import::ImportProps;
use crate::app::components::lever_panel::Props;
use crate::app::components::segments::Segments;
use crate::app::components::slider::{Setting, Slider};
use crate::app::components::source::publication;
use crate::app::components::{SMALL_BUTTON, does};
use crate::app::field::Field;
use crate::app::hooks::Later;
use crate::app::state::{Action, Part};
use crate::app::text::Texts;
use crate::app::work::{circumstances, is_question};
use crate::parameters::registry;
use crate::parameters::spec::ParameterSpec;
use crate::text::Language;

/// Folded until someone asks for it.
#[component]
pub(crate) fn Circumstances(props: &Props) -> Html {
    let Props { language, work, dispatch, .. } = props;
    let texts = Texts::of(*language);
    let changed = work.assumptions.own.len();
    let later = use_context::<Later>();
    let ontoggle = later.clone().map(|later| Callback::from(move |_: Event| later.ask()));
    let bringing = || ImportProps { language: *language, work: work.clone(), dispatch: dispatch.clone() };
    html! {
        <details class="kp-lever-group" id="omstandigheden" {ontoggle}>
            <summary>
                <h2 class="kp-lever-group__title">{ texts.circumstances }</h2>
                if changed > 0 { <span class="kp-muted">{ texts.changed(changed) }</span> }
            </summary>
            <p class="kp-lever__help">{ texts.circumstances_help }</p>
            if changed > 0 {
                <button type="button" class={SMALL_BUTTON}
                    onclick={does(dispatch, Action::Reset(Part::Assumptions))}>{ texts.reset_circumstances }</button>
            }
            { for circumstances().map(|field| circumstance(props, field)) }
            if let Some(later) = later { { once_here(&later, *language, |parts| (parts.estimates)(bringing())) } }
        </details>
    }
}

fn circumstance(props: &Props, field: Field) -> Html {
    let Props { language, work, refused, dispatch } = props;
    let language = *language;
    let Field::Assumption(place) = field else { return Html::default() };
    let Some(spec) = registry().nth(place) else { return Html::default() };
    let texts = Texts::of(language);
    let spoken = |value: f64| field.spoken(value, language);
    if is_question(spec) {
        let [no, yes] = [spec.spread.low, spec.spread.high];
        return html! {
            <Segments key={spec.id} {language} {field} value={work.shared(field)} reference={work.shared_reference(field)} own={work.is_own(field)}
                options={vec![(texts.yes, yes), (texts.no, no)]} note={texts.standard(texts.yes_or_no(spec.default_value() > no))}
                dispatch={dispatch.clone()}>{ behind(field, spec, language) }</Segments>
        };
    }
    let note = texts.usual(
        &spoken(spec.default_value()),
        &field.shown(spec.spread.low, language),
        &field.shown(spec.spread.high, language),
    );
    html! {
        <Slider key={spec.id} {language} setting={Setting::of(field, work)} refused={refused.get(&field).cloned()} {note}
            dispatch={dispatch.clone()}>{ behind(field, spec, language) }</Slider>
    }
}

fn behind(field: Field, spec: &ParameterSpec, language: Language) -> Html {
    let (nl, en) = spec.note;
    let note = language.pick(nl, en);
    html! {
        <>
            if !note.is_empty() { <p>{ note }</p> }
            <p>{ Texts::of(language).grade(spec.grade) }{ ". " }{ publication(spec.source, language) }</p>
            <Explain {language} {field} />
        </>
    }
}
