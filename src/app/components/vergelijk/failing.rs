//! When a scenario fails: in plain words, with how often.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::analysis::choice::discovery::{Discovery, Finding, Limit, Rule};
use crate::analysis::choice::discovery_words::{FAILING_NPV, condition, sentence};
use crate::analysis::precision::{Estimate, of_share};
use crate::app::compared::{Compared, Comparing};
use crate::app::components::SELECT;
use crate::app::components::source::grade_badge;
use crate::app::hooks::use_discovery;
use crate::app::vergelijk_text::{
    FAILING, FAILING_HELP, FAILING_WAIT, OF_ALL, OF_FAILURES, OF_RULE, RULE, RULE_HELP, RULE_HOLDS, SCENARIO, SHARE,
    margin,
};
use crate::parameters::path::Paths;
use crate::parameters::registry;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) names: Vec<String>,
    pub(crate) comparing: Comparing,
    pub(crate) found: Rc<Compared>,
    /// Which scenario is on screen: it comes first.
    pub(crate) chosen: usize,
    pub(crate) paths: Rc<Paths>,
}

#[component]
pub(crate) fn Failing(props: &Props) -> Html {
    let Props { language, names, comparing, found, chosen, paths } = props;
    let language = *language;
    let picked = use_state(|| None::<usize>);
    let place = picked.filter(|place| *place < names.len()).unwrap_or(*chosen);
    let discovery = use_discovery(comparing, found, place, paths);
    let said = discovery.as_ref().map(|discovery| sentence(discovery, language));
    html! {
        <section class="kp-section stack" aria-labelledby="mis">
            <h2 class="kp-section__title" id="mis">{ FAILING.say(language) }</h2>
            <div class="kp-card stack">
                <p class="kp-text">{ language.pick(FAILING_NPV[0], FAILING_NPV[1]) }{ " " }{ FAILING_HELP.say(language) }</p>
                if names.len() > 1 { { choice(names, place, &picked, language) } }
                <p class="kp-text" role="status"><strong>{ said.unwrap_or_else(|| FAILING_WAIT.say(language).to_owned()) }</strong></p>
                if let Some((discovery, rule)) = discovery.as_deref().and_then(rule) {
                    <ul class="kp-list">{ for rule.limits.iter().map(|limit| told(limit, language)) }</ul>
                    { shares(discovery, rule, language) }
                    <p class="kp-text kp-muted">{ RULE_HELP.say(language) }</p>
                }
            </div>
        </section>
    }
}

fn rule(discovery: &Discovery) -> Option<(&Discovery, &Rule)> {
    if let Finding::Rule(rule) = &discovery.finding { Some((discovery, rule)) } else { None }
}

fn choice(names: &[String], place: usize, picked: &UseStateHandle<Option<usize>>, language: Language) -> Html {
    let onchange = {
        let picked = picked.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            picked.set(select.value().parse().ok());
        })
    };
    let option = |(at, name): (usize, &String)| {
        html! { <option value={at.to_string()} selected={at == place}>{ name }</option> }
    };
    html! {
        <label class="kp-choice">
            <span>{ SCENARIO.say(language) }</span>
            <select class={SELECT} {onchange}>{ for names.iter().enumerate().map(option) }</select>
        </label>
    }
}

/// A limit, with how well the assumption is known.
fn told(limit: &Limit, language: Language) -> Html {
    let grade = registry().nth(limit.place).map(|spec| grade_badge(spec.grade, language));
    html! { <li>{ condition(limit, language) }{ " " }{ grade }</li> }
}

/// The shares behind the sentence, each with the error that the number of computations leaves.
fn shares(discovery: &Discovery, rule: &Rule, language: Language) -> Html {
    let row = |(what, share): (&'static str, Estimate)| {
        html! { <tr><th scope="row">{ what }</th><td class="num">{ margin(share, language) }</td></tr> }
    };
    let rows = [
        (OF_RULE, rule.density),
        (OF_ALL, of_share(discovery.failures, discovery.runs)),
        (OF_FAILURES, rule.coverage),
        (RULE_HOLDS, of_share(rule.inside, discovery.runs - discovery.runs / 2)),
    ];
    html! {
        <div class="kp-table-scroll" role="group" aria-labelledby="mis-regel" tabindex="0">
            <table class="utrecht-table kp-table kp-table--narrow" aria-labelledby="mis-regel">
                <thead><tr><th scope="col" id="mis-regel">{ RULE.say(language) }</th><th scope="col" class="num">{ SHARE.say(language) }</th></tr></thead>
                <tbody>{ for rows.map(|(what, share)| row((what.say(language), share))) }</tbody>
            </table>
        </div>
    }
}
