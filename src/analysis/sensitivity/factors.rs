//! What an outcome may depend on: each uncertain assumption by itself, and what calibration learned as one factor.
//!
//! What was learned belongs together (`scenario::posterior`): a rate of it moved alone would leave what the published
//! series allow, so its parameters share one factor.

use serde::{Deserialize, Serialize};

use crate::parameters::registry;
use crate::parameters::spec::Grade;
use crate::scenario::assumptions::ParameterSampler;

/// One source of uncertainty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Factor {
    /// Everything that calibration learned, as a whole.
    Calibrated,
    /// The parameter at this place in the registry.
    Parameter(usize),
}

/// The groups that a share of the variance is given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Evidence {
    /// Parameters of this grade that were not learned.
    Graded(Grade),
    /// What calibration learned. It has no grade of its own: its parameters began with grades A, B and C, and what is
    /// left of their uncertainty follows from the published series.
    Calibrated,
}

impl Evidence {
    /// Every group, in the order in which they are told.
    pub const ALL: [Self; 4] =
        [Self::Graded(Grade::A), Self::Graded(Grade::B), Self::Graded(Grade::C), Self::Calibrated];

    /// The name that users see.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Graded(grade) => grade.letter(),
            Self::Calibrated => CALIBRATED,
        }
    }
}

/// The name of the calibrated block among the names of parameters.
pub const CALIBRATED: &str = "calibrated";

impl Factor {
    /// Its name in results: the id of the parameter, or [`CALIBRATED`].
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Calibrated => CALIBRATED,
            Self::Parameter(place) => registry().nth(place).map_or("", |spec| spec.id),
        }
    }

    /// The coordinate that draws it in a point of [`ParameterSampler::points`].
    #[must_use]
    pub const fn coordinate(self) -> usize {
        match self {
            Self::Calibrated => 0,
            Self::Parameter(place) => place + 1,
        }
    }

    /// What its uncertainty rests on.
    #[must_use]
    pub fn evidence(self) -> Evidence {
        match self {
            Self::Calibrated => Evidence::Calibrated,
            Self::Parameter(place) => Evidence::Graded(registry().nth(place).map_or(Grade::C, |spec| spec.grade)),
        }
    }
}

/// The factors of an experiment, and the draws in which only some of them move.
#[derive(Debug, Clone)]
pub struct Factors {
    sampler: ParameterSampler,
    all: Vec<Factor>,
    /// The declared values at both ends of every range.
    ends: [Vec<f64>; 2],
}

impl Factors {
    /// Every factor of this sampler, the calibrated block first and then the parameters in order of the registry. One
    /// that is known exactly is a factor too, of no width.
    #[must_use]
    pub fn new(sampler: &ParameterSampler) -> Self {
        let count = sampler.declared_defaults().len();
        let (learned, own): (Vec<usize>, Vec<usize>) = (0..count).partition(|place| sampler.is_learned(*place));
        let block = learned.first().map(|_| Factor::Calibrated);
        let all = block.into_iter().chain(own.into_iter().map(Factor::Parameter)).collect();
        let ends = [0.0, 1.0].map(|uniform| sampler.at(&vec![uniform; count + 1]));
        Self { sampler: sampler.clone(), all, ends }
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Factor] {
        &self.all
    }

    /// How many coordinates a point of all parameters has.
    #[must_use]
    pub fn coordinates(&self) -> usize {
        self.sampler.declared_defaults().len() + 1
    }

    /// Whether it can move at all.
    #[must_use]
    pub fn is_uncertain(&self, factor: Factor) -> bool {
        match factor {
            Factor::Calibrated => true,
            Factor::Parameter(_) => self.range(factor).is_some_and(|(low, high)| low < high),
        }
    }

    /// The default of a parameter, as declared; none for the block.
    #[must_use]
    pub fn default(&self, factor: Factor) -> Option<f64> {
        self.value_in(self.sampler.declared_defaults(), factor)
    }

    /// The least and the largest value of a parameter, as declared; none for the block.
    #[must_use]
    pub fn range(&self, factor: Factor) -> Option<(f64, f64)> {
        let [low, high] = &self.ends;
        Some((self.value_in(low, factor)?, self.value_in(high, factor)?))
    }

