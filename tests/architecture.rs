//! The walls of the house: who may know whom, how long a file is, and what the pure part keeps out.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms that it may use, from the inside out: the table of `ARCHITECTURE.md`.
const LAYERS: &[(&str, &[&str])] = &[
    ("engine", &[]),
    ("text", &[]),
    ("documents", &[]),
    ("parameters", &["engine"]),
    ("levers", &["engine", "parameters"]),
    ("model", &["engine", "parameters", "levers"]),
    ("scenario", &["engine", "text", "parameters", "levers", "model"]),
    ("analysis", &["engine", "text", "parameters", "levers", "model", "scenario"]),
    ("export", &["engine", "text", "parameters", "levers", "model", "scenario", "analysis"]),
    ("charts", &["text"]),
    ("worker", &["engine", "text", "parameters", "levers", "model", "scenario", "analysis"]),
    ("app", EVERY_ROOM),
    ("cli", EVERY_ROOM),
    ("bin", EVERY_ROOM),
];

const EVERY_ROOM: &[&str] = &[
    "engine",
    "text",
    "parameters",
    "levers",
    "model",
    "scenario",
    "analysis",
    "export",
    "charts",
    "worker",
    "app",
    "cli",
];

/// The rooms that compute: no policy depends on a browser, a server or a drawing.
const PURE: [&str; 8] = ["engine", "parameters", "levers", "model", "scenario", "analysis", "export", "documents"];

/// Longer files are listed, so that somebody looks at them.
const ALARM_LINES: usize = 350;
/// Longer files fail, but for tables of declarations.
const MOST_LINES: usize = 400;

struct Source {
    path: String,
    room: String,
    text: String,
}

