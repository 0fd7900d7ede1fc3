//! Tests of the number fields.

use super::*;
use crate::app::state::State;
use crate::app::work::circumstances;
use crate::levers;
use Language::{En, Nl};

fn lever(id: &str) -> Field {
    Field::Lever(levers::find(id).expect("a lever").0)
}

fn refusal(field: Field, typed: &str, language: Language) -> String {
    let work = State::new().expect("the shipped data").work;
    let error = field.read(typed, language, &work).expect_err("not accepted");
    field.sentence(&Refused { typed: typed.to_owned(), error }, language)
}

#[test]
fn numbers_are_read_the_way_people_type_them() {
    let work = State::new().expect("the shipped data").work;
    let inhabitants = Field::Figure(0);
    for typed in ["450.000", "450000", " 450 000 "] {
        assert_eq!(inhabitants.read(typed, Nl, &work), Ok(450_000.0), "{typed}");
    }
    assert_eq!(inhabitants.read("450,000", En, &work), Ok(450_000.0));
    assert_eq!(lever("fte_per_wijkteam").read("12,5", Nl, &work), Ok(12.5));
    assert_eq!(lever("fte_per_wijkteam").read("12.5", Nl, &work), Ok(12.5));
    assert_eq!(lever("brede_intake_share").read("45%", Nl, &work), Ok(0.45), "shares are typed as percentages");
}

#[test]
fn a_refusal_names_field_value_and_what_is_accepted() {
    let fte = lever("fte_per_wijkteam");
    let sentence = refusal(fte, "99", Nl);
    for part in ["‘Fte per wijkteam’", "‘99’", "tussen 3 en 20"] {
        assert!(sentence.contains(part), "{sentence}");
    }
    let sentence = refusal(fte, "veel", En);
    for part in ["‘Fte per wijkteam’", "‘veel’", "not a number", "between 3 and 20"] {
        assert!(sentence.contains(part), "{sentence}");
    }
    assert!(refusal(lever("brede_intake_share"), "120", Nl).contains("tussen 0 en 100"), "in percent, as it is shown");
    assert!(refusal(fte, " ", Nl).contains("kan niet leeg zijn"));
}

#[test]
fn values_are_shown_with_their_unit() {
    assert_eq!(lever("brede_intake_share").spoken(0.25, Nl), "25%");
    assert_eq!(lever("sw_transition_months").spoken(18.0, En), "18\u{a0}months");
    assert_eq!(lever("wijkteam_scope").spoken(1.0, Nl), "Doelgroepen");
    let rate = circumstances().find(|field| field.id() == "omgeving_discount_rate").expect("the discount rate");
    assert_eq!((rate.shown(0.0225, Nl).as_str(), rate.spoken(0.0225, Nl).as_str()), ("2,25", "2,25% per jaar"));
}

#[test]
fn every_slider_has_steps_that_reach_its_default() {
    let work = State::new().expect("the shipped data").work;
    for field in circumstances() {
        let ((low, high), step) = (field.accepted(&work), field.step(&work));
        assert!(low <= work.value(field) && work.value(field) <= high, "{}", field.id());
        assert!((high - low) / step >= STEPS - 1e-6, "{}", field.id());
        let (from, to) = field.slider_range(&work);
        assert!(low <= from && from <= work.value(field) && work.value(field) <= to && to <= high, "{}", field.id());
        for value in [from, work.value(field), to] {
            assert!(on_step(value - from, step), "{}: {value} from {from} by {step}", field.id());
        }
    }
    assert_eq!(circumstances().count(), crate::app::work::CIRCUMSTANCES.len(), "each id is in the registry");
}
