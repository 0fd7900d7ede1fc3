//! What to do when the worker of a long question crashes. Knows no browser; tested natively.

/// How often the worker of this question crashed.
#[derive(Debug, Default)]
pub(crate) struct Care {
    /// Before it could take the question.
    starting: u32,
    /// While it worked on it.
    working: u32,
}

/// What to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Remedy {
    /// Start another worker and ask again.
    Restart,
    /// Do without workers: there can be none here.
    OnThePage,
    /// Tell the user: the question itself seems too much.
    GiveUp,
}

impl Care {
    /// A worker crashed; `had_started` when it could take questions. Once may be bad luck.
    pub(crate) fn crash(&mut self, had_started: bool) -> Remedy {
        let (count, then) =
            if had_started { (&mut self.working, Remedy::GiveUp) } else { (&mut self.starting, Remedy::OnThePage) };
        *count += 1;
        if *count > 1 { then } else { Remedy::Restart }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_is_started_again_once_and_then_the_question_is_given_up() {
        let mut care = Care::default();
        assert_eq!([care.crash(true), care.crash(true)], [Remedy::Restart, Remedy::GiveUp]);
    }

    #[test]
    fn where_no_worker_starts_twice_the_page_does_it() {
        let mut care = Care::default();
        assert_eq!([care.crash(false), care.crash(false)], [Remedy::Restart, Remedy::OnThePage]);
        // One bad start and one crash at work have nothing to do with each other.
        let mut care = Care::default();
        assert_eq!([care.crash(false), care.crash(true)], [Remedy::Restart, Remedy::Restart]);
    }
}
