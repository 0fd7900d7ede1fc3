//! Reads a number as people type it: `450.000`, `450000`, `12,5`, `12.5`, `€ 4,1 mln`, `−3%`.

use std::fmt;

use crate::engine::decimal;
use crate::text::Language;
use crate::text::letters::small;

/// Why a text is not read as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseNumberError {
    /// There is nothing to read.
    Empty,
    /// There is something else than digits, separators, a sign and a unit.
    NotANumber,
    /// The points and commas stand where no way of writing puts them.
    BadSeparators,
    /// The number is larger than anything here can be.
    TooLarge,
}

impl ParseNumberError {
    /// What is wrong, as the end of a sentence: "… is geen getal".
    #[must_use]
    pub const fn message(self, language: Language) -> &'static str {
        match self {
            Self::Empty => language.pick("vul een getal in", "enter a number"),
            Self::NotANumber => language.pick("dit is geen getal", "this is not a number"),
            Self::BadSeparators => language.pick(
                "de punten en komma's staan niet goed; schrijf bijvoorbeeld 1.234,5",
                "the points and commas are not in place; write for example 1,234.5",
            ),
            Self::TooLarge => language.pick("dit getal is te groot", "this number is too large"),
        }
    }
}

impl fmt::Display for ParseNumberError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message(Language::En))
    }
}

impl std::error::Error for ParseNumberError {}

/// Reads a number. Spaces, a `€` before and a `%` behind it are skipped (a percentage keeps its size: `12,5%` is 12.5);
/// `mln` and `mld` multiply. In Dutch a point before exactly three digits groups thousands, in English a comma does;
/// otherwise a lone separator is the decimal sign, whichever it is.
///
/// # Errors
/// Says why when the text is not a number.
pub fn parse(text: &str, language: Language) -> Result<f64, ParseNumberError> {
    let compact: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let compact = small(&compact);
    let (body, factor) = without_unit(&compact);
    let (negative, digits) = without_sign(body);
    if digits.is_empty() {
        return Err(if compact.is_empty() { ParseNumberError::Empty } else { ParseNumberError::NotANumber });
    }
    if !digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b','))
        || !digits.contains(|c: char| c.is_ascii_digit())
    {
        return Err(ParseNumberError::NotANumber);
    }
    let plain = plain_digits(digits, language)?;
    let size = decimal::parse(&plain).ok_or(ParseNumberError::NotANumber)? * factor;
    match size {
        size if size >= 1e15 => Err(ParseNumberError::TooLarge),
        0.0 => Ok(0.0),
        size => Ok(if negative { -size } else { size }),
    }
}

/// Takes one unit off the end, and says what it multiplies with.
fn without_unit(text: &str) -> (&str, f64) {
    const UNITS: [(&str, f64); 8] = [
        ("%", 1.0),
        ("€", 1.0),
        ("mln", 1e6),
        ("miljoen", 1e6),
        ("million", 1e6),
        ("mld", 1e9),
        ("miljard", 1e9),
        ("billion", 1e9),
    ];
    let text =
        text.strip_suffix("mln.").or_else(|| text.strip_suffix("mld.")).map_or(text, |_| &text[..text.len() - 1]);
    UNITS.iter().find_map(|&(unit, factor)| text.strip_suffix(unit).map(|rest| (rest, factor))).unwrap_or((text, 1.0))
}

/// Takes the sign and the euro sign off the front, in either order.
fn without_sign(text: &str) -> (bool, &str) {
    let text = text.strip_prefix('€').unwrap_or(text);
    let minus = text.strip_prefix(['-', '\u{2212}', '\u{2013}']);
    let rest = minus.or_else(|| text.strip_prefix('+')).unwrap_or(text);
    (minus.is_some(), rest.strip_prefix('€').unwrap_or(rest))
}

/// The digits with at most one point, as Rust reads them.
fn plain_digits(text: &str, language: Language) -> Result<String, ParseNumberError> {
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    match (points, commas) {
        (0, 0) => Ok(text.to_owned()),
        (_, 0) => lone(text, '.', language),
        (0, _) => lone(text, ',', language),
        _ => mixed(text),
    }
}

