//! Which scenario is robust, in plain words: pairs, regret, and whether it is good enough.

use crate::analysis::choice::regret::Regret;
use crate::analysis::choice::versus::{Pair, Verdict};
use crate::analysis::choice::{Choice, Satisficing};
use crate::analysis::frequency_words::share_in_cases;
use crate::text::Language;
use crate::text::letters::sentence_case;
use crate::text::number::{money, money_range};

/// The cases that a chance is told in.
const CASES: usize = 10;

/// The names of the options: the scenarios as users call them, then current policy.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The scenarios, in the order of the options.
    pub scenarios: &'a [String],
    /// The language of everything that is said.
    pub language: Language,
}

impl Names<'_> {
    /// What an option is called in a sentence: `‘Meer wijkteams’` or `huidig beleid`.
    #[must_use]
    pub fn of(&self, option: usize) -> String {
        match self.scenarios.get(option) {
            Some(name) => format!("‘{name}’"),
            None => self.language.pick("huidig beleid", "current policy").to_owned(),
        }
    }

    fn at_the_start(&self, option: usize) -> String {
        sentence_case(&self.of(option))
    }
}

/// What a pair says: whether the two can be told apart, how often which is better and by how much.
#[must_use]
pub fn pair_sentence(pair: &Pair, names: &Names<'_>) -> String {
    let language = names.language;
    let lead = Lead::of(pair, names);
    let because = match pair.versus.verdict {
        Verdict::ABetter | Verdict::BBetter => return lead.in_both(language),
        Verdict::AMoreOften | Verdict::BMoreOften => return lead.but_not_on_average(language),
        Verdict::NoDifference => language
            .pick(
                " zijn niet te onderscheiden: ze geven in elke berekening dezelfde uitkomst.",
                " cannot be told apart: they give the same outcome in every run.",
            )
            .to_owned(),
        Verdict::TossUp => lead.by_chance(language),
        Verdict::WithinError => language
            .pick(
                " zijn niet te onderscheiden: het verschil valt binnen de rekenfout. Meer berekeningen kunnen \
                 uitsluitsel geven.",
                " cannot be told apart: the difference lies within the sampling error. More runs may decide.",
            )
            .to_owned(),
    };
    format!("{} {} {}{because}", names.at_the_start(pair.a), language.pick("en", "and"), names.of(pair.b))
}

/// A pair, seen from the one that is more often better.
struct Lead {
    better: String,
    worse: String,
    often: String,
    amount: String,
    low: f64,
    high: f64,
}

impl Lead {
    fn of(pair: &Pair, names: &Names<'_>) -> Self {
        let (versus, language) = (&pair.versus, names.language);
        let a_leads = versus.probability_a_better >= 0.5;
        let (better, worse) = if a_leads { (pair.a, pair.b) } else { (pair.b, pair.a) };
        let chance = if a_leads { versus.probability_a_better } else { 1.0 - versus.probability_a_better };
        let (low, high) = if a_leads { (versus.p10, versus.p90) } else { (-versus.p90, -versus.p10) };
        Self {
            better: names.of(better),
            worse: names.of(worse),
            often: share_in_cases(chance, CASES, language),
            amount: money(versus.difference.value.abs(), language),
            low,
            high,
        }
    }

    fn by_chance(&self, language: Language) -> String {
        let Self { better, often, .. } = self;
        match language {
            Language::Nl => format!(" zijn niet te onderscheiden: {often} is {better} beter."),
            Language::En => format!(" cannot be told apart: {often} {better} is better."),
        }
    }

    fn in_both(&self, language: Language) -> String {
        let Self { better, worse, amount, .. } = self;
        let (often, range) = (sentence_case(&self.often), money_range(self.low, self.high, language));
        match language {
            Language::Nl => format!(
                "{often} is {better} beter dan {worse}. Gemiddeld scheelt het {amount}; in 8 van de 10 gevallen ligt \
                 het voordeel {range}."
            ),
            Language::En => format!(
                "{often} {better} is better than {worse}. On average the difference is {amount}; in 8 of 10 cases the \
                 advantage lies {range}."
            ),
        }
    }

    fn but_not_on_average(&self, language: Language) -> String {
        let Self { better, worse, amount, .. } = self;
        let often = sentence_case(&self.often);
        match language {
            Language::Nl => format!(
                "{often} is {better} beter dan {worse}, maar gemiddeld is {worse} {amount} beter: als {better} \
                 tegenvalt, scheelt het veel."
            ),
            Language::En => format!(
                "{often} {better} is better than {worse}, but on average {worse} is better by {amount}: when {better} \
                 disappoints, it makes a large difference."
            ),
        }
    }
}

