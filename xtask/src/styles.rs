//! Styles and fonts of others, cut down to what the page uses: components by class, tokens by reference.

use crate::project::Project;
use crate::rust;
use crate::site;
use crate::step::{Failure, OrSay, Outcome, ask};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const PREFIX: &str = "utrecht-";
const TOKENS: &str = "@nl-design-system-unstable/voorbeeld-design-tokens";
const FONT: &str = "@fontsource/noto-sans";
const LIBRARY: &str = "@utrecht/component-library-css";
const WEIGHTS: [&str; 2] = ["400", "600"];

/// Our own sheet. It names its parts, of which the comments are a third when compressed.
const OWN: &str = "kantelpunt.css";

/// What we choose on top of the tokens. It goes into the theme: another theme takes the place of both.
const CHOICES: &str = "style/default-theme.css";

/// Writes `components.css`, `theme.css`, our own sheet without its comments, `fonts/` and the notice that names their makers.
pub(crate) fn copy(project: &Project) -> Outcome {
    let pages = read(&project.root.join("index.html"))? + &sources(&project.root.join("src"))?;
    let own = sources(&project.root.join("www"))? + &pages;
    let components = needed(&pages, &packages(project)?)?;
    let mut sheet = String::from("/* From the Utrecht component library, EUPL-1.2: see third-party.txt. */\n");
    for name in &components {
        sheet += &compact(&read(&project.modules().join(format!("@utrecht/{name}-css/dist/index.css")))?);
    }
    let theme = read(&project.modules().join(TOKENS).join("dist/theme.css"))?;
    let kept = format!(
        "/* Tokens of NL Design System's example theme, EUPL-1.2: see third-party.txt. */\n{}{}",
        tokens_in_use(&theme, &[&sheet, &own]),
        compact(&read(&project.root.join("www").join(CHOICES))?)
    );
    write(&project.dist().join("components.css"), &sheet)?;
    write(&project.dist().join("theme.css"), &kept)?;
    write(&project.dist().join(OWN), &compact(&whole(&project.root.join("www"), OWN)?))?;
    copy_fonts(project)?;
    write(&project.dist().join("third-party.txt"), &notice(project)?)
}

fn copy_fonts(project: &Project) -> Outcome {
    WEIGHTS.iter().try_for_each(|weight| {
        let name = format!("noto-sans-latin-{weight}-normal.woff2");
        site::copy(&project.modules().join(FONT).join("files").join(&name), &project.dist().join("fonts").join(&name))
    })
}

/// The text of every source file below a folder.
fn sources(folder: &Path) -> Outcome<String> {
    let known =
        |file: &PathBuf| file.extension().is_some_and(|ending| ["rs", "css", "js"].iter().any(|one| ending == *one));
    site::files_below(folder)?.iter().filter(|file| known(file)).map(|file| read(file)).collect()
}

/// The components that npm has installed: `button` for `@utrecht/button-css`.
fn packages(project: &Project) -> Outcome<BTreeSet<String>> {
    let folder = project.modules().join("@utrecht");
    let entries = folder.read_dir().or_say("The styles are not installed: remove node_modules and try again.")?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    Ok(names.filter_map(|name| name.strip_suffix("-css").map(str::to_owned)).collect())
}

/// The components behind the classes in use; a class that no component has is a mistake worth stopping for.
fn needed(own: &str, packages: &BTreeSet<String>) -> Outcome<BTreeSet<String>> {
    let classes = names_starting(own, PREFIX).into_iter();
    classes.map(|class| component(&class, packages).ok_or_else(|| unknown(&class))).collect()
}

fn unknown(class: &str) -> Failure {
    Failure(format!("The class {class} is in no component of the Utrecht library: correct its name."))
}

/// The component with the longest name that starts the class: `table` for `utrecht-table-container`.
fn component(class: &str, packages: &BTreeSet<String>) -> Option<String> {
    let block = class.strip_prefix(PREFIX)?.split("__").next()?.split("--").next()?;
    let ends = block.match_indices('-').map(|(end, _)| end).chain([block.len()]);
    ends.map(|end| &block[..end])
        .filter(|name| packages.contains(*name))
        .max_by_key(|name| name.len())
        .map(str::to_owned)
}

/// All names in a text that start with `prefix` and are not the tail of a longer name.
fn names_starting(text: &str, prefix: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let starts = text.match_indices(prefix).map(|(start, _)| start);
    let whole = starts.filter(|start| !text[..*start].ends_with(is_part));
    let names = whole.map(|start| text[start..].split(|c| !is_part(c)).next().unwrap_or_default());
    names.filter(|name| name.len() > prefix.len()).map(|name| name.trim_end_matches('-').to_owned()).collect()
}

/// The theme with only the tokens that are referred to, by the sheets or by another token that is.
fn tokens_in_use(theme: &str, sheets: &[&str]) -> String {
    let theme = without_comments(theme);
    let values: BTreeMap<&str, &str> = theme.lines().filter_map(declaration).collect();
    let mut wanted: Vec<String> = sheets.iter().flat_map(|sheet| references(sheet)).collect();
    let mut kept = BTreeSet::new();
    while let Some(name) = wanted.pop() {
        if let Some(value) = values.get(name.as_str())
            && kept.insert(name)
        {
            wanted.extend(references(value));
        }
    }
    let stays = |line: &&str| declaration(line).is_none_or(|(name, _)| kept.contains(name));
    theme
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .filter(stays)
        .fold(String::new(), |all, line| all + line + "\n")
}

