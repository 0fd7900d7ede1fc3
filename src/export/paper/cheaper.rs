//! How likely it is that one scenario costs less than another, or than current policy.

use std::ops::Range;

use kantelpunt_documents::paper::Cheaper;

use crate::analysis::budget::ledger::Ledger;

/// In the same draws: over the budget years (`plan`, places of the run), in the last whole year and over the whole run.
#[must_use]
pub fn cheaper(one: &Ledger, other: Option<&Ledger>, plan: &Range<usize>, years: &[(i32, usize)]) -> Cheaper {
    let last = years.iter().rposition(|(_, months)| *months == 12);
    let share = |places: Range<usize>| {
        let sum = |draw: &[f64]| draw.get(places.clone()).unwrap_or_default().iter().sum::<f64>();
        let of_other =
            |place: usize| other.and_then(|other| other.differences.get(place)).map_or(0.0, |draw| sum(draw));
        let draws = one.differences.iter().enumerate();
        let cheaper = draws.filter(|(place, draw)| sum(draw) > of_other(*place)).count();
        cheaper as f64 / one.differences.len().max(1) as f64
    };
    Cheaper {
        span: share(plan.clone()),
        later: share(last.map_or(0..0, |last| last..last + 1)),
        run: share(0..years.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(differences: &[[f64; 3]]) -> Ledger {
        let mut ledger = Ledger::default();
        ledger.differences = differences.iter().map(|draw| draw.to_vec()).collect();
        ledger
    }

    #[test]
    fn draws_are_held_against_the_same_draws() {
        let years = [(2027, 12), (2028, 12), (2029, 6)];
        let one = ledger(&[[1.0, 2.0, -9.0], [-3.0, 2.0, 0.0], [5.0, -1.0, 0.0], [0.0, 0.0, 0.0]]);
        let other = ledger(&[[2.0, 2.5, 0.0], [-4.0, 1.0, 0.0], [0.0, 0.0, 0.0], [-1.0, -1.0, -1.0]]);
        assert_eq!(cheaper(&one, None, &(0..2), &years), Cheaper { span: 0.5, later: 0.5, run: 0.25 });
        assert_eq!(cheaper(&one, Some(&other), &(0..2), &years), Cheaper { span: 0.75, later: 0.5, run: 0.75 });
    }
}
