//! The form of what `simulate` prints.

use std::io::Read;
use std::process::Stdio;

use serde_json::Value;

use crate::program::{command, file, json, mean, numbers, text};

const SMALL: [&str; 7] = ["simulate", "--preset", "doorsnee-20k-2027", "--years", "2", "--replications", "20"];

fn small(more: &[&str]) -> Vec<String> {
    SMALL.iter().chain(more).map(|argument| (*argument).to_string()).collect()
}

fn small_json(more: &[&str]) -> Value {
    json(&small(more).iter().map(String::as_str).collect::<Vec<_>>())
}

fn small_text(more: &[&str]) -> String {
    text(&small(more).iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn every_figure_has_its_statistics_and_one_value_a_year() {
    let path = file("shape.json", r#"{"name": "Meer", "levers": {"fte_per_wijkteam": 12}}"#);
    for (mode, statistics) in [("expected", vec!["mean"]), ("stochastic", vec!["mean", "p10", "p50", "p90"])] {
        let results = small_json(&["--mode", mode, "--scenario", &path]);
        assert_eq!(results["years"], serde_json::json!([2027, 2028]));
        assert_eq!((&results["start"], &results["mode"]), (&Value::from("2027-01"), &Value::from(mode)));
        assert_eq!(results["replications"], if mode == "expected" { 1 } else { 20 });
        let scenario = &results["scenarios"][0];
        assert_eq!(scenario["name"], "Meer");
        assert!(scenario.get("monthly").is_none());
        let named = [
            &scenario["saldo"],
            &scenario["cumulative"],
            &scenario["national_saldo"],
            &scenario["stocks"]["beschut_werk"],
            &scenario["stocks"]["team_multi"],
            &scenario["outcomes"]["waiting_weeks"],
            &scenario["outcomes"]["load_ratio"],
            &scenario["outcomes"]["garantiebaan_counted"],
            &scenario["outcomes"]["garantiebaan_extra"],
            &scenario["money"]["6.21"]["costs"],
            &scenario["money"]["6.21"]["income"],
            &scenario["posts"]["wijkteam_staff"]["costs"],
            &scenario["payers"]["health_insurer"],
            &results["reference"]["stocks"]["garantiebaan"],
            &results["reference"]["outcomes"]["absence"],
            &results["reference"]["money"]["0.7"]["income"],
        ];
        for value in named {
            assert_eq!(value.as_object().unwrap().keys().collect::<Vec<_>>(), statistics, "{value}");
            assert!(value.as_object().unwrap().values().all(|series| numbers(series).len() == 2), "{value}");
        }
        for name in ["npv", "structural", "peak_funding"] {
            assert!(statistics.iter().all(|statistic| scenario[name][statistic].is_f64()), "{name}");
        }
        assert!(scenario["kantelpunt"]["probability"].is_f64());
        assert_eq!(scenario["kantelpunt"].get("p50").is_some(), mode == "stochastic");
        assert!(scenario["money"].get("6.2").is_none(), "a code of the list until 2024");
    }
}

#[test]
fn quantiles_stand_in_order() {
    let path = file("order.json", r#"{"levers": {"fte_per_wijkteam": 12}}"#);
    let results = small_json(&["--scenario", &path]);
    let saldo = &results["scenarios"][0]["saldo"];
    for ((low, middle), high) in numbers(&saldo["p10"]).iter().zip(numbers(&saldo["p50"])).zip(numbers(&saldo["p90"])) {
        assert!(*low < middle && middle < high);
    }
}

#[test]
fn without_a_scenario_there_is_a_reference_alone() {
    let results = small_json(&["--mode", "expected"]);
    assert_eq!(results["scenarios"], serde_json::json!([]));
    assert_eq!(mean(&results["reference"]["stocks"]["benefit_ready"]).len(), 2);
}

#[test]
fn a_start_within_a_year_gives_partial_years() {
    let results = small_json(&["--mode", "expected", "--start", "2015-07", "--monthly"]);
    assert_eq!(results["years"], serde_json::json!([2015, 2016, 2017]));
    assert_eq!(results["months_in_year"], serde_json::json!([6, 12, 6]));
    assert_eq!(results["months"][0], "2015-07");
    assert_eq!(results["months"][23], "2017-06");
    assert_eq!(mean(&results["reference"]["money"]["6.2"]["costs"]).len(), 3);
}

#[test]
fn each_scenario_is_held_against_current_policy_under_its_own_assumptions() {
    let plain = file("own-a.json", r#"{"name": "A", "levers": {"fte_per_wijkteam": 12}}"#);
    let other = file("own-b.json", r#"{"name": "A", "assumptions": {"bijstand_benefit_price": 20000}}"#);
    let both = small_json(&["--scenario", &plain, "--scenario", &other]);
    let [first, second] = &both["scenarios"].as_array().unwrap()[..] else { panic!("two scenarios") };
    assert_eq!((&first["name"], &second["name"]), (&Value::from("A"), &Value::from("A (2)")));
    assert_eq!(first["reference"], both["reference"]);
    assert_ne!(second["reference"], both["reference"]);
    assert!(mean(&second["saldo"]).iter().all(|saldo| *saldo == 0.0));
    let alone = small_json(&["--scenario", &other]);
    assert_eq!(alone["reference"], second["reference"]);
    assert_eq!(alone["scenarios"][0]["reference"], second["reference"]);
    assert_eq!(small_json(&[])["reference"], both["reference"]);
}

#[test]
fn the_same_question_gives_the_same_bytes_and_another_seed_others() {
    let path = file("seed.json", r#"{"levers": {"fte_per_wijkteam": 12}}"#);
    let once = small_text(&["--scenario", &path]);
    assert_eq!(once, small_text(&["--scenario", &path]));
    assert_ne!(once, small_text(&["--scenario", &path, "--seed", "2"]));
}

#[test]
fn csv_has_one_row_per_series_and_year_with_the_figures_of_the_json() {
    let path = file("csv.json", r#"{"name": "Meer, veel", "levers": {"fte_per_wijkteam": 12}}"#);
    let results = small_json(&["--scenario", &path]);
    let csv = small_text(&["--scenario", &path, "--format", "csv"]);
    assert!(csv.starts_with("scenario,series,year,mean,p10,p50,p90\n"));
    let saldo = &results["scenarios"][0]["saldo"];
    let at = |statistic: &str, year: usize| numbers(&saldo[statistic])[year].to_string();
    let row = ["mean", "p10", "p50", "p90"].map(|statistic| at(statistic, 1)).join(",");
    assert!(csv.contains(&format!("\n\"Meer, veel\",saldo,2028,{row}\n")), "{csv}");
    assert!(csv.contains("\nreference,money/6.21/costs,2027,"));
    assert!(csv.lines().skip(1).all(|line| line.replace("Meer, veel", "Meer").split(',').count() == 7));
    let expected = small_text(&["--scenario", &path, "--format", "csv", "--mode", "expected", "--monthly"]);
    assert!(expected.contains(",monthly/saldo,2027-03,"));
    assert!(expected.lines().skip(1).all(|line| line.ends_with(",,,")));
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let mut child = command(&["parameters"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut complaint = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    assert_eq!((child.wait().unwrap().code(), complaint.as_str()), (Some(0), ""));
}
