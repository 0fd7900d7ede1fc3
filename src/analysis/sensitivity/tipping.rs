//! What must be true: the value of an assumption at which the choice tips, all else at default.
//!
//! The range of a parameter is scanned from its default outwards; where the output first comes to lie on the other side
//! of the level, bisection finds the value. A range that tips more than once gives the tip nearest to the default on
//! either side; two tips within one step of the scan are not seen.

use serde::{Deserialize, Serialize};

use crate::analysis::inquiry::{Inquiry, block_of, blocks_of};
use crate::analysis::sensitivity::factors::{Factor, Factors};

/// Where a choice tips.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Tip {
    /// The value of the parameter, in the unit and price year of its declaration.
    pub value: f64,
    /// The chance that the parameter lies beyond it, seen from the default, under its own distribution.
    pub chance_beyond: f64,
    /// How far the output jumps there, in its own unit, ≥ 0: next to nothing where it crosses the level smoothly. A run
    /// starts with whole persons, so an outcome steps where that start gets one more; such a tip skips the level itself.
    pub jump: f64,
}

/// Where the choice tips on both sides of the default of one parameter.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Tipping {
    /// Which parameter.
    pub factor: Factor,
    /// Its default, as declared.
    pub default: f64,
    /// The bounds of its range, as declared.
    pub range: (f64, f64),
    /// Below the default; `None` when the choice does not tip there.
    pub below: Option<Tip>,
    /// Above the default; `None` when the choice does not tip there.
    pub above: Option<Tip>,
}

/// Steps of the scan on either side of the default.
const STEPS: usize = 8;
/// Halvings of a step: to a billionth of it.
const HALVINGS: usize = 30;

/// Searches all parameters at once: a round of the scan, and then a round for every halving.
#[derive(Debug, Clone)]
pub struct Search {
    factors: Factors,
    level: f64,
    sides: Vec<Side>,
    round: Round,
}

/// A value of the parameter, and the output there.
type Run = (f64, f64);

/// One side of the default of one parameter.
#[derive(Debug, Clone, Copy)]
struct Side {
    factor: Factor,
    default: f64,
    end: f64,
    /// Between these it tips: the first is on the side of the default.
    bracket: Option<(Run, Run)>,
}

