//! Tests of the schedule: any number of workers, stale questions, crashes.

use std::collections::BTreeSet;

use super::*;

/// Runs ten jobs of each of two lines with workers that end in an order that a seed decides; some crash. Gives the jobs
/// that were finished, and how many orders that took.
fn run(workers: usize, seed: u32, crashes: u32) -> (BTreeSet<(usize, usize)>, usize) {
    let mut schedule = Schedule::default();
    let lines = [schedule.line(), schedule.line()];
    for line in lines {
        schedule.ask(line);
        (0..10).for_each(|job| assert_eq!(schedule.add(line), job));
    }
    let (mut chance, mut crashes, mut orders) = (seed, crashes, 0);
    let mut running: Vec<(usize, Task)> = Vec::new();
    let mut finished = BTreeSet::new();
    loop {
        for worker in 0..workers {
            if let Some(Order::Do(task)) = schedule.next(worker) {
                running.push((worker, task));
                orders += 1;
            }
        }
        if running.is_empty() {
            return (finished, orders);
        }
        assert!(running.len() <= workers);
        chance = chance.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        let (worker, task) = running.remove((chance >> 8) as usize % running.len());
        if crashes > 0 && chance.is_multiple_of(3) {
            crashes -= 1;
            schedule.crash(worker);
        } else {
            schedule.finish(worker, &task);
            assert!(finished.insert((task.line, task.job)), "no job is done twice");
        }
    }
}

#[test]
fn every_job_is_done_once_whoever_works_and_whoever_crashes() {
    for (workers, seed, crashes) in [(1, 1, 0), (2, 2, 0), (5, 3, 0), (1, 4, 3), (2, 5, 3), (5, 6, 4)] {
        let (finished, orders) = run(workers, seed, crashes);
        assert_eq!(finished.len(), 20, "{workers} workers, {crashes} crashes");
        assert!((20..=20 + crashes as usize).contains(&orders));
    }
}

#[test]
fn a_new_question_drops_what_waits_and_takes_the_place_of_what_runs() {
    let mut schedule = Schedule::default();
    let line = schedule.line();
    schedule.ask(line);
    schedule.add(line);
    schedule.add(line);
    let Some(Order::Do(old)) = schedule.next(0) else { panic!("a job") };
    assert_eq!(schedule.next(0), None, "what it does still counts");
    schedule.ask(line);
    assert!(!schedule.counts(&old));
    schedule.add(line);
    let Some(Order::Do(new)) = schedule.next(0) else { panic!("the new job in place of the stale one") };
    assert!(schedule.counts(&new) && new != old);
    schedule.finish(0, &old);
    assert_eq!(schedule.next(0), None, "a late end of the stale job ends nothing");
    schedule.finish(0, &new);
    assert_eq!(schedule.next(0), None, "nothing waits");
}

#[test]
fn a_worker_with_a_stale_job_and_nothing_else_to_do_stops_once() {
    let mut schedule = Schedule::default();
    let line = schedule.line();
    schedule.ask(line);
    schedule.add(line);
    schedule.next(0);
    schedule.ask(line);
    assert_eq!(schedule.next(0), Some(Order::Stop));
    assert_eq!(schedule.next(0), None);
}

#[test]
fn a_new_question_on_one_line_leaves_the_other_alone() {
    let mut schedule = Schedule::default();
    let (one, other) = (schedule.line(), schedule.line());
    schedule.ask(one);
    schedule.ask(other);
    schedule.add(one);
    schedule.add(other);
    let Some(Order::Do(first)) = schedule.next(0) else { panic!("a job") };
    schedule.ask(other);
    assert!(schedule.counts(&first));
    assert_eq!(schedule.next(1), None, "the job of the other line was dropped");
}

#[test]
fn a_stale_job_that_crashes_does_not_come_back() {
    let mut schedule = Schedule::default();
    let line = schedule.line();
    schedule.ask(line);
    schedule.add(line);
    schedule.next(0);
    schedule.ask(line);
    assert_eq!(schedule.crash(0), Verdict::Restart);
    assert_eq!(schedule.next(0), None);
}

#[test]
fn a_pool_that_keeps_crashing_is_given_up_and_its_job_is_still_there_for_the_page() {
    let mut schedule = Schedule::default();
    let line = schedule.line();
    schedule.ask(line);
    schedule.add(line);
    for _ in 0..RESTARTS {
        schedule.next(0);
        assert_eq!(schedule.crash(0), Verdict::Restart);
    }
    schedule.next(0);
    assert_eq!(schedule.crash(0), Verdict::GiveUp);
    assert!(matches!(schedule.next(9), Some(Order::Do(Task { job: 0, .. }))));
}
