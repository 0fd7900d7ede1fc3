//! A smaller chart: one outcome over the years, of the user's choice.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::analysis::bands::Bands;
use crate::app::components::SELECT;
use crate::app::components::canvas::Canvas;
use crate::app::components::data_table::{data_table, table_button};
use crate::app::components::picture::Picture;
use crate::app::outlook::Outlook;
use crate::app::text::Texts;
use crate::app::topic::Topic;
use crate::charts::message::line_message;
use crate::charts::table::line_table;
use crate::levers::spec::Group;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// What it opens with; also its name on the page.
    pub(crate) first: Topic,
    pub(crate) outlook: Rc<Outlook>,
    pub(crate) bands: Option<Rc<Bands>>,
}

#[component]
pub(crate) fn OutcomeChart(props: &Props) -> Html {
    let Props { language, first, outlook, bands } = props;
    let texts = Texts::of(*language);
    let topic = use_state(|| *first);
    let open = use_state(|| false);
    let failed = use_state(|| false);
    let on_failure = {
        let failed = failed.clone();
        Callback::from(move |now: bool| failed.set(now))
    };
    let onchange = {
        let topic = topic.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some(chosen) = Topic::from_id(&select.value()) {
                topic.set(chosen);
            }
        })
    };
    let figure = topic.figure(outlook, bands.as_deref(), *language);
    let message = line_message(&figure, topic.digits(), *language);
    let option = |option: Topic| {
        html! { <option value={option.id()} selected={option == *topic}>{ option.label(*language) }</option> }
    };
    let group = |(group, topics): (Group, &[Topic])| {
        html! { <optgroup label={texts.group(group)}>{ for topics.iter().copied().map(option) }</optgroup> }
    };
    let is_mean = topic.is_mean() && !outlook.scenario.members.is_empty();
    let caption = if topic.is_average() { texts.average_caption } else { texts.outcome_caption };
    let one_line = figure.lines.first().map(|line| &line.values) == figure.lines.get(1).map(|line| &line.values);
    let kind = match (figure.band.is_some(), one_line) {
        (false, _) => texts.expected_caption,
        (true, true) => texts.same_caption,
        (true, false) => texts.middle_caption,
    };
    let table_id = format!("tabel-{}", first.id());
    html! {
        <figure class="kp-card kp-chart" id={format!("grafiek-{}", first.id())}>
            <div class="kp-toolbar kp-toolbar--head">
                <label class="kp-toolbar__choice"><span class="visually-hidden">{ texts.second_chart }</span>
                    <select class={SELECT} {onchange}>{ for Topic::GROUPS.map(group) }</select>
                </label>
                { table_button(&table_id, &open, *language) }
            </div>
            <figcaption class="kp-chart__text">
                <h3 class="kp-chart__title">{ &message.title }</h3>
                <p class="kp-chart__caption">{ caption }{ " " }if is_mean { { texts.mean_caption }{ " " } }{ kind }{ " " }if figure.band.is_some() { { texts.band_caption } }</p>
            </figcaption>
            <Canvas language={*language} picture={Picture::Lines(figure.clone())}
                label={format!("{}. {}", topic.label(*language), message.spoken())} small=true {on_failure} />
            if *failed { <p>{ texts.no_chart }</p> }
            { data_table(&table_id, *open, topic.label(*language), || line_table(&figure, topic.digits(), *language).ok()) }
        </figure>
    }
}
