//! The sentences of Vergelijk, in plain Dutch and in English.

use crate::app::said::said;

said! {
    TITLE = "Scenario’s naast elkaar" / "Scenarios side by side";
    INTRO = "Zet scenario’s naast elkaar, ook met huidig beleid, en zie welke keuze het beste standhoudt." / "Put scenarios side by side, current policy included, and see which choice holds up best.";
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }
}
