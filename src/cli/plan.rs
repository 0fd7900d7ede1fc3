//! What `simulate` was asked, read and checked: every wrong value gives one sentence.

use std::collections::BTreeSet;
use std::fs;

use crate::cli::arguments::SimulateArguments;
use crate::cli::failure::{Failure, choice};
use crate::levers::Levers;
use crate::model::case::{Case, YearMonth};
use crate::scenario::Scenario;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::file;
use crate::scenario::import::bytes;
use crate::scenario::input_error::InputError;
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::preset::{Preset, PresetId};

/// Start years for which the data say something.
const START_YEARS: std::ops::RangeInclusive<i32> = 2013..=2050;
/// Horizons in years.
pub(crate) const YEARS: std::ops::RangeInclusive<usize> = 1..=30;
/// What fits in the memory of an ordinary computer.
pub(crate) const REPLICATIONS: std::ops::RangeInclusive<u32> = 1..=50_000;

/// A form of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Csv,
}

/// What to run.
#[derive(Debug)]
pub(crate) struct Plan {
    pub preset: PresetId,
    /// Own figures over those of the preset, with the file that they are from.
    pub figures: Option<(String, OwnFigures)>,
    /// `None`: that of the preset.
    pub start: Option<YearMonth>,
    pub months: usize,
    /// Draws, or `None` in expected mode.
    pub replications: Option<u32>,
    pub seed: u64,
    pub format: Format,
    pub monthly: bool,
}

/// The first month, when it is given, and the number of months.
pub(crate) fn period(start: Option<&str>, years: &str) -> Result<(Option<YearMonth>, usize), Failure> {
    Ok((start.map(month).transpose()?, 12 * number("years", years, &YEARS)?))
}

impl Plan {
    pub(crate) fn read(asked: &SimulateArguments) -> Result<Self, Failure> {
        let replications = number("replications", &asked.replications, &REPLICATIONS)?;
        let mode = one_of("mode", &asked.mode, &[("expected", None), ("stochastic", Some(replications))])?;
        let preset = preset(&asked.preset)?;
        let (start, months) = period(asked.start.as_deref(), &asked.years)?;
        Ok(Self {
            preset,
            figures: asked.figures.as_deref().map(figures).transpose()?,
            start,
            months,
            replications: mode,
            seed: number("seed", &asked.seed, &(0..=u64::MAX))?,
            format: one_of("format", &asked.format, &[("json", Format::Json), ("csv", Format::Csv)])?,
            monthly: asked.monthly,
        })
    }
}

pub(crate) fn preset(name: &str) -> Result<PresetId, Failure> {
    let known = PresetId::ALL.map(PresetId::name);
    PresetId::from_name(name).ok_or_else(|| choice("preset", name, &known.each_ref().map(String::as_str)))
}

pub(crate) fn one_of<T: Copy>(field: &str, value: &str, options: &[(&str, T)]) -> Result<T, Failure> {
    let found = options.iter().find(|(name, _)| *name == value);
    let names = || options.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    found.map(|(_, option)| *option).ok_or_else(|| choice(field, value, &names()))
}

pub(crate) fn number<T: std::str::FromStr + PartialOrd + std::fmt::Display>(
    field: &str,
    value: &str,
    accepted: &std::ops::RangeInclusive<T>,
) -> Result<T, Failure> {
    value.parse().ok().filter(|number| accepted.contains(number)).ok_or_else(|| {
        let (low, high) = (accepted.start(), accepted.end());
        InputError::new(
            field,
            value,
            format!("geef een geheel getal van {low} tot en met {high}"),
            format!("give a whole number from {low} to {high}"),
        )
        .into()
    })
}

