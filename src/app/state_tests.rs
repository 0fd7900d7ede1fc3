//! Tests of the reducer: levers, figures, assumptions, undo.

use super::*;
use crate::levers;
use crate::scenario::preset::PresetId;

fn opened() -> State {
    State::new().expect("the shipped data")
}

fn lever(id: &str) -> Field {
    Field::Lever(levers::find(id).expect("a lever").0)
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state.clone(), |state, action| state.after(action))
}

#[test]
fn the_page_opens_in_dutch_with_nothing_changed() {
    let state = opened();
    assert_eq!((state.language, state.work.changed()), (Language::Nl, 0));
    assert_eq!(state.work.preset.id, FIRST_PRESET);
    assert!(!state.can_undo() && !state.can_redo());
}

#[test]
fn every_ready_municipality_opens_and_keeps_the_choices() {
    let fte = lever("fte_per_wijkteam");
    let state = opened().after(Action::Set(fte, 12.0));
    for id in PresetId::ALL {
        let state = state.after(Action::Choose(id));
        assert_eq!((state.work.preset.id, state.work.value(fte)), (id, 12.0));
        assert!(
            id.thousands().is_none_or(|thousands| state.work.figures.inhabitants == f64::from(thousands) * 1_000.0)
        );
    }
}

#[test]
fn a_slide_is_one_step_and_the_whole_history_walks_both_ways() {
    let (fte, hours) = (lever("fte_per_wijkteam"), lever("triage_hours"));
    let start = opened();
    let slid = after(&start, [10.5, 11.0, 11.5].map(|value| Action::Set(fte, value)));
    assert_eq!(slid.before, Some(start.work.clone()), "the ghost is where the slide began");
    let rested = after(&slid, [Action::Rest, Action::Set(fte, 12.0), Action::Set(hours, 1.0)]);
    let mut state = rested.clone();
    for expected in [(12.0, 0.0), (11.5, 0.0), (10.0, 0.0)] {
        state = state.after(Action::Undo);
        assert_eq!((state.work.value(fte), state.work.value(hours)), expected);
    }
    assert!(!state.can_undo());
    assert_eq!(state.after(Action::Undo).work, start.work, "nothing before the start");
    state = after(&state, [Action::Redo, Action::Redo, Action::Redo]);
    assert_eq!(state.work, rested.work);
    assert!(!after(&state, [Action::Undo, Action::Set(hours, 2.0)]).can_redo(), "a new step forgets the old way");
}

#[test]
fn a_bad_number_changes_nothing_and_stays_to_be_mended() {
    let fte = lever("fte_per_wijkteam");
    let start = opened();
    let refused = start.after(Action::Type(fte, "99".into()));
    assert_eq!((&refused.work, refused.can_undo()), (&start.work, false));
    assert_eq!(refused.refused[&fte].typed, "99");
    let mended = refused.after(Action::Type(fte, "12,5".into()));
    assert_eq!((mended.work.value(fte), mended.refused.len()), (12.5, 0));
    assert!(refused.after(Action::Set(fte, 11.0)).refused.is_empty(), "moving the slider mends it too");
}

#[test]
fn policy_and_assumptions_have_their_own_reset() {
    let saving = crate::app::work::circumstances().nth(2).expect("an assumption");
    let fte = lever("fte_per_wijkteam");
    let state = after(&opened(), [Action::Set(fte, 12.0), Action::Set(saving, 0.2)]);
    assert!(state.work.is_own(saving) && state.work.is_own(fte));
    let policy = state.after(Action::Reset(Part::Levers));
    assert_eq!((policy.work.changed(), policy.work.assumptions.own.len()), (0, 1));
    let assumptions = state.after(Action::Reset(Part::Assumptions));
    assert_eq!((assumptions.work.changed(), assumptions.work.assumptions.own.len()), (1, 0));
    let group = state.after(Action::Reset(Part::Group(Group::SwInrichting)));
    assert_eq!(group.work, state.work, "another group has nothing to reset");
}

