//! The commands `equations` and `xmile`: the model as it says of itself.

use crate::cli::arguments::{EquationsArguments, XmileArguments};
use crate::cli::failure::Failure;
use crate::cli::plan;
use crate::export::recording::Recording;
use crate::export::{causal, equations, xmile};
use crate::levers::Levers;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::preset::Preset;
use crate::text::Language;

pub(crate) fn equations(asked: &EquationsArguments, language: Language) -> Result<String, Failure> {
    let recording = recording(&asked.preset, asked.scenario.as_deref(), |_| ())?;
    Ok(if asked.loops { causal::page(&recording, language) } else { equations::page(&recording, language) })
}

pub(crate) fn xmile(asked: &XmileArguments) -> Result<String, Failure> {
    let (start, months) = plan::period(asked.start.as_deref(), &asked.years)?;
    let recording = recording(&asked.preset, asked.scenario.as_deref(), |preset| {
        for member in &mut preset.members {
            member.case.start = start.unwrap_or(member.case.start);
            member.case.months = months;
        }
    })?;
    Ok(xmile::document(&recording))
}

/// The month of a preset, changed, under current policy or under a scenario.
fn recording(preset: &str, scenario: Option<&str>, change: impl Fn(&mut Preset)) -> Result<Recording, Failure> {
    let paths = Paths::load()?;
    let mut preset = Preset::load(plan::preset(preset)?, &paths)?;
    change(&mut preset);
    let current: Vec<Levers> = preset.members.iter().map(|member| member.current).collect();
    let files: Vec<String> = scenario.map(str::to_owned).into_iter().collect();
    let chosen = plan::scenarios(&files, &preset.policies())?.pop();
    let (levers, assumptions) =
        chosen.map_or((current, AssumptionSet::default()), |(scenario, assumptions)| (scenario.levers, assumptions));
    Ok(Recording::new(&preset, &levers, &assumptions, &paths))
}
