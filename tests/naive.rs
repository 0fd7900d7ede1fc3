//! The draws by the handful against one person at a time, and chance against the mean when there are many.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, assumptions, moments};
use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::engine::noise::{Draws, Expected, Noise};
use kantelpunt::engine::stock_flow::{Month, after};
use kantelpunt::levers::Levers;
use kantelpunt::model::case::{Case, Figures};
use kantelpunt::model::run::Trajectory;
use kantelpunt::model::stocks::{Flow, Stock};
use kantelpunt::scenario::preset::Preset;
use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

kantelpunt::stocks! {
    /// A town of three places.
    pub enum Place {
        /// Asks for help.
        Asks = "asks",
        /// Is helped.
        Helped = "helped",
        /// Works.
        Works = "works",
    }
}

kantelpunt::flows! {
    /// Two of them compete for who asks, two for who is helped.
    pub enum Move over Place {
        Arrives = "arrives": Outside => Asks,
        Gets = "gets": Asks => Helped,
        GivesUp = "gives_up": Asks => Outside,
        Finds = "finds": Helped => Works,
        Leaves = "leaves": Helped => Outside,
        Loses = "loses": Works => Asks,
    }
}

const START: [u32; Place::COUNT] = [60, 25, 9];
const MONTHS: usize = 24;
const REPLICATIONS: u32 = 4_000;
const ARRIVALS: f64 = 3.4;
/// Monthly hazards of: gets and gives up, finds and leaves, loses.
const HAZARDS: [[f64; 2]; Place::COUNT] = [[0.25, 0.05], [0.08, 0.02], [0.03, 0.0]];

fn by_the_handful<Z: Noise<f64>>(noise: &mut Z) -> [f64; Place::COUNT] {
    let mut stocks = START.map(f64::from);
    for _ in 0..MONTHS {
        noise.begin_month();
        let mut flows = [0.0; Move::COUNT];
        let mut month: Month<'_, f64, Z, { Place::COUNT }, { Move::COUNT }> =
            Month::open(&stocks, &mut flows, noise, 0);
        month.arrivals(Move::Arrives, ARRIVALS);
        month.exits(Place::Asks, [(Move::Gets, HAZARDS[0][0]), (Move::GivesUp, HAZARDS[0][1])]);
        month.exits(Place::Helped, [(Move::Finds, HAZARDS[1][0]), (Move::Leaves, HAZARDS[1][1])]);
        month.exits(Place::Works, [(Move::Loses, HAZARDS[2][0])]);
        stocks = after(&stocks, &flows, Move::SPECS);
    }
    stocks
}

/// Each person decides for himself, each month, with a throw of the dice; who arrives comes after an own waiting time.
fn one_at_a_time(dice: &mut Xoshiro256PlusPlus) -> [f64; Place::COUNT] {
    const GONE: usize = usize::MAX;
    let to = [[1, GONE], [2, GONE], [0, GONE]];
    let mut people: Vec<usize> =
        (0..Place::COUNT).flat_map(|place| std::iter::repeat_n(place, START[place] as usize)).collect();
    for _ in 0..MONTHS {
        for place in &mut people {
            if let Some(exit) = exit(&HAZARDS[*place], dice) {
                *place = to[*place][exit];
            }
        }
        people.retain(|place| *place != GONE);
        let mut waited = exponential(dice);
        while waited < ARRIVALS {
            people.push(0);
            waited += exponential(dice);
        }
    }
    let mut stocks = [0.0; Place::COUNT];
    for place in people {
        stocks[place] += 1.0;
    }
    stocks
}

/// Whether a person with these hazards leaves this month, and through which door: the first to open.
fn exit(hazards: &[f64], dice: &mut Xoshiro256PlusPlus) -> Option<usize> {
    let opens = hazards.iter().map(|hazard| if *hazard > 0.0 { exponential(dice) / hazard } else { f64::INFINITY });
    opens
        .enumerate()
        .filter(|(_, time)| *time < 1.0)
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(door, _)| door)
}

fn exponential(dice: &mut Xoshiro256PlusPlus) -> f64 {
    -libm::log(1.0 - dice.random::<f64>())
}

/// Two samples with the same mean and variance, as far as chance allows: `deviations` standard errors.
fn assert_alike(label: &str, one: &[f64], other: &[f64], deviations: f64) {
    let ((mean, variance), (other_mean, other_variance)) = (moments(one), moments(other));
    let count = one.len() as f64;
    let of_mean = ((variance + other_variance) / count).sqrt();
    // For a sample that is close to normal; a small one is more peaked.
    let of_variance = (2.0 * (variance * variance + other_variance * other_variance) / count).sqrt() * 1.2;
    println!(
        "{label}: mean {mean:.3} and {other_mean:.3} ± {of_mean:.3}, variance {variance:.2} and {other_variance:.2} ± {of_variance:.2}"
    );
    assert!((mean - other_mean).abs() <= deviations * of_mean, "{label}: mean {mean} against {other_mean}");
    assert!(
        (variance - other_variance).abs() <= deviations * of_variance,
        "{label}: variance {variance} against {other_variance}"
    );
}

