//! How many replications one number holds.

use kantelpunt_core::engine::lanes::Lanes;
use kantelpunt_core::engine::number::Number;

/// A number that holds one value for each of `WIDTH` replications.
pub trait Pack: Number {
    /// How many replications.
    const WIDTH: usize;

    /// The first `WIDTH` of these values.
    fn load(values: &[f64]) -> Self;

    /// Writes the value of each replication at the start of `values`.
    fn store(self, values: &mut [f64]);
}

impl Pack for f64 {
    const WIDTH: usize = 1;

    fn load(values: &[f64]) -> Self {
        values[0]
    }

    fn store(self, values: &mut [f64]) {
        values[0] = self;
    }
}

impl Pack for Lanes {
    const WIDTH: usize = Self::WIDTH;

    #[inline(always)]
    fn load(values: &[f64]) -> Self {
        let mut lanes = [0.0; Self::WIDTH];
        lanes.copy_from_slice(&values[..Self::WIDTH]);
        Self::from_array(lanes)
    }

    #[inline(always)]
    fn store(self, values: &mut [f64]) {
        values[..Self::WIDTH].copy_from_slice(&self.to_array());
    }
}

/// The widest number of the engine.
pub type Widest = Lanes;
