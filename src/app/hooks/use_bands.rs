//! The bands of the work on screen: first of what we do not know, then with chance; kept for every step of the history.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::analysis::bands::Bands;
use crate::app::hooks::shelf::{Known, keep, known};
use crate::app::outlook::Question;
use crate::worker::pool::{Asker, KNOWLEDGE, Report, TOGETHER};

/// How long a slider must rest before more is asked than what follows a hand, in milliseconds.
const REST: u32 = 80;

/// How far the bands are.
#[derive(Clone, PartialEq)]
pub(crate) struct BandState {
    /// The bands of the work on screen, when there are any: with chance as soon as they are there.
    pub(crate) now: Option<Rc<Bands>>,
    /// Those of lack of knowledge alone, beside bands with chance.
    pub(crate) knowledge: Option<Rc<Bands>>,
    /// Those from before the last change.
    pub(crate) before: Option<Rc<Bands>>,
    /// Replications with chance that are done.
    pub(crate) done: u32,
    /// Replications with chance that are asked.
    pub(crate) total: u32,
}

impl BandState {
    /// Whether the figures on screen are final but for the last digits: chance is in them.
    pub(crate) fn is_complete(&self) -> bool {
        self.now.as_ref().is_some_and(|bands| bands.with_chance)
    }
}

/// Follows the question; gives what is known so far.
#[hook]
pub(crate) fn use_bands(question: &Question, before: Option<&Question>) -> BandState {
    let asker = use_memo((), |()| Asker::new());
    // Replications with chance that are done of a question.
    let done = use_mut_ref(|| None::<(Question, u32)>);
    let update = use_force_update();
    let milestones = asked(question);
    let total = milestones.last().copied().unwrap_or_default();
    {
        let done = Rc::clone(&done);
        use_effect_with(question.clone(), move |question| {
            asker.stop();
            let is_known = known(question).is_some_and(|known| known.replications() >= total);
            let timer = (!is_known).then(|| {
                let asked = question.clone();
                asker.ask(move |report: Report| {
                    if report.job == WITH_CHANCE {
                        *done.borrow_mut() = Some((asked.clone(), report.done));
                    }
                    if let Some(bands) = report.reached {
                        keep(&asked, bands);
                    }
                    update.force_update();
                });
                let [moving, resting] = KNOWLEDGE;
                asker.add(question.job(false, &[moving]));
                let (knowledge, together) = (question.job(false, &[resting]), question.job(true, milestones));
                Timeout::new(REST, move || [knowledge, together].into_iter().for_each(|job| asker.add(job)))
            });
            move || drop(timer)
        });
    }
    let known = known(question).unwrap_or_default();
    let so_far = done.borrow().as_ref().filter(|(asked, _)| asked == question).map_or(0, |(_, done)| *done);
    let done = known.replications().max(so_far).min(total);
    BandState {
        now: known.best(),
        knowledge: known.knowledge.filter(|_| known.together.is_some()),
        before: before.and_then(crate::app::hooks::shelf::known).as_ref().and_then(Known::best),
        done,
        total,
    }
}

/// The place of the job with chance among those of a question.
const WITH_CHANCE: usize = 2;

/// Replications with chance after which bands are shown. Of a region fewer: each is as many runs as it has municipalities.
fn asked(question: &Question) -> &'static [u32] {
    if question.setup.municipalities.len() > 1 { &TOGETHER[..1] } else { &TOGETHER }
}
