//! Whether the budget closes: what the replications on screen say about each year and about several years together.

use crate::analysis::bands::Bands;
use crate::analysis::budget::closing::{CERTAINTIES, Closing, Reserve};
use crate::analysis::budget::words::{self, Facts};
use crate::analysis::chance::Chance;
use crate::app::begroting_text::{CLOSES, EVERY, RESERVE, SUM, YEAR, YEARS};
use crate::app::work::Work;
use crate::charts::named_table::{NamedRow, NamedTable};
use crate::charts::table::Cell;
use crate::text::Language;
use crate::text::number::{chance, money, percent};

/// Years of a municipal budget: the budget year and three more.
const PLAN: usize = 4;

/// How the years end in the replications.
#[derive(Debug, Clone, PartialEq)]
pub struct Books {
    /// First calendar year.
    pub from: i32,
    /// The budget year and the three after it, as far as the run goes.
    pub plan: Closing,
    /// All years.
    pub run: Closing,
}

impl Books {
    /// From replications with chance; nothing as long as there are none.
    #[must_use]
    pub fn of(from: i32, bands: &Bands) -> Option<Self> {
        let draws = &bands.each.yearly_saldo;
        if !bands.with_chance || draws.is_empty() {
            return None;
        }
        let plan: Vec<Vec<f64>> = draws.iter().map(|draw| draw.iter().copied().take(PLAN).collect()).collect();
        Some(Self { from, plan: Closing::of(&plan), run: Closing::of(draws) })
    }

    fn last(&self, closing: &Closing) -> i32 {
        self.from.saturating_add(i32::try_from(closing.years.len()).unwrap_or_default()) - 1
    }

    /// A row per year: the chance that it closes, and the reserves from the first year through that one.
    #[must_use]
    pub fn per_year(&self, language: Language) -> NamedTable {
        let years = (self.from..).zip(self.run.years.iter().zip(&self.run.reserves));
        let row = |(year, (closes, reserves)): (i32, (&Chance, &[Reserve; 3]))| NamedRow {
            name: year.to_string(),
            cells: std::iter::once(likely(closes.probability(), language)).chain(amounts(reserves, language)).collect(),
        };
        NamedTable {
            unit: String::new(),
            headers: headers(&[YEAR.say(language), CLOSES.say(language)], language),
            rows: years.map(row).collect(),
        }
    }

    /// A row for the budget years and, when it is longer, one for the whole run.
    #[must_use]
    pub fn together(&self, language: Language) -> NamedTable {
        let longer = self.run.years.len() > self.plan.years.len();
        let row = |closing: &Closing| NamedRow {
            name: format!("{}–{}", self.from, self.last(closing)),
            cells: [closing.every, closing.together]
                .map(|chance| likely(chance.probability(), language))
                .into_iter()
                .chain(amounts(&closing.reserve(), language))
                .collect(),
        };
        NamedTable {
            unit: String::new(),
            headers: headers(&[YEARS.say(language), EVERY.say(language), SUM.say(language)], language),
            rows: std::iter::once(&self.plan).chain(longer.then_some(&self.run)).map(row).collect(),
        }
    }

    /// The paragraph for the budget: without what was budgeted, which the replications on screen do not keep.
    #[must_use]
    pub fn paragraph(&self, work: &Work, language: Language) -> String {
        let id = work.preset.id;
        let case = match language {
            Language::Nl => id.nl(),
            Language::En => id.en(),
        };
        let facts = Facts {
            case: &case,
            scenario: work.scenarios.get(work.chosen).map_or("", |scenario| &scenario.name),
            prices: self.from,
            from: self.from,
            horizon: (self.from, self.last(&self.run)),
            plan: &self.plan,
            books: None,
            run: &self.run,
        };
        words::paragraph(&facts, language)
    }
}

fn headers(first: &[&str], language: Language) -> Vec<String> {
    let reserves = CERTAINTIES.map(|certainty| format!("{}, {}", RESERVE.say(language), percent(certainty, language)));
    first.iter().map(|&head| head.to_owned()).chain(reserves).collect()
}

fn likely(share: f64, language: Language) -> Cell {
    Cell { value: Some(share), text: chance(share, language) }
}

fn amounts(reserves: &[Reserve; 3], language: Language) -> impl Iterator<Item = Cell> {
    reserves.map(|reserve| Cell { value: Some(reserve.amount), text: money(reserve.amount, language) }).into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::field::Field;
    use crate::app::state::{Action, State};
    use crate::levers;

    fn told(draws: Vec<Vec<f64>>) -> (State, Bands) {
        let lever = Field::Lever(levers::find("fte_per_wijkteam").expect("a lever").0);
        let state = State::new().expect("the shipped data").after(Action::Set(lever, 9.0));
        let mut bands = state.work.question().job(true, &[4]).run().expect("the shipped data");
        bands.each.yearly_saldo = draws;
        (state, bands)
    }

    /// One in four loses 100,000 in the first year and again in the fifth; the others win.
    fn known() -> Vec<Vec<f64>> {
        let draw = |place: u32| match place % 4 {
            0 => vec![-1e5, 0.0, 0.0, 0.0, -1e5],
            _ => vec![1e5; 5],
        };
        (0..400).map(draw).collect()
    }

    #[test]
    fn the_chances_and_reserves_are_those_of_the_draws() {
        let books = Books::of(2027, &told(known()).1).expect("with chance");
        let table = books.per_year(Language::Nl);
        let values = |row: &NamedRow| row.cells.iter().map(|cell| cell.value.unwrap()).collect::<Vec<_>>();
        assert_eq!((table.rows.len(), table.rows[0].name.as_str()), (5, "2027"));
        assert_eq!(values(&table.rows[0]), [0.75, 1e5, 1e5, 1e5]);
        assert_eq!(values(&table.rows[1]), [1.0, 1e5, 1e5, 1e5]);
        assert_eq!(values(&table.rows[4]), [0.75, 2e5, 2e5, 2e5]);
        let together = books.together(Language::En);
        assert_eq!(together.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["2027–2030", "2027–2031"]);
        assert_eq!(values(&together.rows[0]), [0.75, 0.75, 1e5, 1e5, 1e5]);
        assert_eq!(values(&together.rows[1]), [0.75, 0.75, 2e5, 2e5, 2e5]);
        for table in [table, together] {
            assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.headers.len()));
        }
    }

    #[test]
    fn without_chance_there_is_nothing_to_tell_and_a_short_run_has_one_row() {
        let (_, mut bands) = told(known());
        bands.with_chance = false;
        assert_eq!(Books::of(2027, &bands), None);
        assert_eq!(Books::of(2027, &told(Vec::new()).1), None);
        let short = Books::of(2027, &told(vec![vec![1.0; 3]; 10]).1).expect("with chance");
        assert_eq!(short.together(Language::Nl).rows.len(), 1);
    }

    #[test]
    fn the_paragraph_names_the_case_and_leaves_out_what_was_budgeted() {
        let (state, bands) = told(known());
        let paragraph = Books::of(2027, &bands).expect("with chance").paragraph(&state.work, Language::Nl);
        for part in [state.work.preset.id.nl().as_str(), "scenario ‘A’", "2027 tot en met 2030", "400 trekkingen"] {
            assert!(paragraph.contains(part), "{part}: {paragraph}");
        }
        assert!(!paragraph.contains("begroot is"), "{paragraph}");
    }
}
