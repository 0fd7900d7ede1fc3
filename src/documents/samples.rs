//! Papers with known figures, for the tests of the writers.

use crate::draft::Block;
use crate::paper::{Cheaper, Paper};
use crate::proposal::{AFTER, NOTICED};
use crate::view::{Cell, Column, Formula, Line, Measure, Place, Quantity, Role, Side, Term, View};

fn row(taakveld: &str, post: &str, label: &str, side: Side, term: Term, amounts: &[f64]) -> Line {
    Line {
        taakveld: Some(taakveld.into()),
        post: Some(post.into()),
        label: label.into(),
        side: Some(side),
        term: Some(term),
        cells: amounts.iter().map(|amount| Cell::from(*amount)).collect(),
        ..Line::default()
    }
}

fn total(label: &str, cells: Vec<Cell>) -> Line {
    Line { role: Role::Total, label: label.into(), cells, ..Line::default() }
}

fn years(titles: &[&str]) -> Vec<Column> {
    let column = |title: &&str| Column {
        id: title.to_lowercase(),
        title: (*title).into(),
        year: title.parse().ok(),
        measure: Measure::Thousands,
        ..Column::default()
    };
    titles.iter().map(column).collect()
}

fn budget() -> View {
    let sum = || Cell::from(Formula::Sum(vec![0, 1, 2]));
    View {
        id: "begroting".into(),
        title: "Begroting".into(),
        caption: "Verschil met huidig beleid.".into(),
        columns: years(&["2027", "2028", "Structureel"]),
        lines: vec![
            row(
                "6.21",
                "wijkteam_staff",
                "Medewerkers wijkteams",
                Side::Cost,
                Term::Structural,
                &[-120.0, -1300.0, 0.0],
            ),
            row("6.21", "wijkteam_setup", "Opzetten; \"eenmalig\"", Side::Cost, Term::Incidental, &[-30.0, 0.0, 0.0]),
            row("6.3", "buig", "Rijksbudget <BUIG> & meer", Side::Income, Term::Structural, &[80.0, 1430.0, 240.0]),
            total("Totaal", vec![sum(), sum(), sum()]),
        ],
        notes: vec!["Afgerond zodat de regels optellen.".into()],
    }
}

/// Two posts in a proposal and an amendment, and the difference.
pub(crate) fn amendment() -> View {
    let part = |name: &str, mut line: Line| {
        line.part = Some(name.into());
        line
    };
    let place = |line, column| Place { line, column };
    let minus = |of, minus| {
        let cells = (0..2).map(|column| Formula::Minus(place(of, column), place(minus, column)).into());
        cells.collect::<Vec<Cell>>()
    };
    let heading = |label: &str| Line { role: Role::Heading, label: label.into(), ..Line::default() };
    let sum = |line: usize| (0..2).map(|_| Formula::Sum(vec![line]).into()).collect::<Vec<Cell>>();
    let post = |amounts: &[f64]| row("6.3", "bijstand", "Uitkeringen", Side::Cost, Term::Structural, amounts);
    let lines = vec![
        heading("Voorstel"),
        part("proposal", post(&[10.0, 20.0])),
        total("Totaal voorstel", sum(1)),
        heading("Amendement"),
        part("amendment", post(&[-20.0, 40.0])),
        total("Totaal amendement", sum(4)),
        part("difference", Line { cells: minus(4, 1), ..post(&[]) }),
        total("Verschil", minus(5, 2)),
        Line {
            unsigned: true,
            ..total("Dekking nodig", (0..2).map(|column| Formula::Cover(place(7, column)).into()).collect())
        },
    ];
    let mut view = View {
        id: "amendement".into(),
        title: "Amendement".into(),
        columns: years(&["2027", "2028"]),
        lines,
        ..View::default()
    };
    view.compute();
    view
}

fn chances() -> View {
    let column = |id: &str, measure| Column { id: id.into(), title: id.into(), measure, ..Column::default() };
    let row = |label: &str, closes: f64, reserve: f64| Line {
        label: label.into(),
        unsigned: true,
        cells: vec![closes.into(), reserve.into()],
        ..Line::default()
    };
    View {
        id: "kans".into(),
        title: "Kans en reserve".into(),
        columns: vec![column("closes", Measure::Chance), column("reserve_80", Measure::Thousands)],
        lines: vec![
            row("2027", 0.25, 1400.0),
            row("2028", 0.5, 1500.0),
            row("2027–2028", 0.2, 1500.0),
            Line { part: Some(AFTER.into()), ..row("2027–2028, na wijziging", 0.5, 90.0) },
        ],
        ..View::default()
    }
}

