//! Feedback loops, found in the recorded equations: who works on whom, and in which direction.

use std::collections::BTreeMap;

use crate::export::formula::Id;
use crate::export::loop_picture;
use crate::export::loop_text::{self, SPECS, Spec};
use crate::export::recording::{Member, Recording};
use crate::model::outcome::Outcome;
use crate::model::stocks::{Flow, Level, Stock};
use crate::text::Language;

/// What more of one does to another, all else equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// More.
    Same,
    /// Less.
    Opposite,
}

impl Sign {
    /// The mark at an arrow.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Same => "+",
            Self::Opposite => "−",
        }
    }
}

/// One thing works on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrow {
    /// Place of the cause in [`Loop::nodes`].
    pub from: usize,
    /// Place of what it works on.
    pub to: usize,
    /// In which direction.
    pub sign: Sign,
}

/// A feedback loop of the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop {
    /// Stable name.
    pub id: &'static str,
    /// Names of quantities: first those of the cycle, in order, then what feeds it and what it leads to.
    pub nodes: Vec<String>,
    /// How many of them form the cycle.
    pub cycle: usize,
    /// First those of the cycle, in order.
    pub arrows: Vec<Arrow>,
}

impl Loop {
    /// Whether a push comes back as a push in the same direction; else the loop dampens it.
    #[must_use]
    pub fn is_reinforcing(&self) -> bool {
        let opposite = self.arrows.iter().take(self.cycle).filter(|arrow| arrow.sign == Sign::Opposite);
        opposite.count() % 2 == 0
    }
}

/// The named loops that this month has, with signs as they are in its first month. Of a region: in its first municipality.
#[must_use]
pub fn loops(recording: &Recording) -> Vec<Loop> {
    let Some(graph) = recording.members.first().map(|member| Graph::new(recording, member)) else {
        return Vec::new();
    };
    SPECS.iter().filter_map(|spec| graph.find(spec)).collect()
}

/// A loop as a picture, with a title and the same in words.
#[must_use]
pub fn svg(of: &Loop, language: Language) -> String {
    loop_picture::svg(of, language)
}

/// What a loop is called, and whether it reinforces or dampens.
#[must_use]
pub fn title(of: &Loop, language: Language) -> String {
    loop_text::title(of, language)
}

/// What happens in a loop, in a sentence.
#[must_use]
pub fn about(of: &Loop, language: Language) -> &'static str {
    loop_text::about(of, language)
}

/// The arrows of a loop in words, in their order.
#[must_use]
pub fn arrows(of: &Loop, language: Language) -> Vec<String> {
    loop_text::arrows(of, language)
}

/// The loops in words.
#[must_use]
pub fn page(recording: &Recording, language: Language) -> String {
    let mut page = String::from(language.pick(
        "Terugkoppelingen, gevonden in de vergelijkingen van het model. a —(+)→ b: meer a geeft meer b; (−): meer a geeft minder b.\n",
        "Feedback loops, found in the equations of the model. a —(+)→ b: more a gives more b; (−): more a gives less b.\n",
    ));
    for one in loops(recording) {
        page += &format!("\n# {}\n\n{}\n", loop_text::title(&one, language), loop_text::about(&one, language));
        for arrow in &one.arrows {
            let [from, to] = [arrow.from, arrow.to].map(|place| loop_text::label(&one.nodes[place], language));
            page += &format!("{from} —({})→ {to}\n", arrow.sign.mark());
        }
    }
    page
}

/// How a quantity comes about.
enum Rule {
    /// By its equation.
    Equation(Id),
    /// By the flows that touch it: what it is next month less what it is now.
    Stock(usize),
    /// By its next value less what it is now.
    Level(Id),
}

struct Node {
    id: Id,
    rule: Rule,
}

/// Stocks, levels and named quantities of a municipality, and who works on whom.
struct Graph<'a> {
    recording: &'a Recording,
    flows: [Id; Flow::COUNT],
    nodes: BTreeMap<String, Node>,
    /// The value of every node in the first month, by its place among all quantities.
    held: BTreeMap<Id, f64>,
}

/// How far a cause is moved, against its value or one: little first; further for what sleeps at the start.
const PUSHES: [f64; 6] = [1e-4, 1e-2, 0.1, 0.5, 1.0, 2.0];

