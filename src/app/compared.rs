//! Scenarios side by side with current policy, from the same draws: the key figures of each, and the choice between them.

use std::rc::Rc;

use crate::analysis::bands::{Bands, Each};
use crate::analysis::choice::{Choice, Criterion, Headline, Satisficing};
use crate::analysis::comparison::Kantelpunt;
use crate::analysis::experiment::{Experiment, Replication};
use crate::app::outlook::Question;
use crate::app::work::Work;
use crate::levers::Levers;
use crate::parameters::path::Paths;
use crate::worker::job::Setup;

/// What is asked: names, and which scenario is on screen, do not matter to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparing {
    /// The reference and what holds for all scenarios.
    pub setup: Setup,
    /// The scenarios: each the levers of every municipality.
    pub scenarios: Vec<Vec<Levers>>,
}

impl Comparing {
    /// All scenarios of the work.
    #[must_use]
    pub fn of(work: &Work) -> Self {
        let scenarios = work.scenarios.iter().map(|scenario| scenario.levers.clone()).collect();
        Self { setup: work.question().setup, scenarios }
    }

    /// Each scenario as a question of its own, with the draws of the other screens.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        self.scenarios.iter().map(|levers| Question { setup: self.setup.clone(), levers: levers.clone() })
    }

    /// What the scenarios share, ready to run.
    #[must_use]
    pub fn experiment(&self, paths: Paths) -> Experiment {
        Question { setup: self.setup.clone(), levers: Vec::new() }.experiment(paths)
    }

    /// Current policy and every scenario once: every parameter at its default, every flow at its mean.
    #[must_use]
    pub fn expected(&self, experiment: &Experiment) -> Replication {
        experiment.expected(&self.scenarios)
    }
}

/// Everything that the screen shows of the scenarios.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// How often each scenario costs no more than current policy in the end, in the order of the list.
    pub satisficing: Vec<Satisficing>,
    /// The choice between them and current policy, by the discounted sum.
    pub choice: Choice,
    /// How many replications.
    pub replications: usize,
    /// The bands of each scenario.
    pub bands: Vec<Rc<Bands>>,
}

impl Compared {
    /// From the bands of each scenario, which come from the same draws.
    #[must_use]
    pub fn of(scenarios: &[Rc<Bands>]) -> Self {
        let headlines: Vec<Vec<Headline>> = scenarios.iter().map(|bands| headlines(&bands.each)).collect();
        Self {
            satisficing: headlines.iter().map(|headlines| Satisficing::of(headlines, None)).collect(),
            choice: Choice::of(&headlines, Criterion::Npv),
            replications: scenarios.first().map_or(0, |bands| bands.replications),
            bands: scenarios.to_vec(),
        }
    }

    /// Whether a scenario costs more than current policy in the end, in each replication; empty without that scenario.
    #[must_use]
    pub fn fails(&self, place: usize) -> Vec<bool> {
        let headlines = self.bands.get(place).map_or_else(Vec::new, |bands| headlines(&bands.each));
        headlines.iter().map(|headline| !headline.pays_back()).collect()
    }
}

fn headlines(each: &Each) -> Vec<Headline> {
    let figures = each.npv.iter().zip(&each.structural).zip(&each.peak).zip(&each.kantelpunt);
    let headline = |(((npv, structural), peak), kantelpunt): (((&f64, &f64), &f64), &Kantelpunt)| Headline {
        npv: *npv,
        structural: *structural,
        peak_funding: *peak,
        kantelpunt: *kantelpunt,
    };
    figures.map(headline).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::alternatives::Listed;
    use crate::app::field::Field;
    use crate::app::state::{Action, State};
    use crate::engine::quantile::Summary;
    use crate::levers;

    fn work() -> Work {
        let (place, _) = levers::find("fte_per_wijkteam").unwrap();
        let state = State::new().unwrap().after(Action::Set(Field::Lever(place), 12.0));
        state.work.with_list(&Listed::Copied)
    }

    fn found(work: &Work) -> Compared {
        let bands = |question: Question| Rc::new(question.job(true, &[24]).run().unwrap());
        Compared::of(&Comparing::of(work).questions().map(bands).collect::<Vec<_>>())
    }

    #[test]
    fn a_scenario_has_the_figures_that_verken_shows_of_it() {
        let work = work();
        let found = found(&work);
        let bands = work.question().job(true, &[24]).run().unwrap();
        assert_eq!(*found.bands[1], bands);
        assert_ne!(bands.npv, Summary::default());
        assert_eq!(found.fails(1), bands.each.npv.iter().map(|npv| *npv < -0.005).collect::<Vec<_>>());
    }

    #[test]
    fn a_copy_is_no_different_and_current_policy_is_the_last_option() {
        let found = found(&work());
        assert_eq!((&found.bands[0], &found.satisficing[0]), (&found.bands[1], &found.satisficing[1]));
        assert_eq!((found.choice.pairs.len(), found.choice.current_policy()), (3, 2));
        assert!(!found.choice.pairs[0].versus.verdict.is_distinguishable());
    }

    #[test]
    fn another_name_or_another_look_asks_nothing_new() {
        let work = work();
        let looked = work.with_list(&Listed::Chosen(0)).with_list(&Listed::Renamed(1, String::from("Meer wijkteams")));
        assert_ne!(looked, work);
        assert_eq!(Comparing::of(&looked), Comparing::of(&work));
    }
}