/// What the regret of an option says: what one misses with it beside the best choice.
#[must_use]
pub fn regret_sentence(option: usize, regret: &Regret, names: &Names<'_>) -> String {
    let language = names.language;
    let name = names.of(option);
    if regret.max <= 0.0 {
        return match language {
            Language::Nl => format!("{} is in elke berekening de beste keuze.", sentence_case(&name)),
            Language::En => format!("{} is the best choice in every run.", sentence_case(&name)),
        };
    }
    let [mean, p90, max] = [regret.mean.value, regret.p90, regret.max].map(|amount| money(amount, language));
    let tail = match language {
        // Less than half a euro reads as nothing.
        _ if regret.p90 < 0.5 => String::new(),
        Language::Nl => format!(", in 1 van de 10 gevallen {p90} of meer"),
        Language::En => format!(", by {p90} or more in 1 of 10 cases"),
    };
    match language {
        Language::Nl => {
            format!(
                "Met {name} bent u gemiddeld {mean} slechter uit dan met de beste keuze{tail}, en in deze berekeningen hoogstens {max}."
            )
        }
        Language::En => {
            format!(
                "With {name} you are worse off than with the best choice by {mean} on average{tail}, and by {max} at \
                 most in these runs."
            )
        }
    }
}

/// Which option is robust, and which ones cannot be told apart from it; `None` when there are no options.
#[must_use]
pub fn robust_sentence(choice: &Choice, names: &Names<'_>) -> Option<String> {
    let (robust, language) = (choice.robust?, names.language);
    let [by_mean, by_p90] = [robust.by_mean, robust.by_p90].map(|option| names.of(option));
    let verdict = match (robust.by_mean == robust.by_p90, language) {
        (true, Language::Nl) => format!(
            "{} is de robuuste keuze: de spijt is gemiddeld het kleinst, en ook in de slechtste 1 van de 10 gevallen.",
            sentence_case(&by_mean)
        ),
        (true, Language::En) => format!(
            "{} is the robust choice: its regret is the least on average, and also in the worst 1 of 10 cases.",
            sentence_case(&by_mean)
        ),
        (false, Language::Nl) => format!(
            "Geen keuze is in alles de robuuste: gemiddeld geeft {by_mean} de minste spijt, en in de slechtste 1 van \
             de 10 gevallen {by_p90}."
        ),
        (false, Language::En) => format!(
            "No choice is robust in everything: on average {by_mean} gives the least regret, and in the worst 1 of \
             10 cases {by_p90}."
        ),
    };
    let Some(others) = alike_names(robust.by_mean, choice, names) else { return Some(verdict) };
    Some(match language {
        Language::Nl => format!("{verdict} {} is niet te onderscheiden van {others}.", sentence_case(&by_mean)),
        Language::En => format!("{verdict} {} cannot be told apart from {others}.", sentence_case(&by_mean)),
    })
}

/// The options that cannot be told apart from this one: `‘B’ en huidig beleid`; `None` when there are none.
#[must_use]
pub fn alike_names(option: usize, choice: &Choice, names: &Names<'_>) -> Option<String> {
    let others: Vec<String> = choice.alike(option).map(|other| names.of(other)).collect();
    let (last, before) = others.split_last()?;
    let and = names.language.pick("en", "and");
    Some(if before.is_empty() { last.clone() } else { format!("{} {and} {last}", before.join(", ")) })
}

/// From which other options this one cannot be told apart, by what remains added up; `None` when from none.
#[must_use]
pub fn alike_sentence(option: usize, choice: &Choice, names: &Names<'_>) -> Option<String> {
    let others = alike_names(option, choice, names)?;
    Some(match names.language {
        Language::Nl => format!("Opgeteld niet te onderscheiden van {others}."),
        Language::En => format!("Added up it cannot be told apart from {others}."),
    })
}

/// How often a scenario is good enough; with a bound, that too.
#[must_use]
pub fn satisficing_sentence(found: &Satisficing, most_funding: Option<f64>, language: Language) -> String {
    let pays_back = sentence_case(&share_in_cases(found.pays_back.value, CASES, language));
    let first = match language {
        Language::Nl => format!("{pays_back} is het aan het einde niet duurder dan huidig beleid."),
        Language::En => format!("{pays_back} it costs no more than current policy in the end."),
    };
    let Some(most) = most_funding else { return first };
    let within = sentence_case(&share_in_cases(found.within_funding.value, CASES, language));
    let (both, most) = (share_in_cases(found.both.value, CASES, language), money(most, language));
    match language {
        Language::Nl => format!("{first} {within} is nooit meer dan {most} extra nodig, en {both} geldt het allebei."),
        Language::En => format!("{first} {within} never more than {most} extra is needed, and {both} both hold."),
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
