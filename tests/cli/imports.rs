//! Figures from CSV and from CBS, and the estimates of a group: read whole or refused, and usable by `simulate`.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;
use std::time::Duration;

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

/// A stand-in for CBS at an address of its own, until the test ends; `answer` gives status and body for a path.
fn cbs(answer: fn(&str) -> Option<(u16, &'static str)>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/odata", listener.local_addr().unwrap());
    let own = base.clone();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
            let path = head.next().and_then(|line| Some(line.split(' ').nth(1)?.to_owned())).unwrap_or_default();
            while head.next().is_some_and(|line| !line.is_empty()) {}
            let Some((status, body)) = answer(&path) else {
                // Never an answer: the program must stop waiting by itself.
                thread::sleep(Duration::from_secs(20));
                continue;
            };
            let body = body.replace("{base}", &own);
            let length = body.len();
            let answer = format!("HTTP/1.1 {status} X\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
            // A program that has gone does not read on.
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    base
}

fn synthetic(path: &str) -> Option<(u16, &'static str)> {
    let body = match path {
        path if path.contains("/RegioS?") && path.contains("GM9999") => include_str!("../data/cbs/regions.json"),
        path if path.contains("/RegioS?") => r#"{"value": []}"#,
        path if path.contains("$skip=10000") => include_str!("../data/cbs/80794ned-2.json"),
        path if path.contains("/80794ned/TypedDataSet") => include_str!("../data/cbs/80794ned.json"),
        path if path.contains("/70072ned/TypedDataSet") => include_str!("../data/cbs/70072ned.json"),
        _ => return Some((404, "nothing here")),
    };
    Some((200, body))
}

#[test]
fn what_cbs_publishes_runs_as_own_figures() {
    let base = cbs(synthetic);
    let own = printed(&["import-cbs", "gm9999", "--base-url", &base]);
    assert_eq!(own["figures"], json!({"inhabitants": 52_345.0, "bijstand_persons": 1_370.0}));
    let source = own["sources"]["bijstand_persons"].as_str().unwrap();
    assert!(
        ["80794ned", "Voorbeeldstad", "2025MM08", "CC BY 4.0"].iter().all(|part| source.contains(part)),
        "{source}"
    );
    let figures = file("import-cbs.json", &own.to_string());
    assert_eq!(printed(&[&PRESET[..], &["--figures", &figures]].concat())["figures"], own["figures"]);
}

#[test]
fn a_code_that_is_wrong_is_wrong_input() {
    let base = cbs(synthetic);
    for (code, parts) in [("Amsterdam", ["‘Amsterdam’", "GM0363"]), ("GM0001", ["‘GM0001’", "CBS kent geen gemeente"])]
    {
        let (status, said) = refusal(&["import-cbs", code, "--base-url", &base]);
        assert!(status == 2 && parts.iter().all(|part| said.contains(part)), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    assert_eq!(refusal(&["import-cbs", "GM9999", "--timeout", "0"]).0, 2);
    let (status, said) = refusal(&["import-cbs", "GM9999", "--base-url", "cbs"]);
    assert!(status == 2 && said.contains("base-url") && said.contains("https://"), "{said}");
}

#[test]
fn a_cbs_that_does_not_answer_as_it_should_is_not_the_users_fault() {
    let missing = cbs(|_| Some((404, "nothing here")));
    let broken = cbs(|_| Some((200, "<html>onderhoud</html>")));
    let silent = cbs(|_| None);
    let gone = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}/odata", listener.local_addr().unwrap())
    };
    for (base, part) in
        [(missing, "fout 404"), (broken, "JSON 1:1"), (silent, "CBS is niet bereikt"), (gone, "CBS is niet bereikt")]
    {
        let (status, said) = refusal(&["import-cbs", "GM9999", "--timeout", "1", "--base-url", &base]);
        assert_eq!((status, said.lines().count()), (1, 1), "{said}");
        assert!(said.contains(part) && said.contains("vul de cijfers zelf in"), "{said}");
    }
}

const ESTIMATES: &str = "participant;parameter;low;likely;high\n\
    wethouder;wijkteam_team_saving;0,05;0,10;0,20\n\
    sw-directeur;wijkteam_team_saving;0,1;0,3;0,5\n\
    wethouder;omgeving_discount_rate;2%;2,5%;3%\n";

#[test]
fn the_estimates_of_a_group_become_a_scenario_file_that_keeps_every_opinion() {
    let csv = file("Brainbox juni.csv", ESTIMATES);
    let pooled = printed(&["pool", &csv]);
    assert_eq!(pooled["name"], "Brainbox juni");
    let saving = &pooled["assumptions"]["wijkteam_team_saving"];
    let of = |name: &str| saving[name].as_f64().unwrap();
    assert!(0.05 <= of("low") && of("low") < of("mode") && of("mode") < of("high") && of("high") <= 0.5, "{saving}");
    assert_eq!(pooled["assumptions"]["omgeving_discount_rate"], json!({"low": 0.02, "mode": 0.025, "high": 0.03}));
    let opinion = &pooled["opinions"]["wijkteam_team_saving"];
    assert_eq!((&opinion["n"], &opinion["pooled"]), (&json!(2), saving));
    let first = json!({"participant": "wethouder", "low": 0.05, "mode": 0.1, "high": 0.2});
    assert_eq!(opinion["estimates"][0], first);
    let disagreement = opinion["disagreement"].as_f64().unwrap();
    assert!((0.5..1.0).contains(&disagreement), "{disagreement}");
    assert_eq!(pooled["opinions"]["omgeving_discount_rate"]["disagreement"], 0.0);
    let scenario = file("pooled.json", &pooled.to_string());
    let run = printed(&[&PRESET[..], &["--scenario", &scenario]].concat());
    assert_eq!(run["scenarios"][0]["name"], "Brainbox juni");
    assert_eq!(run["scenarios"][0]["discount_rate"], 0.025);
}

#[test]
fn every_wrong_estimate_is_one_line() {
    let csv = file(
        "estimates-wrong.csv",
        "participant;parameter;low;likely;high\n;x;1;2;3\nb;wijkteam_team_saving;0,3;0,2;0,4\n",
    );
    let (status, said) = refusal(&["pool", &csv]);
    assert_eq!((status, said.lines().count()), (2, 3), "{said}");
    assert!(said.contains("Rij 2: ‘participant’") && said.contains("Rij 3: ‘wijkteam_team_saving’"), "{said}");
    assert!(text(&["pool", "--template"]).contains(";wijkteam_team_saving;;;;"));
}

#[test]
fn opinions_in_a_scenario_file_are_checked() {
    for (opinions, part) in [
        (json!({"x": {}}), "x"),
        (json!({"wijkteam_team_saving": {}}), "estimates"),
        (json!({"wijkteam_team_saving": {"estimates": []}}), "ten minste één"),
        (
            json!({"wijkteam_team_saving": {"estimates": [{"participant": "a", "low": 0.1, "mode": 0.2}]}}),
            "participant",
        ),
        (
            json!({"wijkteam_team_saving": {"estimates": [{"participant": "a", "low": 0.1, "mode": 0.2, "high": 9}]}}),
            "tussen",
        ),
        (
            json!({"wijkteam_team_saving": {"estimates": [{"participant": "a", "low": 0.3, "mode": 0.2, "high": 0.4}]}}),
            "low ≤",
        ),
        (json!({"wijkteam_team_saving": {"schattingen": []}}), "estimates"),
    ] {
        let path = file("opinions.json", &json!({"opinions": opinions}).to_string());
        let (status, said) = refusal(&[&PRESET[..], &["--scenario", &path]].concat());
        assert!(status == 2 && said.contains(&path) && said.contains(part), "{said}");
    }
}
