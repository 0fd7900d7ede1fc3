//! The kantelpunt as a distribution, in sentences that count cases.

use crate::analysis::frequency_words::cases;
use crate::analysis::turning::distribution::{KantelpuntDistribution, When};
use crate::text::Language;
use crate::text::letters::sentence_case;

/// What the distribution says with so many dots (20 or 50): no difference, from the start, in which years, never. Only
/// what occurs; no text without replications. The numbers are those of the dots, so they add up.
#[must_use]
pub fn sentences(distribution: &KantelpuntDistribution, dots: usize, language: Language) -> Vec<String> {
    let counted: Vec<(When, usize, usize)> = distribution
        .bars
        .iter()
        .zip(distribution.dots(dots))
        .map(|(bar, dots)| (bar.when, bar.count, dots))
        .filter(|(_, count, _)| *count > 0)
        .collect();
    let years: Vec<i32> = counted.iter().filter_map(|(when, ..)| year(*when)).collect();
    let last = distribution.bars.iter().filter_map(|bar| year(bar.when)).next_back().unwrap_or_default();
    let tell = |is_wanted: &dyn Fn(When) -> bool, what: String| {
        let wanted = counted.iter().filter(|(when, ..)| is_wanted(*when));
        let (count, found) = wanted.fold((0, 0), |(count, found), (_, more, dots)| (count + more, found + dots));
        let share = count as f64 / distribution.replications as f64;
        (count > 0).then(|| format!("{} {what}.", sentence_case(&cases(found, dots, share, language))))
    };
    let never = match language {
        Language::Nl => format!("is er geen kantelpunt binnen de horizon (t/m {last})"),
        Language::En => format!("there is no turning point within the horizon (through {last})"),
    };
    [
        tell(&|when| year(when).is_some(), in_years(&years, language)),
        tell(
            &|when| when == When::FromTheStart,
            language.pick("is er vanaf het begin voordeel", "there is an advantage from the start").to_owned(),
        ),
        tell(&|when| when == When::Never, never),
        tell(
            &|when| when == When::NoDifference,
            language
                .pick("is er geen verschil met huidig beleid", "there is no difference with current policy")
                .to_owned(),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const fn year(when: When) -> Option<i32> {
    match when {
        When::Year(year) => Some(year),
        When::NoDifference | When::FromTheStart | When::Never => None,
    }
}

fn in_years(years: &[i32], language: Language) -> String {
    let (first, last) = (years.first().copied().unwrap_or_default(), years.last().copied().unwrap_or_default());
    match language {
        Language::Nl if first == last => format!("valt het kantelpunt in {first}"),
        Language::Nl => format!("valt het kantelpunt in de jaren {first} tot en met {last}"),
        Language::En if first == last => format!("the turning point falls in {first}"),
        Language::En => format!("the turning point falls in the years {first} through {last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::comparison::Kantelpunt::{self, FromTheStart, Month, Never, NoDifference};
    use crate::model::case::YearMonth;

    fn told(turns: &[(Kantelpunt, usize)], language: Language) -> Vec<String> {
        let all = turns.iter().flat_map(|(turn, count)| std::iter::repeat_n(*turn, *count));
        sentences(&KantelpuntDistribution::of(all, YearMonth { year: 2027, month: 1 }, 120), 20, language)
    }

    #[test]
    fn each_sentence_has_the_number_of_its_dots() {
        assert_eq!(
            told(&[(Month(25), 300), (Month(70), 300), (Never, 300), (FromTheStart, 100)], Language::Nl),
            [
                "In 12 van de 20 gevallen valt het kantelpunt in de jaren 2029 tot en met 2032.",
                "In 2 van de 20 gevallen is er vanaf het begin voordeel.",
                "In 6 van de 20 gevallen is er geen kantelpunt binnen de horizon (t/m 2036).",
            ]
        );
        assert_eq!(
            told(&[(Month(25), 50), (NoDifference, 50)], Language::En),
            [
                "In 10 of 20 cases the turning point falls in 2029.",
                "In 10 of 20 cases there is no difference with current policy."
            ]
        );
    }

    #[test]
    fn what_is_rare_or_almost_certain_is_called_so() {
        assert_eq!(
            told(&[(Month(3), 1), (Never, 999)], Language::Nl),
            [
                "In minder dan 1 van de 20 gevallen valt het kantelpunt in 2027.",
                "In bijna alle gevallen is er geen kantelpunt binnen de horizon (t/m 2036)."
            ]
        );
        assert_eq!(
            told(&[(Never, 10)], Language::En),
            ["In all cases there is no turning point within the horizon (through 2036)."]
        );
        assert!(told(&[], Language::Nl).is_empty());
    }
}
