//! What the second chart can show: its subjects, and what each counts.

mod figure;

pub use figure::is_overloaded;

use crate::charts::figure::Measure;
use crate::levers::spec::Group;
use crate::model::outcome::{LOAD_NORM, Outcome};
use crate::text::Language;

/// One subject of the second chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Load of the wijkteams against the norm.
    Load,
    /// Weeks between request and plan.
    Waiting,
    /// Requests solved with the own network.
    OwnNetwork,
    /// Need that outreach found.
    FoundNeed,
    /// Households referred too early.
    ReferredEarly,
    /// Households referred too late.
    ReferredLate,
    /// Simple requests handled digitally.
    Digital,
    /// Garantiebanen against the target.
    Garantiebanen,
    /// Of those, jobs that would not have existed otherwise.
    GarantiebanenExtra,
    /// Clients of the municipality placed in a garantiebaan.
    Placed,
    /// Persons with bijstand.
    Bijstand,
    /// Beschut werk against the task.
    BeschutWerk,
    /// Wsw workers.
    Wsw,
    /// Persons on the Wsw waiting list.
    WswWaiting,
    /// Staff at tables.
    Tables,
    /// New need of households.
    NewNeed,
    /// Hours of intake per request.
    IntakeHours,
    /// Requests whose several problems nobody saw.
    Missed,
    /// Households with a wijkteam.
    TeamHouseholds,
    /// Care beyond what the state pays.
    CareGap,
    /// Clients who were ready and found work.
    ReadyToWork,
    /// Clients with several problems who found work.
    MultiToWork,
    /// Young people at work or learning.
    Youth,
    /// Beschut werk with employers.
    BeschutEmployers,
    /// Beschut werk with dagbesteding.
    BeschutDagbesteding,
    /// Wsw workers placed with employers.
    WswEmployers,
    /// Cost per sheltered place.
    CostPerPlace,
    /// Months until what was chosen begins.
    Decision,
    /// Outages of the back office.
    Outages,
}

/// What should be reached or not exceeded.
#[derive(Clone, Copy)]
enum Target {
    None,
    Norm(f64),
    Outcome(Outcome),
}

/// A topic without a target.
const fn plain(
    id: &'static str,
    label: (&'static str, &'static str),
    unit: (&'static str, &'static str),
    outcome: Outcome,
    digits: usize,
) -> Facts {
    Facts { id, label, unit, outcome, target: Target::None, digits }
}

/// What a topic shows.
struct Facts {
    id: &'static str,
    label: (&'static str, &'static str),
    unit: (&'static str, &'static str),
    outcome: Outcome,
    target: Target,
    digits: usize,
}

const PERSONS: (&str, &str) = ("personen", "persons");
const PERSONS_PER_MONTH: (&str, &str) = ("personen per maand", "persons per month");
const REQUESTS_PER_MONTH: (&str, &str) = ("vragen per maand", "requests per month");
const HOUSEHOLDS_PER_MONTH: (&str, &str) = ("huishoudens per maand", "households per month");
const JOBS: (&str, &str) = ("banen", "jobs");

impl Topic {
    /// Every topic, in the order of the list, under the group of levers that moves it most.
    pub const GROUPS: [(Group, &[Self]); 4] = [
        (
            Group::Wijkteams,
            &[
                Self::Load,
                Self::Waiting,
                Self::OwnNetwork,
                Self::FoundNeed,
                Self::ReferredEarly,
                Self::ReferredLate,
                Self::Digital,
                Self::NewNeed,
                Self::IntakeHours,
                Self::Missed,
                Self::TeamHouseholds,
                Self::CareGap,
            ],
        ),
        (
            Group::Garantiebanen,
            &[
                Self::Garantiebanen,
                Self::GarantiebanenExtra,
                Self::Placed,
                Self::Bijstand,
                Self::ReadyToWork,
                Self::MultiToWork,
                Self::Youth,
            ],
        ),
        (
            Group::SwInrichting,
            &[
                Self::BeschutWerk,
                Self::Wsw,
                Self::WswWaiting,
                Self::BeschutEmployers,
                Self::BeschutDagbesteding,
                Self::WswEmployers,
                Self::CostPerPlace,
            ],
        ),
        (Group::Samenwerking, &[Self::Tables, Self::Decision, Self::Outages]),
    ];

