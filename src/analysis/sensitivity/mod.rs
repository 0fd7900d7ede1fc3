//! Which assumptions carry an outcome: tornado, Sobol indices, share of each kind of evidence and tipping values, one
//! after another.
//!
//! Some three hundred factors each by itself would cost three hundred runs a point. A small round of screening chooses
//! the factors that matter; each of those is asked by itself and all others together as one. Nothing is lost by that, and
//! the total index of the others says what was not told apart.

pub mod factors;
pub mod found;
pub mod grades;
pub mod output;
pub mod pick_freeze;
pub mod sobol_indices;
pub mod tipping;
pub mod tornado;
pub mod variance;

use serde::{Deserialize, Serialize};

use crate::analysis::inquiry::Inquiry;
use crate::analysis::precision::Estimate;
use crate::analysis::sensitivity::factors::{Evidence, Factor, Factors};
use crate::analysis::sensitivity::found::Found;
use crate::analysis::sensitivity::pick_freeze::{PickFreeze, RANDOMISATIONS};
use crate::analysis::sensitivity::sobol_indices::{Index, index};
use crate::analysis::sensitivity::tipping::{Search, Tipping};
use crate::analysis::sensitivity::tornado::{Bar, ENDS, Tornado};
use crate::engine::random::mixed;
use crate::scenario::assumptions::ParameterSampler;
use crate::scenario::posterior;
use crate::text::order::largest_first;

/// How much to find out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Effort {
    /// Sobol points of each of [`RANDOMISATIONS`]; a power of two is best.
    pub points: u32,
    /// How many factors are asked by themselves.
    pub alone: usize,
    /// The seed of all points.
    pub seed: u64,
    /// Where an output tips, in its own unit.
    pub level: f64,
}

/// Base points of the screening: some for each factor, where interactions show that a tornado misses.
const SCREENING: u32 = 4;

/// What tells the points of the screening from those of the indices: what was chosen on some points must be judged on
/// others.
const SCREENING_KEY: u64 = 0x5c4e_e21a;

/// What is asked, as far as it is.
#[derive(Debug, Clone)]
pub struct Sensitivity {
    factors: Factors,
    effort: Effort,
    tornado: Tornado,
    stage: Stage,
    alone: Vec<Factor>,
    groups: Vec<(Evidence, Vec<usize>)>,
    indices: Option<PickFreeze>,
    search: Option<Search>,
}

#[derive(Debug, Clone)]
enum Stage {
    Tornado,
    Screening { uncertain: Vec<Factor>, asked: PickFreeze },
    Indices,
    Tipping,
}

impl Sensitivity {
    /// Gets ready to ask about the parameters of an experiment.
    #[must_use]
    pub fn new(sampler: &ParameterSampler, effort: Effort) -> Self {
        let factors = Factors::new(sampler);
        // Without shipped draws there is no block, and so none of it to run.
        let rows = posterior::shipped().map_or(0, posterior::Posterior::len);
        Self {
            tornado: Tornado::new(&factors, rows),
            factors,
            effort,
            stage: Stage::Tornado,
            alone: Vec::new(),
            groups: Vec::new(),
            indices: None,
            search: None,
        }
    }

    /// The bar of every factor, the widest first.
    #[must_use]
    pub fn tornado(&self) -> &[Bar] {
        self.tornado.bars()
    }

    /// The output with everything at default.
    #[must_use]
    pub fn expected(&self) -> Option<f64> {
        self.tornado.expected()
    }

    /// The indices of the factors that were asked by themselves, the largest total first, and at the end (`None`) of all
    /// others together. Nothing where the output does not vary.
    #[must_use]
    pub fn indices(&self) -> Vec<(Option<Factor>, Index)> {
        let found = self.indices.as_ref().map(PickFreeze::found).unwrap_or_default();
        let of = |(set, factor)| index(found, set).map(|index| (factor, index));
        let names = self.alone.iter().copied().map(Some).chain([None]);
        let mut indices: Vec<(Option<Factor>, Index)> = names.enumerate().filter_map(of).collect();
        let rest = indices.pop();
        largest_first(&mut indices, |(_, index)| index.total.value);
        indices.extend(rest);
        indices
    }

    /// The share of the variance that rests on each kind of evidence, in the order of [`Evidence::ALL`]; they sum to 1.
    /// Nothing where the output does not vary.
    #[must_use]
    pub fn grades(&self) -> Option<Vec<(Evidence, Estimate)>> {
        let found = self.indices.as_ref().map(PickFreeze::found)?;
        let shares = grades::shares(found, self.groups.len(), self.alone.len() + 1)?;
        Some(self.groups.iter().map(|(evidence, _)| *evidence).zip(shares).collect())
    }

    /// Where the choice tips, for each parameter that was asked by itself, the widest bar first.
    #[must_use]
    pub fn tipping(&self) -> Vec<Tipping> {
        self.search.as_ref().map(Search::found).unwrap_or_default()
    }

