//! The chance that budget years close and the reserve for it, as a paragraph for the paragraaf weerstandsvermogen.

use crate::analysis::budget::closing::{CERTAINTIES, Closing};
use crate::text::Language;
use crate::text::number::{chance, decimal, money, percent, whole};

/// What the paragraph speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The case, as users call it.
    pub case: &'a str,
    /// The name of the scenario.
    pub scenario: &'a str,
    /// In euro of this year.
    pub prices: i32,
    /// First year of the plan.
    pub from: i32,
    /// First and last year of the run.
    pub horizon: (i32, i32),
    /// The plan against current policy.
    pub plan: &'a Closing,
    /// The plan against a budget that already holds the expected amounts.
    pub changed: &'a Closing,
    /// Whether nothing differs from current policy in any draw.
    pub is_no_difference: bool,
    /// The plan against what was budgeted, where that is known; without it the paragraph is silent on it.
    pub books: Option<&'a Closing>,
    /// The whole run against current policy.
    pub run: &'a Closing,
}

/// The paragraph, plain text of one paragraph in this language.
#[must_use]
pub fn paragraph(facts: &Facts<'_>, language: Language) -> String {
    if facts.is_no_difference {
        return nothing(facts, language);
    }
    let sentences = match language {
        Language::Nl => [Some(opening_nl(facts)), Some(reserve_nl(facts)), books_nl(facts), Some(limits_nl(facts))],
        Language::En => [Some(opening_en(facts)), Some(reserve_en(facts)), books_en(facts), Some(limits_en(facts))],
    };
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn nothing(facts: &Facts<'_>, language: Language) -> String {
    let Facts { case, scenario, .. } = facts;
    match language {
        Language::Nl => format!(
            "Sociaal domein, {case}: scenario ‘{scenario}’ verschilt nog niet van huidig beleid. Er valt dus niets te zeggen over \
             extra kosten of een reserve daarvoor."
        ),
        Language::En => format!(
            "Social domain, {case}: scenario ‘{scenario}’ does not differ from current policy yet. So there is nothing to say \
             about extra cost or a reserve for it."
        ),
    }
}

/// `2027 (41%), 2028 (38%) en 2029 (60%)`
fn per_year(facts: &Facts<'_>, closing: &Closing, language: Language) -> String {
    let parts: Vec<String> = (facts.from..)
        .zip(&closing.years)
        .map(|(year, closes)| format!("{year} ({})", chance(closes.probability(), language)))
        .collect();
    enumerated(&parts, language)
}

fn enumerated(parts: &[String], language: Language) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), language.pick("en", "and")),
    }
}

/// `met 80% kans € 4,1 mln, …`
fn reserves(closing: &Closing, language: Language) -> String {
    let parts: Vec<String> = CERTAINTIES
        .iter()
        .zip(closing.reserve())
        .map(|(certainty, reserve)| {
            let (sure, amount) = (percent(*certainty, language), reserved(reserve.amount, language));
            format!("{amount} {} {sure}", language.pick("bij een zekerheid van", "for a certainty of"))
        })
        .collect();
    enumerated(&parts, language)
}

/// What has to be kept, up to the thousand as in the table: less would not give the certainty.
fn reserved(amount: f64, language: Language) -> String {
    format!("€\u{a0}{}", whole((amount / 1_000.0).ceil() * 1_000.0, language))
}

fn last(facts: &Facts<'_>) -> i32 {
    facts.from + i32::try_from(facts.plan.years.len()).unwrap_or(1) - 1
}

fn draws(facts: &Facts<'_>) -> u32 {
    facts.plan.every.draws
}

/// The largest standard error of a chance, in points of a percent.
fn largest_error(facts: &Facts<'_>, language: Language) -> String {
    let errors = facts
        .plan
        .years
        .iter()
        .chain(facts.books.iter().flat_map(|books| &books.years))
        .map(|closes| closes.standard_error());
    let largest = errors.max_by(f64::total_cmp).unwrap_or_default();
    decimal(largest * 100.0, 1, language)
}

/// The relative standard error of the largest reserve.
fn reserve_error(facts: &Facts<'_>, language: Language) -> String {
    facts.plan.reserve().last().map_or_else(String::new, |reserve| money(reserve.standard_error, language))
}

