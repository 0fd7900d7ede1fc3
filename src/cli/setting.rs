//! What is asked about: a case with its figures and start, the scenario of a file, and an experiment ready to run.

use crate::analysis::experiment::Experiment;
use crate::cli::failure::Failure;
use crate::cli::goal_arguments::CaseArguments;
use crate::cli::plan;
use crate::levers::Levers;
use crate::model::case::YearMonth;
use crate::parameters::path::Paths;
use crate::scenario::Scenario;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::preset::{Preset, PresetId};

/// A case and a scenario in it.
pub(crate) struct Setting {
    pub preset: PresetId,
    pub start: YearMonth,
    pub months: usize,
    /// The id and current policy of each municipality.
    pub policies: Vec<(String, Levers)>,
    /// Current policy where no file was given.
    pub scenario: Scenario,
    /// Those of the file.
    pub assumptions: AssumptionSet,
    pub experiment: Experiment,
    pub seed: u64,
}

impl Setting {
    /// Reads the case; `months` says how long the run is from its first month.
    pub(crate) fn read(
        asked: &CaseArguments,
        scenario: Option<&str>,
        months: impl Fn(YearMonth) -> Result<usize, Failure>,
    ) -> Result<Self, Failure> {
        let id = plan::preset(&asked.preset)?;
        let start = asked.start.as_deref().map(plan::month).transpose()?;
        let own = asked.figures.as_deref().map(plan::figures).transpose()?;
        let seed = plan::number("seed", &asked.seed, &(0..=u64::MAX))?;
        let paths = Paths::load()?;
        let preset = Preset::load(id, &paths)?;
        let first = preset.members.first().map(|member| member.case.start);
        let start = start.or(first).ok_or_else(|| Failure::Ours("a preset without municipalities".into()))?;
        let months = months(start)?;
        let municipalities = plan::municipalities(&preset, Some(start), months, own.as_ref())?;
        let policies = preset.policies();
        let files: Vec<String> = scenario.map(str::to_owned).into_iter().collect();
        let current = || Scenario { name: "reference".into(), levers: policies.iter().map(|(_, now)| *now).collect() };
        let (scenario, assumptions) =
            plan::scenarios(&files, &policies)?.pop().unwrap_or_else(|| (current(), AssumptionSet::default()));
        let experiment = Experiment::of_region(municipalities, preset.service, &assumptions, paths);
        Ok(Self { preset: id, start, months, policies, scenario, assumptions, experiment, seed })
    }
}
