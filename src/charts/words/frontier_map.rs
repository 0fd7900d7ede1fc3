//! What the frontier of two levers says.

use crate::charts::ChartError;
use crate::charts::frontier_map::{FrontierMapFigure, LeverAxis};
use crate::charts::message::Message;
use crate::charts::named_table::{NamedRow, NamedTable};
use crate::charts::quantity::Quantity;
use crate::charts::reading::CORNER;
use crate::charts::words::{Times, unsaid};
use crate::text::Language;
use crate::text::number::{chance, percent};

/// What the map says: the pair of settings that answers, or that there is none and how near it comes.
#[must_use]
pub fn frontier_map_message(figure: &FrontierMapFigure, language: Language) -> Message {
    if let Err(error) = figure.check() {
        return unsaid(&error, language);
    }
    let asked = percent(figure.asked, language);
    let names = (&figure.across.name, &figure.upward.name);
    let Some(answer) = figure.answer else {
        let title = match language {
            Language::Nl => {
                format!("Geen stand van {} en {} geeft {asked} kans op {}", names.0, names.1, figure.target)
            }
            Language::En => {
                format!("No setting of {} and {} gives a chance of {asked} of {}", names.0, names.1, figure.target)
            }
        };
        let nearest = figure.nearest.and_then(|place| Some((place, figure.chance(place)?)));
        let most = nearest.map(|(place, most)| {
            let (most, pair) = (chance(most, language), pair(figure, place, language));
            match language {
                Language::Nl => format!("De hoogste kans is {most}, met {pair}."),
                Language::En => format!("The highest chance is {most}, with {pair}."),
            }
        });
        return Message { title, notes: most.into_iter().collect() };
    };
    let reached = figure.chance(answer).unwrap_or_default();
    let (pair, times) = (pair(figure, answer, language), Times::of_chance(reached).said(language));
    let title = match language {
        Language::Nl => format!("Met {pair}: {times} {}", figure.target),
        Language::En => format!("With {pair}: {times} {}", figure.target),
    };
    let all = figure.chances.iter().flatten().count();
    let enough = figure.chances.iter().flatten().filter(|&&chance| chance >= figure.asked).count();
    let note = match language {
        Language::Nl => {
            format!("Gevraagd was een kans van {asked}: {enough} van de {all} combinaties halen dat of meer.")
        }
        Language::En => format!("A chance of {asked} was asked: {enough} of {all} combinations reach that or more."),
    };
    Message { title, notes: vec![note] }
}

/// The two settings of a cell, with their names.
fn pair(figure: &FrontierMapFigure, (across, upward): (usize, usize), language: Language) -> String {
    let said = |axis: &LeverAxis, place: usize| {
        let value = axis.values.get(place).map_or_else(String::new, |&value| axis.quantity.said(value, language));
        format!("{} {} {value}", axis.name, language.pick("op", "at"))
    };
    let and = language.pick("en", "and");
    format!("{} {and} {}", said(&figure.across, across), said(&figure.upward, upward))
}

/// The map as a table: a row per setting of the one lever, a column per setting of the other.
///
/// # Errors
/// When the figure does not fit together.
pub fn frontier_map_table(figure: &FrontierMapFigure, language: Language) -> Result<NamedTable, ChartError> {
    figure.check()?;
    let said = |axis: &LeverAxis, value: f64| axis.quantity.said(value, language);
    let row = |(&value, chances): (&f64, &Vec<f64>)| NamedRow {
        name: said(&figure.upward, value),
        cells: chances.iter().map(|&chance| Quantity::Chance.cell(chance, 1.0, language)).collect(),
    };
    let corner = figure.upward.name.clone() + CORNER + &figure.across.name;
    let heads = figure.across.values.iter().map(|&value| said(&figure.across, value));
    Ok(NamedTable {
        unit: language.pick("kans", "chance").to_owned(),
        headers: std::iter::once(corner).chain(heads).collect(),
        rows: figure.upward.values.iter().zip(&figure.chances).rev().map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::uncertain_samples::frontier_maps;
    use Language::{En, Nl};

    #[test]
    fn the_title_has_both_settings_of_the_answer() {
        for (name, figure) in frontier_maps() {
            for language in Language::ALL {
                let spoken = frontier_map_message(&figure, language).spoken();
                let (across, upward) = figure.answer.or(figure.nearest).unwrap();
                for (axis, at) in [(&figure.across, across), (&figure.upward, upward)] {
                    let said = axis.quantity.said(axis.values[at], language);
                    assert!(spoken.contains(&said), "{name}: {spoken} {said}");
                }
                assert_eq!(figure.answer.is_none(), spoken.starts_with(language.pick("Geen", "No setting")), "{name}");
            }
        }
    }

    #[test]
    fn the_sentences_are_plain() {
        let said = |language| frontier_map_message(&frontier_maps()[0].1, language).spoken().replace('\u{a0}', " ");
        assert_eq!(
            said(Nl),
            "Met vroegsignalering op 40 huishoudens en budget op € 200.000: in 16 van de 20 gevallen een kantelpunt \
             vóór 2033. Gevraagd was een kans van 80%: 3 van de 20 combinaties halen dat of meer."
        );
        assert_eq!(frontier_map_message(&FrontierMapFigure::default(), En).title, "There are no figures to show yet");
    }

    #[test]
    fn the_table_is_the_map_with_the_high_settings_on_top() {
        for (name, figure) in frontier_maps() {
            let table = frontier_map_table(&figure, Nl).unwrap();
            for (row, chances) in table.rows.iter().rev().zip(&figure.chances) {
                let values: Vec<f64> = row.cells.iter().map(|cell| cell.value.unwrap()).collect();
                assert_eq!(&values, chances, "{name}");
                assert_eq!(row.cells.len() + 1, table.headers.len(), "{name}");
            }
        }
    }
}
