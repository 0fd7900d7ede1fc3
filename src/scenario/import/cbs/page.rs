//! One answer of CBS: rows under `value`, and under `odata.nextLink` where the rest is when there are more than 10,000.

use serde_json::{Map, Value};

use crate::scenario::import::cbs::Topic;
use crate::scenario::import::cbs::problem::CbsProblem;

/// The rows of an answer.
#[derive(Debug)]
pub(super) struct Page {
    rows: Vec<Map<String, Value>>,
    pub(super) next: Option<String>,
}

impl Page {
    /// Reads an answer to the question at this address.
    pub(super) fn read(status: u16, body: &str, address: &str) -> Result<Self, CbsProblem> {
        if status != 200 {
            return Err(CbsProblem::Refused { status, address: address.to_owned() });
        }
        let shape = |what: &str| CbsProblem::Shape { address: address.to_owned(), what: what.to_owned() };
        let json: Value = serde_json::from_str(body.trim_start_matches('\u{feff}'))
            .map_err(|error| shape(&format!("JSON {}:{}", error.line(), error.column())))?;
        // An error may come with status 200.
        if let Some(message) = json.pointer("/odata.error/message/value").and_then(Value::as_str) {
            return Err(shape(message));
        }
        let rows = json.get("value").and_then(Value::as_array).ok_or_else(|| shape("no list ‘value’"))?;
        let rows = rows.iter().map(|row| row.as_object().cloned()).collect::<Option<Vec<_>>>();
        let next = json.get("odata.nextLink").and_then(Value::as_str).map(str::to_owned);
        Ok(Self { rows: rows.ok_or_else(|| shape("a row that is no object"))?, next })
    }

    /// The name of the region with this code.
    pub(super) fn title(&self, code: &str) -> Option<String> {
        let row = self.rows.iter().find(|row| text(row, "Key") == code)?;
        Some(text(row, "Title").to_owned()).filter(|title| !title.is_empty())
    }

    /// Every municipality in the list: code and name.
    pub(super) fn municipalities(&self) -> impl Iterator<Item = (String, String)> {
        let rows = self.rows.iter().map(|row| (text(row, "Key").to_owned(), text(row, "Title").to_owned()));
        rows.filter(|(code, _)| code.starts_with("GM"))
    }

    /// The newest period with a value for this region. A row without value (`null`) is a period that is not known yet.
    pub(super) fn newest(&self, topic: &Topic, code: &str, address: &str) -> Result<Option<(String, f64)>, CbsProblem> {
        let mut newest: Option<(String, f64)> = None;
        for row in self.rows.iter().filter(|row| text(row, "RegioS") == code) {
            let period = text(row, "Perioden");
            if period.get(4..6) != Some(topic.period)
                || newest.as_ref().is_some_and(|(known, _)| known.as_str() >= period)
            {
                continue;
            }
            let column = row.iter().find(|(name, _)| {
                let number = name.strip_prefix(topic.column);
                number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
            });
            let Some((name, value)) = column else {
                let what = format!("{}…", topic.column);
                return Err(CbsProblem::Shape { address: address.to_owned(), what });
            };
            match value {
                Value::Null => {}
                value => {
                    let number = value.as_f64().filter(|number| *number >= 0.0).ok_or_else(|| CbsProblem::Shape {
                        address: address.to_owned(),
                        what: format!("{name} {value}"),
                    })?;
                    newest = Some((period.to_owned(), number));
                }
            }
        }
        Ok(newest)
    }
}

/// A text without the spaces that CBS pads keys with.
fn text<'a>(row: &'a Map<String, Value>, name: &str) -> &'a str {
    row.get(name).and_then(Value::as_str).map_or("", str::trim)
}
