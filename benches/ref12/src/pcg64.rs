//! NumPy's `default_rng(seed)`: PCG64, started by its `SeedSequence`, so that every engine has the same table of parameters.
//!
//! PCG XSL-RR 128/64: O'Neill 2014, HMC-CS-2014-0905. The seeding is that of `numpy/random/bit_generator.pyx`.

const MULTIPLIER: u128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645;
/// 2^−53.
const STEP: f64 = 1.0 / 9_007_199_254_740_992.0;

/// The generator behind `numpy.random.default_rng`.
pub struct Pcg64 {
    state: u128,
    increment: u128,
}

impl Pcg64 {
    /// As `numpy.random.default_rng(seed)`.
    #[must_use]
    pub fn new(seed: u32) -> Self {
        let words = seed_words(seed);
        let pair = |first: usize| (u128::from(words[first]) << 64) | u128::from(words[first + 1]);
        let mut generator = Self { state: 0, increment: (pair(2) << 1) | 1 };
        generator.advance();
        generator.state = generator.state.wrapping_add(pair(0));
        generator.advance();
        generator
    }

    /// As `Generator.random()`: uniform in [0, 1).
    pub fn uniform(&mut self) -> f64 {
        self.advance();
        let folded = (self.state >> 64) as u64 ^ self.state as u64;
        let bits = folded.rotate_right((self.state >> 122) as u32);
        (bits >> 11) as f64 * STEP
    }

    const fn advance(&mut self) {
        self.state = self.state.wrapping_mul(MULTIPLIER).wrapping_add(self.increment);
    }
}

/// As `SeedSequence(seed).generate_state(4, numpy.uint64)`.
fn seed_words(seed: u32) -> [u64; 4] {
    let pool = pool(seed);
    let mut constant = 0x8b51_f9dd_u32;
    let mut next = |place: usize| {
        let word = pool[place % 4] ^ constant;
        constant = constant.wrapping_mul(0x58f3_8ded);
        u64::from(folded(word.wrapping_mul(constant)))
    };
    [0, 2, 4, 6].map(|place| next(place) | (next(place + 1) << 32))
}

/// The seed, spread over four words that each depend on the others.
fn pool(seed: u32) -> [u32; 4] {
    let mut constant = 0x43b0_d7e5_u32;
    let mut hash = |word: u32| {
        let word = word ^ constant;
        constant = constant.wrapping_mul(0x931e_8875);
        folded(word.wrapping_mul(constant))
    };
    let mut pool = [seed, 0, 0, 0].map(&mut hash);
    for from in 0..4 {
        for to in (0..4).filter(|to| *to != from) {
            let mixed = pool[to].wrapping_mul(0xca01_f9dd).wrapping_sub(hash(pool[from]).wrapping_mul(0x4973_f715));
            pool[to] = folded(mixed);
        }
    }
    pool
}

const fn folded(word: u32) -> u32 {
    word ^ (word >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From NumPy 2.4.6: `SeedSequence(20261121).generate_state(4, numpy.uint64)` and `default_rng(20261121).random(3)`.
    const WORDS: [u64; 4] =
        [0xeccc_2637_2b97_701a, 0x0916_1220_077a_2d50, 0x5e5b_1a20_dab7_c39a, 0xe0ac_6bca_3c63_bf79];
    const UNIFORMS: [f64; 3] = [0.637_068_521_549_525_8, 0.965_872_483_051_388_5, 0.777_572_661_169_064_4];

    #[test]
    fn the_words_and_the_numbers_are_those_of_numpy() {
        assert_eq!(seed_words(20_261_121), WORDS);
        let mut generator = Pcg64::new(20_261_121);
        assert_eq!([(); 3].map(|()| generator.uniform()), UNIFORMS);
    }
}
