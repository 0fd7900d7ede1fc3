//! One series: the model's band, what was published, and which years miss.

use yew::prelude::*;

use crate::analysis::validation::Point;
use crate::app::components::chart_body::{ChartBody, Whose};
use crate::app::components::picture::Picture;
use crate::app::verantwoording::reality::Chart;
use crate::app::verantwoording::text::{DERIVED, DOTS, FIGURE, ORIGIN, STATUS, VERIFIED, YEAR};
use crate::charts::message::measured_message;
use crate::text::Language;
use crate::text::number::whole;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) chart: Chart,
}

#[component]
pub(crate) fn RealityChart(props: &Props) -> Html {
    let Props { language, chart } = props;
    let language = *language;
    let message = measured_message(&chart.figure, language);
    html! {
        <figure class="kp-card kp-chart" id={format!("grafiek-{}", chart.id)}>
            <figcaption class="kp-chart__text">
                <h3 class="kp-chart__title">{ chart.name }</h3>
                <p class="kp-chart__caption">{ chart.note }</p>
            </figcaption>
            <ChartBody {language} id={chart.id} picture={Picture::Lines(chart.figure.clone())} small=true name={chart.name}
                message={message.clone()} reading={chart.note} whose={Whose::Country} />
            <div>
                <p><strong>{ &message.title }{ "." }</strong></p>
                if !message.notes.is_empty() {
                    <ul class="kp-misses">{ for message.notes.iter().map(|miss| html! { <li>{ miss }</li> }) }</ul>
                }
            </div>
            if !chart.points.is_empty() { { sources(chart, language) } }
        </figure>
    }
}

fn sources(chart: &Chart, language: Language) -> Html {
    let row = |point: &Point| {
        html! {
            <tr>
                <th scope="row">{ point.year }</th>
                <td class="num">{ whole(point.value, language) }</td>
                <td lang="en">{ point.source }</td>
                <td>{ if point.verified { VERIFIED } else { DERIVED }.say(language) }</td>
            </tr>
        }
    };
    let name = format!("{}: {}", DOTS.say(language), chart.name);
    html! {
        <details class="kp-source">
            <summary>{ DOTS.say(language) }<span class="visually-hidden">{ format!(" ({})", chart.name) }</span></summary>
            <div class="kp-table-scroll" role="region" aria-label={name.clone()} tabindex="0">
                <table class="utrecht-table kp-table kp-table--text">
                    <caption class="visually-hidden">{ name }</caption>
                    <thead><tr>
                        <th scope="col">{ YEAR.say(language) }</th><th scope="col" class="num">{ FIGURE.say(language) }</th>
                        <th scope="col">{ ORIGIN.say(language) }</th><th scope="col">{ STATUS.say(language) }</th>
                    </tr></thead>
                    <tbody>{ for chart.points.iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}
