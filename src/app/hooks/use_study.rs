//! A long question: asked when the user wants it, answered by a worker of its own, and kept when its screen goes.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::studies::{Standing, Studies};
use crate::worker::analyst::{Analyst, News};
use crate::worker::study::{Kind, Question};

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// One for the whole page: it outlives every screen.
#[derive(Default)]
struct Desk {
    studies: Studies,
    /// An analyst for each kind of question, so that one does not stop the other.
    analysts: Vec<(Kind, Analyst)>,
    listeners: Vec<(u64, UseForceUpdateHandle)>,
    next: u64,
}

fn analyst(kind: Kind) -> Analyst {
    DESK.with_borrow_mut(|desk| {
        if let Some((_, analyst)) = desk.analysts.iter().find(|(known, _)| *known == kind) {
            return analyst.clone();
        }
        let analyst = Analyst::default();
        desk.analysts.push((kind, analyst.clone()));
        analyst
    })
}

/// Changes what is known, and tells who looks at it.
fn tell(change: impl FnOnce(&mut Studies)) {
    let listeners: Vec<UseForceUpdateHandle> = DESK.with_borrow_mut(|desk| {
        change(&mut desk.studies);
        desk.listeners.iter().map(|(_, listener)| listener.clone()).collect()
    });
    listeners.iter().for_each(UseForceUpdateHandle::force_update);
}

/// Asks a question; one of its kind that is being answered stops.
pub(crate) fn ask_study(question: &Question) {
    let asked = question.clone();
    tell(|studies| studies.begin(asked));
    let asked = question.clone();
    analyst(question.kind()).ask(question.clone(), move |news| {
        let standing = match news {
            News::Progress(progress) => Standing::Running(Some(progress)),
            News::Answer(answer) => Standing::Done(Rc::new(answer)),
            News::Failed => Standing::Failed,
        };
        tell(|studies| studies.tell(&asked, standing));
    });
}

/// Stops a question.
pub(crate) fn stop_study(question: &Question) {
    analyst(question.kind()).stop();
    tell(|studies| studies.stop(question));
}

/// How a long question stands.
pub(crate) struct Study {
    pub(crate) standing: Standing,
    /// Whether the same is being answered about something else: that would stop.
    pub(crate) another: bool,
}

/// Follows a long question, once there is one.
#[hook]
pub(crate) fn use_study(question: Option<&Question>) -> Study {
    let update = use_force_update();
    use_effect_with((), move |()| {
        let own = DESK.with_borrow_mut(|desk| {
            desk.next += 1;
            desk.listeners.push((desk.next, update));
            desk.next
        });
        move || DESK.with_borrow_mut(|desk| desk.listeners.retain(|(listener, _)| *listener != own))
    });
    let Some(question) = question else { return Study { standing: Standing::Nothing, another: false } };
    DESK.with_borrow(|desk| Study {
        standing: desk.studies.standing(question),
        another: desk.studies.runs_another(question),
    })
}
