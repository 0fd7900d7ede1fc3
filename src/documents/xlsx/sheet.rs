//! One view on a sheet: title, what it shows, conventions, head, lines and notes.

use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

use crate::paper::Paper;
use crate::view::{Line, Measure, View};
use crate::words::{conventions, heads, words};
use crate::xlsx::formula::{self, Corner};
use crate::xlsx::looks;

/// The row of the heads: above it title, caption, conventions and origin.
const HEAD: u32 = 5;
/// Widths in characters.
const LABEL: f64 = 46.0;
const WORD: f64 = 13.0;
const FIGURE: f64 = 15.0;
/// A4 in Excel's list of papers.
const A4: u8 = 9;

pub(crate) fn write(sheet: &mut Worksheet, name: &str, paper: &Paper, view: &View) -> Result<(), XlsxError> {
    let heads = heads(paper, view);
    let corner = Corner { row: HEAD as usize + 1, column: heads.len() };
    sheet.set_name(name)?.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_footer("&L&8Kantelpunt &A&R&8&P/&N");
    above(sheet, paper, view)?;
    for (place, head) in heads.iter().enumerate() {
        sheet.write_string_with_format(HEAD, column(place), *head, &looks::head(false))?;
        let is_label = place == usize::from(view.has_taakvelden());
        sheet.set_column_width(column(place), if is_label { LABEL } else { WORD })?;
    }
    for (place, head) in view.columns.iter().enumerate() {
        sheet.write_string_with_format(HEAD, column(corner.column + place), &head.title, &looks::head(true))?;
        sheet.set_column_width(column(corner.column + place), FIGURE)?;
    }
    sheet.set_freeze_panes(HEAD + 1, column(corner.column))?;
    sheet.set_repeat_rows(HEAD, HEAD)?;
    for (place, line) in view.lines.iter().enumerate() {
        write_line(sheet, paper, view, (place, line), corner)?;
    }
    let below = corner.row + view.lines.len() + 1;
    for (place, note) in view.notes.iter().enumerate() {
        sheet.write_string(row(below + place), 0, note)?;
    }
    Ok(())
}

fn above(sheet: &mut Worksheet, paper: &Paper, view: &View) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, &view.title, &looks::title())?;
    sheet.write_string(1, 0, &view.caption)?;
    sheet.write_string(2, 0, conventions(paper, view))?;
    let Paper { case, scenario, date, version, .. } = paper;
    sheet.write_string(3, 0, format!("{case} · {scenario} · {date} · Kantelpunt {version}"))?;
    Ok(())
}

fn write_line(
    sheet: &mut Worksheet,
    paper: &Paper,
    view: &View,
    (place, line): (usize, &Line),
    corner: Corner,
) -> Result<(), XlsxError> {
    let at = row(corner.row + place);
    for (place, word) in words(paper, view, line).iter().enumerate() {
        sheet.write_string_with_format(at, column(place), word, &looks::word(line.role))?;
    }
    for (place, (cell, of)) in line.cells.iter().zip(&view.columns).enumerate() {
        let (to, looks) = (column(corner.column + place), looks::figure(paper, of, line));
        let shown = cell.value.map(|value| match of.measure {
            Measure::Thousands => paper.signed(line, value),
            Measure::Chance => value,
        });
        match (&cell.formula, shown) {
            // Without a figure a formula would show nothing as 0.
            (_, None) => sheet.write_blank(at, to, &looks)?,
            (None, Some(shown)) => sheet.write_number_with_format(at, to, shown, &looks)?,
            (Some(formula), Some(shown)) => {
                let text = formula::text(formula, place, corner, paper.sign);
                sheet.write_formula_with_format(at, to, Formula::new(text).set_result(shown.to_string()), &looks)?
            }
        };
    }
    Ok(())
}

fn row(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn column(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}
