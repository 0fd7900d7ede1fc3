//! A budget as a file: a workbook, CSV for Dutch Excel or for machines, or a draft council proposal.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use kantelpunt_documents::paper::{Paper, Sign};
use kantelpunt_documents::{csv, docx, xlsx};

use crate::cli::failure::Failure;
use crate::cli::goal_arguments::BudgetArguments;
use crate::cli::plan::one_of;
use crate::scenario::input_error::InputError;

/// The form of what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Xlsx,
    Csv,
    CsvMachine,
    Docx,
}

/// How a file is told.
pub(crate) struct Manner {
    pub format: Format,
    pub sign: Sign,
    pub date: String,
}

impl Manner {
    pub(crate) fn read(asked: &BudgetArguments) -> Result<Self, Failure> {
        let formats = [
            ("json", Format::Json),
            ("xlsx", Format::Xlsx),
            ("csv", Format::Csv),
            ("csv-machine", Format::CsvMachine),
            ("docx", Format::Docx),
        ];
        let format = one_of("format", &asked.format, &formats)?;
        if matches!(format, Format::Xlsx | Format::Docx) && asked.output.is_none() {
            return Err(InputError::new(
                "output",
                "",
                "een xlsx of docx past niet op het scherm: geef een bestandsnaam",
                "an xlsx or docx does not fit on the screen: give the name of a file",
            )
            .into());
        }
        let sign = one_of("sign", &asked.sign, &[("advantage", Sign::Advantage), ("cost", Sign::Cost)])?;
        Ok(Self { format, sign, date: asked.date.as_deref().map_or_else(|| Ok(today()), day)? })
    }
}

/// The bytes of the file.
pub(crate) fn bytes(paper: &Paper, format: Format) -> Result<Vec<u8>, Failure> {
    let ours = |error: &dyn std::fmt::Display| Failure::Ours(error.to_string());
    match format {
        Format::Xlsx => xlsx::workbook(paper).map_err(|error| ours(&error)),
        Format::Docx => docx::document(paper).map_err(|error| ours(&error)),
        Format::CsvMachine => Ok(csv::machine(paper).into_bytes()),
        Format::Csv | Format::Json => {
            let view = paper.view().ok_or_else(|| Failure::Ours("a paper without a table".into()))?;
            Ok(csv::dutch(paper, view).into_bytes())
        }
    }
}

/// Writes what was asked to the file, or gives it for the screen when no file was named.
pub(crate) fn put(bytes: Vec<u8>, file: Option<&str>) -> Result<String, Failure> {
    match file {
        None => String::from_utf8(bytes).map_err(|error| Failure::Ours(error.to_string())),
        Some(file) => std::fs::write(file, bytes).map(|()| String::new()).map_err(|error| {
            Failure::Input(
                format!("{file}: kan niet worden geschreven ({error})."),
                format!("{file}: cannot be written ({error})."),
            )
        }),
    }
}

fn day(text: &str) -> Result<String, Failure> {
    let parts: Vec<Option<u32>> = text.split('-').map(|part| part.parse().ok()).collect();
    let is_right =
        |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    let shape = text.len() == 10 && text.bytes().enumerate().all(is_right);
    match parts[..] {
        [Some(year), Some(month @ 1..=12), Some(day)] if shape && (1..=days_in(year, month)).contains(&day) => {
            Ok(text.to_owned())
        }
        _ => Err(InputError::new("date", text, "een dag, zoals 2027-05-31", "a day, such as 2027-05-31").into()),
    }
}

const fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

/// Today in UTC.
fn today() -> String {
    date(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO))
}

/// The day at this time since the start of 1970.
fn date(since: Duration) -> String {
    let mut days = since.as_secs() / 86_400;
    let mut year = 1970;
    loop {
        let length = if days_in(year, 2) == 29 { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year += 1;
    }
    let mut month = 1;
    while days >= u64::from(days_in(year, month)) {
        days -= u64::from(days_in(year, month));
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", days + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_its_day() {
        let day = |seconds| date(Duration::from_secs(seconds));
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(951_782_400), "2000-02-29");
        assert_eq!(day(1_835_654_399), "2028-03-02");
        assert_eq!(day(4_107_542_400), "2100-03-01");
    }

    #[test]
    fn a_day_that_is_none_is_refused() {
        assert!(day("2028-02-29").is_ok());
        for text in ["2027-02-29", "2027-13-01", "2027-5-31", "vandaag", "2027-05-00", "+027-05-01"] {
            assert!(day(text).is_err(), "{text}");
        }
    }
}
