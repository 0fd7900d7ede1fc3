//! A file or a link of somebody, opened from Start; what is wrong with it is said beside the field.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::components::file_field::FileField;
use crate::app::components::report::{Report, ReportView, Sentence};
use crate::app::components::start::Props;
use crate::app::components::start::begin::{VERKEN, begin};
use crate::app::opening::{Notice, Shared};
use crate::app::start_text::{NO_LINK, OPEN, OPEN_FILE, OPEN_FILE_HELP, OPEN_LINK, OPEN_LINK_GO};
use crate::app::state::Action;
use crate::scenario::link;
use crate::text::Language;

const LINK: &str = "start-link";

#[component]
pub(super) fn Open(props: &Props) -> Html {
    let language = props.snapshot.0.language;
    let field = use_node_ref();
    let (file, linked) = (use_state(Report::default), use_state(|| None::<Sentence>));
    let onread = {
        let (props, file, linked) = (props.clone(), file.clone(), linked.clone());
        Callback::from(move |(_, text): (String, String)| {
            linked.set(None);
            let refused = opened(&props, Shared::File(text));
            file.set(refused.map_or_else(Report::default, Report::Wrong));
        })
    };
    let onfailure = {
        let file = file.clone();
        Callback::from(move |said: Report| file.set(said))
    };
    let onsubmit = {
        let (props, field, linked, file) = (props.clone(), field.clone(), linked.clone(), file.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            // What was wrong with a file is over when somebody tries a link, and the other way round.
            file.set(Report::default());
            let Some(input) = field.cast::<HtmlInputElement>() else { return };
            let said = match link::in_address(input.value().trim()) {
                Some(link) => opened(&props, Shared::Link(link.to_owned())),
                None => Some(Language::ALL.map(|language| NO_LINK.say(language).to_owned())),
            };
            if said.is_some() {
                // Without the focus the reason is still beside the field.
                let _ = input.focus();
            }
            linked.set(said);
        })
    };
    let invalid = linked.is_some();
    html! {
        <section class="kp-card kp-start__way" aria-labelledby="start-open">
            <h2 class="kp-start__name" id="start-open">{ OPEN.say(language) }</h2>
            <FileField id="start-file" label={OPEN_FILE.say(language)} accept=".json,application/json" {onread} {onfailure} />
            <p class="kp-muted">{ OPEN_FILE_HELP.say(language) }</p>
            <ReportView {language} report={(*file).clone()} />
            <form class="kp-start__link" {onsubmit}>
                <label for={LINK}>{ OPEN_LINK.say(language) }</label>
                <input class="utrecht-textbox utrecht-textbox--html-input" id={LINK} type="text" inputmode="url" autocomplete="off"
                    spellcheck="false" aria-invalid={invalid.to_string()} aria-describedby={invalid.then_some("start-link-fout")} ref={field} />
                <button type="submit" class="utrecht-button utrecht-button--secondary-action kp-button--small">{ OPEN_LINK_GO.say(language) }</button>
            </form>
            <p class="kp-error" id="start-link-fout" role="alert">
                { linked.as_ref().map(|said| Notice(said.clone()).sentence(language).to_owned()) }
            </p>
        </section>
    }
}

/// Opens it and goes there, or gives the reason why not.
fn opened(props: &Props, shared: Shared) -> Option<Sentence> {
    let action = Action::Receive(shared);
    let (state, after) = (&props.snapshot.0, props.snapshot.0.after(action.clone()));
    match after.notice {
        // The work on screen is the same: it did not open.
        Some(Notice(said)) if Rc::ptr_eq(&after.work, &state.work) => Some(said),
        _ => {
            begin(props, action, VERKEN);
            None
        }
    }
}
