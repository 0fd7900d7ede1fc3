//! A table whose rows have a name instead of a year.

use crate::charts::table::{Cell, Table};

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedRow {
    /// The head of the row.
    pub name: String,
    /// A cell per column, without the name.
    pub cells: Vec<Cell>,
}

/// A table with a head and a named row per thing.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedTable {
    /// What the numbers are in, for the caption; empty when the heads say it all.
    pub unit: String,
    /// The heads of the columns, that of the names first.
    pub headers: Vec<String>,
    /// The rows, in the order of the picture.
    pub rows: Vec<NamedRow>,
}

/// A table by year is a table whose names are years.
impl From<Table> for NamedTable {
    fn from(table: Table) -> Self {
        let row = |row: crate::charts::table::Row| NamedRow { name: row.year.to_string(), cells: row.cells };
        Self { unit: table.unit, headers: table.headers, rows: table.rows.into_iter().map(row).collect() }
    }
}

/// A cell with a text and no number.
pub(crate) fn text_cell(text: impl Into<String>) -> Cell {
    Cell { value: None, text: text.into() }
}
