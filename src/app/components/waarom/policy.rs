//! Policy apart from assumptions: the result per year as lines, and what each of the two does in a sentence.

use yew::prelude::*;

use crate::app::components::chart_body::ChartBody;
use crate::app::components::picture::Picture;
use crate::app::waarom::{Answer, apart, line_figure};
use crate::app::waarom_text::{APART_HELP, LINES};
use crate::charts::message::line_message;
use crate::model::case::YearMonth;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) start: YearMonth,
    pub(crate) answer: Answer,
}

#[component]
pub(crate) fn Policy(props: &Props) -> Html {
    let Props { language, start, answer } = props;
    let language = *language;
    let figure = line_figure(answer, *start, language);
    let message = line_message(&figure, language);
    let apart = apart(answer, language);
    // In the picture that leaves the page stands what the card says.
    let reading = format!("{apart} {}", APART_HELP.say(language));
    html! {
        <figure class="kp-card kp-chart" id="grafiek-beleid-en-aannames">
            <figcaption class="kp-chart__text">
                <h3 class="kp-chart__title">{ apart }</h3>
                <p class="kp-chart__caption">{ APART_HELP.say(language) }</p>
            </figcaption>
            <ChartBody {language} id="beleid-en-aannames" picture={Picture::Lines(figure)} name={LINES.say(language)} {message} {reading} />
        </figure>
    }
}
