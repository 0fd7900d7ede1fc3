//! What was budgeted against what was realised: the tables of the tussenrapportage and the jaarrekening.

use std::collections::BTreeMap;

use kantelpunt_documents::view::{Cell, Column, Formula, Line, Place, Side, View};

use crate::analysis::budget::ledger::Ledger;
use crate::analysis::budget::{UNIT, thousands};
use crate::export::paper::words::taakveld;
use crate::export::paper::{Telling, sums};
use crate::model::iv3::Iv3;
use crate::model::post::{self, Post};
use crate::text::Language;
use crate::text::number::{money, month_name};

/// One side of a taakveld: what a realised figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// The taakveld.
    pub taakveld: &'static str,
    /// Baten, or else lasten.
    pub is_income: bool,
}

/// Realised figures, thousands of euro ≥ 0; what is not filled in is not there.
pub type Realised = BTreeMap<Item, f64>;

/// Over how much of the budget year is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Through this month, 1 to 11: the tussenrapportage.
    Through(u32),
    /// The whole year: the jaarrekening.
    Year,
}

impl Item {
    /// The sides of the taakvelden on which the scenario has posts in the year at this place of the run, with what it
    /// expects there, euro ≥ 0.
    #[must_use]
    pub fn expected(ledger: &Ledger, iv3: &Iv3, year: (usize, i32)) -> Vec<(Self, f64)> {
        // Less than half a thousand euro is no line of a report.
        let sums = Self::sums(iv3, year.1, |post| ledger.gross(post, year.0));
        sums.into_iter().filter(|(_, sum)| sum.abs() >= UNIT / 2.0).collect()
    }

    /// What these amounts come to on each side of each taakveld.
    #[must_use]
    pub fn sums(iv3: &Iv3, year: i32, amount: impl Fn(Post) -> f64) -> BTreeMap<Self, f64> {
        let mut sums: BTreeMap<Self, f64> = BTreeMap::new();
        for post in Post::ALL {
            let side = post.spec().side;
            if let Some(taakveld) = iv3.code(*post, year).filter(|_| side != post::Side::Elsewhere) {
                let item = Self { taakveld, is_income: side == post::Side::Income };
                *sums.entry(item).or_default() += amount(*post);
            }
        }
        sums
    }

    /// + for income, − for costs.
    const fn sign(self) -> f64 {
        if self.is_income { 1.0 } else { -1.0 }
    }
}

/// What real counts change in the months that are left of the year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Again {
    /// How much more the rest of the year comes to on each side of each taakveld, euro.
    pub more: BTreeMap<Item, f64>,
    /// What was counted: each count in words, beside what was expected.
    pub counts: Vec<String>,
}

/// The table of a report: the budget year as the scenario expects it, what was realised, and the difference. With real
/// counts the rest of the year is that of the model from there on.
#[must_use]
pub fn report(
    telling: &Telling<'_>,
    expected: &[(Item, f64)],
    period: Period,
    realised: &Realised,
    again: Option<&Again>,
) -> View {
    let columns = columns(telling, period, again.is_some());
    let euros: Vec<f64> = expected.iter().map(|(item, euro)| item.sign() * euro).collect();
    let part = match period {
        Period::Through(month) => f64::from(month) / 12.0,
        Period::Year => 1.0,
    };
    let whole = thousands(&euros);
    let so_far = thousands(&euros.iter().map(|euro| euro * part).collect::<Vec<_>>());
    let more = |item: &Item| again.and_then(|again| again.more.get(item)).copied().unwrap_or_default();
    let more = thousands(&expected.iter().map(|(item, _)| item.sign() * more(item)).collect::<Vec<_>>());
    let mut lines = Vec::new();
    for ((item, _), ((whole, so_far), more)) in expected.iter().zip(whole.into_iter().zip(so_far).zip(more)) {
        let known = realised.get(item).map(|amount| item.sign() * amount);
        lines.push(Line {
            taakveld: Some(item.taakveld.to_owned()),
            label: taakveld(item.taakveld, telling.language).to_owned(),
            side: Some(if item.is_income { Side::Income } else { Side::Cost }),
            cells: cells(
                period,
                lines.len(),
                [whole as f64, so_far as f64],
                known,
                // Where nothing changed, what is past and the rest are the whole year to the last thousand.
                again.map(|_| (whole - so_far + more) as f64),
            ),
            ..Line::default()
        });
    }
    let rows: Vec<usize> = (0..lines.len()).collect();
    lines.push(sums(telling.pick("Saldo", "Balance"), &rows, columns.len()));
    let filled = expected.iter().filter(|(item, _)| realised.contains_key(item)).count();
    let is_year = period == Period::Year;
    View {
        id: if is_year { "jaarrekening" } else { "tussenrapportage" }.into(),
        title: if is_year { telling.pick("Jaarrekening", "Annual accounts") } else { telling.pick("Tussenrapportage", "Interim report") }.into(),
        caption: telling
            .pick(
                "De hele baten en lasten van deze posten volgens het scenario, en wat er werkelijk is uitgegeven en ontvangen.",
                "All income and costs of these posts by the scenario, and what was really spent and received.",
            )
            .into(),
        columns,
        lines,
        notes: notes(telling, period, (filled, expected.len()), again),
    }
}

