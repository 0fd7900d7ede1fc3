//! Replications by quantity: a column for each, so that a band is one look at one column while it is near.

use crate::analysis::bands::{Bands, Each};
use crate::analysis::comparison::{Kantelpunt, by_year, deepest, monthly_discount, running_sum};
use crate::analysis::ensemble::{KantelpuntSummary, Record};
use crate::engine::lanes::Lanes;
use crate::engine::quantile::{Summary, push_row, summaries, summarise};
use crate::model::outcome::Outcome;
use crate::model::run::Lines;

/// The replications of one scenario, in their order; more can follow.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    each: Each,
    /// The running sum, month after month.
    cumulative: Vec<Vec<f64>>,
    /// The difference, year after year.
    yearly: Vec<Vec<f64>>,
    /// Every outcome of a year, year after year.
    outcomes: Vec<Vec<f64>>,
}

impl Columns {
    /// How many replications.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.each.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.each.is_empty()
    }

    /// The next replication.
    pub fn push(&mut self, record: &Record) {
        self.each.push(&record.comparison);
        push_row(&mut self.cumulative, &record.comparison.cumulative);
        push_row(&mut self.yearly, &record.comparison.yearly_saldo);
        push_row(&mut self.outcomes, &record.outcomes);
    }

    /// The next replication, straight from its lane and that of current policy: the bits that its record would give.
    pub(crate) fn push_lane(&mut self, run: &Lines<Lanes>, reference: &[Lanes], lane: usize, discount_rate: f64) {
        let at = |value: &Lanes| value.to_array()[lane];
        let difference: Vec<f64> =
            run.saldo.iter().zip(reference).map(|(with, without)| at(with) - at(without)).collect();
        let cumulative = running_sum(&difference, monthly_discount(discount_rate));
        let months: Vec<usize> = run.years.iter().map(|year| year.months).collect();
        let yearly = by_year(&months, &difference);
        push_row(&mut self.cumulative, &cumulative);
        push_row(&mut self.yearly, &yearly);
        let outcomes: Vec<f64> = run.years.iter().flat_map(|year| year.outcomes.iter().map(at)).collect();
        push_row(&mut self.outcomes, &outcomes);
        self.each.kantelpunt.push(Kantelpunt::of(&cumulative));
        self.each.npv.push(cumulative.last().copied().unwrap_or_default());
        self.each.structural.push(difference.iter().rev().take(12).sum());
        self.each.peak.push(deepest(&cumulative).0);
        self.each.yearly_saldo.push(yearly);
    }

    /// What the first so many replications say, which had chance or not.
    #[must_use]
    pub fn bands(&self, count: usize, with_chance: bool) -> Bands {
        let each = if count < self.len() { self.each.first(count) } else { self.each.clone() };
        let summary = |column: &[f64]| summarise(&mut column.to_vec());
        Bands {
            replications: each.len(),
            with_chance,
            is_no_difference: each.kantelpunt.iter().all(|when| *when == Kantelpunt::NoDifference),
            cumulative: summaries(&self.cumulative, count),
            yearly: summaries(&self.yearly, count),
            peak: summary(&each.peak),
            structural: summary(&each.structural),
            npv: summary(&each.npv),
            kantelpunt: turning(&each.kantelpunt),
            outcomes: by_outcome(summaries(&self.outcomes, count)),
            each,
        }
    }
}

impl<'a> FromIterator<&'a Record> for Columns {
    fn from_iter<T: IntoIterator<Item = &'a Record>>(records: T) -> Self {
        let mut columns = Self::default();
        records.into_iter().for_each(|record| columns.push(record));
        columns
    }
}

fn turning(each: &[Kantelpunt]) -> KantelpuntSummary {
    KantelpuntSummary::of(each.iter().filter_map(|when| when.month()).collect(), each.len())
}

/// From all outcomes year after year to all years outcome after outcome.
fn by_outcome(summaries: Vec<Summary>) -> Vec<Vec<Summary>> {
    let mut outcomes = vec![Vec::new(); Outcome::COUNT];
    for (place, summary) in summaries.into_iter().enumerate() {
        if let Some(years) = outcomes.get_mut(place % Outcome::COUNT) {
            years.push(summary);
        }
    }
    outcomes
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::analysis::batch::{Batch, Block};
    use crate::analysis::ensemble::Ensemble;
    use crate::analysis::experiment::Experiment;
    use crate::levers::Levers;
    use crate::parameters::path::Paths;
    use crate::scenario::assumptions::AssumptionSet;
    use crate::scenario::preset::{Preset, PresetId};

    fn records(count: u32) -> Vec<Record> {
        let paths = Paths::load().unwrap();
        let preset = Preset::load(PresetId::average(20, 2027), &paths).unwrap();
        let levers = Levers { fte_per_wijkteam: 12.0, ..preset.members[0].current };
        let experiment =
            Experiment::of_region(preset.municipalities(), preset.service, &AssumptionSet::default(), paths);
        let block = Block { seed: 1, first: 0, count, with_chance: true };
        Batch::new(experiment, 1).records(&[[levers]], block).remove(0)
    }

    #[test]
    fn bands_are_those_of_the_records_one_by_one() {
        let records = records(37);
        let bands = records.iter().collect::<Columns>().bands(37, true);
        let ensemble = Ensemble::new(records.into_iter().map(|record| Rc::new(vec![record])).collect(), 0);
        assert_eq!(bands.cumulative, ensemble.series(|comparison| &comparison.cumulative));
        assert_eq!(bands.yearly, ensemble.series(|comparison| &comparison.yearly_saldo));
        assert_eq!(bands.npv, ensemble.summary(|comparison| comparison.npv));
        assert_eq!(bands.peak, ensemble.summary(|comparison| comparison.peak_funding));
        assert_eq!(bands.structural, ensemble.summary(|comparison| comparison.structural));
        assert_eq!(bands.kantelpunt, ensemble.kantelpunt());
        assert_eq!(bands.each.yearly_saldo, ensemble.each(|comparison| comparison.yearly_saldo.clone()));
        for outcome in Outcome::ALL.iter().copied() {
            assert_eq!(bands.outcome(outcome), ensemble.outcome(outcome), "{outcome:?}");
        }
        assert!(!bands.is_no_difference && bands.cumulative.len() > 100 && bands.npv.p10 < bands.npv.p90);
    }

    #[test]
    fn the_first_of_more_are_the_bands_of_those_alone() {
        let records = records(20);
        let all: Columns = records.iter().collect();
        let first: Columns = records.iter().take(12).collect();
        assert_eq!(all.bands(12, true), first.bands(12, true));
        assert_ne!(all.bands(20, true), first.bands(12, true));
    }
}
