//! The site's own files, and how much a first visit loads.

use crate::parts;
use crate::project::Project;
use crate::step::{Failure, OrSay, Outcome};
use brotli::enc::BrotliEncoderParams;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The most that a first visit may load, in thousands of bytes after compression: `docs/performance.md` says where the bytes are.
pub(crate) const BUDGET_KB: u64 = 600;

/// What no first visit loads, with the reason.
const LATER: [(&str, &str); 7] = [
    ("toegankelijkheid.html", "a page of its own, with a link at the foot"),
    ("accessibility.html", "the same in English"),
    ("documents.js", "writes files: the page fetches it when the first file is asked for"),
    ("documents_bg.wasm", "the program of documents.js"),
    ("drop.js", "takes a file that is dragged to the page: start.js fetches it when the first one comes"),
    ("plain.js", "the theme of a page of its own"),
    ("tour.js", "the tour: the page fetches it when somebody asks for it"),
];

const FOR_TRUNK: &str = "data-trunk";
/// The browser fetches all of them at once, and not one after the other has asked for it.
const START: &str = r#"    <link rel="modulepreload" href="./app.js">
    <link rel="modulepreload" href="./later.js">
    <link rel="modulepreload" href="./look.js">
    <link rel="preload" href="./app_bg.wasm" as="fetch" type="application/wasm" crossorigin>
    <script type="module" src="./start.js"></script>"#;

/// An empty folder to write in; what an earlier build left is gone.
pub(crate) fn clear(dist: &Path) -> Outcome {
    match fs::remove_dir_all(dist) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(cause).or_say("dist/ cannot be emptied."),
        _ => fs::create_dir_all(dist).or_say("dist/ cannot be made."),
    }
}

/// Copies `www/` as it is, but for the parts of our sheet, and `index.html` with the start of the program in the place of
/// trunk's.
pub(crate) fn copy_own(project: &Project) -> Outcome {
    let www = project.root.join("www");
    for file in files_below(&www)? {
        let place = file.strip_prefix(&www).or_say("www/ has moved while it was read.")?;
        if place.starts_with("style") {
            continue;
        }
        copy(&file, &project.dist().join(place))?;
    }
    let index = fs::read_to_string(project.root.join("index.html")).or_say("index.html cannot be read.")?;
    fs::write(project.dist().join("index.html"), without_trunk(&index)).or_say("dist/index.html cannot be written.")
}

fn without_trunk(index: &str) -> String {
    let mut lines: Vec<&str> =
        index.lines().filter(|line| !line.contains(FOR_TRUNK) && !line.contains("trunk;")).collect();
    let end = lines.iter().position(|line| line.trim() == "</head>").unwrap_or(lines.len());
    lines.insert(end, START);
    lines.join("\n") + "\n"
}

/// Copies one file and makes its folder.
pub(crate) fn copy(from: &Path, to: &Path) -> Outcome {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).or_say(format!("{} cannot be made.", folder.display()))?;
    }
    fs::copy(from, to).or_say(format!("{} cannot be copied.", from.display())).map(|_| ())
}

/// Every file below a folder, in a fixed order.
pub(crate) fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in folder.read_dir().or_say(format!("{} cannot be read.", folder.display()))? {
        let path = entry.or_say(format!("{} cannot be read.", folder.display()))?.path();
        if path.is_dir() {
            found.extend(files_below(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// What a first visit loads, compressed.
pub(crate) struct FirstLoad {
    bytes: u64,
}

impl FirstLoad {
    pub(crate) fn kilobytes(&self) -> u64 {
        self.bytes.div_ceil(1000)
    }

    /// Too large is a failure: on a phone the visitor waits for every byte.
    pub(crate) fn check(&self) -> Outcome {
        if self.kilobytes() <= BUDGET_KB {
            return Ok(());
        }
        let sentence = "The first load is too large: load what is not needed at once later, or take out a dependency.";
        Err(Failure(sentence.to_owned()))
    }
}

/// Adds up what the page asks for at once, and leaves each file compressed beside itself (`.br`), for hosts that serve
/// such a file to who accepts it. Notices and maps are read on demand.
pub(crate) fn first_load(dist: &Path) -> Outcome<FirstLoad> {
    let mut bytes = 0;
    for file in files_below(dist)? {
        let at_once = ["html", "css", "js", "wasm", "woff2", "svg"];
        if file.extension().is_some_and(|ending| at_once.iter().any(|known| ending == *known)) {
            let small = compressed(&fs::read(&file).or_say(format!("{} cannot be read.", file.display()))?)?;
            if !loads_later(&file) {
                bytes += small.len() as u64;
            }
            let mut name = file.into_os_string();
            name.push(".br");
            fs::write(&name, small).or_say(format!("{} cannot be written.", name.display()))?;
        }
    }
    Ok(FirstLoad { bytes })
}

/// Whether no first visit loads this file.
fn loads_later(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with(parts::LATER) || LATER.iter().any(|(later, _)| name == *later)
}

/// By Brotli, which every browser with WebAssembly reads.
fn compressed(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut small = Vec::new();
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: content.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut small, &parameters).or_say("The site cannot be compressed.")?;
    Ok(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_script_takes_the_place_of_trunks_lines() {
        let index = "<head>\n<!-- for trunk; ours -->\n<link data-trunk rel=\"rust\">\n  </head>\n<body>";
        assert_eq!(without_trunk(index), format!("<head>\n{START}\n  </head>\n<body>\n"));
    }

    #[test]
    fn a_heavy_page_is_refused() {
        assert!(FirstLoad { bytes: BUDGET_KB * 1000 }.check().is_ok());
        assert!(FirstLoad { bytes: BUDGET_KB * 1000 + 1 }.check().is_err());
    }

    #[test]
    fn the_later_parts_are_no_part_of_a_first_visit_and_what_fetches_them_is() {
        assert!(loads_later(Path::new("dist/later-screens-0123456789abcdef.wasm")));
        assert!(loads_later(Path::new("dist/tour.js")));
        for name in [parts::LOADER, "app.js", "app_bg.wasm", "start.js"] {
            assert!(!loads_later(&Path::new("dist").join(name)), "{name}");
        }
    }

    #[test]
    fn repetition_compresses() {
        assert!(compressed(&[b'a'; 10_000]).is_ok_and(|small| small.len() < 100));
    }
}
