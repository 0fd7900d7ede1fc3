//! Whole numbers and chances as people read them, in documents: `−1.234`, `54%`.

use crate::paper::{Language, Paper};
use crate::view::{Column, Line, Measure};

/// What stands in the place of a figure that is not there.
pub const ABSENT: &str = "–";

/// A whole number with a point (or comma) between thousands and a real minus.
#[must_use]
pub fn whole(value: f64, language: Language) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut text = String::new();
    if value < 0.0 && digits != "0" {
        text.push('\u{2212}');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(language.pick(".", ","));
        }
        text.push(digit);
    }
    text
}

/// A number with so many decimals: `1.234,5`.
#[must_use]
pub fn decimals(value: f64, digits: usize, language: Language) -> String {
    let text = format!("{:.digits$}", value.abs());
    let (integer, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let integer = whole(integer.parse().unwrap_or_default(), language);
    let sign = if value < 0.0 && text.contains(|digit: char| ('1'..='9').contains(&digit)) { "\u{2212}" } else { "" };
    let point = if fraction.is_empty() { "" } else { language.pick(",", ".") };
    format!("{sign}{integer}{point}{fraction}")
}

/// A figure of a table with its letter, as a person reads it.
#[must_use]
pub fn figure(paper: &Paper, column: &Column, line: &Line, value: Option<f64>) -> String {
    match (value, column.measure) {
        (None, _) => ABSENT.to_owned(),
        (Some(value), Measure::Chance) => chance(value, paper.language),
        (Some(value), Measure::Quantity) => {
            decimals(value, line.quantity.as_ref().map_or(0, |quantity| quantity.digits), paper.language)
        }
        (Some(value), Measure::Thousands) => {
            let number = whole(paper.signed(line, value), paper.language);
            match paper.letter(column, line, value) {
                "" => number,
                letter => format!("{number}\u{a0}{letter}"),
            }
        }
    }
}

/// An amount of thousands of euro in full: `€ 1.250.000`.
#[must_use]
pub fn euro(thousands: f64, language: Language) -> String {
    format!("€\u{a0}{}", whole(thousands * 1000.0, language))
}

/// A chance in whole percents that never claims certainty: it is a share of so many computations, and where none or all of
/// them agree the next one may still differ.
#[must_use]
pub fn chance(share: f64, language: Language) -> String {
    match share {
        share if share < 0.01 => language.pick("minder dan 1%", "less than 1%").to_owned(),
        share if share > 0.99 => language.pick("meer dan 99%", "more than 99%").to_owned(),
        share => format!("{:.0}%", share * 100.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_apart_and_a_zero_has_no_sign() {
        assert_eq!(whole(-1_234_567.0, Language::Nl), "−1.234.567");
        assert_eq!(whole(12_345.4, Language::En), "12,345");
        assert_eq!((whole(-0.4, Language::Nl).as_str(), whole(999.0, Language::Nl).as_str()), ("0", "999"));
    }

    #[test]
    fn decimals_follow_the_language_and_nothing_is_not_negative() {
        assert_eq!(decimals(-1_234.56, 1, Language::Nl), "−1.234,6");
        assert_eq!(decimals(0.05, 2, Language::En), "0.05");
        assert_eq!([decimals(-0.04, 1, Language::Nl), decimals(999.6, 0, Language::Nl)], ["0,0", "1.000"]);
    }

    #[test]
    fn a_chance_that_is_not_certain_does_not_say_so() {
        for share in [0.999, 1.0] {
            assert_eq!(chance(share, Language::Nl), "meer dan 99%");
        }
        for share in [0.001, 0.0] {
            assert_eq!(chance(share, Language::En), "less than 1%");
        }
        assert_eq!([0.01, 0.545, 0.99].map(|share| chance(share, Language::Nl)), ["1%", "55%", "99%"]);
    }
}
