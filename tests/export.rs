//! What the model says of itself: equations, feedback loops and XMILE.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{World, with_all};
use kantelpunt::export::causal::{self, Loop};
use kantelpunt::export::equations::{self, Equation, Kind};
use kantelpunt::export::recording::Recording;
use kantelpunt::export::xmile;
use kantelpunt::levers::Levers;
use kantelpunt::model::outcome::Outcome;
use kantelpunt::model::post::Post;
use kantelpunt::model::stocks::{Flow, Level, Stock};
use kantelpunt::scenario::assumptions::AssumptionSet;
use kantelpunt::scenario::preset::Preset;
use kantelpunt::text::Language;

/// Changes that together open most of the model.
const CHANGES: [(&str, f64); 6] = [
    ("decision_months", 6.0),
    ("sw_bestuur", 2.0),
    ("fte_per_wijkteam", 13.0),
    ("digital_share", 0.4),
    ("backoffice", 1.0),
    ("access_channel", 1.0),
];

fn recording(world: &World, preset: &Preset, changes: &[(&str, f64)]) -> Recording {
    let levers: Vec<Levers> = preset.members.iter().map(|member| with_all(&member.current, changes)).collect();
    Recording::new(preset, &levers, &AssumptionSet::default(), &world.paths)
}

fn named<'a>(world: &'a World, name: &str) -> &'a Preset {
    world.presets.iter().chain(&world.regions).find(|preset| preset.id.name() == name).unwrap()
}

/// The words of a formula that are no function and no number.
fn words(text: &str) -> BTreeSet<&str> {
    const FUNCTIONS: [&str; 12] =
        ["min", "max", "round", "part_that_leaves", "if", "then", "else", "IF", "THEN", "ELSE", "EXP", "TIME"];
    text.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
        .filter(|word| word.starts_with(|first: char| first.is_alphabetic()))
        .filter(|word| !FUNCTIONS.contains(word) && !["MIN", "MAX", "INT"].contains(word))
        .collect()
}

#[test]
fn every_name_in_an_equation_is_defined_and_defined_once() {
    let world = World::load();
    for preset in [world.preset(100, 2027), named(&world, "kop-van-noord-holland")] {
        for changes in [&[][..], &CHANGES] {
            let list = equations::list(&recording(&world, preset, changes));
            let names: BTreeSet<&str> = list.iter().map(|equation| equation.name.as_str()).collect();
            assert_eq!(names.len(), list.len(), "a name is used twice");
            for Equation { name, text, .. } in &list {
                let unknown: Vec<&str> = words(text).into_iter().filter(|word| !names.contains(word)).collect();
                assert!(unknown.is_empty(), "{name} = {text}: {unknown:?}");
                assert!(text.len() < 2_000, "{name} is long: {text}");
            }
        }
    }
}

#[test]
fn the_list_has_every_stock_flow_level_post_and_outcome() {
    let world = World::load();
    let list = equations::list(&recording(&world, world.preset(60, 2015), &[]));
    let count = |kind| list.iter().filter(|equation| equation.kind == kind).count();
    assert_eq!(count(Kind::Stock), Stock::COUNT);
    assert_eq!(count(Kind::Flow), Flow::COUNT);
    assert_eq!(count(Kind::Level), Level::COUNT);
    assert_eq!(count(Kind::Post), Post::COUNT + 1);
    assert_eq!(count(Kind::Outcome), Outcome::COUNT);
}

#[test]
fn a_lever_is_seen_by_its_name_with_what_it_was_and_what_was_chosen() {
    let world = World::load();
    let list = equations::list(&recording(&world, world.preset(60, 2015), &CHANGES));
    let text = |name: &str| {
        let found = list.iter().find(|equation| equation.name == name);
        found.unwrap_or_else(|| panic!("no {name}")).text.as_str()
    };
    assert_eq!(
        text("digital_share"),
        "decided * (digital_share_chosen - digital_share_current) + digital_share_current"
    );
    assert_eq!(text("digital_share_chosen"), "0.4");
    assert_eq!(text("jobcoach_hours"), "2");
}

