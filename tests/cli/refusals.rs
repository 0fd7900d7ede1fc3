//! Wrong input: one sentence with field, value and what is accepted; status 2.

use crate::program::{file, run};

/// The sentence of a refusal.
fn refusal(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert!(sentence.ends_with(".\n") && sentence.lines().count() == 1, "{arguments:?}: {sentence}");
    sentence
}

fn assert_says(arguments: &[&str], parts: &[&str]) {
    let sentence = refusal(arguments);
    for part in parts {
        assert!(sentence.contains(part), "{arguments:?} should say {part}: {sentence}");
    }
}

fn simulate<'a>(more: &[&'a str]) -> Vec<&'a str> {
    ["simulate", "--preset", "doorsnee-20k-2027"].iter().chain(more).copied().collect()
}

#[test]
fn a_wrong_option_is_named_with_what_is_accepted() {
    for (option, value, accepted) in [
        ("--years", "0", "1 tot en met 30"),
        ("--years", "31", "1 tot en met 30"),
        ("--years", "-2", "1 tot en met 30"),
        ("--years", "tien", "1 tot en met 30"),
        ("--replications", "0", "1 tot en met 50000"),
        ("--seed", "-1", "0 tot en met"),
        ("--start", "2015-13", "zoals 2027-01"),
        ("--start", "mei", "zoals 2027-01"),
        ("--mode", "snel", "expected, stochastic"),
        ("--format", "xml", "json, csv"),
        ("--lang", "de", "nl, en"),
    ] {
        assert_says(&simulate(&[option, value]), &[option.trim_start_matches('-'), value, accepted]);
    }
    assert_says(
        &["simulate", "--preset", "kop-van-zuid-holland"],
        &["preset", "kop-van-zuid-holland", "doorsnee-100k-2027"],
    );
}

#[test]
fn sentences_come_in_english_on_request() {
    assert_says(&simulate(&["--years", "0", "--lang", "en"]), &["cannot be 0", "from 1 to 30"]);
    assert_says(&["--lang", "en", "fly"], &["‘fly’ is no command", "simulate"]);
    assert_says(&["simulate", "--lang=en"], &["--preset", "is missing"]);
}

#[test]
fn words_that_are_not_known_are_one_sentence_too() {
    assert_says(&["vlieg"], &["‘vlieg’ is geen commando", "simulate"]);
    assert_says(&[], &["Geef een commando", "presets"]);
    assert_says(&["presets", "--hoog"], &["--hoog", "geen optie"]);
    assert_says(&["simulate"], &["--preset", "ontbreekt"]);
    assert_says(&simulate(&["--scenario"]), &["--scenario", "geen waarde"]);
    assert_says(&simulate(&["--years", "1", "--years", "2"]), &["--years", "één keer"]);
    assert_says(&simulate(&["--monthly=3"]), &["--monthly"]);
}

#[test]
fn a_scenario_file_is_refused_with_its_name_field_value_and_range() {
    for (name, content, parts) in [
        ("lever", r#"{"levers": {"fte_per_wijkteem": 9}}"#, vec!["fte_per_wijkteem", "9", "fte_per_wijkteam"]),
        ("range", r#"{"levers": {"fte_per_wijkteam": 99}}"#, vec!["fte_per_wijkteam", "99", "3 en 20"]),
        ("type", r#"{"levers": {"fte_per_wijkteam": "veel"}}"#, vec!["fte_per_wijkteam", "veel", "3 en 20"]),
        ("choice", r#"{"levers": {"sw_bestuur": 1}}"#, vec!["sw_bestuur", "eigen_bedrijf"]),
        ("broken", "{\n  \"levers\": {,}\n}", vec!["JSON", "regel 2, plaats 14"]),
        ("list", "[]", vec!["JSON", "object"]),
        ("field", r#"{"hefbomen": {}}"#, vec!["hefbomen", "levers"]),
        ("version", r#"{"version": 2}"#, vec!["version", "2", "1"]),
        ("name", r#"{"name": 7}"#, vec!["name", "7", "tekst"]),
        ("assumption", r#"{"assumptions": {"x": 1}}"#, vec!["x", "1", "kantelpunt parameters"]),
        ("far", r#"{"assumptions": {"omgeving_discount_rate": 4}}"#, vec!["omgeving_discount_rate", "4", "0 en 0,08"]),
        ("shape", r#"{"assumptions": {"omgeving_discount_rate": {"low": 0}}}"#, vec!["omgeving_discount_rate", "mode"]),
        (
            "extra",
            r#"{"assumptions": {"omgeving_discount_rate": {"low": 0, "mode": 0.01, "high": 0.02, "top": 1}}}"#,
            vec!["omgeving_discount_rate", "mode"],
        ),
    ] {
        let path = file(&format!("refused-{name}.json"), content);
        let mut parts = parts;
        parts.push(&path);
        assert_says(&simulate(&["--scenario", &path]), &parts);
    }
    assert_says(&simulate(&["--scenario", "/nergens/s.json"]), &["scenario", "/nergens/s.json", "bestand"]);
}

#[test]
fn a_comparison_that_cannot_be_made_is_refused() {
    let plain = file("compared.json", r#"{"name": "Een", "levers": {"fte_per_wijkteam": 12}}"#);
    let compare = |more: &[&str]| -> Vec<String> {
        let first = ["compare", "--preset", "doorsnee-20k-2027", "--scenario", &plain];
        first.iter().chain(more).map(|word| (*word).to_owned()).collect()
    };
    for (option, value, accepted) in [
        ("--replications", "1", "2 tot en met 50000"),
        ("--output", "winst", "npv, structural, peak_funding"),
        ("--bound", "-3", "0 of meer"),
        ("--bound", "veel", "0 of meer"),
        ("--years", "31", "1 tot en met 30"),
        ("--start", "mei", "zoals 2027-01"),
    ] {
        let arguments = compare(&[option, value]);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        assert_says(&arguments, &[option.trim_start_matches('-'), value, accepted]);
    }
    assert_says(&["compare", "--preset", "doorsnee-20k-2027"], &["--scenario", "ontbreekt"]);
    let other = file("assuming.json", r#"{"assumptions": {"omgeving_discount_rate": 0.04}}"#);
    let arguments = compare(&["--scenario", &other]);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    assert_says(&arguments, &[&other, "omgeving_discount_rate", "0,04", "dezelfde aannames", &plain, "0,0225"]);
}

#[test]
fn help_is_no_failure_and_goes_to_stdout() {
    for arguments in [&["--help"][..], &["simulate", "--help"], &["--version"]] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0));
        assert!(!output.stdout.is_empty() && output.stderr.is_empty());
    }
    let help = String::from_utf8(run(&["simulate", "--help"]).stdout).unwrap();
    assert!(help.contains("--replications") && help.contains("same assumptions"), "{help}");
}
