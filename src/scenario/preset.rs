//! Ready cases: an average municipality in four sizes, in January 2015 and 2027; three regions; the country.

use crate::engine::decimal;
use crate::levers::spec::Domain;
use crate::levers::{self, Levers};
use crate::model::case::{Case, Figures, RegionFacts, YearMonth};
use crate::model::fast;
use crate::model::omgeving::Calendar;
use crate::model::outcome::Outcome;
use crate::model::region::Service;
use crate::model::run::Year;
use crate::model::stocks::Stock;
use crate::parameters::path::{DataError, Paths, rows};
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::{figure, region};

const FILE: &str = include_str!("../../data/presets.csv");
const FILE_NAME: &str = "data/presets.csv";

/// Default horizon, months.
pub const DEFAULT_MONTHS: usize = 120;

/// The year from whose figures presets of a later moment are rolled forward.
const LATEST_PUBLISHED: i32 = 2020;

/// The year of whose euros the defaults of levers are.
const LEVER_PRICES: i32 = 2019;

/// Which ready case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PresetId {
    /// An average municipality.
    Average {
        /// Thousands of inhabitants.
        thousands: u32,
        /// Start year.
        year: i32,
    },
    /// The whole country in January 2015, as so many average municipalities.
    Country,
    /// A region of the policy documents, by its place in [`region::SPECS`].
    Region(usize),
}

impl PresetId {
    /// Every preset, in the order in which users see them.
    pub const ALL: [Self; 12] = [
        Self::average(20, 2015),
        Self::average(60, 2015),
        Self::average(100, 2015),
        Self::average(150, 2015),
        Self::average(20, 2027),
        Self::average(60, 2027),
        Self::average(100, 2027),
        Self::average(150, 2027),
        Self::Region(0),
        Self::Region(1),
        Self::Region(2),
        Self::Country,
    ];

    /// An average municipality of so many thousands of inhabitants in January of a year.
    #[must_use]
    pub const fn average(thousands: u32, year: i32) -> Self {
        Self::Average { thousands, year }
    }

    /// Whether it is an average municipality.
    #[must_use]
    pub const fn is_average(self) -> bool {
        matches!(self, Self::Average { .. })
    }

    /// Start year.
    #[must_use]
    pub const fn year(self) -> i32 {
        match self {
            Self::Average { year, .. } => year,
            Self::Country | Self::Region(_) => 2015,
        }
    }

    /// Thousands of inhabitants of an average municipality.
    #[must_use]
    pub const fn thousands(self) -> Option<u32> {
        match self {
            Self::Average { thousands, .. } => Some(thousands),
            Self::Country | Self::Region(_) => None,
        }
    }

    /// Stable name, such as `doorsnee-100k-2027`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Average { thousands, year } => format!("doorsnee-{thousands}k-{year}"),
            Self::Country => "nederland-2015".into(),
            Self::Region(place) => region::spec(place).id.into(),
        }
    }

    /// The preset with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// Label in Dutch.
    #[must_use]
    pub fn nl(self) -> String {
        match self {
            Self::Average { thousands, .. } => format!("Doorsnee gemeente, {thousands}.000 inwoners"),
            Self::Country => "Nederland, 393 gemeenten".into(),
            Self::Region(place) => region::spec(place).nl.into(),
        }
    }

    /// Label in English.
    #[must_use]
    pub fn en(self) -> String {
        match self {
            Self::Average { thousands, .. } => format!("Average municipality, {thousands},000 inhabitants"),
            Self::Country => "The Netherlands, 393 municipalities".into(),
            Self::Region(place) => region::spec(place).en.into(),
        }
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
    /// Whether it is the national figure in proportion to inhabitants, because nobody gives the own one.
    pub scaled: bool,
}

/// A municipality of a preset.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Stable name, as in scenario files: `schagen`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its figures at the start.
    pub case: Case,
    /// Its current policy.
    pub current: Levers,
    /// Where each figure comes from.
    pub origins: Vec<Origin>,
}

/// A ready case: one municipality or a region.
#[derive(Debug, Clone, PartialEq)]
pub struct Preset {
    /// Which one.
    pub id: PresetId,
    /// Its municipalities, at least one.
    pub members: Vec<Member>,
    /// Which sw-company serves whom.
    pub service: Service,
}

