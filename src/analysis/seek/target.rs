//! A target that a scenario must meet: figures of `simulate` against a bound, several joined by `and`.

use std::fmt;

use crate::analysis::record::Record;
use crate::engine::decimal;
use crate::model::case::YearMonth;
use crate::model::outcome::Outcome;
use crate::scenario::input_error::InputError;

/// What must hold; every condition in the same draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    conditions: Vec<Condition>,
}

#[derive(Debug, Clone, PartialEq)]
struct Condition {
    quantity: Quantity,
    relation: Relation,
    /// In the unit of the quantity; of the kantelpunt a month of the run.
    bound: f64,
    /// As it was read.
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Quantity {
    Npv,
    Structural,
    PeakFunding,
    Kantelpunt,
    /// In the year at this place of the run.
    Saldo(usize),
    NationalSaldo(usize),
    /// After this month of the run.
    Cumulative(usize),
    Outcome(Outcome, usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    AtLeast,
    AtMost,
    Above,
    Below,
}

/// The longest sign first: `<` begins `<=` too.
const RELATIONS: [(&str, Relation); 6] = [
    (">=", Relation::AtLeast),
    ("<=", Relation::AtMost),
    ("≥", Relation::AtLeast),
    ("≤", Relation::AtMost),
    (">", Relation::Above),
    ("<", Relation::Below),
];

/// Figures of the whole run.
const OF_THE_RUN: [(&str, Quantity); 4] = [
    ("npv", Quantity::Npv),
    ("structural", Quantity::Structural),
    ("peak_funding", Quantity::PeakFunding),
    ("kantelpunt", Quantity::Kantelpunt),
];

/// Differences with current policy that have a value for each year; so does every outcome.
const OF_A_YEAR: [&str; 3] = ["saldo", "cumulative", "national_saldo"];

/// The months of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// First month.
    pub start: YearMonth,
    /// Number of months, at least 1.
    pub months: usize,
}

impl Calendar {
    /// First and last calendar year.
    #[must_use]
    pub const fn years(self) -> (i32, i32) {
        (self.start.year, self.start.plus(self.months.saturating_sub(1)).year)
    }

    /// The place of a year in the run; `None` outside it.
    fn place(self, year: i32) -> Option<usize> {
        let (first, last) = self.years();
        (first..=last).contains(&year).then(|| year.abs_diff(first) as usize)
    }

    /// How many months of the run lie before this month.
    fn months_before(self, month: YearMonth) -> f64 {
        let number = |month: YearMonth| i64::from(month.year) * 12 + i64::from(month.month);
        (number(month) - number(self.start)) as f64
    }

    /// The last month of the run in the year at this place.
    fn last_month(self, place: usize) -> usize {
        let to_new_year = 13_usize.saturating_sub(self.start.month as usize);
        (place * 12 + to_new_year).min(self.months).saturating_sub(1)
    }
}

impl Relation {
    fn holds(self, value: f64, bound: f64) -> bool {
        match self {
            Self::AtLeast => value >= bound,
            Self::AtMost => value <= bound,
            Self::Above => value > bound,
            Self::Below => value < bound,
        }
    }
}

impl Quantity {
    const fn is_money(self) -> bool {
        !matches!(self, Self::Kantelpunt | Self::Outcome(..))
    }

    fn of(self, record: &Record) -> Option<f64> {
        let comparison = &record.comparison;
        match self {
            Self::Npv => Some(comparison.npv),
            Self::Structural => Some(comparison.structural),
            Self::PeakFunding => Some(comparison.peak_funding),
            Self::Kantelpunt => comparison.kantelpunt.month().map(|month| month as f64),
            Self::Saldo(place) => comparison.yearly_saldo.get(place).copied(),
            Self::NationalSaldo(place) => comparison.yearly_national_saldo.get(place).copied(),
            Self::Cumulative(month) => comparison.cumulative.get(month).copied(),
            Self::Outcome(outcome, place) => record.outcome(outcome).nth(place),
        }
    }
}

impl Target {
    /// Reads a target such as `npv >= 0 and waiting_weeks@2030 <= 6` for a run over these months. The names are those of
    /// `simulate`; one that has a value for each year is followed by `@year`. `kantelpunt` takes a year or a month
    /// (`2031-04`) and only an upper bound.
    ///
    /// # Errors
    /// Says which condition cannot be read, and what is accepted.
    pub fn parse(text: &str, calendar: Calendar) -> Result<Self, InputError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let conditions = words.split(|word| matches!(*word, "and" | "en"));
        let conditions: Result<Vec<Condition>, InputError> =
            conditions.map(|words| condition(&words.concat(), text, calendar)).collect();
        Ok(Self { conditions: conditions? })
    }

    /// Whether everything holds in this draw. No kantelpunt within the horizon, or no difference at all, meets no
    /// kantelpunt.
    #[must_use]
    pub fn is_met(&self, record: &Record) -> bool {
        self.conditions.iter().all(|condition| {
            condition.quantity.of(record).is_some_and(|value| condition.relation.holds(value, condition.bound))
        })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts: Vec<&str> = self.conditions.iter().map(|condition| condition.text.as_str()).collect();
        formatter.write_str(&texts.join(" and "))
    }
}

