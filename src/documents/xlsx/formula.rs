//! Formulas as a sheet writes them: `=SUM(E6:E9,E11)`.

use crate::paper::Sign;
use crate::view::{Formula, Place, View};

/// Where the figures of a view stand in its sheet, from 0.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Corner {
    /// The row of the first line.
    pub row: usize,
    /// The column of the first figures.
    pub column: usize,
}

impl Corner {
    /// A place of the view as the sheet calls it.
    fn name(self, place: Place) -> String {
        format!("{}{}", letters(self.column + place.column), self.row + place.line + 1)
    }
}

/// The formula of the cell at this place of a view. Where a figure can be missing until the user types one, the formula waits
/// for it and shows nothing meanwhile.
pub(crate) fn text(formula: &Formula, at: Place, view: &View, corner: Corner, sign: Sign) -> String {
    let waits = |place: &Place| view.may_be_missing(*place);
    match formula {
        Formula::Sum(lines) => {
            let name = |line: usize| corner.name(Place { line, ..at });
            let runs: Vec<String> = runs(lines)
                .into_iter()
                .map(
                    |(first, last)| if first == last { name(first) } else { format!("{}:{}", name(first), name(last)) },
                )
                .collect();
            let cells = runs.join(",");
            // The same rule as that of the view itself.
            let needed = if view.is_typed(at) { lines.len() } else { 1 };
            if waits(&at) {
                format!("=IF(COUNT({cells})<{needed},\"\",SUM({cells}))")
            } else {
                format!("=SUM({cells})")
            }
        }
        // A sum passes over what shows nothing; a plus would not.
        Formula::Across(columns) => {
            let name = |column: &usize| corner.name(Place { column: *column, ..at });
            format!("=SUM({})", columns.iter().map(name).collect::<Vec<_>>().join(","))
        }
        Formula::Minus(of, minus) => {
            let difference = format!("{}-{}", corner.name(*of), corner.name(*minus));
            let missing: Vec<String> = [of, minus]
                .into_iter()
                .filter(|place| waits(place))
                .map(|place| format!("{}=\"\"", corner.name(*place)))
                .collect();
            match missing.as_slice() {
                [] => format!("={difference}"),
                [one] => format!("=IF({one},\"\",{difference})"),
                more => format!("=IF(OR({}),\"\",{difference})", more.join(",")),
            }
        }
        Formula::Cover(of) => match sign {
            Sign::Advantage => format!("=MAX(0,-{})", corner.name(*of)),
            Sign::Cost => format!("=MAX(0,{})", corner.name(*of)),
        },
    }
}

/// Lines that follow each other, as first and last.
fn runs(lines: &[usize]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            _ => runs.push((*line, *line)),
        }
    }
    runs
}

/// A column as a sheet names it: `A` … `Z`, `AA` ….
fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    if column < 26 { last.to_string() } else { format!("{}{last}", letters(column / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::samples::{paper, report};

    const CORNER: Corner = Corner { row: 5, column: 4 };

    fn written(formula: &Formula, line: usize, column: usize, sign: Sign) -> String {
        text(formula, Place { line, column }, &paper().views[0], CORNER, sign)
    }

    #[test]
    fn a_sum_names_its_runs_of_lines() {
        let sum = |lines: &[usize]| written(&Formula::Sum(lines.to_vec()), 3, 1, Sign::Advantage);
        assert_eq!(sum(&[0, 1, 2, 5]), "=SUM(F6:F8,F11)");
        assert_eq!(sum(&[3]), "=SUM(F9)");
    }

    #[test]
    fn a_cover_is_what_is_short_whatever_a_plus_means() {
        let cover = Formula::Cover(Place { line: 0, column: 0 });
        assert_eq!(written(&cover, 3, 0, Sign::Advantage), "=MAX(0,-E6)");
        assert_eq!(written(&cover, 3, 0, Sign::Cost), "=MAX(0,E6)");
    }

    #[test]
    fn what_rests_on_a_figure_that_the_user_types_waits_for_it() {
        let view = report();
        let formula = |line: usize, column: usize| {
            let formula = view.lines[line].cells[column].formula.as_ref().unwrap();
            text(formula, Place { line, column }, &view, CORNER, Sign::Advantage)
        };
        // Budgeted in E, realised in F, the difference in G, the forecast in H.
        assert_eq!(formula(1, 2), "=IF(F7=\"\",\"\",F7-E7)");
        assert_eq!(formula(1, 3), "=SUM(E7,G7)");
        assert_eq!(formula(2, 0), "=SUM(E6:E7)");
        assert_eq!(formula(2, 1), "=IF(COUNT(F6:F7)<2,\"\",SUM(F6:F7))");
        assert_eq!(formula(2, 2), "=IF(COUNT(G6:G7)<1,\"\",SUM(G6:G7))");
        assert_eq!(formula(2, 3), "=SUM(H6:H7)");
        let typed = |column| Place { line: 0, column };
        let both = Formula::Minus(typed(1), typed(1));
        assert_eq!(text(&both, typed(2), &view, CORNER, Sign::Cost), "=IF(OR(F6=\"\",F6=\"\"),\"\",F6-F6)");
    }

    #[test]
    fn columns_go_on_after_z() {
        assert_eq!([0, 25, 26, 27, 51, 52].map(letters), ["A", "Z", "AA", "AB", "AZ", "BA"]);
    }
}
