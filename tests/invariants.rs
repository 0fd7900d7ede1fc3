//! What must always hold, over every preset, any levers and any assumptions: nobody gets lost, nothing is negative.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{Month, World, assumptions, dice, moments, months, random_levers, with};
use kantelpunt::analysis::comparison::Kantelpunt;
use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::engine::noise::{Draws, Expected, Noise};
use kantelpunt::levers::Levers;
use kantelpunt::model::case::{Case, Figures, RegionFacts, YearMonth};
use kantelpunt::model::post::Post;
use kantelpunt::model::run::run;
use kantelpunt::model::stocks::{Flow, Level, Stock};
use kantelpunt::model::{Model, State};
use kantelpunt::parameters::registry;
use kantelpunt::scenario::figure::FIGURES;
use kantelpunt::scenario::file::accepted_range;

const PERSONS: std::ops::RangeInclusive<usize> = Stock::BenefitReady as usize..=Stock::WswBegeleid as usize;
const COMPANIES: std::ops::RangeInclusive<usize> = Stock::MarketPotential as usize..=Stock::MarketDisappointed as usize;
const GOVERNMENT: std::ops::RangeInclusive<usize> =
    Stock::GovernmentPotential as usize..=Stock::GovernmentDisappointed as usize;
const HOUSEHOLDS: std::ops::RangeInclusive<usize> = Stock::LatentSingle as usize..=Stock::StableIntensive as usize;

/// Each is conserved by itself; shares couple them, never a flow.
const POPULATIONS: [(&str, std::ops::RangeInclusive<usize>); 4] =
    [("persons", PERSONS), ("companies", COMPANIES), ("government employers", GOVERNMENT), ("households", HOUSEHOLDS)];

/// A noise that passes everything on, and looks at every question that the model asks.
struct Watched<Z> {
    inner: Z,
    asked: Vec<(usize, Option<f64>)>,
    unsound: Vec<String>,
}

impl<Z> Watched<Z> {
    fn new(inner: Z) -> Self {
        Self { inner, asked: Vec::new(), unsound: Vec::new() }
    }
}

impl<Z: Noise<f64>> Noise<f64> for Watched<Z> {
    fn begin_month(&mut self) {
        self.asked.clear();
        self.inner.begin_month();
    }

    fn exits<const K: usize>(&mut self, stock: f64, slots: [usize; K], probabilities: [f64; K]) -> [f64; K] {
        let flows = self.inner.exits(stock, slots, probabilities);
        let chance: f64 = probabilities.iter().sum();
        let out: f64 = flows.iter().sum();
        let is_sound = probabilities.iter().all(|probability| *probability >= 0.0)
            && chance <= 1.0 + 1e-12
            && flows.iter().all(|flow| *flow >= 0.0)
            && out <= stock * (1.0 + 1e-12);
        if !is_sound {
            self.unsound.push(format!("{} of {stock}: {probabilities:?} gives {flows:?}", Flow::SPECS[slots[0]].name));
        }
        self.asked.extend(slots.map(|slot| (slot, Some(stock))));
        flows
    }

    fn arrivals(&mut self, slot: usize, mean: f64) -> f64 {
        self.asked.push((slot, None));
        self.inner.arrivals(slot, mean)
    }

    fn shock(&mut self) -> f64 {
        self.inner.shock()
    }
}

/// Everything that must hold of one month, or what does not.
fn faults<Z: Noise<f64>>(before: &State<f64>, month: &Month, noise: &Watched<Z>, is_whole: bool) -> Vec<String> {
    let mut faults = noise.unsound.clone();
    let mut asked = noise.asked.clone();
    asked.sort_by_key(|(slot, _)| *slot);
    let declared: Vec<(usize, Option<f64>)> =
        Flow::SPECS.iter().enumerate().map(|(slot, flow)| (slot, flow.from.map(|from| before.stocks[from]))).collect();
    if asked != declared {
        faults.push("a flow is not asked for exactly once, or not from its own stock".into());
    }
    let margin = |size: f64| if is_whole { 0.0 } else { 1e-9 * size.max(1.0) };
    for (name, stocks) in POPULATIONS {
        let total = |state: &State<f64>| state.stocks[stocks.clone()].iter().sum::<f64>();
        let mut expected = total(before);
        for (flow, spec) in month.result.flows.iter().zip(Flow::SPECS) {
            expected += if spec.from.is_none() && spec.to.is_some_and(|to| stocks.contains(&to)) { *flow } else { 0.0 };
            expected -=
                if spec.to.is_none() && spec.from.is_some_and(|from| stocks.contains(&from)) { *flow } else { 0.0 };
        }
        if (total(&month.after) - expected).abs() > margin(expected) {
            faults.push(format!("{name}: {} is not {expected}", total(&month.after)));
        }
    }
    for (stock, value) in Stock::ALL.iter().zip(month.after.stocks) {
        // A computer that subtracts exits from a stock one by one may end half a unit of its last digit below zero.
        let floor = if is_whole { 0.0 } else { -1e-9 };
        if !(value >= floor && value.is_finite() && (!is_whole || value.fract() == 0.0)) {
            faults.push(format!("{} = {value}", stock.name()));
        }
    }
    for (level, value) in Level::ALL.iter().zip(month.after.levels) {
        let may_be_negative = matches!(level, Level::Cycle | Level::WswMoved);
        if !value.is_finite() || (value < 0.0 && !may_be_negative) {
            faults.push(format!("{} = {value}", level.name()));
        }
    }
    for (post, amount) in Post::ALL.iter().zip(month.result.posts) {
        // The gain of a form of beschut werk is a difference; all others go from payer to receiver.
        if !amount.is_finite() || (amount < 0.0 && *post != Post::BeschutFormGain) {
            faults.push(format!("{} = {amount}", post.spec().id));
        }
    }
    let odd_outcome = month.result.outcomes.iter().any(|outcome| !outcome.is_finite());
    if odd_outcome || !month.result.national_buig.is_finite() {
        faults.push("an outcome or the national budget is no number".into());
    }
    faults
}

