//! Many municipalities in CSV: a row each, with the figures that are known of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::case::Figures;
use crate::scenario::figure::{self, FIGURES};
use crate::scenario::import::table::{NoNumber, Row, Table};
use crate::scenario::import::{Remarks, RowError, quoted};
use crate::scenario::input_error::InputError;

/// Reads a table with the columns `id`, `inhabitants` and any of the other figures, in the order of its rows; `name` and
/// `source` may stand beside them and say nothing to us. A figure that is left open is that of `base`, in proportion to
/// inhabitants.
///
/// # Errors
/// Everything that is wrong, row by row; then nothing of the table is used.
pub fn read(text: &str, base: &Figures) -> Result<Vec<(String, Figures)>, Vec<RowError>> {
    let optional: Vec<&str> = FIGURES.iter().skip(1).map(|spec| spec.id).chain(["name", "source"]).collect();
    let table = Table::read(text, &["id", FIGURES[0].id], &optional)?;
    let mut remarks = Remarks::default();
    let mut seen = BTreeSet::new();
    let mut municipalities = Vec::new();
    for row in &table.rows {
        let id = table.cell(row, "id");
        if let Some(error) = table.too_wide(row) {
            remarks.add(row.number, error);
        } else if id.is_empty() || !seen.insert(id.to_owned()) {
            let error = InputError::new(
                "id",
                quoted(id),
                "geef elke gemeente een eigen naam",
                "give every municipality a name of its own",
            );
            remarks.add(row.number, error);
        } else {
            match figures(&table, row, base) {
                Ok(figures) => municipalities.push((id.to_owned(), figures)),
                Err(error) => remarks.add(row.number, error),
            }
        }
    }
    if table.rows.is_empty() {
        remarks.add(
            1,
            InputError::new("id", quoted(""), "geef ten minste één gemeente", "give at least one municipality"),
        );
    }
    remarks.check()?;
    Ok(municipalities)
}

fn figures(table: &Table, row: &Row, base: &Figures) -> Result<Figures, InputError> {
    let mut own = BTreeMap::new();
    for (place, spec) in FIGURES.iter().enumerate() {
        let typed = table.cell(row, spec.id);
        if typed.is_empty() && place > 0 {
            continue;
        }
        let value = table.number(typed).map_err(|NoNumber(nl, en)| {
            let refusal = spec.refusal(quoted(typed), base);
            let accepted_nl = format!("{nl}; {}", refusal.accepted_nl);
            InputError { accepted_nl, accepted_en: format!("{en}; {}", refusal.accepted_en), ..refusal }
        })?;
        own.insert(place, value);
    }
    figure::own_over(base, &own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn base() -> Figures {
        Figures { inhabitants: 100_000.0, bijstand_persons: 4_000.0, wsw_persons: 300.0, ..Figures::default() }
    }

    #[test]
    fn a_figure_that_is_left_open_is_in_proportion() {
        let read =
            read("# synthetic\nid;name;inhabitants;bijstand_persons\nGM1;Een;50.000;\nGM2;;20000;700\n", &base());
        let read = read.unwrap();
        assert_eq!(read.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["GM1", "GM2"]);
        assert_eq!((read[0].1.bijstand_persons, read[0].1.wsw_persons), (2_000.0, 150.0));
        assert_eq!((read[1].1.bijstand_persons, read[1].1.wsw_persons), (700.0, 60.0));
    }

    #[test]
    fn every_row_that_is_wrong_is_named() {
        let text =
            "id;inhabitants;wsw_persons\nGM1;50000;1\nGM1;50000;1\n;4000;\nGM3;;\nGM4;veel;\nGM5;1000;900\nGM6;900;1;x";
        let said: Vec<String> =
            read(text, &base()).unwrap_err().iter().map(|error| error.sentence(Language::En)).collect();
        let parts = [
            (3, "‘GM1’"),
            (4, "‘id’ is missing"),
            (5, "‘inhabitants’ is missing"),
            (6, "‘veel’"),
            (7, "‘wsw_persons’ cannot be 900: give a number from 0–40"),
            (8, "‘x’"),
        ];
        assert_eq!(said.len(), parts.len(), "{said:#?}");
        for (line, (row, part)) in said.iter().zip(parts) {
            assert!(line.starts_with(&format!("Row {row}: ")) && line.contains(part), "{line}");
        }
        assert!(read("id;inhabitants", &base()).is_err() && read("inhabitants\n4000", &base()).is_err());
    }
}
