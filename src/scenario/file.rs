//! A scenario file: what differs from current policy and from the defaults, in JSON.

use serde_json::{Map, Value, json};

use crate::engine::distribution::{Shape, Spread};
use crate::levers::Levers;
use crate::parameters::spec::ParameterSpec;
use crate::parameters::{self, registry};
use crate::scenario::Scenario;
use crate::scenario::assumptions::{AssumptionSet, fixed};
use crate::scenario::changes::Changes;
use crate::scenario::input_error::InputError;
use crate::scenario::nearest;
use crate::scenario::opinions::Opinions;
use crate::scenario::strict_json::Strict;
use crate::text::Language;
use crate::text::number;

/// The version of the file format.
pub const VERSION: u64 = 1;

const KNOWN: [&str; 5] = ["version", "name", "levers", "assumptions", "opinions"];

/// Reads a scenario file against the current policy of each municipality. `"lever": value` holds for all of them,
/// `"lever@municipality": value` for one.
///
/// # Errors
/// The first thing that is not accepted: text that is no JSON (with line and column), an unknown field, a value out of
/// range.
pub fn read(text: &str, current: &[(String, Levers)]) -> Result<(Scenario, AssumptionSet), InputError> {
    let fields = parsed(text)?;
    known_fields(&fields, &KNOWN)?;
    if fields.get("version").is_some_and(|version| version.as_u64() != Some(VERSION)) {
        return Err(accepted("version", &fields["version"], &VERSION.to_string()));
    }
    let name = match fields.get("name") {
        None => String::from("scenario"),
        Some(Value::String(name)) => name.clone(),
        Some(other) => return Err(InputError::new("name", other.to_string(), "geef een tekst", "give a text")),
    };
    let levers = Changes::read(&object(&fields, "levers")?)?.over(current)?;
    let mut assumptions = read_assumptions(&object(&fields, "assumptions")?)?;
    assumptions.opinions = Opinions::read(&object(&fields, "opinions")?)?;
    Ok((Scenario { name, levers }, assumptions))
}

/// Whether a text is rather a scenario file than a project document: that names the ready case that it began with.
#[must_use]
pub fn is_scenario(text: &str) -> bool {
    parsed(text).is_ok_and(|fields| fields.contains_key("levers") && !fields.contains_key("preset"))
}

/// The object that a file must be.
pub(crate) fn parsed(text: &str) -> Result<Map<String, Value>, InputError> {
    let Strict(json) = serde_json::from_str(text).map_err(|error| unreadable(text, &error))?;
    match json {
        Value::Object(fields) => Ok(fields),
        other => Err(InputError::new("JSON", other.to_string(), "geef een object { … }", "give an object { … }")),
    }
}

fn unreadable(text: &str, error: &serde_json::Error) -> InputError {
    let (line, column) = (error.line(), error.column());
    if text.trim().is_empty() {
        return InputError::of_whole("Er staat niets in", "There is nothing in it");
    }
    if error.is_data() {
        return InputError::of_whole(
            format!("Op regel {line}, plaats {column} staat een naam voor de tweede keer: geef elke naam één keer"),
            format!("At line {line}, column {column} a name stands for the second time: give every name once"),
        );
    }
    InputError::of_whole(
        format!("Dit is geen geldige JSON: op regel {line}, plaats {column} klopt het niet"),
        format!("This is no valid JSON: it goes wrong at line {line}, column {column}"),
    )
}

/// Writes a scenario as a file with only what differs.
#[must_use]
pub fn write(scenario: &Scenario, current: &[(String, Levers)], assumptions: &AssumptionSet) -> Value {
    let changed = Changes::between(current, &scenario.levers).write();
    let own = written(assumptions);
    let mut file = json!({"version": VERSION, "name": scenario.name, "levers": changed, "assumptions": own});
    if !assumptions.opinions.is_empty() {
        file["opinions"] = assumptions.opinions.write();
    }
    file
}

/// The own assumptions, a number or a range each, in the order of the registry.
pub(crate) fn written(assumptions: &AssumptionSet) -> Map<String, Value> {
    let all = registry().enumerate().filter_map(|(place, spec)| Some((spec, assumptions.own.get(&place)?)));
    one_by_one(all.map(|(spec, spread)| {
        let value = match spread.shape {
            Shape::Fixed => json!(spread.mode),
            Shape::Uniform | Shape::Pert => json!({"low": spread.low, "mode": spread.mode, "high": spread.high}),
        };
        (spec.id.to_owned(), value)
    }))
}