#[test]
fn a_chain_of_binomials_is_a_person_by_person_run_in_distribution() {
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(20);
    let naive: Vec<_> = (0..REPLICATIONS).map(|_| one_at_a_time(&mut dice)).collect();
    let drawn: Vec<_> =
        (0..REPLICATIONS).map(|replication| by_the_handful(&mut Draws::new(21, replication, Move::COUNT))).collect();
    let expected = by_the_handful(&mut Expected);
    for place in 0..Place::COUNT {
        let column = |runs: &[[f64; Place::COUNT]]| runs.iter().map(|run| run[place]).collect::<Vec<_>>();
        let name = Place::ALL[place].name();
        assert_alike(name, &column(&drawn), &column(&naive), 4.0);
        // A linear model: the mean of chance is the expected run, without a bias.
        let (mean, variance) = moments(&column(&drawn));
        assert!((mean - expected[place]).abs() < 4.0 * (variance / f64::from(REPLICATIONS)).sqrt(), "{name}");
    }
    for (one, other) in [(0, 1), (1, 2), (0, 2)] {
        let sum = |runs: &[[f64; Place::COUNT]]| runs.iter().map(|run| run[one] + run[other]).collect::<Vec<_>>();
        assert_alike(&format!("{one} + {other}"), &sum(&drawn), &sum(&naive), 4.0);
    }
}

#[test]
fn who_leaves_bijstand_in_the_model_leaves_as_persons_would() {
    let world = World::load();
    let preset = world.preset(20, 2015);
    let parameters = world.assuming(&preset.members[0].case, &[]);
    let model = world.model(preset, preset.members[0].current, parameters);
    let p = &parameters.bijstand;
    let hazards = [p.ready_to_work / 12.0, p.other_outflow / 12.0, p.ready_worsens / 12.0];
    let persons = model.start().stocks[Stock::BenefitReady as usize] as usize;
    let mut dice = Xoshiro256PlusPlus::seed_from_u64(22);
    let mut naive = [const { Vec::new() }; 3];
    let mut drawn = [const { Vec::new() }; 3];
    for replication in 0..REPLICATIONS {
        let mut left = [0.0; 3];
        for door in (0..persons).filter_map(|_| exit(&hazards, &mut dice)) {
            left[door] += 1.0;
        }
        let (_, result) = model.month(0, model.start(), &mut Draws::new(23, replication, Flow::COUNT));
        let flows = [Flow::ReadyToWork, Flow::ReadyLeaves, Flow::ReadyWorsens];
        for (door, flow) in flows.into_iter().enumerate() {
            naive[door].push(left[door]);
            drawn[door].push(result.flows[flow as usize]);
        }
    }
    for (door, name) in ["to work", "leaves", "worsens"].into_iter().enumerate() {
        assert_alike(name, &drawn[door], &naive[door], 4.0);
    }
}

/// The same municipality, so many times as large.
fn larger(preset: &Preset, factor: f64) -> Case {
    let f = preset.members[0].case.figures;
    let figures = Figures {
        inhabitants: f.inhabitants * factor,
        using_households: f.using_households * factor,
        bijstand_persons: f.bijstand_persons * factor,
        limited_persons: f.limited_persons * factor,
        wsw_persons: f.wsw_persons * factor,
        beschut_persons: f.beschut_persons * factor,
        dagbesteding_persons: f.dagbesteding_persons * factor,
        garantiebaan_persons: f.garantiebaan_persons * factor,
        garantiebaan_uwv_persons: f.garantiebaan_uwv_persons * factor,
        benefit_price: f.benefit_price,
    };
    Case { months: 60, figures, ..preset.members[0].case }
}

/// The expected run and so many runs of chance alone, without shocks to everybody at once.
fn runs(world: &World, preset: &Preset, factor: f64, count: u32) -> (Trajectory, Vec<Trajectory>) {
    let calm = assumptions(&[("omgeving_cycle_shock", 0.0)]);
    let experiment = Experiment::new(larger(preset, factor), preset.members[0].current, &calm, world.paths.clone());
    let chance = (0..count)
        .map(|replication| experiment.run::<Levers>(&[], Mode::ChanceOnly { seed: 24, replication }).reference);
    (experiment.run::<Levers>(&[], Mode::Expected).reference, chance.collect())
}

#[test]
fn in_a_very_large_municipality_the_mean_of_chance_is_the_expected_run() {
    let world = World::load();
    for year in [2015, 2027] {
        let preset = world.preset(150, year);
        let (expected, chance) = runs(&world, preset, 100.0, 100);
        for stock in Stock::ALL {
            let end = |trajectory: &Trajectory| trajectory.years[4].stocks[*stock as usize];
            let (mean, variance) = moments(&chance.iter().map(end).collect::<Vec<_>>());
            // What is not linear gives a bias that falls with size: at most 0.05 % of the stock, or one person.
            let margin = 4.0 * (variance / 100.0).sqrt() + (5e-4 * end(&expected)).max(1.0);
            assert!((mean - end(&expected)).abs() < margin, "{year} {}: {mean} for {}", stock.name(), end(&expected));
        }
    }
}

#[test]
fn chance_matters_less_in_a_larger_municipality() {
    let world = World::load();
    let preset = world.preset(20, 2015);
    let spread = |factor: f64, stock: Stock| {
        let ends: Vec<f64> =
            runs(&world, preset, factor, 60).1.iter().map(|run| run.years[4].stocks[stock as usize]).collect();
        let (mean, variance) = moments(&ends);
        variance.sqrt() / mean
    };
    for stock in [Stock::BenefitReady, Stock::ProvisionMulti, Stock::TeamSingle] {
        let (small, middle, large) = (spread(1.0, stock), spread(16.0, stock), spread(256.0, stock));
        println!("{}: {small:.4}, ×16 {middle:.4}, ×256 {large:.4}", stock.name());
        // By the square root of size: 4 and 4 again; 60 runs know that within a third.
        assert!((2.7..6.0).contains(&(small / middle)) && (2.7..6.0).contains(&(middle / large)), "{}", stock.name());
    }
}
