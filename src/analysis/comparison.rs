//! One scenario against its reference, in one draw of the assumptions.

use serde::{Deserialize, Serialize};

use crate::engine::number::power;
use crate::model::run::Trajectory;

/// What a scenario does, as a difference with its reference. Money in euro of the start year; + is an advantage.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Difference per calendar year.
    pub yearly_saldo: Vec<f64>,
    /// The same if every municipality did this.
    pub yearly_national_saldo: Vec<f64>,
    /// Running sum of the discounted monthly difference, after each month.
    pub cumulative: Vec<f64>,
    /// Deepest point of the running sum, ≥ 0.
    pub peak_funding: f64,
    /// Month of the deepest point; `None` when the sum is never negative.
    pub peak_month: Option<usize>,
    /// When the running sum turns for good.
    pub kantelpunt: Kantelpunt,
    /// The running sum at the end of the horizon.
    pub npv: f64,
    /// Difference in the last twelve months, not discounted.
    pub structural: f64,
}

/// Amounts below this are rounding of the computer, not money.
pub(crate) const HALF_A_CENT: f64 = 0.005;

/// The turning point: the first month after which the running sum stays ≥ 0 to the end of the horizon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kantelpunt {
    /// The scenario makes no difference at all.
    NoDifference,
    /// The running sum is never negative.
    FromTheStart,
    /// After this many months of the run the sum stays ≥ 0: the index of the first month that ends so.
    Month(usize),
    /// Not within the horizon.
    Never,
}

impl Kantelpunt {
    /// The month index, with 0 for an advantage from the start.
    #[must_use]
    pub const fn month(self) -> Option<usize> {
        match self {
            Self::FromTheStart => Some(0),
            Self::Month(month) => Some(month),
            Self::NoDifference | Self::Never => None,
        }
    }

    /// Reads the turning point from the running sum. Less than half a cent is nothing.
    #[must_use]
    pub fn of(cumulative: &[f64]) -> Self {
        if cumulative.iter().all(|sum| sum.abs() < HALF_A_CENT) {
            return Self::NoDifference;
        }
        match cumulative.iter().rposition(|sum| *sum < -HALF_A_CENT) {
            None => Self::FromTheStart,
            Some(last_negative) if last_negative + 1 < cumulative.len() => Self::Month(last_negative + 1),
            Some(_) => Self::Never,
        }
    }
}

/// How deep the running sum gets below zero, ≥ 0, and in which month first. Less than half a cent is nothing.
#[must_use]
pub fn deepest(cumulative: &[f64]) -> (f64, Option<usize>) {
    let mut peak = (0.0, None);
    for (month, sum) in cumulative.iter().enumerate() {
        if -sum > peak.0 && -sum > HALF_A_CENT {
            peak = (-sum, Some(month));
        }
    }
    peak
}

/// The factor by which money of the next month counts less.
#[must_use]
pub fn monthly_discount(yearly_rate: f64) -> f64 {
    power(1.0 + yearly_rate, -1.0 / 12.0)
}

impl Comparison {
    /// Holds a scenario against its reference; both ran with the same assumptions and the same draws. Month 0 is not
    /// discounted.
    #[must_use]
    pub fn new(scenario: &Trajectory, reference: &Trajectory, discount_rate: f64) -> Self {
        let lines = |run: &Trajectory| [run.saldo.clone(), run.national_saldo.clone()];
        Self::of_lines(&scenario.months_by_year(), lines(scenario), lines(reference), discount_rate)
    }

    /// The same from the monthly results of scenario and reference, local and national, in years of so many months.
    #[must_use]
    pub(crate) fn of_lines(
        years: &[usize],
        [mut difference, mut national]: [Vec<f64>; 2],
        [reference, national_reference]: [Vec<f64>; 2],
        discount_rate: f64,
    ) -> Self {
        let subtract = |line: &mut Vec<f64>, other: Vec<f64>| {
            line.iter_mut().zip(other).for_each(|(with, without)| *with -= without);
        };
        subtract(&mut difference, reference);
        subtract(&mut national, national_reference);
        let cumulative = running_sum(&difference, monthly_discount(discount_rate));
        let (peak_funding, peak_month) = deepest(&cumulative);
        Self {
            yearly_saldo: by_year(years, &difference),
            yearly_national_saldo: by_year(years, &national),
            peak_funding,
            peak_month,
            kantelpunt: Kantelpunt::of(&cumulative),
            npv: cumulative.last().copied().unwrap_or_default(),
            structural: difference.iter().rev().take(12).sum(),
            cumulative,
        }
    }
}

/// What a scenario does for each municipality of a region, in their order. Together they are the difference of the region.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The running sum at the end of the horizon.
    pub npv: f64,
    /// Difference in the last twelve months, not discounted.
    pub structural: f64,
}

impl Share {
    /// The shares of the municipalities; none for a single one.
    #[must_use]
    pub fn of_members(scenario: &Trajectory, reference: &Trajectory, discount_rate: f64) -> Vec<Self> {
        let pairs = scenario.members.iter().zip(&reference.members);
        pairs
            .map(|(scenario, reference)| {
                let difference: Vec<f64> = scenario.iter().zip(reference).map(|(a, b)| a - b).collect();
                let sum = running_sum(&difference, monthly_discount(discount_rate));
                Self {
                    npv: sum.last().copied().unwrap_or_default(),
                    structural: difference.iter().rev().take(12).sum(),
                }
            })
            .collect()
    }
}

/// The discounted sum after each month; month 0 is not discounted.
pub(crate) fn running_sum(monthly: &[f64], discount: f64) -> Vec<f64> {
    let mut weight = 1.0;
    let mut sum = 0.0;
    monthly
        .iter()
        .map(|amount| {
            sum += amount * weight;
            weight *= discount;
            sum
        })
        .collect()
}

/// Sums of a monthly line per calendar year, given how many months each has in the run.
pub(crate) fn by_year(years: &[usize], monthly: &[f64]) -> Vec<f64> {
    let mut rest = monthly;
    years
        .iter()
        .map(|months| {
            let (this, later) = rest.split_at((*months).min(rest.len()));
            rest = later;
            this.iter().sum()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kantelpunt_is_the_last_crossing_and_not_the_first() {
        assert_eq!(Kantelpunt::of(&[-1.0, 1.0, -1.0, 2.0, 3.0]), Kantelpunt::Month(3));
        assert_eq!(Kantelpunt::of(&[-1.0, 1.0, -0.5]), Kantelpunt::Never);
        assert_eq!(Kantelpunt::of(&[0.0, 2.0]), Kantelpunt::FromTheStart);
        assert_eq!(Kantelpunt::of(&[0.0, 0.0]), Kantelpunt::NoDifference);
    }

    #[test]
    fn month_zero_is_not_discounted_and_a_year_later_money_counts_by_the_rate() {
        let sums = running_sum(&[1.0; 13], monthly_discount(0.05));
        assert_eq!(sums[0], 1.0);
        assert!((sums[12] - sums[11] - 1.0 / 1.05).abs() < 1e-12);
    }
}
