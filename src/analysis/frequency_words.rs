//! Chances as numbers of cases, which people read better than percentages: "in 6 van de 20 gevallen".

use crate::text::Language;

/// So many cases, of so many: `in 6 van de 20 gevallen`. The share says what lies behind them, so that none of them is
/// not called none when it is only rare.
#[must_use]
pub fn cases(cases: usize, of: usize, share: f64, language: Language) -> String {
    match (language, cases) {
        (Language::Nl, 0) if share > 0.0 => format!("in minder dan 1 van de {of} gevallen"),
        (Language::En, 0) if share > 0.0 => format!("in fewer than 1 of {of} cases"),
        (Language::Nl, 0) => "in geen enkel geval".to_owned(),
        (Language::En, 0) => "in no case".to_owned(),
        (Language::Nl, all) if all == of && share < 1.0 => "in bijna alle gevallen".to_owned(),
        (Language::En, all) if all == of && share < 1.0 => "in almost all cases".to_owned(),
        (Language::Nl, all) if all == of => "in alle gevallen".to_owned(),
        (Language::En, all) if all == of => "in all cases".to_owned(),
        (Language::Nl, cases) => format!("in {cases} van de {of} gevallen"),
        (Language::En, cases) => format!("in {cases} of {of} cases"),
    }
}

/// A share (0 to 1) as a number of cases, rounded half up: 0.72 is `in 7 van de 10 gevallen`.
#[must_use]
pub fn share_in_cases(share: f64, of: usize, language: Language) -> String {
    cases((share * of as f64).round() as usize, of, share, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn a_share_becomes_a_number_of_cases() {
        assert_eq!(share_in_cases(0.72, 10, Nl), "in 7 van de 10 gevallen");
        assert_eq!(share_in_cases(0.3, 20, En), "in 6 of 20 cases");
        assert_eq!(cases(6, 20, 0.29, Nl), "in 6 van de 20 gevallen");
    }

    #[test]
    fn rare_is_not_never_and_often_is_not_always() {
        assert_eq!(share_in_cases(0.0, 10, Nl), "in geen enkel geval");
        assert_eq!(share_in_cases(0.01, 10, Nl), "in minder dan 1 van de 10 gevallen");
        assert_eq!(share_in_cases(0.01, 10, En), "in fewer than 1 of 10 cases");
        assert_eq!(share_in_cases(0.99, 10, En), "in almost all cases");
        assert_eq!(share_in_cases(0.99, 10, Nl), "in bijna alle gevallen");
        assert_eq!(share_in_cases(1.0, 10, En), "in all cases");
    }

    #[test]
    fn a_sentence_starts_with_a_capital() {}
}
