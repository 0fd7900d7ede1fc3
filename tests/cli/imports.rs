//! Figures from CSV: read whole or refused, and usable by `simulate`.

use serde_json::{Value, json};

use crate::program::{file, json as printed, run, text};

const PRESET: [&str; 7] = ["simulate", "--preset", "doorsnee-20k-2027", "--mode", "expected", "--years", "1"];

/// Status and sentences of a refusal.
fn refusal(arguments: &[&str]) -> (i32, String) {
    let output = run(arguments);
    assert!(output.stdout.is_empty(), "{arguments:?}");
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_filled_in_template_runs_as_own_figures() {
    let template = text(&["import-csv", "--template"]);
    let filled = template
        .replace("inhabitants;;;", "inhabitants;52.000;BRP 1-1-2026;")
        .replace("bijstand_persons;;;", "bijstand_persons;1480,0;eigen administratie;");
    let csv = file("import-figures.csv", &filled);
    let own = printed(&["import-csv", &csv]);
    let expected = json!({
        "figures": {"inhabitants": 52_000.0, "bijstand_persons": 1_480.0},
        "sources": {"inhabitants": "BRP 1-1-2026", "bijstand_persons": "eigen administratie"},
    });
    assert_eq!(own, expected);
    let figures = file("import-figures.json", &own.to_string());
    let run = printed(&[&PRESET[..], &["--figures", &figures]].concat());
    assert_eq!(run["figures"], own["figures"]);
    let without = printed(&PRESET);
    assert!(without.get("figures").is_none());
    let bijstand = |run: &Value| run["reference"]["outcomes"]["bijstand_persons"]["mean"][0].as_f64().unwrap();
    assert!((bijstand(&run) / 1_480.0 - 1.0).abs() < 0.1, "{}", bijstand(&run));
    assert!(bijstand(&run) > 1.5 * bijstand(&without));
}

#[test]
fn every_wrong_row_is_one_line_with_row_field_value_and_what_is_accepted() {
    let csv = file("import-wrong.csv", "figure;value;source\nmensen;3;\nbijstand_persons;veel;\nwsw_persons;-1;\n");
    let (status, said) = refusal(&["import-csv", &csv]);
    assert_eq!((status, said.lines().count()), (2, 3), "{said}");
    for (line, (row, value, accepted)) in said.lines().zip([
        ("Rij 2", "‘mensen’", "bijstand_persons"),
        ("Rij 3", "‘veel’", "geen getal"),
        ("Rij 4", "‘-1’", "0–4.000"),
    ]) {
        assert!([&csv, row, value, accepted].iter().all(|part| line.contains(*part)), "{line}");
    }
    let (_, said) = refusal(&["import-csv", &csv, "--preset", "doorsnee-20k-2015", "--lang", "en"]);
    assert!(said.contains("Row 4") && said.contains("0–800"), "{said}");
    let (status, said) = refusal(&["import-csv", "/nergens.csv"]);
    assert!(status == 2 && said.contains("/nergens.csv"), "{said}");
    assert_eq!(refusal(&["import-csv"]).0, 2);
}

#[test]
fn figures_that_do_not_fit_the_municipality_are_refused_with_the_name_of_the_file() {
    for (name, content, part) in [
        ("range", r#"{"figures": {"bijstand_persons": 9000}}"#, "0–3.000"),
        ("name", r#"{"figures": {"mensen": 9000}}"#, "bijstand_persons"),
        ("text", r#"{"figures": {"inhabitants": "veel"}}"#, "getal"),
        ("json", "{", "JSON"),
    ] {
        let path = file(&format!("figures-{name}.json"), content);
        let (status, said) = refusal(&[&PRESET[..], &["--figures", &path]].concat());
        assert!(status == 2 && said.contains(&path) && said.contains(part), "{said}");
    }
}
