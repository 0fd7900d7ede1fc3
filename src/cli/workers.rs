//! Native threads over blocks of replications; results arrive in order, whoever computed them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;

/// Replications that a thread takes at a time.
pub(crate) const BLOCK: u32 = 16;

/// How many threads this machine runs at once.
pub(crate) fn available() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Computes replications 0 to `count` and hands over each result in that order.
pub(crate) fn in_order<T: Send>(
    count: u32,
    threads: usize,
    compute: impl Fn(u32) -> T + Sync,
    take: impl FnMut(u32, T),
) {
    in_blocks(BLOCK, count, threads, compute, take);
}

/// The same where a thread takes this many at a time: 1 when each is a lot of work by itself.
pub(crate) fn in_blocks<T: Send>(
    size: u32,
    count: u32,
    threads: usize,
    compute: impl Fn(u32) -> T + Sync,
    mut take: impl FnMut(u32, T),
) {
    let compute = |block: Range<u32>| -> Vec<T> { block.map(&compute).collect() };
    blocks_in_order(size, count, threads, compute, |block, results| {
        for (replication, result) in block.zip(results) {
            take(replication, result);
        }
    });
}

/// The same, a block of replications at once. Where blocks begin and end does not depend on the number of threads.
pub(crate) fn blocks_in_order<T: Send>(
    size: u32,
    count: u32,
    threads: usize,
    compute: impl Fn(Range<u32>) -> T + Sync,
    mut take: impl FnMut(Range<u32>, T),
) {
    let next = AtomicU32::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            let (sender, next, compute) = (sender.clone(), &next, &compute);
            scope.spawn(move || {
                loop {
                    let first = next.fetch_add(size, Ordering::Relaxed);
                    if first >= count {
                        break;
                    }
                    let block = first..count.min(first + size);
                    if sender.send((block.clone(), compute(block))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut expected = 0;
        for (block, result) in receiver {
            early.insert(block.start, (block, result));
            while let Some((block, result)) = early.remove(&expected) {
                expected = block.end;
                take(block, result);
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_for_any_number_of_threads() {
        for (count, threads) in [(0, 2), (1, 5), (100, 1), (100, 2), (100, 5)] {
            let mut seen = Vec::new();
            in_order(count, threads, |replication| replication * 2, |place, result| seen.push((place, result)));
            assert_eq!(seen, (0..count).map(|place| (place, place * 2)).collect::<Vec<_>>());
            let mut one_by_one = Vec::new();
            in_blocks(1, count, threads, |piece| piece * 2, |place, result| one_by_one.push((place, result)));
            assert_eq!(one_by_one, seen);
        }
    }
}
