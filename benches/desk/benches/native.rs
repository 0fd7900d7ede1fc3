//! The desk natively, by turns in one process, and what common draws are worth. Prints numbers and ratios; writes the
//! minima as JSON to `DESK_RESULTS`, to hold those of the browser against.
#![allow(clippy::unwrap_used, reason = "a measurement that cannot write its results has failed")]

use std::hint::black_box;
use std::time::Instant;

use desk::{Desk, SCENARIOS};
use kantelpunt::analysis::experiment::Mode;

const ROUNDS: usize = 15;

type Work = (&'static str, Box<dyn FnMut()>);

/// Milliseconds of each work: the minimum and the median over rounds in which all take a turn.
fn measure(works: &mut [Work]) -> Vec<(f64, f64)> {
    let mut times = vec![Vec::new(); works.len()];
    for round in 0..=ROUNDS {
        for ((_, work), times) in works.iter_mut().zip(&mut times) {
            let start = Instant::now();
            work();
            if round > 0 {
                times.push(start.elapsed().as_secs_f64() * 1e3);
            }
        }
    }
    let told = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        (times[0], times[times.len() / 2])
    };
    times.into_iter().map(told).collect()
}

fn job(thousands: u32, months: usize, replications: u32, with_chance: bool) -> Box<dyn FnMut()> {
    let mut desk = Desk::new(thousands, months);
    Box::new(move || drop(black_box(desk.job(0, replications, with_chance))))
}

/// The sums of a scenario and of current policy in the same replications.
type Pairs = Vec<[f64; 2]>;

/// The results over ten years of a scenario and of current policy: with whole persons and shocks, and what these alone
/// add to the same replication without them.
fn sums(desk: &mut Desk, scenario: usize) -> [Pairs; 2] {
    let (experiment, levers) = (desk.experiment(), desk.levers(scenario));
    let run = |mode| {
        let run = experiment.run(&[&levers], mode);
        [&run.scenarios[0], &run.reference].map(|run| run.saldo.iter().sum::<f64>())
    };
    let drawn = |replication| run(Mode::Stochastic { seed: 2027, replication });
    let noise = |replication| {
        let ([scenario, policy], [scenario_mean, policy_mean]) =
            (drawn(replication), run(Mode::KnowledgeOnly { seed: 2027, replication }));
        [scenario - scenario_mean, policy - policy_mean]
    };
    [(0..256).map(drawn).collect(), (0..256).map(noise).collect()]
}

/// How many times as large the variance of the difference would be if scenario and current policy were drawn apart.
fn reduction(sums: &[[f64; 2]]) -> f64 {
    let of = |figure: fn(&[f64; 2]) -> f64| variance(&sums.iter().map(figure).collect::<Vec<f64>>());
    (of(|sum| sum[0]) + of(|sum| sum[1])) / of(|sum| sum[0] - sum[1])
}

fn variance(values: &[f64]) -> f64 {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (values.len() - 1) as f64
}

fn main() {
    let (mut desk, mut asked) = (Desk::new(100, 120), Desk::new(100, 120));
    let mut works: Vec<Work> = vec![
        ("1,024 replications without chance", job(100, 120, 1_024, false)),
        ("512 replications without chance", job(100, 120, 512, false)),
        ("256 replications without chance", job(100, 120, 256, false)),
        ("1,024 replications without chance, 5 years", job(100, 60, 1_024, false)),
        ("256 replications with chance", job(100, 120, 256, true)),
        ("256 replications with chance, 20,000 inhabitants", job(20, 120, 256, true)),
        ("256 replications with chance, 150,000 inhabitants", job(150, 120, 256, true)),
        ("expected run of current policy and a scenario", Box::new(move || _ = black_box(desk.expected(0)))),
        ("attribution to five groups", Box::new(move || _ = black_box(asked.shapley()))),
    ];
    let times = measure(&mut works);
    println!("Natively, one core: ms, minimum and median of {ROUNDS}");
    for ((name, _), (least, middle)) in works.iter().zip(&times) {
        println!("{least:10.3} {middle:10.3}  {name}");
    }
    let ratio = |text: &str, one: usize, other: usize| println!("{:10.2} ×  {text}", times[one].0 / times[other].0);
    ratio("1,024 replications against 512 (2 = linear)", 0, 1);
    ratio("512 replications against 256 (2 = linear)", 1, 2);
    ratio("10 years against 5 (2 = linear)", 0, 3);
    ratio("150,000 inhabitants against 20,000, with chance (1 = cost does not follow size)", 6, 5);
    println!();
    let mut desk = Desk::new(100, 120);
    for scenario in 0..SCENARIOS {
        let [all, noise] = sums(&mut desk, scenario).map(|sums| reduction(&sums));
        println!("{noise:10.0} ×  less variance of the difference by common noise, scenario {}", scenario + 1);
        println!("{all:10.0} ×  the same by common parameters and noise together");
    }
    println!("{:10} bytes  all bands of a scenario, 1,024 replications", desk.job(0, 1_024, false).1);
    if let Some(file) = std::env::var_os("DESK_RESULTS") {
        let least: Vec<(&str, f64)> = works.iter().zip(&times).map(|((name, _), time)| (*name, time.0)).collect();
        std::fs::write(file, serde_json::to_string(&least).unwrap()).unwrap();
    }
}
