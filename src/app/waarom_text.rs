//! The sentences of Waarom, in plain Dutch and in English.

use crate::app::said::said;

said! {
    TITLE = "Waarom dit verschil?" / "Why this difference?";
    INTRO = "Waar komt het verschil met huidig beleid vandaan: welke keuzes, welke kringlopen, en wat doen uw aannames?" / "Where does the difference with current policy come from: which choices, which feedback loops, and what do your assumptions do?";
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }
}