    /// All that was found, apart from the questions that led to it.
    #[must_use]
    pub fn found(&self) -> Found {
        Found {
            expected: self.expected().unwrap_or_default(),
            tornado: self.tornado().to_vec(),
            ends: ENDS.map(|uniform| self.factors.at(uniform)),
            indices: self.indices(),
            grades: self.grades(),
            tipping: self.tipping(),
        }
    }

    fn asking(&self) -> Option<&dyn Inquiry> {
        match &self.stage {
            Stage::Tornado => Some(&self.tornado),
            Stage::Screening { asked, .. } => Some(asked),
            Stage::Indices => self.indices.as_ref().map(|asked| asked as &dyn Inquiry),
            Stage::Tipping => self.search.as_ref().map(|asked| asked as &dyn Inquiry),
        }
    }

    /// Every uncertain factor by itself, on a few points.
    fn screening(&self) -> Stage {
        let bars = self.tornado.bars().iter().map(|bar| bar.factor);
        let uncertain: Vec<Factor> = bars.filter(|factor| self.factors.is_uncertain(*factor)).collect();
        let order: Vec<usize> = uncertain.iter().map(|factor| factor.coordinate()).collect();
        let sets = order.iter().map(|coordinate| vec![*coordinate]).collect();
        let seed = mixed(self.effort.seed ^ SCREENING_KEY);
        let asked = PickFreeze::new(self.factors.coordinates(), order, sets, (SCREENING, 1), seed);
        Stage::Screening { uncertain, asked }
    }

    /// The uncertain factors, the most important first: by what the tornado says of their variance (a normal
    /// distribution has 2.56 deviations between its tenth and ninetieth percentile) and what the screening does.
    fn ranked(&self, uncertain: &[Factor], asked: &PickFreeze) -> Vec<Factor> {
        const DEVIATIONS: f64 = 2.56;
        let count = asked.found().len().max(1) as f64;
        let mut scored: Vec<(f64, Factor)> = Vec::with_capacity(uncertain.len());
        for (set, factor) in uncertain.iter().enumerate() {
            let bar = self.tornado.bars().iter().find(|bar| bar.factor == *factor);
            let deviation = bar.map_or(0.0, Bar::width) / DEVIATIONS;
            let totals = asked.found().iter().filter_map(|moments| moments.total.get(set));
            scored.push((deviation * deviation + totals.sum::<f64>() / count, *factor));
        }
        largest_first(&mut scored, |(score, _)| *score);
        scored.into_iter().map(|(_, factor)| factor).collect()
    }

    fn ask_indices(&mut self, ranked: &[Factor]) {
        let coordinate = |factor: &Factor| factor.coordinate();
        let order: Vec<usize> = ranked.iter().map(coordinate).collect();
        let (alone, rest) = ranked.split_at(self.effort.alone.min(ranked.len()));
        let group = |evidence: Evidence| {
            let members = ranked.iter().filter(|factor| factor.evidence() == evidence).map(coordinate);
            (evidence, members.collect::<Vec<usize>>())
        };
        self.alone = alone.to_vec();
        self.groups = Evidence::ALL.into_iter().map(group).collect();
        let members: Vec<Vec<usize>> = self.groups.iter().map(|(_, members)| members.clone()).collect();
        let sets = alone.iter().map(|factor| vec![coordinate(factor)]);
        let sets = sets.chain([rest.iter().map(coordinate).collect()]).chain(grades::sets(&members)).collect();
        let size = (RANDOMISATIONS, self.effort.points);
        self.indices = Some(PickFreeze::new(self.factors.coordinates(), order, sets, size, self.effort.seed));
    }

    fn ask_tipping(&mut self) {
        let bars = self.tornado.bars().iter().map(|bar| bar.factor);
        let of: Vec<Factor> = bars.filter(|factor| self.alone.contains(factor)).collect();
        self.search = Some(Search::new(&self.factors, &of, self.effort.level));
    }
}

impl Inquiry for Sensitivity {
    fn blocks(&self) -> u32 {
        self.asking().map_or(0, Inquiry::blocks)
    }

    fn block(&self, place: u32) -> Vec<Vec<f64>> {
        let block = self.asking().map(|asking| asking.block(place)).unwrap_or_default();
        match self.stage {
            Stage::Tornado | Stage::Tipping => block,
            // Those ask for points of the unit cube.
            Stage::Screening { .. } | Stage::Indices => {
                block.iter().map(|point| self.factors.of_point(point)).collect()
            }
        }
    }

    fn take(&mut self, outputs: Vec<f64>) {
        match &mut self.stage {
            Stage::Tornado => {
                self.tornado.take(outputs);
                self.stage = self.screening();
            }
            Stage::Screening { uncertain, asked } => {
                asked.take(outputs);
                let (uncertain, asked) = (std::mem::take(uncertain), asked.clone());
                let ranked = self.ranked(&uncertain, &asked);
                self.ask_indices(&ranked);
                self.stage = Stage::Indices;
            }
            Stage::Indices => {
                self.indices.iter_mut().for_each(|asked| asked.take(outputs.clone()));
                self.ask_tipping();
                self.stage = Stage::Tipping;
            }
            Stage::Tipping => self.search.iter_mut().for_each(|asked| asked.take(outputs.clone())),
        }
    }
}
