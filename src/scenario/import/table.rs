//! A table in CSV as spreadsheets write it: `;`, `,` or tabs between the cells, quotes, a byte order mark, comment rows.

use crate::scenario::import::{RowError, quoted};
use crate::scenario::input_error::InputError;
use crate::text::Language;
use crate::text::letters::small;
use crate::text::number;

/// What may stand between cells: what is copied from a spreadsheet has tabs.
const SEPARATORS: [char; 3] = ['\t', ';', ','];
/// Rows that may stand above a header: a title, a date.
pub(crate) const ABOVE: usize = 8;

/// What columns are called in files, and what people write there.
const COLUMNS: [(&str, &str); 11] = [
    ("figure", "cijfer kengetal gegeven onderwerp indicator"),
    ("value", "waarde aantal getal stand number amount"),
    ("source", "bron herkomst"),
    ("label", "naam omschrijving"),
    ("unit", "eenheid"),
    ("participant", "deelnemer"),
    ("parameter", "aanname"),
    ("low", "laag laagste minimum lowest"),
    ("likely", "waarschijnlijk waarschijnlijkst waarschijnlijkste likeliest"),
    ("high", "hoog hoogste maximum highest"),
    ("usual", "gebruikelijk"),
];

/// The rows of a file under its header.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) separator: char,
    columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// A row that has something in it.
#[derive(Debug)]
pub(crate) struct Row {
    /// As a spreadsheet counts: the first row of the file is 1.
    pub(crate) number: usize,
    pub(crate) cells: Vec<String>,
}

/// Why a cell is no number, in Dutch and in English.
pub(crate) struct NoNumber(pub(crate) String, pub(crate) String);

impl Table {
    /// Reads a table that has the columns `needed` and may have the columns `optional`, in any order. Rows that are
    /// empty or start with `#` are skipped.
    pub(crate) fn read(text: &str, needed: &[&str], optional: &[&str]) -> Result<Self, Vec<RowError>> {
        let (separator, rows) = rows(text)?;
        let mut rows = rows.into_iter();
        let header = rows.next().unwrap_or(Row { number: 1, cells: Vec::new() });
        let columns: Vec<String> = header.cells.iter().map(|name| column(name)).collect();
        let remarks = remarks_on_header(&header, &columns, needed, optional);
        if !remarks.is_empty() {
            return Err(remarks);
        }
        Ok(Self { separator, columns, rows: rows.collect() })
    }

    /// A table of these rows under columns that were found some other way.
    pub(crate) const fn of(separator: char, columns: Vec<String>, rows: Vec<Row>) -> Self {
        Self { separator, columns, rows }
    }

    /// What stands in this column, without spaces around it; nothing when the row or the table does not have it.
    pub(crate) fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        let place = self.columns.iter().position(|name| name == column);
        place.and_then(|place| row.cells.get(place)).map_or("", String::as_str)
    }

    /// What is wrong with a row that has more cells than the header: most often a decimal comma between commas.
    pub(crate) fn too_wide(&self, row: &Row) -> Option<InputError> {
        let more = row.cells.get(self.columns.len()..).unwrap_or_default();
        let extra = more.iter().find(|cell| !cell.is_empty())?;
        let (count, separator) = (self.columns.len(), self.separator);
        Some(InputError::new(
            "row",
            quoted(extra),
            format!("de kop heeft {count} kolommen; zet een waarde met ‘{separator}’ erin tussen aanhalingstekens"),
            format!("the header has {count} columns; put a value with ‘{separator}’ in it between quotation marks"),
        ))
    }

    /// Reads a number the Dutch way, `1.234,5`, or with a point. Between commas the writer may have been English, so
    /// there a number that means something else in English is refused.
    pub(crate) fn number(&self, typed: &str) -> Result<f64, NoNumber> {
        let value = number::parse(typed, Language::Nl)
            .map_err(|error| NoNumber(error.message(Language::Nl).into(), error.message(Language::En).into()))?;
        if self.separator == ',' && number::parse(typed, Language::En) != Ok(value) {
            return Err(NoNumber(
                "dit is op twee manieren te lezen; schrijf duizendtallen zonder punt of komma".into(),
                "this can be read in two ways; write thousands without a point or comma".into(),
            ));
        }
        Ok(value)
    }
}

/// What stands between the cells, and the rows that have something in them; rows that start with `#` are skipped.
pub(crate) fn rows(text: &str) -> Result<(char, Vec<Row>), Vec<RowError>> {
    let text = text.trim_start_matches('\u{feff}');
    let lines = || text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let named = lines().find_map(|line| line.trim().strip_prefix("sep=")?.chars().next());
    // A line above the header may have none of them.
    let separator = named.filter(|separator| SEPARATORS.contains(separator)).or_else(|| {
        lines().take(ABOVE + 1).find_map(|line| SEPARATORS.into_iter().find(|separator| line.contains(*separator)))
    });
    let separator = separator.unwrap_or(',');
    let rows = records(text, separator)?.into_iter().filter(|row| {
        let first = row.cells.first().map_or("", String::as_str);
        row.cells.iter().any(|cell| !cell.is_empty()) && !first.starts_with('#') && !first.starts_with("sep=")
    });
    Ok((separator, rows.collect()))
}

/// The name of a column: that of files, whatever its language and capitals.
pub(crate) fn column(name: &str) -> String {
    let name = small(name);
    let known = COLUMNS.iter().find(|(_, others)| others.split(' ').any(|other| other == name));
    known.map_or(name, |(column, _)| (*column).to_owned())
}

