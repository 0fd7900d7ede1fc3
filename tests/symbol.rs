//! The month read as equations: it computes the same bits, and says what depends on what.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use std::collections::BTreeSet;

use common::{World, with_all};
use kantelpunt::engine::noise::{Expected, ExpectedWithShock, Noise};
use kantelpunt::engine::number::Number;
use kantelpunt::engine::symbol::{Equations, Symbol, record};
use kantelpunt::model::omgeving::CalendarMonth;
use kantelpunt::model::region::Region;
use kantelpunt::model::stocks::{Flow, Level, Stock};
use kantelpunt::model::{Model, MonthResult, State};
use kantelpunt::parameters::{Parameters, count, price_factors, registry};
use kantelpunt::scenario::preset::Preset;

/// Inputs: the parameters, the stocks and levels of each municipality, the calendar, the shock.
const STATE: usize = Stock::COUNT + Level::COUNT;
const CALENDAR: usize = CalendarMonth::<f64>::NAMES.len();

/// The municipalities of a preset, each under current policy with these changes.
fn region<N: Number>(world: &World, preset: &Preset, changes: &[(&str, f64)], parameters: Parameters<N>) -> Region<N> {
    let members = preset.members.iter().map(|member| {
        let levers = with_all(&member.current, changes);
        Model::new(member.case, member.current, levers, parameters, &world.paths)
    });
    Region { members: members.collect(), service: preset.service.clone() }
}

/// A region of which nothing is known but its figures, with a state and a moment of which nothing is known either.
struct Unknown {
    region: Region<Symbol>,
    states: Vec<State<Symbol>>,
    calendar: CalendarMonth<Symbol>,
    shock: usize,
}

impl Unknown {
    fn new(world: &World, preset: &Preset, changes: &[(&str, f64)]) -> Self {
        let mut next = 0..;
        let mut input = || Symbol::input(next.next().unwrap());
        let region = region(world, preset, changes, Parameters::take(&mut input));
        let states: Vec<State<Symbol>> = region
            .members
            .iter()
            .map(|_| State { stocks: std::array::from_fn(|_| input()), levels: std::array::from_fn(|_| input()) })
            .collect();
        let calendar = preset_calendar(world, preset).map(|_| input());
        Self { shock: count() + states.len() * STATE + CALENDAR, region, states, calendar }
    }

    fn month<Z: Noise<Symbol>>(&self, noise: &mut Z) -> Vec<(State<Symbol>, MonthResult<Symbol>)> {
        self.region.month_at(&self.calendar, &self.states, noise)
    }
}

fn preset_calendar(world: &World, preset: &Preset) -> CalendarMonth<f64> {
    let member = &preset.members[0];
    world.model(preset, member.current, world.sampler(&member.case).defaults()).calendar(0)
}

fn every_quantity<N: Copy>((state, result): &(State<N>, MonthResult<N>)) -> Vec<N> {
    let ends = state.stocks.into_iter().chain(state.levels);
    ends.chain(result.flows).chain(result.posts).chain(result.outcomes).chain([result.national_buig]).collect()
}

/// Changes that together use every part of the model; the decision falls in the middle of a run.
const SETTINGS: [&[(&str, f64)]; 7] = [
    &[],
    &[("sw_bestuur", 1.0), ("work_income_placement", 1.0), ("work_company", 1.0), ("backoffice", 1.0)],
    &[("sw_bestuur", 2.0), ("access_channel", 1.0), ("work_income_placement", 2.0), ("work_company", 2.0)],
    &[("wijkteam_scope", 1.0), ("digital_share", 0.4), ("joint_service", 0.0), ("partners", 4.0), ("one_face", 1.0)],
    &[("wijkteam_scope", 2.0), ("fte_per_wijkteam", 14.0), ("joint_service", 1.0), ("backoffice", 2.0)],
    &[("decision_months", 4.0), ("outreach_fte", 2.0), ("tegenprestatie_share", 0.4), ("pool_places", 50.0)],
    &[
        ("task_boundary", 1.0),
        ("team_debt_help", 1.0),
        ("team_activation", 1.0),
        ("direct_forwarding", 1.0),
        ("businesslike_approach", 0.0),
        ("startersbeurzen", 20.0),
        ("work_income_placement", 3.0),
    ],
];

#[test]
fn the_equations_of_any_month_compute_the_bits_of_the_run() {
    let world = World::load();
    for (place, preset) in world.presets.iter().enumerate() {
        // A region has many equations: each takes its turn with the settings.
        let settings = if preset.members.len() > 1 { &SETTINGS[place % SETTINGS.len()..][..1] } else { &SETTINGS };
        for changes in settings {
            let (wanted, equations) = record(|| {
                let results = Unknown::new(&world, preset, changes).month(&mut Expected);
                results.iter().flat_map(every_quantity).collect::<Vec<Symbol>>()
            });
            let parameters = world.sampler(&preset.members[0].case).draw(7, 0);
            let region = region(&world, preset, changes, parameters);
            let mut states = region.start();
            for month in 0..preset.members[0].case.months {
                let calendar = region.calendar(month).unwrap();
                let results = region.month_at(&calendar, &states, &mut Expected);
                if [0, 1, 5, 40, 119].contains(&month) {
                    let mut inputs = values_of(&world, preset);
                    inputs.extend(states.iter().flat_map(|state| state.stocks.into_iter().chain(state.levels)));
                    let _ = calendar.map(|value| inputs.push(value));
                    let read = equations.evaluate(&wanted, &inputs);
                    let run: Vec<f64> = results.iter().flat_map(every_quantity).collect();
                    let bits = |list: Vec<f64>| list.into_iter().map(f64::to_bits).collect::<Vec<_>>();
                    assert_eq!(bits(read), bits(run), "{}, month {month}, {changes:?}", preset.id.name());
                }
                states = results.into_iter().map(|(state, _)| state).collect();
            }
        }
    }
}

