//! When a scenario fails, in plain words.

use crate::analysis::choice::discovery::{Discovery, Finding, Limit, Rule};
use crate::analysis::frequency_words::share_in_cases;
use crate::parameters::registry;
use crate::text::Language;
use crate::text::number::{NO_BREAK_SPACE, chance, shortest, whole};

/// In so many cases chances are told, as in the other sentences about a choice.
const CASES: usize = 10;

/// What failing means where it is an npv below zero (Dutch, English).
pub const FAILING_NPV: [&str; 2] = [
    "Mislukken is hier: na de laatste maand is het opgeteld duurder dan huidig beleid.",
    "Failing means here: after the last month it has cost more than current policy, added up.",
];

/// What is known of when a scenario fails: one or a few sentences.
#[must_use]
pub fn sentence(discovery: &Discovery, language: Language) -> String {
    let (rate, runs) = (chance(discovery.base_rate(), language), whole(discovery.runs as f64, language));
    let failures = discovery.failures;
    match (&discovery.finding, language) {
        (Finding::TooFewRuns, Language::Nl) => {
            format!("Er zijn te weinig berekeningen ({runs}) om te zeggen wanneer het misgaat.")
        }
        (Finding::TooFewRuns, Language::En) => format!("There are too few runs ({runs}) to say when it fails."),
        (Finding::AlmostNever, Language::Nl) if failures == 0 => {
            format!("Gaat in geen van de {runs} berekeningen mis.")
        }
        (Finding::AlmostNever, Language::En) if failures == 0 => format!("Fails in none of the {runs} runs."),
        (Finding::AlmostNever, Language::Nl) => format!("Gaat bijna nooit mis: in {rate} van de gevallen."),
        (Finding::AlmostNever, Language::En) => format!("Hardly ever fails: in {rate} of the cases."),
        (Finding::AlmostAlways, Language::Nl) if failures == discovery.runs => {
            format!("Gaat in alle {runs} berekeningen mis.")
        }
        (Finding::AlmostAlways, Language::En) if failures == discovery.runs => format!("Fails in all {runs} runs."),
        (Finding::AlmostAlways, Language::Nl) => format!("Gaat bijna altijd mis: in {rate} van de gevallen."),
        (Finding::AlmostAlways, Language::En) => format!("Almost always fails: in {rate} of the cases."),
        (Finding::NoSimpleRule, Language::Nl) => {
            format!("Gaat in {rate} van de gevallen mis. Wanneer precies is niet in een eenvoudige regel te zeggen.")
        }
        (Finding::NoSimpleRule, Language::En) => {
            format!("Fails in {rate} of the cases. No simple rule tells when.")
        }
        (Finding::Rule(rule), language) => rule_sentence(rule, discovery.base_rate(), language),
    }
}

fn rule_sentence(rule: &Rule, rate: f64, language: Language) -> String {
    let limits: Vec<String> = rule.limits.iter().map(|limit| condition(limit, language)).collect();
    let limits = limits.join(language.pick(" en ", " and "));
    let density = match (rule.density.value >= 1.0, language) {
        // All of a few runs is not certainty, as "in all cases" would say.
        (true, Language::Nl) => {
            format!("in alle {} berekeningen waarin dat zo is", whole(rule.inside as f64, language))
        }
        (true, Language::En) => format!("in all {} runs in which that is so", whole(rule.inside as f64, language)),
        (false, language) => share_in_cases(rule.density.value, CASES, language),
    };
    let coverage = coverage(rule.coverage.value, language);
    let all = share_in_cases(rate, CASES, language);
    if density == all {
        // As so many of ten cases a rule that matters little would say the same number twice.
        let [inside, rate] = [rule.density.value, rate].map(|share| chance(share, language));
        return match language {
            Language::Nl => format!(
                "Gaat iets vaker mis als: {limits}. Dan mislukt het in {inside} van de gevallen; over alle gevallen samen in {rate}. {coverage}"
            ),
            Language::En => format!(
                "Fails somewhat more often when: {limits}. Then it fails in {inside} of the cases; over all cases together in {rate}. {coverage}"
            ),
        };
    }
    match language {
        Language::Nl => format!(
            "Gaat mis als: {limits}. Dan mislukt het {density}. {coverage} Over alle gevallen samen mislukt het {all}."
        ),
        Language::En => {
            format!("Fails when: {limits}. Then it fails {density}. {coverage} Over all cases together it fails {all}.")
        }
    }
}

/// Which part of all failures a rule holds.
fn coverage(share: f64, language: Language) -> String {
    match ((share * CASES as f64).round() as usize, language) {
        (CASES, Language::Nl) if share >= 1.0 => "Elke keer dat het misgaat, is dit zo.".to_owned(),
        (CASES, Language::En) if share >= 1.0 => "Every time that it fails, this is so.".to_owned(),
        (CASES, Language::Nl) => "Bijna elke keer dat het misgaat, is dit zo.".to_owned(),
        (CASES, Language::En) => "Almost every time that it fails, this is so.".to_owned(),
        (0, Language::Nl) => format!("Van de {CASES} keer dat het misgaat, is dit er minder dan 1 keer bij."),
        (0, Language::En) => format!("Of every {CASES} times that it fails, fewer than 1 is like this."),
        (1, Language::En) => format!("Of every {CASES} times that it fails, 1 is like this."),
        (times, Language::Nl) => format!("Van de {CASES} keer dat het misgaat, is dit er {times} keer bij."),
        (times, Language::En) => format!("Of every {CASES} times that it fails, {times} are like this."),
    }
}

