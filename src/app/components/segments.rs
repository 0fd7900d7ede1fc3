//! A choice out of a few, as a row of radio buttons.

use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::components::source::{SourceNote, grade_badge};
use crate::app::field::Field;
use crate::app::state::Action;
use crate::app::text::breakable;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) field: Field,
    /// `None`: it differs per municipality.
    pub(crate) value: Option<f64>,
    pub(crate) reference: Option<f64>,
    pub(crate) own: bool,
    /// Name and value of each option.
    pub(crate) options: Vec<(&'static str, f64)>,
    pub(crate) note: String,
    pub(crate) dispatch: Dispatch,
    /// Behind the button.
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Segments(props: &Props) -> Html {
    let Props { language, field, value, reference, own, options, note, dispatch, children } = props;
    let (language, field) = (*language, *field);
    let option = |(name, option): &(&'static str, f64)| {
        let onchange = {
            let (dispatch, option) = (dispatch.clone(), *option);
            Callback::from(move |_: Event| dispatch.dispatch(Action::Set(field, option)))
        };
        let id = format!("{}-{option}", field.id());
        html! {
            <label class="kp-segment" key={id.clone()}>
                <input type="radio" {id} name={field.id()} checked={Some(*option) == *value} {onchange} />
                <span class={classes!("kp-segment__text", (Some(*option) == *reference).then_some("kp-segment__text--reference"))}>{ breakable(name) }</span>
            </label>
        }
    };
    let label = field.label(language);
    html! {
        <div class="kp-lever">
            <fieldset class="kp-segments">
                <legend class="kp-segments__legend">
                    <span class={classes!(own.then_some("kp-segments__name--changed"))}>{ label }</span>
                    { " " }
                    { field.grade().map(|grade| grade_badge(grade, language)) }
                </legend>
                <div class="kp-segments__options">{ for options.iter().map(option) }</div>
            </fieldset>
            <div class="kp-lever__foot">
                <p class="kp-lever__help">{ note.clone() }</p>
                <SourceNote {language} {label}>{ children.clone() }</SourceNote>
            </div>
        </div>
    }
}
