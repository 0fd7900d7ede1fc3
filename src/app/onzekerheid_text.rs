//! The sentences of Onzekerheid, in plain Dutch and in English.

use crate::analysis::precision::{Estimate, chance_interval};
use crate::app::said::said;
use crate::app::sensitivity_view::EFFORT;
use crate::text::Language;
use crate::text::number::{chance, money, percent, signed_money, whole};

said! {
    TITLE = "Hoe zeker is dit?" / "How sure is this?";
    INTRO = "Hoe zeker is de uitkomst, welke aannames tellen het zwaarst, en wat moet waar zijn voor een andere conclusie?" / "How sure is the outcome, which assumptions matter most, and what must be true for another conclusion?";
    NO_DIFFERENCE = "Uw keuzes verschillen nog niet van huidig beleid, of ze maken in geen enkele berekening verschil. Verander iets in Verken: dan ziet u hier hoe zeker de uitkomst is." / "Your choices do not differ from current policy yet, or they make no difference in any computation. Change something in Explore: then you see here how sure the outcome is.";
    WAIT = "Even geduld: de marges worden berekend." / "One moment: the ranges are being computed.";
    HOW_SURE = "De spreiding van de uitkomst" / "The spread of the outcome";
    SPREAD_HELP = "Elke berekening heeft eigen aannames en eigen toeval: een toekomst die kan uitkomen. We weten niet welke." / "Every computation has its own assumptions and its own chance: a future that may come true. We do not know which.";
    DOTS_CAPTION = "Het opgetelde verschil met huidig beleid aan het einde; + is voordeel." / "The difference with current policy added up to the end; + is an advantage.";
    CHANCES_CAPTION = "Van alle berekeningen samen." / "Of all computations together.";
    WHAT_COUNTS = "Wat telt" / "What counts";
    WHAT_COUNTS_HELP = "Welke aannames bepalen het opgetelde verschil? Dit rekent het model vele duizenden keren door. Dat kan minuten duren, bij een regio veel langer. U kunt intussen verder werken, ook op een ander scherm: het antwoord blijft hier staan." / "Which assumptions decide the difference added up? This runs the model many thousands of times. That may take minutes, and much longer for a region. You can go on working meanwhile, on another screen too: the answer stays here.";
    START = "Reken uit" / "Compute";
    TORNADO_CAPTION = "Elke aanname gaat alleen van laag naar hoog (P10 naar P90); al het andere blijft op de standaardwaarde. K is alles wat uit de ijking volgt, samen. De volgorde kan anders zijn dan bij de spreiding hieronder: hier telt hoe ver de uitkomst schuift, daar hoe vaak en samen met andere aannames." / "Each assumption moves alone from low to high (P10 to P90); all else stays at its default. K is all that follows from the calibration, together. The order may differ from that of the spread below: here counts how far the outcome moves, there how often and together with other assumptions.";
    INDICES = "Hoeveel van de spreiding hangt aan elke aanname?" / "How much of the spread hangs on each assumption?";
    INDICES_HELP = "Alleen: zoveel spreiding verdwijnt als we dit zouden weten. Samen: zoveel blijft over als we al het andere zouden weten. Is ‘samen’ groter, dan werkt de aanname ook via andere." / "Alone: so much of the spread goes if we knew this. Together: so much is left if we knew all else. When ‘together’ is larger, the assumption also works through others.";
    ASSUMPTION = "Aanname" / "Assumption";
    ALONE = "Alleen" / "Alone";
    TOGETHER = "Samen" / "Together";
    ALL_OTHERS = "Alle andere aannames samen" / "All other assumptions together";
    CALIBRATED = "Wat uit de ijking volgt, samen" / "What follows from the calibration, together";
    NOTHING_VARIES = "De uitkomst hangt van geen enkele aanname af." / "The outcome depends on no assumption.";
    OF_THE_SPREAD = "de spreiding van het opgetelde verschil" / "the spread of the difference added up";
    OUTCOME = "het opgetelde verschil" / "the difference added up";
    GRADES_CAPTION = "Waar rust de spreiding op: op cijfers, op onderzoek of op ons oordeel? Wat door loting net onder nul uitkomt, staat hier op nul." / "What does the spread rest on: figures, studies or our judgement? What comes out just below zero by sampling stands at zero here.";
    TIPPING = "Wat moet waar zijn?" / "What must be true?";
    TIPPING_HELP = "Hier slaat de conclusie om, als alleen deze ene aanname anders is en al het andere op de standaardwaarde staat." / "Here the conclusion turns, if only this one assumption is different and all else is at its default.";
    NO_TIPPING = "Geen van de belangrijkste aannames kan alleen, binnen haar marge, de conclusie laten omslaan." / "None of the most important assumptions can alone, within its range, turn the conclusion.";
}

/// How far the mean and the chance may lie from what endless computing would give.
#[must_use]
pub fn sampling_error(mean: Estimate, turned: Estimate, replications: usize, language: Language) -> String {
    let (amount, error) = (signed_money(mean.value, language), money(2.0 * mean.standard_error, language));
    let (low, high) = chance_interval(turned.value, replications);
    let (low, high, share) = (percent(low, language), percent(high, language), chance(turned.value, language));
    // Two ends that read the same say no more than the chance does, and ‘between 0% and 0%’ claims too much.
    let between = match language {
        _ if low == high => String::new(),
        Language::Nl => format!(", en ligt waarschijnlijk tussen {low} en {high}"),
        Language::En => format!(", and lies probably between {low} and {high}"),
    };
    let count = whole(replications as f64, language);
    match language {
        Language::Nl => format!(
            "Rekenfout, na {count} berekeningen: gemiddeld is het opgetelde verschil {amount}. Dat zit er waarschijnlijk niet \
             meer dan {error} naast. De kans op een kantelpunt is {share}{between}. \
             Die fout wordt kleiner met meer rekenen; de spreiding hierboven niet."
        ),
        Language::En => format!(
            "Sampling error, after {count} computations: on average the difference added up is {amount}. That is probably off by \
             no more than {error}. The chance of a turning point is {share}{between}. \
             That error shrinks with more computing; the spread above does not."
        ),
    }
}

/// What the indices rest on.
#[must_use]
pub fn effort(language: Language) -> String {
    let points = whole(f64::from(EFFORT.points), language);
    match language {
        Language::Nl => format!("Een snelle schatting, met 8 × {points} punten; ± is twee keer de rekenfout."),
        Language::En => format!("A quick estimate, with 8 × {points} points; ± is twice the sampling error."),
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
    fn the_sampling_error_is_two_standard_errors() {
        let (mean, turned) =
            (Estimate { value: -1_000.0, standard_error: 50.0 }, Estimate { value: 0.5, standard_error: 0.05 });
        let said = sampling_error(mean, turned, 100, Language::En);
        assert!(said.contains("no more than €\u{a0}100.") && said.contains("between 40% and 60%"), "{said}");
        let rare = |value, language| {
            sampling_error(mean, Estimate { value, standard_error: 0.0 }, 8_192, language).replace('\u{a0}', " ")
        };
        let said = rare(0.0, Language::Nl);
        assert!(said.contains("is minder dan 1%. Die") && !said.contains("0%"), "{said}");
        assert!(rare(1.0, Language::En).contains("turning point is more than 99%. That"));
    }
}
