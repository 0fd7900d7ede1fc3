//! Where the figures stand in an export of somebody else: in rows or in columns, under Dutch or English names, with a title
//! above and with columns that say nothing to us.

use crate::scenario::import::table::{ABOVE, Row, Table, column, rows};
use crate::scenario::import::{RowError, names, quoted};
use crate::scenario::input_error::InputError;

/// Columns beside the values that are there to read and say nothing to us.
const BESIDE: [&str; 4] = ["", "source", "unit", "label"];

/// The table of a figure per row under the first row that can be its header, or that needs none.
///
/// # Errors
/// The file is no table, or has no row that tells which figures are where.
pub(super) fn table(text: &str) -> Result<Table, Vec<RowError>> {
    let (separator, mut rows) = rows(text)?;
    for place in 0..rows.len().min(ABOVE + 1) {
        let Some(row) = rows.get(place) else { break };
        if let Some(columns) = header(row) {
            return Ok(Table::of(separator, columns, rows.split_off(place + 1)));
        }
        let figures = row.cells.iter().filter(|name| names::figure(name).is_some()).count();
        let is_first = row.cells.first().is_some_and(|name| names::figure(name).is_some());
        if is_first && figures == 1 && row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1 {
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

/// The columns under our names, when this row is a header that tells where the figures and their values are.
fn header(row: &Row) -> Option<Vec<String>> {
    let columns: Vec<String> = row.cells.iter().map(|name| column(name)).collect();
    let names = columns.iter().position(|name| name == "figure" || name == "label")?;
    let all = || columns.iter().enumerate().filter(|(place, _)| *place != names);
    let called: Vec<usize> = all().filter(|(_, name)| *name == "value").map(|(place, _)| place).collect();
    let other: Vec<usize> =
        all().filter(|(_, name)| !BESIDE.contains(&name.as_str())).map(|(place, _)| place).collect();
    let values = match (&called[..], &other[..]) {
        ([place], _) => *place,
        // One other column can only hold the values, whatever it is called: `2026`.
        ([], [place]) => *place,
        _ => return None,
    };
    let named = |(place, name): (usize, String)| match place {
        place if place == names => "figure".to_owned(),
        place if place == values => "value".to_owned(),
        _ => name,
    };
    Some(columns.into_iter().enumerate().map(named).collect())
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
