//! Tests of what the dialog Deel shows.

use super::*;
use crate::app::route::View;
use crate::app::state::{Action, State};
use crate::levers;
use crate::parameters;
use crate::scenario::preset::PresetId;

fn set(state: &State, id: &str, value: f64) -> State {
    let field = levers::find(id).map_or_else(
        || Field::Assumption(parameters::find(id).expect("an assumption").0),
        |(place, _)| Field::Lever(place),
    );
    state.after(Action::Set(field, value))
}

#[test]
fn what_differs_is_said_lever_by_lever_and_for_one_municipality_by_name() {
    let start = State::new().expect("the shipped data");
    assert!(changes(&start.work, 0, Language::Nl).is_empty() && assumptions(&start.work, Language::Nl).is_empty());
    let state = set(&set(&start, "fte_per_wijkteam", 12.0), "wijkteam_team_saving", 0.25);
    assert_eq!(changes(&state.work, 0, Language::Nl), ["Fte per wijkteam van 10\u{a0}fte naar 12\u{a0}fte"]);
    assert_eq!(changes(&state.work, 0, Language::En), ["Fte per wijkteam from 10\u{a0}fte to 12\u{a0}fte"]);
    assert_eq!(assumptions(&state.work, Language::Nl), ["Besparing op zorg zolang het team de regie heeft: 25%"]);
    let policies = vec![("Ons".to_owned(), start.work.municipalities[0].current)];
    assert_eq!(
        choices(state.work.levers(), &policies, Language::Nl),
        changes(&state.work, 0, Language::Nl),
        "a scenario of the command line is told alike"
    );
    let region = start.after(Action::Choose(PresetId::Region(0))).after(Action::Show(Some(3)));
    let of_one = changes(&set(&region, "fte_per_wijkteam", 6.0).work, 0, Language::Nl);
    assert_eq!(of_one, ["Fte per wijkteam van 10\u{a0}fte naar 6\u{a0}fte (Texel)"]);
}

#[test]
fn a_qr_code_has_its_three_corners_and_a_long_address_has_none() {
    let state = set(&State::new().expect("the shipped data"), "fte_per_wijkteam", 12.0);
    let fragment = fragment(&state.work, &state.stories, Route::to(View::Vergelijk), Language::En);
    assert!(fragment.starts_with("#/vergelijk?v=1&"), "{fragment}");
    let code = qr(&format!("https://kantelpunt.example.nl/{fragment}")).expect("a code");
    // The top edge of the two upper corners and of the lower one: seven dark squares.
    let far = code.size - QR_MARGIN - 7;
    for corner in ["M4 4h7v1h-7z".to_owned(), format!("M{far} 4h7v1h-7z"), format!("M4 {far}h7v1h-7z")] {
        assert!(code.path().contains(&corner), "{corner}");
    }
    assert_eq!(qr(&"x".repeat(LONGEST_QR + 1)), None);
    assert!(qr(&"é".repeat(LONGEST_QR / 2)).is_some_and(|code| code.size <= 100));
}
