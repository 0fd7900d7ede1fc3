//! Every source once.

use yew::prelude::*;

use crate::app::components::source::publication;
use crate::app::text::Texts;
use crate::app::verantwoording::sources::{PATH_NAMES, Publication, municipal_figures, path_sources, publications};
use crate::app::verantwoording::text::{
    MUNICIPAL_FIGURES, PATHS, PATHS_INTRO, PUBLICATIONS, PUBLICATIONS_INTRO, used_by,
};
use crate::parameters::path::Paths;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
}

#[component]
pub(crate) fn Sources(props: &Props) -> Html {
    let language = props.language;
    let data = use_memo(language, |language| {
        let paths = Paths::load()?;
        municipal_figures(&paths, *language).map(|figures| (paths, figures))
    });
    let item = |one: Publication| {
        html! {
            <li>{ publication(one.source, language) }{ " " }<span class="kp-muted">{ used_by(one.assumptions, one.levers, language) }</span></li>
        }
    };
    html! {
        <>
            <div class="kp-card stack">
                <h3 class="kp-part__title">{ PUBLICATIONS.say(language) }</h3>
                <p class="kp-text">{ PUBLICATIONS_INTRO.say(language) }</p>
                <ul class="kp-list">{ for publications().into_iter().map(item) }</ul>
            </div>
            if let Ok((paths, figures)) = &*data {
                <div class="kp-card stack">
                    <h3 class="kp-part__title">{ MUNICIPAL_FIGURES.say(language) }</h3>
                    <ul class="kp-list">{ for figures.iter().map(|source| html! { <li>{ source }</li> }) }</ul>
                </div>
                <div class="kp-card stack">
                    <h3 class="kp-part__title">{ PATHS.say(language) }</h3>
                    <p class="kp-text">{ PATHS_INTRO.say(language) }</p>
                    <dl class="kp-paths">
                        { for PATH_NAMES.map(|(path, name)| html! { <>
                            <dt>{ name.say(language) }</dt>
                            { for path_sources(paths, path).into_iter().map(|source| html! { <dd lang="en">{ source }</dd> }) }
                        </> }) }
                    </dl>
                </div>
            } else {
                <p class="kp-warning">{ Texts::of(language).data_broken }</p>
            }
        </>
    }
}
