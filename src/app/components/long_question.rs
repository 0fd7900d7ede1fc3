//! The button that asks a long question or stops it, how far it is, and what went wrong.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

use crate::app::hooks::Study;
use crate::app::said::Said;
use crate::app::studies::Standing;
use crate::app::study_text::{AGAIN, ANOTHER, FAILED, STOP, progress, status};
use crate::text::Language;
use crate::worker::study::Progress;

/// A long question on screen. A struct and no component of its own: every component costs the first load some kilobytes.
pub(crate) struct LongQuestion<'a> {
    pub(crate) language: Language,
    pub(crate) study: &'a Study,
    /// What the question is called.
    pub(crate) name: Said,
    /// What the button says.
    pub(crate) start: Said,
    /// Whether the form around it asks the question, so that Enter does too.
    pub(crate) submits: bool,
    /// Asks the question (`true`), or stops it (`false`).
    pub(crate) command: Callback<bool>,
}

impl LongQuestion<'_> {
    /// One button whatever happens, so that the focus stays where it is.
    pub(crate) fn view(&self) -> Html {
        let (language, standing) = (self.language, &self.study.standing);
        let runs = matches!(standing, Standing::Running(_));
        let says = match standing {
            Standing::Running(_) => STOP,
            Standing::Failed => AGAIN,
            Standing::Nothing | Standing::Done(_) => self.start,
        };
        let submits = self.submits && !runs;
        let kind = if submits { "submit" } else { "button" };
        let onclick = (!submits).then(|| self.command.reform(move |_: MouseEvent| !runs));
        html! {
            <>
                if *standing == Standing::Failed { <p class="kp-error" role="alert">{ FAILED.say(language) }</p> }
                if self.study.another && !runs { <p class="kp-muted">{ ANOTHER.say(language) }</p> }
                if let Standing::Running(so_far) = standing { { bar(*so_far, self.name, language) } }
                <div><button type={kind} class="utrecht-button utrecht-button--secondary-action" {onclick}>{ says.say(language) }</button></div>
            </>
        }
    }
}

/// When the button goes because the answer is there, the focus goes to the element with this id, in place of nowhere.
#[hook]
pub(crate) fn use_focus_on_answer(standing: &Standing, id: &'static str) {
    let ran = use_mut_ref(|| false);
    let stands = (matches!(standing, Standing::Running(_)), matches!(standing, Standing::Done(_)));
    use_effect_with(stands, move |(runs, is_done)| {
        if ran.replace(*runs) && *is_done {
            take_lost_focus(id);
        }
    });
}

fn take_lost_focus(id: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if document.active_element().is_some_and(|element| element.tag_name() != "BODY") {
        return;
    }
    let target = document.get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Without the focus the answer is there all the same.
    let _ = target.map(|target| target.focus_with_options(&options));
}

/// What is said aloud; it stands in the page before there is anything to say.
pub(crate) fn spoken(standing: &Standing, language: Language) -> Html {
    html! { <p class="visually-hidden" role="status">{ status(standing, language) }</p> }
}

/// Without a known number of steps the bar is about the present one.
fn bar(so_far: Option<Progress>, name: Said, language: Language) -> Html {
    let (steps, done) = so_far.map_or((1, 0.0), |Progress { step, steps, share }| {
        steps.map_or((1, share), |steps| (steps, f64::from(step.saturating_sub(1)) + share))
    });
    html! {
        <div class="kp-progress kp-progress--busy">
            <progress max={steps.to_string()} value={done.to_string()} aria-label={name.say(language)} />
            <span class="kp-muted">{ progress(so_far, language) }</span>
        </div>
    }
}
