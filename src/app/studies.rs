//! The long questions that were asked, and how each stands: kept whatever is on screen, and for undo.

use std::rc::Rc;

use crate::worker::study::{Answer, Progress, Question};

/// How many answers are kept: a walk back through the last choices shows each its own.
const KEPT: usize = 8;

/// How a question stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// It was not asked, or it was stopped.
    Nothing,
    /// It is being answered; how far it is, once that was told.
    Running(Option<Progress>),
    /// It was answered.
    Done(Rc<Answer>),
    /// It did not succeed.
    Failed,
}

/// The questions, the latest last.
#[derive(Debug, Default)]
pub struct Studies {
    kept: Vec<(Question, Standing)>,
}

impl Studies {
    /// How a question stands.
    #[must_use]
    pub fn standing(&self, question: &Question) -> Standing {
        let kept = self.kept.iter().find(|(kept, _)| kept == question);
        kept.map_or(Standing::Nothing, |(_, standing)| standing.clone())
    }

    /// Whether the same is being answered about something else.
    #[must_use]
    pub fn runs_another(&self, question: &Question) -> bool {
        let is_another = |kept: &Question| kept != question && kept.kind() == question.kind();
        self.kept.iter().any(|(kept, standing)| is_another(kept) && matches!(standing, Standing::Running(_)))
    }

    /// A question is asked: it takes the place of one of its kind that is still being answered, or that did not succeed.
    pub fn begin(&mut self, question: Question) {
        self.drop_unanswered(&question);
        self.put(question, Standing::Running(None));
    }

    /// A question is stopped.
    pub fn stop(&mut self, question: &Question) {
        self.drop_unanswered(question);
    }

    /// A question stands otherwise now. One that was dropped meanwhile stays so.
    pub fn tell(&mut self, question: &Question, standing: Standing) {
        if matches!(self.standing(question), Standing::Running(_)) {
            self.put(question.clone(), standing);
        }
    }

    fn drop_unanswered(&mut self, question: &Question) {
        let is_answered = |standing: &Standing| matches!(standing, Standing::Done(_));
        self.kept.retain(|(kept, standing)| kept.kind() != question.kind() || is_answered(standing));
    }

    fn put(&mut self, question: Question, standing: Standing) {
        self.kept.retain(|(kept, _)| *kept != question);
        self.kept.push((question, standing));
        if self.kept.len() > KEPT {
            let answered = self.kept.iter().position(|(_, standing)| matches!(standing, Standing::Done(_)));
            answered.map(|oldest| self.kept.remove(oldest));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::seek::goal::Goal;
    use crate::analysis::seek::search::{self, By};
    use crate::analysis::sensitivity::Effort;
    use crate::app::state::State;
    use crate::worker::study::About;

    fn weighing(seed: u64) -> Question {
        let asked = State::new().unwrap().work.question();
        let effort = Effort { points: 1, alone: 1, seed, level: 0.0 };
        Question { setup: asked.setup, levers: asked.levers, about: About::Sensitivity(effort) }
    }

    fn seeking() -> Question {
        let goal = Goal { levers: vec![], target: String::new(), probability: 0.8, by: By::Smallest };
        Question { about: About::Seek { names: vec![], goal, seed: 1 }, ..weighing(1) }
    }

    fn done() -> Standing {
        let nothing = search::Answer {
            best: None,
            likeliest: None,
            smallest: vec![],
            points: vec![],
            with_chance: Default::default(),
        };
        Standing::Done(Rc::new(Answer::Seek(Box::new(nothing))))
    }

    #[test]
    fn an_answer_stays_when_another_question_comes_and_so_do_the_last_eight() {
        let mut studies = Studies::default();
        for seed in 0..10 {
            studies.begin(weighing(seed));
            assert_eq!(studies.standing(&weighing(seed)), Standing::Running(None));
            studies.tell(&weighing(seed), done());
        }
        let known = (0..10).filter(|seed| studies.standing(&weighing(*seed)) == done());
        assert_eq!(known.collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7, 8, 9]);
    }

    #[test]
    fn a_newer_question_of_its_kind_takes_the_place_of_one_that_runs() {
        let mut studies = Studies::default();
        studies.begin(weighing(1));
        studies.begin(seeking());
        assert!(!studies.runs_another(&weighing(1)) && studies.runs_another(&weighing(2)));
        studies.begin(weighing(2));
        assert_eq!(studies.standing(&weighing(1)), Standing::Nothing);
        assert_eq!(studies.standing(&seeking()), Standing::Running(None));
        // What comes late is not heard.
        studies.tell(&weighing(1), done());
        assert_eq!(studies.standing(&weighing(1)), Standing::Nothing);
    }

    #[test]
    fn a_question_that_failed_or_was_stopped_can_be_asked_again() {
        let mut studies = Studies::default();
        studies.begin(weighing(1));
        studies.tell(&weighing(1), Standing::Failed);
        assert_eq!(studies.standing(&weighing(1)), Standing::Failed);
        studies.begin(weighing(1));
        studies.stop(&weighing(1));
        assert_eq!(studies.standing(&weighing(1)), Standing::Nothing);
    }
}
