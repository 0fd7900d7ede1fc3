//! Every assumption, lever and figure says what it is, how sure it is and where it comes from.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use std::collections::BTreeSet;

use common::World;
use kantelpunt::engine::distribution::Shape;
use kantelpunt::levers::REGISTRY;
use kantelpunt::levers::spec::{Domain, Group};
use kantelpunt::model::outcome::Outcome;
use kantelpunt::model::post::{Post, Side};
use kantelpunt::model::stocks::{Flow, Level, Stock};
use kantelpunt::parameters::path::{PathId, rows};
use kantelpunt::parameters::registry;
use kantelpunt::parameters::source::{JUDGEMENT, Source};
use kantelpunt::parameters::spec::Grade;
use kantelpunt::parameters::unit::Unit;
use kantelpunt::scenario::figure::{FIGURES, value};

/// Words of Dutch law and practice that have no English.
const THE_SAME_IN_BOTH: [&str; 4] =
    ["Fte per wijkteam", "Tegenprestatie", "Loonkostensubsidie", "Arbeidsmatige dagbesteding"];

fn are_labels(nl: &str, en: &str) -> bool {
    !nl.trim().is_empty() && !en.trim().is_empty() && (nl != en || THE_SAME_IN_BOTH.contains(&nl))
}

fn is_judgement(source: &Source) -> bool {
    *source == JUDGEMENT
}

/// `S8,S10`: rows of the mechanism table.
fn are_mechanisms(codes: &str) -> bool {
    codes.split(',').all(|code| {
        code.strip_prefix('S')
            .and_then(|number| number.parse::<u32>().ok())
            .is_some_and(|number| (1..=39).contains(&number))
    })
}

fn is_name(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
}

fn are_unique<'a>(ids: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = BTreeSet::new();
    ids.into_iter().all(|id| is_name(id) && seen.insert(id))
}

#[test]
fn every_assumption_has_two_labels_a_unit_a_range_a_grade_and_a_source() {
    for spec in registry() {
        let id = spec.id;
        assert!(are_labels(spec.nl, spec.en), "{id}: labels");
        let spread = spec.spread;
        match spread.shape {
            Shape::Fixed => assert!(spread.low <= spread.mode && spread.mode <= spread.high, "{id}: range"),
            // A most likely value at an end is allowed: an effect that may be nothing, and not less.
            Shape::Uniform | Shape::Pert => {
                assert!(
                    spread.low <= spread.mode && spread.mode <= spread.high && spread.low < spread.high,
                    "{id}: range"
                );
            }
        }
        assert!(are_mechanisms(spec.mechanism), "{id}: mechanism {}", spec.mechanism);
        assert!(!spec.source.title.is_empty() && !spec.source.publisher.is_empty(), "{id}: source");
        assert!((1990..=2026).contains(&spec.source.year), "{id}: year of the source");
        assert!(id.starts_with(&format!("{}_", spec.group)), "{id}: group");
        assert_eq!(spec.note.0.is_empty(), spec.note.1.is_empty(), "{id}: note in one language");
    }
    assert!(are_unique(registry().map(|spec| spec.id)));
}

#[test]
fn what_is_judged_is_grade_c_and_says_so() {
    for spec in registry() {
        if is_judgement(spec.source) {
            assert_eq!(spec.grade, Grade::C, "{}: a judgement is grade C", spec.id);
        } else if spec.grade == Grade::C {
            assert!(!spec.note.0.is_empty(), "{}: grade C with a source needs a note that says why", spec.id);
        }
    }
    for spec in REGISTRY {
        assert!(!is_judgement(spec.source) || spec.grade == Grade::C, "{}: a judgement is grade C", spec.id);
    }
    assert!(JUDGEMENT.title.contains("Oordeel"));
}

#[test]
fn every_price_has_the_year_of_its_euros_and_nothing_else_has() {
    for spec in registry() {
        assert_eq!(spec.unit.is_money(), spec.price_year.is_some(), "{} in {}", spec.id, spec.unit.en());
        assert!(spec.price_year.is_none_or(|year| (2010..=2026).contains(&year)), "{}", spec.id);
    }
}

#[test]
fn every_share_stays_between_none_and_all() {
    for spec in registry().filter(|spec| spec.unit == Unit::Share) {
        assert!(spec.spread.low >= -1.0 && spec.spread.high <= 1.0, "{}", spec.id);
    }
}