/// A line of what people notice in 2028: with current policy, in the scenario, and the chances that it is better and worse.
pub(crate) fn noticed(
    post: &str,
    label: &str,
    quantity: (&str, usize, bool),
    [without, with, better, worse]: [f64; 4],
) -> Line {
    let (unit, digits, more_is_better) = quantity;
    Line {
        post: Some(post.into()),
        label: label.into(),
        part: Some("2028".into()),
        quantity: Some(Quantity { unit: unit.into(), digits, more_is_better }),
        unsigned: true,
        cells: [without, with, with - without, better, worse].map(Cell::from).into(),
        ..Line::default()
    }
}

/// Shorter waiting, fewer jobs, and as good as no other number of persons with bijstand.
pub(crate) fn people() -> View {
    let column =
        |id: &str, measure| Column { id: id.into(), title: id.into(), measure, gross: true, ..Column::default() };
    let quantity = |id: &str| column(id, Measure::Quantity);
    View {
        id: NOTICED.into(),
        title: "Wat mensen merken".into(),
        columns: vec![
            quantity("current"),
            quantity("scenario"),
            quantity("difference"),
            column("better", Measure::Chance),
            column("worse", Measure::Chance),
        ],
        lines: vec![
            Line { role: Role::Heading, label: "2028, het laatste begrotingsjaar".into(), ..Line::default() },
            noticed("waiting", "Wachttijd tot een plan", ("weken", 1, false), [8.1, 6.2, 0.93, 0.05]),
            noticed("bijstand", "Mensen met bijstand", ("personen", 0, false), [2_000.0, 1_999.0, 0.55, 0.45]),
            noticed("garantiebanen", "Garantiebanen", ("banen", 0, true), [1210.0, 1150.0, 0.1, 0.5]),
        ],
        ..View::default()
    }
}

/// A paper with three views and a draft.
pub(crate) fn paper() -> Paper {
    let paper = Paper {
        title: "Raadsvoorstel: Meer wijkteams".into(),
        case: "Gemeente X; \"Y\"".into(),
        scenario: "Meer wijkteams".into(),
        choices: vec!["Fte per wijkteam van 10 naar 12".into()],
        reference: "huidig beleid".into(),
        date: "2027-05-31".into(),
        version: "0.1.0".into(),
        link: "https://example.org/#/begroting".into(),
        prices: 2027,
        letters: true,
        terms: true,
        shown: "begroting".into(),
        views: vec![budget(), amendment(), chances()],
        better: Cheaper { span: 0.7, later: 0.9, run: 0.6 },
        draws: 1024,
        ..Paper::default()
    };
    paper.computed()
}

/// A report of which one row of two has been filled in: budgeted, realised, the difference and the forecast.
pub(crate) fn report() -> View {
    let column = |id: &str, gross: bool, typed: bool| Column {
        id: id.into(),
        title: id.into(),
        year: Some(2027),
        gross,
        typed,
        ..Column::default()
    };
    let place = |line, column| Place { line, column };
    let line = |at: usize, planned: f64, realised: Option<f64>| Line {
        taakveld: Some("6.3".into()),
        label: "Inkomensregelingen".into(),
        side: Some(Side::Cost),
        cells: vec![
            planned.into(),
            Cell { value: realised, formula: None },
            Formula::Minus(place(at, 1), place(at, 0)).into(),
            Formula::Across(vec![0, 2]).into(),
        ],
        ..Line::default()
    };
    let sums = (0..4).map(|_| Formula::Sum(vec![0, 1]).into()).collect();
    View {
        id: "jaarrekening".into(),
        title: "Jaarrekening".into(),
        columns: vec![
            column("plan", true, false),
            column("realised", true, true),
            column("difference", false, false),
            column("forecast", true, false),
        ],
        lines: vec![line(0, -100.0, Some(-120.0)), line(1, -50.0, None), total("Saldo", sums)],
        ..View::default()
    }
}

/// A document with every kind of block.
pub(crate) fn blocks() -> Vec<Block> {
    vec![
        Block::Title("Raadsvoorstel: Meer wijkteams".into()),
        Block::Heading(1, "Voorgesteld besluit".into()),
        Block::Numbered(vec!["Instemmen met & dekken".into(), "De begroting wijzigen".into()]),
        Block::Heading(1, "Financiën".into()),
        Block::Text("Zie de tabel.".into()),
        Block::Table("begroting".into()),
        Block::Heading(2, "Wat er niet in zit".into()),
        Block::Bullets(vec!["Rente".into()]),
        Block::ToFill("Noem wie het voorstel uitvoert.".into()),
    ]
}
