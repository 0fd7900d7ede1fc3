//! Recorded equations, tidied: every sub-expression once, what is constant worked out, nothing added to zero.

use std::collections::BTreeMap;

use crate::engine::symbol::Equation;

/// A quantity: its place in the list of [`Formulas`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Id(usize);

/// How a quantity follows from earlier ones.
pub(crate) type Formula = Equation<Id>;

/// What makes two formulas the same.
type Key = (u8, u64, [usize; 4]);

/// Every quantity once, in order: each follows from earlier ones.
#[derive(Debug, Default)]
pub(crate) struct Formulas {
    list: Vec<Formula>,
    known: BTreeMap<Key, Id>,
}

impl Formulas {
    /// How many there are.
    pub(crate) const fn len(&self) -> usize {
        self.list.len()
    }

    /// Every quantity, in order.
    pub(crate) fn ids(&self) -> impl DoubleEndedIterator<Item = Id> + use<> {
        (0..self.list.len()).map(Id)
    }

    /// How a quantity follows.
    pub(crate) fn of(&self, id: Id) -> Formula {
        self.list[id.0]
    }

    /// Its value, where that is the same in every reading.
    pub(crate) fn constant(&self, id: Id) -> Option<f64> {
        match self.of(id) {
            Equation::Constant(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it follows from nothing: a number or an input.
    pub(crate) fn is_leaf(&self, id: Id) -> bool {
        matches!(self.of(id), Equation::Constant(_) | Equation::Input(_))
    }

    /// Writes a formula down, in its plainest form. Every step keeps the bits, but for the sign of a zero.
    pub(crate) fn add(&mut self, formula: Formula) -> Id {
        if let Some(same) = self.plainer(formula) {
            return same;
        }
        let formula = match formula {
            Equation::Sub(a, b) if a == b => Equation::Constant(0.0),
            Equation::Div(a, b) if a == b => Equation::Constant(1.0),
            _ => self.worked_out(formula).map_or(formula, Equation::Constant),
        };
        let next = Id(self.list.len());
        match self.known.entry(key(formula)) {
            std::collections::btree_map::Entry::Occupied(known) => *known.get(),
            std::collections::btree_map::Entry::Vacant(place) => {
                place.insert(next);
                self.list.push(formula);
                next
            }
        }
    }

    /// The quantity that a formula without effect repeats: x + 0, x × 1, or zero for x × 0.
    fn plainer(&self, formula: Formula) -> Option<Id> {
        let is = |id: Id, value: f64| self.constant(id) == Some(value);
        match formula {
            Equation::Add(a, b) if is(b, 0.0) => Some(a),
            Equation::Add(a, b) if is(a, 0.0) => Some(b),
            Equation::Sub(a, b) if is(b, 0.0) => Some(a),
            Equation::Mul(a, b) if is(b, 1.0) || is(a, 0.0) => Some(a),
            Equation::Mul(a, b) if is(a, 1.0) || is(b, 0.0) => Some(b),
            Equation::Div(a, b) if is(b, 1.0) || is(a, 0.0) => Some(a),
            Equation::IfLess { then, otherwise, .. } if then == otherwise => Some(then),
            Equation::Min(a, b) | Equation::Max(a, b) if a == b => Some(a),
            _ => None,
        }
    }

    fn worked_out(&self, formula: Formula) -> Option<f64> {
        let arguments = formula.arguments();
        if arguments.is_empty() || arguments.iter().any(|id| self.constant(*id).is_none()) {
            return None;
        }
        Some(formula.value(|id| self.constant(id).unwrap_or_default(), |_| 0.0))
    }

    /// The value of every quantity for these inputs.
    pub(crate) fn values(&self, inputs: &[f64]) -> Vec<f64> {
        self.values_with(inputs, |_| None)
    }

    /// The same where some are held at a value.
    pub(crate) fn values_with(&self, inputs: &[f64], held: impl Fn(Id) -> Option<f64>) -> Vec<f64> {
        let input = |index: usize| inputs.get(index).copied().unwrap_or_default();
        let mut values: Vec<f64> = Vec::with_capacity(self.list.len());
        for (place, formula) in self.list.iter().enumerate() {
            let value = held(Id(place)).unwrap_or_else(|| formula.value(|id: Id| values[id.0], input));
            values.push(value);
        }
        values
    }

    /// What is reached from these quantities, however far back; `stop` says where not to look further.
    pub(crate) fn reached(&self, from: impl IntoIterator<Item = Id>, stop: impl Fn(Id) -> bool) -> Vec<bool> {
        let mut seen = vec![false; self.list.len()];
        let mut open: Vec<Id> = from.into_iter().collect();
        while let Some(next) = open.pop() {
            if !std::mem::replace(&mut seen[next.0], true) && !stop(next) {
                open.extend(self.of(next).arguments());
            }
        }
        seen
    }
}

impl Id {
    /// Its place in the list.
    pub(crate) const fn place(self) -> usize {
        self.0
    }
}

fn key(formula: Formula) -> Key {
    let of = |kind: u8, arguments: &[Id]| {
        let mut places = [usize::MAX; 4];
        for (place, argument) in places.iter_mut().zip(arguments) {
            *place = argument.0;
        }
        (kind, 0, places)
    };
    let arguments = formula.arguments();
    match formula {
        Equation::Constant(value) => (0, value.to_bits(), [usize::MAX; 4]),
        Equation::Input(index) => (1, 0, [index, usize::MAX, usize::MAX, usize::MAX]),
        Equation::Add(..) => of(2, &arguments),
        Equation::Sub(..) => of(3, &arguments),
        Equation::Mul(..) => of(4, &arguments),
        Equation::Div(..) => of(5, &arguments),
        Equation::Neg(_) => of(6, &arguments),
        Equation::Min(..) => of(7, &arguments),
        Equation::Max(..) => of(8, &arguments),
        Equation::IfLess { .. } => of(9, &arguments),
        Equation::ExitFraction(_) => of(10, &arguments),
        Equation::Rounded(_) => of(11, &arguments),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_formula_is_written_once_and_what_is_constant_is_worked_out() {
        let mut formulas = Formulas::default();
        let x = formulas.add(Equation::Input(0));
        let [two, three] = [2.0, 3.0].map(|value| formulas.add(Equation::Constant(value)));
        let sum = formulas.add(Equation::Add(x, two));
        assert_eq!(formulas.add(Equation::Add(x, two)), sum);
        let six = formulas.add(Equation::Mul(two, three));
        assert_eq!(formulas.constant(six), Some(6.0));
        let nothing = formulas.add(Equation::Constant(0.0));
        assert_eq!(formulas.add(Equation::Add(sum, nothing)), sum);
        assert_eq!(formulas.add(Equation::Mul(sum, nothing)), nothing);
        assert_eq!(formulas.values(&[5.0])[sum.place()], 7.0);
    }
}
