//! Links and projects on the command line: one becomes the other, and a scenario file that `simulate` takes.

use crate::program::{file, json as printed, run, text};

const PROJECT: &str = r#"{
  "version": 1, "model": "0.1.0", "preset": "doorsnee-20k-2027",
  "figures": {"gemeente": {"figures": {"bijstand_persons": 300}, "sources": {"bijstand_persons": "Suite"}}},
  "scenarios": [{"name": "A", "levers": {"fte_per_wijkteam": 12}}, {"name": "B", "levers": {"fte_per_wijkteam": 8}}],
  "chosen": "B", "assumptions": {"wijkteam_team_saving": 0.25}
}"#;

#[test]
fn a_project_becomes_a_link_and_a_link_a_project_a_scenario_and_figures() {
    let link = text(&["link", &file("link-project.json", PROJECT)]);
    assert!(link.starts_with("#/verken?v=1&model=") && link.ends_with('\n'), "{link}");
    let address = format!("https://example.nl/{}", link.trim());
    let project = printed(&["link", &address]);
    let expected: serde_json::Value = serde_json::from_str(PROJECT).unwrap();
    for name in ["preset", "scenarios", "chosen", "assumptions"] {
        assert_eq!(project[name], expected[name]);
    }
    let scenario = printed(&["link", &address, "--to", "scenario"]);
    assert_eq!((&scenario["name"], &scenario["levers"]["fte_per_wijkteam"]), (&"B".into(), &8.0.into()));
    let scenario = file("link-scenario.json", &scenario.to_string());
    let figures = file("link-figures.json", &text(&["link", &address, "--to", "figures"]));
    let arguments = ["simulate", "--preset", "doorsnee-20k-2027", "--mode", "expected", "--years", "1"];
    let result = printed(&[&arguments[..], &["--scenario", &scenario, "--figures", &figures]].concat());
    assert_eq!(result["scenarios"][0]["name"], "B");
}

#[test]
fn what_is_no_link_is_refused_in_a_sentence() {
    for (arguments, part) in [
        (vec!["link", "#/verken?v=1&model=0.1.0"], "not whole"),
        (vec!["link", "/no/such/file"], "can be read"),
        (vec!["link", "#/verken?v=9"], "newer version"),
    ] {
        let output = run(&[&arguments[..], &["--lang", "en"]].concat());
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(2) && said.contains(part), "{said}");
    }
    let own = PROJECT.replace("\"chosen\"", "\"current_policy\": {\"fte_per_wijkteam\": 9}, \"chosen\"");
    let output = run(&["link", &file("link-own.json", &own), "--to", "scenario"]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("eigen huidig beleid"));
}
