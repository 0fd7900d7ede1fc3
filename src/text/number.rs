//! Numbers written the Dutch or the English way, and read back: `1.234,5` · `€ 1,2 mln` · `−4` · `54%` · `april 2031`.
//!
//! Rounding is on the decimal digits, half away from zero, as `Intl.NumberFormat` does in the browser: the same text
//! on every device. A zero never carries a sign, and what is not a number reads as a dash.

use crate::text::Language;

pub use crate::text::money::{MoneyUnit, money, money_range, signed_money};
pub use crate::text::parse::{ParseNumberError, parse};

/// Keeps what belongs together on one line.
pub const NO_BREAK_SPACE: char = '\u{a0}';
/// The minus sign of every number; a hyphen is something else.
pub const MINUS: char = '\u{2212}';
/// What stands in the place of a number that is not there.
pub const ABSENT: &str = "\u{2013}";

/// A number without decimals: `1.234`.
#[must_use]
pub fn whole(value: f64, language: Language) -> String {
    decimal(value, 0, language)
}

/// A number with a fixed count of decimals: `1.234,50`.
#[must_use]
pub fn decimal(value: f64, digits: usize, language: Language) -> String {
    with_sign(value, digits, language, "", &MINUS.to_string())
}

/// A number with as many decimals as it needs, at most six: `12`, `12,5`.
#[must_use]
pub fn shortest(value: f64, language: Language) -> String {
    let digits = (0..6).find(|digits| {
        let scale = (0..*digits).fold(1.0, |scale, _| scale * 10.0);
        ((value * scale).round() - value * scale).abs() < 1e-9
    });
    decimal(value, digits.unwrap_or(6), language)
}

/// A number that always shows its sign, unless it is zero: `+1,5`, `−0,2`, `0,0`.
#[must_use]
pub fn signed_decimal(value: f64, digits: usize, language: Language) -> String {
    with_sign(value, digits, language, "+", &MINUS.to_string())
}

/// A share as whole percents: 0.54 is `54%`.
#[must_use]
pub fn percent(share: f64, language: Language) -> String {
    percent_with(share, 0, language)
}

/// A share as percents with a fixed count of decimals: 0.123 is `12,3%`.
#[must_use]
pub fn percent_with(share: f64, digits: usize, language: Language) -> String {
    if share.is_finite() { format!("{}%", decimal(share * 100.0, digits, language)) } else { ABSENT.to_owned() }
}

/// A chance in whole percents that never claims certainty: `54%`, `minder dan 1%`, `meer dan 99%`. A chance is a share of so many
/// computations: where none or all of them agree, the next one may still differ.
#[must_use]
pub fn chance(share: f64, language: Language) -> String {
    if share < 0.01 {
        format!("{}{NO_BREAK_SPACE}1%", language.pick("minder dan", "less than"))
    } else if share > 0.99 {
        format!("{}{NO_BREAK_SPACE}99%", language.pick("meer dan", "more than"))
    } else {
        percent(share, language)
    }
}

/// How far a share may be off, both ways: `± 4%`, `± minder dan 1%`. Nothing when no error is known: none at all is
/// never claimed.
#[must_use]
pub fn give_or_take(error: f64, language: Language) -> Option<String> {
    (error > 0.0).then(|| format!("±{NO_BREAK_SPACE}{}", chance(error, language)))
}

/// The name of a month, 1 to 12: `april`, `April`.
#[must_use]
pub fn month_name(month: u32, language: Language) -> &'static str {
    const DUTCH: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match language {
        Language::Nl => DUTCH,
        Language::En => ENGLISH,
    };
    (month as usize).checked_sub(1).and_then(|index| names.get(index)).copied().unwrap_or(ABSENT)
}

/// A month of a year: `april 2031`, `April 2031`.
#[must_use]
pub fn month_year(year: i32, month: u32, language: Language) -> String {
    format!("{}{NO_BREAK_SPACE}{year}", month_name(month, language))
}