fn remarks_on_header(header: &Row, columns: &[String], needed: &[&str], optional: &[&str]) -> Vec<RowError> {
    let all = [needed, optional].concat().join(", ");
    let must = needed.join(", ");
    let remark = |value: &str, nl: String, en: String| RowError {
        row: header.number,
        error: InputError::new("header", quoted(value), nl, en),
    };
    let unknown = columns.iter().filter(|name| !name.is_empty() && !needed.contains(&name.as_str()));
    let unknown = unknown.filter(|name| !optional.contains(&name.as_str()));
    let mut remarks: Vec<RowError> =
        unknown.map(|name| remark(name, format!("kies uit: {all}"), format!("choose from: {all}"))).collect();
    let given = columns.join(", ");
    for name in needed.iter().filter(|name| !columns.iter().any(|given| given == *name)) {
        remarks.push(remark(
            &given,
            format!("de kolom {name} ontbreekt; nodig zijn: {must}"),
            format!("the column {name} is missing; needed are: {must}"),
        ));
    }
    let twice = columns.iter().enumerate().find(|(place, name)| !name.is_empty() && columns[..*place].contains(name));
    remarks.extend(
        twice.map(|(_, name)| remark(name, "geef elke kolom één keer".into(), "give every column once".into())),
    );
    remarks
}

/// The rows of the text, cells trimmed. A quote inside quotes is written twice.
fn records(text: &str, separator: char) -> Result<Vec<Row>, Vec<RowError>> {
    let mut rows = Vec::new();
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                is_quoted = true;
            }
            '\n' | '\r' if !is_quoted => {
                if letter == '\r' && letters.peek() == Some(&'\n') {
                    letters.next();
                }
                cells.push(std::mem::take(&mut cell).trim().to_owned());
                rows.push(Row { number: rows.len() + 1, cells: std::mem::take(&mut cells) });
            }
            other if other == separator && !is_quoted => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            other => cell.push(other),
        }
    }
    let number = rows.len() + 1;
    if is_quoted {
        let start: String = cell.chars().take(20).collect();
        let error = InputError::new(
            "\"",
            quoted(&start),
            "een aanhalingsteken dat hier begint, houdt niet op",
            "a quotation mark that starts here does not end",
        );
        return Err(vec![RowError { row: number, error }]);
    }
    cells.push(cell.trim().to_owned());
    rows.push(Row { number, cells });
    Ok(rows)
}

/// A cell for a file that we write: between quotes when it needs them.
pub(crate) fn cell(text: &str) -> String {
    if text.contains([';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        Table::read(text, &["figure", "value"], &["source"]).unwrap()
    }

    fn remarks(text: &str) -> String {
        let remarks = Table::read(text, &["figure", "value"], &["source"]).unwrap_err();
        remarks.iter().map(|remark| remark.sentence(Language::En)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_table_is_read_however_a_spreadsheet_writes_it() {
        for text in [
            "figure;value;source\na;1;x y",
            "\u{feff}figure;value;source\r\na;1;x y\r\n",
            "figure,value,source\na,1,x y\n",
            "Value;Figure;Source;;\n1;a;\" x y\";;\n",
            "sep=;\nfigure;value;source\na;1;x y",
            "# a comment, with a comma\n\nfigure;value;source\n;;\n# more\n a ; 1 ;\"x y\"\n",
        ] {
            let table = table(text);
            let [row] = &table.rows[..] else { panic!("{text}: {table:?}") };
            let cells = ["figure", "value", "source"].map(|name| table.cell(row, name));
            assert_eq!(cells, ["a", "1", "x y"], "{text}");
        }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let table = table("# first\nfigure;value\n\na;\"1\n2\"\nb;2");
        assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [4, 5]);
        assert_eq!(table.cell(&table.rows[0], "value"), "1\n2");
    }

    #[test]
    fn quotes_hold_separators_and_quotes() {
        let table = table("figure;value;source\na;1;\"x; \"\"y\"\"\"");
        assert_eq!(table.cell(&table.rows[0], "source"), "x; \"y\"");
        assert_eq!(cell("x; \"y\""), "\"x; \"\"y\"\"\"");
        assert!(remarks("figure;value\na;\"1").contains("Row 2"));
    }

    #[test]
    fn a_header_that_is_wrong_says_what_is_needed() {
        assert!(remarks("").contains("figure is missing"));
        assert!(remarks("figure;size").contains("‘size’"));
        assert!(remarks("figure;size").contains("value is missing"));
        assert!(remarks("figure;value;figure").contains("once"));
    }

    #[test]
    fn a_number_is_dutch_or_has_a_point_and_never_a_guess() {
        let (dutch, comma) = (table("figure;value"), table("figure,value"));
        for (text, value) in [("1.234,5", 1234.5), ("1234.5", 1234.5), ("1.234", 1234.0), ("0.125", 0.125)] {
            assert_eq!(dutch.number(text).ok(), Some(value), "{text}");
        }
        assert_eq!(comma.number("1234.5").ok(), Some(1234.5));
        assert_eq!(comma.number("1,234.5").ok(), Some(1234.5));
        assert!(comma.number("1.234").is_err() && comma.number("1,234").is_err());
        let wide = table("figure,value\na,1,5");
        assert!(wide.too_wide(&wide.rows[0]).is_some());
    }
}
