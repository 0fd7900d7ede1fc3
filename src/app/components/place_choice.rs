//! In a region: for which municipality the choices hold.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::{Dispatch, does};
use crate::app::state::Action;
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) work: Rc<Work>,
    pub(crate) dispatch: Dispatch,
}

/// Nothing where there is one municipality only.
#[component]
pub(crate) fn PlaceChoice(props: &Props) -> Html {
    let Props { language, work, dispatch } = props;
    if !work.is_region() {
        return Html::default();
    }
    let texts = Texts::of(*language);
    let option = |shown: Option<usize>| {
        let name = work.name_of(shown).unwrap_or(texts.all_municipalities);
        // What differs everywhere is told at the groups.
        let changed = shown.map_or(0, |_| work.changed_of(shown));
        html! {
            <label class="kp-segment" key={name.to_owned()}>
                <input type="radio" name="geldt-voor" checked={work.shown == shown} aria-label={texts.with_changes(name, changed)}
                    onchange={does::<Event>(dispatch, Action::Show(shown))} />
                <span class="kp-segment__text">{ name }
                    if changed > 0 { <span class="kp-count" aria-hidden="true">{ changed }</span> }
                </span>
            </label>
        }
    };
    let all = std::iter::once(None).chain((0..work.municipalities.len()).map(Some));
    html! {
        <fieldset class="kp-lever-group kp-segments kp-place-choice" aria-describedby="geldt-voor-uitleg">
            <legend class="visually-hidden">{ texts.applies_to }</legend>
            <h2 class="kp-lever-group__title" aria-hidden="true">{ texts.applies_to }</h2>
            <div class="kp-segments__options">{ for all.map(option) }</div>
            <p class="kp-lever__help" id="geldt-voor-uitleg">{ texts.applies_help }</p>
        </fieldset>
    }
}
