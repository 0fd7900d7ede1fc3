//! What the page says about its look: light or dark, and the line at the foot of its papers.

use crate::app::said::said;
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::scenario::made_with::MODEL;
use crate::text::Language;

said! {
    SCHEME = "Licht of donker" / "Light or dark";
    AS_DEVICE = "Automatisch (zoals dit apparaat)" / "Automatic (as this device)";
    LIGHT = "Licht" / "Light";
    DARK = "Donker" / "Dark";
}

/// The line at the foot of a paper: which case and scenario, when and by what; the address stands behind it.
#[must_use]
pub fn paper(work: &Work, name: &str, moment: &str, language: Language) -> String {
    let texts = Texts::of(language);
    let scenario = work.scenarios.get(work.chosen).map_or("", |scenario| &scenario.name);
    format!("{} · scenario {scenario} · {moment} · {name} {MODEL}", texts.name(work.preset.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::said::check;
    use crate::app::state::State;

    #[test]
    fn the_texts_are_there() {
        check(ALL);
    }

    #[test]
    fn a_paper_says_what_it_is_of() {
        let state = State::new().unwrap();
        let line = paper(&state.work, "Voorbeeldstad", "22 nov 2026, 09:00", Language::Nl);
        assert!(line.contains(&Texts::of(Language::Nl).name(state.work.preset.id)), "{line}");
        assert!(line.ends_with(&format!("22 nov 2026, 09:00 · Voorbeeldstad {MODEL}")), "{line}");
    }
}
