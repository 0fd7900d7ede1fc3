//! Tests of what the page shows, without a page.

use crate::analysis::bands::Bands;
use crate::analysis::columns::Columns;
use crate::analysis::comparison::Share;
use crate::analysis::experiment::{Experiment, Mode};
use crate::analysis::record::Record;
use crate::app::certainty::Certainty;
use crate::app::change::{Side, sentence};
use crate::app::chart_view::{ghost, kantelpunt_figure};
use crate::app::field::Field;
use crate::app::key_figures::key_figures;
use crate::app::opening::Shared;
use crate::app::outlook::{Outlook, Question, SEED};
use crate::app::state::{Action, State};
use crate::app::topic::{Topic, is_overloaded};
use crate::charts::message::kantelpunt_message;
use crate::levers;
use crate::model::outcome::Outcome;
use crate::scenario::file;
use crate::scenario::link;
use crate::scenario::preset::{Preset, PresetId};
use crate::text::Language;
use crate::text::number::money;

fn opened() -> State {
    State::new().expect("the shipped data")
}

fn set(state: &State, id: &str, value: f64) -> State {
    state.after(Action::Set(Field::Lever(levers::find(id).expect("a lever").0), value))
}

fn outlook(state: &State, question: &Question) -> Outlook {
    Outlook::of(&question.experiment((*state.paths()).clone()), &question.levers).expect("a scenario")
}

fn bands(question: &Question) -> Bands {
    drawn(question, 24)
}

