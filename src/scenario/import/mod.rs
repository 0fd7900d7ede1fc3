//! What others have on file: figures and estimates in CSV, figures of CBS. Read whole, or refused row by row.

pub mod cbs;
pub mod estimates;
pub mod figures;
pub mod municipalities;
pub mod table;

use crate::scenario::input_error::InputError;
use crate::text::Language;
use crate::text::order::sort_by;

/// What is wrong in one row of a file. A file with such rows changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// The row as a spreadsheet counts it: the first is 1, and rows that are skipped count too.
    pub row: usize,
    /// Field, value and what is accepted.
    pub error: InputError,
}

impl RowError {
    /// One sentence for the user.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        format!("{} {}: {}", language.pick("Rij", "Row"), self.row, self.error.sentence(language))
    }
}

/// A value as it stands in the file, for a sentence.
fn quoted(typed: &str) -> String {
    format!("‘{typed}’")
}

/// Collects what is wrong: every row is looked at, whatever the rows before.
#[derive(Debug, Default)]
struct Remarks(Vec<RowError>);

impl Remarks {
    fn add(&mut self, row: usize, error: InputError) {
        self.0.push(RowError { row, error });
    }

    /// Nothing, when nothing was wrong; else every remark in the order of the rows.
    fn check(mut self) -> Result<(), Vec<RowError>> {
        sort_by(&mut self.0, |one, other| one.row.cmp(&other.row));
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}
