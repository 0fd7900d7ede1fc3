//! What the processor could do at most: multiplications and additions that do not wait for each other.

use crate::pack::Pack;
use std::hint::black_box;

/// Chains side by side: enough to hide that one operation takes four cycles, few enough to stay in registers.
const CHAINS: usize = 12;
const STEPS: usize = 100_000;

/// Floating-point operations in one measurement.
#[must_use]
pub const fn operations<N: Pack>() -> usize {
    2 * CHAINS * STEPS * N::WIDTH
}

/// Does them; gives something that depends on all.
pub fn run<N: Pack>() -> f64 {
    let (factor, term) = (N::constant(black_box(0.999)), N::constant(black_box(0.001)));
    let mut chains: [N; CHAINS] = std::array::from_fn(|place| N::constant(place as f64));
    for _ in 0..STEPS {
        chains = chains.map(|value| value * factor + term);
    }
    let mut sum = vec![0.0; N::WIDTH];
    chains.into_iter().fold(N::constant(0.0), |sum, value| sum + value).store(&mut sum);
    sum[0]
}
