//! Tests of what Waarom shows, without a page.

use super::*;
use crate::app::field::Field;
use crate::app::state::{Action, State};
use crate::charts::chart::Chart;
use crate::{levers, parameters};
fn tried() -> State {
    let lever = |id| Field::Lever(levers::find(id).expect("a lever").0);
    State::new()
        .expect("the shipped data")
        .after(Action::Set(lever("fte_per_wijkteam"), 9.0))
        .after(Action::Set(lever("jobcoach_hours"), 6.0))
}

fn answer(state: &State) -> Answer {
    Answer::of(&state.work.question(), (*state.paths()).clone())
}

fn bands(state: &State) -> Bands {
    state.work.question().job(true, &[16]).run().expect("the shipped data")
}

#[test]
fn the_bars_end_at_the_expected_run_and_with_replications_at_their_mean() {
    let state = tried();
    let (answer, mut bands) = (answer(&state), bands(&state));
    let early = waterfall(&answer.parts, None, Language::Nl);
    assert_eq!(early.uncertainty, None);
    assert!((early.total - answer.parts.expected).abs() <= 0.005, "{early:?}");
    let late = waterfall(&answer.parts, Some(&bands), Language::Nl);
    assert!((late.total - bands.npv.mean).abs() <= 0.005, "{late:?}");
    assert_eq!(late.parts, early.parts);
    assert!((late.uncertainty.expect("a bar") - (late.total - early.total)).abs() < 0.011);
    bands.with_chance = false;
    assert_eq!(waterfall(&answer.parts, Some(&bands), Language::Nl), early);
    for figure in [early, late] {
        assert_eq!(figure.check(), Ok(()));
        assert!(figure.parts.iter().all(|part| part.amount != 0.0));
        assert!(figure.parts.iter().any(|part| part.name == "Wijkteams en toegang"));
        assert!(figure.table(Language::En).is_ok());
    }
}

#[test]
fn active_loops_come_first_and_the_largest_first_of_all() {
    let loops = answer(&tried()).loops;
    let active = loops.iter().take_while(|one| one.is_active).count();
    assert!(active > 0 && loops[active..].iter().all(|one| !one.is_active));
    assert!(loops[..active].windows(2).all(|pair| pair[0].amount.abs() >= pair[1].amount.abs()));
}

#[test]
fn a_third_line_is_there_only_with_own_assumptions() {
    let state = tried();
    let plain = answer(&state);
    let start = YearMonth { year: plain.lines.years[0], month: 1 };
    assert_eq!(line_figure(&plain, start, Language::Nl).lines.len(), 2);
    assert!(apart(&plain, Language::Nl).starts_with("U hebt geen aannames veranderd."));
    let (place, _) = parameters::find("wijkteam_prevention").expect("an assumption");
    let assumed = answer(&state.after(Action::Set(Field::Assumption(place), 0.0)));
    let figure = line_figure(&assumed, start, Language::En);
    assert_eq!((figure.lines.len(), figure.check()), (3, Ok(())));
    assert_ne!(figure.lines[1].values, figure.lines[2].values);
    assert!(figure.lines[2].values.iter().all(|value| *value == 0.0), "what all is held against");
    let (low, high) = figure.range();
    assert!(low <= 0.0 && 0.0 <= high, "an axis of money holds zero");
    let sum: f64 = assumed.lines.due_to_policy().iter().sum();
    assert!(apart(&assumed, Language::En).contains(&format!("adds {}:", signed_money(sum, Language::En))));
}
