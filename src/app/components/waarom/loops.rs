//! The feedback loops in the difference: a card for each that takes part, the others under a fold.

use yew::prelude::*;

use crate::analysis::why::loop_words::{about, name, sentence};
use crate::analysis::why::loops::Finding;
use crate::app::waarom_text::{LOOPS_HELP, NO_LOOPS, QUIET_LOOPS};
use crate::text::Language;

pub(super) fn view(loops: &[Finding], language: Language) -> Html {
    let (active, quiet): (Vec<&Finding>, Vec<&Finding>) = loops.iter().partition(|one| one.is_active);
    html! {
        <>
            <p class="kp-text">{ LOOPS_HELP.say(language) }</p>
            if active.is_empty() {
                <div class="kp-card"><p>{ NO_LOOPS.say(language) }</p></div>
            } else {
                <ul class="kp-cards">{ for active.iter().map(|one| html! { <li class="kp-card" key={one.of.id()}>{ told(one, language) }</li> }) }</ul>
            }
            if !quiet.is_empty() {
                <details class="kp-fold">
                    <summary>{ format!("{} ({})", QUIET_LOOPS.say(language), quiet.len()) }</summary>
                    <ul class="kp-cards">{ for quiet.iter().map(|one| html! { <li class="kp-card" key={one.of.id()}>{ told(one, language) }</li> }) }</ul>
                </details>
            }
        </>
    }
}

fn told(one: &Finding, language: Language) -> Html {
    html! {
        <>
            <h3 class="kp-part__title">{ name(one.of, language) }</h3>
            <p>{ sentence(one, language) }</p>
            <p class="kp-chart__caption">{ about(one.of, language) }</p>
        </>
    }
}
