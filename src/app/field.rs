//! A field: one number or choice that a user can set, wherever it stands on the page.

use crate::engine::decimal;
use crate::levers::spec::Domain;
use crate::levers::{self, REGISTRY};
use crate::parameters::spec::Grade;
use crate::parameters::unit::Unit;
use crate::parameters::{self, registry};
use crate::scenario::figure::{self, FIGURES};
use crate::scenario::file::{accepted_range, out_of_range};
use crate::scenario::input_error::InputError;
use crate::text::Language;
use crate::text::number::{self, NO_BREAK_SPACE};

use crate::app::work::Work;

/// Which field, by its place in its registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Policy: a choice of the municipality.
    Lever(usize),
    /// A figure that describes the municipality.
    Figure(usize),
    /// An assumption about the world.
    Assumption(usize),
}

/// A text that was not accepted, with the reason; the field keeps it until the user mends it.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// What was typed.
    pub typed: String,
    /// What is wrong with it.
    pub error: InputError,
}

impl Field {
    /// The one of this name, as files and links call it.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        levers::find(id)
            .map(|(place, _)| Self::Lever(place))
            .or_else(|| figure::find(id).map(|(place, _)| Self::Figure(place)))
            .or_else(|| parameters::find(id).map(|(place, _)| Self::Assumption(place)))
    }

    /// An error about a file or a link in the words of the page: the field by its name there, numbers as people write them.
    #[must_use]
    pub fn spoken_error(error: &InputError, language: Language) -> String {
        let field =
            Self::find(&error.field).map_or_else(|| error.field.clone(), |found| found.label(language).to_owned());
        let value =
            decimal::parse(&error.value).map_or_else(|| error.value.clone(), |value| number::shortest(value, language));
        InputError { field, value, ..error.clone() }.sentence(language)
    }

    /// A name that is unique on the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Lever(place) => REGISTRY.get(place).map_or("", |spec| spec.id),
            Self::Figure(place) => FIGURES.get(place).map_or("", |spec| spec.id),
            Self::Assumption(place) => registry().nth(place).map_or("", |spec| spec.id),
        }
    }

    /// What users call it.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let labels = match self {
            Self::Lever(place) => REGISTRY.get(place).map(|spec| (spec.nl, spec.en)),
            Self::Figure(place) => FIGURES.get(place).map(|spec| (spec.nl, spec.en)),
            Self::Assumption(place) => registry().nth(place).map(|spec| (spec.nl, spec.en)),
        };
        labels.map_or("", |(nl, en)| language.pick(nl, en))
    }

    /// What it counts.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::Lever(place) => REGISTRY.get(place).map_or(Unit::Choice, |spec| spec.unit),
            Self::Figure(place) => FIGURES.get(place).map_or(Unit::Choice, |spec| spec.unit),
            Self::Assumption(place) => registry().nth(place).map_or(Unit::Choice, |spec| spec.unit),
        }
    }

    /// How well it is founded; a figure has its own grade per municipality.
    #[must_use]
    pub fn grade(self) -> Option<Grade> {
        match self {
            Self::Lever(place) => REGISTRY.get(place).map(|spec| spec.grade),
            Self::Figure(_) => None,
            Self::Assumption(place) => registry().nth(place).map(|spec| spec.grade),
        }
    }

    /// Lowest and highest accepted value, given the other settings.
    #[must_use]
    pub fn accepted(self, work: &Work) -> (f64, f64) {
        match self {
            Self::Lever(place) => REGISTRY.get(place).map_or((0.0, 0.0), |spec| (spec.low(), spec.high())),
            Self::Figure(place) => FIGURES.get(place).map_or((0.0, 0.0), |spec| spec.accepted(&work.figures())),
            Self::Assumption(place) => registry().nth(place).map_or((0.0, 0.0), accepted_range),
        }
    }

    /// The smallest move of its slider: the lever's own, else the power of ten that gives a hundred steps or more.
    #[must_use]
    pub fn step(self, work: &Work) -> f64 {
        if let Self::Lever(place) = self
            && let Some(Domain::Range { step, .. }) = REGISTRY.get(place).map(|spec| spec.domain)
        {
            return step;
        }
        let (low, high) = self.accepted(work);
        let mut step = 1.0;
        while high > low && (high - low) / step < STEPS {
            step /= 10.0;
        }
        // The default lies on a step: the thumb then stands where the tick is.
        let usual = self.usual();
        for _ in 0..FINER {
            if on_step(usual, step) {
                break;
            }
            step /= 10.0;
        }
        step
    }

    /// Lowest and highest value of its slider: those accepted, moved inwards to a step.
    #[must_use]
    pub fn slider_range(self, work: &Work) -> (f64, f64) {
        let (low, high) = self.accepted(work);
        if !matches!(self, Self::Assumption(_)) {
            return (low, high);
        }
        let step = self.step(work);
        let inward = |value: f64, whole: fn(f64) -> f64| {
            if on_step(value, step) { value } else { whole(value / step) * step }
        };
        (inward(low, f64::ceil), inward(high, f64::floor))
    }

    /// The default of an assumption; a lever and a figure have their own.
    fn usual(self) -> f64 {
        match self {
            Self::Assumption(place) => registry().nth(place).map_or(0.0, |spec| spec.default_value()),
            Self::Lever(_) | Self::Figure(_) => 0.0,
        }
    }

    /// The value without its unit, as the number field shows it: shares as percentages.
    #[must_use]
    pub fn shown(self, value: f64, language: Language) -> String {
        number::shortest(value * self.unit().shown_factor(), language)
    }

    /// The unit as it stands behind the number field.
    #[must_use]
    pub fn unit_label(self, language: Language) -> &'static str {
        let (nl, en) = self.unit().shown_labels();
        language.pick(nl, en)
    }

    /// The unit when it is short enough to stand behind the number field.
    #[must_use]
    pub fn short_unit(self, language: Language) -> &'static str {
        let label = self.unit_label(language);
        if label.starts_with('%') {
            "%"
        } else if label.chars().count() <= "fte".len() {
            label
        } else {
            ""
        }
    }

    /// The value with its unit, as it is read aloud: `25%`, `18 maanden`, or the name of an option.
    #[must_use]
    pub fn spoken(self, value: f64, language: Language) -> String {
        if let Self::Lever(place) = self
            && let Some(Domain::Choices(choices)) = REGISTRY.get(place).map(|spec| spec.domain)
        {
            return choices.get(value as usize).map_or("", |choice| language.pick(choice.nl, choice.en)).to_owned();
        }
        let (number, unit) = (self.shown(value, language), self.unit_label(language));
        if unit.starts_with('%') { format!("{number}{unit}") } else { format!("{number}{NO_BREAK_SPACE}{unit}") }
    }

    /// Reads what was typed.
    ///
    /// # Errors
    /// What is no number or outside the accepted range.
    pub fn read(self, typed: &str, language: Language, work: &Work) -> Result<f64, InputError> {
        let factor = self.unit().shown_factor();
        let (low, high) = self.accepted(work);
        let refusal = out_of_range(self.id(), typed, low * factor, high * factor);
        match number::parse(typed, language) {
            Ok(shown) if (low..=high).contains(&(shown / factor)) => Ok(shown / factor),
            Ok(_) => Err(refusal),
            Err(reason) => Err(InputError {
                accepted_nl: format!("{}; {}", reason.message(Language::Nl), refusal.accepted_nl),
                accepted_en: format!("{}; {}", reason.message(Language::En), refusal.accepted_en),
                ..refusal
            }),
        }
    }

    /// The sentence about a refused text, next to the field.
    #[must_use]
    pub fn sentence(self, refused: &Refused, language: Language) -> String {
        let typed = refused.typed.trim();
        let value = if typed.is_empty() { language.pick("leeg", "empty").to_owned() } else { format!("‘{typed}’") };
        InputError { field: self.label(language).to_owned(), value, ..refused.error.clone() }.sentence(language)
    }
}

/// A slider of an assumption has at least this many steps.
const STEPS: f64 = 100.0;
/// How often its step becomes ten times smaller for a default between two steps.
const FINER: usize = 3;

fn on_step(value: f64, step: f64) -> bool {
    ((value / step).round() - value / step).abs() < 1e-6
}

#[cfg(test)]
#[path = "field_tests.rs"]
mod tests;
