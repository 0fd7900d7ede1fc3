//! The program in parts: what a first visit needs, and what loads later (`src/app/components/later.rs`).

use crate::step::{Failure, OrSay, Outcome};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use walrus::ModuleConfig;
use wasm_split_cli_support::{Options, transform};

/// The module that fetches the later parts: the program imports it.
pub(crate) const LOADER: &str = "later.js";

/// What the names of the later parts begin with.
pub(crate) const LATER: &str = "later-";

/// How the loader takes a part in, as it is generated. That fails on a host that calls it by another type, and says nothing
/// of a part that is gone.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const TAKEN_IN: &str = "takeIn(src, imports)";
const TAKE_IN: &str = "
async function takeIn(coming, imports) {
    const answer = await coming;
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}
";

/// Takes the program apart where it says so, writes the later parts and their loader to the site, and gives the first part:
/// the program that wasm-bindgen binds to the page under this `name`.
pub(crate) fn take_apart(program: &Path, dist: &Path, name: &str) -> Outcome<PathBuf> {
    let whole = fs::read(program).or_say(format!("{} cannot be read.", program.display()))?;
    let first = program.with_extension("first.wasm");
    let module = format!("./{name}.js");
    let loader = format!("./{LOADER}");
    let mut options = Options::new(&whole);
    options.output_dir = dist;
    options.main_out_path = &first;
    options.link_name = &loader;
    options.main_module = &module;
    let made = transform(options).map_err(|cause| Failure(format!("The program cannot be taken apart: {cause:#}")))?;
    let mark = mark(&whole);
    let loader = dist.join(LOADER);
    let mut script = fs::read_to_string(&loader).or_say("The loader of the later parts is not there.")?;
    script = replaced(&script, STREAMED, TAKEN_IN)? + TAKE_IN;
    for part in &made.split_modules {
        let stem = part.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let name = format!("{LATER}{}-{mark}.wasm", stem.trim_start_matches("split_"));
        script = replaced(&script, &format!("./{stem}.wasm"), &format!("./{name}"))?;
        let small = tidied(&fs::read(part).or_say(format!("{} cannot be read.", part.display()))?)?;
        fs::write(dist.join(&name), small).or_say(format!("{name} cannot be written."))?;
        fs::remove_file(part).or_say(format!("{} cannot be removed.", part.display()))?;
    }
    fs::write(&loader, script).or_say(format!("{LOADER} cannot be written."))?;
    Ok(first)
}

/// A name for this very program: a page that is still open when the site gets a newer one finds no part of that, which would
/// not fit.
fn mark(whole: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(whole);
    format!("{:016x}", hasher.finish())
}

/// A part without names, and its numbers as short as they can be: the linker leaves room to move them.
fn tidied(part: &[u8]) -> Outcome<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(part).map_err(|cause| Failure(format!("A later part cannot be read: {cause:#}")))?;
    Ok(module.emit_wasm())
}

/// The text with this in the place of that, which must be there: else the crate that wrote it has changed.
fn replaced(text: &str, that: &str, this: &str) -> Outcome<String> {
    if text.contains(that) {
        return Ok(text.replace(that, this));
    }
    Err(Failure(format!(
        "The loader of the later parts has no `{that}`: wasm_split_cli_support writes it otherwise now."
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_program_has_parts_of_another_name() {
        assert_eq!(mark(b"one"), mark(b"one"));
        assert_ne!(mark(b"one"), mark(b"two"));
    }

    #[test]
    fn a_loader_that_is_written_otherwise_is_refused() {
        assert_eq!(replaced("a b", "b", "c"), Ok(String::from("a c")));
        assert!(replaced("a b", "d", "c").is_err());
    }

    #[test]
    fn a_part_that_is_no_program_is_refused() {
        assert!(tidied(b"no program").is_err());
        assert!(tidied(b"\0asm\x01\0\0\0").is_ok());
    }
}
