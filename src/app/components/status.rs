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
    pub(crate) sentence: Option<String>,
    /// What the sentence is about, and whether it speaks of medians: finer figures are no reason to say it again.
    pub(crate) work: Rc<Work>,
    pub(crate) medians: bool,
    pub(crate) done: u32,
    pub(crate) total: u32,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn Status(props: &Props) -> Html {
    let Props { language, sentence, work, medians, done, total, dispatch } = props;
    let texts = Texts::of(*language);
    let said = use_state(|| None::<String>);
    {
        let (said, dispatch) = (said.clone(), dispatch.clone());
        let sentence = sentence.clone();
        use_effect_with((work.clone(), *medians, *language), move |_| {
            let timer = Timeout::new(REST, move || {
                said.set(sentence);
                dispatch.dispatch(Action::Rest);
            });
            move || drop(timer)
        });
    }
    let busy = done < total;
    html! {
        <div class="kp-status">
            <p class="kp-change" role="status">{ said.as_deref().unwrap_or_default() }</p>
            <div class={classes!("kp-progress", busy.then_some("kp-progress--busy"))} data-replications={done.to_string()}>
                <progress max={total.to_string()} value={done.to_string()} aria-label={texts.progress(*done as usize, *total as usize)} />
                <span class="kp-muted">{ if busy { texts.progress(*done as usize, *total as usize) } else { texts.range_note.to_owned() } }</span>
            </div>
        </div>
    }
}
