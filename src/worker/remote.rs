//! The worker's side: waits for jobs, does them, sends the rows back.

use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::worker::job::Workbench;
use crate::worker::wire::{Answer, Ask, from_bytes, to_bytes};

/// What a worker says when it can take jobs.
pub(crate) const READY: &str = "ready";

/// Listens for jobs until the page ends the worker.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let mut workbench = Workbench::default();
    let page = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(Ask { generation, job }) = from_bytes(&event.data()) else { return };
        let rows = workbench.run(&job).ok();
        let answer = Answer { generation, block: job.block, rows };
        if let Some(bytes) = to_bytes(&answer) {
            // When the page is gone there is nobody to tell.
            let _ = page.post_message(&bytes);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let _ = scope.post_message(&READY.into());
}
