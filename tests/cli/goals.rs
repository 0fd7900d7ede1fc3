//! What to do about it: `seek` a setting that meets a target, and `budget` a scenario.

use kantelpunt::app::goal::figure::{Figure, Side};
use kantelpunt::app::goal::{ConditionForm, GoalForm, question};
use kantelpunt::app::outlook::SEED;
use kantelpunt::app::state::{Action, State};
use kantelpunt::levers;
use kantelpunt::scenario::preset::PresetId;
use kantelpunt::text::Language;
use kantelpunt::worker::study::{Answer, Study};
use serde_json::{Value, json};

use crate::program::{file, json, mean, numbers, run, text};

const SMALL: [&str; 5] = ["seek", "--preset", "doorsnee-20k-2027", "--years", "4"];

fn seek(more: &[&str]) -> Value {
    json(&SMALL.iter().chain(more).copied().collect::<Vec<_>>())
}

#[test]
fn a_lever_is_found_with_its_chance_and_the_frontier_around_it() {
    let found = seek(&["--lever", "fte_per_wijkteam", "--target", "load_ratio@2030 <= 1", "--probability", "0.6"]);
    assert_eq!((&found["lever"], &found["target"]), (&json!("fte_per_wijkteam"), &json!("load_ratio@2030 <= 1")));
    let value = found["value"].as_f64().unwrap();
    assert!(found["probability"].as_f64().unwrap() >= 0.6 && found["se"].as_f64().unwrap() > 0.0);
    let frontier = found["frontier"].as_array().unwrap();
    assert_eq!(frontier.len(), 35);
    for point in frontier {
        let chance = point["probability"].as_f64().unwrap();
        assert_eq!(point["meets"], json!(chance >= 0.6));
        assert_eq!(point["cost"].as_f64().unwrap(), 0.0 - point["npv"].as_f64().unwrap());
        // Current policy is 10: what is nearer does not meet it.
        if (point["value"].as_f64().unwrap() - 10.0).abs() < (value - 10.0).abs() {
            assert_eq!(point["meets"], json!(false), "{point}");
        }
    }
    assert_eq!(found["best"]["draws"], 1024);
    assert_eq!(found["meets"].as_array().unwrap().iter().filter(|run| run["from"] == found["value"]).count(), 1);
}

#[test]
fn when_nothing_meets_the_target_the_value_is_null_and_the_best_chance_is_told() {
    let found = seek(&["--lever", "fte_per_wijkteam", "--target", "load_ratio@2030 <= 0.1"]);
    assert_eq!((&found["value"], &found["best"], &found["meets"]), (&Value::Null, &Value::Null, &json!([])));
    assert!(found["best_chance"]["value"].is_f64());
    assert_eq!(found["probability"], found["best_chance"]["probability"]);
}

