//! An assumption set: what the user assumes otherwise than the registry, and the draws from it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::engine::distribution::{QuantileTable, Shape, Spread};
use crate::engine::lanes::Lanes;
use crate::engine::number::Number;
use crate::engine::sobol::Sobol;
use crate::parameters::path::Paths;
use crate::parameters::{Parameters, price_factors, registry};
use crate::scenario::opinions::Opinions;
use crate::scenario::pool::pooled;
use crate::scenario::posterior::{self, Posterior};

/// The registry with the user's own ranges instead of some of its own. It holds for scenario and reference alike.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct AssumptionSet {
    /// Own spread per place in the registry, in the unit and price year of the declaration.
    pub own: BTreeMap<usize, Spread>,
    /// What a group estimated, for whoever asks where an own spread comes from; the model does not look at it.
    #[serde(skip)]
    pub opinions: Opinions,
}

impl AssumptionSet {
    /// The spread that holds for the parameter at this place.
    #[must_use]
    pub fn spread(&self, index: usize, declared: &Spread) -> Spread {
        self.own.get(&index).copied().unwrap_or(*declared)
    }

    /// The same with the pooled estimates of a group as own spreads, and its opinions beside them.
    #[must_use]
    pub fn with_opinions(&self, opinions: &Opinions) -> Self {
        let mut set = self.clone();
        for (place, estimates) in &opinions.estimates {
            set.own.insert(*place, pooled(estimates).spread);
            set.opinions.estimates.insert(*place, estimates.clone());
        }
        set
    }

    /// The same with this own spread, or without one: then what a group said of it no longer holds.
    #[must_use]
    pub fn with(&self, place: usize, own: Option<Spread>) -> Self {
        let mut set = self.clone();
        set.opinions.estimates.remove(&place);
        match own {
            Some(spread) => set.own.insert(place, spread),
            None => set.own.remove(&place),
        };
        set
    }

    /// Gets ready to draw, in euro of `start_year`.
    #[must_use]
    pub fn sampler(&self, paths: &Paths, start_year: i32) -> ParameterSampler {
        let spreads: Vec<Spread> =
            registry().enumerate().map(|(index, spec)| self.spread(index, &spec.spread)).collect();
        ParameterSampler {
            defaults: spreads.iter().map(|spread| spread.mode).collect(),
            spreads,
            tables: OnceLock::new(),
            factors: price_factors(paths, start_year),
            // A test keeps the shipped draws whole; without them every parameter is drawn by itself.
            learned: posterior::shipped().ok(),
            own: self.own.keys().copied().collect(),
        }
    }
}

/// An assumption that the user fixes at one value.
#[must_use]
pub const fn fixed(value: f64) -> Spread {
    Spread { low: value, mode: value, high: value, shape: Shape::Fixed }
}

/// Parameters at their defaults or drawn, ready to compute with.
#[derive(Debug, Clone)]
pub struct ParameterSampler {
    spreads: Vec<Spread>,
    /// Made at the first draw: what only asks for defaults does not wait for them.
    tables: OnceLock<Vec<QuantileTable>>,
    defaults: Vec<f64>,
    factors: Vec<f64>,
    learned: Option<&'static Posterior>,
    own: Vec<usize>,
}

impl ParameterSampler {
    fn tables(&self) -> &[QuantileTable] {
        self.tables.get_or_init(|| self.spreads.iter().map(QuantileTable::new).collect())
    }

    /// Every parameter at its default.
    #[must_use]
    pub fn defaults(&self) -> Parameters<f64> {
        self.with_declared(&self.defaults)
    }

    /// Every parameter at its default, in euro of the start year and in the order of the registry.
    #[must_use]
    pub fn default_values(&self) -> Vec<f64> {
        self.defaults.iter().zip(&self.factors).map(|(value, factor)| value * factor).collect()
    }

    /// The draw of this replication: the same in every scenario. Each parameter owns one uniform, used or not, and what
    /// calibration learned comes as a whole, by one more uniform; an own range of the user goes before.
    #[must_use]
    pub fn draw(&self, seed: u64, replication: u32) -> Parameters<f64> {
        self.with_declared(&self.declared(seed, replication))
    }

