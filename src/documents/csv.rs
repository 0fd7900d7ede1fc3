//! CSV, in two forms: one that Dutch Excel opens by a double click, and one for machines.

use crate::paper::Paper;
use crate::view::{Column, Line, Measure, Role, View};
use crate::words::{conventions, heads, listed, origin, words};

/// Tells Excel that what follows is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A view for Excel with Dutch settings: byte order mark, `;`, decimal comma, CRLF. Below the table, after an empty line,
/// stand the conventions and where the figures come from.
#[must_use]
pub fn dutch(paper: &Paper, view: &View) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut head: Vec<String> = heads(paper, view).into_iter().map(str::to_owned).collect();
    for column in &view.columns {
        head.push(column.title.clone());
        // Named after its column: two columns by one name cannot be told apart in a filter or a pivot table.
        head.extend(paper.has_letters(column).then(|| format!("V/N {}", column.title)));
    }
    rows.push(head);
    for line in &view.lines {
        let mut row = words(paper, view, line);
        for (cell, column) in line.cells.iter().zip(&view.columns) {
            let shown = cell.value.map(|value| match column.measure {
                Measure::Thousands => paper.signed(line, value),
                Measure::Chance | Measure::Quantity => value,
            });
            row.push(shown.map_or_else(String::new, |value| value.to_string().replace('.', ",")));
            let letter = || cell.value.map_or("", |value| paper.letter(column, line, value)).to_owned();
            row.extend(paper.has_letters(column).then(letter));
        }
        rows.push(row);
    }
    rows.push(Vec::new());
    let about = origin(paper).into_iter().map(|(name, value)| vec![name.to_owned(), value]);
    rows.extend(about);
    rows.extend(listed(paper).into_iter().map(|(name, choice)| vec![name.to_owned(), choice.to_owned()]));
    rows.push(vec![paper.language.pick("Bedragen", "Amounts").to_owned(), conventions(paper, view)]);
    rows.extend(view.notes.iter().map(|note| vec![paper.language.pick("Let op", "Note").to_owned(), note.clone()]));
    let lines = rows.iter().map(|row| row.iter().map(|text| field(&harmless(text), ';')).collect::<Vec<_>>().join(";"));
    format!("{BYTE_ORDER_MARK}{}\r\n", lines.collect::<Vec<_>>().join("\r\n"))
}

/// The columns of the form for machines.
pub const MACHINE_HEAD: [&str; 17] = [
    "view", "part", "taakveld", "iv3_from", "post", "label", "side", "term", "column", "year", "value", "unit", "case",
    "scenario", "date", "version", "link",
];

/// The first year of the code list of Iv3 to which a taakveld in this year belongs; its codes changed in 2023 and 2025.
#[must_use]
pub const fn iv3_from(year: i32) -> i32 {
    match year {
        ..2023 => 2017,
        2023 | 2024 => 2023,
        _ => 2025,
    }
}

/// Every row of every view in long form: UTF-8, `,`, decimal point, one figure a line. Amounts are + = advantage, whatever
/// the paper shows; totals are left out.
#[must_use]
pub fn machine(paper: &Paper) -> String {
    let mut text = MACHINE_HEAD.join(",") + "\n";
    for view in &paper.views {
        for line in view.lines.iter().filter(|line| line.role == Role::Row) {
            for (cell, column) in line.cells.iter().zip(&view.columns) {
                let Some(value) = cell.value else { continue };
                let of = |text: &Option<String>| text.clone().unwrap_or_default();
                let year = column.year.or_else(|| line.label.parse().ok());
                let code = line.taakveld.as_ref().map(|_| iv3_from(year.unwrap_or(paper.prices)).to_string());
                let fields = [
                    view.id.clone(),
                    of(&line.part),
                    of(&line.taakveld),
                    code.unwrap_or_default(),
                    of(&line.post),
                    line.label.clone(),
                    line.side.map_or("", |side| if side == crate::view::Side::Cost { "cost" } else { "income" }).into(),
                    line.term.map_or("", |term| if term.letter() == "I" { "incidental" } else { "structural" }).into(),
                    column.id.clone(),
                    year.map_or_else(String::new, |year| year.to_string()),
                    value.to_string(),
                    unit(column, line).to_owned(),
                    paper.case.clone(),
                    paper.scenario.clone(),
                    paper.date.clone(),
                    paper.version.clone(),
                    paper.link.clone(),
                ];
                text += &fields.map(|text| field(&text, ',')).join(",");
                text.push('\n');
            }
        }
    }
    text
}

