//! Whether budget years close, and the reserve that covers what they fall short.
//!
//! A year closes when its saldo is not negative: against current policy that is a year without extra cover; against a
//! budgeted amount it is a year in which these books do not end worse than was budgeted.

use crate::analysis::chance::Chance;

/// The chances for which a reserve is told.
pub const CERTAINTIES: [f64; 3] = [0.8, 0.9, 0.95];

/// Less than half a cent is rounding of the computer, not money.
const HALF_A_CENT: f64 = 0.005;

/// A reserve with its error, euro ≥ 0.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Reserve {
    /// The least amount that is enough in this share of the draws.
    pub amount: f64,
    /// Its standard error: half the distance between the draws one standard error of the rank below and above it.
    pub standard_error: f64,
}

/// How a row of years ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing {
    /// The chance that each year closes.
    pub years: Vec<Chance>,
    /// The chance that every year closes.
    pub every: Chance,
    /// The chance that the years close together: their sum is not negative.
    pub together: Chance,
    /// From the first year through each: the reserves at [`CERTAINTIES`] that cover the deepest point of the running sum.
    pub reserves: Vec<[Reserve; 3]>,
}

impl Closing {
    /// From the saldo of each year in each draw, euro, not discounted. All draws have as many years as the first.
    #[must_use]
    pub fn of(draws: &[Vec<f64>]) -> Self {
        let years = draws.first().map_or(0, Vec::len);
        let year = |place: usize| draws.iter().map(move |draw| draw.get(place).copied().unwrap_or_default());
        let shortfalls: Vec<Vec<f64>> = draws.iter().map(|draw| shortfalls(draw)).collect();
        let reserves = (0..years).map(|place| {
            let mut through: Vec<f64> =
                shortfalls.iter().map(|draw| draw.get(place).copied().unwrap_or_default()).collect();
            through.sort_by(f64::total_cmp);
            CERTAINTIES.map(|certainty| reserve(&through, certainty))
        });
        Self {
            years: (0..years).map(|place| Chance::of(year(place).map(closes))).collect(),
            every: Chance::of(draws.iter().map(|draw| draw.iter().all(|saldo| closes(*saldo)))),
            together: Chance::of(draws.iter().map(|draw| closes(draw.iter().sum()))),
            reserves: reserves.collect(),
        }
    }

    /// How these years end against what was budgeted for each, euro: what is short is what the budget does not hold.
    #[must_use]
    pub fn against(draws: &[Vec<f64>], budgeted: &[f64]) -> Self {
        let less = |draw: &Vec<f64>| draw.iter().zip(budgeted).map(|(saldo, budgeted)| saldo - budgeted).collect();
        Self::of(&draws.iter().map(less).collect::<Vec<Vec<f64>>>())
    }

    /// The reserves for all the years.
    #[must_use]
    pub fn reserve(&self) -> [Reserve; 3] {
        self.reserves.last().copied().unwrap_or_default()
    }
}

fn closes(saldo: f64) -> bool {
    saldo > -HALF_A_CENT
}

/// How deep the running sum has been below zero through each year, euro ≥ 0.
fn shortfalls(saldo: &[f64]) -> Vec<f64> {
    let (mut sum, mut deepest) = (0.0, 0.0);
    let through = saldo.iter().map(|saldo| {
        sum += saldo;
        if -sum > deepest {
            deepest = -sum;
        }
        deepest
    });
    through.collect()
}

