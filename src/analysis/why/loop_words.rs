//! The feedback loops in words: a name, what happens, and what it does in a scenario, with its numbers.

use crate::analysis::why::loops::{FeedbackLoop, Finding};
use crate::analysis::why::measure::{Evidence, Measure};
use crate::model::outcome::Outcome;
use crate::text::Language;
use crate::text::number::{decimal, money, percent_with};

/// Dutch and English.
type Pair = (&'static str, &'static str);

const fn pick((nl, en): Pair, language: Language) -> &'static str {
    language.pick(nl, en)
}

/// What a loop is called.
#[must_use]
pub const fn name(of: FeedbackLoop, language: Language) -> &'static str {
    pick(
        match of {
            FeedbackLoop::Overload => ("Overbelasting", "Overload"),
            FeedbackLoop::Discovery => ("Ontdekking", "Discovery"),
            FeedbackLoop::Prevention => ("Preventie", "Prevention"),
            FeedbackLoop::FixedCostSqueeze => ("Klem van vaste kosten", "Fixed-cost squeeze"),
            FeedbackLoop::Imitation => ("Navolging", "Imitation"),
            FeedbackLoop::Disappointment => ("Teleurstelling", "Disappointment"),
            FeedbackLoop::LateReferral => ("Te late verwijzing", "Late referral"),
        },
        language,
    )
}

/// What happens in a loop, in a sentence.
#[must_use]
pub const fn about(of: FeedbackLoop, language: Language) -> &'static str {
    pick(
        match of {
            FeedbackLoop::Overload => (
                "Een team met te veel werk raakt vermoeid: mensen vallen uit of gaan weg, en wie blijft heeft nog meer werk.",
                "A team with too much work tires: people fall ill or leave, and who stays has even more work.",
            ),
            FeedbackLoop::Discovery => (
                "Teams die aanwezig en open zijn, roepen nieuwe vragen op, en die geven de teams meer werk.",
                "Teams that are present and open bring up new questions, and these give the teams more work.",
            ),
            FeedbackLoop::Prevention => (
                "Ervaren mensen in de wijk voorkomen nieuwe problemen, na een paar jaar.",
                "Experienced staff in the neighbourhood prevents new problems, after some years.",
            ),
            FeedbackLoop::FixedCostSqueeze => (
                "Het aantal Wsw'ers daalt sneller dan de overhead van het sw-bedrijf: zolang dragen minder mensen dezelfde kosten.",
                "The number of Wsw workers falls faster than the overhead of the sw-company: so long, fewer people carry the same cost.",
            ),
            FeedbackLoop::Imitation => (
                "Werkgevers die meedoen, brengen andere werkgevers op het idee.",
                "Employers that take part win over other employers.",
            ),
            FeedbackLoop::Disappointment => (
                "Als een garantiebaan eindigt, haken sommige werkgevers af, en dan komen er minder banen bij.",
                "When a garantiebaan ends, some employers stop, and then fewer jobs are added.",
            ),
            FeedbackLoop::LateReferral => (
                "Een team met te veel werk verwijst te laat: problemen worden zwaarder, en dat geeft weer meer werk.",
                "A team with too much work refers too late: problems grow heavier, and that gives more work again.",
            ),
        },
        language,
    )
}

