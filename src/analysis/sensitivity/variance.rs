//! What of the uncertainty is lack of knowledge, and what is chance.
//!
//! Each replication is run twice with the same parameters: every flow at its mean, and in whole persons. By the law of
//! total variance the part of knowledge is the variance, over the parameters, of the mean over all chance. No run gives
//! that mean. The run with flows at their mean is not it: where the model bends it lies elsewhere and varies more or
//! less. But it orders the parameters as that mean does, and what both share is all that they can share with a drawn
//! run. So the squared correlation of the pairs is the share of knowledge, exactly when the mean over chance is a
//! straight line in the run at the mean, with whatever slope; and else too small, never too large, as no other function
//! of the parameters goes better with a drawn run than that mean.
//!
//! Two other ways, held against 24 drawn runs for each of 512 draws of the parameters of a town of 20,000: the variance
//! of the runs at the mean over that of the drawn runs, and the variance of the differences within a pair. Where chance
//! was 62 % of the variance (two more fte in each wijkteam), these said 55 and 58 %, and the correlation 62 %. To be
//! exact in any model, each draw of the parameters would need a second drawn run.

use crate::analysis::experiment::{Experiment, Mode};
use crate::analysis::precision::Estimate;
use crate::analysis::record::Record;
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

/// The variance of the drawn runs in two parts, in the square of the unit of the output.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// What goes with the runs at the mean.
    pub knowledge: f64,
    /// The rest.
    pub chance: f64,
    /// The share of chance in the sum of both, 0 to 1; the other share is knowledge. `None` when nothing varies.
    pub share_of_chance: Option<Estimate>,
}

impl Split {
    /// From the pairs of all replications. The standard error takes them as independent; Sobol points do better.
    #[must_use]
    pub fn of(pairs: &[Pair]) -> Self {
        let (means, drawn) = (deviations(pairs, |pair| pair.mean), deviations(pairs, |pair| pair.drawn));
        let free = (pairs.len() as f64 - 1.0).max(1.0);
        let moment =
            |one: &[f64], other: &[f64]| one.iter().zip(other).map(|(one, other)| one * other).sum::<f64>() / free;
        let (of_means, of_drawn) = (moment(&means, &means), moment(&drawn, &drawn));
        if of_drawn <= 0.0 {
            return Self { knowledge: 0.0, chance: 0.0, share_of_chance: None };
        }
        // Where knowledge does not matter at all, all is chance.
        let scale = (of_means * of_drawn).sqrt();
        let correlation = if scale > 0.0 { (moment(&means, &drawn) / scale).clamp(-1.0, 1.0) } else { 0.0 };
        let value = 1.0 - correlation * correlation;
        let standard_error = if scale > 0.0 { error(correlation, (&means, of_means), (&drawn, of_drawn)) } else { 0.0 };
        Self {
            knowledge: (1.0 - value) * of_drawn,
            chance: value * of_drawn,
            share_of_chance: Some(Estimate { value, standard_error }),
        }
    }
}

/// The standard error of a squared correlation, of any distribution: what each pair moves it (the influence function of
/// S. J. Devlin and others, Robust estimation and outlier detection with correlation coefficients, 1975,
/// doi:10.1093/biomet/62.3.531).
fn error(correlation: f64, (one, of_one): (&[f64], f64), (other, of_other): (&[f64], f64)) -> f64 {
    let count = one.len() as f64;
    let moved = one.iter().zip(other).map(|(one, other)| {
        let (one, other) = (one / of_one.sqrt(), other / of_other.sqrt());
        one * other - correlation * (one * one + other * other) / 2.0
    });
    let squares: f64 = moved.map(|moved| moved * moved).sum();
    2.0 * correlation.abs() * squares.sqrt() / count
}

