//! The analyst's side: takes a long question, tells how far it is, and answers.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::worker::remote::READY;
use crate::worker::study::{Answer, Progress, Question, Study};
use crate::worker::wire::{from_bytes, to_bytes};

/// From the analyst to the page.
#[derive(Serialize, Deserialize)]
pub(crate) enum Told {
    /// How far it is.
    Progress(Progress),
    /// The answer; none to a question that cannot be begun.
    Done(Option<Answer>),
}

/// Runs of one step: some tens of milliseconds.
const RUNS: usize = 64;
/// Progress is told this often, in milliseconds.
const OFTEN: f64 = 150.0;

/// Listens for questions until the page ends the worker, which is how it makes it stop.
pub(crate) fn serve(scope: DedicatedWorkerGlobalScope) {
    let page = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(question) = from_bytes::<Question>(&event.data()) {
            tell(&page, &Told::Done(answer(&page, &question)));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let _ = scope.post_message(&READY.into());
}

fn answer(page: &DedicatedWorkerGlobalScope, question: &Question) -> Option<Answer> {
    let mut study = Box::new(Study::new(question).ok()?);
    let mut told = js_sys::Date::now();
    loop {
        match study.step(RUNS) {
            Ok(answer) => return Some(answer),
            Err(more) => study = more,
        }
        let now = js_sys::Date::now();
        // Also when the clock was put back.
        if (now - told).abs() >= OFTEN {
            told = now;
            tell(page, &Told::Progress(study.progress()));
        }
    }
}

fn tell(page: &DedicatedWorkerGlobalScope, told: &Told) {
    if let Some(bytes) = to_bytes(told) {
        // When the page is gone there is nobody to tell.
        let _ = page.post_message(&bytes);
    }
}
