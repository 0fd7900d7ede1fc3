//! The equations of a month as text: every stock, flow, level, named quantity, post and outcome.

use crate::export::formula::Id;
use crate::export::recording::{Member, Recording};
use crate::export::sheet::{Definition, Sheet};
use crate::export::writing::Syntax;
use crate::model::outcome::Outcome;
use crate::model::post::Post;
use crate::model::stocks::{Flow, Level, Stock};
use crate::text::Language;
use crate::text::order::sort_by;

/// What an equation defines, in the order in which they are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Persons, households or employers next month.
    Stock,
    /// Persons, households or employers that move in a month.
    Flow,
    /// Capacity, delays and budgets next month.
    Level,
    /// A quantity that the model gives a name.
    Named,
    /// A sub-expression that several equations share.
    Part,
    /// What follows from the start and stays the same.
    Start,
    /// Money of a month.
    Post,
    /// What is reported.
    Outcome,
    /// A setting of a lever.
    Lever,
    /// An assumption.
    Parameter,
    /// What the calendar says; here of the first month.
    Calendar,
    /// What chance does to the business cycle.
    Shock,
}

impl Kind {
    /// Every kind, in the order in which they are listed.
    pub const ALL: [Self; 12] = [
        Self::Stock,
        Self::Flow,
        Self::Level,
        Self::Named,
        Self::Part,
        Self::Start,
        Self::Post,
        Self::Outcome,
        Self::Lever,
        Self::Parameter,
        Self::Calendar,
        Self::Shock,
    ];

    /// What users see above the equations of this kind.
    #[must_use]
    pub const fn heading(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::Stock => (
                "Voorraden: personen, huishoudens en werkgevers aan het eind van de maand",
                "Stocks: persons, households and employers at the end of the month",
            ),
            Self::Flow => ("Stromen: wie zich in de maand verplaatst", "Flows: who moves in the month"),
            Self::Level => (
                "Standen: capaciteit, vertraging en budget aan het eind van de maand",
                "Levels: capacity, delay and budget at the end of the month",
            ),
            Self::Named => ("Tussenuitkomsten", "Intermediate quantities"),
            Self::Part => ("Gedeelde onderdelen", "Shared parts"),
            Self::Start => {
                ("Wat uit het begin volgt en gelijk blijft", "What follows from the start and stays the same")
            }
            Self::Post => ("Posten: euro per maand", "Posts: euro per month"),
            Self::Outcome => ("Uitkomsten van de maand", "Outcomes of the month"),
            Self::Lever => ("Hefbomen", "Levers"),
            Self::Parameter => ("Aannames", "Assumptions"),
            Self::Calendar => ("Kalender, in de eerste maand", "Calendar, in the first month"),
            Self::Shock => ("Toeval, verwacht nul", "Chance, expected to be zero"),
        };
        language.pick(nl, en)
    }
}

/// One equation: `name = text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Equation {
    /// What it defines.
    pub name: String,
    /// What that is.
    pub kind: Kind,
    /// How it follows, in names and numbers.
    pub text: String,
}

/// Every equation of the month, by kind and within a kind each after what it uses.
#[must_use]
pub fn list(recording: &Recording) -> Vec<Equation> {
    let mut asked = Vec::new();
    for member in &recording.members {
        ask(recording, member, &mut asked);
    }
    let sheet = Sheet::new(recording, asked, Syntax::Text);
    let mut equations: Vec<Equation> = recording.members.iter().flat_map(|member| stocks(recording, member)).collect();
    equations.extend(sheet.definitions.iter().map(|definition| {
        let text = value(recording, definition).unwrap_or_else(|| sheet.text(definition));
        Equation { name: definition.name.clone(), kind: definition.kind, text }
    }));
    sort_by(&mut equations, |one, other| one.kind.cmp(&other.kind));
    equations
}

/// The value of what is given from outside.
fn value(recording: &Recording, definition: &Definition) -> Option<String> {
    let is_given = matches!(definition.kind, Kind::Lever | Kind::Parameter | Kind::Calendar | Kind::Shock);
    let value = recording.values.get(definition.id.place()).filter(|_| is_given)?;
    Some(value.to_string())
}

/// What is shown of a municipality.
fn ask(recording: &Recording, member: &Member, asked: &mut Vec<Definition>) {
    let mut ask = |name: &str, kind, id: Id| {
        asked.push(Definition { name: recording.name_in(member, name), kind, id });
    };
    for (spec, id) in Flow::SPECS.iter().zip(member.flows) {
        ask(spec.name, Kind::Flow, id);
    }
    for (level, id) in Level::ALL.iter().zip(member.next_levels) {
        ask(level.name(), Kind::Level, id);
    }
    for (post, id) in Post::ALL.iter().zip(member.posts) {
        ask(&format!("post_{}", post.spec().id), Kind::Post, id);
    }
    ask("post_national_buig", Kind::Post, member.national_buig);
    for (outcome, id) in Outcome::ALL.iter().zip(member.outcomes) {
        ask(&format!("outcome_{}", outcome.name()), Kind::Outcome, id);
    }
}

/// The stocks of a municipality: what was there, what came and what went.
fn stocks(recording: &Recording, member: &Member) -> Vec<Equation> {
    let stocks = Stock::ALL.iter().enumerate().map(|(place, stock)| {
        let name = recording.name_in(member, stock.name());
        let mut text = name.clone();
        for flow in Flow::SPECS {
            for (end, sign) in [(flow.to, '+'), (flow.from, '-')] {
                if end == Some(place) {
                    text = format!("{text} {sign} {}", recording.name_in(member, flow.name));
                }
            }
        }
        Equation { name, kind: Kind::Stock, text }
    });
    stocks.collect()
}

/// The equations as a page of text.
#[must_use]
pub fn page(recording: &Recording, language: Language) -> String {
    let equations = list(recording);
    let mut page = String::from(language.pick(
        "Wat het model in één maand uitrekent, opgeschreven door het model zelf.\n\
         part_that_leaves(x) = (1 - exp(-x)) / x: het deel van een maandelijkse kans op vertrek dat uitkomt.\n",
        "What the model works out in one month, written down by the model itself.\n\
         part_that_leaves(x) = (1 - exp(-x)) / x: the part of a monthly hazard of leaving that comes true.\n",
    ));
    for kind in Kind::ALL {
        let mut of_kind = equations.iter().filter(|equation| equation.kind == kind).peekable();
        if of_kind.peek().is_some() {
            page += &format!("\n# {}\n\n", kind.heading(language));
        }
        for Equation { name, text, .. } in of_kind {
            page += &format!("{name} = {text}\n");
        }
    }
    page
}
