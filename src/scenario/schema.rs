//! The JSON Schema of a scenario file, from the same declarations that read it.

use serde_json::{Map, Value, json};

use crate::levers::REGISTRY;
use crate::levers::spec::Domain;
use crate::parameters::registry;
use crate::scenario::file::{VERSION, accepted_range};
use crate::scenario::opinions;

/// The schema (draft 2020-12).
#[must_use]
pub fn schema() -> Value {
    let levers: Map<String, Value> = REGISTRY
        .iter()
        .map(|spec| {
            let value = match spec.domain {
                Domain::Range { low, high, .. } => json!({
                    "type": "number", "minimum": low, "maximum": high, "default": spec.default,
                    "title": spec.en, "description": format!("{} ({})", spec.nl, spec.unit.in_files()),
                }),
                Domain::Choices(choices) => json!({
                    "enum": choices.iter().map(|choice| choice.id).collect::<Vec<_>>(),
                    "title": spec.en, "description": spec.nl,
                }),
            };
            (spec.id.to_string(), value)
        })
        .collect();
    // In a region a lever may be set for one municipality: `lever@municipality`.
    let of_one: Map<String, Value> =
        levers.iter().map(|(id, value)| (format!("^{id}@[a-z0-9-]+$"), value.clone())).collect();
    let assumptions: Map<String, Value> = registry()
        .map(|spec| {
            let (low, high) = accepted_range(spec);
            let number = json!({"type": "number", "minimum": low, "maximum": high});
            let spread = json!({
                "type": "object", "required": ["low", "mode", "high"], "additionalProperties": false,
                "properties": {"low": number, "mode": number, "high": number},
            });
            let value = json!({
                "anyOf": [number, spread], "default": spec.default_value(),
                "title": spec.en, "description": format!("{} ({})", spec.nl, spec.unit.in_files()),
            });
            (spec.id.to_string(), value)
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kantelpunt scenario",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "version": {"const": VERSION},
            "name": {"type": "string"},
            "levers": {
                "type": "object", "additionalProperties": false, "properties": levers, "patternProperties": of_one,
            },
            "assumptions": {"type": "object", "additionalProperties": false, "properties": assumptions},
            "opinions": opinions::schema(),
        },
    })
}
