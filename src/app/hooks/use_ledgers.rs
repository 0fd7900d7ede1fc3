//! The books of every scenario, counted on the page in bites between which it stays awake; kept when the screen goes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::begroting::counting::{Counting, Ledgers};
use crate::app::compared::Comparing;
use crate::app::hooks::clock::now;
use crate::parameters::path::Paths;

/// How long the page computes before it looks up, in milliseconds: less than a frame. One bite may take longer.
const PATIENCE: f64 = 10.0;
/// Progress is told this often, in bites of that long.
const VISIBLE: u32 = 12;

thread_local! {
    /// The last answer: a visit to another screen costs nothing.
    static KEPT: RefCell<Option<(Comparing, Ledgers)>> = const { RefCell::new(None) };
}

/// How far the books are.
#[derive(Clone)]
pub(crate) enum Counted {
    /// The share that is done, 0 to 1.
    Running(f64),
    Done(Ledgers),
}

fn kept(asked: &Comparing) -> Option<Ledgers> {
    KEPT.with_borrow(|kept| kept.as_ref().filter(|(of, _)| of == asked).map(|(_, ledgers)| Rc::clone(ledgers)))
}

/// Follows the scenarios; an answer to another question is never shown.
#[hook]
pub(crate) fn use_ledgers(asked: &Comparing, paths: &Rc<Paths>) -> Counted {
    let share = use_mut_ref(|| 0.0);
    let timer = use_mut_ref(|| None::<Timeout>);
    let update = use_force_update();
    {
        let (share, timer, paths) = (Rc::clone(&share), Rc::clone(&timer), Rc::clone(paths));
        use_effect_with(asked.clone(), move |asked| {
            *share.borrow_mut() = 0.0;
            if kept(asked).is_none() {
                let counting = Box::new(Counting::new(asked.clone(), (*paths).clone()));
                let run = Run { asked: asked.clone(), share, timer: Rc::clone(&timer), update };
                run.later(counting, 0);
            }
            move || drop(timer.borrow_mut().take())
        });
    }
    kept(asked).map_or_else(|| Counted::Running(*share.borrow()), Counted::Done)
}

struct Run {
    asked: Comparing,
    share: Rc<RefCell<f64>>,
    timer: Rc<RefCell<Option<Timeout>>>,
    update: UseForceUpdateHandle,
}

impl Run {
    fn later(self, counting: Box<Counting>, turn: u32) {
        let timer = Rc::clone(&self.timer);
        let next = Timeout::new(0, move || self.turn(counting, turn));
        *timer.borrow_mut() = Some(next);
    }

    /// Bites until the patience is over.
    fn turn(self, mut counting: Box<Counting>, turn: u32) {
        let start = now();
        loop {
            match counting.bite() {
                Ok(ledgers) => {
                    KEPT.set(Some((self.asked, ledgers)));
                    self.update.force_update();
                    return;
                }
                Err(more) => counting = more,
            }
            if now() - start >= PATIENCE {
                break;
            }
        }
        if turn.is_multiple_of(VISIBLE) {
            *self.share.borrow_mut() = counting.share();
            self.update.force_update();
        }
        self.later(counting, turn.wrapping_add(1));
    }
}
