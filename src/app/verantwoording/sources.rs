//! Every source once: publications behind choices and assumptions, and where the figures of data files come from.

use crate::app::text::Texts;
use crate::app::verantwoording::text::Said;
use crate::levers::REGISTRY;
use crate::parameters::path::{DataError, PathId, Paths};
use crate::parameters::registry;
use crate::parameters::source::{JUDGEMENT, Source};
use crate::scenario::preset::{Preset, PresetId};
use crate::text::Language;
use crate::text::letters::small;

/// A publication and what rests on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Publication {
    /// The publication.
    pub source: &'static Source,
    /// How many assumptions rest on it.
    pub assumptions: usize,
    /// How many levers rest on it.
    pub levers: usize,
}

/// Every publication, by title; the makers' own judgement is none.
#[must_use]
pub fn publications() -> Vec<Publication> {
    let mut all: Vec<Publication> = Vec::new();
    let assumptions = registry().map(|spec| (spec.source, 1, 0));
    let levers = REGISTRY.iter().map(|spec| (spec.source, 0, 1));
    for (source, of_assumption, of_lever) in assumptions.chain(levers).filter(|(source, ..)| **source != JUDGEMENT) {
        match all.iter_mut().find(|known| known.source == source) {
            Some(known) => {
                known.assumptions += of_assumption;
                known.levers += of_lever;
            }
            None => {
                let place = all.partition_point(|before| comes_before(before.source.title, source.title));
                all.insert(place, Publication { source, assumptions: of_assumption, levers: of_lever });
            }
        }
    }
    all
}

/// Where the figures of the ready municipalities come from, each sentence once.
///
/// # Errors
/// A data file that cannot be read; tests keep the shipped ones whole.
pub fn municipal_figures(paths: &Paths, language: Language) -> Result<Vec<String>, DataError> {
    let texts = Texts::of(language);
    let mut all: Vec<String> = Vec::new();
    for id in PresetId::ALL.into_iter().filter(|id| !id.is_average() || id.thousands() == Some(100)) {
        for origin in Preset::load(id, paths)?.members.into_iter().flat_map(|member| member.origins) {
            let source = language.pick(origin.source_nl, origin.source);
            // A judgement is said at the figure itself.
            let judged = source.starts_with(language.pick("oordeel", "judgement"));
            let sentence = texts.origin(source, origin.moment, false, origin.moment);
            if !judged && !all.contains(&sentence) {
                let place = all.partition_point(|before| comes_before(before, &sentence));
                all.insert(place, sentence);
            }
        }
    }
    Ok(all)
}

/// Whether a title stands before another one in a list, whatever their capitals.
fn comes_before(one: &str, other: &str) -> bool {
    small(one) < small(other)
}

/// The paths, with what users call them.
pub const PATH_NAMES: [(PathId, Said); 10] = [
    (PathId::PriceIndex, Said("Prijzen", "Prices")),
    (PathId::WswSubsidyPerSe, Said("Rijksbudget per Wsw-plek", "State budget per Wsw place")),
    (PathId::WswWagePerSe, Said("Loonkosten per Wsw-plek", "Wage cost per Wsw place")),
    (PathId::GarantiebaanTarget, Said("Landelijke taak van de banenafspraak", "National task of the banenafspraak")),
    (
        PathId::LoonkostensubsidieFunded,
        Said(
            "Deel van de loonkostensubsidie dat het Rijk betaalt",
            "Part of the loonkostensubsidie that the state pays",
        ),
    ),
    (
        PathId::BeschutGuidance,
        Said("Rijksbudget voor begeleiding bij beschut werk", "State guidance budget for beschut werk"),
    ),
    (
        PathId::GarantiebaanGuidance,
        Said("Rijksbudget voor begeleiding bij garantiebanen", "State guidance budget for garantiebanen"),
    ),
    (
        PathId::BeschutUptake,
        Said("Deel van de taak beschut werk dat wordt gevuld", "Part of the task of beschut werk that is filled"),
    ),
    (PathId::BeschutTask, Said("Landelijke taak van beschut werk", "National task of beschut werk")),
    (
        PathId::CareCut,
        Said("Deel van de rijkskorting van 2015 dat is gedaan", "Part of the state cut of 2015 that has been made"),
    ),
];

/// Where the points of a path come from, each once.
#[must_use]
pub fn path_sources(paths: &Paths, path: PathId) -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    for point in paths.points(path) {
        if !all.contains(&point.source) {
            all.push(point.source);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_publication_stands_once_and_every_use_is_counted() {
        let all = publications();
        assert!(all.windows(2).all(|pair| pair[0].source != pair[1].source));
        assert!(all.is_sorted_by_key(|publication| publication.source.title.to_lowercase()));
        assert!(all.iter().all(|publication| *publication.source != JUDGEMENT));
        let assumptions: usize = all.iter().map(|publication| publication.assumptions).sum();
        let levers: usize = all.iter().map(|publication| publication.levers).sum();
        assert_eq!(assumptions, registry().filter(|spec| *spec.source != JUDGEMENT).count());
        assert_eq!(levers, REGISTRY.iter().filter(|spec| *spec.source != JUDGEMENT).count());
    }

    #[test]
    fn the_data_files_name_their_sources_in_both_languages() {
        let paths = Paths::load().unwrap();
        for language in Language::ALL {
            let figures = municipal_figures(&paths, language).unwrap();
            assert!(figures.len() > 5 && figures.iter().all(|source| !source.is_empty()));
        }
        for (path, _) in PathId::NAMES {
            assert!(PATH_NAMES.iter().any(|(known, _)| *known == path));
            assert!(!path_sources(&paths, path).is_empty());
        }
    }
}