/// `--name: value;` on one line.
fn declaration(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.trim().strip_suffix(';')?.split_once(':')?;
    name.starts_with("--").then_some((name, value))
}

/// The tokens that a text refers to: `var(--name…)`, or `"--name"` where code reads one.
fn references(text: &str) -> BTreeSet<String> {
    let after = |mark: &'static str| text.match_indices(mark).map(move |(start, _)| start + mark.len());
    let starts = after("var(").chain(after("\""));
    let rests = starts.map(|start| text[start..].trim_start()).filter(|rest| rest.starts_with("--"));
    rests
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next())
        .map(str::to_owned)
        .collect()
}

/// A sheet with its parts in the place of their `@import`s: one file for the browser to ask for.
fn whole(folder: &Path, name: &str) -> Outcome<String> {
    let sheet = read(&folder.join(name))?;
    sheet
        .lines()
        .map(|line| match imported(line) {
            Some(part) => Ok(read(&folder.join(part))?.replace("url(\"../", "url(\"./")),
            None => Ok(format!("{line}\n")),
        })
        .collect()
}

/// The file of `@import "./file";`.
fn imported(line: &str) -> Option<&str> {
    line.strip_prefix("@import \"./")?.strip_suffix("\";")
}

/// Without comments, indentation and empty lines.
fn compact(sheet: &str) -> String {
    let bare = without_comments(sheet);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |all, line| all + line + "\n")
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once("*/").map_or("", |(_, after)| after))
}

/// Who made what we ship, under which licence.
fn notice(project: &Project) -> Outcome<String> {
    let mut text =
        String::from("Kantelpunt (EUPL-1.2) ships work of others, with thanks.\n\nStyles, tokens and font\n\n");
    for (package, licence) in [(LIBRARY, "LICENSE.md"), (TOKENS, "LICENSE.md"), (FONT, "LICENSE")] {
        let folder = project.modules().join(package);
        let facts: serde_json::Value = serde_json::from_str(&read(&folder.join("package.json"))?)
            .or_say(format!("package.json of {package} cannot be read."))?;
        let fact = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
        let _ = writeln!(
            text,
            "{package} {} ({})\n\n{}\n",
            fact("version"),
            fact("license"),
            read(&folder.join(licence))?.trim()
        );
    }
    Ok(text + "Rust crates in the program, with their licences\n\n" + &crates(project)?)
}

fn crates(project: &Project) -> Outcome<String> {
    let tree = ask(
        project
            .cargo()
            .args(["tree", "--package", "kantelpunt", "--edges", "normal,no-proc-macro", "--prefix", "none"])
            .args(["--features", "parts", "--target", rust::TARGET, "--format", "{p} ({l})"]),
        "cargo is missing: install Rust with rustup.",
        "cargo cannot list the crates in the program.",
    )?;
    let lines: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    Ok(lines
        .into_iter()
        .filter(|line| !line.starts_with("kantelpunt "))
        .fold(String::new(), |all, line| all + line + "\n"))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).or_say(format!("{} cannot be read: remove node_modules and try again.", path.display()))
}

fn write(path: &Path, content: &str) -> Outcome {
    fs::write(path, content).or_say(format!("{} cannot be written.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn components_are_found_by_the_classes_in_use() {
        let packages = set(&["button", "button-group", "table", "heading-1"]);
        let own = r#"class="utrecht-button utrecht-button--primary-action" <h1 class="utrecht-heading-1"> utrecht-table__cell utrecht-table-container"#;
        assert_eq!(needed(own, &packages), Ok(set(&["button", "heading-1", "table"])));
        assert_eq!(needed("utrecht-button-group__end", &packages), Ok(set(&["button-group"])));
    }

    #[test]
    fn a_misspelt_class_stops_the_build() {
        assert_eq!(needed("utrecht-buton", &set(&["button"])), Err(unknown("utrecht-buton")));
    }

    #[test]
    fn a_sheet_names_its_parts() {
        assert_eq!(imported("@import \"./style/levers.css\";"), Some("style/levers.css"));
        assert_eq!(imported(".kp-lever {"), None);
    }

    #[test]
    fn a_token_is_no_class() {
        assert_eq!(needed("var(--utrecht-nothing-color)", &set(&["button"])), Ok(set(&[])));
    }

    #[test]
    fn tokens_are_kept_when_referred_to_at_any_distance() {
        let theme =
            ".t {\n  --a: var(--b);\n  --b: var( --c, 1px);\n  --c: 2px; /* why */\n  --d: var(--a);\n  --e: 1;\n}\n";
        assert_eq!(
            tokens_in_use(theme, &["x { color: var(--a) }"]),
            ".t {\n--a: var(--b);\n--b: var( --c, 1px);\n--c: 2px;\n}\n"
        );
        assert_eq!(tokens_in_use(theme, &["read(\"--e\")", "nothing"]), ".t {\n--e: 1;\n}\n");
    }

    #[test]
    fn comments_go_and_rules_stay() {
        assert_eq!(compact("/* licence */\n\n.a {\n  color: red; /* x */\n}"), ".a {\ncolor: red;\n}\n");
    }
}
