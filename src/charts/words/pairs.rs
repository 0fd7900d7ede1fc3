//! What options against each other say: which one is more often better, and which ones cannot be told apart.

use crate::charts::ChartError;
use crate::charts::message::Message;
use crate::charts::named_table::{NamedRow, NamedTable, text_cell};
use crate::charts::pair_map::{PairChance, PairFigure, Seen};
use crate::charts::table::Cell;
use crate::charts::words::unsaid;
use crate::text::Language;
use crate::text::number::ABSENT;

/// At most so many pairs that cannot be told apart are named.
const NAMED: usize = 3;

/// What the pairs say: the option that is more often better than every other, or that there is none; then what cannot
/// be told apart.
#[must_use]
pub fn pair_message(figure: &PairFigure, language: Language) -> Message {
    if let Err(error) = figure.check() {
        return unsaid(&error, language);
    }
    if let ([pair], [one, other]) = (&figure.pairs[..], &figure.options[..]) {
        return Message { title: only_pair(pair, one, other, language), notes: Vec::new() };
    }
    let others = |option: usize| (0..figure.options.len()).filter(move |other| *other != option);
    let leads = |option: &usize| {
        let option = *option;
        others(option).all(|other| figure.seen(option, other).is_some_and(|seen| seen.leads()))
    };
    let Some(best) = (0..figure.options.len()).find(leads) else {
        let title = language.pick(
            "Geen keuze is duidelijk vaker beter dan alle andere",
            "No choice is clearly better more often than all others",
        );
        return Message { title: title.to_owned(), notes: alike(figure, language).into_iter().collect() };
    };
    let name = capital(&figure.options[best]);
    let title = match language {
        Language::Nl => format!("{name} is vaker beter dan elke andere keuze"),
        Language::En => format!("{name} is better more often than every other choice"),
    };
    let seen = others(best).filter_map(|other| Some((other, figure.seen(best, other)?)));
    let least = seen.min_by(|one, other| one.1.chance.total_cmp(&other.1.chance)).map(|(other, seen)| {
        let (chance, other) = (percent(seen), &figure.options[other]);
        match language {
            Language::Nl => format!("De kleinste kans daarop is {chance}, tegenover {other}."),
            Language::En => format!("The least chance of that is {chance}, against {other}."),
        }
    });
    Message { title, notes: [least, alike(figure, language)].into_iter().flatten().collect() }
}

fn only_pair(pair: &PairChance, one: &str, other: &str, language: Language) -> String {
    let first = capital(one);
    match (pair.is_apart, language) {
        (false, Language::Nl) => format!("{first} en {other} zijn niet te onderscheiden"),
        (false, Language::En) => format!("{first} and {other} cannot be told apart"),
        (true, language) => {
            let (better, worse) =
                if pair.chance > 0.5 { (first, other.to_owned()) } else { (capital(other), one.to_owned()) };
            match language {
                Language::Nl => format!("{better} is vaker beter dan {worse}"),
                Language::En => format!("{better} is better more often than {worse}"),
            }
        }
    }
}

/// The pairs that cannot be told apart: by name when they are few.
fn alike(figure: &PairFigure, language: Language) -> Option<String> {
    let alike: Vec<&PairChance> = figure.pairs.iter().filter(|pair| !pair.is_apart).collect();
    let (count, all) = (alike.len(), figure.pairs.len());
    if count == 0 {
        return None;
    }
    if count > NAMED {
        return Some(match language {
            Language::Nl => format!("Van de {all} paren zijn er {count} niet te onderscheiden."),
            Language::En => format!("Of {all} pairs {count} cannot be told apart."),
        });
    }
    let and = language.pick("en", "and");
    let name = |place: usize| figure.options.get(place).map_or("", String::as_str);
    let pairs: Vec<String> = alike.iter().map(|pair| format!("{} {and} {}", name(pair.a), name(pair.b))).collect();
    Some(match language {
        Language::Nl => format!("Niet te onderscheiden: {}.", pairs.join("; ")),
        Language::En => format!("Cannot be told apart: {}.", pairs.join("; ")),
    })
}

