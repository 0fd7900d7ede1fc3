//! Who does what next: blocks of replications over workers that come, go and crash. Knows no browser; tested natively.
//!
//! The answer does not depend on who works: blocks are put together in order of replication, never in order of arrival.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

/// Replications in one job: some milliseconds without chance, some tens with it.
pub const BLOCK: u32 = 32;
/// How often workers may be started again before we do without.
pub const RESTARTS: u32 = 4;

/// One job: these replications, for the question of this generation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Which question; a newer one makes it stale.
    pub generation: u64,
    /// Whether chance is drawn as well, or the parameters alone.
    pub with_chance: bool,
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
    queue: VecDeque<(bool, Range<u32>)>,
    running: BTreeMap<usize, Task>,
    /// Without and with chance.
    done: [BTreeMap<u32, Vec<R>>; 2],
    restarts: u32,
}

impl<R> Default for Schedule<R> {
    fn default() -> Self {
        Self {
            generation: 0,
            queue: VecDeque::new(),
            running: BTreeMap::new(),
            done: [BTreeMap::new(), BTreeMap::new()],
            restarts: 0,
        }
    }
}

impl<R> Schedule<R> {
    /// A new question: whatever waited for the previous one is dropped. Gives its generation.
    pub fn ask(&mut self) -> u64 {
        self.drop_all();
        self.generation
    }

    /// Asks these replications too, after what is asked already.
    pub fn add(&mut self, with_chance: bool, replications: Range<u32>) {
        let Range { start, end } = replications;
        let blocks = (start..end).step_by(BLOCK as usize).map(|first| first..end.min(first + BLOCK));
        self.queue.extend(blocks.map(|block| (with_chance, block)));
    }

    /// No question any more: what is still running becomes stale.
    pub fn drop_all(&mut self) {
        self.generation += 1;
        self.queue.clear();
        self.done.iter_mut().for_each(BTreeMap::clear);
    }

    /// The next job for a worker that is free, of at most so many replications.
    pub fn next(&mut self, worker: usize, at_most: u32) -> Option<Task> {
        if self.running.contains_key(&worker) {
            return None;
        }
        let (with_chance, block) = self.queue.pop_front()?;
        let end = block.end.min(block.start + at_most.max(1));
        if end < block.end {
            self.queue.push_front((with_chance, end..block.end));
        }
        let task = Task { generation: self.generation, with_chance, replications: block.start..end };
        self.running.insert(worker, task.clone());
        Some(task)
    }

    /// A worker is done; true when the answer counts, false when its question is stale.
    pub fn answer(&mut self, worker: usize, task: &Task, records: Vec<R>) -> bool {
        self.running.remove(&worker);
        let counts = task.generation == self.generation && records.len() == task.replications.len();
        if counts {
            self.done[usize::from(task.with_chance)].insert(task.replications.start, records);
        }
        counts
    }

    /// A worker is gone: its job goes back to the front.
    pub fn crash(&mut self, worker: usize) -> Verdict {
        if let Some(task) = self.running.remove(&worker)
            && task.generation == self.generation
        {
            self.queue.push_front((task.with_chance, task.replications));
        }
        self.restarts += 1;
        if self.restarts <= RESTARTS { Verdict::Restart } else { Verdict::GiveUp }
    }

    /// How many replications are done, without or with chance.
    #[must_use]
    pub fn done(&self, with_chance: bool) -> u32 {
        self.done[usize::from(with_chance)].values().map(|records| records.len() as u32).sum()
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
    pub fn first(&self, with_chance: bool, count: u32) -> Option<Vec<R>> {
        let done = &self.done[usize::from(with_chance)];
        let mut next = 0;
        for (first, records) in done {
            if next >= count || *first != next {
                break;
            }
            next += records.len() as u32;
        }
        (next >= count).then(|| done.values().flatten().take(count as usize).cloned().collect())
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
