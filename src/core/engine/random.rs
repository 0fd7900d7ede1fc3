//! Streams of random numbers that depend on nothing but a seed, a replication and a purpose.

use rand::{Rng, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

/// What the numbers of a stream are for. Streams of different purposes never share a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The uncertain parameters of a replication.
    Parameters,
    /// Who leaves a stock, and who arrives, in a month.
    Flows,
    /// What happens to everybody alike in a month, such as the economy.
    Shocks,
    /// How far what is published lies from what happened.
    Observation,
}

/// The increment of SplitMix64: 2^64 divided by the golden ratio, made odd.
const GOLDEN_GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// 2^−52: the distance between two neighbouring uniforms.
const STEP: f64 = 1.0 / 4_503_599_627_370_496.0;

/// A stream of uniform random numbers: xoshiro256++ (Blackman and Vigna 2021, doi:10.1145/3460772), started from a key
/// that SplitMix64's mixing function (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195) makes of seed,
/// replication and purpose. The same on every machine, in any order of workers.
#[derive(Debug, Clone)]
pub struct RandomStream {
    generator: Xoshiro256PlusPlus,
}

impl RandomStream {
    /// The stream of this seed, replication and purpose. Under one seed no two keys are equal.
    #[must_use]
    pub fn new(seed: u64, replication: u32, purpose: Purpose) -> Self {
        let place = (u64::from(replication) << 8) | purpose as u64;
        Self::from_key(mix(mix(seed.wrapping_add(GOLDEN_GAMMA)) ^ place))
    }

    /// The next number, uniform and strictly inside (0, 1): an odd multiple of 2^−53, so that its complement
    /// `1.0 - uniform` is exact and inside (0, 1) as well.
    pub fn uniform(&mut self) -> f64 {
        strictly_inside(self.generator.next_u64())
    }

    /// Fills `uniforms` from a stream of its own, that takes one step of this one whatever the length: a longer slice
    /// starts with the same numbers, and what is filled afterwards does not depend on the length.
    pub fn fill(&mut self, uniforms: &mut [f64]) {
        let mut stream = Self::from_key(self.generator.next_u64());
        for uniform in uniforms {
            *uniform = stream.uniform();
        }
    }

    /// Spreads a key over the four words of the generator.
    fn from_key(key: u64) -> Self {
        let mut bytes = [0; 32];
        let mut word = key;
        for chunk in bytes.chunks_exact_mut(8) {
            word = word.wrapping_add(GOLDEN_GAMMA);
            chunk.copy_from_slice(&mix(word).to_le_bytes());
        }
        Self { generator: Xoshiro256PlusPlus::from_seed(bytes) }
    }
}

/// The top 52 bits and half a step. With 53 bits the largest would round to 1.
fn strictly_inside(bits: u64) -> f64 {
    ((bits >> 12) as f64 + 0.5) * STEP
}

/// A key made of another: without a pattern, and never the same for two keys.
#[must_use]
pub const fn mixed(key: u64) -> u64 {
    mix(key.wrapping_add(GOLDEN_GAMMA))
}

/// SplitMix64's mixing function (Stafford's variant 13): one to one, and every bit in changes half of the bits out.
const fn mix(word: u64) -> u64 {
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(count: usize, mut stream: RandomStream) -> Vec<u64> {
        (0..count).map(|_| stream.uniform().to_bits()).collect()
    }

    #[test]
    fn the_extremes_stay_strictly_inside_zero_and_one() {
        assert_eq!(strictly_inside(0), f64::EPSILON / 2.0);
        assert_eq!(strictly_inside(u64::MAX), 1.0 - f64::EPSILON / 2.0);
        assert!(1.0 - strictly_inside(u64::MAX) > 0.0);
    }

    #[test]
    fn the_same_arguments_give_the_same_stream() {
        let stream = || RandomStream::new(7, 12, Purpose::Flows);
        assert_eq!(first(50, stream()), first(50, stream()));
    }

    #[test]
    fn another_seed_replication_or_purpose_gives_another_stream() {
        let streams = [
            RandomStream::new(7, 12, Purpose::Flows),
            RandomStream::new(8, 12, Purpose::Flows),
            RandomStream::new(7, 13, Purpose::Flows),
            RandomStream::new(7, 12, Purpose::Shocks),
            RandomStream::new(7, 12, Purpose::Parameters),
        ];
        let mut draws: Vec<u64> = streams.into_iter().flat_map(|stream| first(200, stream)).collect();
        draws.sort_unstable();
        draws.dedup();
        assert_eq!(draws.len(), 1000);
    }

    #[test]
    fn neighbouring_replications_are_uncorrelated_and_uniform() {
        let count = 20_000;
        let (mut mean, mut square, mut product) = (0.0, 0.0, 0.0);
        for replication in 0..count {
            let one = RandomStream::new(1, replication, Purpose::Flows).uniform() - 0.5;
            let other = RandomStream::new(1, replication + 1, Purpose::Flows).uniform() - 0.5;
            mean += one / f64::from(count);
            square += one * one * 12.0 / f64::from(count);
            product += one * other * 12.0 / f64::from(count);
        }
        assert!(mean.abs() < 0.008, "mean {mean}");
        assert!((square - 1.0).abs() < 0.03, "variance {square}");
        assert!(product.abs() < 0.03, "correlation {product}");
    }

    #[test]
    fn a_longer_fill_starts_with_the_same_numbers_and_disturbs_nothing_after_it() {
        let mut short_stream = RandomStream::new(3, 0, Purpose::Flows);
        let mut long_stream = short_stream.clone();
        for _month in 0..24 {
            let (mut short, mut long) = ([0.0; 5], [0.0; 6]);
            short_stream.fill(&mut short);
            long_stream.fill(&mut long);
            assert_eq!(short, long[..5]);
        }
    }
}
