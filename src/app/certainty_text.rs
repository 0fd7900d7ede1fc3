//! How sure the figures are, in words: their error, what they rest on, and lack of knowledge apart from chance.

use crate::app::certainty::{Certainty, KnowledgeShare};
use crate::app::onzekerheid_text::OF_THE_SPREAD;
use crate::app::said::said;
use crate::charts::share_bar::{Share, ShareFigure};
use crate::text::Language;
use crate::text::number::{decimal, money, percent, percent_with, whole};

said! {
    TURNS_TOGETHER = "Elke stip is een van 20 gevallen, alle even waarschijnlijk." / "Each dot is one of 20 cases, all equally likely.";
    TURNS_KNOWLEDGE = "Elke stip is een van 20 gevallen, nog zonder toeval." / "Each dot is one of 20 cases, still without chance.";
    KNOWLEDGE = "wat we niet weten" / "what we do not know";
    CHANCE = "toeval" / "chance";
    SHARES_CAPTION = "Toeval is wie wanneer komt, blijft of gaat, en de conjunctuur: ook wie alles weet, kan dat niet voorspellen. Spreiding is hier de variantie; die van beide delen telt op." / "Chance is who comes, stays or goes when, and the business cycle: who knows everything cannot predict that either. Spread is the variance here; that of both parts adds up.";
}

/// The error of an amount: two digits that count, rounded up.
#[must_use]
pub fn margin(euro: f64, language: Language) -> String {
    let mut step = 1.0;
    while euro / step > 99.0 {
        step *= 10.0;
    }
    format!("±\u{a0}{}", money((euro / step).ceil() * step, language))
}

/// Between which two a chance lies; with a digit more when they are near to each other. Nothing where both ends are told
/// as the chance itself is: ‘less than 1%’ says it all, and ‘0.0% to 0.0%’ would claim what nobody knows.
#[must_use]
pub fn chance_between((low, high): (f64, f64), language: Language) -> Option<String> {
    if high < 0.01 || low > 0.99 {
        return None;
    }
    let digits = usize::from(high - low < 0.05);
    let [low, high] = [low, high].map(|share| percent_with(share, digits, language));
    (low != high).then(|| match language {
        Language::Nl => format!("kans {low} tot {high}"),
        Language::En => format!("chance {low} to {high}"),
    })
}

/// How far the computing is: how many replications the figures rest on now, and how many will come.
#[must_use]
pub fn progress(now: Option<&Certainty>, (done, total): (u32, u32), language: Language) -> String {
    let [done, total] = [done, total].map(|count| whole(f64::from(count), language));
    let Some(now) = now else {
        return match language {
            Language::Nl => format!("Marges: {done} van {total} berekeningen"),
            Language::En => format!("Ranges: {done} of {total} computations"),
        };
    };
    let count = whole(now.replications as f64, language);
    match (language, now.with_chance) {
        (Language::Nl, true) => format!("Uit {count} berekeningen. Bezig: {done} van {total}."),
        (Language::En, true) => format!("From {count} computations. Under way: {done} of {total}."),
        (Language::Nl, false) => format!("Uit {count} berekeningen zonder toeval. Met toeval: {done} van {total}."),
        (Language::En, false) => format!("From {count} computations without chance. With chance: {done} of {total}."),
    }
}

/// What the errors of the key figures are, with the number of replications that they rest on.
#[must_use]
pub fn error_note(replications: usize, language: Language) -> String {
    let count = whole(replications as f64, language);
    match language {
        Language::Nl => format!(
            "±, of ‘kans … tot …’: zo ver kan dit getal nog schuiven door het aantal berekeningen, nu {count} (twee keer de rekenfout)."
        ),
        Language::En => format!(
            "±, or ‘chance … to …’: this far the number may still move because of the number of computations, now {count} (twice the sampling error)."
        ),
    }
}

/// The parts in whole percents that add up, and two standard errors in percentage points.
fn parts(found: KnowledgeShare, language: Language) -> (String, String, String) {
    let knowledge = (found.share.value * 100.0).round() / 100.0;
    let error = 200.0 * found.share.standard_error;
    // Never nothing, and with one digit while it is small.
    let error = if error < 0.95 { decimal(error.max(0.1), 1, language) } else { whole(error.ceil(), language) };
    (percent(knowledge, language), percent(1.0 - knowledge, language), error)
}

