//! What the user fills in is what the command line reads, and what is found is told as it is.

use super::answer::told;
use super::*;
use crate::analysis::seek::point::Drawn;
use crate::analysis::seek::search::{Answer, Effort, Search};
use crate::analysis::seek::target::Target;
use crate::app::state::{Action, State};
use crate::app::topic::Topic;
use crate::charts::chart::Chart;
use crate::levers::REGISTRY;
use crate::scenario::preset::PresetId;

fn lever(id: &str) -> usize {
    levers::find(id).unwrap().0
}

fn form(levers: [Option<&str>; 2], conditions: &[(Figure, Side, &str, i32)]) -> GoalForm {
    let condition = |(figure, side, typed, year): &(Figure, Side, &str, i32)| ConditionForm {
        figure: *figure,
        side: *side,
        typed: (*typed).to_owned(),
        year: Some(*year),
    };
    GoalForm {
        levers: levers.map(|id| id.map(lever)),
        conditions: conditions.iter().map(condition).collect(),
        ..GoalForm::default()
    }
}

#[test]
fn every_figure_on_every_side_is_read_by_the_command_line() {
    let state = State::new().unwrap();
    let figures: Vec<Figure> = Figure::OF_MONEY.into_iter().chain(Topic::all().map(Figure::Topic)).collect();
    let calendar = question(&state.work, &asked(&state, &GoalForm::default()).goal).calendar();
    for figure in figures {
        assert_eq!(Figure::from_id(figure.id()), Some(figure));
        for side in Side::ALL {
            for (typed, language) in [("1.234,5", Language::Nl), ("-1,234.567", Language::En), ("0", Language::Nl)] {
                let form = form([Some("jobcoach_hours"), None], &[(figure, side, typed, 2030)]);
                let asked = form.read(&state.work, language).unwrap();
                let target = Target::parse(&asked.goal.target, calendar).unwrap();
                assert_eq!(target.to_string(), asked.goal.target, "{figure:?}");
                assert!(Language::ALL.iter().all(|language| !asked.conditions[0].said(*language).is_empty()));
            }
        }
    }
}

fn asked(state: &State, form: &GoalForm) -> Asked {
    form.read(&state.work, Language::Nl).unwrap()
}

#[test]
fn several_conditions_are_joined_and_an_amount_is_read_in_the_language_of_the_user() {
    let state = State::new().unwrap();
    let conditions = [
        (Figure::Kantelpunt, Side::AtLeast, "", 2031),
        (Figure::PeakFunding, Side::AtMost, "1,5 mln", 2031),
        (Figure::Topic(Topic::Load), Side::Below, "1,05", 2030),
    ];
    let goal = asked(&state, &form([Some("fte_per_wijkteam"), Some("jobcoach_hours")], &conditions)).goal;
    assert_eq!(goal.target, "kantelpunt <= 2031 and peak_funding <= 1500000 and load_ratio@2030 < 1.05");
    assert_eq!(goal.levers, ["fte_per_wijkteam", "jobcoach_hours"]);
    assert_eq!((goal.probability, goal.by), (0.8, By::Smallest));
}

#[test]
fn what_cannot_be_read_is_told_at_its_own_place_and_nothing_is_asked() {
    let state = State::new().unwrap();
    let wrong = GoalForm {
        chance: None,
        own_chance: "120".into(),
        ..form([Some("jobcoach_hours"), Some("jobcoach_hours")], &[(Figure::Npv, Side::Above, "veel", 2030)])
    };
    let parts = |form: &GoalForm| -> Vec<Part> {
        let found = form.read(&state.work, Language::Nl).unwrap_err();
        assert!(found.iter().all(|(_, sentence)| sentence.ends_with('.') && !sentence.contains('\'')), "{found:?}");
        found.into_iter().map(|(part, _)| part).collect()
    };
    assert_eq!(parts(&wrong), [Part::Lever(1), Part::Amount(0), Part::Chance]);
    let empty = GoalForm { levers: [None, Some(lever("jobcoach_hours"))], ..GoalForm::default() };
    assert_eq!(parts(&empty), [Part::Lever(0)]);
    for own in ["0", "-5", "", "100,1", "x"] {
        assert_eq!(parts(&GoalForm { chance: None, own_chance: own.into(), ..GoalForm::default() }), [Part::Chance]);
    }
    let all = GoalForm { chance: None, own_chance: "99,5".into(), ..GoalForm::default() };
    assert_eq!(asked(&state, &all).goal.probability, 0.995);
}

