//! The command `compare`: which of several scenarios is robust?
//!
//! All scenarios must rest on the same assumptions. One whose file assumes otherwise is refused: held against a
//! reference of its own it would seem better or worse by what it assumes, not by what it does.

use crate::analysis::choice::{Choice, Criterion, Headline};
use crate::analysis::experiment::{Experiment, Mode};
use crate::cli::compare_arguments::CompareArguments;
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::{compare_json, plan, workers};
use crate::engine::distribution::Spread;
use crate::levers::Levers;
use crate::model::case::YearMonth;
use crate::parameters::path::Paths;
use crate::parameters::registry;
use crate::scenario::Scenario;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::input_error::InputError;
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::preset::{Preset, PresetId};
use crate::text::Language;
use crate::text::number::shortest;

/// One run has no spread.
const REPLICATIONS: std::ops::RangeInclusive<u32> = 2..=50_000;

/// What to compare.
pub(crate) struct Plan {
    pub preset: PresetId,
    pub figures: Option<(String, OwnFigures)>,
    /// `None`: that of the preset.
    start: Option<YearMonth>,
    pub months: usize,
    pub replications: u32,
    pub seed: u64,
    pub output: Criterion,
    /// The most that may be funded ahead, euro.
    pub bound: Option<f64>,
}

/// What the draws gave.
#[derive(Debug, PartialEq)]
pub(crate) struct Drawn {
    /// Per replication the declared value of each assumption.
    pub declared: Vec<Vec<f64>>,
    /// Per scenario the headlines of each replication.
    pub headlines: Vec<Vec<Headline>>,
}

/// Everything that is printed.
pub(crate) struct Results {
    pub start: YearMonth,
    pub names: Vec<String>,
    pub drawn: Drawn,
    pub choice: Choice,
}

impl Plan {
    fn read(asked: &CompareArguments) -> Result<Self, Failure> {
        let preset = plan::preset(&asked.preset)?;
        let (start, months) = plan::period(asked.start.as_deref(), &asked.years)?;
        Ok(Self {
            preset,
            figures: asked.figures.as_deref().map(plan::figures).transpose()?,
            start,
            months,
            replications: plan::number("replications", &asked.replications, &REPLICATIONS)?,
            seed: plan::number("seed", &asked.seed, &(0..=u64::MAX))?,
            output: plan::one_of("output", &asked.output, &Criterion::ALL.map(|output| (output.name(), output)))?,
            bound: asked.bound.as_deref().map(bound).transpose()?,
        })
    }
}

fn bound(value: &str) -> Result<f64, Failure> {
    value.parse().ok().filter(|euro: &f64| euro.is_finite() && *euro >= 0.0).ok_or_else(|| {
        let accepted = ("geef een bedrag in euro, 0 of meer", "give an amount in euro, 0 or more");
        InputError::new("bound", value, accepted.0, accepted.1).into()
    })
}

pub(crate) fn answer(asked: &CompareArguments, language: Language) -> Result<String, Failure> {
    let plan = Plan::read(asked)?;
    let results = run(&plan, &asked.scenario)?;
    compare_json::comparison(&plan, &results, language)
}

fn run(plan: &Plan, files: &[String]) -> Result<Results, Failure> {
    let paths = Paths::load()?;
    let preset = Preset::load(plan.preset, &paths)?;
    let municipalities = plan::municipalities(&preset, plan.start, plan.months, plan.figures.as_ref())?;
    let start = plan.start.unwrap_or(preset.members[0].case.start);
    let scenarios = plan::scenarios(files, &preset.policies())?;
    let assumptions = shared_assumptions(files, &scenarios)?;
    let experiment = Experiment::of_region(municipalities, preset.service, &assumptions, paths);
    let (names, levers): (Vec<_>, Vec<_>) =
        scenarios.into_iter().map(|(scenario, _)| (scenario.name, scenario.levers)).unzip();
    let drawn = draw(&experiment, &levers, plan, workers::available());
    let choice = Choice::of(&drawn.headlines, plan.output);
    Ok(Results { start, names, drawn, choice })
}

