//! Which assumptions count, computed on the page itself when the user asks for it, in bites between which it stays awake.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::analysis::sensitivity::Sensitivity;
use crate::analysis::sensitivity::factors::Factors;
use crate::app::inquiring::{EFFORT, Inquiring, Progress};
use crate::app::outlook::Question;
use crate::parameters::path::Paths;

/// How long the page computes before it looks up, in milliseconds: less than a frame. One bite may take longer.
const PATIENCE: f64 = 10.0;
/// Progress is told this often, in bites of that long.
const VISIBLE: u32 = 12;

/// What was found.
pub(crate) struct Found {
    pub(crate) sensitivity: Sensitivity,
    /// The declared values at the ends of the tornado.
    pub(crate) ends: [Vec<f64>; 2],
}

/// How far it is.
#[derive(Clone)]
pub(crate) enum Asked {
    Nothing,
    Running(Progress),
    Done(Rc<Found>),
}

/// What was asked, about which question.
type Memory = Option<(Question, Asked)>;

/// Gives how far it is for this question, and a callback that starts (`true`) or stops (`false`). Another question stops
/// it too.
#[hook]
pub(crate) fn use_sensitivity(question: &Question, paths: &Rc<Paths>) -> (Asked, Callback<bool>) {
    let memory = use_mut_ref(|| Memory::None);
    let timer = use_mut_ref(|| None::<Timeout>);
    let update = use_force_update();
    {
        let (memory, timer) = (Rc::clone(&memory), Rc::clone(&timer));
        // A run for another question, or for a screen that is gone, is of no use; it would not go on by itself.
        use_effect_with(question.clone(), move |_| {
            move || {
                drop(timer.borrow_mut().take());
                let mut known = memory.borrow_mut();
                if known.as_ref().is_some_and(|(_, asked)| matches!(asked, Asked::Running(_))) {
                    *known = None;
                }
            }
        });
    }
    let command = {
        let (memory, timer, update) = (Rc::clone(&memory), Rc::clone(&timer), update);
        let (question, paths) = (question.clone(), Rc::clone(paths));
        Callback::from(move |start: bool| {
            drop(timer.borrow_mut().take());
            *memory.borrow_mut() = None;
            if start {
                let inquiring = Box::new(Inquiring::new(&question, (*paths).clone(), EFFORT));
                let factors = Factors::new(question.experiment((*paths).clone()).sampler());
                let run = Run {
                    question: question.clone(),
                    ends: [0.1, 0.9].map(|uniform| factors.at(uniform)),
                    memory: Rc::clone(&memory),
                    timer: Rc::clone(&timer),
                    update: update.clone(),
                };
                *memory.borrow_mut() = Some((question.clone(), Asked::Running(inquiring.progress())));
                run.later(inquiring, 0);
            }
            update.force_update();
        })
    };
    let known = memory.borrow();
    let asked =
        known.as_ref().filter(|(asked, _)| asked == question).map_or(Asked::Nothing, |(_, asked)| asked.clone());
    (asked, command)
}

struct Run {
    question: Question,
    ends: [Vec<f64>; 2],
    memory: Rc<RefCell<Memory>>,
    timer: Rc<RefCell<Option<Timeout>>>,
    update: UseForceUpdateHandle,
}

impl Run {
    fn later(self, inquiring: Box<Inquiring>, turn: u32) {
        let timer = Rc::clone(&self.timer);
        let next = Timeout::new(0, move || self.turn(inquiring, turn));
        *timer.borrow_mut() = Some(next);
    }

    /// Bites until the patience is over.
    fn turn(self, mut inquiring: Box<Inquiring>, turn: u32) {
        let start = now();
        loop {
            match inquiring.bite() {
                Ok(sensitivity) => {
                    let Self { question, ends, memory, update, .. } = self;
                    *memory.borrow_mut() = Some((question, Asked::Done(Rc::new(Found { sensitivity, ends }))));
                    update.force_update();
                    return;
                }
                Err(more) => inquiring = more,
            }
            if now() - start >= PATIENCE {
                break;
            }
        }
        if turn.is_multiple_of(VISIBLE) {
            *self.memory.borrow_mut() = Some((self.question.clone(), Asked::Running(inquiring.progress())));
            self.update.force_update();
        }
        self.later(inquiring, turn.wrapping_add(1));
    }
}

/// Milliseconds on the clock of the page.
fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
