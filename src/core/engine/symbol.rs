//! A third reading of the month: a number that writes down how it was computed, so that the model can be read back.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Add, Div, Mul, Neg, Sub};

use crate::engine::number::Number;

/// A quantity of the model: a place in the list of [`Equations`] that is being recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Symbol(usize);

/// How one quantity follows from earlier ones.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "each is the method or operator of `Number` with the same name")]
pub enum Equation<S = Symbol> {
    /// The same in every reading.
    Constant(f64),
    /// Given from outside: the place in the list of inputs.
    Input(usize),
    Add(S, S),
    Sub(S, S),
    Mul(S, S),
    Div(S, S),
    Neg(S),
    Min(S, S),
    Max(S, S),
    IfLess {
        value: S,
        bound: S,
        then: S,
        otherwise: S,
    },
    ExitFraction(S),
    Rounded(S),
}

/// Everything that was computed, in order: each equation uses earlier ones only.
#[derive(Debug, Default)]
pub struct Equations {
    list: Vec<Equation>,
    names: BTreeMap<Symbol, &'static str>,
}

thread_local! {
    static RECORD: RefCell<Equations> = RefCell::default();
}

/// Does the work and gives back what it wrote down. Symbols mean something only together with these equations.
pub fn record<T>(work: impl FnOnce() -> T) -> (T, Equations) {
    RECORD.take();
    let result = work();
    (result, RECORD.take())
}

/// Said to be rare, so that the month in symbols is built small: the page has it beside the month in numbers.
#[cold]
#[inline(never)]
fn write(equation: Equation) -> Symbol {
    RECORD.with_borrow_mut(|record| {
        record.list.push(equation);
        Symbol(record.list.len() - 1)
    })
}

impl Symbol {
    /// The quantity at this place in the list of inputs.
    #[must_use]
    pub fn input(index: usize) -> Self {
        write(Equation::Input(index))
    }

    /// Its place in the list of equations.
    #[must_use]
    pub const fn place(self) -> usize {
        self.0
    }
}

impl<S: Copy> Equation<S> {
    /// The quantities that it uses directly.
    #[must_use]
    pub fn arguments(self) -> Vec<S> {
        match self {
            Self::Constant(_) | Self::Input(_) => Vec::new(),
            Self::Neg(a) | Self::ExitFraction(a) | Self::Rounded(a) => vec![a],
            Self::Add(a, b) | Self::Sub(a, b) | Self::Mul(a, b) | Self::Div(a, b) => vec![a, b],
            Self::Min(a, b) | Self::Max(a, b) => vec![a, b],
            Self::IfLess { value, bound, then, otherwise } => vec![value, bound, then, otherwise],
        }
    }

    /// The same in terms of other handles.
    pub fn map<T>(self, mut change: impl FnMut(S) -> T) -> Equation<T> {
        match self {
            Self::Constant(value) => Equation::Constant(value),
            Self::Input(index) => Equation::Input(index),
            Self::Add(a, b) => Equation::Add(change(a), change(b)),
            Self::Sub(a, b) => Equation::Sub(change(a), change(b)),
            Self::Mul(a, b) => Equation::Mul(change(a), change(b)),
            Self::Div(a, b) => Equation::Div(change(a), change(b)),
            Self::Neg(a) => Equation::Neg(change(a)),
            Self::Min(a, b) => Equation::Min(change(a), change(b)),
            Self::Max(a, b) => Equation::Max(change(a), change(b)),
            Self::IfLess { value, bound, then, otherwise } => Equation::IfLess {
                value: change(value),
                bound: change(bound),
                then: change(then),
                otherwise: change(otherwise),
            },
            Self::ExitFraction(a) => Equation::ExitFraction(change(a)),
            Self::Rounded(a) => Equation::Rounded(change(a)),
        }
    }

