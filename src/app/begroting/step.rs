//! What the user fills in at Begroting is a step; how the table is looked at is none.

use std::rc::Rc;

use crate::app::begroting::settings::Set;
use crate::app::state::{Change, State};
use crate::app::work::Work;

impl State {
    /// The state after a change at Begroting.
    #[must_use]
    pub fn budgeted(&self, set: Set) -> Self {
        let budget = Rc::new(self.work.budget.after(set, self.language));
        let is_look = budget.says(&self.work.budget);
        let work = Work { budget, ..(*self.work).clone() };
        if is_look { self.looking(work) } else { self.changed(work, Change::Budgeted) }
    }
}
