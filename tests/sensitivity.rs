//! Which assumptions carry an outcome, on the model itself.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use std::sync::OnceLock;

use common::{World, with};
use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::analysis::inquiry::exhaust;
use kantelpunt::analysis::record::Record;
use kantelpunt::analysis::sensitivity::factors::{Evidence, Factor};
use kantelpunt::analysis::sensitivity::output::Output;
use kantelpunt::analysis::sensitivity::variance::{Pair, Split};
use kantelpunt::analysis::sensitivity::{Effort, Sensitivity};
use kantelpunt::levers::Levers;
use kantelpunt::model::case::Case;
use kantelpunt::model::outcome::Outcome;
use kantelpunt::parameters::find;
use kantelpunt::parameters::spec::Grade;
use kantelpunt::scenario::assumptions::{AssumptionSet, fixed};

/// Years of the runs: enough for a choice to turn, few enough to do thousands.
const MONTHS: usize = 60;

const EFFORT: Effort = Effort { points: 16, alone: 8, seed: 1, level: 0.0 };

/// A scenario of one lever in a small municipality.
struct Question {
    experiment: Experiment,
    levers: Levers,
}

impl Question {
    fn new(lever: &str, value: f64, set: &AssumptionSet) -> Self {
        let world = World::load();
        let preset = world.preset(20, 2027);
        let case = Case { months: MONTHS, ..preset.members[0].case };
        let current = preset.members[0].current;
        Self {
            experiment: Experiment::new(case, current, set, world.paths.clone()),
            levers: with(&current, lever, value),
        }
    }

    fn outputs(&self, draws: &[Vec<f64>], output: Output) -> Vec<f64> {
        let records = Record::of_draws(&self.experiment, &[[self.levers]], draws);
        records[0].iter().map(|record| output.of(record)).collect()
    }

    fn found(&self, output: Output, effort: Effort) -> Sensitivity {
        let mut asking = Sensitivity::new(self.experiment.sampler(), effort);
        exhaust(&mut asking, |draws| self.outputs(draws, output));
        asking
    }
}

/// An uncertain parameter that a larger wijkteam does not touch.
const UNTOUCHED: &str = "sw_overhead_price";

/// A larger wijkteam, asked once for all tests.
fn wijkteam() -> &'static (Question, Sensitivity) {
    static FOUND: OnceLock<(Question, Sensitivity)> = OnceLock::new();
    FOUND.get_or_init(|| {
        let question = Question::new("fte_per_wijkteam", 12.0, &AssumptionSet::default());
        let found = question.found(Output::Npv, EFFORT);
        (question, found)
    })
}

#[test]
fn every_total_is_at_least_its_first_and_all_firsts_together_are_at_most_one() {
    let indices = wijkteam().1.indices();
    assert_eq!(indices.len(), EFFORT.alone + 1);
    assert!(indices.last().unwrap().0.is_none(), "the rest comes last");
    let (mut sum, mut squares) = (0.0, 0.0);
    for (factor, index) in &indices {
        let error = index.first.standard_error + index.total.standard_error;
        assert!(index.total.value >= index.first.value - 4.0 * error - 1e-9, "{factor:?}: {index:?}");
        assert!(
            index.total.value >= 0.0 && index.total.value < 1.0 + 4.0 * index.total.standard_error,
            "{factor:?}: {index:?}"
        );
        sum += index.first.value;
        squares += index.first.standard_error * index.first.standard_error;
    }
    assert!(sum > 0.5 && sum < 1.0 + 4.0 * squares.sqrt(), "{sum}");
    let totals: f64 = indices.iter().map(|(_, index)| index.total.value).sum();
    assert!(totals > 0.9, "{totals}");
}

#[test]
fn the_factors_that_were_asked_by_themselves_leave_less_to_the_rest_than_the_first_of_them_has() {
    let indices = wijkteam().1.indices();
    assert!(indices.last().unwrap().1.total.value < indices[0].1.total.value, "{indices:?}");
}

#[test]
fn the_shares_of_the_kinds_of_evidence_sum_to_one() {
    let shares = wijkteam().1.grades().unwrap();
    assert_eq!(shares.iter().map(|(evidence, _)| *evidence).collect::<Vec<_>>(), Evidence::ALL);
    let sum: f64 = shares.iter().map(|(_, share)| share.value).sum();
    assert!((sum - 1.0).abs() < 1e-12, "{sum}");
    assert!(shares.iter().all(|(_, share)| share.value > -4.0 * share.standard_error - 1e-12), "{shares:?}");
}

#[test]
fn what_one_grade_alone_leaves_uncertain_rests_on_that_grade() {
    let mut set = AssumptionSet::default();
    for (place, spec) in kantelpunt::parameters::registry().enumerate().filter(|(_, spec)| spec.grade != Grade::B) {
        set = set.with(place, Some(fixed(spec.default_value())));
    }
    // What was learned is known as well, or the block would have a part.
    for place in &kantelpunt::scenario::posterior::shipped().unwrap().places {
        set = set.with(*place, Some(fixed(kantelpunt::parameters::registry().nth(*place).unwrap().default_value())));
    }
    let question = Question::new("fte_per_wijkteam", 12.0, &set);
    let found = question.found(Output::Npv, Effort { points: 4, ..EFFORT });
    for (evidence, share) in found.grades().unwrap() {
        let known = f64::from(u8::from(evidence == Evidence::Graded(Grade::B)));
        assert!((share.value - known).abs() < 1e-12, "{evidence:?} {share:?}");
    }
    assert!(found.tornado().iter().all(|bar| bar.factor != Factor::Calibrated));
}

