//! The posterior predictive: what the published figures of each year could have been.
//!
//! A replication takes a draw of the posterior with its business cycle, every other assumption from its own distribution,
//! whole persons, shocks for the years that are not known, and the error model on top.

use crate::analysis::calibration::country::{Country, Observed, figure};
use crate::analysis::calibration::error_model::{Evidence, Forecast};
use crate::analysis::calibration::prior::{Draw, Unknowns};
use crate::analysis::calibration::series::{START_YEAR, SeriesId};
use crate::engine::noise::{Draws, KnownShocks};
use crate::engine::quantile::{Summary, summarise};
use crate::engine::random::{Purpose, RandomStream};
use crate::engine::sampler::normal_quantile;
use crate::parameters::path::DataError;
use crate::scenario::assumptions::{AssumptionSet, ParameterSampler};

/// Everything that a prediction needs.
#[derive(Debug, Clone)]
pub struct Hindcast {
    country: Country,
    forecast: Forecast,
    unknowns: Unknowns,
    draws: Vec<Draw>,
    sampler: ParameterSampler,
    until: i32,
}

/// What was predicted for one published figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Which series.
    pub series: SeriesId,
    /// Calendar year.
    pub year: i32,
    /// Quantiles over the replications.
    pub summary: Summary,
}

impl Hindcast {
    /// Gets ready to predict up to and including the year `until`, by someone who knew the figures up to `known`.
    ///
    /// # Errors
    /// A shipped data file that cannot be read.
    pub fn new(
        draws: Vec<Draw>,
        unknowns: Unknowns,
        evidence: &Evidence,
        until: i32,
        known: i32,
    ) -> Result<Self, DataError> {
        // The run reaches every figure that is known, also when fewer years are asked.
        let country = Country::load(until.max(known), known)?;
        Ok(Self {
            forecast: evidence.forecast(START_YEAR..=until),
            sampler: AssumptionSet::default().sampler(country.paths(), START_YEAR),
            country,
            unknowns,
            draws,
            until,
        })
    }

    /// One published history.
    #[must_use]
    pub fn replication(&self, seed: u64, replication: u32) -> Observed {
        let mut values = self.sampler.declared(seed, replication);
        let rows = u32::try_from(self.draws.len()).unwrap_or(u32::MAX).max(1);
        let mut shocks = Vec::new();
        if let Some(draw) = self.draws.get((replication % rows) as usize) {
            self.unknowns.put(draw, &mut values);
            shocks = draw.shocks();
        }
        let parameters = self.sampler.with_declared(&values);
        let noise = |slots| KnownShocks::new(Draws::new(seed, replication, slots), shocks);
        let observed = self.country.observe(parameters, noise);
        let mut stream = RandomStream::new(seed, replication, Purpose::Observation);
        self.forecast.publish(&observed, || normal_quantile(stream.uniform()))
    }

    /// Quantiles of every series and year over the replications.
    #[must_use]
    pub fn bands(&self, replications: &[Observed]) -> Vec<Band> {
        let mut bands = Vec::new();
        for series in SeriesId::ALL {
            for year in START_YEAR..=self.until {
                let values: Vec<f64> =
                    replications.iter().filter_map(|observed| figure(observed, series, year)).collect();
                bands.push(Band { series, year, summary: summarise(&values) });
            }
        }
        bands
    }
}
