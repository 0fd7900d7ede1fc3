//! Links that were once given out: every one in `tests/links/` opens to the project beside it, in this and any later
//! version. A file is never changed; a new version adds its own.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

use std::fs;
use std::path::Path;

use kantelpunt::app::state::State;
use kantelpunt::app::work::Work;
use kantelpunt::scenario::link::{self, LinkError};
use kantelpunt::scenario::project::{self, Project};

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links").join(name)).unwrap().trim().to_owned()
}

fn decoded(name: &str) -> Result<Project, LinkError> {
    let text = text(name);
    link::decode(link::in_address(&text).unwrap()).map(|link| link.project)
}

#[test]
fn every_link_that_was_given_out_still_opens_to_what_it_said() {
    let state = State::new().unwrap();
    let mut found = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let Some(stem) = name.strip_suffix(".json") else { continue };
        let project = project::read(&text(&name)).unwrap();
        assert_eq!(decoded(&format!("{stem}.link")), Ok(project.clone()), "{stem}");
        assert!(Work::of_project(&project, &state.stories, &state.paths()).is_ok(), "{stem}");
        found += 1;
    }
    assert!(found >= 4, "{found}");
}

#[test]
fn a_link_of_a_newer_version_opens_nothing() {
    assert_eq!(decoded("newer.link"), Err(LinkError::Newer(Some(String::from("9.0.0")))));
}
