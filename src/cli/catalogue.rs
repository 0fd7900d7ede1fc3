//! What there is to choose and what is assumed, as JSON: presets, levers, parameters, paths.

use serde_json::{Map, Value, json};

use crate::engine::distribution::Shape;
use crate::levers::spec::{Domain, LeverSpec};
use crate::levers::{self, Levers, REGISTRY};
use crate::parameters::path::{DataError, PathId, Paths};
use crate::parameters::registry;
use crate::parameters::source::Source;
use crate::parameters::spec::{Grade, ParameterSpec};
use crate::scenario::changes::lever_value;
use crate::scenario::figure::{self, FIGURES, FigureSpec};
use crate::scenario::file::accepted_range;
use crate::scenario::mechanism;
use crate::scenario::preset::{Member, Preset, PresetId};
use crate::scenario::story;

/// Every ready municipality, with its figures and current policy.
pub(crate) fn presets() -> Result<Value, DataError> {
    let paths = Paths::load()?;
    let presets: Result<Vec<Value>, DataError> =
        PresetId::ALL.into_iter().map(|id| described(&Preset::load(id, &paths)?)).collect();
    Ok(json!({"presets": presets?}))
}

fn described(preset: &Preset) -> Result<Value, DataError> {
    let first = &preset.members[0];
    let figures = FIGURES.iter().map(|spec| match &preset.members[..] {
        [only] => figure_of(only, spec),
        members => sum_of(members, spec),
    });
    let stories: Vec<Value> = story::of(preset.id)?
        .into_iter()
        .map(|story| {
            json!({
                "id": story.id,
                "label": {"nl": story.nl, "en": story.en},
                "text": {"nl": story.text_nl, "en": story.text_en},
                "mechanism": story.mechanism,
                "scenario": story.scenario,
            })
        })
        .collect();
    Ok(json!({
        "id": preset.id.name(),
        "label": {"nl": preset.id.nl(), "en": preset.id.en()},
        "start": first.case.start.to_string(),
        "horizon": first.case.months / 12,
        "figures": figures.collect::<Vec<_>>(),
        "levers": settings(&first.current),
        "municipalities": preset.members.iter().zip(&preset.service.shares).map(municipality).collect::<Vec<_>>(),
        "stories": stories,
    }))
}

fn municipality((member, shares): (&Member, &Vec<f64>)) -> Value {
    json!({
        "id": member.id,
        "name": member.name,
        "figures": FIGURES.iter().map(|spec| figure_of(member, spec)).collect::<Vec<_>>(),
        "levers": settings(&member.current),
        "served_by_company": shares,
    })
}

fn figure_of(member: &Member, spec: &FigureSpec) -> Value {
    let origin = member.origins.iter().find(|origin| origin.figure == spec.id);
    // A figure without an origin of its own was chosen: the size that names the preset, and no price of its own.
    let chosen = "chosen for this preset";
    json!({
        "id": spec.id,
        "label": {"nl": spec.nl, "en": spec.en},
        "value": figure::value(&member.case.figures, spec.id),
        "unit": spec.unit.in_files(),
        "grade": origin.map_or(Grade::C.letter(), |origin| origin.grade),
        "source": origin.map_or(chosen, |origin| origin.source),
        "moment": origin.map_or(member.case.start.year, |origin| origin.moment),
        "estimated": origin.is_some_and(|origin| origin.rolled_forward),
        "scaled": origin.is_some_and(|origin| origin.scaled),
    })
}

/// A figure of a region: the sum of its municipalities, or for a price what they share.
fn sum_of(members: &[Member], spec: &FigureSpec) -> Value {
    let values = members.iter().filter_map(|member| figure::value(&member.case.figures, spec.id));
    let value = if spec.unit.is_money() { values.fold(0.0, f64::max) } else { values.sum::<f64>() };
    json!({
        "id": spec.id,
        "label": {"nl": spec.nl, "en": spec.en},
        "value": value,
        "unit": spec.unit.in_files(),
        "grade": Grade::C.letter(),
        "source": "sum of the municipalities, see there",
        "moment": members[0].case.start.year,
        "estimated": false,
        "scaled": false,
    })
}

