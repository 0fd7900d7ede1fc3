//! Who does what next: jobs over workers that come, go and crash. Knows no browser; tested natively.
//!
//! Several parts of the page ask, each on its own line; a new question on a line makes its old jobs stale. A job is whole:
//! the answer does not depend on who does it, nor on when.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

/// How often workers may be started again before we do without.
pub const RESTARTS: u32 = 4;

/// One job of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Which line it was asked on.
    pub line: usize,
    /// Which question of that line; a newer one makes it stale.
    pub question: u64,
    /// Which job of that question, in the order of asking.
    pub job: usize,
}

/// What a worker is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// This, in the place of whatever it does.
    Do(Task),
    /// Nothing: what it does is stale.
    Stop,
}

/// What to do with a worker that crashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Start another in its place.
    Restart,
    /// Do without it.
    GiveUp,
}

#[derive(Debug, Default)]
struct Line {
    question: u64,
    jobs: usize,
}

/// All that is asked, and who works on it.
#[derive(Debug, Default)]
pub struct Schedule {
    lines: Vec<Line>,
    waiting: VecDeque<Task>,
    running: BTreeMap<usize, Task>,
    restarts: u32,
}

impl Schedule {
    /// One more line.
    pub fn line(&mut self) -> usize {
        self.lines.push(Line::default());
        self.lines.len() - 1
    }

    /// A new question on a line, without jobs as yet: its old jobs are dropped, and what is running becomes stale.
    pub fn ask(&mut self, line: usize) {
        self.waiting.retain(|task| task.line != line);
        if let Some(line) = self.lines.get_mut(line) {
            line.question += 1;
            line.jobs = 0;
        }
    }

    /// One more job of the question on a line, after what waits already. Gives its number.
    pub fn add(&mut self, line: usize) -> usize {
        let Some(Line { question, jobs }) = self.lines.get_mut(line) else { return 0 };
        let task = Task { line, question: *question, job: *jobs };
        *jobs += 1;
        self.waiting.push_back(task);
        task.job
    }

    /// What a worker is to do now; nothing when what it does still counts, or when there is nothing.
    pub fn next(&mut self, worker: usize) -> Option<Order> {
        let stale = match self.running.get(&worker) {
            Some(task) if self.counts(task) => return None,
            task => task.is_some(),
        };
        self.running.remove(&worker);
        match self.waiting.pop_front() {
            Some(task) => {
                self.running.insert(worker, task);
                Some(Order::Do(task))
            }
            None => stale.then_some(Order::Stop),
        }
    }

    /// Whether the question of this task is still asked.
    #[must_use]
    pub fn counts(&self, task: &Task) -> bool {
        self.lines.get(task.line).is_some_and(|line| line.question == task.question)
    }

    /// A worker is done with a task.
    pub fn finish(&mut self, worker: usize, task: &Task) {
        if self.running.get(&worker) == Some(task) {
            self.running.remove(&worker);
        }
    }

    /// A worker leaves its job to another: it goes back to the front.
    pub fn leave(&mut self, worker: usize) {
        if let Some(task) = self.running.remove(&worker)
            && self.counts(&task)
        {
            self.waiting.push_front(task);
        }
    }

    /// A worker is gone, and leaves its job.
    pub fn crash(&mut self, worker: usize) -> Verdict {
        self.leave(worker);
        self.restarts += 1;
        if self.restarts <= RESTARTS { Verdict::Restart } else { Verdict::GiveUp }
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
