//! What the last step did, in words: its effects on the figures of the cards, and where it leaves the scenario.

use crate::app::text::Texts;
use crate::text::Language;

/// What the result of a step is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Than {
    /// What was before was current policy itself.
    Policy,
    /// What was before.
    Before,
    /// What was before, both as one expected run.
    BeforeAsExpected,
}

impl Texts {
    /// What the last step did to the difference added up.
    #[must_use]
    pub fn added_up_changes(&self, year: i32, amount: &str, better: bool, than: Than) -> String {
        let expected =
            if than == Than::BeforeAsExpected { self.language.pick("naar verwachting ", "an expected ") } else { "" };
        let before = if than == Than::Policy {
            self.language.pick("huidig beleid", "current policy")
        } else {
            self.language.pick("ervoor", "before")
        };
        match (self.language, self.side_of(better)) {
            (Language::Nl, side) => format!("opgeteld t/m {year} {expected}{amount} {side} dan {before}"),
            (Language::En, side) => format!("{expected}{amount} {side} than {before} when added up through {year}"),
        }
    }

    const fn side_of(&self, better: bool) -> &'static str {
        if better {
            self.language.pick("voordeliger", "better")
        } else {
            self.language.pick("duurder", "more expensive")
        }
    }

    /// Where the scenario stands, with the amount unless it is nothing.
    #[must_use]
    pub fn stands(&self, amount: Option<&str>, better: bool) -> String {
        match (self.language, amount, self.side_of(better)) {
            (Language::Nl, None, _) => "nu geen verschil met huidig beleid".to_owned(),
            (Language::En, None, _) => "now no difference with current policy".to_owned(),
            (Language::Nl, Some(amount), side) => format!("nu {amount} {side} dan huidig beleid"),
            (Language::En, Some(amount), side) => format!("now {amount} {side} than current policy"),
        }
    }

    /// No kantelpunt within the horizon.
    #[must_use]
    pub fn no_kantelpunt(&self, months: usize, last_year: i32) -> String {
        match (self.language, months.is_multiple_of(12), months / 12) {
            (Language::Nl, true, years) => format!("geen binnen {years} jaar"),
            (Language::En, true, 1) => "none within 1 year".to_owned(),
            (Language::En, true, years) => format!("none within {years} years"),
            (Language::Nl, false, _) => format!("geen t/m {last_year}"),
            (Language::En, false, _) => format!("none through {last_year}"),
        }
    }

    /// An effect of the last change.
    #[must_use]
    pub fn peak_changes(&self, amount: &str, deeper: bool) -> String {
        match (self.language, deeper) {
            (Language::Nl, true) => format!("het diepste punt is {amount} dieper"),
            (Language::Nl, false) => format!("het diepste punt is {amount} minder diep"),
            (Language::En, true) => format!("the deepest point is {amount} deeper"),
            (Language::En, false) => format!("the deepest point is {amount} less deep"),
        }
    }

    /// An effect of the last change.
    #[must_use]
    pub fn kantelpunt_moves(&self, was: &str, is: &str) -> String {
        match self.language {
            Language::Nl => format!("kantelpunt: {is} (was: {was})"),
            Language::En => format!("turning point: {is} (was: {was})"),
        }
    }

    /// An effect of the last change.
    #[must_use]
    pub fn kantelpunt_is(&self, is: &str) -> String {
        format!("{}: {is}", self.language.pick("kantelpunt", "turning point"))
    }
}
