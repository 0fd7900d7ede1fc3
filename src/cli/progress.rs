//! How far a run is, on a terminal only.

use std::io::{IsTerminal, Stderr, Write, stderr};

/// A line on stderr that rewrites itself, and that is gone when the work is done.
pub(crate) struct Progress {
    out: Option<Stderr>,
    total: u32,
}

impl Progress {
    /// Nothing is shown where nobody looks, or for work that is done at once.
    pub(crate) fn new(total: u32) -> Self {
        Self { out: Some(stderr()).filter(|out| total > 1 && out.is_terminal()), total }
    }

    /// So many are done.
    pub(crate) fn show(&mut self, done: u32) {
        if done.is_multiple_of(16) || done == self.total {
            self.write(&format!("\r{done} / {}", self.total));
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(out) = &mut self.out {
            // Progress is a courtesy: a terminal that went away stops nothing.
            let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.write("\r\u{1b}[K");
    }
}
