//! The bytes of a file that somebody brings: text in the ways of spreadsheets, or something else, with what to do then.

/// What Windows-1252 has where Latin-1 has none: the letters of 0x80 to 0x9F.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// The text of a file: UTF-8 with or without byte order mark, what Excel calls Unicode text (UTF-16), or else what Dutch
/// Windows writes (Windows-1252).
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    let wide = |pair: fn([u8; 2]) -> u16| -> String {
        let units = bytes.get(2..).unwrap_or_default().chunks_exact(2);
        let units = units.filter_map(|unit| Some(pair([*unit.first()?, *unit.get(1)?])));
        char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect()
    };
    let text = match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).map_or_else(|_| windows(bytes), str::to_owned),
    };
    text.trim_start_matches('\u{feff}').to_owned()
}

fn windows(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte {
        0x80..=0x9F => WINDOWS.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{fffd}'),
        other => char::from(*other),
    };
    bytes.iter().map(letter).collect()
}

/// What a file is that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// A workbook, of any age: the user can save it as CSV.
    Workbook,
    /// A picture, a PDF, a program: nothing for us.
    Unknown,
}

/// Whether these bytes are no text, and what they are then.
#[must_use]
pub fn other(bytes: &[u8]) -> Option<Other> {
    match bytes {
        // A zip, as XLSX and ODS are; and the folder of files that an XLS is.
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(Other::Workbook),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => None,
        [b'%', b'P', b'D', b'F', ..] => Some(Other::Unknown),
        _ => bytes.contains(&0).then_some(Other::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_an_older_spreadsheet_keeps_its_letters() {
        assert_eq!(text(b"caf\xe9 \x80"), "café €");
        assert_eq!(text("\u{feff}café".as_bytes()), "café");
    }

    #[test]
    fn unicode_text_of_a_spreadsheet_is_read_in_both_orders() {
        let little: Vec<u8> = "\u{feff}café\t€ 3".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}café\t€ 3".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!((text(&little), text(&big)), ("café\t€ 3".to_owned(), "café\t€ 3".to_owned()));
        assert_eq!((other(&little), other(&big)), (None, None));
        assert_eq!(text(&little[..little.len() - 1]), "café\t€ ", "half a letter is none");
    }

    #[test]
    fn what_is_no_text_is_told_apart() {
        assert_eq!(other(b"PK\x03\x04rest"), Some(Other::Workbook));
        assert_eq!(other(b"\xd0\xcf\x11\xe0rest"), Some(Other::Workbook));
        assert_eq!(other(b"%PDF-1.7"), Some(Other::Unknown));
        assert_eq!(other(b"\x89PNG\r\n\0"), Some(Other::Unknown));
        assert_eq!((other(b""), other(b"cijfer;waarde"), other(b"caf\xe9")), (None, None, None));
    }
}
