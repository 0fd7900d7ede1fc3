//! Sentences about which municipality it is, and about stories.

use crate::app::text::Texts;
use crate::scenario::mechanism::Mechanism;
use crate::scenario::preset::PresetId;
use crate::scenario::story::Story;
use crate::text::Language;
use crate::text::number::whole;

const THOUSAND: f64 = 1_000.0;

impl Texts {
    /// The name of a ready case without what it consists of: `Kop van Noord-Holland`.
    #[must_use]
    pub fn short_name(&self, preset: PresetId) -> String {
        if let Some(thousands) = preset.thousands() {
            return whole(f64::from(thousands) * THOUSAND, self.language);
        }
        let name = self.name(preset);
        name.split(',').next().unwrap_or(&name).to_owned()
    }

    /// The name of a ready case.
    #[must_use]
    pub fn name(&self, preset: PresetId) -> String {
        match self.language {
            Language::Nl => preset.nl(),
            Language::En => preset.en(),
        }
    }

    /// What the case is, before its inhabitants.
    #[must_use]
    pub fn kind(&self, preset: PresetId, own_figures: bool) -> String {
        match (preset.is_average(), own_figures) {
            (true, true) => self.own_municipality.to_owned(),
            (true, false) => self.average_municipality.to_owned(),
            (false, true) => format!("{}, {}", self.name(preset), self.own_municipality),
            (false, false) => self.name(preset),
        }
    }

    /// Where a choice was set: `(Schagen)`.
    #[must_use]
    pub fn in_place(&self, name: Option<&str>) -> String {
        let all = match self.language {
            Language::Nl => "alle gemeenten",
            Language::En => "all municipalities",
        };
        format!("({})", name.unwrap_or(all))
    }

    /// An option of the selector with how many choices differ there: `Schagen, 3 gewijzigd`.
    #[must_use]
    pub fn with_changes(&self, name: &str, changed: usize) -> String {
        if changed == 0 { name.to_owned() } else { format!("{name}, {}", self.changed(changed)) }
    }

    /// A part of something, for one municipality: `Alle keuzes terug naar huidig beleid (Schagen)`.
    #[must_use]
    pub fn for_place(&self, text: &str, name: Option<&str>) -> String {
        name.map_or_else(|| text.to_owned(), |name| format!("{text} ({name})"))
    }

    /// Values that differ per municipality, in words.
    #[must_use]
    pub fn from_through(&self, low: &str, high: &str) -> String {
        match self.language {
            Language::Nl => format!("{low} tot {high}"),
            Language::En => format!("{low} to {high}"),
        }
    }

    /// The head of the fold with the other levers of a group.
    #[must_use]
    pub fn more_levers(&self, count: usize) -> String {
        match self.language {
            Language::Nl => format!("Meer hefbomen ({count})"),
            Language::En => format!("More levers ({count})"),
        }
    }

    /// A story's title.
    #[must_use]
    pub fn story_title<'a>(&self, story: &'a Story) -> &'a str {
        self.language.pick(&story.nl, &story.en)
    }

    /// What a story says.
    #[must_use]
    pub fn story_text<'a>(&self, story: &'a Story) -> &'a str {
        self.language.pick(&story.text_nl, &story.text_en)
    }

    /// A row of the policy documents that is shown at work.
    #[must_use]
    pub fn demonstrated(&self, row: &Mechanism) -> String {
        match self.language {
            Language::Nl => format!("Mechanisme {}: {}", row.code, row.nl),
            Language::En => format!("Mechanism {}: {}", row.code, row.en),
        }
    }

    /// A story that was just chosen.
    #[must_use]
    pub fn told(&self, story: &Story) -> String {
        match self.language {
            Language::Nl => format!("Verhaal ‘{}’", story.nl),
            Language::En => format!("Story ‘{}’", story.en),
        }
    }
}
