//! What the tornado says.

use crate::charts::ChartError;
use crate::charts::message::Message;
use crate::charts::named_table::{NamedRow, NamedTable, text_cell};
use crate::charts::quantity::Quantity;
use crate::charts::tornado::{TornadoBar, TornadoFigure};
use crate::charts::words::{listed, unsaid};
use crate::text::Language;
use crate::text::order::sort_by;

/// What the tornado says: what matters most, which assumptions alone turn gain into loss, and what they rest on.
#[must_use]
pub fn tornado_message(figure: &TornadoFigure, language: Language) -> Message {
    if let Err(error) = figure.check() {
        return unsaid(&error, language);
    }
    let bars = figure.sorted();
    let Some(most) = bars.first().filter(|most| moves(figure, most)) else {
        let text = match language {
            Language::Nl => format!("Geen van deze aannames verandert {}", figure.outcome),
            Language::En => format!("None of these assumptions changes {}", figure.outcome),
        };
        return Message { title: text, notes: Vec::new() };
    };
    let (low, high) = figure.span(most);
    let between = figure.quantity.between(low, high, language);
    let title = match language {
        Language::Nl => format!("Meeste invloed op {}: {}, {between}", figure.outcome, most.name),
        Language::En => format!("Most influence on {}: {}, {between}", figure.outcome, most.name),
    };
    let notes = [Some(standard(figure, language)), turning(figure, &bars, language), Some(grades(&bars, language))];
    Message { title, notes: notes.into_iter().flatten().collect() }
}

fn moves(figure: &TornadoFigure, bar: &TornadoBar) -> bool {
    let (low, high) = figure.span(bar);
    !figure.quantity.is_nothing(high - low)
}

fn standard(figure: &TornadoFigure, language: Language) -> String {
    let said = figure.quantity.said(figure.default, language);
    match language {
        Language::Nl => format!("Met alle aannames op hun standaardwaarde: {said}."),
        Language::En => format!("With every assumption at its default: {said}."),
    }
}

/// Whether one assumption alone takes the outcome from gain to loss or back.
fn turns(figure: &TornadoFigure, bar: &TornadoBar) -> bool {
    let (low, high) = figure.span(bar);
    low < 0.0 && high > 0.0 && !figure.quantity.is_nothing(low) && !figure.quantity.is_nothing(high)
}

fn turning(figure: &TornadoFigure, bars: &[&TornadoBar], language: Language) -> Option<String> {
    if figure.quantity != Quantity::Money {
        return None;
    }
    let names: Vec<String> = bars.iter().filter(|bar| turns(figure, bar)).map(|bar| bar.name.clone()).collect();
    let all = bars.len();
    Some(match (language, names.len()) {
        (Language::Nl, 0) => "Geen van deze aannames maakt alleen van voordeel nadeel of andersom.".to_owned(),
        (Language::En, 0) => "None of these assumptions alone turns gain into loss or loss into gain.".to_owned(),
        (Language::Nl, count) => {
            format!(
                "{count} van de {all} aannames {} alleen van voordeel nadeel of andersom: {}.",
                if count == 1 { "maakt" } else { "maken" },
                listed(&names, language)
            )
        }
        (Language::En, count) => {
            format!(
                "{count} of {all} assumptions alone {} gain into loss or loss into gain: {}.",
                if count == 1 { "turns" } else { "turn" },
                listed(&names, language)
            )
        }
    })
}

/// How many assumptions have each grade.
fn grades(bars: &[&TornadoBar], language: Language) -> String {
    let mut letters: Vec<char> = bars.iter().map(|bar| bar.grade).collect();
    sort_by(&mut letters, char::cmp);
    let mut counts: Vec<(char, usize)> = Vec::new();
    for letter in letters {
        match counts.last_mut().filter(|(last, _)| *last == letter) {
            Some((_, count)) => *count += 1,
            None => counts.push((letter, 1)),
        }
    }
    let said: Vec<String> = counts.into_iter().map(|(letter, count)| format!("{count} × {letter}")).collect();
    format!("{}: {}.", language.pick("Bewijs", "Evidence"), said.join(", "))
}

