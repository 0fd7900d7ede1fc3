//! Which version of the model made a document or a link, held against this one.

use crate::scenario::input_error::InputError;
use crate::text::Language;

/// The version of the model: that of the package.
pub const MODEL: &str = env!("CARGO_PKG_VERSION");

/// Whether this version of the model is newer than this one; what is no version is not.
#[must_use]
pub fn is_newer(model: &str) -> bool {
    match (numbers(model), numbers(MODEL)) {
        (Some(theirs), Some(ours)) => theirs > ours,
        _ => false,
    }
}

fn numbers(version: &str) -> Option<Vec<u32>> {
    version.split('.').map(|part| part.parse().ok()).collect()
}

/// Something that a newer version made, which may tell its model: it has a form that this version does not know.
#[must_use]
pub fn newer(model: Option<&str>) -> InputError {
    let theirs = model.map_or_else(String::new, |model| format!(" ({model})"));
    InputError::of_whole(
        format!("Dit is gemaakt met een nieuwere versie van Kantelpunt{theirs} dan deze ({MODEL})"),
        format!("This was made with a newer version of Kantelpunt{theirs} than this one ({MODEL})"),
    )
}

/// The same error, said of something that a newer version made.
#[must_use]
pub fn of_newer(error: &InputError, model: &str) -> InputError {
    let newer = newer(Some(model));
    let [nl, en] = Language::ALL
        .map(|language| format!("{} {}", newer.sentence(language), error.sentence(language).trim_end_matches('.')));
    InputError::of_whole(nl, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_number_and_not_by_letter() {
        let mut next = numbers(MODEL).unwrap();
        assert!(!is_newer(MODEL) && !is_newer("onzin") && !is_newer("") && !is_newer("99.x.0"));
        *next.last_mut().unwrap() += 10;
        let next = next.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
        assert!(is_newer(&next) && is_newer("99.0.0") && !is_newer("0.0.9"), "{next}");
    }
}
