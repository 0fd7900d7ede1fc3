//! The table of what people notice: how many wait, work and are helped, with current policy and in the scenario.

use kantelpunt_documents::proposal::NOTICED;
use kantelpunt_documents::view::{Cell, Column, Formula, Line, Measure, Place, Quantity, Role, View};

use crate::analysis::budget::effects::Effect;
use crate::export::paper::Telling;

/// An outcome that people notice, and what becomes of it in a year.
#[derive(Debug, Clone)]
pub struct Noticed {
    /// Stable name.
    pub id: &'static str,
    /// As users call it.
    pub label: &'static str,
    /// Its unit, its decimals, and which way is better.
    pub quantity: Quantity,
    /// In the year of the table.
    pub effect: Effect,
}

impl Noticed {
    /// With current policy and in the scenario, as they are printed.
    fn figures(&self) -> [f64; 2] {
        let tens = (0..self.quantity.digits).fold(1.0, |tens, _| tens * 10.0);
        [self.effect.without, self.effect.with].map(|value| (value * tens).round() / tens)
    }

    /// Whether a difference would be printed.
    fn is_visible(&self) -> bool {
        let [without, with] = self.figures();
        without != with
    }

    fn line(&self, year: i32, at: usize) -> Line {
        let [without, with] = self.figures();
        let Effect { more, less, .. } = self.effect;
        let [better, worse] = if self.quantity.more_is_better { [more, less] } else { [less, more] };
        let difference = Formula::Minus(Place { line: at, column: 1 }, Place { line: at, column: 0 });
        Line {
            post: Some(self.id.to_owned()),
            label: self.label.to_owned(),
            part: Some(year.to_string()),
            quantity: Some(self.quantity.clone()),
            unsigned: true,
            cells: vec![without.into(), with.into(), Cell::from(difference), better.into(), worse.into()],
            ..Line::default()
        }
    }
}

/// The lines of one scenario in one year: what visibly differs from current policy.
#[must_use]
pub fn lines(year: i32, noticed: &[Noticed]) -> Vec<Line> {
    let visible = noticed.iter().filter(|outcome| outcome.is_visible());
    visible.enumerate().map(|(at, outcome)| outcome.line(year, at)).collect()
}

/// The table, with the years in their order.
#[must_use]
pub(crate) fn view(telling: &Telling<'_>, years: &[(i32, Vec<Noticed>)]) -> View {
    let mut lines = Vec::new();
    for (year, noticed) in years {
        let mut visible = noticed.iter().filter(|outcome| outcome.is_visible()).peekable();
        if visible.peek().is_some() {
            lines.push(heading(telling, *year));
        }
        for outcome in visible {
            lines.push(outcome.line(*year, lines.len()));
        }
    }
    let nothing = telling.pick(
        "Geen van deze uitkomsten verandert zo veel dat het in de tabel te zien zou zijn.",
        "None of these outcomes changes so much that the table would show it.",
    );
    let mut notes = vec![
        telling
            .pick(
                "Alleen wat zichtbaar verandert staat in de tabel. Aantallen mensen, huishoudens en banen zijn die van eind december; wat per maand is, weken en werkdruk zijn het gemiddelde van het jaar.",
                "Only what visibly changes stands in the table. Numbers of persons, households and jobs are those of the end of December; what is per month, weeks and load are the average of the year.",
            )
            .to_owned(),
        telling
            .pick(
                "Wat beter is, is een keuze van de makers: korter wachten, minder bijstand, meer banen. Een kans is het deel van de berekeningen waarin het scenario beter, of slechter, uitkomt dan huidig beleid; in de andere is het gelijk.",
                "What is better is a choice of the makers: shorter waiting, less bijstand, more jobs. A chance is the share of the computations in which the scenario ends better, or worse, than current policy; in the others it is the same.",
            )
            .to_owned(),
    ];
    if lines.is_empty() {
        notes = vec![nothing.to_owned()];
    }
    View {
        id: NOTICED.into(),
        title: telling.pick("Wat mensen merken", "What people notice").into(),
        caption: telling
            .pick(
                "Wie wacht, wie werkt en wie hulp krijgt: het gemiddelde van alle berekeningen, met huidig beleid en in het scenario.",
                "Who waits, who works and who gets help: the mean of all computations, with current policy and in the scenario.",
            )
            .into(),
        columns: columns(telling),
        lines,
        notes,
    }
}

fn heading(telling: &Telling<'_>, year: i32) -> Line {
    let label = if telling.plan_years().last() == Some(year) {
        format!("{year}, {}", telling.pick("het laatste begrotingsjaar", "the last budget year"))
    } else {
        format!("{year}, {}", telling.pick("het laatste hele jaar", "the last whole year"))
    };
    Line { role: Role::Heading, label, ..Line::default() }
}

fn columns(telling: &Telling<'_>) -> Vec<Column> {
    let column = |id: &str, title: &str, measure| Column {
        id: id.into(),
        title: title.into(),
        measure,
        gross: true,
        ..Column::default()
    };
    vec![
        column("current", telling.pick("Huidig beleid", "Current policy"), Measure::Quantity),
        column("scenario", telling.pick("Scenario", "Scenario"), Measure::Quantity),
        column("difference", telling.pick("Verschil", "Difference"), Measure::Quantity),
        column("better", telling.pick("Kans op beter", "Chance of better"), Measure::Chance),
        column("worse", telling.pick("Kans op slechter", "Chance of worse"), Measure::Chance),
    ]
}
