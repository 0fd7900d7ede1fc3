//! A scenario as a budget shows it: per taakveld and post and year, one-off or structural, in thousands of euro that add
//! up.

pub mod closing;
pub mod effects;
pub mod ledger;
pub mod recount;
pub mod words;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analysis::budget::ledger::Ledger;
use crate::model::iv3::Iv3;
use crate::model::post::{Post, Side};
use crate::text::order::largest_first;

/// Euro in the unit of a budget.
pub const UNIT: f64 = 1_000.0;

/// A post that differs from current policy. Amounts are thousands of euro, + = advantage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its taakveld in these years.
    pub taakveld: &'static str,
    /// The post.
    pub post: Post,
    /// Per year.
    pub amounts: Vec<i64>,
    /// In the last whole year of the run.
    pub structural: i64,
    /// Whether it is incidental: over within [`INCIDENTAL_YEARS`]; else it is structural.
    pub incidental: bool,
}

/// What lasts no longer than this is incidental, as the Commissie BBV has it.
pub const INCIDENTAL_YEARS: usize = 3;

/// The rows and what they add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// By taakveld, then by post.
    pub rows: Vec<Row>,
    /// Per year: exactly the sum of the rows, and the mean difference rounded.
    pub totals: Vec<i64>,
    /// The same of the last whole year.
    pub structural: i64,
}

/// A mean of less than half a cent is rounding of the computer, not money.
const HALF_A_CENT: f64 = 0.005;

impl Budget {
    /// The means of these draws. `years` are the calendar years of the run and the months in each, `plan` the places of
    /// the years to show. A post that moves to another taakveld has a row in each.
    #[must_use]
    pub fn new(ledger: &Ledger, iv3: &Iv3, years: &[(i32, usize)], plan: Range<usize>) -> Self {
        let last = years.iter().rposition(|(_, months)| *months == 12);
        let columns: Vec<Option<usize>> = plan.map(Some).chain([last]).collect();
        let amount = |taakveld: &str, post: Post, place: &Option<usize>| {
            let place = place
                .filter(|place| years.get(*place).is_some_and(|(year, _)| iv3.code(post, *year) == Some(taakveld)));
            place.map_or(0.0, |place| ledger.mean(post, place))
        };
        let mut rows = Vec::new();
        let mut euros: Vec<Vec<f64>> = Vec::new();
        for taakveld in iv3.codes() {
            for post in Post::ALL.iter().filter(|post| post.spec().side != Side::Elsewhere) {
                let row: Vec<f64> = columns.iter().map(|place| amount(taakveld, *post, place)).collect();
                if row.iter().any(|amount| amount.abs() >= HALF_A_CENT) {
                    rows.push((*taakveld, *post));
                    euros.push(row);
                }
            }
        }
        let rounded: Vec<Vec<i64>> = (0..columns.len())
            .map(|column| thousands(&euros.iter().filter_map(|row| row.get(column).copied()).collect::<Vec<_>>()))
            .collect();
        let row = |place: usize| rounded.iter().map(|column| column.get(place).copied().unwrap_or_default()).collect();
        let mut totals: Vec<i64> = rounded.iter().map(|column| column.iter().sum()).collect();
        let structural = totals.pop().unwrap_or_default();
        let rows = rows.into_iter().enumerate().map(|(place, (taakveld, post))| {
            let mut amounts: Vec<i64> = row(place);
            let structural = amounts.pop().unwrap_or_default();
            let differs: Vec<bool> =
                (0..years.len()).map(|place| ledger.mean(post, place).abs() >= HALF_A_CENT).collect();
            let incidental = is_incidental(&differs, post.spec().one_off);
            Row { taakveld, post, amounts, structural, incidental }
        });
        Self { rows: rows.collect(), totals, structural }
    }
}

impl Budget {
    /// What each year is changed by once the budget holds these rows, euro.
    #[must_use]
    pub fn euros(&self) -> Vec<f64> {
        self.totals.iter().map(|total| *total as f64 * UNIT).collect()
    }

