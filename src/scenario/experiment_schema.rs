//! The JSON Schema of the file of a large experiment, from the same declarations that read it.

use serde_json::{Value, json};

use crate::scenario::experiment_file::{DRAWS, Drawing, VERSION, YEARS};
use crate::scenario::output::Output;
use crate::scenario::preset::PresetId;
use crate::scenario::schema;

/// The schema (draft 2020-12).
#[must_use]
pub fn schema() -> Value {
    let names = |presets: &[PresetId]| presets.iter().map(|preset| preset.name()).collect::<Vec<_>>();
    let single: Vec<PresetId> = PresetId::ALL.into_iter().filter(|preset| preset.is_average()).collect();
    let mut scenario = schema::schema();
    let about = scenario.as_object_mut().and_then(|scenario| scenario.remove("$schema"));
    json!({
        "$schema": about,
        "title": "Kantelpunt experiment",
        "type": "object",
        "additionalProperties": false,
        "required": ["scenarios"],
        "oneOf": [{"required": ["presets"]}, {"required": ["municipalities"]}],
        "properties": {
            "version": {"const": VERSION},
            "name": {"type": "string", "pattern": "\\S", "default": "experiment"},
            "seed": {"type": "integer", "minimum": 0, "maximum": u64::MAX, "default": 1},
            "draws": {"type": "integer", "minimum": DRAWS.start(), "maximum": DRAWS.end(), "default": 1024},
            "mode": {"enum": Drawing::ALL.map(Drawing::name), "default": Drawing::Knowledge.name()},
            "years": {"type": "integer", "minimum": YEARS.start(), "maximum": YEARS.end(), "default": 10},
            "presets": {
                "type": "array", "minItems": 1, "uniqueItems": true, "items": {"enum": names(&PresetId::ALL)},
            },
            "municipalities": {
                "type": "object", "additionalProperties": false, "required": ["table", "preset"],
                "properties": {
                    "table": {"type": "string", "pattern": "\\S", "description": "CSV: id and the ten figures"},
                    "preset": {"enum": names(&single)},
                },
            },
            "scenarios": {
                "type": "array", "minItems": 1,
                "items": {"anyOf": [{"type": "string", "description": "a scenario file"}, scenario]},
            },
            "outputs": {
                "type": "array", "minItems": 1, "uniqueItems": true,
                "items": {"enum": Output::names().collect::<Vec<_>>()},
                "default": Output::USUAL.map(Output::name),
            },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_knows_what_the_reader_knows() {
        let schema = schema();
        assert_eq!(schema["properties"]["draws"]["maximum"], 50_000);
        assert_eq!(schema["properties"]["outputs"]["default"][2], "kantelpunt");
        let scenario = &schema["properties"]["scenarios"]["items"]["anyOf"][1];
        assert!(scenario["properties"]["levers"]["properties"]["fte_per_wijkteam"].is_object());
        assert!(scenario.get("$schema").is_none() && schema["$schema"].is_string());
    }
}
