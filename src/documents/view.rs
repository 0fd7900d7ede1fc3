//! A table of a paper: columns of amounts, lines, and formulas between them, so that a file can recompute its totals.

use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Thousands of euro, whole.
    #[default]
    Thousands,
    /// A chance, 0 to 1.
    Chance,
    /// In the unit of the line: its [`Quantity`].
    Quantity,
}

/// What a line is counted in, where that is no money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// `weken`
    pub unit: String,
    /// Decimals to show.
    pub digits: usize,
    /// Whether more of it is better; else less is.
    pub more_is_better: bool,
}

/// A column of figures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Column {
    /// Stable name for machines: `2027`, `structural`, `realised`.
    pub id: String,
    /// As people read it.
    pub title: String,
    /// The calendar year that it is of, where it is of one.
    pub year: Option<i32>,
    /// What it holds.
    pub measure: Measure,
    /// Whether these are amounts of the books and no differences: no V or N stands with them.
    #[serde(default)]
    pub gross: bool,
    /// Whether these figures are typed in by the user, and may be missing: formulas in a file wait for them, and a sum for
    /// all of them, for a sum of some would be read beside sums of everything.
    #[serde(default)]
    pub typed: bool,
}

/// What a line is in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A line of figures.
    #[default]
    Row,
    /// A line above others, without figures.
    Heading,
    /// What lines add up to, or what is left to do with it.
    Total,
}

/// Which side of the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Lasten.
    Cost,
    /// Baten.
    Income,
}

/// How long it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Incidenteel: at most three years.
    Incidental,
    /// Structureel: it goes on.
    Structural,
}

impl Term {
    /// The letter of the column I/S.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Incidental => "I",
            Self::Structural => "S",
        }
    }
}

/// A figure in a table: by line and column, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Which line.
    pub line: usize,
    /// Which column.
    pub column: usize,
}

/// How a figure follows from others in its table. Amounts are + = advantage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// The sum of these lines in the same column.
    Sum(Vec<usize>),
    /// The first less the second.
    Minus(Place, Place),
    /// The sum of these columns in the same line; what is absent counts as nothing.
    Across(Vec<usize>),
    /// What is short: the disadvantage in that place, or nothing.
    Cover(Place),
}

/// A figure, or its absence.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Cell {
    /// Thousands of euro with + = advantage, a chance, or what the line is counted in.
    pub value: Option<f64>,
    /// How it follows from others; what is typed or computed outside has none.
    pub formula: Option<Formula>,
}

impl From<Formula> for Cell {
    fn from(formula: Formula) -> Self {
        Self { value: None, formula: Some(formula) }
    }
}

impl From<f64> for Cell {
    fn from(value: f64) -> Self {
        Self { value: Some(value), formula: None }
    }
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Line {
    /// What it is.
    pub role: Role,
    /// The taakveld, an Iv3 code: `6.3`.
    pub taakveld: Option<String>,
    /// Stable name of the post.
    pub post: Option<String>,
    /// As people read it.
    pub label: String,
    /// Lasten or baten.
    pub side: Option<Side>,
    /// Incidenteel or structureel.
    pub term: Option<Term>,
    /// Which part of the table, where it has parts: `proposal`, `amendment`, `difference`.
    pub part: Option<String>,
    /// What it is counted in, where that is no money.
    #[serde(default)]
    pub quantity: Option<Quantity>,
    /// A figure that is not turned round by the sign: a reserve, a cover, a chance.
    pub unsigned: bool,
    /// One per column; none in a heading.
    pub cells: Vec<Cell>,
}

/// A table with its words.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct View {
    /// Stable name: `begroting`.
    pub id: String,
    /// As people read it, and the name of its sheet.
    pub title: String,
    /// What it shows, in a sentence.
    pub caption: String,
    /// The columns of figures.
    pub columns: Vec<Column>,
    /// The lines in order; a formula refers to their places.
    pub lines: Vec<Line>,
    /// What else a reader must know.
    pub notes: Vec<String>,
}

/// No formula rests on more formulas one upon another: a circle ends here.
const DEEPEST: usize = 16;

impl View {
    /// Works out every formula.
    pub fn compute(&mut self) {
        let values: Vec<Vec<Option<f64>>> = (0..self.lines.len())
            .map(|line| (0..self.columns.len()).map(|column| self.value(Place { line, column }, DEEPEST)).collect())
            .collect();
        for (line, values) in self.lines.iter_mut().zip(values) {
            for (cell, value) in line.cells.iter_mut().zip(values) {
                cell.value = value;
            }
        }
    }

