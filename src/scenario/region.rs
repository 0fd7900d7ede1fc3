//! The three regions of the policy documents as they were at the start of 2015: what is known of each municipality, and
//! for the rest the national figures in proportion to inhabitants.

use crate::engine::decimal;
use crate::levers;
use crate::levers::spec::{Domain, LeverSpec};
use crate::model::case::RegionFacts;
use crate::model::region::{AllocationKey, Service};
use crate::parameters::path::{DataError, Paths, rows};
use crate::scenario::figure;
use crate::scenario::preset::{Member, Origin, Preset, PresetId, average};

const FILE: &str = include_str!("../../data/regions.csv");
const FILE_NAME: &str = "data/regions.csv";
const START_YEAR: i32 = 2015;

/// What a region is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegionSpec {
    /// Stable name.
    pub id: &'static str,
    /// Label in Dutch.
    pub nl: &'static str,
    /// Label in English.
    pub en: &'static str,
}

/// The regions, in the order in which users see them.
pub const SPECS: [RegionSpec; 3] = [
    RegionSpec {
        id: "kop-van-noord-holland",
        nl: "Kop van Noord-Holland, vier gemeenten",
        en: "Kop van Noord-Holland, four municipalities",
    },
    RegionSpec {
        id: "noordoost-friesland",
        nl: "Noordoost-Friesland, vijf gemeenten",
        en: "Noordoost-Friesland, five municipalities",
    },
    RegionSpec {
        id: "zaanstreek-waterland",
        nl: "Zaanstreek-Waterland, negen gemeenten",
        en: "Zaanstreek-Waterland, nine municipalities",
    },
];

/// The region at this place; the last one for a place beyond it.
#[must_use]
pub fn spec(place: usize) -> RegionSpec {
    SPECS[place.min(SPECS.len() - 1)]
}

/// One line of the data file.
struct Row {
    line: usize,
    municipality: &'static str,
    field: &'static str,
    value: &'static str,
    grade: &'static str,
    source: &'static str,
    source_nl: &'static str,
}

impl Row {
    const fn error(&self, expected: &'static str) -> DataError {
        DataError { file: FILE_NAME, line: self.line, expected }
    }

    fn number(&self) -> Result<f64, DataError> {
        decimal::parse(self.value).ok_or_else(|| self.error("a number"))
    }

    const fn origin(&self, figure: &'static str) -> Origin {
        Origin {
            figure,
            grade: self.grade,
            source: self.source,
            source_nl: self.source_nl,
            moment: START_YEAR,
            rolled_forward: false,
            scaled: false,
        }
    }
}

fn rows_of(region: &str) -> Result<Vec<Row>, DataError> {
    let mut found = Vec::new();
    for (line, fields) in rows(FILE) {
        let [of, municipality, field, value, grade, source, source_nl] = fields[..] else {
            let expected = "seven fields: region;municipality;field;value;grade;source;source_nl";
            return Err(DataError { file: FILE_NAME, line, expected });
        };
        if of == region {
            found.push(Row { line, municipality, field, value, grade, source, source_nl });
        }
    }
    Ok(found)
}

/// The region at this place of [`SPECS`].
pub(crate) fn load(id: PresetId, place: usize, paths: &Paths) -> Result<Preset, DataError> {
    let rows = rows_of(spec(place).id)?;
    let keys: Vec<(&str, AllocationKey)> = rows
        .iter()
        .filter_map(|row| Some((row.field.strip_prefix("key:")?, row)))
        .map(|(company, row)| Ok((company, allocation_key(row)?)))
        .collect::<Result<_, DataError>>()?;
    let mut members = Vec::new();
    let mut shares = Vec::new();
    for name in rows.iter().filter(|row| row.field == "name") {
        let own: Vec<&Row> = rows.iter().filter(|row| row.municipality == name.municipality).collect();
        members.push(member(name, &own, paths)?);
        let share = |company: &str| {
            let row = own.iter().find(|row| row.field.strip_prefix("company:") == Some(company));
            row.map_or(Ok(0.0), |row| row.number())
        };
        shares.push(keys.iter().map(|(company, _)| share(company)).collect::<Result<Vec<f64>, DataError>>()?);
    }
    if members.is_empty() {
        return Err(DataError { file: FILE_NAME, line: 0, expected: "at least one municipality" });
    }
    tell_of_each_other(&mut members, &shares);
    let service = Service { shares, keys: keys.into_iter().map(|(_, key)| key).collect() };
    Ok(Preset { id, members, service })
}

