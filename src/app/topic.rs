//! What the second chart can show.

use crate::app::outlook::{Bands, Outlook};
use crate::charts::figure::{Band, Line, LineFigure, Measure, Role};
use crate::levers::spec::Group;
use crate::model::outcome::{LOAD_NORM, OVERLOAD, Outcome};
use crate::model::run::Trajectory;
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
}

/// What should be reached or not exceeded.
#[derive(Clone, Copy)]
enum Target {
    None,
    Norm(f64),
    Outcome(Outcome),
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
            ],
        ),
        (Group::Garantiebanen, &[Self::Garantiebanen, Self::GarantiebanenExtra, Self::Placed, Self::Bijstand]),
        (Group::SwInrichting, &[Self::BeschutWerk, Self::Wsw, Self::WswWaiting]),
        (Group::Samenwerking, &[Self::Tables]),
    ];

    /// Every topic.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::GROUPS.into_iter().flat_map(|(_, topics)| topics.iter().copied())
    }

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
            Self::Waiting => Facts {
                id: "waiting",
                label: ("Wachttijd tot een plan", "Waiting time until a plan"),
                unit: ("weken", "weeks"),
                outcome: Outcome::WaitingWeeks,
                target: Target::None,
                digits: 1,
            },
            Self::OwnNetwork => Facts {
                id: "own_network",
                label: ("Opgelost met eigen netwerk", "Solved with the own network"),
                unit: REQUESTS_PER_MONTH,
                outcome: Outcome::SolvedOwnNetwork,
                target: Target::None,
                digits: 1,
            },
            Self::FoundNeed => Facts {
                id: "found_need",
                label: ("Onbekende problemen gevonden", "Unknown need found"),
                unit: HOUSEHOLDS_PER_MONTH,
                outcome: Outcome::FoundNeed,
                target: Target::None,
                digits: 1,
            },
            Self::ReferredEarly => Facts {
                id: "referred_early",
                label: ("Te vroeg doorverwezen", "Referred too early"),
                unit: HOUSEHOLDS_PER_MONTH,
                outcome: Outcome::ReferredEarly,
                target: Target::None,
                digits: 1,
            },
            Self::ReferredLate => Facts {
                id: "referred_late",
                label: ("Te laat doorverwezen", "Referred too late"),
                unit: HOUSEHOLDS_PER_MONTH,
                outcome: Outcome::ReferredLate,
                target: Target::None,
                digits: 1,
            },
            Self::Digital => Facts {
                id: "digital",
                label: ("Digitaal afgehandeld", "Handled digitally"),
                unit: REQUESTS_PER_MONTH,
                outcome: Outcome::DigitalRequests,
                target: Target::None,
                digits: 1,
            },
            Self::Garantiebanen => Facts {
                id: "garantiebanen",
                label: ("Garantiebanen", "Garantiebanen"),
                unit: JOBS,
                outcome: Outcome::GarantiebaanCounted,
                target: Target::Outcome(Outcome::GarantiebaanTarget),
                digits: 0,
            },
            Self::GarantiebanenExtra => Facts {
                id: "garantiebanen_extra",
                label: ("Extra garantiebanen", "Extra garantiebanen"),
                unit: JOBS,
                outcome: Outcome::GarantiebaanExtra,
                target: Target::None,
                digits: 0,
            },
            Self::Placed => Facts {
                id: "placed",
                label: ("Geplaatste eigen cliënten", "Own clients placed"),
                unit: PERSONS_PER_MONTH,
                outcome: Outcome::PlacedMunicipal,
                target: Target::None,
                digits: 1,
            },
            Self::Bijstand => Facts {
                id: "bijstand",
                label: ("Mensen met bijstand", "Persons with bijstand"),
                unit: PERSONS,
                outcome: Outcome::BijstandPersons,
                target: Target::None,
                digits: 0,
            },
            Self::BeschutWerk => Facts {
                id: "beschut_werk",
                label: ("Beschut werk", "Beschut werk"),
                unit: PERSONS,
                outcome: Outcome::BeschutWerk,
                target: Target::Outcome(Outcome::BeschutTask),
                digits: 0,
            },
            Self::Wsw => Facts {
                id: "wsw",
                label: ("Wsw-medewerkers", "Wsw workers"),
                unit: PERSONS,
                outcome: Outcome::WswPersons,
                target: Target::None,
                digits: 0,
            },
            Self::WswWaiting => Facts {
                id: "wsw_waiting",
                label: ("Wsw-wachtlijst", "Wsw waiting list"),
                unit: PERSONS,
                outcome: Outcome::WswWaiting,
                target: Target::None,
                digits: 0,
            },
            Self::Tables => Facts {
                id: "tables",
                label: ("Overlegtafels", "Consultation tables"),
                unit: ("fte", "fte"),
                outcome: Outcome::TableFte,
                target: Target::None,
                digits: 1,
            },
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

    const fn outcome(self) -> Outcome {
        self.facts().outcome
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

    /// The scenario: expected, or the middle outcome with its band when that is known. Current policy: expected, unless
    /// the scenario runs the same; then they are one line.
    #[must_use]
    pub fn figure(self, outlook: &Outlook, bands: Option<&Bands>, language: Language) -> LineFigure {
        let line = |label: &str, role, values| Line { label: label.to_owned(), role, values };
        let current = language.pick("huidig beleid", "current policy");
        let (expected, current_values) =
            (yearly(&outlook.scenario, self.outcome()), yearly(&outlook.reference, self.outcome()));
        let same = expected == current_values;
        let values =
            bands.map_or(expected, |bands| bands.outcome(self.outcome()).iter().map(|summary| summary.p50).collect());
        let current_values = if same { values.clone() } else { current_values };
        let mut lines = vec![line("scenario", Role::Scenario, values), line(current, Role::Reference, current_values)];
        match self.facts().target {
            Target::None => {}
            Target::Norm(norm) => {
                lines.push(line(language.pick("norm", "norm"), Role::Target, vec![norm; outlook.scenario.years.len()]));
            }
            Target::Outcome(task) => {
                lines.push(line(language.pick("taak", "target"), Role::Target, yearly(&outlook.scenario, task)));
            }
        }
        let band = bands.map(|bands| Band {
            low: bands.outcome(self.outcome()).iter().map(|summary| summary.p10).collect(),
            high: bands.outcome(self.outcome()).iter().map(|summary| summary.p90).collect(),
        });
        let unit = self.facts().unit;
        LineFigure {
            start_year: outlook.scenario.start.year,
            start_month: outlook.scenario.start.month,
            unit: language.pick(unit.0, unit.1).to_owned(),
            measure: self.measure(),
            lines,
            band,
            ..LineFigure::default()
        }
    }
}

/// Whether the work load of the scenario, as its chart shows it, goes beyond what was ever measured in some year.
#[must_use]
pub fn is_overloaded(outlook: &Outlook, bands: Option<&Bands>) -> bool {
    let figure = Topic::Load.figure(outlook, bands, Language::Nl);
    figure.lines.iter().take(1).flat_map(|line| &line.values).any(|load| *load > OVERLOAD * LOAD_NORM)
}

fn yearly(trajectory: &Trajectory, outcome: Outcome) -> Vec<f64> {
    trajectory.years.iter().map(|year| year.outcomes[outcome as usize]).collect()
}