/// The number with a text before it for a positive and for a negative value, and none for zero.
pub(crate) fn with_sign(value: f64, digits: usize, language: Language, plus: &str, minus: &str) -> String {
    if !value.is_finite() {
        return ABSENT.to_owned();
    }
    let (integer, fraction) = rounded(value.abs(), digits);
    let zero = integer.bytes().chain(fraction.bytes()).all(|digit| digit == b'0');
    let mut text = String::from(match zero {
        true => "",
        false if value < 0.0 => minus,
        false => plus,
    });
    for (place, digit) in integer.chars().enumerate() {
        if place > 0 && (integer.len() - place).is_multiple_of(3) {
            text.push(language.thousands());
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(language.decimal());
        text.push_str(&fraction);
    }
    text
}

/// The digits before and after the decimal sign, from the shortest decimal text of the value.
fn rounded(value: f64, digits: usize) -> (String, String) {
    let text = format!("{value}");
    let (integer, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut kept: Vec<u8> =
        integer.bytes().chain(fraction.bytes().chain(std::iter::repeat(b'0')).take(digits)).collect();
    if fraction.as_bytes().get(digits).is_some_and(|&next| next >= b'5') {
        carry(&mut kept);
    }
    let mut text: String = kept.into_iter().map(char::from).collect();
    let fraction = text.split_off(text.len() - digits);
    (text, fraction)
}

/// Adds one to the last digit.
fn carry(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn groups_and_decimals_follow_the_language() {
        assert_eq!(whole(1234.0, Nl), "1.234");
        assert_eq!(whole(1234.0, En), "1,234");
        assert_eq!(whole(-1_234_567.0, Nl), "\u{2212}1.234.567");
        assert_eq!(whole(999.5, Nl), "1.000");
        assert_eq!(decimal(1234.5, 1, Nl), "1.234,5");
        assert_eq!(decimal(1234.5, 2, En), "1,234.50");
        assert_eq!(signed_decimal(1.5, 1, Nl), "+1,5");
        assert_eq!(signed_decimal(-1.5, 1, Nl), "\u{2212}1,5");
    }

    #[test]
    fn rounds_on_the_decimal_digits_half_away_from_zero() {
        assert_eq!(decimal(1.005, 2, En), "1.01");
        assert_eq!(decimal(0.25, 1, Nl), "0,3");
        assert_eq!(decimal(-2.5, 0, Nl), "\u{2212}3");
        assert_eq!(decimal(9.96, 1, Nl), "10,0");
        assert_eq!(decimal(0.1 + 0.2, 1, En), "0.3");
    }

    #[test]
    fn zero_has_no_sign_and_nothing_is_a_dash() {
        for value in [-0.0, -0.4, 0.4, 0.0] {
            assert_eq!(whole(value, Nl), "0");
            assert_eq!(signed_decimal(value, 0, Nl), "0");
        }
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(whole(value, Nl), ABSENT);
            assert_eq!(percent(value, Nl), ABSENT);
            assert_eq!(money(value, Nl), ABSENT);
        }
    }

    #[test]
    fn shares_and_chances() {
        assert_eq!(percent(0.54, Nl), "54%");
        assert_eq!(percent_with(0.123, 1, Nl), "12,3%");
        assert_eq!(chance(0.54, Nl), "54%");
        assert_eq!(chance(0.999, Nl), "meer dan\u{a0}99%");
        assert_eq!(chance(0.001, En), "less than\u{a0}1%");
        assert_eq!(chance(1.0, Nl), "meer dan\u{a0}99%");
        assert_eq!(chance(0.0, Nl), "minder dan\u{a0}1%");
        assert_eq!(give_or_take(0.036, Nl).as_deref(), Some("±\u{a0}4%"));
        assert_eq!(give_or_take(0.002, Nl).as_deref(), Some("±\u{a0}minder dan\u{a0}1%"));
        assert_eq!(give_or_take(0.002, En).as_deref(), Some("±\u{a0}less than\u{a0}1%"));
        assert_eq!(give_or_take(0.0, Nl), None);
    }

    #[test]
    fn months() {
        assert_eq!(month_year(2031, 4, Nl), "april\u{a0}2031");
        assert_eq!(month_year(2031, 4, En), "April\u{a0}2031");
        assert_eq!(month_name(0, Nl), ABSENT);
        assert_eq!(month_name(13, Nl), ABSENT);
    }
}