fn drawn(question: &Question, count: u32) -> Bands {
    question.job(true, &[count]).run().expect("the shipped data")
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
                let figure = kantelpunt_figure(&outlook, bands, None, ghost(&outlook, bands, bands));
                assert_eq!(figure.check(), Ok(()), "{} at {value}", spec.id);
                let card = &key_figures(&outlook, bands, None, Language::Nl)[0].value;
                let title = kantelpunt_message(&figure, Language::Nl).title;
                let agrees = match card.as_str() {
                    "–" => title.starts_with("Nog geen verschil"),
                    "meteen" => title == "Vanaf het begin voordeel",
                    none if none.starts_with("geen") => title.contains("geen kantelpunt"),
                    year => title.ends_with(&format!("kantelpunt in {year}")),
                };
                assert!(agrees, "{} at {value}: {card} against {title}", spec.id);
                for topic in Topic::all() {
                    assert_eq!(topic.figure(&outlook, bands, Language::Nl).check(), Ok(()), "{topic:?}");
                }
                for language in Language::ALL {
                    let figures = key_figures(&outlook, bands, None, language);
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
    let promised = key_figures(&outlook, None, None, Language::Nl);
    assert!(promised.iter().all(|figure| figure.range == "…"));
    let bands = bands(&question);
    let given = key_figures(
        &outlook,
        Some(&bands),
        Some(&Certainty::of(question.setup.municipalities[0].0.start, &bands, None)),
        Language::Nl,
    );
    assert!(promised.iter().all(|figure| figure.error.is_empty()));
    assert!(given[0].error.starts_with("kans ") && given[1..].iter().all(|figure| figure.error.starts_with('±')));
    assert!(given[1].range.starts_with("tussen €"), "{}", given[1].range);
    assert!(given[0].range.contains("kans "), "{}", given[0].range);
}

#[test]
fn nothing_changed_says_so_instead_of_zeros() {
    let state = opened();
    let question = state.work.question();
    let figures = {
        let bands = bands(&question);
        key_figures(
            &outlook(&state, &question),
            Some(&bands),
            Some(&Certainty::of(question.setup.municipalities[0].0.start, &bands, None)),
            Language::Nl,
        )
    };
    assert!(figures.iter().all(|figure| figure.range == "nog geen verschil" && figure.error.is_empty()));
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
    assert!(said.contains("dan huidig beleid") && !said.contains("ervoor"), "said once: {said}");
    let undone = state.after(Action::Undo);
    let said = sentence(&undone, side(&before), Some(side(&now)), Language::Nl).expect("a sentence");
    assert!(said.starts_with("Ongedaan gemaakt: opgeteld t/m 2036"), "{said}");
    assert!(said.ends_with("dan ervoor; het verschil met huidig beleid is nu nul."), "{said}");
    let idle = set(&start, "sw_transition_months", 24.0);
    let same = outlook(&idle, &idle.work.question());
    let said = sentence(&idle, side(&same), Some(side(&before)), Language::Nl).expect("a sentence");
    assert!(said.ends_with("dat verandert niets aan de uitkomst."), "{said}");
}

#[test]
fn to_adopt_moves_the_comparison_and_makes_nothing_cheaper() {
    let chosen = set(&opened(), "fte_per_wijkteam", 12.0);
    let adopted = chosen.after(Action::Adopt);
    let [was, now] = [&chosen, &adopted].map(|state| outlook(state, &state.work.question()));
    let side = |outlook| Side { outlook, bands: None };
    let said = sentence(&adopted, side(&now), Some(side(&was)), Language::Nl).expect("a sentence");
    assert_eq!(said, "Wat u instelde, is nu huidig beleid: het verschil met huidig beleid is nu nul.");
    let back = adopted.after(Action::Undo);
    let said = sentence(&back, side(&was), Some(side(&now)), Language::Nl).expect("a sentence");
    assert!(said.starts_with("Ongedaan gemaakt: opgeteld nu €") && said.contains("dan huidig beleid"), "{said}");
}

#[test]
fn who_opens_a_link_over_own_work_hears_the_way_back() {
    let (own, theirs) = (set(&opened(), "fte_per_wijkteam", 12.0), set(&opened(), "triage_hours", 2.0));
    let link = || Shared::Link(link::encode(&theirs.work.project(&theirs.stories), Language::Nl));
    let [over_work, over_nothing] = [&own, &opened()].map(|state| state.after(Action::Receive(link())));
    let now = outlook(&over_work, &over_work.work.question());
    let side = Side { outlook: &now, bands: None };
    let said = |state| sentence(state, side, Some(side), Language::Nl).expect("a sentence");
    assert!(said(&over_work).ends_with("start 2027. Met ‘Maak ongedaan’ komt uw vorige werk terug."));
    assert!(said(&over_nothing).ends_with("start 2027."), "nothing was lost");
}

#[test]
fn a_load_that_was_never_measured_is_a_warning() {
    let start = opened();
    let question = start.work.question();
    let usual = outlook(&start, &question);
    assert!(!is_overloaded(&usual, None) && !is_overloaded(&usual, Some(&bands(&question))));
    let state = set(&start, "fte_per_wijkteam", 3.0);
    let question = state.work.question();
    let crowded = outlook(&state, &question);
    for bands in [None, Some(&bands(&question))] {
        let figure = Topic::Load.figure(&crowded, bands, Language::Nl);
        let highest = figure.lines[0].values.iter().copied().fold(0.0, f64::max);
        assert_eq!(is_overloaded(&crowded, bands), highest > 2.5, "{highest}");
    }
}

#[test]
fn the_line_of_the_scenario_is_the_middle_of_its_band() {
    let state = set(&opened(), "fte_per_wijkteam", 12.0);
    let question = state.work.question();
    let (outlook, known) = (outlook(&state, &question), bands(&question));
    let figure = Topic::Waiting.figure(&outlook, Some(&known), Language::Nl);
    let middle: Vec<f64> = known.outcome(Outcome::WaitingWeeks).iter().map(|summary| summary.p50).collect();
    assert_eq!(figure.lines[0].values, middle);
}

/// The amounts in a sentence.
fn amounts(said: &str) -> usize {
    said.matches('€').count()
}

#[test]
fn the_sentence_never_mixes_the_expected_run_with_the_middle_outcome() {
    let first = set(&opened(), "fte_per_wijkteam", 12.0);
    let second = set(&first.after(Action::Rest), "triage_hours", 2.0);
    let questions = [first.work.question(), second.work.question()];
    let [before, now] =
        [(&first, &questions[0]), (&second, &questions[1])].map(|(state, question)| outlook(state, question));
    let known = bands(&questions[1]);
    let rough = drawn(&questions[0], 12);
    let equal = bands(&questions[0]);
    let say = |bands_before: Option<&Bands>, bands_now: Option<&Bands>, language| {
        let now = Side { outlook: &now, bands: bands_now };
        sentence(&second, now, Some(Side { outlook: &before, bands: bands_before }), language).expect("a sentence")
    };
    for language in Language::ALL {
        let card = &key_figures(&now, Some(&known), None, language)[3].value;
        let card = card.trim_start_matches(|sign: char| sign != '€');
        for bands_before in [None, Some(&rough)] {
            let said = say(bands_before, Some(&known), language);
            assert!(said.contains(card), "{said} has {card}");
            let step = money((now.comparison.npv - before.comparison.npv).abs(), language);
            assert!(said.contains(&format!("{} {step}", language.pick("naar verwachting", "an expected"))), "{said}");
            assert_eq!(amounts(&said), 2, "{said}");
            assert!(!said.contains(language.pick("was:", "(was")), "{said}");
        }
        assert_ne!(say(Some(&equal), Some(&known), language), say(None, Some(&known), language));
        assert!(say(Some(&equal), None, language).contains("2036"), "both expected");
    }
}

#[test]
fn a_step_that_improves_is_told_so_also_where_the_whole_stays_dearer() {
    let worse = set(&opened(), "fte_per_wijkteam", 12.0);
    let (before, two) =
        (outlook(&worse, &worse.work.question()), set(&worse.after(Action::Rest), "fte_per_wijkteam", 11.0));
    let mut now = outlook(&two, &two.work.question());
    let mut was = before;
    (was.comparison.npv, now.comparison.npv) = (-4_200_000.0, -480_000.0);
    (was.comparison.peak_funding, now.comparison.peak_funding) = (888_000.0, 267_000.0);
    let side = |outlook| Side { outlook, bands: None };
    let say = |now, was, language| {
        let said = sentence(&two, side(now), Some(side(was)), language).expect("a sentence");
        said.replace('\u{a0}', " ")
    };
    let said = say(&now, &was, Language::Nl);
    let step = "opgeteld t/m 2036 € 3,7 mln voordeliger dan ervoor, nu € 480.000 duurder dan huidig beleid";
    assert!(said.contains(step), "{said}");
    assert!(said.contains("het diepste punt is € 621.000 minder diep"), "{said}");
    let said = say(&was, &now, Language::En);
    let step =
        "more expensive than before when added up through 2036, now € 4.2 million more expensive than current policy";
    assert!(said.contains(step) && said.contains("the deepest point is € 621,000 deeper"), "{said}");
}

#[test]
fn after_current_policy_the_sentence_has_the_amounts_of_the_cards() {
    let start = opened();
    let state = set(&start, "fte_per_wijkteam", 12.0);
    let question = state.work.question();
    let (before, now) = (outlook(&start, &start.work.question()), outlook(&state, &question));
    let known = bands(&question);
    let side = Side { outlook: &now, bands: Some(&known) };
    let said = sentence(&state, side, Some(Side { outlook: &before, bands: None }), Language::Nl).expect("a sentence");
    let cards = key_figures(&now, Some(&known), None, Language::Nl);
    for card in [&cards[1].value, &cards[3].value] {
        assert!(said.contains(card.trim_start_matches(|sign: char| sign != '€')), "{said} has {card}");
    }
    assert!(said.contains(&cards[0].value), "{said} has {}", cards[0].value);
}

#[test]
fn the_line_from_before_is_of_the_same_kind_as_the_line() {
    let state = set(&opened(), "fte_per_wijkteam", 12.0);
    let question = state.work.question();
    let (before, known) = (outlook(&state, &question), bands(&question));
    let medians: Vec<f64> = known.cumulative.iter().map(|summary| summary.p50).collect();
    assert_eq!(ghost(&before, Some(&known), None).as_ref(), Some(&before.comparison.cumulative));
    assert_eq!(ghost(&before, Some(&known), Some(&known)), Some(medians));
    assert_eq!(ghost(&before, None, Some(&known)), None, "unknown until its bands are there");
    let start = opened();
    assert_eq!(ghost(&outlook(&start, &start.work.question()), None, None), None, "that is the line of zero");
}

#[test]
fn the_page_and_its_workers_compute_a_region_as_an_experiment_does() {
    let start = opened().after(Action::Choose(PresetId::Region(0)));
    let place = start.stories.iter().position(|story| story.id == "kenniscentrum").expect("a story");
    let state = start.after(Action::Tell(place));
    let paths = (*state.paths()).clone();
    let preset = Preset::load(PresetId::Region(0), &paths).expect("the shipped data");
    let text = state.stories[place].scenario.to_string();
    let (scenario, assumptions) = file::read(&text, &preset.policies()).expect("a scenario");
    let experiment = Experiment::of_region(preset.municipalities(), preset.service, &assumptions, paths);
    let question = state.work.question();
    let expected = experiment.run(&[&scenario.levers], Mode::Expected);
    let shown = outlook(&state, &question);
    assert_eq!((&shown.scenario, &shown.reference), (&expected.scenarios[0], &expected.reference));
    let [npv, structural] = [|share: &Share| share.npv, |share: &Share| share.structural]
        .map(|amount| shown.shares.iter().map(amount).sum::<f64>());
    assert_eq!(shown.shares.len(), 4);
    assert!((npv - shown.comparison.npv).abs() < 0.01 && (structural - shown.comparison.structural).abs() < 0.01);
    let run = |replication| experiment.run(&[&scenario.levers], Mode::Stochastic { seed: SEED, replication });
    let records: Vec<Record> = (0..2).flat_map(|replication| Record::of(run(replication))).collect();
    let bands = question.job(true, &[2]).run().unwrap();
    let policy = bands.policy.clone();
    assert_eq!(bands, Bands { policy, ..records.iter().collect::<Columns>().bands(2, true) });
}

#[test]
fn in_a_region_the_sentence_says_for_whom_and_survives_another_look() {
    let start = opened().after(Action::Choose(PresetId::Region(0)));
    let state = set(&start.after(Action::Show(Some(3))), "fte_per_wijkteam", 6.0);
    for state in [state.clone(), state.after(Action::Show(None)), state.after(Action::Show(Some(0)))] {
        let before = state.before.clone().expect("a step");
        let [was, now] = [&before, &state.work].map(|work| outlook(&state, &work.question()));
        let side = |outlook| Side { outlook, bands: None };
        let said = sentence(&state, side(&now), Some(side(&was)), Language::Nl).expect("a sentence");
        assert!(
            said.starts_with("Fte per wijkteam van 10\u{a0}fte naar 6\u{a0}fte (Texel): opgeteld t/m 2024"),
            "{said}"
        );
    }
    let mixed = set(&state.after(Action::Show(None)), "fte_per_wijkteam", 12.0);
    let now = outlook(&mixed, &mixed.work.question());
    let side = Side { outlook: &now, bands: None };
    let said = sentence(&mixed, side, Some(side), Language::Nl).expect("a sentence");
    assert!(said.contains("van verschilt per gemeente naar 12\u{a0}fte (alle gemeenten)"), "{said}");
    let moved = mixed.after(Action::Choose(PresetId::Country));
    let said = sentence(&moved, side, None, Language::Nl).expect("a sentence");
    assert_eq!(said, "Nederland, 393 gemeenten, start 2015; uw keuzes beginnen hier opnieuw.");
}

#[test]
fn every_subject_is_named_once_in_both_languages() {
    let topics: Vec<Topic> = Topic::all().collect();
    for (place, topic) in topics.iter().enumerate() {
        assert_eq!(Topic::from_id(topic.id()), Some(*topic));
        assert!(topics[..place].iter().all(|other| other.label(Language::Nl) != topic.label(Language::Nl)));
        assert!(!topic.label(Language::En).is_empty());
    }
}
