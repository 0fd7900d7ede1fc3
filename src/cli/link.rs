//! The command `link`: a link as a project, a scenario file or own figures, and a project as a link.

use crate::app::route::{Route, View};
use crate::app::share;
use crate::app::work::Work;
use crate::cli::arguments::LinkArguments;
use crate::cli::failure::Failure;
use crate::cli::{json, plan};
use crate::parameters::path::Paths;
use crate::scenario::import::bytes;
use crate::scenario::input_error::InputError;
use crate::scenario::link::{self, LinkError};
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::project::{self, Project};
use crate::scenario::{file, story};
use crate::text::Language;

/// What to make.
#[derive(Clone, Copy)]
enum Form {
    Project,
    Link,
    Scenario,
    Figures,
}

pub(crate) fn answer(asked: &LinkArguments, language: Language) -> Result<String, Failure> {
    let linked = link::in_address(&asked.from);
    let project = match linked {
        Some(text) => link::decode(text).map_err(|error| failure(&error))?.project,
        None => {
            let text = bytes::text(&plan::contents("FILE", &asked.from)?);
            project::read(&text).map_err(|error| Failure::in_file(&error, &asked.from))?
        }
    };
    let (stories, paths) = (story::all()?, Paths::load()?);
    // A project is only given back when it opens.
    let work = Work::of_project(&project, &stories, &paths)?;
    let options =
        [("project", Form::Project), ("link", Form::Link), ("scenario", Form::Scenario), ("figures", Form::Figures)];
    let usual = if linked.is_some() { "project" } else { "link" };
    match plan::one_of("to", asked.to.as_deref().unwrap_or(usual), &options)? {
        Form::Project => Ok(project::write(&project) + "\n"),
        Form::Link => Ok(share::fragment(&work, &stories, Route::to(View::Verken), language) + "\n"),
        Form::Scenario => scenario(&work, &project),
        Form::Figures => figures(&work),
    }
}

fn failure(error: &LinkError) -> Failure {
    Failure::Input(error.sentence(Language::Nl), error.sentence(Language::En))
}

/// The scenario on screen as a file, against the current policy of the preset.
fn scenario(work: &Work, project: &Project) -> Result<String, Failure> {
    if !project.current.is_empty() {
        return Err(InputError::new(
            "to",
            "scenario",
            "dit project heeft een eigen huidig beleid, en dat past niet in een scenariobestand; kies project",
            "this project has a current policy of its own, which does not fit in a scenario file; choose project",
        )
        .into());
    }
    let tried = work.scenarios.get(work.chosen).ok_or_else(|| Failure::Ours(String::from("no scenario")))?;
    json::pretty(&file::write(tried, &work.preset.policies(), &work.assumptions))
}

/// The own figures of a single municipality, for `simulate --figures`.
fn figures(work: &Work) -> Result<String, Failure> {
    let [own] = &work.municipalities[..] else { return Err(plan::one_municipality("figures")) };
    let own = OwnFigures { values: own.own_figures.clone(), sources: own.own_sources.clone() };
    json::pretty(&own.write())
}
