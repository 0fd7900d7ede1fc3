//! Tests of what is in sight, and of what stands under a lever.

use super::*;
use crate::app::state::{Action, State};
use crate::levers;
use crate::scenario::preset::PresetId;

fn lever(id: &str) -> Field {
    Field::Lever(levers::find(id).expect("a lever").0)
}

#[test]
fn each_lever_is_in_sight_or_folds_and_twelve_or_more_are_in_sight() {
    let groups = Group::ALL.map(in_sight_and_folded);
    let in_sight: usize = groups.iter().map(|(in_sight, _)| in_sight.len()).sum();
    let folded: usize = groups.iter().map(|(_, folded)| folded.len()).sum();
    assert_eq!((in_sight, in_sight + folded), (SHOWN_FIRST.len(), REGISTRY.len()), "each name is a lever");
    assert!(in_sight >= 12 && groups.iter().all(|(in_sight, _)| in_sight.len() >= 3));
}

#[test]
fn a_note_tells_what_holds_in_the_region_and_in_one_of_its_municipalities() {
    let friesland = State::new().expect("the shipped data").after(Action::Choose(PresetId::Region(1)));
    let said = |state: &State, id| note(&state.work, lever(id), Language::Nl);
    let joint = said(&friesland, "joint_service");
    assert!(joint.starts_with("Huidig: verschilt per gemeente: 1 × Zelf, 4 × Samen met partners"), "{joint}");
    assert_eq!(said(&friesland.after(Action::Show(Some(0))), "joint_service"), "Huidig: Samen met partners");
    assert_eq!(said(&friesland, "fte_per_wijkteam"), "Huidig: 10\u{a0}fte");
    let one = [Action::Show(Some(0)), Action::Set(lever("fte_per_wijkteam"), 6.0), Action::Show(None)];
    let one = one.into_iter().fold(friesland.clone(), |state, action| state.after(action));
    let fte = "Huidig: 10\u{a0}fte. Uw keuze verschilt per gemeente: 6 tot 10\u{a0}fte.";
    assert_eq!(said(&one, "fte_per_wijkteam"), fte);
    assert!(said(&friesland, "sw_transition_months").contains("sw-bedrijf"));
    let partners = lever("partners");
    assert!(is_fixed(&friesland.work, partners) && said(&friesland, "partners").contains("volgt dit"));
    assert_eq!(friesland.work.value(partners), 4.0, "five municipalities");
    assert!(!is_fixed(&State::new().expect("the shipped data").work, partners));
}
