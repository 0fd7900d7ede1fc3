//! The tables of what a scenario changes: by post for the begroting, by taakveld for the kadernota.

use kantelpunt_documents::view::{Cell, Line, Side, Term, View};

use crate::analysis::budget::{Budget, Row};
use crate::export::paper::words::taakveld;
use crate::export::paper::{Telling, sums};
use crate::model::post;

/// Every post that changes, with its taakveld, its side of the books and how long it lasts.
pub(crate) fn begroting(telling: &Telling<'_>, budget: &Budget) -> View {
    // What rounds to nothing in every year says nothing.
    let rows = budget.rows.iter().filter(|row| amounts(row).any(|amount| amount != 0.0));
    let mut lines: Vec<Line> = rows.map(|row| line(telling, row)).collect();
    totals(telling, &mut lines, &["Totaal", "Total"]);
    View {
        id: "begroting".into(),
        title: telling.pick("Begroting", "Budget").into(),
        caption: telling.pick("Verschil met huidig beleid per post.", "Difference with current policy by post.").into(),
        columns: telling.columns(),
        lines,
        notes: vec![rounding(telling)],
    }
}

/// Each taakveld with what changes there once and what goes on changing.
pub(crate) fn kadernota(telling: &Telling<'_>, budget: &Budget) -> View {
    let mut lines: Vec<Line> = Vec::new();
    for row in &budget.rows {
        let term = term(row);
        let place = lines
            .iter()
            .position(|line| line.taakveld.as_deref() == Some(row.taakveld) && line.term == Some(term))
            .unwrap_or(lines.len());
        if place == lines.len() {
            lines.push(Line {
                taakveld: Some(row.taakveld.to_owned()),
                label: taakveld(row.taakveld, telling.language).to_owned(),
                term: Some(term),
                cells: vec![Cell::from(0.0); row.amounts.len() + 1],
                ..Line::default()
            });
        }
        let cells = lines.get_mut(place).map(|line| &mut line.cells).into_iter().flatten();
        for (cell, amount) in cells.zip(amounts(row)) {
            cell.value = cell.value.map(|sum| sum + amount);
        }
    }
    totals(telling, &mut lines, &["Totaal", "Total"]);
    View {
        id: "kadernota".into(),
        title: "Kadernota".into(),
        caption: telling
            .pick(
                "Verschil met huidig beleid per taakveld: de ruimte die dit plan vraagt of geeft.",
                "Difference with current policy by taakveld: the room that this plan asks or gives.",
            )
            .into(),
        columns: telling.columns(),
        lines,
        notes: vec![rounding(telling)],
    }
}

/// A post of the budget as a line.
pub(crate) fn line(telling: &Telling<'_>, row: &Row) -> Line {
    let spec = row.post.spec();
    Line {
        taakveld: Some(row.taakveld.to_owned()),
        post: Some(spec.id.to_owned()),
        label: telling.pick(spec.nl, spec.en).to_owned(),
        side: Some(if spec.side == post::Side::Income { Side::Income } else { Side::Cost }),
        term: Some(term(row)),
        cells: amounts(row).map(Cell::from).collect(),
        ..Line::default()
    }
}

const fn term(row: &Row) -> Term {
    if row.incidental { Term::Incidental } else { Term::Structural }
}

/// The budget years and the structural amount.
pub(crate) fn amounts(row: &Row) -> impl Iterator<Item = f64> {
    row.amounts.iter().chain([&row.structural]).map(|amount| *amount as f64)
}

/// The total of all lines so far, and where there are both, of what is paid once and of what goes on.
pub(crate) fn totals(telling: &Telling<'_>, lines: &mut Vec<Line>, name: &[&str; 2]) {
    let columns = telling.columns().len();
    let of = |term: Option<Term>| -> Vec<usize> {
        let fits = lines.iter().enumerate().filter(|(_, line)| term.is_none() || line.term == term);
        fits.map(|(place, _)| place).collect()
    };
    let (all, once, on) = (of(None), of(Some(Term::Incidental)), of(Some(Term::Structural)));
    lines.push(sums(telling.pick(name[0], name[1]), &all, columns));
    if telling.terms && !once.is_empty() && !on.is_empty() {
        lines.push(sums(telling.pick("waarvan incidenteel", "of which incidental"), &once, columns));
        lines.push(sums(telling.pick("waarvan structureel", "of which structural"), &on, columns));
    }
}

fn rounding(telling: &Telling<'_>) -> String {
    let dutch = "Gemiddelden, zo afgerond op duizendtallen dat de regels optellen tot het totaal.";
    telling.pick(dutch, "Means, rounded to thousands so that the rows add up to the total.").to_owned()
}
