//! An assumption set: what the user assumes otherwise than the registry, and the draws from it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::engine::distribution::{QuantileTable, Shape, Spread};
use crate::engine::random::{Purpose, RandomStream};
use crate::parameters::path::Paths;
use crate::parameters::{Parameters, price_factors, registry};
use crate::scenario::opinions::Opinions;
use crate::scenario::pool::pooled;

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
            tables: spreads.iter().map(QuantileTable::new).collect(),
            defaults: spreads.iter().map(|spread| spread.mode).collect(),
            factors: price_factors(paths, start_year),
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
    tables: Vec<QuantileTable>,
    defaults: Vec<f64>,
    factors: Vec<f64>,
}

impl ParameterSampler {
    /// Every parameter at its default.
    #[must_use]
    pub fn defaults(&self) -> Parameters<f64> {
        filled(self.defaults.iter().zip(&self.factors).map(|(value, factor)| value * factor).collect())
    }

    /// The draw of this replication: the same in every scenario. Each parameter owns one uniform, used or not.
    #[must_use]
    pub fn draw(&self, seed: u64, replication: u32) -> Parameters<f64> {
        let mut stream = RandomStream::new(seed, replication, Purpose::Parameters);
        let pairs = self.tables.iter().zip(&self.factors);
        filled(pairs.map(|(table, factor)| table.value(stream.uniform()) * factor).collect())
    }
}

/// The parameters with these values. Apart, so that the work of a value is not compiled again for each parameter.
#[inline(never)]
fn filled(values: Vec<f64>) -> Parameters<f64> {
    let mut values = values.into_iter();
    // The registry made the list, so there is a value for each; the default of a float never shows.
    Parameters::take(|| values.next().unwrap_or_default())
}
