//! Tests of what is kept: what is written when, and that it comes back as it was.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::plan::{Plan, Saved, Write};
use super::record::{Head, Settings};
use super::restore::{project, summaries};
use super::{key, text};
use crate::app::field::Field;
use crate::app::state::{Action, State};
use crate::app::title::{Keeping, Title};
use crate::scenario::preset::PresetId;
use crate::text::Language;

/// A storage as the browser has one: texts under keys, in the order of the keys.
type Storage = BTreeMap<String, String>;

fn title(id: &str, name: &str) -> Title {
    Title { id: id.into(), name: name.into() }
}

fn opened() -> State {
    State::new().expect("the shipped data").named(title("een", "Project 1"))
}

fn fte(value: f64) -> [Action; 2] {
    let place = crate::levers::find("fte_per_wijkteam").expect("a lever").0;
    [Action::Set(Field::Lever(place), value), Action::Rest]
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| state.after(action))
}

fn fresh(state: &State) -> Saved {
    Saved::fresh((*state.title).clone(), Some(Settings::default()))
}

fn keep(storage: &mut Storage, plan: Plan) -> Saved {
    for write in plan.writes {
        match write {
            Write::Put(key, text) => storage.insert(key, text),
            Write::Remove(key) => storage.remove(&key),
        };
    }
    plan.saved
}

fn records(storage: &Storage, id: &str) -> Vec<(String, String)> {
    let own = |at: &str| at == key::head(id) || at.starts_with(&key::steps(id));
    storage.iter().filter(|(at, _)| own(at)).map(|(at, text)| (at.clone(), text.clone())).collect()
}

fn keys(plan: &Plan) -> Vec<String> {
    let key = |write: &Write| match write {
        Write::Put(key, _) => key.clone(),
        Write::Remove(key) => format!("-{key}"),
    };
    plan.writes.iter().map(key).collect()
}

#[test]
fn a_page_on_which_nothing_happened_keeps_nothing() {
    let state = opened();
    assert_eq!(fresh(&state).plan(&state, 1.0), None);
    let english = state.after(Action::Speak(Language::En));
    let plan = fresh(&state).plan(&english, 1.0).expect("the language");
    assert_eq!(keys(&plan), [key::SETTINGS]);
    let nameless = after(&State::new().expect("the shipped data"), fte(12.0));
    assert_eq!(Saved::default().plan(&nameless, 1.0), None, "without an id there is no place to keep it");
}

#[test]
fn a_change_writes_its_own_step_and_the_head_and_nothing_else() {
    let state = after(&opened(), fte(12.0));
    let first = fresh(&state).plan(&state, 5.0).expect("a change");
    assert_eq!(keys(&first), ["step/een/0000000000", "step/een/0000000001", "project/een", "settings"]);
    assert_eq!(first.expected, Some(("project/een".into(), None)));
    let saved = keep(&mut Storage::new(), first);
    assert_eq!(saved.plan(&state, 9.0), None, "all of it is kept");
    let next = after(&state, fte(9.0));
    let second = saved.plan(&next, 6.0).expect("a change");
    assert_eq!(keys(&second), ["step/een/0000000002", "project/een"]);
    assert_eq!(second.expected, Some(("project/een".into(), Some(1))));
    let saved = keep(&mut Storage::new(), second);
    let undone = next.after(Action::Undo);
    assert_eq!(keys(&saved.plan(&undone, 7.0).expect("a walk")), ["project/een"]);
    let renamed = next.after(Action::Keep(Keeping::Became(title("een", "Schagen"))));
    assert_eq!(keys(&saved.plan(&renamed, 7.0).expect("a name")), ["project/een"]);
}

#[test]
fn what_a_page_leaves_behind_is_read_back() {
    let state = after(&opened(), fte(12.0));
    let plan = fresh(&state).plan(&state, 5.0).expect("a change");
    let left = plan.in_one().expect("a text");
    assert_eq!(Plan::from_one(&left), Some((plan.writes, ("project/een".into(), None))));
    assert_eq!(Plan::from_one(&left[1..]), None);
}

#[test]
fn another_project_is_written_whole_and_leaves_the_first_alone() {
    let state = after(&opened(), fte(12.0));
    let mut storage = Storage::new();
    let saved = keep(&mut storage, fresh(&state).plan(&state, 5.0).expect("a change"));
    let before = records(&storage, "een");
    let copy = after(&state.after(Action::Keep(Keeping::Became(title("twee", "Kopie")))), fte(9.0));
    let saved = keep(&mut storage, saved.plan(&copy, 6.0).expect("a copy"));
    assert_eq!(records(&storage, "een"), before);
    assert_eq!((saved.title.id.as_str(), records(&storage, "twee").len()), ("twee", 4));
    let list: Vec<(String, Option<f64>)> = summaries(&storage.into_iter().collect::<Vec<_>>())
        .into_iter()
        .map(|one| (one.title.name, one.changed))
        .collect();
    assert_eq!(list, [("Kopie".to_owned(), Some(6.0)), ("Project 1".to_owned(), Some(5.0))]);
}

