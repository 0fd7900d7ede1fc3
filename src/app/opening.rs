//! Opening what somebody shared: a link or a file becomes the work on screen, in one step, or says why not.

use crate::app::field::Field;
use crate::app::start_text::NO_PROJECT;
use crate::app::state::{Change, State};
use crate::app::work::Work;
use crate::scenario::file;
use crate::scenario::link::{self, LinkError};
use crate::scenario::made_with::MODEL;
use crate::scenario::project::{self, Project};
use crate::scenario::story::Story;
use crate::text::Language;

/// What somebody shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shared {
    /// What stands behind the `?` in an address.
    Link(String),
    /// The text of a project document, or of a scenario file.
    File(String),
}

/// What is to be said of something that was opened, or was not: a sentence in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice(pub [String; 2]);

impl Notice {
    /// The sentence in a language.
    #[must_use]
    pub fn sentence(&self, language: Language) -> &str {
        let [nl, en] = &self.0;
        language.pick(nl, en)
    }
}

impl State {
    /// The page as an address opens it.
    #[must_use]
    pub fn at_address(self, address: &str) -> Self {
        match link::in_address(address) {
            Some(link) => self.receiving(&Shared::Link(link.to_owned())),
            None => self,
        }
    }

    /// The state with what was shared on screen, or with the reason that it is not.
    pub(super) fn receiving(&self, shared: &Shared) -> Self {
        match self.opened(shared) {
            Ok(state) => state,
            Err(notice) => self.saying(notice),
        }
    }

    fn opened(&self, shared: &Shared) -> Result<Self, Notice> {
        if let Shared::File(text) = shared
            && file::is_scenario(text)
        {
            let (name, work) =
                self.work.with_scenario_file(text).map_err(|error| refusal(shared, &LinkError::Refused(error)))?;
            return Ok(self.changed(work, Change::Opened).with_no_refusals().saying(added(&name)));
        }
        let (project, language) = read(shared)?;
        let work = Work::of_project(&project, &self.stories, &self.paths());
        let work = work.map_err(|error| refusal(shared, &LinkError::Refused(error)))?;
        let mut state = self.changed(work, Change::Opened).with_no_refusals();
        state.notice = project.is_of_other_model().then(|| of_other_model(&project.model));
        state.language = language.unwrap_or(self.language);
        Ok(state)
    }

    fn saying(&self, notice: Notice) -> Self {
        let mut state = self.clone();
        state.notice = Some(notice);
        state
    }
}

impl Work {
    /// Whether a link says this work, as far as links say anything.
    #[must_use]
    pub fn is_said_by(&self, link: &str, stories: &[Story]) -> bool {
        let ours = self.project(stories).as_linked();
        link::decode(link).is_ok_and(|said| Project { model: ours.model.clone(), ..said.project } == ours)
    }
}

fn read(shared: &Shared) -> Result<(Project, Option<Language>), Notice> {
    let read = match shared {
        Shared::Link(text) => link::decode(text).map(|link| (link.project, link.language)),
        Shared::File(text) => project::read(text).map(|project| (project, None)).map_err(LinkError::Refused),
    };
    read.map_err(|error| refusal(shared, &error))
}

fn refusal(shared: &Shared, error: &LinkError) -> Notice {
    Notice(Language::ALL.map(|language| {
        let lead = match shared {
            Shared::File(_) => language.pick("Dit bestand kan niet open.", "This file cannot be opened."),
            Shared::Link(_) => language.pick("Deze link kan niet open.", "This link cannot be opened."),
        };
        let why = match (shared, error) {
            (Shared::File(text), _) if !text.trim().is_empty() && !text.trim_start().starts_with('{') => {
                format!("{lead} {}", NO_PROJECT.say(language))
            }
            (_, LinkError::Refused(error)) => format!("{lead} {}", Field::spoken_error(error, language)),
            (_, broken) => broken.sentence(language),
        };
        format!("{why} {}", language.pick("Uw werk is ongewijzigd.", "Your work is unchanged."))
    }))
}

fn added(name: &str) -> Notice {
    Notice([
        format!(
            "Scenario ‘{name}’ uit het bestand staat nu op het scherm. Staan er aannames in het bestand, dan gelden die nu."
        ),
        format!("Scenario ‘{name}’ of the file is on screen now. If the file holds assumptions, those hold now."),
    ])
}

fn of_other_model(model: &str) -> Notice {
    Notice([
        format!(
            "Dit is gemaakt met versie {model} van Kantelpunt; u gebruikt versie {MODEL}. De uitkomsten kunnen anders zijn dan toen."
        ),
        format!(
            "This was made with version {model} of Kantelpunt; you use version {MODEL}. The results may differ from then."
        ),
    ])
}

#[cfg(test)]
#[path = "opening_tests.rs"]
mod tests;
