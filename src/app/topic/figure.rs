//! A subject as a chart: the scenario beside current policy, and what should be reached.

use super::{Target, Topic};
use crate::analysis::bands::Bands;
use crate::analysis::comparison::Kantelpunt;
use crate::app::chart_view::{band, medians};
use crate::app::outlook::Outlook;
use crate::charts::figure::{Line, LineFigure, Role};
use crate::model::outcome::{LOAD_NORM, OVERLOAD, Outcome};
use crate::model::run::Trajectory;
use crate::text::Language;

impl Topic {
    /// Scenario and current policy in the same way: expected, or the middle outcome of the same replications, with the band
    /// of the scenario.
    #[must_use]
    pub fn figure(self, outlook: &Outlook, bands: Option<&Bands>, language: Language) -> LineFigure {
        self.figure_of(&outlook.scenario, &outlook.reference, bands, language)
    }

    /// The same, with the scenario before the last change as a line; without one when nothing moved, when it was current
    /// policy, or when it is not known in the same way as the line itself: expected, or the middle outcome.
    #[must_use]
    pub fn figure_with_ghost(
        self,
        outlook: &Outlook,
        bands: Option<&Bands>,
        before: Option<(&Outlook, Option<&Bands>)>,
        language: Language,
    ) -> LineFigure {
        let mut figure = self.figure(outlook, bands, language);
        let expected = before.map(|(before, _)| yearly(&before.scenario, self.outcome()));
        let middle = before.and_then(|(_, bands)| Some(medians(bands?.outcome(self.outcome()))));
        let was_policy = before.is_none_or(|(before, _)| before.comparison.kantelpunt == Kantelpunt::NoDifference);
        let values = if bands.is_some() { middle } else { expected };
        let moved = |values: &Vec<f64>| figure.lines.first().is_some_and(|line| line.values != *values);
        if let Some(values) = values.filter(moved).filter(|_| !was_policy) {
            let label = language.pick("eerder", "before").to_owned();
            figure.lines.push(Line { label, role: Role::Ghost, values });
        }
        figure
    }

    /// The same of expected runs, and of what many replications say when it is known.
    #[must_use]
    pub fn figure_of(
        self,
        scenario: &Trajectory,
        reference: &Trajectory,
        bands: Option<&Bands>,
        language: Language,
    ) -> LineFigure {
        let line = |label: &str, role, values| Line { label: label.to_owned(), role, values };
        let current = language.pick("huidig beleid", "current policy");
        let of_scenario =
            |outcome: Outcome| bands.map_or_else(|| yearly(scenario, outcome), |bands| medians(bands.outcome(outcome)));
        let outcome = self.outcome();
        let values = of_scenario(outcome);
        let current_values = bands.map_or_else(|| yearly(reference, outcome), |bands| bands.policy(outcome).to_vec());
        let mut lines = vec![line("scenario", Role::Scenario, values), line(current, Role::Reference, current_values)];
        match self.facts().target {
            Target::None => {}
            Target::Norm(norm) => {
                lines.push(line(language.pick("norm", "norm"), Role::Target, vec![norm; scenario.years.len()]));
            }
            Target::Outcome(task) => {
                lines.push(line(language.pick("taak", "target"), Role::Target, of_scenario(task)));
            }
        }
        LineFigure {
            start_year: scenario.start.year,
            start_month: scenario.start.month,
            unit: self.unit(language).to_owned(),
            digits: self.digits(),
            measure: self.measure(),
            lines,
            band: bands.map(|bands| band(bands.outcome(outcome))),
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
