//! What a goal seek found, in sentences: the setting with its chance and cost, or that there is none.

use crate::analysis::chance::Chance;
use crate::analysis::seek::point::Point;
use crate::analysis::seek::search::{Answer, By};
use crate::app::field::Field;
use crate::app::goal::Asked;
use crate::text::Language;
use crate::text::number::{chance, money, percent, percent_with, whole};

/// The answer in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The answer itself.
    pub head: String,
    /// What it costs, and what it rests on.
    pub notes: Vec<String>,
    /// The levers of the answer, to take over; none when nothing meets the target.
    pub settings: Option<Vec<(Field, f64)>>,
}

/// A setting of the levers: `‘Fte per wijkteam’ op 9 fte`, and of two levers both.
#[must_use]
pub fn setting(asked: &Asked, values: &[f64], language: Language) -> String {
    let one = |(field, value): (&Field, &f64)| {
        let (label, value) = (field.label(language), field.spoken(*value, language));
        match language {
            Language::Nl => format!("‘{label}’ op {value}"),
            Language::En => format!("‘{label}’ at {value}"),
        }
    };
    let each: Vec<String> = asked.fields.iter().zip(values).map(one).collect();
    each.join(language.pick(" en ", " and "))
}

/// The conditions within a sentence.
#[must_use]
pub fn target(asked: &Asked, language: Language) -> String {
    let each: Vec<String> = asked.conditions.iter().map(|condition| condition.said(language)).collect();
    each.join(language.pick(" en ", " and "))
}

/// What was found, in words; `last_year` is that of the run. The head says that its chance is that of the search, which
/// leaves out the chance of single persons: a note tells the chance with it.
#[must_use]
pub fn told(asked: &Asked, answer: &Answer, last_year: i32, language: Language) -> Told {
    let wanted = percent(asked.goal.probability, language);
    let target = target(asked, language);
    let Some(best) = &answer.best else {
        let head = match language {
            Language::Nl => {
                format!("Geen enkele stand geeft een kans van {wanted} op {target}, zonder toeval gerekend.")
            }
            Language::En => format!(
                "No setting gives a chance of {wanted} of {target}, computed without the chance of single persons."
            ),
        };
        let notes = answer.likeliest.iter().flat_map(|point| {
            let (setting, likely) = (setting(asked, &point.values, language), likely(point, language));
            let nearest = match language {
                Language::Nl => format!("Het dichtst in de buurt komt {setting}, met een kans van {likely}."),
                Language::En => format!("Nearest comes {setting}, with a chance of {likely}."),
            };
            [nearest, cost(point, last_year, language), rests_on(point, language)]
                .into_iter()
                .chain(with_chance(asked, answer, language))
        });
        return Told { head, notes: notes.collect(), settings: None };
    };
    let (setting, likely) = (setting(asked, &best.values, language), likely(best, language));
    let head = match language {
        Language::Nl => format!("Met {setting} is er een kans van {likely} op {target}, zonder toeval gerekend."),
        Language::En => format!(
            "With {setting} there is a chance of {likely} of {target}, computed without the chance of single persons."
        ),
    };
    let notes = [why(best, asked, &wanted, language), cost(best, last_year, language), rests_on(best, language)];
    let notes = notes.into_iter().chain(with_chance(asked, answer, language)).collect();
    let settings = asked.fields.iter().copied().zip(best.values.iter().copied()).collect();
    Told { head, notes, settings: Some(settings) }
}

/// A chance with its error.
fn likely(point: &Point, language: Language) -> String {
    with_error(point.chance, language)
}

fn with_error(of: Chance, language: Language) -> String {
    format!("{} (± {})", chance(of.probability(), language), percent_with(2.0 * of.standard_error(), 1, language))
}

/// What the chance is when what happens by chance is drawn too, as the other screens do.
fn with_chance(asked: &Asked, answer: &Answer, language: Language) -> Option<String> {
    let counted = Some(answer.with_chance).filter(|chance| chance.draws > 0)?;
    let chance = with_error(counted, language);
    let falls_short = answer.best.is_some() && counted.probability() < asked.goal.probability;
    let told = match language {
        Language::Nl => format!("Met het toeval van losse personen erbij, zoals in Verken, is de kans {chance}."),
        Language::En => format!("With the chance of single persons, as in Explore, it is {chance}."),
    };
    let short = language.pick(
        " Dat is minder dan u vroeg: vraag een hogere kans als dat toeval moet meetellen.",
        " That is less than you asked: ask a higher chance if that should count.",
    );
    Some(if falls_short { told + short } else { told })
}

fn why(best: &Point, asked: &Asked, wanted: &str, language: Language) -> String {
    let is_current = best.distance() == 0.0;
    match (language, asked.goal.by) {
        (Language::Nl, _) if is_current => {
            format!("Gevraagd was {wanted}. Zo staat het in huidig beleid al: hieraan hoeft niets te veranderen.")
        }
        (Language::En, _) if is_current => {
            format!("{wanted} was asked. Current policy already has it so: nothing of this needs to change.")
        }
        (Language::Nl, By::Smallest) => {
            format!("Gevraagd was {wanted}. Van alle standen die dat halen ligt deze het dichtst bij huidig beleid.")
        }
        (Language::En, By::Smallest) => {
            format!("{wanted} was asked. Of all settings that reach it, this one is nearest to current policy.")
        }
        (Language::Nl, By::Cheapest) => {
            format!("Gevraagd was {wanted}. Van alle standen die dat halen is deze gemiddeld het voordeligst.")
        }
        (Language::En, By::Cheapest) => {
            format!("{wanted} was asked. Of all settings that reach it, this one costs least on average.")
        }
    }
}

/// What a setting costs on average against current policy, with all other choices of the scenario in it.
fn cost(point: &Point, last_year: i32, language: Language) -> String {
    let (npv, peak) = (point.npv(), money(point.peak_funding(), language));
    let amount = money(npv.abs(), language);
    match (language, npv < 0.0) {
        (Language::Nl, true) => format!(
            "Het hele scenario kost dan tot en met {last_year} gemiddeld {amount} meer dan huidig beleid; op het diepste punt \
             is gemiddeld {peak} voorgeschoten."
        ),
        (Language::Nl, false) => format!(
            "Het hele scenario levert dan tot en met {last_year} gemiddeld {amount} op tegenover huidig beleid; op het diepste \
             punt is gemiddeld {peak} voorgeschoten."
        ),
        (Language::En, true) => format!(
            "The whole scenario then costs on average {amount} more than current policy through {last_year}; at the deepest \
             point {peak} is advanced on average."
        ),
        (Language::En, false) => format!(
            "The whole scenario then yields on average {amount} against current policy through {last_year}; at the deepest \
             point {peak} is advanced on average."
        ),
    }
}

fn rests_on(point: &Point, language: Language) -> String {
    let draws = whole(f64::from(point.chance.draws), language);
    match language {
        Language::Nl => format!(
            "Deze kans gaat over wat we niet weten: {draws} keer andere aannames, zonder het toeval van losse personen. ± is twee keer de \
             rekenfout."
        ),
        Language::En => format!(
            "This chance is over what we do not know: {draws} times other assumptions, without the chance of single persons. \
             ± is twice the sampling error."
        ),
    }
}
