//! The list of what is measured, the same natively and in the browser.

use crate::bands::Bands;
use crate::model::S3;
use crate::pack::{Pack, Widest};
use crate::peak;
use crate::run::{self, block_length};
use crate::table::{Parameters, REPLICATIONS, columns, packed};
use crate::time::MONTHS;
use crate::whole::{self, RandDistr};

/// What is measured: its name, in results and in the browser.
pub const NAMES: [&str; 7] = ["scalar", "lanes", "scalar bands", "lanes bands", "whole", "rand_distr", "peak"];

/// Everything that the measurements need, made once.
pub struct Works {
    /// The table that rivals get as well, see [`columns`].
    pub columns: Vec<f64>,
    scalar: Work<f64>,
    lanes: Work<Widest>,
}

struct Work<N> {
    table: Vec<Parameters<N>>,
    written: Vec<f64>,
    bands: Bands<N>,
}

impl<N: Pack> Work<N> {
    fn new(columns: &[f64]) -> Self {
        let table = packed::<N>(columns);
        let written = vec![0.0; table.len() * block_length::<N>()];
        Self { table, written, bands: Bands::new() }
    }

    /// The mean bijstand at the end, so that what is measured can be checked.
    fn run(&mut self) -> f64 {
        run::run(&self.table, S3, &mut self.written);
        let end = |replication| self.written[run::place::<N>(replication, MONTHS, 0)];
        (0..REPLICATIONS).map(end).sum::<f64>() / REPLICATIONS as f64
    }

    fn bands(&mut self) -> f64 {
        self.bands.run(&self.table, S3);
        self.bands.bands[MONTHS][0].mean
    }
}

impl Works {
    /// Makes the table.
    #[must_use]
    pub fn new() -> Self {
        let columns = columns();
        Self { scalar: Work::new(&columns), lanes: Work::new(&columns), columns }
    }

    /// Does the work at this place in [`NAMES`] once, for 1,000 replications; gives the mean bijstand at the end, so
    /// that what was measured can be checked. The peak gives its floating-point operations.
    pub fn run(&mut self, place: usize) -> f64 {
        match place {
            0 => self.scalar.run(),
            1 => self.lanes.run(),
            2 => self.scalar.bands(),
            3 => self.lanes.bands(),
            4 => self.whole(|replication, parameters| whole::run(parameters, S3, &mut whole::ours(replication))),
            5 => self.whole(|replication, parameters| whole::run(parameters, S3, &mut RandDistr::new(replication))),
            _ => peak_of::<Widest>(),
        }
    }

    fn whole(&self, run: impl Fn(u32, &Parameters<f64>) -> f64) -> f64 {
        let ends = self.scalar.table.iter().zip(0..).map(|(parameters, replication)| run(replication, parameters));
        ends.sum::<f64>() / REPLICATIONS as f64
    }
}

impl Default for Works {
    fn default() -> Self {
        Self::new()
    }
}

fn peak_of<N: Pack>() -> f64 {
    std::hint::black_box(peak::run::<N>());
    peak::operations::<N>() as f64
}
