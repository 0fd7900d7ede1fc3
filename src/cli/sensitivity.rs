//! The command `sensitivity`: which assumptions carry an outcome of a scenario.

use serde_json::{Map, Value, json};

use crate::analysis::experiment::Experiment;
use crate::analysis::inquiry::Inquiry;
use crate::analysis::precision::Estimate;
use crate::analysis::record::Record;
use crate::analysis::sensitivity::factors::Factor;
use crate::analysis::sensitivity::output::Output;
use crate::analysis::sensitivity::pick_freeze::RANDOMISATIONS;
use crate::analysis::sensitivity::tipping::{Tip, Tipping};
use crate::analysis::sensitivity::variance::{Pair, Split};
use crate::analysis::sensitivity::{Effort, Sensitivity};
use crate::cli::arguments::SensitivityArguments;
use crate::cli::failure::Failure;
use crate::cli::plan::{self, number};
use crate::cli::progress::Progress;
use crate::cli::{json as results, workers};
use crate::levers::Levers;
use crate::model::outcome::Outcome;
use crate::parameters::path::Paths;
use crate::scenario::input_error::InputError;
use crate::scenario::preset::Preset;

/// Fewer than two points of each randomisation tell nothing, more take hours.
const POINTS: std::ops::RangeInclusive<u32> = 16..=65_536;
/// More factors than these each by itself would cost more and be read by nobody.
const ALONE: usize = 16;

/// The name of all factors together that were not asked by themselves.
const REST: &str = "rest";

pub(crate) fn answer(asked: &SensitivityArguments) -> Result<String, Failure> {
    let paths = Paths::load()?;
    let preset = Preset::load(plan::preset(&asked.preset)?, &paths)?;
    let (start, months) = plan::period(asked.start.as_deref(), &asked.years)?;
    let start = start.unwrap_or(preset.members[0].case.start);
    let years: Vec<i32> = results::years(start, months).into_iter().map(|(year, _)| year).collect();
    let output = output(&asked.output, &years)?;
    let points = number("points", &asked.points, &POINTS)?;
    let effort = Effort {
        points: points.div_ceil(RANDOMISATIONS),
        alone: ALONE,
        seed: number("seed", &asked.seed, &(0..=u64::MAX))?,
        level: level(&asked.level)?,
    };
    let municipalities = plan::municipalities(&preset, Some(start), months, None)?;
    let (scenario, assumptions) = plan::scenarios(std::slice::from_ref(&asked.scenario), &preset.policies())?
        .pop()
        .ok_or_else(|| Failure::Ours("no scenario was read".into()))?;
    let experiment = Experiment::of_region(municipalities, preset.service.clone(), &assumptions, paths);
    let subject = Subject { experiment, levers: scenario.levers, output };
    let found = subject.ask(effort, workers::available());
    let split = subject.split(points, effort.seed, workers::available());
    let mut value = json!({
        "model_version": env!("CARGO_PKG_VERSION"),
        "preset": preset.id.name(),
        "scenario": scenario.name,
        "output": asked.output,
        "points": effort.points * RANDOMISATIONS,
        "randomisations": RANDOMISATIONS,
        "seed": effort.seed,
        "level": effort.level,
    });
    if let Value::Object(map) = &mut value {
        map.append(&mut written(&found, &split)?);
    }
    Ok(format!("{value}\n"))
}

/// The output with this name.
fn output(name: &str, years: &[i32]) -> Result<Output, Failure> {
    let of_outcome = |path: &str| {
        let (outcome, year) = path.split_once('/').map_or((path, None), |(outcome, year)| (outcome, Some(year)));
        let outcome = *Outcome::ALL.iter().find(|known| known.name() == outcome)?;
        let place = |year: &str| years.iter().position(|known| known.to_string() == year);
        let year = match year {
            Some(year) => Some(place(year)?),
            None => None,
        };
        Some(Output::Outcome { outcome, year })
    };
    match name {
        "npv" => Ok(Output::Npv),
        "peak_funding" => Ok(Output::PeakFunding),
        "structural" => Ok(Output::Structural),
        _ => name.strip_prefix("outcomes/").and_then(of_outcome).ok_or_else(|| {
            let names = Outcome::ALL.iter().map(|outcome| outcome.name()).collect::<Vec<_>>().join(", ");
            let (first, last) = (years.first().unwrap_or(&0), years.last().unwrap_or(&0));
            InputError::new(
                "output",
                name,
                format!(
                    "kies uit npv, peak_funding, structural, outcomes/NAAM of outcomes/NAAM/JAAR, met een jaar van {first} tot en met {last} en als naam: {names}"
                ),
                format!(
                    "choose from npv, peak_funding, structural, outcomes/NAME or outcomes/NAME/YEAR, with a year from {first} to {last} and as a name: {names}"
                ),
            )
            .into()
        }),
    }
}

fn level(value: &str) -> Result<f64, Failure> {
    value.parse().ok().filter(|level: &f64| level.is_finite()).ok_or_else(|| {
        InputError::new("level", value, "geef een getal, zoals 250000", "give a number, such as 250000").into()
    })
}

/// An output of a scenario.
struct Subject {
    experiment: Experiment,
    levers: Vec<Levers>,
    output: Output,
}

