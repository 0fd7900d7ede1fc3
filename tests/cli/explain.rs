//! The command `explain`: parts that add up, loops in words, policy apart from assumptions.

use serde_json::Value;

use crate::program::{file, json, numbers, run, text};

const LEVERS: &str = r#"{"name": "Meer", "levers": {"fte_per_wijkteam": 14, "sw_overhead_months": 12}}"#;
const OWN: &str =
    r#"{"levers": {"fte_per_wijkteam": 14, "sw_overhead_months": 12}, "assumptions": {"wijkteam_fte_price": 100000}}"#;

const GROUPS: [&str; 5] = ["sw_inrichting", "wijkteams", "garantiebanen", "samenwerking", "assumptions"];

fn asked<'a>(command: &'a str, preset: &'a str, scenario: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let fixed = [command, "--preset", preset, "--scenario", scenario, "--years", "4", "--replications", "40"];
    fixed.iter().chain(more).copied().collect()
}

fn explained(preset: &str, scenario: &str, more: &[&str]) -> Value {
    json(&asked("explain", preset, scenario, more))
}

/// An amount in cents; more decimals than two are refused.
fn cents(value: &Value) -> i64 {
    let euro = value.as_f64().unwrap();
    let cents = (euro * 100.0).round();
    assert!((cents / 100.0 - euro).abs() < 1e-9 * euro.abs().max(1.0), "{euro} has parts of a cent");
    cents as i64
}

fn part<'a>(result: &'a Value, group: &str) -> &'a Value {
    result["parts"].as_array().unwrap().iter().find(|part| part["group"] == group).unwrap()
}

#[test]
fn parts_and_uncertainty_add_up_to_the_mean_npv_of_simulate() {
    let path = file("explain-own.json", OWN);
    for preset in ["doorsnee-20k-2027", "kop-van-noord-holland"] {
        let result = explained(preset, &path, &[]);
        let groups: Vec<&str> =
            result["parts"].as_array().unwrap().iter().map(|part| part["group"].as_str().unwrap()).collect();
        assert_eq!(groups, GROUPS);
        let bars: i64 = GROUPS.iter().map(|group| cents(&part(&result, group)["amount"])).sum();
        assert_eq!(bars, cents(&result["expected"]));
        assert_eq!(bars + cents(&result["uncertainty"]), cents(&result["total"]), "{preset}");
        assert_ne!(cents(&result["uncertainty"]), 0);
        let simulated = json(&asked("simulate", preset, &path, &[]));
        let npv = simulated["scenarios"][0]["npv"]["mean"].as_f64().unwrap();
        assert!((npv - result["total"].as_f64().unwrap()).abs() < 0.006, "{preset}: {npv} {}", result["total"]);
        for group in ["garantiebanen", "samenwerking"] {
            assert_eq!(part(&result, group)["amount"].to_string(), "0.0", "{preset}");
        }
        let years = result["years"].as_array().unwrap().len();
        for (year, saldo) in numbers(&result["lines"]["due_to_policy"]).into_iter().enumerate() {
            let parts: f64 = GROUPS.iter().map(|group| numbers(&part(&result, group)["saldo"])[year]).sum();
            assert!((parts - saldo).abs() < 0.001, "{preset}, {year} of {years}: {parts} {saldo}");
        }
    }
}

#[test]
fn in_expected_mode_nothing_is_left_to_uncertainty() {
    let path = file("explain-expected.json", LEVERS);
    let result = explained("doorsnee-20k-2027", &path, &["--mode", "expected"]);
    assert_eq!((cents(&result["uncertainty"]), &result["total"]), (0, &result["expected"]));
    assert_eq!((&result["mode"], &result["scenario"]), (&Value::from("expected"), &Value::from("Meer")));
}

#[test]
fn lines_part_policy_from_assumptions() {
    let plain = file("explain-plain.json", LEVERS);
    let own = file("explain-own.json", OWN);
    let [without, with] =
        [&plain, &own].map(|path| explained("doorsnee-20k-2027", path, &["--mode", "expected"])["lines"].clone());
    assert_eq!(without["reference_default"], without["reference"]);
    assert!(numbers(&without["due_to_assumptions"]).iter().all(|step| *step == 0.0));
    assert_eq!(with["reference_default"], without["reference"]);
    let line = |name: &str| numbers(&with[name]);
    for year in 0..4 {
        let assumed = line("reference")[year] - line("reference_default")[year];
        let chosen = line("scenario")[year] - line("reference")[year];
        assert!(assumed < -1_000.0 && (assumed - line("due_to_assumptions")[year]).abs() < 1e-4);
        assert!((chosen - line("due_to_policy")[year]).abs() < 1e-4);
    }
}

