//! A budget paper: what stands in it, of which case, and by which conventions it is told.

use serde::{Deserialize, Serialize};

use crate::view::{Column, Line, Measure, View};

/// The language of the words around the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// The one of two texts that is in this language.
    #[must_use]
    pub const fn pick<'a>(self, dutch: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::Nl => dutch,
            Self::En => english,
        }
    }

    /// The tag of the language in documents.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.pick("nl-NL", "en-GB")
    }
}

/// What a plus means. Municipalities differ in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// + is an advantage for the municipality, − a disadvantage.
    #[default]
    Advantage,
    /// + is what it costs the municipality, − what it yields.
    Cost,
}

/// Something to know of the paper, such as how it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    /// What it is about.
    pub name: String,
    /// What it is.
    pub value: String,
}

/// Where a figure or a rule comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Title, publisher and year.
    pub name: String,
    /// Its address, empty where it has none.
    pub address: String,
}

/// How likely it is that a choice costs less than another, as shares of the same draws, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Cheaper {
    /// Over the budget years together.
    pub span: f64,
    /// In the last whole year.
    pub later: f64,
    /// Over the whole run together.
    pub run: f64,
}

/// Another choice than the one that is proposed. Thousands of euro, + = advantage against current policy.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Alternative {
    /// Its name.
    pub name: String,
    /// What it changes in current policy, choice by choice.
    #[serde(default)]
    pub choices: Vec<String>,
    /// Over the budget years together.
    pub total: f64,
    /// In the last whole year.
    pub structural: f64,
    /// The chance that every budget year closes, 0 to 1.
    pub closes: f64,
    /// How likely it is that the proposal costs less.
    #[serde(default)]
    pub beaten: Cheaper,
    /// What people notice of it: lines as in the table of the proposal.
    #[serde(default)]
    pub noticed: Vec<Line>,
}

/// What the user knows, or assumes, otherwise than the ready case, each in words. It holds for the scenario and for current policy.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OwnCase {
    /// Figures of the municipality.
    pub figures: Vec<String>,
    /// What its current policy is.
    pub policy: Vec<String>,
    /// Assumptions.
    pub assumptions: Vec<String>,
}

/// A budget paper. Amounts are in thousands of euro, + = advantage, whatever [`Paper::sign`] shows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Paper {
    /// Language of every text in it.
    pub language: Language,
    /// What the paper is called.
    pub title: String,
    /// The municipality or region, as users call it.
    pub case: String,
    /// The scenario that is budgeted.
    pub scenario: String,
    /// What the scenario changes in current policy, choice by choice.
    #[serde(default)]
    pub choices: Vec<String>,
    /// What is otherwise than in the ready case.
    #[serde(default)]
    pub own: OwnCase,
    /// Whether nothing differs from current policy: then there is nothing to propose.
    #[serde(default)]
    pub is_no_difference: bool,
    /// What it is compared with.
    pub reference: String,
    /// The day on which it was made: `2027-05-31`.
    pub date: String,
    /// Version of the model.
    pub version: String,
    /// Address that shows the same again; empty where there is none.
    pub link: String,
    /// In euro of this year.
    pub prices: i32,
    /// What a plus means in what is shown.
    pub sign: Sign,
    /// Whether amounts carry V (advantage) or N (disadvantage).
    pub letters: bool,
    /// Whether rows say I (incidenteel) or S (structureel).
    pub terms: bool,
    /// The view on screen, by its id; the first one where there is none by that id.
    pub shown: String,
    /// The tables.
    pub views: Vec<View>,
    /// How likely it is that the proposal costs less than current policy.
    #[serde(default)]
    pub better: Cheaper,
    /// How many draws the figures rest on.
    pub draws: u32,
    /// The text for the paragraaf weerstandsvermogen.
    pub paragraph: String,
    /// Other choices than the one that is proposed, beside current policy.
    pub alternatives: Vec<Alternative>,
}

impl Paper {
    /// The view on screen.
    #[must_use]
    pub fn view(&self) -> Option<&View> {
        self.views.iter().find(|view| view.id == self.shown).or_else(|| self.views.first())
    }

    /// Turns an amount of a line round where a plus is what it costs.
    #[must_use]
    pub fn signed(&self, line: &Line, value: f64) -> f64 {
        // No zero has a sign.
        if self.sign == Sign::Cost && !line.unsigned && value != 0.0 { -value } else { value }
    }

    /// V for an advantage and N for a disadvantage, where the paper says so.
    #[must_use]
    pub fn letter(&self, column: &Column, line: &Line, value: f64) -> &'static str {
        match value {
            _ if !self.has_letters(column) || line.unsigned => "",
            value if value > 0.0 => "V",
            value if value < 0.0 => "N",
            _ => "",
        }
    }

    /// Whether the figures of a column carry V or N.
    #[must_use]
    pub fn has_letters(&self, column: &Column) -> bool {
        self.letters && !column.gross && column.measure == Measure::Thousands
    }

    /// A copy of which every formula has been worked out.
    #[must_use]
    pub fn computed(mut self) -> Self {
        self.views.iter_mut().for_each(View::compute);
        self
    }
}
