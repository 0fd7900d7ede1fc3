//! What the frontier of one lever says.

use crate::charts::ChartError;
use crate::charts::frontier::{FrontierFigure, FrontierPoint};
use crate::charts::message::Message;
use crate::charts::named_table::{NamedRow, NamedTable, text_cell};
use crate::charts::quantity::Quantity;
use crate::charts::words::{Times, unsaid};
use crate::text::Language;
use crate::text::number::{chance, percent};

/// What the frontier says: the setting that answers, or that there is none and how near it comes; and where more is
/// less.
#[must_use]
pub fn frontier_message(figure: &FrontierFigure, language: Language) -> Message {
    if let Err(error) = figure.check() {
        return unsaid(&error, language);
    }
    let asked = percent(figure.asked, language);
    let said = |point: FrontierPoint| figure.quantity.said(point.value, language);
    let Some(answer) = figure.answer() else {
        let title = match language {
            Language::Nl => format!("Geen enkele stand van {} geeft {asked} kans op {}", figure.lever, figure.target),
            Language::En => format!("No setting of {} gives a chance of {asked} of {}", figure.lever, figure.target),
        };
        let nearest = figure.nearest.and_then(|place| figure.points.get(place)).copied();
        let most = nearest.map(|point| match language {
            Language::Nl => format!("De hoogste kans is {}, bij {}.", chance(point.chance, language), said(point)),
            Language::En => format!("The highest chance is {}, at {}.", chance(point.chance, language), said(point)),
        });
        return Message { title, notes: most.into_iter().collect() };
    };
    let (value, times) = (said(answer), Times::of_chance(answer.chance).said(language));
    let title = match language {
        Language::Nl => format!("Met {} op {value}: {times} {}", figure.lever, figure.target),
        Language::En => format!("With {} at {value}: {times} {}", figure.lever, figure.target),
    };
    let chances = match language {
        Language::Nl => {
            format!("Gevraagd was een kans van {asked}; deze stand geeft {}.", chance(answer.chance, language))
        }
        Language::En => {
            format!("A chance of {asked} was asked; this setting gives {}.", chance(answer.chance, language))
        }
    };
    let differs = |place: usize| figure.current != Some(place);
    let mut higher =
        figure.points.iter().enumerate().filter(|(place, point)| differs(*place) && point.value > answer.value);
    let less = higher.find(|(_, point)| point.chance < figure.asked);
    let less = less.map(|(_, &point)| match language {
        Language::Nl => {
            format!("Hoger is niet altijd beter: bij {} is de kans {}.", said(point), chance(point.chance, language))
        }
        Language::En => {
            format!("Higher is not always better: at {} the chance is {}.", said(point), chance(point.chance, language))
        }
    });
    Message { title, notes: std::iter::once(chances).chain(less).collect() }
}

/// The frontier as a table: the chance of each setting, and whether that is enough.
///
/// # Errors
/// When the figure does not fit together.
pub fn frontier_table(figure: &FrontierFigure, language: Language) -> Result<NamedTable, ChartError> {
    figure.check()?;
    let row = |(place, point): (usize, &FrontierPoint)| {
        let enough = match (figure.answer == Some(place), point.chance >= figure.asked) {
            (true, _) => language.pick("ja, het antwoord", "yes, the answer"),
            (false, true) => language.pick("ja", "yes"),
            (false, false) => language.pick("nee", "no"),
        };
        NamedRow {
            name: figure.quantity.said(point.value, language),
            cells: vec![Quantity::Chance.cell(point.chance, 1.0, language), text_cell(enough)],
        }
    };
    let asked = percent(figure.asked, language);
    let enough = match language {
        Language::Nl => format!("Kans van {asked} gehaald"),
        Language::En => format!("Chance of {asked} reached"),
    };
    Ok(NamedTable {
        unit: String::new(),
        headers: vec![figure.lever.clone(), language.pick("Kans", "Chance").to_owned(), enough],
        rows: figure.points.iter().enumerate().map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::uncertain_samples::frontiers;
    use Language::{En, Nl};

    #[test]
    fn the_title_has_the_answer_or_says_that_there_is_none() {
        for (name, figure) in frontiers() {
            for language in Language::ALL {
                let message = frontier_message(&figure, language);
                let reached = figure.points.iter().any(|point| point.chance >= figure.asked);
                let none = message.title.starts_with(language.pick("Geen enkele stand", "No setting"));
                assert_eq!(none, !reached, "{name}: {}", message.title);
                let told = match figure.answer {
                    Some(place) => figure.points[place].value,
                    None => figure.points[figure.nearest.unwrap()].value,
                };
                assert!(
                    message.spoken().contains(&figure.quantity.said(told, language)),
                    "{name}: {}",
                    message.spoken()
                );
                let answer = figure.answer.unwrap_or(usize::MAX);
                let falls =
                    figure.points.iter().skip(answer.saturating_add(1)).any(|point| point.chance < figure.asked);
                let warned = message.notes.iter().any(|note| note.contains(language.pick("niet altijd", "not always")));
                assert_eq!(falls, warned, "{name}");
            }
        }
    }

    #[test]
    fn current_policy_is_no_sign_that_higher_is_worse() {
        let (_, mut figure) = frontiers().into_iter().find(|(_, figure)| figure.answer.is_some()).unwrap();
        let last = figure.points.len() - 1;
        figure.points[last].chance = 0.0;
        assert!(frontier_message(&figure, Nl).notes.iter().any(|note| note.contains("niet altijd")));
        figure.current = Some(last);
        assert!(!frontier_message(&figure, Nl).notes.iter().any(|note| note.contains("niet altijd")));
    }

    #[test]
    fn the_sentences_are_plain() {
        let said =
            |place: usize, language| frontier_message(&frontiers()[place].1, language).spoken().replace('\u{a0}', " ");
        assert_eq!(
            said(0, Nl),
            "Met vroegsignalering op 40 huishoudens: in 16 van de 20 gevallen een kantelpunt vóór 2033. Gevraagd was \
             een kans van 80%; deze stand geeft 82%."
        );
        assert!(said(1, En).starts_with("No setting of vroegsignalering gives a chance of 80% of "), "{}", said(1, En));
        assert_eq!(frontier_message(&FrontierFigure::default(), En).title, "There are no figures to show yet");
    }

    #[test]
    fn the_table_says_which_settings_are_enough() {
        for (name, figure) in frontiers() {
            let table = frontier_table(&figure, Nl).unwrap();
            for (row, point) in table.rows.iter().zip(&figure.points) {
                assert_eq!(row.cells[0].value, Some(point.chance), "{name}");
                assert_eq!(row.cells[1].text.starts_with("ja"), point.chance >= figure.asked, "{name}");
            }
            let answers = table.rows.iter().filter(|row| row.cells[1].text.ends_with("antwoord")).count();
            assert_eq!(answers, usize::from(figure.answer.is_some()), "{name}");
        }
    }
}
