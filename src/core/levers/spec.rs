//! What every lever must say of itself.

use crate::parameters::source::Source;
use crate::parameters::spec::Grade;
use crate::parameters::unit::Unit;

/// The groups in which users see the levers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Sheltered employment.
    SwInrichting,
    /// Wijkteams and access.
    Wijkteams,
    /// Garantiebanen and the way to work.
    Garantiebanen,
    /// Cooperation.
    Samenwerking,
}

impl Group {
    /// The groups in the order in which users see them.
    pub const ALL: [Self; 4] = [Self::SwInrichting, Self::Wijkteams, Self::Garantiebanen, Self::Samenwerking];

    /// Stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SwInrichting => "sw_inrichting",
            Self::Wijkteams => "wijkteams",
            Self::Garantiebanen => "garantiebanen",
            Self::Samenwerking => "samenwerking",
        }
    }
}

/// One option of a lever of choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Stable name, as in scenario files.
    pub id: &'static str,
    /// Label in Dutch.
    pub nl: &'static str,
    /// Label in English.
    pub en: &'static str,
}

/// What values a lever takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Domain {
    /// A number from `low` to `high`; a slider moves it by `step`.
    Range {
        /// Lowest accepted value.
        low: f64,
        /// Highest accepted value.
        high: f64,
        /// Smallest move of the slider.
        step: f64,
    },
    /// One of these options; the value is the index.
    Choices(&'static [Choice]),
}

/// What a lever needs before it matters. A lever of choices is named with the index of one of its options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// This lever to differ from current policy, as it does at this option.
    Lever(&'static str, usize),
    /// Any lever to differ from current policy, for instance this one at this option.
    AnyChange(&'static str, usize),
}

impl Needs {
    /// A lever and an option of it that fulfil the need.
    #[must_use]
    pub const fn example(self) -> Option<(&'static str, usize)> {
        match self {
            Self::Nothing => None,
            Self::Lever(id, option) | Self::AnyChange(id, option) => Some((id, option)),
        }
    }
}

/// One lever: what it is called, what it accepts, and how well its effect is founded.
#[derive(Debug, Clone, Copy)]
pub struct LeverSpec {
    /// Stable name, as in scenario files.
    pub id: &'static str,
    /// In which group users see it.
    pub group: Group,
    /// Label in Dutch.
    pub nl: &'static str,
    /// Label in English.
    pub en: &'static str,
    /// What the value counts.
    pub unit: Unit,
    /// Accepted values.
    pub domain: Domain,
    /// The usual current policy; a preset may have another.
    pub default: f64,
    /// How well the effect of this lever is founded.
    pub grade: Grade,
    /// The best founded source of its effect.
    pub source: &'static Source,
    /// Row(s) of the mechanism table.
    pub mechanism: &'static str,
    /// What else has to differ from current policy before this lever matters.
    pub needs: Needs,
    /// What it is and what drives its effect (Dutch, English).
    pub help: (&'static str, &'static str),
}

impl LeverSpec {
    /// Lowest accepted value.
    #[must_use]
    pub const fn low(&self) -> f64 {
        match self.domain {
            Domain::Range { low, .. } => low,
            Domain::Choices(_) => 0.0,
        }
    }

    /// Highest accepted value.
    #[must_use]
    pub const fn high(&self) -> f64 {
        match self.domain {
            Domain::Range { high, .. } => high,
            Domain::Choices(choices) => choices.len().saturating_sub(1) as f64,
        }
    }

    /// Whether the value is accepted.
    #[must_use]
    pub fn accepts(&self, value: f64) -> bool {
        match self.domain {
            Domain::Range { low, high, .. } => (low..=high).contains(&value),
            Domain::Choices(choices) => (0..choices.len()).any(|index| index as f64 == value),
        }
    }
}