/// How far a figure lies from its mean, counted from the first so that a constant has none at all.
fn deviations(pairs: &[Pair], figure: impl Fn(&Pair) -> f64) -> Vec<f64> {
    let first = pairs.first().map(&figure).unwrap_or_default();
    let mean = pairs.iter().map(|pair| figure(pair) - first).sum::<f64>() / pairs.len().max(1) as f64;
    pairs.iter().map(|pair| figure(pair) - first - mean).collect()
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
    fn the_error_is_how_far_the_share_goes_from_sample_to_sample() {
        let mut dice = RandomStream::new(9, 0, Purpose::Parameters);
        let mut normal = || normal_quantile(dice.uniform());
        // A skew parameter, and chance that grows with it: nothing like a normal distribution. The parts are 1.08
        // and 0.72.
        let mut sample = || {
            let pair = |_| {
                let parameter = normal();
                let mean = parameter + 0.2 * parameter * parameter;
                Pair { mean, drawn: mean + 0.6 * (1.0 + parameter) * normal() }
            };
            Split::of(&(0..500).map(pair).collect::<Vec<_>>()).share_of_chance.unwrap()
        };
        let found: Vec<Estimate> = (0..200).map(|_| sample()).collect();
        let mean = |of: &dyn Fn(&Estimate) -> f64| found.iter().map(of).sum::<f64>() / 200.0;
        let (value, told) = (mean(&|one| one.value), mean(&|one| one.standard_error));
        let real = mean(&|one| (one.value - value) * (one.value - value)).sqrt();
        assert!((value - 0.72 / 1.8).abs() < 4.0 * real / 200.0_f64.sqrt() + 0.003, "{value}");
        assert!((told / real - 1.0).abs() < 0.2, "{told} {real}");
    }

    #[test]
    fn a_run_at_the_mean_that_varies_more_or_less_than_the_mean_over_chance_tells_the_same() {
        // The mean over chance is half as steep as the run at the mean: the parts are 1 and 1.
        let mut dice = RandomStream::new(10, 0, Purpose::Parameters);
        let pair = |_| {
            let parameter = normal_quantile(dice.uniform());
            Pair { mean: 2.0 * parameter, drawn: parameter + normal_quantile(dice.uniform()) }
        };
        let Estimate { value, standard_error } =
            Split::of(&(0..4_000).map(pair).collect::<Vec<_>>()).share_of_chance.unwrap();
        assert!((value - 0.5).abs() < 4.0 * standard_error, "{value} ± {standard_error}");
    }

    #[test]
    fn a_bend_makes_the_part_of_knowledge_too_small_and_never_too_large() {
        // The mean over chance is the parameter and its square, the run at the mean the parameter alone: of 1 + 2 + 1
        // the part of knowledge is 3, of which the line sees 1.
        let mut dice = RandomStream::new(11, 0, Purpose::Parameters);
        let pair = |_| {
            let parameter = normal_quantile(dice.uniform());
            Pair { mean: parameter, drawn: parameter + parameter * parameter + normal_quantile(dice.uniform()) }
        };
        let found = Split::of(&(0..8_000).map(pair).collect::<Vec<_>>());
        let share = found.share_of_chance.unwrap();
        assert!((share.value - 0.75).abs() < 4.0 * share.standard_error, "{share:?}");
        assert!((found.knowledge + found.chance - 4.0).abs() < 0.4, "{found:?}");
    }

    #[test]
    fn one_part_alone_has_all_of_it() {
        assert_eq!(Split::of(&pairs(2.0, 0.0)).share_of_chance.unwrap().value.round(), 0.0);
        assert!(Split::of(&pairs(2.0, 0.0)).chance < 1e-9);
        let alone = Split::of(&pairs(0.0, 1.0));
        assert_eq!((alone.knowledge, alone.share_of_chance.unwrap().value), (0.0, 1.0));
        assert_eq!(Split::of(&pairs(0.0, 0.0)).share_of_chance, None);
        assert_eq!(Split::of(&[]).share_of_chance, None);
    }
}