/// The pairs as a table: of each row the chance that it is better than each column.
///
/// # Errors
/// When a pair is missing.
pub fn pair_table(figure: &PairFigure, language: Language) -> Result<NamedTable, ChartError> {
    figure.check()?;
    let places = 0..figure.options.len();
    let cell = |row: usize, column: usize| {
        figure.seen(row, column).map_or_else(
            || text_cell(ABSENT),
            |seen| Cell {
                value: Some(seen.chance),
                text: match seen.is_apart {
                    _ if seen.is_same => language.pick("altijd gelijk", "always the same").to_owned(),
                    true => percent(seen),
                    false => format!(
                        "{} ({})",
                        percent(seen),
                        language.pick("niet te onderscheiden", "cannot be told apart")
                    ),
                },
            },
        )
    };
    let row = |place: usize| NamedRow {
        name: capital(&figure.options[place]),
        cells: places.clone().map(|column| cell(place, column)).collect(),
    };
    let corner = language.pick("Kans dat deze beter is dan", "Chance that this one beats").to_owned();
    Ok(NamedTable {
        unit: String::new(),
        headers: std::iter::once(corner).chain(figure.options.iter().cloned()).collect(),
        rows: places.clone().map(row).collect(),
    })
}

fn percent(seen: Seen) -> String {
    format!("{}%", seen.percent())
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::uncertain_samples::pair_figures;
    use Language::{En, Nl};

    #[test]
    fn the_winner_of_all_pairs_is_named_with_its_least_chance() {
        let figure = &pair_figures()[1].1;
        let message = pair_message(figure, Nl);
        assert_eq!(message.title, "‘Samen’ is vaker beter dan elke andere keuze");
        assert_eq!(
            message.notes,
            ["De kleinste kans daarop is 68%, tegenover ‘A’.", "Niet te onderscheiden: ‘A’ en huidig beleid."]
        );
        assert!(pair_message(figure, En).title.starts_with("‘Samen’ is better more often"));
    }

    #[test]
    fn without_a_winner_the_message_says_so() {
        let mut figure = pair_figures()[1].1.clone();
        figure.pairs.iter_mut().for_each(|pair| pair.is_apart = false);
        assert_eq!(pair_message(&figure, Nl).title, "Geen keuze is duidelijk vaker beter dan alle andere");
        let many = &pair_figures()[2].1;
        assert!(pair_message(many, En).notes.iter().any(|note| note.starts_with("Of 21 pairs")));
    }

    #[test]
    fn one_pair_is_told_by_itself_and_from_its_better_side() {
        let mut figure = pair_figures()[0].1.clone();
        assert_eq!(pair_message(&figure, Nl).title, "Huidig beleid is vaker beter dan ‘A’");
        figure.pairs[0].is_apart = false;
        assert_eq!(pair_message(&figure, Nl).title, "‘A’ en huidig beleid zijn niet te onderscheiden");
    }

    #[test]
    fn the_table_says_every_pair_from_both_sides_and_they_make_a_hundred() {
        for (name, figure) in pair_figures() {
            let table = pair_table(&figure, Nl).unwrap();
            for (row, column) in figure.pairs.iter().map(|pair| (pair.a, pair.b)) {
                let [one, other] = [(row, column), (column, row)].map(|(row, column)| &table.rows[row].cells[column]);
                assert!((one.value.unwrap() + other.value.unwrap() - 1.0).abs() < 1e-12, "{name}");
                let number = |cell: &Cell| cell.text.split('%').next().unwrap().parse::<u32>();
                if let (Ok(one), Ok(other)) = (number(one), number(other)) {
                    assert_eq!(one + other, 100, "{name}");
                }
                let apart = figure.seen(row, column).unwrap().is_apart;
                assert_eq!(apart, !one.text.contains("niet te onderscheiden"), "{name}");
            }
            assert_eq!(table.rows[1].cells[1].text, ABSENT);
        }
        assert!(pair_table(&PairFigure::default(), Nl).is_err());
    }
}
