//! Results as JSON: the names of the contract, and no value that JSON cannot hold.

use serde_json::{Map, Value, json};

use crate::analysis::report::{Period, Report, Series, Turning};
use crate::cli::failure::Failure;
use crate::cli::plan::Plan;
use crate::cli::simulate::{Results, Run, ScenarioRun, States};
use crate::engine::quantile::Summary;
use crate::model::State;
use crate::model::case::YearMonth;
use crate::model::stocks::{Level, Stock};

/// JSON to read as a person.
pub(crate) fn pretty(value: &Value) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::Ours(error.to_string()))?;
    Ok(text + "\n")
}

/// A statistic of a summary: its name and how to read it.
pub(crate) type Statistic = (&'static str, fn(&Summary) -> f64);

/// The statistics of a summary: only the mean where nothing was drawn.
pub(crate) fn statistics(is_drawn: bool) -> &'static [Statistic] {
    const ALL: [Statistic; 4] = [("mean", |s| s.mean), ("p10", |s| s.p10), ("p50", |s| s.p50), ("p90", |s| s.p90)];
    if is_drawn { &ALL } else { &ALL[..1] }
}

/// A figure as it is printed: a hundredth of a thousandth is enough for sums that agree to the cent, and keeps the
/// noise of the computer out.
pub(crate) fn printed(value: f64, name: &str) -> Result<f64, Failure> {
    if value.is_finite() {
        // Adding zero takes the sign off −0.
        Ok((value * 1e5).round() / 1e5 + 0.0)
    } else {
        Err(Failure::Ours(format!("‘{name}’ is not a finite number")))
    }
}

/// The calendar years of a run and the months of it in each.
pub(crate) fn years(start: YearMonth, months: usize) -> Vec<(i32, usize)> {
    let mut years: Vec<(i32, usize)> = Vec::new();
    for year in (0..months).map(|month| start.plus(month).year) {
        match years.last_mut() {
            Some((last, count)) if *last == year => *count += 1,
            _ => years.push((year, 1)),
        }
    }
    years
}

/// The results of `simulate`.
pub(crate) fn simulation(plan: &Plan, results: &Results) -> Result<String, Failure> {
    let Results { start, months, members, reference, scenarios } = results;
    let years = years(*start, *months);
    let writer = Writer { start: *start, is_drawn: plan.replications.is_some(), monthly: plan.monthly, members };
    let mut value = json!({
        "model_version": env!("CARGO_PKG_VERSION"),
        "preset": plan.preset.name(),
        "start": start.to_string(),
        "years": years.iter().map(|(year, _)| year).collect::<Vec<_>>(),
        "months_in_year": years.iter().map(|(_, months)| months).collect::<Vec<_>>(),
        "mode": if writer.is_drawn { "stochastic" } else { "expected" },
        "replications": plan.replications.unwrap_or(1),
        "seed": plan.seed,
        "reference": writer.reference(reference)?,
        "scenarios": scenarios.iter().map(|run| writer.scenario(run)).collect::<Result<Vec<_>, _>>()?,
    });
    if let Some((_, own)) = &plan.figures {
        value["figures"] = own.write()["figures"].take();
    }
    if plan.monthly {
        value["months"] = (0..*months).map(|month| start.plus(month).to_string()).collect();
    }
    Ok(format!("{value}\n"))
}

struct Writer<'a> {
    start: YearMonth,
    is_drawn: bool,
    monthly: bool,
    members: &'a [String],
}

