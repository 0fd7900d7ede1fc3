//! The kantelpunt as a distribution: how often it falls in which calendar year, and how often never.

use crate::analysis::comparison::Kantelpunt;
use crate::analysis::precision::{Estimate, of_share};
use crate::analysis::turning::quantile_dots::places;
use crate::model::case::YearMonth;

/// What a bar counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The scenario makes no difference at all.
    NoDifference,
    /// Never below zero: an advantage from the start.
    FromTheStart,
    /// The month of the kantelpunt lies in this calendar year.
    Year(i32),
    /// Not within the horizon.
    Never,
}

/// One bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// What it counts.
    pub when: When,
    /// Replications. Those of all bars add up to all replications.
    pub count: usize,
    /// The chance, with its standard error √(p(1 − p)/n). As the parameters are scrambled Sobol points that is an upper
    /// bound in practice (see [`precision`](crate::analysis::precision)).
    pub chance: Estimate,
}

/// Every bar, in this order: no difference, from the start, each calendar year of the horizon, never. Bars of zero too.
#[derive(Debug, Clone, PartialEq)]
pub struct KantelpuntDistribution {
    /// The bars.
    pub bars: Vec<Bar>,
    /// How many replications.
    pub replications: usize,
}

impl KantelpuntDistribution {
    /// Counts the turning points of a run that starts in this month and lasts so many.
    #[must_use]
    pub fn of(turns: impl IntoIterator<Item = Kantelpunt>, start: YearMonth, months: usize) -> Self {
        let last = start.plus(months.saturating_sub(1)).year;
        let mut counted: Vec<(When, usize)> = [When::NoDifference, When::FromTheStart]
            .into_iter()
            .chain((start.year..=last).map(When::Year))
            .chain([When::Never])
            .map(|when| (when, 0))
            .collect();
        let mut replications = 0;
        for turn in turns {
            let when = match turn {
                Kantelpunt::NoDifference => When::NoDifference,
                Kantelpunt::FromTheStart => When::FromTheStart,
                Kantelpunt::Month(month) if month < months => When::Year(start.plus(month).year),
                Kantelpunt::Month(_) | Kantelpunt::Never => When::Never,
            };
            replications += 1;
            counted.iter_mut().filter(|(bar, _)| *bar == when).for_each(|(_, count)| *count += 1);
        }
        let bar = |(when, count)| Bar { when, count, chance: of_share(count, replications) };
        Self { bars: counted.into_iter().map(bar).collect(), replications }
    }

    /// The chance that the sum has turned for good before this year ends, an advantage from the start included.
    #[must_use]
    pub fn by(&self, year: i32) -> Estimate {
        let is_turned = |bar: &&Bar| match bar.when {
            When::FromTheStart => true,
            When::Year(own) => own <= year,
            When::NoDifference | When::Never => false,
        };
        of_share(self.bars.iter().filter(is_turned).map(|bar| bar.count).sum(), self.replications)
    }

    /// So many dots over the bars, in their order: the dots of a quantile dot plot. They add up to `count`, unless
    /// there are no replications.
    #[must_use]
    pub fn dots(&self, count: usize) -> Vec<usize> {
        let mut dots = vec![0; self.bars.len()];
        for place in places(self.replications, count) {
            let mut before = 0;
            for (bar, dots) in self.bars.iter().zip(&mut dots) {
                *dots += usize::from((before..before + bar.count).contains(&place));
                before += bar.count;
            }
        }
        dots
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: YearMonth = YearMonth { year: 2027, month: 7 };

    #[test]
    fn every_replication_stands_in_one_bar() {
        use Kantelpunt::{FromTheStart, Month, Never, NoDifference};
        // Half of 2027 is six months: month 5 is December, month 6 January 2028.
        let turns = [Never, Month(5), Month(6), Month(17), NoDifference, FromTheStart, Never, Month(23)];
        let found = KantelpuntDistribution::of(turns, START, 24);
        let counts: Vec<(When, usize)> = found.bars.iter().map(|bar| (bar.when, bar.count)).collect();
        assert_eq!(
            counts,
            [
                (When::NoDifference, 1),
                (When::FromTheStart, 1),
                (When::Year(2027), 1),
                (When::Year(2028), 2),
                (When::Year(2029), 1),
                (When::Never, 2)
            ]
        );
        assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), found.replications);
        assert_eq!([2026, 2027, 2028, 2029].map(|year| found.by(year).value * 8.0), [1.0, 2.0, 4.0, 5.0]);
    }

    #[test]
    fn of_a_saving_with_two_possible_values_the_known_chances_are_found_within_their_error() {
        use crate::engine::random::{Purpose, RandomStream};
        let mut stream = RandomStream::new(4, 0, Purpose::Parameters);
        // 100 first; 20 a month pays that back in month 5 (December 2027), with a chance of 3 in 10, and 2 a month
        // never.
        let turn = |_| {
            let saving = if stream.uniform() < 0.3 { 20.0 } else { 2.0 };
            Kantelpunt::of(&(0..24).map(|month| saving * f64::from(month) - 100.0).collect::<Vec<_>>())
        };
        let found = KantelpuntDistribution::of((0..10_000).map(turn), START, 24);
        let seen: Vec<&Bar> = found.bars.iter().filter(|bar| bar.count > 0).collect();
        assert_eq!(seen.iter().map(|bar| bar.when).collect::<Vec<_>>(), [When::Year(2027), When::Never]);
        for (bar, truth) in seen.iter().zip([0.3, 0.7]) {
            assert!((bar.chance.standard_error - 0.21_f64.sqrt() / 100.0).abs() < 2e-5);
            assert!((bar.chance.value - truth).abs() < 3.0 * bar.chance.standard_error, "{bar:?}");
        }
    }

    #[test]
    fn the_dots_are_those_of_the_bars_and_none_is_lost() {
        let turns = (0..100).map(|place| if place < 70 { Kantelpunt::Month(place % 30) } else { Kantelpunt::Never });
        let found = KantelpuntDistribution::of(turns, START, 120);
        for count in [20, 50] {
            let dots = found.dots(count);
            assert_eq!(dots.iter().sum::<usize>(), count);
            assert_eq!(dots.last(), Some(&(count * 3 / 10)));
        }
        assert!(KantelpuntDistribution::of([], START, 120).dots(20).iter().all(|dots| *dots == 0));
    }
}
