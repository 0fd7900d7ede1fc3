//! What others have on file: figures and estimates in CSV, figures of CBS. Every row is read or refused by itself, and
//! what to do with the good ones is for the user to say.

pub mod bytes;
pub mod cbs;
pub mod estimates;
pub mod figures;
mod layout;
pub mod municipalities;
mod names;
mod table;

use crate::scenario::input_error::InputError;
use crate::text::Language;
use crate::text::order::sort_by;

/// What became of a row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It can be taken over.
    Good,
    /// Nothing was filled in.
    Open,
    /// It cannot be used, with the reason.
    Refused(InputError),
}

/// A row of a file as a report shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The row as a spreadsheet counts it, from 1.
    pub row: usize,
    /// What it is about: the id of a figure or an assumption when it is one of ours, else what stands there.
    pub name: String,
    /// What was filled in.
    pub typed: String,
    /// What became of it.
    pub verdict: Verdict,
}

/// What was read of a file: every row with what became of it, and what the good ones say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading<T> {
    /// The rows, in the order of the file.
    pub lines: Vec<Line>,
    /// What the good rows say together.
    pub good: T,
}

impl<T: Default> Reading<T> {
    /// A file of which nothing can be read.
    fn nothing(errors: Vec<RowError>) -> Self {
        let line = |RowError { row, error }: RowError| Line {
            row,
            name: String::new(),
            typed: String::new(),
            verdict: Verdict::Refused(error),
        };
        Self { lines: errors.into_iter().map(line).collect(), good: T::default() }
    }

    fn add(&mut self, row: usize, name: &str, typed: &str, verdict: Verdict) {
        self.lines.push(Line { row, name: name.to_owned(), typed: typed.to_owned(), verdict });
    }

    /// The rows in the order of the file, and when nothing at all was filled in a word about that.
    fn finished(mut self, is_empty: bool, field: &str, [nl, en]: [&str; 2]) -> Self {
        sort_by(&mut self.lines, |one, other| one.row.cmp(&other.row));
        if is_empty && self.refused() == 0 {
            let row = self.lines.last().map_or(1, |line| line.row);
            self.add(row, "", "", Verdict::Refused(InputError::new(field, quoted(""), nl, en)));
        }
        self
    }
}

impl<T> Reading<T> {
    /// How many rows cannot be used.
    #[must_use]
    pub fn refused(&self) -> usize {
        self.lines.iter().filter(|line| matches!(line.verdict, Verdict::Refused(_))).count()
    }

    /// What the file says when every row is good.
    ///
    /// # Errors
    /// Everything that is wrong, row by row.
    pub fn whole(self) -> Result<T, Vec<RowError>> {
        let errors: Vec<RowError> = self.lines.into_iter().filter_map(Line::error).collect();
        if errors.is_empty() { Ok(self.good) } else { Err(errors) }
    }
}

impl Line {
    fn error(self) -> Option<RowError> {
        match self.verdict {
            Verdict::Refused(error) => Some(RowError { row: self.row, error }),
            Verdict::Good | Verdict::Open => None,
        }
    }
}

/// What is wrong in one row of a file.
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