fn opening_nl(facts: &Facts<'_>) -> String {
    let Facts { case, scenario, from, plan, .. } = facts;
    format!(
        "Sociaal domein, {case}: scenario ‘{scenario}’ tegenover huidig beleid, begrotingsjaren {from} tot en met {}. \
         De kans dat een jaar sluit zonder extra dekking, dus niet duurder is dan huidig beleid, is per jaar: {}. \
         De kans dat al deze jaren sluiten is {}, en de kans dat zij samen sluiten {}.",
        last(facts),
        per_year(facts, plan, Language::Nl),
        chance(plan.every.probability(), Language::Nl),
        chance(plan.together.probability(), Language::Nl),
    )
}

fn opening_en(facts: &Facts<'_>) -> String {
    let Facts { case, scenario, from, plan, .. } = facts;
    format!(
        "Social domain, {case}: scenario ‘{scenario}’ against current policy, budget years {from} to {}. \
         The chance that a year closes without extra cover, that is, costs no more than current policy, is per year: {}. \
         The chance that all these years close is {}, and the chance that they close together {}.",
        last(facts),
        per_year(facts, plan, Language::En),
        chance(plan.every.probability(), Language::En),
        chance(plan.together.probability(), Language::En),
    )
}

fn reserve_nl(facts: &Facts<'_>) -> String {
    format!(
        "Om het opgetelde tekort in deze jaren op te vangen zonder de begroting te wijzigen, is een reserve nodig van {}. \
         Krijgt de begroting de verwachte bedragen van deze jaren, dan is daarnaast nog nodig: {}. \
         Over de hele looptijd ({} tot en met {}) is zonder wijziging een reserve nodig van {}.",
        reserves(facts.plan, Language::Nl),
        reserves(facts.changed, Language::Nl),
        facts.horizon.0,
        facts.horizon.1,
        reserves(facts.run, Language::Nl),
    )
}

fn reserve_en(facts: &Facts<'_>) -> String {
    format!(
        "To cover the running shortfall in these years without changing the budget a reserve is needed of {}. \
         Once the budget holds the expected amounts of these years, beside it is still needed: {}. \
         Over the whole horizon ({} to {}) a reserve of {} is needed without a change.",
        reserves(facts.plan, Language::En),
        reserves(facts.changed, Language::En),
        facts.horizon.0,
        facts.horizon.1,
        reserves(facts.run, Language::En),
    )
}

fn books_nl(facts: &Facts<'_>) -> Option<String> {
    let books = facts.books?;
    Some(format!(
        "De kans dat deze posten als geheel niet slechter uitkomen dan begroot (begroot is huidig beleid met de gewone \
         aannames) is per jaar: {}; dat zegt ook iets over risico’s die er zonder het scenario al zijn.",
        per_year(facts, books, Language::Nl),
    ))
}

fn books_en(facts: &Facts<'_>) -> Option<String> {
    let books = facts.books?;
    Some(format!(
        "The chance that these posts as a whole end no worse than budgeted (budgeted is current policy with the usual \
         assumptions) is per year: {}; that also speaks of risks that are there without the scenario.",
        per_year(facts, books, Language::En),
    ))
}

fn limits_nl(facts: &Facts<'_>) -> String {
    format!(
        "Dit volgt uit {} berekeningen met steeds andere aannames en ander toeval; de standaardfout van een kans is daardoor hooguit \
         {} procentpunt en die van de grootste reserve voor deze jaren {}. Bedragen in euro’s van {}, zonder rente en \
         zonder latere loon- en prijsstijging. Buiten deze berekening blijven andere risico’s van de gemeente, bijsturen \
         onderweg, nieuw rijksbeleid en alles wat het model niet kent; een deel van de aannames is een oordeel (klasse C).",
        whole(f64::from(draws(facts)), Language::Nl),
        largest_error(facts, Language::Nl),
        reserve_error(facts, Language::Nl),
        facts.prices,
    )
}

