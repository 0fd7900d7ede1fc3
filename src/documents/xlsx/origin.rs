//! The sheet that says of what case, of which day and version the figures are, and where they come from.

use rust_xlsxwriter::{ExcelDateTime, Worksheet, XlsxError};

use crate::about::{facts, limits, sources};
use crate::paper::Paper;
use crate::words::{conventions, day, listed, origin};
use crate::xlsx::looks;

/// Widths in characters.
const NAMES: f64 = 34.0;
const VALUES: f64 = 110.0;

/// A cell of the second column.
enum Value {
    Text(String),
    Day(String),
    Count(u32),
}

pub(crate) fn write(sheet: &mut Worksheet, name: &str, paper: &Paper) -> Result<(), XlsxError> {
    sheet.set_name(name)?.set_column_width(0, NAMES)?.set_column_width(1, VALUES)?;
    sheet.write_string_with_format(0, 0, name, &looks::title())?;
    for (at, (name, value)) in (2..).zip(rows(paper)) {
        sheet.write_string_with_format(at, 0, name, &looks::text().set_bold())?;
        match value {
            Value::Text(text) => write_text(sheet, at, &text)?,
            Value::Day(day) => {
                sheet.write_datetime_with_format(at, 1, ExcelDateTime::parse_from_str(&day)?, &looks::day())?;
            }
            Value::Count(count) => {
                sheet.write_number_with_format(at, 1, f64::from(count), &looks::count())?;
            }
        }
    }
    Ok(())
}

/// What the sheet says, from top to bottom.
fn rows(paper: &Paper) -> Vec<(String, Value)> {
    let pick = |dutch, english| paper.language.pick(dutch, english);
    let made_on = day(&paper.date, paper.language);
    let text = |(name, value): (&str, String)| (name.to_owned(), Value::Text(value));
    let origin = origin(paper).into_iter().map(|(name, value)| {
        let value = if value == made_on { Value::Day(paper.date.clone()) } else { Value::Text(value) };
        (name.to_owned(), value)
    });
    let choices = listed(paper).into_iter().map(|(name, choice)| text((name, choice.to_owned())));
    let signs = paper.view().map(|view| conventions(paper, view)).unwrap_or_default();
    let draws = pick("Berekeningen met toeval", "Computations with chance");
    let counted = [text((pick("Bedragen", "Amounts"), signs)), (draws.to_owned(), Value::Count(paper.draws))];
    let facts = facts(paper).into_iter().map(|fact| (fact.name, Value::Text(fact.value)));
    let limits = limits(paper).into_iter().map(|limit| text((pick("Zit er niet in", "Left out"), limit)));
    let sources = sources(paper).into_iter().map(|source| {
        let both = [source.name.as_str(), source.address.as_str()].join(" ");
        text((pick("Bron", "Source"), both.trim().to_owned()))
    });
    origin.chain(choices).chain(counted).chain(facts).chain(limits).chain(sources).collect()
}

/// An address can be followed; a longer one than Excel takes as a link stays text.
fn write_text(sheet: &mut Worksheet, at: u32, value: &str) -> Result<(), XlsxError> {
    const LONGEST_LINK: usize = 2000;
    let is_link = value.starts_with("https://") || value.starts_with("http://");
    if is_link && value.len() <= LONGEST_LINK {
        sheet.write_url(at, 1, value)?;
    } else {
        sheet.write_string_with_format(at, 1, value, &looks::text())?;
    }
    Ok(())
}