/// An object of these fields. To collect them would sort them first, and that sorting weighs 24 KB on the page.
pub(crate) fn one_by_one(fields: impl Iterator<Item = (String, Value)>) -> Map<String, Value> {
    let mut object = Map::new();
    object.extend(fields);
    object
}

/// Refuses a name that is none of those known.
pub(crate) fn known_fields(fields: &Map<String, Value>, known: &[&str]) -> Result<(), InputError> {
    match fields.keys().find(|field| !known.contains(&field.as_str())) {
        Some(field) => Err(accepted(field, &fields[field], &known.join(", "))),
        None => Ok(()),
    }
}

/// The object with this name, empty when it is not there.
pub(crate) fn object(fields: &Map<String, Value>, name: &str) -> Result<Map<String, Value>, InputError> {
    match fields.get(name) {
        None => Ok(Map::new()),
        Some(Value::Object(object)) => Ok(object.clone()),
        Some(other) => Err(InputError::new(name, other.to_string(), "geef een object { … }", "give an object { … }")),
    }
}

/// A value that is none of these options.
pub(crate) fn accepted(field: &str, value: &Value, options: &str) -> InputError {
    InputError::new(field, value.to_string(), format!("kies uit: {options}"), format!("choose from: {options}"))
}

/// A number outside its range.
#[must_use]
pub fn out_of_range(field: &str, value: &str, low: f64, high: f64) -> InputError {
    let range =
        |language, and: &str| format!("{} {and} {}", number::shortest(low, language), number::shortest(high, language));
    InputError::new(
        field,
        value,
        format!("geef een getal tussen {}", range(Language::Nl, "en")),
        format!("give a number between {}", range(Language::En, "and")),
    )
}

/// There is no assumption with this name.
pub(crate) fn unknown_assumption(id: &str, given: &str) -> InputError {
    let known: Vec<&str> = parameters::registry().map(|spec| spec.id).collect();
    let [nl, en] = match nearest::meant(id, &known) {
        Some(_) => nearest::choice(id, known.into_iter()),
        // Hundreds of names are no answer.
        None => ["`kantelpunt parameters` noemt ze alle", "`kantelpunt parameters` lists them all"].map(String::from),
    };
    InputError::new(id, given, format!("die aanname bestaat niet; {nl}"), format!("there is no such assumption; {en}"))
}

/// Reads own assumptions: `{"assumption": number or range}`.
pub(crate) fn read_assumptions(values: &Map<String, Value>) -> Result<AssumptionSet, InputError> {
    let mut set = AssumptionSet::default();
    for (id, value) in values {
        let Some((index, spec)) = parameters::find(id) else {
            return Err(unknown_assumption(id, &value.to_string()));
        };
        set.own.insert(index, read_spread(spec, value)?);
    }
    Ok(set)
}

/// Reads a number or a range.
fn read_spread(spec: &ParameterSpec, value: &Value) -> Result<Spread, InputError> {
    if let Some(number) = value.as_f64() {
        let (floor, ceiling) = accepted_range(spec);
        let is_accepted = (floor..=ceiling).contains(&number);
        return if is_accepted {
            Ok(fixed(number))
        } else {
            Err(out_of_range(spec.id, &value.to_string(), floor, ceiling))
        };
    }
    let has_three = value.as_object().is_some_and(|points| points.len() == 3);
    let point = |name| value.get(name).filter(|_| has_three).and_then(Value::as_f64);
    let (Some(low), Some(mode), Some(high)) = (point("low"), point("mode"), point("high")) else {
        return Err(InputError::new(
            spec.id,
            value.to_string(),
            "geef een getal of {\"low\": …, \"mode\": …, \"high\": …}",
            "give a number or {\"low\": …, \"mode\": …, \"high\": …}",
        ));
    };
    spread(spec, [low, mode, high], &value.to_string())
}

