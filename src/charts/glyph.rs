//! How wide a text is, without asking anybody: the advance widths of Noto Sans, a little rounded up.
//!
//! Asking the browser costs a reflow per label, and asking before the font has loaded gives the width of another font.

/// Advances of the printable ASCII characters from the space on, in thousandths of the font size.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372,
    572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434,
    899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781,
    605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444,
    281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605,
    615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
];

/// The same for the bold weight.
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    260, 282, 479, 646, 572, 902, 750, 266, 339, 339, 542, 572, 285, 320, 281, 415,
    572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 281, 285, 572, 572, 572, 477,
    898, 692, 665, 642, 732, 560, 549, 724, 765, 389, 331, 664, 559, 943, 813, 791,
    621, 791, 656, 551, 577, 756, 650, 967, 670, 626, 579, 331, 415, 331, 572, 411,
    365, 599, 632, 516, 632, 597, 387, 632, 650, 299, 298, 620, 298, 975, 650, 625,
    632, 632, 447, 502, 434, 650, 571, 856, 578, 571, 493, 394, 551, 394, 572,
];

/// The width of a text at a font size, in the unit of the font size. On the wide side, for fallback fonts.
pub(crate) fn width(text: &str, size: f64, bold: bool) -> f64 {
    const ROOM: f64 = 1.04;
    let thousandths: u32 = text.chars().map(|letter| u32::from(advance(letter, bold))).sum();
    f64::from(thousandths) * size * ROOM / 1000.0
}

fn advance(letter: char, bold: bool) -> u16 {
    let table = if bold { &BOLD } else { &REGULAR };
    let plain = match letter {
        '\u{a0}' => ' ',
        '€' | '\u{2212}' | '×' => '+',
        '÷' => '+',
        '·' => '.',
        '\u{2013}' => '0',
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        letter => letter,
    };
    (plain as usize).checked_sub(32).and_then(|place| table.get(place)).copied().unwrap_or(900)
}

/// The text, or as much of it as fits, ending in an ellipsis.
pub(crate) fn fitted(text: &str, size: f64, bold: bool, room: f64) -> String {
    if width(text, size, bold) <= room {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.chars().collect();
    while kept.pop().is_some() {
        let shorter: String = kept.iter().collect::<String>().trim_end().to_owned() + "…";
        if width(&shorter, size, bold) <= room {
            return shorter;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font() {
        assert!((width("2036", 1000.0, false) - 4.0 * 572.0 * 1.04).abs() < 1e-9);
        assert!(width("opgeteld", 13.0, true) > width("opgeteld", 13.0, false));
        assert!((width("€\u{a0}4", 10.0, false) - width("+ 4", 10.0, false)).abs() < 1e-9);
    }

    #[test]
    fn long_names_end_in_an_ellipsis() {
        assert_eq!(fitted("taak", 12.0, false, 100.0), "taak");
        let short = fitted("samenwerking met de sociale dienst", 12.0, false, 100.0);
        assert!(short.ends_with('…') && width(&short, 12.0, false) <= 100.0, "{short}");
        assert_eq!(fitted("taak", 12.0, false, 1.0), "");
    }
}
