//! The lists of presets, levers and parameters, and the schema.

use serde_json::{Value, json};

use crate::program::{file, json as printed, run};

fn list(command: &str) -> Vec<Value> {
    printed(&[command])[command].as_array().unwrap().clone()
}

fn assert_described(entry: &Value) {
    for text in [&entry["id"], &entry["label"]["nl"], &entry["label"]["en"], &entry["unit"]] {
        assert!(text.as_str().is_some_and(|text| !text.is_empty()), "{entry}");
    }
    assert!(matches!(entry["grade"].as_str(), Some("A" | "B" | "C")), "{entry}");
}

#[test]
fn a_preset_tells_its_figures_with_their_source_and_its_current_policy() {
    let presets = list("presets");
    assert_eq!(presets.len(), 12);
    for preset in &presets {
        let start = preset["start"].as_str().unwrap();
        let id = preset["id"].as_str().unwrap();
        let is_region = preset["municipalities"].as_array().unwrap().len() > 1;
        assert!((is_region || id.ends_with(&start[..4])) && start.ends_with("-01"), "{id}");
        assert_eq!(preset["horizon"], 10);
        let figures = preset["figures"].as_array().unwrap();
        assert_eq!(figures.len(), 10);
        for figure in figures {
            assert_described(figure);
            assert!(figure["value"].is_f64() && figure["moment"].is_i64(), "{figure}");
            assert!(figure["source"].as_str().is_some_and(|source| !source.is_empty()), "{figure}");
            if start.starts_with("2015") {
                assert_eq!(figure["estimated"], false, "{figure}");
            }
        }
        assert_eq!(preset["levers"]["sw_bestuur"], "eigen_bedrijf");
        assert_eq!(preset["levers"]["fte_per_wijkteam"], 10.0);
    }
    assert!(presets[7]["figures"].as_array().unwrap().iter().any(|figure| figure["estimated"] == true));
}

#[test]
fn a_lever_tells_what_it_accepts_what_it_needs_and_where_it_comes_from() {
    let levers = list("levers");
    for lever in &levers {
        assert_described(lever);
        assert!(lever["source"]["title"].is_string() && lever["help"]["nl"].is_string());
        assert!(lever["mechanism"].as_str().unwrap().starts_with('S'));
        if let Some(options) = lever["options"].as_array() {
            assert!(options.contains(&lever["default"]) && lever.get("low").is_none(), "{lever}");
        } else {
            let of = |name: &str| lever[name].as_f64().unwrap();
            assert!(of("low") <= of("default") && of("default") <= of("high"), "{lever}");
        }
    }
    let transition = levers.iter().find(|lever| lever["id"] == "sw_transition_months").unwrap();
    assert_eq!(transition["needs"], json!({"sw_bestuur": "met_sociale_dienst"}));
}

#[test]
fn a_parameter_tells_its_range_distribution_and_source() {
    for parameter in &list("parameters") {
        assert_described(parameter);
        let of = |name: &str| parameter[name].as_f64().unwrap();
        assert!(of("low") <= of("default") && of("default") <= of("high"), "{parameter}");
        assert!(matches!(parameter["distribution"].as_str(), Some("pert" | "uniform" | "fixed")), "{parameter}");
        assert_eq!(parameter["judgement"], parameter["grade"] == "C");
        assert!(parameter["source"]["publisher"].is_string() && parameter["note"]["en"].is_string());
        assert!(parameter["price_year"].is_null() || parameter["price_year"].is_u64());
    }
    let paths = printed(&["parameters"])["paths"].as_array().unwrap().clone();
    assert!(paths.iter().all(|path| path["name"].is_string() && path["points"][0]["year"].is_i64()));
}

