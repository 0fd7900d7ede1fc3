//! The worked example of a large experiment, run by an engine of others (Dask) and read by others (DuckDB, pandas).

use crate::project::Project;
use crate::python;
use crate::step::Outcome;
use std::path::{Path, PathBuf};

/// Python with Dask, DuckDB and pandas.
pub(crate) fn ensure(project: &Project) -> Outcome<PathBuf> {
    python::ensure(project, "experiments", "Dask, DuckDB and pandas")
}

/// Runs a small national experiment in shards and in one, and reads it.
pub(crate) fn check(project: &Project, python: &Path) -> Outcome {
    let when_failing =
        "The experiment differs between shards, readers or from a simulation, or Dask did not start: see above.";
    python::check(project, python, "tests/experiments/check.py", when_failing)
}
