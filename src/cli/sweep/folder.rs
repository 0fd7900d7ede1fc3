//! The folder of an experiment: `experiment.json` says which one, `units/` has a file for each municipality.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use parquet::file::reader::FileReader;
use parquet::file::serialized_reader::SerializedFileReader;
use serde::{Deserialize, Serialize};

use crate::cli::failure::Failure;
use crate::cli::sweep::parquet_table::about;
use crate::cli::sweep::plan::Plan;
use crate::scenario::output::Output;

/// Under this name every file says of which experiment it is.
pub(crate) const FINGERPRINT: &str = "kantelpunt.fingerprint";
/// Under this name a file of one municipality says which.
pub(crate) const MUNICIPALITY: &str = "kantelpunt.municipality";

/// What `merge` has to know, and people want to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub name: String,
    pub fingerprint: String,
    pub model_version: String,
    pub mode: String,
    pub seed: u64,
    pub draws: u32,
    pub years: u32,
    pub outputs: Vec<String>,
    pub scenarios: Vec<String>,
    pub municipalities: Vec<Municipality>,
}

/// A municipality and its first calendar year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Municipality {
    pub id: String,
    pub first_year: i32,
}

impl Manifest {
    pub(crate) fn of(plan: &Plan, fingerprint: String) -> Self {
        let file = &plan.file;
        let municipality =
            |unit: &crate::cli::sweep::plan::Unit| Municipality { id: unit.id.clone(), first_year: unit.first_year() };
        Self {
            name: file.name.clone(),
            fingerprint,
            model_version: env!("CARGO_PKG_VERSION").into(),
            mode: file.drawing.name().into(),
            seed: file.seed,
            draws: file.draws,
            years: file.years,
            outputs: file.outputs.iter().map(|output| output.name()).collect(),
            scenarios: plan.scenarios.clone(),
            municipalities: plan.units.iter().map(municipality).collect(),
        }
    }

    pub(crate) fn outputs(&self) -> Vec<Output> {
        self.outputs.iter().flat_map(|name| Output::named(name)).collect()
    }
}

/// What a file of a municipality turns out to be.
pub(crate) enum Found {
    Nothing,
    /// Cut off or broken: it can be computed again.
    Broken,
    /// Of another experiment, or of another version of this one.
    Foreign,
    Whole(SerializedFileReader<File>, File),
}

/// The folder of one experiment.
pub(crate) struct Folder {
    root: PathBuf,
}

impl Folder {
    pub(crate) fn new(root: &str) -> Self {
        Self { root: root.into() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    pub(crate) fn units(&self) -> PathBuf {
        self.path("units")
    }

    pub(crate) fn unit(&self, place: usize) -> PathBuf {
        self.units().join(unit_name(place))
    }

    /// What experiment this folder has; `None` when it has none.
    pub(crate) fn manifest(&self) -> Result<Option<Manifest>, Failure> {
        let path = self.path("experiment.json");
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unusable(&path, &error)),
        };
        let manifest = serde_json::from_slice(&text).map_err(|error| {
            let path = path.display();
            Failure::Input(
                format!("{path} is niet door `kantelpunt sweep` geschreven ({error})."),
                format!("{path} was not written by `kantelpunt sweep` ({error})."),
            )
        })?;
        Ok(Some(manifest))
    }

    /// Makes the folder that of this experiment, or refuses when it is that of another.
    pub(crate) fn claim(&self, manifest: &Manifest) -> Result<(), Failure> {
        if let Some(there) = self.manifest()? {
            return if there == *manifest { Ok(()) } else { Err(self.taken(&there, manifest)) };
        }
        let units = self.units();
        fs::create_dir_all(&units).map_err(|error| unusable(&units, &error))?;
        let text = serde_json::to_string_pretty(manifest).map_err(|error| Failure::Ours(error.to_string()))? + "\n";
        let write = |mut file: File| io::Write::write_all(&mut file, text.as_bytes()).map(|()| file);
        whole(&self.path("experiment.json"), |file| write(file).map_err(|error| error.to_string()))
    }

    fn taken(&self, there: &Manifest, wanted: &Manifest) -> Failure {
        let (root, name, other) = (self.root.display(), &there.name, &wanted.name);
        Failure::Input(
            format!(
                "‘out’ kan niet {root} zijn: daar staat een ander experiment of een andere versie van het model \
                 (‘{name}’, {} en niet ‘{other}’, {}); geef een lege map.",
                there.fingerprint, wanted.fingerprint
            ),
            format!(
                "‘out’ cannot be {root}: it holds another experiment or another version of the model (‘{name}’, {} and \
                 not ‘{other}’, {}); give an empty folder.",
                there.fingerprint, wanted.fingerprint
            ),
        )
    }

    /// What the file of this municipality is.
    pub(crate) fn look(&self, manifest: &Manifest, place: usize, rows: usize) -> Result<Found, Failure> {
        let path = self.unit(place);
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(error) => return Err(unusable(&path, &error)),
        };
        let copy = file.try_clone().map_err(|error| unusable(&path, &error))?;
        let Ok(reader) = SerializedFileReader::new(file) else { return Ok(Found::Broken) };
        let metadata = reader.metadata();
        let id = manifest.municipalities.get(place).map(|one| one.id.as_str());
        let is_ours =
            about(metadata, FINGERPRINT) == Some(&manifest.fingerprint) && about(metadata, MUNICIPALITY) == id;
        let is_complete = usize::try_from(metadata.file_metadata().num_rows()) == Ok(rows);
        Ok(if !is_ours {
            Found::Foreign
        } else if is_complete {
            Found::Whole(reader, copy)
        } else {
            Found::Broken
        })
    }

    /// Files among those of the municipalities that this experiment did not put there.
    pub(crate) fn strays(&self, manifest: &Manifest) -> Result<Vec<String>, Failure> {
        let units = self.units();
        let entries = fs::read_dir(&units).map_err(|error| unusable(&units, &error))?;
        let ours: std::collections::BTreeSet<String> = (0..manifest.municipalities.len()).map(unit_name).collect();
        let mut strays = Vec::new();
        for entry in entries {
            let name = entry.map_err(|error| unusable(&units, &error))?.file_name().to_string_lossy().into_owned();
            // A draft that a killed shard left says nothing.
            if !ours.contains(&name) && name.ends_with(".parquet") {
                strays.push(name);
            }
        }
        strays.sort();
        Ok(strays)
    }
}

fn unit_name(place: usize) -> String {
    format!("{place:05}.parquet")
}

/// A place on disk that cannot be used.
pub(crate) fn unusable(path: &Path, error: &io::Error) -> Failure {
    let path = path.display();
    Failure::Input(
        format!("{path} is niet te lezen of te schrijven ({error})."),
        format!("{path} cannot be read or written ({error})."),
    )
}

/// Writes a file that is there whole or not at all: it gets its name when it is on disk. The draft has a name that no
/// other shard uses, on whatever machine.
pub(crate) fn whole(path: &Path, write: impl FnOnce(File) -> Result<File, String>) -> Result<(), Failure> {
    let moment = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
    let draft = path.with_extension(format!("{}-{moment}.part", std::process::id()));
    let done = File::create_new(&draft)
        .map_err(|error| error.to_string())
        .and_then(write)
        .and_then(|file| file.sync_all().map_err(|error| error.to_string()))
        .and_then(|()| fs::rename(&draft, path).map_err(|error| error.to_string()));
    done.map_err(|error| {
        // What could not be written may not be there to remove either.
        let _ = fs::remove_file(&draft);
        unusable(path, &io::Error::other(error))
    })
}
