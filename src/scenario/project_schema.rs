//! The JSON Schema of a project document, from the same declarations that read it.

use serde_json::{Map, Value, json};

use crate::scenario::figure::FIGURES;
use crate::scenario::preset::PresetId;
use crate::scenario::project::{LONGEST_NAME, VERSION};
use crate::scenario::schema as scenario_schema;

/// The schema (draft 2020-12).
#[must_use]
pub fn schema() -> Value {
    let mut of_scenario = scenario_schema::schema();
    let mut taken = |name: &str| of_scenario["properties"][name].take();
    let (levers, assumptions, opinions) = (taken("levers"), taken("assumptions"), taken("opinions"));
    let named = |value: Value| -> Map<String, Value> {
        FIGURES.iter().map(|spec| (spec.id.to_owned(), value.clone())).collect()
    };
    let figures = json!({
        "type": "object", "additionalProperties": false,
        "properties": {
            "figures": {"type": "object", "additionalProperties": false, "properties": named(json!({"type": "number"}))},
            "sources": {"type": "object", "additionalProperties": false, "properties": named(json!({"type": "string"}))},
        },
    });
    let name = json!({"type": "string", "minLength": 1, "maxLength": LONGEST_NAME});
    let scenario = json!({
        "type": "object", "required": ["name"], "additionalProperties": false,
        "properties": {"name": name, "levers": {"$ref": "#/$defs/levers"}},
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kantelpunt project",
        "type": "object",
        "required": ["version", "model", "preset", "scenarios"],
        "additionalProperties": false,
        "$defs": {"levers": levers},
        "properties": {
            "version": {"const": VERSION},
            "model": {"type": "string", "description": "The version of the model that made it."},
            "preset": {"enum": PresetId::ALL.map(PresetId::name)},
            "shown": {"type": "string", "description": "The municipality on screen, by id; without it all."},
            "story": {"type": "string", "description": "The story that it began with, by id."},
            "figures": {"type": "object", "additionalProperties": figures, "description": "Own figures by municipality."},
            "current_policy": {"$ref": "#/$defs/levers"},
            "scenarios": {"type": "array", "minItems": 1, "items": scenario},
            "chosen": {"type": "string", "description": "The scenario on screen, by name; without it the first."},
            "assumptions": assumptions,
            "opinions": opinions,
            "budget": {"type": "object", "description": "How the budget is told, realised amounts (thousands of euro) and real counts."},
        },
    })
}
