//! An amendment beside the proposal: both, the difference, and the cover that it needs.

use kantelpunt_documents::view::{Cell, Formula, Line, Place, Role, View};

use crate::analysis::budget::{Budget, Row};
use crate::export::paper::plan::line;
use crate::export::paper::{Telling, sums};
use crate::text::order::each_once;

/// The table of a proposal and an amendment to it, by post. Both are budgets of the same years and draws.
#[must_use]
pub fn amendment(telling: &Telling<'_>, proposal: &Budget, amendment: (&str, &Budget)) -> View {
    let (name, budget) = amendment;
    let columns = telling.columns();
    let rows = both(proposal, budget);
    let count = rows.len();
    let mut lines = Vec::new();
    let proposal_name = telling.pick("Voorstel", "Proposal");
    let amendment_name = telling.pick("Amendement", "Amendment");
    let total = telling.pick("Totaal", "Total");
    for (part, title, of) in [("proposal", proposal_name, 0), ("amendment", amendment_name, 1)] {
        let scenario = if of == 0 { telling.scenario } else { name };
        lines.push(heading(&format!("{title}: {scenario}")));
        let first = lines.len();
        for pair in &rows {
            lines.push(Line { part: Some(part.to_owned()), ..line(telling, if of == 0 { &pair.0 } else { &pair.1 }) });
        }
        lines.push(sums(
            &format!("{total}: {}", title.to_lowercase()),
            &(first..first + count).collect::<Vec<_>>(),
            columns.len(),
        ));
    }
    // Heading, rows and total twice; what lies this far apart belongs together.
    let apart = count + 2;
    lines.push(heading(telling.pick("Verschil: amendement min voorstel", "Difference: amendment less proposal")));
    for (place, pair) in rows.iter().enumerate() {
        let at = 1 + place;
        let cells = minus(at + apart, at, columns.len());
        lines.push(Line { part: Some("difference".into()), cells, ..line(telling, &pair.0) });
    }
    let difference = lines.len();
    let label = telling.pick("Totaal: verschil", "Total: difference").to_owned();
    let cells = minus(count + 1 + apart, count + 1, columns.len());
    lines.push(Line { role: Role::Total, label, cells, ..Line::default() });
    lines.push(cover(telling, difference, columns.len()));
    View {
        id: "amendement".into(),
        title: amendment_name.into(),
        caption: telling
            .pick(
                "Voorstel en amendement, elk als verschil met huidig beleid, en wat het amendement daaraan verandert.",
                "Proposal and amendment, each as the difference with current policy, and what the amendment changes.",
            )
            .into(),
        columns,
        lines,
        notes: vec![
            telling
                .pick(
                    "Dekking nodig: wat het amendement een jaar duurder maakt dan het voorstel.",
                    "Cover needed: what the amendment costs more than the proposal in a year.",
                )
                .into(),
        ],
    }
}

fn heading(label: &str) -> Line {
    Line { role: Role::Heading, label: label.to_owned(), ..Line::default() }
}

fn minus(of: usize, minus: usize, columns: usize) -> Vec<Cell> {
    let place = |line, column| Place { line, column };
    (0..columns).map(|column| Formula::Minus(place(of, column), place(minus, column)).into()).collect()
}

fn cover(telling: &Telling<'_>, of: usize, columns: usize) -> Line {
    let cells = (0..columns).map(|column| Formula::Cover(Place { line: of, column }).into()).collect();
    let label = telling.pick("Dekking nodig voor het amendement", "Cover needed for the amendment").to_owned();
    Line { role: Role::Total, label, unsigned: true, cells, ..Line::default() }
}

/// The rows of either, in the order of the budget; what one of them lacks is nothing there.
fn both(proposal: &Budget, amendment: &Budget) -> Vec<(Row, Row)> {
    let key = |row: &Row| (row.taakveld, row.post);
    let mut keys: Vec<_> = proposal.rows.iter().chain(&amendment.rows).map(key).collect();
    each_once(&mut keys);
    let pair = |wanted| {
        let of = |budget: &Budget| budget.rows.iter().find(|row| key(row) == wanted).cloned();
        let (one, other) = (of(proposal), of(amendment));
        let nothing = |like: &Row| Row { amounts: vec![0; like.amounts.len()], structural: 0, ..like.clone() };
        match (one, other) {
            (Some(one), Some(other)) => Some((one, other)),
            (Some(one), None) => Some((one.clone(), nothing(&one))),
            (None, Some(other)) => Some((nothing(&other), other)),
            (None, None) => None,
        }
    };
    keys.into_iter().filter_map(pair).collect()
}
