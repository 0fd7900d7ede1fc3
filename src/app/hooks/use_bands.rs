//! The bands of the work on screen: first of what we do not know, then with chance; kept for every step of the history.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::outlook::{Bands, Question, Summing};
use crate::worker::pool::{KNOWLEDGE, Pool, Reached, Report, TOGETHER};

/// How long a slider must rest before more is asked than what follows a hand, in milliseconds.
const REST: u32 = 80;
/// Progress is shown in steps of this many replications: each costs the page a look at all its parts.
const VISIBLE: u32 = 256;
/// How many answers are kept: a walk through the history shows its bands at once.
const KEPT: usize = 24;

/// How far the bands are.
#[derive(Clone, PartialEq)]
pub(crate) struct BandState {
    /// The bands of the work on screen, when there are any: with chance as soon as they are there.
    pub(crate) now: Option<Rc<Bands>>,
    /// Those of lack of knowledge alone, beside bands with chance.
    pub(crate) knowledge: Option<Rc<Bands>>,
    /// Those from before the last change.
    pub(crate) before: Option<Rc<Bands>>,
    /// Replications with chance that are done.
    pub(crate) done: u32,
    /// Replications with chance that are asked.
    pub(crate) total: u32,
}

impl BandState {
    /// Whether the figures on screen are final but for the last digits: chance is in them.
    pub(crate) fn is_complete(&self) -> bool {
        self.now.as_ref().is_some_and(|bands| bands.with_chance)
    }
}

/// What is known of a question.
#[derive(Default)]
struct Known {
    knowledge: Option<Rc<Bands>>,
    together: Option<Rc<Bands>>,
}

impl Known {
    fn best(&self) -> Option<Rc<Bands>> {
        self.together.clone().or_else(|| self.knowledge.clone())
    }

    fn replications(&self) -> u32 {
        self.together.as_ref().map_or(0, |bands| bands.replications as u32)
    }
}

#[derive(Default)]
struct Shelf {
    kept: Vec<(Question, Known)>,
    done: u32,
}

impl Shelf {
    fn of(&self, question: &Question) -> Option<&Known> {
        self.kept.iter().find(|(kept, _)| kept == question).map(|(_, known)| known)
    }

    fn put(&mut self, bands: Bands) {
        let place = self.kept.iter().position(|(kept, _)| *kept == bands.question);
        let (question, mut known) =
            place.map_or_else(|| (bands.question.clone(), Known::default()), |place| self.kept.remove(place));
        if bands.with_chance {
            known.together = Some(Rc::new(bands));
        } else {
            known.knowledge = Some(Rc::new(bands));
        }
        self.kept.push((question, known));
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
    let total = asked_in_all(question);
    {
        let shelf = Rc::clone(&shelf);
        use_effect_with(question.clone(), move |question| {
            let known = shelf.borrow().of(question).is_some_and(|known| known.replications() >= total);
            shelf.borrow_mut().done = 0;
            pool.stop();
            let timer = (!known).then(|| {
                let asked = question.clone();
                // A sum that is no longer asked for stops with its question.
                let summing: Rc<RefCell<Option<Timeout>>> = Rc::default();
                let on_report = move |Report { done, reached }: Report| {
                    let shown = {
                        let mut shelf = shelf.borrow_mut();
                        let shown = done - shelf.done >= VISIBLE;
                        if shown {
                            shelf.done = done;
                        }
                        shown
                    };
                    if let Some(Reached { with_chance, rows }) = reached {
                        let first = Box::new(Summing::new(asked.clone(), rows, with_chance));
                        sum_up(first, &Rc::clone(&summing), &shelf, &update);
                    } else if shown {
                        update.force_update();
                    }
                };
                let [moving, resting] = KNOWLEDGE;
                pool.ask(question.job(0, 0), on_report);
                pool.more(false, 0..moving);
                Timeout::new(REST, move || {
                    pool.more(false, moving..resting);
                    pool.more(true, 0..total);
                })
            });
            move || drop(timer)
        });
    }
    let shelf = shelf.borrow();
    let known = shelf.of(question);
    let together = known.and_then(|known| known.together.clone());
    let done = known.map_or(0, Known::replications).max(shelf.done).min(total);
    BandState {
        knowledge: known.and_then(|known| known.knowledge.clone()).filter(|_| together.is_some()),
        now: known.and_then(Known::best),
        before: before.and_then(|before| shelf.of(before)).and_then(Known::best),
        done,
        total,
    }
}

/// Replications with chance that are asked in the end. Of a region fewer: each is as many runs as it has municipalities.
fn asked_in_all(question: &Question) -> u32 {
    let [soon, all] = TOGETHER;
    if question.setup.municipalities.len() > 1 { soon } else { all }
}

/// Sums up in steps with room for the hand in between, then puts the bands on the shelf.
fn sum_up(
    summing: Box<Summing>,
    timer: &Rc<RefCell<Option<Timeout>>>,
    shelf: &Rc<RefCell<Shelf>>,
    update: &UseForceUpdateHandle,
) {
    match summing.step() {
        Ok(bands) => {
            shelf.borrow_mut().put(bands);
            update.force_update();
        }
        Err(more) => {
            let (later, shelf, update) = (Rc::clone(timer), Rc::clone(shelf), update.clone());
            let step = Timeout::new(0, move || sum_up(more, &later, &shelf, &update));
            *timer.borrow_mut() = Some(step);
        }
    }
}
