//! Two noises for one month: the expected value of every flow, or whole persons drawn by chance.

use crate::engine::lanes::Lanes;
use crate::engine::number::Number;
use crate::engine::random::{Purpose, RandomStream};
use crate::engine::sampler::{binomial_quantile, normal_quantile, poisson_quantile};

/// How the flows out of a stock, the arrivals from outside and the shocks come about.
///
/// Every flow is addressed by its own slot. A slot owns one uniform per (replication, month), used or not, so a lever
/// that opens a flow leaves the draws of all other flows alone: *common random numbers*.
pub trait Noise<N: Number> {
    /// Moves on to the next month.
    fn begin_month(&mut self);

    /// The flows out of `stock`, where slot `slots[i]` takes each unit with probability `probabilities[i]`.
    /// The probabilities sum to at most 1; the flows sum to at most `stock`.
    fn exits<const K: usize>(&mut self, stock: N, slots: [usize; K], probabilities: [N; K]) -> [N; K];

    /// Arrivals from outside the system, with this mean per month.
    fn arrivals(&mut self, slot: usize, mean: N) -> N;

    /// A standard normal shock of this month, the same for every scenario.
    fn shock(&mut self) -> N;
}

/// The mean of every flow, real-valued, and no shocks.
pub struct Expected;

impl<N: Number> Noise<N> for Expected {
    fn begin_month(&mut self) {}

    fn exits<const K: usize>(&mut self, stock: N, _slots: [usize; K], probabilities: [N; K]) -> [N; K] {
        probabilities.map(|probability| stock * probability)
    }

    fn arrivals(&mut self, _slot: usize, mean: N) -> N {
        mean
    }

    fn shock(&mut self) -> N {
        N::constant(0.0)
    }
}

/// The mean of every flow, with the same given shock in every month: an unknown one, when the month is read as equations.
pub struct ExpectedWithShock<N>(pub N);

impl<N: Number> Noise<N> for ExpectedWithShock<N> {
    fn begin_month(&mut self) {}

    fn exits<const K: usize>(&mut self, stock: N, slots: [usize; K], probabilities: [N; K]) -> [N; K] {
        Expected.exits(stock, slots, probabilities)
    }

    fn arrivals(&mut self, slot: usize, mean: N) -> N {
        Expected.arrivals(slot, mean)
    }

    fn shock(&mut self) -> N {
        self.0
    }
}

/// Whole persons, drawn by exact inversion of one uniform per slot and month.
pub struct Draws {
    flows: RandomStream,
    shocks: RandomStream,
    uniforms: Vec<f64>,
}

impl Draws {
    /// The draws of one replication, for a model with `slot_count` declared flows.
    #[must_use]
    pub fn new(seed: u64, replication: u32, slot_count: usize) -> Self {
        Self {
            flows: RandomStream::new(seed, replication, Purpose::Flows),
            shocks: RandomStream::new(seed, replication, Purpose::Shocks),
            uniforms: vec![0.5; slot_count],
        }
    }
}

impl Noise<f64> for Draws {
    fn begin_month(&mut self) {
        self.flows.fill(&mut self.uniforms);
    }

    /// A chain of conditional binomials: who did not take the first exit may take the second.
    fn exits<const K: usize>(&mut self, stock: f64, slots: [usize; K], probabilities: [f64; K]) -> [f64; K] {
        let mut remaining = stock;
        let mut remaining_probability = 1.0;
        let mut flows = [0.0; K];
        for ((flow, slot), probability) in flows.iter_mut().zip(slots).zip(probabilities) {
            if remaining > 0.0 && probability > 0.0 {
                *flow = binomial_quantile(remaining, probability / remaining_probability, self.uniforms[slot]);
                remaining -= *flow;
            }
            remaining_probability -= probability;
        }
        flows
    }

    fn arrivals(&mut self, slot: usize, mean: f64) -> f64 {
        poisson_quantile(mean, self.uniforms[slot])
    }

    fn shock(&mut self) -> f64 {
        normal_quantile(self.shocks.uniform())
    }
}

/// Whole persons in every lane: each lane has the draws of its own replication.
pub struct LaneDraws([Draws; Lanes::WIDTH]);

impl LaneDraws {
    /// The draws of these replications, for a model with `slot_count` declared flows.
    #[must_use]
    pub fn new(seed: u64, replications: [u32; Lanes::WIDTH], slot_count: usize) -> Self {
        Self(replications.map(|replication| Draws::new(seed, replication, slot_count)))
    }

    fn in_each_lane(&mut self, mut draw: impl FnMut(usize, &mut Draws) -> f64) -> Lanes {
        let mut drawn = [0.0; Lanes::WIDTH];
        for (lane, (value, draws)) in drawn.iter_mut().zip(&mut self.0).enumerate() {
            *value = draw(lane, draws);
        }
        Lanes::from_array(drawn)
    }
}

impl Noise<Lanes> for LaneDraws {
    fn begin_month(&mut self) {
        self.0.iter_mut().for_each(Noise::<f64>::begin_month);
    }

    fn exits<const K: usize>(&mut self, stock: Lanes, slots: [usize; K], probabilities: [Lanes; K]) -> [Lanes; K] {
        let (stock, probabilities) = (stock.to_array(), probabilities.map(Lanes::to_array));
        let mut flows = [[0.0; Lanes::WIDTH]; K];
        for (lane, draws) in self.0.iter_mut().enumerate() {
            let of_lane = draws.exits(stock[lane], slots, probabilities.map(|probability| probability[lane]));
            for (flow, drawn) in flows.iter_mut().zip(of_lane) {
                flow[lane] = drawn;
            }
        }
        flows.map(Lanes::from_array)
    }

    fn arrivals(&mut self, slot: usize, mean: Lanes) -> Lanes {
        let mean = mean.to_array();
        self.in_each_lane(|lane, draws| draws.arrivals(slot, mean[lane]))
    }

    fn shock(&mut self) -> Lanes {
        self.in_each_lane(|_, draws| draws.shock())
    }
}

/// Another noise, but with shocks that are known for the first months.
pub struct KnownShocks<Z> {
    /// Everything else.
    rest: Z,
    shocks: Vec<f64>,
    month: usize,
}

impl<Z> KnownShocks<Z> {
    /// The shocks of the first months.
    #[must_use]
    pub const fn new(rest: Z, shocks: Vec<f64>) -> Self {
        Self { rest, shocks, month: 0 }
    }
}

impl<Z: Noise<f64>> Noise<f64> for KnownShocks<Z> {
    fn begin_month(&mut self) {
        self.rest.begin_month();
    }

    fn exits<const K: usize>(&mut self, stock: f64, slots: [usize; K], probabilities: [f64; K]) -> [f64; K] {
        self.rest.exits(stock, slots, probabilities)
    }

    fn arrivals(&mut self, slot: usize, mean: f64) -> f64 {
        self.rest.arrivals(slot, mean)
    }

    /// Takes the shock of the other noise all the same, so that later months keep theirs.
    fn shock(&mut self) -> f64 {
        let drawn = self.rest.shock();
        let known = self.shocks.get(self.month).copied();
        self.month += 1;
        known.unwrap_or(drawn)
    }
}
