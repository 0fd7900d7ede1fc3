//! What the dialog Deel shows: the link, the link as a picture, and in words what differs from current policy.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::app::field::Field;
use crate::app::municipality::Municipality;
use crate::app::route::Route;
use crate::app::text::Texts;
use crate::app::work::{Work, at, common, is_question};
use crate::levers::{Levers, REGISTRY};
use crate::parameters::registry;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::link;
use crate::scenario::story::Story;
use crate::text::Language;

/// The longest address for a QR code, in bytes. A longer one has squares that a phone no longer reads from a screen well:
/// a judgement.
pub const LONGEST_QR: usize = 640;
/// Squares of white around a QR code, as the standard asks.
pub const QR_MARGIN: i32 = 4;

/// The fragment of an address that opens this work on this screen.
#[must_use]
pub fn fragment(work: &Work, stories: &[Story], route: Route, language: Language) -> String {
    format!("{}?{}", route.hash(), link::encode(&work.project(stories), language))
}

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Squares on a side, its white margin included.
    pub size: i32,
    /// Its dark squares, in runs along a row: column, row and length.
    pub runs: Vec<(i32, i32, i32)>,
}

impl Qr {
    /// The dark squares as the path of an SVG.
    #[must_use]
    pub fn path(&self) -> String {
        self.runs.iter().map(|(column, row, dark)| format!("M{column} {row}h{dark}v1h-{dark}z")).collect()
    }
}

/// The QR code of an address, unless it is too long.
#[must_use]
pub fn qr(address: &str) -> Option<Qr> {
    if address.len() > LONGEST_QR {
        return None;
    }
    let code = QrCode::encode_text(address, QrCodeEcc::Low).ok()?;
    let mut runs = Vec::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let dark = (column..code.size()).take_while(|at| code.get_module(*at, row)).count() as i32;
            if dark > 0 {
                runs.push((column + QR_MARGIN, row + QR_MARGIN, dark));
            }
            column += dark.max(1);
        }
    }
    Some(Qr { size: code.size() + 2 * QR_MARGIN, runs })
}

/// What a scenario does otherwise than current policy, lever by lever.
#[must_use]
pub fn changes(work: &Work, scenario: usize, language: Language) -> Vec<String> {
    let work = Work { chosen: scenario, ..work.clone() };
    (0..REGISTRY.len()).flat_map(|place| of_lever(&work, Field::Lever(place), language)).collect()
}

/// The same of a scenario without a page around it: the levers of each municipality beside its name and current policy.
#[must_use]
pub fn choices(levers: &[Levers], policies: &[(String, Levers)], language: Language) -> Vec<String> {
    let name = |place: usize| policies.get(place).map(|(name, _)| name.as_str());
    let of = |place: usize| {
        let values: Vec<f64> = levers.iter().map(|levers| at(levers, place)).collect();
        let references: Vec<f64> = policies.iter().map(|(_, levers)| at(levers, place)).collect();
        differing(Field::Lever(place), &references, &values, &name, language)
    };
    (0..REGISTRY.len()).flat_map(of).collect()
}

fn of_lever(work: &Work, field: Field, language: Language) -> Vec<String> {
    let name = |place: usize| work.name_of(Some(place));
    differing(field, &work.references(field, None), &work.values(field, None), &name, language)
}

/// What current policy is, where that of the ready case is something else: `Fte per wijkteam: 11 fte (gewoon: 10 fte)`.
#[must_use]
pub fn own_policy(work: &Work, language: Language) -> Vec<String> {
    let usual = language.pick("gewoon", "usually");
    let of = |place: usize| {
        let field = Field::Lever(place);
        let pairs = work.municipalities.iter().zip(&work.preset.members);
        let (ready, own): (Vec<f64>, Vec<f64>) =
            pairs.map(|(own, member)| (at(&member.current, place), at(&own.current, place))).unzip();
        let said = |ready: f64, own: f64| {
            let (label, [ready, own]) =
                (field.label(language), [ready, own].map(|value| field.spoken(value, language)));
            format!("{label}: {own} ({usual}: {ready})")
        };
        told(&said, (&ready, &own), &|place| work.name_of(Some(place)), language)
    };
    (0..REGISTRY.len()).flat_map(of).collect()
}

/// What differs in a field.
fn differing<'a>(
    field: Field,
    references: &[f64],
    values: &[f64],
    name: &dyn Fn(usize) -> Option<&'a str>,
    language: Language,
) -> Vec<String> {
    let texts = Texts::of(language);
    let said = |from: f64, to: f64| {
        texts.from_to(field.label(language), &field.spoken(from, language), &field.spoken(to, language))
    };
    told(&said, (references, values), name, language)
}

/// What differs: once for all, or for each place where it does.
fn told<'a>(
    said: &dyn Fn(f64, f64) -> String,
    (references, values): (&[f64], &[f64]),
    name: &dyn Fn(usize) -> Option<&'a str>,
    language: Language,
) -> Vec<String> {
    match (common(references), common(values)) {
        (Some(from), Some(to)) if from == to => Vec::new(),
        (Some(from), Some(to)) => vec![said(from, to)],
        _ => {
            let differing = references.iter().zip(values).enumerate().filter(|(_, (from, to))| from != to);
            let place = |place: usize| Texts::of(language).in_place(name(place));
            differing.map(|(at, (from, to))| format!("{} {}", said(*from, *to), place(at))).collect()
        }
    }
}

/// What is assumed otherwise than usual.
#[must_use]
pub fn assumptions(work: &Work, language: Language) -> Vec<String> {
    assumed(&work.assumptions, language)
}

/// The same of a set of assumptions.
#[must_use]
pub fn assumed(assumptions: &AssumptionSet, language: Language) -> Vec<String> {
    let texts = Texts::of(language);
    let own = registry().enumerate().filter_map(|(place, spec)| Some((place, spec, assumptions.own.get(&place)?)));
    own.map(|(place, spec, spread)| {
        let field = Field::Assumption(place);
        let label = field.label(language);
        if is_question(spec) {
            return format!("{label} {}", texts.yes_or_no(spread.mode > 0.0));
        }
        let mode = field.spoken(spread.mode, language);
        if spread.low < spread.high {
            let [low, high] = [spread.low, spread.high].map(|end| field.shown(end, language));
            return format!("{label}: {mode} ({low} – {high})");
        }
        format!("{label}: {mode}")
    })
    .collect()
}

/// The user's own figures of each municipality: `Inwoners: 52.000 inwoners`.
#[must_use]
pub fn own_figures(work: &Work, language: Language) -> Vec<String> {
    let one = work.municipalities.len() == 1;
    let of = |(at, own): (usize, &Municipality)| -> Vec<String> {
        let place = Texts::of(language).in_place(work.name_of(Some(at)));
        let place = if one { String::new() } else { format!(" {place}") };
        let said = |(figure, value): (&usize, &f64)| {
            let figure = Field::Figure(*figure);
            // A label may tell between brackets how to fill it in: that is over.
            let label = figure.label(language).split(" (").next().unwrap_or_default();
            format!("{label}: {}{place}", figure.spoken(*value, language))
        };
        own.own_figures.iter().map(said).collect()
    };
    work.municipalities.iter().enumerate().flat_map(of).collect()
}

/// How many own figures there are, in all municipalities.
#[must_use]
pub fn figures(work: &Work) -> usize {
    work.municipalities.iter().map(|own| own.own_figures.len()).sum()
}

#[cfg(test)]
#[path = "share_tests.rs"]
mod tests;
