//! A smaller chart: one outcome over the years, of the user's choice.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::analysis::bands::Bands;
use crate::app::components::SELECT;
use crate::app::components::chart_body::ChartBody;
use crate::app::components::picture::Picture;
use crate::app::outlook::Outlook;
use crate::app::text::Texts;
use crate::app::topic::Topic;
use crate::charts::figure::Role;
use crate::charts::message::line_message;
use crate::levers::spec::Group;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// What it opens with; also its name on the page.
    pub(crate) first: Topic,
    pub(crate) outlook: Rc<Outlook>,
    pub(crate) bands: Option<Rc<Bands>>,
    /// The same before the last change, of the same municipality.
    pub(crate) before: Option<(Rc<Outlook>, Option<Rc<Bands>>)>,
}

#[component]
pub(crate) fn OutcomeChart(props: &Props) -> Html {
    let Props { language, first, outlook, bands, before } = props;
    let texts = Texts::of(*language);
    let topic = use_state(|| *first);
    let onchange = {
        let topic = topic.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some(chosen) = Topic::from_id(&select.value()) {
                topic.set(chosen);
            }
        })
    };
    let before = before.as_ref().map(|(outlook, bands)| (&**outlook, bands.as_deref()));
    let figure = topic.figure_with_ghost(outlook, bands.as_deref(), before, *language);
    let message = line_message(&figure, *language);
    let option = |option: Topic| {
        html! { <option value={option.id()} selected={option == *topic}>{ option.label(*language) }</option> }
    };
    let group = |(group, topics): (Group, &[Topic])| {
        html! { <optgroup label={texts.group(group)}>{ for topics.iter().copied().map(option) }</optgroup> }
    };
    let is_mean = topic.is_mean() && !outlook.scenario.members.is_empty();
    let caption = if topic.is_average() { texts.average_caption } else { texts.outcome_caption };
    let kind = if figure.band.is_some() { texts.middle_caption } else { texts.expected_caption };
    let mean = if is_mean { texts.mean_caption } else { "" };
    let band = if figure.band.is_some() { texts.band_caption } else { "" };
    let was = if figure.lines.iter().any(|line| line.role == Role::Ghost) { texts.ghost_caption } else { "" };
    let told =
        [caption, mean, kind, band, was].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    html! {
        <figure class="kp-card kp-chart" id={format!("grafiek-{}", first.id())}>
            <div class="kp-toolbar kp-toolbar--head">
                <label class="kp-toolbar__choice"><span class="visually-hidden">{ texts.second_chart }</span>
                    <select class={SELECT} {onchange}>{ for Topic::GROUPS.map(group) }</select>
                </label>
            </div>
            <figcaption class="kp-chart__text">
                <h3 class="kp-chart__title">{ message.title.clone() }</h3>
                <p class="kp-chart__caption">{ &told }</p>
            </figcaption>
            <ChartBody language={*language} id={first.id()} picture={Picture::Lines(figure)} small=true name={topic.label(*language)}
                {message} reading={told} />
        </figure>
    }
}
