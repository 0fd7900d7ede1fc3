//! The work as a text that is kept, and back: the project document that files and links have too.

use std::rc::Rc;

use crate::app::state::State;
use crate::app::work::Work;
use crate::scenario::input_error::InputError;
use crate::scenario::project;

/// The document of the work of this state.
#[must_use]
pub fn write(work: &Work, state: &State) -> String {
    project::write(&work.project(&state.stories))
}

/// The work of a document.
///
/// # Errors
/// The first thing that is not accepted, with the remark that a newer version made it, when one did.
pub fn read(text: &str, state: &State) -> Result<Work, InputError> {
    let mut work = Work::of_project(&project::read(text)?, &state.stories, &state.paths())?;
    if work.preset == state.work.preset {
        // One of each is enough in memory.
        work.preset = Rc::clone(&state.work.preset);
    }
    Ok(work)
}
