//! How sure the figures on screen are: worked out once for each bands, never for a frame.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::bands::Bands;
use crate::app::certainty::Certainty;
use crate::model::case::YearMonth;

/// The bands themselves, not what is in them: to compare thousands of figures would cost more than it saves.
struct Same([Option<Rc<Bands>>; 2]);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|pair| match pair {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        })
    }
}

/// What these bands of a run that starts then say about themselves, with those of lack of knowledge alone beside bands with chance.
#[hook]
pub(crate) fn use_certainty(
    start: Option<YearMonth>,
    now: Option<&Rc<Bands>>,
    knowledge: Option<&Rc<Bands>>,
) -> Option<Rc<Certainty>> {
    let certainty = use_memo((start, Same([now.cloned(), knowledge.cloned()])), |(start, Same([now, knowledge]))| {
        let known = start.zip(now.as_deref());
        known.map(|(start, now)| Rc::new(Certainty::of(start, now, knowledge.as_deref())))
    });
    (*certainty).clone()
}
