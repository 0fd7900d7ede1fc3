//! The books of every scenario, counted a few draws at a time, so that a page stays awake meanwhile.

use std::rc::Rc;

use crate::analysis::budget::ledger::{Books, Ledger};
use crate::analysis::experiment::{Experiment, Mode};
use crate::app::compared::Comparing;
use crate::app::outlook::SEED;
use crate::parameters::path::Paths;

/// Draws of one municipality: as many as the command line takes.
const DRAWS: u32 = 1_024;
/// Draws of a region: each is as many runs as it has municipalities.
const DRAWS_OF_REGION: u32 = 256;

/// The books of all scenarios in the same draws, in the order of the list.
pub type Ledgers = Rc<Vec<Ledger>>;

/// What is being counted.
pub struct Counting {
    experiment: Experiment,
    asked: Comparing,
    ledgers: Vec<Ledger>,
    done: u32,
    draws: u32,
}

impl Counting {
    /// Gets ready.
    #[must_use]
    pub fn new(asked: Comparing, paths: Paths) -> Self {
        let draws = if asked.setup.municipalities.len() > 1 { DRAWS_OF_REGION } else { DRAWS };
        Self::of(asked, paths, draws)
    }

    fn of(asked: Comparing, paths: Paths, draws: u32) -> Self {
        let setup = asked.setup.clone();
        let experiment = Experiment::of_region(setup.municipalities, setup.service, &setup.assumptions, paths);
        let ledgers = vec![Ledger::default(); asked.scenarios.len()];
        Self { experiment, asked, ledgers, done: 0, draws }
    }

    /// The share that is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        f64::from(self.done) / f64::from(self.draws.max(1))
    }

    /// One draw further: the books when that was the last.
    ///
    /// # Errors
    /// Itself, when there is more to do.
    pub fn bite(mut self: Box<Self>) -> Result<Ledgers, Box<Self>> {
        if self.done >= self.draws {
            return Ok(Rc::new(self.ledgers));
        }
        let run = self.experiment.run(&self.asked.scenarios, Mode::Stochastic { seed: SEED, replication: self.done });
        for (place, ledger) in self.ledgers.iter_mut().enumerate() {
            Books::at(&run, place).into_iter().for_each(|books| ledger.add(books));
        }
        self.done += 1;
        Err(self)
    }
}

/// The books of so many draws at once, for tests.
#[cfg(test)]
pub(crate) fn counted(asked: Comparing, paths: Paths, draws: u32) -> Ledgers {
    let mut counting = Box::new(Counting::of(asked, paths, draws));
    loop {
        match counting.bite() {
            Ok(ledgers) => return ledgers,
            Err(more) => counting = more,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::alternatives::Listed;
    use crate::app::field::Field;
    use crate::app::state::{Action, State};
    use crate::levers;

    #[test]
    fn every_scenario_has_the_books_that_it_has_alone() {
        let (place, _) = levers::find("fte_per_wijkteam").unwrap();
        let state = State::new().unwrap().after(Action::Set(Field::Lever(place), 12.0));
        let work = state.work.with_list(&Listed::Copied);
        let asked = Comparing::of(&work);
        let both = counted(asked.clone(), (*state.paths()).clone(), 3);
        assert_eq!((both.len(), both[0].differences.len()), (2, 3));
        assert_eq!(both[0], both[1], "a copy is no different");
        let experiment = work.question().experiment((*state.paths()).clone());
        for (draw, differences) in both[0].differences.iter().enumerate() {
            let mode = Mode::Stochastic { seed: SEED, replication: draw as u32 };
            let run = experiment.run(&[&work.scenarios[0].levers], mode);
            assert_eq!(*differences, run.comparisons[0].yearly_saldo);
            assert!(differences.iter().any(|saldo| *saldo != 0.0));
        }
    }
}
