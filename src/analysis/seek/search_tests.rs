//! The search on made-up functions with known answers.

use super::*;

/// How a made-up draw turns out: the target is met when the luck of the draw is below the chance of the setting.
fn luck(draw: u32) -> f64 {
    // The golden ratio spreads the draws evenly, so that a chance shows as a share to within a few draws.
    (f64::from(draw) * 0.618_033_988_749_894_9 + 0.5).fract()
}

/// Runs a search on a made-up chance and npv, in pieces of so many draws, and counts the evaluations.
fn found(
    mut search: Search,
    piece: u32,
    chance: impl Fn(&[f64]) -> f64,
    npv: impl Fn(&[f64]) -> f64,
) -> (Answer, usize) {
    let mut evaluations = 0;
    while let Some(work) = search.work() {
        let draws = work.draws.start..work.draws.end.min(work.draws.start + piece);
        let one = |values: &[f64], draw| {
            let npv = npv(values) + luck(draw) - 0.5;
            Drawn { met: luck(draw) < chance(values), npv, peak_funding: 2.0 * values[0] }
        };
        let drawn: Vec<Vec<Drawn>> =
            work.settings.iter().map(|values| draws.clone().map(|draw| one(values, draw)).collect()).collect();
        evaluations += drawn.iter().map(Vec::len).sum::<usize>();
        search.take(&drawn);
    }
    (search.answer(), evaluations)
}

fn one(current: f64, by: By) -> Search {
    Search::new(vec![Scale::steps(0.0, 50.0, 1.0, &[current])], 0.8, by, Effort::of(1))
}

fn value(answer: &Answer) -> Option<f64> {
    answer.best.as_ref().map(|point| point.values[0])
}

#[test]
fn on_a_rising_chance_the_smallest_is_the_first_that_meets_it() {
    // 0.6 + 0.01 x: 0.8 at 20, and 0.795 falls just short.
    let rising = |values: &[f64]| 0.6 + 0.01 * values[0] + 0.005;
    let (answer, _) = found(one(5.0, By::Smallest), 64, rising, |values| -values[0]);
    assert_eq!(value(&answer), Some(20.0));
    let best = answer.best.unwrap();
    assert_eq!(best.chance.draws, 1_024);
    assert!(best.meets(0.8) && (best.npv() + 20.0).abs() < 0.01 && (best.peak_funding() - 40.0).abs() < 1e-9);
    let before = &answer.points[19];
    assert!(before.chance.draws == 1_024 && !before.meets(0.8), "{before:?}");
    assert_eq!(answer.points.len(), 51);
}

#[test]
fn a_chance_just_below_the_asked_one_does_not_count() {
    let (answer, _) =
        found(one(0.0, By::Smallest), 1_024, |values| if values[0] < 30.0 { 0.797 } else { 0.803 }, |_| 0.0);
    assert_eq!(value(&answer), Some(30.0));
}

#[test]
fn several_intervals_may_do_and_the_nearest_or_the_cheapest_is_taken() {
    let chance = |values: &[f64]| match values[0] {
        at if (4.0..=6.0).contains(&at) => 0.9,
        at if at == 31.0 || (40.0..=44.0).contains(&at) => 0.95,
        _ => 0.3,
    };
    let npv = |values: &[f64]| 1_000.0 - (values[0] - 41.0) * (values[0] - 41.0);
    let nearest = |current| value(&found(one(current, By::Smallest), 50, chance, npv).0);
    assert_eq!([10.0, 25.0, 33.0, 39.0, 50.0, 42.0].map(nearest), [6.0, 31.0, 31.0, 40.0, 44.0, 42.0].map(Some));
    assert_eq!(value(&found(one(10.0, By::Cheapest), 50, chance, npv).0), Some(41.0));
}

#[test]
fn of_two_that_are_as_near_the_one_with_the_higher_npv_is_taken() {
    let chance = |values: &[f64]| if (values[0] - 20.0).abs() >= 3.0 { 1.0 } else { 0.0 };
    assert_eq!(value(&found(one(20.0, By::Smallest), 64, chance, |values| values[0]).0), Some(23.0));
    assert_eq!(value(&found(one(20.0, By::Smallest), 64, chance, |values| -values[0]).0), Some(17.0));
}

