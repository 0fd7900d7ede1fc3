//! The paper of a scenario on the page: its figures are those of the books, in every view.

use super::*;
use crate::app::alternatives::Listed;
use crate::app::begroting::counting::{Ledgers, counted};
use crate::app::begroting::settings::Set;
use crate::app::compared::Comparing;
use crate::app::field::Field;
use crate::app::state::{Action, State};
use crate::levers;
use kantelpunt_documents::view::{Role, View};
use std::rc::Rc;

/// Scenario A has more staff, its copy B less; B is on screen.
fn two() -> (Rc<Work>, Ledgers, Vec<(i32, usize)>) {
    let (place, _) = levers::find("fte_per_wijkteam").unwrap();
    let state = State::new().unwrap().after(Action::Set(Field::Lever(place), 12.0));
    let state = state.after(Action::List(Listed::Copied)).after(Action::Set(Field::Lever(place), 8.0));
    let ledgers = counted(Comparing::of(&state.work), (*state.paths()).clone(), 6);
    (Rc::clone(&state.work), ledgers, (2027..2037).map(|year| (year, 12)).collect())
}

fn told(settings: &Settings) -> Told {
    let (work, ledgers, years) = two();
    let occasion = Occasion { date: "2027-05-31".into(), link: "https://example.org/".into() };
    tell(&work, &ledgers, &years, settings, &occasion, None, Language::Nl).unwrap().unwrap()
}

fn view<'a>(told: &'a Told, id: &str) -> &'a View {
    told.paper.views.iter().find(|view| view.id == id).unwrap()
}

fn total(view: &View, label: &str) -> Vec<f64> {
    let line = view.lines.iter().find(|line| line.label.starts_with(label)).unwrap();
    line.cells.iter().map(|cell| cell.value.unwrap()).collect()
}

#[test]
fn the_total_is_the_mean_saldo_of_the_draws() {
    let (_, ledgers, _) = two();
    let told = told(&Settings::default());
    let totals = total(view(&told, "begroting"), "Totaal");
    for (place, total) in totals[..4].iter().enumerate() {
        let mean = ledgers[1].differences.iter().map(|draw| draw[place]).sum::<f64>() / 6.0;
        assert_eq!(*total, (mean / 1_000.0).round());
    }
    assert_eq!(totals, total(view(&told, "kadernota"), "Totaal"));
    assert!(totals[3] > 0.0, "fewer staff is cheaper: {totals:?}");
    assert!(told.paper.paragraph.contains("scenario ‘B’") && !told.is_no_difference && told.items.is_empty());
}

#[test]
fn people_notice_what_the_draws_say_and_alternatives_too() {
    let (_, ledgers, _) = two();
    let told = told(&Settings::default());
    let view = view(&told, "merken");
    let waiting = view.lines.iter().find(|line| line.post.as_deref() == Some("waiting")).unwrap();
    let effect = ledgers[1].effects.effect(crate::model::outcome::Outcome::WaitingWeeks, 3).unwrap();
    let cells: Vec<f64> = waiting.cells.iter().map(|cell| cell.value.unwrap()).collect();
    assert!(
        (cells[0] - effect.without).abs() <= 0.05 && (cells[1] - effect.with).abs() <= 0.05,
        "{cells:?} {effect:?}"
    );
    assert!(
        cells[2] > 0.0 && cells[3] == effect.less && cells[4] == effect.more,
        "fewer staff, longer waiting: {cells:?}"
    );
    let headings = view.lines.iter().filter(|line| line.role == Role::Heading).map(|line| &line.label[..4]);
    assert_eq!(headings.collect::<Vec<_>>(), ["2030", "2036"]);
    let alternative = &told.paper.alternatives[0].noticed;
    assert!(
        alternative.iter().any(|line| line.post.as_deref() == Some("waiting") && line.part.as_deref() == Some("2030"))
    );
}

#[test]
fn an_amendment_less_the_proposal_is_the_difference() {
    let told = told(&Settings::default().after(Set::Amendment(Some("A".into())), Language::Nl));
    let view = view(&told, "amendement");
    let [proposal, amendment, difference] =
        ["Totaal: voorstel", "Totaal: amendement", "Totaal: verschil"].map(|label| total(view, label));
    for place in 0..difference.len() {
        assert_eq!(difference[place], amendment[place] - proposal[place]);
    }
    let cover = total(view, "Dekking nodig");
    assert!(cover[3] > 0.0 && cover.iter().zip(&difference).all(|(cover, change)| *cover == (-change).max(0.0)));
}

#[test]
fn a_later_year_a_turned_row_and_realised_figures_are_told() {
    let settings =
        Settings::default().after(Set::From(3), Language::Nl).after(Set::Moment(Moment::Jaarrekening), Language::Nl);
    let told_first = told(&settings);
    let item = told_first.items[0];
    let settings = settings.after(Set::Realised(item, "12".into()), Language::Nl);
    let told = told(&settings);
    assert_eq!(told.paper.view().unwrap().id, "jaarrekening");
    let line = &view(&told, "jaarrekening").lines[0];
    assert_eq!(line.cells[1].value.map(f64::abs), Some(12.0));
    assert_eq!(view(&told, "begroting").columns[0].id, "2030");
    let row = view(&told, "begroting").lines.iter().find(|line| line.role == Role::Row).cloned().unwrap();
    let turned = super::tests::told(
        &settings.after(Set::Turn(row.taakveld.clone().unwrap(), row.post.clone().unwrap()), Language::Nl),
    );
    let other = &view(&turned, "begroting").lines[0];
    assert_ne!(other.term, row.term);
}

#[test]
fn real_counts_run_the_rest_of_the_year_again_and_the_note_says_from_what() {
    let (work, ledgers, years) = two();
    let settings = [Set::Moment(Moment::Tussenrapportage), Set::Count(2, "3.000".into())]
        .into_iter()
        .fold(Settings::default(), |settings, set| settings.after(set, Language::Nl));
    let experiment = work.question().experiment((*State::new().unwrap().paths()).clone());
    let recount = Recount::new(&experiment, work.levers(), 0, 6, &settings.counts());
    let occasion = Occasion { date: "2027-05-31".into(), link: String::new() };
    let told = tell(&work, &ledgers, &years, &settings, &occasion, Some(&recount), Language::Nl).unwrap().unwrap();
    let line =
        view(&told, "tussenrapportage").lines.iter().find(|line| line.taakveld.as_deref() == Some("6.3")).unwrap();
    let cells: Vec<Option<f64>> = line.cells.iter().map(|cell| cell.value).collect();
    let [Some(plan), Some(so_far), None, None, Some(rest), Some(forecast)] = cells[..] else { panic!("{cells:?}") };
    assert!(rest < plan - so_far - 1_000.0, "650 persons more, half a year: {cells:?}");
    assert_eq!(forecast, so_far + rest);
    assert!(view(&told, "tussenrapportage").notes[0].contains("Mensen met bijstand 3.000 (verwacht 2.3"));
    assert_eq!(view(&told, "jaarrekening").columns.len(), 3);
}
