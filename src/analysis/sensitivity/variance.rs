//! What of the uncertainty is lack of knowledge, and what is chance.
//!
//! Each replication is run twice with the same parameters: every flow at its mean, and in whole persons. What differs
//! between replications of the first is lack of knowledge; what differs between both of a pair is chance.

use crate::analysis::ensemble::Record;
use crate::analysis::experiment::{Experiment, Mode};
use crate::analysis::precision::Estimate;
use crate::analysis::sensitivity::output::Output;
use crate::levers::Levers;

/// An output of one replication.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// With every flow at its mean.
    pub mean: f64,
    /// With the same parameters in whole persons.
    pub drawn: f64,
}

impl Pair {
    /// Runs a replication both ways; `None` when there is no scenario.
    #[must_use]
    pub fn run(
        experiment: &Experiment,
        scenario: &[Levers],
        output: Output,
        (seed, replication): (u64, u32),
    ) -> Option<Self> {
        let of = |mode| Record::of(experiment.run(&[scenario], mode)).first().map(|record| output.of(record));
        Some(Self {
            mean: of(Mode::KnowledgeOnly { seed, replication })?,
            drawn: of(Mode::Stochastic { seed, replication })?,
        })
    }
}

/// A variance in two parts, in the square of the unit of the output.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// The variance of the runs at the mean.
    pub knowledge: f64,
    /// The mean squared difference of the pairs, less the square of its mean: the mean over the parameters of the
    /// variance by chance, and what the bend of the model adds to a run at the mean.
    pub chance: f64,
    /// The share of chance in the sum of both, 0 to 1; the other share is knowledge. `None` when nothing varies.
    pub share_of_chance: Option<Estimate>,
}

impl Split {
    /// From the pairs of all replications. The standard error takes them as independent; Sobol points do better.
    #[must_use]
    pub fn of(pairs: &[Pair]) -> Self {
        let parts: Vec<(f64, f64)> =
            squares(pairs, |pair| pair.mean).into_iter().zip(squares(pairs, |pair| pair.drawn - pair.mean)).collect();
        let count = pairs.len() as f64;
        let free = (count - 1.0).max(1.0);
        let knowledge = parts.iter().map(|(knowledge, _)| knowledge).sum::<f64>() / free;
        let chance = parts.iter().map(|(_, chance)| chance).sum::<f64>() / free;
        let all = knowledge + chance;
        let share_of_chance = (all > 0.0).then(|| {
            let value = chance / all;
            let misses = parts.iter().map(|(knowledge, chance)| {
                let miss = (chance - value * (knowledge + chance)) / all;
                miss * miss
            });
            Estimate { value, standard_error: (misses.sum::<f64>() / (count * free)).sqrt() }
        });
        Self { knowledge, chance, share_of_chance }
    }
}

/// The squared deviation of a figure from its mean, counted from the first so that a constant has none at all.
fn squares(pairs: &[Pair], figure: impl Fn(&Pair) -> f64) -> Vec<f64> {
    let first = pairs.first().map(&figure).unwrap_or_default();
    let mean = pairs.iter().map(|pair| figure(pair) - first).sum::<f64>() / pairs.len().max(1) as f64;
    pairs.iter().map(|pair| figure(pair) - first - mean).map(|deviation| deviation * deviation).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::{Purpose, RandomStream};
    use crate::engine::sampler::normal_quantile;

    /// Knowledge with deviation `knowledge`, and chance with `chance` times a factor of the parameter with mean square 1.
    fn pairs(knowledge: f64, chance: f64) -> Vec<Pair> {
        let mut dice = RandomStream::new(8, 0, Purpose::Parameters);
        let pair = |_| {
            let parameter = normal_quantile(dice.uniform());
            let mean = 1e5 + knowledge * parameter;
            Pair { mean, drawn: mean + 3.0 + chance * parameter * normal_quantile(dice.uniform()) }
        };
        (0..4_000).map(pair).collect()
    }

    #[test]
    fn known_parts_are_found() {
        let Split { knowledge, chance, share_of_chance } = Split::of(&pairs(2.0, 1.0));
        assert!((knowledge / 4.0 - 1.0).abs() < 0.1 && (chance - 1.0).abs() < 0.15, "{knowledge} {chance}");
        let Estimate { value, standard_error: error } = share_of_chance.unwrap();
        assert!((value - 0.2).abs() < 4.0 * error && error < 0.01, "{value} ± {error}");
    }

    #[test]
    fn one_part_alone_has_all_of_it() {
        assert_eq!(Split::of(&pairs(2.0, 0.0)).share_of_chance.unwrap().value.round(), 0.0);
        assert!(Split::of(&pairs(2.0, 0.0)).chance < 1e-12);
        let alone = Split::of(&pairs(0.0, 1.0));
        assert_eq!((alone.knowledge, alone.share_of_chance.unwrap().value), (0.0, 1.0));
        assert_eq!(Split::of(&pairs(0.0, 0.0)).share_of_chance, None);
        assert_eq!(Split::of(&[]).share_of_chance, None);
    }
}
