//! What the page says while a long question is answered, in plain Dutch and in English.

use crate::app::said::said;
use crate::app::studies::Standing;
use crate::text::Language;
use crate::text::number::percent;
use crate::worker::study::Progress;

said! {
    STOP = "Stop" / "Stop";
    AGAIN = "Probeer opnieuw" / "Try again";
    BEGINS = "Het rekenen begint." / "Computing begins.";
    COMPUTING = "Het rekenen is begonnen." / "Computing has begun.";
    DONE = "Klaar: het antwoord staat eronder." / "Done: the answer is below.";
    FAILED = "Dit is niet gelukt: het rekenen brak twee keer af. Uw keuzes zijn er nog. Probeer het opnieuw; lukt het dan weer niet, sluit dan andere programma’s of kies een kleinere regio." / "This did not succeed: computing broke off twice. Your choices are still there. Try again; if it fails once more, close other programs or choose a smaller region.";
    ANOTHER = "Dit wordt nog uitgerekend voor een eerdere keuze. Begint u hier, dan stopt dat." / "This is still being computed for an earlier choice. When you start here, that stops.";
}

/// How far it is.
#[must_use]
pub fn progress(progress: Option<Progress>, language: Language) -> String {
    let Some(Progress { step, steps, share }) = progress else { return BEGINS.say(language).to_owned() };
    let share = percent(share, language);
    match (language, steps) {
        (Language::Nl, Some(steps)) => format!("stap {step} van {steps}: {share}"),
        (Language::En, Some(steps)) => format!("step {step} of {steps}: {share}"),
        (Language::Nl, None) => format!("ronde {step}: {share}"),
        (Language::En, None) => format!("round {step}: {share}"),
    }
}

/// What is said aloud, once, when that changes.
#[must_use]
pub const fn status(standing: &Standing, language: Language) -> &'static str {
    match standing {
        Standing::Running(_) => COMPUTING.say(language),
        Standing::Done(_) => DONE.say(language),
        // A failure is an alert by itself.
        Standing::Nothing | Standing::Failed => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }

    #[test]
    fn progress_says_how_many_steps_there_are_only_where_that_is_known() {
        let at = |steps| Some(Progress { step: 2, steps, share: 0.5 });
        assert_eq!(progress(at(Some(4)), Language::Nl), "stap 2 van 4: 50%");
        assert_eq!(progress(at(None), Language::En), "round 2: 50%");
        assert_eq!(progress(None, Language::Nl), "Het rekenen begint.");
    }
}