impl Side {
    /// The values of the scan: the default, and then outwards to the end of the range itself.
    fn scan(&self) -> impl Iterator<Item = f64> + use<> {
        let Self { default, end, .. } = *self;
        (0..=STEPS)
            .map(move |step| if step == STEPS { end } else { default + (end - default) * step as f64 / STEPS as f64 })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Round {
    Scan,
    /// So many are left, and on this side of the level lies the expected run.
    Halve {
        left: usize,
        is_above: bool,
    },
}

impl Search {
    /// Gets ready to search these parameters for where an output crosses `level`; the calibrated block, which has no
    /// value, is passed over.
    #[must_use]
    pub fn new(factors: &Factors, of: &[Factor], level: f64) -> Self {
        let sides = of.iter().filter_map(|factor| {
            let (default, (low, high)) = (factors.default(*factor)?, factors.range(*factor)?);
            Some([low, high].map(|end| Side { factor: *factor, default, end, bracket: None }))
        });
        let sides: Vec<Side> = sides.flatten().collect();
        Self { factors: factors.clone(), level, sides, round: Round::Scan }
    }

    /// What was found for each parameter, in the order asked.
    #[must_use]
    pub fn found(&self) -> Vec<Tipping> {
        let (pairs, _) = self.sides.as_chunks::<2>();
        let tip = |side: &Side| {
            let (near, far) = side.bracket?;
            let value = far.0;
            let below = self.factors.chance_below(side.factor, value);
            let chance_beyond = if value < side.default { below } else { 1.0 - below };
            Some(Tip { value, chance_beyond, jump: (far.1 - near.1).abs() })
        };
        let found = pairs.iter().map(|[low, high]| Tipping {
            factor: low.factor,
            default: low.default,
            range: (low.end, high.end),
            below: tip(low),
            above: tip(high),
        });
        found.collect()
    }

    fn draws(&self) -> Vec<Vec<f64>> {
        let values: Vec<(Factor, f64)> = match self.round {
            Round::Scan => self.sides.iter().flat_map(|side| side.scan().map(|value| (side.factor, value))).collect(),
            Round::Halve { left: 0, .. } => Vec::new(),
            Round::Halve { .. } => self
                .sides
                .iter()
                .filter_map(|side| side.bracket.map(|bracket| (side.factor, middle(bracket))))
                .collect(),
        };
        values.into_iter().map(|(factor, value)| self.factors.with(factor, value)).collect()
    }
}

fn middle((near, far): (Run, Run)) -> f64 {
    0.5 * (near.0 + far.0)
}

impl Inquiry for Search {
    fn blocks(&self) -> u32 {
        blocks_of(self.draws().len())
    }

    fn block(&self, place: u32) -> Vec<Vec<f64>> {
        block_of(&self.draws(), place)
    }

    fn take(&mut self, outputs: Vec<f64>) {
        let level = self.level;
        match self.round {
            Round::Scan => {
                // Every scan begins with the expected run.
                let is_above = outputs.first().is_some_and(|output| *output >= level);
                for (side, outputs) in self.sides.iter_mut().zip(outputs.chunks(STEPS + 1)) {
                    let runs: Vec<Run> = side.scan().zip(outputs.iter().copied()).collect();
                    let first = runs.iter().position(|(_, output)| (*output >= level) != is_above);
                    side.bracket = first.and_then(|far| Some((*runs.get(far.checked_sub(1)?)?, *runs.get(far)?)));
                }
                self.round = Round::Halve { left: HALVINGS, is_above };
            }
            Round::Halve { left, is_above } => {
                let brackets = self.sides.iter_mut().filter_map(|side| side.bracket.as_mut());
                for (bracket, output) in brackets.zip(outputs) {
                    let run = (middle(*bracket), output);
                    if (output >= level) == is_above { bracket.0 = run } else { bracket.1 = run }
                }
                self.round = Round::Halve { left: left.saturating_sub(1), is_above };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::inquiry::exhaust;
    use crate::engine::distribution::{Shape, Spread};
    use crate::parameters::path::Paths;
    use crate::scenario::assumptions::AssumptionSet;

    /// The search of a parameter that is uniform from 0 to 10 with default 4, and of the block.
    fn search(level: f64, output: impl Fn(f64) -> f64) -> Vec<Tipping> {
        let own = Spread { low: 0.0, mode: 4.0, high: 10.0, shape: Shape::Uniform };
        let set = AssumptionSet::default().with(5, Some(own));
        let factors = Factors::new(&set.sampler(&Paths::load().unwrap(), 2027));
        let mut search = Search::new(&factors, &[Factor::Calibrated, Factor::Parameter(5)], level);
        exhaust(&mut search, |draws| draws.iter().map(|draw| output(draw[5])).collect());
        search.found()
    }

    #[test]
    fn a_choice_tips_where_a_straight_line_crosses_the_level() {
        let found = search(3.0, |x| 3.0 + 2.0 * (x - 6.5));
        assert_eq!(found.len(), 1, "the block has no value to tip at");
        assert_eq!((found[0].default, found[0].range, found[0].below), (4.0, (0.0, 10.0), None));
        let tip = found[0].above.unwrap();
        assert!((tip.value - 6.5).abs() < 1e-8 && (tip.chance_beyond - 0.35).abs() < 1e-5, "{tip:?}");
    }

    #[test]
    fn of_several_tips_the_nearest_on_either_side_is_told() {
        let found = search(0.0, |x| (x - 1.0) * (x - 2.5) * (x - 5.5) * (x - 9.0));
        let (below, above) = (found[0].below.unwrap(), found[0].above.unwrap());
        assert!((below.value - 2.5).abs() < 1e-8 && (above.value - 5.5).abs() < 1e-8, "{found:?}");
        assert!((below.chance_beyond - 0.25).abs() < 1e-5 && (above.chance_beyond - 0.45).abs() < 1e-5);
    }

    #[test]
    fn where_the_output_jumps_over_the_level_the_tip_says_so() {
        let tip = search(0.0, |x| if x < 3.2 { -5.0 } else { 2.0 + x })[0].below.unwrap();
        assert!((tip.value - 3.2).abs() < 1e-8 && (tip.jump - 10.2).abs() < 1e-6, "{tip:?}");
        assert!(search(0.0, |x| 9.0 - x)[0].above.unwrap().jump < 1e-8);
    }

    #[test]
    fn the_end_of_the_range_counts_and_what_lies_beyond_does_not() {
        assert!(search(0.0, |x| 10.0 - x - 1e-12)[0].above.is_some());
        assert_eq!(search(0.0, |x| 10.001 - x)[0].above, None);
        assert_eq!(search(0.0, |_| 0.0)[0], search(0.0, |_| -1.0)[0], "what never moves never tips");
    }
}
