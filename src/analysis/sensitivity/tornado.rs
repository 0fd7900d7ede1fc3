//! The tornado: how far an output swings when one factor moves through the middle of its range and all else stays.
//!
//! It shows no interaction: that is what the total index of [`sobol_indices`](crate::analysis::sensitivity::sobol_indices) is for.

use serde::{Deserialize, Serialize};

use crate::analysis::inquiry::{Inquiry, block_of, blocks_of};
use crate::analysis::sensitivity::factors::{Factor, Factors};
use crate::engine::quantile::quantile;
use crate::text::order::largest_first;

/// The output at both ends of what is likely of one factor.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// Which factor.
    pub factor: Factor,
    /// The output where the parameter is at its tenth percentile. The calibrated block has no low and high: of its draws
    /// this is the tenth percentile of the output.
    pub low: f64,
    /// The output at the ninetieth percentile of the parameter; of the block that of the output.
    pub high: f64,
}

impl Bar {
    /// How far the output swings, ≥ 0.
    #[must_use]
    pub fn width(&self) -> f64 {
        (self.high - self.low).abs()
    }
}

/// Asks what a tornado needs: the expected run, two runs for each uncertain parameter, and one for each draw of the block.
#[derive(Debug, Clone)]
pub struct Tornado {
    factors: Vec<(Factor, bool)>,
    draws: Vec<Vec<f64>>,
    rows: usize,
    found: Option<Found>,
}

#[derive(Debug, Clone)]
struct Found {
    expected: f64,
    bars: Vec<Bar>,
}

/// The percentiles between which a parameter moves.
pub(crate) const ENDS: [f64; 2] = [0.1, 0.9];

impl Tornado {
    /// Gets ready. The block is drawn `rows` times, evenly over what calibration shipped.
    #[must_use]
    pub fn new(factors: &Factors, rows: usize) -> Self {
        let ends = ENDS.map(|uniform| factors.at(uniform));
        let mut draws = vec![factors.defaults()];
        let all: Vec<(Factor, bool)> =
            factors.all().iter().map(|factor| (*factor, factors.is_uncertain(*factor))).collect();
        for (factor, _) in all.iter().filter(|(_, is_uncertain)| *is_uncertain) {
            match factor {
                Factor::Calibrated => draws.extend((0..rows).map(|row| {
                    let uniform = (row as f64 + 0.5) / rows as f64;
                    factors.only(*factor, &factors.at(uniform))
                })),
                Factor::Parameter(_) => draws.extend(ends.iter().map(|drawn| factors.only(*factor, drawn))),
            }
        }
        Self { factors: all, draws, rows, found: None }
    }

    /// A bar for each factor, the widest first; nothing before everything was run.
    #[must_use]
    pub fn bars(&self) -> &[Bar] {
        self.found.as_ref().map_or(&[], |found| &found.bars)
    }

    /// The output with all factors at default.
    #[must_use]
    pub fn expected(&self) -> Option<f64> {
        self.found.as_ref().map(|found| found.expected)
    }
}

impl Inquiry for Tornado {
    fn blocks(&self) -> u32 {
        if self.found.is_some() { 0 } else { blocks_of(self.draws.len()) }
    }

    fn block(&self, place: u32) -> Vec<Vec<f64>> {
        block_of(&self.draws, place)
    }

    fn take(&mut self, outputs: Vec<f64>) {
        let mut rest = outputs.into_iter();
        let expected = rest.next().unwrap_or_default();
        let mut bars: Vec<Bar> = Vec::with_capacity(self.factors.len());
        for (factor, is_uncertain) in &self.factors {
            let (low, high) = match factor {
                _ if !is_uncertain => (expected, expected),
                Factor::Calibrated => {
                    let rows: Vec<f64> = rest.by_ref().take(self.rows).collect();
                    (quantile(&rows, ENDS[0]), quantile(&rows, ENDS[1]))
                }
                Factor::Parameter(_) => (rest.next().unwrap_or(expected), rest.next().unwrap_or(expected)),
            };
            bars.push(Bar { factor: *factor, low, high });
        }
        // What is equally wide stays in order of the registry.
        largest_first(&mut bars, Bar::width);
        self.found = Some(Found { expected, bars });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::inquiry::exhaust;
    use crate::parameters::path::Paths;
    use crate::parameters::{count, find};
    use crate::scenario::assumptions::{AssumptionSet, fixed};

    #[test]
    fn the_widest_comes_first_and_what_the_output_does_not_touch_has_no_width() {
        let (one, two) = (find("bijstand_benefit_price").unwrap().0, find("sw_wsw_outflow").unwrap().0);
        let known = find("bijstand_benefit_price").unwrap().0 + 1;
        let set = AssumptionSet::default().with(known, Some(fixed(0.5))).with(two, Some(fixed(2.0)));
        let factors = Factors::new(&set.sampler(&Paths::load().unwrap(), 2027));
        let mut tornado = Tornado::new(&factors, 64);
        exhaust(&mut tornado, |draws| {
            draws.iter().map(|draw| 7.0 - 2.0 * draw[one] + draw[two] + draw[known]).collect()
        });
        let drawn = ENDS.map(|uniform| factors.at(uniform)[one]);
        let expected = 9.5 - 2.0 * factors.defaults()[one];
        let bar = |factor| tornado.bars().iter().find(|bar| bar.factor == factor).unwrap();
        assert_eq!(tornado.bars()[0].factor, Factor::Parameter(one));
        let widest = bar(Factor::Parameter(one));
        assert!(
            (widest.low - (9.5 - 2.0 * drawn[0])).abs() < 1e-9 && (widest.high - (9.5 - 2.0 * drawn[1])).abs() < 1e-9
        );
        assert!(widest.low > expected && expected > widest.high);
        for factor in [Factor::Parameter(two), Factor::Parameter(known), Factor::Calibrated] {
            assert_eq!((bar(factor).low, bar(factor).high), (expected, expected));
        }
        assert!(tornado.bars().len() < count());
    }

    #[test]
    fn of_the_calibrated_block_the_ends_are_those_of_the_output() {
        let factors = Factors::new(&AssumptionSet::default().sampler(&Paths::load().unwrap(), 2027));
        let learned = crate::scenario::posterior::shipped().unwrap();
        let mut tornado = Tornado::new(&factors, learned.len());
        exhaust(&mut tornado, |draws| draws.iter().map(|draw| -draw[learned.places[2]]).collect());
        let known: Vec<f64> = (0..learned.len()).map(|row| -learned.row(row)[2]).collect();
        let bar = tornado.bars()[0];
        assert_eq!(bar.factor, Factor::Calibrated);
        assert_eq!((bar.low, bar.high), (quantile(&known, 0.1), quantile(&known, 0.9)));
        assert!(bar.low < bar.high);
    }
}
