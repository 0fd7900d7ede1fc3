//! What is read at a point of a chart: a row of its table in words.

use crate::charts::named_table::NamedTable;
use crate::charts::spot::Spot;
use crate::text::Language;
use crate::text::number::ABSENT;

/// The heads of the columns with the edges of a band.
pub(crate) const EDGES: [&str; 2] = ["P10", "P90"];

/// Between the name of the rows and that of the columns, in the corner of a table.
pub(crate) const CORNER: &str = " \\ ";

/// What is read at a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What the point is, with the unit of its numbers.
    pub name: String,
    /// Each figure with its name; a band is one line.
    pub lines: Vec<String>,
}

impl Reading {
    /// The figures of a spot; nothing when the table has no such row.
    #[must_use]
    pub fn of(table: &NamedTable, spot: &Spot, language: Language) -> Option<Self> {
        let row = table.rows.get(spot.row)?;
        let unit = if table.unit.is_empty() { String::new() } else { format!(" ({})", table.unit) };
        let mut heads = table.headers.iter().skip(1);
        // A bare number says nothing.
        let head = table.headers.first().filter(|_| row.name.chars().count() < 3);
        let name = head.map_or_else(|| row.name.clone(), |head| format!("{head} {}", row.name));
        if let Some(place) = spot.cell {
            let (corner, head) = (table.headers.first()?, heads.nth(place)?);
            let text = &row.cells.get(place)?.text;
            return Some(match corner.split_once(CORNER) {
                Some((down, across)) => {
                    let head = format!("{across}: {head}");
                    Self { name: format!("{down}: {name}; {head}"), lines: vec![format!("{}: {text}", table.unit)] }
                }
                None => Self { name, lines: vec![format!("{corner} {head}: {text}")] },
            });
        }
        let mut cells = heads.zip(row.cells.iter().map(|cell| cell.text.as_str())).peekable();
        let mut lines = Vec::new();
        while let Some((head, text)) = cells.next() {
            let stem = head.strip_suffix(EDGES[0]);
            let high = stem.and_then(|stem| cells.next_if(|(next, _)| next.strip_suffix(EDGES[1]) == Some(stem)));
            match (stem, high) {
                _ if text == ABSENT => {}
                (Some(stem), Some((_, high))) => lines.push(band(stem, text, high, language)),
                _ => lines.push(format!("{head}: {text}")),
            }
        }
        Some(Self { name: name + &unit, lines })
    }

    /// Everything in one run of text, for who does not see it.
    #[must_use]
    pub fn spoken(&self) -> String {
        format!("{}. {}", self.name, self.lines.join("; "))
    }
}

/// A band: `8 van de 10 uitkomsten: 120 tot 480`.
fn band(stem: &str, low: &str, high: &str, language: Language) -> String {
    let stem = stem.trim_end_matches(", ");
    match language {
        Language::Nl => format!("{stem}, 8 van de 10 uitkomsten: {low} tot {high}"),
        Language::En => format!("{stem}, 8 of every 10 outcomes: {low} to {high}"),
    }
}
