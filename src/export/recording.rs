//! One month of a municipality or a region, read as equations: what follows from what, with a name for each input.

use crate::engine::noise::ExpectedWithShock;
use crate::engine::symbol::{Equation, Equations, Symbol, record};
use crate::export::formula::{Formula, Formulas, Id};
use crate::export::naming::{self, Ends, Named};
use crate::levers::{self, Levers, REGISTRY};
use crate::model::case::Case;
use crate::model::omgeving::CalendarMonth;
use crate::model::outcome::Outcome;
use crate::model::post::Post;
use crate::model::region::{Region, Service};
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::{Model, MonthResult, State};
use crate::parameters::path::Paths;
use crate::parameters::{Parameters, count, registry};
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::preset::Preset;

/// What an input of the month is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// An assumption.
    Parameter,
    /// A setting of a lever.
    Lever,
    /// What the calendar says; the place of the entry.
    Calendar(usize),
    /// A stock at the start of the month.
    Stock,
    /// A level at the start of the month.
    Level,
    /// The shock of the business cycle; 0 in the expected run.
    Shock,
}

/// An input of the month.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Input {
    pub name: String,
    pub source: Source,
    /// Its value in the first month.
    pub value: f64,
}

/// The month of one municipality.
pub(crate) struct Member {
    /// Its stable name, with underscores.
    pub name: String,
    /// The state at the first month.
    pub start: State<f64>,
    pub stocks: [Id; Stock::COUNT],
    pub levels: [Id; Level::COUNT],
    pub next_levels: [Id; Level::COUNT],
    pub flows: [Id; Flow::COUNT],
    pub posts: [Id; Post::COUNT],
    pub outcomes: [Id; Outcome::COUNT],
    pub national_buig: Id,
}

/// A month as equations.
pub struct Recording {
    pub(crate) formulas: Formulas,
    pub(crate) inputs: Vec<Input>,
    pub(crate) members: Vec<Member>,
    /// Whom the model gave a name.
    pub(crate) named: Vec<Named>,
    /// Quantities before this place are the same in every month.
    pub(crate) fixed: usize,
    /// Every month of the calendar.
    pub(crate) calendar: Vec<CalendarMonth<f64>>,
    /// The value of every quantity in the first month.
    pub(crate) values: Vec<f64>,
}

/// A municipality with its current policy and the levers to try.
struct Setting {
    case: Case,
    current: Levers,
    levers: Levers,
}

/// What was written down.
struct Trace {
    states: Vec<State<Symbol>>,
    results: Vec<(State<Symbol>, MonthResult<Symbol>)>,
    ends: Ends,
}

impl Recording {
    /// The month of a preset under these levers, one setting per municipality (or one for all), with parameters at their
    /// defaults. The cases may have another start and horizon than the preset.
    #[must_use]
    pub fn new(preset: &Preset, levers: &[Levers], assumptions: &AssumptionSet, paths: &Paths) -> Self {
        let settings: Vec<Setting> = preset
            .members
            .iter()
            .enumerate()
            .map(|(place, member)| Setting {
                case: member.case,
                current: member.current,
                levers: levers.get(place).or(levers.first()).copied().unwrap_or(member.current),
            })
            .collect();
        let year = settings.first().map_or(0, |setting| setting.case.start.year);
        let parameters = assumptions.sampler(paths, year).default_values();
        let names = preset.members.iter().map(|member| member.id.replace('-', "_")).collect();
        Self::of(&settings, names, &preset.service, &parameters, paths)
    }

