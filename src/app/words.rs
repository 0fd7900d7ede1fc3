//! Words that the page uses and not everybody knows: which belong to a screen, and what they mean. Their meaning is in a file
//! that the page fetches when somebody asks for it.

use crate::app::route::View;
use crate::text::Language;

/// The file with the meanings.
pub const ADDRESS: &str = "explain/words.json";

/// A word with its meaning: in Dutch, then in English.
type Row = [String; 4];

/// The words of a screen, as the file names them in Dutch; none: every word there is.
#[must_use]
pub const fn of(view: View) -> &'static [&'static str] {
    match view {
        View::Verken => &[
            "kantelpunt",
            "diepste punt",
            "huidig beleid",
            "structureel, incidenteel",
            "opgeteld (netto contante waarde, NCW)",
            "P10, P50, P90",
            "marge, band",
            "saldo",
        ],
        View::Vergelijk => &[
            "huidig beleid",
            "kantelpunt",
            "P10, P50, P90",
            "berekening, trekking",
            "niet te onderscheiden",
            "spijt",
            "opgeteld (netto contante waarde, NCW)",
            "structureel, incidenteel",
        ],
        View::Waarom => &[
            "huidig beleid",
            "aandeel van een keuze (Shapley)",
            "kringloop",
            "marge, band",
            "opgeteld (netto contante waarde, NCW)",
            "saldo",
        ],
        View::Onzekerheid => &[
            "berekening, trekking",
            "marge, band",
            "P10, P50, P90",
            "klasse A, B, C",
            "ijking",
            "rekenfout",
            "hefboom",
            "kantelpunt",
            "opgeteld (netto contante waarde, NCW)",
        ],
        View::Begroting => &[
            "taakveld",
            "lasten, baten",
            "saldo",
            "structureel, incidenteel",
            "V en N",
            "reserve, weerstandsvermogen",
            "BUIG",
            "kadernota, tussenrapportage",
            "amendement",
            "BBV",
        ],
        View::Start | View::Verantwoording => &[],
    }
}

/// The words with their meaning, in the order that is asked for; `None` when the file cannot be read.
#[must_use]
pub fn read(json: &str, asked: &[&str], language: Language) -> Option<Vec<(String, String)>> {
    let rows: Vec<Row> = serde_json::from_str(json).ok()?;
    let told = |[word, nl, term, en]: &Row| match language {
        Language::Nl => (word.clone(), nl.clone()),
        Language::En => (term.clone(), en.clone()),
    };
    if asked.is_empty() {
        return Some(rows.iter().map(told).collect());
    }
    Some(asked.iter().filter_map(|asked| rows.iter().find(|row| row[0] == *asked)).map(told).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../www/explain/words.json");

    #[test]
    fn every_word_is_explained_in_both_languages_in_the_order_of_the_alphabet() {
        let rows: Vec<Row> = serde_json::from_str(FILE).unwrap();
        for [_, nl, _, en] in &rows {
            assert!(nl.ends_with('.') && en.ends_with('.') && nl != en && !nl.contains('\''), "{nl}");
        }
        assert!(rows.is_sorted_by_key(|[word, ..]| word.to_lowercase()));
    }

    #[test]
    fn every_screen_finds_its_words_and_others_find_them_all() {
        for view in View::ALL {
            let asked = of(view);
            let found = read(FILE, asked, Language::En).unwrap();
            assert!(if asked.is_empty() { found.len() > 30 } else { found.len() == asked.len() }, "{view:?}");
        }
        assert_eq!(read("<html>", &[], Language::Nl), None);
        assert_eq!(read(FILE, &["spijt"], Language::En).unwrap()[0].0, "regret");
    }
}
