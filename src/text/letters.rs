//! Capitals and small letters of the languages that are spoken here.
//!
//! In the place of `str::to_lowercase` and `to_uppercase`, which bring tables of 25 KB for every script there is.

/// A text in small letters, to find or compare it whatever its capitals: those of ASCII and Western Europe (`É` is `é`).
#[must_use]
pub fn small(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

/// The same text with a capital: the beginning of a sentence.
#[must_use]
pub fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| std::iter::once(capital(first)).chain(letters).collect())
}

/// Latin-1 has its small letters 32 places behind their capitals, as ASCII does; `×` and `÷` stand between them.
const APART: u32 = 32;

fn small_letter(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + APART).unwrap_or(letter),
        _ => letter,
    }
}

fn capital(letter: char) -> char {
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => char::from_u32(u32::from(letter) - APART).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_up_to_latin_1_change_as_in_std() {
        for letter in (0..0x100).filter_map(char::from_u32) {
            assert_eq!(small(&letter.to_string()), letter.to_lowercase().to_string(), "{letter}");
            // What has no capital here stays as it is: a sentence does not begin with it.
            if !"ßµÿ".contains(letter) {
                assert_eq!(sentence_case(&letter.to_string()), letter.to_uppercase().to_string(), "{letter}");
            }
        }
    }

    #[test]
    fn only_the_first_letter_of_a_sentence_changes() {
        assert_eq!(sentence_case("één op de Tien"), "Één op de Tien");
        assert_eq!(sentence_case("3 van de 10"), "3 van de 10");
        assert_eq!(sentence_case(""), "");
        assert_eq!(small("Ge\u{00cf}ndiceerd BESCHUT"), "ge\u{00ef}ndiceerd beschut");
    }
}
