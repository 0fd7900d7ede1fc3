//! What the last change did, said once the hand rests; and how far the ranges are.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::certainty::Certainty;
use crate::app::certainty_text::{error_note, progress};
use crate::app::components::Dispatch;
use crate::app::components::explain::Explain;
use crate::app::outlook::Question;
use crate::app::route::View;
use crate::app::state::Action;
use crate::app::text::Texts;
use crate::app::words;
use crate::text::Language;

/// How long the hand must rest before the sentence is said, in milliseconds.
const REST: u32 = 500;
/// How long the sentence waits for the final figures, in milliseconds.
const PATIENCE: u32 = 2_500;

/// How long ago the last change was.
#[derive(Clone, Copy, PartialEq)]
enum Calm {
    Moving,
    Resting,
    WaitedLong,
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// In each language, so that a switch needs no new sentence.
    pub(crate) sentences: [Option<String>; Language::ALL.len()],
    /// What the sentence is about; another look at it is no change.
    pub(crate) question: Question,
    /// Whether its figures are final: rough ones wait a little.
    pub(crate) complete: bool,
    pub(crate) done: u32,
    pub(crate) total: u32,
    /// What the figures on screen rest on.
    pub(crate) certainty: Option<Rc<Certainty>>,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn Status(props: &Props) -> Html {
    let Props { language, sentences, question, complete, done, total, certainty, dispatch } = props;
    let texts = Texts::of(*language);
    // Together with what it is about: a new change starts moving at once.
    let calm = use_state(|| (question.clone(), Calm::Moving));
    {
        let (calm, dispatch) = (calm.clone(), dispatch.clone());
        use_effect_with(question.clone(), move |question| {
            // Also who comes back to what was said before is on the move until the hand rests.
            if calm.1 != Calm::Moving {
                calm.set((question.clone(), Calm::Moving));
            }
            let (resting, waited) = ((question.clone(), Calm::Resting), (question.clone(), Calm::WaitedLong));
            let later = calm.clone();
            let rest = Timeout::new(REST, move || {
                calm.set(resting);
                dispatch.dispatch(Action::Rest);
            });
            let long = Timeout::new(PATIENCE, move || later.set(waited));
            move || drop((rest, long))
        });
    }
    let due = calm.0 == *question && (calm.1 == Calm::WaitedLong || (calm.1 == Calm::Resting && *complete));
    let busy = done < total;
    // While the cards move on, an older sentence would contradict them.
    let spoken = Language::ALL.iter().position(|spoken| spoken == language);
    let sentence = spoken.filter(|_| due).and_then(|spoken| sentences.get(spoken)?.as_deref());
    // Aloud it is said once, and once more when the final figures make it another sentence.
    let told = use_mut_ref(|| None::<(Language, String)>);
    match (sentence, &mut *told.borrow_mut()) {
        (None, told) => *told = None,
        (Some(_), Some((spoken, _))) if busy && *spoken == *language => {}
        (Some(sentence), told) => *told = Some((*language, sentence.to_owned())),
    }
    let aloud = told.borrow().as_ref().map(|(_, sentence)| sentence.clone());
    let how_far = match certainty {
        Some(certainty) if !busy => {
            format!("{} {}", texts.range_note, error_note(certainty.replications, *language))
        }
        now => progress(now.as_deref(), (*done, *total), *language),
    };
    html! {
        <div class="kp-status">
            <div class={classes!("kp-progress", busy.then_some("kp-progress--busy"))} data-replications={done.to_string()}>
                <progress max={total.to_string()} value={done.to_string()} aria-label={texts.progress(*done as usize, *total as usize)} />
                <span class="kp-muted">{ how_far }</span>
            </div>
            <Explain language={*language} words={Some(words::of(View::Verken))} />
            <p class="kp-change" aria-hidden="true">{ sentence.unwrap_or_default() }</p>
            <p class="visually-hidden" role="status">{ aloud }</p>
        </div>
    }
}
