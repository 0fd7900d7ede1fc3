//! REF-12 natively: every work in turn, milliseconds per 1,000 replications, and ratios of the minima.
//!
//! With `REF12_RESULTS` in the environment the milliseconds of every call go to that file as JSON, for the comparison
//! with the browser.
#![allow(clippy::unwrap_used, reason = "a measurement may stop where it breaks")]

use ref12::pack::Widest;
use ref12::peak::operations;
use ref12::work::{NAMES, Works};
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 15;
/// A work's turn lasts at least so long. Every call in it is timed by itself: a short one is less likely to be disturbed.
const TURN_MS: f64 = 25.0;
/// Operations of 1,000 replications as the workload is written: 188 a month.
const MFLOP: f64 = 33.84;

fn main() {
    let mut works = Works::new();
    let times = measure(&mut works);
    println!("REF-12, native, {} f64 lanes: ms per 1,000 replications, {ROUNDS} rounds by turns", Widest::WIDTH);
    println!("{:>10} {:>10}", "minimum", "median");
    for (name, times) in NAMES.iter().zip(&times) {
        println!("{:10.3} {:10.3}  {name}", minimum(times), median(times));
    }
    ratios(&times.iter().map(|times| minimum(times)).collect::<Vec<_>>());
    if let Some(file) = std::env::var_os("REF12_RESULTS") {
        // Pairs, which keep their order.
        let results: Vec<_> = NAMES.iter().zip(&times).collect();
        let all = serde_json::json!({ "width": Widest::WIDTH, "milliseconds": results });
        std::fs::write(file, all.to_string()).unwrap();
    }
}

/// Milliseconds of every call, per work. First all of them once, to warm up.
fn measure(works: &mut Works) -> Vec<Vec<f64>> {
    let mut times = vec![Vec::new(); NAMES.len()];
    for round in 0..=ROUNDS {
        for (place, times) in times.iter_mut().enumerate() {
            let turn = turn(works, place);
            if round > 0 {
                times.extend(turn);
            }
        }
    }
    times
}

/// Milliseconds of every call in one turn of a work.
fn turn(works: &mut Works, place: usize) -> Vec<f64> {
    let mut times = Vec::new();
    while times.iter().sum::<f64>() < TURN_MS {
        let start = Instant::now();
        black_box(works.run(black_box(place)));
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times
}

fn minimum(times: &[f64]) -> f64 {
    times.iter().copied().min_by(f64::total_cmp).unwrap()
}

fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// Of minima: what disturbs a measurement only makes it longer.
fn ratios(least: &[f64]) {
    let [scalar, lanes, scalar_bands, lanes_bands, whole, rand_distr, peak] = least else { return };
    // Millions per millisecond are milliards per second.
    let reached = MFLOP / lanes;
    let possible = operations::<Widest>() as f64 / peak / 1e6;
    println!();
    println!("{:10.2} ×  scalar / lanes", scalar / lanes);
    println!("{:10.2} ×  scalar / lanes, with exact bands", scalar_bands / lanes_bands);
    println!("{:10.2} ×  rand_distr / ours, in whole persons", rand_distr / whole);
    println!(
        "{:10.1}    GFLOP/s in lanes, of {possible:.1} measured at most: {:.0} %",
        reached,
        100.0 * reached / possible
    );
    println!("{:10.1}    ns per draw, ours, everything included", whole * 1e6 / (ref12::whole::DRAWS * 1_000) as f64);
}