pub(crate) fn month(value: &str) -> Result<YearMonth, Failure> {
    let read = |(year, month): (&str, &str)| {
        let are_digits = [year, month].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let is_written_out = are_digits && (year.len(), month.len()) == (4, 2);
        let found = YearMonth { year: year.parse().ok()?, month: month.parse().ok()? };
        (is_written_out && START_YEARS.contains(&found.year) && (1..=12).contains(&found.month)).then_some(found)
    };
    value.split_once('-').and_then(read).ok_or_else(|| {
        let (low, high) = (START_YEARS.start(), START_YEARS.end());
        InputError::new(
            "start",
            value,
            format!("geef een maand van {low}-01 tot en met {high}-12, zoals 2027-01"),
            format!("give a month from {low}-01 to {high}-12, such as 2027-01"),
        )
        .into()
    })
}

/// What is in a file; `field` is what was asked.
pub(crate) fn contents(field: &str, path: &str) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| {
        Failure::from(InputError::new(
            field,
            path,
            format!("geef een bestand dat te lezen is ({error})"),
            format!("give a file that can be read ({error})"),
        ))
    })
}

/// The municipalities of a preset from this moment, for so many months, with own figures when they are given.
pub(crate) fn municipalities(
    preset: &Preset,
    start: Option<YearMonth>,
    months: usize,
    figures: Option<&(String, OwnFigures)>,
) -> Result<Vec<(Case, Levers)>, Failure> {
    let mut municipalities = preset.municipalities();
    for (case, _) in &mut municipalities {
        case.start = start.unwrap_or(case.start);
        case.months = months;
    }
    if let Some((file, own)) = figures {
        // Figures describe one municipality; of which one of a region they do not say.
        let [(case, _)] = &mut municipalities[..] else { return Err(one_municipality(file)) };
        case.figures = own.over(&case.figures).map_err(|error| Failure::in_file(&error, file))?;
    }
    Ok(municipalities)
}

/// Own figures were given for a region.
pub(crate) fn one_municipality(path: &str) -> Failure {
    InputError::new(
        "figures",
        path,
        "deze voorbeeldgemeente is een regio van meer gemeenten, kies er een van één gemeente, zoals doorsnee-100k-2027",
        "this preset is a region of several municipalities, choose one of a single municipality, such as doorsnee-100k-2027",
    )
    .into()
}

pub(crate) fn figures(path: &str) -> Result<(String, OwnFigures), Failure> {
    let text = bytes::text(&contents("figures", path)?);
    let own = OwnFigures::read(&text).map_err(|error| Failure::in_file(&error, path))?;
    Ok((path.to_owned(), own))
}

/// Reads the scenario files, each with a name of its own.
pub(crate) fn scenarios(
    files: &[String],
    current: &[(String, Levers)],
) -> Result<Vec<(Scenario, AssumptionSet)>, Failure> {
    let mut taken = BTreeSet::from([String::from("reference")]);
    let mut scenarios = Vec::with_capacity(files.len());
    for path in files {
        let text = bytes::text(&contents("scenario", path)?);
        let (mut scenario, assumptions) = file::read(&text, current).map_err(|error| Failure::in_file(&error, path))?;
        let plain = scenario.name.clone();
        for copy in 2.. {
            if taken.insert(scenario.name.clone()) {
                break;
            }
            scenario.name = format!("{plain} ({copy})");
        }
        scenarios.push((scenario, assumptions));
    }
    Ok(scenarios)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_month_is_a_year_and_two_digits() {
        assert_eq!(month("2015-07").unwrap(), YearMonth { year: 2015, month: 7 });
        for wrong in ["2015", "2015-7", "2015-13", "2015-00", "1999-01", "-015-01", "+015-01", "2015-+7", "jan 2015"] {
            let sentence = month(wrong).unwrap_err().sentence(Language::En);
            assert!(sentence.contains(wrong) && sentence.contains("2027-01"), "{sentence}");
        }
    }

    #[test]
    fn whole_numbers_have_bounds() {
        assert_eq!(number("years", "30", &YEARS).unwrap(), 30);
        for wrong in ["0", "31", "-1", "2.5", "tien", ""] {
            assert!(number("years", wrong, &YEARS).is_err(), "{wrong}");
        }
    }
}
