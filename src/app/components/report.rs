//! What became of an import: a status when it went well, every row in a table when some of it did not.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::components::SMALL_BUTTON;
use crate::app::field::Field;
use crate::app::import_text::{
    COLUMN_FOUND, COLUMN_ROW, COLUMN_VERDICT, LEAVE, LINE_GOOD, LINE_OPEN, REFUSED, UNKNOWN_ASSUMPTION, UNKNOWN_FIGURE,
    left_out, rows_told, take_rows,
};
use crate::parameters;
use crate::scenario::figure;
use crate::scenario::import::{Line, Verdict};
use crate::text::Language;
use crate::text::letters::sentence_case;

const TAKE_BUTTON: &str = "utrecht-button utrecht-button--primary-action kp-button--small";

/// A sentence in every language, in the order of [`Language::ALL`]: the page may change its language afterwards.
pub(crate) type Sentence = [String; 2];

/// How an import stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Report {
    /// Nothing was asked.
    #[default]
    Nothing,
    /// Under way, or done: what to say of it.
    Said(Sentence),
    /// Nothing was taken over: everything that is wrong.
    Refused(Vec<Sentence>),
    /// One thing is wrong, in words that also say what became of it.
    Wrong(Sentence),
    /// Not every row of a file can be used: the user says what is to be done with the others.
    Rows(Rc<Rows>),
    /// More than one fits: what is asked, and what there is to choose from, each with what it is called.
    Choose(Sentence, Vec<(String, String)>),
}

/// The rows of a file of which some were refused.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rows {
    pub(crate) file: String,
    pub(crate) lines: Vec<Line>,
    /// What was taken over, when the user said so.
    pub(crate) taken: Option<Sentence>,
}

impl Rows {
    fn count(&self, of: fn(&Verdict) -> bool) -> usize {
        self.lines.iter().filter(|line| of(&line.verdict)).count()
    }
}

/// What the user answers to a report.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer {
    /// Take the good rows over.
    Take,
    /// Take nothing over.
    Leave,
    /// This one of the choices.
    Chosen(String),
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) report: Report,
    #[prop_or_default]
    pub(crate) onanswer: Callback<Answer>,
}

/// The two live regions stand there from the start, so that what comes into them is heard.
#[component]
pub(crate) fn ReportView(props: &Props) -> Html {
    let Props { language, report, onanswer } = props;
    let language = *language;
    let place = Language::ALL.iter().position(|spoken| *spoken == language).unwrap_or_default();
    let say = |sentence: &Sentence| sentence.get(place).cloned().unwrap_or_default();
    let told = use_node_ref();
    let answered = use_mut_ref(|| false);
    {
        // The button that was pressed is gone: the focus goes to what came of it.
        let (answered, told) = (answered.clone(), told.clone());
        use_effect_with(report.clone(), move |_| {
            if answered.replace(false) {
                // Without the focus it is still said.
                let _ = told.cast::<HtmlElement>().map(|told| told.focus());
            }
        });
    }
    let answer = |answer: Answer| {
        let (onanswer, answered) = (onanswer.clone(), answered.clone());
        Callback::from(move |_: MouseEvent| {
            answered.replace(true);
            onanswer.emit(answer.clone());
        })
    };
    let button = |class: &'static str, text: String, what: Answer| {
        html! { <button type="button" {class} onclick={answer(what)}>{ text }</button> }
    };
    let said = match report {
        Report::Said(sentence) => say(sentence),
        Report::Rows(rows) => rows.taken.as_ref().map(say).unwrap_or_default(),
        _ => String::new(),
    };
    let wrong = match report {
        Report::Refused(lines) => html! {
            <>
                <p class="kp-error">{ REFUSED.say(language) }</p>
                <ul class="kp-import__list kp-error">{ for lines.iter().map(|line| html! { <li>{ say(line) }</li> }) }</ul>
            </>
        },
        Report::Wrong(sentence) => html! { <p class="kp-error">{ say(sentence) }</p> },
        Report::Rows(rows) if rows.taken.is_none() => {
            let refused = rows.count(|verdict| matches!(verdict, Verdict::Refused(_)));
            let good = rows.count(|verdict| *verdict == Verdict::Good);
            html! { <p class="kp-error">{ rows_told(&rows.file, good, refused, language) }</p> }
        }
        Report::Choose(sentence, _) => html! { <p>{ say(sentence) }</p> },
        _ => Html::default(),
    };
    let below = match report {
        Report::Rows(rows) => {
            let good = rows.count(|verdict| *verdict == Verdict::Good);
            html! {
                <>
                    { table(rows, language) }
                    if rows.taken.is_none() {
                        <div class="kp-row">
                            if good > 0 { { button(TAKE_BUTTON, take_rows(good, language), Answer::Take) } }
                            { button(SMALL_BUTTON, LEAVE.say(language).to_owned(), Answer::Leave) }
                        </div>
                    }
                </>
            }
        }
        Report::Choose(_, choices) => html! {
            <div class="kp-row">{ for choices.iter().map(|(id, name)| {
                button(SMALL_BUTTON, name.clone(), Answer::Chosen(id.clone()))
            }) }</div>
        },
        _ => Html::default(),
    };
    html! {
        <>
            <p class="kp-import__done" aria-live="polite" tabindex="-1" ref={told}>{ said }</p>
            <div role="alert">{ wrong }</div>
            { below }
        </>
    }
}

