//! What is filled in at Begroting is part of the work: it is a step, it comes back, and it stays with its municipality.

use crate::app::alternatives::Listed;
use crate::app::begroting::settings::{Moment, Set};
use crate::app::opening::Shared;
use crate::app::state::{Action, Change, State};
use crate::app::store::document;
use crate::export::paper::Item;
use crate::scenario::preset::PresetId;
use crate::scenario::project;

fn after(sets: impl IntoIterator<Item = Set>) -> State {
    let start = State::new().unwrap();
    sets.into_iter().fold(start, |state, set| state.after(Action::Budget(set)))
}

fn filled() -> State {
    let item = Item { taakveld: "6.3", is_income: false };
    after([Set::Moment(Moment::Tussenrapportage), Set::Realised(item, "12.345".into()), Set::Count(2, "2.500".into())])
}

#[test]
fn a_figure_is_a_step_and_a_way_of_looking_is_none() {
    let looked = after([Set::Moment(Moment::Kadernota), Set::Letters(false), Set::Through(9), Set::Amendment(None)]);
    assert!(!looked.can_undo() && looked.last.is_none());
    let refused = after([Set::Count(2, "veel".into())]);
    assert!(!refused.can_undo() && refused.work.budget.counts.len() == 1, "what was typed stays, and is no step");
    let filled = filled();
    assert_eq!((filled.history.steps().len(), filled.last), (3, Some(Change::Budgeted)));
    // Taken back one by one, and the table on screen stays.
    let back = filled.after(Action::Undo);
    assert!(back.work.budget.counts().is_empty());
    assert_eq!(back.work.budget.realised(Moment::Tussenrapportage).len(), 1);
    let begin = back.after(Action::Budget(Set::Moment(Moment::Jaarrekening))).after(Action::Undo);
    assert!(begin.work.budget.realised.is_empty() && begin.work.budget.moment == Moment::Jaarrekening);
    assert!(begin.after(Action::Redo).after(Action::Redo).work.budget.says(&filled.work.budget));
}

#[test]
fn it_stands_in_the_document_of_the_project_and_not_in_the_link() {
    let state = filled();
    let text = document::write(&state.work, &state);
    assert_eq!(document::read(&text, &state).unwrap(), *state.work);
    let opened = State::new().unwrap().after(Action::Receive(Shared::File(text.clone())));
    assert_eq!(opened.work, state.work);
    let linked = state.work.project(&state.stories).as_linked();
    assert!(linked.budget.is_empty() && !project::write(&linked).contains("12345"));
    // A document of before says nothing of a budget, and one that is damaged does not open at all.
    let old = State::new().unwrap();
    assert!(!document::write(&old.work, &old).contains("budget"));
    let damaged = text.replace("tussenrapportage", "tussendoor");
    let refused = old.after(Action::Receive(Shared::File(damaged)));
    assert!(refused.work == old.work && refused.notice.is_some());
}

#[test]
fn another_municipality_has_its_own_figures_and_a_copied_scenario_the_same() {
    let state = filled();
    let moved = state.after(Action::Choose(PresetId::average(20, 2027)));
    assert!(moved.work.budget.counts.is_empty() && moved.work.budget.realised.is_empty());
    assert_eq!(moved.work.budget.moment, Moment::Tussenrapportage);
    let copied = state.after(Action::List(Listed::Copied));
    assert_eq!(copied.work.budget, state.work.budget);
}
