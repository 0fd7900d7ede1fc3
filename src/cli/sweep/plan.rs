//! An experiment that is ready to run: its municipalities, each with its scenarios, checked before anything is computed.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::plan::contents;
use crate::cli::sweep::fingerprint;
use crate::levers::Levers;
use crate::model::case::Case;
use crate::model::region::Service;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::experiment_file::{ExperimentFile, Places, Source, once};
use crate::scenario::file;
use crate::scenario::import::{bytes, municipalities};
use crate::scenario::input_error::InputError;
use crate::scenario::preset::Preset;

/// As many as one Parquet file can have row groups.
const MOST_UNITS: usize = 32_767;

/// What is computed at a time and stands in one file: a municipality, or a region as a whole, with all its scenarios and
/// draws.
pub(crate) struct Unit {
    pub id: String,
    pub municipalities: Vec<(Case, Levers)>,
    pub service: Service,
    /// The levers of each scenario, as an experiment takes them.
    pub levers: Vec<Vec<Levers>>,
    /// The seed of its own chance; `None` for a preset, which gives what `simulate` gives.
    pub own_chance: Option<u64>,
}

impl Unit {
    pub(crate) fn first_year(&self) -> i32 {
        self.municipalities.first().map_or(0, |(case, _)| case.start.year)
    }
}

/// Everything that an experiment needs.
pub(crate) struct Plan {
    pub file: ExperimentFile,
    pub paths: Paths,
    pub units: Vec<Unit>,
    /// Names of the scenarios.
    pub scenarios: Vec<String>,
    /// The assumptions of each scenario.
    pub assumptions: Vec<AssumptionSet>,
}

/// The text of each scenario, with the words by which a refusal names it.
type Texts = Vec<(String, String)>;

impl Plan {
    /// Reads an experiment with the files that it names, and gives the fingerprint of the whole.
    pub(crate) fn read(path: &str) -> Result<(Self, String), Failure> {
        let text = bytes::text(&contents("EXPERIMENT", path)?);
        let file = ExperimentFile::read(&text).map_err(|error| Failure::in_file(&error, path))?;
        let folder = Path::new(path).parent().unwrap_or_else(|| Path::new(""));
        let paths = Paths::load()?;
        let texts = texts(path, folder, &file.scenarios)?;
        let mut plan = Self { paths, units: Vec::new(), scenarios: Vec::new(), assumptions: Vec::new(), file };
        match plan.file.places.clone() {
            Places::Presets(presets) => {
                for id in presets {
                    let preset = Preset::load(id, &plan.paths)?;
                    let levers = plan.read_scenarios(&texts, &preset.policies())?;
                    let municipalities = preset.municipalities();
                    plan.add(Unit { id: id.name(), municipalities, service: preset.service, levers, own_chance: None });
                }
            }
            Places::Table { file, preset } => {
                let preset = Preset::load(preset, &plan.paths)?;
                let levers = plan.read_scenarios(&texts, &preset.policies())?;
                plan.add_table(&preset, &levers, &folder.join(file).to_string_lossy())?;
            }
        }
        once("scenarios", plan.scenarios.iter().cloned()).map_err(|error| Failure::in_file(&error, path))?;
        let fingerprint = fingerprint::of(&plan);
        Ok((plan, fingerprint))
    }

    fn add_table(&mut self, preset: &Preset, levers: &[Vec<Levers>], path: &str) -> Result<(), Failure> {
        let Some(member) = preset.members.first() else { return Ok(()) };
        let text = bytes::text(&contents("table", path)?);
        let all =
            municipalities::read(&text, &member.case.figures).map_err(|errors| Failure::in_rows(&errors, path))?;
        if all.len() > MOST_UNITS {
            let (nl, en) = (format!("geef er ten hoogste {MOST_UNITS}"), format!("give at most {MOST_UNITS}"));
            return Err(Failure::in_file(&InputError::new("id", all.len().to_string(), nl, en), path));
        }
        for (id, figures) in all {
            self.add(Unit {
                municipalities: vec![(Case { figures, ..member.case }, member.current)],
                service: preset.service.clone(),
                levers: levers.to_vec(),
                own_chance: Some(fingerprint::own_chance(self.file.seed, &id)),
                id,
            });
        }
        Ok(())
    }

    fn add(&mut self, mut unit: Unit) {
        for (case, _) in &mut unit.municipalities {
            case.months = 12 * self.file.years as usize;
        }
        self.units.push(unit);
    }

    /// Reads every scenario against the current policy of these municipalities. Names and assumptions are the same for all.
    fn read_scenarios(&mut self, texts: &Texts, current: &[(String, Levers)]) -> Result<Vec<Vec<Levers>>, Failure> {
        let read = texts
            .iter()
            .map(|(place, text)| file::read(text, current).map_err(|error| Failure::in_file(&error, place)));
        let (scenarios, assumptions): (Vec<_>, Vec<_>) = read.collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
        self.scenarios = scenarios.iter().map(|scenario| scenario.name.clone()).collect();
        self.assumptions = assumptions;
        Ok(scenarios.into_iter().map(|scenario| scenario.levers).collect())
    }

    /// Scenarios with equal assumptions share their reference: each set with the places of its scenarios.
    pub(crate) fn groups(&self) -> Vec<(&AssumptionSet, Vec<usize>)> {
        let mut groups: Vec<(&AssumptionSet, Vec<usize>)> = Vec::new();
        for (place, set) in self.assumptions.iter().enumerate() {
            match groups.iter_mut().find(|(known, _)| *known == set) {
                Some((_, members)) => members.push(place),
                None => groups.push((set, vec![place])),
            }
        }
        groups
    }
}

fn texts(path: &str, folder: &Path, scenarios: &[Source]) -> Result<Texts, Failure> {
    let text = |(place, source): (usize, &Source)| match source {
        Source::Inline(text) => Ok((format!("{path}, scenarios[{place}]"), text.clone())),
        Source::File(file) => {
            let file = folder.join(file).to_string_lossy().into_owned();
            contents("scenarios", &file).map(|bytes| (file, bytes::text(&bytes)))
        }
    };
    scenarios.iter().enumerate().map(text).collect()
}
