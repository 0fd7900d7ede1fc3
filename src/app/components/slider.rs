//! A slider with its number, its tick for the reference, its grade, and what is behind it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::components::number_field::{NumberField, error_sentence};
use crate::app::components::source::{SourceNote, grade_badge};
use crate::app::field::{Field, Refused};
use crate::app::hooks::response;
use crate::app::state::Action;
use crate::app::text::{Texts, breakable};
use crate::app::work::Work;
use crate::engine::decimal;
use crate::text::Language;

/// PageUp and PageDown move a slider by this part of its range.
const PAGE: f64 = 0.1;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) setting: Setting,
    pub(crate) refused: Option<Refused>,
    /// Under the track: the reference value, or why the slider cannot be moved yet.
    pub(crate) note: String,
    #[prop_or_default]
    pub(crate) disabled: bool,
    pub(crate) dispatch: Dispatch,
    /// Behind the button.
    pub(crate) children: Html,
}

/// A field with its value and its range.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Setting {
    pub(crate) field: Field,
    value: f64,
    /// Whether all municipalities on screen have this value.
    is_shared: bool,
    /// `None`: it differs per municipality.
    reference: Option<f64>,
    own: bool,
    low: f64,
    high: f64,
    step: f64,
    /// The honest range of an assumption, as long as the user has not replaced it.
    margin: Option<(f64, f64)>,
}

impl Setting {
    pub(crate) fn of(field: Field, work: &Work) -> Self {
        let (low, high) = field.slider_range(work);
        Self {
            field,
            value: work.value(field),
            is_shared: work.shared(field).is_some(),
            reference: work.shared_reference(field),
            own: work.is_own(field),
            low,
            high,
            step: field.step(work),
            margin: work.margin(field),
        }
    }

    /// The place of a value on the track, 0 to 1.
    fn place(&self, value: f64) -> f64 {
        if self.high > self.low { ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// The nearest step within the range.
    fn nearest(&self, value: f64) -> f64 {
        (self.low + ((value - self.low) / self.step).round() * self.step).clamp(self.low, self.high)
    }
}

/// The number of an attribute: what users see, without binary dust.
fn attribute(setting: &Setting, value: f64) -> String {
    let shown = value * setting.field.unit().shown_factor();
    let text = format!("{shown:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[component]
pub(crate) fn Slider(props: &Props) -> Html {
    let Props { language, setting, refused, note, disabled, dispatch, children } = props;
    let (language, setting, field) = (*language, *setting, setting.field);
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            response::moved(&event);
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(shown) = decimal::parse(&input.value()) {
                dispatch.dispatch(Action::Set(field, shown / field.unit().shown_factor()));
            }
        })
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let direction = match event.key().as_str() {
                "PageUp" => 1.0,
                "PageDown" => -1.0,
                _ => return,
            };
            event.prevent_default();
            response::moved(&event);
            let to = setting.nearest(setting.value + direction * PAGE * (setting.high - setting.low));
            dispatch.dispatch(Action::Set(field, to));
        })
    };
    let (id, help) = (field.id(), format!("{}-help", field.id()));
    let label = field.label(language);
    let reference = setting.reference.map(|reference| format!(";--kp-reference:{:.4}", setting.place(reference)));
    let style = format!("--kp-value:{:.4}{}", setting.place(setting.value), reference.unwrap_or_default());
    let shared = setting.is_shared.then_some(setting.value);
    let spoken = shared.map_or_else(|| Texts::of(language).differs.to_owned(), |value| field.spoken(value, language));
    let margin = setting.margin.map(|(low, high)| {
        let style = format!("--kp-low:{:.4};--kp-high:{:.4}", setting.place(low), setting.place(high));
        html! { <span class="kp-lever__margin" {style} /> }
    });
    html! {
        <div class={classes!("kp-lever", setting.own.then_some("kp-lever--changed"), disabled.then_some("kp-lever--waits"), shared.is_none().then_some("kp-lever--differs"))}>
            <div class="kp-lever__head">
                <label class="kp-lever__label" for={id}>{ breakable(label) }</label>
                { field.grade().map(|grade| grade_badge(grade, language)) }
                <span class="kp-lever__field">
                    <NumberField {language} {field} value={shared} refused={refused.clone()} disabled={*disabled} dispatch={dispatch.clone()} />
                    <span class="kp-lever__unit" aria-hidden="true">{ field.short_unit(language) }</span>
                </span>
            </div>
            <div class="kp-lever__track" {style}>
                <input {id} class="kp-range" type="range" min={attribute(&setting, setting.low)} max={attribute(&setting, setting.high)}
                    step={attribute(&setting, setting.step)} value={attribute(&setting, setting.value)}
                    aria-valuetext={spoken} aria-describedby={help.clone()}
                    disabled={*disabled} {oninput} {onkeydown} />
                <span class="kp-lever__tick" />
                { margin }
            </div>
            { error_sentence(field, refused.as_ref(), language) }
            <div class="kp-lever__foot">
                <p class="kp-lever__help" id={help}>{ note.clone() }</p>
                <SourceNote {language} {label}>{ children.clone() }</SourceNote>
            </div>
        </div>
    }
}
