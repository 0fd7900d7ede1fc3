//! Words and numbers as people read them: two languages, one way of writing. Knows no browser and no pixels.

pub mod letters;
mod money;
pub mod number;
pub mod order;
mod parse;

/// The language of what is shown: Dutch unless the user chose English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Dutch (Netherlands).
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The code for `lang` attributes and links: `nl` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language of a code (`nl`, `en`, also `en-GB`), in upper or lower case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The one of two texts that is in this language.
    #[must_use]
    pub const fn pick<'a>(self, dutch: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::Nl => dutch,
            Self::En => english,
        }
    }

    pub(crate) const fn thousands(self) -> char {
        match self {
            Self::Nl => '.',
            Self::En => ',',
        }
    }

    pub(crate) const fn decimal(self) -> char {
        match self {
            Self::Nl => ',',
            Self::En => '.',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_both_ways_and_dutch_is_the_default() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code("EN-gb"), Some(Language::En));
        assert_eq!(Language::from_code("de"), None);
        assert_eq!(Language::default(), Language::Nl);
    }
}
