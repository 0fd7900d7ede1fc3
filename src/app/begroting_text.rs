//! The sentences of Begroting, in plain Dutch and in English.

use crate::app::said::said;

said! {
    TITLE = "Sluit de begroting?" / "Does the budget close?";
    INTRO = "Hoe groot is de kans dat een jaar sluit zonder extra geld, en welke reserve is nodig?" / "How large is the chance that a year closes without extra money, and which reserve is needed?";
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }
}
