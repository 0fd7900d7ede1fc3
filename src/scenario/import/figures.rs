//! The ten figures in CSV: a template to fill in, and what was filled in.

use crate::model::case::Figures;
use crate::scenario::figure::{self, FIGURES};
use crate::scenario::import::table::{NoNumber, Table, cell};
use crate::scenario::import::{Remarks, RowError, quoted};
use crate::scenario::input_error::InputError;
use crate::scenario::own_figures::OwnFigures;
use crate::text::order::sort_by;

const NEEDED: [&str; 2] = ["figure", "value"];
/// What may stand beside it; label and unit are there to read and say nothing to us.
const OPTIONAL: [&str; 3] = ["source", "label", "unit"];

/// An empty table: a figure that stays empty keeps the value of the ready municipality. Windows line ends and a byte
/// order mark, so that a Dutch spreadsheet opens it as it is.
#[must_use]
pub fn template() -> String {
    let mut lines = vec!["\u{feff}figure;value;source;label;unit".to_owned()];
    lines.extend(FIGURES.iter().map(|spec| format!("{};;;{};{}", spec.id, cell(spec.nl), cell(spec.unit.nl()))));
    lines.join("\r\n") + "\r\n"
}

/// Reads a filled in table. `base` are the figures that hold for what the table does not give.
///
/// # Errors
/// Everything that is wrong, row by row; then nothing of the table is used.
pub fn read(text: &str, base: &Figures) -> Result<OwnFigures, Vec<RowError>> {
    let table = Table::read(text, &NEEDED, &OPTIONAL)?;
    let mut remarks = Remarks::default();
    let mut own = OwnFigures::default();
    let mut rows = Vec::new();
    for row in &table.rows {
        if let Some(error) = table.too_wide(row) {
            remarks.add(row.number, error);
            continue;
        }
        let (id, typed) = (table.cell(row, "figure"), table.cell(row, "value"));
        let Some((place, _)) = figure::find(id) else {
            remarks.add(row.number, figure::unknown(id));
            continue;
        };
        if rows.iter().any(|(_, other, _)| *other == place) {
            remarks.add(row.number, twice(id));
            continue;
        }
        let source = table.cell(row, "source");
        if !(typed.is_empty() || source.is_empty()) {
            own.sources.insert(place, source.to_owned());
        }
        rows.push((row.number, place, typed));
    }
    // The range of a count depends on the inhabitants, so these come first wherever they stand. Inhabitants that are
    // refused leave the base as it was: else every count would seem wrong as well.
    sort_by(&mut rows, |(_, one, _), (_, other, _)| one.cmp(other));
    let mut figures = *base;
    for (row, place, typed) in rows.into_iter().filter(|(.., typed)| !typed.is_empty()) {
        let Some(spec) = FIGURES.get(place) else { continue };
        match table.number(typed) {
            Ok(value) => match figure::set(&mut figures, spec.id, value) {
                Ok(()) => {
                    own.values.insert(place, value);
                    if place == 0 {
                        figures = figure::scaled(base, value);
                    }
                }
                Err(error) => remarks.add(row, InputError { value: quoted(typed), ..error }),
            },
            Err(NoNumber(nl, en)) => {
                let refusal = spec.refusal(quoted(typed), &figures);
                let accepted_nl = format!("{nl}; {}", refusal.accepted_nl);
                remarks.add(
                    row,
                    InputError { accepted_nl, accepted_en: format!("{en}; {}", refusal.accepted_en), ..refusal },
                );
            }
        }
    }
    remarks.check()?;
    if own.values.is_empty() {
        let last = table.rows.last().map_or(1, |row| row.number);
        let error = InputError::new(
            "value",
            quoted(""),
            "er is geen enkel cijfer ingevuld, vul er ten minste één in",
            "no figure was filled in, fill in at least one",
        );
        return Err(vec![RowError { row: last, error }]);
    }
    Ok(own)
}

fn twice(id: &str) -> InputError {
    InputError::new("figure", quoted(id), "geef elk cijfer één keer", "give every figure once")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn base() -> Figures {
        Figures { inhabitants: 100_000.0, bijstand_persons: 4_000.0, ..Figures::default() }
    }

    fn remarks(text: &str) -> Vec<String> {
        read(text, &base()).unwrap_err().iter().map(|remark| remark.sentence(Language::Nl)).collect()
    }

    #[test]
    fn the_template_names_every_figure_and_is_read_when_filled_in() {
        let template = template();
        assert!(FIGURES.iter().all(|spec| template.contains(spec.id) && template.contains(spec.nl)));
        assert!(remarks(&template)[0].contains("ten minste één"));
        let filled = template
            .replace("inhabitants;;;", "inhabitants;52.000;BRP 1-1-2026;")
            .replace("bijstand_persons;;;", "bijstand_persons;1480;;");
        let own = read(&filled, &base()).unwrap();
        assert_eq!(own.values, [(0, 52_000.0), (2, 1_480.0)].into());
        assert_eq!(own.sources, [(0, "BRP 1-1-2026".to_owned())].into());
    }

    #[test]
    fn both_ways_of_writing_numbers_are_read() {
        for text in ["figure;value\nbenefit_price;15.234,5", "figure,value\nbenefit_price,15234.5"] {
            assert_eq!(read(text, &base()).unwrap().values, [(9, 15_234.5)].into(), "{text}");
        }
    }

    #[test]
    fn every_row_that_is_wrong_is_named_and_nothing_is_kept() {
        let said = remarks(
            "figure;value;source\n\
             wsw_persons;90;\n\
             mensen;3;\n\
             bijstand_persons;veel;\n\
             wsw_persons;91;\n\
             beschut_persons;-4;\n\
             inhabitants;400;\n\
             limited_persons;1;bron;x;y;z\n",
        );
        let parts = [
            (3, "mensen", "inhabitants, using_households"),
            (4, "‘veel’", "geen getal; geef een getal van 0–"),
            (5, "wsw_persons", "één keer"),
            (6, "‘-4’", "geef een getal van 0–"),
            (7, "‘400’", "–20.000.000"),
            (8, "‘x’", "3 kolommen"),
        ];
        assert_eq!(said.len(), parts.len(), "{said:#?}");
        for (line, (row, value, accepted)) in said.iter().zip(parts) {
            assert!(line.starts_with(&format!("Rij {row}: ")), "{line}");
            assert!(line.contains(value) && line.contains(accepted), "{line}");
        }
    }

    #[test]
    fn a_count_is_held_against_the_inhabitants_of_the_file_wherever_they_stand() {
        let text = "figure;value\nbijstand_persons;7000\ninhabitants;20000";
        assert!(remarks(text)[0].contains("0–3.000"));
        assert!(read("figure;value\nbijstand_persons;7000", &base()).is_ok());
    }
}
