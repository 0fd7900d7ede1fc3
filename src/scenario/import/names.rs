//! The figures as people write them: our id, either label, or a usual short name, whatever capitals, spaces and remarks
//! between brackets.

use crate::scenario::figure::FIGURES;
use crate::text::letters::small;

/// Short names that leave no doubt. A number of `uitkeringen` is none: a benefit may be for a household of two.
const SHORT: [(&str, &str); 8] = [
    ("inhabitants", "aantalinwoners inwonertal inwoneraantal bevolking population"),
    ("using_households", "huishoudensmetvoorziening huishoudensmetvoorzieningen"),
    (
        "bijstand_persons",
        "bijstand bijstandsgerechtigden bijstandontvangers bijstandsontvangers mensenindebijstand personenmetbijstand personenindebijstand",
    ),
    ("limited_persons", "doelgroepzonderbaan"),
    ("wsw_persons", "wsw wswers swmedewerkers wswwerknemers"),
    ("beschut_persons", "beschutwerk beschut"),
    ("dagbesteding_persons", "arbeidsmatigedagbesteding"),
    ("garantiebaan_persons", "garantiebanen garantiebanengemeente"),
];

/// The place in [`FIGURES`] of the figure that is called so.
pub(crate) fn figure(written: &str) -> Option<usize> {
    let name = bare(written);
    if name.is_empty() {
        return None;
    }
    FIGURES.iter().position(|spec| {
        let short = SHORT.iter().find(|(id, _)| *id == spec.id).map_or("", |(_, short)| short);
        [spec.id, spec.nl, spec.en].into_iter().any(|own| bare(own) == name) || short.split(' ').any(|one| one == name)
    })
}

/// The letters and digits of a name, small, up to a remark between brackets.
fn bare(written: &str) -> String {
    let before = written.split('(').next().unwrap_or_default();
    small(before).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_goes_by_its_id_its_labels_and_short_names() {
        for (place, spec) in FIGURES.iter().enumerate() {
            for name in [spec.id, spec.nl, spec.en] {
                assert_eq!(figure(name), Some(place), "{name}");
                assert_eq!(figure(&format!("  {} (stand 1-1-2026)", name.to_uppercase())), Some(place), "{name}");
            }
        }
        for (name, id) in [
            ("Aantal inwoners", "inhabitants"),
            ("bijstandsgerechtigden", "bijstand_persons"),
            ("WSW'ers", "wsw_persons"),
            ("Beschut werk", "beschut_persons"),
            ("Garantiebanen", "garantiebaan_persons"),
        ] {
            assert_eq!(figure(name).map(|place| FIGURES[place].id), Some(id), "{name}");
        }
        for name in ["", "()", "uitkeringen", "huishoudens", "mensen"] {
            assert_eq!(figure(name), None, "{name}");
        }
    }

    #[test]
    fn every_short_name_is_of_a_figure_and_of_one_only() {
        let mut seen = std::collections::BTreeSet::new();
        for (id, short) in SHORT {
            assert!(FIGURES.iter().any(|spec| spec.id == id), "{id}");
            assert!(short.split(' ').all(|name| bare(name) == name && seen.insert(name)), "{id}");
        }
    }
}