#[test]
fn everything_comes_back_as_it_was_and_the_way_back_reaches_the_start() {
    let kop = Action::Choose(PresetId::Region(0));
    let steps = fte(12.0).into_iter().chain([kop, Action::Show(Some(3))]).chain(fte(6.0));
    let state = after(&opened(), steps.chain([Action::Undo]).chain(fte(7.0)).chain([Action::Undo]));
    let mut storage = Storage::new();
    let written = keep(&mut storage, fresh(&state).plan(&state, 5.0).expect("changes"));
    let (found, saved) = project("een", &records(&storage, "een"), &opened()).expect("a project").expect("whole");
    let back = opened().resumed(&found);
    assert_eq!((&back.work, &back.title, back.last), (&state.work, &state.title, None));
    assert_eq!(saved.head, written.head);
    assert_eq!(
        Saved { settings: written.settings, ..saved.clone() }.plan(&back, 9.0),
        None,
        "there is nothing to write"
    );
    for (redo, value) in [(back.after(Action::Redo), 7.0), (back.after(Action::Keep(Keeping::Walked(3))), 6.0)] {
        assert_eq!(redo.work.levers()[3].fte_per_wijkteam, value);
    }
    let start = after(&back, [Action::Undo, Action::Undo, Action::Undo]);
    assert_eq!((&start.work, start.can_undo()), (&opened().work, false));
    let words = super::plan::words(&back.history.steps()[1], &back.history, &back);
    assert_eq!(words[0], "Fte per wijkteam van 10\u{a0}fte naar 12\u{a0}fte", "a step keeps its words");
    let next = after(&start, [Action::Redo]);
    assert_eq!(next.work.levers()[0].fte_per_wijkteam, 12.0);
    let plan = saved.plan(&after(&back, fte(8.0)), 9.0).expect("a change");
    assert_eq!(keys(&plan)[..2], ["step/een/0000000005", "project/een"], "old steps are not written again");
}

#[test]
fn what_cannot_be_read_is_told_and_given_whole() {
    let state = after(&opened(), fte(12.0));
    let mut storage = Storage::new();
    keep(&mut storage, fresh(&state).plan(&state, 5.0).expect("a change"));
    assert_eq!(project("twee", &[], &opened()), None, "nothing is kept of it");
    let broken = |key: &str, change: &dyn Fn(&str) -> String| {
        let mut storage = storage.clone();
        let text = change(&storage[key]);
        storage.insert(key.into(), text);
        project("een", &records(&storage, "een"), &opened()).expect("a project").expect_err("damage")
    };
    let present = key::step("een", 1);
    let newer = broken(&present, &|text| text.replace("0.1.0", "9.0.0").replace("\"version\": 1", "\"version\": 2"));
    assert!(newer.why[0].contains("nieuwere versie van Kantelpunt (9.0.0)"), "{:?}", newer.why);
    assert_eq!(newer.name, "Project 1");
    let cut = broken(&present, &|text| text.chars().take(text.len() / 2).collect());
    assert!(cut.text.contains("project/een\n") && cut.text.contains("step/een/0000000001\n"), "all that there is");
    let lost = broken(&key::step("een", 0), &|_| String::new());
    assert_eq!(lost.why[1], text::UNKNOWN_FORM.say(Language::En));
    let headless = broken(&key::head("een"), &|text| text.replace("\"version\":1", "\"version\":2"));
    assert_eq!(headless.name, "een", "not even the name is known");
}

#[test]
fn a_step_that_cannot_be_read_leaves_the_user_where_he_was() {
    let state = after(&opened(), fte(12.0));
    let mut storage = Storage::new();
    keep(&mut storage, fresh(&state).plan(&state, 5.0).expect("a change"));
    let start = storage.get_mut(&key::step("een", 0)).expect("the start");
    *start = start.replace("doorsnee-100k-2027", "doorsnee-999k-2027");
    let (found, _) = project("een", &records(&storage, "een"), &opened()).expect("a project").expect("the present one");
    let back = opened().resumed(&found);
    let undone = back.after(Action::Undo);
    assert_eq!((&undone.work, undone.history.at()), (&back.work, 1));
    assert_eq!(undone.last, Some(crate::app::state::Change::Unreadable));
    assert_eq!(
        after(&undone, fte(9.0)).work.value(Field::Lever(crate::levers::find("fte_per_wijkteam").expect("a lever").0)),
        9.0
    );
}

#[test]
fn heads_and_settings_are_read_back_and_unknown_ones_are_not_guessed() {
    let head = Head { name: "Gemeente ‘A’".into(), changed: 1.7e12, revision: 7, at: 3, tip: 9 };
    assert_eq!(Head::read(&head.write()), Some(head));
    assert_eq!(Head::read("{}"), None);
    let settings = Settings { language: Language::En, last: Some("een".into()) };
    assert_eq!(Settings::read(&settings.write()), settings);
    assert_eq!(Settings::read("onzin"), Settings::default());
    assert_eq!(Rc::new(key::number(&key::step("een", 12))), Rc::new(Some(12)));
}
