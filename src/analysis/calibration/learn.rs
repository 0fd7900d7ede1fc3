//! Learning: stages of adaptive importance sampling over scrambled Sobol points, until the evidence counts in full.

use crate::analysis::calibration::country::{Country, Observed};
use crate::analysis::calibration::error_model::Evidence;
use crate::analysis::calibration::prior::{Draw, Unknowns};
use crate::analysis::calibration::series::{self, LAST_YEAR, Point, START_YEAR};
use crate::engine::importance::{Proposal, effective_size, resampled, temperature, tempered, weights};
use crate::engine::noise::{Expected, KnownShocks};
use crate::engine::sobol::Sobol;
use crate::parameters::path::DataError;
use crate::scenario::assumptions::AssumptionSet;

/// Most stages; after the evidence counts in full, two more make the proposal fit.
const MOST_STAGES: usize = 24;
/// Stages with the evidence in full.
const FULL_STAGES: usize = 3;
/// In a stage, the evidence counts as far as leaves this part of the points in effect.
const LEAST_PART: f64 = 0.1;
/// How much wider a proposal is than what it was fitted to.
const INFLATION: f64 = 1.25;
/// Part of the points that comes from what is supposed beforehand.
const DEFENCE: f64 = 0.1;

/// How to learn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Points a stage.
    pub points: u32,
    /// Seed of the scrambling.
    pub seed: u64,
    /// Draws of the posterior.
    pub draws: usize,
    /// Last year whose figures may be known.
    pub known: i32,
}

impl Options {
    /// What the shipped posterior was made with.
    pub const SHIPPED: Self = Self { points: 32_768, seed: 1, draws: 512, known: LAST_YEAR };
}

/// Computes for every place from 0 to a count, in order, on as many threads as there are.
pub type Spread<'a> = &'a dyn Fn(u32, &(dyn Fn(u32) -> f64 + Sync)) -> Vec<f64>;

/// Everything that learning needs to know.
#[derive(Debug, Clone)]
pub struct Calibration {
    /// How to learn.
    pub options: Options,
    /// What is unknown.
    pub unknowns: Unknowns,
    /// The figures that may be known.
    pub points: Vec<Point>,
    country: Country,
    evidence: Evidence,
}

/// A weighted sample of what was learned, and equally weighted draws from it.
#[derive(Debug, Clone)]
pub struct Posterior {
    /// The points of the last stage.
    pub sample: Vec<Draw>,
    /// Their weights.
    pub weights: Vec<f64>,
    /// Part of the evidence that counted in each stage.
    pub stages: Vec<f64>,
    /// Kish's effective sample size of the weights.
    pub effective_size: f64,
    /// Draws with equal weight.
    pub draws: Vec<Draw>,
}

impl Calibration {
    /// Reads what is shipped.
    ///
    /// # Errors
    /// A data file that cannot be read.
    pub fn load(options: Options) -> Result<Self, DataError> {
        let points: Vec<Point> = series::load()?.into_iter().filter(|point| point.year <= options.known).collect();
        let years = usize::try_from(options.known - START_YEAR + 1).unwrap_or_default();
        Ok(Self {
            options,
            unknowns: Unknowns::load(years)?,
            country: Country::load(options.known, options.known)?,
            evidence: Evidence::new(&points, options.known),
            points,
        })
    }

    /// The figures with their error model.
    #[must_use]
    pub const fn evidence(&self) -> &Evidence {
        &self.evidence
    }

    /// The expected run under a draw.
    #[must_use]
    pub fn observe(&self, draw: &Draw) -> Observed {
        let declared = self.unknowns.declared(draw);
        let sampler = AssumptionSet::default().sampler(self.country.paths(), START_YEAR);
        self.country.observe(sampler.with_declared(&declared), |_| KnownShocks::new(Expected, draw.shocks()))
    }

    /// Learns. When the stages do not suffice, what was learned says so: its last stage is below 1.
    #[must_use]
    pub fn learn(&self, spread: Spread<'_>) -> Posterior {
        let Options { points: count, seed, draws, .. } = self.options;
        let sampler = AssumptionSet::default().sampler(self.country.paths(), START_YEAR);
        let mut proposal = Proposal::beforehand(self.unknowns.count());
        let mut stages = Vec::new();
        loop {
            let sequence = Sobol::scrambled(proposal.uniforms(), seed.wrapping_add(stages.len() as u64 * 1_000_003));
            let point = |index: u32| proposal.point(&sequence.point(index));
            let told = spread(count, &|index| {
                let draw = self.unknowns.draw(&point(index));
                let parameters = sampler.with_declared(&self.unknowns.declared(&draw));
                let seen = self.country.observe(parameters, |_| KnownShocks::new(Expected, draw.shocks()));
                self.evidence.log_likelihood(&seen)
            });
            let points: Vec<Vec<f64>> = (0..count).map(point).collect();
            let ratios: Vec<f64> = points.iter().map(|point| proposal.log_ratio(point)).collect();
            let part = temperature(&ratios, &told, LEAST_PART * f64::from(count));
            let now_full = stages.iter().filter(|part| **part == 1.0).count() + usize::from(part == 1.0);
            let is_last = now_full >= FULL_STAGES || stages.len() + 1 >= MOST_STAGES;
            // At last the evidence counts in full, whatever is left of the weights.
            let part = if is_last { 1.0 } else { part };
            let weights = weights(&tempered(&ratios, &told, part));
            stages.push(part);
            if is_last {
                let sample: Vec<Draw> = points.iter().map(|point| self.unknowns.draw(point)).collect();
                let chosen = resampled(&weights, draws, 0.5);
                let draws = chosen.into_iter().filter_map(|place| sample.get(place).cloned()).collect();
                return Posterior { effective_size: effective_size(&weights), sample, weights, stages, draws };
            }
            proposal = Proposal::fitted(&points, &weights, INFLATION, DEFENCE);
        }
    }
}