/// One kind of separator: it groups thousands, or it is the decimal sign.
fn lone(text: &str, separator: char, language: Language) -> Result<String, ParseNumberError> {
    let many = text.matches(separator).count() > 1;
    if (many || separator == language.thousands()) && grouped(text, separator) {
        Ok(text.replace(separator, ""))
    } else if many {
        Err(ParseNumberError::BadSeparators)
    } else {
        Ok(text.replace(separator, "."))
    }
}

/// Both kinds: the last one is the decimal sign, the others group thousands.
fn mixed(text: &str) -> Result<String, ParseNumberError> {
    let (integer, fraction) = text.rfind(['.', ',']).map_or((text, ""), |place| (&text[..place], &text[place + 1..]));
    let separator = if integer.contains('.') { '.' } else { ',' };
    if grouped(integer, separator) && fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(format!("{}.{fraction}", integer.replace(separator, "")))
    } else {
        Err(ParseNumberError::BadSeparators)
    }
}

/// Whether the separators stand between groups of three: `1.234.567`, not `0.500` and not `12.34`.
fn grouped(text: &str, separator: char) -> bool {
    let mut groups = text.split(separator);
    let first = groups.next().unwrap_or("");
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && digits(first)
        && groups.all(|group| group.len() == 3 && digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn reads_what_people_type_in_dutch() {
        for (text, value) in [
            ("450.000", 450_000.0),
            ("450000", 450_000.0),
            ("12,5", 12.5),
            ("12.5", 12.5),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("0.500", 0.5),
            ("1,234", 1.234),
            ("1.234.567", 1_234_567.0),
            (" € 1.000,- ".trim_end_matches(",- "), 1000.0),
            ("\u{2212} €\u{a0}4,1\u{a0}mln", -4.1e6),
            ("€ 4,1 mln.", 4.1e6),
            ("€ -3", -3.0),
            ("- 0", 0.0),
            ("54%", 54.0),
            ("12 345", 12_345.0),
            (",5", 0.5),
            ("+7", 7.0),
        ] {
            let read = parse(text, Nl);
            assert!(read.is_ok_and(|read| (read - value).abs() <= 1e-9 * value.abs()), "{text}: {read:?}, not {value}");
        }
        assert!(parse("- 0", Nl).is_ok_and(f64::is_sign_positive));
    }

    #[test]
    fn reads_what_people_type_in_english() {
        for (text, value) in
            [("450,000", 450_000.0), ("12.5", 12.5), ("12,5", 12.5), ("1.234", 1.234), ("1.234.567", 1_234_567.0)]
        {
            assert_eq!(parse(text, En), Ok(value), "{text}");
        }
    }

    #[test]
    fn says_why_a_text_is_not_a_number() {
        for (text, error) in [
            ("", ParseNumberError::Empty),
            (" \u{a0} ", ParseNumberError::Empty),
            ("€", ParseNumberError::NotANumber),
            ("-", ParseNumberError::NotANumber),
            (".", ParseNumberError::NotANumber),
            ("abc", ParseNumberError::NotANumber),
            ("1e5", ParseNumberError::NotANumber),
            ("NaN", ParseNumberError::NotANumber),
            ("inf", ParseNumberError::NotANumber),
            ("1-2", ParseNumberError::NotANumber),
            ("1.23.456", ParseNumberError::BadSeparators),
            ("1,234,5", ParseNumberError::BadSeparators),
            ("1,234.567,8", ParseNumberError::BadSeparators),
            ("1.,5", ParseNumberError::BadSeparators),
            ("9999999999999999", ParseNumberError::TooLarge),
        ] {
            assert_eq!(parse(text, Nl), Err(error), "{text}");
        }
    }

    #[test]
    fn reads_back_what_it_writes() {
        for language in Language::ALL {
            for value in [0.0, 1.0, 12.5, 999.5, 1000.0, 1234.5, 450_000.0, 1_234_567.5, -3.5, -1_000_000.0] {
                assert_eq!(parse(&crate::text::number::decimal(value, 1, language), language), Ok(value));
            }
            for value in [0.0, 987.0, 850_000.0, 4.1e6, -2.4e9] {
                let text = crate::text::number::money(value, language);
                assert!(parse(&text, language).is_ok_and(|read| (read - value).abs() <= 1.0), "{text}");
            }
        }
    }
}