#[test]
fn a_year_that_the_run_does_not_have_is_the_nearest_that_it_has() {
    let state = State::new().unwrap().after(Action::Choose(PresetId::average(20, 2015)));
    let (first, last) = years(&state.work);
    assert_eq!((first, last), (2015, 2024));
    assert_eq!(ConditionForm::default().year_in(&state.work), 2020);
    assert_eq!(ConditionForm { year: Some(2031), ..ConditionForm::default() }.year_in(&state.work), 2024);
}

#[test]
fn a_lever_that_waits_for_another_cannot_be_chosen_and_of_a_region_neither_what_it_gives() {
    let of = |work: &Work| -> Vec<usize> { Group::ALL.into_iter().flat_map(|group| levers_of(work, group)).collect() };
    let state = State::new().unwrap();
    let alone = of(&state.work);
    assert!(alone.contains(&lever("fte_per_wijkteam")) && alone.len() < REGISTRY.len());
    assert!(alone.iter().all(|place| !is_fixed(&state.work, Field::Lever(*place))));
    let region = state.after(Action::Choose(PresetId::Region(0)));
    assert!(!of(&region.work).contains(&lever("partners")));
}

#[test]
fn in_a_region_the_lever_is_that_of_the_municipality_on_screen() {
    let state = State::new().unwrap().after(Action::Choose(PresetId::Region(0))).after(Action::Show(Some(1)));
    let goal = asked(&state, &GoalForm::default()).goal;
    let name = format!("fte_per_wijkteam@{}", state.work.preset.members[1].id);
    assert_eq!(goal.levers, [name]);
    // Of the others the setting is part of the question; of this one it is what is sought.
    let place = Field::Lever(lever("fte_per_wijkteam"));
    let moved = |state: &State| question(&state.work, &goal);
    let own = state.after(Action::Set(place, 12.0));
    assert_eq!(moved(&own), moved(&state));
    let other = state.after(Action::Show(Some(0))).after(Action::Set(place, 12.0));
    assert_ne!(moved(&other), moved(&state));
}

/// A search in which the chance rises with the settings: met when they add up to more than a draw from 0 to 100.
fn found(asked: &Asked, most: f64) -> Answer {
    let dials = crate::analysis::seek::dial::Dial::parse_all(
        &asked.goal.levers,
        &[("hier".into(), State::new().unwrap().work.municipalities[0].current)],
    );
    let scales: Vec<_> = dials.unwrap().iter().map(|dial| dial.scale()).collect();
    let tops: Vec<f64> = scales.iter().map(|scale| scale.values.last().copied().unwrap()).collect();
    let count = scales.len();
    let mut search = Search::new(scales, asked.goal.probability, asked.goal.by, Effort::of(count));
    while let Some(work) = search.work() {
        let draws = |values: &Vec<f64>| {
            let share: f64 = values.iter().zip(&tops).map(|(value, top)| value / top).sum::<f64>() / count as f64;
            let drawn = |draw: u32| Drawn {
                met: f64::from(draw % 100) < most * share,
                npv: -1e5 * share,
                peak_funding: 2e5 * share,
            };
            work.draws.clone().map(drawn).collect::<Vec<_>>()
        };
        let drawn: Vec<Vec<Drawn>> = work.settings.iter().map(draws).collect();
        search.take(&drawn);
    }
    search.answer()
}

