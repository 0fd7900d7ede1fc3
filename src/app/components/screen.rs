//! The frame of a screen that follows the work: its heading, and what it needs to know.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::bands::Bands;
use crate::app::certainty::Certainty;
use crate::app::components::Dispatch;
use crate::app::components::explain::Explain;
use crate::app::outlook::Outlook;
use crate::app::route::{Route, View};
use crate::app::words;
use crate::app::work::Work;
use crate::parameters::path::Paths;
use crate::scenario::story::Story;
use crate::text::Language;

/// What every screen that follows the work knows.
#[derive(Properties, Clone, PartialEq)]
pub(crate) struct ScreenProps {
    pub(crate) language: Language,
    /// What the user works on.
    pub(crate) work: Rc<Work>,
    /// Its expected run.
    pub(crate) outlook: Rc<Outlook>,
    /// Its replications summed up, once they are there.
    pub(crate) bands: Option<Rc<Bands>>,
    /// What they say about themselves.
    pub(crate) certainty: Option<Rc<Certainty>>,
    pub(crate) paths: Rc<Paths>,
    /// The stories of every preset: a link may name one.
    pub(crate) stories: Rc<Vec<Story>>,
    pub(crate) dispatch: Dispatch,
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) view: View,
    pub(crate) title: &'static str,
    pub(crate) intro: &'static str,
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A screen with its heading, which gets the focus on arrival.
#[component]
pub(crate) fn Screen(props: &Props) -> Html {
    let Props { language, view, title, intro, children } = props;
    html! {
        <main class="kp-screen">
            <div class="kp-screen__head">
                <h1 class="kp-account__title" id={Route::to(*view).target()} tabindex="-1">{ *title }</h1>
                <p class="kp-text">{ *intro }</p>
                <Explain language={*language} words={Some(words::of(*view))} />
            </div>
            { children.clone() }
        </main>
    }
}