#[test]
fn an_option_is_named_and_the_other_levers_and_assumptions_come_from_the_scenario() {
    let target = ["--target", "saldo@2028 > -100000", "--probability", "0.5", "--lever", "sw_bestuur"];
    let plain = seek(&target);
    assert!(plain["value"].is_string(), "{plain}");
    assert_eq!(plain["is_current_policy"], true);
    let path = file("seek-dear.json", r#"{"name": "Duur", "levers": {"fte_per_wijkteam": 14}}"#);
    let dear = seek(&[&target[..], &["--scenario", &path]].concat());
    assert_eq!((&dear["scenario"], &dear["value"]), (&json!("Duur"), &Value::Null));
}

#[test]
fn two_levers_have_values_and_a_frontier_of_smallest_moves() {
    let target = ["--target", "load_ratio@2030 <= 1", "--probability", "0.6"];
    let levers = ["--lever", "fte_per_wijkteam", "--lever", "inhabitants_per_wijkteam"];
    let found = seek(&[&target[..], &levers].concat());
    assert_eq!(found["levers"], json!(["fte_per_wijkteam", "inhabitants_per_wijkteam"]));
    assert_eq!(numbers(&found["values"]).len(), 2);
    let frontier = found["frontier"].as_array().unwrap();
    assert!(!frontier.is_empty() && frontier.iter().all(|point| point["meets"] == true && point["draws"] == 1024));
    assert!(found["grid"].as_array().unwrap().len() > 60 && found.get("lever").is_none());
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let question = ["--lever", "jobcoach_hours", "--target", "structural > 0", "--probability", "0.5"];
    let arguments: Vec<&str> = SMALL.iter().chain(&question).copied().collect();
    assert_eq!(text(&arguments), text(&arguments));
}

#[test]
fn a_lever_of_one_municipality_is_held_against_its_own_policy() {
    let found = json(&[
        "seek",
        "--preset",
        "kop-van-noord-holland",
        "--years",
        "1",
        "--lever",
        "fte_per_wijkteam@schagen",
        "--target",
        "npv >= 0",
    ]);
    assert_eq!((&found["lever"], &found["value"]), (&json!("fte_per_wijkteam@schagen"), &json!(10.0)));
}

fn refusal(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert!(sentence.ends_with(".\n") && sentence.lines().count() == 1, "{arguments:?}: {sentence}");
    sentence
}

#[test]
fn a_wrong_question_is_one_sentence_in_the_language_of_the_user() {
    let with = |changes: &[(&str, &str)]| {
        let mut asked = vec![("--lever", "fte_per_wijkteam"), ("--target", "npv >= 0")];
        for change in changes {
            asked.retain(|(name, _)| *name != change.0);
            asked.push(*change);
        }
        let words = asked.iter().flat_map(|(name, value)| [*name, *value]);
        refusal(&SMALL.iter().copied().chain(words).collect::<Vec<_>>())
    };
    for (name, value, parts) in [
        ("--target", "winst >= 0", ["target", "kies een naam uit"]),
        ("--target", "load_ratio <= 1", ["target", "2027 tot en met 2030"]),
        ("--lever", "fte", ["lever", "fte_per_wijkteam"]),
        ("--lever", "fte_per_wijkteam@urk", ["lever", "gemeente"]),
        ("--probability", "80", ["probability", "hoogstens 1"]),
        ("--probability", "0", ["probability", "hoogstens 1"]),
        ("--by", "biggest", ["by", "smallest, cheapest"]),
        ("--seed", "-1", ["seed", "0 tot en met"]),
    ] {
        let sentence = with(&[(name, value)]);
        assert!(parts.iter().all(|part| sentence.contains(part)), "{name} {value}: {sentence}");
    }
    assert!(with(&[("--target", "npv"), ("--lang", "en")]).contains("give a name"));
    assert!(refusal(&["seek", "--preset", "doorsnee-20k-2027", "--target", "npv >= 0"]).contains("--lever"));
}

fn scenario() -> String {
    let levers = r#"{"name": "Plan", "levers": {"fte_per_wijkteam": 9, "sw_bestuur": "met_sociale_dienst", "garantiebaan_ambition": 1.3}}"#;
    file("budget.json", levers)
}

fn budget(more: &[&str]) -> Value {
    let path = scenario();
    let start = ["budget", "--preset", "doorsnee-60k-2027", "--replications", "64", "--scenario", &path];
    json(&start.iter().chain(more).copied().collect::<Vec<_>>())
}

#[test]
fn the_rows_of_a_budget_add_up_to_the_saldo_of_simulate_in_thousands() {
    let path = scenario();
    let results = json(&["simulate", "--preset", "doorsnee-60k-2027", "--replications", "64", "--scenario", &path]);
    let saldo = mean(&results["scenarios"][0]["saldo"]);
    for (from, years, first) in [("2027", "4", 0), ("2029", "2", 2)] {
        let budget = budget(&["--from", from, "--years", years]);
        assert_eq!((&budget["unit"], &budget["years"][0]), (&json!("x1000"), &json!(from.parse::<i32>().unwrap())));
        let totals = numbers(&budget["total"]["amounts"]);
        assert_eq!(totals.len().to_string(), years);
        let rows = budget["rows"].as_array().unwrap();
        for (place, total) in totals.iter().enumerate() {
            let sum: f64 = rows.iter().map(|row| numbers(&row["amounts"])[place]).sum();
            assert_eq!(sum, *total);
            assert_eq!((saldo[first + place] / 1_000.0).round(), *total);
        }
        let structural: f64 = rows.iter().map(|row| row["structural"].as_f64().unwrap()).sum();
        assert_eq!(structural, budget["total"]["structural"].as_f64().unwrap());
        assert_eq!(structural, (saldo[9] / 1_000.0).round());
    }
}

#[test]
fn a_budget_tells_one_off_from_structural_by_post_and_taakveld() {
    let budget = budget(&[]);
    let row = |post: &str| {
        let rows = budget["rows"].as_array().unwrap();
        rows.iter().find(|row| row["post"] == post).unwrap_or_else(|| panic!("no row for {post}")).clone()
    };
    let staff = row("wijkteam_staff");
    assert_eq!((&staff["taakveld"], &staff["kind"]), (&json!("6.21"), &json!("structural")));
    assert!(numbers(&staff["amounts"]).iter().all(|amount| *amount > 0.0), "fewer staff is an advantage");
    let transition = row("sw_transition");
    assert_eq!((&transition["taakveld"], &transition["kind"]), (&json!("6.4"), &json!("incidental")));
    assert!(numbers(&transition["amounts"])[0] < 0.0 && transition["structural"] == 0);
}

#[test]
fn a_budget_says_how_likely_each_year_closes_and_what_reserve_that_asks() {
    let budget = budget(&["--from", "2028", "--years", "3"]);
    assert_eq!(numbers(&budget["closes"]).len(), 3);
    assert_eq!(numbers(&budget["books"]["closes"]).len(), 3);
    assert!(numbers(&budget["closes"]).iter().all(|chance| (0.0..=1.0).contains(chance)));
    assert!(numbers(&budget["closes_se"]).iter().all(|error| *error > 0.0 && *error < 0.1));
    for reserve in [&budget["reserve"], &budget["reserve_after_change"], &budget["horizon"]["reserve"]] {
        let amounts = ["80", "90", "95"].map(|certainty| reserve[certainty].as_f64().unwrap());
        assert!(amounts[0] >= 0.0 && amounts.is_sorted(), "{reserve}");
    }
    assert_eq!(budget["reserve_by_year"][2], budget["reserve"]);
    // The plan yields on average: a budget that counts on that has more to fear than one that does not.
    assert!(numbers(&budget["total"]["amounts"]).iter().sum::<f64>() > 0.0);
    assert!(budget["reserve_after_change"]["80"].as_f64() > budget["reserve"]["80"].as_f64());
    let paragraph = budget["paragraph"].as_str().unwrap();
    for part in ["60.000 inwoners", "‘Plan’", "2028 tot en met 2030", "64 berekeningen"] {
        assert!(paragraph.contains(part), "{part}: {paragraph}");
    }
}

#[test]
fn a_later_budget_makes_the_run_longer() {
    let path = scenario();
    let arguments = ["budget", "--preset", "doorsnee-20k-2015", "--replications", "4", "--scenario", &path];
    let budget = json(&[&arguments[..], &["--from", "2027", "--lang", "en"]].concat());
    assert_eq!(budget["years"], json!([2027, 2028, 2029, 2030]));
    assert_eq!(numbers(&budget["horizon"]["years"]).len(), 16);
    assert!(budget["paragraph"].as_str().unwrap().contains("budget years 2027 to 2030"));
}

#[test]
fn a_budget_outside_the_run_is_refused() {
    let path = scenario();
    let wrong = |more: &[&str]| {
        refusal(&[&["budget", "--preset", "doorsnee-20k-2027", "--scenario", path.as_str()], more].concat())
    };
    assert!(wrong(&["--from", "2026"]).contains("2027 tot en met 2056"));
    assert!(wrong(&["--from", "2055", "--years", "3"]).contains("1 tot en met 2"));
    assert!(refusal(&["budget", "--preset", "doorsnee-20k-2027"]).contains("--scenario"));
}

#[test]
fn the_page_finds_what_the_command_line_finds() {
    let state = State::new().unwrap().after(Action::Choose(PresetId::average(20, 2027)));
    let lever = levers::find("sw_bestuur").map(|(place, _)| place);
    let condition =
        ConditionForm { figure: Figure::Saldo, side: Side::Above, typed: "-100.000".into(), year: Some(2028) };
    let form = GoalForm { levers: [lever, None], conditions: vec![condition], ..GoalForm::default() };
    let asked = form.read(&state.work, Language::Nl).unwrap();
    let mut study = Box::new(Study::new(&question(&state.work, &asked.goal)).unwrap());
    let found = loop {
        match study.step(64) {
            Ok(Answer::Seek(found)) => break found,
            Ok(other) => panic!("{other:?}"),
            Err(more) => study = more,
        }
    };
    let seed = SEED.to_string();
    let target = &asked.goal.target;
    assert_eq!(target, "saldo@2028 > -100000");
    let printed =
        json(&["seek", "--preset", "doorsnee-20k-2027", "--lever", "sw_bestuur", "--target", target, "--seed", &seed]);
    let frontier = printed["frontier"].as_array().unwrap();
    assert_eq!(frontier.len(), found.points.len());
    for (printed, point) in frontier.iter().zip(&found.points) {
        assert_eq!(printed["probability"], json!(point.chance.probability()));
        assert_eq!(printed["draws"], json!(point.chance.draws));
        // Printed with ten digits.
        assert!((printed["npv"].as_f64().unwrap() - point.npv()).abs() < 1e-3, "{printed}");
    }
    assert_eq!(printed["best"]["probability"], json!(found.best.unwrap().chance.probability()));
}

#[test]
fn a_budget_as_csv_is_printed_and_a_workbook_asks_for_a_file() {
    let path = scenario();
    let start = ["budget", "--preset", "doorsnee-20k-2027", "--replications", "4", "--scenario", &path];
    fn joined<'a>(start: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
        [start, more].concat()
    }
    let with = |more: &'static [&'static str]| joined(&start, more);
    let csv = text(&with(&["--format", "csv", "--date", "2027-05-31"]));
    assert!(csv.starts_with('\u{feff}') && csv.contains("Gemaakt op;31 mei 2027\r\n"), "{csv}");
    let machine = text(&with(&["--format", "csv-machine", "--sign", "cost", "--date", "2027-05-31"]));
    assert!(machine.starts_with("view,part,taakveld,iv3_from,post,"), "{machine}");
    assert!(refusal(&with(&["--format", "xlsx"])).contains("output"));
    assert!(refusal(&with(&["--format", "pdf"])).contains("xlsx"));
    assert!(refusal(&with(&["--date", "2027-02-29", "--format", "csv"])).contains("2027-05-31"));
}

#[test]
fn an_amendment_needs_the_assumptions_of_the_proposal_and_asks_cover_for_what_it_costs_more() {
    let path = scenario();
    let dear = file("budget-amendment.json", r#"{"name": "Duur", "levers": {"fte_per_wijkteam": 14}}"#);
    let budget = budget(&["--amendment", &dear]);
    let (total, other) = (numbers(&budget["total"]["amounts"]), numbers(&budget["amendment"]["total"]));
    let difference = numbers(&budget["amendment"]["difference"]);
    for place in 0..4 {
        assert_eq!(other[place] - total[place], difference[place]);
        assert_eq!(numbers(&budget["amendment"]["cover"])[place], (-difference[place]).max(0.0));
    }
    assert!(difference[3] < 0.0, "more staff costs more: {difference:?}");
    let assuming = r#"{"name": "Anders", "assumptions": {"wijkteam_team_saving": 0.1}}"#;
    let other = file("budget-assuming.json", assuming);
    let start = ["budget", "--preset", "doorsnee-20k-2027", "--replications", "4", "--scenario", &path];
    assert!(refusal(&[&start[..], &["--amendment", &other]].concat()).contains("aannames"));
}