impl Writer<'_> {
    fn reference(&self, run: &Run) -> Result<Value, Failure> {
        let mut value = self.report(&run.report)?;
        self.states(&mut value, &run.states);
        value.insert("discount_rate".into(), json!(run.discount_rate));
        Ok(Value::Object(value))
    }

    fn scenario(&self, run: &ScenarioRun) -> Result<Value, Failure> {
        let mut value = self.report(&run.report)?;
        self.states(&mut value, &run.states);
        value.insert("name".into(), json!(run.name));
        value.insert("discount_rate".into(), json!(run.reference.discount_rate));
        value.insert("reference".into(), self.reference(&run.reference)?);
        Ok(Value::Object(value))
    }

    /// Every stock and level at the end of each month, not rounded: another engine can be held against it.
    fn states(&self, root: &mut Map<String, Value>, states: &States) {
        if states.is_empty() {
            return;
        }
        let mut put = |name: String, line: &dyn Fn(&[State<f64>]) -> f64| {
            let line: Vec<f64> = states.iter().map(|month| line(month)).collect();
            insert(root, &format!("monthly/{name}/mean"), json!(line));
        };
        for (place, stock) in Stock::ALL.iter().enumerate() {
            let all = |month: &[State<f64>]| month.iter().map(|member| member.stocks[place]).sum::<f64>();
            put(format!("stocks/{}", stock.name()), &all);
        }
        for (which, member) in self.members.iter().enumerate() {
            let of = if self.members.len() == 1 { String::new() } else { format!("@{member}") };
            for (place, stock) in Stock::ALL.iter().enumerate().filter(|_| !of.is_empty()) {
                put(format!("stocks/{}{of}", stock.name()), &|month| month[which].stocks[place]);
            }
            for (place, level) in Level::ALL.iter().enumerate() {
                put(format!("levels/{}{of}", level.name()), &|month| month[which].levels[place]);
            }
        }
    }

    fn report(&self, report: &Report) -> Result<Map<String, Value>, Failure> {
        let mut root = Map::new();
        for series in report.series.iter().filter(|series| self.monthly || series.period != Period::Month) {
            insert(&mut root, &series.name, self.series(series)?);
        }
        for group in ["money", "posts"] {
            complete(&mut root, group);
        }
        if let Some(turning) = &report.turning {
            root.insert("kantelpunt".into(), self.kantelpunt(turning)?);
            if let Some(peak) = root.get_mut("peak_funding").and_then(Value::as_object_mut) {
                peak.insert("of_mean".into(), json!(printed(turning.peak_of_mean, "peak_funding")?));
                peak.insert("month_of_mean".into(), self.month(turning.peak_month_of_mean));
            }
        }
        Ok(root)
    }

    fn series(&self, series: &Series) -> Result<Value, Failure> {
        let mut value = Map::new();
        for (statistic, of) in statistics(self.is_drawn) {
            let numbers: Result<Vec<f64>, Failure> =
                series.values.iter().map(|summary| printed(of(summary), &series.name)).collect();
            let numbers = numbers?;
            let numbers = if series.period == Period::Run { json!(numbers.first()) } else { json!(numbers) };
            value.insert((*statistic).into(), numbers);
        }
        Ok(Value::Object(value))
    }

    fn kantelpunt(&self, turning: &Turning) -> Result<Value, Failure> {
        let all = turning.kantelpunt;
        let mut value = json!({
            "mean": self.month(turning.month_of_mean),
            "probability": printed(all.probability, "kantelpunt")?,
        });
        if self.is_drawn {
            for (name, month) in [("p10", all.p10), ("p50", all.p50), ("p90", all.p90)] {
                value[name] = self.month(month);
            }
        }
        Ok(value)
    }

    fn month(&self, month: Option<usize>) -> Value {
        month.map_or(Value::Null, |month| json!(self.start.plus(month).to_string()))
    }
}

/// Puts a value in its place: `money/6.2/costs`.
fn insert(root: &mut Map<String, Value>, name: &str, value: Value) {
    match name.split_once('/') {
        None => {
            root.insert(name.into(), value);
        }
        Some((group, rest)) => {
            if let Value::Object(inner) = root.entry(group).or_insert_with(|| Value::Object(Map::new())) {
                insert(inner, rest, value);
            }
        }
    }
}

/// Gives every entry of a group both sides of the books: zeros where it has only one.
fn complete(root: &mut Map<String, Value>, group: &str) {
    let entries = root.get_mut(group).and_then(Value::as_object_mut);
    for entry in entries.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
        for (side, other) in [("costs", "income"), ("income", "costs")] {
            if let (false, Some(present)) = (entry.contains_key(side), entry.get(other)) {
                let zeros = zeros(present);
                entry.insert(side.into(), zeros);
            }
        }
    }
}

fn zeros(like: &Value) -> Value {
    match like {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), zeros(value))).collect(),
        Value::Array(values) => values.iter().map(zeros).collect(),
        _ => json!(0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_finite_has_five_decimals_and_no_negative_zero() {
        assert_eq!(printed(-1e-9, "x").unwrap().to_string(), "0");
        assert_eq!(printed(1.000_004, "x").unwrap(), 1.0);
        let extremes = [1.2e-5, 123_456_789_012.25].map(|value| printed(value, "x").unwrap());
        assert_eq!(json!(extremes).to_string(), "[0.00001,123456789012.25]");
        assert_eq!(printed(f64::NAN, "x").unwrap_err().status(), 1);
    }

    #[test]
    fn a_start_in_july_gives_partial_years() {
        let years = years(YearMonth { year: 2015, month: 7 }, 24);
        assert_eq!(years, [(2015, 6), (2016, 12), (2017, 6)]);
    }

    #[test]
    fn one_side_of_the_books_is_completed_with_zeros() {
        let mut root = Map::new();
        insert(&mut root, "money/6.2/costs", json!({"mean": [3.0, 4.0]}));
        complete(&mut root, "money");
        assert_eq!(root["money"]["6.2"]["income"], json!({"mean": [0.0, 0.0]}));
        assert_eq!(root["money"]["6.2"]["costs"], json!({"mean": [3.0, 4.0]}));
    }
}
