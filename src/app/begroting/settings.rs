//! How the budget is told: the moment of the cycle, the year, what a plus means, the amendment, realised figures and real
//! counts.

use std::collections::{BTreeMap, BTreeSet};

use kantelpunt_documents::paper::Sign;

use crate::analysis::budget::recount::Counts;
use crate::export::paper::{Item, Period, Realised};
use crate::text::Language;
use crate::text::number::{parse, whole};

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
/// The most that may be counted: more people than the whole country has.
pub const MOST_PEOPLE: f64 = 20_000_000.0;

/// What was typed in a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A figure.
    Known(f64),
    /// A text that could not be read; the field keeps it until the user mends it.
    Refused(String),
}

impl Entry {
    /// Reads what was typed: a number from 0 to `most`, rounded. Nothing when nothing was typed.
    fn read(typed: &str, most: f64, language: Language) -> Option<Self> {
        if typed.trim().is_empty() {
            return None;
        }
        let value = parse(typed, language).ok().filter(|value| (0.0..=most).contains(value));
        Some(value.map_or_else(|| Self::Refused(typed.to_owned()), |value| Self::Known(value.round())))
    }

    /// The figure, when it is one.
    #[must_use]
    pub const fn known(&self) -> Option<f64> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Refused(_) => None,
        }
    }

    /// What stands in the field, and whether it could not be read.
    #[must_use]
    pub fn shown(&self, language: Language) -> (String, bool) {
        match self {
            Self::Known(value) => (whole(*value, language), false),
            Self::Refused(typed) => (typed.clone(), true),
        }
    }
}

/// How the budget is told, and what was really spent and counted.
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
    /// What was realised, thousands of euro.
    pub realised: BTreeMap<(Moment, Item), Entry>,
    /// How many people there really are at the end of that month, by place in the list of figures.
    pub counts: BTreeMap<usize, Entry>,
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
            realised: BTreeMap::new(),
            counts: BTreeMap::new(),
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
    /// A realised figure at the moment on screen, as it was typed.
    Realised(Item, String),
    /// A real count, by place in the list of figures, as it was typed.
    Count(usize, String),
}

impl Settings {
    /// The settings after a change by somebody who writes numbers in this language.
    #[must_use]
    pub fn after(&self, set: Set, language: Language) -> Self {
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
                put(&mut next.realised, (next.moment, item), Entry::read(&typed, MOST, language));
            }
            Set::Count(place, typed) => {
                put(&mut next.counts, place, Entry::read(&typed, MOST_PEOPLE, language));
            }
        }
        next
    }

    /// The realised figures of a moment.
    #[must_use]
    pub fn realised(&self, moment: Moment) -> Realised {
        let own = self.realised.iter().filter(|((of, _), _)| *of == moment);
        own.filter_map(|((_, item), entry)| Some((*item, entry.known()?))).collect()
    }

    /// The real counts.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts.iter().filter_map(|(place, entry)| Some((*place, entry.known()?))).collect()
    }

    /// Whether both say the same of the budget itself: what is only a way of looking may differ, and so may a text that
    /// could not be read.
    #[must_use]
    pub fn says(&self, other: &Self) -> bool {
        let realised = |settings: &Self| -> Vec<((Moment, Item), f64)> {
            settings.realised.iter().filter_map(|(key, entry)| Some((*key, entry.known()?))).collect()
        };
        self.turned == other.turned && realised(self) == realised(other) && self.counts() == other.counts()
    }

    /// The same figures, looked at in the way of other settings.
    #[must_use]
    pub fn looked_at_as(&self, other: &Self) -> Self {
        let Self { turned, realised, counts, .. } = self.clone();
        Self { turned, realised, counts, ..other.clone() }
    }

    /// The same way of looking at another municipality, of which nothing was filled in yet.
    #[must_use]
    pub fn elsewhere(&self) -> Self {
        Self::default().looked_at_as(self)
    }
}

fn put<K: Ord>(entries: &mut BTreeMap<K, Entry>, key: K, entry: Option<Entry>) {
    match entry {
        Some(entry) => entries.insert(key, entry),
        None => entries.remove(&key),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::Nl;

    const ITEM: Item = Item { taakveld: "6.3", is_income: false };

    #[test]
    fn a_realised_figure_is_read_the_dutch_way_and_belongs_to_its_moment() {
        let mut settings = Settings::default().after(Set::Moment(Moment::Tussenrapportage), Nl);
        settings = settings.after(Set::Realised(ITEM, "1.250".into()), Nl);
        assert_eq!(settings.realised(Moment::Tussenrapportage), Realised::from([(ITEM, 1250.0)]));
        assert!(settings.realised(Moment::Jaarrekening).is_empty());
        let entry = &settings.realised[&(Moment::Tussenrapportage, ITEM)];
        assert_eq!(entry.shown(Language::En), ("1,250".to_owned(), false), "another language, the same figure");
        for bad in ["veel", "-3", "60000000"] {
            let refused = settings.after(Set::Realised(ITEM, bad.into()), Nl);
            let entry = &refused.realised[&(Moment::Tussenrapportage, ITEM)];
            assert_eq!(entry.shown(Nl), (bad.to_owned(), true), "what was typed stays");
            assert!(refused.realised(Moment::Tussenrapportage).is_empty());
        }
        assert!(settings.after(Set::Realised(ITEM, " ".into()), Nl).realised.is_empty());
    }

    #[test]
    fn a_row_turns_and_turns_back() {
        let turn = Set::Turn("6.3".into(), "bijstand".into());
        let once = Settings::default().after(turn.clone(), Nl);
        assert_eq!(once.turned.len(), 1);
        assert_eq!(once.after(turn, Nl), Settings::default());
    }

    #[test]
    fn a_way_of_looking_says_nothing_of_the_budget_and_goes_along() {
        let start = Settings::default();
        let filled = start.after(Set::Count(2, "2.500".into()), Nl);
        assert_eq!(filled.counts(), [(2, 2_500.0)].into());
        assert!(!filled.says(&start) && start.after(Set::Count(2, "veel".into()), Nl).says(&start));
        let looked = start.after(Set::Moment(Moment::Kadernota), Nl).after(Set::Through(3), Nl);
        assert!(looked.says(&start));
        let both = filled.looked_at_as(&looked);
        assert!(both.says(&filled) && both.moment == Moment::Kadernota && both.through == 3);
        assert_eq!(both.elsewhere(), looked);
    }
}
