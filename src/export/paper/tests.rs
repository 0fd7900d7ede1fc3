//! A paper of known draws: what adds up, what is short, what is named.

use super::*;
use crate::analysis::budget::Row;
use crate::analysis::budget::effects::Effect;
use crate::model::post::Post;
use kantelpunt_documents::draft::Block;
use kantelpunt_documents::view::{Place, Quantity, Term};

static NOTHING_OWN: OwnCase = OwnCase { figures: Vec::new(), policy: Vec::new(), assumptions: Vec::new() };
const YEARS: [(i32, usize); 5] = [(2027, 12), (2028, 12), (2029, 12), (2030, 12), (2031, 6)];

fn telling(language: Language) -> Telling<'static> {
    Telling {
        language,
        case: "Schagen",
        scenario: "Meer wijkteams",
        choices: &[],
        own: &NOTHING_OWN,
        date: "2027-05-31",
        link: "https://example.org/#/begroting",
        years: &YEARS,
        plan: 0..4,
        sign: Sign::Advantage,
        letters: true,
        terms: true,
        shown: "begroting",
    }
}

fn row(taakveld: &'static str, post: Post, amounts: [i64; 4], structural: i64) -> Row {
    let incidental = post.spec().one_off;
    Row { taakveld, post, amounts: amounts.into(), structural, incidental }
}

fn budget(rows: Vec<Row>) -> Budget {
    let totals = (0..4).map(|place| rows.iter().map(|row| row.amounts[place]).sum()).collect();
    let structural = rows.iter().map(|row| row.structural).sum();
    Budget { rows, totals, structural }
}

fn proposal() -> Budget {
    budget(vec![
        row("6.21", Post::WijkteamStaff, [-100, -110, -110, -110], -110),
        row("6.21", Post::WijkteamSetup, [-40, 0, 0, 0], 0),
        row("6.3", Post::Bijstand, [10, 90, 200, 260], 260),
    ])
}

fn draws(first: f64) -> Vec<Vec<f64>> {
    vec![vec![first, 1e5, 2e5, 3e5]; 50]
}

fn closing(first: f64) -> Closing {
    Closing::of(&draws(first))
}

fn made(language: Language) -> Paper {
    let (plan, run, budget) = (closing(-130_400.0), closing(-130_400.0), proposal());
    let changed = Closing::against(&draws(-130_400.0), &budget.euros());
    let found = Found {
        budget: &budget,
        plan: &plan,
        changed: &changed,
        run: &run,
        better: Cheaper { span: 1.0, later: 1.0, run: 1.0 },
        noticed: &[(2030, seen()), (2031, Vec::new())],
        paragraph: "De kans is …",
        is_no_difference: false,
    };
    let other = Alternative {
        name: "Half".into(),
        beaten: Cheaper { span: 0.9, later: 0.8, run: 0.9 },
        total: -500.0,
        structural: 20.0,
        closes: 0.25,
        ..Alternative::default()
    };
    paper(&telling(language), &found, Vec::new(), vec![other])
}

/// Waiting becomes shorter; of jobs the difference is too small to print.
fn seen() -> Vec<Noticed> {
    let noticed = |id, label, digits, more_is_better, (without, with)| Noticed {
        id,
        label,
        quantity: Quantity { unit: "weken".into(), digits, more_is_better },
        effect: Effect { without, with, more: 0.2, less: 0.7 },
    };
    vec![
        noticed("jobs", "Banen", 0, true, (1_200.2, 1_200.4)),
        noticed("waiting", "Wachttijd", 1, false, (8.14, 6.16)),
        noticed("placed", "Geplaatst", 0, true, (10.0, 12.0)),
    ]
}

