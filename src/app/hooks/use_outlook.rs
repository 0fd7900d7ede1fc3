//! The expected run of the work on screen, in the same event as the move that changed it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::outlook::{Outlook, Question};
use crate::parameters::path::Paths;

/// The expected run; the experiment is kept while only levers move.
#[hook]
pub(crate) fn use_outlook(question: &Question, paths: &Rc<Paths>) -> Option<Rc<Outlook>> {
    let experiment = use_memo(question.setup.clone(), |_| question.experiment((**paths).clone()));
    let outlook = use_memo(question.clone(), |question| Outlook::of(&experiment, &question.levers).map(Rc::new));
    (*outlook).clone()
}

/// The expected run before the last change: computed once for each change.
#[hook]
pub(crate) fn use_outlook_before(question: Option<&Question>, paths: &Rc<Paths>) -> Option<Rc<Outlook>> {
    let outlook = use_memo(question.cloned(), |question| {
        let question = question.as_ref()?;
        Outlook::of(&question.experiment((**paths).clone()), &question.levers).map(Rc::new)
    });
    (*outlook).clone()
}
