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
fn every_average_municipality_opens_and_keeps_the_choices() {
    let (fte, scope) = (lever("fte_per_wijkteam"), lever("wijkteam_scope"));
    let state = after(&opened(), [Action::Set(scope, 1.0), Action::Adopt, Action::Set(fte, 12.0)]);
    for id in PresetId::ALL.into_iter().filter(|id| !matches!(id, PresetId::Region(_))) {
        let state = state.after(Action::Choose(id));
        assert_eq!((state.work.preset.id, state.work.value(fte)), (id, 12.0));
        assert_eq!((state.work.value(scope), state.work.changed()), (1.0, 1), "adopted policy is current there too");
        let thousands = id.thousands().map_or(16_900.0, f64::from);
        assert_eq!(state.work.inhabitants(), thousands * 1_000.0);
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

/// The Kop van Noord-Holland: Schagen, Hollands Kroon, Den Helder, Texel.
fn kop() -> State {
    opened().after(Action::Choose(PresetId::Region(0)))
}

fn settings(state: &State, id: &str) -> Vec<f64> {
    state.work.values(lever(id), None)
}

#[test]
fn a_region_opens_as_the_command_line_has_it() {
    let paths = Paths::load().expect("the shipped data");
    for place in 0..crate::scenario::region::SPECS.len() {
        let state = opened().after(Action::Choose(PresetId::Region(place)));
        let preset = Preset::load(PresetId::Region(place), &paths).expect("the shipped data");
        let question = state.work.question();
        assert_eq!(question.setup.municipalities, preset.municipalities());
        assert_eq!((question.setup.service, question.levers.len()), (preset.service, preset.members.len()));
        assert_eq!((state.work.changed(), state.work.shown), (0, None));
    }
    assert_eq!(kop().work.inhabitants(), 163_500.0);
}

#[test]
fn a_lever_is_set_for_all_municipalities_or_for_one() {
    let fte = lever("fte_per_wijkteam");
    let all = kop().after(Action::Set(fte, 12.0));
    assert_eq!(settings(&all, "fte_per_wijkteam"), [12.0; 4]);
    assert_eq!(all.last, Some(Change::Set(fte, None)));
    let one = after(&all, [Action::Show(Some(3)), Action::Set(fte, 6.0)]);
    assert_eq!(settings(&one, "fte_per_wijkteam"), [12.0, 12.0, 12.0, 6.0]);
    assert_eq!(
        (one.work.value(fte), one.work.shared(fte), one.last),
        (6.0, Some(6.0), Some(Change::Set(fte, Some(3))))
    );
    let together = one.after(Action::Show(None));
    assert_eq!((together.work.shared(fte), together.work.shared_reference(fte)), (None, Some(10.0)));
    assert!((6.0..12.0).contains(&together.work.value(fte)), "the thumb stands in between");
    assert_eq!(together.after(Action::Set(fte, 11.0)).work.shared(fte), Some(11.0));
}

#[test]
fn a_look_at_one_municipality_is_no_step_and_changes_no_question() {
    let start = kop();
    let looked = start.after(Action::Show(Some(1)));
    assert_eq!(looked.work.question(), start.work.question());
    assert_eq!(looked.after(Action::Undo).work, opened().work, "the step before the look");
    assert_eq!(opened().after(Action::Show(Some(1))).work.shown, None, "one municipality has no others");
    assert_eq!(start.after(Action::Show(Some(9))).work.shown, None);
    let moved = after(&looked, [Action::Set(lever("triage_hours"), 1.0), Action::Show(None), Action::Undo]);
    assert_eq!((moved.work.shown, moved.work.changed_of(None)), (Some(1), 0), "undo shows where it happens");
}

#[test]
fn counting_resetting_and_adopting_go_by_municipality() {
    let (fte, hours) = (lever("fte_per_wijkteam"), lever("triage_hours"));
    let steps = [Action::Set(fte, 12.0), Action::Show(Some(0)), Action::Set(hours, 1.0)];
    let schagen = after(&kop(), steps);
    assert_eq!((schagen.work.changed(), schagen.work.changed_in(Group::Wijkteams)), (2, 2));
    assert_eq!([Some(1), None].map(|shown| schagen.work.changed_of(shown)), [1, 2]);
    let reset = schagen.after(Action::Reset(Part::Levers));
    assert_eq!(settings(&reset, "fte_per_wijkteam"), [10.0, 12.0, 12.0, 12.0]);
    let adopted = schagen.after(Action::Adopt);
    assert_eq!((adopted.work.changed(), adopted.work.changed_of(None)), (0, 1));
    assert_eq!(adopted.work.references(fte, None), [12.0, 10.0, 10.0, 10.0]);
    let all = after(&adopted, [Action::Show(None), Action::Reset(Part::Levers)]);
    assert_eq!(settings(&all, "fte_per_wijkteam"), [12.0, 10.0, 10.0, 10.0], "each back to its own current policy");
    assert_eq!(adopted.after(Action::Undo).work, schagen.work);
}

#[test]
fn who_leaves_the_joint_service_now_is_told_to_the_others() {
    let steps = [Action::Show(Some(3)), Action::Set(lever("joint_service"), 0.0), Action::Adopt];
    let [before, left] = [kop(), after(&kop(), steps)].map(|state| state.work.cases());
    assert_eq!((before[3].region.own_share > 0.0, left[3].region.own_share), (true, 0.0));
    assert!(left[0].region.own_share > before[0].region.own_share);
}

#[test]
fn own_figures_are_filled_in_for_one_municipality() {
    let (inhabitants, wsw) = (Field::Figure(0), Field::Figure(4));
    let start = kop();
    let workers = start.work.municipalities.iter().map(|own| own.figures.wsw_persons).sum();
    assert_eq!((start.work.value(inhabitants), start.work.value(wsw)), (163_500.0, workers));
    assert_eq!(start.after(Action::Type(inhabitants, "1000".into())).work, start.work, "a sum is not filled in");
    let schagen = after(&start, [Action::Show(Some(0)), Action::Type(wsw, "180".into())]);
    assert_eq!((schagen.work.value(wsw), schagen.work.own_figures()), (180.0, 1));
    assert!(schagen.work.has_own_figures());
    let other = schagen.after(Action::Show(Some(1)));
    assert_eq!((other.work.own_figures(), other.work.is_own(wsw)), (0, false));
    assert_eq!(after(&other, [Action::Reset(Part::Figures)]).work, other.work);
    let back = after(&schagen, [Action::Reset(Part::Figures)]);
    assert_eq!(back.work.question(), start.work.question());
}

#[test]
fn every_story_is_one_step_that_sets_what_it_says() {
    let stories = opened().stories;
    assert!(stories.len() >= 10);
    for (place, story) in stories.iter().enumerate() {
        let id = PresetId::from_name(&story.preset).expect("a preset");
        let start = after(&opened(), [Action::Choose(id), Action::Set(lever("triage_hours"), 2.0)]);
        let told = start.after(Action::Tell(place));
        assert_eq!((told.last, told.work.story), (Some(Change::Told(place)), Some(place)), "{}", story.id);
        let expected = told.work.levers_of(story).expect("a scenario that fits");
        assert_eq!(told.work.levers(), expected, "{}: nothing of before", story.id);
        assert!(told.work.changed() > 0, "{}", story.id);
        assert_eq!(told.after(Action::Undo).work, start.work);
        assert_eq!(told.after(Action::Reset(Part::Levers)).work.story, None);
        assert_eq!(opened().after(Action::Tell(place)).work, opened().work, "a story of elsewhere");
    }
    let place = stories.iter().position(|story| story.id == "kenniscentrum").expect("a story");
    let told = kop().after(Action::Tell(place));
    assert_eq!(settings(&told, "joint_service"), [1.0, 1.0, 0.0, 0.0]);
}

#[test]
fn to_and_from_a_region_choices_start_anew_and_assumptions_stay() {
    let (fte, saving) = (lever("fte_per_wijkteam"), crate::app::work::circumstances().nth(2).expect("an assumption"));
    let state = after(&opened(), [Action::Set(fte, 12.0), Action::Set(saving, 0.2)]);
    for id in (0..3).map(PresetId::Region) {
        let there = state.after(Action::Choose(id));
        assert_eq!((there.work.changed(), there.work.value(saving)), (0, 0.2));
        let back = after(&there, [Action::Set(fte, 9.0), Action::Choose(FIRST_PRESET)]);
        assert_eq!((back.work.changed(), back.work.value(saving)), (0, 0.2));
        assert_eq!(there.after(Action::Undo).work, state.work);
    }
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
    assert_eq!((imported.last, &imported.work.municipalities[0].own_sources), (Some(Change::Imported), &own.sources));
    assert_eq!(imported.after(Action::Undo).work, start.work);
    let typed = imported.after(Action::Type(bijstand, "1400".into()));
    assert!(typed.work.municipalities[0].own_sources.is_empty());
    let too_many = OwnFigures { values: [(0, 1_000.0)].into(), ..OwnFigures::default() };
    assert_eq!(imported.after(Action::Import(too_many)), imported, "1,370 persons do not fit 1,000 inhabitants");
    assert_eq!(imported.after(Action::Reset(Part::Figures)).work.municipalities[0].own_sources.len(), 0);
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
    assert_eq!(pooled.work.question().setup.assumptions.own[&place(hidden)].high, 0.4);
    assert_eq!(pooled.work.unseen().collect::<Vec<_>>(), [Field::Assumption(place(hidden))]);
    assert_eq!(pooled.after(Action::Undo).work, start.work);
    let typed = pooled.after(Action::Set(Field::Assumption(place(saving)), 0.25));
    assert_eq!(typed.work.assumptions.opinions.estimates.len(), 1, "an own value is no longer what the group said");
    let back = pooled.after(Action::Reset(Part::Field(Field::Assumption(place(hidden)))));
    assert_eq!((back.work.unseen().count(), back.work.assumptions.own.len()), (0, 1));
    assert_eq!(pooled.after(Action::Reset(Part::Assumptions)).work, start.work);
}

#[test]
fn every_row_of_the_documents_is_one_step_that_moves_something_on_the_page() {
    for (place, row) in crate::scenario::mechanism::all().expect("the rows").iter().enumerate() {
        let shown = opened().after(Action::Demonstrate(place));
        assert_eq!(shown.last, Some(Change::Demonstrated(place)), "{}", row.code);
        assert_eq!(shown.work.preset.id.name(), row.preset, "{}", row.code);
        assert!(shown.work.changed() > 0 || !shown.work.assumptions.own.is_empty(), "{}", row.code);
        let shows = |topic: crate::app::topic::Topic| topic.shows(&row.output);
        let is_seen = crate::app::topic::Topic::all().any(shows) || ["saldo", "cumulative"].contains(&&*row.output);
        assert!(is_seen, "{}: {} has no chart", row.code, row.output);
        assert_eq!(shown.after(Action::Undo).work, opened().work, "{}", row.code);
    }
}
