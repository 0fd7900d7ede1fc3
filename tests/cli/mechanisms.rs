//! Every row of the policy documents moves an output: a lever that of its scenario, an assumption that of its reference.

use std::collections::BTreeSet;

use kantelpunt::levers;
use kantelpunt::parameters;
use serde_json::Value;

use crate::program::{file, json};

/// The means under a name, wherever it stands.
fn series(value: &Value, name: &str) -> Option<Vec<f64>> {
    let fields = value.as_object()?;
    if let Some(mean) = fields.get(name).and_then(|found| found.get("mean")) {
        return Some(mean.as_array()?.iter().map(|number| number.as_f64().unwrap()).collect());
    }
    fields.iter().filter(|(key, _)| *key != "reference").find_map(|(_, inner)| series(inner, name))
}

fn rows() -> Vec<Value> {
    json(&["mechanisms"])["mechanisms"].as_array().unwrap().clone()
}

#[test]
fn every_row_has_a_scenario_whose_output_moves() {
    let mut still = Vec::new();
    for row in rows() {
        let text = |name: &str| row[name].as_str().unwrap().to_string();
        let (code, preset, output) = (text("code"), text("preset"), text("output"));
        let path = file(&format!("mechanism-{code}.json"), &row["scenario"].to_string());
        let simulate = ["simulate", "--preset", &preset, "--mode", "expected", "--years", "6"];
        let with = json(&[&simulate[..], &["--scenario", &path]].concat());
        let scenario = &with["scenarios"][0];
        let (moved, from) = match text("against").as_str() {
            "reference" => {
                let reference = series(&scenario["reference"], &output);
                (series(scenario, &output), reference.or_else(|| Some(vec![0.0; 6])))
            }
            _ => (series(&scenario["reference"], &output), series(&json(&simulate)["reference"], &output)),
        };
        let (moved, from) = (moved.expect(&code), from.expect(&code));
        let differs = moved
            .iter()
            .zip(&from)
            .any(|(one, other)| (one - other).abs() > 1e-3 * one.abs().max(other.abs()).max(1e-3));
        if !differs {
            still.push(format!("{code}: {output} {moved:?} {from:?}"));
        }
    }
    assert!(still.is_empty(), "{still:#?}");
}

#[test]
fn every_parameter_that_a_row_names_moves_the_output_of_the_row() {
    let mut still = Vec::new();
    for row in rows() {
        let text = |name: &str| row[name].as_str().unwrap().to_string();
        let (code, preset, output) = (text("code"), text("preset"), text("output"));
        for parameter in row["parameters"].as_array().unwrap() {
            let id = parameter.as_str().unwrap();
            let spread = parameters::find(id).unwrap().1.spread;
            let found: Vec<Vec<f64>> = [spread.low, spread.high]
                .iter()
                .map(|value| {
                    let mut scenario = row["scenario"].clone();
                    scenario["assumptions"][id] = serde_json::json!(value);
                    let path = file(&format!("mechanism-{code}-{id}.json"), &scenario.to_string());
                    let arguments = ["simulate", "--preset", &preset, "--mode", "expected", "--years", "6"];
                    let with = json(&[&arguments[..], &["--scenario", &path]].concat());
                    let shown = &with["scenarios"][0];
                    series(shown, &output).or_else(|| series(&shown["reference"], &output)).unwrap()
                })
                .collect();
            if found[0] == found[1] {
                still.push(format!("{code}: {id} does not move {output}"));
            }
        }
    }
    assert!(still.is_empty(), "{still:#?}");
}

#[test]
fn all_thirty_nine_rows_are_there_and_name_what_exists() {
    let rows = rows();
    let codes: Vec<&str> = rows.iter().map(|row| row["code"].as_str().unwrap()).collect();
    assert_eq!(codes, (1..=39).map(|number| format!("S{number}")).collect::<Vec<_>>());
    let page = include_str!("../../docs/beleid/mechanismen.md");
    for row in &rows {
        let code = row["code"].as_str().unwrap();
        let line = page.lines().find(|line| line.starts_with(&format!("| {code} |"))).expect(code);
        assert!(line.contains(&format!("`{}`", row["output"].as_str().unwrap())), "{code}: output");
        for parameter in row["parameters"].as_array().unwrap() {
            let id = parameter.as_str().unwrap();
            assert!(parameters::find(id).is_some() && line.contains(&format!("`{id}`")), "{code}: {id}");
        }
        for part in ["levers", "assumptions"] {
            for name in row["scenario"][part].as_object().into_iter().flatten().map(|(name, _)| name) {
                let id = name.split('@').next().unwrap();
                assert!(line.contains(&format!("`{id}`")), "{code}: {id}");
            }
        }
    }
}

#[test]
fn every_row_is_named_by_a_lever_or_an_assumption_of_the_registry() {
    let named: BTreeSet<&str> = levers::REGISTRY
        .iter()
        .map(|spec| spec.mechanism)
        .chain(parameters::registry().map(|spec| spec.mechanism))
        .flat_map(|codes| codes.split(','))
        .collect();
    // The estimates of a group may be about any assumption.
    let missing: Vec<String> = (1..=39)
        .map(|number| format!("S{number}"))
        .filter(|code| !named.contains(code.as_str()) && code != "S33")
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
