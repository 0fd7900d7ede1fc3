//! The files of a budget, opened by the readers of others (openpyxl, python-docx).

use crate::project::Project;
use crate::python;
use crate::step::Outcome;
use std::path::{Path, PathBuf};

/// Python with openpyxl and python-docx.
pub(crate) fn ensure(project: &Project) -> Outcome<PathBuf> {
    python::ensure(project, "documents", "openpyxl and python-docx")
}

/// Writes a budget in every form and reads it back.
pub(crate) fn check(project: &Project, python: &Path) -> Outcome {
    let when_failing = "A file of a budget does not hold what it should: see above.";
    python::check(project, python, "tests/documents/check.py", when_failing)
}
