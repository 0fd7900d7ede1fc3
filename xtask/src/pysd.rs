//! An engine of others, PySD, recomputes the model from its XMILE.

use crate::project::Project;
use crate::python;
use crate::step::Outcome;
use std::path::{Path, PathBuf};

/// Python with PySD.
pub(crate) fn ensure(project: &Project) -> Outcome<PathBuf> {
    python::ensure(project, "pysd", "PySD")
}

/// Holds every stock of every month against what PySD computes from our XMILE.
pub(crate) fn compare(project: &Project, python: &Path) -> Outcome {
    let when_failing = "PySD computes something else than Kantelpunt, or did not start: it says so above.";
    python::check(project, python, "tests/pysd/compare.py", when_failing)
}
