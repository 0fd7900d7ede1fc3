//! REF-12 for the browser: a few plain exports, so that nothing stands between a call and the work.

use ref12::pack::Widest;
use ref12::peak::operations;
use ref12::work::Works;
use std::cell::RefCell;

thread_local! {
    static WORKS: RefCell<Works> = RefCell::new(Works::new());
}

/// Does a work so many times; gives what the last one gave. See [`Works::run`].
#[unsafe(no_mangle)]
pub extern "C" fn run(place: usize, calls: u32) -> f64 {
    WORKS.with_borrow_mut(|works| (0..calls).map(|_| works.run(place)).fold(0.0, |_, last| last))
}

/// Where the table of parameters stands in memory: 8 columns of 1,000 numbers.
#[unsafe(no_mangle)]
pub extern "C" fn table() -> *const f64 {
    WORKS.with_borrow(|works| works.columns.as_ptr())
}

/// Replications that one number of the lanes holds.
#[unsafe(no_mangle)]
pub extern "C" fn width() -> usize {
    Widest::WIDTH
}

/// Floating-point operations of the work that finds the peak.
#[unsafe(no_mangle)]
pub extern "C" fn peak_operations() -> usize {
    operations::<Widest>()
}
