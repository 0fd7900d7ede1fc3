//! Scenarios side by side with current policy, from the same draws: the key figures of each, and the choice between them.

use std::rc::Rc;

use crate::analysis::batch::Block;
use crate::analysis::choice::{Choice, Criterion, Headline, Satisficing};
use crate::analysis::ensemble::{Ensemble, KantelpuntSummary};
use crate::analysis::experiment::{Experiment, Replication};
use crate::app::outlook::{Question, SEED};
use crate::app::work::Work;
use crate::engine::quantile::{Summary, summarise};
use crate::levers::Levers;
use crate::model::outcome::Outcome;
use crate::parameters::path::Paths;
use crate::worker::job::{Job, Row, Setup};

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

    /// The work, with the draws of the other screens; which replications is for the pool to say.
    #[must_use]
    pub fn job(&self) -> Job {
        let block = Block { seed: SEED, first: 0, count: 0, with_chance: true };
        Job { setup: self.setup.clone(), scenarios: self.scenarios.clone(), block }
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

/// The key figures of one scenario against current policy. Euro of the start year.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioFigures {
    /// The discounted sum at the end of the horizon; + is an advantage.
    pub npv: Summary,
    /// The deepest point, ≥ 0.
    pub peak: Summary,
    /// The difference in the last twelve months; + is an advantage.
    pub structural: Summary,
    /// When it turns, and how often within the horizon.
    pub kantelpunt: KantelpuntSummary,
    /// How often it costs no more than current policy in the end.
    pub satisficing: Satisficing,
    /// The running sum, monthly.
    pub cumulative: Vec<Summary>,
    /// The difference per calendar year.
    pub yearly: Vec<Summary>,
}

impl ScenarioFigures {
    fn of(headlines: &[Headline], ensemble: &Ensemble) -> Self {
        let summary = |figure: fn(&Headline) -> f64| summarise(&mut headlines.iter().map(figure).collect::<Vec<_>>());
        let turned = headlines.iter().filter_map(|headline| headline.kantelpunt.month()).collect();
        Self {
            npv: summary(|headline| headline.npv),
            peak: summary(|headline| headline.peak_funding),
            structural: summary(|headline| headline.structural),
            kantelpunt: KantelpuntSummary::of(turned, headlines.len()),
            satisficing: Satisficing::of(headlines, None),
            cumulative: ensemble.series(|comparison| &comparison.cumulative),
            yearly: ensemble.series(|comparison| &comparison.yearly_saldo),
        }
    }
}

/// Everything that the screen shows of the scenarios.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The figures of each scenario, in the order of the list.
    pub figures: Vec<ScenarioFigures>,
    /// The choice between them and current policy, by the discounted sum.
    pub choice: Choice,
    /// How many replications.
    pub replications: usize,
    rows: Kept,
}

/// The rows themselves, for what is asked of them later. Equal when they are the same ones.
#[derive(Debug, Clone)]
struct Kept(Vec<Rc<Row>>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(|(one, other)| Rc::ptr_eq(one, other))
    }
}

impl Compared {
    /// From rows with a record of each of so many scenarios.
    #[must_use]
    pub fn of(rows: &[Rc<Row>], scenarios: usize) -> Self {
        let of = |place: usize| -> Vec<Headline> {
            rows.iter().filter_map(|row| row.get(place)).map(|record| Headline::from(&record.comparison)).collect()
        };
        let headlines: Vec<Vec<Headline>> = (0..scenarios).map(of).collect();
        let figures = headlines.iter().enumerate();
        let figures = figures.map(|(place, all)| ScenarioFigures::of(all, &Ensemble::new(rows.to_vec(), place)));
        Self {
            figures: figures.collect(),
            choice: Choice::of(&headlines, Criterion::Npv),
            replications: rows.len(),
            rows: Kept(rows.to_vec()),
        }
    }

    /// An outcome of a scenario, per calendar year.
    #[must_use]
    pub fn outcome(&self, place: usize, outcome: Outcome) -> Vec<Summary> {
        Ensemble::new(self.rows.0.clone(), place).outcome(outcome)
    }

    /// Whether a scenario costs more than current policy in the end, in each replication.
    #[must_use]
    pub fn fails(&self, place: usize) -> Vec<bool> {
        let records = self.rows.0.iter().filter_map(|row| row.get(place));
        records.map(|record| !Headline::from(&record.comparison).pays_back()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::alternatives::Listed;
    use crate::app::field::Field;
    use crate::app::outlook::Bands;
    use crate::app::state::{Action, State};
    use crate::levers;

    fn work() -> Work {
        let (place, _) = levers::find("fte_per_wijkteam").unwrap();
        let state = State::new().unwrap().after(Action::Set(Field::Lever(place), 12.0));
        state.work.with_list(&Listed::Copied)
    }

    fn rows(comparing: &Comparing) -> Vec<Rc<Row>> {
        let mut job = comparing.job();
        job.block.count = 24;
        job.run().unwrap().into_iter().map(Rc::new).collect()
    }

    #[test]
    fn a_scenario_has_the_figures_that_verken_shows_of_it() {
        let work = work();
        let found = Compared::of(&rows(&Comparing::of(&work)), 2);
        let mut job = work.question().job(0, 24);
        job.block.with_chance = true;
        let alone = job.run().unwrap().into_iter().map(Rc::new).collect();
        let bands = Bands::of(work.question(), alone, true);
        let figures = &found.figures[1];
        assert_eq!((figures.npv, figures.peak, figures.structural), (bands.npv, bands.peak, bands.structural));
        assert_eq!((figures.kantelpunt, found.replications), (bands.kantelpunt, 24));
        assert_eq!((&figures.cumulative, &figures.yearly), (&bands.cumulative, &bands.yearly));
        assert_eq!(found.outcome(1, Outcome::WaitingWeeks), bands.outcome(Outcome::WaitingWeeks));
        let lost = bands.each.npv.iter().map(|npv| *npv < -0.005).collect::<Vec<_>>();
        assert_eq!(found.fails(1), lost);
        assert_ne!(figures.npv, Summary::default());
    }

    #[test]
    fn a_copy_is_no_different_and_current_policy_is_the_last_option() {
        let found = Compared::of(&rows(&Comparing::of(&work())), 2);
        assert_eq!(found.figures[0], found.figures[1]);
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
