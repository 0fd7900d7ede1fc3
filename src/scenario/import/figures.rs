//! The ten figures in CSV: a template to fill in, and what was filled in.
//!
//! People bring exports of their own. A figure may stand in a row or in a column, under Dutch or English names, with a
//! title above and with columns that say nothing to us.

use crate::model::case::Figures;
use crate::scenario::figure::{self, FIGURES, FigureSpec};
use crate::scenario::import::table::{ABOVE, NoNumber, Row, Table, cell, column, rows};
use crate::scenario::import::{Reading, RowError, Verdict, names, quoted};
use crate::scenario::input_error::InputError;
use crate::scenario::own_figures::OwnFigures;
use crate::text::Language;
use crate::text::letters::small;
use crate::text::order::sort_by;

/// What people write where they know nothing.
const UNKNOWN: [&str; 8] = ["-", "–", "—", ".", "x", "?", "nvt", "onbekend"];
/// Words that may stand behind a number: they say what it counts.
const COUNTED: [&str; 8] = ["inwoners", "personen", "mensen", "huishoudens", "banen", "medewerkers", "persons", "euro"];

/// An empty table: a figure that stays empty keeps the value of the ready municipality. Windows line ends and a byte
/// order mark, so that a Dutch spreadsheet opens it as it is.
#[must_use]
pub fn template() -> String {
    let mut lines = vec!["\u{feff}figure;value;source;label;unit".to_owned()];
    lines.extend(FIGURES.iter().map(|spec| format!("{};;;{};{}", spec.id, cell(spec.nl), cell(spec.unit.nl()))));
    lines.join("\r\n") + "\r\n"
}

/// The same in the language of the user, with the figures that now hold beside the empty cells.
#[must_use]
pub fn template_beside(figures: &Figures, language: Language) -> String {
    let head = language.pick("cijfer;waarde;bron;eenheid;nu gerekend met", "figure;value;source;unit;now in use");
    let mut lines = vec![format!("\u{feff}{head}")];
    lines.extend(FIGURES.iter().map(|spec| {
        let (label, unit) = match language {
            Language::Nl => (spec.nl, spec.unit.nl()),
            Language::En => (spec.en, spec.unit.en()),
        };
        let now = figure::value(figures, spec.id).unwrap_or_default().round();
        format!("{};;;{};{now}", cell(label), cell(unit))
    }));
    lines.join("\r\n") + "\r\n"
}

/// Reads a filled in table that has to be good as a whole. `base` are the figures that hold for what it does not give.
///
/// # Errors
/// Everything that is wrong, row by row.
pub fn read(text: &str, base: &Figures) -> Result<OwnFigures, Vec<RowError>> {
    reading(text, base).whole()
}

/// A figure where it stands: its row, what it is called there, what was filled in, and its source.
type Given<'a> = (usize, &'a str, &'a str, &'a str);

