//! The page's side: starts workers, gives them jobs, and takes small bites itself when there are none.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker};

use crate::analysis::ensemble::Record;
use crate::worker::job::{Job, Workbench};
use crate::worker::remote::READY;
use crate::worker::schedule::{BLOCK, Schedule, Task, Verdict};
use crate::worker::wire::{Answer, Ask, from_bytes, to_bytes};

/// Replications after which there is a first band, and the final one.
pub const MILESTONES: [u32; 2] = [256, 1_024];

/// More workers than this fight for memory rather than help.
const MOST_WORKERS: usize = 4;
/// What the page does itself in one bite: short enough not to be felt while typing.
const BITE: u32 = 2;
/// How long the page waits for a first worker before it takes bites itself, in milliseconds.
const PATIENCE: u32 = 4_000;
/// The page's own number among the workers.
const PAGE: usize = usize::MAX;

#[wasm_bindgen]
extern "C" {
    /// Where this program was loaded from, under whatever path the site stands.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static SCRIPT: String;
}

/// How far a question is.
pub struct Report {
    /// Replications that are done.
    pub done: u32,
    /// The replications of a milestone, in their order, when one was just reached.
    pub records: Option<Vec<Record>>,
}

type OnReport = Rc<dyn Fn(Report)>;

/// The workers, and the newest question.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    schedule: Schedule<Record>,
    question: Option<(Job, OnReport)>,
    reached: u32,
    slots: Vec<Option<Slot>>,
    /// Ended workers: a closure may not be dropped while it runs, so they wait for the next tick.
    ended: Vec<Slot>,
    workbench: Workbench,
    timer: Option<Timeout>,
    helps: bool,
}

struct Slot {
    worker: Worker,
    ready: bool,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

impl Pool {
    /// Starts the workers.
    #[must_use]
    pub fn start() -> Self {
        let cores = web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency());
        let pool = Self(Rc::new(RefCell::new(Inner {
            schedule: Schedule::default(),
            question: None,
            reached: 0,
            slots: Vec::new(),
            ended: Vec::new(),
            workbench: Workbench::default(),
            timer: None,
            helps: false,
        })));
        for place in 0..(cores as usize).clamp(1, MOST_WORKERS) {
            let slot = pool.start_worker(place);
            pool.0.borrow_mut().slots.push(slot);
        }
        let later = pool.clone();
        pool.0.borrow_mut().timer = Some(Timeout::new(PATIENCE, move || later.help_if_alone(true)));
        pool
    }

    /// Asks a new question; the previous one is dropped. The block of the job does not matter.
    pub fn ask(&self, job: Job, on_report: impl Fn(Report) + 'static) {
        {
            let mut inner = self.0.borrow_mut();
            inner.schedule.ask(MILESTONES[MILESTONES.len() - 1]);
            inner.question = Some((job, Rc::new(on_report)));
            inner.reached = 0;
        }
        self.hand_out();
        if self.0.borrow().helps {
            self.help_later();
        }
    }

    /// Drops the question.
    pub fn stop(&self) {
        let mut inner = self.0.borrow_mut();
        inner.schedule.drop_all();
        inner.question = None;
    }