fn condition(text: &str, whole: &str, calendar: Calendar) -> Result<Condition, InputError> {
    let found = RELATIONS.iter().find_map(|(sign, relation)| {
        let (name, bound) = text.split_once(sign)?;
        Some((name, *sign, *relation, bound))
    });
    let Some((name, sign, relation, bound)) = found else {
        let given = if text.is_empty() { whole } else { text };
        return Err(refused(
            given,
            "geef een naam, >=, <=, > of <, en een getal, zoals npv >= 0 and waiting_weeks@2030 <= 6",
            "give a name, >=, <=, > or <, and a number, such as npv >= 0 and waiting_weeks@2030 <= 6",
        ));
    };
    let quantity = quantity(name, text, calendar)?;
    let limit = match quantity {
        Quantity::Kantelpunt => turn(bound, relation, text, calendar)?,
        _ => number(bound, quantity.is_money(), text)?,
    };
    Ok(Condition { quantity, relation, bound: limit, text: format!("{name} {sign} {bound}") })
}

fn quantity(name: &str, text: &str, calendar: Calendar) -> Result<Quantity, InputError> {
    let (base, year) = name.split_once('@').map_or((name, None), |(base, year)| (base, Some(year)));
    let of_the_run = OF_THE_RUN.iter().find(|(known, _)| *known == base).map(|(_, quantity)| *quantity);
    let outcome = Outcome::ALL.iter().find(|outcome| outcome.name() == base);
    match (of_the_run, year) {
        (Some(quantity), None) => return Ok(quantity),
        (Some(_), Some(_)) => {
            return Err(refused(
                text,
                format!("{base} heeft geen jaar, laat @ weg"),
                format!("{base} has no year, leave @ out"),
            ));
        }
        (None, _) if outcome.is_none() && !OF_A_YEAR.contains(&base) => {
            let names = OF_THE_RUN.iter().map(|(name, _)| *name).chain(OF_A_YEAR);
            let known: Vec<&str> = names.chain(Outcome::ALL.iter().map(|outcome| outcome.name())).collect();
            let known = known.join(", ");
            return Err(refused(text, format!("kies een naam uit: {known}"), format!("choose a name from: {known}")));
        }
        (None, _) => {}
    }
    let (first, last) = calendar.years();
    let place = year.and_then(|year| calendar.place(year.parse().ok()?)).ok_or_else(|| {
        refused(
            text,
            format!("noem een jaar van {first} tot en met {last}, zoals {base}@{last}"),
            format!("name a year from {first} to {last}, such as {base}@{last}"),
        )
    })?;
    Ok(match (base, outcome) {
        (_, Some(outcome)) => Quantity::Outcome(*outcome, place),
        ("saldo", _) => Quantity::Saldo(place),
        ("national_saldo", _) => Quantity::NationalSaldo(place),
        _ => Quantity::Cumulative(calendar.last_month(place)),
    })
}

/// A bound as a computer writes it. Euros with a point and three digits would be read a thousand times too small.
fn number(bound: &str, is_money: bool, text: &str) -> Result<f64, InputError> {
    let is_grouped = bound.rsplit_once('.').is_some_and(|(_, behind)| behind.len() == 3);
    decimal::parse(bound).filter(|number| number.is_finite() && !(is_money && is_grouped)).ok_or_else(|| {
        refused(
            text,
            "geef achter het teken een getal zonder punten tussen de duizendtallen, zoals 500000 of 0.5",
            "give a number without thousands separators behind the sign, such as 500000 or 0.5",
        )
    })
}

/// The bound of the kantelpunt as a month of the run: of a year its last month, or its first where it must be before it.
fn turn(bound: &str, relation: Relation, text: &str, calendar: Calendar) -> Result<f64, InputError> {
    let (first, last) = calendar.years();
    let (year, month) = bound.split_once('-').map_or((bound, None), |(year, month)| (year, Some(month)));
    let year = year.parse().ok().filter(|year| (first..=last).contains(year));
    let month = match (month, relation) {
        (Some(month), _) => month.parse().ok().filter(|month| (1..=12).contains(month)),
        (None, Relation::Below) => Some(1),
        (None, _) => Some(12),
    };
    match (year, month, relation) {
        (Some(year), Some(month), Relation::AtMost | Relation::Below) => {
            Ok(calendar.months_before(YearMonth { year, month }))
        }
        _ => Err(refused(
            text,
            format!("geef kantelpunt <= met een jaar van {first} tot en met {last}, of een maand zoals {last}-04"),
            format!("give kantelpunt <= with a year from {first} to {last}, or a month such as {last}-04"),
        )),
    }
}

fn refused(given: &str, accepted_nl: impl Into<String>, accepted_en: impl Into<String>) -> InputError {
    let given = if given.trim().is_empty() { "''" } else { given };
    InputError::new("target", given, accepted_nl, accepted_en)
}

#[cfg(test)]
#[path = "target_tests.rs"]
mod tests;