/// Reads a filled in table row by row. `base` are the figures that hold for what it does not give.
#[must_use]
pub fn reading(text: &str, base: &Figures) -> Reading<OwnFigures> {
    let table = match found(text) {
        Ok(table) => table,
        Err(errors) => return Reading::nothing(errors),
    };
    let mut reading: Reading<OwnFigures> = Reading::default();
    let mut known: Vec<(usize, Given<'_>)> = Vec::new();
    for row in &table.rows {
        let [name, typed, source] = ["figure", "value", "source"].map(|name| table.cell(row, name));
        let place = names::figure(name);
        // Between commas a cell too many is a decimal comma; else it is a remark without a head.
        let refusal = table
            .too_wide(row)
            .filter(|_| table.separator == ',')
            .or_else(|| place.is_none().then(|| figure::unknown(name)))
            .or_else(|| known.iter().any(|(other, _)| Some(*other) == place).then(|| twice(name)));
        match (refusal, place) {
            // A remark between the rows, or a title: no figure was meant.
            (Some(_), None) if typed.is_empty() => {}
            (Some(error), _) => reading.add(row.number, called(place, name), typed, Verdict::Refused(error)),
            (None, Some(place)) => known.push((place, (row.number, name, typed, source))),
            (None, None) => {}
        }
    }
    // The range of a count depends on the inhabitants, so these come first wherever they stand. Inhabitants that are
    // refused leave the base as it was: else every count would seem wrong as well.
    sort_by(&mut known, |(one, _), (other, _)| one.cmp(other));
    let mut figures = *base;
    for (place, (row, name, typed, source)) in known {
        let Some(spec) = FIGURES.get(place) else { continue };
        let verdict = match value(&table, spec, typed, &mut figures) {
            Ok(Some(value)) => {
                reading.good.values.insert(place, value);
                if !source.is_empty() {
                    reading.good.sources.insert(place, source.to_owned());
                }
                if place == 0 {
                    figures = figure::scaled(base, value);
                }
                Verdict::Good
            }
            Ok(None) => Verdict::Open,
            Err(error) => Verdict::Refused(error),
        };
        reading.add(row, called(Some(place), name), typed, verdict);
    }
    let is_empty = reading.good.values.is_empty();
    let nothing =
        ["er is geen enkel cijfer ingevuld, vul er ten minste één in", "no figure was filled in, fill in at least one"];
    reading.finished(is_empty, "value", nothing)
}

/// Our id of a figure that we know, else what it is called.
fn called(place: Option<usize>, name: &str) -> &str {
    place.and_then(|place| FIGURES.get(place)).map_or(name, |spec| spec.id)
}

/// The value that was filled in, once it is set; nothing where nothing was.
fn value(table: &Table, spec: &FigureSpec, typed: &str, figures: &mut Figures) -> Result<Option<f64>, InputError> {
    let written = small(typed);
    let bare: String = written.chars().filter(|letter| !matches!(letter, '.' | ' ' | '\u{a0}')).collect();
    if written.is_empty() || UNKNOWN.contains(&written.as_str()) || UNKNOWN.contains(&bare.as_str()) {
        return Ok(None);
    }
    let number = COUNTED.iter().find_map(|word| written.strip_suffix(word)).unwrap_or(&written);
    let number = number.trim_end().trim_end_matches(",-").trim_end_matches(",--");
    let read = if written.contains('%') {
        Err(NoNumber("dit is een percentage, geen aantal".into(), "this is a percentage, not a number".into()))
    } else if spec.is_count() && written.contains('€') {
        Err(NoNumber("dit is een bedrag, geen aantal".into(), "this is an amount, not a number".into()))
    } else {
        table.number(number)
    };
    match read {
        Ok(value) => match figure::set(figures, spec.id, value) {
            Ok(()) => Ok(Some(value)),
            Err(error) => Err(InputError { value: quoted(typed), ..error }),
        },
        Err(NoNumber(nl, en)) => {
            let refusal = spec.refusal(quoted(typed), figures);
            let accepted_nl = format!("{nl}; {}", refusal.accepted_nl);
            Err(InputError { accepted_nl, accepted_en: format!("{en}; {}", refusal.accepted_en), ..refusal })
        }
    }
}

fn twice(name: &str) -> InputError {
    InputError::new("figure", quoted(name), "geef elk cijfer één keer", "give every figure once")
}

/// The table under the first row that can be a header, or that needs none.
fn found(text: &str) -> Result<Table, Vec<RowError>> {
    let (separator, mut rows) = rows(text)?;
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    for place in 0..rows.len().min(ABOVE + 1) {
        let Some(row) = rows.get(place) else { break };
        let mut columns: Vec<String> = row.cells.iter().map(|name| column(name)).collect();
        if let Some(name) = columns.iter().position(|name| name == "figure" || name == "label") {
            let values: Vec<usize> =
                columns.iter().enumerate().filter(|(_, name)| *name == "value").map(|(at, _)| at).collect();
            // One other column can only hold the values, whatever it is called: `2026`.
            let others: Vec<usize> = (0..columns.len())
                .filter(|at| {
                    *at != name
                        && columns
                            .get(*at)
                            .is_some_and(|name| !matches!(name.as_str(), "" | "source" | "unit" | "label"))
                })
                .collect();
            if let (1, _, Some(at)) | (0, 1, Some(at)) = (values.len(), others.len(), values.first().or(others.first()))
            {
                for (place, new) in [(name, "figure"), (*at, "value")] {
                    columns.iter_mut().skip(place).take(1).for_each(|column| *column = new.to_owned());
                }
                return Ok(Table::of(separator, columns, rows.split_off(place + 1)));
            }
        }
        let figures = row.cells.iter().filter(|name| names::figure(name).is_some()).count();
        let is_first = row.cells.first().is_some_and(|name| names::figure(name).is_some());
        if is_first && figures == 1 && filled(row) > 1 {
            let columns = ["figure", "value", "source"].map(str::to_owned).into();
            return Ok(Table::of(separator, columns, rows.split_off(place)));
        }
        if figures > 1 {
            return turned(separator, row.cells.clone(), rows.split_off(place + 1));
        }
    }
    let row = rows.first().map_or(1, |row| row.number);
    let given = rows.first().map_or_else(String::new, |row| row.cells.join(" "));
    let error = InputError::new(
        "header",
        quoted(given.trim()),
        "nodig zijn een kolom ‘cijfer’ en een kolom ‘waarde’, zoals in het sjabloon",
        "needed are a column ‘figure’ and a column ‘value’, as in the template",
    );
    Err(vec![RowError { row, error }])
}

/// A table with a column per figure, as rows of a figure each.
fn turned(separator: char, names: Vec<String>, rows: Vec<Row>) -> Result<Table, Vec<RowError>> {
    let [values] = &rows[..] else {
        let (row, value) = rows.get(1).map_or((1, String::new()), |row| (row.number, row.cells.join(" ")));
        let error = InputError::new(
            "row",
            quoted(&value),
            "geef één rij met de cijfers van één gemeente",
            "give one row with the figures of one municipality",
        );
        return Err(vec![RowError { row, error }]);
    };
    let known = names.iter().zip(&values.cells).filter(|(name, _)| names::figure(name).is_some());
    let rows = known.map(|(name, typed)| Row { number: values.number, cells: vec![name.clone(), typed.clone()] });
    Ok(Table::of(separator, ["figure", "value"].map(str::to_owned).into(), rows.collect()))
}

#[cfg(test)]
#[path = "figures_tests.rs"]
mod tests;