#[test]
fn formulas_have_no_more_parentheses_than_they_need() {
    let world = World::load();
    let list = equations::list(&recording(&world, world.preset(60, 2015), &[]));
    let text = |name: &str| &list.iter().find(|equation| equation.name == name).unwrap().text;
    assert_eq!(text("prevention").matches('(').count(), 2);
    assert_eq!(text("cycle"), "cycle - cycle / omgeving_cycle_months + omgeving_cycle_shock * shock");
    assert!(text("load_ratio").ends_with("/ max(team_capacity, 0.1)"), "{}", text("load_ratio"));
}

/// The variables of an XMILE document: tag, name and content, without a reader of XML.
fn variables(document: &str) -> BTreeMap<&str, (&str, &str)> {
    let mut found = BTreeMap::new();
    for tag in ["stock", "flow", "aux"] {
        let (open, close) = (format!("<{tag} name=\""), format!("</{tag}>"));
        for part in document.split(open.as_str()).skip(1) {
            let (name, rest) = part.split_once("\">").unwrap();
            let content = rest.split_once(close.as_str()).unwrap().0;
            assert!(found.insert(name, (tag, content)).is_none(), "{name} is there twice");
        }
    }
    found
}

/// What stands between this tag and its end.
fn contents<'a>(text: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    text.match_indices(open.as_str())
        .map(|(start, _)| text[start + open.len()..].split_once(close.as_str()).unwrap().0)
        .collect()
}

#[test]
fn xmile_defines_every_name_that_it_uses() {
    let world = World::load();
    for preset in &world.presets {
        let document = xmile::document(&recording(&world, preset, &CHANGES));
        let variables = variables(&document);
        for (name, (_, content)) in &variables {
            for part in ["eqn", "inflow", "outflow"].into_iter().flat_map(|tag| contents(content, tag)) {
                let plain = part.replace("&lt;", "<").replace("&gt;", ">");
                let unknown: Vec<&str> =
                    words(&plain).into_iter().filter(|word| !variables.contains_key(word)).collect();
                assert!(unknown.is_empty(), "{}: {name} = {plain}: {unknown:?}", preset.id.name());
            }
        }
    }
}

#[test]
fn no_name_in_xmile_is_a_word_of_the_language() {
    const WORDS: [&str; 24] = [
        "time",
        "dt",
        "starttime",
        "stoptime",
        "pi",
        "inf",
        "abs",
        "int",
        "exp",
        "ln",
        "log10",
        "min",
        "max",
        "sqrt",
        "step",
        "pulse",
        "ramp",
        "delay",
        "trend",
        "self",
        "size",
        "sum",
        "mean",
        "random",
    ];
    let world = World::load();
    let document = xmile::document(&recording(&world, named(&world, "noordoost-friesland"), &CHANGES));
    for name in variables(&document).keys() {
        // Engines read what begins with these as an operator.
        let is_operator = ["not", "and_", "or_", "mod_", "if_"].iter().any(|word| name.starts_with(word));
        assert!(!WORDS.contains(name) && !is_operator, "{name}");
        assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'), "{name}");
    }
}

#[test]
fn a_stock_of_a_region_is_named_after_its_municipality_and_added_up() {
    let world = World::load();
    let document = xmile::document(&recording(&world, named(&world, "kop-van-noord-holland"), &[]));
    let variables = variables(&document);
    let (tag, content) = variables["garantiebaan_den_helder"];
    assert_eq!((tag, contents(content, "inflow").len()), ("stock", 2));
    let (tag, content) = variables["garantiebaan"];
    assert_eq!((tag, contents(content, "eqn")[0].split(" + ").count()), ("aux", 4));
    assert_eq!(variables["fatigue_texel"].0, "stock");
    assert!(contents(variables["fatigue_texel"].1, "inflow")[0] == "fatigue_change_texel");
    assert!(document.contains("<start>0</start>\n<stop>120</stop>\n<dt>1</dt>"));
}

