//! What the page does with its history and its projects: it walks, opens, looks at the same otherwise, and goes on under
//! another name.

use std::rc::Rc;

use crate::app::history::{History, Kept};
use crate::app::state::{Change, FIRST_PRESET, State};
use crate::app::store::document;
use crate::app::title::{Keeping, Opened, Title};
use crate::app::work::Work;
use crate::scenario::preset::Preset;

impl State {
    /// The state after something with projects or with the history.
    pub(super) fn keeping(&self, keeping: &Keeping) -> Self {
        match keeping {
            Keeping::Walked(to) if *to == self.history.at() => self.clone(),
            Keeping::Walked(to) => self.walked(Some(*to), Change::Walked),
            Keeping::Opened(opened) => Self { last: Some(Change::Switched), ..self.resumed(opened) },
            Keeping::Began(title) => match Preset::load(FIRST_PRESET, &self.paths()) {
                Ok(preset) => {
                    let work = Rc::new(Work::new(Rc::new(preset)));
                    let history = History::new(Rc::clone(&work));
                    let opened = self.resumed(&Opened { title: title.clone(), work, history });
                    Self { last: Some(Change::Switched), ..opened }
                }
                // The shipped files load: `State::new` has read them all.
                Err(_) => self.clone(),
            },
            Keeping::Became(title) => self.named(title.clone()),
        }
    }

    /// The state with a project on screen as it was left.
    #[must_use]
    pub fn resumed(&self, opened: &Opened) -> Self {
        let Opened { title, work, history } = opened;
        let (title, work, history) = (Rc::new(title.clone()), Rc::clone(work), history.clone());
        Self { title, work, history, before: None, last: None, moving: None, notice: None, ..self.clone() }
            .with_no_refusals()
    }

    /// The same state as another project, or under another name.
    #[must_use]
    pub fn named(&self, title: Title) -> Self {
        Self { title: Rc::new(title), ..self.clone() }
    }

    /// The state at another step of the history.
    pub(super) fn walked(&self, to: Option<u32>, change: Change) -> Self {
        let Some(step) = to.and_then(|to| self.history.step(to)) else { return self.clone() };
        let work = match &step.kept {
            Kept::Work(work) => Some(Rc::clone(work)),
            Kept::Text(text) => document::read(text, self).ok().map(Rc::new),
        };
        let Some(work) = work else { return Self { last: Some(Change::Unreadable), ..self.clone() } };
        // Who takes a figure of the budget back still looks at the same table.
        let budget = work.budget.looked_at_as(&self.work.budget);
        let is_same = budget == *work.budget;
        let work = if is_same { work } else { Rc::new(Work { budget: Rc::new(budget), ..(*work).clone() }) };
        let history = self.history.walked(step.number).replaced(Rc::clone(&work));
        let before = Some(Rc::clone(&self.work));
        Self { work, history, before, last: Some(change), moving: None, notice: None, ..self.clone() }
            .with_no_refusals()
    }

    /// The state with one municipality of a region on screen, or all.
    pub(super) fn showing(&self, shown: Option<usize>) -> Self {
        let shown = shown.filter(|place| self.work.is_region() && *place < self.work.municipalities.len());
        self.looking(Work { shown, ..(*self.work).clone() }).with_no_refusals()
    }

    /// Another look at the same work: no step for undo.
    pub(super) fn looking(&self, work: Work) -> Self {
        let work = Rc::new(work);
        Self { history: self.history.replaced(Rc::clone(&work)), work, moving: None, ..self.clone() }
    }
}
