//! What the waterfall says.

use crate::charts::ChartError;
use crate::charts::message::Message;
use crate::charts::named_table::{NamedRow, NamedTable};
use crate::charts::waterfall::{Part, WaterfallFigure};
use crate::charts::words::{listed, unsaid};
use crate::text::Language;
use crate::text::order::largest_first;

/// What the waterfall says: the total, what does most, what works up and down, and what uncertainty adds.
#[must_use]
pub fn waterfall_message(figure: &WaterfallFigure, language: Language) -> Message {
    if let Err(error) = figure.check() {
        return unsaid(&error, language);
    }
    let seen = |part: &&Part| !figure.quantity.is_nothing(part.amount);
    let mut parts: Vec<&Part> = figure.parts.iter().filter(seen).collect();
    largest_first(&mut parts, |part| part.amount.abs());
    let notes = [side(&parts, true, figure, language), side(&parts, false, figure, language), doubt(figure, language)];
    let total = figure.quantity.signed(figure.total, language);
    let title = match (parts.first(), language) {
        (None, Language::Nl) => format!("Samen {total}: geen enkel onderdeel maakt verschil"),
        (None, Language::En) => format!("In total {total}: no part makes a difference"),
        (Some(most), Language::Nl) => {
            format!("Samen {total}; het meeste komt door {}", with_amount(most, figure, language))
        }
        (Some(most), Language::En) => {
            format!("In total {total}; most is due to {}", with_amount(most, figure, language))
        }
    };
    Message { title, notes: notes.into_iter().flatten().collect() }
}

fn with_amount(part: &Part, figure: &WaterfallFigure, language: Language) -> String {
    format!("{} ({})", part.name, figure.quantity.signed(part.amount, language))
}

/// The parts that work in one direction, largest first.
fn side(parts: &[&Part], up: bool, figure: &WaterfallFigure, language: Language) -> Option<String> {
    let those = parts.iter().filter(|part| (part.amount > 0.0) == up);
    let names: Vec<String> = those.map(|part| with_amount(part, figure, language)).collect();
    let lead = match up {
        true => language.pick("Omhoog", "Upward"),
        false => language.pick("Omlaag", "Downward"),
    };
    (!names.is_empty()).then(|| format!("{lead}: {}.", listed(&names, language)))
}

fn doubt(figure: &WaterfallFigure, language: Language) -> Option<String> {
    let amount = figure.uncertainty?;
    if figure.quantity.is_nothing(amount) {
        let text = language.pick("Onzekerheid verandert het totaal niet.", "Uncertainty does not change the total.");
        return Some(text.to_owned());
    }
    let said = figure.quantity.signed(amount, language);
    Some(match language {
        Language::Nl => format!("Onzekerheid verandert het totaal met {said}."),
        Language::En => format!("Uncertainty changes the total by {said}."),
    })
}

/// The waterfall as a table: what each part adds, and how far it comes.
///
/// # Errors
/// When the figure does not fit together.
pub fn waterfall_table(figure: &WaterfallFigure, language: Language) -> Result<NamedTable, ChartError> {
    figure.check()?;
    let steps = figure.steps(language);
    let (low, high) = figure.range();
    let widest = steps.iter().map(|step| (step.to - step.from).abs()).fold(high.max(-low), f64::max);
    let cell = |value: f64| figure.quantity.cell(value, widest, language);
    let rows = steps
        .into_iter()
        .map(|step| NamedRow { cells: vec![cell(step.to - step.from), cell(step.to)], name: step.name });
    let headers = [
        language.pick("Onderdeel", "Part"),
        language.pick("Verschil", "Difference"),
        language.pick("Opgeteld", "Added up"),
    ];
    Ok(NamedTable {
        unit: figure.quantity.column_unit(widest, language),
        headers: headers.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::uncertain_samples::waterfalls;
    use crate::charts::waterfall::uncertainty;
    use Language::{En, Nl};

    #[test]
    fn the_title_has_the_total_and_the_largest_part_and_every_part_is_named_on_its_side() {
        for (name, figure) in waterfalls() {
            for language in Language::ALL {
                let message = waterfall_message(&figure, language);
                let signed = |value: f64| figure.quantity.signed(value, language);
                assert!(message.title.contains(&signed(figure.total)), "{name}: {}", message.title);
                let most = figure.parts.iter().max_by(|one, other| one.amount.abs().total_cmp(&other.amount.abs()));
                let most = most.filter(|part| !figure.quantity.is_nothing(part.amount));
                assert!(most.is_none_or(|part| message.title.contains(&part.name)), "{name}: {}", message.title);
                for part in figure.parts.iter().filter(|part| !figure.quantity.is_nothing(part.amount)) {
                    let lead = if part.amount > 0.0 { ["Omhoog", "Upward"] } else { ["Omlaag", "Downward"] };
                    let said = with_amount(part, &figure, language);
                    let found = message.notes.iter().find(|note| note.contains(&said)).unwrap();
                    assert!(lead.iter().any(|lead| found.starts_with(lead)), "{name}: {found}");
                }
                assert!(!message.spoken().contains("NaN"), "{name}");
            }
        }
    }

    #[test]
    fn the_sentence_is_plain() {
        let (_, figure) = &waterfalls()[0];
        let said = waterfall_message(figure, Nl).spoken().replace('\u{a0}', " ");
        assert!(said.starts_with("Samen + € 1,1 mln; het meeste komt door vroegsignalering (+ € 2,4 mln). "), "{said}");
        assert!(said.ends_with("Onzekerheid verandert het totaal met − € 350.000."), "{said}");
        let empty = waterfall_message(&WaterfallFigure::default(), En);
        assert_eq!(empty.title, "There are no figures to show yet");
    }

    #[test]
    fn the_last_row_is_the_total_and_the_row_before_it_has_come_as_far() {
        for (name, figure) in waterfalls() {
            let table = waterfall_table(&figure, Nl).unwrap();
            assert_eq!(table.rows.len(), figure.parts.len() + 1 + usize::from(figure.uncertainty.is_some()), "{name}");
            let value = |row: &NamedRow, column: usize| row.cells[column].value.unwrap();
            let (last, before) = (&table.rows[table.rows.len() - 1], &table.rows[table.rows.len() - 2]);
            assert_eq!(value(last, 0), figure.total, "{name}");
            assert!((value(before, 1) - figure.total).abs() <= 1e-6 * figure.total.abs() + 1e-3, "{name}");
            assert_eq!(before.name == uncertainty(Nl), figure.uncertainty.is_some(), "{name}");
            assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.headers.len()), "{name}");
        }
    }
}
