//! The link: a project document as the short text behind the `?` of an address, which a browser sends to no server.
//!
//! ```text
//! #/verken?v=1&model=0.1.0&preset=doorsnee-100k-2027&scenario=A,ftePerWijk:12,jobcHour:3.5&aannames=wijkTeamSavi:0.2&c=7k0m
//! ```
//!
//! It says what the document says and is read by the same reader, in fewer letters ([`short`]). Two things stay out: what
//! each participant of a group estimated, and where an own figure comes from. Neither moves a figure, and both may name
//! people. The last four letters are a check, so that a link that lost its tail opens nothing instead of something else.
//!
//! A link of a newer version that holds something unknown opens nothing and says so, as a document does; one that is
//! understood opens. A link of an older version keeps opening: `tests/links/` has one of each.

mod short;

use serde_json::{Map, Value, json};

use crate::levers::REGISTRY;
use crate::parameters::registry;
use crate::scenario::figure::FIGURES;
use crate::scenario::input_error::InputError;
use crate::scenario::link::short::{Ids, check, escaped, percent_decoded, percent_encoded, unescaped};
use crate::scenario::made_with::{MODEL, is_newer};
use crate::scenario::project::{self, Project};
use crate::text::Language;

/// The version of the format of links.
pub const VERSION: u64 = 1;
/// What comes before the check.
const CHECK: &str = "&c=";

/// What a link says.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The document, without opinions and without sources of own figures.
    pub project: Project,
    /// The language to open in; `None`: that of whoever opens it.
    pub language: Option<Language>,
}

/// Why a link does not open. The current work stays as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkError {
    /// A piece is missing or was changed on the way.
    Damaged,
    /// A newer version made it, and put in it what this one does not know. With that version, when it can be read.
    Newer(Option<String>),
    /// It says what is not accepted.
    Refused(InputError),
}

impl LinkError {
    /// One sentence for the user, or two.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Damaged => language
                .pick(
                    "Deze link is niet heel: er ontbreekt een stuk, of er is onderweg iets veranderd. Kopieer de hele link opnieuw.",
                    "This link is not whole: a piece is missing, or something was changed on the way. Copy the whole link again.",
                )
                .to_owned(),
            Self::Newer(model) => {
                let theirs = model.as_ref().map(|model| format!(" ({model})")).unwrap_or_default();
                match language {
                    Language::Nl => format!(
                        "Deze link is gemaakt met een nieuwere versie van Kantelpunt{theirs} dan deze ({MODEL}) en zegt iets dat deze versie niet kent. Er is niets geopend."
                    ),
                    Language::En => format!(
                        "This link was made with a newer version of Kantelpunt{theirs} than this one ({MODEL}) and says something that this version does not know. Nothing was opened."
                    ),
                }
            }
            Self::Refused(error) => {
                let lead = language.pick("Deze link kan niet open.", "This link cannot be opened.");
                format!("{lead} {}", error.sentence(language))
            }
        }
    }
}

/// The part of an address that is a link of ours: what stands behind the `?` in its fragment.
#[must_use]
pub fn in_address(address: &str) -> Option<&str> {
    let (_, fragment) = address.split_once('#')?;
    fragment.split_once('?').map(|(_, query)| query).filter(|query| query.starts_with("v="))
}

/// The link of a document: what stands behind the `?`.
#[must_use]
pub fn encode(project: &Project, language: Language) -> String {
    let fields = project::fields(project);
    let mut parts = vec![format!("v={VERSION}"), format!("model={}", escaped(&project.model))];
    if language != Language::default() {
        parts.push(format!("taal={}", language.code()));
    }
    for (key, name) in TEXTS {
        parts.extend(fields.get(name).and_then(Value::as_str).map(|text| format!("{key}={}", escaped(text))));
    }
    let object = |value: &Value, name: &str| value.get(name).and_then(Value::as_object).cloned().unwrap_or_default();
    let all = Value::Object(fields);
    for (municipality, own) in object(&all, "figures") {
        parts.push(named("cijfers", &municipality, settings(&object(&own, "figures"), FIGURE_IDS)));
    }
    let current = settings(&object(&all, "current_policy"), LEVER_IDS);
    parts.extend((!current.is_empty()).then(|| format!("beleid={current}")));
    for tried in all.get("scenarios").and_then(Value::as_array).into_iter().flatten() {
        let name = tried.get("name").and_then(Value::as_str).unwrap_or_default();
        parts.push(named("scenario", name, settings(&object(tried, "levers"), LEVER_IDS)));
    }
    let assumptions = settings(&object(&all, "assumptions"), ASSUMPTION_IDS);
    parts.extend((!assumptions.is_empty()).then(|| format!("aannames={assumptions}")));
    let text = parts.join("&");
    percent_encoded(&format!("{text}{CHECK}{}", check(&text)))
}

/// Reads what stands behind the `?`.
///
/// # Errors
/// See [`LinkError`].
pub fn decode(link: &str) -> Result<Link, LinkError> {
    let text = percent_decoded(link).ok_or(LinkError::Damaged)?;
    let version = text.split('&').next().and_then(|part| part.strip_prefix("v=")).ok_or(LinkError::Damaged)?;
    // A link cut off here says `v=1`, which is older than nothing: it is damaged.
    if version.parse::<u64>().is_ok_and(|version| version > VERSION) {
        return Err(LinkError::Newer(part(&text, "model").filter(|model| is_newer(model)).map(str::to_owned)));
    }
    let (body, checked) = text.rsplit_once(CHECK).ok_or(LinkError::Damaged)?;
    if checked != check(body) {
        return Err(LinkError::Damaged);
    }
    let model = part(body, "model").unwrap_or_default().to_owned();
    let read =
        of_body(body).and_then(|(fields, language)| Ok(Link { project: project::of_fields(&fields)?, language }));
    read.map_err(|error| if is_newer(&model) { LinkError::Newer(Some(model)) } else { LinkError::Refused(error) })
}