fn allocation_key(row: &Row) -> Result<AllocationKey, DataError> {
    match row.value {
        "wsw_workers" => Ok(AllocationKey::WswWorkers),
        "inhabitants" => Ok(AllocationKey::Inhabitants),
        _ => Err(row.error("wsw_workers or inhabitants")),
    }
}

/// A municipality: the national figures in proportion, and over them what is known.
fn member(name: &Row, rows: &[&Row], paths: &Paths) -> Result<Member, DataError> {
    let inhabitants = rows.iter().find(|row| row.field == "inhabitants").ok_or(name.error("a row with inhabitants"))?;
    let mut member = average(inhabitants.number()? / 1_000.0, 1.0, START_YEAR, paths)?;
    member.origins.push(inhabitants.origin("inhabitants"));
    member.id = name.municipality.into();
    member.name = name.value.into();
    for row in rows.iter().filter(|row| !matches!(row.field, "name" | "inhabitants")) {
        if row.field.starts_with("company:") {
            continue;
        }
        if let Some((place, spec)) = levers::find(row.field) {
            if let Some(setting) = member.current.value_mut(place) {
                *setting = lever_value(spec, row)?;
            }
            continue;
        }
        let value = row.number()?;
        figure::set(&mut member.case.figures, row.field, value)
            .map_err(|_| row.error("a known figure within its range"))?;
        let known = figure::FIGURES.iter().find(|figure| figure.id == row.field);
        member.origins.retain(|origin| origin.figure != row.field);
        member.origins.push(row.origin(known.map_or(row.field, |figure| figure.id)));
    }
    Ok(member)
}

fn lever_value(spec: &LeverSpec, row: &Row) -> Result<f64, DataError> {
    let value = match spec.domain {
        Domain::Range { .. } => row.number()?,
        Domain::Choices(choices) => {
            let place = choices.iter().position(|choice| choice.id == row.value);
            place.ok_or(row.error("an option of this lever"))? as f64
        }
    };
    if spec.accepts(value) { Ok(value) } else { Err(row.error("a value within the range of the lever")) }
}

fn tell_of_each_other(members: &mut [Member], shares: &[Vec<f64>]) {
    let told: Vec<(f64, f64)> =
        members.iter().map(|member| (member.case.figures.inhabitants, member.current.joint_service)).collect();
    for (member, facts) in members.iter_mut().zip(facts(&told, shares)) {
        member.case.region = facts;
    }
}

/// What each municipality knows of its region: partners, its own weight in a joint service, and who serves it. From the
/// inhabitants of each, whether it is in the joint service now (1) or not (0), and its shares per company.
#[must_use]
pub fn facts(members: &[(f64, f64)], shares: &[Vec<f64>]) -> Vec<RegionFacts> {
    let joint: f64 = members.iter().map(|(inhabitants, takes_part)| inhabitants * takes_part).sum();
    let of = |((inhabitants, takes_part), shares): (&(f64, f64), &Vec<f64>)| RegionFacts {
        partners: members.len() as f64 - 1.0,
        own_share: if joint > 0.0 { inhabitants * takes_part / joint } else { 1.0 },
        companies: shares.iter().filter(|share| **share > 0.0).count() as f64,
    };
    members.iter().zip(shares).map(of).collect()
}
