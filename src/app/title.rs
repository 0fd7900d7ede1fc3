//! Which project the user works on, what its name may be, and what a project is when it is opened.

use std::rc::Rc;

use crate::app::history::History;
use crate::app::work::Work;
use crate::text::Language;

/// The longest name of a project, in characters: it must fit the head of the page.
pub const LONGEST_NAME: usize = 60;

/// Which project is on screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Title {
    /// What it is kept under; empty when nothing is kept.
    pub id: String,
    /// As the user calls it.
    pub name: String,
}

/// A project as it comes on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Which one.
    pub title: Title,
    /// What was on screen.
    pub work: Rc<Work>,
    /// How it came to be.
    pub history: History,
}

/// What the user does with projects and their history.
#[derive(Debug, Clone, PartialEq)]
pub enum Keeping {
    /// Goes to a step of the history, by its number.
    Walked(u32),
    /// Opens a project.
    Opened(Rc<Opened>),
    /// Starts a project from nothing.
    Began(Title),
    /// Goes on in a copy, or gives the project another name.
    Became(Title),
}

/// A name as it is kept: without space around it and not too long; `None` when nothing is left.
#[must_use]
pub fn name(typed: &str) -> Option<String> {
    let name: String = typed.trim().chars().take(LONGEST_NAME).collect();
    (!name.trim().is_empty()).then_some(name)
}

/// A name for a new project that no other project has.
#[must_use]
pub fn new_name(taken: &[String]) -> String {
    free(|count| format!("Project {count}"), taken)
}

/// A name for a copy that no other project has.
#[must_use]
pub fn copy_name(name: &str, taken: &[String], language: Language) -> String {
    let copy = language.pick("kopie", "copy");
    // A copy of a copy is no copy (copy).
    let stem = name.split(&format!(" ({copy}")).next().unwrap_or(name);
    let stem: String = stem.chars().take(LONGEST_NAME - 12).collect();
    free(|count| if count == 1 { format!("{stem} ({copy})") } else { format!("{stem} ({copy} {count})") }, taken)
}

fn free(named: impl Fn(u32) -> String, taken: &[String]) -> String {
    (1..).map(named).find(|name| !taken.contains(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_trimmed_short_and_never_given_twice() {
        assert_eq!(name("  Schagen 2027 "), Some("Schagen 2027".into()));
        assert_eq!((name("   "), name(&"a".repeat(99)).map(|name| name.len())), (None, Some(LONGEST_NAME)));
        let taken = ["Project 1", "Schagen", "Schagen (kopie)"].map(String::from);
        assert_eq!(new_name(&taken), "Project 2");
        assert_eq!(copy_name("Schagen", &taken, Language::Nl), "Schagen (kopie 2)");
        assert_eq!(copy_name("Schagen (kopie)", &taken, Language::Nl), "Schagen (kopie 2)");
        assert_eq!(copy_name("Schagen", &taken, Language::En), "Schagen (copy)");
    }
}
