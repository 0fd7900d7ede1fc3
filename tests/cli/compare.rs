//! What `compare` prints: pairs, regret, the kantelpunt as a distribution, and when a scenario fails.

use serde_json::Value;

use crate::program::{file, json, text};

const TEAMS: &str = r#"{"name": "Teams", "levers": {"fte_per_wijkteam": 12}}"#;
const MERGED: &str = r#"{"name": "Samen", "levers": {"sw_bestuur": "met_sociale_dienst"}}"#;

fn arguments(files: &[&str], more: &[&str]) -> Vec<String> {
    let mut words = ["compare", "--preset", "doorsnee-20k-2027", "--years", "4"].map(String::from).to_vec();
    words.extend(files.iter().flat_map(|file| ["--scenario".to_owned(), (*file).to_owned()]));
    words.extend(more.iter().map(|word| (*word).to_owned()));
    words
}

fn compared(files: &[&str], more: &[&str]) -> Value {
    let words = arguments(files, more);
    json(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("no number: {value}"))
}

fn files() -> [String; 2] {
    [file("compare-teams.json", TEAMS), file("compare-merged.json", MERGED)]
}

#[test]
fn every_scenario_meets_every_other_and_current_policy() {
    let [teams, merged] = files();
    let results = compared(&[&teams, &merged], &["--replications", "60", "--bound", "100000"]);
    let met: Vec<(&str, &str)> =
        list(&results["pairs"]).iter().map(|pair| (pair["a"].as_str().unwrap(), pair["b"].as_str().unwrap())).collect();
    assert_eq!(met, [("Teams", "Samen"), ("Teams", "reference"), ("Samen", "reference")]);
    for pair in list(&results["pairs"]) {
        assert!((0.0..=1.0).contains(&number(&pair["probability_a_better"])), "{pair}");
        assert!(pair["distinguishable"].is_boolean() && pair["verdict"].is_string(), "{pair}");
        let difference = &pair["difference"];
        assert!(number(&difference["p10"]) <= number(&difference["p50"]), "{pair}");
        assert!(number(&difference["standard_error"]) > 0.0, "{pair}");
    }
    let regret = list(&results["regret"]);
    assert_eq!(regret.len(), 3);
    for one in regret {
        let [mean, p90, max] = ["mean", "p90", "max"].map(|name| number(&one[name]));
        assert!(0.0 <= mean && mean <= max && p90 <= max, "{one}");
    }
    let best: f64 = regret.iter().map(|one| number(&one["probability_best"])).sum();
    assert!((best - 1.0).abs() < 1e-4, "{best}");
    for found in list(&results["satisficing"]) {
        let chance = |name: &str| number(&found[name]["probability"]);
        assert!(chance("both") <= chance("npv_not_negative").min(chance("peak_funding_within_bound")), "{found}");
    }
}

#[test]
fn the_least_mean_regret_is_the_highest_mean() {
    let [teams, merged] = files();
    let results = compared(&[&teams, &merged], &["--replications", "40"]);
    let means: Vec<f64> = list(&results["options"]).iter().map(|option| number(&option["mean"])).collect();
    let regrets: Vec<f64> = list(&results["regret"]).iter().map(|one| number(&one["mean"])).collect();
    for place in 1..3 {
        assert!((means[0] + regrets[0] - means[place] - regrets[place]).abs() < 0.01, "{means:?} {regrets:?}");
    }
}

#[test]
fn a_comparison_and_a_simulation_make_the_same_draws() {
    let [teams, _] = files();
    let same = ["--replications", "50", "--seed", "9"];
    let compared = compared(&[&teams], &same);
    let mut words = vec!["simulate", "--preset", "doorsnee-20k-2027", "--years", "4", "--scenario", &teams];
    words.extend(same);
    let simulated = json(&words);
    for statistic in ["mean", "p10", "p50", "p90"] {
        assert_eq!(compared["options"][0][statistic], simulated["scenarios"][0]["npv"][statistic], "{statistic}");
    }
    let kantelpunt = list(&compared["kantelpunt"][0]["bars"]);
    let turned = kantelpunt.iter().filter(|bar| bar["when"] != "never" && bar["when"] != "no_difference");
    let turned: f64 = turned.map(|bar| number(&bar["count"])).sum();
    assert!((turned / 50.0 - number(&simulated["scenarios"][0]["kantelpunt"]["probability"])).abs() < 1e-9);
}

