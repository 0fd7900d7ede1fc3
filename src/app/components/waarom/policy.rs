//! Policy apart from assumptions: the result per year as lines, and what each of the two does in a sentence.

use yew::prelude::*;

use crate::app::components::canvas::Canvas;
use crate::app::components::data_table::{data_table, table_button};
use crate::app::components::picture::Picture;
use crate::app::text::Texts;
use crate::app::waarom::{Answer, apart, line_figure};
use crate::app::waarom_text::{APART_HELP, LINES};
use crate::charts::message::line_message;
use crate::charts::table::line_table;
use crate::model::case::YearMonth;
use crate::text::Language;

/// Decimals of an amount in the unit of the axis.
const DIGITS: usize = 1;
const TABLE: &str = "tabel-beleid-en-aannames";

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
    let open = use_state(|| false);
    let failed = use_state(|| false);
    let on_failure = {
        let failed = failed.clone();
        Callback::from(move |now: bool| failed.set(now))
    };
    let figure = line_figure(answer, *start, language);
    let message = line_message(&figure, DIGITS, language);
    let name = LINES.say(language);
    html! {
        <figure class="kp-card kp-chart" id="grafiek-beleid-en-aannames">
            <figcaption class="kp-chart__text">
                <h3 class="kp-chart__title">{ apart(answer, language) }</h3>
                <p class="kp-chart__caption">{ APART_HELP.say(language) }</p>
            </figcaption>
            <div class="kp-toolbar">{ table_button(TABLE, &open, language) }</div>
            <Canvas {language} picture={Picture::Lines(figure.clone())} label={format!("{name}. {}", message.spoken())} {on_failure} />
            if *failed { <p>{ Texts::of(language).no_chart }</p> }
            { data_table(TABLE, *open, name, || line_table(&figure, DIGITS, language).ok()) }
        </figure>
    }
}
