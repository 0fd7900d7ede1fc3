//! Figures from CBS, from a file or from copied cells, in one step that undo takes back.

use std::rc::Rc;

use js_sys::futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::components::file_field::FileField;
use crate::app::components::report::{Answer, Report, ReportView, Rows, Sentence};
use crate::app::components::{Dispatch, SMALL_BUTTON, download, fetch};
use crate::app::field::Field;
use crate::app::import_text::{
    ASK_CBS, ASK_CBS_HELP, ASKING, BRING, CODE, DROP_HERE, ELSEWHERE, FIGURES_FILE, FIGURES_FILE_HELP,
    FIGURES_TEMPLATE, LEFT, PASTE, PASTE_FIELD, PASTE_READ, PASTED, Pair, from_cbs, from_file, of_other_time,
};
use crate::app::state::Action;
use crate::app::work::Work;
use crate::scenario::import::cbs::CbsProblem;
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

fn both(text: Pair) -> Sentence {
    Language::ALL.map(|language| text.say(language).to_owned())
}

#[component]
pub(crate) fn FiguresImport(props: &ImportProps) -> Html {
    let ImportProps { language, work, dispatch } = props;
    let language = *language;
    let report = use_state(Report::default);
    let busy = use_state(|| false);
    let (code, cells) = (use_node_ref(), use_node_ref());
    // An answer may come when the work has moved on: it is held against the work of then.
    let latest = use_mut_ref(|| Rc::clone(work));
    *latest.borrow_mut() = Rc::clone(work);
    // The good rows of a file, until the user says what is to be done with them.
    let held = use_mut_ref(|| None::<(OwnFigures, Rows)>);
    let say = {
        let report = report.clone();
        Callback::from(move |said: Report| report.set(said))
    };
    let take = {
        let (latest, dispatch, say) = (latest.clone(), dispatch.clone(), say.clone());
        Callback::from(move |(own, said): (OwnFigures, Report)| {
            let fits = latest.borrow().with_figures(&own);
            say.emit(match fits {
                Ok(_) => {
                    dispatch.dispatch(Action::Import(own));
                    said
                }
                Err(error) => {
                    Report::Refused(vec![Language::ALL.map(|language| Field::spoken_error(&error, language))])
                }
            });
        })
    };
    let ask = {
        let (busy, say, take, latest) = (busy.clone(), say.clone(), take.clone(), latest.clone());
        Callback::from(move |named: String| {
            if *busy {
                return;
            }
            let (busy, say, take, latest) = (busy.clone(), say.clone(), take.clone(), latest.clone());
            let (asked_of, start) = (latest.borrow().only(), latest.borrow().preset.id.year());
            busy.set(true);
            say.emit(Report::Said(both(ASKING)));
            spawn_local(async move {
                match fetch::figures(&named).await {
                    Ok(_) if latest.borrow().only() != asked_of => say.emit(Report::Refused(vec![both(ELSEWHERE)])),
                    Ok(found) => {
                        let said = Language::ALL.map(|language| {
                            let warning = of_other_time(&found, start, language).unwrap_or_default();
                            format!("{} {warning}", from_cbs(&found, language)).trim_end().to_owned()
                        });
                        take.emit((found.own(), Report::Said(said)));
                    }
                    Err(problem) => {
                        let said = Language::ALL.map(|language| problem.sentence(language));
                        say.emit(match problem {
                            CbsProblem::Several(_, choices) => Report::Choose(said, choices),
                            _ => Report::Refused(vec![said]),
                        });
                    }
                }
                busy.set(false);
            });
        })
    };
    let onsubmit = {
        let (code, ask) = (code.clone(), ask.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            code.cast::<HtmlInputElement>().into_iter().for_each(|field| ask.emit(field.value()));
        })
    };
    let onread = {
        let (latest, say, take, held) = (latest, say.clone(), take.clone(), held.clone());
        Callback::from(move |(file, text): (String, String)| {
            let base = latest.borrow().figures();
            let reading = figures::reading(&text, &base);
            if reading.refused() == 0 {
                let said = Language::ALL.map(|language| from_file(&reading.good, &file, language));
                take.emit((reading.good, Report::Said(said)));
            } else {
                let rows = Rows { file, lines: reading.lines, taken: None };
                *held.borrow_mut() = Some((reading.good, rows.clone()));
                say.emit(Report::Rows(Rc::new(rows)));
            }
        })
    };
    let onanswer = {
        let (say, held, ask) = (say.clone(), held, ask);
        Callback::from(move |answer: Answer| match (answer, held.borrow_mut().take()) {
            (Answer::Take, Some((own, rows))) => {
                let said = Language::ALL.map(|language| from_file(&own, &rows.file, language));
                take.emit((own, Report::Rows(Rc::new(Rows { taken: Some(said), ..rows }))));
            }
            (Answer::Chosen(code), _) => ask.emit(code),
            _ => say.emit(Report::Said(both(LEFT))),
        })
    };
    let onpaste = {
        let (cells, onread) = (cells.clone(), onread.clone());
        Callback::from(move |_: MouseEvent| {
            let text = cells.cast::<HtmlTextAreaElement>().map(|cells| cells.value()).unwrap_or_default();
            onread.emit((PASTED.say(language).to_owned(), text));
        })
    };
    let template = {
        let figures = work.figures();
        Callback::from(move |_: MouseEvent| {
            let text = figures::template_beside(&figures, language);
            download::offer("kantelpunt-cijfers.csv", &text, download::CSV);
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
            <div class="kp-import__drop">
                <FileField id="figures-file" label={FIGURES_FILE.say(language)} onread={onread} onfailure={say} />
                <p class="kp-lever__help">{ DROP_HERE.say(language) }{ " " }{ FIGURES_FILE_HELP.say(language) }</p>
                <p><button type="button" class="kp-link" onclick={template}>{ FIGURES_TEMPLATE.say(language) }</button></p>
            </div>
            <details class="kp-fold">
                <summary>{ PASTE.say(language) }</summary>
                <div class="kp-import__field">
                    <label class="kp-lever__label" for="figures-cells">{ PASTE_FIELD.say(language) }</label>
                    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="figures-cells" rows="3" autocomplete="off"
                        spellcheck="false" ref={cells} />
                    <button type="button" class={SMALL_BUTTON}
                        onclick={onpaste}>{ PASTE_READ.say(language) }</button>
                </div>
            </details>
            <ReportView {language} report={(*report).clone()} {onanswer} />
        </div>
    }
}
