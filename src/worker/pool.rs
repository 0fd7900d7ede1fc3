//! The page's side: starts workers, gives them jobs, and takes small bites itself when there are none.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

use crate::analysis::batch::Block;
use crate::worker::boot::{BANDS, boot};
use crate::worker::job::{Job, Row, Workbench};
use crate::worker::remote::READY;
use crate::worker::schedule::{BLOCK, Schedule, Task, Verdict};
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

/// How far a question is.
pub struct Report {
    /// Replications with chance that are done.
    pub done: u32,
    /// The rows of a milestone, in their order, when one was just reached.
    pub reached: Option<Reached>,
}

/// The rows of a milestone.
pub struct Reached {
    /// Whether chance was drawn as well.
    pub with_chance: bool,
    /// A row for each replication.
    pub rows: Vec<Rc<Row>>,
}

type OnReport = Rc<dyn Fn(Report)>;

/// The workers, and the newest question.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    schedule: Schedule<Rc<Row>>,
    question: Option<(Job, OnReport)>,
    /// Milestones that were reached, without and with chance.
    reached: [u32; 2],
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
            reached: [0; 2],
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

    /// Asks a new question; the previous one is dropped. The block of the job does not matter but for its seed: what is
    /// computed is what is asked with [`Pool::more`].
    pub fn ask(&self, job: Job, on_report: impl Fn(Report) + 'static) {
        let mut inner = self.0.borrow_mut();
        inner.schedule.ask();
        inner.question = Some((job, Rc::new(on_report)));
        inner.reached = [0; 2];
    }

    /// Asks these replications of the question, after what was asked already.
    pub fn more(&self, with_chance: bool, replications: Range<u32>) {
        self.0.borrow_mut().schedule.add(with_chance, replications);
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
                Some(Answer { generation, block, rows: Some(rows) }) => {
                    let Block { first, count, with_chance, .. } = block;
                    let rows = rows.into_iter().map(Rc::new).collect();
                    self.take(place, &Task { generation, with_chance, replications: first..first + count }, rows);
                    self.hand_out();
                }
                _ => self.crashed(place),
            },
        }
    }

    fn take(&self, worker: usize, task: &Task, rows: Vec<Rc<Row>>) {
        let mut inner = self.0.borrow_mut();
        if !inner.schedule.answer(worker, task, rows) {
            return;
        }
        let with_chance = task.with_chance;
        let milestones = if with_chance { TOGETHER } else { KNOWLEDGE };
        let (done, told) = (inner.schedule.done(with_chance), inner.reached[usize::from(with_chance)]);
        let next = milestones.into_iter().rev().find(|milestone| *milestone > told && done >= *milestone);
        let reached = next.and_then(|milestone| Some((milestone, inner.schedule.first(with_chance, milestone)?)));
        if let Some((milestone, _)) = &reached {
            inner.reached[usize::from(with_chance)] = *milestone;
        }
        let done = inner.schedule.done(true);
        let Some(on_report) = inner.question.as_ref().map(|(_, on_report)| Rc::clone(on_report)) else { return };
        // The listener may ask the next question.
        drop(inner);
        on_report(Report { done, reached: reached.map(|(_, rows)| Reached { with_chance, rows }) });
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
            let rows = inner.workbench.run(&job);
            rows.map(|rows| (task, rows.into_iter().map(Rc::new).collect()))
        };
        if let Ok((task, rows)) = bite {
            self.take(PAGE, &task, rows);
            self.help_later();
        }
    }
}

fn block(job: &Job, task: &Task) -> Job {
    let block = Block {
        seed: job.block.seed,
        first: task.replications.start,
        count: task.replications.len() as u32,
        with_chance: task.with_chance,
    };
    Job { block, ..job.clone() }
}
