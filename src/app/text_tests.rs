//! Tests of the sentences.

use super::*;

#[test]
fn every_text_is_there_in_both_languages_and_is_a_sentence_or_a_name() {
    for (nl, en) in Texts::PAIRS.iter().chain(&crate::app::about_text::ABOUT) {
        assert!(!nl.is_empty() && !en.is_empty());
        for text in [nl, en] {
            assert_eq!(text.trim(), *text);
        }
    }
    assert_eq!(Texts::of(Language::En).undo, "Undo");
}

#[test]
fn a_judgement_is_said_once_and_a_source_starts_with_a_capital() {
    let origin = |source: &str, rolled| Texts::of(Language::Nl).origin(source, 2020, rolled, 2027);
    assert_eq!(origin("oordeel", true), "Stand 2020, door het model verder gerekend tot 2027.");
    assert_eq!(origin("oordeel: eerste banen", false), "Eerste banen.");
    assert_eq!(origin("CBS 85585NED", false), "CBS 85585NED.");
}

#[test]
fn a_long_word_keeps_its_letters() {
    let label = "Werkgeversdienstverlening";
    assert_eq!(breakable(label).replace('\u{ad}', ""), label);
    assert_ne!(breakable(label), label);
}
