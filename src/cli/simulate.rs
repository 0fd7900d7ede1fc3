//! The command `simulate`: scenarios against current policy.
//!
//! The assumptions of a scenario file hold for scenario and reference alike, so each scenario is held against its own
//! reference. Scenarios with equal assumptions share their runs. The reference of the whole is that of the scenario when
//! there is exactly one, else current policy under the default assumptions.

use crate::analysis::experiment::{Experiment, Mode, Replication};
use crate::analysis::report::{self, Layout, Report, Sink, Table};
use crate::cli::arguments::SimulateArguments;
use crate::cli::failure::Failure;
use crate::cli::plan::{self, Format, Plan};
use crate::cli::progress::Progress;
use crate::cli::{csv, json, workers};
use crate::levers::Levers;
use crate::model::State;
use crate::model::case::YearMonth;
use crate::model::iv3::Iv3;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::preset::Preset;

/// Everything that is printed.
pub(crate) struct Results {
    pub start: YearMonth,
    pub months: usize,
    /// The municipalities.
    pub members: Vec<String>,
    pub reference: Run,
    pub scenarios: Vec<ScenarioRun>,
}

/// A run under an assumption set.
#[derive(Clone)]
pub(crate) struct Run {
    pub report: Report,
    /// The yearly rate by which later money counts less.
    pub discount_rate: f64,
    /// Every month of the expected run, when asked for.
    pub states: States,
}

/// The state of each municipality at the end of each month; none where it was not asked for.
pub(crate) type States = Vec<Vec<State<f64>>>;

/// A scenario beside its own reference.
pub(crate) struct ScenarioRun {
    pub name: String,
    pub report: Report,
    pub states: States,
    pub reference: Run,
    /// Whether its reference is that of the whole.
    pub shares_reference: bool,
}

/// Scenarios that share their assumptions, by their place among all.
struct Group {
    assumptions: AssumptionSet,
    members: Vec<usize>,
}

pub(crate) fn answer(asked: &SimulateArguments) -> Result<String, Failure> {
    let plan = Plan::read(asked)?;
    let results = run(&plan, &asked.scenario)?;
    match plan.format {
        Format::Json => json::simulation(&plan, &results),
        Format::Csv => csv::simulation(&plan, &results),
    }
}

fn run(plan: &Plan, files: &[String]) -> Result<Results, Failure> {
    let paths = Paths::load()?;
    let preset = Preset::load(plan.preset, &paths)?;
    let municipalities = plan::municipalities(&preset, plan.start, plan.months, plan.figures.as_ref())?;
    let start = plan.start.unwrap_or(preset.members[0].case.start);
    let iv3 = Iv3::load()?;
    let names: Vec<String> = preset.members.iter().map(|member| member.id.clone()).collect();
    let (scenarios, assumptions): (Vec<_>, Vec<_>) = plan::scenarios(files, &preset.policies())?.into_iter().unzip();
    let groups = grouped(&assumptions);
    let work = plan.replications.unwrap_or(1) * u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let mut progress = Progress::new(work);
    let mut done = 0;
    let mut reference = None;
    let mut reports: Vec<Option<ScenarioRun>> = scenarios.iter().map(|_| None).collect();
    for group in groups {
        let experiment =
            Experiment::of_region(municipalities.clone(), preset.service.clone(), &group.assumptions, paths.clone());
        let levers: Vec<Vec<Levers>> = group.members.iter().map(|place| scenarios[*place].levers.clone()).collect();
        let mut tell = || {
            done += 1;
            progress.show(done);
        };
        let mut found =
            replicate(&experiment, &levers, plan, (&iv3, &names), workers::available(), &mut tell).into_iter();
        let Some(report) = found.next() else { continue };
        let states = |levers: Option<&[Levers]>| match plan.replications {
            None if plan.monthly => experiment.states(levers),
            _ => States::new(),
        };
        let own = Run { report, discount_rate: experiment.discount_rate(), states: states(None) };
        let shares_reference = reference.is_none();
        for (place, report) in group.members.into_iter().zip(found) {
            let name = scenarios[place].name.clone();
            let states = states(Some(&scenarios[place].levers));
            reports[place] = Some(ScenarioRun { name, report, states, reference: own.clone(), shares_reference });
        }
        reference.get_or_insert(own);
    }
    let reference = reference.ok_or_else(|| Failure::Ours("no reference was run".into()))?;
    Ok(Results {
        start,
        months: plan.months,
        members: preset.members.into_iter().map(|member| member.id).collect(),
        reference,
        scenarios: reports.into_iter().flatten().collect(),
    })
}