fn all_loops(world: &World, preset: &Preset) -> BTreeMap<&'static str, Loop> {
    causal::loops(&recording(world, preset, &[])).into_iter().map(|one| (one.id, one)).collect()
}

#[test]
fn every_loop_that_the_model_promises_is_in_its_equations() {
    let world = World::load();
    for preset in &world.presets {
        let loops = all_loops(&world, preset);
        for (id, reinforces) in [
            ("overload", true),
            ("discovery", false),
            ("prevention", true),
            ("fixed_cost_squeeze", false),
            ("imitation", true),
            ("disappointment", false),
            ("late_referral", true),
        ] {
            let found = loops.get(id).unwrap_or_else(|| panic!("{} has no {id}", preset.id.name()));
            assert_eq!(found.is_reinforcing(), reinforces, "{id}");
            for (place, arrow) in found.arrows.iter().take(found.cycle).enumerate() {
                assert_eq!((arrow.from, arrow.to), (place, (place + 1) % found.cycle));
            }
        }
    }
}

#[test]
fn a_loop_is_a_picture_with_a_title_and_the_same_in_words() {
    let world = World::load();
    for (id, one) in all_loops(&world, world.preset(100, 2027)) {
        for language in Language::ALL {
            let picture = causal::svg(&one, language);
            std::fs::write(
                std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{id}-{}.svg", language.code())),
                &picture,
            )
            .unwrap();
            assert!(picture.contains("role=\"img\"") && picture.contains("<title") && picture.contains("<desc"));
            assert_eq!(picture.matches("<rect").count(), one.nodes.len());
            assert_eq!(picture.matches("marker-end").count(), one.arrows.len());
            let words = picture.split("</desc>").next().unwrap();
            assert!(
                one.nodes.iter().all(|node| !words.contains(&format!(" {node};")) || !node.contains('_')),
                "{words}"
            );
            assert!(!picture.contains("NaN"), "{id}");
        }
    }
}

fn program(arguments: &[&str]) -> String {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_kantelpunt")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_command_line_gives_equations_loops_and_xmile() {
    let equations = program(&["equations", "--lang", "en"]);
    assert!(equations.contains("\nfatigue = fatigue + (load_ratio - fatigue) / wijkteam_fatigue_months\n"));
    let loops = program(&["equations", "--loops", "--lang", "en"]);
    assert!(
        loops.contains("# Overload (reinforcing)") && loops.contains("capacity of the team —(−)→ load of the team")
    );
    let xmile = program(&["xmile", "--preset", "doorsnee-20k-2015"]);
    assert!(xmile.contains("<stop>120</stop>"));
    let later = program(&["xmile", "--preset", "doorsnee-20k-2015", "--start", "2016-07", "--years", "3"]);
    assert!(later.contains("<stop>36</stop>"));
    let values = contents(variables(&later)["calendar_garantiebaan_target"].1, "ypts")[0].split(',').count();
    assert_eq!(values, 36);
}

#[test]
fn monthly_stocks_end_the_year_where_the_yearly_ones_do() {
    let shown =
        program(&["simulate", "--preset", "kop-van-noord-holland", "--mode", "expected", "--monthly", "--years", "2"]);
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let reference = &shown["reference"];
    for stock in Stock::ALL {
        let yearly = reference["stocks"][stock.name()]["mean"][1].as_f64().unwrap();
        let monthly = reference["monthly"]["stocks"][stock.name()]["mean"].as_array().unwrap();
        assert_eq!(monthly.len(), 24);
        assert!((monthly[23].as_f64().unwrap() - yearly).abs() < 1e-5, "{}", stock.name());
        let of = |town: &str| {
            reference["monthly"]["stocks"][format!("{}@{town}", stock.name())]["mean"][23].as_f64().unwrap()
        };
        let sum: f64 = ["den-helder", "hollands-kroon", "schagen", "texel"].into_iter().map(of).sum();
        assert!((sum - yearly).abs() < 1e-5, "{}", stock.name());
    }
}
