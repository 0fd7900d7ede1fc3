//! The bands of the work on screen: asked of the workers once the hand rests, kept for every step of the history.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::outlook::{Bands, Question};
use crate::worker::pool::{MILESTONES, Pool, Report};

/// How long a slider must rest before its bands are asked for, in milliseconds.
const REST: u32 = 80;
/// How many answers are kept: a walk through the history shows its bands at once.
const KEPT: usize = 24;

/// How far the bands are.
#[derive(Clone, PartialEq)]
pub(crate) struct BandState {
    /// The bands of the work on screen, when there are any.
    pub(crate) now: Option<Rc<Bands>>,
    /// Those from before the last change.
    pub(crate) before: Option<Rc<Bands>>,
    /// Replications that are done.
    pub(crate) done: u32,
    /// Replications that are asked.
    pub(crate) total: u32,
}

impl BandState {
    /// Whether all replications are done.
    pub(crate) fn is_complete(&self) -> bool {
        self.done >= self.total
    }
}

#[derive(Default)]
struct Shelf {
    kept: Vec<Rc<Bands>>,
    done: u32,
}

impl Shelf {
    fn of(&self, question: &Question) -> Option<Rc<Bands>> {
        self.kept.iter().find(|bands| bands.question == *question).cloned()
    }

    fn put(&mut self, bands: Bands) {
        self.kept.retain(|kept| kept.question != bands.question);
        self.kept.push(Rc::new(bands));
        if self.kept.len() > KEPT {
            self.kept.remove(0);
        }
    }
}

/// Follows the question; gives what is known so far.
#[hook]
pub(crate) fn use_bands(question: &Question, before: Option<&Question>) -> BandState {
    let pool = use_memo((), |()| Pool::start());
    let shelf: Rc<RefCell<Shelf>> = use_mut_ref(Shelf::default);
    let update = use_force_update();
    let total = MILESTONES[MILESTONES.len() - 1];
    {
        let shelf = Rc::clone(&shelf);
        use_effect_with(question.clone(), move |question| {
            let known = shelf.borrow().of(question).is_some_and(|bands| bands.replications >= total as usize);
            shelf.borrow_mut().done = 0;
            pool.stop();
            let timer = (!known).then(|| {
                let question = question.clone();
                Timeout::new(REST, move || {
                    let job = question.job(0, 0);
                    pool.ask(job, move |Report { done, records }| {
                        let mut shelf = shelf.borrow_mut();
                        shelf.done = done;
                        if let Some(records) = records {
                            shelf.put(Bands::of(question.clone(), records));
                        }
                        update.force_update();
                    });
                })
            });
            move || drop(timer)
        });
    }
    let shelf = shelf.borrow();
    let now = shelf.of(question);
    let complete = now.as_ref().is_some_and(|bands| bands.replications >= total as usize);
    let done = if complete { total } else { shelf.done.min(total) };
    BandState { now, before: before.and_then(|before| shelf.of(before)), done, total }
}
