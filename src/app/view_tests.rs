//! Tests of what the page shows, without a page.

use crate::app::change::{Side, sentence};
use crate::app::chart_view::{ghost, kantelpunt_figure};
use crate::app::field::Field;
use crate::app::key_figures::key_figures;
use crate::app::outlook::{Bands, Outlook, Question};
use crate::app::state::{Action, State};
use crate::app::topic::Topic;
use crate::levers;
use crate::text::Language;

fn opened() -> State {
    State::new().expect("the shipped data")
}

fn set(state: &State, id: &str, value: f64) -> State {
    state.after(Action::Set(Field::Lever(levers::find(id).expect("a lever").0), value))
}

fn outlook(state: &State, question: &Question) -> Outlook {
    Outlook::of(&question.experiment((*state.paths()).clone()), question.levers).expect("a scenario")
}

fn bands(question: &Question) -> Bands {
    Bands::of(question.clone(), question.job(0, 24).run().expect("the shipped data"))
}

#[test]
fn every_lever_gives_figures_that_charts_accept_with_and_without_bands() {
    let start = opened();
    for spec in levers::REGISTRY {
        for value in [spec.low(), spec.high()] {
            let state = set(&start, spec.id, value);
            let question = state.work.question();
            let (outlook, bands) = (outlook(&state, &question), bands(&question));
            for bands in [None, Some(&bands)] {
                let figure = kantelpunt_figure(&outlook, bands, Some(ghost(&outlook, bands)));
                assert_eq!(figure.check(), Ok(()), "{} at {value}", spec.id);
                for topic in Topic::ALL {
                    assert_eq!(topic.figure(&outlook, bands, Language::Nl).check(), Ok(()), "{topic:?}");
                }
                for language in Language::ALL {
                    let figures = key_figures(&outlook, bands, language);
                    assert!(figures.iter().all(|figure| !figure.value.is_empty() && !figure.range.is_empty()));
                }
            }
        }
    }
}

#[test]
fn the_range_is_promised_and_then_given() {
    let state = set(&opened(), "fte_per_wijkteam", 12.0);
    let question = state.work.question();
    let outlook = outlook(&state, &question);
    let promised = key_figures(&outlook, None, Language::Nl);
    assert!(promised.iter().all(|figure| figure.range == "…"));
    let given = key_figures(&outlook, Some(&bands(&question)), Language::Nl);
    assert!(given[1].range.starts_with("tussen €"), "{}", given[1].range);
    assert!(given[0].range.contains("kans "), "{}", given[0].range);
}

#[test]
fn nothing_changed_says_so_instead_of_zeros() {
    let state = opened();
    let question = state.work.question();
    let figures = key_figures(&outlook(&state, &question), Some(&bands(&question)), Language::Nl);
    assert!(figures.iter().all(|figure| figure.range == "nog geen verschil"));
}

#[test]
fn the_sentence_tells_what_the_last_change_did() {
    let start = opened();
    let state = set(&start, "fte_per_wijkteam", 12.0);
    let (before, now) = (outlook(&start, &start.work.question()), outlook(&state, &state.work.question()));
    let side = |outlook| Side { outlook, bands: None };
    assert_eq!(sentence(&start, side(&before), None, Language::Nl), None);
    let said = sentence(&state, side(&now), Some(side(&before)), Language::Nl).expect("a sentence");
    assert!(said.starts_with("Fte per wijkteam van 10\u{a0}fte naar 12\u{a0}fte: opgeteld t/m 2036"), "{said}");
    let undone = state.after(Action::Undo);
    let said = sentence(&undone, side(&before), Some(side(&now)), Language::Nl).expect("a sentence");
    assert!(said.starts_with("Ongedaan gemaakt: "), "{said}");
    let idle = set(&start, "sw_transition_months", 24.0);
    let same = outlook(&idle, &idle.work.question());
    let said = sentence(&idle, side(&same), Some(side(&before)), Language::Nl).expect("a sentence");
    assert!(said.ends_with("dat verandert niets aan de uitkomst."), "{said}");
}