impl Preset {
    /// The preset, its figures scaled from national ones and, for a later start than was published, rolled forward.
    ///
    /// # Errors
    /// A data file that cannot be read; tests keep the shipped files free of these.
    pub fn load(id: PresetId, paths: &Paths) -> Result<Self, DataError> {
        match id {
            PresetId::Average { thousands, year } => {
                let member = average(f64::from(thousands), 1.0, year, paths)?;
                Ok(Self { id, members: vec![member], service: Service::own() })
            }
            PresetId::Country => {
                let member = average(NATIONAL_THOUSANDS, NATIONAL_MUNICIPALITIES, 2015, paths)?;
                Ok(Self { id, members: vec![member], service: Service::own() })
            }
            PresetId::Region(place) => region::load(id, place, paths),
        }
    }

    /// The name and current policy of each municipality, as a scenario file is read against.
    #[must_use]
    pub fn policies(&self) -> Vec<(String, Levers)> {
        self.members.iter().map(|member| (member.id.clone(), member.current)).collect()
    }

    /// Each municipality with its current policy, as an experiment takes them.
    #[must_use]
    pub fn municipalities(&self) -> Vec<(Case, Levers)> {
        self.members.iter().map(|member| (member.case, member.current)).collect()
    }
}

/// Inhabitants of the country at the start of 2015, thousands: 16.9 million, from memory, as in `data/presets.csv`.
const NATIONAL_THOUSANDS: f64 = 16_900.0;
/// Municipalities in 2015.
const NATIONAL_MUNICIPALITIES: f64 = 393.0;

/// An average municipality, or so many of them together.
pub(crate) fn average(thousands: f64, municipalities: f64, year: i32, paths: &Paths) -> Result<Member, DataError> {
    let moment = if year < LATEST_PUBLISHED { year } else { LATEST_PUBLISHED };
    let (figures, mut current, mut origins) = published(thousands, moment)?;
    let start = YearMonth { year: moment, month: 1 };
    let region = RegionFacts::default();
    let mut case = Case { start, months: DEFAULT_MONTHS, figures, municipalities, region };
    if moment < year {
        case = rolled_forward(case, current, year, paths);
        // An amount in a lever is in euro of the start year: current policy keeps its worth, to the nearest step.
        for (place, spec) in levers::REGISTRY.iter().enumerate() {
            if let (Domain::Range { step, .. }, true, Some(amount)) =
                (spec.domain, spec.unit.is_money(), current.value_mut(place))
            {
                *amount = (*amount * paths.price_step(LEVER_PRICES, year) / step).round() * step;
            }
        }
        for origin in &mut origins {
            origin.rolled_forward = true;
        }
    }
    Ok(Member { id: "gemeente".into(), name: "gemeente".into(), case, current, origins })
}

/// Figures, current policy and origins at a published moment.
pub(crate) fn published(thousands: f64, moment: i32) -> Result<(Figures, Levers, Vec<Origin>), DataError> {
    let mut figures = Figures { inhabitants: (thousands * 1_000.0).round(), ..Figures::default() };
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
        let per_1000 = decimal::parse(per_1000).ok_or(error("a number"))?;
        if let Some(lever) = levers::find(name).and_then(|(index, _)| current.value_mut(index)) {
            *lever = per_1000;
            continue;
        }
        let value = (per_1000 * thousands).round();
        figure::set(&mut figures, name, value).map_err(|_| error("a known figure within its range"))?;
        origins.push(Origin { figure: name, grade, source, source_nl, moment, rolled_forward: false, scaled: true });
    }
    Ok((figures, current, origins))
}

/// The case at a later start: the model under current policy, expected, from the published year until then.
fn rolled_forward(from: Case, current: Levers, year: i32, paths: &Paths) -> Case {
    let months = (year - from.start.year).unsigned_abs() as usize * 12;
    let parameters = AssumptionSet::default().sampler(paths, from.start.year).defaults();
    let choice = (Case { months, ..from }, current, current);
    let calendar = Calendar::new(from.start, months, paths);
    let trajectory = fast::expected(&[choice], &Service::own(), parameters, &calendar);
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
