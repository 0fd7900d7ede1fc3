//! Native threads over blocks of replications; results arrive in order, whoever computed them.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;

/// Replications that a thread takes at a time.
const BLOCK: u32 = 16;

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
                    let block: Vec<T> = (first..count.min(first + size)).map(compute).collect();
                    if sender.send((first, block)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut expected = 0;
        for (first, block) in receiver {
            early.insert(first, block);
            while let Some(block) = early.remove(&expected) {
                for result in block {
                    take(expected, result);
                    expected += 1;
                }
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
