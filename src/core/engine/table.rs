//! Many figures of many replications: a row for each replication as it comes, summed up by column.

use crate::engine::lanes::Lanes;
use crate::engine::quantile::{Summary, order, summarise_ordered};

/// Rows of figures that stand for the same things. More can follow.
#[derive(Debug, Clone, Default)]
pub struct Table {
    width: usize,
    /// Row after row.
    values: Vec<f64>,
}

impl Table {
    /// Adds a row. The first decides how many columns there are.
    pub fn push(&mut self, row: &[f64]) {
        self.width = row.len();
        self.values.extend_from_slice(row);
    }

    /// Adds what one lane holds of a row.
    pub fn push_lane(&mut self, row: &[Lanes], lane: usize) {
        self.width = row.len();
        Lanes::append_lane(row, lane, &mut self.values);
    }

    /// Mean, P10, median and P90 of the first `count` rows of each column, as [`summarise`](crate::engine::quantile::summarise) gives them.
    #[must_use]
    pub fn summaries(&self, count: usize) -> Vec<Summary> {
        let mut ordered = Vec::with_capacity(count);
        let mut summary = |column: usize| {
            let figures = || self.values.chunks_exact(self.width).take(count).map(|row| row[column]);
            ordered.clear();
            ordered.extend(figures().map(order));
            summarise_ordered(figures().sum(), &mut ordered)
        };
        (0..self.width).map(&mut summary).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::quantile::summarise;

    /// Eleven columns of which no two are alike.
    fn figure(row: u32, column: u32) -> f64 {
        f64::from((row * 7_919 + column * 104_729) % 1_009) - 500.0
    }

    #[test]
    fn each_column_is_summed_up_as_by_itself_and_of_the_first_rows_only() {
        let mut table = Table::default();
        (0..40).for_each(|row| table.push(&std::array::from_fn::<f64, 11, _>(|column| figure(row, column as u32))));
        for count in [0, 1, 7, 40] {
            let alone = |column| summarise(&(0..count).map(|row| figure(row, column)).collect::<Vec<_>>());
            assert_eq!(table.summaries(count as usize), (0..11).map(alone).collect::<Vec<_>>(), "{count} rows");
        }
        assert_eq!(Table::default().summaries(3), vec![]);
    }

    #[test]
    fn lanes_become_rows() {
        let row: Vec<Lanes> = (0..5).map(|column| Lanes::from_array([0, 1].map(|row| figure(row, column)))).collect();
        let (mut by_lane, mut by_row) = (Table::default(), Table::default());
        for lane in 0..Lanes::WIDTH {
            by_lane.push_lane(&row, lane);
            by_row.push(&(0..5).map(|column| figure(lane as u32, column)).collect::<Vec<_>>());
        }
        assert_eq!(by_lane.summaries(2), by_row.summaries(2));
    }
}
