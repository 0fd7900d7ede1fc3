//! Tests of work as a document: whatever a user can do comes back as it was.

use super::*;
use crate::app::reachable::{Hand, ends};
use crate::app::state::{Action, State};
use crate::scenario::preset::PresetId;
use crate::scenario::project;
use crate::text::Language;

fn opened() -> State {
    State::new().expect("the shipped data")
}

fn again(state: &State, text: &str) -> Result<Work, InputError> {
    Work::of_project(&project::read(text)?, &state.stories, &state.paths())
}

fn refusal(text: &str) -> String {
    again(&opened(), text).expect_err("a refusal").sentence(Language::En)
}

#[test]
fn any_work_that_a_user_can_reach_comes_back_as_it_was() {
    let start = opened();
    let (mut regions, mut own, mut estimated, mut several) = (0, 0, 0, 0);
    for seed in 0..300 {
        let mut hand = Hand::new(seed);
        let steps = 5 + hand.below(40);
        let state = hand.walk(&start, steps);
        let text = project::write(&state.work.project(&state.stories));
        assert_eq!(again(&state, &text).as_ref(), Ok(&*state.work), "seed {seed}: {text}");
        assert_eq!(project::write(&project::read(&text).expect("a document")), text);
        regions += usize::from(state.work.is_region());
        own += usize::from(state.work.has_own_figures());
        estimated += usize::from(!state.work.assumptions.opinions.is_empty());
        several += usize::from(state.work.scenarios.len() > 1 && state.work.changed_of(None) > 0);
    }
    // The walk must go everywhere, or it shows nothing.
    assert!(
        [regions, own, estimated, several].iter().all(|count| *count > 25),
        "{regions} {own} {estimated} {several}"
    );
}

#[test]
fn both_ends_of_every_slider_are_accepted() {
    for state in ends(&opened()) {
        let text = project::write(&state.work.project(&state.stories));
        assert_eq!(again(&state, &text).as_ref(), Ok(&*state.work));
    }
}

#[test]
fn a_document_of_nothing_says_little_and_opens_every_preset() {
    for preset in PresetId::ALL {
        let state = opened().after(Action::Choose(preset));
        let project = state.work.project(&state.stories);
        assert_eq!(project, Project::new(preset));
        assert_eq!(again(&state, &project::write(&project)).as_ref(), Ok(&*state.work));
    }
    let text = project::write(&Project::new(PresetId::average(20, 2015)));
    assert!(text.len() < 200, "{text}");
}

#[test]
fn what_does_not_fit_the_preset_is_refused_with_what_does() {
    let of = |more: &str| {
        format!(
            r#"{{"version": 1, "model": "0.1.0", "preset": "kop-van-noord-holland", "scenarios": [{{"name": "A"}}], {more}}}"#
        )
    };
    for (more, parts) in [
        (r#""shown": "urk""#, ["shown", "urk", "texel"]),
        (r#""figures": {"urk": {"figures": {"inhabitants": 2000}}}"#, ["figures", "urk", "texel"]),
        (r#""figures": {"texel": {"figures": {"wsw_persons": 90000}}}"#, ["wsw_persons", "90000", "0–"]),
        (r#""current_policy": {"fte_per_wijkteam@urk": 6}"#, ["fte_per_wijkteam@urk", "6", "texel"]),
        (r#""story": "elf-teams""#, ["story", "elf-teams", "kenniscentrum"]),
    ] {
        let sentence = refusal(&of(more));
        assert!(parts.iter().all(|part| sentence.contains(part)), "{more}: {sentence}");
    }
}

#[test]
fn opening_is_one_step_that_can_be_taken_back() {
    let start = opened();
    let state = Hand::new(7).walk(&start, 30);
    let other = Rc::new(again(&start, &project::write(&Project::new(PresetId::Country))).expect("work"));
    let after = state.after(Action::Open(Rc::clone(&other)));
    assert_eq!(after.work, other);
    assert_eq!(after.after(Action::Undo).work, state.work);
    assert!(!other.assumptions.own.contains_key(&0));
}
