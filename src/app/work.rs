//! What the user works on: municipalities with their current policy, scenarios, and assumptions. This is what undo walks.

use std::ops::Range;
use std::rc::Rc;

use crate::app::begroting::settings::Settings;
use crate::app::field::Field;
use crate::app::municipality::Municipality;
use crate::app::outlook::Question;
use crate::levers::spec::{Group, LeverSpec, Needs};
use crate::levers::{self, Levers, REGISTRY};
use crate::model::case::{Case, Figures};
use crate::parameters::spec::ParameterSpec;
use crate::parameters::unit::Unit;
use crate::parameters::{self, registry};
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::figure::{self, FIGURES};
use crate::scenario::preset::{Preset, PresetId};
use crate::scenario::{Scenario, region};
use crate::worker::job::Setup;

/// Everything that determines the result. Policy and assumptions are apart: each has its own reset.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// The ready case that was chosen: one municipality or a region.
    pub preset: Rc<Preset>,
    /// Its municipalities, at least one.
    pub municipalities: Vec<Municipality>,
    /// Which municipality is on screen; `None`: all of them together.
    pub shown: Option<usize>,
    /// What the user tries, at least one.
    pub scenarios: Vec<Scenario>,
    /// Which scenario is on screen.
    pub chosen: usize,
    /// The story that it began with, by its place among all stories.
    pub story: Option<usize>,
    /// What the user assumes otherwise than the registry.
    pub assumptions: AssumptionSet,
    /// How the budget is told, and what was realised.
    pub budget: Rc<Settings>,
}

/// The assumptions that people change most, in the order of the page.
pub const CIRCUMSTANCES: [&str; 17] = [
    "omgeving_cycle_level",
    "wijkteam_initial_load",
    "wijkteam_team_saving",
    "wijkteam_induced_demand",
    "wijkteam_prevention",
    "garantiebaan_additional_share",
    "garantiebaan_rest_uitkering",
    "sw_subsidy_level",
    "garantiebaan_wajong_candidates",
    "omgeving_care_cut",
    "sw_inertia",
    "samenwerking_delay_per_partner",
    "samenwerking_room_lost",
    "samenwerking_companies",
    "omgeving_discount_rate",
    "omgeving_quotum",
    "omgeving_care_counts",
];

/// Whether an assumption is a question with yes or no.
#[must_use]
pub fn is_question(spec: &ParameterSpec) -> bool {
    spec.is_fixed() && spec.unit == Unit::Share && (spec.spread.low, spec.spread.high) == (0.0, 1.0)
}

/// The lever that a region gives by itself.
const PARTNERS: &str = "partners";

/// The fields of [`CIRCUMSTANCES`] that are numbers or questions in the registry.
pub fn circumstances() -> impl Iterator<Item = Field> {
    CIRCUMSTANCES.iter().filter_map(|id| parameters::find(id)).map(|(place, _)| Field::Assumption(place))
}

impl Work {
    /// A fresh start: nothing differs from current policy.
    #[must_use]
    pub fn new(preset: Rc<Preset>) -> Self {
        let levers = preset.members.iter().map(|member| member.current).collect();
        Self {
            municipalities: preset.members.iter().map(Municipality::new).collect(),
            shown: None,
            scenarios: vec![Scenario { name: String::from("A"), levers }],
            chosen: 0,
            story: None,
            assumptions: AssumptionSet::default(),
            budget: Rc::default(),
            preset,
        }
    }

    /// Whether there are several municipalities.
    #[must_use]
    pub const fn is_region(&self) -> bool {
        self.municipalities.len() > 1
    }

    /// The municipality on screen, when it is one.
    #[must_use]
    pub fn only(&self) -> Option<usize> {
        self.shown.or((!self.is_region()).then_some(0))
    }

    pub(super) fn places(&self, shown: Option<usize>) -> Range<usize> {
        shown.map_or(0..self.municipalities.len(), |place| place..place + 1)
    }

    /// The name of a municipality of the region.
    #[must_use]
    pub fn name_of(&self, shown: Option<usize>) -> Option<&str> {
        shown.and_then(|place| self.preset.members.get(place)).map(|member| member.name.as_str())
    }

    /// The levers of the scenario on screen, of each municipality.
    #[must_use]
    pub fn levers(&self) -> &[Levers] {
        self.scenarios.get(self.chosen).map_or(&[], |scenario| &scenario.levers)
    }