/// Runs a model under watch until the first month in which something does not hold.
fn watch<Z: Noise<f64>>(model: &Model<f64>, count: usize, inner: Z, is_whole: bool) -> Result<(), String> {
    let mut noise = Watched::new(inner);
    let mut before = *model.start();
    if !before.stocks.iter().all(|stock| *stock >= 0.0 && stock.fract() == 0.0) {
        return Err(format!("start: {:?}", before.stocks));
    }
    for index in 0..count {
        let (after, result) = model.month(index, &before, &mut noise);
        let month = Month { before, result, after };
        let faults = faults(&before, &month, &noise, is_whole);
        if !faults.is_empty() {
            return Err(format!("month {index}, whole persons {is_whole}: {faults:?}"));
        }
        before = after;
    }
    Ok(())
}

/// The expected and one stochastic run.
fn watch_both(model: &Model<f64>, count: usize, replication: u32) -> Result<(), String> {
    watch(model, count, Expected, false)?;
    watch(model, count, Draws::new(11, replication, Flow::COUNT), true)
}

#[test]
fn no_flow_leads_from_one_population_to_another() {
    let population = |stock: usize| POPULATIONS.iter().position(|(_, stocks)| stocks.contains(&stock)).unwrap();
    for flow in Flow::SPECS {
        if let (Some(from), Some(to)) = (flow.from, flow.to) {
            assert_eq!(population(from), population(to), "{}", flow.name);
        }
    }
    assert_eq!(POPULATIONS.iter().map(|(_, stocks)| stocks.clone().count()).sum::<usize>(), Stock::COUNT);
}

#[test]
fn people_are_conserved_and_nothing_is_negative_for_any_levers_and_any_draw() {
    let world = World::load();
    let mut dice = dice(1);
    for preset in &world.presets {
        let sampler = world.sampler(&preset.members[0].case);
        for replication in 0..24 {
            let (current, levers) = (random_levers(&mut dice), random_levers(&mut dice));
            let current = if replication % 2 == 0 { preset.members[0].current } else { current };
            let parameters = sampler.draw(3, replication);
            let model = Model::new(preset.members[0].case, current, levers, parameters, &world.paths);
            let outcome = watch_both(&model, preset.members[0].case.months, replication);
            assert_eq!(outcome, Ok(()), "{} {levers:?}", preset.id.name());
        }
    }
}

#[test]
fn a_municipality_at_the_edges_of_what_is_accepted_runs_as_soundly() {
    let world = World::load();
    let mut dice = dice(2);
    for round in 0..120 {
        let inhabitants = [1_000.0, 9_000.0, 250_000.0, 17_000_000.0][round % 4];
        let mut figures = Figures { inhabitants, ..Figures::default() };
        for spec in FIGURES.iter().filter(|spec| spec.id != "inhabitants") {
            let share = if spec.id == "benefit_price" { 1.0 } else { inhabitants / 1_000.0 };
            let value = [0.0, (spec.high * share).floor()][usize::from(dice.uniform() < 0.5)];
            kantelpunt::scenario::figure::set(&mut figures, spec.id, value).unwrap();
        }
        let start = YearMonth { year: 2012 + (round as i32 % 25), month: 1 + round as u32 % 12 };
        let case = Case { start, months: 360, figures, municipalities: 1.0, region: RegionFacts::default() };
        let (current, levers) = (random_levers(&mut dice), random_levers(&mut dice));
        let parameters = world.sampler(&case).draw(4, round as u32);
        let model = Model::new(case, current, levers, parameters, &world.paths);
        assert_eq!(watch_both(&model, case.months, round as u32), Ok(()), "{case:?} {levers:?}");
    }
}

