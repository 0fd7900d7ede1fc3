//! Figures of a municipality from CBS StatLine (OData version 3), without a network: which address is next, what an
//! answer says, and what is known in the end. The page and the command line each bring a way to ask.
//!
//! What is asked, and where the names come from:
//!
//! | table | what | column | period |
//! |---|---|---|---|
//! | 70072ned | regional key figures, inhabitants on 1 January | `TotaleBevolking_…` | year, `2025JJ00` |
//! | 80794ned | persons with a benefit, bijstand up to pension age | `BijstandTotDeAOWLeeftijd_…` | month, `2025MM08` |
//!
//! We could not reach CBS when this was written. The names of tables and columns, the padding of keys and the forms of
//! periods are those that several public programs use; the number behind a column's name changes when CBS adds a column,
//! so columns are found by what stands before it. The tables on re-integration provisions (85588NED) and on Iv3 are not
//! asked: we could not verify how their rows are keyed. All other figures stay with the user.

mod named;
mod page;
mod problem;

use std::collections::VecDeque;

use crate::scenario::figure;
use crate::scenario::import::cbs::page::Page;
pub use crate::scenario::import::cbs::problem::CbsProblem;
use crate::scenario::own_figures::OwnFigures;
use crate::text::Language;
use crate::text::number::{month_name, month_year};

/// Where StatLine's tables are.
pub const CBS: &str = "https://opendata.cbs.nl/ODataApi/odata";

/// No municipality is older than this in what we ask: it keeps the answers small, and a figure before it is no start.
const FIRST_YEAR: &str = "2015";
/// More pages than any answer of one municipality has.
const MOST_PAGES: usize = 20;

/// What a table gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Topic {
    table: &'static str,
    /// Our figure.
    figure: &'static str,
    /// The column's name up to its number.
    column: &'static str,
    /// What stands between the year and the number of the period.
    period: &'static str,
}

const TOPICS: [Topic; 2] = [
    Topic { table: "70072ned", figure: "inhabitants", column: "TotaleBevolking_", period: "JJ" },
    Topic { table: "80794ned", figure: "bijstand_persons", column: "BijstandTotDeAOWLeeftijd_", period: "MM" },
];

/// A question that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Question {
    /// Every municipality: the name that was given is looked up here, so that CBS does not learn it.
    List,
    /// What the municipality is called; no answer means that there is none with this code.
    Name,
    /// The rows of a topic.
    Rows(Topic),
}

/// A figure that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Our figure.
    pub figure: &'static str,
    /// Its value.
    pub value: f64,
    /// The table that it is from.
    pub table: &'static str,
    /// CBS's code of the period, such as `2025MM08`.
    pub period: String,
}

impl Found {
    /// The year that it is of.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.period.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default()
    }

    /// The period in words: 1 January for a year, the month for a month.
    #[must_use]
    pub fn moment(&self, language: Language) -> String {
        let year = self.year();
        match self.period.get(4..).and_then(|rest| rest.strip_prefix("MM")?.parse::<u32>().ok()) {
            Some(month @ 1..=12) => month_year(year, month, language),
            _ => format!("1 {} {year}", month_name(1, language)),
        }
    }
}

/// What CBS knows of a municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct CbsFigures {
    /// Its code, such as `GM0363`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The newest figures, at least one.
    pub found: Vec<Found>,
}

impl CbsFigures {
    /// Where a figure comes from, as the licence asks. It stands in files, so it is the same in every language.
    #[must_use]
    pub fn source(&self, found: &Found) -> String {
        format!("CBS StatLine {}, {} ({}), {}, CC BY 4.0", found.table, self.name, self.code, found.period)
    }

    /// The figures to work with.
    #[must_use]
    pub fn own(&self) -> OwnFigures {
        let mut own = OwnFigures::default();
        for (found, (place, _)) in self.found.iter().filter_map(|found| Some((found, figure::find(found.figure)?))) {
            own.values.insert(place, found.value);
            own.sources.insert(place, self.source(found));
        }
        own
    }
}

/// A download under way: ask [`Self::next`], give what came to [`Self::take`], until nothing is left to ask.
#[derive(Debug)]
pub struct Download {
    base: String,
    code: String,
    open: VecDeque<(Question, String)>,
    name: Option<String>,
    newest: [Option<(String, f64)>; TOPICS.len()],
    asked: usize,
}

