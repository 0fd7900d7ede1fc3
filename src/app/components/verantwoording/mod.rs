//! The screen Verantwoording: a long page with its own list of sections.

mod about;
mod assumptions;
mod equations;
mod loops;
mod mechanisms;
mod reality;
mod reality_chart;
mod sources;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::components::route_link::RouteLink;
use crate::app::route::{Route, Section, View};
use crate::app::verantwoording::text::{INTRO, ON_THIS_PAGE, Said, TITLE, section_name, with_code};
use crate::app::work::Work;
use crate::parameters::path::Paths;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// Where the user is: it hides when that is elsewhere.
    pub(crate) route: Route,
    /// What was on screen in Verken when the user came here.
    pub(crate) work: Rc<Work>,
    pub(crate) paths: Rc<Paths>,
    pub(crate) dispatch: Dispatch,
}

/// The button that opens and closes what is worked out only when the user asks for it.
pub(crate) fn show_button(id: &str, open: &UseStateHandle<bool>, names: [Said; 2], language: Language) -> Html {
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let [show, hide] = names;
    let name = if **open { hide } else { show };
    html! {
        <button type="button" class="utrecht-button utrecht-button--secondary-action"
            aria-controls={id.to_owned()} {onclick}>{ name.say(language) }</button>
    }
}

/// A text with names of code in it.
pub(crate) fn text_with_code(text: &'static str) -> Html {
    let part = |(is_code, part): (bool, &'static str)| {
        if is_code {
            html! { <code class="kp-code" translate="no">{ part }</code> }
        } else {
            html! { part }
        }
    };
    html! { <p class="kp-text">{ for with_code(text).map(part) }</p> }
}

#[component]
pub(crate) fn Verantwoording(props: &Props) -> Html {
    let Props { language, route, work, paths, dispatch } = props;
    let (language, route) = (*language, *route);
    let link = |section: Section| {
        html! {
            <li><RouteLink route={Route::to_section(section)} class="kp-contents__link"
                current={(route.section == Some(section)).then_some("location")}>{ section_name(section).say(language) }</RouteLink></li>
        }
    };
    let content = |section: Section| match section {
        Section::About => html! { <about::About {language} /> },
        Section::Reality => html! { <reality::Reality {language} /> },
        Section::Assumptions => html! { <assumptions::Assumptions {language} /> },
        Section::Mechanisms => html! { <mechanisms::Mechanisms {language} dispatch={dispatch.clone()} /> },
        Section::Equations => {
            html! { <equations::Equations {language} work={work.clone()} paths={paths.clone()} /> }
        }
        Section::Loops => html! { <loops::Loops {language} work={work.clone()} paths={paths.clone()} /> },
        Section::Sources => html! { <sources::Sources {language} /> },
    };
    let section = |section: Section| {
        html! {
            <section class="kp-section stack" aria-labelledby={section.target()}>
                <h2 class="kp-section__title" id={section.target()} tabindex="-1">{ section_name(section).say(language) }</h2>
                { content(section) }
            </section>
        }
    };
    html! {
        <main class="kp-account" hidden={route.view != View::Verantwoording}>
            <div class="kp-account__head">
                <h1 class="kp-account__title" id={Route::to(View::Verantwoording).target()} tabindex="-1">{ TITLE.say(language) }</h1>
                <p class="kp-text">{ INTRO.say(language) }</p>
            </div>
            <nav class="kp-contents" aria-label={ON_THIS_PAGE.say(language)}>
                <p class="kp-contents__name" aria-hidden="true">{ ON_THIS_PAGE.say(language) }</p>
                <ul>{ for Section::ALL.map(link) }</ul>
            </nav>
            <div class="kp-account__sections">{ for Section::ALL.map(section) }</div>
        </main>
    }
}
