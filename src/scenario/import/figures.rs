//! The ten figures in CSV: a template to fill in, and what was filled in.
//!
//! People bring exports of their own. A figure may stand in a row or in a column, under Dutch or English names, with a
//! title above and with columns that say nothing to us.

use crate::model::case::Figures;
use crate::scenario::figure::{self, FIGURES, FigureSpec};
use crate::scenario::import::table::{ABOVE, NoNumber, Row, Table, cell, column, rows};
use crate::scenario::import::{Reading, RowError, Verdict, names, quoted};
use crate::scenario::input_error::InputError;
use crate::scenario::own_figures::OwnFigures;
use crate::text::Language;
use crate::text::letters::small;
use crate::text::order::sort_by;

/// What people write where they know nothing.
const UNKNOWN: [&str; 8] = ["-", "–", "—", ".", "x", "?", "nvt", "onbekend"];
/// Words that may stand behind a number: they say what it counts.
const COUNTED: [&str; 8] = ["inwoners", "personen", "mensen", "huishoudens", "banen", "medewerkers", "persons", "euro"];

/// An empty table: a figure that stays empty keeps the value of the ready municipality. Windows line ends and a byte
/// order mark, so that a Dutch spreadsheet opens it as it is.
#[must_use]
pub fn template() -> String {
    let mut lines = vec!["\u{feff}figure;value;source;label;unit".to_owned()];
    lines.extend(FIGURES.iter().map(|spec| format!("{};;;{};{}", spec.id, cell(spec.nl), cell(spec.unit.nl()))));
    lines.join("\r\n") + "\r\n"
}

/// The same in the language of the user, with the figures that now hold beside the empty cells.
#[must_use]
pub fn template_beside(figures: &Figures, language: Language) -> String {
    let head = language.pick("cijfer;waarde;bron;eenheid;nu gerekend met", "figure;value;source;unit;now in use");
    let mut lines = vec![format!("\u{feff}{head}")];
    lines.extend(FIGURES.iter().map(|spec| {
        let (label, unit) = match language {
            Language::Nl => (spec.nl, spec.unit.nl()),
            Language::En => (spec.en, spec.unit.en()),
        };
        let now = figure::value(figures, spec.id).unwrap_or_default().round();
        format!("{};;;{};{now}", cell(label), cell(unit))
    }));
    lines.join("\r\n") + "\r\n"
}

/// Reads a filled in table that has to be good as a whole. `base` are the figures that hold for what it does not give.
///
/// # Errors
/// Everything that is wrong, row by row.
pub fn read(text: &str, base: &Figures) -> Result<OwnFigures, Vec<RowError>> {
    reading(text, base).whole()
}

/// A figure where it stands: its row, what it is called there, what was filled in, and its source.
type Given<'a> = (usize, &'a str, &'a str, &'a str);

