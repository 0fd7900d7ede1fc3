//! How fast is a run? Everything in one process and by turns, so that the ratios hold on a busy machine.
#![allow(clippy::unwrap_used, reason = "the shipped data files are read by a test of their own")]

use std::hint::black_box;
use std::time::Instant;

use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::engine::noise::{Draws, Expected};
use kantelpunt::engine::random::{Purpose, RandomStream};
use kantelpunt::engine::sampler::binomial_quantile;
use kantelpunt::levers::Levers;
use kantelpunt::model::Model;
use kantelpunt::model::run::run;
use kantelpunt::model::stocks::Flow;
use kantelpunt::parameters::path::Paths;
use kantelpunt::scenario::assumptions::AssumptionSet;
use kantelpunt::scenario::preset::{Preset, PresetId};
use rand_distr::Distribution;
use rand_xoshiro::rand_core::SeedableRng;

const ROUNDS: usize = 301;
/// Draws in one measurement of the samplers.
const DRAWS: u32 = 1_000;

/// One thing to measure: its name and the work.
type Work<'a> = (&'static str, Box<dyn FnMut() + 'a>);

/// Microseconds of each work: the median over rounds in which all of them take a turn.
fn medians(works: &mut [Work<'_>]) -> Vec<f64> {
    let mut times = vec![Vec::with_capacity(ROUNDS); works.len()];
    for _ in 0..ROUNDS {
        for ((_, work), times) in works.iter_mut().zip(&mut times) {
            let start = Instant::now();
            work();
            times.push(start.elapsed().as_secs_f64() * 1e6);
        }
    }
    let middle = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[ROUNDS / 2]
    };
    times.into_iter().map(middle).collect()
}

fn preset(thousands: u32, paths: &Paths) -> Preset {
    Preset::load(PresetId::average(thousands, 2015), paths).unwrap()
}

fn main() {
    let paths = Paths::load().unwrap();
    let (small, large) = (preset(20, &paths), preset(150, &paths));
    let sampler = AssumptionSet::default().sampler(&paths, 2015);
    let new = |preset: &Preset| {
        Model::new(
            preset.members[0].case,
            preset.members[0].current,
            preset.members[0].current,
            black_box(sampler.defaults()),
            &paths,
        )
    };
    let (small_model, large_model) = (new(&small), new(&large));
    let experiment = |preset: &Preset| {
        Experiment::new(preset.members[0].case, preset.members[0].current, &AssumptionSet::default(), paths.clone())
    };
    let (small_experiment, large_experiment) = (experiment(&small), experiment(&large));
    let scenario = [Levers { fte_per_wijkteam: 12.0, ..large.members[0].current }];
    let mut turn = 0_u32;
    let mut replication = move || {
        turn += 1;
        Mode::Stochastic { seed: 1, replication: turn }
    };
    let mut next = replication;
    let oracle = rand_distr::Binomial::new(900, 0.006).unwrap();
    let mut generator = rand_xoshiro::Xoshiro256PlusPlus::seed_from_u64(1);
    let mut stream = RandomStream::new(1, 0, Purpose::Flows);

    let mut works: Vec<Work<'_>> = vec![
        ("expected run of 10 years, model included", Box::new(|| drop(black_box(run(&new(&large), &mut Expected))))),
        ("  of which making the model", Box::new(|| drop(black_box(new(&large))))),
        ("  of which 120 months", Box::new(|| drop(black_box(run(&large_model, &mut Expected))))),
        (
            "stochastic run, 150,000 inhabitants",
            Box::new(|| drop(black_box(run(&large_model, &mut Draws::new(1, 1, Flow::COUNT))))),
        ),
        (
            "stochastic run, 20,000 inhabitants",
            Box::new(|| drop(black_box(run(&small_model, &mut Draws::new(1, 1, Flow::COUNT))))),
        ),
        (
            "replication: draw, reference and scenario, 150,000",
            Box::new(|| drop(black_box(large_experiment.run(&scenario, replication())))),
        ),
        (
            "replication: draw, reference and scenario, 20,000",
            Box::new(|| drop(black_box(small_experiment.run(&scenario, next())))),
        ),
        (
            "1,000 binomial draws, ours by inversion",
            Box::new(|| {
                for _ in 0..DRAWS {
                    black_box(binomial_quantile(black_box(900.0), black_box(0.006), stream.uniform()));
                }
            }),
        ),
        (
            "1,000 binomial draws, rand_distr",
            Box::new(|| {
                for _ in 0..DRAWS {
                    black_box(oracle.sample(&mut generator));
                }
            }),
        ),
    ];
    let times = medians(&mut works);
    for ((name, _), time) in works.iter().zip(&times) {
        println!("{time:9.1} µs  {name}");
    }
    let ratio = |name: &str, one: usize, other: usize| println!("{:9.2} ×   {name}", times[one] / times[other]);
    println!();
    ratio("a stochastic run against an expected one", 3, 2);
    ratio("150,000 inhabitants against 20,000 (1 = cost does not follow size)", 3, 4);
    ratio("a draw against rand_distr", 7, 8);
    println!("{:9.1} ns  per draw", times[7]);
    println!("{:9.1} ms  per 1,000 replications of reference and scenario, one core", times[5]);
}
