//! Replications by quantity: so many of each that a band is one look at one column while it is near.

use crate::analysis::bands::{Bands, Each};
use crate::analysis::comparison::{Kantelpunt, by_year, deepest, running_sum};
use crate::analysis::turning::summary::KantelpuntSummary;
use crate::engine::lanes::Lanes;
use crate::engine::quantile::{Summary, summarise};
use crate::engine::table::Table;
use crate::model::outcome::Outcome;
use crate::model::run::Lines;

/// The replications of one scenario, in their order; more can follow.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    each: Each,
    /// The running sum, month after month.
    cumulative: Table,
    /// The difference, year after year.
    yearly: Table,
    /// Every outcome, of each year.
    outcomes: Vec<Table>,
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

    /// The next replication, from its lane and the monthly results of current policy in that lane: the bits that its
    /// [`Record`](crate::analysis::record::Record) would give.
    pub(crate) fn push(&mut self, run: &Lines<Lanes>, reference: &[f64], lane: usize, monthly_discount: f64) {
        let mut difference = Lanes::of_lane(&run.saldo, lane);
        difference.iter_mut().zip(reference).for_each(|(with, without)| *with -= without);
        let months: Vec<usize> = run.years.iter().map(|year| year.months).collect();
        self.push_difference(&difference, &months, monthly_discount);
        self.outcomes.resize_with(run.years.len(), Table::default);
        for (table, year) in self.outcomes.iter_mut().zip(&run.years) {
            table.push_lane(&year.outcomes, lane);
        }
    }

    fn push_difference(&mut self, difference: &[f64], months: &[usize], monthly_discount: f64) {
        let cumulative = running_sum(difference, monthly_discount);
        let yearly = by_year(months, difference);
        self.cumulative.push(&cumulative);
        self.yearly.push(&yearly);
        self.each.kantelpunt.push(Kantelpunt::of(&cumulative));
        self.each.npv.push(cumulative.last().copied().unwrap_or_default());
        self.each.structural.push(difference.iter().rev().take(12).sum());
        self.each.peak.push(deepest(&cumulative).0);
        self.each.yearly_saldo.push(yearly);
    }

    /// What the first so many replications say, which had chance or not. Without current policy beside it: that is for
    /// [`Batch::bands`](crate::analysis::batch::Batch::bands).
    #[must_use]
    pub fn bands(&self, count: usize, with_chance: bool) -> Bands {
        let each = if count < self.len() { self.each.first(count) } else { self.each.clone() };
        Bands {
            replications: each.len(),
            with_chance,
            is_no_difference: each.kantelpunt.iter().all(|when| *when == Kantelpunt::NoDifference),
            cumulative: self.cumulative.summaries(count),
            yearly: self.yearly.summaries(count),
            peak: summarise(&each.peak),
            structural: summarise(&each.structural),
            npv: summarise(&each.npv),
            kantelpunt: turning(&each.kantelpunt),
            policy: Vec::new(),
            outcomes: by_outcome(self.outcomes.iter().map(|year| year.summaries(count))),
            each,
        }
    }
}

fn turning(each: &[Kantelpunt]) -> KantelpuntSummary {
    KantelpuntSummary::of(each.iter().filter_map(|when| when.month()).collect(), each.len())
}

/// From all outcomes of each year to all years of each outcome.
fn by_outcome(years: impl Iterator<Item = Vec<Summary>>) -> Vec<Vec<Summary>> {
    let mut outcomes = vec![Vec::new(); Outcome::COUNT];
    for year in years {
        outcomes.iter_mut().zip(year).for_each(|(years, summary)| years.push(summary));
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
            columns.cumulative.push(&comparison.cumulative);
            columns.yearly.push(&comparison.yearly_saldo);
            let years = record.outcomes.chunks(Outcome::COUNT);
            columns.outcomes.resize_with(years.len(), Table::default);
            columns.outcomes.iter_mut().zip(years).for_each(|(table, year)| table.push(year));
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
            summarise(&records.iter().map(|record| figure(&record.comparison)).collect::<Vec<_>>())
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
                let column: Vec<f64> = records.iter().filter_map(|record| record.outcome(outcome).nth(year)).collect();
                assert_eq!(*summary, summarise(&column), "{outcome:?} in year {year}");
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