#[test]
fn people_notice_what_would_be_printed_and_better_is_less_waiting_or_more_work() {
    let paper = made(Language::Nl);
    let view = paper.views.last().unwrap();
    let told: Vec<(&str, Vec<f64>)> = view
        .lines
        .iter()
        .map(|line| (line.label.as_str(), line.cells.iter().filter_map(|cell| cell.value).collect()))
        .collect();
    let [(heading, none), waiting, placed] = &told[..] else { panic!("{told:?}") };
    assert!(heading.starts_with("2030, het laatste begrotingsjaar") && none.is_empty());
    assert_eq!((waiting.0, placed), ("Wachttijd", &("Geplaatst", vec![10.0, 12.0, 2.0, 0.2, 0.7])));
    assert!((waiting.1[2] + 1.9).abs() < 1e-12 && waiting.1[3] == 0.7, "{waiting:?}");
    let none = effects::view(&telling(Language::Nl), &[(2030, Vec::new())]);
    assert!(none.lines.is_empty() && none.notes[0].starts_with("Geen van deze uitkomsten"));
    assert!(lines(2030, &seen()).iter().all(|line| line.part.as_deref() == Some("2030") && line.label != "Banen"));
}

fn values(view: &View, label: &str) -> Vec<f64> {
    let line = view.lines.iter().find(|line| line.label == label).unwrap_or_else(|| panic!("{label}: {view:#?}"));
    line.cells.iter().filter_map(|cell| cell.value).collect()
}

