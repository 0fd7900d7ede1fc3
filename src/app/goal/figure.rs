//! What a target can be about, and one condition of it.

use crate::app::goal::text::{
    ABOVE, AT_LEAST, AT_MOST, BELOW, CUMULATIVE, EURO, EURO_A_YEAR, KANTELPUNT, NATIONAL_SALDO, NPV, PEAK_FUNDING,
    SALDO, STRUCTURAL,
};
use crate::app::topic::Topic;
use crate::text::Language;
use crate::text::number::{money, shortest, signed_money};

/// A figure that a condition can be about, under the name that it has on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// When the running sum turns.
    Kantelpunt,
    /// The running sum at the end.
    Npv,
    /// The difference in the last twelve months.
    Structural,
    /// The deepest point of the running sum.
    PeakFunding,
    /// The difference in a year.
    Saldo,
    /// The running sum after a year.
    Cumulative,
    /// The difference in a year if every municipality did this.
    NationalSaldo,
    /// A subject of the charts, in a year.
    Topic(Topic),
}

impl Figure {
    /// Those about money; the subjects of the charts come after them.
    pub const OF_MONEY: [Self; 7] = [
        Self::Kantelpunt,
        Self::Npv,
        Self::Structural,
        Self::PeakFunding,
        Self::Saldo,
        Self::Cumulative,
        Self::NationalSaldo,
    ];

    /// The stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Kantelpunt => "kantelpunt",
            Self::Npv => "npv",
            Self::Structural => "structural",
            Self::PeakFunding => "peak_funding",
            Self::Saldo => "saldo",
            Self::Cumulative => "cumulative",
            Self::NationalSaldo => "national_saldo",
            Self::Topic(topic) => topic.outcome().name(),
        }
    }

    /// The figure with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let all = Self::OF_MONEY.into_iter().chain(Topic::all().map(Self::Topic));
        all.into_iter().find(|figure| figure.id() == id)
    }

    /// What users call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Kantelpunt => KANTELPUNT.say(language),
            Self::Npv => NPV.say(language),
            Self::Structural => STRUCTURAL.say(language),
            Self::PeakFunding => PEAK_FUNDING.say(language),
            Self::Saldo => SALDO.say(language),
            Self::Cumulative => CUMULATIVE.say(language),
            Self::NationalSaldo => NATIONAL_SALDO.say(language),
            Self::Topic(topic) => topic.label(language),
        }
    }

    /// What it is counted in; nothing for the kantelpunt, which is a moment.
    #[must_use]
    pub const fn unit(self, language: Language) -> &'static str {
        match self {
            Self::Kantelpunt => "",
            Self::Structural => EURO_A_YEAR.say(language),
            Self::Topic(topic) => topic.unit(language),
            Self::Npv | Self::PeakFunding | Self::Saldo | Self::Cumulative | Self::NationalSaldo => EURO.say(language),
        }
    }

    /// Whether it has a value for each calendar year, or is one itself.
    #[must_use]
    pub const fn has_year(self) -> bool {
        !matches!(self, Self::Npv | Self::Structural | Self::PeakFunding)
    }

    /// Whether an amount is asked: the kantelpunt has its year and nothing else.
    #[must_use]
    pub const fn has_amount(self) -> bool {
        !matches!(self, Self::Kantelpunt)
    }

    const fn is_money(self) -> bool {
        !matches!(self, Self::Kantelpunt | Self::Topic(_))
    }
}

/// On which side of the bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The bound or more.
    AtLeast,
    /// More than the bound.
    Above,
    /// The bound or less.
    AtMost,
    /// Less than the bound.
    Below,
}

impl Side {
    /// Every side.
    pub const ALL: [Self; 4] = [Self::AtLeast, Self::Above, Self::AtMost, Self::Below];

    /// As on the command line.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::Above => ">",
            Self::AtMost => "<=",
            Self::Below => "<",
        }
    }

    /// What users call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::AtLeast => AT_LEAST.say(language),
            Self::Above => ABOVE.say(language),
            Self::AtMost => AT_MOST.say(language),
            Self::Below => BELOW.say(language),
        }
    }
}

/// One condition of a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Condition {
    /// What it is about.
    pub figure: Figure,
    /// On which side of the bound.
    pub side: Side,
    /// The bound, in the unit of the figure; nothing for the kantelpunt.
    pub bound: f64,
    /// Of which calendar year, where the figure has one.
    pub year: i32,
}

impl Condition {
    /// As the command line reads it.
    #[must_use]
    pub fn as_text(&self) -> String {
        let Self { figure, side, bound, year } = self;
        let name = figure.id();
        // To the cent: an amount with three decimals would be read as thousands.
        let bound = if figure.is_money() { (bound * 100.0).round() / 100.0 } else { *bound };
        match (figure, figure.has_year()) {
            (Figure::Kantelpunt, _) => format!("{name} <= {year}"),
            (_, true) => format!("{name}@{year} {} {bound}", side.sign()),
            (_, false) => format!("{name} {} {bound}", side.sign()),
        }
    }

    /// Within a sentence: `een kantelpunt uiterlijk in 2031`, `hoogstens 6 weken bij ‘Wachttijd tot een plan’ in 2030`.
    #[must_use]
    pub fn said(&self, language: Language) -> String {
        let Self { figure, side, bound, year } = self;
        let label = figure.label(language);
        let amount = match figure {
            Figure::Topic(_) => shortest(*bound, language),
            Figure::PeakFunding => money(*bound, language),
            _ => signed_money(*bound, language),
        };
        let unit = match figure {
            // Its unit only says what the norm is.
            Figure::Topic(topic) if *topic != Topic::Load => format!("\u{a0}{}", topic.unit(language)),
            _ => String::new(),
        };
        let side = side.label(language);
        match (language, figure.has_year()) {
            (Language::Nl, _) if *figure == Figure::Kantelpunt => format!("een kantelpunt uiterlijk in {year}"),
            (Language::En, _) if *figure == Figure::Kantelpunt => format!("a turning point in {year} at the latest"),
            (Language::Nl, true) => format!("{side} {amount}{unit} bij ‘{label}’ in {year}"),
            (Language::En, true) => format!("{side} {amount}{unit} for ‘{label}’ in {year}"),
            (Language::Nl, false) => format!("{side} {amount} bij ‘{label}’"),
            (Language::En, false) => format!("{side} {amount} for ‘{label}’"),
        }
    }
}