fn limits_en(facts: &Facts<'_>) -> String {
    format!(
        "This follows from {} draws of the assumptions and of chance; the standard error of a chance is therefore at most \
         {} percentage points and that of the largest reserve for these years {}. Amounts in euro of {}, without interest \
         and without later rises of wages and prices. Left out are other risks of the municipality, adjusting on the way, \
         new national policy and everything the model does not know; part of the assumptions is judgement (grade C).",
        whole(f64::from(draws(facts)), Language::En),
        largest_error(facts, Language::En),
        reserve_error(facts, Language::En),
        facts.prices,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(language: Language) -> String {
        // Three of four draws lose 400,000 in the first year and win it back; one in four wins every year.
        let draws: Vec<Vec<f64>> =
            (0..400).map(|draw| if draw % 4 < 3 { vec![-4e5, 4e5] } else { vec![1e5, 1e5] }).collect();
        let (plan, run) = (Closing::of(&draws), Closing::of(&vec![vec![-2e6, 3e6, 1e6]; 400]));
        let books = Closing::of(&vec![vec![1.0, -1.0]; 400]);
        let changed = Closing::against(&draws, &[-2e5, 3e5]);
        let facts = Facts {
            case: "Schagen",
            scenario: "Meer wijkteams",
            prices: 2027,
            from: 2028,
            horizon: (2027, 2036),
            plan: &plan,
            changed: &changed,
            is_no_difference: false,
            books: Some(&books),
            run: &run,
        };
        paragraph(&facts, language).replace('\u{a0}', " ")
    }

    #[test]
    fn the_paragraph_names_case_years_chances_reserve_draws_and_what_it_leaves_out() {
        let dutch = text(Language::Nl);
        for part in [
            "Schagen: scenario ‘Meer wijkteams’",
            "begrotingsjaren 2028 tot en met 2029",
            "per jaar: 2028 (25%) en 2029 (meer dan 99%)",
            "al deze jaren sluiten is 25%, en de kans dat zij samen sluiten meer dan 99%",
            "€ 400.000 bij een zekerheid van 80%, € 400.000 bij een zekerheid van 90% en € 400.000 bij een zekerheid van 95%",
            "(2027 tot en met 2036) is zonder wijziging een reserve nodig van € 2.000.000",
            "begroot is huidig beleid",
            "2028 (meer dan 99%) en 2029 (minder dan 1%)",
            "verwachte bedragen van deze jaren, dan is daarnaast nog nodig: € 200.000 bij een zekerheid van 80%",
            "400 berekeningen",
            "2,2 procentpunt",
            "euro’s van 2027",
            "Buiten deze berekening blijven",
        ] {
            assert!(dutch.contains(part), "{part}: {dutch}");
        }
        assert!(!dutch.contains('\n'));
    }

    #[test]
    fn without_books_the_paragraph_is_silent_on_what_was_budgeted() {
        let closing = Closing::of(&vec![vec![-1e5, 2e5]; 100]);
        let facts = Facts {
            case: "Schagen",
            scenario: "A",
            prices: 2027,
            from: 2027,
            horizon: (2027, 2028),
            plan: &closing,
            changed: &closing,
            is_no_difference: false,
            books: None,
            run: &closing,
        };
        for (language, budgeted) in [(Language::Nl, "begroot is"), (Language::En, "budgeted is")] {
            let with = paragraph(&Facts { books: Some(&closing), ..facts }, language);
            let without = paragraph(&facts, language);
            assert!(with.contains(budgeted) && !without.contains(budgeted), "{without}");
            let rare = language.pick("2027 (minder dan\u{a0}1%)", "2027 (less than\u{a0}1%)");
            assert!(without.contains(rare), "{without}");
        }
    }

    #[test]
    fn where_nothing_differs_it_says_only_that() {
        let closing = Closing::of(&vec![vec![0.0, 0.0]; 100]);
        let facts = Facts {
            case: "Schagen",
            scenario: "A",
            prices: 2027,
            from: 2027,
            horizon: (2027, 2028),
            plan: &closing,
            changed: &closing,
            is_no_difference: true,
            books: None,
            run: &closing,
        };
        for (language, part) in [(Language::Nl, "verschilt nog niet"), (Language::En, "does not differ")] {
            let said = paragraph(&facts, language);
            assert!(said.contains(part) && !said.contains('%') && !said.contains('€'), "{said}");
        }
    }

    #[test]
    fn the_english_says_the_same() {
        let english = text(Language::En);
        for part in [
            "2028 (25%) and 2029 (more than 99%)",
            "beside it is still needed: € 200,000 for a certainty of 80%",
            "€ 400,000 for a certainty of 80%",
            "400 draws",
            "2.2 percentage",
            "Left out",
        ] {
            assert!(english.contains(part), "{part}: {english}");
        }
    }
}
