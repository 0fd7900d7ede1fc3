//! XMILE 1.0 of the expected run, for other engines: <https://docs.oasis-open.org/xmile/xmile/v1.0/xmile-v1.0.html>.
//!
//! It has what the stocks need and no more, because engines read large models slowly: posts and outcomes stay out, and what
//! follows from the start and stays the same is a number. A level changes by one net flow. `tests/pysd/` proves it.

use crate::export::equations::Kind;
use crate::export::recording::{Input, Member, Recording, Source};
use crate::export::sheet::{Definition, Sheet};
use crate::export::writing::Syntax;
use crate::model::omgeving::CalendarMonth;
use crate::model::stocks::{Flow, Level, Stock};

/// Stocks that users also want as one figure.
const BESCHUT_WERK: [Stock; 3] = [Stock::BeschutBinnen, Stock::BeschutDetachering, Stock::BeschutDagbesteding];

/// The model with its stocks at the start, one step and one saved value a month. TIME is the number of months since.
#[must_use]
pub fn document(recording: &Recording) -> String {
    let months = recording.calendar.len();
    let mut variables = String::new();
    for member in &recording.members {
        stocks(recording, member, &mut variables);
    }
    flows_and_auxiliaries(recording, &mut variables);
    sums(recording, &mut variables);
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">\n\
         <header>\n<vendor>Kantelpunt</vendor>\n<product version=\"{version}\" lang=\"en\">Kantelpunt</product>\n\
         <name>Kantelpunt</name>\n</header>\n\
         <sim_specs method=\"Euler\" time_units=\"Months\">\n\
         <start>0</start>\n<stop>{months}</stop>\n<dt>1</dt>\n</sim_specs>\n\
         <model>\n<variables>\n{variables}</variables>\n</model>\n</xmile>\n",
        version = env!("CARGO_PKG_VERSION"),
    )
}

/// The stocks of a municipality with their flows, and its levels, each with the change of a month.
fn stocks(recording: &Recording, member: &Member, variables: &mut String) {
    let in_member = |name: &str| recording.name_in(member, name);
    for (place, (stock, start)) in Stock::ALL.iter().zip(member.start.stocks).enumerate() {
        let ends = |is_in: bool| {
            let tag = if is_in { "inflow" } else { "outflow" };
            let touching = move |flow: &&crate::engine::stock_flow::FlowSpec| {
                (if is_in { flow.to } else { flow.from }) == Some(place)
            };
            Flow::SPECS.iter().filter(touching).map(move |flow| format!("<{tag}>{}</{tag}>\n", in_member(flow.name)))
        };
        let flows: String = ends(true).chain(ends(false)).collect();
        *variables += &stock_element(&in_member(stock.name()), start, &flows);
    }
    for (level, start) in Level::ALL.iter().zip(member.start.levels) {
        let flow = format!("<inflow>{}</inflow>\n", in_member(&change_of(*level)));
        *variables += &stock_element(&in_member(level.name()), start, &flow);
    }
}

fn stock_element(name: &str, start: f64, flows: &str) -> String {
    format!("<stock name=\"{name}\">\n<eqn>{start}</eqn>\n{flows}</stock>\n")
}

fn change_of(level: Level) -> String {
    format!("{}_change", level.name())
}

fn flows_and_auxiliaries(recording: &Recording, variables: &mut String) {
    let mut asked = Vec::new();
    for member in &recording.members {
        for (spec, id) in Flow::SPECS.iter().zip(member.flows) {
            asked.push(Definition { name: recording.name_in(member, spec.name), kind: Kind::Flow, id });
        }
        for (level, id) in Level::ALL.iter().zip(member.next_levels) {
            let name = recording.name_in(member, &change_of(*level));
            asked.push(Definition { name, kind: Kind::Level, id });
        }
    }
    let sheet = Sheet::new(recording, asked, Syntax::Xmile);
    let levels: Vec<_> =
        recording.members.iter().flat_map(|member| member.next_levels.into_iter().zip(member.levels)).collect();
    for definition in &sheet.definitions {
        let name = &definition.name;
        *variables += &match definition.kind {
            Kind::Flow => element("flow", name, &sheet.text(definition)),
            Kind::Level => {
                // Levels that stand still share their place; what changes has a place of its own.
                let level = levels.iter().find(|(next, _)| *next == definition.id).map(|(_, level)| *level);
                let change = level.map(|level| sheet.writer().change(definition.id, level));
                element("flow", name, &change.unwrap_or_else(|| "0".into()))
            }
            _ => given(recording, name).unwrap_or_else(|| element("aux", name, &sheet.text(definition))),
        };
    }
}

/// What is given from outside, as a number or, when it moves with the calendar, as a graph over time.
fn given(recording: &Recording, name: &str) -> Option<String> {
    let Input { source, value, .. } = recording.inputs.iter().find(|input| input.name == name)?;
    let Source::Calendar(place) = source else { return Some(element("aux", name, &value.to_string())) };
    if CalendarMonth::<f64>::NAMES.get(*place) == Some(&"elapsed") {
        return Some(element("aux", name, "TIME"));
    }
    let months = recording.calendar.iter().map(|month| {
        let mut entries = Vec::new();
        let _ = month.map(|value| entries.push(value));
        entries.get(*place).copied().unwrap_or_default()
    });
    let values: Vec<f64> = months.collect();
    if values.iter().all(|month| month == value) {
        return Some(element("aux", name, &value.to_string()));
    }
    let points = values.iter().map(f64::to_string).collect::<Vec<_>>().join(",");
    let last = values.len() - 1;
    Some(format!(
        "<aux name=\"{name}\">\n<eqn>TIME</eqn>\n\
         <gf>\n<xscale min=\"0\" max=\"{last}\"/>\n<ypts>{points}</ypts>\n</gf>\n</aux>\n"
    ))
}

fn element(tag: &str, name: &str, equation: &str) -> String {
    let equation = equation.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("<{tag} name=\"{name}\">\n<eqn>{equation}</eqn>\n</{tag}>\n")
}

/// In a region each stock of all municipalities together; everywhere beschut werk of all forms.
fn sums(recording: &Recording, variables: &mut String) {
    let sum = |stock: Stock| {
        let names: Vec<String> =
            recording.members.iter().map(|member| recording.name_in(member, stock.name())).collect();
        names.join(" + ")
    };
    if recording.members.len() > 1 {
        for stock in Stock::ALL {
            *variables += &element("aux", stock.name(), &sum(*stock));
        }
    }
    *variables += &element("aux", "beschut_werk", &BESCHUT_WERK.map(sum).join(" + "));
}
