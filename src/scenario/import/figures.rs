//! The ten figures in CSV: a template to fill in, and what was filled in.

use crate::model::case::Figures;
use crate::scenario::figure::{self, FIGURES, FigureSpec};
use crate::scenario::import::table::{NoNumber, Table, cell};
use crate::scenario::import::{Reading, RowError, Verdict, layout, names, quoted};
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
    let table = match layout::table(text) {
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

#[cfg(test)]
#[path = "figures_tests.rs"]
mod tests;