/// The least of these ascending amounts that is enough in this share of them. No interpolation: it then really is.
fn reserve(ascending: &[f64], certainty: f64) -> Reserve {
    let count = ascending.len() as f64;
    // The margin takes the rounding of the product off: 0.95 of 20 draws is 19.
    let rank = |place: f64| {
        let place = ((place - 1e-9).ceil() as usize).saturating_sub(1).min(ascending.len().saturating_sub(1));
        ascending.get(place).copied().unwrap_or_default()
    };
    let middle = certainty * count;
    let error = (count * certainty * (1.0 - certainty)).sqrt();
    Reserve { amount: rank(middle), standard_error: (rank(middle + error) - rank(middle - error)) / 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Seven of ten draws lose 100 in the first year and win 150 in the second; three lose 300 and win 100.
    fn two_points(count: usize) -> Vec<Vec<f64>> {
        (0..count).map(|draw| if draw % 10 < 7 { vec![-100.0, 150.0] } else { vec![-300.0, 100.0] }).collect()
    }

    #[test]
    fn of_two_points_the_chance_and_the_reserve_are_known() {
        let closing = Closing::of(&two_points(1_000));
        assert_eq!(closing.years.iter().map(|year| year.probability()).collect::<Vec<_>>(), [0.0, 1.0]);
        assert_eq!((closing.every.probability(), closing.together.probability()), (0.0, 0.7));
        assert_eq!(closing.reserve().map(|reserve| reserve.amount), [300.0; 3]);
        let mostly: Vec<Vec<f64>> = (0..1_000).map(|draw| vec![if draw % 100 < 85 { 0.0 } else { -50.0 }]).collect();
        let closing = Closing::of(&mostly);
        assert_eq!(closing.years[0].probability(), 0.85);
        assert_eq!(closing.reserve().map(|reserve| reserve.amount), [0.0, 50.0, 50.0]);
    }

    #[test]
    fn a_reserve_carries_the_deepest_point_and_not_the_end() {
        let closing = Closing::of(&vec![vec![-100.0, -50.0, 500.0, -20.0]; 20]);
        let through: Vec<f64> = closing.reserves.iter().map(|reserves| reserves[0].amount).collect();
        assert_eq!(through, [100.0, 150.0, 150.0, 150.0]);
        assert_eq!(closing.together.probability(), 1.0);
    }

    #[test]
    fn beside_a_budget_that_holds_the_expected_the_reserve_is_for_the_rest_only() {
        let draws = two_points(1_000);
        // On average −160 and 135.
        let beside = Closing::against(&draws, &[-160.0, 135.0]);
        assert_eq!(beside.reserve().map(|reserve| reserve.amount), [175.0; 3], "−300 and 100 are 140 and 35 short");
        assert_eq!(beside.together.probability(), 0.7);
        assert_eq!(Closing::against(&draws, &[0.0, 0.0]), Closing::of(&draws));
        // What was expected to the cent asks for nothing beside it.
        let sure = vec![vec![-100.0, 50.0]; 20];
        assert_eq!(Closing::against(&sure, &[-100.0, 50.0]).reserve().map(|reserve| reserve.amount), [0.0; 3]);
    }

    #[test]
    fn a_reserve_is_enough_in_the_asked_share_of_draws_and_no_smaller_one_is() {
        for count in [10, 20, 40, 999, 1_024] {
            // Distinct shortfalls in a scrambled order.
            let draws: Vec<Vec<f64>> = (0..count).map(|draw| vec![-f64::from(draw * 7 % count + 1)]).collect();
            let closing = Closing::of(&draws);
            for (reserve, certainty) in closing.reserve().iter().zip(CERTAINTIES) {
                let enough = |amount: f64| Chance::of(draws.iter().map(|draw| -draw[0] <= amount)).probability();
                assert!(enough(reserve.amount) >= certainty - 1e-12, "{count} draws, {certainty}");
                assert!(enough(reserve.amount - 1.0) < certainty, "{count} draws, {certainty}");
            }
        }
    }

    #[test]
    fn the_error_of_a_reserve_is_that_of_a_quantile() {
        // Evenly spread shortfalls: a quantile has error √(p (1 − p) / n) times the range.
        let draws: Vec<Vec<f64>> = (0..1_024).map(|draw| vec![-f64::from(draw * 5 % 1_024)]).collect();
        let reserve = Closing::of(&draws).reserve()[0];
        assert!((reserve.standard_error - (0.8_f64 * 0.2 * 1_024.0).sqrt()).abs() < 1.0, "{reserve:?}");
    }

    #[test]
    fn no_difference_closes_and_needs_no_reserve() {
        let closing = Closing::of(&vec![vec![0.0, -0.001]; 30]);
        assert!(closing.years.iter().all(|year| year.probability() == 1.0));
        assert!(closing.reserve()[2].amount < 0.01);
        assert!(Closing::of(&[]).years.is_empty());
    }
}
