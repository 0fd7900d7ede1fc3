//! What the kantelpunt in cases says: counted, with the numbers of the dots.

use crate::charts::ChartError;
use crate::charts::message::Message;
use crate::charts::named_table::{NamedRow, NamedTable};
use crate::charts::quantity::Quantity;
use crate::charts::turn_dots::{Cases, TurnFigure};
use crate::charts::words::{Times, unsaid};
use crate::text::Language;

/// What the dots say: how many turn within the horizon, how many have an advantage from the start, how many do not turn.
#[must_use]
pub fn turn_message(figure: &TurnFigure, language: Language) -> Message {
    if let Err(error) = figure.check() {
        return unsaid(&error, language);
    }
    let (of, last) = (figure.dots(), figure.last_year());
    let times = |cases: Cases| Times::of_cases(cases.dots, of, cases.share).opening(language);
    let turns = figure.years.iter().any(|(_, cases)| cases.share > 0.0);
    let what = match (turns, figure.from_start.share > 0.0) {
        (false, true) => language.pick("voordeel vanaf het begin", "an advantage from the start"),
        (true, true) => language
            .pick("een kantelpunt of voordeel vanaf het begin", "a turning point or an advantage from the start"),
        (_, false) => language.pick("een kantelpunt", "a turning point"),
    };
    let through = match language {
        _ if !turns && figure.from_start.share > 0.0 => String::new(),
        Language::Nl => format!(" (t/m {last})"),
        Language::En => format!(" (through {last})"),
    };
    let note = |cases: Cases, what: &str| (cases.share > 0.0).then(|| format!("{} {what}.", times(cases)));
    let not = language.pick("komt het niet binnen de horizon", "it does not come within the horizon");
    let start = language.pick("is er voordeel vanaf het begin", "there is an advantage from the start");
    let none = language.pick("is er geen verschil met huidig beleid", "there is no difference with current policy");
    let start = note(figure.from_start, start).filter(|_| turns);
    Message {
        title: format!("{} {what}{through}", times(figure.within())),
        notes: [start, note(figure.not_within, not), note(figure.no_difference, none)].into_iter().flatten().collect(),
    }
}

/// The rows as a table: the cases of each, and the chance behind them.
///
/// # Errors
/// When the chances do not add up to 1.
pub fn turn_table(figure: &TurnFigure, language: Language) -> Result<NamedTable, ChartError> {
    figure.check()?;
    let of = figure.dots();
    let count = Quantity::Number { unit: String::new(), digits: 0 };
    let row = |(name, cases): (String, Cases)| {
        let cells =
            vec![count.cell(cases.dots as f64, of as f64, language), Quantity::Chance.cell(cases.share, 1.0, language)];
        NamedRow { name, cells }
    };
    let cases = match language {
        Language::Nl => format!("Van de {of} gevallen"),
        Language::En => format!("Of {of} cases"),
    };
    let (turn, chance) = (language.pick("Kantelpunt", "Turning point"), language.pick("Kans", "Chance"));
    Ok(NamedTable {
        unit: String::new(),
        headers: vec![turn.to_owned(), cases, chance.to_owned()],
        rows: figure.named(language).map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::uncertain_samples::turns;
    use Language::{En, Nl};

    #[test]
    fn the_sentences_are_plain() {
        let said = |place: usize, language| turn_message(&turns()[place].1, language).spoken();
        assert_eq!(
            said(0, Nl),
            "In 14 van de 20 gevallen een kantelpunt of voordeel vanaf het begin (t/m 2036). In 2 van de 20 gevallen is \
             er voordeel vanaf het begin. In 6 van de 20 gevallen komt het niet binnen de horizon."
        );
        assert_eq!(said(2, En), "In all 20 cases an advantage from the start.");
        assert_eq!(
            said(4, Nl),
            "In minder dan 1 van de 20 gevallen een kantelpunt (t/m 2029). In meer dan 19 van de 20 gevallen komt het \
             niet binnen de horizon."
        );
        assert_eq!(turn_message(&TurnFigure::default(), En).title, "There are no figures to show yet");
    }

    #[test]
    fn the_title_the_dots_and_the_table_count_the_same_cases() {
        for (name, figure) in turns() {
            let table = turn_table(&figure, Nl).unwrap();
            let counted = |place: usize| table.rows.iter().map(move |row| row.cells[place].value.unwrap());
            assert_eq!(counted(0).sum::<f64>(), 20.0, "{name}");
            assert!((counted(1).sum::<f64>() - 1.0).abs() < 1e-6, "{name}");
            let outside = table.rows.iter().filter(|row| row.name.starts_with("niet") || row.name.starts_with("geen"));
            let within = 20.0 - outside.map(|row| row.cells[0].value.unwrap()).sum::<f64>();
            assert_eq!(within, figure.within().dots as f64, "{name}");
            let title = turn_message(&figure, Nl).title;
            let number: Option<f64> = title.split(' ').nth(1).unwrap().parse().ok();
            assert!(number.is_none_or(|number| number == within), "{name}: {title}");
        }
    }
}
