//! What a value counts. A price names the thing that it is the price of.

/// The unit of a parameter or lever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each unit is documented by its two labels")]
pub enum Unit {
    Share,
    Ratio,
    PerYear,
    Months,
    Years,
    HoursPerRequest,
    HoursPerJobPerMonth,
    HoursPerFtePerYear,
    Inhabitants,
    Fte,
    FtePer100000,
    FtePer10000,
    Per100000,
    Per1000,
    HouseholdsPerFte,
    SePerPerson,
    JobsPerEmployer,
    Persons,
    Households,
    Jobs,
    EuroPerHouseholdPerYear,
    EuroPerPersonPerYear,
    EuroPerJobPerYear,
    EuroPerPlacePerYear,
    EuroPerSePerYear,
    EuroPerSe,
    EuroPerPlace,
    EuroPerFtePerYear,
    EuroPerTeamPerYear,
    EuroPerHour,
    EuroPerEuro,
    EuroPerYear,
    Tables,
    Functions,
    PersonsPerFunction,
    Companies,
    JobsPerPlace,
    HoursPerPersonPerYear,
    HoursPerHouseholdPerYear,
    Partners,
    Per100000PerYear,
    EuroPerInhabitant,
    EuroPerInhabitantPerYear,
    EuroPerOutage,
    EuroPerFunctionPerYear,
    EuroPerPerson,
    EuroPerEmployerPerYear,
    Choice,
}

impl Unit {
    /// Label in Dutch.
    #[must_use]
    pub const fn nl(self) -> &'static str {
        self.labels().0
    }

    /// Label in English.
    #[must_use]
    pub const fn en(self) -> &'static str {
        self.labels().1
    }

    /// The unit of a value as files and the command line have it: a share is a number from 0 to 1, not a percentage.
    #[must_use]
    pub const fn in_files(self) -> &'static str {
        match self {
            Self::Share => "share (1 = 100%)",
            Self::Ratio => "ratio",
            other => other.en(),
        }
    }

    /// What users see of a value of 1: shares and yearly rates are shown as percentages.
    #[must_use]
    pub const fn shown_factor(self) -> f64 {
        match self {
            Self::Share | Self::PerYear => 100.0,
            _ => 1.0,
        }
    }

    /// The unit behind a number as users see it (Dutch, English).
    #[must_use]
    pub const fn shown_labels(self) -> (&'static str, &'static str) {
        match self {
            Self::PerYear => ("% per jaar", "% per year"),
            _ => self.labels(),
        }
    }

    /// Whether the value is an amount of money.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(
            self,
            Self::EuroPerHouseholdPerYear
                | Self::EuroPerPersonPerYear
                | Self::EuroPerJobPerYear
                | Self::EuroPerPlacePerYear
                | Self::EuroPerSePerYear
                | Self::EuroPerSe
                | Self::EuroPerPlace
                | Self::EuroPerFtePerYear
                | Self::EuroPerTeamPerYear
                | Self::EuroPerHour
                | Self::EuroPerYear
                | Self::EuroPerInhabitant
                | Self::EuroPerInhabitantPerYear
                | Self::EuroPerOutage
                | Self::EuroPerFunctionPerYear
                | Self::EuroPerPerson
                | Self::EuroPerEmployerPerYear
        )
    }

    const fn labels(self) -> (&'static str, &'static str) {
        match self {
            Self::Share => ("%", "%"),
            Self::Ratio => ("×", "×"),
            Self::PerYear => ("per jaar", "per year"),
            Self::Months => ("maanden", "months"),
            Self::Years => ("jaar", "years"),
            Self::HoursPerRequest => ("uur per aanvraag", "hours per request"),
            Self::HoursPerJobPerMonth => ("uur per baan per maand", "hours per job per month"),
            Self::HoursPerFtePerYear => ("uur per fte per jaar", "hours per fte per year"),
            Self::Inhabitants => ("inwoners", "inhabitants"),
            Self::Fte => ("fte", "fte"),
            Self::FtePer100000 => ("fte per 100.000 inwoners", "fte per 100,000 inhabitants"),
            Self::FtePer10000 => ("fte per 10.000 inwoners", "fte per 10,000 inhabitants"),
            Self::Per100000 => ("per 100.000 inwoners", "per 100,000 inhabitants"),
            Self::Per1000 => ("per 1.000 inwoners", "per 1,000 inhabitants"),
            Self::HouseholdsPerFte => ("huishoudens per fte", "households per fte"),
            Self::SePerPerson => ("standaardeenheid per persoon", "standard units per person"),
            Self::JobsPerEmployer => ("banen per werkgever", "jobs per employer"),
            Self::Persons => ("personen", "persons"),
            Self::Households => ("huishoudens", "households"),
            Self::Jobs => ("banen", "jobs"),
            Self::EuroPerHouseholdPerYear => ("euro per huishouden per jaar", "euro per household per year"),
            Self::EuroPerPersonPerYear => ("euro per persoon per jaar", "euro per person per year"),
            Self::EuroPerJobPerYear => ("euro per baan per jaar", "euro per job per year"),
            Self::EuroPerPlacePerYear => ("euro per plek van 31 uur per jaar", "euro per place of 31 hours per year"),
            Self::EuroPerSePerYear => ("euro per standaardeenheid per jaar", "euro per standard unit per year"),
            Self::EuroPerSe => ("euro per standaardeenheid, eenmalig", "euro per standard unit, one-off"),
            Self::EuroPerPlace => ("euro per plek, eenmalig", "euro per place, one-off"),
            Self::EuroPerFtePerYear => ("euro per fte per jaar", "euro per fte per year"),
            Self::EuroPerTeamPerYear => ("euro per team per jaar", "euro per team per year"),
            Self::EuroPerHour => ("euro per uur", "euro per hour"),
            Self::EuroPerEuro => ("euro per euro", "euro per euro"),
            Self::EuroPerYear => ("euro per jaar", "euro per year"),
            Self::Tables => ("overlegtafels", "tables"),
            Self::Functions => ("functies", "functions"),
            Self::PersonsPerFunction => ("mensen per functie", "persons per function"),
            Self::Companies => ("sw-bedrijven", "sw-companies"),
            Self::JobsPerPlace => ("banen per plek", "jobs per place"),
            Self::HoursPerPersonPerYear => ("uur per persoon per jaar", "hours per person per year"),
            Self::HoursPerHouseholdPerYear => ("uur per huishouden per jaar", "hours per household per year"),
            Self::Partners => ("partners", "partners"),
            Self::Per100000PerYear => ("per 100.000 inwoners per jaar", "per 100,000 inhabitants per year"),
            Self::EuroPerInhabitant => ("euro per inwoner, eenmalig", "euro per inhabitant, one-off"),
            Self::EuroPerInhabitantPerYear => ("euro per inwoner per jaar", "euro per inhabitant per year"),
            Self::EuroPerOutage => ("euro per storing", "euro per outage"),
            Self::EuroPerFunctionPerYear => ("euro per functie per jaar", "euro per function per year"),
            Self::EuroPerPerson => ("euro per persoon, eenmalig", "euro per person, one-off"),
            Self::EuroPerEmployerPerYear => ("euro per werkgever per jaar", "euro per employer per year"),
            Self::Choice => ("keuze", "choice"),
        }
    }
}
