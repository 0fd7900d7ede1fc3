//! The file of a large experiment: which municipalities, scenarios and draws, and what to keep of them, in JSON.

use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use crate::scenario::file::{known_fields, parsed};
use crate::scenario::input_error::InputError;
use crate::scenario::output::Output;
use crate::scenario::preset::PresetId;

/// The version of the file format.
pub const VERSION: u64 = 1;
/// Accepted numbers of draws. One municipality with all its draws must fit in memory.
pub const DRAWS: RangeInclusive<u64> = 1..=50_000;
/// Accepted horizons, years.
pub const YEARS: RangeInclusive<u64> = 1..=30;

const KNOWN: [&str; 10] =
    ["version", "name", "seed", "draws", "mode", "years", "presets", "municipalities", "scenarios", "outputs"];

/// What differs from one draw to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawing {
    /// The parameters, with every flow at its mean.
    Knowledge,
    /// The parameters, and whole persons.
    Stochastic,
}

impl Drawing {
    /// Both, in the order in which users see them.
    pub const ALL: [Self; 2] = [Self::Knowledge, Self::Stochastic];

    /// Stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Knowledge => "knowledge",
            Self::Stochastic => "stochastic",
        }
    }
}

/// Which municipalities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Places {
    /// Ready ones; a region is one of them as a whole.
    Presets(Vec<PresetId>),
    /// A table of figures beside the file. The preset gives the start, current policy, and what the table leaves open.
    Table {
        /// Where the table is, seen from the file of the experiment.
        file: String,
        /// A ready case of a single municipality.
        preset: PresetId,
    },
}

/// Where a scenario stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// In a file, seen from that of the experiment.
    File(String),
    /// In the file of the experiment itself: the text of a scenario file.
    Inline(String),
}

/// A large experiment as its file has it. The scenarios are read against the current policy of each municipality, so that
/// is still to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct ExperimentFile {
    /// As its user calls it.
    pub name: String,
    /// The seed of all draws.
    pub seed: u64,
    /// How many draws of each municipality and scenario.
    pub draws: u32,
    /// What is drawn.
    pub drawing: Drawing,
    /// Horizon.
    pub years: u32,
    /// Which municipalities.
    pub places: Places,
    /// The scenarios, at least one.
    pub scenarios: Vec<Source>,
    /// What is kept, each once, at least one.
    pub outputs: Vec<Output>,
}

impl ExperimentFile {
    /// Reads an experiment.
    ///
    /// # Errors
    /// The first thing that is not accepted: text that is no JSON, an unknown field, a value out of range.
    pub fn read(text: &str) -> Result<Self, InputError> {
        let fields = parsed(text)?;
        known_fields(&fields, &KNOWN)?;
        whole(&fields, "version", &(VERSION..=VERSION), VERSION)?;
        let drawing = fields.get("mode").map_or(Ok(Drawing::Knowledge), |value| {
            let named = Drawing::ALL.into_iter().find(|drawing| value.as_str() == Some(drawing.name()));
            named.ok_or_else(|| choose("mode", value, Drawing::ALL.iter().map(|drawing| drawing.name().to_owned())))
        })?;
        Ok(Self {
            name: fields.get("name").map_or(Ok("experiment".into()), |value| text_of("name", value))?,
            seed: whole(&fields, "seed", &(0..=u64::MAX), 1)?,
            draws: whole(&fields, "draws", &DRAWS, 1_024)? as u32,
            drawing,
            years: whole(&fields, "years", &YEARS, 10)? as u32,
            places: places(&fields)?,
            scenarios: scenarios(&fields)?,
            outputs: outputs(&fields)?,
        })
    }
}

fn whole(
    fields: &Map<String, Value>,
    name: &str,
    accepted: &RangeInclusive<u64>,
    otherwise: u64,
) -> Result<u64, InputError> {
    let Some(value) = fields.get(name) else { return Ok(otherwise) };
    value.as_u64().filter(|number| accepted.contains(number)).ok_or_else(|| {
        let (low, high) = (accepted.start(), accepted.end());
        InputError::new(
            name,
            value.to_string(),
            format!("geef een geheel getal van {low} tot en met {high}"),
            format!("give a whole number from {low} to {high}"),
        )
    })
}