#[test]
fn an_own_assumption_at_the_edge_of_what_is_accepted_breaks_nothing() {
    let world = World::load();
    let preset = world.preset(20, 2015);
    let levers = with(&with(&preset.members[0].current, "fte_per_wijkteam", 7.0), "beschut_dagbesteding_share", 0.5);
    let mut broken = Vec::new();
    for spec in registry() {
        let (low, high) = accepted_range(spec);
        for value in [low, high] {
            let parameters = world.assuming(&preset.members[0].case, &[(spec.id, value)]);
            let model = world.model(preset, levers, parameters);
            broken.extend(watch_both(&model, 36, 0).err().map(|fault| format!("{} = {value}: {fault}", spec.id)));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn a_stock_changes_by_its_flows_and_by_nothing_else() {
    let world = World::load();
    let preset = world.preset(60, 2015);
    let model = world.model(preset, random_levers(&mut dice(3)), world.sampler(&preset.members[0].case).draw(5, 1));
    for month in months(&model, 120, &mut Draws::new(5, 1, Flow::COUNT)) {
        for stock in 0..Stock::COUNT {
            let sum = |is_it: &dyn Fn(&kantelpunt::engine::stock_flow::FlowSpec) -> bool| {
                let flows = month.result.flows.iter().zip(Flow::SPECS);
                flows.filter(|(_, spec)| is_it(spec)).map(|(flow, _)| *flow).sum::<f64>()
            };
            let (arriving, leaving) = (sum(&|spec| spec.to == Some(stock)), sum(&|spec| spec.from == Some(stock)));
            assert!(leaving <= month.before.stocks[stock], "{}", Stock::ALL[stock].name());
            assert_eq!(month.after.stocks[stock], month.before.stocks[stock] + arriving - leaving);
        }
    }
}

#[test]
fn a_scenario_that_is_current_policy_differs_by_nothing_in_every_replication() {
    let world = World::load();
    let mut dice = dice(6);
    for preset in &world.presets {
        let current = random_levers(&mut dice);
        let experiment = Experiment::new(preset.members[0].case, current, &assumptions(&[]), world.paths.clone());
        let chances = (0..4).flat_map(|replication| {
            [Mode::Stochastic { seed: 2, replication }, Mode::ChanceOnly { seed: 2, replication }]
        });
        for mode in chances.chain([Mode::Expected]) {
            let outcome = experiment.run(&[current], mode);
            assert_eq!(outcome.scenarios[0], outcome.reference, "{mode:?}");
            let comparison = &outcome.comparisons[0];
            assert_eq!(comparison.kantelpunt, Kantelpunt::NoDifference);
            let series =
                comparison.cumulative.iter().chain(&comparison.yearly_saldo).chain(&comparison.yearly_national_saldo);
            assert!(series.chain([&comparison.npv, &comparison.peak_funding]).all(|amount| *amount == 0.0));
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_does_not() {
    let world = World::load();
    let preset = world.preset(20, 2027);
    let levers = random_levers(&mut dice(7));
    let run = |seed| {
        let experiment =
            Experiment::new(preset.members[0].case, preset.members[0].current, &assumptions(&[]), world.paths.clone());
        format!("{:?}", experiment.run(&[levers], Mode::Stochastic { seed, replication: 9 }).scenarios)
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
}

#[test]
fn a_lever_of_the_sw_company_moves_no_draw_of_anybody_else() {
    let world = World::load();
    for preset in &world.presets {
        let moved = with(&with(&preset.members[0].current, "wsw_detachering_share", 0.7), "sw_overhead_months", 12.0);
        let parameters = world.sampler(&preset.members[0].case).draw(4, 4);
        let run = |levers| months(&world.model(preset, levers, parameters), 120, &mut Draws::new(4, 4, Flow::COUNT));
        let (reference, scenario) = (run(preset.members[0].current), run(moved));
        let mut differs = false;
        for (one, other) in reference.iter().zip(&scenario) {
            for ((flow, before), after) in Flow::SPECS.iter().zip(one.result.flows).zip(other.result.flows) {
                let of_the_wsw = flow.name.starts_with("wsw_");
                assert!(of_the_wsw || before == after, "{}: {before} became {after}", flow.name);
                differs |= before != after;
            }
        }
        assert!(differs, "the lever moved nobody");
    }
}

#[test]
fn the_same_draws_in_reference_and_scenario_take_most_of_the_chance_out_of_a_difference() {
    let world = World::load();
    let preset = world.preset(100, 2015);
    let parameters = world.assuming(&preset.members[0].case, &[]);
    let ratio = |levers: Levers, stock: Stock| {
        let end = |levers, seed, replication| {
            let trajectory =
                run(&world.model(preset, levers, parameters), &mut Draws::new(seed, replication, Flow::COUNT));
            trajectory.years[9].stocks[stock as usize]
        };
        let difference = |seed: u64| {
            (0..60)
                .map(|replication| end(levers, seed, replication) - end(preset.members[0].current, 1, replication))
                .collect::<Vec<_>>()
        };
        let (common, independent) = (moments(&difference(1)).1, moments(&difference(2)).1);
        let ratio = independent / common;
        println!("{}: independent / common variance = {ratio:.1}", stock.name());
        ratio
    };
    assert!(ratio(with(&preset.members[0].current, "fte_per_wijkteam", 12.0), Stock::TeamSingle) > 3.0);
    assert!(ratio(with(&preset.members[0].current, "jobcoach_hours", 8.0), Stock::Garantiebaan) > 3.0);
    assert!(ratio(with(&preset.members[0].current, "reintegration_spend", 2_000.0), Stock::BenefitReady) > 3.0);
}
