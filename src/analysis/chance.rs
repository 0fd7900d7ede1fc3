//! A chance as a share of draws, and how much of it is the luck of drawing.

use serde::{Deserialize, Serialize};

/// In how many of so many draws something holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Chance {
    /// Draws in which it holds.
    pub hits: u32,
    /// All draws.
    pub draws: u32,
}

impl Chance {
    /// Counts the draws in which it holds.
    #[must_use]
    pub fn of(draws: impl IntoIterator<Item = bool>) -> Self {
        let mut chance = Self::default();
        draws.into_iter().for_each(|holds| chance.add(holds));
        chance
    }

    /// One more draw.
    pub fn add(&mut self, holds: bool) {
        self.draws += 1;
        self.hits += u32::from(holds);
    }

    /// The share of draws, 0 to 1; 0 without draws.
    #[must_use]
    pub fn probability(self) -> f64 {
        if self.draws == 0 { 0.0 } else { f64::from(self.hits) / f64::from(self.draws) }
    }

    /// The standard error of the share, as of independent draws with two hits and two misses more (Agresti and Coull,
    /// 1998, doi:10.1080/00031305.1998.10480550): it is not zero where all draws agree. Scrambled Sobol points scatter
    /// less than independent draws, so the error is rather too large than too small.
    #[must_use]
    pub fn standard_error(self) -> f64 {
        let draws = f64::from(self.draws) + 4.0;
        let share = (f64::from(self.hits) + 2.0) / draws;
        (share * (1.0 - share) / draws).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_a_share_with_an_error_that_shrinks_with_the_root_of_the_draws() {
        let chance = Chance::of((0..400).map(|draw| draw % 4 == 0));
        assert_eq!((chance.hits, chance.draws, chance.probability()), (100, 400, 0.25));
        assert!((chance.standard_error() - (0.25_f64 * 0.75 / 400.0).sqrt()).abs() < 2e-4);
        let more = Chance { hits: 1_600, draws: 6_400 };
        assert!((chance.standard_error() / more.standard_error() - 4.0).abs() < 0.05);
    }

    #[test]
    fn draws_that_all_agree_are_no_certainty() {
        for chance in [Chance { hits: 0, draws: 256 }, Chance { hits: 256, draws: 256 }] {
            assert!(chance.standard_error() > 0.004 && chance.standard_error() < 0.01);
        }
        assert_eq!(Chance::default().probability(), 0.0);
    }
}
