//! Which levers are in sight at once, and what stands under each.

use crate::app::field::Field;
use crate::app::text::Texts;
use crate::app::work::{Work, common, group_fields};
use crate::levers::REGISTRY;
use crate::levers::spec::{Domain, Group, LeverSpec};
use crate::text::Language;

/// The levers that people move most: always in sight. The others of a group fold.
const SHOWN_FIRST: [&str; 16] = [
    "sw_bestuur",
    "beschut_detachering_share",
    "beschut_ambition",
    "wsw_detachering_share",
    "inhabitants_per_wijkteam",
    "fte_per_wijkteam",
    "wijkteam_scope",
    "brede_intake_share",
    "work_income_placement",
    "garantiebaan_ambition",
    "employer_service_fte",
    "jobcoach_hours",
    "priority_rule",
    "joint_service",
    "backoffice",
    "one_face",
];

/// The levers of a group: those in sight, and those that fold.
#[must_use]
pub fn in_sight_and_folded(group: Group) -> (Vec<Field>, Vec<Field>) {
    group_fields(group).partition(|field| SHOWN_FIRST.contains(&field.id()))
}

/// What stands under a lever: why it cannot be moved, or current policy.
#[must_use]
pub fn note(work: &Work, field: Field, language: Language) -> String {
    let texts = Texts::of(language);
    let Some((place, spec)) = lever(field) else { return String::new() };
    if work.is_given(place) {
        return texts.given_by_region.to_owned();
    }
    if let Some(other) = work.unmet_need(spec) {
        return texts.needs(other.label(language));
    }
    let now = texts.now(&in_words(field, &work.references(field, work.shown), language));
    if work.shared(field).is_some() {
        return now;
    }
    let chosen = in_words(field, &work.values(field, work.shown), language);
    let chosen = chosen.strip_prefix(texts.differs).unwrap_or_default();
    format!("{now}. {}{chosen}.", texts.your_choice_differs)
}

/// Whether a lever cannot be moved: it waits for another, or the region gives it.
#[must_use]
pub fn is_fixed(work: &Work, field: Field) -> bool {
    lever(field).is_some_and(|(place, spec)| work.is_given(place) || work.unmet_need(spec).is_some())
}

fn lever(field: Field) -> Option<(usize, &'static LeverSpec)> {
    let Field::Lever(place) = field else { return None };
    Some((place, *REGISTRY.get(place)?))
}

/// One value, or how the values of the municipalities differ.
fn in_words(field: Field, values: &[f64], language: Language) -> String {
    let texts = Texts::of(language);
    if let Some(value) = common(values) {
        return field.spoken(value, language);
    }
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let how = match lever(field).map(|(_, spec)| spec.domain) {
        Some(Domain::Choices(choices)) => {
            let count = |option: usize| values.iter().filter(|value| **value == option as f64).count();
            let counted = (0..choices.len()).map(|option| (count(option), field.spoken(option as f64, language)));
            let named = counted.filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} × {name}"));
            named.collect::<Vec<_>>().join(", ")
        }
        _ => texts.from_through(&field.shown(low, language), &field.spoken(high, language)),
    };
    format!("{}: {how}", texts.differs)
}

#[cfg(test)]
#[path = "lever_view_tests.rs"]
mod tests;
