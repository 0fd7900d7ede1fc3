//! What a group thinks of the assumptions: every participant's estimate, kept as it was given.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::engine::decimal;
use crate::engine::distribution::Spread;
use crate::parameters::spec::ParameterSpec;
use crate::parameters::{self, registry};
use crate::scenario::file::{accepted_range, known_fields, object, one_by_one, spread, unknown_assumption};
use crate::scenario::input_error::InputError;
use crate::scenario::pool::pooled;

/// One participant's estimate of one number.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// As the group calls the participant: a name, a role, or a number.
    pub participant: String,
    /// Lowest, most likely and highest value, in the unit and price year of the assumption.
    pub spread: Spread,
}

/// The estimates by place in the registry of assumptions; a place that is there has at least one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opinions {
    /// In the order in which they were given.
    pub estimates: BTreeMap<usize, Vec<Estimate>>,
}

/// What a file may say of one assumption. Only the estimates are read back: the rest follows from them.
const FIELDS: [&str; 8] = ["n", "estimates", "lowest", "highest", "pooled", "mixture", "disagreement", "unit"];
const ESTIMATE: [&str; 4] = ["participant", "low", "mode", "high"];

impl Opinions {
    /// Whether nobody estimated anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.estimates.is_empty()
    }

    /// Reads the field `opinions` of a scenario file.
    pub(crate) fn read(fields: &Map<String, Value>) -> Result<Self, InputError> {
        let mut opinions = Self::default();
        for id in fields.keys() {
            let (place, spec) = parameters::find(id).ok_or_else(|| unknown_assumption(id, &fields[id].to_string()))?;
            let opinion = object(fields, id)?;
            known_fields(&opinion, &FIELDS)?;
            let list = opinion.get("estimates").and_then(Value::as_array).filter(|list| !list.is_empty());
            let list = list.ok_or_else(|| {
                InputError::new(
                    format!("opinions.{id}"),
                    fields[id].to_string(),
                    "geef \"estimates\": een lijst met ten minste één schatting",
                    "give \"estimates\": a list of at least one estimate",
                )
            })?;
            let estimates: Result<Vec<Estimate>, InputError> = list.iter().map(|value| estimate(spec, value)).collect();
            opinions.estimates.insert(place, estimates?);
        }
        Ok(opinions)
    }

    /// Writes the field `opinions` of a scenario file: the estimates, and what follows from them.
    #[must_use]
    pub fn write(&self) -> Value {
        let all = registry().enumerate().filter_map(|(place, spec)| Some((spec, self.estimates.get(&place)?)));
        one_by_one(all.map(|(spec, estimates)| (spec.id.to_owned(), written(spec, estimates)))).into()
    }
}

fn written(spec: &ParameterSpec, estimates: &[Estimate]) -> Value {
    let pooled = pooled(estimates);
    let points = |spread: &Spread| json!({"low": spread.low, "mode": spread.mode, "high": spread.high});
    let estimates: Vec<Value> = estimates
        .iter()
        .map(|estimate| {
            let mut value = points(&estimate.spread);
            value["participant"] = json!(estimate.participant);
            value
        })
        .collect();
    let [p5, p50, p95] = pooled.percentiles.map(printed);
    json!({
        "n": estimates.len(),
        "unit": spec.unit.in_files(),
        "estimates": estimates,
        "lowest": pooled.lowest,
        "highest": pooled.highest,
        "pooled": points(&pooled.spread),
        "mixture": {"mean": printed(pooled.mean), "p5": p5, "p50": p50, "p95": p95},
        "disagreement": printed(pooled.disagreement),
    })
}

/// Six digits: the noise of the computer stays out.
fn printed(value: f64) -> f64 {
    decimal::parse(&format!("{value:.5e}")).unwrap_or(value)
}

fn estimate(spec: &ParameterSpec, value: &Value) -> Result<Estimate, InputError> {
    let shape = || {
        InputError::new(
            format!("opinions.{}", spec.id),
            value.to_string(),
            "geef per schatting {\"participant\": \"…\", \"low\": …, \"mode\": …, \"high\": …}",
            "give for each estimate {\"participant\": \"…\", \"low\": …, \"mode\": …, \"high\": …}",
        )
    };
    let fields = value.as_object().filter(|fields| fields.keys().all(|name| ESTIMATE.contains(&name.as_str())));
    let fields = fields.ok_or_else(shape)?;
    let participant = fields.get("participant").and_then(Value::as_str).ok_or_else(shape)?.to_owned();
    let point = |name| fields.get(name).and_then(Value::as_f64).ok_or_else(shape);
    let points = [point("low")?, point("mode")?, point("high")?];
    Ok(Estimate { participant, spread: spread(spec, points, &value.to_string())? })
}

/// The part of the schema that describes the opinions.
#[must_use]
pub fn schema() -> Value {
    let opinions = registry().map(|spec| {
        let (low, high) = accepted_range(spec);
        let number = json!({"type": "number", "minimum": low, "maximum": high});
        let estimate = json!({
            "type": "object", "required": ESTIMATE, "additionalProperties": false,
            "properties": {"participant": {"type": "string"}, "low": number, "mode": number, "high": number},
        });
        let mut properties: Map<String, Value> = FIELDS.iter().map(|name| ((*name).to_owned(), json!({}))).collect();
        properties.insert("estimates".into(), json!({"type": "array", "minItems": 1, "items": estimate}));
        let value = json!({
            "type": "object", "required": ["estimates"], "additionalProperties": false, "properties": properties,
        });
        (spec.id.to_owned(), value)
    });
    json!({"type": "object", "additionalProperties": false, "properties": opinions.collect::<Map<_, _>>()})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::distribution::Shape;

    #[test]
    fn what_is_written_is_read_back() {
        let estimate = |participant: &str, low, mode, high| Estimate {
            participant: participant.into(),
            spread: Spread { low, mode, high, shape: if low < high { Shape::Pert } else { Shape::Fixed } },
        };
        let (place, _) = parameters::find("wijkteam_team_saving").unwrap();
        let estimates = vec![estimate("a; \"b\"", 0.1, 0.2, 0.3), estimate("", 0.25, 0.25, 0.25)];
        let opinions = Opinions { estimates: [(place, estimates)].into() };
        let written = opinions.write();
        assert_eq!(Opinions::read(written.as_object().unwrap()), Ok(opinions));
        assert_eq!(written["wijkteam_team_saving"]["n"], 2);
    }
}
