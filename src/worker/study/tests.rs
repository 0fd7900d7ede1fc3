//! A study gives what its analysis gives at once, whatever the size of its steps, and survives the wire.

use super::*;
use crate::analysis::chance::Chance;
use crate::analysis::inquiry::exhaust;
use crate::analysis::record::Record;
use crate::analysis::seek::WITH_CHANCE;
use crate::analysis::seek::search::By;
use crate::analysis::sensitivity::Sensitivity;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::preset::{Preset, PresetId};

const QUICK: Effort = Effort { points: 1, alone: 2, seed: 7, level: 0.0 };

fn question(about: impl FnOnce(Vec<String>) -> About) -> Question {
    let paths = Paths::load().unwrap();
    let preset = Preset::load(PresetId::average(20, 2027), &paths).unwrap();
    let levers = preset.members.iter().map(|member| Levers { fte_per_wijkteam: 9.0, ..member.current }).collect();
    let names = preset.members.iter().map(|member| member.id.clone()).collect();
    let municipalities = preset.municipalities();
    let setup = Setup { municipalities, service: preset.service, assumptions: AssumptionSet::default() };
    Question { setup, levers, about: about(names) }
}

fn goal(levers: &[&str]) -> impl FnOnce(Vec<String>) -> About {
    let levers = levers.iter().map(|lever| (*lever).to_owned()).collect();
    let goal = Goal { levers, target: "peak_funding <= 400000".into(), probability: 0.8, by: By::Smallest };
    |names| About::Seek { names, goal, seed: 3 }
}

/// The answer, and every step that was told on the way.
fn answered(question: &Question, runs: usize, most: usize) -> (Option<Answer>, Vec<Progress>) {
    let mut study = Box::new(Study::new(question).unwrap());
    let mut told = Vec::new();
    for _ in 0..most {
        told.push(study.progress());
        match study.step(runs) {
            Ok(answer) => return (Some(answer), told),
            Err(more) => study = more,
        }
    }
    (None, told)
}

#[test]
fn what_counts_is_the_same_in_steps_as_at_once() {
    let question = question(|_| About::Sensitivity(QUICK));
    let (found, told) = answered(&question, 2, usize::MAX);
    let experiment = question.setup.experiment().unwrap();
    let mut at_once = Sensitivity::new(experiment.sampler(), QUICK);
    exhaust(&mut at_once, |draws| {
        let records = Record::of_draws(&experiment, &[&question.levers[..]], draws);
        records.iter().flatten().map(|record| record.comparison.npv).collect()
    });
    assert_eq!(found, Some(Answer::Sensitivity(Box::new(at_once.found()))));
    assert!(at_once.expected().is_some_and(|npv| npv != 0.0));
    assert!(told.iter().all(|progress| (0.0..=1.0).contains(&progress.share) && progress.steps == Some(4)));
    let mut steps: Vec<u32> = told.iter().map(|progress| progress.step).collect();
    steps.dedup();
    assert_eq!(steps, [1, 2, 3, 4]);
    assert_eq!(answered(&question, 64, usize::MAX).0, found);
}

#[test]
fn a_goal_seek_is_the_same_in_steps_of_any_size_as_at_once() {
    // A lever of few settings; of two levers the rounds are too long for a test, so only the first is looked at.
    let question = question(goal(&["sw_bestuur"]));
    let (found, told) = answered(&question, 5, usize::MAX);
    assert_eq!(answered(&question, 256, usize::MAX).0, found);
    let About::Seek { names, goal, seed } = &question.about else { panic!("a goal seek") };
    let current = question.setup.municipalities.iter().map(|(_, current)| *current);
    let policies: Vec<(String, Levers)> = names.iter().cloned().zip(current).collect();
    let (seek, mut search) = goal.read(&policies, question.levers.clone(), question.calendar()).unwrap();
    let experiment = question.setup.experiment().unwrap();
    while let Some(work) = search.work() {
        search.take(&seek.evaluate(&experiment, *seed, &work, work.draws.clone()));
    }
    let mut wanted = search.answer();
    let values = wanted.shown().unwrap().values.clone();
    wanted.with_chance = Chance::of(seek.with_chance(&experiment, *seed, &values, 0..WITH_CHANCE));
    assert_eq!(found, Some(Answer::Seek(Box::new(wanted))));
    assert!(told.windows(2).all(|pair| pair[0].step <= pair[1].step && pair[1].share <= 1.0));
    assert!(told.iter().any(|progress| progress.share > 0.9) && told.last().unwrap().step >= 2);
}

#[test]
fn questions_progress_and_answers_survive_the_wire() {
    for question in [question(|_| About::Sensitivity(QUICK)), question(goal(&["jobcoach_hours", "ambassadors"]))] {
        let bytes = postcard::to_stdvec(&question).unwrap();
        assert_eq!(postcard::from_bytes::<Question>(&bytes).unwrap(), question);
        assert!(Study::new(&question).is_ok());
    }
    let question = question(goal(&["sw_bestuur"]));
    let (answer, told) = answered(&question, 256, usize::MAX);
    let bytes = postcard::to_stdvec(&(&answer, &told)).unwrap();
    assert_eq!(postcard::from_bytes::<(Option<Answer>, Vec<Progress>)>(&bytes).unwrap(), (answer, told));
}

#[test]
fn a_question_that_cannot_be_read_says_why() {
    let refused = Study::new(&question(goal(&["fte"]))).err().unwrap();
    assert!(refused.to_string().contains("fte_per_wijkteam"), "{refused}");
}
