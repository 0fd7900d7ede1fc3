//! What the dots say: counted.

use crate::charts::ChartError;
use crate::charts::dot_plot::DotFigure;
use crate::charts::message::Message;
use crate::charts::named_table::{NamedRow, NamedTable};
use crate::charts::quantity::Quantity;
use crate::charts::words::{Times, unsaid};
use crate::text::Language;

/// What the dots say: how many lie below zero, how many are nothing, and where most of them lie.
#[must_use]
pub fn dot_message(figure: &DotFigure, language: Language) -> Message {
    if let Err(error) = figure.check() {
        return unsaid(&error, language);
    }
    let count = figure.dots.len();
    let below = Times::counted(figure.below(), count).opening(language);
    let what = match figure.quantity {
        Quantity::Money => language.pick("kost het geld", "it costs money"),
        _ => language.pick("komt het onder nul uit", "it ends below zero"),
    };
    let nothing = figure.dots.iter().filter(|&&dot| figure.quantity.is_nothing(dot)).count();
    let nothing = (nothing > 0).then(|| {
        let times = Times::counted(nothing, count).opening(language);
        format!("{times} {}.", language.pick("maakt het geen verschil", "it makes no difference"))
    });
    Message { title: format!("{below} {what}"), notes: nothing.into_iter().chain(most(figure, language)).collect() }
}

/// Where the dots lie without the outer tenth at both sides.
fn most(figure: &DotFigure, language: Language) -> Option<String> {
    let (dots, count) = (figure.sorted(), figure.dots.len());
    let cut = count / 10;
    // A dot stands for the middle of its share of the outcomes: the tenth at a side ends halfway to the next dot.
    let halfway = |place: usize| Some((dots.get(place.checked_sub(1)?)? + dots.get(place)?) / 2.0);
    let (low, high) = (halfway(cut)?, halfway(count.checked_sub(cut)?)?);
    let nothing = |value: f64| figure.quantity.is_nothing(value);
    if nothing(high - low) || (nothing(low) && nothing(high)) {
        return None;
    }
    let inside = dots.iter().filter(|&&dot| (low..=high).contains(&dot)).count();
    let (times, between) =
        (Times::counted(inside, count).opening(language), figure.quantity.between(low, high, language));
    Some(match language {
        Language::Nl => format!("{times} ligt de uitkomst {between}."),
        Language::En => format!("{times} the outcome lies {between}."),
    })
}

/// The dots as a table, from low to high.
///
/// # Errors
/// When a value is not finite.
pub fn dot_table(figure: &DotFigure, language: Language) -> Result<NamedTable, ChartError> {
    figure.check()?;
    let (low, high) = figure.range();
    let widest = high.max(-low);
    let row = |(place, value): (usize, f64)| NamedRow {
        name: (place + 1).to_string(),
        cells: vec![figure.quantity.cell(value, widest, language)],
    };
    let headers = [language.pick("Geval", "Case"), language.pick("Uitkomst", "Outcome")];
    Ok(NamedTable {
        unit: figure.quantity.column_unit(widest, language),
        headers: headers.map(str::to_owned).to_vec(),
        rows: figure.sorted().into_iter().enumerate().map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::uncertain_samples::dots;
    use Language::{En, Nl};

    #[test]
    fn the_title_counts_the_dots_below_zero() {
        for (name, figure) in dots() {
            let below = figure.dots.iter().filter(|&&dot| dot <= -0.5).count();
            for language in Language::ALL {
                let title = dot_message(&figure, language).title;
                let expected = match below {
                    0 => language.pick("In geen van de", "In none of").to_owned(),
                    below if below == figure.dots.len() => language.pick("In alle", "In all").to_owned(),
                    below => format!("In {below} {}", language.pick("van de", "of")),
                };
                assert!(title.starts_with(&expected), "{name}: {title}");
            }
        }
    }

    #[test]
    fn the_sentences_are_plain() {
        let figure = |dots: Vec<f64>| DotFigure { quantity: Quantity::Money, dots };
        let dots = figure((0..20).map(|place| f64::from(place) * 1e6 - 6.5e6).collect());
        let said = dot_message(&dots, Nl).spoken().replace('\u{a0}', " ");
        assert_eq!(
            said,
            "In 7 van de 20 gevallen kost het geld. In 16 van de 20 gevallen ligt de uitkomst tussen − € 5,0 mln en + € 11,0 mln."
        );
        let none = dot_message(&figure(vec![0.2, -0.4, 0.0]), En);
        assert_eq!(none.spoken(), "In none of the 3 cases it costs money. In all 3 cases it makes no difference.");
        assert_eq!(dot_message(&figure(vec![]), En).title, "There are no figures to show yet");
        let bad = dot_message(&figure(vec![f64::NAN]), Nl);
        assert_eq!(bad.title, "Deze cijfers zijn niet compleet: er is geen grafiek");
    }

    #[test]
    fn many_outcomes_become_dots_that_count_as_the_outcomes_do() {
        let outcomes: Vec<f64> = (0..1000).rev().map(|place| f64::from(place) - 349.5).collect();
        for count in [20, 50] {
            let figure = DotFigure::of_outcomes(Quantity::Money, &outcomes, count);
            assert_eq!(figure.dots.len(), count);
            let share = figure.below() as f64 / count as f64;
            assert!((share - 0.35).abs() <= 0.5 / count as f64, "{share}");
            assert!((figure.sorted()[0] - (-349.5 + 500.0 / count as f64)).abs() < 1.0);
        }
        assert!(DotFigure::of_outcomes(Quantity::Money, &[], 20).dots.is_empty());
    }

    #[test]
    fn the_table_has_every_dot_from_low_to_high() {
        for (name, figure) in dots() {
            let values: Vec<f64> =
                dot_table(&figure, En).unwrap().rows.iter().map(|row| row.cells[0].value.unwrap()).collect();
            assert_eq!(values, figure.sorted(), "{name}");
        }
    }
}
