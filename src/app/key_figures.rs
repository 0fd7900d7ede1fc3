//! The four figures on top: what one should remember, with its range.

use crate::analysis::bands::Bands;
use crate::app::certainty::Certainty;
use crate::app::certainty_text::{chance_between, margin};
use crate::app::outlook::Outlook;
use crate::app::text::Texts;
use crate::text::Language;
use crate::text::number::{chance, money, money_range, signed_money};

/// One key figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigure {
    /// Stable name.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// The middle outcome, or the expected one while the range is being computed.
    pub value: String,
    /// The range, or … while it is being computed.
    pub range: String,
    /// How far the value (of the kantelpunt: its chance) may still move by sampling; empty as long as that is not known,
    /// and where the range says it already: a chance of less than 1%.
    pub error: String,
}

/// The key figures, in the order of the page.
#[must_use]
pub fn key_figures(
    outlook: &Outlook,
    bands: Option<&Bands>,
    certainty: Option<&Certainty>,
    language: Language,
) -> Vec<KeyFigure> {
    let texts = Texts::of(language);
    let year = outlook.last_year();
    let comparison = &outlook.comparison;
    let range = |low: f64, high: f64| money_range(low, high, language);
    let nothing = outlook.is_no_difference(bands);
    let known = certainty.filter(|_| !nothing);
    let pending = || String::from("…");
    let amount = |id,
                  label: String,
                  expected: f64,
                  summary: Option<crate::engine::quantile::Summary>,
                  error: fn(&Certainty) -> Option<f64>,
                  write: fn(f64, Language) -> String| {
        KeyFigure {
            id,
            label,
            value: if nothing {
                texts.no_difference_short.to_owned()
            } else {
                write(summary.map_or(expected, |summary| summary.p50), language)
            },
            range: if nothing {
                texts.no_difference_range.to_owned()
            } else {
                summary.map_or_else(pending, |summary| range(summary.p10, summary.p90))
            },
            error: known.and_then(error).map_or_else(String::new, |euro| margin(euro, language)),
        }
    };
    vec![
        KeyFigure { error: likely(known, language), ..kantelpunt(outlook, bands, language) },
        amount(
            "peak",
            texts.peak.to_owned(),
            comparison.peak_funding,
            bands.map(|bands| bands.peak),
            |certainty| certainty.peak,
            money,
        ),
        amount(
            "structural",
            texts.structural_in(year),
            comparison.structural,
            bands.map(|bands| bands.structural),
            |certainty| certainty.structural,
            signed_money,
        ),
        amount(
            "npv",
            texts.added_up_through(year),
            comparison.npv,
            bands.map(|bands| bands.npv),
            |certainty| certainty.npv,
            signed_money,
        ),
    ]
}

fn likely(certainty: Option<&Certainty>, language: Language) -> String {
    certainty.and_then(|certainty| chance_between(certainty.chance, language)).unwrap_or_default()
}

fn kantelpunt(outlook: &Outlook, bands: Option<&Bands>, language: Language) -> KeyFigure {
    let texts = Texts::of(language);
    let nothing = outlook.is_no_difference(bands);
    let value = kantelpunt_name(outlook, bands, language).unwrap_or_else(|| texts.no_difference_short.to_owned());
    let range = match bands {
        _ if nothing => texts.no_difference_range.to_owned(),
        None => String::from("…"),
        Some(bands) => {
            let summary = bands.kantelpunt;
            let likely = texts.chance_through(outlook.last_year(), &chance(summary.probability, language));
            let year = |month: Option<usize>| month.map(|month| outlook.year_of(month));
            match (year(summary.p10), year(summary.p50), year(summary.p90)) {
                (Some(low), Some(_), high) if Some(low) != high => {
                    let likely = texts.chance_of_it(&chance(summary.probability, language));
                    format!("{}; {likely}", texts.between_years(low, high, outlook.last_year()))
                }
                _ => likely,
            }
        }
    };
    KeyFigure { id: "kantelpunt", label: texts.kantelpunt.to_owned(), value, range, error: String::new() }
}

/// The kantelpunt in a word or two, or nothing when there is no difference with current policy.
#[must_use]
pub fn kantelpunt_name(outlook: &Outlook, bands: Option<&Bands>, language: Language) -> Option<String> {
    let texts = Texts::of(language);
    if outlook.is_no_difference(bands) {
        return None;
    }
    Some(match bands.map_or_else(|| outlook.comparison.kantelpunt.month(), |bands| bands.kantelpunt.p50) {
        Some(0) => texts.at_once.to_owned(),
        Some(month) => outlook.year_of(month).to_string(),
        None => texts.no_kantelpunt(outlook.comparison.cumulative.len(), outlook.last_year()),
    })
}
