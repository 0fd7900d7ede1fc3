//! What the second chart can show.

use crate::app::outlook::{Bands, Outlook};
use crate::charts::figure::{Band, Line, LineFigure, Measure, Role};
use crate::model::outcome::{LOAD_NORM, OVERLOAD, Outcome};
use crate::model::run::Trajectory;
use crate::text::Language;

/// One subject of the second chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Weeks between request and plan.
    Waiting,
    /// Load of the wijkteams against the norm.
    Load,
    /// Garantiebanen against the target.
    Garantiebanen,
    /// Persons with bijstand.
    Bijstand,
    /// Beschut werk against the task.
    BeschutWerk,
    /// Wsw workers.
    Wsw,
}

/// What should be reached or not exceeded.
enum Target {
    None,
    Norm(f64),
    Outcome(Outcome),
}

impl Topic {
    /// Every topic, in the order of the list.
    pub const ALL: [Self; 6] =
        [Self::Load, Self::Waiting, Self::Garantiebanen, Self::Bijstand, Self::BeschutWerk, Self::Wsw];

    /// Stable name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Load => "load",
            Self::Garantiebanen => "garantiebanen",
            Self::Bijstand => "bijstand",
            Self::BeschutWerk => "beschut_werk",
            Self::Wsw => "wsw",
        }
    }

    /// The topic with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.id() == id)
    }

    /// What users call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Waiting => language.pick("Wachttijd tot een plan", "Waiting time until a plan"),
            Self::Load => language.pick("Werkdruk in de wijkteams", "Load of the wijkteams"),
            Self::Garantiebanen => language.pick("Garantiebanen", "Garantiebanen"),
            Self::Bijstand => language.pick("Mensen met bijstand", "Persons with bijstand"),
            Self::BeschutWerk => language.pick("Beschut werk", "Beschut werk"),
            Self::Wsw => language.pick("Wsw-medewerkers", "Wsw workers"),
        }
    }

    const fn unit(self, language: Language) -> &'static str {
        match self {
            Self::Waiting => language.pick("weken", "weeks"),
            Self::Load => language.pick("1 = norm", "1 = norm"),
            Self::Garantiebanen => language.pick("banen", "jobs"),
            Self::Bijstand | Self::BeschutWerk | Self::Wsw => language.pick("personen", "persons"),
        }
    }

    const fn outcome(self) -> Outcome {
        match self {
            Self::Waiting => Outcome::WaitingWeeks,
            Self::Load => Outcome::LoadRatio,
            Self::Garantiebanen => Outcome::GarantiebaanCounted,
            Self::Bijstand => Outcome::BijstandPersons,
            Self::BeschutWerk => Outcome::BeschutWerk,
            Self::Wsw => Outcome::WswPersons,
        }
    }

    const fn target(self) -> Target {
        match self {
            Self::Load => Target::Norm(LOAD_NORM),
            Self::Garantiebanen => Target::Outcome(Outcome::GarantiebaanTarget),
            Self::BeschutWerk => Target::Outcome(Outcome::BeschutTask),
            Self::Waiting | Self::Bijstand | Self::Wsw => Target::None,
        }
    }

    /// Decimals of its numbers.
    #[must_use]
    pub const fn digits(self) -> usize {
        match self {
            Self::Waiting => 1,
            Self::Load => 2,
            _ => 0,
        }
    }

    /// Whether a year's figure is the average of its months.
    #[must_use]
    pub const fn is_average(self) -> bool {
        self.outcome().is_average()
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
        match self.target() {
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
        LineFigure {
            start_year: outlook.scenario.start.year,
            start_month: outlook.scenario.start.month,
            unit: self.unit(language).to_owned(),
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