/// Enough of JSON Schema for ours.
fn fits(value: &Value, schema: &Value) -> bool {
    if let Some(options) = schema["anyOf"].as_array() {
        return options.iter().any(|option| fits(value, option));
    }
    if let Some(options) = schema["enum"].as_array() {
        return options.contains(value);
    }
    if let Some(only) = schema.get("const") {
        return value == only;
    }
    match schema["type"].as_str() {
        Some("string") => value.is_string(),
        Some("array") => value.as_array().is_some_and(|items| {
            items.len() as u64 >= schema["minItems"].as_u64().unwrap_or_default()
                && items.iter().all(|item| fits(item, &schema["items"]))
        }),
        // An empty schema: whatever it is.
        None if schema.as_object().is_some_and(serde_json::Map::is_empty) => true,
        Some("number") => value.as_f64().is_some_and(|number| {
            schema["minimum"].as_f64().is_none_or(|low| number >= low)
                && schema["maximum"].as_f64().is_none_or(|high| number <= high)
        }),
        Some("object") => value.as_object().is_some_and(|fields| {
            let required = schema["required"].as_array().map_or(&[][..], Vec::as_slice);
            required.iter().all(|name| fields.contains_key(name.as_str().unwrap()))
                && fields
                    .iter()
                    .all(|(name, value)| schema["properties"].get(name).is_some_and(|property| fits(value, property)))
        }),
        other => panic!("the schema has a type that this test does not know: {other:?}"),
    }
}

fn estimate(high: f64) -> Value {
    json!({"participant": "a", "low": 0.1, "mode": 0.1, "high": high})
}

#[test]
fn the_schema_accepts_what_simulate_accepts_and_nothing_else() {
    let schema = printed(&["schema"]);
    let mut files = vec![
        json!({}),
        json!({"version": 1, "name": "A", "levers": {}, "assumptions": {}}),
        json!({"version": 2}),
        json!({"name": 3}),
        json!({"levers": []}),
        json!({"more": 1}),
        json!([]),
        json!({"levers": {"sw_bestuur": "alle_reintegratie"}}),
        json!({"levers": {"sw_bestuur": 2}}),
        json!({"levers": {"nothing": 2}}),
        json!({"assumptions": {"nothing": 2}}),
        json!({"opinions": {}}),
        json!({"opinions": {"nothing": {"estimates": []}}}),
        json!({"opinions": {"wijkteam_team_saving": {"estimates": []}}}),
        json!({"opinions": {"wijkteam_team_saving": {"n": 1, "estimates": [estimate(0.2)]}}}),
        json!({"opinions": {"wijkteam_team_saving": {"estimates": [estimate(0.2), estimate(2.0)]}}}),
        json!({"opinions": {"wijkteam_team_saving": {"estimates": [estimate(0.2)], "more": 1}}}),
    ];
    for lever in list("levers").iter().filter(|lever| lever["low"].is_f64()) {
        let (id, high) = (lever["id"].as_str().unwrap(), lever["high"].as_f64().unwrap());
        files.extend([high, high * 1.01].map(|value| json!({"levers": {id: value}})));
    }
    for parameter in list("parameters").iter().step_by(9) {
        let id = parameter["id"].as_str().unwrap();
        let (low, high) = (&parameter["accepted"]["low"], &parameter["accepted"]["high"]);
        let above = high.as_f64().unwrap() + 1.0;
        files.extend([
            json!({"assumptions": {id: high}}),
            json!({"assumptions": {id: above}}),
            json!({"assumptions": {id: {"low": low, "mode": high, "high": high}}}),
            json!({"assumptions": {id: {"low": low, "mode": high, "high": above}}}),
            json!({"assumptions": {id: {"low": low, "high": high}}}),
            json!({"assumptions": {id: {"low": low, "mode": high, "high": high, "more": 1}}}),
        ]);
    }
    for content in files {
        let path = file("schema.json", &content.to_string());
        let arguments = ["--mode", "expected", "--years", "1", "--scenario", &path];
        let output = run(&[&["simulate", "--preset", "doorsnee-20k-2015"][..], &arguments].concat());
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(if fits(&content, &schema) { 0 } else { 2 }), "{content}: {complaint}");
    }
}