    fn of(settings: &[Setting], names: Vec<String>, service: &Service, parameters: &[f64], paths: &Paths) -> Self {
        let members: Vec<Model<f64>> = settings
            .iter()
            .map(|setting| {
                let mut values = parameters.iter().copied();
                let parameters = Parameters::take(|| values.next().unwrap_or_default());
                Model::new(setting.case, setting.current, setting.levers, parameters, paths)
            })
            .collect();
        let months = settings.first().map_or(0, |setting| setting.case.months);
        let starts: Vec<State<f64>> = members.iter().map(|member| *member.start()).collect();
        let calendar: Vec<CalendarMonth<f64>> =
            members.first().map(|member| (0..months).map(|month| member.calendar(month)).collect()).unwrap_or_default();
        let inputs = inputs(&names, &starts, calendar.first(), parameters);
        let (trace, equations) = record(|| trace(settings, service, calendar.first(), paths));
        let mut tidy = Tidy { formulas: Formulas::default(), inputs, settings, names: &names };
        let mut fixed = 0;
        let mut ids: Vec<Id> = Vec::with_capacity(equations.len());
        let levers = lever_names(&equations);
        let set_up = trace.ends.of_set_up();
        for (place, equation) in equations.iter().enumerate() {
            ids.push(tidy.add(equation.map(|symbol: Symbol| ids[symbol.place()]), levers[place]));
            if place < set_up {
                fixed = tidy.formulas.len();
            }
        }
        let id = |symbol: Symbol| ids[symbol.place()];
        let members = trace.results.iter().zip(&trace.states).zip(names.iter().zip(starts));
        let members: Vec<Member> = members
            .map(|(((next, result), state), (name, start))| Member {
                name: name.clone(),
                start,
                stocks: state.stocks.map(id),
                levels: state.levels.map(id),
                next_levels: next.levels.map(id),
                flows: result.flows.map(id),
                posts: result.posts.map(id),
                outcomes: result.outcomes.map(id),
                national_buig: id(result.national_buig),
            })
            .collect();
        let Tidy { formulas, inputs, .. } = tidy;
        let named = naming::named(&equations, &ids, &formulas, &members, &trace.ends);
        let values = formulas.values(&inputs.iter().map(|input| input.value).collect::<Vec<_>>());
        Self { formulas, inputs, members, named, fixed, calendar, values }
    }

    /// Whether a quantity is the same in every month.
    pub(crate) const fn is_fixed(&self, id: Id) -> bool {
        id.place() < self.fixed
    }

    /// The name of a thing of a municipality: in a region its municipality follows it.
    pub(crate) fn name_in(&self, member: &Member, name: &str) -> String {
        if self.members.len() == 1 { name.to_owned() } else { format!("{name}_{}", member.name) }
    }
}

/// The inputs that are known beforehand: parameters, stocks and levels of each municipality, the calendar, the shock.
fn inputs(
    names: &[String],
    starts: &[State<f64>],
    calendar: Option<&CalendarMonth<f64>>,
    parameters: &[f64],
) -> Vec<Input> {
    let in_member = |name: &str, member: &str| {
        if names.len() == 1 { name.to_owned() } else { format!("{name}_{member}") }
    };
    let mut inputs: Vec<Input> = registry()
        .zip(parameters)
        .map(|(spec, value)| Input { name: spec.id.into(), source: Source::Parameter, value: *value })
        .collect();
    for (member, start) in names.iter().zip(starts) {
        for (stock, value) in Stock::ALL.iter().zip(start.stocks) {
            inputs.push(Input { name: in_member(stock.name(), member), source: Source::Stock, value });
        }
        for (level, value) in Level::ALL.iter().zip(start.levels) {
            inputs.push(Input { name: in_member(level.name(), member), source: Source::Level, value });
        }
    }
    let mut entries = Vec::new();
    if let Some(calendar) = calendar {
        let _ = calendar.map(|value| entries.push(value));
    }
    for (place, (name, value)) in CalendarMonth::<f64>::NAMES.iter().zip(entries).enumerate() {
        inputs.push(Input { name: format!("calendar_{name}"), source: Source::Calendar(place), value });
    }
    inputs.push(Input { name: "shock".into(), source: Source::Shock, value: 0.0 });
    inputs
}