/// A spread from its lowest, most likely and highest value; `given` is what was given, for the refusal.
///
/// # Errors
/// Points outside what is accepted for this parameter, or in another order.
pub fn spread(spec: &ParameterSpec, [low, mode, high]: [f64; 3], given: &str) -> Result<Spread, InputError> {
    let (floor, ceiling) = accepted_range(spec);
    let bounded = |number: f64| (floor..=ceiling).contains(&number);
    if !(bounded(low) && bounded(high)) {
        return Err(out_of_range(spec.id, given, floor, ceiling));
    }
    if !(low <= mode && mode <= high) {
        return Err(InputError::new(spec.id, given, "low ≤ mode ≤ high", "low ≤ mode ≤ high"));
    }
    let shape = if low < high { Shape::Pert } else { Shape::Fixed };
    Ok(Spread { low, mode, high, shape })
}

/// What an own value of an assumption may be: well outside the declared range, but nothing that has no meaning.
#[must_use]
pub fn accepted_range(spec: &ParameterSpec) -> (f64, f64) {
    use crate::parameters::unit::Unit;
    let Spread { low, high, .. } = spec.spread;
    match spec.unit {
        Unit::Share if low >= 0.0 => (0.0, 1.0),
        _ if low < 0.0 => (2.0 * low, 2.0 * high),
        Unit::PerYear | Unit::Ratio if low == 0.0 => (0.0, 2.0 * high),
        _ => (low / 2.0, 2.0 * high),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(current: Levers) -> Vec<(String, Levers)> {
        vec![("gemeente".into(), current)]
    }

    fn refusal(text: &str) -> String {
        read(text, &one(Levers::defaults())).unwrap_err().sentence(Language::En)
    }

    #[test]
    fn what_is_written_is_read_back() {
        let current = Levers::defaults();
        let levers = Levers { fte_per_wijkteam: 12.0, sw_bestuur: 2.0, ..current };
        let mut assumptions = AssumptionSet::default();
        assumptions.own.insert(3, fixed(0.02));
        let scenario = Scenario { name: "A".into(), levers: vec![levers] };
        let text = write(&scenario, &one(current), &assumptions).to_string();
        assert_eq!(read(&text, &one(current)), Ok((scenario, assumptions)));
    }

    #[test]
    fn a_lever_holds_for_all_municipalities_or_for_one() {
        let current = Levers::defaults();
        let towns = vec![("schagen".to_string(), current), ("texel".to_string(), current)];
        let text = r#"{"levers": {"fte_per_wijkteam@texel": 6, "fte_per_wijkteam": 12}}"#;
        let (scenario, assumptions) = read(text, &towns).unwrap();
        assert_eq!(scenario.levers.iter().map(|levers| levers.fte_per_wijkteam).collect::<Vec<_>>(), [12.0, 6.0]);
        let written = write(&scenario, &towns, &assumptions);
        assert_eq!(written["levers"]["fte_per_wijkteam@texel"], 6.0);
        assert_eq!(read(&written.to_string(), &towns).unwrap().0, scenario);
        let error = read(r#"{"levers": {"fte_per_wijkteam@urk": 6}}"#, &towns).unwrap_err();
        assert!(error.sentence(Language::En).contains("schagen, texel"));
    }

    #[test]
    fn a_refusal_names_the_field_the_value_and_what_is_accepted() {
        let sentence = refusal(r#"{"levers": {"fte_per_wijkteam": 99}}"#);
        for part in ["fte_per_wijkteam", "99", "3 and 20"] {
            assert!(sentence.contains(part), "{sentence}");
        }
        assert!(refusal(r#"{"levers": {"sw_bestuur": "fusie"}}"#).contains("eigen_bedrijf"));
        assert!(refusal(r#"{"levers": {"sw_bestur": 1}}"#).contains("no such lever"));
        assert!(refusal(r#"{"asumptions": {}}"#).contains("assumptions"));
        assert!(refusal("{").contains("line 1, column 1"));
        assert_eq!(refusal(" "), "There is nothing in it.");
        assert!(refusal(r#"{"version": 2}"#).contains("version"));
        assert!(refusal(r#"{"levers": {"fte_per_wijkteam": 12}, "levers": {}}"#).contains("second time"));
        assert!(
            refusal(r#"{"assumptions": {"wijkteam_team_saving": {"low": 0.3, "mode": 0.1, "high": 0.4}}}"#)
                .contains("low ≤")
        );
    }
}
