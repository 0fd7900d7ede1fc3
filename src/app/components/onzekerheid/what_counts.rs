//! Which assumptions carry the outcome, once the user asks for it.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::sensitivity::found::Found;
use crate::analysis::sensitivity::sobol_indices::Index;
use crate::app::components::chart_card::ChartCard;
use crate::app::components::long_question::{LongQuestion, spoken, use_focus_on_answer};
use crate::app::components::source::grade_badge;
use crate::app::hooks::{Study, ask_study, stop_study, use_study};
use crate::app::onzekerheid_text::{
    ALONE, ASSUMPTION, GRADES_CAPTION, INDICES, INDICES_HELP, NO_TIPPING, NOTHING_VARIES, START, TIPPING, TIPPING_HELP,
    TOGETHER, TORNADO_CAPTION, WHAT_COUNTS, WHAT_COUNTS_HELP, effort,
};
use crate::app::outlook::Question;
use crate::app::sensitivity_view::{self, grade, index, name, shares, tipping, tornado};
use crate::app::studies::Standing;
use crate::text::Language;
use crate::worker::study::Answer;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) question: Question,
}

#[component]
pub(crate) fn WhatCounts(props: &Props) -> Html {
    let Props { language, question } = props;
    let language = *language;
    let question = use_memo(question.clone(), |question| sensitivity_view::question(question.clone()));
    let study = use_study(Some(&*question));
    let Study { standing, .. } = &study;
    let command = {
        let question = Rc::clone(&question);
        Callback::from(move |start: bool| if start { ask_study(&question) } else { stop_study(&question) })
    };
    use_focus_on_answer(standing, "wat-telt");
    let asking = LongQuestion { language, study: &study, name: WHAT_COUNTS, start: START, submits: false, command };
    html! {
        <section class="kp-section stack" aria-labelledby="wat-telt">
            <h2 class="kp-section__title" id="wat-telt" tabindex="-1">{ WHAT_COUNTS.say(language) }</h2>
            { spoken(standing, language) }
            if let Standing::Done(found) = standing {
                if let Answer::Sensitivity(found) = &**found { { answer(found, language) } }
            } else {
                <div class="kp-card stack">
                    <p class="kp-text">{ WHAT_COUNTS_HELP.say(language) }</p>
                    { asking.view() }
                </div>
            }
        </section>
    }
}

fn answer(found: &Found, language: Language) -> Html {
    let figure = tornado(found, language);
    if figure.bars.is_empty() {
        return html! { <div class="kp-card"><p class="kp-text">{ NOTHING_VARIES.say(language) }</p></div> };
    }
    html! {
        <>
            <ChartCard {language} id="tornado" {figure} caption={TORNADO_CAPTION.say(language)} />
            if let Some(grades) = &found.grades {
                <ChartCard {language} id="klassen" figure={shares(grades, language)} caption={GRADES_CAPTION.say(language)} />
            }
            { indices(found, language) }
            { tips(found, language) }
        </>
    }
}

fn indices(found: &Found, language: Language) -> Html {
    let rows = &found.indices;
    let row = |(factor, found): &(Option<_>, Index)| {
        html! {
            <tr>
                <th scope="row">{ grade(*factor).map(|grade| grade_badge(grade, language)) }{ " " }{ name(*factor, language) }</th>
                <td class="num">{ index(found.first, language) }</td>
                <td class="num">{ index(found.total, language) }</td>
            </tr>
        }
    };
    html! {
        <div class="kp-card stack">
            <h3 class="kp-part__title" id="indices">{ INDICES.say(language) }</h3>
            <p class="kp-text">{ INDICES_HELP.say(language) }{ " " }{ effort(language) }</p>
            if rows.is_empty() {
                <p class="kp-text">{ NOTHING_VARIES.say(language) }</p>
            } else {
                <div class="kp-table-scroll" role="group" aria-labelledby="indices" tabindex="0">
                    <table class="utrecht-table kp-table" aria-labelledby="indices">
                        <thead><tr>
                            <th scope="col">{ ASSUMPTION.say(language) }</th>
                            <th scope="col" class="num">{ ALONE.say(language) }</th>
                            <th scope="col" class="num">{ TOGETHER.say(language) }</th>
                        </tr></thead>
                        <tbody>{ for rows.iter().map(row) }</tbody>
                    </table>
                </div>
            }
        </div>
    }
}

fn tips(found: &Found, language: Language) -> Html {
    let said: Vec<String> = found.tipping.iter().flat_map(|tip| tipping(tip, found.expected, language)).collect();
    html! {
        <div class="kp-card stack">
            <h3 class="kp-part__title">{ TIPPING.say(language) }</h3>
            if said.is_empty() {
                <p class="kp-text">{ NO_TIPPING.say(language) }</p>
            } else {
                <p class="kp-text">{ TIPPING_HELP.say(language) }</p>
                <ul class="kp-list">{ for said.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            }
        </div>
    }
}