#[test]
fn loops_are_told_in_the_language_that_was_asked() {
    let path = file("explain-loops.json", r#"{"levers": {"sw_overhead_months": 12}}"#);
    let found = |lang: &str| {
        let result = explained("doorsnee-100k-2015", &path, &["--mode", "expected", "--lang", lang]);
        result["loops"].as_array().unwrap().clone()
    };
    let [dutch, english] = ["nl", "en"].map(found);
    let ids: Vec<&str> = dutch.iter().map(|one| one["loop"].as_str().unwrap()).collect();
    assert_eq!(
        ids,
        ["overload", "discovery", "prevention", "fixed_cost_squeeze", "imitation", "disappointment", "late_referral"]
    );
    for (nl, en) in dutch.iter().zip(&english) {
        assert_eq!((&nl["amount"], &nl["active"], &nl["evidence"]), (&en["amount"], &en["active"], &en["evidence"]));
        cents(&nl["amount"]);
        for name in ["name", "about", "sentence"] {
            assert_ne!(nl[name], en[name], "{nl}");
        }
    }
    let squeeze = &dutch[3];
    let sentence = squeeze["sentence"].as_str().unwrap();
    assert!(squeeze["active"] == true && sentence.contains("in plaats van"), "{squeeze}");
    assert!(sentence.contains("overhead per Wsw'er") && sentence.contains('€'), "{sentence}");
    let imitation = &english[4];
    assert!(imitation["active"] == false && imitation["sentence"].as_str().unwrap().contains("hardly"), "{imitation}");
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let path = file("explain-same.json", LEVERS);
    let once = text(&asked("explain", "doorsnee-20k-2027", &path, &[]));
    assert_eq!(once, text(&asked("explain", "doorsnee-20k-2027", &path, &[])));
    assert_ne!(once, text(&asked("explain", "doorsnee-20k-2027", &path, &["--seed", "2"])));
}

#[test]
fn what_is_wrong_is_said_in_a_sentence() {
    let path = file("explain-right.json", LEVERS);
    let broken = file("explain-wrong.json", r#"{"levers": {"fte_per_wijkteam": 99}}"#);
    let preset = ["explain", "--preset", "doorsnee-20k-2027"];
    let with = |more: &[&'static str]| preset.iter().copied().chain(more.iter().copied()).collect::<Vec<_>>();
    for (arguments, parts) in [
        (with(&[]), vec!["--scenario", "ontbreekt"]),
        (with(&["--lang", "en"]), vec!["--scenario", "is missing"]),
        (vec!["explain", "--scenario", &path], vec!["--preset", "ontbreekt"]),
        (vec!["explain", "--scenario", &path, "--preset", "nergens"], vec!["preset", "nergens", "doorsnee-100k-2027"]),
        (asked("explain", preset[2], &broken, &[]), vec!["fte_per_wijkteam", "99", "explain-wrong.json"]),
        (asked("explain", preset[2], "/nergens.json", &[]), vec!["/nergens.json", "bestand"]),
        (asked("explain", preset[2], &path, &["--scenario", &path]), vec!["--scenario", "één keer"]),
        (asked("explain", preset[2], &path, &["--mode", "snel"]), vec!["mode", "snel", "expected, stochastic"]),
        (asked("explain", preset[2], &path, &["--seed", "-1"]), vec!["seed", "-1", "0 tot en met"]),
        (asked("explain", preset[2], &path, &["--format", "csv"]), vec!["--format", "geen optie"]),
    ] {
        let output = run(&arguments);
        let sentence = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {sentence}");
        assert!(output.stdout.is_empty() && sentence.lines().count() == 1, "{arguments:?}: {sentence}");
        for part in parts {
            assert!(sentence.contains(part), "{arguments:?} should say {part}: {sentence}");
        }
    }
}
