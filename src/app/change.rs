//! What the last change did, in one sentence: both sides are expected runs, so that no chance is in the difference.

use crate::analysis::comparison::Kantelpunt;
use crate::app::field::Field;
use crate::app::outlook::Outlook;
use crate::app::state::{Change, State};
use crate::app::text::Texts;
use crate::text::Language;
use crate::text::number::{money, signed_money};

/// Amounts below half a euro are nothing.
const NOTHING: f64 = 0.5;

/// The sentence, or none when nothing was changed yet.
#[must_use]
pub fn sentence(state: &State, now: &Outlook, before: Option<&Outlook>) -> Option<String> {
    let texts = Texts::of(state.language);
    let lead = lead(state)?;
    let Some(before) = before.filter(|_| state.last != Some(Change::Preset)) else { return Some(format!("{lead}.")) };
    let effects = effects(now, before, state.language);
    Some(if effects.is_empty() {
        format!("{lead}: {}.", texts.changes_nothing)
    } else {
        format!("{lead}: {}.", effects.join("; "))
    })
}

/// What was changed.
fn lead(state: &State) -> Option<String> {
    let (texts, work) = (Texts::of(state.language), &state.work);
    Some(match state.last? {
        Change::Preset => texts.chose(&work.preset.id),
        Change::Set(field) => {
            let before = state.before.as_ref()?;
            let spoken = |work: &crate::app::work::Work| match field {
                Field::Assumption(_) if field.id() == crate::app::work::CARE_COUNTS => {
                    texts.yes_or_no(work.value(field) > 0.0).to_owned()
                }
                _ => field.spoken(work.value(field), state.language),
            };
            texts.from_to(field.label(state.language), &spoken(before), &spoken(work))
        }
        Change::Reset => texts.was_reset.to_owned(),
        Change::Adopted => texts.was_adopted.to_owned(),
        Change::Undone => texts.was_undone.to_owned(),
        Change::Redone => texts.was_redone.to_owned(),
    })
}

fn effects(now: &Outlook, before: &Outlook, language: Language) -> Vec<String> {
    let texts = Texts::of(language);
    let (one, other) = (&now.comparison, &before.comparison);
    let visible = |difference: f64| Some(difference).filter(|difference| difference.abs() >= NOTHING);
    let npv = visible(one.npv - other.npv)
        .map(|difference| texts.added_up_changes(now.last_year(), &signed_money(difference, language)));
    let peak = visible(one.peak_funding - other.peak_funding)
        .map(|deeper| texts.peak_changes(&money(deeper.abs(), language), deeper > 0.0));
    let name = |outlook: &Outlook| match outlook.comparison.kantelpunt {
        Kantelpunt::Month(month) => Some(outlook.year_of(month).to_string()),
        Kantelpunt::FromTheStart => Some(texts.at_once.to_owned()),
        Kantelpunt::Never => Some(texts.no_kantelpunt.to_owned()),
        Kantelpunt::NoDifference => None,
    };
    let kantelpunt = match (name(before), name(now)) {
        (Some(was), Some(is)) if was != is => Some(texts.kantelpunt_moves(&was, &is)),
        (None, Some(is)) => Some(texts.kantelpunt_is(&is)),
        _ => None,
    };
    [npv, peak, kantelpunt].into_iter().flatten().collect()
}
