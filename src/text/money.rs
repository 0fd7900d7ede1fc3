//! Amounts of money: on a card, in a sentence, and the unit of an axis or a table.

use crate::text::Language;
use crate::text::number::{ABSENT, MINUS, NO_BREAK_SPACE, decimal, with_sign};

/// An amount as cards and sentences write it: `€ 4,1 mln`, `€ 850.000`, `− € 4,1 mln`.
#[must_use]
pub fn money(euro: f64, language: Language) -> String {
    amount(euro, language, "")
}

/// An amount that always shows its sign, unless it is zero: `+ € 1,1 mln`.
#[must_use]
pub fn signed_money(euro: f64, language: Language) -> String {
    amount(euro, language, "+\u{a0}")
}

/// Two amounts as a range: `tussen € 2,4 mln en € 7,2 mln`; with signs when the low one is below zero.
#[must_use]
pub fn money_range(low: f64, high: f64, language: Language) -> String {
    let (between, and) = (language.pick("tussen", "between"), language.pick("en", "and"));
    let write = if low < 0.0 { signed_money } else { money };
    format!("{between} {} {and} {}", write(low, language), write(high, language))
}

fn amount(euro: f64, language: Language, plus: &str) -> String {
    if !euro.is_finite() {
        return ABSENT.to_owned();
    }
    let (number, word) = shortened(euro.abs(), language);
    let zero = number == "0";
    let sign = match zero {
        true => String::new(),
        false if euro < 0.0 => format!("{MINUS}{NO_BREAK_SPACE}"),
        false => plus.to_owned(),
    };
    format!("{sign}€{NO_BREAK_SPACE}{number}{word}")
}

/// The digits and the word behind them, chosen after rounding: 999.600 is one million.
fn shortened(euro: f64, language: Language) -> (String, &'static str) {
    let million = language.pick("\u{a0}mln", "\u{a0}million");
    if euro < 999_500.0 {
        (decimal(three_digits(euro), 0, language), "")
    } else if euro < 99_950_000.0 {
        (decimal(euro / 1e6, 1, language), million)
    } else if euro < 999_500_000.0 {
        (decimal(euro / 1e6, 0, language), million)
    } else {
        (decimal(euro / 1e9, 1, language), language.pick("\u{a0}mld", "\u{a0}billion"))
    }
}

/// Rounded to three significant digits; below a thousand to whole euros.
fn three_digits(euro: f64) -> f64 {
    let mut step = 1.0;
    while euro / step >= 999.5 {
        step *= 10.0;
    }
    (euro / step).round() * step
}

/// The unit of a money axis or a column, chosen by the largest amount in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyUnit {
    /// Whole euros.
    Euro,
    /// Thousands of euros, as municipal budgets write them.
    Thousand,
    /// Millions of euros.
    Million,
    /// Thousands of millions of euros.
    Billion,
}

impl MoneyUnit {
    /// The unit that keeps the numbers of an axis short.
    #[must_use]
    pub fn of_axis(largest: f64) -> Self {
        match largest.abs() {
            size if size < 10_000.0 => Self::Euro,
            size if size < 1e6 => Self::Thousand,
            size if size < 1e9 => Self::Million,
            _ => Self::Billion,
        }
    }

    /// The unit in which an amount is written on a card and in a sentence.
    #[must_use]
    pub fn of_text(euro: f64) -> Self {
        match euro.abs() {
            size if size < 999_500.0 => Self::Euro,
            size if size < 999_500_000.0 => Self::Million,
            _ => Self::Billion,
        }
    }

    /// The unit of a table: thousands, as in a municipal budget, unless the amounts are too small for it.
    #[must_use]
    pub fn of_table(largest: f64) -> Self {
        if largest.abs() < 10_000.0 { Self::Euro } else { Self::Thousand }
    }

    /// How many euros one unit is.
    #[must_use]
    pub const fn euros(self) -> f64 {
        match self {
            Self::Euro => 1.0,
            Self::Thousand => 1e3,
            Self::Million => 1e6,
            Self::Billion => 1e9,
        }
    }