    /// Says of these rows, each a taakveld and the name of a post, the other of incidental and structural: a municipality
    /// may know better.
    pub fn turn(&mut self, rows: &BTreeSet<(String, String)>) {
        let named = |row: &Row| (row.taakveld.to_owned(), row.post.spec().id.to_owned());
        for row in self.rows.iter_mut().filter(|row| rows.contains(&named(row))) {
            row.incidental = !row.incidental;
        }
    }
}

/// Whether a post differs in a few years only, and is over then. What still runs at the end of the run may go on, unless it is
/// paid once by its nature.
fn is_incidental(differs: &[bool], is_one_off: bool) -> bool {
    let few = differs.iter().filter(|differs| **differs).count() <= INCIDENTAL_YEARS;
    let is_over = differs.last() == Some(&false);
    few && (is_one_off || is_over)
}

/// Rounds to whole thousands so that the parts add up to their rounded total: all down, and then those with the largest
/// remainder up.
#[must_use]
pub fn thousands(euros: &[f64]) -> Vec<i64> {
    let floors: Vec<f64> = euros.iter().map(|euro| (euro / UNIT).floor()).collect();
    let mut rounded: Vec<i64> = floors.iter().map(|floor| *floor as i64).collect();
    let total = (euros.iter().sum::<f64>() / UNIT).round() as i64;
    let short = usize::try_from(total - rounded.iter().sum::<i64>()).unwrap_or_default();
    let remainder = |place: &usize| match (euros.get(*place), floors.get(*place)) {
        (Some(euro), Some(floor)) => euro / UNIT - floor,
        _ => 0.0,
    };
    let mut order: Vec<usize> = (0..euros.len()).collect();
    largest_first(&mut order, remainder);
    for place in order.into_iter().take(short) {
        if let Some(amount) = rounded.get_mut(place) {
            *amount += 1;
        }
    }
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_their_rounded_total_and_none_is_a_thousand_off() {
        assert_eq!(thousands(&[400.0, 400.0, 400.0]), [1, 0, 0]);
        assert_eq!(thousands(&[-400.0, -400.0, -400.0]), [0, 0, -1]);
        assert_eq!(thousands(&[1_600.0, -1_600.0]), [2, -2]);
        assert_eq!(thousands(&[]), Vec::<i64>::new());
        let mut parts = Vec::new();
        for place in 0..40 {
            parts.push(f64::from(place * place * 731 % 20_011) - 9_000.0);
            let rounded = thousands(&parts);
            assert_eq!(rounded.iter().sum::<i64>(), (parts.iter().sum::<f64>() / UNIT).round() as i64);
            assert!(rounded.iter().zip(&parts).all(|(rounded, euro)| (*rounded as f64 * UNIT - euro).abs() < UNIT));
        }
    }

    #[test]
    fn incidental_is_what_is_over_within_three_years() {
        let years = |from: usize, to: usize| (0..10).map(|year| (from..to).contains(&year)).collect::<Vec<_>>();
        assert!(is_incidental(&years(0, 3), false) && is_incidental(&years(2, 5), true));
        assert!(!is_incidental(&years(0, 4), true), "what is cut down over more than three years is not incidental");
        assert!(!is_incidental(&years(7, 10), false), "who knows whether it stops at the end of the run");
        assert!(is_incidental(&years(8, 10), true), "that is paid once by its nature");
    }

    #[test]
    fn what_is_paid_once_is_setting_up_moving_cutting_and_leaving() {
        let once: Vec<&str> =
            Post::ALL.iter().map(|post| post.spec()).filter(|spec| spec.one_off).map(|spec| spec.id).collect();
        // Everything else goes on: a new post is weighed here.
        let weighed = [
            "wijkteam_setup",
            "sw_overhead_cut",
            "sw_moves",
            "sw_transition",
            "beschut_moves",
            "digital_investment",
            "backoffice_merger",
            "partner_change",
        ];
        assert_eq!(once, weighed);
    }
}