fn text_of(name: &str, value: &Value) -> Result<String, InputError> {
    let text = value.as_str().map(str::trim).filter(|text| !text.is_empty());
    text.map(str::to_owned).ok_or_else(|| InputError::new(name, value.to_string(), "geef een tekst", "give a text"))
}

fn choose(name: &str, value: &Value, options: impl Iterator<Item = String>) -> InputError {
    let options = options.collect::<Vec<_>>().join(", ");
    InputError::new(name, value.to_string(), format!("kies uit: {options}"), format!("choose from: {options}"))
}

fn filled_list<'a>(name: &str, value: &'a Value) -> Result<&'a [Value], InputError> {
    let list = value.as_array().map(Vec::as_slice).filter(|list| !list.is_empty());
    list.ok_or_else(|| {
        InputError::new(
            name,
            value.to_string(),
            "geef een lijst met ten minste één element",
            "give a list with at least one element",
        )
    })
}

fn preset(name: &str, value: &Value, options: &[PresetId]) -> Result<PresetId, InputError> {
    let named = options.iter().copied().find(|preset| value.as_str() == Some(preset.name().as_str()));
    named.ok_or_else(|| choose(name, value, options.iter().map(|preset| preset.name())))
}

fn places(fields: &Map<String, Value>) -> Result<Places, InputError> {
    match (fields.get("presets"), fields.get("municipalities")) {
        (Some(list), None) => {
            let presets = filled_list("presets", list)?.iter().map(|value| preset("presets", value, &PresetId::ALL));
            let presets: Vec<PresetId> = presets.collect::<Result<_, _>>()?;
            once("presets", presets.iter().map(|preset| preset.name()))?;
            Ok(Places::Presets(presets))
        }
        (None, Some(Value::Object(table))) => {
            known_fields(table, &["table", "preset"])?;
            let missing = Value::Null;
            let single: Vec<PresetId> = PresetId::ALL.into_iter().filter(|preset| preset.is_average()).collect();
            Ok(Places::Table {
                file: text_of("table", table.get("table").unwrap_or(&missing))?,
                preset: preset("preset", table.get("preset").unwrap_or(&missing), &single)?,
            })
        }
        (both, other) => Err(InputError::new(
            "municipalities",
            both.and(other).or(other).map_or("null".into(), Value::to_string),
            "geef of presets: […] of municipalities: {\"table\": …, \"preset\": …}",
            "give either presets: […] or municipalities: {\"table\": …, \"preset\": …}",
        )),
    }
}

fn scenarios(fields: &Map<String, Value>) -> Result<Vec<Source>, InputError> {
    let list = filled_list("scenarios", fields.get("scenarios").unwrap_or(&Value::Null))?;
    let read = |value: &Value| match value {
        Value::String(file) => Ok(Source::File(file.clone())),
        Value::Object(_) => Ok(Source::Inline(value.to_string())),
        other => Err(InputError::new(
            "scenarios",
            other.to_string(),
            "geef de naam van een scenariobestand of een scenario { … }",
            "give the name of a scenario file or a scenario { … }",
        )),
    };
    list.iter().map(read).collect()
}

fn outputs(fields: &Map<String, Value>) -> Result<Vec<Output>, InputError> {
    let Some(list) = fields.get("outputs") else { return Ok(Output::USUAL.to_vec()) };
    let mut outputs = Vec::new();
    for value in filled_list("outputs", list)? {
        let named = Output::named(value.as_str().unwrap_or_default());
        if named.is_empty() {
            return Err(choose("outputs", value, Output::names()));
        }
        outputs.extend(named);
    }
    once("outputs", outputs.iter().map(|output| output.name()))?;
    Ok(outputs)
}