/// The fields that are a text each: as a link calls them, and as a document does.
const TEXTS: [(&str, &str); 4] = [("preset", "preset"), ("toont", "shown"), ("verhaal", "story"), ("kies", "chosen")];

fn part<'a>(body: &'a str, key: &str) -> Option<&'a str> {
    body.split('&').filter_map(|part| part.split_once('=')).find(|(name, _)| *name == key).map(|(_, value)| value)
}

/// The fields of the document that a link says.
fn of_body(body: &str) -> Result<(Map<String, Value>, Option<Language>), InputError> {
    let mut fields = Map::new();
    let (mut language, mut scenarios, mut figures) = (None, Vec::new(), Map::new());
    for part in body.split('&') {
        let (key, value) = part.split_once('=').ok_or_else(|| unknown(part, ""))?;
        if let Some((_, name)) = TEXTS.iter().find(|(text, _)| *text == key) {
            fields.insert((*name).into(), json!(unescaped(value)));
            continue;
        }
        let (name, rest) = value.split_once(',').unwrap_or((value, ""));
        match key {
            "v" => _ = fields.insert("version".into(), json!(value.parse::<u64>().ok())),
            "model" => _ = fields.insert("model".into(), json!(unescaped(value))),
            "taal" => language = Language::from_code(value),
            "beleid" => _ = fields.insert("current_policy".into(), of_settings(value, LEVER_IDS).into()),
            "aannames" => _ = fields.insert("assumptions".into(), of_settings(value, ASSUMPTION_IDS).into()),
            "scenario" => {
                scenarios.push(json!({"name": unescaped(name), "levers": of_settings(rest, LEVER_IDS)}));
            }
            "cijfers" => {
                figures.insert(unescaped(name), json!({"figures": of_settings(rest, FIGURE_IDS)}));
            }
            _ => return Err(unknown(key, value)),
        }
    }
    fields.insert("scenarios".into(), scenarios.into());
    fields.insert("figures".into(), figures.into());
    Ok((fields, language))
}

fn unknown(key: &str, value: &str) -> InputError {
    let known = "v, model, taal, preset, toont, verhaal, kies, cijfers, beleid, scenario, aannames";
    InputError::new(key, format!("‘{value}’"), format!("kies uit: {known}"), format!("choose from: {known}"))
}

/// Every lever; an option of one is shortened as its name is.
const LEVER_IDS: Ids = Ids { all: || REGISTRY.iter().map(|spec| spec.id).collect() };
const ASSUMPTION_IDS: Ids = Ids { all: || registry().map(|spec| spec.id).collect() };
const FIGURE_IDS: Ids = Ids { all: || FIGURES.iter().map(|spec| spec.id).collect() };

fn named(key: &str, name: &str, settings: String) -> String {
    let comma = if settings.is_empty() { "" } else { "," };
    format!("{key}={}{comma}{settings}", escaped(name))
}

/// `name:value,name@municipality:value`, in the order of the document.
fn settings(values: &Map<String, Value>, ids: Ids) -> String {
    let setting = |(name, value): (&String, &Value)| {
        let (id, of) = name.split_once('@').map_or((name.as_str(), None), |(id, of)| (id, Some(of)));
        let of = of.map(|of| format!("@{}", escaped(of))).unwrap_or_default();
        format!("{}{of}:{}", ids.short(id), short_value(value))
    };
    values.iter().map(setting).collect::<Vec<_>>().join(",")
}

/// What [`settings`] wrote. What is not understood stays as it is: the reader of documents refuses it by name.
fn of_settings(text: &str, ids: Ids) -> Map<String, Value> {
    let known = ids.known();
    let setting = |setting: &str| {
        let (name, value) = setting.split_once(':').unwrap_or((setting, ""));
        let (short, of) = name.split_once('@').map_or((name, None), |(short, of)| (short, Some(of)));
        let id = known.iter().find(|(of, _)| of == short).map_or(short, |(_, id)| *id);
        let of = of.map(|of| format!("@{}", unescaped(of))).unwrap_or_default();
        (format!("{id}{of}"), long_value(id, value))
    };
    text.split(',').filter(|part| !part.is_empty()).map(setting).collect()
}

fn short_value(value: &Value) -> String {
    match value {
        Value::String(option) => short::short(option),
        Value::Object(_) => ["low", "mode", "high"].map(|point| short_value(&value[point])).join(".."),
        other => other.as_f64().map(|number| number.to_string()).unwrap_or_default(),
    }
}

fn long_value(lever: &str, value: &str) -> Value {
    let points: Vec<&str> = value.split("..").collect();
    let number = |text: &str| text.parse::<f64>().map_or_else(|_| json!(option(lever, text)), |number| json!(number));
    match points[..] {
        [low, mode, high] => json!({"low": number(low), "mode": number(mode), "high": number(high)}),
        _ => number(value),
    }
}

/// The option of a lever with this short name.
fn option<'a>(lever: &str, short: &'a str) -> &'a str {
    use crate::levers::{self, spec::Domain};
    let choices = levers::find(lever).map(|(_, spec)| spec.domain);
    let Some(Domain::Choices(choices)) = choices else { return short };
    choices.iter().find(|choice| short::short(choice.id) == short).map_or(short, |choice| choice.id)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
