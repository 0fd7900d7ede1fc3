//! What the bar of shares says.

use crate::charts::ChartError;
use crate::charts::message::Message;
use crate::charts::named_table::{NamedRow, NamedTable};
use crate::charts::quantity::Quantity;
use crate::charts::share_bar::{Share, ShareFigure};
use crate::charts::words::{listed, unsaid};
use crate::text::Language;
use crate::text::number::chance;
use crate::text::order::largest_first;

/// What the bar of shares says: the largest share, then the others.
#[must_use]
pub fn share_message(figure: &ShareFigure, language: Language) -> Message {
    if let Err(error) = figure.check() {
        return unsaid(&error, language);
    }
    let mut parts: Vec<&Share> = figure.parts.iter().collect();
    largest_first(&mut parts, |part| part.share);
    let Some((most, others)) = parts.split_first() else { return Message::default() };
    let said = |part: &&Share| format!("{} {}", part.name, chance(part.share, language));
    let of = language.pick("van", "of");
    let title = format!("{} {of} {}: {}", chance(most.share, language), figure.whole, most.name);
    let others: Vec<String> = others.iter().map(said).collect();
    let lead = language.pick("Verder", "Further");
    let note = (!others.is_empty()).then(|| format!("{lead}: {}.", listed(&others, language)));
    Message { title, notes: note.into_iter().collect() }
}

/// The shares as a table, in the order of the bar.
///
/// # Errors
/// When the shares do not add up to 1.
pub fn share_table(figure: &ShareFigure, language: Language) -> Result<NamedTable, ChartError> {
    figure.check()?;
    let row = |part: &Share| {
        let cells = vec![Quantity::Chance.cell(part.share, 1.0, language)];
        NamedRow { name: part.name.clone(), cells }
    };
    let headers = [language.pick("Onderdeel", "Part"), language.pick("Aandeel", "Share")];
    Ok(NamedTable {
        unit: String::new(),
        headers: headers.map(str::to_owned).to_vec(),
        rows: figure.parts.iter().map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::uncertain_samples::shares;
    use Language::{En, Nl};

    #[test]
    fn the_largest_share_is_in_the_title_and_the_others_in_the_note() {
        for (name, figure) in shares() {
            for language in Language::ALL {
                let message = share_message(&figure, language);
                let largest = figure.parts.iter().map(|part| part.share).fold(0.0, f64::max);
                for part in &figure.parts {
                    let said = chance(part.share, language);
                    if part.share == largest {
                        assert!(message.title.starts_with(&said), "{name}: {}", message.title);
                    } else {
                        assert!(
                            message.notes[0].contains(&format!("{} {said}", part.name)),
                            "{name}: {:?}",
                            message.notes
                        );
                    }
                }
            }
        }
        let (_, figure) = &shares()[0];
        let said = share_message(figure, Nl).spoken();
        assert_eq!(
            said,
            "62% van de spreiding van het saldo: oordeel (C). Verder: onderzoek (B) 30% en officieel cijfer (A) 8%."
        );
        assert_eq!(share_message(&ShareFigure::default(), En).title, "There are no figures to show yet");
    }

    #[test]
    fn the_table_adds_up_to_the_whole() {
        for (name, figure) in shares() {
            let table = share_table(&figure, Nl).unwrap();
            let sum: f64 = table.rows.iter().map(|row| row.cells[0].value.unwrap()).sum();
            assert!((sum - 1.0).abs() < 1e-6, "{name}");
        }
    }
}
