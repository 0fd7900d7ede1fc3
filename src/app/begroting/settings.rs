//! How the budget is told: the moment of the cycle, the year, what a plus means, the amendment, and realised figures.

use std::collections::{BTreeMap, BTreeSet};

use kantelpunt_documents::paper::Sign;

use crate::export::paper::{Item, Period, Realised};
use crate::text::Language;
use crate::text::number::parse;

/// A moment of the cycle of planning and control.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Moment {
    /// Before the summer: room by taakveld.
    Kadernota,
    /// In autumn: by post.
    #[default]
    Begroting,
    /// During the year: what was realised so far.
    Tussenrapportage,
    /// After the year.
    Jaarrekening,
}

impl Moment {
    /// In the order of the cycle.
    pub const ALL: [Self; 4] = [Self::Kadernota, Self::Begroting, Self::Tussenrapportage, Self::Jaarrekening];

    /// The id of its view in a paper.
    #[must_use]
    pub const fn view(self) -> &'static str {
        match self {
            Self::Kadernota => "kadernota",
            Self::Begroting => "begroting",
            Self::Tussenrapportage => "tussenrapportage",
            Self::Jaarrekening => "jaarrekening",
        }
    }

    /// Over how much of the year it reports, when it does.
    #[must_use]
    pub const fn period(self, through: u32) -> Option<Period> {
        match self {
            Self::Kadernota | Self::Begroting => None,
            Self::Tussenrapportage => Some(Period::Through(through)),
            Self::Jaarrekening => Some(Period::Year),
        }
    }
}

/// The most that a realised figure may be, thousands of euro: more than the whole country spends here.
pub const MOST: f64 = 50_000_000.0;

/// How the budget is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Which table is on screen.
    pub moment: Moment,
    /// The first budget year, as its place among the years of the run.
    pub from: usize,
    /// What a plus means.
    pub sign: Sign,
    /// Whether amounts carry V or N.
    pub letters: bool,
    /// Whether rows say I or S.
    pub terms: bool,
    /// The rows (taakveld and post) of which the user says otherwise whether they are incidental.
    pub turned: BTreeSet<(String, String)>,
    /// The scenario that is the amendment, by its name.
    pub amendment: Option<String>,
    /// The month through which is reported, 1 to 11.
    pub through: u32,
    /// What was typed as realised.
    pub typed: BTreeMap<(Moment, Item), String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            moment: Moment::default(),
            from: 0,
            sign: Sign::Advantage,
            letters: true,
            terms: true,
            turned: BTreeSet::new(),
            amendment: None,
            through: 6,
            typed: BTreeMap::new(),
        }
    }
}

/// What the user changes.
#[derive(Debug, Clone, PartialEq)]
pub enum Set {
    /// Another moment.
    Moment(Moment),
    /// Another first year.
    From(usize),
    /// What a plus means.
    Sign(Sign),
    /// Letters V and N, or not.
    Letters(bool),
    /// Letters I and S, or not.
    Terms(bool),
    /// A row is the other of I and S.
    Turn(String, String),
    /// Another amendment, or none.
    Amendment(Option<String>),
    /// Another month.
    Through(u32),
    /// A realised figure at the moment on screen.
    Realised(Item, String),
}

impl Settings {
    /// The settings after a change.
    #[must_use]
    pub fn after(&self, set: Set) -> Self {
        let mut next = self.clone();
        match set {
            Set::Moment(moment) => next.moment = moment,
            Set::From(from) => next.from = from,
            Set::Sign(sign) => next.sign = sign,
            Set::Letters(letters) => next.letters = letters,
            Set::Terms(terms) => next.terms = terms,
            Set::Turn(taakveld, post) => {
                let row = (taakveld, post);
                if !next.turned.remove(&row) {
                    next.turned.insert(row);
                }
            }
            Set::Amendment(amendment) => next.amendment = amendment,
            Set::Through(month) if (1..12).contains(&month) => next.through = month,
            Set::Through(_) => {}
            Set::Realised(item, typed) => {
                let key = (next.moment, item);
                if typed.trim().is_empty() {
                    next.typed.remove(&key)
                } else {
                    next.typed.insert(key, typed)
                };
            }
        }
        next
    }

    /// The realised figures of a moment that could be read.
    #[must_use]
    pub fn realised(&self, moment: Moment, language: Language) -> Realised {
        let own = self.typed.iter().filter(|((of, _), _)| *of == moment);
        own.filter_map(|((_, item), typed)| Some((*item, read(typed, language)?))).collect()
    }

    /// What was typed at the moment on screen, and whether it could not be read.
    #[must_use]
    pub fn typed(&self, item: Item, language: Language) -> Option<(&str, bool)> {
        let typed = self.typed.get(&(self.moment, item))?;
        Some((typed, read(typed, language).is_none()))
    }
}

/// Thousands of euro, whole: 0 to [`MOST`].
fn read(typed: &str, language: Language) -> Option<f64> {
    let value = parse(typed, language).ok()?;
    (0.0..=MOST).contains(&value).then(|| value.round())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEM: Item = Item { taakveld: "6.3", is_income: false };

    #[test]
    fn a_realised_figure_is_read_the_dutch_way_and_belongs_to_its_moment() {
        let mut settings = Settings::default().after(Set::Moment(Moment::Tussenrapportage));
        settings = settings.after(Set::Realised(ITEM, "1.250".into()));
        assert_eq!(settings.realised(Moment::Tussenrapportage, Language::Nl), Realised::from([(ITEM, 1250.0)]));
        assert!(settings.realised(Moment::Jaarrekening, Language::Nl).is_empty());
        for bad in ["veel", "-3", "60000000"] {
            let refused = settings.after(Set::Realised(ITEM, bad.into()));
            assert_eq!(refused.typed(ITEM, Language::Nl), Some((bad, true)), "what was typed stays");
            assert!(refused.realised(Moment::Tussenrapportage, Language::Nl).is_empty());
        }
        assert!(settings.after(Set::Realised(ITEM, " ".into())).typed.is_empty());
    }

    #[test]
    fn a_row_turns_and_turns_back() {
        let turn = Set::Turn("6.3".into(), "bijstand".into());
        let once = Settings::default().after(turn.clone());
        assert_eq!(once.turned.len(), 1);
        assert_eq!(once.after(turn), Settings::default());
    }
}
