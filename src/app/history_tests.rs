//! Tests of the history: the way back, the way forward, and what was tried and left.

use super::*;
use crate::app::field::Field;
use crate::app::state::{Action, State};
use crate::app::title::Keeping;

fn fte() -> Field {
    Field::Lever(crate::levers::find("fte_per_wijkteam").expect("a lever").0)
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| state.after(action))
}

fn set(value: f64) -> [Action; 2] {
    [Action::Set(fte(), value), Action::Rest]
}

fn numbers(history: &History) -> Vec<(u32, Option<u32>)> {
    history.steps().iter().map(|step| (step.number, step.parent)).collect()
}

#[test]
fn what_was_taken_back_stays_and_undo_goes_on_as_people_expect() {
    let start = State::new().expect("the shipped data");
    let three = after(&start, [8.0, 9.0, 11.0].into_iter().flat_map(set));
    let other = after(&three, [Action::Undo, Action::Undo].into_iter().chain(set(12.0)));
    assert_eq!(numbers(&other.history), [(0, None), (1, Some(0)), (2, Some(1)), (3, Some(2)), (4, Some(1))]);
    let on_the_way: Vec<bool> = (0..5).map(|number| other.history.is_on_the_way(number)).collect();
    assert_eq!(on_the_way, [true, true, false, false, true]);
    assert!(!other.can_redo());
    let back = after(&other, [Action::Undo, Action::Undo]);
    assert_eq!((back.history.at(), back.work.value(fte()), back.can_undo()), (0, 10.0, false));
    let again = after(&back, [Action::Redo, Action::Redo]);
    assert_eq!(again.work, other.work, "forward leads to what was chosen last");

    let left = other.after(Action::Keep(Keeping::Walked(2)));
    assert_eq!((left.work.value(fte()), left.history.tip()), (9.0, 3), "what was left has its own way forward");
    assert_eq!(left.before, Some(other.work.clone()), "the ghost is where the user came from");
    assert_eq!(after(&left, [Action::Redo]).work.value(fte()), 11.0);
    assert_eq!(after(&left, [Action::Undo]).work.value(fte()), 8.0);
    let returned = left.after(Action::Keep(Keeping::Walked(4)));
    assert_eq!((returned.work.clone(), returned.can_redo()), (other.work.clone(), false), "a walk can be walked back");
    assert_eq!(left.after(Action::Keep(Keeping::Walked(77))), left, "there is no such step");
}

#[test]
fn a_walk_is_said_with_the_words_of_the_step() {
    let state = after(&State::new().expect("the shipped data"), set(12.0).into_iter().chain(set(9.0)));
    let walked = state.after(Action::Keep(Keeping::Walked(1)));
    let step = walked.history.step(1).expect("a step");
    let [nl, en] = crate::app::store::plan::words(step, &walked.history, &walked);
    assert_eq!(
        (nl.as_str(), en.as_str()),
        ("Fte per wijkteam van 10\u{a0}fte naar 12\u{a0}fte", "Fte per wijkteam from 10\u{a0}fte to 12\u{a0}fte")
    );
    assert_eq!(walked.last, Some(Change::Walked));
}

#[test]
fn a_look_or_a_slide_changes_the_present_step_only() {
    let start = State::new().expect("the shipped data");
    let slid = after(&start, [10.5, 11.0, 11.5].map(|value| Action::Set(fte(), value)));
    assert_eq!(numbers(&slid.history), [(0, None), (1, Some(0))]);
    assert_eq!(slid.history.step(1).map(|step| &step.kept), Some(&Kept::Work(slid.work.clone())));
    assert!(Rc::ptr_eq(&start.history.steps()[0], &slid.history.steps()[0]), "other steps are not touched");
}

#[test]
fn a_long_history_keeps_its_start_and_its_latest_steps() {
    let start = State::new().expect("the shipped data");
    let mut history = start.history.clone();
    for _ in 0..MOST_STEPS + 50 {
        history = history.with(start.work.clone(), Change::Reset);
    }
    assert_eq!(history.steps().len(), MOST_STEPS);
    let walk: Vec<u32> = history.way_back(history.at()).collect();
    assert_eq!((walk.len(), walk.last()), (MOST_STEPS, Some(&0)), "the way back still reaches the start");
    assert_eq!(
        History::of(history.steps().iter().map(|step| (**step).clone()).collect(), 900, 1050).map(|h| h.tip()),
        Some(1050)
    );
}

#[test]
fn a_history_that_does_not_hang_together_is_none() {
    let work = State::new().expect("the shipped data").work;
    let step = |number, parent| Step { number, parent, kept: Kept::Work(work.clone()), made: Made::Opened };
    let of = |steps: &[(u32, Option<u32>)], at| {
        History::of(steps.iter().map(|(number, parent)| step(*number, *parent)).collect(), at, at).is_some()
    };
    assert!(of(&[(0, None), (3, Some(0)), (4, Some(3))], 3));
    for (wrong, at) in [
        (&[][..], 0),
        (&[(0, None), (1, Some(0))][..], 2),
        (&[(0, None), (2, Some(1))][..], 2),
        (&[(1, None), (0, Some(1))][..], 0),
        (&[(0, None), (1, None)][..], 1),
        (&[(0, Some(0))][..], 0),
    ] {
        assert!(!of(wrong, at), "{wrong:?}");
    }
}