    fn start_worker(&self, place: usize) -> Option<Slot> {
        let worker = boot()?;
        let pool = self.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| pool.heard(place, &event));
        let pool = self.clone();
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |_| pool.crashed(place));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Slot { worker, ready: false, _on_message: on_message, _on_error: on_error })
    }

    fn heard(&self, place: usize, event: &MessageEvent) {
        match event.data().as_string().as_deref() {
            Some("boot") => {
                let inner = self.0.borrow();
                if let Some(Some(slot)) = inner.slots.get(place) {
                    // A page that may not share its program ends up computing by itself.
                    let _ = slot.worker.post_message(&wasm_bindgen::module());
                }
            }
            Some(READY) => {
                if let Some(Some(slot)) = self.0.borrow_mut().slots.get_mut(place) {
                    slot.ready = true;
                }
                self.hand_out();
            }
            _ => match from_bytes::<Answer>(&event.data()) {
                Some(Answer { generation, first, count, records: Some(records) }) => {
                    self.take(place, &Task { generation, replications: first..first + count }, records);
                    self.hand_out();
                }
                _ => self.crashed(place),
            },
        }
    }

    fn take(&self, worker: usize, task: &Task, records: Vec<Record>) {
        let mut inner = self.0.borrow_mut();
        if !inner.schedule.answer(worker, task, records) {
            return;
        }
        let done = inner.schedule.done();
        let next = MILESTONES.into_iter().rev().find(|milestone| *milestone > inner.reached && done >= *milestone);
        let records = next.and_then(|milestone| Some((milestone, inner.schedule.first(milestone)?)));
        if let Some((milestone, _)) = &records {
            inner.reached = *milestone;
        }
        let Some(on_report) = inner.question.as_ref().map(|(_, on_report)| Rc::clone(on_report)) else { return };
        // The listener may ask the next question.
        drop(inner);
        on_report(Report { done, records: records.map(|(_, records)| records) });
    }

    fn crashed(&self, place: usize) {
        let verdict = {
            let mut inner = self.0.borrow_mut();
            let Some(slot) = inner.slots.get_mut(place).and_then(Option::take) else { return };
            slot.worker.terminate();
            inner.ended.push(slot);
            inner.schedule.crash(place)
        };
        if verdict == Verdict::Restart {
            let slot = self.start_worker(place);
            if let Some(empty) = self.0.borrow_mut().slots.get_mut(place) {
                *empty = slot;
            }
        }
        let pool = self.clone();
        Timeout::new(0, move || {
            let ended = std::mem::take(&mut pool.0.borrow_mut().ended);
            drop(ended);
            pool.help_if_alone(false);
        })
        .forget();
        self.hand_out();
    }

    /// Gives every worker that is free a job.
    fn hand_out(&self) {
        let mut inner = self.0.borrow_mut();
        let Inner { schedule, question, slots, .. } = &mut *inner;
        let Some((job, _)) = question else { return };
        for (place, slot) in slots.iter().enumerate() {
            let Some(slot) = slot.as_ref().filter(|slot| slot.ready) else { continue };
            let Some(task) = schedule.next(place, BLOCK) else { continue };
            let ask = Ask { generation: task.generation, job: block(job, &task) };
            if let Some(bytes) = to_bytes(&ask) {
                // A worker that cannot hear is a worker that ends: its `error` event says so.
                let _ = slot.worker.post_message(&bytes);
            }
        }
    }

    /// When no worker has started, the page computes: slowly, but it computes.
    fn help_if_alone(&self, waited_enough: bool) {
        let alone = {
            let inner = self.0.borrow();
            let hopeless = inner.slots.iter().all(Option::is_none);
            hopeless || (waited_enough && !inner.slots.iter().flatten().any(|slot| slot.ready))
        };
        if alone {
            self.0.borrow_mut().helps = true;
            self.help_later();
        }
    }

    fn help_later(&self) {
        let pool = self.clone();
        let timer = Timeout::new(0, move || pool.help());
        self.0.borrow_mut().timer = Some(timer);
    }

    fn help(&self) {
        let bite = {
            let mut inner = self.0.borrow_mut();
            if inner.slots.iter().flatten().any(|slot| slot.ready) {
                inner.helps = false;
                return;
            }
            let Some(task) = inner.schedule.next(PAGE, BITE) else { return };
            let Some(job) = inner.question.as_ref().map(|(job, _)| block(job, &task)) else { return };
            let records = inner.workbench.run(&job);
            records.map(|records| (task, records))
        };
        if let Ok((task, records)) = bite {
            self.take(PAGE, &task, records);
            self.help_later();
        }
    }
}

fn block(job: &Job, task: &Task) -> Job {
    Job { first: task.replications.start, count: task.replications.len() as u32, ..job.clone() }
}

/// A classic worker from a blob that imports this very program: works under a sub-path, in a sandboxed frame and under
/// a strict policy, where module workers fail without a word.
fn boot() -> Option<Worker> {
    let script = SCRIPT.with(Clone::clone);
    let source = format!(
        "onmessage=e=>{{onmessage=null;import({script:?}).then(m=>m.default({{module_or_path:e.data}}))\
         .catch(x=>setTimeout(()=>{{throw x}}))}};postMessage('boot');"
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&source.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    Worker::new(&address).ok()
}
