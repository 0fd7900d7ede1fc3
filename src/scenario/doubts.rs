//! Own figures that are accepted and still look wrong: a soft word, never a refusal.

use std::collections::BTreeMap;

use crate::model::case::Figures;
use crate::scenario::figure::{FIGURES, value};
use crate::text::Language;
use crate::text::number::whole;

/// So many times as much, or as little, as usual is seldom right. Our judgement: shares of bijstand and Wsw differ by
/// less between large municipalities.
const FAR: f64 = 4.0;
/// Counts that differ by less than this may well be chance.
const FEW: f64 = 30.0;
/// A yearly benefit per person outside this, euro, is most often an amount per month or of all persons. Our judgement.
const BENEFIT: (f64, f64) = (6_000.0, 25_000.0);

/// Something that looks wrong.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Doubt {
    /// A figure, by its place in [`FIGURES`], is far from what is usual for so many inhabitants.
    Far {
        /// Which figure.
        place: usize,
        /// What was given.
        given: f64,
        /// What is usual.
        usual: f64,
    },
    /// More of the target group without a job than persons with bijstand.
    MoreWithoutJob {
        /// The target group without a job.
        limited: f64,
        /// Persons with bijstand.
        bijstand: f64,
    },
    /// A benefit per person and year that is far too low or too high.
    Benefit(f64),
}

/// What looks wrong in these figures; `own` are those of the user and `usual` those in proportion to the inhabitants.
#[must_use]
pub fn doubts(figures: &Figures, own: &BTreeMap<usize, f64>, usual: &Figures) -> Vec<Doubt> {
    let mut found = Vec::new();
    for (place, given) in own {
        let Some(spec) = FIGURES.get(*place).filter(|spec| spec.is_count()) else { continue };
        let usual = value(usual, spec.id).unwrap_or_default();
        let (low, high) = if *given < usual { (*given, usual) } else { (usual, *given) };
        if high > FAR * low && high - low > FEW {
            found.push(Doubt::Far { place: *place, given: *given, usual });
        }
    }
    let is_own = |id: &str| FIGURES.iter().position(|spec| spec.id == id).is_some_and(|place| own.contains_key(&place));
    let (limited, bijstand) = (figures.limited_persons, figures.bijstand_persons);
    if limited > bijstand && (is_own("limited_persons") || is_own("bijstand_persons")) {
        found.push(Doubt::MoreWithoutJob { limited, bijstand });
    }
    let price = figures.benefit_price;
    if price > 0.0 && !(BENEFIT.0..=BENEFIT.1).contains(&price) {
        found.push(Doubt::Benefit(price));
    }
    found
}

impl Doubt {
    /// One sentence for the user.
    #[must_use]
    pub fn sentence(self, language: Language) -> String {
        let say = |value: f64| whole(value, language);
        match self {
            Self::Far { place, given, usual } => {
                let label = FIGURES.get(place).map_or("", |spec| language.pick(spec.nl, spec.en));
                let (given, usual) = (say(given), say(usual));
                match language {
                    Language::Nl => {
                        format!("{label}: {given}. Doorsnee bij dit aantal inwoners is {usual}. Klopt het?")
                    }
                    Language::En => format!("{label}: {given}. Usual for so many inhabitants is {usual}. Is it right?"),
                }
            }
            Self::MoreWithoutJob { limited, bijstand } => {
                let (limited, bijstand) = (say(limited), say(bijstand));
                match language {
                    Language::Nl => format!(
                        "De doelgroep zonder baan ({limited}) is groter dan alle mensen met bijstand ({bijstand}). Dat kan alleen als veel van hen geen uitkering hebben."
                    ),
                    Language::En => format!(
                        "The target group without a job ({limited}) is larger than all persons with bijstand ({bijstand}). That can only be when many of them have no benefit."
                    ),
                }
            }
            Self::Benefit(price) => {
                let price = say(price);
                match language {
                    Language::Nl => format!(
                        "Een uitkering van € {price} per persoon per jaar is onwaarschijnlijk. Is dit het bedrag per maand, of van alle mensen samen?"
                    ),
                    Language::En => format!(
                        "A benefit of € {price} per person and year is unlikely. Is this the amount per month, or of all persons together?"
                    ),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures() -> Figures {
        Figures {
            inhabitants: 100_000.0,
            bijstand_persons: 2_400.0,
            limited_persons: 150.0,
            beschut_persons: 20.0,
            ..Figures::default()
        }
    }

    fn said(change: impl Fn(&mut Figures), own: &[(usize, f64)]) -> Vec<String> {
        let mut changed = figures();
        change(&mut changed);
        let own = own.iter().copied().collect();
        doubts(&changed, &own, &figures()).iter().map(|doubt| doubt.sentence(Language::Nl)).collect()
    }

    #[test]
    fn usual_figures_and_those_of_the_preset_are_not_doubted() {
        assert!(said(|_| (), &[]).is_empty());
        assert!(said(|_| (), &[(2, 4_000.0), (5, 45.0)]).is_empty(), "few people may differ much");
        assert!(said(|figures| figures.benefit_price = 15_000.0, &[]).is_empty());
    }

    #[test]
    fn what_is_far_from_usual_or_from_another_figure_is_asked_about() {
        let far = said(|_| (), &[(2, 12_000.0)]);
        assert!(far.len() == 1 && far[0].starts_with("Mensen met bijstand: 12.000. Doorsnee"), "{far:?}");
        assert!(said(|_| (), &[(2, 240.0)])[0].contains("is 2.400"));
        let more = said(|figures| figures.bijstand_persons = 100.0, &[(2, 100.0)]);
        assert!(more.len() == 2 && more[1].contains("(150)") && more[1].contains("(100)"), "{more:?}");
        assert!(said(|figures| figures.benefit_price = 1_250.0, &[])[0].contains("per maand"));
    }
}
