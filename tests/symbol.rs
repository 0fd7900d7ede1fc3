//! The month read as equations: it computes the same bits, and says what depends on what.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use std::collections::BTreeSet;

use common::{World, with};
use kantelpunt::engine::distribution::QuantileTable;
use kantelpunt::engine::noise::{Expected, Noise};
use kantelpunt::engine::number::Number;
use kantelpunt::engine::random::{Purpose, RandomStream};
use kantelpunt::engine::symbol::{Equations, Symbol, record};
use kantelpunt::levers::Levers;
use kantelpunt::model::stocks::{Flow, Level, Stock};
use kantelpunt::model::{Model, MonthResult, State};
use kantelpunt::parameters::{Parameters, count, price_factors, registry};
use kantelpunt::scenario::preset::Preset;

/// Parameters first, then the stocks, then the levels.
const INPUT_STATES: usize = Stock::COUNT + Level::COUNT;

fn symbolic_model(world: &World, preset: &Preset, levers: Levers) -> Model<Symbol> {
    let mut next = 0..;
    let parameters = Parameters::take(|| Symbol::input(next.next().unwrap()));
    Model::new(preset.members[0].case, preset.members[0].current, levers, parameters, &world.paths)
}

/// A month that starts from unknown stocks and levels.
fn unknown_state() -> State<Symbol> {
    State {
        stocks: std::array::from_fn(|stock| Symbol::input(count() + stock)),
        levels: std::array::from_fn(|level| Symbol::input(count() + Stock::COUNT + level)),
    }
}

fn every_quantity(state: &State<Symbol>, result: &MonthResult<Symbol>) -> Vec<Symbol> {
    let ends = state.stocks.into_iter().chain(state.levels);
    ends.chain(result.flows).chain(result.posts).chain(result.outcomes).chain([result.national_buig]).collect()
}

/// Settings that together use every part of the model.
fn settings(current: &Levers) -> [Levers; 5] {
    [
        *current,
        with(current, "sw_bestuur", 1.0),
        with(&with(current, "sw_bestuur", 2.0), "access_channel", 1.0),
        with(current, "wijkteam_scope", 1.0),
        with(&with(current, "wijkteam_scope", 2.0), "fte_per_wijkteam", 14.0),
    ]
}

#[test]
fn the_equations_of_the_first_month_compute_the_bits_of_the_run() {
    let world = World::load();
    for preset in &world.presets {
        for levers in settings(&preset.members[0].current) {
            let (wanted, equations) = record(|| {
                let model = symbolic_model(&world, preset, levers);
                let (state, result) = model.month(0, model.start(), &mut Expected);
                every_quantity(&state, &result)
            });
            let parameters = world.sampler(&preset.members[0].case).draw(7, 0);
            let values = values_of(&world, preset);
            let model = world.model(preset, levers, parameters);
            let (state, result) = model.month(0, model.start(), &mut Expected);
            let run: Vec<f64> = state
                .stocks
                .into_iter()
                .chain(state.levels)
                .chain(result.flows)
                .chain(result.posts)
                .chain(result.outcomes)
                .chain([result.national_buig])
                .collect();
            let read = equations.evaluate(&wanted, &values);
            let bits = |list: Vec<f64>| list.into_iter().map(f64::to_bits).collect::<Vec<_>>();
            assert_eq!(bits(read), bits(run), "{}", preset.id.name());
        }
    }
}

/// The drawn parameters as a list, in the order of the registry.
fn values_of(world: &World, preset: &Preset) -> Vec<f64> {
    let factors = price_factors(&world.paths, preset.members[0].case.start.year);
    let mut stream = RandomStream::new(7, 0, Purpose::Parameters);
    registry()
        .zip(factors)
        .map(|(spec, factor)| QuantileTable::new(&spec.spread).value(stream.uniform()) * factor)
        .collect()
}

/// Which inputs reach a stock, a post or an outcome, through however many months.
fn reaching(
    equations: &Equations,
    start: &State<Symbol>,
    end: &State<Symbol>,
    result: &MonthResult<Symbol>,
) -> BTreeSet<usize> {
    let mut reached: BTreeSet<usize> =
        result.posts.iter().chain(&result.outcomes).flat_map(|shown| equations.inputs_of(*shown)).collect();
    reached.extend((0..Stock::COUNT).map(|stock| count() + stock));
    loop {
        let before = reached.len();
        for (place, (first, last)) in all(start).zip(all(end)).enumerate() {
            if reached.contains(&(count() + place)) {
                reached.extend(equations.inputs_of(first));
                reached.extend(equations.inputs_of(last));
            }
        }
        if reached.len() == before {
            return reached;
        }
    }
}

