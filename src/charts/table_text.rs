//! A table as text that leaves the page: for Excel, and for the clipboard.

use crate::charts::named_table::{NamedRow, NamedTable};
use crate::charts::table::Cell;

/// Tells Excel that what follows is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The table for Excel with Dutch settings, as the other CSV files of the page: byte order mark, `;`, decimal comma, CRLF.
/// Below it, after an empty line, stands what else there is to tell: a name and a text in each row.
#[must_use]
pub fn csv(table: &NamedTable, about: &[(&str, String)]) -> String {
    let mut lines = vec![line(table.headers.iter().map(|head| field(head)))];
    let row = |row: &NamedRow| line(std::iter::once(field(&row.name)).chain(row.cells.iter().map(number)));
    lines.extend(table.rows.iter().map(row));
    lines.push(String::new());
    lines.extend(about.iter().map(|(name, text)| line([field(name), field(text)].into_iter())));
    format!("{BYTE_ORDER_MARK}{}\r\n", lines.join("\r\n"))
}

/// The table with tabs between its cells, as it reads.
#[must_use]
pub fn tabbed(table: &NamedTable) -> String {
    let row = |row: &NamedRow| {
        let cells = row.cells.iter().map(|cell| cell.text.clone());
        std::iter::once(row.name.clone()).chain(cells).collect::<Vec<_>>().join("\t")
    };
    let head = table.headers.join("\t");
    std::iter::once(head).chain(table.rows.iter().map(row)).collect::<Vec<_>>().join("\n")
}

/// The table as HTML, as it reads, under a caption.
#[must_use]
pub fn html(table: &NamedTable, caption: &str) -> String {
    let cells = |tag: &str, texts: &mut dyn Iterator<Item = &str>| -> String {
        texts.map(|text| format!("<{tag}>{}</{tag}>", escaped(text))).collect()
    };
    let row = |row: &NamedRow| {
        let head = cells("th", &mut std::iter::once(row.name.as_str()));
        format!("<tr>{head}{}</tr>", cells("td", &mut row.cells.iter().map(|cell| cell.text.as_str())))
    };
    let head = cells("th", &mut table.headers.iter().map(String::as_str));
    let rows: String = table.rows.iter().map(row).collect();
    format!("<table><caption>{}</caption><tr>{head}</tr>{rows}</table>", escaped(caption))
}

/// A text within HTML or SVG.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn line(fields: impl Iterator<Item = String>) -> String {
    fields.collect::<Vec<_>>().join(";")
}

/// The number itself where there is one, in cents or, when it is small, in ten thousandths; else what stands there.
fn number(cell: &Cell) -> String {
    let rounded = |value: f64, parts: f64| (value * parts).round() / parts;
    let number = cell.value.map(|value| rounded(value, if value.abs() < 100.0 { 1e4 } else { 1e2 }));
    number.map_or_else(|| field(&cell.text), |value| value.to_string().replace('.', ","))
}

/// Quotes what would be read as something else; what a formula would begin with gets an apostrophe.
fn field(text: &str) -> String {
    let text = if text.starts_with(['=', '+', '-', '@', '\t']) { format!("'{text}") } else { text.to_owned() };
    if text.contains([';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> NamedTable {
        let cell = |value: f64, text: &str| Cell { value: Some(value), text: text.to_owned() };
        let none = Cell { value: None, text: "–".to_owned() };
        NamedTable {
            unit: "€".to_owned(),
            headers: ["Jaar", "Saldo; \"nu\"", "<P10>"].map(str::to_owned).to_vec(),
            rows: vec![
                NamedRow { name: "2027".to_owned(), cells: vec![cell(-1234.5, "−1.235"), none] },
                NamedRow { name: "=1+1".to_owned(), cells: vec![cell(0.25, "25%"), cell(3.0, "3")] },
            ],
        }
    }

    #[test]
    fn dutch_excel_gets_numbers_and_no_formula() {
        let text = csv(&table(), &[("Geval", "Doorsnee; 100.000".to_owned())]);
        assert_eq!(
            text,
            "\u{feff}Jaar;\"Saldo; \"\"nu\"\"\";<P10>\r\n2027;-1234,5;–\r\n'=1+1;0,25;3\r\n\r\nGeval;\"Doorsnee; 100.000\"\r\n"
        );
    }

    #[test]
    fn the_clipboard_gets_what_one_reads() {
        assert_eq!(tabbed(&table()).lines().nth(1), Some("2027\t−1.235\t–"));
        let text = html(&table(), "a & b");
        assert!(text.starts_with("<table><caption>a &amp; b</caption><tr><th>Jaar</th>"), "{text}");
        assert!(text.contains("<th>&lt;P10&gt;</th>") && text.contains("<tr><th>2027</th><td>−1.235</td>"), "{text}");
    }
}
