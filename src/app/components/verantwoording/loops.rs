//! The feedback loops of the model as pictures, found in its equations when the user asks for them.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::verantwoording::show_button;
use crate::app::verantwoording::equations::{origin, recording};
use crate::app::verantwoording::text::{ARROWS, HIDE_LOOPS, LOOPS_INTRO, LOOPS_READING, SHOW_LOOPS, of_first};
use crate::app::work::Work;
use crate::export::causal::{Loop, about, arrows, loops, svg, title};
use crate::parameters::path::Paths;
use crate::text::Language;

const LIST: &str = "lijst-kringlopen";

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) work: Rc<Work>,
    pub(crate) paths: Rc<Paths>,
}

#[component]
pub(crate) fn Loops(props: &Props) -> Html {
    let Props { language, work, paths } = props;
    let language = *language;
    let open = use_state(|| false);
    let loops = use_memo((*open, work.clone()), |(open, work)| {
        open.then(|| loops(&recording(work, paths))).unwrap_or_default()
    });
    let first = work.name_of(Some(0)).filter(|_| work.is_region());
    html! {
        <>
            <div class="kp-card stack">
                <p class="kp-text">{ LOOPS_INTRO.say(language) }</p>
                <p class="kp-text">{ LOOPS_READING.say(language) }</p>
                <p class="kp-text">
                    { origin(work, language) }
                    if let Some(name) = first { { " " }{ of_first(name, language) } }
                </p>
                <div>{ show_button(LIST, &open, [SHOW_LOOPS, HIDE_LOOPS], language) }</div>
            </div>
            <div id={LIST} class="stack" hidden={!*open}>{ for loops.iter().map(|one| picture(one, language)) }</div>
        </>
    }
}

fn picture(one: &Loop, language: Language) -> Html {
    let title = title(one, language);
    html! {
        <figure class="kp-card kp-loop" key={one.id}>
            <figcaption class="kp-loop__text">
                <h3 class="kp-part__title">{ &title }</h3>
                <p>{ about(one, language) }</p>
                <details class="kp-source">
                    <summary>{ ARROWS.say(language) }<span class="visually-hidden">{ format!(" ({title})") }</span></summary>
                    <ul class="kp-list">{ for arrows(one, language).into_iter().map(|arrow| html! { <li>{ arrow }</li> }) }</ul>
                </details>
            </figcaption>
            <div class="kp-loop__picture" role="region" aria-label={title} tabindex="0">
                // Our own text, in which `svg` escapes what is said.
                { Html::from_html_unchecked(svg(one, language).trim().to_owned().into()) }
            </div>
        </figure>
    }
}
