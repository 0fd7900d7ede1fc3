//! Which outcomes people notice, and which way is better: a choice of ours, which the table says that it is.

use std::ops::Range;

use kantelpunt_documents::view::Quantity;

use crate::analysis::budget::effects::Effects;
use crate::app::topic::Topic;
use crate::export::paper::Noticed;
use crate::text::Language;

/// In the order of the table, with whether more of it is better. Outcomes that can be a good and a bad sign, such as new
/// need (a team that looks further finds more), are left out.
const NOTICED: [(Topic, bool); 14] = [
    (Topic::Waiting, false),
    (Topic::Load, false),
    (Topic::Missed, false),
    (Topic::ReferredEarly, false),
    (Topic::ReferredLate, false),
    (Topic::Bijstand, false),
    (Topic::Garantiebanen, true),
    (Topic::GarantiebanenExtra, true),
    (Topic::Placed, true),
    (Topic::ReadyToWork, true),
    (Topic::MultiToWork, true),
    (Topic::Youth, true),
    (Topic::BeschutWerk, true),
    (Topic::WswWaiting, false),
];

/// What becomes of them in the years that the table shows, each with its year: the last of the budget, and the last whole year of the run when that is later.
#[must_use]
pub fn in_years(
    effects: &Effects,
    years: &[(i32, usize)],
    plan: &Range<usize>,
    language: Language,
) -> Vec<(i32, Vec<Noticed>)> {
    let end = plan.end.saturating_sub(1);
    let last = years.iter().rposition(|(_, months)| *months == 12).filter(|last| *last > end);
    let seen = |place: usize| years.get(place).map(|(year, _)| (*year, noticed(effects, place, language)));
    std::iter::once(end).chain(last).filter_map(seen).collect()
}

/// The same in the year at this place of the run; nothing without draws.
fn noticed(effects: &Effects, year: usize, language: Language) -> Vec<Noticed> {
    let outcome = |(topic, more_is_better): (Topic, bool)| {
        let unit = match topic {
            // In a sentence the number stands before its unit.
            Topic::Load => language.pick("maal de norm", "times the norm"),
            _ => topic.unit(language),
        };
        let effect = effects.effect(topic.outcome(), year)?;
        Some(Noticed {
            id: topic.id(),
            label: match topic {
                // In a sentence of its own it must not be taken for more beside the others.
                Topic::GarantiebanenExtra => language
                    .pick("Garantiebanen die er anders niet waren", "Garantiebanen that would not exist otherwise"),
                _ => topic.label(language),
            },
            quantity: Quantity { unit: unit.to_owned(), digits: topic.digits(), more_is_better },
            effect,
        })
    };
    NOTICED.into_iter().filter_map(outcome).collect()
}