    /// What stands in a place, worked out where it is a formula. Absent figures count as nothing in a sum, and make a
    /// difference absent.
    fn value(&self, place: Place, deep: usize) -> Option<f64> {
        let cell = self.cell(place)?;
        let deep = deep.checked_sub(1)?;
        match &cell.formula {
            None => cell.value,
            Some(Formula::Sum(lines)) => {
                let of = |line: &usize| self.value(Place { line: *line, ..place }, deep);
                let known: Vec<f64> = lines.iter().filter_map(of).collect();
                let needed = if self.is_typed(place) { lines.len() } else { 1 };
                (known.len() >= needed).then(|| known.iter().sum())
            }
            Some(Formula::Minus(of, minus)) => Some(self.value(*of, deep)? - self.value(*minus, deep)?),
            Some(Formula::Across(columns)) => {
                let of = |column: &usize| self.value(Place { column: *column, ..place }, deep);
                columns.iter().any(|column| of(column).is_some()).then(|| columns.iter().filter_map(of).sum())
            }
            // Not the other way round: −0 is no figure.
            Some(Formula::Cover(of)) => self.value(*of, deep).map(|value| if value < 0.0 { -value } else { 0.0 }),
        }
    }

    /// Whether a figure can be missing until the user has typed one: its own, or all of those that it follows from.
    #[must_use]
    pub fn may_be_missing(&self, place: Place) -> bool {
        self.waits(place, DEEPEST)
    }

    fn waits(&self, place: Place, deep: usize) -> bool {
        let (Some(cell), Some(deep)) = (self.cell(place), deep.checked_sub(1)) else { return false };
        match &cell.formula {
            None => self.is_typed(place),
            Some(Formula::Sum(lines)) if self.is_typed(place) => {
                lines.iter().any(|line| self.waits(Place { line: *line, ..place }, deep))
            }
            Some(Formula::Sum(lines)) => lines.iter().all(|line| self.waits(Place { line: *line, ..place }, deep)),
            Some(Formula::Across(columns)) => {
                columns.iter().all(|column| self.waits(Place { column: *column, ..place }, deep))
            }
            Some(Formula::Minus(of, minus)) => self.waits(*of, deep) || self.waits(*minus, deep),
            Some(Formula::Cover(of)) => self.waits(*of, deep),
        }
    }

    /// Whether the figures of this column are typed in by the user.
    #[must_use]
    pub fn is_typed(&self, place: Place) -> bool {
        self.columns.get(place.column).is_some_and(|column| column.typed)
    }

    fn cell(&self, place: Place) -> Option<&Cell> {
        self.lines.get(place.line)?.cells.get(place.column)
    }

    /// Whether some line has a taakveld.
    #[must_use]
    pub fn has_taakvelden(&self) -> bool {
        self.lines.iter().any(|line| line.taakveld.is_some())
    }

    /// Whether some line is of lasten or of baten.
    #[must_use]
    pub fn has_sides(&self) -> bool {
        self.lines.iter().any(|line| line.side.is_some())
    }

    /// Whether some line is counted in something else than money.
    #[must_use]
    pub fn has_quantities(&self) -> bool {
        self.lines.iter().any(|line| line.quantity.is_some())
    }

    /// Whether some line is incidenteel or structureel.
    #[must_use]
    pub fn has_terms(&self) -> bool {
        self.lines.iter().any(|line| line.term.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::Place;
    use crate::samples::{amendment, paper, report};

    #[test]
    fn a_total_is_the_sum_and_a_cover_is_what_is_short() {
        let view = &paper().views[0];
        let values = |line: usize| view.lines[line].cells.iter().map(|cell| cell.value).collect::<Vec<_>>();
        assert_eq!(values(3), [Some(-70.0), Some(130.0), Some(240.0)]);
        let view = amendment();
        let values = |line: usize| view.lines[line].cells.iter().map(|cell| cell.value.unwrap()).collect::<Vec<_>>();
        assert_eq!((values(7), values(8)), (vec![-30.0, 20.0], vec![30.0, 0.0]));
    }

    #[test]
    fn a_forecast_goes_on_without_what_was_not_filled_in_and_a_difference_waits_for_it() {
        let mut view = report();
        view.compute();
        let values = |line: usize| view.lines[line].cells.iter().map(|cell| cell.value).collect::<Vec<_>>();
        assert_eq!(values(0), [Some(-100.0), Some(-120.0), Some(-20.0), Some(-120.0)]);
        assert_eq!(values(1), [Some(-50.0), None, None, Some(-50.0)]);
        assert_eq!(values(2), [Some(-150.0), None, Some(-20.0), Some(-170.0)], "what was realised is not all known");
        for line in 0..3 {
            let waits: Vec<bool> = (0..4).map(|column| view.may_be_missing(Place { line, column })).collect();
            assert_eq!(waits, [false, true, true, false], "{line}");
        }
        view.lines[1].cells[1].value = Some(-45.0);
        view.compute();
        assert_eq!(view.lines[2].cells[1].value, Some(-165.0));
        assert!(!amendment().may_be_missing(Place { line: 7, column: 0 }));
    }

    #[test]
    fn what_is_absent_leaves_its_difference_absent_and_a_circle_ends() {
        let mut view = amendment();
        view.lines[1].cells[0].value = None;
        view.compute();
        assert_eq!((view.lines[6].cells[0].value, view.lines[7].cells[0].value), (None, None));
        view.lines[1].cells[0].formula = Some(crate::view::Formula::Sum(vec![2]));
        view.lines[2].cells[0].formula = Some(crate::view::Formula::Sum(vec![1]));
        view.compute();
        assert_eq!(view.lines[1].cells[0].value, None);
    }
}