impl Source {
    /// The lines that are compiled into the product: tests and comments left out.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_test_file = self.path.ends_with("tests.rs");
        let until = self.text.lines().position(|line| line.trim() == "#[cfg(test)]");
        let count = if is_test_file { 0 } else { until.unwrap_or(usize::MAX) };
        let lines = self.text.lines().enumerate().take(count);
        lines.map(|(index, line)| (index + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Where the code has one of these words.
    fn having(&self, words: &[&str]) -> Vec<String> {
        let found = self.code().filter(|(_, line)| words.iter().any(|word| line.contains(word)));
        found.map(|(number, line)| format!("{}:{number}: {}", self.path, line.trim())).collect()
    }

    fn is_table_of_declarations(&self) -> bool {
        matches!(self.room.as_str(), "parameters" | "levers") || self.path.contains("/text/")
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open: Vec<PathBuf> = vec![root.join("src")];
    let mut sources = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                // The rooms that compute stand in a crate of their own.
                let inside = name.trim_start_matches("src/").trim_start_matches("core/");
                let room = inside.split('/').next().unwrap().trim_end_matches(".rs").to_string();
                let room = if inside.contains("/bin/") { String::from("bin") } else { room };
                sources.push(Source { text: fs::read_to_string(&path).unwrap(), path: name, room });
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

fn of(rooms: &[&str]) -> Vec<Source> {
    sources().into_iter().filter(|source| rooms.contains(&source.room.as_str())).collect()
}

/// The rooms of this crate that a text names: `crate::model::…`, `kantelpunt::model::…`, `use crate::{model, text}`.
fn rooms_named(text: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for start in ["crate::", "kantelpunt::"] {
        for after in text.split(start).skip(1) {
            let list = after.strip_prefix('{').map_or(after, |list| list.split('}').next().unwrap_or(list));
            let count = if after.starts_with('{') { usize::MAX } else { 1 };
            for name in list.split(',').take(count) {
                let name: String =
                    name.trim().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                rooms.insert(name);
            }
        }
    }
    rooms
}

#[test]
fn every_room_uses_only_the_rooms_below_it() {
    let allowed: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    let mut breaches = Vec::new();
    for source in sources().iter().filter(|source| source.room != "lib") {
        let Some(below) = allowed.get(source.room.as_str()) else {
            breaches.push(format!("{}: the room {} is not in the table", source.path, source.room));
            continue;
        };
        let code: Vec<&str> =
            source.text.lines().filter(|line| !line.trim_start().starts_with("//")).map(str::trim).collect();
        for room in rooms_named(&code.join(" ")) {
            // What is not a room is a macro or a library.
            if allowed.contains_key(room.as_str()) && room != source.room && !below.contains(&room.as_str()) {
                breaches.push(format!("{}: {} may not use {room}", source.path, source.room));
            }
        }
    }
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn the_table_of_rooms_is_the_one_that_a_newcomer_reads() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    let told: BTreeSet<&str> =
        page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |")).map(|(room, _)| room).collect();
    for (room, _) in LAYERS.iter().filter(|(room, _)| *room != "bin") {
        assert!(told.contains(room), "ARCHITECTURE.md has no row for {room}");
    }
}

#[test]
fn a_path_to_another_room_is_recognised() {
    let rooms = |text| rooms_named(text).into_iter().collect::<Vec<_>>();
    assert_eq!(rooms("use crate::model::stocks::Stock;"), ["model"]);
    assert_eq!(rooms("use crate::{model::run::run, text};"), ["model", "text"]);
    assert_eq!(rooms("    let x = crate::text::number::whole(y);"), ["text"]);
    assert!(rooms("use std::fmt;").is_empty());
}

#[test]
fn a_room_uses_no_room_that_uses_it() {
    let allowed: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    for (room, below) in LAYERS.iter().filter(|(room, _)| !matches!(*room, "app" | "cli" | "bin")) {
        assert!(below.iter().all(|other| !allowed[other].contains(room)), "{room}");
    }
}

#[test]
fn every_file_opens_with_a_line_that_says_what_it_is_for() {
    for source in sources() {
        let first = source.text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 20, "{}: {first}", source.path);
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    for source in sources() {
        let lines = source.text.lines().count();
        if lines > ALARM_LINES {
            println!("{} has {lines} lines: think of splitting it", source.path);
        }
        assert!(lines <= MOST_LINES || source.is_table_of_declarations(), "{} has {lines} lines", source.path);
    }
}

#[test]
fn the_pure_part_never_stops_on_its_own() {
    const STOPPERS: [&str; 7] =
        [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", ".unwrap_err()"];
    let found: Vec<String> = of(&PURE).iter().flat_map(|source| source.having(&STOPPERS)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_pure_part_reads_no_clock_and_draws_no_pixel() {
    const OUTSIDE: [&str; 5] = ["std::time", "std::fs", "std::env", "std::net", "std::thread"];
    const BROWSER: [&str; 4] = ["web_sys", "js_sys", "wasm_bindgen", "yew::"];
    let mut found: Vec<String> = of(&PURE).iter().flat_map(|source| source.having(&OUTSIDE)).collect();
    let indoors: Vec<Source> =
        sources().into_iter().filter(|source| !matches!(source.room.as_str(), "app" | "worker" | "bin")).collect();
    found.extend(indoors.iter().flat_map(|source| source.having(&BROWSER)));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn only_the_engine_asks_libm() {
    let outside: Vec<Source> = sources().into_iter().filter(|source| source.room != "engine").collect();
    let found: Vec<String> = outside.iter().flat_map(|source| source.having(&["libm::"])).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_depends_on_the_order_of_a_hash() {
    let found: Vec<String> = sources().iter().flat_map(|source| source.having(&["HashMap", "HashSet"])).collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// plotters turns on num-traits with std, whose functions differ between native and wasm: no result may pass there.
#[test]
fn no_result_passes_through_a_library_that_differs_between_native_and_wasm() {
    let computing: Vec<Source> =
        sources().into_iter().filter(|source| !matches!(source.room.as_str(), "charts" | "app")).collect();
    let words = ["plotters", "num_traits", "rand_distr"];
    let found: Vec<String> = computing.iter().flat_map(|source| source.having(&words)).collect();
    assert!(found.is_empty(), "{found:#?}");
}
