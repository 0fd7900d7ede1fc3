//! A chance as a frequency: `in 6 van de 20 gevallen`.

use crate::text::Language;

/// How many cases a chance is told in.
const CASES: u32 = 20;
/// Chances nearer to none or all than this are that: they were added up.
const NEAR: f64 = 1e-9;

/// How often something happens in a number of cases, as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Times {
    /// Now and then, but less often than once.
    Fewer { of: u32 },
    /// A whole number of times.
    Of { count: u32, of: u32 },
    /// Not always, but more often than all cases but one.
    More { of: u32 },
}

impl Times {
    /// A chance of 0 to 1, in twenty cases.
    pub(crate) fn of_chance(share: f64) -> Self {
        let of = CASES;
        match (share * f64::from(of)).round() as u32 {
            0 if share > NEAR => Self::Fewer { of },
            count if count >= of && share < 1.0 - NEAR => Self::More { of },
            count => Self::Of { count: count.min(of), of },
        }
    }

    /// A count of cases.
    pub(crate) fn counted(count: usize, of: usize) -> Self {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Self::Of { count: number(count), of: number(of) }
    }

    /// A count of cases with the chance (0 to 1) behind it: what is rare is not called never.
    pub(crate) fn of_cases(count: usize, of: usize, share: f64) -> Self {
        match Self::counted(count, of) {
            Self::Of { count: 0, of } if share > NEAR => Self::Fewer { of },
            Self::Of { count, of } if count == of && share < 1.0 - NEAR => Self::More { of },
            times => times,
        }
    }

    /// How often it does not happen: the two add up.
    pub(crate) fn rest(self) -> Self {
        match self {
            Self::Fewer { of } => Self::More { of },
            Self::More { of } => Self::Fewer { of },
            Self::Of { count, of } => Self::Of { count: of.saturating_sub(count), of },
        }
    }

    /// In words, to start or end a sentence with: `in 6 van de 20 gevallen`.
    pub(crate) fn said(self, language: Language) -> String {
        match (language, self) {
            (Language::Nl, Self::Fewer { of }) => format!("in minder dan 1 van de {of} gevallen"),
            (Language::En, Self::Fewer { of }) => format!("in fewer than 1 of {of} cases"),
            (Language::Nl, Self::More { of }) => format!("in meer dan {} van de {of} gevallen", of.saturating_sub(1)),
            (Language::En, Self::More { of }) => format!("in more than {} of {of} cases", of.saturating_sub(1)),
            (Language::Nl, Self::Of { count: 0, of }) => format!("in geen van de {of} gevallen"),
            (Language::En, Self::Of { count: 0, of }) => format!("in none of the {of} cases"),
            (Language::Nl, Self::Of { count, of }) if count == of => format!("in alle {of} gevallen"),
            (Language::En, Self::Of { count, of }) if count == of => format!("in all {of} cases"),
            (Language::Nl, Self::Of { count, of }) => format!("in {count} van de {of} gevallen"),
            (Language::En, Self::Of { count, of }) => format!("in {count} of {of} cases"),
        }
    }

    /// The same at the start of a sentence.
    pub(crate) fn opening(self, language: Language) -> String {
        let said = self.said(language);
        said.strip_prefix('i').map(|rest| format!("I{rest}")).unwrap_or(said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn a_chance_is_counted_in_twenty_cases_and_never_claims_what_it_has_not() {
        let said = |share: f64| Times::of_chance(share).said(Nl);
        assert_eq!(said(0.3), "in 6 van de 20 gevallen");
        assert_eq!(said(0.0), "in geen van de 20 gevallen");
        assert_eq!(said(0.01), "in minder dan 1 van de 20 gevallen");
        assert_eq!(said(0.99), "in meer dan 19 van de 20 gevallen");
        assert_eq!(said(1.0), "in alle 20 gevallen");
        assert_eq!(said(1.0 + 1e-12), "in alle 20 gevallen");
        assert_eq!(Times::of_chance(0.3).opening(En), "In 6 of 20 cases");
    }

    #[test]
    fn what_happens_and_what_does_not_are_all_cases() {
        for step in 0..=1000 {
            let times = Times::of_chance(f64::from(step) / 1000.0);
            match (times, times.rest()) {
                (Times::Of { count, of }, Times::Of { count: rest, .. }) => assert_eq!(count + rest, of),
                (Times::Fewer { .. }, Times::More { .. }) | (Times::More { .. }, Times::Fewer { .. }) => {}
                pair => panic!("{pair:?}"),
            }
        }
    }
}