/// What a loop does in this scenario, in a sentence with its numbers.
#[must_use]
pub fn sentence(finding: &Finding, language: Language) -> String {
    let amount = money(finding.amount.abs(), language);
    if !finding.is_active {
        return match language {
            Language::Nl => format!("Dit speelt in het verschil met huidig beleid nauwelijks een rol ({amount})."),
            Language::En => format!("This hardly plays a part in the difference with current policy ({amount})."),
        };
    }
    let better = finding.amount > 0.0;
    // What the loop does to the money and what the figures do are two things: neither is the cause of the other.
    let money = match language {
        Language::Nl => {
            format!(
                "Met deze kringloop is het scenario over de hele periode {amount} {} dan zonder.",
                if better { "voordeliger" } else { "minder voordelig" }
            )
        }
        Language::En => {
            format!(
                "With this loop the scenario is {amount} {} advantageous over the whole period than without it.",
                if better { "more" } else { "less" }
            )
        }
    };
    let numbers = shown(&finding.evidence, language).map(|numbers| format!("{numbers}."));
    let jobs = parts_ways(finding).then(|| pick(JOBS_COST_MONEY, language).to_owned());
    [Some(money), numbers, jobs].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Why more jobs and less money can go together.
const JOBS_COST_MONEY: Pair = (
    "Banen en geld gaan hier niet gelijk op: een garantiebaan kost de gemeente ook geld, zoals loonkostensubsidie en begeleiding.",
    "Jobs and money do not go together here: a garantiebaan also costs the municipality money, such as wage subsidy and guidance.",
);

/// Whether the garantiebanen and the money that runs through the loop move in opposite directions.
fn parts_ways(finding: &Finding) -> bool {
    let jobs = finding.evidence.iter().find(|one| one.measure == Measure::Outcome(Outcome::GarantiebaanCounted));
    jobs.is_some_and(|jobs| (jobs.scenario - jobs.reference) * finding.amount < 0.0)
}

/// The figures of the scenario beside those of current policy, where they differ as they are printed, as one sentence.
fn shown(evidence: &[Evidence], language: Language) -> Option<String> {
    let year = evidence.first()?.year;
    let mut clauses = Vec::new();
    for one in evidence {
        let Some([scenario, reference]) = apart(one, language) else { continue };
        let label = pick(words(one.measure).1, language);
        let is = if clauses.is_empty() && language == Language::En { " is" } else { "" };
        clauses.push(format!("{label}{is} {scenario} {} {reference}", language.pick("in plaats van", "instead of")));
    }
    let last = clauses.pop()?;
    let and = language.pick("en", "and");
    let all = if clauses.is_empty() { last } else { format!("{} {and} {last}", clauses.join(", ")) };
    Some(match language {
        Language::Nl => format!("Tegenover huidig beleid is in {year} {all}"),
        Language::En => format!("Against current policy, in {year} {all}"),
    })
}

/// How a measure is written.
#[derive(Clone, Copy)]
enum Form {
    /// With at least so many decimals.
    Number(usize),
    /// As a percentage with at least so many decimals.
    Share(usize),
    /// In euro.
    Money,
}

/// How a measure is written and what it is called, behind "is" in Dutch and before it in English.
const fn words(measure: Measure) -> (Form, Pair) {
    match measure {
        Measure::Outcome(Outcome::LoadRatio) => {
            (Form::Number(2), ("de belasting van de wijkteams", "the load of the wijkteams"))
        }
        Measure::Outcome(Outcome::Absence) => (Form::Share(1), ("het verzuim", "absence")),
        Measure::Outcome(Outcome::WaitingWeeks) => {
            (Form::Number(1), ("het aantal weken wachten", "the number of weeks of waiting"))
        }
        Measure::Outcome(Outcome::NewNeed) => {
            (Form::Number(0), ("het aantal nieuwe problemen per maand", "the number of new problems per month"))
        }
        Measure::Outcome(Outcome::CostPerSwPlace) => {
            (Form::Money, ("wat een sw-plek per jaar netto kost", "the net cost of a sheltered place per year"))
        }
        Measure::Outcome(Outcome::GarantiebaanCounted) => {
            (Form::Number(0), ("het aantal garantiebanen", "the number of garantiebanen"))
        }
        Measure::Outcome(outcome) => (Form::Number(1), (outcome.name(), outcome.name())),
        Measure::InducedDemand => {
            (Form::Share(1), ("de opgeroepen extra vraag", "the extra demand that was brought up"))
        }
        Measure::PreventedShare => (
            Form::Share(1),
            ("het deel van de nieuwe problemen dat wordt voorkomen", "the share of new problems prevented"),
        ),
        Measure::OverheadPerWswWorker => {
            (Form::Money, ("de overhead per Wsw'er per jaar", "the overhead per Wsw worker per year"))
        }
        Measure::EngagedEmployers => {
            (Form::Number(0), ("het aantal werkgevers dat meedoet", "the number of employers that take part"))
        }
        Measure::DisappointedEmployers => {
            (Form::Number(0), ("het aantal afgehaakte werkgevers", "the number of employers that stopped"))
        }
        Measure::ExperiencedStaff => (Form::Number(0), ("het ervaren personeel in fte", "experienced staff in fte")),
        Measure::LateShare => (
            Form::Share(1),
            (
                "het deel van de gezinnen bij de teams dat per jaar te laat wordt verwezen",
                "the share of households with the teams that is referred too late per year",
            ),
        ),
    }
}

/// Scenario and reference with as few decimals as show the difference; none when even one decimal more does not.
fn apart(evidence: &Evidence, language: Language) -> Option<[String; 2]> {
    let form = words(evidence.measure).0;
    let least = match form {
        Form::Number(digits) | Form::Share(digits) => digits,
        Form::Money => 0,
    };
    (least..=least + 1)
        .map(|digits| {
            [evidence.scenario, evidence.reference].map(|value| match form {
                Form::Number(_) => decimal(value, digits, language),
                Form::Share(_) => percent_with(value, digits, language),
                Form::Money => money(value, language),
            })
        })
        .find(|[scenario, reference]| scenario != reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(amount: f64, scenario: f64, reference: f64) -> Finding {
        let evidence = |measure, scenario, reference| Evidence { measure, year: 2031, reference, scenario };
        Finding {
            of: FeedbackLoop::Overload,
            amount,
            is_active: amount != 0.0,
            evidence: vec![
                evidence(Measure::Outcome(Outcome::LoadRatio), scenario, reference),
                evidence(Measure::Outcome(Outcome::Absence), 0.061, 0.061),
                evidence(Measure::Outcome(Outcome::WaitingWeeks), 6.24, 6.21),
            ],
        }
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn a_loop_at_work_is_told_with_what_differs() {
        assert_eq!(
            plain(&sentence(&finding(-120_400.0, 1.424, 1.1), Language::Nl)),
            "Met deze kringloop is het scenario over de hele periode € 120.000 minder voordelig dan zonder. Tegenover \
             huidig beleid is in 2031 de belasting van de wijkteams 1,42 in plaats van 1,10 en het aantal weken wachten 6,24 \
             in plaats van 6,21."
        );
        assert_eq!(
            plain(&sentence(&finding(9.0, 1.424, 1.1), Language::En)),
            "With this loop the scenario is € 9 more advantageous over the whole period than without it. Against current \
             policy, in 2031 the load of the wijkteams is 1.42 instead of 1.10 and the number of weeks of waiting 6.24 \
             instead of 6.21."
        );
    }

    #[test]
    fn more_jobs_beside_less_money_are_explained() {
        let evidence = |measure, scenario, reference| Evidence { measure, year: 2033, reference, scenario };
        let jobs = |scenario: f64| Finding {
            of: FeedbackLoop::Disappointment,
            amount: -40_000.0,
            is_active: true,
            evidence: vec![
                evidence(Measure::DisappointedEmployers, 29.0, 30.0),
                evidence(Measure::Outcome(Outcome::GarantiebaanCounted), scenario, 769.0),
            ],
        };
        let [more, fewer] = [787.0, 750.0].map(|scenario| sentence(&jobs(scenario), Language::Nl));
        assert!(more.contains("787 in plaats van 769. Banen en geld gaan hier niet gelijk op"), "{more}");
        assert!(fewer.ends_with("750 in plaats van 769."), "{fewer}");
    }

    #[test]
    fn a_loop_at_rest_is_told_so() {
        let still = finding(0.0, 1.1, 1.1);
        assert_eq!(
            plain(&sentence(&still, Language::Nl)),
            "Dit speelt in het verschil met huidig beleid nauwelijks een rol (€ 0)."
        );
        assert!(sentence(&still, Language::En).starts_with("This hardly plays a part"));
    }

    #[test]
    fn every_loop_and_every_measure_of_it_has_words_in_two_languages() {
        for of in FeedbackLoop::ALL {
            let [nl, en] = [Language::Nl, Language::En].map(|language| [name(of, language), about(of, language)]);
            assert!(nl[0] != en[0] && nl[1] != en[1] && nl[1].ends_with('.') && en[1].ends_with('.'), "{of:?}");
            for measure in of.measures() {
                let (nl, en) = words(*measure).1;
                assert!(nl != en && !nl.contains('_'), "{measure:?} is shown under its bare name");
            }
        }
    }
}
