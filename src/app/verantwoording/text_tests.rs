//! The texts of Verantwoording are whole, in both languages and in plain characters.

use super::*;
use Language::{En, Nl};

#[test]
fn every_text_is_there_in_both_languages() {
    let parts = PARTS.iter().flat_map(|part| part.paragraphs.iter().chain([&part.heading]));
    for Said(nl, en) in ALL.iter().chain(parts) {
        for text in [nl, en] {
            assert!(!text.is_empty() && text.trim() == *text && !text.contains('\''), "{text}");
        }
    }
    let paragraphs = PARTS.iter().flat_map(|part| part.paragraphs);
    for Said(nl, en) in paragraphs {
        assert!(nl.ends_with('.') && en.ends_with('.') && nl != en);
        assert!(nl.split(['.', ':', ';']).all(|sentence| sentence.split_whitespace().count() <= 25), "too long: {nl}");
    }
}

#[test]
fn the_score_is_said_in_numbers_and_as_a_part() {
    assert_eq!(score(0, 0, Nl), None);
    assert_eq!(score(0, 3, Nl).unwrap(), "Van de 3 gepubliceerde cijfers liggen er 0 in de band (0%).");
    assert_eq!(score(3, 3, En).unwrap(), "Of the 3 published figures 3 lie in the band (100%).");
}

#[test]
fn years_that_nobody_checked_are_named_only_when_there_are_any() {
    assert!(unchecked(2019, 2024, Nl).unwrap().contains("Na 2019"));
    assert_eq!(unchecked(2024, 2024, En), None);
}

#[test]
fn a_use_is_counted_in_the_right_number() {
    assert_eq!(used_by(1, 2, Nl), "bij 1 aanname en 2 keuzes");
    assert_eq!(used_by(0, 1, En), "for 1 choice");
}

#[test]
fn code_stands_between_pairs_of_quotes() {
    let parts: Vec<(bool, &str)> = with_code("`a` is b").collect();
    assert_eq!(parts, [(true, "a"), (false, " is b")]);
    for Said(nl, en) in ALL {
        let codes = |text| with_code(text).filter(|(is_code, _)| *is_code).map(|(_, part)| part).collect::<Vec<_>>();
        assert!(nl.matches('`').count() % 2 == 0 && codes(nl) == codes(en), "{nl}");
    }
}

#[test]
fn the_equations_say_what_they_were_taken_from() {
    let own = |choices, assumptions, figures| taken_from("X", 2027, Own { choices, assumptions, figures }, Nl);
    assert_eq!(own(false, false, false), "U ziet wat nu in Verken staat: X, vanaf 2027, met huidig beleid.");
    assert_eq!(own(true, false, false), "U ziet wat nu in Verken staat: X, vanaf 2027, met uw keuzes.");
    assert_eq!(
        own(true, true, true),
        "U ziet wat nu in Verken staat: X, vanaf 2027, met uw keuzes, uw aannames en uw cijfers."
    );
    assert_eq!(shown_equations(1, 700, En), "1 of 700 equations");
}

#[test]
fn every_place_has_a_name_and_the_document_says_which_screen_it_shows() {
    let names: Vec<Said> = Section::ALL.map(section_name).into_iter().chain(View::ALL.map(view_name)).collect();
    assert!(names.iter().enumerate().all(|(place, name)| !names[..place].contains(name)));
    assert_eq!(document_title(View::Verantwoording, "Kantelpunt", Nl), "Verantwoording – Kantelpunt");
    assert!(version(Nl).contains(env!("CARGO_PKG_VERSION")));
}
