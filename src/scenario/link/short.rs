//! How a link says much in few letters that survive chat, mail and paper: only letters, digits and `-.:,=&@+!%`.

/// How many letters each word of a name keeps.
const LETTERS: usize = 4;
/// Names that would be shortened to the same as another: the newer one gets a short name of its own here. What was once
/// in a link stays: a name that is renamed later keeps its old short name here.
const OWN: [(&str, &str); 0] = [];

/// The names of one kind of thing.
#[derive(Clone, Copy)]
pub(super) struct Ids {
    pub(super) all: fn() -> Vec<&'static str>,
}

impl Ids {
    /// The short name of one.
    pub(super) fn short(self, id: &str) -> String {
        OWN.iter().find(|(long, _)| *long == id).map_or_else(|| short(id), |(_, own)| (*own).to_owned())
    }

    /// Every short name with the name that it stands for.
    pub(super) fn known(self) -> Vec<(String, &'static str)> {
        (self.all)().into_iter().map(|id| (self.short(id), id)).collect()
    }
}

/// The first letters of each word: `wijkteam_team_saving` is `wijkTeamSavi`. A short name depends on nothing but the name,
/// so whatever comes later leaves it as it is.
pub(super) fn short(id: &str) -> String {
    let mut short = String::new();
    for (place, word) in id.split('_').enumerate() {
        let mut letters = word.chars().take(LETTERS);
        if let Some(first) = letters.next() {
            short.push(if place > 0 { first.to_ascii_uppercase() } else { first });
        }
        short.extend(letters);
    }
    short
}

/// A text of the user: a space as `+`, another sign that means something in a link or is no plain sign as `!` and its
/// number.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            ' ' => escaped.push('+'),
            '-' | '.' => escaped.push(letter),
            _ if letter.is_ascii_alphanumeric() || !letter.is_ascii() => escaped.push(letter),
            _ => escaped.push_str(&format!("!{:02x}", letter as u32)),
        }
    }
    escaped
}

/// What [`escaped`] wrote.
pub(super) fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut unescaped = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '+' => unescaped.push(' '),
            '!' => {
                let number: String = letters.by_ref().take(2).collect();
                unescaped.extend(u8::from_str_radix(&number, 16).map(char::from));
            }
            _ => unescaped.push(letter),
        }
    }
    unescaped
}

/// A text as it may stand in an address.
pub(super) fn percent_encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii() { encoded.push(char::from(byte)) } else { encoded.push_str(&format!("%{byte:02X}")) }
    }
    encoded
}

/// The text of an address, also when a mail program encoded more of it than we did; white space came on the way. `None`
/// when it is no text.
pub(super) fn percent_decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = address.bytes().filter(|byte| !byte.is_ascii_whitespace());
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let (first, second) = (char::from(rest.next()?), char::from(rest.next()?));
            bytes.push(u8::try_from(first.to_digit(16)? * 16 + second.to_digit(16)?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Digits and letters that are hard to mistake for another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Four letters that tell whether a text is whole: 20 bits of FNV-1a (Fowler, Noll and Vo). A guard against accidents, not
/// against people.
pub(super) fn check(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let folded = hash ^ (hash >> 16);
    let letter = |place: u32| ALPHABET.get((folded >> (5 * place)) as usize % ALPHABET.len()).copied();
    (0..4).filter_map(letter).map(char::from).collect()
}