/// The parts of the spread, in a line beside the chart.
#[must_use]
pub fn split_short(found: KnowledgeShare, language: Language) -> String {
    let (knowledge, chance, error) = parts(found, language);
    match language {
        Language::Nl => {
            format!(
                "De spreiding aan het einde komt voor {knowledge} door wat we niet weten en voor {chance} door toeval (± {error} procentpunt)."
            )
        }
        Language::En => {
            format!(
                "Of the spread at the end {knowledge} is what we do not know and {chance} is chance (± {error} percentage points)."
            )
        }
    }
}

/// The parts of the spread, with what they rest on.
#[must_use]
pub fn split(found: KnowledgeShare, language: Language) -> String {
    let (knowledge, chance, error) = parts(found, language);
    let pairs = whole(found.pairs as f64, language);
    match language {
        Language::Nl => format!(
            "Van de spreiding van het opgetelde verschil komt {knowledge} door wat we niet weten en {chance} door toeval. \
             Daarvoor rekende het model {pairs} keer andere aannames door, met en zonder toeval. Deze verdeling zit er \
             waarschijnlijk niet meer dan {error} procentpunt naast. Meer weten helpt dus alleen tegen het eerste deel."
        ),
        Language::En => format!(
            "Of the spread of the difference added up {knowledge} is what we do not know and {chance} is chance. For that \
             the model ran {pairs} sets of assumptions, with and without chance. This division is probably off by no more than \
             {error} percentage points. Knowing more helps against the first part only."
        ),
    }
}

/// The parts of the spread as a bar.
#[must_use]
pub fn split_figure(found: KnowledgeShare, language: Language) -> ShareFigure {
    let part = |name: &str, share: f64| Share { name: name.to_owned(), share };
    let share = found.share.value;
    ShareFigure {
        whole: OF_THE_SPREAD.say(language).to_owned(),
        parts: vec![part(KNOWLEDGE.say(language), share), part(CHANCE.say(language), 1.0 - share)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::precision::Estimate;
    use Language::{En, Nl};

    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }

    #[test]
    fn an_error_is_rounded_up_to_two_digits() {
        let said = [0.0, 0.2, 7.0, 101.0, 21_340.0, 98_700.0, 99_100.0, 123_000.0].map(|euro| margin(euro, Nl));
        let said = said.map(|text| text.replace('\u{a0}', " "));
        assert_eq!(
            said,
            ["± € 0", "± € 1", "± € 7", "± € 110", "± € 22.000", "± € 99.000", "± € 100.000", "± € 130.000"]
        );
        assert_eq!(margin(1.11e6, En).replace('\u{a0}', " "), "± € 1.2 million");
    }

    #[test]
    fn the_two_ends_of_a_chance_are_told_apart() {
        assert_eq!(chance_between((0.431, 0.552), Nl).as_deref(), Some("kans 43% tot 55%"));
        assert_eq!(chance_between((0.531, 0.534), En).as_deref(), Some("chance 53.1% to 53.4%"));
        assert_eq!(chance_between((0.004, 0.023), Nl).as_deref(), Some("kans 0,4% tot 2,3%"));
        let told_already = [(0.0, 0.000_5), (0.0, 0.009), (0.999, 1.0), (0.531_1, 0.531_2)];
        assert!(told_already.into_iter().all(|ends| chance_between(ends, Nl).is_none()));
    }

    #[test]
    fn the_parts_of_a_spread_add_up_in_every_sentence() {
        let found = KnowledgeShare { share: Estimate { value: 0.935, standard_error: 0.004 }, pairs: 1_024 };
        for said in [split_short(found, Nl), split(found, Nl)] {
            assert!(said.contains("94%") && said.contains("6%") && said.contains("0,8 procentpunt"), "{said}");
        }
        assert!(split(found, En).contains("1,024 sets of assumptions"));
        assert!(split_figure(found, Nl).check().is_ok());
    }
}
