//! The workload, replication by replication: all months of one number, then of the next. Keeps every output of every month.

use crate::model::{Levers, OUTPUTS, after, flows, outputs, start};
use crate::pack::Pack;
use crate::table::Parameters;
use crate::time::{Inputs, POINTS};

/// Values that one number's replications write: every output at every point in time.
#[must_use]
pub const fn block_length<N: Pack>() -> usize {
    POINTS * OUTPUTS * N::WIDTH
}

/// Runs every replication. What is written stands as [number][time][output][replication of the number]: rows of all
/// replications would lie 8,000 bytes apart and push each other out of the nearest cache.
pub fn run<N: Pack>(table: &[Parameters<N>], levers: Levers, written: &mut [f64]) {
    for (parameters, block) in table.iter().zip(written.chunks_exact_mut(block_length::<N>())) {
        run_block(parameters, levers, block);
    }
}

fn run_block<N: Pack>(parameters: &Parameters<N>, levers: Levers, block: &mut [f64]) {
    let mut stocks = start::<N>();
    let (first, rest) = block.split_at_mut(OUTPUTS * N::WIDTH);
    write(outputs(&stocks), first);
    for (point, now) in rest.chunks_exact_mut(OUTPUTS * N::WIDTH).zip(Inputs::all()) {
        stocks = after(&stocks, &flows(&stocks, parameters, levers, now));
        write(outputs(&stocks), point);
    }
}

#[inline(always)]
fn write<N: Pack>(outputs: [N; OUTPUTS], point: &mut [f64]) {
    for (output, place) in outputs.into_iter().zip(point.chunks_exact_mut(N::WIDTH)) {
        output.store(place);
    }
}

/// Where an output of a replication stands among what [`run`] wrote.
#[must_use]
pub const fn place<N: Pack>(replication: usize, point: usize, output: usize) -> usize {
    let (block, lane) = (replication / N::WIDTH, replication % N::WIDTH);
    block * block_length::<N>() + (point * OUTPUTS + output) * N::WIDTH + lane
}
