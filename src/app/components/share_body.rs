//! What the dialog Deel holds: the link of the work on screen, as text and as picture, and the work as a file.

use std::rc::Rc;

use js_sys::futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::components::file_field::FileField;
use crate::app::components::report::{Report, ReportView};
use crate::app::components::{Dispatch, SMALL_BUTTON, download};
use crate::app::hooks::{address_of, tell_address};
use crate::app::opening::Shared;
use crate::app::own_case::case_name;
use crate::app::route::Route;
use crate::app::said::Said;
use crate::app::share::{Qr, assumptions, changes, figures, fragment, qr};
use crate::app::share_text::{
    ASSUMPTIONS, COPIED, COPY, COPY_YOURSELF, FILE, FILE_NAME, IN_LINK, INTRO, LINK, NO_CHANGES, NO_QR, NOT_IN_LINK,
    ON_SCREEN, OPEN, OPEN_HELP, QR, QR_HELP, SAVE, brought,
};
use crate::app::state::Action;
use crate::app::work::Work;
use crate::scenario::project;
use crate::scenario::story::Story;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct BodyProps {
    pub(crate) language: Language,
    pub(crate) route: Route,
    pub(crate) work: Rc<Work>,
    pub(crate) stories: Rc<Vec<Story>>,
    pub(crate) dispatch: Dispatch,
    /// Closes the dialog.
    pub(crate) close: Callback<()>,
}

#[component]
pub(crate) fn ShareBody(props: &BodyProps) -> Html {
    let BodyProps { language, route, work, stories, dispatch, close } = props;
    let language = *language;
    let field = use_node_ref();
    let report = use_state(Report::default);
    let fragment = fragment(work, stories, *route, language);
    let address = address_of(&fragment);
    let say = {
        let report = report.clone();
        Callback::from(move |said: Report| report.set(said))
    };
    let oncopy = {
        let (field, say, address) = (field.clone(), say.clone(), address.clone());
        Callback::from(move |_: MouseEvent| {
            // From here the address of the page says the same: what people copy from there is what they see.
            tell_address(&fragment);
            copy(&address, field.clone(), say.clone());
        })
    };
    let onsave = {
        let (work, stories) = (work.clone(), stories.clone());
        Callback::from(move |_: MouseEvent| {
            download::offer(FILE_NAME.say(language), &project::write(&work.project(&stories)), "application/json");
        })
    };
    let onread = {
        let (dispatch, close) = (dispatch.clone(), close.clone());
        Callback::from(move |(_, text): (String, String)| {
            close.emit(());
            dispatch.dispatch(Action::Receive(Shared::File(text)));
        })
    };
    html! {
        <>
            <p class="kp-text">{ INTRO.say(language) }</p>
            <div class="kp-share__link">
                <div class="stack">
                    <label class="kp-lever__label" for="share-link">{ LINK.say(language) }</label>
                    <textarea class="utrecht-textarea utrecht-textarea--html-textarea kp-share__field" id="share-link" readonly={true}
                        rows="4" ref={field} value={address.clone()} />
                    <button type="button" class="utrecht-button utrecht-button--primary-action" onclick={oncopy}>{ COPY.say(language) }</button>
                    <ReportView {language} report={(*report).clone()} />
                </div>
                { picture(qr(&address), language) }
            </div>
            { contents(work, language) }
            <section class="stack">
                <h3 class="kp-import__title">{ FILE.say(language) }</h3>
                <div class="kp-row">
                    <button type="button" class={SMALL_BUTTON} onclick={onsave}>{ SAVE.say(language) }</button>
                    <FileField id="project-file" label={OPEN.say(language)} accept=".json,application/json" {onread} onfailure={say} />
                </div>
                <p class="kp-lever__help">{ OPEN_HELP.say(language) }</p>
            </section>
        </>
    }
}

fn picture(code: Option<Qr>, language: Language) -> Html {
    let Some(code) = code else { return html! { <p class="kp-text">{ NO_QR.say(language) }</p> } };
    let (size, path) = (code.size, code.path());
    html! {
        <figure class="kp-qr">
            <svg role="img" aria-label={QR.say(language)} viewBox={format!("0 0 {size} {size}")} shape-rendering="crispEdges">
                <path d={path} />
            </svg>
            <figcaption class="kp-lever__help">{ QR_HELP.say(language) }</figcaption>
        </figure>
    }
}

fn contents(work: &Work, language: Language) -> Html {
    let list = |lines: Vec<String>| html! { <ul class="kp-list">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul> };
    let scenario = |place: usize, name: &str| {
        let shown = if place == work.chosen && work.scenarios.len() > 1 {
            format!(" ({})", ON_SCREEN.say(language))
        } else {
            String::new()
        };
        let lines = changes(work, place, language);
        html! {
            <>
                <h4 class="kp-import__title">{ format!("Scenario {name}{shown}") }</h4>
                if lines.is_empty() { <p class="kp-text">{ NO_CHANGES.say(language) }</p> } else { { list(lines) } }
            </>
        }
    };
    let own = assumptions(work, language);
    let policy =
        work.municipalities.iter().zip(&work.preset.members).any(|(own, member)| own.current != member.current);
    html! {
        <section class="stack">
            <h3 class="kp-import__title">{ IN_LINK.say(language) }</h3>
            <p class="kp-text">{ format!("{}, start {}", case_name(work, language), work.preset.id.year()) }</p>
            { for work.scenarios.iter().enumerate().map(|(place, tried)| scenario(place, &tried.name)) }
            if !own.is_empty() {
                <h4 class="kp-import__title">{ ASSUMPTIONS.say(language) }</h4>
                { list(own) }
            }
            if let Some(told) = brought(figures(work), policy, language) { <p class="kp-text"><strong>{ told }</strong></p> }
            <p class="kp-text">{ NOT_IN_LINK.say(language) }</p>
        </section>
    }
}

/// Copies the link; where a browser does not let us, it is selected for the user to copy.
fn copy(address: &str, field: NodeRef, say: Callback<Report>) {
    let said = |text: Said| Report::Said(Language::ALL.map(|language| text.say(language).to_owned()));
    // Outside a secure context there is no clipboard, whatever its type says.
    let clipboard =
        web_sys::window().map(|window| window.navigator().clipboard()).filter(|clipboard| clipboard.is_object());
    let copying = clipboard.map(|clipboard| clipboard.write_text(address));
    spawn_local(async move {
        let copied = match copying {
            Some(copying) => JsFuture::from(copying).await.is_ok(),
            None => false,
        };
        if let Some(field) = field.cast::<HtmlTextAreaElement>().filter(|_| !copied) {
            // Without the focus the link is still there to be selected.
            let _ = field.focus();
            field.select();
        }
        say.emit(said(if copied { COPIED } else { COPY_YOURSELF }));
    });
}