#[test]
fn the_tornado_is_the_run_at_both_ends_and_has_no_width_for_what_the_scenario_does_not_touch() {
    let (question, found) = wijkteam();
    let bars = found.tornado();
    assert!(bars.windows(2).all(|pair| pair[0].width() >= pair[1].width()));
    let expected = question.experiment.run(&[[question.levers]], Mode::Expected).comparisons[0].npv;
    assert_eq!(found.expected(), Some(expected));
    // Nothing about a wijkteam changes what a sheltered place costs. Less than half a cent is rounding.
    let untouched = Factor::Parameter(find(UNTOUCHED).unwrap().0);
    let bar = bars.iter().find(|bar| bar.factor == untouched).unwrap();
    assert!(bar.width() < 0.005 && (bar.low - expected).abs() < 0.005, "{bar:?}");
    let widest = bars.iter().find(|bar| matches!(bar.factor, Factor::Parameter(_))).unwrap();
    let sampler = question.experiment.sampler();
    for (uniform, output) in [(0.1, widest.low), (0.9, widest.high)] {
        let mut draw = sampler.declared_defaults().to_vec();
        let place = widest.factor.coordinate() - 1;
        draw[place] = sampler.at(&vec![uniform; draw.len() + 1])[place];
        assert_eq!(question.experiment.run_at(&[[question.levers]], &draw).comparisons[0].npv, output);
    }
}

#[test]
fn at_a_tipping_value_the_npv_is_the_level_and_on_both_sides_it_is_not() {
    let (question, _) = wijkteam();
    let expected = question.experiment.run(&[[question.levers]], Mode::Expected).comparisons[0].npv;
    // A level near the expected run, so that it is crossed.
    let level = expected + 0.02 * expected.abs();
    let found = question.found(Output::Npv, Effort { points: 1, level, ..EFFORT });
    let (mut count, mut smooth) = (0, 0);
    for tipping in found.tipping() {
        let place = tipping.factor.coordinate() - 1;
        let npv = |value| {
            let mut draw = question.experiment.sampler().declared_defaults().to_vec();
            draw[place] = value;
            question.experiment.run_at(&[[question.levers]], &draw).comparisons[0].npv
        };
        for tip in [tipping.below, tipping.above].into_iter().flatten() {
            count += 1;
            smooth += usize::from(tip.jump < 1.0);
            // Where the start has one household more, the output steps and the level lies within the step.
            assert!(
                (npv(tip.value) - level).abs() < 1.0 + tip.jump,
                "{}: {}",
                tipping.factor.name(),
                npv(tip.value) - level
            );
            assert!(tip.value > tipping.range.0 && tip.value < tipping.range.1);
            assert!(tip.chance_beyond > 0.0 && tip.chance_beyond < 1.0, "{tip:?}");
            let step = 1e-7 * (tip.value - tipping.default);
            assert_eq!(npv(tip.value - step) >= level, expected >= level, "{}", tipping.factor.name());
            assert_eq!(npv(tip.value) >= level, expected < level, "{}", tipping.factor.name());
        }
    }
    assert!(count >= 3 && smooth >= 2, "{:?}", found.tipping());
}

#[test]
fn a_scenario_that_changes_nothing_has_no_indices_no_shares_and_no_tipping() {
    let current = World::load().preset(20, 2027).members[0].current;
    let question = Question::new("fte_per_wijkteam", current.fte_per_wijkteam, &AssumptionSet::default());
    let found = question.found(Output::Npv, Effort { points: 1, ..EFFORT });
    assert!(found.indices().is_empty());
    assert_eq!(found.grades(), None);
    assert!(found.tornado().iter().all(|bar| bar.width() == 0.0));
    assert!(found.tipping().iter().all(|tipping| tipping.below.is_none() && tipping.above.is_none()));
    // Its own outcomes are uncertain all the same.
    let waiting = Output::Outcome { outcome: Outcome::WaitingWeeks, year: None };
    assert!(question.found(waiting, Effort { points: 1, ..EFFORT }).tornado()[0].width() > 0.0);
}

#[test]
fn chance_and_knowledge_each_have_a_part_and_without_uncertain_parameters_all_is_chance() {
    let split = |question: &Question| {
        let pairs = (0..48).filter_map(|replication| {
            Pair::run(&question.experiment, &[question.levers], Output::Npv, (3, replication))
        });
        Split::of(&pairs.collect::<Vec<_>>())
    };
    let share = split(&wijkteam().0).share_of_chance.unwrap();
    assert!(share.value > 0.0 && share.value < 1.0 && share.standard_error > 0.0, "{share:?}");
    let mut known = AssumptionSet::default();
    for (place, spec) in kantelpunt::parameters::registry().enumerate() {
        known = known.with(place, Some(fixed(spec.default_value())));
    }
    let alone = split(&Question::new("fte_per_wijkteam", 12.0, &known));
    assert_eq!(alone.knowledge, 0.0);
    assert_eq!(alone.share_of_chance.unwrap().value, 1.0);
}
