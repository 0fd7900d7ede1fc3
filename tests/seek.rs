//! Goal seek on the model itself: what it finds holds, and one step nearer to current policy does not.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, with};
use kantelpunt::analysis::experiment::Experiment;
use kantelpunt::analysis::record::Record;
use kantelpunt::analysis::seek::Seek;
use kantelpunt::analysis::seek::dial::Dial;
use kantelpunt::analysis::seek::search::{Answer, By};
use kantelpunt::analysis::seek::target::{Calendar, Target};
use kantelpunt::levers::Levers;
use kantelpunt::model::outcome::Outcome;
use kantelpunt::scenario::assumptions::AssumptionSet;

const SEED: u64 = 7;

struct Town {
    experiment: Experiment,
    current: Levers,
    calendar: Calendar,
}

/// A small municipality over the four years to 2030.
fn town() -> Town {
    let world = World::load();
    let member = &world.preset(20, 2027).members[0];
    let mut case = member.case;
    case.months = 48;
    let experiment = Experiment::new(case, member.current, &AssumptionSet::default(), world.paths.clone());
    Town { experiment, current: member.current, calendar: Calendar { start: case.start, months: case.months } }
}

impl Town {
    fn seek(&self, levers: &[&str], target: &str, probability: f64, by: By) -> Answer {
        let names: Vec<String> = levers.iter().map(|name| (*name).to_string()).collect();
        let dials = Dial::parse_all(&names, &[("gemeente".into(), self.current)]).unwrap();
        let target = Target::parse(target, self.calendar).unwrap();
        let seek = Seek { dials, base: vec![self.current], target };
        let mut search = seek.search(probability, by);
        while let Some(work) = search.work() {
            search.take(&seek.evaluate(&self.experiment, SEED, &work, work.draws.clone()));
        }
        search.answer()
    }

    /// The chance that the load in 2030 is at most 1, found apart from the search.
    fn chance_of_low_load(&self, levers: Levers) -> f64 {
        let sampler = self.experiment.sampler();
        let points = sampler.points(SEED);
        let draws: Vec<Vec<f64>> = (0..1_024).map(|draw| sampler.at(&points.point(draw))).collect();
        let records = Record::of_draws(&self.experiment, &[levers], &draws).remove(0);
        let met = records.iter().filter(|record| record.outcome(Outcome::LoadRatio).nth(3).unwrap() <= 1.0).count();
        met as f64 / 1_024.0
    }
}

#[test]
fn the_setting_that_is_found_meets_the_target_and_one_step_nearer_to_current_policy_does_not() {
    let town = town();
    let best = town.seek(&["fte_per_wijkteam"], "load_ratio@2030 <= 1", 0.8, By::Smallest).best.unwrap();
    let found = best.values[0];
    assert!(found > town.current.fte_per_wijkteam);
    let chance = |fte: f64| town.chance_of_low_load(with(&town.current, "fte_per_wijkteam", fte));
    assert!(chance(found) >= 0.8);
    assert_eq!(chance(found), best.chance.probability());
    assert!(chance(found - 0.5) < 0.8);
}

#[test]
fn the_cheapest_of_all_that_meet_the_target_has_the_highest_npv() {
    let town = town();
    let answer = town.seek(&["fte_per_wijkteam"], "load_ratio@2030 <= 1", 0.8, By::Cheapest);
    let best = answer.best.unwrap();
    assert!(answer.points.iter().filter(|point| point.meets(0.8)).all(|point| point.npv() <= best.npv()));
    assert!(answer.points.iter().any(|point| !point.meets(0.8) && point.npv() > best.npv()));
}

#[test]
fn what_cannot_be_met_has_no_value_and_a_best_chance() {
    let answer = town().seek(&["fte_per_wijkteam"], "load_ratio@2030 <= 0.1", 0.8, By::Smallest);
    assert_eq!(answer.best, None);
    assert!(answer.likeliest.unwrap().chance.probability() < 0.8);
}

#[test]
fn two_levers_together_reach_a_target_with_smaller_moves_than_one_alone() {
    let town = town();
    let target = "load_ratio@2030 <= 1";
    let alone = town.seek(&["fte_per_wijkteam"], target, 0.8, By::Smallest).best.unwrap();
    let answer = town.seek(&["fte_per_wijkteam", "inhabitants_per_wijkteam"], target, 0.8, By::Smallest);
    let best = answer.best.unwrap();
    assert!(best.distance() <= alone.distance());
    assert!(answer.smallest.len() > 1 && answer.smallest.contains(&best));
    let levers = with(&town.current, "fte_per_wijkteam", best.values[0]);
    assert!(town.chance_of_low_load(with(&levers, "inhabitants_per_wijkteam", best.values[1])) >= 0.8);
}
