//! Many estimates of one number into one distribution, with the disagreement kept beside it.
//!
//! The method is the *linear opinion pool* (Stone 1961, doi:10.1214/aoms/1177704873): the group's distribution is the
//! equal mixture of the participants' PERTs, so everybody weighs the same and nobody's view is averaged away. The model
//! draws from a PERT; the one that is used has the P5 and the P95 of the mixture, and its mean as nearly as a PERT can.
//! P5 and P95 because results are read as bands, and because low and high of a PERT are edges that are hardly ever
//! reached: taking P5 and P95 themselves as edges would make the group surer than it is. The mean and not the P50,
//! because in a group of two camps the P50 jumps from one to the other with a single vote. A single or unanimous
//! estimate comes back unchanged.
//!
//! The edges stay within the lowest and the highest value that somebody in the group held possible. For a group of two
//! camps far apart a PERT then is narrower than the mixture: that is what [`Pooled::disagreement`] is for. Talk first.

use crate::engine::decimal;
use crate::engine::distribution::{QuantileTable, Shape, Spread};
use crate::scenario::opinions::Estimate;

/// Each participant is represented by so many equally likely values.
const VALUES: usize = 1_000;
/// The percentiles that are kept.
const OUTER: [f64; 2] = [0.05, 0.95];

/// What a group thinks of one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pooled {
    /// What the model draws from.
    pub spread: Spread,
    /// 5, 50 and 95 of every 100 values of the mixture lie below.
    pub percentiles: [f64; 3],
    /// The mean of the mixture.
    pub mean: f64,
    /// The share of the mixture's variance that lies between the participants' means, 0 to 1: 0 when all expect the
    /// same, near 1 when each is sure of something else.
    pub disagreement: f64,
    /// The lowest value that somebody holds possible.
    pub lowest: f64,
    /// The highest value that somebody holds possible.
    pub highest: f64,
}

/// Pools the estimates; none at all is a number that is known to be zero, which no reader of estimates gives.
#[must_use]
pub fn pooled(estimates: &[Estimate]) -> Pooled {
    let spreads: Vec<Spread> = estimates.iter().map(|estimate| estimate.spread).collect();
    let values = mixture(&spreads);
    let percentiles = [OUTER[0], 0.5, OUTER[1]].map(|share| percentile(&values, share));
    let mean = mean(spreads.iter().map(Spread::mean));
    let Some(first) = spreads.first().filter(|first| spreads.iter().any(|spread| spread != *first)) else {
        let spread = spreads.first().copied().unwrap_or(Spread::fixed(0.0));
        return Pooled {
            spread,
            percentiles,
            mean: spread.mean(),
            disagreement: 0.0,
            lowest: spread.low,
            highest: spread.high,
        };
    };
    let (lowest, highest) = spreads
        .iter()
        .fold((first.low, first.high), |(low, high), spread| (low.min(spread.low), high.max(spread.high)));
    let spread = within(&fitted(percentiles[0], mean, percentiles[2]), lowest, highest);
    Pooled { spread, percentiles, mean, disagreement: disagreement(&spreads, mean), lowest, highest }
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len() as f64;
    values.sum::<f64>() / count
}

/// Values of the mixture in order, all equally likely.
fn mixture(spreads: &[Spread]) -> Vec<f64> {
    let mut values: Vec<f64> = spreads
        .iter()
        .flat_map(|spread| {
            let table = QuantileTable::new(spread);
            (0..VALUES).map(move |place| table.value((place as f64 + 0.5) / VALUES as f64))
        })
        .collect();
    values.sort_by(f64::total_cmp);
    values
}