#[test]
fn the_totals_are_those_of_the_budget_and_of_what_is_paid_once_and_what_goes_on() {
    let paper = made(Language::Nl);
    for view in &paper.views[..2] {
        assert_eq!(values(view, "Totaal"), [-130.0, -20.0, 90.0, 150.0, 150.0], "{}", view.id);
        assert_eq!(values(view, "waarvan incidenteel"), [-40.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(values(view, "waarvan structureel"), [-90.0, -20.0, 90.0, 150.0, 150.0]);
        let titles: Vec<&str> = view.columns.iter().map(|column| column.title.as_str()).collect();
        assert_eq!(titles, ["2027", "2028", "2029", "2030", "Structureel (2030)"], "2031 is no whole year");
    }
    let kadernota = &paper.views[1];
    assert_eq!(kadernota.lines[0].term, Some(Term::Structural));
    assert!(kadernota.lines.iter().all(|line| line.post.is_none()));
}

#[test]
fn an_amendment_is_the_difference_with_the_proposal_also_in_posts_that_one_of_them_lacks() {
    let other = budget(vec![
        row("6.3", Post::Bijstand, [20, 50, 50, 50], 50),
        row("6.4", Post::SwTransition, [-5, 0, 0, 0], 0),
    ]);
    let mut view = amendment(&telling(Language::Nl), &proposal(), ("Half", &other));
    view.compute();
    assert_eq!(values(&view, "Totaal: verschil"), [145.0, 70.0, -40.0, -100.0, -100.0]);
    assert_eq!(values(&view, "Dekking nodig voor het amendement"), [0.0, 0.0, 40.0, 100.0, 100.0]);
    for column in 0..view.columns.len() {
        let of = |part: &str| -> f64 {
            let lines = view.lines.iter().filter(|line| line.part.as_deref() == Some(part));
            lines.filter_map(|line| line.cells[column].value).sum()
        };
        assert_eq!(of("difference"), of("amendment") - of("proposal"));
    }
    let rows = view.lines.iter().filter(|line| line.part.as_deref() == Some("difference")).count();
    assert_eq!(rows, 4);
    // The formulas stay within the table.
    let last = Place { line: view.lines.len() - 1, column: 0 };
    assert!(view.lines[last.line].unsigned);
}

#[test]
fn chances_and_reserves_are_those_of_the_draws_rounded_up() {
    let paper = made(Language::En);
    let view = paper.views.iter().find(|view| view.id == "kans").unwrap();
    assert_eq!(values(view, "2027"), [0.0, 131.0, 131.0, 131.0]);
    assert_eq!(values(view, "2028"), [1.0, 131.0, 131.0, 131.0]);
    assert_eq!(values(view, "2027–2030, every year")[0], 0.0);
    assert_eq!(values(view, "2027–2030, together")[0], 1.0);
    // Budgeted −130, −20, 90 and 150: the first year ends € 400 worse, the others better.
    assert_eq!(values(view, "2027–2030, after the change of the budget"), [1.0, 1.0, 1.0, 1.0]);
}

#[test]
fn the_tables_of_the_paper_are_what_its_draft_needs() {
    let blocks = kantelpunt_documents::proposal::draft(&made(Language::Nl));
    let tables = blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
    let text = format!("{blocks:?}").replace("\\u{a0}", " ");
    // The plan yields 90,000 over the four years and the alternative costs 500,000.
    for part in ["voordeel van € 90.000 in 2027–2030", "reserve van € 1.000 aan", "€ 590.000 duurder dan het voorstel"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(tables, 2);
}

#[test]
fn a_report_holds_realised_figures_against_the_plan_and_leaves_empty_rows_out() {
    let item = |taakveld, is_income| Item { taakveld, is_income };
    let expected =
        [(item("6.21", false), 1_200_400.0), (item("6.3", false), 2_400_400.0), (item("6.3", true), 2_000_400.0)];
    let realised = Realised::from([(item("6.21", false), 650.0), (item("6.3", true), 900.0)]);
    let with = |period| {
        let mut view = report(&telling(Language::Nl), &expected, period, &realised, None);
        view.compute();
        let rows = view.lines.iter().map(|line| line.cells.iter().map(|cell| cell.value).collect::<Vec<_>>());
        (rows.collect::<Vec<_>>(), view)
    };
    let (rows, view) = with(Period::Through(6));
    assert_eq!(rows[0], [Some(-1200.0), Some(-600.0), Some(-650.0), Some(-50.0), Some(-1250.0)]);
    assert_eq!(rows[1], [Some(-2400.0), Some(-1200.0), None, None, Some(-2400.0)]);
    assert_eq!(rows[2], [Some(2000.0), Some(1000.0), Some(900.0), Some(-100.0), Some(1900.0)]);
    let sum = |column: usize| Some(rows[..3].iter().filter_map(|row| row[column]).sum::<f64>());
    assert_eq!(rows[3], [sum(0), sum(1), None, sum(3), sum(4)], "a sum of some would be read beside the plan of all");
    assert!(view.notes.iter().any(|note| note.contains("2 van 3")) && view.columns[2].title == "Gerealiseerd t/m juni");
    let (rows, view) = with(Period::Year);
    assert_eq!(rows[0], [Some(-1200.0), Some(-650.0), Some(550.0)]);
    assert_eq!((view.id.as_str(), view.columns.len()), ("jaarrekening", 3));
    // Amounts of the books are no advantage by themselves.
    let paper = Paper { letters: true, ..Paper::default() };
    assert_eq!(view.columns.iter().map(|column| paper.has_letters(column)).collect::<Vec<_>>(), [false, false, true]);
}

#[test]
fn with_real_counts_the_forecast_is_what_is_past_and_the_rest_computed_again() {
    let item = |taakveld, is_income| Item { taakveld, is_income };
    let expected = [(item("6.21", false), 1_200_000.0), (item("6.3", false), 2_400_000.0)];
    let realised = Realised::from([(item("6.21", false), 650.0)]);
    let again =
        Again { more: [(item("6.3", false), 310_000.0)].into(), counts: vec!["Mensen met bijstand 2.500".into()] };
    let mut view = report(&telling(Language::Nl), &expected, Period::Through(6), &realised, Some(&again));
    view.compute();
    let rows: Vec<Vec<Option<f64>>> =
        view.lines.iter().map(|line| line.cells.iter().map(|cell| cell.value).collect()).collect();
    assert_eq!(rows[0], [Some(-1200.0), Some(-600.0), Some(-650.0), Some(-50.0), Some(-600.0), Some(-1250.0)]);
    assert_eq!(rows[1], [Some(-2400.0), Some(-1200.0), None, None, Some(-1510.0), Some(-2710.0)]);
    assert_eq!(rows[2][5], Some(-3960.0));
    let titles: Vec<&str> = view.columns.iter().map(|column| column.id.as_str()).collect();
    assert_eq!(titles, ["plan", "to_date", "realised", "difference", "rest", "forecast"]);
    assert!(view.notes[0].contains("2.500") && view.notes[1].starts_with("Begroot tot en met juni is 6/12"));
    assert!(view.notes[1].contains("Niet opnieuw berekend"));
    assert!(view.notes[0].contains("€\u{a0}310.000 lager"), "{}", view.notes[0]);
}
