//! Ready municipalities: an average one in four sizes, in January 2015 and January 2027.

use crate::engine::noise::Expected;
use crate::levers::{self, Levers};
use crate::model::Model;
use crate::model::case::{Case, Figures, YearMonth};
use crate::model::outcome::Outcome;
use crate::model::run::{Year, run};
use crate::model::stocks::Stock;
use crate::parameters::path::{DataError, Paths, rows};
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::figure;

const FILE: &str = include_str!("../../data/presets.csv");
const FILE_NAME: &str = "data/presets.csv";

/// Default horizon, months.
pub const DEFAULT_MONTHS: usize = 120;

/// The year from whose figures presets of a later moment are rolled forward.
const LATEST_PUBLISHED: i32 = 2020;

/// Which ready municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PresetId {
    /// Thousands of inhabitants.
    pub thousands: u32,
    /// Start year.
    pub year: i32,
}

impl PresetId {
    /// Every preset, in the order in which users see them.
    pub const ALL: [Self; 8] = [
        Self { thousands: 20, year: 2015 },
        Self { thousands: 60, year: 2015 },
        Self { thousands: 100, year: 2015 },
        Self { thousands: 150, year: 2015 },
        Self { thousands: 20, year: 2027 },
        Self { thousands: 60, year: 2027 },
        Self { thousands: 100, year: 2027 },
        Self { thousands: 150, year: 2027 },
    ];

    /// Stable name, such as `doorsnee-100k-2027`.
    #[must_use]
    pub fn name(self) -> String {
        format!("doorsnee-{}k-{}", self.thousands, self.year)
    }

    /// The preset with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// Label in Dutch.
    #[must_use]
    pub fn nl(self) -> String {
        format!("Doorsnee gemeente, {}.000 inwoners", self.thousands)
    }

    /// Label in English.
    #[must_use]
    pub fn en(self) -> String {
        format!("Average municipality, {},000 inhabitants", self.thousands)
    }
}

/// Where a figure of a preset comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Which figure.
    pub figure: &'static str,
    /// Evidence grade: A, B or C.
    pub grade: &'static str,
    /// Source of the national figure.
    pub source: &'static str,
    /// The same in Dutch.
    pub source_nl: &'static str,
    /// The start of this year is what the source speaks of.
    pub moment: i32,
    /// Whether the model carried the figure on from there to the start; then it is an estimate.
    pub rolled_forward: bool,
}

/// A ready municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Preset {
    /// Which one.
    pub id: PresetId,
    /// Its figures at the start.
    pub case: Case,
    /// Its current policy.
    pub current: Levers,
    /// Where each figure comes from.
    pub origins: Vec<Origin>,
}

impl Preset {
    /// The preset, its figures scaled from national ones and, for a later start than was published, rolled forward.
    ///
    /// # Errors
    /// A data file that cannot be read; tests keep the shipped files free of these.
    pub fn load(id: PresetId, paths: &Paths) -> Result<Self, DataError> {
        let moment = if id.year < LATEST_PUBLISHED { id.year } else { LATEST_PUBLISHED };
        let (figures, current, mut origins) = published(id, moment)?;
        let start = YearMonth { year: moment, month: 1 };
        let mut case = Case { start, months: DEFAULT_MONTHS, figures };
        if moment < id.year {
            case = rolled_forward(case, current, id.year, paths);
            for origin in &mut origins {
                origin.rolled_forward = true;
            }
        }
        Ok(Self { id, case, current, origins })
    }
}

/// Figures, current policy and origins at a published moment.
fn published(id: PresetId, moment: i32) -> Result<(Figures, Levers, Vec<Origin>), DataError> {
    let mut figures = Figures { inhabitants: f64::from(id.thousands) * 1_000.0, ..Figures::default() };
    let mut current = Levers::defaults();
    let mut origins = Vec::new();
    for (line, fields) in rows(FILE) {
        let error = |expected| DataError { file: FILE_NAME, line, expected };
        let [name, row_moment, per_1000, grade, source, source_nl] = fields[..] else {
            return Err(error("six fields: figure;moment;per_1000;grade;source;source_nl"));
        };
        if row_moment.parse::<i32>().map_err(|_| error("a year"))? != moment {
            continue;
        }
        let per_1000: f64 = per_1000.parse().map_err(|_| error("a number"))?;
        if let Some(lever) = levers::find(name).and_then(|(index, _)| current.value_mut(index)) {
            *lever = per_1000;
            continue;
        }
        let value = (per_1000 * f64::from(id.thousands)).round();
        figure::set(&mut figures, name, value).map_err(|_| error("a known figure within its range"))?;
        origins.push(Origin { figure: name, grade, source, source_nl, moment, rolled_forward: false });
    }
    Ok((figures, current, origins))
}

/// The case at a later start: the model under current policy, expected, from the published year until then.
fn rolled_forward(from: Case, current: Levers, year: i32, paths: &Paths) -> Case {
    let months = (year - from.start.year).unsigned_abs() as usize * 12;
    let parameters = AssumptionSet::default().sampler(paths, from.start.year).defaults();
    let model = Model::new(Case { months, ..from }, current, current, parameters, paths);
    let trajectory = run(&model, &mut Expected);
    let figures = trajectory.years.last().map_or(from.figures, |last| figures_at_end(&from.figures, last));
    Case { start: YearMonth { year, month: 1 }, figures, ..from }
}

fn figures_at_end(before: &Figures, end: &Year) -> Figures {
    let stock = |stock: Stock| end.stocks[stock as usize];
    let sum = |stocks: &[Stock]| stocks.iter().map(|which| stock(*which)).sum::<f64>().round();
    Figures {
        bijstand_persons: end.outcomes[Outcome::BijstandPersons as usize].round(),
        limited_persons: sum(&[Stock::BenefitLimited]),
        wsw_persons: end.outcomes[Outcome::WswPersons as usize].round(),
        beschut_persons: sum(&[Stock::BeschutBinnen, Stock::BeschutDetachering, Stock::BeschutDagbesteding]),
        dagbesteding_persons: sum(&[Stock::Dagbesteding]),
        garantiebaan_persons: sum(&[Stock::Garantiebaan]),
        garantiebaan_uwv_persons: sum(&[Stock::GarantiebaanUwv]),
        ..*before
    }
}