/// What a figure is counted in.
fn unit<'a>(column: &Column, line: &'a Line) -> &'a str {
    match column.measure {
        Measure::Thousands => "x1000_eur",
        Measure::Chance => "share",
        Measure::Quantity => line.quantity.as_ref().map_or("", |quantity| &quantity.unit),
    }
}

/// Quotes what would be read as something else.
fn field(text: &str, separator: char) -> String {
    if text.contains([separator, '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.into() }
}

/// A name that a stranger chose must not become a formula in Excel: what begins like one gets an apostrophe.
fn harmless(text: &str) -> String {
    let is_number = text.replace(',', ".").parse::<f64>().is_ok();
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t']) && !is_number;
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::paper;

    #[test]
    fn dutch_excel_gets_a_mark_semicolons_and_letters_beside_amounts() {
        let paper = paper();
        let text = dutch(&paper, &paper.views[0]);
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(
            lines[0],
            "\u{feff}Taakveld;Omschrijving;Lasten/baten;I/S;2027;V/N 2027;2028;V/N 2028;Structureel;V/N Structureel"
        );
        assert_eq!(lines[2], "6.21;\"Opzetten; \"\"eenmalig\"\"\";lasten;I;-30;N;0;;0;");
        assert_eq!(lines[4], ";Totaal;;;-70;N;130;V;240;V");
        assert!(
            text.contains("\r\nKeuze;Fte per wijkteam van 10 naar 12\r\n")
                && text.contains("\r\nGemaakt op;31 mei 2027\r\n")
        );
        let noticed = dutch(&paper, &crate::samples::people());
        assert!(
            noticed.starts_with("\u{feff}Uitkomst;Eenheid;current;scenario;difference;better;worse\r\n"),
            "{noticed}"
        );
        assert!(noticed.contains("\r\nGarantiebanen;banen;1210;1150;-60;0,1;0,5\r\n"), "{noticed}");
        let mut heads: Vec<&str> = lines[0].split(';').collect();
        heads.sort_unstable();
        assert!(heads.windows(2).all(|pair| pair[0] != pair[1]), "{heads:?}");
        assert!(!text.replace("\r\n", "").contains('\n'));
        assert!(dutch(&paper, &paper.views[2]).contains("\r\n2027;0,25;1400"), "{}", dutch(&paper, &paper.views[2]));
    }

    #[test]
    fn a_name_does_not_become_a_formula_and_a_number_stays_one() {
        assert_eq!(
            ["=1+1", "-30", "-x", "+ ja", "6.3", "-0,5"].map(harmless),
            ["'=1+1", "-30", "'-x", "'+ ja", "6.3", "-0,5"]
        );
    }

    #[test]
    fn machines_get_every_row_once_with_its_code_list_and_advantage_is_plus_in_both_signs() {
        let mut paper = paper();
        let text = machine(&paper);
        paper.sign = crate::paper::Sign::Cost;
        assert_eq!(machine(&paper), text);
        assert!(
            text.contains(
                "begroting,,6.3,2025,buig,Rijksbudget <BUIG> & meer,income,structural,2027,2027,80,x1000_eur,"
            )
        );
        assert!(!text.contains("Totaal"));
        let noticed = machine(&Paper { views: vec![crate::samples::people()], ..paper });
        assert!(noticed.contains("merken,2028,,,garantiebanen,Garantiebanen,,,current,,1210,banen,"), "{noticed}");
        // Three rows of three, three rows of two, four rows of two.
        assert_eq!(text.lines().count(), 1 + 9 + 6 + 8);
        assert_eq!([2022, 2023, 2024, 2025].map(iv3_from), [2017, 2023, 2023, 2025]);
    }
}
