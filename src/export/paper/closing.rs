//! The table of chances and reserves.

use kantelpunt_documents::proposal::AFTER;
use kantelpunt_documents::view::{Cell, Column, Line, Measure, View};

use crate::analysis::budget::UNIT;
use crate::analysis::budget::closing::{CERTAINTIES, Reserve};
use crate::analysis::chance::Chance;
use crate::export::paper::{Found, Telling};

/// The chance that each year closes and the reserve through it; then the years together, what is left of it once the budget
/// holds the expected amounts, and the whole run.
pub(crate) fn view(telling: &Telling<'_>, found: &Found<'_>) -> View {
    let Found { plan, run, changed, .. } = found;
    let years = telling.plan_years().zip(plan.years.iter().zip(&plan.reserves));
    let mut lines: Vec<Line> =
        years.map(|(year, (closes, reserves))| line(year.to_string(), *closes, reserves)).collect();
    let span = telling.span();
    let every = telling.pick("elk jaar", "every year");
    let together = telling.pick("samen", "together");
    let after = telling.pick("na wijziging van de begroting", "after the change of the budget");
    lines.push(line(format!("{span}, {every}"), plan.every, &plan.reserve()));
    lines.push(line(format!("{span}, {together}"), plan.together, &plan.reserve()));
    lines.push(Line {
        part: Some(AFTER.into()),
        ..line(format!("{span}, {after}"), changed.together, &changed.reserve())
    });
    if let (Some((first, _)), Some((last, _))) = (telling.years.first(), telling.years.last())
        && run.years.len() > plan.years.len()
    {
        lines.push(line(format!("{first}–{last}, {every}"), run.every, &run.reserve()));
        lines.push(line(format!("{first}–{last}, {together}"), run.together, &run.reserve()));
    }
    View {
        id: "kans".into(),
        title: telling.pick("Kans en reserve", "Chance and reserve").into(),
        caption: telling
            .pick(
                "De kans dat een jaar niet duurder is dan huidig beleid, en de reserve die tot en met dat jaar genoeg is zolang de begroting niet wordt gewijzigd.",
                "The chance that a year costs no more than current policy, and the reserve that is enough through that year as long as the budget is not changed.",
            )
            .into(),
        columns: columns(telling),
        lines,
        notes: vec![
            telling
                .pick(
                    "Na wijziging van de begroting: de kans dat deze jaren samen niet slechter uitkomen dan de bedragen van de tabel Begroting, en de reserve die daarnaast genoeg is. Die bedragen zelf zitten er niet in.",
                    "After the change of the budget: the chance that these years together end no worse than the amounts of the table Budget, and the reserve that is enough beside them. Those amounts themselves are not in it.",
                )
                .into(),
            telling
                .pick(
                    "De reserve is naar boven afgerond op duizend euro.",
                    "The reserve is rounded up to a thousand euro.",
                )
                .into(),
        ],
    }
}

fn columns(telling: &Telling<'_>) -> Vec<Column> {
    let closes = Column {
        id: "closes".into(),
        title: telling.pick("Kans dat het sluit", "Chance that it closes").into(),
        measure: Measure::Chance,
        ..Column::default()
    };
    let reserve = |certainty: f64| {
        let percent = format!("{:.0}", certainty * 100.0);
        let name = telling.pick("Reserve", "Reserve");
        Column { id: format!("reserve_{percent}"), title: format!("{name}, {percent}%"), ..Column::default() }
    };
    std::iter::once(closes).chain(CERTAINTIES.map(reserve)).collect()
}

fn line(label: String, closes: Chance, reserves: &[Reserve; 3]) -> Line {
    // Up, so that what is printed is enough too.
    let reserves = reserves.iter().map(|reserve| Cell::from((reserve.amount / UNIT).ceil()));
    let cells = std::iter::once(Cell::from(closes.probability())).chain(reserves).collect();
    Line { label, unsigned: true, cells, ..Line::default() }
}
