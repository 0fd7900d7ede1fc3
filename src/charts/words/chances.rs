//! What the chances of a kantelpunt say: as frequencies.

use crate::charts::ChartError;
use crate::charts::chance_bars::ChanceFigure;
use crate::charts::message::Message;
use crate::charts::named_table::{NamedRow, NamedTable};
use crate::charts::quantity::Quantity;
use crate::charts::table::Cell;
use crate::charts::words::{Times, unsaid};
use crate::text::Language;
use crate::text::number::{chance, percent};

/// What the chances say: how often it pays within the horizon, how often from the start, which year is likeliest, and
/// how often it does not.
#[must_use]
pub fn chance_message(figure: &ChanceFigure, language: Language) -> Message {
    if let Err(error) = figure.check() {
        return unsaid(&error, language);
    }
    let last = figure.years.last().map_or(0, |&(year, _)| year);
    let not = Times::of_chance(figure.not_within);
    let within = Times::of_chance(figure.not_within + figure.no_difference).rest().opening(language);
    let title = match language {
        Language::Nl => format!("{within} een kantelpunt of voordeel vanaf het begin (t/m {last})"),
        Language::En => format!("{within} a turning point or an advantage from the start (through {last})"),
    };
    let start = Times::of_chance(figure.from_start).opening(language);
    let start = match language {
        Language::Nl => format!("{start} is er voordeel vanaf het begin."),
        Language::En => format!("{start} there is an advantage from the start."),
    };
    let none = match language {
        Language::Nl => format!("{} komt het niet binnen de horizon.", not.opening(language)),
        Language::En => format!("{} it does not come within the horizon.", not.opening(language)),
    };
    let same = (figure.no_difference > 0.0).then(|| {
        let times = Times::of_chance(figure.no_difference).opening(language);
        format!(
            "{times} {}.",
            language.pick("is er geen verschil met huidig beleid", "there is no difference with current policy")
        )
    });
    Message {
        title,
        notes: [Some(start), likeliest(figure, language), Some(none), same].into_iter().flatten().collect(),
    }
}

/// The year with the highest chance, the first of equals; none when no year reaches one percent: then sampling decides
/// which one comes first. As a percentage: a year alone is often too rare to be counted in twenty cases, and beside it the
/// picture of dots counts them.
fn likeliest(figure: &ChanceFigure, language: Language) -> Option<String> {
    let most = figure.years.iter().map(|&(_, share)| share).fold(0.0, f64::max);
    let &(year, share) = figure.years.iter().find(|&&(_, share)| share == most && share >= 0.01)?;
    let chance = chance(share, language);
    Some(match language {
        Language::Nl => format!("Van alle jaren is {year} het meest waarschijnlijk: die kans is {chance}."),
        Language::En => format!("Of all years {year} is the likeliest: that chance is {chance}."),
    })
}

/// The chances as a table: of each year, and added up so far.
///
/// # Errors
/// When the chances do not add up to 1.
pub fn chance_table(figure: &ChanceFigure, language: Language) -> Result<NamedTable, ChartError> {
    figure.check()?;
    let mut sum = 0.0;
    let names = figure.names(language);
    let last = names.len().saturating_sub(1);
    let row = |(place, (name, share)): (usize, (String, f64))| {
        sum += share;
        let chance = |value: f64| Quantity::Chance.cell(value, 1.0, language);
        // All possibilities together are no estimate.
        let so_far = if place < last {
            chance(f64::min(sum, 1.0))
        } else {
            Cell { value: Some(f64::min(sum, 1.0)), text: percent(1.0, language) }
        };
        NamedRow { name, cells: vec![chance(share), so_far] }
    };
    let headers = [
        language.pick("Kantelpunt", "Turning point"),
        language.pick("Kans", "Chance"),
        language.pick("Opgeteld", "Added up"),
    ];
    Ok(NamedTable {
        unit: String::new(),
        headers: headers.map(str::to_owned).to_vec(),
        rows: names.into_iter().zip(figure.all()).enumerate().map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::uncertain_samples::chances;
    use Language::{En, Nl};

    /// The count in `in 6 van de 20 gevallen`; nothing for other ways of saying it.
    fn count(said: &str) -> Option<f64> {
        said.split_whitespace().nth(1)?.parse().ok()
    }

    #[test]
    fn every_count_is_that_of_the_chance() {
        for (name, figure) in chances() {
            for language in Language::ALL {
                let message = chance_message(&figure, language);
                let within = 1.0 - figure.not_within - figure.no_difference;
                if let Some(times) = count(&message.title) {
                    assert!((times / 20.0 - within).abs() <= 0.025 + 1e-9, "{name}: {} {within}", message.title);
                }
                if let Some(times) = count(&message.notes[0]) {
                    assert!((times / 20.0 - figure.from_start).abs() <= 0.025 + 1e-9, "{name}: {}", message.notes[0]);
                }
                let last = message.notes.last().unwrap();
                let both = count(&message.title).zip(count(last));
                assert!(
                    figure.no_difference > 0.0 || both.is_none_or(|(one, other)| one + other == 20.0),
                    "{name}: {} {last}",
                    message.title
                );
                let likeliest = figure.years.iter().max_by(|one, other| one.1.total_cmp(&other.1)).unwrap().1;
                let named = figure.years.iter().find(|year| message.notes[1].contains(&year.0.to_string()));
                assert!(likeliest < 0.01 || named.unwrap().1 == likeliest, "{name}: {}", message.notes[1]);
            }
        }
    }

    #[test]
    fn the_sentences_are_plain() {
        let (_, figure) = &chances()[0];
        let said = chance_message(figure, Nl).spoken();
        assert_eq!(
            said,
            "In 14 van de 20 gevallen een kantelpunt of voordeel vanaf het begin (t/m 2036). In 2 van de 20 gevallen \
             is er voordeel vanaf het begin. Van alle jaren is 2033 het meest waarschijnlijk: die kans is 18%. \
             In 6 van de 20 gevallen komt het niet binnen de horizon."
        );
        assert_eq!(chance_message(&ChanceFigure::default(), En).title, "There are no figures to show yet");
    }

    #[test]
    fn no_year_is_the_likeliest_when_none_reaches_one_percent() {
        let of = |share: f64| ChanceFigure {
            from_start: 0.0,
            years: vec![(2034, 0.001), (2035, share)],
            not_within: 1.0 - 0.001 - share,
            ..ChanceFigure::default()
        };
        let said = |share| chance_message(&of(share), Nl).spoken();
        assert!(!said(0.009).contains("2034 het meest") && !said(0.009).contains("meest waarschijnlijk"));
        assert!(said(0.01).contains("Van alle jaren is 2035 het meest waarschijnlijk: die kans is 1%."));
    }

    #[test]
    fn the_last_row_adds_up_to_all() {
        for (name, figure) in chances() {
            let table = chance_table(&figure, Nl).unwrap();
            let same = figure.no_difference > 0.0;
            assert_eq!(table.rows.len(), figure.years.len() + 2 + usize::from(same), "{name}");
            let last = table.rows.last().unwrap();
            assert!((last.cells[1].value.unwrap() - 1.0).abs() < 1e-6, "{name}");
            assert_eq!(last.cells[1].text, "100%", "{name}");
            assert_eq!(
                last.cells[0].value,
                Some(if same { figure.no_difference } else { figure.not_within }),
                "{name}"
            );
        }
    }
}
