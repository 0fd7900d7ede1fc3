//! Formulas as a sheet writes them: `=SUM(E6:E9,E11)`.

use crate::paper::Sign;
use crate::view::{Formula, Place};

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

/// The formula of the cell in this column of a view.
pub(crate) fn text(formula: &Formula, column: usize, corner: Corner, sign: Sign) -> String {
    match formula {
        Formula::Sum(lines) => {
            let name = |line: usize| corner.name(Place { line, column });
            let runs: Vec<String> = runs(lines)
                .into_iter()
                .map(
                    |(first, last)| if first == last { name(first) } else { format!("{}:{}", name(first), name(last)) },
                )
                .collect();
            format!("=SUM({})", runs.join(","))
        }
        Formula::Minus(of, minus) => format!("={}-{}", corner.name(*of), corner.name(*minus)),
        Formula::Plus(of, plus) => format!("={}+{}", corner.name(*of), corner.name(*plus)),
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

    const CORNER: Corner = Corner { row: 5, column: 4 };

    #[test]
    fn a_sum_names_its_runs_of_lines() {
        let sum = |lines: &[usize]| text(&Formula::Sum(lines.to_vec()), 1, CORNER, Sign::Advantage);
        assert_eq!(sum(&[0, 1, 2, 5]), "=SUM(F6:F8,F11)");
        assert_eq!(sum(&[3]), "=SUM(F9)");
    }

    #[test]
    fn a_cover_is_what_is_short_whatever_a_plus_means() {
        let cover = Formula::Cover(Place { line: 0, column: 0 });
        assert_eq!(text(&cover, 0, CORNER, Sign::Advantage), "=MAX(0,-E6)");
        assert_eq!(text(&cover, 0, CORNER, Sign::Cost), "=MAX(0,E6)");
    }

    #[test]
    fn columns_go_on_after_z() {
        assert_eq!([0, 25, 26, 27, 51, 52].map(letters), ["A", "Z", "AA", "AB", "AZ", "BA"]);
    }
}
