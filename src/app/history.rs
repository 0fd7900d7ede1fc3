//! Every step that the user took, the way back to the start, and what was tried and left: nothing of it is forgotten when
//! the user goes back and chooses something else. A step that was kept from an earlier visit is read when it is needed.

use std::rc::Rc;

use crate::app::state::Change;
use crate::app::work::Work;

/// How many steps are kept; beyond it the oldest go, but never the start. A step is some kilobytes: this bounds what a
/// long session holds in memory and on disk.
pub const MOST_STEPS: usize = 1_000;

/// One step: what was on screen after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its number, in the order in which the steps were taken; numbers of steps that are gone stay unused.
    pub number: u32,
    /// The step that it was taken from; the start has none.
    pub parent: Option<u32>,
    /// What was on screen.
    pub kept: Kept,
    /// What the user did.
    pub made: Made,
}

/// The work of a step.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// As it is worked on.
    Work(Rc<Work>),
    /// As it was written at an earlier visit, not yet read.
    Text(Rc<str>),
}

/// What a step was.
#[derive(Debug, Clone, PartialEq)]
pub enum Made {
    /// The start.
    Opened,
    /// A change of this visit.
    Changed(Change),
    /// A step of an earlier visit, in words, in Dutch and in English.
    Told([String; 2]),
}

/// All steps, and where the user is among them. There is always a start.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    steps: Rc<Vec<Rc<Step>>>,
    at: u32,
    /// Where the way forward leads: the present step, or one that comes from it.
    tip: u32,
}

impl History {
    /// A history that starts here.
    #[must_use]
    pub fn new(work: Rc<Work>) -> Self {
        let start = Step { number: 0, parent: None, kept: Kept::Work(work), made: Made::Opened };
        Self { steps: Rc::new(vec![Rc::new(start)]), at: 0, tip: 0 }
    }

    /// The history of an earlier visit; `None` when the steps are not in order, a step does not come from an earlier one,
    /// or where the user was is not among them.
    #[must_use]
    pub fn of(steps: Vec<Step>, at: u32, tip: u32) -> Option<Self> {
        let steps: Vec<Rc<Step>> = steps.into_iter().map(Rc::new).collect();
        let in_order = steps.windows(2).all(|pair| matches!(pair, [one, next] if one.number < next.number));
        let mut history = Self { steps: Rc::new(steps), at, tip: at };
        let rooted = history.steps.iter().enumerate().all(|(place, step)| match step.parent {
            None => place == 0,
            Some(parent) => parent < step.number && history.step(parent).is_some(),
        });
        history.step(at).filter(|_| in_order && rooted)?;
        if history.leads(at, tip) {
            history.tip = tip;
        }
        Some(history)
    }

    /// Every step, in the order in which they were taken.
    #[must_use]
    pub fn steps(&self) -> &[Rc<Step>] {
        &self.steps
    }

    /// Whether it is the very same history: cheap, unlike a comparison.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.steps, &other.steps) && (self.at, self.tip) == (other.at, other.tip)
    }

    /// The number of the step on screen.
    #[must_use]
    pub const fn at(&self) -> u32 {
        self.at
    }

    /// The number of the step that the way forward leads to.
    #[must_use]
    pub const fn tip(&self) -> u32 {
        self.tip
    }

    /// A step by its number.
    #[must_use]
    pub fn step(&self, number: u32) -> Option<&Rc<Step>> {
        self.place(number).and_then(|place| self.steps.get(place))
    }

    /// The step before the one on screen.
    #[must_use]
    pub fn back(&self) -> Option<u32> {
        self.step(self.at)?.parent
    }

    /// The step after the one on screen.
    #[must_use]
    pub fn forward(&self) -> Option<u32> {
        self.way_back(self.tip).take_while(|number| *number != self.at).last()
    }

    /// Whether a step is on the way from the start to where the way forward leads; else it was tried and left.
    #[must_use]
    pub fn is_on_the_way(&self, number: u32) -> bool {
        self.leads(number, self.tip)
    }

    /// The history with one more step, from the present one.
    #[must_use]
    pub fn with(&self, work: Rc<Work>, change: Change) -> Self {
        let mut steps = (*self.steps).clone();
        let number = steps.last().map_or(0, |last| last.number + 1);
        let made = Made::Changed(change);
        steps.push(Rc::new(Step { number, parent: Some(self.at), kept: Kept::Work(work), made }));
        if steps.len() > MOST_STEPS {
            let gone = steps.remove(1);
            for step in steps.iter_mut().filter(|step| step.parent == Some(gone.number)) {
                *step = Rc::new(Step { parent: gone.parent, ..(**step).clone() });
            }
        }
        Self { steps: Rc::new(steps), at: number, tip: number }
    }

    /// The history with other work at the present step: it still moves, or is looked at otherwise.
    #[must_use]
    pub fn replaced(&self, work: Rc<Work>) -> Self {
        let mut history = self.clone();
        let Some(place) = self.place(self.at) else { return history };
        if let Some(step) = Rc::make_mut(&mut history.steps).get_mut(place)
            && step.kept != Kept::Work(Rc::clone(&work))
        {
            *step = Rc::new(Step { kept: Kept::Work(work), ..(**step).clone() });
        }
        history
    }

    /// The history with the user at another step. The way forward stays as it was when the step is on it; else it is that
    /// of the latest steps from there.
    #[must_use]
    pub fn walked(&self, to: u32) -> Self {
        let mut history = Self { at: to, ..self.clone() };
        if !self.leads(to, self.tip) {
            history.tip = to;
            for step in self.steps.iter().filter(|step| step.number > to) {
                // Later steps have higher numbers: the last that comes from here is the newest.
                if self.leads(to, step.number) {
                    history.tip = step.number;
                }
            }
        }
        history
    }

    fn place(&self, number: u32) -> Option<usize> {
        self.steps.binary_search_by_key(&number, |step| step.number).ok()
    }

    /// The numbers from a step to the start.
    fn way_back(&self, from: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(Some(from), |number| self.step(*number)?.parent)
    }

    fn leads(&self, from: u32, to: u32) -> bool {
        self.way_back(to).any(|number| number == from)
    }
}

#[cfg(test)]
#[path = "history_tests.rs"]
mod tests;
