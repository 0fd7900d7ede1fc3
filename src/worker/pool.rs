//! The page's side: starts workers, gives them jobs, and takes small bites itself when there are none.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

use crate::analysis::bands::Bands;
use crate::worker::boot::{BANDS, boot};
use crate::worker::job::{Job, Progress, Workbench};
use crate::worker::remote::READY;
use crate::worker::schedule::{Order, Schedule, Task, Verdict};
use crate::worker::wire::{Answer, Ask, from_bytes, to_bytes};

/// Replications after which lack of knowledge alone is told: while the hand moves, and when it rests.
pub const KNOWLEDGE: [u32; 2] = [256, 1_024];

/// Replications after which chance and lack of knowledge together are told: soon, and in the background.
pub const TOGETHER: [u32; 2] = [1_024, 8_192];

/// More workers than this fight for memory rather than help.
const MOST_WORKERS: usize = 4;
/// What the page does itself in one bite: short enough not to be felt while typing.
const BITE: u32 = 2;
/// How long the page waits for a first worker before it takes bites itself, in milliseconds.
const PATIENCE: u32 = 4_000;
/// The page's own number among the workers.
const PAGE: usize = usize::MAX;

/// How far a job is.
pub struct Report {
    /// Which job of the question, in the order of asking.
    pub job: usize,
    /// Replications that are done.
    pub done: u32,
    /// The bands of a milestone that was just reached.
    pub reached: Option<Bands>,
}

type OnReport = Rc<dyn Fn(Report)>;

/// The workers.
#[derive(Clone)]
struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    schedule: Schedule,
    /// The newest question of each line.
    questions: Vec<Option<Question>>,
    slots: Vec<Option<Slot>>,
    /// Ended workers: a closure may not be dropped while it runs, so they wait for the next tick.
    ended: Vec<Slot>,
    /// What the page does itself when it is alone.
    own: Option<(Workbench, Option<Task>)>,
    timer: Option<Timeout>,
}

struct Question {
    jobs: Vec<Job>,
    on_report: OnReport,
}

struct Slot {
    worker: Worker,
    ready: bool,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

thread_local! {
    /// Workers stay when a screen goes: the next one finds them ready, and there are never more of them.
    static POOL: Pool = Pool::start();
}

/// A part of the page that asks one question at a time of the workers, which all parts share.
#[derive(Clone)]
pub struct Asker {
    pool: Pool,
    line: usize,
}

impl Asker {
    /// One more part of the page that asks; the first one starts the workers.
    #[must_use]
    pub fn new() -> Self {
        let pool = POOL.with(Clone::clone);
        let line = pool.0.borrow_mut().schedule.line();
        pool.0.borrow_mut().questions.push(None);
        Self { pool, line }
    }

    /// Asks a new question, of no jobs as yet; the previous one is dropped.
    pub fn ask(&self, on_report: impl Fn(Report) + 'static) {
        self.put(Some(Question { jobs: Vec::new(), on_report: Rc::new(on_report) }));
    }

    /// Asks a job more of the question.
    pub fn add(&self, job: Job) {
        {
            let mut inner = self.pool.0.borrow_mut();
            inner.schedule.add(self.line);
            if let Some(Some(question)) = inner.questions.get_mut(self.line) {
                question.jobs.push(job);
            }
        }
        self.pool.hand_out();
        self.pool.help_later();
    }

    /// Drops the question.
    pub fn stop(&self) {
        self.put(None);
        self.pool.hand_out();
    }

    fn put(&self, question: Option<Question>) {
        let mut inner = self.pool.0.borrow_mut();
        inner.schedule.ask(self.line);
        if let Some(place) = inner.questions.get_mut(self.line) {
            *place = question;
        }
    }
}

impl Default for Asker {
    fn default() -> Self {
        Self::new()
    }
}

impl Inner {
    fn job(&self, task: &Task) -> Option<&Job> {
        self.questions.get(task.line)?.as_ref().filter(|_| self.schedule.counts(task))?.jobs.get(task.job)
    }
}

impl Pool {
    fn start() -> Self {
        let cores = web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency());
        let pool = Self(Rc::new(RefCell::new(Inner {
            schedule: Schedule::default(),
            questions: Vec::new(),
            slots: Vec::new(),
            ended: Vec::new(),
            own: None,
            timer: None,
        })));
        for place in 0..(cores as usize).clamp(1, MOST_WORKERS) {
            let slot = pool.start_worker(place);
            pool.0.borrow_mut().slots.push(slot);
        }
        let later = pool.clone();
        pool.0.borrow_mut().timer = Some(Timeout::new(PATIENCE, move || later.help_if_alone(true)));
        pool
    }

    fn start_worker(&self, place: usize) -> Option<Slot> {
        let worker = boot(BANDS)?;
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
                Some(Answer { task, progress: Some(progress) }) => {
                    self.take(place, &task, progress);
                    self.hand_out();
                }
                _ => self.crashed(place),
            },
        }
    }

    fn take(&self, worker: usize, task: &Task, progress: Progress) {
        let mut inner = self.0.borrow_mut();
        let Progress { done, reached, is_last } = progress;
        if is_last {
            inner.schedule.finish(worker, task);
        }
        if !inner.schedule.counts(task) {
            return;
        }
        let Some(Some(question)) = inner.questions.get(task.line) else { return };
        let on_report = Rc::clone(&question.on_report);
        // The listener may ask the next question.
        drop(inner);
        on_report(Report { job: task.job, done, reached });
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

    /// Gives every worker that is free a job, and takes away what is stale.
    fn hand_out(&self) {
        let mut inner = self.0.borrow_mut();
        for place in 0..inner.slots.len() {
            if !inner.slots.get(place).and_then(Option::as_ref).is_some_and(|slot| slot.ready) {
                continue;
            }
            let Some(order) = inner.schedule.next(place) else { continue };
            let ask = match order {
                Order::Stop => Ask::Stop,
                Order::Do(task) => match inner.job(&task) {
                    Some(job) => Ask::Do(task, Box::new(job.clone())),
                    None => continue,
                },
            };
            if let Some((bytes, Some(slot))) = to_bytes(&ask).zip(inner.slots.get(place)) {
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
            self.0.borrow_mut().own.get_or_insert_with(Default::default);
            self.help_later();
        }
    }

    fn help_later(&self) {
        if self.0.borrow().own.is_some() {
            let pool = self.clone();
            let timer = Timeout::new(0, move || pool.help());
            self.0.borrow_mut().timer = Some(timer);
        }
    }

    fn help(&self) {
        let bite = {
            let mut inner = self.0.borrow_mut();
            let Some((mut workbench, mut at_hand)) = inner.own.take() else { return };
            if inner.slots.iter().flatten().any(|slot| slot.ready) {
                inner.schedule.leave(PAGE);
                drop(inner);
                self.hand_out();
                return;
            }
            if let Some(order) = inner.schedule.next(PAGE) {
                at_hand = match order {
                    Order::Do(task) => {
                        inner.job(&task).cloned().filter(|job| workbench.take(job.clone()).is_ok()).map(|_| task)
                    }
                    Order::Stop => None,
                };
            }
            let bite = at_hand.and_then(|task| Some((task, workbench.bite(BITE)?)));
            inner.own = Some((workbench, at_hand));
            bite
        };
        if let Some((task, progress)) = bite {
            self.take(PAGE, &task, progress);
            self.help_later();
        }
    }
}