    /// The unit as it stands at an axis or a column: `€ mln`, `€ × 1.000`.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Euro => language.pick("€", "€"),
            Self::Thousand => language.pick("€\u{a0}×\u{a0}1.000", "€\u{a0}×\u{a0}1,000"),
            Self::Million => language.pick("€\u{a0}mln", "€\u{a0}million"),
            Self::Billion => language.pick("€\u{a0}mld", "€\u{a0}billion"),
        }
    }

    /// An amount in this unit without decimals and without the unit itself: `−1.234`.
    #[must_use]
    pub fn whole(self, euro: f64, language: Language) -> String {
        with_sign(euro / self.euros(), 0, language, "", &MINUS.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn cards_read_at_a_glance() {
        assert_eq!(money(4_100_000.0, Nl), "€\u{a0}4,1\u{a0}mln");
        assert_eq!(money(4_100_000.0, En), "€\u{a0}4.1\u{a0}million");
        assert_eq!(money(-4_100_000.0, Nl), "\u{2212}\u{a0}€\u{a0}4,1\u{a0}mln");
        assert_eq!(signed_money(1_100_000.0, Nl), "+\u{a0}€\u{a0}1,1\u{a0}mln");
        assert_eq!(signed_money(-1_100_000.0, Nl), "\u{2212}\u{a0}€\u{a0}1,1\u{a0}mln");
        assert_eq!(money(849_600.0, Nl), "€\u{a0}850.000");
        assert_eq!(money(12_345.0, En), "€\u{a0}12,300");
        assert_eq!(money(987.4, Nl), "€\u{a0}987");
    }

    #[test]
    fn the_word_is_chosen_after_rounding() {
        assert_eq!(money(999_499.0, Nl), "€\u{a0}999.000");
        assert_eq!(money(999_500.0, Nl), "€\u{a0}1,0\u{a0}mln");
        assert_eq!(money(99_949_999.0, Nl), "€\u{a0}99,9\u{a0}mln");
        assert_eq!(money(123_400_000.0, Nl), "€\u{a0}123\u{a0}mln");
        assert_eq!(money(999_600_000.0, Nl), "€\u{a0}1,0\u{a0}mld");
    }

    #[test]
    fn nothing_is_zero_without_a_sign() {
        for euro in [0.0, -0.0, 0.4, -0.4] {
            assert_eq!(money(euro, Nl), "€\u{a0}0");
            assert_eq!(signed_money(euro, Nl), "€\u{a0}0");
        }
    }

    #[test]
    fn the_unit_of_a_text_is_the_word_in_it() {
        for euro in [999_499.0, 999_500.0, 99_949_999.0, 999_499_999.0, 999_600_000.0, -2e9] {
            let word = match MoneyUnit::of_text(euro) {
                MoneyUnit::Million => "mln",
                MoneyUnit::Billion => "mld",
                _ => "000",
            };
            assert!(money(euro, Nl).ends_with(word), "{euro}");
        }
    }

    #[test]
    fn axes_and_tables_have_their_unit() {
        assert_eq!(MoneyUnit::of_axis(-8e6).label(Nl), "€\u{a0}mln");
        assert_eq!(MoneyUnit::of_axis(400_000.0).label(Nl), "€\u{a0}×\u{a0}1.000");
        assert_eq!(MoneyUnit::of_table(8e6).whole(-1_234_400.0, Nl), "\u{2212}1.234");
        assert_eq!(
            money_range(-2e5, 2.3e6, En),
            "between \u{2212}\u{a0}€\u{a0}200,000 and +\u{a0}€\u{a0}2.3\u{a0}million"
        );
        assert_eq!(money_range(2.4e6, 7.2e6, Nl), "tussen €\u{a0}2,4\u{a0}mln en €\u{a0}7,2\u{a0}mln");
    }
}