/// The assumptions of all scenarios: those of the first one.
fn shared_assumptions(files: &[String], scenarios: &[(Scenario, AssumptionSet)]) -> Result<AssumptionSet, Failure> {
    let mut sets = files.iter().zip(scenarios.iter().map(|(_, set)| set));
    let Some((first_file, first)) = sets.next() else { return Ok(AssumptionSet::default()) };
    for (file, set) in sets {
        // What a group thinks changes nothing; only own spreads do.
        let differs = |place: &usize| set.own.get(place) != first.own.get(place);
        if let Some(place) = (0..crate::parameters::count()).find(differs) {
            return Err(other_assumption(place, (first_file, first), (file, set)));
        }
    }
    Ok(first.clone())
}

fn other_assumption(place: usize, first: (&str, &AssumptionSet), other: (&str, &AssumptionSet)) -> Failure {
    let Some(spec) = registry().nth(place) else { return Failure::Ours("an assumption has no name".into()) };
    let written = |set: &AssumptionSet, language| {
        let Spread { low, mode, high, .. } = set.spread(place, &spec.spread);
        let values = if low == high { vec![mode] } else { vec![low, mode, high] };
        values.into_iter().map(|value| shortest(value, language)).collect::<Vec<_>>().join(" – ")
    };
    let sentence = |language: Language| {
        let (name, file, other_file) = (spec.id, first.0, other.0);
        let [expected, given] = [first.1, other.1].map(|set| written(set, language));
        match language {
            Language::Nl => format!(
                "{other_file}: ‘{name}’ kan niet {given} zijn: vergelijken kan alleen onder dezelfde aannames, en in \
                 {file} is het {expected}."
            ),
            Language::En => format!(
                "{other_file}: ‘{name}’ cannot be {given}: scenarios can only be compared under the same assumptions, \
                 and in {file} it is {expected}."
            ),
        }
    };
    Failure::Input(sentence(Language::Nl), sentence(Language::En))
}

fn draw(experiment: &Experiment, levers: &[Vec<Levers>], plan: &Plan, threads: usize) -> Drawn {
    let (seed, count) = (plan.seed, plan.replications);
    let compute = |replication| {
        let runs = experiment.run(levers, Mode::Stochastic { seed, replication });
        let headlines: Vec<Headline> = runs.comparisons.iter().map(Headline::from).collect();
        (experiment.sampler().declared(seed, replication), headlines)
    };
    let mut drawn =
        Drawn { declared: Vec::with_capacity(count as usize), headlines: levers.iter().map(|_| Vec::new()).collect() };
    let mut progress = Progress::new(count);
    workers::in_order(count, threads, compute, |replication, (declared, headlines)| {
        drawn.declared.push(declared);
        for (all, headline) in drawn.headlines.iter_mut().zip(headlines) {
            all.push(headline);
        }
        progress.show(replication + 1);
    });
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_do_not_depend_on_the_number_of_threads() {
        let paths = Paths::load().unwrap();
        let preset = Preset::load(PresetId::average(20, 2015), &paths).unwrap();
        let case = crate::model::case::Case { months: 18, ..preset.members[0].case };
        let current = preset.members[0].current;
        let experiment = Experiment::new(case, current, &AssumptionSet::default(), paths);
        let levers = [12.0, 8.0].map(|fte| vec![Levers { fte_per_wijkteam: fte, ..current }]);
        let plan = Plan {
            preset: preset.id,
            figures: None,
            start: None,
            months: case.months,
            replications: 50,
            seed: 3,
            output: Criterion::Npv,
            bound: None,
        };
        let one = draw(&experiment, &levers, &plan, 1);
        assert_eq!((one.declared.len(), one.headlines.len(), one.headlines[1].len()), (50, 2, 50));
        assert_eq!(one, draw(&experiment, &levers, &plan, 2));
        assert_eq!(one, draw(&experiment, &levers, &plan, 5));
    }
}