    /// Its value, given those of what it uses and of the inputs: the bits that the model gives on `f64`.
    pub fn value(self, at: impl Fn(S) -> f64, input: impl Fn(usize) -> f64) -> f64 {
        match self {
            Self::Constant(value) => value,
            Self::Input(index) => input(index),
            Self::Add(a, b) => at(a) + at(b),
            Self::Sub(a, b) => at(a) - at(b),
            Self::Mul(a, b) => at(a) * at(b),
            Self::Div(a, b) => at(a) / at(b),
            Self::Neg(a) => -at(a),
            Self::Min(a, b) => Number::min(at(a), at(b)),
            Self::Max(a, b) => Number::max(at(a), at(b)),
            Self::IfLess { value, bound, then, otherwise } => at(value).if_less(at(bound), at(then), at(otherwise)),
            Self::ExitFraction(a) => at(a).exit_fraction(),
            Self::Rounded(a) => at(a).rounded(),
        }
    }
}

impl Equations {
    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All of them, in order: what is at a place follows from what stands before it.
    pub fn iter(&self) -> impl Iterator<Item = Equation> {
        self.list.iter().copied()
    }

    /// The quantities that the model gave a name.
    pub fn named(&self) -> impl Iterator<Item = (Symbol, &'static str)> {
        self.names.iter().map(|(symbol, name)| (*symbol, *name))
    }

    /// The inputs that a quantity follows from, however far back.
    #[must_use]
    pub fn inputs_of(&self, symbol: Symbol) -> BTreeSet<usize> {
        let mut inputs = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![symbol];
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                let equation = self.list[next.0];
                if let Equation::Input(index) = equation {
                    inputs.insert(index);
                }
                open.extend(equation.arguments());
            }
        }
        inputs
    }

    /// The value of these quantities for these inputs: the same bits as the model gives when it runs on `f64`.
    #[must_use]
    pub fn evaluate(&self, wanted: &[Symbol], inputs: &[f64]) -> Vec<f64> {
        let mut values: Vec<f64> = Vec::with_capacity(self.list.len());
        for equation in &self.list {
            values.push(equation.value(|symbol| values[symbol.0], |index| inputs[index]));
        }
        wanted.iter().map(|symbol| values[symbol.0]).collect()
    }
}

macro_rules! operator {
    ($($operator:ident $method:ident),+) => {$(
        impl $operator for Symbol {
            type Output = Self;
            #[inline(never)]
            fn $method(self, other: Self) -> Self {
                write(Equation::$operator(self, other))
            }
        }

        impl $operator<f64> for Symbol {
            type Output = Self;
            #[inline(never)]
            fn $method(self, other: f64) -> Self {
                write(Equation::$operator(self, Self::constant(other)))
            }
        }
    )+};
}

operator!(Add add, Sub sub, Mul mul, Div div);

impl Neg for Symbol {
    type Output = Self;
    #[inline(never)]
    fn neg(self) -> Self {
        write(Equation::Neg(self))
    }
}

impl Number for Symbol {
    #[inline(never)]
    fn constant(value: f64) -> Self {
        write(Equation::Constant(value))
    }

    #[inline(never)]
    fn min(self, other: Self) -> Self {
        write(Equation::Min(self, other))
    }

    #[inline(never)]
    fn max(self, other: Self) -> Self {
        write(Equation::Max(self, other))
    }

    #[inline(never)]
    fn if_less(self, bound: Self, then: Self, otherwise: Self) -> Self {
        write(Equation::IfLess { value: self, bound, then, otherwise })
    }

    #[inline(never)]
    fn exit_fraction(self) -> Self {
        write(Equation::ExitFraction(self))
    }

    #[inline(never)]
    fn is_same(self, _other: Self) -> bool {
        false
    }

    #[inline(never)]
    fn named(self, name: &'static str) -> Self {
        RECORD.with_borrow_mut(|record| record.names.insert(self, name));
        self
    }

    #[inline(never)]
    fn rounded(self) -> Self {
        write(Equation::Rounded(self))
    }
}