/// Every row with what became of it; once the good ones were taken over, those that were not.
fn table(rows: &Rows, language: Language) -> Html {
    let is_left = |line: &&Line| rows.taken.is_none() || matches!(line.verdict, Verdict::Refused(_));
    let head = |text: &'static str| html! { <th scope="col">{ text }</th> };
    html! {
        <div class="kp-table-scroll kp-table-scroll--whole">
            <table class="utrecht-table kp-table kp-table--text kp-import__rows">
                <caption>{ if rows.taken.is_none() { rows.file.clone() } else { left_out(&rows.file, language) } }</caption>
                <thead><tr>{ head(COLUMN_ROW.say(language)) }{ head(COLUMN_FOUND.say(language)) }{ head(COLUMN_VERDICT.say(language)) }</tr></thead>
                <tbody>{ for rows.lines.iter().filter(is_left).map(|line| self::line(line, language)) }</tbody>
            </table>
        </div>
    }
}

fn line(line: &Line, language: Language) -> Html {
    let label = match (figure::find(&line.name), parameters::find(&line.name)) {
        (Some((place, _)), _) => Field::Figure(place).label(language).to_owned(),
        (None, Some((place, _))) => Field::Assumption(place).label(language).to_owned(),
        (None, None) => line.name.clone(),
    };
    let is_unknown = label == line.name;
    let (class, mark, words) = match &line.verdict {
        Verdict::Good => ("kp-import__good", "✓", LINE_GOOD.say(language).to_owned()),
        Verdict::Open => ("kp-muted", "–", LINE_OPEN.say(language).to_owned()),
        Verdict::Refused(error) => {
            let accepted = match language {
                // Nobody knows our ids by heart: the template has the names.
                _ if is_unknown && error.field == "figure" => UNKNOWN_FIGURE.say(language),
                _ if is_unknown && error.field == "parameter" => UNKNOWN_ASSUMPTION.say(language),
                Language::Nl => &error.accepted_nl,
                Language::En => &error.accepted_en,
            };
            ("kp-error", "✗", format!("{}.", sentence_case(accepted)))
        }
    };
    // What is wrong with the file as a whole stands in the reason alone.
    let typed = match &line.verdict {
        Verdict::Refused(error) if line.name.is_empty() && line.typed.is_empty() => error.value.clone(),
        _ => line.typed.clone(),
    };
    html! {
        <tr>
            <th scope="row" class="num">{ line.row }</th>
            <td>{ label }if !typed.is_empty() { <span class="kp-table__note">{ typed }</span> }</td>
            <td class={class}><span aria-hidden="true">{ mark }{ " " }</span>{ words }</td>
        </tr>
    }
}
