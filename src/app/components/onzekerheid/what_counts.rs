//! Which assumptions carry the outcome, once the user asks for it.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::sensitivity::Sensitivity;
use crate::app::components::chart_card::ChartCard;
use crate::app::components::source::grade_badge;
use crate::app::hooks::{Asked, Found, use_sensitivity};
use crate::app::inquiring::{Progress, STEPS};
use crate::app::onzekerheid_text::{
    ALONE, ASSUMPTION, GRADES_CAPTION, INDICES, INDICES_HELP, NO_TIPPING, NOTHING_VARIES, START, STOP, TIPPING,
    TIPPING_HELP, TOGETHER, TORNADO_CAPTION, WHAT_COUNTS, WHAT_COUNTS_HELP, effort, progress,
};
use crate::app::outlook::Question;
use crate::app::sensitivity_view::{grade, index, name, shares, tipping, tornado};
use crate::charts::share_bar::ShareFigure;
use crate::charts::tornado::TornadoFigure;
use crate::parameters::path::Paths;
use crate::text::Language;

const BUTTON: &str = "utrecht-button utrecht-button--secondary-action";

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) question: Question,
    pub(crate) paths: Rc<Paths>,
}

#[component]
pub(crate) fn WhatCounts(props: &Props) -> Html {
    let Props { language, question, paths } = props;
    let language = *language;
    let (asked, command) = use_sensitivity(question, paths);
    let on = |start: bool| command.reform(move |_: MouseEvent| start);
    html! {
        <section class="kp-section stack" aria-labelledby="wat-telt">
            <h2 class="kp-section__title" id="wat-telt">{ WHAT_COUNTS.say(language) }</h2>
            { match asked {
                Asked::Nothing => html! {
                    <div class="kp-card stack">
                        <p class="kp-text">{ WHAT_COUNTS_HELP.say(language) }</p>
                        <div><button type="button" class={BUTTON} onclick={on(true)}>{ START.say(language) }</button></div>
                    </div>
                },
                Asked::Running(so_far) => html! {
                    <div class="kp-card stack">
                        <p class="kp-text">{ WHAT_COUNTS_HELP.say(language) }</p>
                        { bar(so_far, language) }
                        <div><button type="button" class={BUTTON} onclick={on(false)}>{ STOP.say(language) }</button></div>
                    </div>
                },
                Asked::Done(found) => answer(&found, language),
            } }
        </section>
    }
}

fn bar(so_far: Progress, language: Language) -> Html {
    let said = progress(so_far, language);
    let done = f64::from(so_far.step - 1) + so_far.share;
    html! {
        <div class="kp-progress kp-progress--busy">
            <progress max={STEPS.to_string()} value={done.to_string()} aria-label={WHAT_COUNTS.say(language)} />
            <span class="kp-muted">{ said }</span>
        </div>
    }
}

fn answer(found: &Found, language: Language) -> Html {
    let Found { sensitivity, ends } = found;
    let figure = tornado(sensitivity, ends, language);
    if figure.bars.is_empty() {
        return html! { <div class="kp-card"><p class="kp-text">{ NOTHING_VARIES.say(language) }</p></div> };
    }
    html! {
        <>
            <ChartCard<TornadoFigure> {language} id="tornado" {figure} caption={TORNADO_CAPTION.say(language)} />
            if let Some(grades) = sensitivity.grades() {
                <ChartCard<ShareFigure> {language} id="klassen" figure={shares(&grades, language)} caption={GRADES_CAPTION.say(language)} />
            }
            { indices(sensitivity, language) }
            { tips(sensitivity, language) }
        </>
    }
}

fn indices(found: &Sensitivity, language: Language) -> Html {
    let rows = found.indices();
    let row = |(factor, found): &(Option<_>, crate::analysis::sensitivity::sobol_indices::Index)| {
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

fn tips(found: &Sensitivity, language: Language) -> Html {
    let expected = found.expected().unwrap_or_default();
    let said: Vec<String> = found.tipping().iter().flat_map(|tip| tipping(tip, expected, language)).collect();
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
