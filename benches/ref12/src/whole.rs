//! REF-12s: the same workload in whole persons. Each stock's outflows are conditional binomials in the order of the list,
//! arrivals are Poisson: 31 draws a month.

use crate::model::{Flow, Flows, Levers, PERSON_FLOWS, S3, Stock, Stocks, after, flows, outputs, start};
use crate::table::Parameters;
use crate::time::Inputs;
use kantelpunt_core::engine::noise::{Draws, Noise};
use kantelpunt_core::engine::number::Number;
use rand_distr::{Binomial, Distribution, Poisson};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

/// Draws of one replication.
pub const DRAWS: usize = PERSON_FLOWS * crate::time::MONTHS;

/// One replication in whole persons, and its bijstand at the end.
pub fn run<N: Number>(parameters: &Parameters<N>, levers: Levers, noise: &mut impl Noise<N>) -> N {
    let mut stocks = start();
    for now in Inputs::all() {
        let mut month = flows(&stocks, parameters, levers, now);
        draw(&stocks, &mut month, noise);
        stocks = after(&stocks, &month);
    }
    outputs(&stocks)[0]
}

/// Our draws: one uniform each, by inversion.
#[must_use]
pub fn ours(replication: u32) -> Draws {
    Draws::new(1, replication, PERSON_FLOWS)
}

/// Bijstand at the end of so many replications with the parameters of the first: its mean and standard deviation.
pub fn spread<Z: Noise<f64>>(parameters: &Parameters<f64>, count: u32, noise: impl Fn(u32) -> Z) -> (f64, f64) {
    let ends: Vec<f64> = (0..count).map(|replication| run(parameters, S3, &mut noise(replication))).collect();
    let mean = ends.iter().sum::<f64>() / f64::from(count);
    let squares: f64 = ends.iter().map(|end| (end - mean) * (end - mean)).sum();
    (mean, (squares / f64::from(count - 1)).sqrt())
}

/// Puts whole persons in the place of the mean flows.
#[inline(always)]
fn draw<N: Number, Z: Noise<N>>(stocks: &Stocks<N>, month: &mut Flows<N>, noise: &mut Z) {
    use Flow::*;
    noise.begin_month();
    for flow in [F1, F2] {
        month[flow as usize] = noise.arrivals(flow as usize, month[flow as usize]);
    }
    leave(stocks, Stock::BijstandSingle, [F3, F5, F7, F28], month, noise);
    leave(stocks, Stock::BijstandMultiple, [F4, F6, F8, F15, F17, F29], month, noise);
    leave(stocks, Stock::WijkteamLight, [F9, F11, F13, F30], month, noise);
    leave(stocks, Stock::WijkteamComplex, [F10, F12, F14, F16, F31], month, noise);
    leave(stocks, Stock::Wsw, [F18, F19], month, noise);
    leave(stocks, Stock::Garantiebaan, [F20, F21], month, noise);
    leave(stocks, Stock::BeschutWerk, [F22, F23], month, noise);
    leave(stocks, Stock::Dagbesteding, [F24, F25], month, noise);
    leave(stocks, Stock::RegularJob, [F26, F27], month, noise);
}

#[inline(always)]
fn leave<N: Number, Z: Noise<N>, const K: usize>(
    stocks: &Stocks<N>,
    from: Stock,
    exits: [Flow; K],
    month: &mut Flows<N>,
    noise: &mut Z,
) {
    let (stock, none) = (stocks[from as usize], N::constant(0.0));
    let chance = |flow: Flow| none.if_less(stock, month[flow as usize] / stock, none);
    let (slots, chances) = (exits.map(|flow| flow as usize), exits.map(chance));
    let drawn = noise.exits(stock, slots, chances);
    for (slot, persons) in slots.into_iter().zip(drawn) {
        month[slot] = persons;
    }
}

/// The same draws by the crate `rand_distr`, as its users do it.
pub struct RandDistr {
    generator: Xoshiro256PlusPlus,
}

impl RandDistr {
    /// Of one replication.
    #[must_use]
    pub fn new(replication: u32) -> Self {
        Self { generator: Xoshiro256PlusPlus::seed_from_u64(u64::from(replication)) }
    }
}

impl Noise<f64> for RandDistr {
    fn begin_month(&mut self) {}

    fn exits<const K: usize>(&mut self, stock: f64, _slots: [usize; K], probabilities: [f64; K]) -> [f64; K] {
        let (mut remaining, mut rest) = (stock, 1.0);
        probabilities.map(|probability| {
            let drawn = Binomial::new(remaining as u64, probability / rest)
                .map_or(0.0, |distribution| distribution.sample(&mut self.generator) as f64);
            remaining -= drawn;
            rest -= probability;
            drawn
        })
    }

    fn arrivals(&mut self, _slot: usize, mean: f64) -> f64 {
        Poisson::new(mean).map_or(0.0, |distribution| distribution.sample(&mut self.generator))
    }

    fn shock(&mut self) -> f64 {
        0.0
    }
}