    /// All at default.
    #[must_use]
    pub fn defaults(&self) -> Vec<f64> {
        self.sampler.declared_defaults().to_vec()
    }

    /// This parameter at a value, all else at default.
    #[must_use]
    pub fn with(&self, factor: Factor, value: f64) -> Vec<f64> {
        let mut values = self.defaults();
        if let Factor::Parameter(place) = factor {
            values.iter_mut().skip(place).take(1).for_each(|slot| *slot = value);
        }
        values
    }

    /// What each factor would be at a uniform, as declared values: to be used with [`Factors::only`].
    #[must_use]
    pub fn at(&self, uniform: f64) -> Vec<f64> {
        self.sampler.at(&vec![uniform; self.coordinates()])
    }

    /// The values that belong to a point of all parameters.
    #[must_use]
    pub fn of_point(&self, point: &[f64]) -> Vec<f64> {
        self.sampler.at(point)
    }

    /// This factor as in `drawn`, all else at default.
    #[must_use]
    pub fn only(&self, factor: Factor, drawn: &[f64]) -> Vec<f64> {
        let mut values = self.defaults();
        for (place, (value, drawn)) in values.iter_mut().zip(drawn).enumerate() {
            let belongs = match factor {
                Factor::Calibrated => self.sampler.is_learned(place),
                Factor::Parameter(own) => place == own,
            };
            if belongs {
                *value = *drawn;
            }
        }
        values
    }

    /// The chance that a parameter lies below a value, 0 to 1; by bisection on its quantiles, to one in a million.
    #[must_use]
    pub fn chance_below(&self, factor: Factor, value: f64) -> f64 {
        const HALVINGS: usize = 20;
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            match self.value_in(&self.at(middle), factor) {
                Some(quantile) if quantile < value => low = middle,
                _ => high = middle,
            }
        }
        0.5 * (low + high)
    }

    fn value_in(&self, values: &[f64], factor: Factor) -> Option<f64> {
        match factor {
            Factor::Calibrated => None,
            Factor::Parameter(place) => values.get(place).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parameters::path::Paths;
    use crate::scenario::assumptions::{AssumptionSet, fixed};
    use crate::scenario::posterior;

    fn factors(set: &AssumptionSet) -> Factors {
        Factors::new(&set.sampler(&Paths::load().unwrap(), 2027))
    }

    #[test]
    fn what_was_learned_is_one_factor_and_every_other_parameter_one_by_itself() {
        let factors = factors(&AssumptionSet::default());
        let learned = posterior::shipped().unwrap().places.len();
        assert_eq!(factors.all().len(), registry().count() - learned + 1);
        assert_eq!(factors.all()[0], Factor::Calibrated);
        let moved = factors.only(Factor::Calibrated, &factors.at(0.3));
        let count = moved.iter().zip(factors.defaults()).filter(|(a, b)| *a != b).count();
        assert!(count > learned / 2 && count <= learned, "{count}");
    }

    #[test]
    fn a_learned_parameter_that_the_user_fixed_is_a_factor_by_itself_and_known() {
        let place = posterior::shipped().unwrap().places[0];
        let factors = factors(&AssumptionSet::default().with(place, Some(fixed(0.5))));
        assert!(factors.all().contains(&Factor::Parameter(place)));
        assert!(!factors.is_uncertain(Factor::Parameter(place)));
        assert_eq!(factors.only(Factor::Calibrated, &factors.at(0.3))[place], 0.5);
    }

    #[test]
    fn the_chance_below_a_quantile_is_its_uniform() {
        let factors = factors(&AssumptionSet::default());
        let uncertain = factors.all().iter().copied().filter(|factor| factors.is_uncertain(*factor));
        for factor in uncertain.filter(|factor| *factor != Factor::Calibrated).step_by(20) {
            for uniform in [0.1, 0.5, 0.83] {
                let value = factors.value_in(&factors.at(uniform), factor).unwrap();
                assert!((factors.chance_below(factor, value) - uniform).abs() < 1e-5, "{}", factor.name());
            }
        }
    }
}
