//! What `sensitivity` prints, and what it refuses.

use serde_json::Value;

use crate::program::{file, json, run, text};

const SMALL: [&str; 7] = ["sensitivity", "--preset", "doorsnee-20k-2027", "--years", "2", "--points", "16"];

fn small<'a>(more: &[&'a str]) -> Vec<&'a str> {
    SMALL.iter().chain(more).copied().collect()
}

fn wijkteam() -> String {
    file("sensitivity.json", r#"{"name": "Meer", "levers": {"fte_per_wijkteam": 12}}"#)
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("no number: {value}"))
}

#[test]
fn every_part_has_its_names_and_the_shares_sum_to_one() {
    let path = wijkteam();
    let found = json(&small(&["--scenario", &path]));
    assert_eq!((&found["output"], &found["scenario"]), (&Value::from("npv"), &Value::from("Meer")));
    let known: Vec<Value> = json(&["parameters"])["parameters"].as_array().unwrap().clone();
    let is_known = |name: &Value| known.iter().any(|parameter| parameter["id"] == *name);
    let tornado = found["tornado"].as_array().unwrap();
    let width = |bar: &Value| (number(&bar["high"]) - number(&bar["low"])).abs();
    assert!(tornado.windows(2).all(|pair| width(&pair[0]) >= width(&pair[1])) && width(&tornado[0]) > 0.0);
    assert!(tornado.iter().all(|bar| is_known(&bar["parameter"]) || bar["parameter"] == "calibrated"));
    let sobol = found["sobol"].as_array().unwrap();
    assert_eq!((sobol.len(), &sobol[16]["parameter"]), (17, &Value::from("rest")));
    for index in sobol {
        for name in ["first", "first_se", "total", "se"] {
            assert!(number(&index[name]).is_finite(), "{index}");
        }
    }
    let grades = found["grades"].as_object().unwrap();
    assert_eq!(grades.keys().map(String::as_str).collect::<Vec<_>>(), ["A", "B", "C", "calibrated"]);
    assert!((grades.values().map(number).sum::<f64>() - 1.0).abs() < 1e-9, "{grades:?}");
    assert!((number(&found["chance"]) + number(&found["knowledge"]) - 1.0).abs() < 1e-9);
}

#[test]
fn the_expected_output_is_that_of_simulate_and_a_tip_lies_within_its_range() {
    let path = wijkteam();
    let simulated =
        json(&["simulate", "--preset", "doorsnee-20k-2027", "--years", "2", "--mode", "expected", "--scenario", &path]);
    for (output, known) in [
        ("npv", &simulated["scenarios"][0]["npv"]["mean"]),
        ("outcomes/waiting_weeks/2027", &simulated["scenarios"][0]["outcomes"]["waiting_weeks"]["mean"][0]),
        ("outcomes/waiting_weeks", &simulated["scenarios"][0]["outcomes"]["waiting_weeks"]["mean"][1]),
    ] {
        let known = number(known);
        let level = (known * 1.001).to_string();
        let found = json(&small(&["--scenario", &path, "--output", output, "--level", &level]));
        assert!((number(&found["expected"]) - known).abs() < 2e-5, "{output}: {} {known}", found["expected"]);
        let tips: Vec<(&Value, &Value)> = found["tipping"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|tipping| [(tipping, &tipping["below"]), (tipping, &tipping["above"])])
            .filter(|(_, tip)| !tip.is_null())
            .collect();
        assert!(!tips.is_empty(), "{output}");
        for (tipping, tip) in tips {
            let value = number(&tip["value"]);
            assert!(value >= number(&tipping["low"]) && value <= number(&tipping["high"]), "{tipping}");
            assert!((0.0..=1.0).contains(&number(&tip["chance_beyond"])), "{tipping}");
        }
    }
}

#[test]
fn a_known_assumption_has_no_width_and_a_scenario_without_effect_nothing_to_share() {
    let path = file("sensitivity-known.json", r#"{"assumptions": {"bijstand_benefit_price": 20000}}"#);
    let found = json(&small(&["--scenario", &path]));
    let known = found["tornado"].as_array().unwrap().iter().find(|bar| bar["parameter"] == "bijstand_benefit_price");
    assert_eq!(known.unwrap()["low"], known.unwrap()["high"]);
    assert_eq!(found["sobol"], Value::Array(Vec::new()));
    assert!(["grades", "chance", "knowledge"].iter().all(|name| found[name].is_null()), "{found}");
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let path = wijkteam();
    let once = text(&small(&["--scenario", &path]));
    assert_eq!(once, text(&small(&["--scenario", &path])));
    assert_ne!(once, text(&small(&["--scenario", &path, "--seed", "2"])));
}

#[test]
fn a_wrong_word_is_one_sentence_with_what_is_accepted() {
    let path = wijkteam();
    for (option, value, accepted) in [
        ("--output", "winst", "peak_funding"),
        ("--output", "outcomes/winst", "waiting_weeks"),
        ("--output", "outcomes/waiting_weeks/2040", "2036"),
        ("--points", "8", "16 tot en met 65536"),
        ("--level", "veel", "250000"),
        ("--level", "inf", "250000"),
        ("--preset", "x", "doorsnee-100k-2027"),
    ] {
        let preset = if option == "--preset" { value } else { "doorsnee-20k-2027" };
        let mut arguments = vec!["sensitivity", "--scenario", &path, "--preset", preset];
        if option != "--preset" {
            arguments.extend([option, value]);
        }
        let output = run(&arguments);
        let sentence = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{sentence}");
        assert!(sentence.lines().count() == 1 && sentence.contains(value) && sentence.contains(accepted), "{sentence}");
    }
    assert_eq!(run(&["sensitivity", "--preset", "doorsnee-20k-2027"]).status.code(), Some(2));
}
