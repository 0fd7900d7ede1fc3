//! Tests of opening a link or a file on the page.

use super::*;
use crate::app::reachable::Hand;
use crate::app::state::Action;
use crate::scenario::preset::PresetId;

fn opened() -> State {
    State::new().expect("the shipped data")
}

fn address(state: &State, language: Language) -> String {
    format!("https://x.nl/#/vergelijk?{}", link::encode(&state.work.project(&state.stories), language))
}

/// The work without what a link leaves out.
fn linked(work: &Work) -> Work {
    let mut work = work.clone();
    work.assumptions.opinions = crate::scenario::opinions::Opinions::default();
    for own in &mut work.municipalities {
        own.own_sources.clear();
    }
    work
}

#[test]
fn any_work_that_a_user_can_reach_comes_back_from_its_link() {
    let start = opened();
    for seed in 1_000..1_150 {
        let mut hand = Hand::new(seed);
        let steps = 5 + hand.below(30);
        let state = hand.walk(&start, steps);
        let there = start.clone().at_address(&address(&state, Language::Nl));
        assert_eq!(*there.work, linked(&state.work), "seed {seed}");
        assert_eq!(there.notice, None);
        let text = address(&state, Language::Nl);
        let said = link::in_address(&text).expect("a link");
        assert!(state.work.is_said_by(said, &state.stories));
    }
}

#[test]
fn a_link_is_one_step_over_own_work_and_brings_its_language() {
    let own = Hand::new(3).walk(&opened(), 20);
    let theirs = Hand::new(4).walk(&opened(), 20);
    let text = address(&theirs, Language::En);
    let after = own.clone().at_address(&text);
    assert_eq!((after.language, &*after.work), (Language::En, &linked(&theirs.work)));
    assert_eq!(after.after(Action::Undo).work, own.work);
    let said = link::in_address(&text).expect("a link");
    let moved = after.after(Action::Choose(PresetId::Country));
    assert!(after.work.is_said_by(said, &after.stories) && !moved.work.is_said_by(said, &moved.stories));
}

#[test]
fn what_does_not_open_leaves_the_work_and_says_why_until_it_is_read() {
    let own = Hand::new(5).walk(&opened(), 20);
    let whole = address(&own, Language::Nl);
    let broken = own.clone().at_address(&whole[..whole.len() - 5]);
    let file = own.after(Action::Receive(Shared::File(String::from("{}"))));
    let figure = r#"{"version": 1, "model": "0.1.0", "preset": "nederland-2015", "scenarios": [{"name": "A"}],
        "figures": {"gemeente": {"figures": {"wsw_persons": 1e9}}}}"#;
    let of_file = |text: &str| own.after(Action::Receive(Shared::File(text.into())));
    let (figure, empty, table) = (of_file(figure), of_file(" \n"), of_file("figure;value\ninhabitants;5"));
    let newer = of_file(r#"{"version": 99, "preset": "nederland-2015"}"#);
    let lever = of_file(r#"{"version": 1, "levers": {"fte_per_wijkteam": 9999.0}}"#);
    for (state, nl, en) in [
        (broken, "niet heel", "not whole"),
        (file, "Dit bestand kan niet open. Dit is geen bestand van Kantelpunt.", "This is not a Kantelpunt file"),
        (empty, "Er staat niets in.", "There is nothing in it."),
        (table, "‘Vul tien cijfers in’", "‘Fill in ten figures’"),
        (newer, "gemaakt met een nieuwere versie van Kantelpunt", "a newer version of Kantelpunt"),
        (lever, "‘Fte per wijkteam’ kan niet 9.999 zijn", "cannot be 9,999"),
        (figure, "kan niet 1.000.000.000 zijn", "cannot be 1,000,000,000"),
    ] {
        assert_eq!(state.work, own.work);
        let notice = state.notice.clone().expect("a notice");
        assert!(notice.sentence(Language::Nl).contains(nl) && notice.sentence(Language::En).contains(en), "{notice:?}");
        assert!(notice.sentence(Language::Nl).ends_with("Uw werk is ongewijzigd."));
        assert_eq!(state.after(Action::Dismiss).notice, None);
    }
}

#[test]
fn work_of_another_version_opens_and_says_so() {
    let own = opened();
    let project = Project { model: "0.0.9".into(), ..Project::new(PresetId::Country) };
    let after = own.after(Action::Receive(Shared::File(project::write(&project))));
    assert_eq!(after.work.preset.id, PresetId::Country);
    assert!(after.notice.as_ref().is_some_and(|notice| notice.sentence(Language::Nl).contains("versie 0.0.9")));
    assert_eq!(after.after(Action::Undo).notice, None, "it goes with the next step");
}

#[test]
fn a_scenario_file_becomes_a_scenario_beside_those_that_differ() {
    let state = State::new().unwrap();
    let file = |name: &str| {
        let text =
            format!(r#"{{"version": 1, "name": "{name}", "levers": {{"fte_per_wijkteam": 12}}, "assumptions": {{}}}}"#);
        Action::Receive(Shared::File(text))
    };
    let opened = state.after(file("Breder team"));
    let names = |state: &State| state.work.scenarios.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    assert_eq!((names(&opened), opened.work.chosen), (vec![String::from("Breder team")], 0), "nothing differed in A");
    assert!(opened.notice.as_ref().is_some_and(|said| said.sentence(Language::Nl).contains("‘Breder team’")));
    let twice = opened.after(file("Breder team"));
    assert_eq!((names(&twice), twice.work.chosen), (vec![String::from("Breder team"), String::from("A")], 1));
    assert_eq!(twice.after(Action::Undo).work, opened.work);
}

#[test]
fn a_scenario_file_with_something_unknown_changes_nothing_and_says_why() {
    let state = State::new().unwrap();
    let refused = state.after(Action::Receive(Shared::File(String::from(r#"{"levers": {"fte_per_wijkteem": 12}}"#))));
    assert_eq!(refused.work, state.work);
    assert!(refused.notice.is_some_and(|said| said.sentence(Language::Nl).contains("fte_per_wijkteem")));
}
