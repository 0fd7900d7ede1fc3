//! A text in both languages.

use crate::text::Language;

/// One text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said(pub &'static str, pub &'static str);

impl Said {
    /// The text in a language.
    #[must_use]
    pub const fn say(self, language: Language) -> &'static str {
        language.pick(self.0, self.1)
    }
}

/// Declares texts, and the list of all of them for the tests of their file.
macro_rules! said {
    ($($name:ident = $nl:literal / $en:literal;)+) => {
        $(#[doc = $en] pub const $name: $crate::app::said::Said = $crate::app::said::Said($nl, $en);)+
        /// Every fixed text, for the tests.
        #[cfg(test)]
        const ALL: &[$crate::app::said::Said] = &[$($name),+];
    };
}

pub(crate) use said;

/// Every text is there, in both languages and in plain characters.
#[cfg(test)]
pub(crate) fn check(texts: &[Said]) {
    for Said(nl, en) in texts {
        for text in [nl, en] {
            assert!(!text.is_empty() && text.trim() == *text && !text.contains('\''), "{text}");
        }
    }
}
