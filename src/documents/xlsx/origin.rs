//! The sheet that says of what case, of which day and version the figures are, and where they come from.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::about::{facts, limits, sources};
use crate::paper::Paper;
use crate::words::{conventions, origin};
use crate::xlsx::looks;

/// Widths in characters.
const NAMES: f64 = 34.0;
const VALUES: f64 = 110.0;

pub(crate) fn write(sheet: &mut Worksheet, name: &str, paper: &Paper) -> Result<(), XlsxError> {
    sheet.set_name(name)?.set_column_width(0, NAMES)?.set_column_width(1, VALUES)?;
    sheet.write_string_with_format(0, 0, name, &looks::title())?;
    let mut at = 2;
    let signs = paper.view().map(|view| conventions(paper, view)).unwrap_or_default();
    let rows = origin(paper)
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .chain([(paper.language.pick("Bedragen", "Amounts").to_owned(), signs)])
        .chain(facts(paper).into_iter().map(|fact| (fact.name, fact.value)));
    for (name, value) in rows {
        sheet.write_string_with_format(at, 0, name, &looks::text().set_bold())?;
        write_value(sheet, at, &value)?;
        at += 1;
    }
    let pick = |dutch, english| paper.language.pick(dutch, english);
    for limit in limits(paper) {
        sheet.write_string_with_format(at, 0, pick("Zit er niet in", "Left out"), &looks::text().set_bold())?;
        sheet.write_string_with_format(at, 1, limit, &looks::text())?;
        at += 1;
    }
    for source in sources(paper) {
        sheet.write_string_with_format(at, 0, pick("Bron", "Source"), &looks::text().set_bold())?;
        let value = [source.name.as_str(), source.address.as_str()].join(" ");
        sheet.write_string_with_format(at, 1, value.trim(), &looks::text())?;
        at += 1;
    }
    Ok(())
}

/// An address can be followed; a longer one than Excel takes as a link stays text.
fn write_value(sheet: &mut Worksheet, at: u32, value: &str) -> Result<(), XlsxError> {
    const LONGEST_LINK: usize = 2000;
    let is_link = value.starts_with("https://") || value.starts_with("http://");
    if is_link && value.len() <= LONGEST_LINK {
        sheet.write_url(at, 1, value)?;
    } else {
        sheet.write_string_with_format(at, 1, value, &looks::text())?;
    }
    Ok(())
}
