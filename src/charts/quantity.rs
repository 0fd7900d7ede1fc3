//! What a number on a chart is a number of, and how it is written: at an axis, on a mark, in a sentence, in a table.

use crate::charts::figure::NOTHING;
use crate::charts::table::Cell;
use crate::charts::ticks::Ticks;
use crate::text::Language;
use crate::text::number::{MoneyUnit, chance, decimal, money, money_range, percent, signed_decimal, signed_money};

/// What is counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Quantity {
    /// Euros.
    #[default]
    Money,
    /// A number of something.
    Number {
        /// The unit as shown behind the number: `banen`; may be empty.
        unit: String,
        /// How many decimals it is written with.
        digits: usize,
    },
    /// A chance or a share, 0 to 1.
    Chance,
}

impl Quantity {
    /// The unit at an axis: `€ mln`, `banen`, `kans`.
    pub(crate) fn unit(&self, ticks: &Ticks, language: Language) -> String {
        match self {
            Self::Money => axis_unit(ticks).label(language).to_owned(),
            Self::Number { unit, .. } => unit.clone(),
            Self::Chance => language.pick("kans", "chance").to_owned(),
        }
    }

    /// A number at an axis, in the unit of that axis.
    pub(crate) fn tick(&self, value: f64, ticks: &Ticks, language: Language) -> String {
        match self {
            Self::Chance => percent(value, language),
            _ if value == 0.0 => "0".to_owned(),
            Self::Money => {
                let unit = axis_unit(ticks).euros();
                decimal(value / unit, ticks.digits(unit), language)
            }
            Self::Number { .. } => decimal(value, ticks.digits(1.0), language),
        }
    }

    /// A number in a sentence, with its unit: `€ 4,1 mln`, `12 banen`, `54%`.
    pub(crate) fn said(&self, value: f64, language: Language) -> String {
        match self {
            Self::Money => money(value, language),
            Self::Number { unit, digits } => with_unit(decimal(value, *digits, language), unit),
            Self::Chance => chance(value, language),
        }
    }

    /// A difference, with its sign: `+ € 1,1 mln`, `−3 banen`.
    pub(crate) fn signed(&self, value: f64, language: Language) -> String {
        match self {
            Self::Money => signed_money(value, language),
            Self::Number { unit, digits } => with_unit(signed_decimal(value, *digits, language), unit),
            Self::Chance => format!("{}%", signed_decimal(value * 100.0, 0, language)),
        }
    }

    /// A number between two others: `tussen 3 en 12 banen`.
    pub(crate) fn between(&self, low: f64, high: f64, language: Language) -> String {
        let (between, and) = (language.pick("tussen", "between"), language.pick("en", "and"));
        match self {
            Self::Money => money_range(low, high, language),
            Self::Number { digits, .. } => {
                format!("{between} {} {and} {}", decimal(low, *digits, language), self.said(high, language))
            }
            Self::Chance => format!("{between} {} {and} {}", self.said(low, language), self.said(high, language)),
        }
    }

    /// Whether a value is written as zero.
    pub(crate) fn is_nothing(&self, value: f64) -> bool {
        let smallest = match self {
            Self::Money => NOTHING,
            Self::Number { digits, .. } => (0..*digits).fold(0.5, |half, _| half / 10.0),
            Self::Chance => 0.005,
        };
        value.abs() < smallest
    }

    /// What an axis holds: zero is on it when the quantity is money or a chance, and there is always something to hold.
    pub(crate) fn axis_range(&self, (low, high): (f64, f64)) -> (f64, f64) {
        match self {
            Self::Chance => (0.0, 1.0),
            Self::Money if high - low < 1.0 && low.abs() < 1.0 => (-1e3, 1e3),
            Self::Money => (low.min(0.0), high.max(0.0)),
            Self::Number { .. } if high - low > 0.0 => (low, high),
            Self::Number { .. } if low == 0.0 => (0.0, 1.0),
            Self::Number { .. } => (low.min(0.0), high.max(0.0)),
        }
    }

    /// The unit of a column, chosen by its largest number.
    pub(crate) fn column_unit(&self, largest: f64, language: Language) -> String {
        match self {
            Self::Money => MoneyUnit::of_table(largest).label(language).to_owned(),
            Self::Number { unit, .. } => unit.clone(),
            Self::Chance => String::new(),
        }
    }

    /// A cell of that column.
    pub(crate) fn cell(&self, value: f64, largest: f64, language: Language) -> Cell {
        let text = match self {
            Self::Money => MoneyUnit::of_table(largest).whole(value, language),
            Self::Number { digits, .. } => decimal(value, *digits, language),
            Self::Chance => chance(value, language),
        };
        Cell { value: Some(value), text }
    }
}

fn axis_unit(ticks: &Ticks) -> MoneyUnit {
    MoneyUnit::of_axis(ticks.low().abs().max(ticks.high().abs()))
}

fn with_unit(number: String, unit: &str) -> String {
    match unit {
        "" => number,
        unit if unit.starts_with('%') => format!("{number}{unit}"),
        unit => format!("{number}\u{a0}{unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_with_its_unit() {
        let jobs = Quantity::Number { unit: "banen".to_owned(), digits: 0 };
        assert_eq!(jobs.said(12.4, Language::Nl), "12\u{a0}banen");
        assert_eq!(jobs.signed(-3.0, Language::Nl), "\u{2212}3\u{a0}banen");
        assert_eq!(jobs.between(3.0, 1200.0, Language::En), "between 3 and 1,200\u{a0}banen");
        assert!(jobs.is_nothing(0.4) && !jobs.is_nothing(0.5));
        assert_eq!(Quantity::Chance.said(0.004, Language::Nl), "minder dan\u{a0}1%");
    }

    #[test]
    fn a_money_axis_holds_zero_and_a_chance_runs_to_all() {
        assert_eq!(Quantity::Money.axis_range((2e6, 3e6)), (0.0, 3e6));
        assert_eq!(Quantity::Money.axis_range((-3e6, -2e6)), (-3e6, 0.0));
        assert_eq!(Quantity::Money.axis_range((0.0, 0.0)), (-1e3, 1e3));
        assert_eq!(Quantity::Chance.axis_range((0.2, 0.3)), (0.0, 1.0));
        let level = Quantity::Number { unit: String::new(), digits: 0 };
        assert_eq!(level.axis_range((20.0, 60.0)), (20.0, 60.0));
        assert_eq!(level.axis_range((20.0, 20.0)), (0.0, 20.0));
    }
}