/// The drawn parameters as a list, in the order of the registry.
fn values_of(world: &World, preset: &Preset) -> Vec<f64> {
    let case = &preset.members[0].case;
    let factors = price_factors(&world.paths, case.start.year);
    world.sampler(case).declared(7, 0).into_iter().zip(factors).map(|(value, factor)| value * factor).collect()
}

/// Which inputs reach a stock, a post or an outcome, through however many months.
fn reaching(
    equations: &Equations,
    unknown: &Unknown,
    results: &[(State<Symbol>, MonthResult<Symbol>)],
) -> BTreeSet<usize> {
    let shown = results.iter().flat_map(|(_, result)| result.posts.iter().chain(&result.outcomes));
    let mut reached: BTreeSet<usize> = shown.flat_map(|shown| equations.inputs_of(*shown)).collect();
    reached.extend(
        (0..unknown.states.len()).flat_map(|member| (0..Stock::COUNT).map(move |stock| input_of(member, stock))),
    );
    loop {
        let before = reached.len();
        for (member, (model, (end, _))) in unknown.region.members.iter().zip(results).enumerate() {
            for (place, (first, last)) in all(model.start()).zip(all(end)).enumerate() {
                if reached.contains(&input_of(member, place)) {
                    reached.extend(equations.inputs_of(first));
                    reached.extend(equations.inputs_of(last));
                }
            }
        }
        if reached.len() == before {
            return reached;
        }
    }
}

/// The input that is a stock or level of a municipality.
fn input_of(member: usize, place: usize) -> usize {
    count() + member * STATE + place
}

fn all(state: &State<Symbol>) -> impl Iterator<Item = Symbol> {
    state.stocks.into_iter().chain(state.levels)
}

/// It weighs the years against each other, after the run: see `analysis::comparison`.
const OUTSIDE_THE_MONTH: [&str; 1] = ["omgeving_discount_rate"];

#[test]
fn every_parameter_and_every_entry_of_the_calendar_reaches_a_stock_a_post_or_an_outcome() {
    let world = World::load();
    let kop = world.regions.iter().find(|preset| preset.id.name() == "kop-van-noord-holland").unwrap();
    let mut reached = BTreeSet::new();
    let mut calendar = BTreeSet::new();
    for preset in [world.preset(20, 2015), world.preset(100, 2027), kop] {
        for changes in SETTINGS {
            let ((unknown, results), equations) = record(|| {
                let unknown = Unknown::new(&world, preset, changes);
                let results = unknown.month(&mut ExpectedWithShock(Symbol::input(unknown.shock)));
                (unknown, results)
            });
            let inputs = reaching(&equations, &unknown, &results);
            let first = unknown.shock - CALENDAR;
            calendar.extend(
                inputs.iter().filter(|input| (first..unknown.shock).contains(input)).map(|input| input - first),
            );
            reached.extend(inputs);
        }
    }
    let unreached: Vec<&str> =
        registry().enumerate().filter(|(index, _)| !reached.contains(index)).map(|(_, spec)| spec.id).collect();
    assert_eq!(unreached, OUTSIDE_THE_MONTH);
    assert_eq!(calendar.len(), CALENDAR, "{calendar:?}");
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
    for preset in &world.presets {
        let ((states, mut asked), _) = record(|| {
            let unknown = Unknown::new(&world, preset, &[]);
            let mut notes = Notes { asked: Vec::new() };
            unknown.month(&mut notes);
            (unknown.states, notes.asked)
        });
        asked.sort_unstable();
        let declared: Vec<(usize, Option<Symbol>)> = states
            .iter()
            .flat_map(|state| Flow::SPECS.iter().map(|flow| flow.from.map(|stock| state.stocks[stock])))
            .enumerate()
            .collect();
        assert_eq!(asked, declared, "{}", preset.id.name());
    }
}

/// The month of an average municipality as equations, and the inputs of a quantity in it.
fn month_of(world: &World, preset: &Preset) -> Equations {
    record(|| Unknown::new(world, preset, &[]).month(&mut Expected)).1
}

#[test]
fn the_names_that_the_model_gives_can_be_read_back() {
    let world = World::load();
    let equations = month_of(&world, world.preset(100, 2015));
    let names: BTreeSet<&str> = equations.named().map(|(_, name)| name).collect();
    for name in ["load_ratio", "team_capacity", "openings", "garantiebaan_target", "outflow_factor", "fte_per_wijkteam"]
    {
        assert!(names.contains(name), "{name} is not among {names:?}");
    }
}

#[test]
fn the_load_rests_on_who_is_in_the_team_and_not_on_the_wsw() {
    let world = World::load();
    let equations = month_of(&world, world.preset(100, 2015));
    let (load, _) = equations.named().find(|(_, name)| *name == "load_ratio").unwrap();
    let inputs = equations.inputs_of(load);
    assert!(inputs.contains(&input_of(0, Stock::TeamIntensive as usize)));
    assert!(!inputs.contains(&input_of(0, Stock::WswBinnen as usize)));
}
