//! What is known of one setting: the chance that it meets the target, and what it costs.

use serde::{Deserialize, Serialize};

use crate::analysis::chance::Chance;

/// One setting in one draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    /// Whether the target is met.
    pub met: bool,
    /// The running sum at the end of the horizon, euro, + = advantage.
    pub npv: f64,
    /// Deepest point of the running sum, euro ≥ 0.
    pub peak_funding: f64,
}

/// One setting over the draws so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The place of each lever on its scale.
    pub places: Vec<usize>,
    /// The setting of each lever.
    pub values: Vec<f64>,
    /// How far each lever is from current policy, as a share of its range.
    pub moves: Vec<f64>,
    /// How often the target is met.
    pub chance: Chance,
    npv: f64,
    peak_funding: f64,
}

/// A chance so many standard errors below the asked one may yet prove to be high enough.
const DOUBT: f64 = 3.0;

impl Point {
    pub(crate) fn new(places: Vec<usize>, values: Vec<f64>, moves: Vec<f64>) -> Self {
        Self { places, values, moves, chance: Chance::default(), npv: 0.0, peak_funding: 0.0 }
    }

    /// Adds draws, one after the other: in whatever pieces they come, the sums are the same to the bit.
    pub(crate) fn add(&mut self, draws: &[Drawn]) {
        for draw in draws {
            self.chance.add(draw.met);
            self.npv += draw.npv;
            self.peak_funding += draw.peak_funding;
        }
    }

    /// Mean of the running sum at the end of the horizon, euro, + = advantage.
    #[must_use]
    pub fn npv(&self) -> f64 {
        self.npv / f64::from(self.chance.draws.max(1))
    }

    /// Mean of the deepest point of the running sum, euro ≥ 0.
    #[must_use]
    pub fn peak_funding(&self) -> f64 {
        self.peak_funding / f64::from(self.chance.draws.max(1))
    }

    /// How far it is from current policy: the moves of the levers together.
    #[must_use]
    pub fn distance(&self) -> f64 {
        self.moves.iter().sum()
    }

    /// Whether its chance is at least the asked one, with no tolerance.
    #[must_use]
    pub fn meets(&self, probability: f64) -> bool {
        self.chance.draws > 0 && self.chance.probability() >= probability
    }

    /// Whether it meets, or could still prove to do so with more draws.
    pub(crate) fn may_meet(&self, probability: f64, sure: u32) -> bool {
        let doubt = if self.chance.draws < sure { DOUBT * self.chance.standard_error() } else { 0.0 };
        self.chance.draws > 0 && self.chance.probability() + doubt >= probability
    }

    /// Whether no lever of it moves further than in the other, and one of them less far.
    pub(crate) fn is_smaller_than(&self, other: &Self) -> bool {
        let mut pairs = self.moves.iter().zip(&other.moves);
        self.moves != other.moves && pairs.all(|(own, others)| own <= others)
    }
}