/// Refuses a name that stands twice.
pub(crate) fn once(field: &str, names: impl Iterator<Item = String>) -> Result<(), InputError> {
    let mut seen = std::collections::BTreeSet::new();
    for name in names {
        if !seen.insert(name.clone()) {
            return Err(InputError::new(field, name, "geef elke naam één keer", "give every name once"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    const LEAST: &str = r#"{"presets": ["doorsnee-20k-2027"], "scenarios": ["a.json"]"#;

    fn read(more: &str) -> Result<ExperimentFile, InputError> {
        ExperimentFile::read(&format!("{LEAST}{more}}}"))
    }

    #[test]
    fn what_is_left_out_has_a_usual_value() {
        let file = read("").unwrap();
        assert_eq!((file.seed, file.draws, file.years, file.drawing), (1, 1_024, 10, Drawing::Knowledge));
        assert_eq!(file.places, Places::Presets(vec![PresetId::average(20, 2027)]));
        assert_eq!(file.scenarios, [Source::File("a.json".into())]);
        assert_eq!(file.outputs, Output::USUAL);
    }

    #[test]
    fn a_table_and_inline_scenarios_are_read() {
        let file = ExperimentFile::read(
            r#"{"version": 1, "name": "land", "seed": 18446744073709551615, "draws": 8, "mode": "stochastic", "years": 3,
                "municipalities": {"table": "t.csv", "preset": "doorsnee-100k-2027"},
                "scenarios": [{"name": "meer", "levers": {"fte_per_wijkteam": 12}}], "outputs": ["outcomes", "npv"]}"#,
        )
        .unwrap();
        assert_eq!(file.places, Places::Table { file: "t.csv".into(), preset: PresetId::average(100, 2027) });
        assert!(matches!(&file.scenarios[..], [Source::Inline(text)] if text.contains("fte_per_wijkteam")));
        assert_eq!((file.seed, file.outputs.last()), (u64::MAX, Some(&Output::Npv)));
    }

    #[test]
    fn a_refusal_names_the_field_the_value_and_what_is_accepted() {
        for (more, nl, en) in [
            (
                r#", "draws": 0"#,
                "‘draws’ kan niet 0 zijn: geef een geheel getal van 1 tot en met 50000",
                "from 1 to 50000",
            ),
            (r#", "draws": 2.5"#, "2.5", "whole number"),
            (r#", "mode": "expected""#, "kies uit: knowledge, stochastic", "choose from: knowledge, stochastic"),
            (r#", "years": 31"#, "van 1 tot en met 30", "from 1 to 30"),
            (r#", "version": 2"#, "‘version’", "2"),
            (r#", "name": """#, "geef een tekst", "give a text"),
            (r#", "outputs": ["mpv"]"#, "kies uit: npv,", "outcomes/waiting_weeks"),
            (r#", "outputs": ["npv", "npv"]"#, "één keer", "once"),
            (r#", "outputs": []"#, "ten minste één", "at least one"),
            (r#", "municipalities": {"table": "t.csv"}"#, "of presets", "either presets"),
            (r#", "seeds": 1"#, "‘seeds’", "choose from: version, name, seed"),
        ] {
            let error = read(more).unwrap_err();
            let (dutch, english) = (error.sentence(Language::Nl), error.sentence(Language::En));
            assert!(dutch.contains(nl) && english.contains(en), "{more}: {dutch} {english}");
        }
        for (text, part) in [
            ("{}", "either presets"),
            (r#"{"presets": ["doorsnee-20k-2027"]}"#, "‘scenarios’ cannot be null"),
            (r#"{"presets": ["urk"], "scenarios": ["a"]}"#, "doorsnee-20k-2015"),
            (r#"{"presets": ["doorsnee-20k-2027", "doorsnee-20k-2027"], "scenarios": ["a"]}"#, "once"),
            (r#"{"presets": ["doorsnee-20k-2027"], "scenarios": [3]}"#, "scenario file"),
            (r#"{"municipalities": {"table": "t"}, "scenarios": ["a"]}"#, "‘preset’ cannot be null"),
            (
                r#"{"municipalities": {"table": "t", "preset": "zaanstreek-waterland"}, "scenarios": ["a"]}"#,
                "doorsnee-150k-2027",
            ),
        ] {
            let sentence = ExperimentFile::read(text).unwrap_err().sentence(Language::En);
            assert!(sentence.contains(part), "{text}: {sentence}");
        }
    }
}