fn settings(levers: &Levers) -> Map<String, Value> {
    REGISTRY.iter().zip(levers.values()).map(|(spec, value)| (spec.id.into(), lever_value(spec, value))).collect()
}

/// The rows of the policy documents, each with a scenario whose output moves.
pub(crate) fn mechanisms() -> Result<Value, DataError> {
    Ok(json!({"mechanisms": mechanism::all()?}))
}

/// Everything that a municipality can choose.
pub(crate) fn levers() -> Value {
    json!({"levers": REGISTRY.iter().map(|spec| lever(spec)).collect::<Vec<_>>()})
}

fn lever(spec: &LeverSpec) -> Value {
    let mut value = json!({
        "id": spec.id,
        "group": spec.group.id(),
        "label": {"nl": spec.nl, "en": spec.en},
        "unit": spec.unit.in_files(),
        "default": lever_value(spec, spec.default),
        "grade": spec.grade.letter(),
        "source": source(spec.source),
        "mechanism": spec.mechanism,
        "help": {"nl": spec.help.0, "en": spec.help.1},
        "needs": needs(spec),
    });
    match spec.domain {
        Domain::Range { low, high, step } => {
            (value["low"], value["high"], value["step"]) = (json!(low), json!(high), json!(step));
        }
        Domain::Choices(choices) => {
            value["options"] = choices.iter().map(|choice| choice.id).collect();
            let labels: Map<String, Value> =
                choices.iter().map(|choice| (choice.id.into(), json!({"nl": choice.nl, "en": choice.en}))).collect();
            value["option_labels"] = Value::Object(labels);
        }
    }
    value
}

/// The levers that must have a value before this one matters.
fn needs(spec: &LeverSpec) -> Map<String, Value> {
    let needed = spec.needs.example().and_then(|(id, index)| Some((levers::find(id)?.1, index)));
    needed.map(|(other, index)| (other.id.into(), lever_value(other, index as f64))).into_iter().collect()
}

/// Everything that is assumed.
pub(crate) fn parameters() -> Result<Value, DataError> {
    let paths = Paths::load()?;
    Ok(json!({
        "parameters": registry().map(parameter).collect::<Vec<_>>(),
        "paths": PathId::NAMES.iter().map(|(id, name)| path(&paths, *id, name)).collect::<Vec<_>>(),
    }))
}

fn parameter(spec: &ParameterSpec) -> Value {
    let (lowest, highest) = accepted_range(spec);
    json!({
        "id": spec.id,
        "group": spec.group,
        "label": {"nl": spec.nl, "en": spec.en},
        "unit": spec.unit.in_files(),
        "price_year": spec.price_year,
        "default": spec.default_value(),
        "low": spec.spread.low,
        "high": spec.spread.high,
        "distribution": match spec.spread.shape {
            Shape::Fixed => "fixed",
            Shape::Uniform => "uniform",
            Shape::Pert => "pert",
        },
        "accepted": {"low": lowest, "high": highest},
        "grade": spec.grade.letter(),
        "judgement": spec.grade == Grade::C,
        "source": source(spec.source),
        "mechanism": spec.mechanism,
        "note": {"nl": spec.note.0, "en": spec.note.1},
    })
}

fn path(paths: &Paths, id: PathId, name: &str) -> Value {
    let points = paths.points(id).iter();
    let points: Vec<Value> = points
        .map(|point| json!({"year": point.year, "value": point.value, "grade": point.grade, "source": point.source}))
        .collect();
    json!({"name": name, "points": points})
}

fn source(source: &Source) -> Value {
    json!({"title": source.title, "publisher": source.publisher, "year": source.year, "url": source.url})
}
