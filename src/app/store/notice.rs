//! What the page tells about keeping: one calm message at a time, and what the user can do.

use crate::app::store::restore::Damage;
use crate::app::store::text;
use crate::text::Language;

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The project is open in another tab; a change here goes to the copy with this name.
    Elsewhere {
        /// The project.
        name: String,
        /// The copy.
        copy: String,
    },
    /// The work goes on in a copy, because another tab has the project.
    Copied {
        /// The project.
        name: String,
        /// The copy.
        copy: String,
    },
    /// There is no room.
    Full,
    /// The browser keeps nothing.
    Forbidden,
    /// A project that was kept cannot be read.
    Damaged(Damage),
}

impl Notice {
    /// What it says.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::Elsewhere { name, copy } => text::elsewhere(name, copy, language),
            Self::Copied { name, copy } => text::copied(name, copy, language),
            Self::Full => text::FULL.say(language).to_owned(),
            Self::Forbidden => text::FORBIDDEN.say(language).to_owned(),
            Self::Damaged(damage) => {
                let [nl, en] = &damage.why;
                text::damaged(&damage.name, language.pick(nl, en), language)
            }
        }
    }

    /// Whether it is about keeping in general: it goes by itself when something could be kept.
    #[must_use]
    pub const fn is_passing(&self) -> bool {
        matches!(self, Self::Full | Self::Forbidden)
    }
}
