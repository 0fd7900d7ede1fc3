//! What the last change did, in one sentence: both sides are medians when both are known, else both are expected runs.

use crate::analysis::comparison::Kantelpunt;
use crate::app::field::Field;
use crate::app::outlook::{Bands, Outlook};
use crate::app::state::{Change, State};
use crate::app::text::Texts;
use crate::text::Language;
use crate::text::number::money;

/// Amounts below half a euro are nothing.
const NOTHING: f64 = 0.5;

/// One side of the comparison.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The expected run.
    pub outlook: &'a Outlook,
    /// The bands, when they are known.
    pub bands: Option<&'a Bands>,
}

/// The sentence, or none when nothing was changed yet.
#[must_use]
pub fn sentence(state: &State, now: Side<'_>, before: Option<Side<'_>>, language: Language) -> Option<String> {
    let texts = Texts::of(language);
    let lead = lead(state, language)?;
    let Some(before) = before.filter(|_| state.last != Some(Change::Preset)) else { return Some(format!("{lead}.")) };
    let effects = effects(now, before, language);
    Some(if effects.is_empty() {
        format!("{lead}: {}.", texts.changes_nothing)
    } else {
        format!("{lead}: {}.", effects.join("; "))
    })
}

/// What was changed.
fn lead(state: &State, language: Language) -> Option<String> {
    let (texts, work) = (Texts::of(language), &state.work);
    Some(match state.last? {
        Change::Preset => texts.chose(&work.preset.id),
        Change::Set(field) => {
            let before = state.before.as_ref()?;
            let spoken = |work: &crate::app::work::Work| match field {
                Field::Assumption(_) if field.id() == crate::app::work::CARE_COUNTS => {
                    texts.yes_or_no(work.value(field) > 0.0).to_owned()
                }
                _ => field.spoken(work.value(field), language),
            };
            texts.from_to(field.label(language), &spoken(before), &spoken(work))
        }
        Change::Reset => texts.was_reset.to_owned(),
        Change::Adopted => texts.was_adopted.to_owned(),
        Change::Undone => texts.was_undone.to_owned(),
        Change::Redone => texts.was_redone.to_owned(),
    })
}

/// What is compared: the same figures as on the cards.
struct Figures {
    npv: f64,
    peak: f64,
    kantelpunt: Option<String>,
}

fn figures(side: Side<'_>, with_bands: bool, texts: &Texts) -> Figures {
    let comparison = &side.outlook.comparison;
    let name = |month: Option<usize>| match month {
        _ if comparison.kantelpunt == Kantelpunt::NoDifference => None,
        Some(0) => Some(texts.at_once.to_owned()),
        Some(month) => Some(side.outlook.year_of(month).to_string()),
        None => Some(texts.no_kantelpunt.to_owned()),
    };
    match side.bands.filter(|_| with_bands) {
        Some(bands) => Figures { npv: bands.npv.p50, peak: bands.peak.p50, kantelpunt: name(bands.kantelpunt.p50) },
        None => Figures {
            npv: comparison.npv,
            peak: comparison.peak_funding,
            kantelpunt: name(comparison.kantelpunt.month()),
        },
    }
}

fn effects(now: Side<'_>, before: Side<'_>, language: Language) -> Vec<String> {
    let texts = Texts::of(language);
    let count = |side: Side<'_>| side.bands.map(|bands| bands.replications);
    let with_bands = now.bands.is_some() && count(now) == count(before);
    let (is, was) = (figures(now, with_bands, texts), figures(before, with_bands, texts));
    let visible = |difference: f64| Some(difference).filter(|difference| difference.abs() >= NOTHING);
    let npv = visible(is.npv - was.npv).map(|difference| {
        texts.added_up_changes(now.outlook.last_year(), &money(difference.abs(), language), difference > 0.0)
    });
    let peak =
        visible(is.peak - was.peak).map(|deeper| texts.peak_changes(&money(deeper.abs(), language), deeper > 0.0));
    let kantelpunt = match (was.kantelpunt, is.kantelpunt) {
        (Some(was), Some(is)) if was != is => Some(texts.kantelpunt_moves(&was, &is)),
        (None, Some(is)) => Some(texts.kantelpunt_is(&is)),
        _ => None,
    };
    [npv, peak, kantelpunt].into_iter().flatten().collect()
}
