//! What counts, as figures and sentences: tornado, indices, grades and tipping values.

use crate::analysis::precision::Estimate;
use crate::analysis::sensitivity::Effort;
use crate::analysis::sensitivity::factors::{Evidence, Factor};
use crate::analysis::sensitivity::found::Found;
use crate::analysis::sensitivity::tipping::{Tip, Tipping};
use crate::app::field::Field;
use crate::app::onzekerheid_text::{ALL_OTHERS, CALIBRATED, OF_THE_SPREAD, OUTCOME};
use crate::app::outlook::{Question, SEED};
use crate::app::text::Texts;
use crate::charts::quantity::Quantity;
use crate::charts::share_bar::{Share, ShareFigure};
use crate::charts::tornado::{TornadoBar, TornadoEnd, TornadoFigure};
use crate::parameters::registry;
use crate::text::Language;
use crate::text::number::{chance, give_or_take, percent};
use crate::worker::study::{self, About};

/// What the page finds out: fewer points than the command line, which takes 1,024. A choice between patience and error.
pub const EFFORT: Effort = Effort { points: 128, alone: 10, seed: SEED, level: 0.0 };

/// Bars of the tornado: what lies below these hardly moves the outcome.
const BARS: usize = 12;

/// What stands in the place of a grade for what calibration learned.
const LEARNED: char = 'K';

/// Which assumptions carry the outcome of the work on screen, as a long question.
#[must_use]
pub fn question(about: Question) -> study::Question {
    let Question { setup, levers } = about;
    study::Question { setup, levers, about: About::Sensitivity(EFFORT) }
}

/// The name of a factor; without one, that of all others.
#[must_use]
pub fn name(factor: Option<Factor>, language: Language) -> String {
    match factor {
        None => ALL_OTHERS.say(language).to_owned(),
        Some(Factor::Calibrated) => CALIBRATED.say(language).to_owned(),
        Some(Factor::Parameter(place)) => Field::Assumption(place).label(language).to_owned(),
    }
}

fn letter(factor: Factor) -> char {
    match factor.evidence() {
        Evidence::Graded(grade) => grade.letter().chars().next().unwrap_or(LEARNED),
        Evidence::Calibrated => LEARNED,
    }
}

/// The widest bars.
#[must_use]
pub fn tornado(found: &Found, language: Language) -> TornadoFigure {
    let setting = |factor: Factor, end: usize| match factor {
        Factor::Calibrated => ["P10", "P90"].get(end).copied().unwrap_or_default().to_owned(),
        Factor::Parameter(place) => {
            let value = found.ends.get(end).and_then(|values| values.get(place)).copied();
            value.map(|value| Field::Assumption(place).spoken(about(value), language)).unwrap_or_default()
        }
    };
    let bars = found.tornado.iter().filter(|bar| bar.width() > 0.0).take(BARS).map(|bar| TornadoBar {
        name: name(Some(bar.factor), language),
        grade: letter(bar.factor),
        low: TornadoEnd { setting: setting(bar.factor, 0), outcome: bar.low },
        high: TornadoEnd { setting: setting(bar.factor, 1), outcome: bar.high },
    });
    TornadoFigure {
        quantity: Quantity::Money,
        outcome: OUTCOME.say(language).to_owned(),
        default: found.expected,
        bars: bars.collect(),
    }
}

/// What is drawn or searched for, to three digits: more would claim what nobody knows.
fn about(value: f64) -> f64 {
    if !value.is_finite() || value == 0.0 {
        return value;
    }
    let (size, mut scale) = (value.abs(), 1.0);
    while size * scale < 100.0 {
        scale *= 10.0;
    }
    while size * scale >= 1_000.0 {
        scale /= 10.0;
    }
    (value * scale).round() / scale
}

/// The share of each kind of evidence; estimates just below zero count as zero, and the rest adds up to one again.
#[must_use]
pub fn shares(found: &[(Evidence, Estimate)], language: Language) -> ShareFigure {
    let kept = |share: f64| if share > 0.0 { share } else { 0.0 };
    let sum: f64 = found.iter().map(|(_, share)| kept(share.value)).sum();
    let named = |evidence: Evidence| match evidence {
        Evidence::Graded(grade) => Texts::of(language).grade(grade).to_owned(),
        Evidence::Calibrated => CALIBRATED.say(language).to_owned(),
    };
    let part = |(evidence, share): &(Evidence, Estimate)| Share {
        name: named(*evidence),
        share: if sum > 0.0 { kept(share.value) / sum } else { 0.0 },
    };
    ShareFigure { whole: OF_THE_SPREAD.say(language).to_owned(), parts: found.iter().map(part).collect() }
}

/// A share of the variance with twice its standard error. No share is below nothing: an estimate that is, is so by
/// sampling error alone, and stands at zero as in the chart.
#[must_use]
pub fn index(estimate: Estimate, language: Language) -> String {
    let error = give_or_take(2.0 * estimate.standard_error, language).map(|error| format!(" {error}"));
    format!("{}{}", percent(estimate.value.max(0.0), language), error.unwrap_or_default())
}