fn percentile(values: &[f64], share: f64) -> f64 {
    let place = (share * values.len() as f64) as usize;
    values.get(place.min(values.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// The PERT with this P5 and P95, and this mean as nearly as its peak can bring it.
fn fitted(p5: f64, mean: f64, p95: f64) -> Spread {
    let width = p95 - p5;
    if width <= 0.0 {
        return Spread::fixed(mean);
    }
    // The higher the peak lies, the nearer the mean is to the upper end: halve until it is found.
    let target = (mean - p5) / width;
    let (mut left, mut right) = (0.0, 1.0);
    for _ in 0..30 {
        let peak = 0.5 * (left + right);
        let [low, middle, high] = standard(peak);
        if (middle - low) / (high - low) < target { left = peak } else { right = peak }
    }
    let peak = 0.5 * (left + right);
    let [low, _, high] = standard(peak);
    let span = width / (high - low);
    let start = p5 - span * low;
    Spread { low: start, mode: start + span * peak, high: start + span, shape: Shape::Pert }
}

/// P5, mean and P95 of the PERT from 0 to 1 with this peak.
fn standard(peak: f64) -> [f64; 3] {
    let spread = Spread { low: 0.0, mode: peak, high: 1.0, shape: Shape::Pert };
    let table = QuantileTable::new(&spread);
    [table.value(OUTER[0]), spread.mean(), table.value(OUTER[1])]
}

/// The same in three digits, which is more than a group knows, and within the edges of the group.
fn within(spread: &Spread, lowest: f64, highest: f64) -> Spread {
    let held = |value: f64| rounded(value).clamp(lowest, highest);
    let (low, high) = (held(spread.low), held(spread.high));
    let shape = if low < high { Shape::Pert } else { Shape::Fixed };
    Spread { low, mode: held(spread.mode).clamp(low, high), high, shape }
}

fn rounded(value: f64) -> f64 {
    decimal::parse(&format!("{value:.2e}")).unwrap_or(value)
}

fn disagreement(spreads: &[Spread], middle: f64) -> f64 {
    let between = mean(spreads.iter().map(|spread| squared(spread.mean() - middle)));
    let inside = mean(spreads.iter().map(variance));
    if between > 0.0 { between / (between + inside) } else { 0.0 }
}

fn squared(value: f64) -> f64 {
    value * value
}

/// The variance of a PERT with weight 4.
fn variance(spread: &Spread) -> f64 {
    let mean = spread.mean();
    (mean - spread.low) * (spread.high - mean) / 7.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estimate(low: f64, mode: f64, high: f64) -> Estimate {
        let shape = if low < high { Shape::Pert } else { Shape::Fixed };
        Estimate { participant: "x".into(), spread: Spread { low, mode, high, shape } }
    }

    #[test]
    fn one_estimate_and_a_unanimous_group_come_back_unchanged() {
        let one = estimate(0.1, 0.2, 0.4);
        for group in [vec![one.clone()], vec![one.clone(); 7]] {
            let pooled = pooled(&group);
            assert_eq!((pooled.spread, pooled.disagreement), (one.spread, 0.0));
        }
        let sure = pooled(&[estimate(3.0, 3.0, 3.0)]);
        assert_eq!((sure.spread, sure.disagreement), (Spread::fixed(3.0), 0.0));
    }

    #[test]
    fn what_is_drawn_has_the_outer_percentiles_and_the_mean_of_the_mixture() {
        let pooled = pooled(&[estimate(0.05, 0.2, 0.5), estimate(0.1, 0.25, 0.6), estimate(0.0, 0.3, 0.5)]);
        let table = QuantileTable::new(&pooled.spread);
        let drawn = [table.value(0.05), pooled.spread.mean(), table.value(0.95)];
        for (drawn, wanted) in drawn.into_iter().zip([pooled.percentiles[0], pooled.mean, pooled.percentiles[2]]) {
            assert!((drawn - wanted).abs() < 0.003, "{drawn} against {wanted}");
        }
        assert!(pooled.disagreement < 0.1, "{pooled:?}");
    }

    #[test]
    fn two_camps_show_in_the_disagreement_and_nothing_lies_beyond_the_group() {
        let camps = pooled(&[estimate(0.05, 0.1, 0.15), estimate(0.25, 0.3, 0.35)]);
        assert!(camps.disagreement > 0.9, "{camps:?}");
        assert_eq!((camps.spread.low, camps.spread.high), (0.05, 0.35));
        assert!((camps.spread.mode - 0.2).abs() < 0.01, "{camps:?}");
        let sure = pooled(&[estimate(1.0, 1.0, 1.0), estimate(2.0, 2.0, 2.0)]);
        assert_eq!((sure.disagreement, sure.spread.low, sure.spread.high), (1.0, 1.0, 2.0));
    }

    #[test]
    fn a_lonely_voice_far_away_counts_for_its_share_only() {
        let mut group = vec![estimate(0.09, 0.1, 0.11); 9];
        group.push(estimate(0.8, 0.9, 1.0));
        let Spread { low, mode, high, .. } = pooled(&group).spread;
        assert!(low >= 0.09 && low <= mode && mode < 0.2 && high <= 1.0, "{low} {mode} {high}");
    }

    #[test]
    fn the_order_of_the_participants_does_not_matter() {
        let mut group = vec![estimate(0.0, 0.2, 0.5), estimate(0.1, 0.4, 0.6), estimate(0.3, 0.3, 0.3)];
        let one = pooled(&group).spread;
        group.reverse();
        assert_eq!(pooled(&group).spread, one);
    }
}
