//! A number that can be typed the Dutch or the English way. What is not accepted stays in the field, with the reason.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::field::{Field, Refused};
use crate::app::state::Action;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) field: Field,
    /// `None`: it differs per municipality.
    pub(crate) value: Option<f64>,
    pub(crate) refused: Option<Refused>,
    #[prop_or_default]
    pub(crate) disabled: bool,
    pub(crate) dispatch: Dispatch,
}

/// The name of the sentence that says what is wrong with a field.
pub(crate) fn error_id(field: Field) -> String {
    format!("{}-error", field.id())
}

#[component]
pub(crate) fn NumberField(props: &Props) -> Html {
    let Props { language, field, value, refused, disabled, dispatch } = props;
    let (field, language) = (*field, *language);
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            dispatch.dispatch(Action::Type(field, input.value()));
        })
    };
    // Escape: never mind, the value that holds.
    let onkeydown = {
        let (dispatch, value) = (dispatch.clone(), *value);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                let input: HtmlInputElement = event.target_unchecked_into();
                input.set_value(&value.map(|value| field.shown(value, language)).unwrap_or_default());
                if let Some(value) = value {
                    dispatch.dispatch(Action::Set(field, value));
                }
            }
        })
    };
    let unit = field.unit_label(language);
    let shown = || value.map(|value| field.shown(value, language)).unwrap_or_default();
    let text = refused.as_ref().map_or_else(shown, |refused| refused.typed.clone());
    html! {
        <input class={classes!("utrecht-textbox", "utrecht-textbox--html-input", "kp-lever__number", "num", refused.as_ref().map(|_| "utrecht-textbox--invalid"))}
            id={format!("{}-number", field.id())} type="text" inputmode="decimal" autocomplete="off"
            aria-label={format!("{} ({unit})", field.label(language))}
            aria-invalid={refused.as_ref().map(|_| "true")}
            aria-describedby={refused.as_ref().map(|_| error_id(field))}
            placeholder={value.is_none().then_some("≠")} disabled={*disabled} value={text} {onchange} {onkeydown} />
    }
}

/// The sentence next to a field that was not accepted.
pub(crate) fn error_sentence(field: Field, refused: Option<&Refused>, language: Language) -> Html {
    let Some(refused) = refused else { return Html::default() };
    html! { <p class="kp-error" role="alert" id={error_id(field)}>{ field.sentence(refused, language) }</p> }
}
