//! The list of scenarios: any number of them beside current policy, one of them on screen.

use crate::app::work::Work;
use crate::scenario::Scenario;
pub use crate::scenario::project::LONGEST_NAME;

/// Letters for the names of new scenarios.
const LETTERS: u8 = 26;

/// What the user does with the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    /// A copy of the scenario on screen under a new name; the copy comes on screen.
    Copied,
    /// This one comes on screen.
    Chosen(usize),
    /// This one goes; the last one stays.
    Removed(usize),
    /// This one gets another name.
    Renamed(usize, String),
}

impl Work {
    /// The work after this; the same work when it asks for what is not there.
    #[must_use]
    pub fn with_list(&self, step: &Listed) -> Self {
        let mut work = self.clone();
        match step {
            Listed::Copied => {
                let Some(scenario) = self.scenarios.get(self.chosen) else { return work };
                work.scenarios.push(Scenario { name: self.new_name(), levers: scenario.levers.clone() });
                work.chosen = work.scenarios.len() - 1;
            }
            Listed::Chosen(place) if *place < self.scenarios.len() => work.chosen = *place,
            Listed::Removed(place) if *place < self.scenarios.len() && self.scenarios.len() > 1 => {
                work.scenarios.remove(*place);
                let moved = work.chosen > *place || work.chosen == work.scenarios.len();
                work.chosen -= usize::from(moved);
            }
            Listed::Renamed(place, name) => {
                let name: String = name.trim().chars().take(LONGEST_NAME).collect();
                let taken = self.scenarios.iter().any(|scenario| scenario.name == name);
                if let Some(scenario) = work.scenarios.get_mut(*place).filter(|_| !name.is_empty() && !taken) {
                    scenario.name = name;
                }
            }
            Listed::Chosen(_) | Listed::Removed(_) => {}
        }
        work
    }

    /// The first letter that no scenario has; after Z with a number.
    pub(super) fn new_name(&self) -> String {
        let letters = |round: usize| {
            (0..LETTERS).map(move |letter| {
                let letter = char::from(b'A' + letter);
                if round == 0 { letter.to_string() } else { format!("{letter}{}", round + 1) }
            })
        };
        let free = |name: &String| self.scenarios.iter().all(|scenario| scenario.name != *name);
        (0..).flat_map(letters).find(free).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Action, State};

    fn names(work: &Work) -> Vec<&str> {
        work.scenarios.iter().map(|scenario| scenario.name.as_str()).collect()
    }

    #[test]
    fn scenarios_are_copied_named_and_removed_and_one_always_stays() {
        let work = State::new().unwrap().work;
        let two = work.with_list(&Listed::Copied);
        assert_eq!((names(&two), two.chosen), (vec!["A", "B"], 1));
        let renamed = two.with_list(&Listed::Renamed(1, String::from("  Breder team ")));
        assert_eq!(names(&renamed), ["A", "Breder team"]);
        assert_eq!(renamed.with_list(&Listed::Renamed(1, String::from("A"))), renamed, "a name is not given twice");
        assert_eq!(renamed.with_list(&Listed::Renamed(1, String::from(" "))), renamed);
        let three = renamed.with_list(&Listed::Copied);
        assert_eq!(names(&three), ["A", "Breder team", "B"]);
        let one_less = three.with_list(&Listed::Removed(0));
        assert_eq!((names(&one_less), one_less.chosen), (vec!["Breder team", "B"], 1));
        let last = one_less.with_list(&Listed::Removed(1));
        assert_eq!((names(&last), last.chosen), (vec!["Breder team"], 0));
        assert_eq!(last.with_list(&Listed::Removed(0)), last);
        assert_eq!(last.with_list(&Listed::Chosen(7)), last);
    }

    #[test]
    fn after_z_a_number_follows() {
        let mut work = (*State::new().unwrap().work).clone();
        for _ in 0..26 {
            work = work.with_list(&Listed::Copied);
        }
        assert_eq!((names(&work)[25], names(&work)[26]), ("Z", "A2"));
    }

    #[test]
    fn the_list_is_a_step_that_can_be_taken_back() {
        let state = State::new().unwrap();
        let after = state.after(Action::List(Listed::Copied));
        assert_eq!(after.work.scenarios.len(), 2);
        assert_eq!(after.after(Action::Undo).work, state.work);
    }
}
