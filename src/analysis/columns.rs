//! Replications by quantity: a column for each, so that a band is one look at one column while it is near.

use crate::analysis::bands::{Bands, Each};
use crate::analysis::comparison::{Kantelpunt, by_year, deepest, monthly_discount, running_sum};
use crate::analysis::turning::summary::KantelpuntSummary;
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

    /// The next replication, from its lane and that of current policy: the bits that its [`Record`](crate::analysis::record::Record) would give.
    pub(crate) fn push(&mut self, run: &Lines<Lanes>, reference: &[Lanes], lane: usize, discount_rate: f64) {
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

/// From whole records: what the tests hold the short way against.
#[cfg(test)]
impl<'a> FromIterator<&'a crate::analysis::record::Record> for Columns {
    fn from_iter<T: IntoIterator<Item = &'a crate::analysis::record::Record>>(records: T) -> Self {
        let mut columns = Self::default();
        for record in records {
            let comparison = &record.comparison;
            push_row(&mut columns.cumulative, &comparison.cumulative);
            push_row(&mut columns.yearly, &comparison.yearly_saldo);
            push_row(&mut columns.outcomes, &record.outcomes);
            columns.each.kantelpunt.push(comparison.kantelpunt);
            columns.each.npv.push(comparison.npv);
            columns.each.structural.push(comparison.structural);
            columns.each.peak.push(comparison.peak_funding);
            columns.each.yearly_saldo.push(comparison.yearly_saldo.clone());
        }
        columns
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::comparison::Comparison;
    use crate::analysis::experiment::{Experiment, Mode};
    use crate::analysis::record::Record;
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
        let one = |replication| {
            Record::of(experiment.run(&[[levers]], Mode::Stochastic { seed: 1, replication })).swap_remove(0)
        };
        (0..count).map(one).collect()
    }

    #[test]
    fn a_band_sums_up_the_same_figure_of_every_replication() {
        let records = records(37);
        let bands = records.iter().collect::<Columns>().bands(37, true);
        let each = |figure: &dyn Fn(&Comparison) -> f64| {
            summarise(&mut records.iter().map(|record| figure(&record.comparison)).collect::<Vec<_>>())
        };
        assert_eq!(bands.npv, each(&|comparison| comparison.npv));
        assert_eq!(bands.peak, each(&|comparison| comparison.peak_funding));
        assert_eq!(bands.structural, each(&|comparison| comparison.structural));
        for (month, summary) in bands.cumulative.iter().enumerate() {
            assert_eq!(*summary, each(&|comparison| comparison.cumulative[month]), "month {month}");
        }
        for (year, summary) in bands.yearly.iter().enumerate() {
            assert_eq!(*summary, each(&|comparison| comparison.yearly_saldo[year]), "year {year}");
        }
        for outcome in Outcome::ALL.iter().copied() {
            for (year, summary) in bands.outcome(outcome).iter().enumerate() {
                let mut column: Vec<f64> =
                    records.iter().filter_map(|record| record.outcome(outcome).nth(year)).collect();
                assert_eq!(*summary, summarise(&mut column), "{outcome:?} in year {year}");
            }
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
