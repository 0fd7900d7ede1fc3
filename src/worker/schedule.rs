//! Who does what next: blocks of replications over workers that come, go and crash. Knows no browser; tested natively.
//!
//! The answer does not depend on who works: blocks are put together in order of replication, never in order of arrival.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

/// Replications in one job: some tens of milliseconds.
pub const BLOCK: u32 = 32;
/// How often workers may be started again before we do without.
pub const RESTARTS: u32 = 4;

/// One job: these replications, for the question of this generation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Which question; a newer one makes it stale.
    pub generation: u64,
    /// Which replications.
    pub replications: Range<u32>,
}

/// What to do with a worker that crashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Start another in its place.
    Restart,
    /// Do without it.
    GiveUp,
}

/// The work on the newest question.
#[derive(Debug)]
pub struct Schedule<R> {
    generation: u64,
    queue: VecDeque<Range<u32>>,
    running: BTreeMap<usize, Task>,
    done: BTreeMap<u32, Vec<R>>,
    total: u32,
    restarts: u32,
}

impl<R> Default for Schedule<R> {
    fn default() -> Self {
        Self {
            generation: 0,
            queue: VecDeque::new(),
            running: BTreeMap::new(),
            done: BTreeMap::new(),
            total: 0,
            restarts: 0,
        }
    }
}

impl<R> Schedule<R> {
    /// A new question: whatever waited for the previous one is dropped. Gives its generation.
    pub fn ask(&mut self, total: u32) -> u64 {
        self.drop_all();
        self.total = total;
        self.queue = (0..total).step_by(BLOCK as usize).map(|first| first..total.min(first + BLOCK)).collect();
        self.generation
    }

    /// No question any more: what is still running becomes stale.
    pub fn drop_all(&mut self) {
        self.generation += 1;
        self.total = 0;
        self.queue.clear();
        self.done.clear();
    }

    /// The next job for a worker that is free, of at most so many replications.
    pub fn next(&mut self, worker: usize, at_most: u32) -> Option<Task> {
        if self.running.contains_key(&worker) {
            return None;
        }
        let block = self.queue.pop_front()?;
        let end = block.end.min(block.start + at_most.max(1));
        if end < block.end {
            self.queue.push_front(end..block.end);
        }
        let task = Task { generation: self.generation, replications: block.start..end };
        self.running.insert(worker, task.clone());
        Some(task)
    }

    /// A worker is done; true when the answer counts, false when its question is stale.
    pub fn answer(&mut self, worker: usize, task: &Task, records: Vec<R>) -> bool {
        self.running.remove(&worker);
        let counts = task.generation == self.generation && records.len() == task.replications.len();
        if counts {
            self.done.insert(task.replications.start, records);
        }
        counts
    }

    /// A worker is gone: its job goes back to the front.
    pub fn crash(&mut self, worker: usize) -> Verdict {
        if let Some(task) = self.running.remove(&worker)
            && task.generation == self.generation
        {
            self.queue.push_front(task.replications);
        }
        self.restarts += 1;
        if self.restarts <= RESTARTS { Verdict::Restart } else { Verdict::GiveUp }
    }

    /// How many replications are done.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.done.values().map(|records| records.len() as u32).sum()
    }

    /// How many are asked.
    #[must_use]
    pub const fn total(&self) -> u32 {
        self.total
    }

    /// Which question is worked on.
    #[must_use]
    pub const fn generation(&self) -> u64 {
        self.generation
    }
}

impl<R: Clone> Schedule<R> {
    /// The first `count` replications in their order, when all of them are done.
    #[must_use]
    pub fn first(&self, count: u32) -> Option<Vec<R>> {
        let mut next = 0;
        for (first, records) in &self.done {
            if next >= count || *first != next {
                break;
            }
            next += records.len() as u32;
        }
        (next >= count).then(|| self.done.values().flatten().take(count as usize).cloned().collect())
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
