//! What stands at the top of a screen on paper: the case, the scenario, the day, and every choice that differs from current
//! policy. On screen the levers say so; a paper has none.

use kantelpunt_documents::paper::OwnCase;
use kantelpunt_documents::words::day;

use crate::app::own_case::{case_name, own_case, own_lists};
use crate::app::route::View;
use crate::app::said::said;
use crate::app::share::changes;
use crate::app::share_text::ASSUMPTIONS;
use crate::app::verantwoording::text::view_name;
use crate::app::work::Work;
use crate::export::paper::told_in;
use crate::text::Language;

said! {
    FIGURES = "Eigen cijfers" / "Own figures";
    POLICY = "Eigen huidig beleid" / "Own current policy";
    DIFFERS = "dit is anders dan huidig beleid" / "this differs from current policy";
    NO_DIFFERENCE = "geen verschil met huidig beleid" / "no difference with current policy";
}

/// The head of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperHead {
    /// The case.
    pub title: String,
    /// Screen, scenario and day.
    pub about: String,
    /// Each with its name: the choices of the scenario, of every scenario where they are compared, and what is the user's own.
    pub lists: Vec<(String, Vec<String>)>,
}

/// The head of this screen on paper; `today` is the day, `2027-05-31`. A screen that follows no work has none.
#[must_use]
pub fn paper_head(work: &Work, view: View, today: &str, language: Language) -> Option<PaperHead> {
    if matches!(view, View::Start | View::Verantwoording) {
        return None;
    }
    let own = own_case(work, language);
    let name = |place: usize| work.scenarios.get(place).map_or("", |scenario| scenario.name.as_str());
    let of = |place: usize| {
        let changed = changes(work, place, language);
        let differs = if changed.is_empty() { NO_DIFFERENCE } else { DIFFERS };
        (format!("Scenario {}: {}", name(place), differs.say(language)), changed)
    };
    let shown = if view == View::Vergelijk { 0..work.scenarios.len() } else { work.chosen..work.chosen + 1 };
    let OwnCase { figures, policy, assumptions } = own_lists(work, language);
    let lists = [(FIGURES, figures), (POLICY, policy), (ASSUMPTIONS, assumptions)];
    let lists = lists.into_iter().filter(|(_, texts)| !texts.is_empty());
    let lists = lists.map(|(name, texts)| (name.say(language).to_owned(), texts));
    Some(PaperHead {
        title: format!("{}, start {}{own}", case_name(work, language), work.preset.id.year()),
        about: format!(
            "{} · scenario {} · {}",
            view_name(view).say(language),
            name(work.chosen),
            day(today, told_in(language))
        ),
        lists: shown.map(of).chain(lists).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::alternatives::Listed;
    use crate::app::field::Field;
    use crate::app::state::{Action, State};
    use crate::{levers, parameters};

    fn changed() -> State {
        let (staff, _) = levers::find("fte_per_wijkteam").unwrap();
        let (saving, _) = parameters::find("wijkteam_team_saving").unwrap();
        State::new()
            .unwrap()
            .after(Action::Set(Field::Lever(staff), 12.0))
            .after(Action::Set(Field::Assumption(saving), 0.25))
    }

    #[test]
    fn the_texts_are_there() {
        crate::app::said::check(ALL);
    }

    #[test]
    fn a_paper_says_case_scenario_day_and_what_was_chosen() {
        let head = paper_head(&changed().work, View::Verken, "2026-11-22", Language::Nl).unwrap();
        assert_eq!(head.title, "Doorsnee gemeente, 100.000 inwoners, start 2027, met 1 eigen aanname");
        assert_eq!(head.about, "Verken · scenario A · 22 november 2026");
        let names: Vec<&str> = head.lists.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Scenario A: dit is anders dan huidig beleid", "Eigen aannames"]);
        assert_eq!(head.lists[0].1, ["Fte per wijkteam van 10\u{a0}fte naar 12\u{a0}fte"]);
        let english = paper_head(&changed().work, View::Begroting, "2026-11-22", Language::En).unwrap();
        assert!(english.about.ends_with("22 November 2026"), "{}", english.about);
    }

    #[test]
    fn a_comparison_lists_every_scenario_and_another_screen_its_own() {
        let (staff, _) = levers::find("fte_per_wijkteam").unwrap();
        let state = changed().after(Action::List(Listed::Copied)).after(Action::Set(Field::Lever(staff), 10.0));
        let lists = |view| paper_head(&state.work, view, "2026-11-22", Language::Nl).unwrap().lists;
        assert_eq!(lists(View::Vergelijk).len(), 3, "A, B and the assumption of both");
        assert_eq!(lists(View::Waarom)[0], ("Scenario B: geen verschil met huidig beleid".to_owned(), Vec::new()));
        assert!(paper_head(&state.work, View::Start, "2026-11-22", Language::Nl).is_none());
    }
}