impl Subject {
    /// Answers everything that is asked; the same for any number of threads.
    fn ask(&self, effort: Effort, threads: usize) -> Sensitivity {
        let mut asking = Sensitivity::new(self.experiment.sampler(), effort);
        while asking.blocks() > 0 {
            let mut outputs = Vec::new();
            let mut progress = Progress::new(asking.blocks());
            let compute = |place| self.outputs(&asking.block(place));
            workers::in_order(asking.blocks(), threads, compute, |place, found: Vec<f64>| {
                outputs.extend(found);
                progress.show(place + 1);
            });
            asking.take(outputs);
        }
        asking
    }

    fn outputs(&self, draws: &[Vec<f64>]) -> Vec<f64> {
        let records = Record::of_draws(&self.experiment, &[&self.levers[..]], draws);
        records.iter().flatten().map(|record| self.output.of(record)).collect()
    }

    fn split(&self, replications: u32, seed: u64, threads: usize) -> Split {
        let mut pairs: Vec<Pair> = Vec::with_capacity(replications as usize);
        let compute = |replication| Pair::run(&self.experiment, &self.levers, self.output, (seed, replication));
        workers::in_order(replications, threads, compute, |_, pair| pairs.extend(pair));
        Split::of(&pairs)
    }
}

/// What was found, by the names of the contract. Where the output does not vary nothing can be shared out: `null`.
fn written(found: &Sensitivity, split: &Split) -> Result<Map<String, Value>, Failure> {
    let mut tornado = Vec::new();
    for bar in found.tornado() {
        let name = bar.factor.name();
        tornado.push(json!({"parameter": name, "low": finite(bar.low, name)?, "high": finite(bar.high, name)?}));
    }
    let mut sobol = Vec::new();
    for (factor, index) in found.indices() {
        let name = factor.map_or(REST, Factor::name);
        sobol.push(json!({
            "parameter": name,
            "first": finite(index.first.value, name)?, "first_se": finite(index.first.standard_error, name)?,
            "total": finite(index.total.value, name)?, "se": finite(index.total.standard_error, name)?,
        }));
    }
    let grades = found.grades();
    let by_grade = |figure: fn(&Estimate) -> f64| {
        let shares = grades.as_ref();
        shares.map(|shares| {
            shares
                .iter()
                .map(|(evidence, share)| (evidence.name().to_owned(), json!(figure(share))))
                .collect::<Map<_, _>>()
        })
    };
    let chance = split.share_of_chance;
    let value = json!({
        "expected": found.expected(),
        "tornado": tornado,
        "sobol": sobol,
        "grades": by_grade(|share| share.value),
        "grades_se": by_grade(|share| share.standard_error),
        "tipping": found.tipping().iter().map(tipping).collect::<Vec<_>>(),
        "chance": chance.map(|share| share.value),
        "knowledge": chance.map(|share| 1.0 - share.value),
        "chance_se": chance.map(|share| share.standard_error),
    });
    match value {
        Value::Object(map) => Ok(map),
        _ => Err(Failure::Ours("the answer is no object".into())),
    }
}

fn tipping(tipping: &Tipping) -> Value {
    let tip = |tip: Option<Tip>| {
        tip.map(|tip| json!({"value": tip.value, "chance_beyond": tip.chance_beyond, "jump": tip.jump}))
    };
    json!({
        "parameter": tipping.factor.name(),
        "default": tipping.default, "low": tipping.range.0, "high": tipping.range.1,
        "below": tip(tipping.below), "above": tip(tipping.above),
    })
}

fn finite(value: f64, name: &str) -> Result<f64, Failure> {
    if value.is_finite() { Ok(value) } else { Err(Failure::Ours(format!("‘{name}’ is not a finite number"))) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::assumptions::AssumptionSet;
    use crate::scenario::preset::PresetId;

    #[test]
    fn what_is_found_does_not_depend_on_the_number_of_threads() {
        let paths = Paths::load().unwrap();
        let preset = Preset::load(PresetId::average(20, 2027), &paths).unwrap();
        let case = crate::model::case::Case { months: 12, ..preset.members[0].case };
        let current = preset.members[0].current;
        let experiment = Experiment::new(case, current, &AssumptionSet::default(), paths);
        let levers = vec![Levers { fte_per_wijkteam: 12.0, ..current }];
        let subject = Subject { experiment, levers, output: Output::Npv };
        let effort = Effort { points: 2, alone: 3, seed: 4, level: 0.0 };
        let text = |threads| {
            let (found, split) = (subject.ask(effort, threads), subject.split(40, 4, threads));
            Value::Object(written(&found, &split).unwrap()).to_string()
        };
        let one = text(1);
        assert_eq!(one, text(2));
        assert_eq!(one, text(5));
    }

    #[test]
    fn an_output_is_a_name_and_perhaps_a_year_of_the_run() {
        let years = [2027, 2028];
        let waiting = |year| Output::Outcome { outcome: Outcome::WaitingWeeks, year };
        assert_eq!(output("npv", &years).unwrap(), Output::Npv);
        assert_eq!(output("outcomes/waiting_weeks", &years).unwrap(), waiting(None));
        assert_eq!(output("outcomes/waiting_weeks/2028", &years).unwrap(), waiting(Some(1)));
        for wrong in
            ["", "NPV", "outcomes", "outcomes/", "outcomes/none", "waiting_weeks", "outcomes/waiting_weeks/2029"]
        {
            assert!(output(wrong, &years).is_err(), "{wrong}");
        }
    }
}
