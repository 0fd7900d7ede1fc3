//! The stories of the documents as ready choices: with their texts until one is chosen, then with the text of that one.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::{Dispatch, does};
use crate::app::state::Action;
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::scenario::story::Story;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) work: Rc<Work>,
    pub(crate) stories: Rc<Vec<Story>>,
    pub(crate) dispatch: Dispatch,
}

/// Nothing where the documents tell no story.
#[component]
pub(crate) fn Stories(props: &Props) -> Html {
    let Props { language, work, stories, dispatch } = props;
    let texts = Texts::of(*language);
    let preset = work.preset.id.name();
    let own: Vec<(usize, &Story)> = stories.iter().enumerate().filter(|(_, story)| story.preset == preset).collect();
    if own.is_empty() {
        return Html::default();
    }
    let chosen = work.story.and_then(|place| stories.get(place));
    let holds = chosen.is_some_and(|story| work.levers_of(story).is_ok_and(|levers| levers == work.levers()));
    let item = |(place, story): (usize, &Story)| {
        let (text_id, is_it) = (format!("verhaal-{}", story.id), work.story == Some(place));
        html! {
            <li class="kp-story" key={story.id.clone()}>
                <button type="button" class="kp-pill kp-story__title" aria-pressed={(is_it && holds).to_string()}
                    aria-describedby={text_id.clone()} onclick={does(dispatch, Action::Tell(place))}>{ texts.story_title(story) }</button>
                <p id={text_id} class={classes!("kp-story__text", chosen.is_some().then_some("visually-hidden"))}>{ texts.story_text(story) }</p>
            </li>
        }
    };
    html! {
        <section class="kp-bar kp-stories" aria-labelledby="verhalen">
            <h2 class="kp-bar__case" id="verhalen">{ texts.stories }</h2>
            <ul class={classes!("kp-stories__list", chosen.is_some().then_some("kp-stories__list--chosen"))}>{ for own.into_iter().map(item) }</ul>
            if let Some(story) = chosen {
                <p class="kp-stories__text">
                    <strong>{ texts.story_title(story) }{ ". " }</strong>{ texts.story_text(story) }
                    if !holds { { " " }<em>{ texts.story_changed }</em> }
                </p>
            }
        </section>
    }
}
