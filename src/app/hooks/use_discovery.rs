//! When a scenario fails, found out on the page itself in bites between which it stays awake; kept for the next look.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::analysis::choice::discovery::Discovery;
use crate::app::compared::{Compared, Comparing};
use crate::app::discovering::{Discovering, Draws};
use crate::app::hooks::clock::now;
use crate::parameters::path::Paths;
use crate::worker::job::Setup;

/// How long the page computes before it looks up, in milliseconds: less than a frame. One bite may take longer.
const PATIENCE: f64 = 8.0;

/// What stays from one look to the next.
#[derive(Default)]
struct Shelf {
    /// The draws are those of a setup, whatever the scenarios.
    draws: Option<(Setup, Draws)>,
    asked: Option<Comparing>,
    /// What was found, by the place of the scenario.
    known: Vec<(usize, Rc<Discovery>)>,
}

impl Shelf {
    fn of(&self, comparing: &Comparing, place: usize) -> Option<Rc<Discovery>> {
        let same = self.asked.as_ref() == Some(comparing);
        self.known.iter().find(|(known, _)| same && *known == place).map(|(_, found)| Rc::clone(found))
    }

    fn put(&mut self, comparing: &Comparing, place: usize, found: Discovery) {
        if self.asked.as_ref() != Some(comparing) {
            self.known.clear();
            self.asked = Some(comparing.clone());
        }
        self.known.push((place, Rc::new(found)));
    }

    fn draws(&mut self, comparing: &Comparing, runs: usize, paths: &Rc<Paths>) -> &mut Draws {
        let kept = self.draws.take().filter(|(setup, draws)| *setup == comparing.setup && draws.asked() == runs);
        let new = || {
            let experiment = Rc::new(comparing.experiment((**paths).clone()));
            (comparing.setup.clone(), Draws::new(experiment, runs))
        };
        &mut self.draws.insert(kept.unwrap_or_else(new)).1
    }
}

/// When the scenario at a place fails; nothing as long as that is being found out.
#[hook]
pub(crate) fn use_discovery(
    comparing: &Comparing,
    found: &Rc<Compared>,
    place: usize,
    paths: &Rc<Paths>,
) -> Option<Rc<Discovery>> {
    let shelf = use_mut_ref(Shelf::default);
    let timer = use_mut_ref(|| None::<Timeout>);
    let update = use_force_update();
    {
        let (shelf, timer) = (Rc::clone(&shelf), Rc::clone(&timer));
        let (found, paths) = (Rc::clone(found), Rc::clone(paths));
        use_effect_with((comparing.clone(), place), move |(comparing, place)| {
            if shelf.borrow().of(comparing, *place).is_none() {
                let search = Discovering::new(found.fails(*place));
                let (comparing, runs) = (comparing.clone(), found.replications);
                let run = Run { comparing, place: *place, runs, paths, shelf, timer: Rc::clone(&timer), update };
                run.later(search);
            }
            // A search for a screen that is gone, or for another question, is of no use.
            move || drop(timer.borrow_mut().take())
        });
    }
    let shelf = shelf.borrow();
    shelf.of(comparing, place)
}

struct Run {
    comparing: Comparing,
    place: usize,
    runs: usize,
    paths: Rc<Paths>,
    shelf: Rc<RefCell<Shelf>>,
    timer: Rc<RefCell<Option<Timeout>>>,
    update: UseForceUpdateHandle,
}

impl Run {
    fn later(self, search: Discovering) {
        let timer = Rc::clone(&self.timer);
        let next = Timeout::new(0, move || self.turn(search));
        *timer.borrow_mut() = Some(next);
    }

    /// Bites until the patience is over.
    fn turn(self, mut search: Discovering) {
        let start = now();
        while now() - start < PATIENCE {
            let mut shelf = self.shelf.borrow_mut();
            if let ControlFlow::Break(found) = search.bite(shelf.draws(&self.comparing, self.runs, &self.paths)) {
                shelf.put(&self.comparing, self.place, found);
                drop(shelf);
                return self.update.force_update();
            }
        }
        self.later(search);
    }
}