impl Download {
    /// Starts for the municipality with this code or this name, in capitals or not; `base` is [`CBS`] or what stands in
    /// for it.
    ///
    /// # Errors
    /// What is neither a code nor a name.
    pub fn new(base: &str, given: &str) -> Result<Self, CbsProblem> {
        let base = base.trim_end_matches('/').to_owned();
        let newest = [const { None }; TOPICS.len()];
        let mut download = Self { base, code: String::new(), open: VecDeque::new(), name: None, newest, asked: 0 };
        if let Some(code) = named::code(given) {
            let name = download.regions(&format!("substringof('{code}',Key)"));
            download.open.push_back((Question::Name, name));
            download.ask_rows(code);
        } else if named::is_name(given) {
            let list = download.regions("substringof('GM',Key)");
            download.open.push_back((Question::List, list));
            download.name = Some(given.trim().to_owned());
        } else {
            return Err(CbsProblem::NoCode(given.trim().to_owned()));
        }
        Ok(download)
    }

    fn regions(&self, wanted: &str) -> String {
        format!("{}/{}/RegioS?$format=json&$filter={}", self.base, TOPICS[0].table, filter(wanted))
    }

    fn ask_rows(&mut self, code: String) {
        for topic in TOPICS {
            let Topic { table, period, .. } = topic;
            // Keys are padded with spaces, so they are not compared as a whole.
            let wanted = format!("substringof('{code}',RegioS) and Perioden ge '{FIRST_YEAR}{period}00'");
            let rows = format!("{}/{table}/TypedDataSet?$format=json&$filter={}", self.base, filter(&wanted));
            self.open.push_back((Question::Rows(topic), rows));
        }
        self.code = code;
    }

    /// The address to ask next.
    #[must_use]
    pub fn next(&self) -> Option<&str> {
        self.open.front().map(|(_, address)| address.as_str())
    }

    /// Takes what CBS answered to [`Self::next`].
    ///
    /// # Errors
    /// A refusal, an answer of another shape, or a municipality that is not there.
    pub fn take(&mut self, status: u16, body: &str) -> Result<(), CbsProblem> {
        let Some((question, address)) = self.open.pop_front() else { return Ok(()) };
        self.asked += 1;
        let page = Page::read(status, body, &address)?;
        // One page holds every municipality there ever was.
        if let Some(next) = page.next.as_deref().filter(|_| question != Question::List) {
            let next = self.followed(next, &address)?;
            self.open.push_front((question.clone(), next));
        }
        match question {
            Question::List => {
                let given = self.name.take().unwrap_or_default();
                let (code, name) = named::chosen(&given, page.municipalities())?;
                self.name = Some(name);
                self.ask_rows(code);
            }
            Question::Name => {
                self.name = self.name.take().or_else(|| page.title(&self.code));
                if self.name.is_none() && page.next.is_none() {
                    return Err(CbsProblem::Unknown(self.code.clone()));
                }
            }
            Question::Rows(topic) => {
                let place = TOPICS.iter().position(|other| *other == topic);
                if let (Some(place), Some(newer)) = (place, page.newest(&topic, &self.code, &address)?) {
                    let slot = &mut self.newest[place];
                    if slot.as_ref().is_none_or(|(period, _)| *period < newer.0) {
                        *slot = Some(newer);
                    }
                }
            }
        }
        Ok(())
    }

    /// What is known in the end.
    ///
    /// # Errors
    /// When CBS has none of the figures.
    pub fn figures(self) -> Result<CbsFigures, CbsProblem> {
        let found: Vec<Found> = TOPICS
            .iter()
            .zip(self.newest)
            .filter_map(|(topic, newest)| {
                let (period, value) = newest?;
                Some(Found { figure: topic.figure, value, table: topic.table, period })
            })
            .collect();
        if found.is_empty() {
            return Err(CbsProblem::Nothing(self.code));
        }
        Ok(CbsFigures { name: self.name.unwrap_or_else(|| self.code.clone()), code: self.code, found })
    }

    /// The address of the next page: whole, or counted from the base. No answer sends us to another host.
    fn followed(&self, next: &str, address: &str) -> Result<String, CbsProblem> {
        let inside = format!("{}/", self.base);
        let whole =
            if next.contains("://") { next.to_owned() } else { format!("{inside}{}", next.trim_start_matches('/')) };
        let whole = whole.replace(' ', "%20");
        if whole.starts_with(&inside) && self.asked < MOST_PAGES {
            Ok(whole)
        } else {
            Err(CbsProblem::Shape { address: address.to_owned(), what: format!("odata.nextLink {next}") })
        }
    }
}

/// A condition as it stands in an address.
fn filter(condition: &str) -> String {
    condition.replace(' ', "%20").replace('\'', "%27")
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
