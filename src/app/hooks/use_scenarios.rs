//! All scenarios in the same draws: asked while the screen that shows them is there, but for those that are known.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::bands::Bands;
use crate::app::compared::{Compared, Comparing};
use crate::app::hooks::shelf::{keep, known};
use crate::app::outlook::Question;
use crate::worker::pool::{Asker, Report, TOGETHER};

/// Replications of each scenario: as many as the first figures with chance of Verken rest on.
const REPLICATIONS: u32 = TOGETHER[0];

/// How far the comparison is.
#[derive(Clone, PartialEq)]
pub(crate) struct ScenariosState {
    /// What was found, when it is there.
    pub(crate) found: Option<Rc<Compared>>,
    /// Replications that are done, of all scenarios together.
    pub(crate) done: u32,
    /// Replications that are asked.
    pub(crate) total: u32,
}

/// Follows the scenarios; an answer to another question is never shown.
#[hook]
pub(crate) fn use_scenarios(comparing: &Comparing) -> ScenariosState {
    let asker = use_memo((), |()| Asker::new());
    // By the place of the job: replications that are done.
    let done = use_mut_ref(BTreeMap::<usize, u32>::new);
    let update = use_force_update();
    {
        let done = Rc::clone(&done);
        use_effect_with(comparing.clone(), move |comparing| {
            done.borrow_mut().clear();
            let unknown: Vec<Question> =
                comparing.questions().filter(|question| compared(question).is_none()).collect();
            let asked = unknown.clone();
            asker.ask(move |report: Report| {
                done.borrow_mut().insert(report.job, report.done);
                if let Some((question, bands)) = asked.get(report.job).zip(report.reached) {
                    keep(question, bands);
                }
                update.force_update();
            });
            unknown.iter().for_each(|question| asker.add(question.job(true, &[REPLICATIONS])));
            move || asker.stop()
        });
    }
    let bands: Vec<Option<Rc<Bands>>> = comparing.questions().map(|question| compared(&question)).collect();
    let missing = bands.iter().filter(|bands| bands.is_none()).count() as u32;
    let found = use_memo(bands, |bands| {
        bands.iter().cloned().collect::<Option<Vec<_>>>().map(|bands| Rc::new(Compared::of(&bands)))
    });
    let found = (*found).clone();
    let so_far: u32 = done.borrow().values().filter(|done| **done < REPLICATIONS).sum();
    let total = REPLICATIONS * comparing.scenarios.len() as u32;
    ScenariosState { found, done: (total - REPLICATIONS * missing + so_far).min(total), total }
}

fn compared(question: &Question) -> Option<Rc<Bands>> {
    known(question)?.compared
}
