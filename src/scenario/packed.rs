//! The calibrated draws as whole numbers: made of their file by the compiler, they weigh two thirds of its text on the page.

const FILE: &[u8] = include_bytes!("../../data/calibration.csv");
const HEADING: usize = after_comments();
const DRAWS: usize = after_line(HEADING);
const COLUMNS: usize = count(b';', HEADING, DRAWS) + 1;
const ROWS: usize = count(b'\n', DRAWS, FILE.len());
const NAMES: [u8; DRAWS - HEADING - 1] = names();
const PLACES: [u32; COLUMNS] = places();

/// Column after column: numbers that are alike stand together. What does not fit does not compile.
static WHOLE: [[u16; ROWS]; COLUMNS] = whole();

/// The heading of the file.
pub(super) fn heading() -> &'static str {
    // ASCII, or the parameters are not found.
    std::str::from_utf8(&NAMES).unwrap_or_default()
}

/// Every draw after the other, the bits that reading the file would give: a whole number by a power of ten is rounded once.
pub(super) fn values() -> Vec<f64> {
    let powers = PLACES.map(|places| 10_u32.pow(places));
    let row = |row: usize| {
        WHOLE
            .iter()
            .zip(powers)
            .filter_map(move |(column, power)| column.get(row).map(|whole| f64::from(*whole) / f64::from(power)))
    };
    (0..ROWS).flat_map(row).collect()
}

const fn after_comments() -> usize {
    let mut at = 0;
    while FILE[at] == b'#' {
        at = after_line(at);
    }
    at
}

const fn after_line(mut at: usize) -> usize {
    while FILE[at] != b'\n' {
        at += 1;
    }
    at + 1
}

const fn count(byte: u8, mut at: usize, end: usize) -> usize {
    let mut found = 0;
    while at < end {
        found += (FILE[at] == byte) as usize;
        at += 1;
    }
    found
}

const fn names() -> [u8; DRAWS - HEADING - 1] {
    let mut names = [0; DRAWS - HEADING - 1];
    let mut at = 0;
    while at < names.len() {
        names[at] = FILE[HEADING + at];
        at += 1;
    }
    names
}

/// The most digits behind the point in each column.
const fn places() -> [u32; COLUMNS] {
    let mut most = [0; COLUMNS];
    let (mut at, mut column, mut places, mut behind) = (DRAWS, 0, 0, 0);
    while at < FILE.len() {
        match FILE[at] {
            b';' | b'\n' => {
                if places > most[column] {
                    most[column] = places;
                }
                column = if FILE[at] == b';' { column + 1 } else { 0 };
                (places, behind) = (0, 0);
            }
            b'.' => behind = 1,
            _ => places += behind,
        }
        at += 1;
    }
    most
}

const fn whole() -> [[u16; ROWS]; COLUMNS] {
    let mut whole = [[0; ROWS]; COLUMNS];
    let (mut at, mut row, mut column, mut number, mut places, mut behind) = (DRAWS, 0, 0, 0_u16, 0, 0);
    while at < FILE.len() {
        match FILE[at] {
            b';' | b'\n' => {
                whole[column][row] = number * 10_u16.pow(PLACES[column] - places);
                (column, row) = if FILE[at] == b';' { (column + 1, row) } else { (0, row + 1) };
                (number, places, behind) = (0, 0, 0);
            }
            b'.' => behind = 1,
            digit => {
                number = number * 10 + (digit - b'0') as u16;
                places += behind;
            }
        }
        at += 1;
    }
    whole
}
