//! The draft council proposal: what the figures say, and what a municipality must write there itself.

mod alternatives;
mod decision;
mod people;
mod reasons;

pub use people::NOTICED;

use crate::about::{limits, sources};
use crate::draft::Block;
use crate::number::euro;
use crate::paper::{Alternative, Language, Paper};
use crate::view::{Line, Role, View};
use crate::words::day;

/// The part of the table of chances that holds what is still needed after the budget has been changed.
pub const AFTER: &str = "after_change";

/// From this chance on one choice is called cheaper, or better, than another: below it they cannot be told apart. A judgement, the same as on the
/// screens.
const CLEAR: f64 = 2.0 / 3.0;

/// What the draft tells of the proposal itself, from the tables of the paper.
struct Own<'a> {
    paper: &'a Paper,
    /// The rows of the begroting: of each its name, and its sum over the budget years.
    posts: Vec<(&'a Line, f64)>,
    /// In the figures of an alternative.
    figures: Alternative,
    /// `2027–2030`
    span: String,
    /// The last budget year.
    end: i32,
    /// The year of the structural amounts.
    last: i32,
    /// What is needed beside the changed budget with 80 % chance, thousands of euro.
    reserve: f64,
}

impl<'a> Own<'a> {
    fn of(paper: &'a Paper) -> Option<Self> {
        let budget = paper.views.iter().find(|view| view.id == "begroting")?;
        let chances = paper.views.iter().find(|view| view.id == "kans")?;
        let years = budget.columns.len().checked_sub(1)?;
        let sum = |line: &Line| line.cells.iter().take(years).filter_map(|cell| cell.value).sum::<f64>();
        let total = budget.lines.iter().find(|line| line.role == Role::Total)?;
        let year = |column: usize| budget.columns.get(column).and_then(|column| column.year);
        let (first, end) = (year(0)?, year(years.checked_sub(1)?)?);
        let after = chances.lines.iter().find(|line| line.part.as_deref() == Some(AFTER))?;
        Some(Self {
            paper,
            posts: budget.lines.iter().filter(|line| line.role == Role::Row).map(|line| (line, sum(line))).collect(),
            figures: Alternative {
                total: sum(total),
                structural: total.cells.last()?.value?,
                closes: figure(chances, years, 0)?,
                ..Alternative::default()
            },
            span: if first == end { first.to_string() } else { format!("{first}–{end}") },
            end,
            last: year(years).unwrap_or(end),
            reserve: after.cells.get(1)?.value?,
        })
    }

    fn pick<'t>(&self, dutch: &'t str, english: &'t str) -> &'t str {
        self.paper.language.pick(dutch, english)
    }

    /// An amount without its sign.
    fn money(&self, thousands: f64) -> String {
        euro(thousands.abs(), self.paper.language)
    }
}

/// A figure of the table of chances: a line for every budget year comes first, then one for all of them.
fn figure(view: &View, line: usize, column: usize) -> Option<f64> {
    view.lines.get(line)?.cells.get(column)?.value
}

/// The draft; continuing current policy is always one of the alternatives. A paper without a budget or chances gives none, and
/// where nothing differs from current policy the draft says only that.
#[must_use]
pub fn draft(paper: &Paper) -> Vec<Block> {
    let Some(own) = Own::of(paper) else { return Vec::new() };
    let mut blocks = vec![Block::Title(paper.title.clone()), Block::Text(made(&own))];
    if paper.is_no_difference {
        blocks.push(Block::Text(nothing(&own)));
        return blocks;
    }
    blocks.extend(looks_back(&own).map(Block::Text));
    blocks.extend(decision::decision(&own));
    blocks.extend(reasons::reasons(&own));
    blocks.extend(alternatives::alternatives(&own));
    blocks.extend(finances(&own));
    blocks
}

fn heading(own: &Own<'_>, dutch: &str, english: &str) -> Block {
    Block::Heading(1, own.pick(dutch, english).to_owned())
}

fn to_fill(own: &Own<'_>, dutch: &str, english: &str) -> Block {
    Block::ToFill(own.pick(dutch, english).to_owned())
}

fn made(own: &Own<'_>) -> String {
    let Paper { date, language, version, .. } = own.paper;
    let date = day(date, *language);
    let [dutch, english] = [
        format!("Concept van {date}, gemaakt met Kantelpunt {version}. Wat tussen haken staat, vult u zelf in."),
        format!("Draft of {date}, made with Kantelpunt {version}. What stands between brackets is for you to write."),
    ];
    language.pick(&dutch, &english).to_owned()
}

/// A computation of years that are over is no proposal.
fn looks_back(own: &Own<'_>) -> Option<String> {
    let (year, _) = own.paper.date.split_once('-')?;
    let is_over = own.end < year.parse().ok()?;
    let span = &own.span;
    is_over.then(|| match own.paper.language {
        Language::Nl => format!("Let op: deze berekening kijkt terug, naar {span}. Zij laat zien hoe een voorstel eruitziet, en is zelf geen voorstel voor de jaren die komen."),
        Language::En => format!("Please note: this computation looks back, at {span}. It shows what a proposal looks like, and is itself no proposal for the years to come."),
    })
}

fn nothing(own: &Own<'_>) -> String {
    let name = &own.paper.scenario;
    let [dutch, english] = [
        format!("‘{name}’ verschilt nog niet van huidig beleid: er is nog niets om aan de raad voor te stellen."),
        format!("‘{name}’ does not differ from current policy yet: there is nothing to propose to the council."),
    ];
    own.pick(&dutch, &english).to_owned()
}

fn finances(own: &Own<'_>) -> Vec<Block> {
    let mut about = limits(own.paper);
    about.extend(
        sources(own.paper).into_iter().map(|source| format!("{} {}", source.name, source.address).trim().to_owned()),
    );
    if !own.paper.link.is_empty() {
        about.push(format!(
            "{}: {}",
            own.pick("Dezelfde berekening op het scherm", "The same computation on screen"),
            own.paper.link
        ));
    }
    vec![
        heading(own, "Financiën", "Finances"),
        Block::Table("begroting".into()),
        heading(own, "Risico’s en reserve", "Risks and reserve"),
        Block::Text(own.paper.paragraph.clone()),
        Block::Table("kans".into()),
        heading(own, "Uitvoering", "Execution"),
        to_fill(
            own,
            "Schrijf wie wat wanneer doet, en wanneer de raad terughoort",
            "Write who does what when, and when the council hears back",
        ),
        heading(own, "Bronnen en beperkingen", "Sources and limits"),
        Block::Bullets(about),
    ]
}

#[cfg(test)]
mod tests;