/// The groups, the first being the one whose reference is that of the whole.
fn grouped(assumptions: &[AssumptionSet]) -> Vec<Group> {
    let mut groups = Vec::new();
    if assumptions.len() != 1 {
        groups.push(Group { assumptions: AssumptionSet::default(), members: Vec::new() });
    }
    for (place, set) in assumptions.iter().enumerate() {
        match groups.iter_mut().find(|group| group.assumptions == *set) {
            Some(group) => group.members.push(place),
            None => groups.push(Group { assumptions: set.clone(), members: vec![place] }),
        }
    }
    groups
}

/// Runs all replications and reports on the reference and then on each scenario.
fn replicate(
    experiment: &Experiment,
    levers: &[Vec<Levers>],
    plan: &Plan,
    (iv3, names): (&Iv3, &[String]),
    threads: usize,
    tell: &mut impl FnMut(),
) -> Vec<Report> {
    let run = |replication| {
        let mode = match plan.replications {
            None => Mode::Expected,
            Some(_) => Mode::Stochastic { seed: plan.seed, replication },
        };
        experiment.run(levers, mode)
    };
    let mut tables: Vec<Table> = Vec::new();
    let count = plan.replications.unwrap_or(1);
    let compute = |replication| {
        let runs = run(replication);
        let layouts: Vec<Layout> = if replication == 0 { described(&runs, iv3, names) } else { Vec::new() };
        (layouts, described::<Vec<f64>>(&runs, iv3, names))
    };
    workers::in_order(count, threads, compute, |_, (layouts, rows)| {
        tables.extend(layouts.into_iter().map(Table::new));
        for (table, row) in tables.iter_mut().zip(rows) {
            table.extend(&row);
        }
        tell();
    });
    tables.iter().map(Table::report).collect()
}

/// The reference and each scenario of one replication, written into sinks of one kind.
fn described<S: Sink + Default>(runs: &Replication, iv3: &Iv3, municipalities: &[String]) -> Vec<S> {
    let mut sinks = Vec::with_capacity(runs.scenarios.len() + 1);
    let mut sink = S::default();
    report::reference(&runs.reference, iv3, &mut sink);
    sinks.push(sink);
    for (scenario, comparison) in runs.scenarios.iter().zip(&runs.comparisons) {
        let mut sink = S::default();
        report::scenario(scenario, &runs.reference, comparison, iv3, municipalities, &mut sink);
        sinks.push(sink);
    }
    sinks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset::PresetId;

    #[test]
    fn results_do_not_depend_on_the_number_of_threads() {
        let paths = Paths::load().unwrap();
        let preset = Preset::load(PresetId::average(20, 2015), &paths).unwrap();
        let case = crate::model::case::Case { months: 18, ..preset.members[0].case };
        let experiment = Experiment::new(case, preset.members[0].current, &AssumptionSet::default(), paths);
        let levers = [vec![Levers { fte_per_wijkteam: 12.0, ..preset.members[0].current }]];
        let plan = Plan {
            preset: preset.id,
            figures: None,
            start: None,
            months: case.months,
            replications: Some(50),
            seed: 3,
            format: Format::Json,
            monthly: false,
        };
        let iv3 = Iv3::load().unwrap();
        let reports = |threads| replicate(&experiment, &levers, &plan, (&iv3, &[]), threads, &mut || {});
        let one = reports(1);
        assert_eq!(one.len(), 2);
        assert_eq!(one, reports(2));
        assert_eq!(one, reports(5));
    }

    #[test]
    fn scenarios_with_equal_assumptions_share_their_runs() {
        let own = AssumptionSet::default().with(3, Some(crate::scenario::assumptions::fixed(0.02)));
        let default = AssumptionSet::default();
        let members = |sets: &[AssumptionSet]| grouped(sets).into_iter().map(|group| group.members).collect::<Vec<_>>();
        assert_eq!(members(&[]), [Vec::<usize>::new()]);
        assert_eq!(members(std::slice::from_ref(&own)), [vec![0]]);
        assert_eq!(members(&[own.clone(), default.clone(), own.clone()]), [vec![1], vec![0, 2]]);
        assert_eq!(members(&[own.clone(), own]), [vec![], vec![0, 1]]);
    }
}