#[test]
fn own_figures_scale_the_rest_and_can_be_put_back() {
    let (inhabitants, bijstand) = (Field::Figure(0), Field::Figure(2));
    let start = opened();
    let half = start.after(Action::Type(inhabitants, "50.000".into()));
    let expected = (start.work.value(bijstand) / 2.0).round();
    assert_eq!(half.work.value(bijstand), expected);
    assert!(!half.work.is_own(bijstand));
    let own = half.after(Action::Type(bijstand, "1500".into()));
    assert_eq!(own.work.value(bijstand), 1_500.0);
    let tiny = own.after(Action::Type(inhabitants, "2000".into()));
    assert_eq!(tiny.work, own.work, "1,500 persons do not fit 2,000 inhabitants");
    let sentence = inhabitants.sentence(&tiny.refused[&inhabitants], Language::En);
    assert!(sentence.contains("‘2000’") && sentence.contains("no longer fit"), "{sentence}");
    let back = own.after(Action::Reset(Part::Field(bijstand)));
    assert_eq!(back.work.value(bijstand), expected);
    assert_eq!(own.after(Action::Reset(Part::Figures)).work, start.work);
}

#[test]
fn what_was_tried_can_become_current_policy() {
    let fte = lever("fte_per_wijkteam");
    let state = after(&opened(), [Action::Set(fte, 12.0), Action::Adopt]);
    assert_eq!((state.work.changed(), state.work.reference(fte)), (0, 12.0));
    assert_eq!(state.after(Action::Undo).work.reference(fte), 10.0);
}

#[test]
fn a_lever_that_needs_another_waits_for_it() {
    let (_, spec) = levers::find("sw_transition_months").expect("a lever");
    let governance = lever("sw_bestuur");
    let start = opened();
    assert_eq!(start.work.unmet_need(spec), Some(governance));
    assert_eq!(start.after(Action::Set(governance, 2.0)).work.unmet_need(spec), None);
}

#[test]
fn figures_from_elsewhere_are_one_step_with_their_source_until_they_are_typed_over() {
    use crate::scenario::own_figures::OwnFigures;
    let (inhabitants, bijstand, wsw) = (Field::Figure(0), Field::Figure(2), Field::Figure(4));
    let start = opened().after(Action::Type(wsw, "200".into()));
    let own = OwnFigures {
        values: [(0, 52_345.0), (2, 1_370.0)].into(),
        sources: [(2, "CBS StatLine 80794ned, 2025MM08, CC BY 4.0".to_owned())].into(),
    };
    let imported = start.after(Action::Import(own.clone()));
    let values = [inhabitants, bijstand, wsw].map(|field| imported.work.value(field));
    assert_eq!(values, [52_345.0, 1_370.0, 200.0], "an own figure that is not in the import stays");
    assert_eq!((imported.last, &imported.work.own_sources), (Some(Change::Imported), &own.sources));
    assert_eq!(imported.after(Action::Undo).work, start.work);
    let typed = imported.after(Action::Type(bijstand, "1400".into()));
    assert!(typed.work.own_sources.is_empty());
    let too_many = OwnFigures { values: [(0, 1_000.0)].into(), ..OwnFigures::default() };
    assert_eq!(imported.after(Action::Import(too_many)), imported, "1,370 persons do not fit 1,000 inhabitants");
    assert_eq!(imported.after(Action::Reset(Part::Figures)).work.own_sources.len(), 0);
}

#[test]
fn the_estimates_of_a_group_are_one_step_and_hold_without_a_slider() {
    let (saving, hidden) = ("wijkteam_team_saving", "toegang_latent_recovery");
    let csv = format!("participant;parameter;low;likely;high\na;{saving};0,1;0,2;0,3\na;{hidden};0,2;0,3;0,4\n");
    let opinions = crate::scenario::import::estimates::read(&csv).expect("estimates");
    let start = opened();
    let pooled = start.after(Action::Pool(opinions));
    let place = |id| crate::parameters::find(id).expect("an assumption").0;
    assert_eq!((pooled.last, pooled.work.assumptions.opinions.estimates.len()), (Some(Change::Pooled), 2));
    assert_eq!(pooled.work.question().assumptions.own[&place(hidden)].high, 0.4);
    assert_eq!(pooled.work.unseen().collect::<Vec<_>>(), [Field::Assumption(place(hidden))]);
    assert_eq!(pooled.after(Action::Undo).work, start.work);
    let typed = pooled.after(Action::Set(Field::Assumption(place(saving)), 0.25));
    assert_eq!(typed.work.assumptions.opinions.estimates.len(), 1, "an own value is no longer what the group said");
    let back = pooled.after(Action::Reset(Part::Field(Field::Assumption(place(hidden)))));
    assert_eq!((back.work.unseen().count(), back.work.assumptions.own.len()), (0, 1));
    assert_eq!(pooled.after(Action::Reset(Part::Assumptions)).work, start.work);
}