    /// The cases that run.
    #[must_use]
    pub fn cases(&self) -> Vec<Case> {
        let pairs = self.preset.members.iter().zip(&self.municipalities);
        let mut cases: Vec<Case> = pairs.map(|(member, own)| Case { figures: own.figures, ..member.case }).collect();
        if matches!(self.preset.id, PresetId::Region(_)) {
            let told: Vec<(f64, f64)> =
                self.municipalities.iter().map(|own| (own.figures.inhabitants, own.current.joint_service)).collect();
            for (case, facts) in cases.iter_mut().zip(region::facts(&told, &self.preset.service.shares)) {
                case.region = facts;
            }
        }
        cases
    }

    /// Inhabitants of all municipalities together.
    #[must_use]
    pub fn inhabitants(&self) -> f64 {
        self.municipalities.iter().map(|own| own.figures.inhabitants).sum()
    }

    /// The figures of the municipality on screen, else of the first one.
    #[must_use]
    pub fn figures(&self) -> Figures {
        self.municipalities.get(self.shown.unwrap_or(0)).map_or_else(Figures::default, |own| own.figures)
    }

    /// What is asked of the model.
    #[must_use]
    pub fn question(&self) -> Question {
        let policies = self.municipalities.iter().map(|own| own.current);
        Question {
            setup: Setup {
                municipalities: self.cases().into_iter().zip(policies).collect(),
                service: self.preset.service.clone(),
                assumptions: self.assumptions.clone(),
            },
            levers: self.levers().to_vec(),
        }
    }

    /// The value of a field in each municipality on screen; an assumption has one for all.
    #[must_use]
    pub fn values(&self, field: Field, shown: Option<usize>) -> Vec<f64> {
        let places = self.places(shown);
        match field {
            Field::Lever(lever) if self.is_given(lever) => self.partners(places),
            Field::Lever(lever) => of(self.levers(), places).map(|levers| at(levers, lever)).collect(),
            Field::Figure(figure) => {
                of(&self.municipalities, places).map(|own| figure_of(&own.figures, figure)).collect()
            }
            Field::Assumption(place) => {
                vec![registry().nth(place).map_or(0.0, |spec| self.assumptions.spread(place, &spec.spread).mode)]
            }
        }
    }

    /// What a field goes back to in each municipality on screen: current policy, the preset's figure, the default.
    #[must_use]
    pub fn references(&self, field: Field, shown: Option<usize>) -> Vec<f64> {
        let places = self.places(shown);
        match field {
            Field::Lever(lever) if self.is_given(lever) => self.partners(places),
            Field::Lever(lever) => of(&self.municipalities, places).map(|own| at(&own.current, lever)).collect(),
            Field::Figure(figure) => {
                let members = of(&self.preset.members, places.clone());
                let pairs = of(&self.municipalities, places).zip(members);
                pairs.map(|(own, member)| figure_of(&own.scaled(member), figure)).collect()
            }
            Field::Assumption(place) => vec![registry().nth(place).map_or(0.0, |spec| spec.default_value())],
        }
    }

    /// The value that a field has in every municipality on screen; `None` when they differ.
    #[must_use]
    pub fn shared(&self, field: Field) -> Option<f64> {
        common(&self.values(field, self.shown))
    }

    /// What a field goes back to in every municipality on screen; `None` when they differ.
    #[must_use]
    pub fn shared_reference(&self, field: Field) -> Option<f64> {
        common(&self.references(field, self.shown))
    }

    /// The value of a field on screen: counts of all municipalities are added up, what differs is a mean by inhabitants.
    #[must_use]
    pub fn value(&self, field: Field) -> f64 {
        self.together(field, &self.values(field, self.shown))
    }

    /// The same of what the field goes back to.
    #[must_use]
    pub fn reference(&self, field: Field) -> f64 {
        self.together(field, &self.references(field, self.shown))
    }

    fn together(&self, field: Field, values: &[f64]) -> f64 {
        if let Field::Figure(place) = field
            && (place == 0 || FIGURES.get(place).is_some_and(figure::FigureSpec::is_count))
        {
            return values.iter().sum();
        }
        common(values).unwrap_or_else(|| {
            let weighted = values.iter().zip(&self.municipalities).map(|(value, own)| value * own.figures.inhabitants);
            weighted.sum::<f64>() / self.inhabitants()
        })
    }

    /// Whether the region itself gives this lever: nobody sets it there.
    #[must_use]
    pub fn is_given(&self, lever: usize) -> bool {
        self.is_region() && REGISTRY.get(lever).is_some_and(|spec| spec.id == PARTNERS)
    }

