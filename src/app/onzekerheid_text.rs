//! The sentences of Onzekerheid, in plain Dutch and in English.

use crate::app::said::said;

said! {
    TITLE = "Hoe zeker is dit?" / "How sure is this?";
    INTRO = "Welke aannames dragen de uitkomst, wat moet waar zijn, en welke stand haalt een doel?" / "Which assumptions carry the outcome, what must be true, and which setting meets a target?";
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }
}
