//! Scenarios side by side on one scale: one outcome of the user's choice.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::compared::{Compared, Comparing};
use crate::app::compared_view::outcomes;
use crate::app::components::SELECT;
use crate::app::components::picture::Picture;
use crate::app::components::vergelijk::multiple::Multiple;
use crate::app::text::Texts;
use crate::app::topic::Topic;
use crate::app::vergelijk_text::{OUTCOME, OUTCOMES, OUTCOMES_HELP};
use crate::charts::figure::LineFigure;
use crate::charts::message::line_message;
use crate::levers::spec::Group;
use crate::parameters::path::Paths;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) names: Vec<String>,
    pub(crate) comparing: Comparing,
    pub(crate) found: Rc<Compared>,
    pub(crate) paths: Rc<Paths>,
}

#[component]
pub(crate) fn Outcomes(props: &Props) -> Html {
    let Props { language, names, comparing, found, paths } = props;
    let language = *language;
    let texts = Texts::of(language);
    let topic = use_state(|| Topic::Load);
    let expected =
        use_memo(comparing.clone(), |comparing| comparing.expected(&comparing.experiment((**paths).clone())));
    let drawn = use_memo((Rc::clone(found), *topic, language), |(found, topic, language)| {
        outcomes(*topic, found, &expected, *language)
    });
    let (figures, range) = &*drawn;
    let is_mean = topic.is_mean() && comparing.setup.municipalities.len() > 1;
    let caption = if topic.is_average() { texts.average_caption } else { texts.outcome_caption };
    let mean = if is_mean { texts.mean_caption } else { "" };
    let told = [OUTCOMES_HELP.say(language), caption, mean, texts.middle_caption, texts.band_caption];
    let told: Vec<&str> = told.into_iter().filter(|text| !text.is_empty()).collect();
    let reading = AttrValue::from(told.join(" "));
    let card = |(place, (name, figure)): (usize, (&String, &LineFigure))| {
        html! {
            <Multiple key={place} {language} id={format!("uitkomst-{place}")} name={name.clone()} range={*range} reading={reading.clone()} what={topic.label(language)}
                picture={Picture::Lines(figure.clone())} message={line_message(figure, language)} />
        }
    };
    html! {
        <section class="kp-section stack" aria-labelledby="uitkomst-naast-elkaar">
            <h2 class="kp-section__title" id="uitkomst-naast-elkaar">{ OUTCOMES.say(language) }</h2>
            <div class="kp-card stack">
                { choice(&topic, language) }
                <p class="kp-text">{ &reading }</p>
            </div>
            <div class="kp-multiples kp-multiples--low">{ for names.iter().zip(figures).enumerate().map(card) }</div>
        </section>
    }
}

fn choice(topic: &UseStateHandle<Topic>, language: Language) -> Html {
    let onchange = {
        let topic = topic.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some(chosen) = Topic::from_id(&select.value()) {
                topic.set(chosen);
            }
        })
    };
    let option = |option: Topic| {
        html! { <option value={option.id()} selected={option == **topic}>{ option.label(language) }</option> }
    };
    let group = |(group, topics): (Group, &[Topic])| {
        html! { <optgroup label={Texts::of(language).group(group)}>{ for topics.iter().copied().map(option) }</optgroup> }
    };
    html! {
        <label class="kp-choice">
            <span>{ OUTCOME.say(language) }</span>
            <select class={SELECT} {onchange}>{ for Topic::GROUPS.map(group) }</select>
        </label>
    }
}