fn columns(telling: &Telling<'_>, period: Period, is_again: bool) -> Vec<Column> {
    let year = telling.plan_years().next();
    let column = |id: &str, title: String, gross: bool| Column {
        id: id.into(),
        title,
        year,
        gross,
        typed: id == "realised",
        ..Column::default()
    };
    let named = year.map_or_else(String::new, |year| year.to_string());
    let planned = column("plan", format!("{} {named}", telling.pick("Begroot", "Budgeted")), true);
    let realised = telling.pick("Gerealiseerd", "Realised");
    let difference = column("difference", telling.pick("Verschil", "Difference").into(), false);
    match period {
        Period::Year => vec![planned, column("realised", format!("{realised} {named}"), true), difference],
        Period::Through(month) => {
            let until = format!("{} {}", telling.pick("t/m", "through"), month_name(month, telling.language));
            let rest = telling.pick("Rest van het jaar, opnieuw berekend", "Rest of the year, computed again");
            let rest = is_again.then(|| column("rest", rest.into(), true));
            let mut columns = vec![
                planned,
                column("to_date", format!("{} {until}", telling.pick("Begroot", "Budgeted")), true),
                column("realised", format!("{realised} {until}"), true),
                difference,
            ];
            columns.extend(rest);
            columns.push(column("forecast", format!("{} {named}", telling.pick("Prognose", "Forecast")), true));
            columns
        }
    }
}

fn cells(period: Period, line: usize, [whole, so_far]: [f64; 2], known: Option<f64>, rest: Option<f64>) -> Vec<Cell> {
    let place = |column| Place { line, column };
    let realised = Cell { value: known, formula: None };
    match period {
        Period::Year => vec![whole.into(), realised, Formula::Minus(place(1), place(0)).into()],
        Period::Through(_) => {
            // The difference is nothing where nothing was filled in: then what was budgeted stands.
            let forecast = if rest.is_some() { vec![1, 3, 4] } else { vec![0, 3] };
            let mut cells = vec![whole.into(), so_far.into(), realised, Formula::Minus(place(2), place(1)).into()];
            cells.extend(rest.map(Cell::from));
            cells.push(Formula::Across(forecast).into());
            cells
        }
    }
}

/// What the real counts do to the rest of the year, in a sentence.
fn effect(advantage: f64, language: Language) -> String {
    let amount = money(advantage.abs(), language);
    match (language, advantage < 0.0) {
        (Language::Nl, true) => format!("Het saldo van die rest wordt daardoor {amount} lager dan begroot."),
        (Language::Nl, false) => format!("Het saldo van die rest wordt daardoor {amount} hoger dan begroot."),
        (Language::En, true) => format!("The balance of that rest becomes {amount} lower than budgeted by it."),
        (Language::En, false) => format!("The balance of that rest becomes {amount} higher than budgeted by it."),
    }
}

fn notes(telling: &Telling<'_>, period: Period, (filled, of): (usize, usize), again: Option<&Again>) -> Vec<String> {
    let mut notes = Vec::new();
    if let Period::Through(month) = period {
        let name = month_name(month, telling.language);
        let part = match telling.language {
            Language::Nl => format!("Begroot tot en met {name} is {month}/12 van het jaar."),
            Language::En => format!("Budgeted through {name} is {month}/12 of the year."),
        };
        match again {
            None => notes.push(format!(
                "{part} {}",
                telling.pick(
                    "De prognose telt het verschil bij het hele jaar op: de rest van het jaar loopt als begroot.",
                    "The forecast adds the difference to the whole year: the rest of the year goes as budgeted.",
                )
            )),
            Some(again) => {
                let counts = again.counts.join("; ");
                let advantage: f64 = again.more.iter().map(|(item, more)| item.sign() * more).sum();
                let effect = effect(advantage, telling.language);
                notes.push(match telling.language {
                    Language::Nl => format!("Opnieuw berekend: de rest van het jaar, vanaf de werkelijke aantallen eind {name} ({counts}). {effect} De prognose is wat er tot en met {name} is gerealiseerd, of zonder dat begroot, plus die rest."),
                    Language::En => format!("Computed again: the rest of the year, from the real numbers at the end of {name} ({counts}). {effect} The forecast is what was realised through {name}, or else budgeted, plus that rest."),
                });
                notes.push(format!("{part} {}", telling.pick(
                    "Niet opnieuw berekend: prijzen, lonen, personeel, wie er wacht en werkgevers zijn zoals begroot. Gerealiseerde bedragen veranderen alleen de maanden die voorbij zijn. De rest is de verwachte uitkomst van het model, zonder marge.",
                    "Not computed again: prices, wages, staff, who waits and employers are as budgeted. Realised amounts change only the months that are past. The rest is the expected outcome of the model, without a range.",
                )));
            }
        }
    }
    if filled < of {
        notes.push(match telling.language {
            Language::Nl => {
                format!("Ingevuld: {filled} van {of} regels. Een lege regel telt niet mee in het verschil. Het saldo van gerealiseerd staat er als alles is ingevuld.")
            }
            Language::En => {
                format!("Filled in: {filled} of {of} rows. An empty row does not count in the difference. The balance of realised stands there once all is filled in.")
            }
        });
    }
    notes
}
