//! When a scenario fails, found out on the page itself: the values of the draws first, then the search, in bites between
//! which a hand is heard.

use std::ops::ControlFlow;
use std::rc::Rc;

use crate::analysis::choice::discovery::{self, Discovery};
use crate::analysis::experiment::Experiment;
use crate::app::outlook::SEED;
use crate::engine::sobol::Sobol;

/// Draws in one bite: about a millisecond.
const BITE: usize = 8;

/// The declared values of the first draws of the page, the same for every scenario.
pub struct Draws {
    experiment: Rc<Experiment>,
    points: Sobol,
    values: Rc<Vec<Vec<f64>>>,
    asked: usize,
}

impl Draws {
    /// Gets ready to draw so many.
    #[must_use]
    pub fn new(experiment: Rc<Experiment>, asked: usize) -> Self {
        let points = experiment.sampler().points(SEED);
        Self { experiment, points, values: Rc::new(Vec::with_capacity(asked)), asked }
    }

    /// How many.
    #[must_use]
    pub const fn asked(&self) -> usize {
        self.asked
    }

    /// All of them, when they are there.
    #[must_use]
    pub fn all(&self) -> Option<Rc<Vec<Vec<f64>>>> {
        (self.values.len() >= self.asked).then(|| Rc::clone(&self.values))
    }

    fn bite(&mut self) {
        let Self { experiment, points, values, asked } = self;
        let first = values.len();
        let next = (first..*asked).take(BITE).filter_map(|place| u32::try_from(place).ok());
        Rc::make_mut(values).extend(next.map(|place| experiment.sampler().at(&points.point(place))));
    }
}

/// What is being found out about one scenario.
pub struct Discovering {
    fails: Vec<bool>,
    search: Option<discovery::Discovering>,
}

impl Discovering {
    /// Gets ready: whether it fails, in each draw.
    #[must_use]
    pub const fn new(fails: Vec<bool>) -> Self {
        Self { fails, search: None }
    }

    /// A bite further: the answer when that was the last one. The draws are the same at each bite.
    pub fn bite(&mut self, draws: &mut Draws) -> ControlFlow<Discovery> {
        match (&mut self.search, draws.all()) {
            (Some(search), _) => return search.step(),
            (None, Some(values)) => {
                self.search = Some(discovery::Discovering::new(values, std::mem::take(&mut self.fails)));
            }
            (None, None) => draws.bite(),
        }
        ControlFlow::Continue(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::choice::Headline;
    use crate::analysis::choice::discovery::Finding;
    use crate::analysis::experiment::Mode;
    use crate::app::compared::{Compared, Comparing};
    use crate::app::field::Field;
    use crate::app::state::{Action, State};
    use crate::levers;
    use crate::parameters;

    #[test]
    fn the_page_finds_what_the_command_line_finds() {
        let (place, _) = levers::find("fte_per_wijkteam").unwrap();
        let state = State::new().unwrap().after(Action::Set(Field::Lever(place), 12.0));
        let comparing = Comparing::of(&state.work);
        let experiment = Rc::new(comparing.experiment((*state.paths()).clone()));
        let runs = 256;
        let bands = state.work.question().job(true, &[runs]).run().unwrap();
        let found = Compared::of(&[Rc::new(bands)]);
        let mut draws = Draws::new(Rc::clone(&experiment), runs as usize);
        let mut bitten = Discovering::new(found.fails(0));
        let discovery = loop {
            if let ControlFlow::Break(found) = bitten.bite(&mut draws) {
                break found;
            }
        };
        // As `kantelpunt compare` does it.
        let declared: Vec<_> = (0..runs).map(|run| experiment.sampler().declared(SEED, run)).collect();
        assert_eq!(draws.all().unwrap().len(), declared.len());
        assert_eq!(*draws.all().unwrap(), declared);
        let headlines: Vec<Headline> = (0..runs)
            .map(|replication| experiment.run(&comparing.scenarios, Mode::Stochastic { seed: SEED, replication }))
            .map(|replication| Headline::from(&replication.comparisons[0]))
            .collect();
        let wanted = Discovery::of(&declared, &headlines, |headline| !headline.pays_back());
        assert_eq!(discovery, wanted);
        assert_eq!(discovery.runs, 256);
    }

    #[test]
    fn what_decides_alone_is_found_from_the_draws_of_the_page() {
        let state = State::new().unwrap();
        let experiment = Rc::new(Comparing::of(&state.work).experiment((*state.paths()).clone()));
        let (place, spec) = parameters::find("wijkteam_team_saving").unwrap();
        let mut draws = Draws::new(Rc::clone(&experiment), 512);
        while draws.all().is_none() {
            draws.bite();
        }
        let middle = spec.default_value();
        let fails = draws.all().unwrap().iter().map(|values| values[place] < middle).collect();
        let mut bitten = Discovering::new(fails);
        let found = loop {
            if let ControlFlow::Break(found) = bitten.bite(&mut draws) {
                break found;
            }
        };
        let Finding::Rule(rule) = found.finding else { panic!("{found:?}") };
        assert_eq!(rule.limits.iter().map(|limit| limit.place).collect::<Vec<_>>(), [place]);
        assert!(rule.density.value > 0.95 && rule.coverage.value > 0.9, "{rule:?}");
    }
}
