//! The equations and the feedback loops of the work on screen.

use crate::app::text::Texts;
use crate::app::verantwoording::text::{Own, taken_from};
use crate::app::work::Work;
use crate::export::equations::{Equation, Kind};
use crate::export::recording::Recording;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::preset::Preset;
use crate::text::Language;
use crate::text::letters::small;

/// A month of the work on screen, with the figures, the current policy, the choices and the assumptions of the user.
#[must_use]
pub fn recording(work: &Work, paths: &Paths) -> Recording {
    let mut preset = Preset::clone(&work.preset);
    for ((member, own), case) in preset.members.iter_mut().zip(&work.municipalities).zip(work.cases()) {
        member.case = case;
        member.current = own.current;
    }
    Recording::new(&preset, work.levers(), &work.assumptions, paths)
}

/// What the equations are of, in a sentence.
#[must_use]
pub fn origin(work: &Work, language: Language) -> String {
    let own = Own {
        choices: work.changed_of(None) > 0,
        assumptions: work.assumptions != AssumptionSet::default(),
        figures: work.has_own_figures(),
    };
    taken_from(&Texts::of(language).name(work.preset.id), work.preset.id.year(), own, language)
}

/// The equations in which all these words occur, whatever their case, by kind; kinds without any are left out.
#[must_use]
pub fn found<'a>(equations: &'a [Equation], sought: &str) -> Vec<(Kind, Vec<&'a Equation>)> {
    let words: Vec<String> = sought.split_whitespace().map(small).collect();
    let fits = |equation: &Equation| {
        let text = small(&format!("{} {}", equation.name, equation.text));
        words.iter().all(|word| text.contains(word.as_str()))
    };
    let of_kind = |kind| equations.iter().filter(|equation| equation.kind == kind && fits(equation)).collect();
    let kinds = Kind::ALL.into_iter().map(|kind| (kind, of_kind(kind)));
    kinds.filter(|(_, equations): &(Kind, Vec<_>)| !equations.is_empty()).collect()
}

/// How many there are of all kinds.
#[must_use]
pub fn count(found: &[(Kind, Vec<&Equation>)]) -> usize {
    found.iter().map(|(_, equations)| equations.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::field::Field;
    use crate::app::state::{Action, State};
    use crate::export::{causal, equations};
    use crate::levers;
    use crate::scenario::preset::PresetId;
    use Language::{En, Nl};

    fn opened() -> State {
        State::new().unwrap()
    }

    fn list(state: &State) -> Vec<Equation> {
        equations::list(&recording(&state.work, &state.paths()))
    }

    fn set(state: &State, id: &str, value: f64) -> State {
        state.after(Action::Set(Field::Lever(levers::find(id).unwrap().0), value))
    }

    #[test]
    fn without_a_change_they_are_those_of_the_preset_under_current_policy() {
        let state = opened();
        let (preset, paths) = (&state.work.preset, state.paths());
        let current: Vec<_> = preset.members.iter().map(|member| member.current).collect();
        let plain = Recording::new(preset, &current, &AssumptionSet::default(), &paths);
        assert_eq!(list(&state), equations::list(&plain));
    }

    #[test]
    fn a_choice_a_figure_and_current_policy_of_the_user_are_in_them() {
        let state = opened();
        let value = |state: &State, name: &str| {
            list(state).into_iter().find(|equation| equation.name == name).map(|equation| equation.text)
        };
        let chosen = set(&state, "outreach_fte", 1.5);
        assert_eq!(value(&state, "outreach_fte").as_deref(), Some("0"));
        assert_eq!(value(&chosen, "outreach_fte_chosen").as_deref(), Some("1.5"));
        assert_eq!(value(&chosen, "outreach_fte_current").as_deref(), Some("0"));
        assert_eq!(value(&chosen.after(Action::Adopt), "outreach_fte").as_deref(), Some("1.5"));
        assert_ne!(list(&state.after(Action::Set(Field::Figure(0), 80_000.0))), list(&state));
    }

    #[test]
    fn a_region_has_those_of_each_municipality_and_all_loops() {
        let region = PresetId::ALL.into_iter().find(|id| matches!(id, PresetId::Region(_))).unwrap();
        let state = opened().after(Action::Choose(region));
        let recording = recording(&state.work, &state.paths());
        let equations = equations::list(&recording);
        for member in &state.work.preset.members {
            let name = format!("fatigue_{}", member.id.replace('-', "_"));
            assert!(equations.iter().any(|equation| equation.name == name), "{name}");
        }
        let loops = causal::loops(&recording);
        assert_eq!(loops.len(), 7);
        for one in &loops {
            assert!(!causal::about(one, Nl).is_empty() && causal::title(one, En) != causal::title(one, Nl));
            assert_eq!(causal::arrows(one, En).len(), one.arrows.len());
        }
    }

    #[test]
    fn every_name_is_there_once() {
        let mut names: Vec<String> = list(&opened()).into_iter().map(|equation| equation.name).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn all_words_must_occur_in_name_or_text() {
        let equations = list(&opened());
        let all = found(&equations, "  ");
        assert_eq!(count(&all), equations.len());
        assert!(all.windows(2).all(|pair| pair[0].0 < pair[1].0), "in the order of the kinds");
        let both = found(&equations, "LOAD_ratio fatigue");
        assert!((1..count(&found(&equations, "fatigue"))).contains(&count(&both)));
        assert!(found(&equations, "zzzz").is_empty());
    }

    #[test]
    fn they_say_what_they_are_of() {
        let state = opened();
        assert!(origin(&state.work, Nl).ends_with("100.000 inwoners, vanaf 2027, met huidig beleid."));
        assert!(origin(&set(&state, "fte_per_wijkteam", 12.0).work, En).ends_with("with your choices."));
    }
}
