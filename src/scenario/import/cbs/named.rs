//! Which municipality somebody means: by code, or by name in the list that CBS gives.

use crate::scenario::import::cbs::problem::CbsProblem;
use crate::text::letters::small;
use crate::text::order::sort_by;

/// So many names fit on a screen to choose from.
const MOST_CHOICES: usize = 8;
/// What everybody says, and what CBS says.
const EVERYDAY: [(&str, &str); 2] = [("denhaag", "sgravenhage"), ("denbosch", "shertogenbosch")];

/// A code as CBS writes it, `GM0363`, of one with or without `GM`.
pub(super) fn code(given: &str) -> Option<String> {
    let capitals = given.trim().to_ascii_uppercase();
    let digits = capitals.strip_prefix("GM").unwrap_or(&capitals);
    (digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("GM{digits}"))
}

/// Whether it can be a name: letters, and no digits.
pub(super) fn is_name(given: &str) -> bool {
    bare(given).chars().count() > 1 && !given.contains(|letter: char| letter.is_ascii_digit())
}

/// The municipality with this name: code and name.
///
/// # Errors
/// No name is like it, or several are.
pub(super) fn chosen(
    given: &str,
    list: impl Iterator<Item = (String, String)>,
) -> Result<(String, String), CbsProblem> {
    let wanted = bare(given);
    let wanted = EVERYDAY.iter().find(|(said, _)| *said == wanted).map_or(wanted, |(_, known)| (*known).to_owned());
    let mut like: Vec<(u8, String, String)> = list
        .filter_map(|(code, title)| {
            let name = bare(&title);
            let rank = match &name {
                name if *name == wanted => 0,
                name if name.starts_with(&wanted) => 1,
                name if name.contains(&wanted) => 2,
                _ => return None,
            };
            Some((rank, title, code))
        })
        .collect();
    sort_by(&mut like, Ord::cmp);
    let best = like.first().map(|(rank, ..)| *rank);
    // Who typed the whole name does not mean a longer one.
    like.retain(|(rank, ..)| best != Some(0) || *rank == 0);
    match &like[..] {
        [] => Err(CbsProblem::NoName(given.to_owned())),
        [(_, title, code)] => Ok((code.clone(), title.clone())),
        several => {
            let choices = several.iter().take(MOST_CHOICES).map(|(_, title, code)| (code.clone(), title.clone()));
            Err(CbsProblem::Several(given.to_owned(), choices.collect()))
        }
    }
}

/// A name without capitals, accents, signs and what stands between brackets: `Súdwest-Fryslân` is `sudwestfryslan`.
fn bare(name: &str) -> String {
    let before = small(name.split('(').next().unwrap_or_default());
    let plain = |letter: char| match letter {
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        other => other,
    };
    before.chars().filter(|letter| letter.is_alphabetic()).map(plain).collect()
}