/// Writes the month down, with the inputs in the order of [`inputs`].
fn trace(settings: &[Setting], service: &Service, calendar: Option<&CalendarMonth<f64>>, paths: &Paths) -> Trace {
    let mut next = 0..;
    let mut input = || Symbol::input(next.next().unwrap_or_default());
    let parameters: Parameters<Symbol> = Parameters::take(&mut input);
    let here = || Symbol::input(0).place();
    let mut ends = Ends { set_up: Vec::new(), policy: Vec::new() };
    let mut members = Vec::with_capacity(settings.len());
    for setting in settings {
        let model = Model::new(setting.case, setting.current, setting.levers, parameters, paths);
        model.name_set_up();
        members.push(model);
        ends.set_up.push(here());
    }
    let states: Vec<State<Symbol>> = settings
        .iter()
        .map(|_| State { stocks: std::array::from_fn(|_| input()), levels: std::array::from_fn(|_| input()) })
        .collect();
    let region = Region { members, service: service.clone() };
    let mut results = Vec::new();
    if let Some(calendar) = calendar {
        let now = calendar.map(|_| input());
        for member in &region.members {
            member.name_policy(&now);
            ends.policy.push(here());
        }
        let shock = count() + settings.len() * (Stock::COUNT + Level::COUNT) + CalendarMonth::<f64>::NAMES.len();
        results = region.month_at(&now, &states, &mut ExpectedWithShock(Symbol::input(shock)));
    }
    Trace { states, results, ends }
}

/// The lever whose setting each equation is, by its place in the registry.
fn lever_names(equations: &Equations) -> Vec<Option<usize>> {
    let mut places = vec![None; equations.len()];
    for (symbol, name) in equations.named() {
        places[symbol.place()] = levers::find(name).map(|(place, _)| place);
    }
    places
}

/// Tidies equations while they are read, and keeps levers visible as inputs.
struct Tidy<'a> {
    formulas: Formulas,
    inputs: Vec<Input>,
    settings: &'a [Setting],
    names: &'a [String],
}

impl Tidy<'_> {
    fn add(&mut self, formula: Formula, lever: Option<usize>) -> Id {
        let setting = lever.and_then(|lever| Some((lever, self.on_the_way(formula)?)));
        let Some((lever, (part, change, current))) = setting else {
            return self.formulas.add(formula);
        };
        let has = |setting: &&Setting| {
            let before = setting.current.values()[lever];
            before == current && setting.levers.values()[lever] - before == change
        };
        let who: Vec<bool> = self.settings.iter().map(|setting| has(&setting)).collect();
        let Some(first) = self.settings.iter().find(has) else {
            return self.formulas.add(formula);
        };
        let chosen = first.levers.values()[lever];
        let name = self.lever_name(REGISTRY[lever].id, &who);
        if change == 0.0 {
            return self.input(name, current);
        }
        let before = self.input(format!("{name}_current"), current);
        let after = self.input(format!("{name}_chosen"), chosen);
        let difference = self.formulas.add(Equation::Sub(after, before));
        let way = self.formulas.add(Equation::Mul(part, difference));
        self.formulas.add(Equation::Add(way, before))
    }

    /// A lever is read as `part × (chosen − current) + current`; when nothing changes, only the last is left.
    fn on_the_way(&self, formula: Formula) -> Option<(Id, f64, f64)> {
        let Equation::Add(way, current) = formula else { return None };
        let current = self.formulas.constant(current)?;
        match self.formulas.of(way) {
            Equation::Mul(part, change) => Some((part, self.formulas.constant(change)?, current)),
            Equation::Constant(0.0) => Some((way, 0.0, current)),
            // The whole way is done: the part is 1.
            _ => None,
        }
    }

    /// The lever's name, followed by the municipalities that have this setting unless all have it.
    fn lever_name(&self, lever: &str, who: &[bool]) -> String {
        let mut name = lever.to_owned();
        if who.contains(&false) {
            for (member, _) in self.names.iter().zip(who).filter(|(_, has)| **has) {
                name = format!("{name}_{member}");
            }
        }
        name
    }

    fn input(&mut self, name: String, value: f64) -> Id {
        let known = self.inputs.iter().position(|input| input.source == Source::Lever && input.name == name);
        let place = known.unwrap_or_else(|| {
            self.inputs.push(Input { name, source: Source::Lever, value });
            self.inputs.len() - 1
        });
        self.formulas.add(Equation::Input(place))
    }
}