/// What must be true of one assumption: a sentence for each side on which the choice tips.
#[must_use]
pub fn tipping(found: &Tipping, expected: f64, language: Language) -> Vec<String> {
    let Factor::Parameter(place) = found.factor else { return Vec::new() };
    let field = Field::Assumption(place);
    let label = field.label(language);
    let gains = expected >= 0.0;
    let said = |tip: Tip, is_below: bool| {
        let (value, default) = (field.spoken(about(tip.value), language), field.spoken(found.default, language));
        let likely = chance(tip.chance_beyond, language);
        let side = match language {
            Language::Nl => {
                if is_below {
                    "lager dan"
                } else {
                    "hoger dan"
                }
            }
            Language::En => {
                if is_below {
                    "below"
                } else {
                    "above"
                }
            }
        };
        let turns = match (language, gains) {
            (Language::Nl, true) => "dan wordt het voordeel een nadeel",
            (Language::Nl, false) => "dan wordt het nadeel een voordeel",
            (Language::En, true) => "then the advantage becomes a disadvantage",
            (Language::En, false) => "then the disadvantage becomes an advantage",
        };
        match language {
            Language::Nl => {
                format!(
                    "{label}: is het {side} ongeveer {value}, {turns}. Nu rekenen we met {default}. Kans daarop: {likely}."
                )
            }
            Language::En => {
                format!(
                    "{label}: if it is {side} about {value}, {turns}. Now we assume {default}. The chance of that: {likely}."
                )
            }
        }
    };
    [found.below.map(|tip| said(tip, true)), found.above.map(|tip| said(tip, false))].into_iter().flatten().collect()
}

/// The grade of a parameter, where it has one.
#[must_use]
pub fn grade(factor: Option<Factor>) -> Option<crate::parameters::spec::Grade> {
    match factor? {
        Factor::Parameter(place) => registry().nth(place).map(|spec| spec.grade),
        Factor::Calibrated => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Action, State};
    use crate::worker::study::{Answer, Study};
    use crate::{levers, parameters};

    #[test]
    fn a_value_that_was_searched_for_has_three_digits() {
        assert_eq!(
            [0.678_388_55, 92_600.929_839, 1.018_862, -14.324_554, 0.0].map(about),
            [0.678, 92_600.0, 1.02, -14.3, 0.0]
        );
    }

    #[test]
    fn a_share_never_claims_to_have_no_error() {
        let of = |standard_error| index(Estimate { value: 0.08, standard_error }, Language::Nl);
        assert_eq!([0.02, 0.001, 0.0].map(of), ["8% ±\u{a0}4%", "8% ±\u{a0}minder dan\u{a0}1%", "8%"]);
        let below = index(Estimate { value: -0.012, standard_error: 0.004 }, Language::Nl);
        assert_eq!(below, "0% ±\u{a0}minder dan\u{a0}1%", "sampling error is no negative share");
    }

    #[test]
    fn shares_below_zero_stand_at_zero_and_all_add_up() {
        let of = |value| Estimate { value, standard_error: 0.02 };
        let found: Vec<(Evidence, Estimate)> =
            Evidence::ALL.into_iter().zip([-0.02, 0.51, 0.51, 0.0].map(of)).collect();
        let figure = shares(&found, Language::Nl);
        assert!(figure.check().is_ok());
        assert_eq!(figure.parts.iter().map(|part| part.share).collect::<Vec<_>>(), [0.0, 0.5, 0.5, 0.0]);
    }

    #[test]
    fn the_figures_of_the_screen_accept_what_was_found() {
        let (place, _) = levers::find("fte_per_wijkteam").unwrap();
        let state = State::new().unwrap().after(Action::Set(Field::Lever(place), 12.0));
        let asked = question(state.work.question());
        assert_eq!(asked.about, About::Sensitivity(EFFORT));
        let effort = Effort { points: 1, alone: 2, ..EFFORT };
        let mut study = Box::new(Study::new(&study::Question { about: About::Sensitivity(effort), ..asked }).unwrap());
        let found = loop {
            match study.step(64) {
                Ok(Answer::Sensitivity(found)) => break found,
                Ok(other) => panic!("{other:?}"),
                Err(more) => study = more,
            }
        };
        for language in Language::ALL {
            let tornado = tornado(&found, language);
            assert!(tornado.check().is_ok() && tornado.bars.iter().all(|bar| !bar.name.is_empty()));
            assert!(tornado.bars.iter().all(|bar| !bar.low.setting.is_empty() && !bar.high.setting.is_empty()));
            let shares = found.grades.as_ref().map(|grades| shares(grades, language));
            assert!(shares.is_some_and(|shares| shares.check().is_ok()));
            assert_eq!(found.indices.len(), 3, "two by themselves and the rest");
            assert!(found.indices.iter().all(|(factor, _)| !name(*factor, language).is_empty()));
        }
    }

    #[test]
    fn a_tipping_value_is_told_on_its_own_side() {
        let (place, spec) = parameters::find("wijkteam_prevention").unwrap();
        let tip = Tip { value: spec.spread.low, chance_beyond: 0.2, jump: 0.0 };
        let found = Tipping {
            factor: Factor::Parameter(place),
            default: spec.default_value(),
            range: (spec.spread.low, spec.spread.high),
            below: Some(tip),
            above: None,
        };
        let said = tipping(&found, 5.0, Language::Nl);
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("lager dan") && said[0].contains("nadeel") && said[0].contains("20%"), "{said:?}");
        assert!(tipping(&found, -5.0, Language::En)[0].contains("becomes an advantage"));
    }
}
