//! The command `explain`: why a scenario differs from current policy.

use serde_json::{Map, Value, json};

use crate::analysis::experiment::Mode;
use crate::analysis::why::Why;
use crate::analysis::why::attribution::{Parts, Player, Waterfall};
use crate::analysis::why::cents;
use crate::analysis::why::loop_words;
use crate::analysis::why::loops::{self, Finding};
use crate::analysis::why::rebased::Lines;
use crate::cli::arguments::{ExplainArguments, SimulateArguments};
use crate::cli::failure::Failure;
use crate::cli::plan::{self, Plan};
use crate::cli::progress::Progress;
use crate::cli::{json, workers};
use crate::engine::quantile::summarise;
use crate::parameters::path::Paths;
use crate::scenario::preset::Preset;
use crate::text::Language;

pub(crate) fn answer(asked: &ExplainArguments, language: Language) -> Result<String, Failure> {
    let asked = as_simulation(asked);
    let plan = Plan::read(&asked)?;
    let paths = Paths::load()?;
    let preset = Preset::load(plan.preset, &paths)?;
    let municipalities = plan::municipalities(&preset, plan.start, plan.months, plan.figures.as_ref())?;
    let start = plan.start.unwrap_or(preset.members[0].case.start);
    let scenarios = plan::scenarios(&asked.scenario, &preset.policies())?;
    let Some((scenario, assumptions)) = scenarios.into_iter().next() else {
        return Err(Failure::Ours("no scenario was read".into()));
    };
    let why = Why::new(municipalities, preset.service, assumptions, paths, &scenario.levers);
    let total = mean(&why, &plan);
    let parts = Parts::of(&why);
    let waterfall = parts.waterfall(total);
    let findings = loops::findings(&why);
    let mut value = json!({
        "model_version": env!("CARGO_PKG_VERSION"),
        "preset": plan.preset.name(),
        "scenario": scenario.name,
        "start": start.to_string(),
        "mode": if plan.replications.is_some() { "stochastic" } else { "expected" },
        "replications": plan.replications.unwrap_or(1),
        "seed": plan.seed,
        "total": finite(total, waterfall.total, "total")?,
        "expected": finite(parts.expected, waterfall.expected, "expected")?,
        "parts": bars(&parts, &waterfall)?,
        "uncertainty": cents::euro(waterfall.uncertainty),
        "loops": findings.iter().map(|finding| feedback(finding, language)).collect::<Result<Vec<_>, _>>()?,
    });
    let found = Lines::of(&why);
    value["years"] = json!(found.years);
    value["lines"] = lines(&found)?;
    json::pretty(&value)
}

/// The same as it would be asked of `simulate`.
fn as_simulation(asked: &ExplainArguments) -> SimulateArguments {
    SimulateArguments {
        preset: asked.preset.clone(),
        scenario: vec![asked.scenario.clone()],
        figures: asked.figures.clone(),
        start: asked.start.clone(),
        years: asked.years.clone(),
        mode: asked.mode.clone(),
        replications: asked.replications.clone(),
        seed: asked.seed.clone(),
        format: "json".into(),
        monthly: false,
    }
}

/// The mean over the replications, as `simulate` gives it: in expected mode that of the expected run.
fn mean(why: &Why, plan: &Plan) -> f64 {
    let count = plan.replications.unwrap_or(1);
    let mut progress = Progress::new(count);
    let mut found = Vec::new();
    let compute = |replication| {
        let mode = match plan.replications {
            None => Mode::Expected,
            Some(_) => Mode::Stochastic { seed: plan.seed, replication },
        };
        let runs = why.own().run(&[why.scenario()], mode);
        runs.comparisons.first().map_or(0.0, |comparison| comparison.npv)
    };
    workers::in_order(count, workers::available(), compute, |place, npv| {
        found.push(npv);
        progress.show(place + 1);
    });
    summarise(&found).mean
}

/// An amount in cents as euro, when what it was rounded from is a number at all.
fn finite(euro: f64, rounded: i64, name: &str) -> Result<f64, Failure> {
    json::printed(euro, name).map(|_| cents::euro(rounded))
}

fn bars(parts: &Parts, waterfall: &Waterfall) -> Result<Vec<Value>, Failure> {
    let mut bars = Vec::with_capacity(Player::ALL.len());
    for (place, player) in Player::ALL.into_iter().enumerate() {
        let yearly = parts.yearly.iter().map(|year| json::printed(year[place], player.id()));
        bars.push(json!({
            "group": player.id(),
            "amount": finite(parts.npv[place], waterfall.parts[place], player.id())?,
            "saldo": yearly.collect::<Result<Vec<f64>, _>>()?,
        }));
    }
    Ok(bars)
}

fn feedback(finding: &Finding, language: Language) -> Result<Value, Failure> {
    let mut evidence = Vec::new();
    for one in &finding.evidence {
        evidence.push(json!({
            "measure": one.measure.id(),
            "year": one.year,
            "reference": json::printed(one.reference, one.measure.id())?,
            "scenario": json::printed(one.scenario, one.measure.id())?,
        }));
    }
    Ok(json!({
        "loop": finding.of.id(),
        "name": loop_words::name(finding.of, language),
        "about": loop_words::about(finding.of, language),
        "amount": finite(finding.amount, cents::cents(finding.amount), finding.of.id())?,
        "active": finding.is_active,
        "sentence": loop_words::sentence(finding, language),
        "evidence": evidence,
    }))
}

fn lines(found: &Lines) -> Result<Value, Failure> {
    let mut all = Map::new();
    for (name, line) in [
        ("reference_default", &found.reference_default),
        ("reference", &found.reference),
        ("scenario", &found.scenario),
        ("due_to_assumptions", &found.due_to_assumptions()),
        ("due_to_policy", &found.due_to_policy()),
    ] {
        let numbers: Result<Vec<f64>, Failure> = line.iter().map(|value| json::printed(*value, name)).collect();
        all.insert(name.into(), json!(numbers?));
    }
    Ok(Value::Object(all))
}
