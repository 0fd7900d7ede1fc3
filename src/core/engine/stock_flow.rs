//! Stocks, the flows between them, and the one way in which a flow changes a stock.

use crate::engine::noise::Noise;
use crate::engine::number::Number;

/// A declared flow: units leave `from` and arrive in `to`; `None` is the world outside the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlowSpec {
    /// Stable name, in snake case, as in exported equations.
    pub name: &'static str,
    /// Index of the stock that it leaves.
    pub from: Option<usize>,
    /// Index of the stock where it arrives.
    pub to: Option<usize>,
}

/// Declares the stocks of a model as an enum with `COUNT`, `ALL` and stable names.
#[macro_export]
macro_rules! stocks {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $label:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every one, in order of declaration.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// Stable name, as in results and exported equations.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl From<$name> for usize {
            fn from(stock: $name) -> Self {
                stock as Self
            }
        }
    };
}

/// Declares the flows of a model, each once, with its name and the stocks that it connects (`Outside` for none).
#[macro_export]
macro_rules! flows {
    ($(#[$doc:meta])* pub enum $name:ident over $stock:ident { $($variant:ident = $label:literal : $from:ident => $to:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "a flow is documented by its name and the stocks it connects")]
        pub enum $name { $($variant,)+ }

        impl $name {
            /// Every flow with its name and the stocks that it connects, in order of declaration.
            pub const SPECS: &[$crate::engine::stock_flow::FlowSpec] = &[$($crate::engine::stock_flow::FlowSpec {
                name: $label,
                from: $crate::flows!(@end $stock $from),
                to: $crate::flows!(@end $stock $to),
            }),+];
            /// How many there are.
            pub const COUNT: usize = Self::SPECS.len();

            /// Moves what flows, in order of declaration: the only place where a stock changes.
            #[inline(always)]
            pub fn change<N: $crate::engine::number::Number>(stocks: &mut [N; $stock::COUNT], flows: &[N; Self::COUNT]) {
                $(
                    $crate::flows!(@leave stocks, flows[Self::$variant as usize], $stock $from);
                    $crate::flows!(@arrive stocks, flows[Self::$variant as usize], $stock $to);
                )+
            }
        }

        impl From<$name> for usize {
            fn from(flow: $name) -> Self {
                flow as Self
            }
        }
    };
    (@end $stock:ident Outside) => { None };
    (@end $stock:ident $variant:ident) => { Some($stock::$variant as usize) };
    (@leave $stocks:ident, $flow:expr, $stock:ident Outside) => {};
    (@leave $stocks:ident, $flow:expr, $stock:ident $from:ident) => {
        $stocks[$stock::$from as usize] = $stocks[$stock::$from as usize] - $flow;
    };
    (@arrive $stocks:ident, $flow:expr, $stock:ident Outside) => {};
    (@arrive $stocks:ident, $flow:expr, $stock:ident $to:ident) => {
        $stocks[$stock::$to as usize] = $stocks[$stock::$to as usize] + $flow;
    };
}

/// The probabilities of competing exits, from their monthly hazards.
#[must_use]
pub fn competing<N: Number, const K: usize>(hazards: [N; K]) -> [N; K] {
    let fraction = fraction(hazards);
    hazards.map(|hazard| hazard * fraction)
}

/// φ of all of these hazards together.
fn fraction<N: Number, const K: usize>(hazards: [N; K]) -> N {
    hazards.into_iter().fold(N::constant(0.0), |sum, hazard| sum + hazard).exit_fraction()
}

/// The flows of one month, as they are found from the stocks at its start.
pub struct Month<'a, N, Z, const STOCKS: usize, const FLOWS: usize> {
    stocks: &'a [N; STOCKS],
    noise: &'a mut Z,
    first_slot: usize,
    flows: &'a mut [N; FLOWS],
}

impl<'a, N: Number, Z: Noise<N>, const STOCKS: usize, const FLOWS: usize> Month<'a, N, Z, STOCKS, FLOWS> {
    /// Opens a month that starts with these stocks; its flows own the slots of the noise from `first_slot` and are written
    /// to `flows`, where one that nobody asks for stays as it was. Whoever runs the month tells the noise that it begins.
    pub fn open(stocks: &'a [N; STOCKS], flows: &'a mut [N; FLOWS], noise: &'a mut Z, first_slot: usize) -> Self {
        Self { stocks, noise, first_slot, flows }
    }

    /// Competing exits from one stock, each with its monthly hazard λ ≥ 0. They share the total hazard Λ:
    /// flow = n · λ · φ(Λ), so together they never take more than is there.
    pub fn exits<F: Into<usize>, const K: usize>(&mut self, stock: impl Into<usize>, exits: [(F, N); K]) {
        let fraction = fraction(exits.each_ref().map(|(_, hazard)| *hazard));
        self.exits_by_probability(stock, exits.map(|(flow, hazard)| (flow, hazard * fraction)));
    }

    /// Exits that take a unit with a stated probability; the probabilities sum to at most 1.
    pub fn exits_by_probability<F: Into<usize>, const K: usize>(
        &mut self,
        stock: impl Into<usize>,
        exits: [(F, N); K],
    ) {
        let probabilities = std::array::from_fn(|index| exits[index].1);
        let places = exits.map(|(flow, _)| flow.into());
        let slots = places.map(|place| self.first_slot + place);
        let flows = self.noise.exits(self.stocks[stock.into()], slots, probabilities);
        for (place, flow) in places.into_iter().zip(flows) {
            self.flows[place] = flow;
        }
    }

    /// Arrivals from outside, with this mean.
    pub fn arrivals(&mut self, flow: impl Into<usize>, mean: N) {
        let place = flow.into();
        self.flows[place] = self.noise.arrivals(self.first_slot + place, mean);
    }

    /// The flow found in this month.
    pub fn flow(&self, flow: impl Into<usize>) -> N {
        self.flows[flow.into()]
    }
}

/// The stocks after these flows, read from the table: what the flows' own `change` is held against.
#[must_use]
pub fn after<N: Number, const STOCKS: usize, const FLOWS: usize>(
    stocks: &[N; STOCKS],
    flows: &[N; FLOWS],
    specs: &[FlowSpec],
) -> [N; STOCKS] {
    let mut next = *stocks;
    for (flow, spec) in flows.iter().zip(specs) {
        if let Some(from) = spec.from {
            next[from] = next[from] - *flow;
        }
        if let Some(to) = spec.to {
            next[to] = next[to] + *flow;
        }
    }
    next
}
