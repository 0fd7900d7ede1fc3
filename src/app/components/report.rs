//! What became of an import: a status when it went well, every wrong row when it did not.

use yew::prelude::*;

use crate::app::import_text::REFUSED;
use crate::scenario::import::RowError;
use crate::text::Language;

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
}

impl Report {
    /// Everything that is wrong in the rows of a file.
    pub(crate) fn rows(errors: &[RowError]) -> Self {
        Self::Refused(errors.iter().map(|error| Language::ALL.map(|language| error.sentence(language))).collect())
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) report: Report,
}

/// The two live regions stand there from the start, so that what comes into them is heard.
#[component]
pub(crate) fn ReportView(props: &Props) -> Html {
    let Props { language, report } = props;
    let place = Language::ALL.iter().position(|spoken| spoken == language).unwrap_or_default();
    let say = |sentence: &Sentence| sentence.get(place).cloned().unwrap_or_default();
    let said = if let Report::Said(sentence) = report { say(sentence) } else { String::new() };
    html! {
        <>
            <p class="kp-import__done" aria-live="polite">{ said }</p>
            <div role="alert">
                if let Report::Refused(lines) = report {
                    <p class="kp-error">{ REFUSED.say(*language) }</p>
                    <ul class="kp-import__list kp-error">{ for lines.iter().map(|line| html! { <li>{ say(line) }</li> }) }</ul>
                }
            </div>
        </>
    }
}
