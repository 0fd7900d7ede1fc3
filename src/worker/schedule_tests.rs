//! Tests of the schedule: any number of workers, stale questions, crashes.

use super::*;

/// A replication's result: only what it is decides, not who computed it.
fn work(task: &Task) -> Vec<u32> {
    let odd = 2_654_435_761 + 2 * u32::from(task.with_chance);
    task.replications.clone().map(|replication| replication.wrapping_mul(odd)).collect()
}

/// Runs a question with workers that answer in an order that a seed decides; some crash.
fn run(workers: usize, seed: u32, crashes: u32) -> Vec<u32> {
    let mut schedule = Schedule::default();
    schedule.ask();
    schedule.add(false, 0..100);
    schedule.add(true, 0..300);
    schedule.add(false, 100..130);
    let (mut chance, mut crashes) = (seed, crashes);
    let mut running: Vec<(usize, Task)> = Vec::new();
    loop {
        for worker in 0..workers {
            if let Some(task) = schedule.next(worker, BLOCK) {
                running.push((worker, task));
            }
        }
        if running.is_empty() {
            let done = [(false, 130), (true, 300)].map(|(with_chance, count)| schedule.first(with_chance, count));
            return done.into_iter().flat_map(|rows| rows.expect("everything is done")).collect();
        }
        chance = chance.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        let (worker, task) = running.remove((chance >> 8) as usize % running.len());
        if crashes > 0 && chance.is_multiple_of(3) {
            crashes -= 1;
            schedule.crash(worker);
        } else {
            assert!(schedule.answer(worker, &task, work(&task)));
        }
    }
}

#[test]
fn the_answer_is_the_same_whoever_works() {
    let one = run(1, 1, 0);
    assert_eq!(one.len(), 430);
    for (workers, seed, crashes) in [(2, 2, 0), (5, 3, 0), (1, 4, 3), (2, 5, 3), (5, 6, 9)] {
        assert_eq!(run(workers, seed, crashes), one, "{workers} workers, {crashes} crashes");
    }
}

#[test]
fn a_new_question_drops_what_waits_and_ignores_what_comes_late() {
    let mut schedule = Schedule::default();
    schedule.ask();
    schedule.add(true, 0..100);
    let old = schedule.next(0, BLOCK).expect("a job");
    schedule.ask();
    schedule.add(true, 0..40);
    assert_eq!(schedule.next(0, BLOCK), None, "this worker is still busy");
    let new = schedule.next(1, BLOCK).expect("a job");
    assert!(!schedule.answer(0, &old, work(&old)), "stale");
    assert!(schedule.answer(1, &new, work(&new)));
    assert_eq!((schedule.done(true), schedule.done(false)), (32, 0));
    let rest = schedule.next(0, BLOCK).expect("the rest");
    assert_eq!(rest.replications, 32..40);
    assert_eq!(schedule.first(true, 40), None);
    schedule.answer(0, &rest, work(&rest));
    assert_eq!(schedule.first(true, 40).map(|records| records.len()), Some(40));
}

#[test]
fn a_stale_job_that_crashes_does_not_come_back() {
    let mut schedule: Schedule<u32> = Schedule::default();
    schedule.ask();
    schedule.add(true, 0..10);
    schedule.next(0, BLOCK);
    schedule.drop_all();
    assert_eq!(schedule.crash(0), Verdict::Restart);
    assert_eq!(schedule.next(0, BLOCK), None);
}

#[test]
fn a_pool_that_keeps_crashing_is_given_up_and_the_page_takes_small_bites() {
    let mut schedule = Schedule::default();
    schedule.ask();
    schedule.add(true, 0..64);
    for _ in 0..RESTARTS {
        schedule.next(0, BLOCK);
        assert_eq!(schedule.crash(0), Verdict::Restart);
    }
    schedule.next(0, BLOCK);
    assert_eq!(schedule.crash(0), Verdict::GiveUp);
    let mut bites = 0;
    while let Some(task) = schedule.next(9, 4) {
        assert!(task.replications.len() <= 4);
        schedule.answer(9, &task, work(&task));
        bites += 1;
    }
    assert_eq!(bites, 16);
    let all = Task { generation: 0, with_chance: true, replications: 0..64 };
    assert_eq!(schedule.first(true, 64), Some(work(&all)));
}

#[test]
fn a_block_of_the_wrong_length_does_not_count() {
    let mut schedule = Schedule::default();
    schedule.ask();
    schedule.add(true, 0..32);
    let task = schedule.next(0, BLOCK).expect("a job");
    assert!(!schedule.answer(0, &task, vec![1]));
}