    /// The same in the units and price years of the declarations, a value for each parameter.
    #[must_use]
    pub fn declared(&self, seed: u64, replication: u32) -> Vec<f64> {
        self.at(&self.points(seed).point(replication))
    }

    /// The points of all replications: the first coordinate is that of the calibrated block, then one for each parameter.
    #[must_use]
    pub fn points(&self, seed: u64) -> Sobol {
        Sobol::scrambled(self.spreads.len() + 1, seed)
    }

    /// The values that belong to a point, in the units and price years of the declarations.
    #[must_use]
    pub fn at(&self, point: &[f64]) -> Vec<f64> {
        let Some((block, own)) = point.split_first() else { return self.defaults.clone() };
        let mut values: Vec<f64> =
            self.tables().iter().zip(own).map(|(table, uniform)| table.value(*uniform)).collect();
        for (place, value) in self.learned.iter().flat_map(|learned| learned.places.iter().zip(learned.at(*block))) {
            if let Some(drawn) = values.get_mut(*place).filter(|_| !self.own.contains(place)) {
                *drawn = *value;
            }
        }
        values
    }

    /// Every parameter at its default, in the units and price years of the declarations.
    #[must_use]
    pub fn declared_defaults(&self) -> &[f64] {
        &self.defaults
    }

    /// Whether what calibration learned decides this parameter: it then comes with the block and not by itself.
    #[must_use]
    pub fn is_learned(&self, place: usize) -> bool {
        !self.own.contains(&place) && self.learned.is_some_and(|learned| learned.places.contains(&place))
    }

    /// Parameters to compute with, from a value for each in the unit and price year of its declaration.
    #[must_use]
    pub fn with_declared(&self, declared: &[f64]) -> Parameters<f64> {
        filled(self.computed(declared).collect())
    }

    /// The same for as many draws as there are lanes.
    #[must_use]
    pub fn in_lanes(&self, draws: [&[f64]; Lanes::WIDTH]) -> Parameters<Lanes> {
        let lanes: Vec<Vec<f64>> = draws.iter().map(|declared| self.computed(declared).collect()).collect();
        let at = |place: usize| std::array::from_fn(|lane| lanes[lane].get(place).copied().unwrap_or_default());
        filled((0..self.factors.len()).map(|place| Lanes::from_array(at(place))).collect())
    }

    fn computed(&self, declared: &[f64]) -> impl Iterator<Item = f64> {
        declared.iter().zip(&self.factors).map(|(value, factor)| value * factor)
    }
}

/// The parameters with these values. Apart, so that the work of a value is not compiled again for each parameter.
#[inline(never)]
fn filled<N: Number>(values: Vec<N>) -> Parameters<N> {
    let mut values = values.into_iter();
    // The registry made the list, so there is a value for each; the zero never shows.
    Parameters::take(|| values.next().unwrap_or(N::constant(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_learned_comes_as_a_whole_and_an_own_range_goes_before() {
        let paths = Paths::load().unwrap();
        let learned = posterior::shipped().unwrap();
        let own = AssumptionSet { own: [(learned.places[0], fixed(1.5))].into(), ..AssumptionSet::default() };
        let (sampler, with_own) = (AssumptionSet::default().sampler(&paths, 2015), own.sampler(&paths, 2015));
        let mut seen = std::collections::BTreeSet::new();
        for replication in 0..200 {
            let values = sampler.declared(4, replication);
            let drawn: Vec<f64> = learned.places.iter().map(|place| values[*place]).collect();
            let row = (0..learned.len()).find(|row| learned.row(*row) == drawn);
            seen.insert(row.unwrap());
            let mut other = with_own.declared(4, replication);
            assert_eq!(other[learned.places[0]], 1.5);
            other[learned.places[0]] = values[learned.places[0]];
            assert_eq!(other, values);
        }
        assert!(seen.len() > 100, "{}", seen.len());
    }
}