fn all(state: &State<Symbol>) -> impl Iterator<Item = Symbol> {
    state.stocks.into_iter().chain(state.levels)
}

/// It weighs the years against each other, after the run: see `analysis::comparison`.
const OUTSIDE_THE_MONTH: [&str; 1] = ["omgeving_discount_rate"];

/// The expected noise with a shock that is an input of its own.
struct Shocked;

impl Noise<Symbol> for Shocked {
    fn begin_month(&mut self) {}

    fn exits<const K: usize>(&mut self, stock: Symbol, slots: [usize; K], probabilities: [Symbol; K]) -> [Symbol; K] {
        Noise::<Symbol>::exits(&mut Expected, stock, slots, probabilities)
    }

    fn arrivals(&mut self, _slot: usize, mean: Symbol) -> Symbol {
        mean
    }

    fn shock(&mut self) -> Symbol {
        Symbol::input(count() + INPUT_STATES)
    }
}

#[test]
fn every_parameter_reaches_a_stock_a_post_or_an_outcome() {
    let world = World::load();
    let preset = world.preset(20, 2015);
    let mut reached = BTreeSet::new();
    for levers in settings(&preset.members[0].current) {
        let ((start, end, result), equations) = record(|| {
            let model = symbolic_model(&world, preset, levers);
            let (end, result) = model.month(0, &unknown_state(), &mut Shocked);
            (*model.start(), end, result)
        });
        reached.extend(reaching(&equations, &start, &end, &result));
    }
    let unreached: Vec<&str> =
        registry().enumerate().filter(|(index, _)| !reached.contains(index)).map(|(_, spec)| spec.id).collect();
    assert_eq!(unreached, OUTSIDE_THE_MONTH);
}

/// Notes from which stock every flow is asked.
struct Notes {
    asked: Vec<(usize, Option<Symbol>)>,
}

impl Noise<Symbol> for Notes {
    fn begin_month(&mut self) {}

    fn exits<const K: usize>(&mut self, stock: Symbol, slots: [usize; K], probabilities: [Symbol; K]) -> [Symbol; K] {
        self.asked.extend(slots.map(|slot| (slot, Some(stock))));
        Noise::<Symbol>::exits(&mut Expected, stock, slots, probabilities)
    }

    fn arrivals(&mut self, slot: usize, mean: Symbol) -> Symbol {
        self.asked.push((slot, None));
        mean
    }

    fn shock(&mut self) -> Symbol {
        Symbol::constant(0.0)
    }
}

#[test]
fn every_flow_is_asked_for_once_a_month_and_from_the_very_stock_that_it_declares() {
    let world = World::load();
    let preset = world.preset(60, 2027);
    let ((state, mut asked), _) = record(|| {
        let model = symbolic_model(&world, preset, preset.members[0].current);
        let state = unknown_state();
        let mut notes = Notes { asked: Vec::new() };
        model.month(0, &state, &mut notes);
        (state, notes.asked)
    });
    asked.sort_unstable();
    let declared: Vec<(usize, Option<Symbol>)> =
        Flow::SPECS.iter().enumerate().map(|(slot, flow)| (slot, flow.from.map(|stock| state.stocks[stock]))).collect();
    assert_eq!(asked, declared);
}

#[test]
fn the_names_that_the_model_gives_can_be_read_back() {
    let world = World::load();
    let preset = world.preset(100, 2015);
    let (_, equations) = record(|| {
        let model = symbolic_model(&world, preset, preset.members[0].current);
        model.month(0, model.start(), &mut Expected);
    });
    let names: BTreeSet<&str> = equations.named().map(|(_, name)| name).collect();
    for name in ["load_ratio", "team_capacity", "openings", "garantiebaan_target", "outflow_factor"] {
        assert!(names.contains(name), "{name} is not among {names:?}");
    }
}

#[test]
fn the_load_rests_on_who_is_in_the_team_and_not_on_the_wsw() {
    let world = World::load();
    let preset = world.preset(100, 2015);
    let (_, equations) = record(|| {
        let model = symbolic_model(&world, preset, preset.members[0].current);
        model.month(0, &unknown_state(), &mut Expected);
    });
    let (load, _) = equations.named().find(|(_, name)| *name == "load_ratio").unwrap();
    let inputs = equations.inputs_of(load);
    assert!(inputs.contains(&(count() + Stock::TeamIntensive as usize)));
    assert!(!inputs.contains(&(count() + Stock::WswBinnen as usize)));
}
