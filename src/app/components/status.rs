//! What the last change did, said once the hand rests; and how far the ranges are.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::state::Action;
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::text::Language;

/// How long the hand must rest before the sentence is said, in milliseconds.
const REST: u32 = 500;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// In each language, so that a switch needs no new sentence.
    pub(crate) sentences: [Option<String>; Language::ALL.len()],
    /// What the sentence is about, and whether it speaks of medians: finer figures are no reason to say it again.
    pub(crate) work: Rc<Work>,
    pub(crate) medians: bool,
    pub(crate) done: u32,
    pub(crate) total: u32,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn Status(props: &Props) -> Html {
    let Props { language, sentences, work, medians, done, total, dispatch } = props;
    let texts = Texts::of(*language);
    let said = use_state(<[Option<String>; Language::ALL.len()]>::default);
    {
        let (said, dispatch) = (said.clone(), dispatch.clone());
        let sentences = sentences.clone();
        use_effect_with((work.clone(), *medians), move |_| {
            let timer = Timeout::new(REST, move || {
                said.set(sentences);
                dispatch.dispatch(Action::Rest);
            });
            move || drop(timer)
        });
    }
    let busy = done < total;
    let sentence = Language::ALL
        .iter()
        .zip(said.iter())
        .find(|(spoken, _)| *spoken == language)
        .and_then(|(_, said)| said.as_deref());
    html! {
        <div class="kp-status">
            <p class="kp-change" role="status">{ sentence.unwrap_or_default() }</p>
            <div class={classes!("kp-progress", busy.then_some("kp-progress--busy"))} data-replications={done.to_string()}>
                <progress max={total.to_string()} value={done.to_string()} aria-label={texts.progress(*done as usize, *total as usize)} />
                <span class="kp-muted">{ if busy { texts.progress(*done as usize, *total as usize) } else { texts.range_note.to_owned() } }</span>
            </div>
        </div>
    }
}
