//! All scenarios in the same draws: asked while the screen that shows them is there.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::compared::{Compared, Comparing};
use crate::worker::pool::{Pool, Reached, Report, TOGETHER};

/// Replications of each scenario: as many as the first figures with chance of Verken rest on.
const REPLICATIONS: u32 = TOGETHER[0];

thread_local! {
    /// Workers stay when the screen goes: the next visit finds them ready, and there are never more of them.
    static POOL: RefCell<Option<Pool>> = const { RefCell::new(None) };
}

fn pool() -> Pool {
    POOL.with_borrow_mut(|pool| pool.get_or_insert_with(Pool::start).clone())
}

/// How far the comparison is.
#[derive(Clone, PartialEq)]
pub(crate) struct ScenariosState {
    /// What was found, when it is there.
    pub(crate) found: Option<Rc<Compared>>,
    /// Replications that are done.
    pub(crate) done: u32,
    /// Replications that are asked.
    pub(crate) total: u32,
}

/// Follows the scenarios; an answer to another question is never shown.
#[hook]
pub(crate) fn use_scenarios(comparing: &Comparing) -> ScenariosState {
    let shelf = use_mut_ref(|| None::<(Comparing, Rc<Compared>)>);
    let done = use_mut_ref(|| 0_u32);
    let update = use_force_update();
    {
        let (shelf, done) = (Rc::clone(&shelf), Rc::clone(&done));
        use_effect_with(comparing.clone(), move |comparing| {
            let pool = pool();
            *done.borrow_mut() = 0;
            let asked = comparing.clone();
            let on_report = move |report: Report| {
                *done.borrow_mut() = report.done;
                if let Some(Reached { rows, .. }) = report.reached {
                    let found = Compared::of(&rows, asked.scenarios.len());
                    *shelf.borrow_mut() = Some((asked.clone(), Rc::new(found)));
                }
                update.force_update();
            };
            pool.ask(comparing.job(), on_report);
            pool.more(true, 0..REPLICATIONS);
            move || pool.stop()
        });
    }
    let found = shelf.borrow().as_ref().filter(|(asked, _)| asked == comparing).map(|(_, found)| Rc::clone(found));
    let done = if found.is_some() { REPLICATIONS } else { (*done.borrow()).min(REPLICATIONS) };
    ScenariosState { found, done, total: REPLICATIONS }
}