#[test]
fn one_lever_has_a_curve_with_the_answer_on_it() {
    let state = State::new().unwrap();
    let asked = asked(&state, &GoalForm::default());
    let answer = found(&asked, 100.0);
    let best = answer.best.clone().unwrap();
    for language in Language::ALL {
        let figure = frontiers::curve(&asked, &answer, language).unwrap();
        assert!(figure.check().is_ok() && figure.points.len() > 20);
        assert_eq!(figure.answer().unwrap().value, best.values[0]);
        assert!(figure.table(language).is_ok());
        let told = told(&asked, &answer, 2036, language);
        assert!(told.head.contains("Fte per wijkteam") && told.head.contains("(±"), "{}", told.head);
        let of_search = language.pick("zonder toeval gerekend.", "computed without the chance of single persons.");
        assert!(told.head.ends_with(of_search), "{}", told.head);
        assert_eq!(told.settings, Some(vec![(asked.fields[0], best.values[0])]));
        assert!(told.notes.iter().any(|note| note.contains("2036")));
    }
}

#[test]
fn when_nothing_does_the_nearest_is_told_and_there_is_nothing_to_take_over() {
    let state = State::new().unwrap();
    let asked = asked(&state, &GoalForm::default());
    let answer = found(&asked, 60.0);
    let told = told(&asked, &answer, 2036, Language::Nl);
    assert!(
        told.head.starts_with("Geen enkele stand") && told.head.contains("zonder toeval") && told.settings.is_none()
    );
    assert!(told.notes[0].contains("Het dichtst in de buurt"), "{:?}", told.notes);
    let figure = frontiers::curve(&asked, &answer, Language::Nl).unwrap();
    assert!(figure.check().is_ok() && figure.answer.is_none());
}

#[test]
fn two_levers_have_a_map_in_which_every_pair_was_looked_at() {
    let state = State::new().unwrap();
    for (levers, most) in [
        (["fte_per_wijkteam", "jobcoach_hours"], 100.0),
        (["fte_per_wijkteam", "brede_intake_share"], 100.0),
        (["ambassadors", "jobcoach_hours"], 60.0),
    ] {
        for by in [By::Smallest, By::Cheapest] {
            let form = GoalForm { by, ..form(levers.map(Some), &[(Figure::Kantelpunt, Side::AtMost, "", 2031)]) };
            let asked = asked(&state, &form);
            let answer = found(&asked, most);
            let map = frontiers::map(&asked, &answer, Language::Nl).unwrap();
            assert!(map.check().is_ok(), "{:?}", map.check());
            assert_eq!(map.answer.is_some(), answer.best.is_some());
            assert!(map.across.values.len() >= 3 && map.upward.values.len() >= 3, "{map:?}");
            assert!(map.across.values.len() <= 9 && map.upward.values.len() <= 9);
            assert!(map.chances.iter().flatten().any(|chance| *chance > 0.0));
            assert!(!frontiers::table(&asked, &answer, Language::Nl).rows.is_empty());
            assert!(frontiers::curve(&asked, &answer, Language::Nl).is_none());
        }
    }
}

#[test]
fn a_lever_of_options_has_a_table_with_their_names() {
    let state = State::new().unwrap();
    let asked = asked(&state, &form([Some("sw_bestuur"), None], &[(Figure::Kantelpunt, Side::AtMost, "", 2031)]));
    let answer = found(&asked, 100.0);
    assert!(frontiers::curve(&asked, &answer, Language::Nl).is_none());
    let table = frontiers::table(&asked, &answer, Language::Nl);
    assert_eq!(table.rows.len(), answer.points.len());
    assert_eq!(table.rows[1].name, asked.fields[0].spoken(1.0, Language::Nl));
    let yes = table.rows.iter().filter(|row| row.cells[2].text.contains("het antwoord")).count();
    assert_eq!(yes, 1);
}

#[test]
fn taking_the_answer_over_leaves_the_question_as_it_was() {
    let state = State::new().unwrap();
    let asked = asked(&state, &GoalForm::default());
    let settings = [(asked.fields[0], 12.5)];
    assert!(!is_taken(&state.work, &settings));
    let taken = state.after(Action::Set(asked.fields[0], 12.5)).after(Action::Rest);
    assert!(is_taken(&taken.work, &settings) && taken.can_undo());
    assert_eq!(question(&taken.work, &asked.goal), question(&state.work, &asked.goal));
    let other = state.after(Action::Set(Field::Lever(lever("jobcoach_hours")), 30.0));
    assert_ne!(question(&other.work, &asked.goal), question(&state.work, &asked.goal));
}