/// The limits of one assumption: `‘Reistijd’ hoger dan 12 uur`.
#[must_use]
pub fn condition(limit: &Limit, language: Language) -> String {
    let Some(spec) = registry().nth(limit.place) else { return String::new() };
    let (unit_nl, unit_en) = spec.unit.shown_labels();
    let unit = language.pick(unit_nl, unit_en);
    let number = |value: f64| shortest(value * spec.unit.shown_factor(), language);
    let space = if unit.starts_with('%') { String::new() } else { NO_BREAK_SPACE.to_string() };
    let with_unit = |value: f64| format!("{}{space}{unit}", number(value));
    let label = language.pick(spec.nl, spec.en);
    let is = match (limit.low, limit.high, language) {
        (Some(low), Some(high), Language::Nl) => format!("tussen {} en {}", number(low), with_unit(high)),
        (Some(low), Some(high), Language::En) => format!("between {} and {}", number(low), with_unit(high)),
        (Some(low), None, Language::Nl) => format!("hoger dan {}", with_unit(low)),
        (Some(low), None, Language::En) => format!("higher than {}", with_unit(low)),
        (None, Some(high), Language::Nl) => format!("lager dan {}", with_unit(high)),
        (None, Some(high), Language::En) => format!("lower than {}", with_unit(high)),
        (None, None, _) => String::new(),
    };
    format!("‘{label}’ {is}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::precision::of_share;
    use crate::parameters::find;
    use Language::{En, Nl};

    fn discovery(failures: usize, finding: Finding) -> Discovery {
        Discovery { runs: 1_000, failures, finding }
    }

    fn limit(id: &str, low: Option<f64>, high: Option<f64>) -> Limit {
        Limit { place: find(id).unwrap().0, low, high, p_value: 0.0 }
    }

    #[test]
    fn a_rule_tells_its_limits_its_density_and_its_coverage() {
        let rule = Rule {
            limits: vec![
                limit("wijkteam_team_saving", None, Some(0.034)),
                limit("bijstand_execution_price", Some(3_250.0), None),
            ],
            coverage: of_share(61, 100),
            density: of_share(84, 100),
            inside: 300,
            mass: 0.3,
        };
        let certain = Rule { density: of_share(300, 300), ..rule.clone() };
        let told = sentence(&discovery(430, Finding::Rule(certain)), Nl);
        assert!(told.contains("Dan mislukt het in alle 300 berekeningen waarin dat zo is. Van de 10 keer"), "{told}");
        let label = |place: usize| registry().nth(place).unwrap();
        let (first, second) = (label(rule.limits[0].place), label(rule.limits[1].place));
        let told = discovery(430, Finding::Rule(rule));
        assert_eq!(
            sentence(&told, Nl),
            format!(
                "Gaat mis als: ‘{}’ lager dan 3,4% en ‘{}’ hoger dan 3.250\u{a0}{}. Dan mislukt het in 8 van de 10 \
                 gevallen. Van de 10 keer dat het misgaat, is dit er 6 keer bij. Over alle gevallen samen mislukt het \
                 in 4 van de 10 gevallen.",
                first.nl,
                second.nl,
                second.unit.nl()
            )
        );
        assert!(sentence(&told, En).contains("lower than 3.4% and"), "{}", sentence(&told, En));
        assert!(
            sentence(&told, En).contains("fails in 8 of 10 cases. Of every 10 times that it fails, 6 are like this.")
        );
    }

    #[test]
    fn a_rule_that_matters_little_says_so_in_percentages() {
        let limits = vec![limit("wijkteam_team_saving", None, Some(0.046))];
        let rule = Rule { limits, coverage: of_share(55, 100), density: of_share(94, 100), inside: 500, mass: 0.52 };
        let told = sentence(&discovery(880, Finding::Rule(rule)), Nl);
        assert!(told.starts_with("Gaat iets vaker mis als: "), "{told}");
        assert!(told.contains("in 94% van de gevallen; over alle gevallen samen in 88%."), "{told}");
    }

    #[test]
    fn a_part_of_the_failures_never_claims_to_be_all_or_none() {
        assert_eq!(coverage(1.0, Nl), "Elke keer dat het misgaat, is dit zo.");
        assert_eq!(coverage(0.97, Nl), "Bijna elke keer dat het misgaat, is dit zo.");
        assert_eq!(coverage(0.94, En), "Of every 10 times that it fails, 9 are like this.");
        assert_eq!(coverage(0.02, Nl), "Van de 10 keer dat het misgaat, is dit er minder dan 1 keer bij.");
    }

    #[test]
    fn two_limits_of_one_assumption_are_a_range() {
        assert!(condition(&limit("wijkteam_team_saving", Some(0.01), Some(0.05)), Nl).ends_with("’ tussen 1 en 5%"));
        assert!(condition(&limit("wijkteam_team_saving", Some(0.01), Some(0.05)), En).ends_with("’ between 1 and 5%"));
    }

    #[test]
    fn without_a_rule_the_sentence_says_why() {
        let nl = |failures, finding| sentence(&discovery(failures, finding), Nl);
        assert_eq!(nl(0, Finding::AlmostNever), "Gaat in geen van de 1.000 berekeningen mis.");
        assert_eq!(nl(30, Finding::AlmostNever), "Gaat bijna nooit mis: in 3% van de gevallen.");
        assert_eq!(nl(999, Finding::AlmostAlways), "Gaat bijna altijd mis: in meer dan\u{a0}99% van de gevallen.");
        assert_eq!(nl(1_000, Finding::AlmostAlways), "Gaat in alle 1.000 berekeningen mis.");
        assert!(nl(430, Finding::NoSimpleRule).starts_with("Gaat in 43% van de gevallen mis."));
        assert!(nl(5, Finding::TooFewRuns).contains("(1.000)"));
        assert_eq!(
            sentence(&discovery(430, Finding::NoSimpleRule), En),
            "Fails in 43% of the cases. No simple rule tells when."
        );
    }
}
