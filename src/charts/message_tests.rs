//! Every sentence agrees with the numbers it is made of.

use super::*;
use crate::charts::figure::Peak;
use crate::charts::samples::{figure_of, kantelpunt_figures, line_figures, transition, with_band, with_knowledge};
use Language::{En, Nl};

fn says(figure: &KantelpuntFigure, language: Language) -> String {
    kantelpunt_message(figure, language).title.replace('\u{a0}', " ")
}

#[test]
fn the_title_says_what_happens() {
    let turning = transition(1, 120);
    assert_eq!(says(&turning, Nl), "Eerst € 5,1 mln extra, kantelpunt in 2036");
    assert_eq!(says(&turning, En), "First € 5.1 million extra, turning point in 2036");

    let late = figure_of(1, 120, |year| if year < 5.0 { -1e6 } else { 5e5 });
    assert_eq!(says(&late, Nl), "Eerst € 5,0 mln extra; geen kantelpunt binnen de horizon (t/m 2036)");
    assert_eq!(says(&late, En), "First € 5.0 million extra; no turning point within the horizon (through 2036)");

    let never = figure_of(1, 120, |_| -850_000.0);
    assert_eq!(
        says(&never, Nl),
        "De extra kosten lopen op tot € 8,5 mln; geen kantelpunt binnen de horizon (t/m 2036)"
    );

    let good = figure_of(1, 120, |_| 1e5);
    assert_eq!(says(&good, Nl), "Vanaf het begin voordeel");
    assert_eq!(says(&good, En), "An advantage from the start");

    let nothing = figure_of(1, 120, |_| 0.0);
    assert_eq!(says(&nothing, Nl), "Nog geen verschil met huidig beleid");
    assert_eq!(says(&nothing, En), "No difference with current policy yet");

    let reversed = figure_of(1, 120, |year| 1e6 - 0.4e6 * year);
    assert!(says(&reversed, Nl).starts_with("Eerst voordeel, daarna € 9,8 mln extra; geen kantelpunt"));
}

#[test]
fn the_title_agrees_with_the_kantelpunt_of_the_outcomes() {
    // The line of the middle outcomes never goes below zero, but half of the outcomes turn only in 2031.
    let good = figure_of(1, 120, |_| 1e5);
    let turns = KantelpuntFigure { kantelpunt: Some(50), ..with_band(good.clone(), 1e6) };
    assert_eq!(says(&turns, Nl), "Vrijwel geen extra kosten, kantelpunt in 2031");
    assert_eq!(says(&turns, En), "Hardly any extra costs, turning point in 2031");
    assert_eq!(turns.visible_kantelpunt(), Some(50), "the mark stands where the title and the card say");
    let deep = KantelpuntFigure { peak: Some(Peak { month: 0, amount: 250_000.0 }), ..turns };
    assert_eq!(says(&deep, Nl), "Eerst € 250.000 extra, kantelpunt in 2031");
    let shallow = KantelpuntFigure { peak: Some(Peak { month: 0, amount: 12_000.0 }), ..deep };
    assert_eq!(says(&shallow, Nl), "Vrijwel geen extra kosten, kantelpunt in 2031");
    let at_once = KantelpuntFigure { kantelpunt: Some(0), ..shallow };
    assert_eq!(says(&at_once, Nl), "Vanaf het begin voordeel");
    assert_eq!(at_once.visible_kantelpunt(), None);
}

#[test]
fn the_notes_add_the_rest() {
    let notes = kantelpunt_message(&with_band(transition(1, 120), 7e6), Nl).notes;
    let notes: Vec<String> = notes.into_iter().map(|note| note.replace('\u{a0}', " ")).collect();
    assert_eq!(notes[0], "Vanaf 2031 in de middelste uitkomst elk jaar voordeel.");
    assert_eq!(
        notes[1],
        "Opgeteld t/m 2036: + € 685.000; 8 van de 10 uitkomsten liggen tussen − € 5,6 mln en + € 8,3 mln."
    );
    assert_eq!(notes[2], "Kans op een kantelpunt binnen 10 jaar: 54%.");
    assert!(kantelpunt_message(&figure_of(1, 120, |_| 0.0), Nl).notes.is_empty());
    let partial = with_band(transition(7, 126), 7e6);
    assert!(kantelpunt_message(&partial, En).spoken().contains("Chance of a turning point through 2037: 54%."));
}

