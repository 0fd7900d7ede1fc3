//! The worker's side: does the newest job it was told of in bites, and says how far it is.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

use crate::worker::job::{Progress, Workbench};
use crate::worker::schedule::Task;
use crate::worker::wire::{Answer, Ask, from_bytes, to_bytes};

/// What a worker says when it can take jobs.
pub(crate) const READY: &str = "ready";

/// Replications in a bite, before the worker listens again: some milliseconds.
const BITE: u32 = 64;
/// Progress is told after so many replications.
const VISIBLE: u32 = 256;

/// Listens for jobs until the page ends the worker.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    // A message to itself comes after those that wait: a timer would wait for milliseconds between bites.
    let Ok(bell) = MessageChannel::new() else { return };
    let desk = Rc::new(RefCell::new(Desk {
        workbench: Workbench::default(),
        task: None,
        page: scope.clone(),
        bell: bell.port1(),
        is_ringing: false,
    }));
    let at_desk = Rc::clone(&desk);
    let on_bell = Closure::<dyn FnMut(MessageEvent)>::new(move |_| at_desk.borrow_mut().bite());
    bell.port2().set_onmessage(Some(on_bell.as_ref().unchecked_ref()));
    on_bell.forget();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(ask) = from_bytes(&event.data()) {
            desk.borrow_mut().hear(ask);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let _ = scope.post_message(&READY.into());
}

struct Desk {
    workbench: Workbench,
    task: Option<Task>,
    page: DedicatedWorkerGlobalScope,
    bell: MessagePort,
    /// Whether the bell was rung and not heard yet: there is one round of bites at a time.
    is_ringing: bool,
}

impl Desk {
    fn hear(&mut self, ask: Ask) {
        let Ask::Do(task, job) = ask else {
            self.workbench.stop();
            self.task = None;
            return;
        };
        self.task = Some(task);
        if self.workbench.take(*job).is_ok() {
            self.ring();
        } else {
            self.task = None;
            self.tell(&Answer { task, progress: None });
        }
    }

    fn ring(&mut self) {
        if !self.is_ringing {
            self.is_ringing = self.bell.post_message(&JsValue::NULL).is_ok();
        }
    }

    fn bite(&mut self) {
        self.is_ringing = false;
        let Some((task, progress)) = self.task.zip(self.workbench.bite(BITE)) else { return };
        if progress.is_last {
            self.task = None;
        } else {
            self.ring();
        }
        let Progress { done, reached, is_last } = &progress;
        if *is_last || reached.is_some() || done.is_multiple_of(VISIBLE) {
            self.tell(&Answer { task, progress: Some(progress) });
        }
    }

    fn tell(&self, answer: &Answer) {
        if let Some(bytes) = to_bytes(answer) {
            // When the page is gone there is nobody to tell.
            let _ = self.page.post_message(&bytes);
        }
    }
}
