//! Whether what was on screen before can be held against what is there now: only where both are about the same
//! municipalities with the same current policy, and the one was made from the other.

use std::rc::Rc;

use crate::app::history::Made;
use crate::app::state::{Change, State};
use crate::app::work::Work;

impl Work {
    /// Whether anything differs from the ready case that was chosen; which municipality is looked at does not count.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        *self != Self { shown: self.shown, ..Self::new(Rc::clone(&self.preset)) }
    }
}

impl State {
    /// Whether the difference with what was on screen before says what the last change did.
    #[must_use]
    pub fn compares_as_before(&self) -> bool {
        let same = |before: &Rc<Work>| {
            before.preset.id == self.work.preset.id && before.municipalities == self.work.municipalities
        };
        self.before.as_ref().is_some_and(same) && !self.came_over_an_opening()
    }

    /// Whether the last change put other work on screen, or took that back.
    fn came_over_an_opening(&self) -> bool {
        let opened = |number: Option<u32>| {
            let step = number.and_then(|number| self.history.step(number));
            step.is_some_and(|step| step.made == Made::Changed(Change::Opened))
        };
        match self.last {
            Some(Change::Opened) => true,
            Some(Change::Undone) => opened(self.history.forward()),
            Some(Change::Redone | Change::Walked) => opened(Some(self.history.at())),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::field::Field;
    use crate::app::opening::Shared;
    use crate::app::state::Action;
    use crate::levers;
    use crate::scenario::link;
    use crate::scenario::preset::PresetId;
    use crate::text::Language;

    fn opened() -> State {
        State::new().expect("the shipped data")
    }

    fn set(state: &State, lever: &str, value: f64) -> State {
        let (place, _) = levers::find(lever).expect("a lever");
        state.after(Action::Set(Field::Lever(place), value)).after(Action::Rest)
    }

    #[test]
    fn work_begins_with_the_first_choice_and_not_with_a_look() {
        let start = opened();
        assert!(!start.work.is_begun() && set(&start, "fte_per_wijkteam", 12.0).work.is_begun());
        let region = start.after(Action::Choose(PresetId::Region(0)));
        assert!(!region.work.is_begun() && !region.after(Action::Show(Some(1))).work.is_begun());
    }

    #[test]
    fn a_choice_is_held_against_what_was_there_and_another_comparison_is_not() {
        let chosen = set(&opened(), "fte_per_wijkteam", 12.0);
        assert!(chosen.compares_as_before() && chosen.after(Action::Undo).compares_as_before());
        let adopted = chosen.after(Action::Adopt);
        assert!(!adopted.compares_as_before(), "current policy is another one");
        assert!(!adopted.after(Action::Undo).compares_as_before());
        assert!(!chosen.after(Action::Choose(PresetId::Country)).compares_as_before());
    }

    #[test]
    fn work_that_was_opened_is_not_held_against_what_it_replaced() {
        let own = set(&opened(), "fte_per_wijkteam", 12.0);
        let theirs = set(&opened(), "triage_hours", 2.0);
        let link = link::encode(&theirs.work.project(&theirs.stories), Language::Nl);
        let after = own.after(Action::Receive(Shared::Link(link)));
        assert_eq!(after.last, Some(Change::Opened));
        assert!(!after.compares_as_before());
        let back = after.after(Action::Undo);
        assert!(!back.compares_as_before() && !back.after(Action::Redo).compares_as_before());
        assert!(set(&after, "fte_per_wijkteam", 8.0).compares_as_before());
        assert!(back.after(Action::Undo).compares_as_before(), "one step further back is own work again");
    }
}