#[test]
fn equal_scenarios_make_no_difference() {
    let [teams, _] = files();
    let results = compared(&[&teams, &teams], &["--replications", "20"]);
    let pair = &results["pairs"][0];
    assert_eq!((&pair["a"], &pair["b"]), (&"Teams".into(), &"Teams (2)".into()));
    assert_eq!((number(&pair["probability_a_better"]), number(&pair["equal"])), (0.5, 1.0));
    assert_eq!((&pair["distinguishable"], &pair["verdict"]), (&false.into(), &"no_difference".into()));
    assert!(pair["sentence"].as_str().unwrap().contains("in elke berekening dezelfde uitkomst"), "{pair}");
}

#[test]
fn the_order_of_the_files_does_not_matter_and_the_bytes_are_always_the_same() {
    let [teams, merged] = files();
    let more = ["--replications", "40", "--output", "structural"];
    let (forth, back) = (compared(&[&teams, &merged], &more), compared(&[&merged, &teams], &more));
    let chance = |results: &Value| number(&results["pairs"][0]["probability_a_better"]);
    assert!((chance(&forth) + chance(&back) - 1.0).abs() < 1e-4);
    for (one, other) in [(0, 1), (1, 0), (2, 2)] {
        assert_eq!(forth["regret"][one], back["regret"][other]);
    }
    let words = arguments(&[&teams, &merged], &more);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    assert_eq!(text(&words), text(&words));
}

#[test]
fn the_bars_of_the_kantelpunt_hold_every_replication_and_every_dot() {
    let [teams, merged] = files();
    let results = compared(&[&teams, &merged], &["--replications", "60", "--start", "2027-07"]);
    for found in list(&results["kantelpunt"]) {
        let bars = list(&found["bars"]);
        let when: Vec<&str> = bars.iter().map(|bar| bar["when"].as_str().unwrap()).collect();
        assert_eq!(when, ["no_difference", "from_the_start", "2027", "2028", "2029", "2030", "2031", "never"]);
        let sum = |name: &str| bars.iter().map(|bar| number(&bar[name])).sum::<f64>();
        assert_eq!((sum("count"), sum("dots")), (60.0, 20.0));
        assert!((sum("probability") - 1.0).abs() < 1e-4);
    }
}

/// One assumption that decides: what merging does to the outflow to work.
#[test]
fn when_a_scenario_fails_is_told_by_the_assumption_that_decides() {
    let decided = file(
        "compare-decided.json",
        r#"{"name": "Samen", "levers": {"sw_bestuur": "met_sociale_dienst"},
            "assumptions": {"sw_merged_outflow": {"low": -0.06, "mode": 0, "high": 0.06}, "sw_merged_execution": 0}}"#,
    );
    let words = ["compare", "--preset", "doorsnee-60k-2027", "--scenario", &decided, "--replications", "512"];
    let results = json(&[&words[..], &["--lang", "en"]].concat());
    let found = &results["discovery"][0];
    assert_eq!(found["finding"], "rule", "{found}");
    let limits = list(&found["box"]);
    let limit = limits.iter().find(|limit| limit["parameter"] == "sw_merged_outflow").unwrap();
    assert!(limit["low"].is_null() && number(&limit["high"]) < 0.05, "{found}");
    let [density, coverage, base] = ["density", "coverage", "base_rate"].map(|name| number(&found[name]));
    assert!(density > base + (1.0 - base) / 2.0 && coverage > 0.5, "{found}");
    let sentence = found["sentence"].as_str().unwrap();
    assert!(sentence.starts_with("Fails when: ‘") && sentence.contains("lower than"), "{sentence}");
}

#[test]
fn a_few_draws_do_not_tell_when_a_scenario_fails() {
    let [teams, _] = files();
    let found = compared(&[&teams], &["--replications", "20"])["discovery"][0].clone();
    assert_eq!((&found["finding"], &found["box"]), (&"too_few_runs".into(), &serde_json::json!([])));
    assert!(found["coverage"].is_null() && found["sentence"].as_str().unwrap().contains("(20)"), "{found}");
}
