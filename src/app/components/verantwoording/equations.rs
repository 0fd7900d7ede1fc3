//! The equations of a month, written down by the model when the user asks for them.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::components::verantwoording::{show_button, text_with_code};
use crate::app::verantwoording::equations::{count, found, origin, recording};
use crate::app::verantwoording::text::{
    EQUATIONS_ELSEWHERE, EQUATIONS_INTRO, EQUATIONS_LIST, EQUATIONS_READING, HIDE_EQUATIONS, NO_EQUATION,
    SEARCH_EQUATIONS, SHOW_EQUATIONS, shown_equations,
};
use crate::app::work::Work;
use crate::export::equations::{Equation, Kind, list};
use crate::parameters::path::Paths;
use crate::text::Language;

const LIST: &str = "lijst-vergelijkingen";

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) work: Rc<Work>,
    pub(crate) paths: Rc<Paths>,
}

#[component]
pub(crate) fn Equations(props: &Props) -> Html {
    let Props { language, work, paths } = props;
    let language = *language;
    let open = use_state(|| false);
    let sought = use_state(String::new);
    let equations =
        use_memo((*open, work.clone()), |(open, work)| open.then(|| list(&recording(work, paths))).unwrap_or_default());
    let found = found(&equations, &sought);
    html! {
        <>
            <div class="kp-card stack">
                { for [EQUATIONS_INTRO, EQUATIONS_READING, EQUATIONS_ELSEWHERE].map(|text| text_with_code(text.say(language))) }
                <p class="kp-text">{ origin(work, language) }</p>
                <div>{ show_button(LIST, &open, [SHOW_EQUATIONS, HIDE_EQUATIONS], language) }</div>
            </div>
            <div id={LIST} hidden={!*open}>
                if *open {
                    <div class="kp-card stack">
                        <div class="kp-filter">{ search(&sought, language) }</div>
                        <p role="status">{ shown_equations(count(&found), equations.len(), language) }</p>
                        if found.is_empty() {
                            <p class="kp-warning">{ NO_EQUATION.say(language) }</p>
                        } else {
                            <div class="kp-equations" role="region" aria-label={EQUATIONS_LIST.say(language)} tabindex="0">
                                { for found.iter().map(|(kind, equations)| of_kind(*kind, equations, language)) }
                            </div>
                        }
                    </div>
                }
            </div>
        </>
    }
}

fn search(sought: &UseStateHandle<String>, language: Language) -> Html {
    let oninput = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            sought.set(field.value());
        })
    };
    html! {
        <label class="kp-filter__field kp-filter__field--wide">{ SEARCH_EQUATIONS.say(language) }
            <input type="search" class="utrecht-textbox utrecht-textbox--html-input" autocomplete="off" autocapitalize="off"
                spellcheck="false" value={(**sought).clone()} {oninput} />
        </label>
    }
}

fn of_kind(kind: Kind, equations: &[&Equation], language: Language) -> Html {
    let row = |equation: &&Equation| {
        html! {
            <div key={equation.name.clone()}>
                <dt><code translate="no">{ &equation.name }</code></dt>
                <dd><code translate="no">{ format!("= {}", equation.text) }</code></dd>
            </div>
        }
    };
    html! {
        <>
            <h3 class="kp-part__title">{ kind.heading(language) }</h3>
            <dl>{ for equations.iter().map(row) }</dl>
        </>
    }
}
