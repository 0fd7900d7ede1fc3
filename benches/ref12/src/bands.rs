//! The workload, month by month: all replications of one month, and its bands while it is still in the nearest cache.

use crate::model::{Levers, OUTPUTS, Stocks, after, flows, outputs, start};
use crate::pack::Pack;
use crate::selection::Selection;
use crate::table::{Parameters, REPLICATIONS};
use crate::time::{Inputs, POINTS};
use kantelpunt_core::engine::quantile::Summary;

/// Mean, P10, P50 and P90 of each output at one point in time.
pub type Band = [Summary; OUTPUTS];

/// Memory that is used again by every run.
pub struct Bands<N> {
    stocks: Vec<Stocks<N>>,
    rows: [Vec<f64>; OUTPUTS],
    /// What came out.
    pub bands: Vec<Band>,
}

impl<N: Pack> Bands<N> {
    /// Room for the replications of a table.
    #[must_use]
    pub fn new() -> Self {
        let blocks = REPLICATIONS.div_ceil(N::WIDTH);
        Self {
            stocks: vec![start(); blocks],
            rows: [(); OUTPUTS].map(|()| vec![0.0; blocks * N::WIDTH]),
            bands: vec![Band::default(); POINTS],
        }
    }

    /// Runs every replication and finds the bands. Gives in how many rows the quantiles were not where they were expected.
    pub fn run(&mut self, table: &[Parameters<N>], levers: Levers) -> usize {
        let mut selections = [(); OUTPUTS].map(|()| Selection::new(REPLICATIONS));
        self.stocks.fill(start());
        for (point, band) in self.bands.iter_mut().enumerate() {
            for (block, stocks) in self.stocks.iter().enumerate() {
                for (output, row) in outputs(stocks).into_iter().zip(&mut self.rows) {
                    output.store(&mut row[block * N::WIDTH..(block + 1) * N::WIDTH]);
                }
            }
            for ((row, selection), summary) in self.rows.iter().zip(&mut selections).zip(band) {
                *summary = selection.summarise(&row[..REPLICATIONS]);
            }
            if let Some(now) = Inputs::all().get(point) {
                for (stocks, parameters) in self.stocks.iter_mut().zip(table) {
                    *stocks = after(stocks, &flows(stocks, parameters, levers, now));
                }
            }
        }
        selections.iter().map(Selection::misses).sum()
    }
}

impl<N: Pack> Default for Bands<N> {
    fn default() -> Self {
        Self::new()
    }
}
