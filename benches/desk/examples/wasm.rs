//! The desk for the browser: one plain export, so that nothing stands between a call and the work.

use std::cell::RefCell;

use desk::Desk;

thread_local! {
    static DESK: RefCell<Desk> = RefCell::new(Desk::new(100, 120));
}

/// Does a work: a job without (0) or with chance (1) of this scenario and so many replications, the expected run (2), an
/// attribution (3). Gives a figure of the answer.
#[unsafe(no_mangle)]
pub extern "C" fn work(kind: u32, scenario: usize, replications: u32) -> f64 {
    DESK.with_borrow_mut(|desk| match kind {
        0 | 1 => desk.job(scenario, replications, kind == 1).0.npv.p50,
        2 => desk.expected(scenario),
        _ => desk.shapley(),
    })
}
