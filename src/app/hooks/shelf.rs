//! What workers found out, kept for every part of the page that asks it again: a walk through the history, another screen.

use std::cell::RefCell;
use std::rc::Rc;

use crate::analysis::bands::Bands;
use crate::app::outlook::Question;
use crate::worker::pool::TOGETHER;

/// How many questions are kept.
const KEPT: usize = 24;

/// What is known of a question.
#[derive(Clone, Default)]
pub(crate) struct Known {
    /// Lack of knowledge alone.
    pub(crate) knowledge: Option<Rc<Bands>>,
    /// With chance, of as many replications as a comparison has.
    pub(crate) compared: Option<Rc<Bands>>,
    /// With chance, of as many replications as there are.
    pub(crate) together: Option<Rc<Bands>>,
}

impl Known {
    /// With chance when it is there.
    pub(crate) fn best(&self) -> Option<Rc<Bands>> {
        self.together.clone().or_else(|| self.knowledge.clone())
    }

    /// How many replications with chance.
    pub(crate) fn replications(&self) -> u32 {
        self.together.as_ref().map_or(0, |bands| bands.replications as u32)
    }
}

thread_local! {
    static SHELF: RefCell<Vec<(Question, Known)>> = const { RefCell::new(Vec::new()) };
}

/// What is known of this question, when anything is.
pub(crate) fn known(question: &Question) -> Option<Known> {
    SHELF.with_borrow(|shelf| shelf.iter().find(|(kept, _)| kept == question).map(|(_, known)| known.clone()))
}

/// Keeps what was found; the question that was answered longest ago makes room. Fewer replications never take the place of
/// more.
pub(crate) fn keep(question: &Question, bands: Bands) {
    SHELF.with_borrow_mut(|shelf| {
        let place = shelf.iter().position(|(kept, _)| kept == question);
        let (question, mut known) =
            place.map_or_else(|| (question.clone(), Known::default()), |place| shelf.remove(place));
        let bands = Rc::new(bands);
        let more = |old: &Option<Rc<Bands>>| old.as_ref().is_none_or(|old| bands.replications >= old.replications);
        if bands.with_chance {
            if bands.replications == TOGETHER[0] as usize {
                known.compared = Some(Rc::clone(&bands));
            }
            if more(&known.together) {
                known.together = Some(bands);
            }
        } else if more(&known.knowledge) {
            known.knowledge = Some(bands);
        }
        shelf.push((question, known));
        if shelf.len() > KEPT {
            shelf.remove(0);
        }
    });
}
