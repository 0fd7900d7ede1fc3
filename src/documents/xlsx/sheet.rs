//! One view on a sheet: title, what it shows, conventions, head, lines and notes.

use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

use crate::paper::{Language, Paper};
use crate::view::{Line, Measure, Place, View};
use crate::words::{conventions, day, heads, listed, words};
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
    // What waits for a figure shows nothing, also to a reader that computes nothing.
    sheet.set_formula_result_default("");
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
    below(sheet, paper, view, corner.row + view.lines.len() + 1)
}

/// The notes, and on the first sheet what the scenario is.
fn below(sheet: &mut Worksheet, paper: &Paper, view: &View, from: usize) -> Result<(), XlsxError> {
    let typed = view.columns.iter().find(|column| column.typed).map(|column| match paper.language {
        Language::Nl => format!(
            "Vul in de kolom ‘{}’ bedragen in met hetzelfde teken als begroot; verschil en saldo volgen.",
            column.title
        ),
        Language::En => format!(
            "Fill in the column ‘{}’ with the same sign as budgeted; difference and balance follow.",
            column.title
        ),
    });
    let is_first = paper.views.first().is_some_and(|first| first.id == view.id);
    let choices = listed(paper).into_iter().filter(|_| is_first).map(|(name, text)| format!("{name}: {text}"));
    for (place, text) in view.notes.iter().cloned().chain(typed).chain(choices).enumerate() {
        sheet.write_string(row(from + place), 0, text)?;
    }
    Ok(())
}

fn above(sheet: &mut Worksheet, paper: &Paper, view: &View) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, &view.title, &looks::title())?;
    sheet.write_string(1, 0, &view.caption)?;
    sheet.write_string(2, 0, conventions(paper, view))?;
    let Paper { case, scenario, version, .. } = paper;
    let date = day(&paper.date, paper.language);
    sheet.write_string(3, 0, format!("{case} · {scenario} · {date} · Kantelpunt {version}"))?;
    Ok(())
}

fn write_line(
    sheet: &mut Worksheet,
    paper: &Paper,
    view: &View,
    (line, told): (usize, &Line),
    corner: Corner,
) -> Result<(), XlsxError> {
    let at = row(corner.row + line);
    for (place, word) in words(paper, view, told).iter().enumerate() {
        sheet.write_string_with_format(at, column(place), word, &looks::word(told.role))?;
    }
    for (place, (cell, of)) in told.cells.iter().zip(&view.columns).enumerate() {
        let (to, looks) = (column(corner.column + place), looks::figure(paper, of, told));
        let shown = cell.value.map(|value| match of.measure {
            Measure::Thousands => paper.signed(told, value),
            Measure::Chance | Measure::Quantity => value,
        });
        match (&cell.formula, shown) {
            (None, None) => sheet.write_blank(at, to, &looks)?,
            (None, Some(shown)) => sheet.write_number_with_format(at, to, shown, &looks)?,
            (Some(formula), shown) => {
                let here = Place { line, column: place };
                let text = formula::text(formula, here, view, corner, paper.sign);
                let shown = shown.map_or_else(String::new, |shown| shown.to_string());
                sheet.write_formula_with_format(at, to, Formula::new(text).set_result(shown), &looks)?
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