    fn partners(&self, places: Range<usize>) -> Vec<f64> {
        vec![self.municipalities.len() as f64 - 1.0; places.len()]
    }

    /// Whether the user set this field, in a municipality on screen.
    #[must_use]
    pub fn is_own(&self, field: Field) -> bool {
        self.is_own_in(field, self.shown)
    }

    fn is_own_in(&self, field: Field, shown: Option<usize>) -> bool {
        match field {
            Field::Lever(_) => self.values(field, shown) != self.references(field, shown),
            Field::Figure(place) => {
                of(&self.municipalities, self.places(shown)).any(|own| own.own_figures.contains_key(&place))
            }
            Field::Assumption(place) => self.assumptions.own.contains_key(&place),
        }
    }

    /// How many own figures there are on screen.
    #[must_use]
    pub fn own_figures(&self) -> usize {
        of(&self.municipalities, self.places(self.shown)).map(|own| own.own_figures.len()).sum()
    }

    /// Whether a figure of any municipality is the user's own.
    #[must_use]
    pub fn has_own_figures(&self) -> bool {
        self.municipalities.iter().any(|own| !own.own_figures.is_empty())
    }

    /// Whether current policy of any municipality is what the user set, and not that of the ready case.
    #[must_use]
    pub fn has_own_policy(&self) -> bool {
        let pairs = self.municipalities.iter().zip(&self.preset.members);
        pairs.into_iter().any(|(own, member)| own.current != member.current)
    }

    /// The own assumptions that no slider shows: they hold all the same.
    pub fn unseen(&self) -> impl Iterator<Item = Field> {
        let own = self.assumptions.own.keys().map(|place| Field::Assumption(*place));
        own.filter(|field| circumstances().all(|seen| seen != *field))
    }

    /// The range that an assumption is drawn from, unless the user fixed it at one value.
    #[must_use]
    pub fn margin(&self, field: Field) -> Option<(f64, f64)> {
        let Field::Assumption(place) = field else { return None };
        let spread = registry().nth(place).map(|spec| self.assumptions.spread(place, &spec.spread))?;
        (spread.low < spread.high).then_some((spread.low, spread.high))
    }

    /// How many levers of a group differ from current policy.
    #[must_use]
    pub fn changed_in(&self, group: Group) -> usize {
        group_fields(group).filter(|field| self.is_own(*field)).count()
    }

    /// How many levers differ from current policy.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.changed_of(self.shown)
    }

    /// How many levers differ from current policy in one municipality, or in any.
    #[must_use]
    pub fn changed_of(&self, shown: Option<usize>) -> usize {
        (0..REGISTRY.len()).filter(|place| self.is_own_in(Field::Lever(*place), shown)).count()
    }

    /// The other lever that has to differ from current policy before this one matters, when it does not yet.
    #[must_use]
    pub fn unmet_need(&self, spec: &LeverSpec) -> Option<Field> {
        let (id, is_met) = match spec.needs {
            Needs::Nothing => return None,
            Needs::Lever(id, _) => (id, self.is_own(Field::Lever(levers::find(id)?.0))),
            // The lever itself changes nothing, so it does not count.
            Needs::AnyChange(id, _) => {
                let own = levers::find(spec.id).is_some_and(|(place, _)| self.is_own(Field::Lever(place)));
                (id, self.changed() > usize::from(own))
            }
        };
        let (place, _) = levers::find(id)?;
        (!is_met).then_some(Field::Lever(place))
    }
}

fn of<T>(all: &[T], places: Range<usize>) -> impl Iterator<Item = &T> {
    all.iter().skip(places.start).take(places.len())
}

pub(super) fn common(values: &[f64]) -> Option<f64> {
    let first = *values.first()?;
    values.iter().all(|value| *value == first).then_some(first)
}

pub(super) fn at(levers: &Levers, place: usize) -> f64 {
    levers.values().get(place).copied().unwrap_or_default()
}

fn figure_of(figures: &Figures, place: usize) -> f64 {
    FIGURES.get(place).and_then(|spec| figure::value(figures, spec.id)).unwrap_or(0.0)
}

/// The levers of a group, in the order of the registry.
pub fn group_fields(group: Group) -> impl Iterator<Item = Field> {
    REGISTRY.iter().enumerate().filter(move |(_, spec)| spec.group == group).map(|(place, _)| Field::Lever(place))
}
