//! What a reader must know of a case beside its name: which of its figures, policy and assumptions are the user's own. It
//! stands with every figure that leaves the page.

use kantelpunt_documents::paper::OwnCase;

use crate::app::share::{assumptions, own_figures, own_policy};
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::text::Language;
use crate::text::number::whole;

/// Its name: that of the ready case, unless the user says how many inhabitants there are. Then it is no longer of that size.
#[must_use]
pub fn case_name(work: &Work, language: Language) -> String {
    let own = work.only().and_then(|place| work.municipalities.get(place)).and_then(|own| own.own_figures.get(&0));
    match own.filter(|_| work.preset.id.is_average()) {
        Some(inhabitants) => {
            let inhabitants = whole(*inhabitants, language);
            match language {
                Language::Nl => format!("Gemeente met {inhabitants} inwoners"),
                Language::En => format!("Municipality with {inhabitants} inhabitants"),
            }
        }
        None => Texts::of(language).name(work.preset.id),
    }
}

/// `, met eigen cijfers, eigen huidig beleid en 2 eigen aannames`; empty when all is as the ready case has it.
#[must_use]
pub fn own_case(work: &Work, language: Language) -> String {
    let assumptions = work.assumptions.own.len();
    let assumed = match (assumptions, language) {
        (1, _) => language.pick("1 eigen aanname", "1 own assumption").to_owned(),
        (count, Language::Nl) => format!("{count} eigen aannames"),
        (count, Language::En) => format!("{count} own assumptions"),
    };
    let own = [
        work.has_own_figures().then(|| language.pick("eigen cijfers", "own figures").to_owned()),
        work.has_own_policy().then(|| language.pick("eigen huidig beleid", "an own current policy").to_owned()),
        (assumptions > 0).then_some(assumed),
    ];
    let own: Vec<String> = own.into_iter().flatten().collect();
    let (with, and) = (language.pick("met", "with"), language.pick("en", "and"));
    match own.split_last() {
        None => String::new(),
        Some((last, [])) => format!(", {with} {last}"),
        Some((last, first)) => format!(", {with} {} {and} {last}", first.join(", ")),
    }
}

/// All of it in words, for a paper.
#[must_use]
pub fn own_lists(work: &Work, language: Language) -> OwnCase {
    OwnCase {
        figures: own_figures(work, language),
        policy: own_policy(work, language),
        assumptions: assumptions(work, language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::field::Field;
    use crate::app::state::{Action, State};
    use crate::{levers, parameters};

    #[test]
    fn a_municipality_of_another_size_is_not_called_by_the_size_of_the_ready_case() {
        let start = State::new().unwrap();
        assert_eq!(case_name(&start.work, Language::Nl), "Doorsnee gemeente, 100.000 inwoners");
        let own = start.after(Action::Set(Field::Figure(0), 48_350.0));
        assert_eq!(case_name(&own.work, Language::Nl), "Gemeente met 48.350 inwoners");
        assert_eq!(case_name(&own.work, Language::En), "Municipality with 48,350 inhabitants");
    }

    #[test]
    fn only_what_the_user_changed_in_what_all_is_held_against_is_named() {
        let (staff, _) = levers::find("fte_per_wijkteam").unwrap();
        let (saving, _) = parameters::find("wijkteam_team_saving").unwrap();
        let chosen = State::new().unwrap().after(Action::Set(Field::Lever(staff), 12.0));
        assert_eq!(own_case(&chosen.work, Language::Nl), "", "a choice is not of the case");
        let adopted = chosen.after(Action::Adopt);
        assert_eq!(own_case(&adopted.work, Language::Nl), ", met eigen huidig beleid");
        let assumed = adopted.after(Action::Set(Field::Assumption(saving), 0.25));
        assert_eq!(own_case(&assumed.work, Language::Nl), ", met eigen huidig beleid en 1 eigen aanname");
        let lists = own_lists(&assumed.work, Language::Nl);
        assert_eq!(lists.policy, ["Fte per wijkteam: 12\u{a0}fte (gewoon: 10\u{a0}fte)"]);
        assert!(lists.figures.is_empty() && lists.assumptions.len() == 1);
        assert_eq!(own_case(&assumed.work, Language::En), ", with an own current policy and 1 own assumption");
    }
}