#[test]
fn when_nothing_does_the_best_chance_and_its_place_are_told() {
    let hill = |values: &[f64]| 0.7 - 0.001 * (values[0] - 13.0) * (values[0] - 13.0);
    let (answer, _) = found(one(0.0, By::Smallest), 64, hill, |_| 0.0);
    assert_eq!(answer.best, None);
    assert!(answer.smallest.is_empty());
    let likeliest = answer.likeliest.unwrap();
    assert!((likeliest.values[0] - 13.0).abs() <= 1.0 && likeliest.chance.draws == 1_024, "{likeliest:?}");
    assert!((likeliest.chance.probability() - 0.7).abs() < 0.01);
}

#[test]
fn the_pieces_in_which_draws_come_change_no_bit() {
    let run = |piece| found(one(5.0, By::Cheapest), piece, |values| 0.02 * values[0], |values| 0.1 * values[0]);
    assert_eq!(run(1_024), run(7));
    assert_eq!(run(1_024), run(1));
}

#[test]
fn few_settings_get_many_draws() {
    let (_, evaluations) = found(one(5.0, By::Smallest), 64, |values| 0.02 * values[0], |_| 0.0);
    assert!(evaluations < 51 * 256 + 16 * 768, "{evaluations}");
}

fn two(current: [f64; 2], by: By) -> Search {
    let scales = current.map(|current| Scale::steps(0.0, 40.0, 1.0, &[current])).to_vec();
    Search::new(scales, 0.8, by, Effort::of(2))
}

#[test]
fn of_two_levers_the_frontier_is_the_set_of_smallest_moves() {
    // Met when x + 2 y ≥ 60: from (0, 0) the least sum of moves is x = 0, y = 30.
    let line = |values: &[f64]| if values[0] + 2.0 * values[1] >= 60.0 { 0.9 } else { 0.2 };
    let (answer, _) = found(two([0.0, 0.0], By::Smallest), 64, line, |_| 0.0);
    assert_eq!(answer.best.as_ref().unwrap().values, [0.0, 30.0]);
    assert!(answer.smallest.len() >= 5);
    for point in &answer.smallest {
        assert!(line(&point.values) > 0.8 && point.chance.draws == 1_024, "{point:?}");
        assert!(answer.smallest.iter().all(|other| !other.is_smaller_than(point)));
    }
    assert!(answer.smallest.contains(answer.best.as_ref().unwrap()));
}

#[test]
fn of_two_levers_the_cheapest_is_found_between_the_points_of_the_first_grid() {
    let near = |values: &[f64], x: f64, y: f64| (values[0] - x) * (values[0] - x) + (values[1] - y) * (values[1] - y);
    let disc = |values: &[f64]| if near(values, 20.0, 20.0) <= 100.0 { 0.9 } else { 0.1 };
    let (answer, evaluations) = found(two([3.0, 3.0], By::Cheapest), 128, disc, |values| -near(values, 23.0, 18.0));
    assert_eq!(answer.best.unwrap().values, [23.0, 18.0]);
    assert!(evaluations < 41 * 41 * 128, "{evaluations}");
}

#[test]
fn two_levers_of_which_nothing_does() {
    let (answer, _) = found(two([0.0, 0.0], By::Smallest), 64, |values| 0.01 * (values[0] + values[1]) - 0.1, |_| 0.0);
    assert_eq!(answer.best, None);
    assert_eq!(answer.likeliest.unwrap().values, [40.0, 40.0]);
}

#[test]
fn of_two_levers_one_that_does_it_alone_is_found_between_the_points_of_the_grid() {
    // Only just 17 of the first lever by itself does it, or much of both.
    let chance = |values: &[f64]| {
        let alone = values[0] == 17.0 && values[1] == 3.0;
        if alone || values[0] + values[1] >= 70.0 { 0.9 } else { 0.1 }
    };
    for by in [By::Smallest, By::Cheapest] {
        let (answer, _) = found(two([3.0, 3.0], by), 128, chance, |values| -values[0] - values[1]);
        assert_eq!(answer.best.unwrap().values, [17.0, 3.0], "{by:?}");
    }
}
