//! A formula as people write it, with as few parentheses as it can do with.

use std::collections::BTreeMap;

use crate::engine::symbol::Equation;
use crate::export::formula::Id;
use crate::export::recording::Recording;

/// For whom a formula is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Syntax {
    /// For people.
    Text,
    /// For engines that read XMILE: what is the same in every month is a number, and every step keeps its order.
    Xmile,
}

/// How tightly what was written holds together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    Choice,
    Sum,
    Product,
    Sign,
    Whole,
}

/// Writes formulas.
#[derive(Clone, Copy)]
pub(crate) struct Writer<'a> {
    pub recording: &'a Recording,
    pub names: &'a BTreeMap<Id, String>,
    pub syntax: Syntax,
}

type Written = (String, Tie);

impl Writer<'_> {
    /// What a quantity follows from.
    pub(crate) fn definition(&self, id: Id) -> String {
        self.expanded(id).0
    }

    /// A quantity by its name, else what it follows from.
    pub(crate) fn reference(&self, id: Id) -> String {
        self.short(id).0
    }

    /// What is added to a quantity, when it follows from it by adding and taking away; else the whole less the quantity.
    pub(crate) fn change(&self, next: Id, level: Id) -> String {
        let mut terms = Vec::new();
        let mut rest = next;
        while rest != level && !(self.names.contains_key(&rest) && rest != next) {
            match self.recording.formulas.of(rest) {
                Equation::Add(a, b) => {
                    terms.push((true, b));
                    rest = a;
                }
                Equation::Sub(a, b) => {
                    terms.push((false, b));
                    rest = a;
                }
                _ => break,
            }
        }
        if rest != level {
            return format!("{} - {}", self.at_least(self.expanded(next), Tie::Sum), self.reference(level));
        }
        let mut text = String::new();
        for (is_added, term) in terms.into_iter().rev() {
            let written = self.at_least(self.short(term), Tie::Product);
            text = match (text.is_empty(), is_added) {
                (true, true) => written,
                (true, false) => format!("-{}", self.at_least(self.short(term), Tie::Whole)),
                (false, true) => format!("{text} + {written}"),
                (false, false) => format!("{text} - {written}"),
            };
        }
        if text.is_empty() { "0".into() } else { text }
    }

    fn short(&self, id: Id) -> Written {
        match self.names.get(&id) {
            Some(name) => (name.clone(), Tie::Whole),
            None => self.expanded(id),
        }
    }

    fn expanded(&self, id: Id) -> Written {
        let formulas = &self.recording.formulas;
        if self.syntax == Syntax::Xmile && self.recording.is_fixed(id) && !formulas.is_leaf(id) {
            return number(self.recording.values.get(id.place()).copied().unwrap_or_default());
        }
        match formulas.of(id) {
            Equation::Constant(value) => number(value),
            Equation::Input(place) => {
                (self.recording.inputs.get(place).map(|input| input.name.clone()).unwrap_or_default(), Tie::Whole)
            }
            Equation::Add(a, b) => self.sum(a, b),
            Equation::Sub(a, b) => self.infix(a, "-", b, Tie::Sum, false),
            Equation::Mul(a, b) if self.is_inverse(b) => {
                let [_, divisor] = formulas.of(b).arguments()[..] else { return self.short(a) };
                self.infix(a, "/", divisor, Tie::Product, false)
            }
            Equation::Mul(a, b) => self.infix(a, "*", b, Tie::Product, self.may_regroup(b, Tie::Product)),
            Equation::Div(a, b) => self.infix(a, "/", b, Tie::Product, false),
            Equation::Neg(a) => (format!("-{}", self.at_least(self.short(a), Tie::Whole)), Tie::Sign),
            Equation::Min(a, b) => self.call("min", &[a, b]),
            Equation::Max(a, b) => self.call("max", &[a, b]),
            Equation::IfLess { value, bound, then, otherwise } => self.choice(value, bound, [then, otherwise]),
            Equation::ExitFraction(hazard) => match self.syntax {
                Syntax::Text => self.call("part_that_leaves", &[hazard]),
                Syntax::Xmile => (exit_fraction(&self.short(hazard).0), Tie::Whole),
            },
            Equation::Rounded(a) => match self.syntax {
                Syntax::Text => self.call("round", &[a]),
                Syntax::Xmile => (format!("INT({} + 0.5)", self.at_least(self.short(a), Tie::Sum)), Tie::Whole),
            },
        }
    }

    /// People read a × (1 / b) as a / b.
    fn is_inverse(&self, id: Id) -> bool {
        let formulas = &self.recording.formulas;
        let is_unnamed = self.syntax == Syntax::Text && !self.names.contains_key(&id);
        is_unnamed && matches!(formulas.of(id), Equation::Div(one, _) if formulas.constant(one) == Some(1.0))
    }

    /// People may read a + (b + c) without the parentheses; an engine keeps the order of the model.
    fn may_regroup(&self, right: Id, tie: Tie) -> bool {
        let formula = self.recording.formulas.of(right);
        let is_same = match tie {
            Tie::Sum => matches!(formula, Equation::Add(..) | Equation::Sub(..)),
            _ => matches!(formula, Equation::Mul(..) | Equation::Div(..)),
        };
        self.syntax == Syntax::Text && is_same
    }

    fn sum(&self, a: Id, b: Id) -> Written {
        let is_named = self.names.contains_key(&b);
        match self.recording.formulas.of(b) {
            Equation::Neg(taken) if !is_named => self.infix(a, "-", taken, Tie::Sum, false),
            Equation::Constant(value) if value < 0.0 => {
                (format!("{} - {}", self.at_least(self.short(a), Tie::Sum), number(-value).0), Tie::Sum)
            }
            _ => self.infix(a, "+", b, Tie::Sum, self.may_regroup(b, Tie::Sum)),
        }
    }

    fn infix(&self, a: Id, operator: &str, b: Id, tie: Tie, is_free: bool) -> Written {
        let tighter = match tie {
            _ if is_free => tie,
            Tie::Sum => Tie::Product,
            _ => Tie::Whole,
        };
        let (left, right) = (self.at_least(self.short(a), tie), self.at_least(self.short(b), tighter));
        let right = if right.starts_with('-') { format!("({right})") } else { right };
        (format!("{left} {operator} {right}"), tie)
    }

    fn call(&self, name: &str, arguments: &[Id]) -> Written {
        let name = if self.syntax == Syntax::Xmile { name.to_ascii_uppercase() } else { name.to_owned() };
        let arguments: Vec<String> = arguments.iter().map(|argument| self.short(*argument).0).collect();
        (format!("{name}({})", arguments.join(", ")), Tie::Whole)
    }

    fn choice(&self, value: Id, bound: Id, ends: [Id; 2]) -> Written {
        let [value, bound] = [value, bound].map(|id| self.at_least(self.short(id), Tie::Sum));
        let [then, otherwise] = ends.map(|id| self.at_least(self.short(id), Tie::Sum));
        match self.syntax {
            Syntax::Text => (format!("if {value} < {bound} then {then} else {otherwise}"), Tie::Choice),
            Syntax::Xmile => (format!("(IF {value} < {bound} THEN {then} ELSE {otherwise})"), Tie::Whole),
        }
    }

    fn at_least(&self, (text, tie): Written, least: Tie) -> String {
        if tie < least { format!("({text})") } else { text }
    }
}

/// A number in full: the shortest text that is read back as the same bits.
fn number(value: f64) -> Written {
    // Adding zero takes the sign off −0.
    (format!("{}", value + 0.0), if value < 0.0 { Tie::Sign } else { Tie::Whole })
}

/// φ(x) = (1 − e^−x)/x in what every engine has: a series near 0, where the difference would lose its digits, and 1/x where
/// the model takes e^−x for nothing.
fn exit_fraction(x: &str) -> String {
    let series = format!("1 - {x} / 2 * (1 - {x} / 3 * (1 - {x} / 4 * (1 - {x} / 5 * (1 - {x} / 6 * (1 - {x} / 7)))))");
    format!("(IF {x} < 0.01 THEN {series} ELSE (IF {x} > 16 THEN 1 / {x} ELSE (1 - EXP(-{x})) / {x}))")
}