#[test]
fn every_sentence_agrees_with_its_numbers() {
    for (name, figure) in kantelpunt_figures() {
        for language in Language::ALL {
            let message = kantelpunt_message(&figure, language);
            let (title, all) = (&message.title, message.spoken());
            let word = language.pick("kantelpunt", "turning point");
            let reached = figure.visible_kantelpunt().map(|month| figure.year_of(month));
            assert_eq!(
                reached.is_some_and(|year| title.ends_with(&format!("{year}"))),
                reached.is_some(),
                "{name}: {title}"
            );
            let negative = figure.cumulative.iter().any(|&saldo| saldo <= -NOTHING);
            assert_eq!(title.contains(word), negative, "{name}: {title}");
            let lowest = figure.cumulative.iter().copied().fold(0.0, f64::min);
            assert_eq!(title.contains(&money(-lowest, language)), negative, "{name}: {title}");
            let last = figure.cumulative.last().copied().unwrap_or(0.0);
            let silent = figure.is_nothing() && figure.band.is_none();
            assert_eq!(all.contains(&signed_money(last, language)), !silent, "{name}: {all}");
            if let Some(band) = &figure.band {
                let range = money_range(band.low[band.low.len() - 1], band.high[band.high.len() - 1], language);
                assert!(all.contains(&range), "{name}: {all}");
            }
            if let Some(band) = &figure.knowledge {
                let range = money_range(band.low[band.low.len() - 1], band.high[band.high.len() - 1], language);
                assert!(all.contains(&format!("{}: {range}.", language.pick("weten", "know"))), "{name}: {all}");
            }
            assert_eq!(all.contains(language.pick("toeval", "chance,")), figure.knowledge.is_some(), "{name}: {all}");
            assert_eq!(all.contains("54%"), figure.kantelpunt_probability.is_some(), "{name}: {all}");
            assert!(!all.contains("-") && !all.contains("NaN"), "{name}: {all}");
        }
    }
}

#[test]
fn the_year_from_which_it_pays_is_the_first_of_an_unbroken_row() {
    for (name, figure) in kantelpunt_figures() {
        let Some(note) = from_when(&figure, Nl) else { continue };
        let year: i32 = note.split_whitespace().nth(1).unwrap().parse().unwrap();
        for &(at, saldo) in &figure.yearly_saldo {
            assert!(at < year - 1 || (saldo >= NOTHING) == (at >= year), "{name}: {note} {at} {saldo}");
        }
    }
}

#[test]
fn the_legend_names_only_what_is_there() {
    let plain = kantelpunt_legend(&transition(1, 120), Nl);
    assert!(!plain.contains("band") && !plain.contains("Gestreept"));
    let full = kantelpunt_legend(&with_band(transition(1, 120), 1e6), Nl);
    assert!(!full.contains("kennis"));
    let both = kantelpunt_legend(&with_knowledge(with_band(transition(1, 120), 1e6), 0.5), Nl);
    assert!(both.contains("Tussen de dunne lijnen (kennis)"));
    assert!(full.contains("De band bevat 8 van de 10 uitkomsten.") && full.contains("Gestreept"));
}

#[test]
fn line_charts_say_where_they_end() {
    let (_, jobs) = &line_figures()[0];
    let message = line_message(jobs, Nl);
    assert_eq!(message.title, "In 2036: scenario 411, huidig beleid 330, taak 480 (banen)");
    assert!(message.notes[0].starts_with("8 van de 10 uitkomsten van het scenario liggen tussen "));
}

#[test]
fn what_was_measured_is_counted_and_every_miss_is_named() {
    use crate::charts::samples::published;
    let says = |values: &[Option<f64>], language| {
        let mut figure = published(2019);
        let rest = figure.years() - values.len();
        let all = values.iter().copied().chain(std::iter::repeat_n(None, rest)).collect();
        figure.measured.as_mut().unwrap().values = all;
        measured_message(&figure, language)
    };
    // The band is 21.000 in the first year, 29.500–31.500 in the second, 38.000–42.000 in the third.
    let (hit, edge, below, above) = (Some(21_000.0), Some(31_500.0), Some(29_499.0), Some(60_000.0));
    let message = says(&[hit, edge, above], Nl);
    assert_eq!(message.title, "2 van de 3 gepubliceerde jaren vallen in de band");
    assert_eq!(message.notes, ["Misser in 2017: 60.000 ligt boven de band van 38.000 tot 42.000."]);
    let message = says(&[hit, below], En);
    assert_eq!(message.title, "1 of the 2 published years lies in the band");
    assert_eq!(message.notes, ["Miss in 2016: 29,499 lies below the band of 29,500 to 31,500."]);
    for (values, nl, en) in [
        (&[][..], "Geen gepubliceerde cijfers in deze jaren", "No published figures in these years"),
        (&[None, edge], "Het enige gepubliceerde jaar valt in de band", "The only published year lies in the band"),
        (
            &[None, below],
            "Het enige gepubliceerde jaar valt buiten de band",
            "The only published year lies outside the band",
        ),
        (&[hit, edge], "Beide gepubliceerde jaren vallen in de band", "Both published years lie in the band"),
        (
            &[above, below],
            "Geen van beide gepubliceerde jaren valt in de band",
            "Neither published year lies in the band",
        ),
        (
            &[hit, below, above],
            "1 van de 3 gepubliceerde jaren valt in de band",
            "1 of the 3 published years lies in the band",
        ),
        (
            &[hit, edge, Some(40_000.0)],
            "Alle 3 gepubliceerde jaren vallen in de band",
            "All 3 published years lie in the band",
        ),
        (
            &[above, below, above],
            "Geen van de 3 gepubliceerde jaren valt in de band",
            "None of the 3 published years lies in the band",
        ),
    ] {
        assert_eq!((says(values, Nl).title.as_str(), says(values, En).title.as_str()), (nl, en));
    }
}

#[test]
fn without_a_band_nothing_is_held_against_it() {
    let mut figure = crate::charts::samples::published(2019);
    figure.band = None;
    assert_eq!(figure.held().count(), 0);
    figure.measured.as_mut().unwrap().values.pop();
    assert!(figure.check().is_err());
}
