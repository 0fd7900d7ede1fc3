//! PRIM finds what was planted.

use super::*;
use crate::engine::random::{Purpose, RandomStream};

/// Points in the unit cube, and where it happens: with one chance inside the planted box and with another outside.
fn planted(count: usize, dimensions: usize, chances: (f64, f64), seed: u64) -> (Vec<Vec<f64>>, Vec<bool>) {
    let mut stream = RandomStream::new(seed, 0, Purpose::Parameters);
    (0..count)
        .map(|_| {
            let point: Vec<f64> = (0..dimensions).map(|_| stream.uniform()).collect();
            let chance = if point[0] > 0.7 && point[1] < 0.4 { chances.0 } else { chances.1 };
            let hit = stream.uniform() < chance;
            (point, hit)
        })
        .unzip()
}

const ALL: [usize; 6] = [0, 1, 2, 3, 4, 5];

fn found(points: &[Vec<f64>], hits: &[bool]) -> Bounds {
    let steps = peel(points, hits, &ALL, &Options::PATIENT);
    paste(points, hits, &chosen(&steps, 0.5).unwrap().bounds, &Options::PATIENT)
}

#[test]
fn a_planted_box_without_noise_is_found_to_within_a_peel() {
    let (points, hits) = planted(2_000, 6, (1.0, 0.0), 1);
    let bounds = found(&points, &hits);
    assert_eq!(bounds.sides.iter().map(|side| side.dimension).collect::<Vec<_>>(), [0, 1]);
    let (first, second) = (bounds.sides[0], bounds.sides[1]);
    assert!((first.low - 0.7).abs() < 0.03 && first.high == f64::INFINITY, "{first:?}");
    assert!((second.high - 0.4).abs() < 0.03 && second.low == f64::NEG_INFINITY, "{second:?}");
    let count = bounds.count(&points, &hits);
    assert_eq!(count.density(), 1.0);
    // Peels are a twentieth: less than one at each of the two ends is lost.
    assert!(count.hits as f64 > 0.9 * hits.iter().filter(|hit| **hit).count() as f64);
}

#[test]
fn a_planted_box_is_found_through_noise() {
    for seed in 2..6 {
        let (points, hits) = planted(4_000, 6, (0.9, 0.05), seed);
        let bounds = found(&points, &hits);
        let side = |dimension| *bounds.sides.iter().find(|side| side.dimension == dimension).unwrap();
        assert!((side(0).low - 0.7).abs() < 0.04, "{bounds:?}");
        assert!((side(1).high - 0.4).abs() < 0.05, "{bounds:?}");
        assert!((bounds.count(&points, &hits).density() - 0.9).abs() < 0.07);
    }
}

#[test]
fn each_step_of_the_trajectory_is_a_smaller_box_that_counts_right() {
    let (points, hits) = planted(600, 6, (0.8, 0.2), 9);
    let steps = peel(&points, &hits, &ALL, &Options::PATIENT);
    assert_eq!(steps[0].count.points, 600);
    for pair in steps.windows(2) {
        let (before, after) = (pair[0].count, pair[1].count);
        assert!(after.points < before.points && after.points * 20 >= before.points * 19, "{before:?} {after:?}");
        assert!(pair[1].bounds.sides.len() <= 3);
    }
    assert!(steps.iter().all(|step| step.count == step.bounds.count(&points, &hits)));
    assert!(steps.last().unwrap().count.points >= 30);
}

#[test]
fn equal_values_are_peeled_together_and_a_constant_is_left_alone() {
    // The first dimension has three values, the second one; it happens where the first is 2.
    let points: Vec<Vec<f64>> = (0..300).map(|place| vec![f64::from(place % 3), 7.0]).collect();
    let hits: Vec<bool> = points.iter().map(|point| point[0] == 2.0).collect();
    let steps = peel(&points, &hits, &[0, 1], &Options::PATIENT);
    let last = steps.last().unwrap();
    assert_eq!(last.bounds.sides, [Side { dimension: 0, low: 2.0, high: f64::INFINITY }]);
    assert_eq!((last.count.points, last.count.hits), (100, 100));
}

#[test]
fn pasting_gives_back_what_was_peeled_too_much_and_drops_a_limit_that_limits_nothing() {
    let (points, hits) = planted(2_000, 2, (1.0, 0.0), 3);
    let tight =
        Bounds { sides: vec![Side { dimension: 0, low: 0.8, high: 0.9 }, Side { dimension: 1, low: 0.1, high: 0.3 }] };
    let pasted = paste(&points, &hits, &tight, &Options::PATIENT);
    assert!(pasted.count(&points, &hits).hits > 9 * hits.iter().filter(|hit| **hit).count() / 10);
    assert_eq!(pasted.sides[0].high, f64::INFINITY);
    assert_eq!(pasted.sides[1].low, f64::NEG_INFINITY);
}

#[test]
fn nothing_happening_or_always_happening_needs_no_box() {
    let points: Vec<Vec<f64>> = (0..50).map(|place| vec![f64::from(place)]).collect();
    assert_eq!(peel(&points, &[true; 50], &[0], &Options::PATIENT).len(), 1);
    assert!(peel(&[], &[], &[0], &Options::PATIENT)[0].bounds.sides.is_empty());
    let steps = peel(&points, &[false; 50], &[0], &Options::PATIENT);
    assert!(chosen(&steps, 0.5).unwrap().bounds.sides.is_empty());
}
