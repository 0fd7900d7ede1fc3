//! The page's side of a long question: one worker for one question at a time, and the page itself when there is none.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

use crate::worker::analyst_remote::Told;
use crate::worker::boot::{ANALYST, boot};
use crate::worker::care::{Care, Remedy};
use crate::worker::remote::READY;
use crate::worker::study::{Answer, Progress, Question, Study};
use crate::worker::wire::{from_bytes, to_bytes};

/// How long the page waits for the worker before it begins itself, in milliseconds.
const PATIENCE: u32 = 4_000;
/// How long the page computes before it looks up, in milliseconds: less than a frame. One step may take longer.
const BITE: f64 = 10.0;
/// Runs of one step on the page: what the engine does side by side.
const RUNS: usize = 2;
/// Progress of the page itself is told this often, in bites.
const VISIBLE: u32 = 12;

/// What the analyst has to say about the question.
pub enum News {
    /// How far it is.
    Progress(Progress),
    /// What was found.
    Answer(Answer),
    /// It does not succeed.
    Failed,
}

type OnNews = Rc<dyn Fn(News)>;

/// Answers long questions, one at a time. The worker starts with the first question.
#[derive(Clone, Default)]
pub struct Analyst(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    asked: Option<(Question, OnNews)>,
    slot: Option<Slot>,
    /// Which slot: what an earlier one says comes too late.
    number: u64,
    care: Care,
    /// Waits for the worker to start, or for the next bite of the page itself.
    timer: Option<Timeout>,
    /// Ended workers: a closure may not be dropped while it runs, so they wait for the next tick.
    ended: Vec<Slot>,
}

struct Slot {
    worker: Worker,
    stage: Stage,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Starting,
    Free,
    Busy,
}

impl Analyst {
    /// Asks a question; the previous one is dropped.
    pub fn ask(&self, question: Question, on_news: impl Fn(News) + 'static) {
        self.stop();
        let stage = {
            let mut inner = self.0.borrow_mut();
            inner.asked = Some((question, Rc::new(on_news)));
            inner.care = Care::default();
            inner.slot.as_ref().map(|slot| slot.stage)
        };
        match stage {
            None => self.start(),
            Some(Stage::Starting) => self.wait(),
            Some(_) => self.hand_over(),
        }
    }

    /// Drops the question. A worker that is busy can only be ended.
    pub fn stop(&self) {
        let mut inner = self.0.borrow_mut();
        inner.asked = None;
        inner.timer = None;
        if inner.slot.as_ref().is_some_and(|slot| slot.stage == Stage::Busy) {
            drop(inner);
            self.end();
        }
    }

    fn start(&self) {
        let number = {
            let mut inner = self.0.borrow_mut();
            inner.number += 1;
            inner.number
        };
        let Some(worker) = boot(ANALYST) else {
            self.on_the_page();
            return;
        };
        let analyst = self.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event| analyst.heard(number, &event));
        let analyst = self.clone();
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |_| analyst.crashed(number));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let slot = Slot { worker, stage: Stage::Starting, _on_message: on_message, _on_error: on_error };
        self.0.borrow_mut().slot = Some(slot);
        self.wait();
    }

    fn wait(&self) {
        let analyst = self.clone();
        self.0.borrow_mut().timer = Some(Timeout::new(PATIENCE, move || analyst.on_the_page()));
    }

    /// Ends the worker; what it still says is not heard.
    fn end(&self) {
        let mut inner = self.0.borrow_mut();
        inner.number += 1;
        let Some(slot) = inner.slot.take() else { return };
        slot.worker.terminate();
        inner.ended.push(slot);
        let analyst = self.clone();
        Timeout::new(0, move || {
            let ended = std::mem::take(&mut analyst.0.borrow_mut().ended);
            drop(ended);
        })
        .forget();
    }

    fn heard(&self, number: u64, event: &MessageEvent) {
        if number != self.0.borrow().number {
            return;
        }
        match event.data().as_string().as_deref() {
            Some("boot") => {
                if let Some(slot) = &self.0.borrow().slot {
                    // A page that may not share its program ends up computing by itself.
                    let _ = slot.worker.post_message(&wasm_bindgen::module());
                }
            }
            Some(READY) => {
                {
                    let mut inner = self.0.borrow_mut();
                    inner.slot.iter_mut().for_each(|slot| slot.stage = Stage::Free);
                    // What the page began meanwhile goes to the worker.
                    inner.timer = None;
                }
                self.hand_over();
            }
            _ => match from_bytes::<Told>(&event.data()) {
                Some(Told::Progress(progress)) => self.tell(News::Progress(progress)),
                Some(Told::Done(answer)) => {
                    self.0.borrow_mut().slot.iter_mut().for_each(|slot| slot.stage = Stage::Free);
                    self.tell_last(answer.map_or(News::Failed, News::Answer));
                }
                None => self.crashed(number),
            },
        }
    }

    fn hand_over(&self) {
        let mut inner = self.0.borrow_mut();
        let Inner { asked: Some((question, _)), slot: Some(slot), .. } = &mut *inner else { return };
        slot.stage = Stage::Busy;
        if let Some(bytes) = to_bytes(question) {
            // A worker that cannot hear is a worker that ends: its `error` event says so.
            let _ = slot.worker.post_message(&bytes);
        }
    }

    fn crashed(&self, number: u64) {
        if number != self.0.borrow().number {
            return;
        }
        let remedy = {
            let mut inner = self.0.borrow_mut();
            let had_started = inner.slot.as_ref().is_some_and(|slot| slot.stage != Stage::Starting);
            inner.timer = None;
            inner.asked.is_some().then(|| inner.care.crash(had_started))
        };
        self.end();
        match remedy {
            Some(Remedy::Restart) => self.start(),
            Some(Remedy::OnThePage) => self.on_the_page(),
            Some(Remedy::GiveUp) => self.tell_last(News::Failed),
            None => {}
        }
    }

    /// The page answers: slowly, but it answers.
    fn on_the_page(&self) {
        let study = self.0.borrow().asked.as_ref().map(|(question, _)| Study::new(question));
        match study {
            Some(Ok(study)) => self.later(Box::new(study), 0),
            Some(Err(_)) => self.tell_last(News::Failed),
            None => {}
        }
    }

    fn later(&self, study: Box<Study>, turn: u32) {
        let analyst = self.clone();
        let next = Timeout::new(0, move || analyst.turn(study, turn));
        self.0.borrow_mut().timer = Some(next);
    }

    /// Steps until the patience is over.
    fn turn(&self, mut study: Box<Study>, turn: u32) {
        let start = js_sys::Date::now();
        while (js_sys::Date::now() - start).abs() < BITE {
            match study.step(RUNS) {
                Ok(answer) => return self.tell_last(News::Answer(answer)),
                Err(more) => study = more,
            }
        }
        let progress = study.progress();
        self.later(study, turn.wrapping_add(1));
        if turn.is_multiple_of(VISIBLE) {
            self.tell(News::Progress(progress));
        }
    }

    fn tell(&self, news: News) {
        // The listener may ask the next question.
        let on_news = self.0.borrow().asked.as_ref().map(|(_, on_news)| Rc::clone(on_news));
        if let Some(on_news) = on_news {
            on_news(news);
        }
    }

    fn tell_last(&self, news: News) {
        let asked = self.0.borrow_mut().asked.take();
        if let Some((_, on_news)) = asked {
            on_news(news);
        }
    }
}