impl<'a> Graph<'a> {
    fn new(recording: &'a Recording, member: &Member) -> Self {
        let mut nodes: BTreeMap<String, Node> = BTreeMap::new();
        for named in &recording.named {
            let node = Node { id: named.id, rule: Rule::Equation(named.id) };
            // In a region the name of its first municipality stands for it.
            let name = named.name.strip_suffix(&format!("_{}", member.name)).unwrap_or(&named.name);
            nodes.entry(name.to_owned()).or_insert(node);
        }
        for (place, (stock, id)) in Stock::ALL.iter().zip(member.stocks).enumerate() {
            nodes.insert(stock.name().into(), Node { id, rule: Rule::Stock(place) });
        }
        for ((level, id), next) in Level::ALL.iter().zip(member.levels).zip(member.next_levels) {
            nodes.insert(level.name().into(), Node { id, rule: Rule::Level(next) });
        }
        let value = |id: Id| recording.values.get(id.place()).copied().unwrap_or_default();
        let held = nodes.values().map(|node| (node.id, value(node.id))).collect();
        // Nothing follows from what is reported, so it is not held: an outcome may be a flow by another name.
        for (outcome, id) in Outcome::ALL.iter().zip(member.outcomes) {
            nodes.insert(format!("outcome_{}", outcome.name()), Node { id, rule: Rule::Equation(id) });
        }
        Self { recording, flows: member.flows, nodes, held }
    }

    fn find(&self, spec: &Spec) -> Option<Loop> {
        let mut nodes: Vec<String> = spec.cycle.iter().map(|name| (*name).to_owned()).collect();
        let mut arrows = Vec::new();
        for (place, (from, to)) in spec.cycle.iter().zip(spec.cycle.iter().cycle().skip(1)).enumerate() {
            let sign = self.sign(from, to)?;
            arrows.push(Arrow { from: place, to: (place + 1) % spec.cycle.len(), sign });
        }
        for (from, to) in spec.beside {
            // What does nothing at the start is left out.
            let Some(sign) = self.sign(from, to) else { continue };
            let mut place = |name: &str| {
                nodes.iter().position(|node| node == name).unwrap_or_else(|| {
                    nodes.push(name.to_owned());
                    nodes.len() - 1
                })
            };
            let (from, to) = (place(from), place(to));
            arrows.push(Arrow { from, to, sign });
        }
        Some(Loop { id: spec.id, nodes, cycle: spec.cycle.len(), arrows })
    }

    /// What a push to one does to another directly, all other nodes held; none when it does nothing.
    fn sign(&self, from: &str, to: &str) -> Option<Sign> {
        let (from, to) = (self.nodes.get(from)?, self.nodes.get(to)?);
        let start = self.held.get(&from.id)?;
        let before = self.outcome(to, from.id, *start);
        let least = 1e-12 * before.abs().max(1.0);
        for push in PUSHES {
            let push = push * start.abs().max(1.0);
            for (moved, upwards) in [(push, true), (-push, false)] {
                let change = self.outcome(to, from.id, start + moved) - before;
                if change.abs() > least {
                    return Some(if (change > 0.0) == upwards { Sign::Same } else { Sign::Opposite });
                }
            }
        }
        None
    }

    /// What a node becomes (of a stock or level: its change) when one other is at this value and the rest is held.
    fn outcome(&self, to: &Node, pushed: Id, value: f64) -> f64 {
        let inputs: Vec<f64> = self.recording.inputs.iter().map(|input| input.value).collect();
        let own = match to.rule {
            Rule::Equation(id) => Some(id),
            Rule::Stock(_) | Rule::Level(_) => None,
        };
        let held = |id: Id| {
            if id == pushed {
                return Some(value);
            }
            self.held.get(&id).copied().filter(|_| Some(id) != own)
        };
        let values = self.recording.formulas.values_with(&inputs, held);
        let at = |id: Id| values.get(id.place()).copied().unwrap_or_default();
        match to.rule {
            Rule::Equation(id) => at(id),
            Rule::Level(next) => at(next) - at(to.id),
            Rule::Stock(place) => self.flows.iter().zip(Flow::SPECS).fold(0.0, |sum, (flow, spec)| {
                let part = |end: Option<usize>| if end == Some(place) { at(*flow) } else { 0.0 };
                sum + part(spec.to) - part(spec.from)
            }),
        }
    }
}