/// The tornado as a table: per assumption its grade, its two values and the outcome with each.
///
/// # Errors
/// When the figure does not fit together.
pub fn tornado_table(figure: &TornadoFigure, language: Language) -> Result<NamedTable, ChartError> {
    figure.check()?;
    let (low, high) = figure.range();
    let widest = low.abs().max(high.abs());
    let cell = |value: f64| figure.quantity.cell(value, widest, language);
    let row = |bar: &TornadoBar| {
        let ends = [&bar.low, &bar.high].map(|end| [text_cell(end.setting.as_str()), cell(end.outcome)]);
        let cells = std::iter::once(text_cell(bar.grade)).chain(ends.into_iter().flatten()).collect();
        NamedRow { name: bar.name.clone(), cells }
    };
    let headers = match language {
        Language::Nl => ["Aanname", "Bewijs", "Lage waarde", "Uitkomst daarmee", "Hoge waarde", "Uitkomst daarmee"],
        Language::En => ["Assumption", "Evidence", "Low value", "Outcome with it", "High value", "Outcome with it"],
    };
    Ok(NamedTable {
        unit: figure.quantity.column_unit(widest, language),
        headers: headers.map(str::to_owned).to_vec(),
        rows: figure.sorted().into_iter().map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::uncertain_samples::tornados;
    use Language::{En, Nl};

    #[test]
    fn the_title_names_the_widest_bar_and_the_notes_exactly_those_that_turn() {
        for (name, figure) in tornados() {
            for language in Language::ALL {
                let message = tornado_message(&figure, language);
                let width = |bar: &TornadoBar| {
                    let outcomes = [bar.low.outcome, bar.high.outcome, figure.default];
                    outcomes.into_iter().fold(f64::MIN, f64::max) - outcomes.into_iter().fold(f64::MAX, f64::min)
                };
                let widest = figure.bars.iter().max_by(|one, other| width(one).total_cmp(&width(other))).unwrap();
                let moving = !figure.quantity.is_nothing(width(widest));
                assert_eq!(message.title.contains(&widest.name), moving, "{name}: {}", message.title);
                let turning = message.notes.iter().find(|note| note.contains(language.pick("andersom", "into gain")));
                for bar in figure.bars.iter().filter(|_| moving && figure.quantity == Quantity::Money) {
                    let signs = [bar.low.outcome, bar.high.outcome, figure.default].map(|value| value > 0.0);
                    let turns = signs.contains(&true) && signs.contains(&false);
                    assert_eq!(turning.unwrap().contains(&bar.name), turns, "{name}: {turning:?} {}", bar.name);
                }
            }
        }
    }

    #[test]
    fn the_sentences_are_plain() {
        let (_, figure) = &tornados()[0];
        let message = tornado_message(figure, Nl);
        let said = message.spoken().replace('\u{a0}', " ");
        assert!(said.starts_with("Meeste invloed op het saldo: effect van vroegsignalering op schulden, tussen − € 2,1 mln en + € 3,9 mln. Met alle"), "{said}");
        assert!(said.contains("Bewijs: 1 × A, 2 × B, 2 × C."), "{said}");
        assert_eq!(tornado_message(&TornadoFigure::default(), En).title, "There are no figures to show yet");
    }

    #[test]
    fn the_table_has_the_numbers_in_the_order_of_the_picture() {
        for (name, figure) in tornados() {
            let table = tornado_table(&figure, Nl).unwrap();
            for (row, bar) in table.rows.iter().zip(figure.sorted()) {
                assert_eq!(
                    (row.name.as_str(), row.cells[0].text.as_str()),
                    (bar.name.as_str(), bar.grade.to_string().as_str())
                );
                assert_eq!((row.cells[2].value, row.cells[4].value), (Some(bar.low.outcome), Some(bar.high.outcome)));
                assert_eq!(row.cells.len() + 1, table.headers.len(), "{name}");
            }
        }
    }
}
