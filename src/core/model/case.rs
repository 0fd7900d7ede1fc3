//! The figures of one municipality at the start: what it is, not what it chooses.

use serde::{Deserialize, Serialize};

/// A month of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct YearMonth {
    /// Calendar year.
    pub year: i32,
    /// Month of the year, 1–12.
    pub month: u32,
}

impl YearMonth {
    /// This month, so many months later.
    #[must_use]
    pub const fn plus(self, months: usize) -> Self {
        let total = self.month as usize - 1 + months;
        Self { year: self.year + (total / 12) as i32, month: (total % 12) as u32 + 1 }
    }
}

impl std::fmt::Display for YearMonth {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}

/// The ten figures that describe a municipality at the start of a run.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Figures {
    /// Inhabitants.
    pub inhabitants: f64,
    /// Households that use at least one provision of the social domain.
    pub using_households: f64,
    /// Persons with bijstand up to pension age.
    pub bijstand_persons: f64,
    /// Persons of the target group without a job, municipal clients.
    pub limited_persons: f64,
    /// Wsw workers.
    pub wsw_persons: f64,
    /// Persons in beschut werk.
    pub beschut_persons: f64,
    /// Persons in arbeidsmatige dagbesteding.
    pub dagbesteding_persons: f64,
    /// Garantiebanen held by clients of the municipality.
    pub garantiebaan_persons: f64,
    /// Garantiebanen held by Wajong clients in the municipality.
    pub garantiebaan_uwv_persons: f64,
    /// Benefit spending per person and year, euro of the start year; 0 takes the national figure.
    pub benefit_price: f64,
}

/// What a municipality knows of its region, before any month: zero where no region says so.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct RegionFacts {
    /// Other municipalities of the region.
    pub partners: f64,
    /// Own share in the inhabitants of the joint service at the start.
    pub own_share: f64,
    /// Sw-companies that serve the municipality.
    pub companies: f64,
}

/// A municipality at the start of a run.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// First month.
    pub start: YearMonth,
    /// Number of months, 12–360.
    pub months: usize,
    /// Its figures.
    pub figures: Figures,
    /// How many average municipalities it stands for: 1, or for the country 393. What depends on scale is found per
    /// municipality.
    pub municipalities: f64,
    /// What it knows of its region.
    pub region: RegionFacts,
}

impl Case {
    /// Inhabitants of the average municipality in it.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.figures.inhabitants / self.municipalities
    }
}