/// Reads a filled in table row by row. `base` are the figures that hold for what it does not give.
#[must_use]
pub fn reading(text: &str, base: &Figures) -> Reading<OwnFigures> {
    let table = match found(text) {
        Ok(table) => table,
        Err(errors) => return Reading::nothing(errors),
    };
    let mut reading: Reading<OwnFigures> = Reading::default();
    let mut known: Vec<(usize, Given<'_>)> = Vec::new();
    for row in &table.rows {
        let [name, typed, source] = ["figure", "value", "source"].map(|name| table.cell(row, name));
        let place = names::figure(name);
        // Between commas a cell too many is a decimal comma; else it is a remark without a head.
        let refusal = table
            .too_wide(row)
            .filter(|_| table.separator == ',')
            .or_else(|| place.is_none().then(|| figure::unknown(name)))
            .or_else(|| known.iter().any(|(other, _)| Some(*other) == place).then(|| twice(name)));
        match (refusal, place) {
            // A remark between the rows, or a title: no figure was meant.
            (Some(_), None) if typed.is_empty() => {}
            (Some(error), _) => reading.add(row.number, called(place, name), typed, Verdict::Refused(error)),
            (None, Some(place)) => known.push((place, (row.number, name, typed, source))),
            (None, None) => {}
        }
    }
    // The range of a count depends on the inhabitants, so these come first wherever they stand. Inhabitants that are
    // refused leave the base as it was: else every count would seem wrong as well.
    sort_by(&mut known, |(one, _), (other, _)| one.cmp(other));
    let mut figures = *base;
    for (place, (row, name, typed, source)) in known {
        let Some(spec) = FIGURES.get(place) else { continue };
        let verdict = match value(&table, spec, typed, &mut figures) {
            Ok(Some(value)) => {
                reading.good.values.insert(place, value);
                if !source.is_empty() {
                    reading.good.sources.insert(place, source.to_owned());
                }
                if place == 0 {
                    figures = figure::scaled(base, value);
                }
                Verdict::Good
            }
            Ok(None) => Verdict::Open,
            Err(error) => Verdict::Refused(error),
        };
        reading.add(row, called(Some(place), name), typed, verdict);
    }
    let is_empty = reading.good.values.is_empty();
    let nothing =
        ["er is geen enkel cijfer ingevuld, vul er ten minste één in", "no figure was filled in, fill in at least one"];
    reading.finished(is_empty, "value", nothing)
}

/// Our id of a figure that we know, else what it is called.
fn called(place: Option<usize>, name: &str) -> &str {
    place.and_then(|place| FIGURES.get(place)).map_or(name, |spec| spec.id)
}

/// The value that was filled in, once it is set; nothing where nothing was.
fn value(table: &Table, spec: &FigureSpec, typed: &str, figures: &mut Figures) -> Result<Option<f64>, InputError> {
    let written = small(typed);
    let bare: String = written.chars().filter(|letter| !matches!(letter, '.' | ' ' | '\u{a0}')).collect();
    if written.is_empty() || UNKNOWN.contains(&written.as_str()) || UNKNOWN.contains(&bare.as_str()) {
        return Ok(None);
    }
    let number = COUNTED.iter().find_map(|word| written.strip_suffix(word)).unwrap_or(&written);
    let number = number.trim_end().trim_end_matches(",-").trim_end_matches(",--");
    let read = if written.contains('%') {
        Err(NoNumber("dit is een percentage, geen aantal".into(), "this is a percentage, not a number".into()))
    } else if spec.is_count() && written.contains('€') {
        Err(NoNumber("dit is een bedrag, geen aantal".into(), "this is an amount, not a number".into()))
    } else {
        table.number(number)
    };
    match read {
        Ok(value) => match figure::set(figures, spec.id, value) {
            Ok(()) => Ok(Some(value)),
            Err(error) => Err(InputError { value: quoted(typed), ..error }),
        },
        Err(NoNumber(nl, en)) => {
            let refusal = spec.refusal(quoted(typed), figures);
            let accepted_nl = format!("{nl}; {}", refusal.accepted_nl);
            Err(InputError { accepted_nl, accepted_en: format!("{en}; {}", refusal.accepted_en), ..refusal })
        }
    }
}

fn twice(name: &str) -> InputError {
    InputError::new("figure", quoted(name), "geef elk cijfer één keer", "give every figure once")
}

/// The table under the first row that can be a header, or that needs none.
fn found(text: &str) -> Result<Table, Vec<RowError>> {
    let (separator, mut rows) = rows(text)?;
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    for place in 0..rows.len().min(ABOVE + 1) {
        let Some(row) = rows.get(place) else { break };
        let mut columns: Vec<String> = row.cells.iter().map(|name| column(name)).collect();
        if let Some(name) = columns.iter().position(|name| name == "figure" || name == "label") {
            let values: Vec<usize> =
                columns.iter().enumerate().filter(|(_, name)| *name == "value").map(|(at, _)| at).collect();
            // One other column can only hold the values, whatever it is called: `2026`.
            let others: Vec<usize> = (0..columns.len())
                .filter(|at| {
                    *at != name
                        && columns
                            .get(*at)
                            .is_some_and(|name| !matches!(name.as_str(), "" | "source" | "unit" | "label"))
                })
                .collect();
            if let (1, _, Some(at)) | (0, 1, Some(at)) = (values.len(), others.len(), values.first().or(others.first()))
            {
                for (place, new) in [(name, "figure"), (*at, "value")] {
                    columns.iter_mut().skip(place).take(1).for_each(|column| *column = new.to_owned());
                }
                return Ok(Table::of(separator, columns, rows.split_off(place + 1)));
            }
        }
        let figures = row.cells.iter().filter(|name| names::figure(name).is_some()).count();
        let is_first = row.cells.first().is_some_and(|name| names::figure(name).is_some());
        if is_first && figures == 1 && filled(row) > 1 {
            let columns = ["figure", "value", "source"].map(str::to_owned).into();
            return Ok(Table::of(separator, columns, rows.split_off(place)));
        }
        if figures > 1 {
            return turned(separator, row.cells.clone(), rows.split_off(place + 1));
        }
    }
    let row = rows.first().map_or(1, |row| row.number);
    let given = rows.first().map_or_else(String::new, |row| row.cells.join(" "));
    let error = InputError::new(
        "header",
        quoted(given.trim()),
        "nodig zijn een kolom ‘cijfer’ en een kolom ‘waarde’, zoals in het sjabloon",
        "needed are a column ‘figure’ and a column ‘value’, as in the template",
    );
    Err(vec![RowError { row, error }])
}

/// A table with a column per figure, as rows of a figure each.
fn turned(separator: char, names: Vec<String>, rows: Vec<Row>) -> Result<Table, Vec<RowError>> {
    let [values] = &rows[..] else {
        let (row, value) = rows.get(1).map_or((1, String::new()), |row| (row.number, row.cells.join(" ")));
        let error = InputError::new(
            "row",
            quoted(&value),
            "geef één rij met de cijfers van één gemeente",
            "give one row with the figures of one municipality",
        );
        return Err(vec![RowError { row, error }]);
    };
    let known = names.iter().zip(&values.cells).filter(|(name, _)| names::figure(name).is_some());
    let rows = known.map(|(name, typed)| Row { number: values.number, cells: vec![name.clone(), typed.clone()] });
    Ok(Table::of(separator, ["figure", "value"].map(str::to_owned).into(), rows.collect()))
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
             inhabitants;400;\n",
        );
        let parts = [
            (3, "mensen", "inhabitants, using_households"),
            (4, "‘veel’", "geen getal; geef een getal van 0–"),
            (5, "wsw_persons", "één keer"),
            (6, "‘-4’", "geef een getal van 0–"),
            (7, "‘400’", "–20.000.000"),
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

    fn values(text: &str) -> Vec<(&'static str, f64)> {
        let reading = reading(text, &base());
        assert_eq!(reading.refused(), 0, "{text}: {:#?}", reading.lines);
        reading.good.values.iter().map(|(place, value)| (FIGURES[*place].id, *value)).collect()
    }

    #[test]
    fn exports_of_others_are_read_however_they_stand() {
        let known = [("inhabitants", 52_000.0), ("bijstand_persons", 1_480.0)];
        for text in [
            "Cijfer;Waarde;Bron\r\nInwoners;52.000;BRP\r\nMensen met bijstand;1.480;Suite\r\n",
            "\u{feff}Waarde;Cijfer\n52000;INWONERS\n1480,0;Bijstandsgerechtigden",
            "Naam;Aantal;Opmerking\nAantal inwoners;52.000 inwoners;voorlopig\nbijstand;1.480 personen;;",
            "Cijfers sociaal domein\n\nKengetal;2026\nInwoners (1 januari);52 000\nBijstand;1480",
            "Inwoners;52.000\nBijstand;1.480;Suite;nog een opmerking",
            "Inwoners\t52.000\nBijstand\t1.480",
            "Gemeente;Inwoners;Bijstand;Wethouder\nVoorbeeldstad;52.000;1.480;Jansen",
            "figure,value\ninhabitants,52000\nbijstand_persons,\"1480\"\n",
            "Persons with bijstand;1480\nInhabitants;52000\nWsw workers;n.v.t.\nPersons in beschut werk;-",
        ] {
            assert_eq!(values(text), known, "{text}");
        }
        assert_eq!(values("Uitkering per persoon;€ 15.234,50"), [("benefit_price", 15_234.5)]);
        assert_eq!(values("Uitkering per persoon;15.234,- euro"), [("benefit_price", 15_234.0)]);
    }

    #[test]
    fn the_good_rows_stand_beside_those_that_are_refused() {
        let text = "Cijfer;Waarde\nInwoners;52.000\nUitkeringen;1.200\nBijstand;4%\nWsw;€ 90\nBeschut;\nToelichting;\n";
        let reading = reading(text, &base());
        let told: Vec<(usize, &str, &str)> = reading
            .lines
            .iter()
            .map(|line| {
                let verdict = match &line.verdict {
                    Verdict::Good => "good",
                    Verdict::Open => "open",
                    Verdict::Refused(error) => error.accepted_nl.split(';').next().unwrap(),
                };
                (line.row, line.name.as_str(), verdict)
            })
            .collect();
        assert_eq!(told[0], (2, "inhabitants", "good"));
        assert!(told[1].1 == "Uitkeringen" && told[1].2.starts_with("kies uit"), "{told:?}");
        assert_eq!(told[2], (4, "bijstand_persons", "dit is een percentage, geen aantal"));
        assert_eq!(told[3], (5, "wsw_persons", "dit is een bedrag, geen aantal"));
        assert_eq!(told[4], (6, "beschut_persons", "open"));
        assert_eq!((told.len(), reading.refused()), (5, 3), "a remark without value is no row");
        assert_eq!(reading.good.values, [(0, 52_000.0)].into());
        assert_eq!(reading.whole().unwrap_err().len(), 3);
    }

    #[test]
    fn what_is_no_table_says_what_is_needed_and_never_breaks() {
        for text in ["", "\n\n", "hallo", "a;b\n1;2", "Gemeente;Jaar\nX;2026", "\"", "Cijfer;2025;2026\nInwoners;1;2"] {
            let reading = reading(text, &base());
            assert!(reading.refused() > 0 && reading.good.values.is_empty(), "{text:?}");
        }
        let two = "Gemeente;Inwoners;Bijstand\nA;52000;1480\nB;20000;700";
        assert!(remarks(two)[0].contains("één rij"), "{:?}", remarks(two));
        // Any bytes at all: a report, never an end.
        let mut seed = 7_u32;
        for length in 0..200 {
            let mut bytes = Vec::new();
            for _ in 0..length {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                bytes.push(b"Inwoners;,\t\"\n\r.5%\xe9\x80\0figure;value"[(seed >> 16) as usize % 32]);
            }
            let reading = reading(&crate::scenario::import::bytes::text(&bytes), &base());
            assert!(reading.good.over(&base()).is_ok());
        }
    }

    #[test]
    fn the_template_of_the_page_has_dutch_names_and_the_figures_of_now() {
        let template = template_beside(&base(), Language::Nl);
        assert!(
            template
                .starts_with("\u{feff}cijfer;waarde;bron;eenheid;nu gerekend met\r\nInwoners;;;inwoners;100000\r\n")
        );
        assert!(remarks(&template)[0].contains("ten minste één"), "what holds now is not what was filled in");
        for language in Language::ALL {
            let template = template_beside(&base(), language);
            let name = language.pick("Inwoners", "Inhabitants");
            assert_eq!(
                values(&template.replace(&format!("{name};;"), &format!("{name};52.000;"))),
                [("inhabitants", 52_000.0)]
            );
        }
    }
}
