//! Figures from CBS or from a file, in one step that undo takes back.

use std::rc::Rc;

use js_sys::futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::components::file_field::FileField;
use crate::app::components::report::{Report, ReportView, Sentence};
use crate::app::components::{Dispatch, SMALL_BUTTON, download, fetch};
use crate::app::import_text::{
    ASK_CBS, ASK_CBS_HELP, ASKING, BRING, CODE, ELSEWHERE, FIGURES_FILE, FIGURES_TEMPLATE, does_not_fit, from_cbs,
    from_file,
};
use crate::app::state::Action;
use crate::app::work::Work;
use crate::scenario::import::figures;
use crate::scenario::own_figures::OwnFigures;
use crate::text::Language;

/// What an import needs.
#[derive(Properties, PartialEq)]
pub(crate) struct ImportProps {
    pub(crate) language: Language,
    pub(crate) work: Rc<Work>,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn FiguresImport(props: &ImportProps) -> Html {
    let ImportProps { language, work, dispatch } = props;
    let language = *language;
    let report = use_state(Report::default);
    let busy = use_state(|| false);
    let code = use_node_ref();
    // An answer may come when the work has moved on: it is held against the work of then.
    let latest = use_mut_ref(|| Rc::clone(work));
    *latest.borrow_mut() = Rc::clone(work);
    let say = {
        let report = report.clone();
        Callback::from(move |said: Report| report.set(said))
    };
    let take = {
        let (latest, dispatch, say) = (latest.clone(), dispatch.clone(), say.clone());
        Callback::from(move |(own, said): (OwnFigures, Sentence)| {
            let fits = latest.borrow().with_figures(&own);
            say.emit(match fits {
                Ok(_) => {
                    dispatch.dispatch(Action::Import(own));
                    Report::Said(said)
                }
                Err(error) => Report::Refused(vec![Language::ALL.map(|language| does_not_fit(&error, language))]),
            });
        })
    };
    let onsubmit = {
        let (code, busy, say, take, latest) = (code.clone(), busy.clone(), say.clone(), take.clone(), latest.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = code.cast::<HtmlInputElement>().filter(|_| !*busy) else { return };
            let (busy, say, take, latest) = (busy.clone(), say.clone(), take.clone(), latest.clone());
            let asked_of = latest.borrow().only();
            busy.set(true);
            say.emit(Report::Said(Language::ALL.map(|language| ASKING.say(language).to_owned())));
            spawn_local(async move {
                match fetch::figures(&field.value()).await {
                    Ok(_) if latest.borrow().only() != asked_of => {
                        say.emit(Report::Refused(vec![
                            Language::ALL.map(|language| ELSEWHERE.say(language).to_owned()),
                        ]));
                    }
                    Ok(found) => take.emit((found.own(), Language::ALL.map(|language| from_cbs(&found, language)))),
                    Err(problem) => {
                        say.emit(Report::Refused(vec![Language::ALL.map(|language| problem.sentence(language))]));
                    }
                }
                busy.set(false);
            });
        })
    };
    let onread = {
        let (latest, say, take) = (latest, say.clone(), take);
        Callback::from(move |(name, text): (String, String)| {
            let base = latest.borrow().figures();
            match figures::read(&text, &base) {
                Ok(own) => {
                    let said = Language::ALL.map(|language| from_file(&own, &name, language));
                    take.emit((own, said));
                }
                Err(errors) => say.emit(Report::rows(&errors)),
            }
        })
    };
    html! {
        <div class="kp-import" role="group" aria-labelledby="bring-figures">
            <h3 class="kp-import__title" id="bring-figures">{ BRING.say(language) }</h3>
            <form class="kp-import__field" {onsubmit}>
                <label class="kp-lever__label" for="cbs-code">{ CODE.say(language) }</label>
                <span class="kp-row">
                    <input class="utrecht-textbox utrecht-textbox--html-input kp-import__code" id="cbs-code" type="text"
                        autocomplete="off" spellcheck="false" aria-describedby="cbs-help" ref={code} />
                    <button type="submit" class={SMALL_BUTTON}
                        aria-disabled={busy.to_string()}>{ ASK_CBS.say(language) }</button>
                </span>
                <p class="kp-lever__help" id="cbs-help">{ ASK_CBS_HELP.say(language) }</p>
            </form>
            <FileField id="figures-file" label={FIGURES_FILE.say(language)} {onread} onfailure={say} />
            <p><button type="button" class="kp-link" onclick={|_| download::offer("kantelpunt-cijfers.csv", &figures::template(), download::CSV)}>
                { FIGURES_TEMPLATE.say(language) }</button></p>
            <ReportView {language} report={(*report).clone()} />
        </div>
    }
}