#[test]
fn every_lever_has_two_labels_help_a_range_and_a_source() {
    for spec in REGISTRY {
        let id = spec.id;
        assert!(are_labels(spec.nl, spec.en), "{id}: labels");
        assert!(spec.help.0.len() > 40 && spec.help.1.len() > 40, "{id}: help");
        assert!(are_mechanisms(spec.mechanism), "{id}: mechanism {}", spec.mechanism);
        assert!(!spec.source.title.is_empty() && !spec.source.publisher.is_empty(), "{id}: source");
        assert!(spec.accepts(spec.default) && spec.accepts(spec.low()) && spec.accepts(spec.high()), "{id}: default");
        assert!(!spec.accepts(spec.low() - 1.0) && !spec.accepts(spec.high() + 1.0), "{id}: accepts what lies outside");
        match spec.domain {
            Domain::Range { low, high, step } => {
                assert!(low < high && step > 0.0 && step <= (high - low) / 4.0, "{id}: step");
                let steps = (spec.default - low) / step;
                assert!((steps - steps.round()).abs() < 1e-6, "{id}: the slider cannot stand at the default");
            }
            Domain::Choices(choices) => {
                assert!(choices.len() >= 2 && spec.unit == Unit::Choice, "{id}: choices");
                assert!(are_unique(choices.iter().map(|choice| choice.id)), "{id}: choices");
                assert!(choices.iter().all(|choice| are_labels(choice.nl, choice.en)), "{id}: labels");
            }
        }
        if let Some((other, option)) = spec.needs.example() {
            let (_, needed) = kantelpunt::levers::find(other).unwrap();
            assert!(needed.accepts(option as f64) && needed.default != option as f64, "{id}: needs {other}");
        }
    }
    assert!(are_unique(REGISTRY.iter().map(|spec| spec.id)));
    assert!(Group::ALL.iter().all(|group| REGISTRY.iter().any(|spec| spec.group == *group)));
}

#[test]
fn every_figure_of_every_preset_has_an_origin_and_a_grade() {
    for preset in World::load().presets {
        let name = preset.id.name();
        for spec in FIGURES.iter().filter(|spec| !matches!(spec.id, "inhabitants" | "benefit_price")) {
            let origins: Vec<_> = preset.members[0].origins.iter().filter(|origin| origin.figure == spec.id).collect();
            assert_eq!(origins.len(), 1, "{name}: {}", spec.id);
            assert!(
                matches!(origins[0].grade, "A" | "B" | "C") && !origins[0].source.is_empty(),
                "{name}: {}",
                spec.id
            );
            assert!(value(&preset.members[0].case.figures, spec.id).is_some_and(f64::is_finite), "{name}: {}", spec.id);
        }
        assert_eq!(preset.members[0].origins.len(), FIGURES.len() - 2, "{name}");
        assert!(
            preset.members[0].case.start.year == preset.id.year() && preset.members[0].case.start.month == 1,
            "{name}"
        );
    }
}

#[test]
fn every_path_is_known_in_the_years_of_every_preset() {
    let world = World::load();
    for (path, name) in PathId::NAMES {
        assert!(!world.paths.points(path).is_empty(), "{name}");
        for year in 2014..=2060 {
            assert!(world.paths.value(path, year) >= 0.0, "{name} {year}");
        }
    }
    for year in 2014..=2060 {
        assert!(world.paths.value(PathId::PriceIndex, year) > 0.5, "price index {year}");
    }
}

#[test]
fn every_post_of_the_municipality_stands_in_the_iv3_table_and_no_other() {
    let table: Vec<_> = rows(include_str!("../data/iv3.csv")).collect();
    for (line, fields) in &table {
        assert_eq!(fields.len(), 3, "data/iv3.csv line {line}");
        let is_code =
            |code: &str| code.split('.').count() == 2 && code.split('.').all(|part| part.parse::<u32>().is_ok());
        assert!(is_code(fields[1]) && is_code(fields[2]), "data/iv3.csv line {line}");
    }
    let in_table: Vec<&str> = table.iter().map(|(_, fields)| fields[0]).collect();
    let in_books: Vec<&str> = Post::ALL
        .iter()
        .map(|post| post.spec())
        .filter(|spec| spec.side != Side::Elsewhere)
        .map(|spec| spec.id)
        .collect();
    let sorted = |mut list: Vec<&'static str>| {
        list.sort_unstable();
        list
    };
    assert_eq!(sorted(in_table), sorted(in_books));
}

#[test]
fn every_stock_flow_level_outcome_and_post_has_a_name_of_its_own() {
    let levels = Level::ALL.iter().map(|level| level.name());
    assert!(are_unique(Stock::ALL.iter().map(|stock| stock.name()).chain(levels)));
    assert!(are_unique(Flow::SPECS.iter().map(|flow| flow.name)));
    assert!(are_unique(Outcome::ALL.iter().map(|outcome| outcome.name())));
    assert!(are_unique(Post::ALL.iter().map(|post| post.spec().id)));
    assert!(Post::ALL.iter().all(|post| are_labels(post.spec().nl, post.spec().en)));
}