    /// Every topic.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::GROUPS.into_iter().flat_map(|(_, topics)| topics.iter().copied())
    }

    #[rustfmt::skip]
    const fn facts(self) -> Facts {
        match self {
            Self::Load => Facts {
                id: "load",
                label: ("Werkdruk in de wijkteams", "Load of the wijkteams"),
                unit: ("1 = norm", "1 = norm"),
                outcome: Outcome::LoadRatio,
                target: Target::Norm(LOAD_NORM),
                digits: 2,
            },
            Self::Waiting => plain("waiting", ("Wachttijd tot een plan", "Waiting time until a plan"), ("weken", "weeks"), Outcome::WaitingWeeks, 1),
            Self::OwnNetwork => plain("own_network", ("Opgelost met eigen netwerk", "Solved with the own network"), REQUESTS_PER_MONTH, Outcome::SolvedOwnNetwork, 1),
            Self::FoundNeed => plain("found_need", ("Onbekende problemen gevonden", "Unknown need found"), HOUSEHOLDS_PER_MONTH, Outcome::FoundNeed, 1),
            Self::ReferredEarly => plain("referred_early", ("Te vroeg doorverwezen", "Referred too early"), HOUSEHOLDS_PER_MONTH, Outcome::ReferredEarly, 1),
            Self::ReferredLate => plain("referred_late", ("Te laat doorverwezen", "Referred too late"), HOUSEHOLDS_PER_MONTH, Outcome::ReferredLate, 1),
            Self::Digital => plain("digital", ("Digitaal afgehandeld", "Handled digitally"), REQUESTS_PER_MONTH, Outcome::DigitalRequests, 1),
            Self::Garantiebanen => Facts {
                id: "garantiebanen",
                label: ("Garantiebanen", "Garantiebanen"),
                unit: JOBS,
                outcome: Outcome::GarantiebaanCounted,
                target: Target::Outcome(Outcome::GarantiebaanTarget),
                digits: 0,
            },
            Self::GarantiebanenExtra => plain("garantiebanen_extra", ("Extra garantiebanen", "Additional garantiebanen"), JOBS, Outcome::GarantiebaanExtra, 0),
            Self::Placed => plain("placed", ("Geplaatste eigen cliënten", "Own clients placed"), PERSONS_PER_MONTH, Outcome::PlacedMunicipal, 1),
            Self::Bijstand => plain("bijstand", ("Mensen met bijstand", "Persons with bijstand"), PERSONS, Outcome::BijstandPersons, 0),
            Self::BeschutWerk => Facts {
                id: "beschut_werk",
                label: ("Beschut werk", "Beschut werk"),
                unit: PERSONS,
                outcome: Outcome::BeschutWerk,
                target: Target::Outcome(Outcome::BeschutTask),
                digits: 0,
            },
            Self::Wsw => plain("wsw", ("Wsw-medewerkers", "Wsw workers"), PERSONS, Outcome::WswPersons, 0),
            Self::WswWaiting => {
                plain("wsw_waiting", ("Wsw-wachtlijst", "Wsw waiting list"), PERSONS, Outcome::WswWaiting, 0)
            }
            Self::Tables => {
                plain("tables", ("Overlegtafels", "Consultation tables"), ("fte", "fte"), Outcome::TableFte, 1)
            }
            Self::NewNeed => {
                plain("new_need", ("Nieuwe vragen en problemen", "New need"), HOUSEHOLDS_PER_MONTH, Outcome::NewNeed, 1)
            }
            Self::IntakeHours => plain("intake_hours", ("Intake-uren per vraag", "Intake hours per request"), ("uren", "hours"), Outcome::IntakeHoursPerRequest, 2),
            Self::Missed => plain("missed", ("Gemiste meervoudige problemen", "Several problems missed"), REQUESTS_PER_MONTH, Outcome::MissedRequests, 1),
            Self::TeamHouseholds => plain("team_households", ("Huishoudens bij het wijkteam", "Households with a wijkteam"), ("huishoudens", "households"), Outcome::TeamHouseholds, 0),
            Self::CareGap => plain("care_gap", ("Zorgkosten boven het rijksbudget", "Care cost beyond the state budget"), ("euro per jaar", "euro per year"), Outcome::CareGap, 0),
            Self::ReadyToWork => plain("ready_to_work", ("Klaar voor werk en uitgestroomd", "Ready for work and placed"), PERSONS_PER_MONTH, Outcome::ReadyToWork, 1),
            Self::MultiToWork => plain("multi_to_work", ("Meer problemen en toch aan het werk", "Several problems and yet at work"), PERSONS_PER_MONTH, Outcome::MultiToWork, 1),
            Self::Youth => plain("youth_placed", ("Jongeren naar werk of leren", "Young people to work or learning"), PERSONS_PER_MONTH, Outcome::YouthPlaced, 1),
            Self::BeschutEmployers => plain("beschut_at_employers", ("Beschut werk bij werkgevers", "Beschut werk with employers"), PERSONS, Outcome::BeschutAtEmployers, 0),
            Self::BeschutDagbesteding => plain("beschut_with_dagbesteding", ("Beschut werk met dagbesteding", "Beschut werk with dagbesteding"), PERSONS, Outcome::BeschutWithDagbesteding, 0),
            Self::WswEmployers => plain("wsw_at_employers", ("Wsw-medewerkers bij werkgevers", "Wsw workers with employers"), PERSONS, Outcome::WswAtEmployers, 0),
            Self::CostPerPlace => plain("cost_per_sw_place", ("Kosten per beschutte plek", "Cost per sheltered place"), ("euro per jaar", "euro per year"), Outcome::CostPerSwPlace, 0),
            Self::Decision => plain("decision_months", ("Maanden tot het begint", "Months until it begins"), ("maanden", "months"), Outcome::DecisionMonths, 1),
            Self::Outages => plain("outages", ("Storingen in de backoffice", "Outages in the back office"), ("per maand", "per month"), Outcome::Outages, 2),
        }
    }

    /// Stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.facts().id
    }

    /// The topic with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|topic| topic.id() == id)
    }

    /// What users call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        let (nl, en) = self.facts().label;
        language.pick(nl, en)
    }

    /// Whether it shows the outcome with this name.
    #[must_use]
    pub fn shows(self, outcome: &str) -> bool {
        self.outcome().name() == outcome
    }

    /// The outcome that it shows.
    #[must_use]
    pub const fn outcome(self) -> Outcome {
        self.facts().outcome
    }

    /// What it is counted in.
    #[must_use]
    pub const fn unit(self, language: Language) -> &'static str {
        let (nl, en) = self.facts().unit;
        language.pick(nl, en)
    }

    /// Decimals of its numbers.
    #[must_use]
    pub const fn digits(self) -> usize {
        self.facts().digits
    }

    /// Whether a year's figure is the average of its months.
    #[must_use]
    pub const fn is_average(self) -> bool {
        self.outcome().is_average()
    }

    /// Whether the figure of a region is the mean of its municipalities.
    #[must_use]
    pub const fn is_mean(self) -> bool {
        self.outcome().is_mean_over_municipalities()
    }

    const fn measure(self) -> Measure {
        match self {
            Self::Load => Measure::Ratio,
            _ => Measure::Count,
        }
    }
}
